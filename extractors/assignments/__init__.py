"""Who does what (phân công): bodies and their part in a duty.

reader     the grammar in order: headings that are bodies, labels ("Đơn vị chủ trì: …"), sentences, brackets
labels     behind labels, in brackets, before the colon of a work in nouns
sentences  everybody in a sentence: who bears its duty, whom it orders
clauses    where sentences and their clauses end
subjects   who bears the duty: the subject at the beginning, or behind a preface
reports    who is reported to
beside     who else is in a sentence: those who join in, are called in, or follow behind a comma
by_whom    by whom something is done ("do … cung cấp")
in_full    names in full where the plan has them so elsewhere
qualified  those whom a clause tells ("Người có nhà cho thuê phải …")
actors     who acts, told by what they are called: persons, posts, abbreviations
cells      the cells of a task table, where a column or the cell itself says the part
headings   headings that consist of bodies ("2. CÁC SỞ, BAN, NGÀNH")
patterns   the wording of duties, as small named patterns
"""
