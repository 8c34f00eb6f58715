"""Compliance (đối chiếu): who cites what they must, and what is missing.

checking   the whole check, in order; records and passages: what it needs of a run's tables
subjects   what a plan and a document are about; weights: how much words tell
register   who must cite what; evidence: what their plans say; duties: what is asked of them; report: what comes out
"""
