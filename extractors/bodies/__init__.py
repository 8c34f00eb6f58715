"""Names of bodies (cơ quan, tổ chức, đơn vị, chức danh), as every kind of fact reads them.

names      where a name starts and where a list of names ends
inside     what belongs to a name although it looks like a duty
verbs      the verbs and words that end one
splitting  how such a list is split into single names
patterns   what names are made of, as small named patterns; their words stand in `lexicon/body_words.csv`
kinds      what a name says of level and system
"""
