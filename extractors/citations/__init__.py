"""Cited documents (viện dẫn).

reader      the grammar in order: numbered documents, then those cited by name
codes       where they stand: a code and the type before it, lists of numbers, numbers alone, blanks
attributes  what follows a code: date, issuer, term, title; lists: what the members of one share
named       laws, congress and plenum resolutions, titled schemes; parts: issuers, articles and clauses
titles      where the title (trích yếu) starts and ends
flags       what is wrong with a citation as written, and what it should be; amendments: which amends which
patterns    type words, codes, dates, as small named patterns; `lexicon/laws.csv` has the laws' names
"""
