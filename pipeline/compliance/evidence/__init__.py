"""What the plans say of a document.

verdicts     the verdicts, and what they rest on; judging: of a unit, from all its plans; citing: of one plan
owing        who need not cite it; age: when an undated plan was issued; scans: whether one was read well
doubts       what may be meant, weighed; traces: words that may mean it without a citation; clauses: a plan read once for them
submissions  whose file it is; superiors: whose plan counts without requirements; faults and copies besides
"""
