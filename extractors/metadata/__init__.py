"""What a plan says of itself: type, number, date, place, title, issuer, signature, period.

reader     the grammar in order: number, place and day, title, period
issuer     who issues it, and the body above: letterhead, opening, end
told       number, day, issuer and title where only a page tells of the plan
signature  authority, office and name
patterns   the wording of letterheads, titles and signatures
"""
