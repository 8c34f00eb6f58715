"""Names of bodies (cơ quan, tổ chức, đơn vị, chức danh), as every kind of fact reads them.

names     where a name starts and ends, and how a list of names is split
patterns  what names are made of, as small named patterns; their words stand in `lexicon/body_words.csv`
kinds     what a name says of level and system
"""
