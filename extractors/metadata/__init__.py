"""What a plan says of itself: type, number, date, place, title, issuer, signature, period.

reader    the grammar in order: letterhead, title, preamble, signature
patterns  the wording of letterheads, titles and signatures
"""
