"""The wording of duties, as small named patterns.

headings   whose duties stand below a heading, and below which there are none
labels     labels, brackets and cells, in which the names of bodies stand alone
sentences  who is the subject of a sentence, what is asked of him
beside     words beside a name that say which part its body takes
"""
