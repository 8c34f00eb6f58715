"""Where an expression can match at all, read off the expression itself, so that the grammar knows nothing of it:

needs     what must stand in whatever it matches
openings  the letters that it may begin with
scan      what stands where in a text, found in one pass
"""
