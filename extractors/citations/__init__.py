"""Cited documents (viện dẫn).

reader      the grammar in order: a code, the type before it, then date, issuer, term, title; then documents cited by name
named       laws, congress and plenum resolutions, titled schemes; parts: issuers, articles and clauses
titles      where the title (trích yếu) starts and ends
flags       what is wrong with a citation as written, and what it should be; amendments: which amends which
patterns    type words, codes, dates, as small named patterns; `lexicon/laws.csv` has the laws' names
"""
