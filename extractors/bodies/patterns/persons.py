"""The names, titles and posts of persons."""

from __future__ import annotations

import re

from extractors.lexicon import rows
from extractors.lexicon.words import any_of
from extractors.marks import by_first_letter, pattern

SHORTEST_NAME, LONGEST_PERSON, LEAST_PEOPLE = 2, 4, 6  # syllables; the last of a row of names
# A person is named with his post: "đồng chí A, Phó Chủ tịch UBND xã" is one.
SURNAMES = by_first_letter(row["name"] for row in rows("surnames"))
PERSON = pattern(
    rf"(?:(?:{any_of('person')}|(?:{any_of('degree')})(?=\.))\.?\s*(?<=[\s.])[\p{{Lu}}]|(?:{any_of('degree')}) (?:{SURNAMES}) [\p{{Lu}}])"
)
# Persons listed by name alone: "các đồng chí | Nguyễn Văn Đước, Trần Thị Sậy", "ông, bà: …".
FULL_NAME = rf"(?:{SURNAMES})(?: [\p{{Lu}}][\p{{Ll}}]+){{1,3}}"
THEIR_TITLES = pattern(
    rf"(?:(?:[Cc]ác|[Hh]ai|[Bb]a)\s+(?:{any_of('person')})(?:(?:,? |/)(?:{any_of('person')}))?\s*:?\s*)(?={FULL_NAME})"
)
ONLY_PERSON = pattern(rf"(?:{THEIR_TITLES.pattern}|(?:{any_of('person')})\.?\s*)?{FULL_NAME}")
NEXT_PERSON = pattern(rf"{FULL_NAME}(?=\s*(?:[,;.)]|$|và\s))")
# What a person is in charge of in this plan; "phụ trách lĩnh vực …" is his office.
IN_CHARGE = re.compile(r"phụ trách(?!\s+(?:lĩnh vực|khối|mảng|địa bàn|công tác|dân vận|xã|phường))")
# Posts of which there are several, so that one is told by what it is in charge of.
POST_BEFORE = pattern(
    r"(?:(?:[Đđ]ồng chí|[Đđ]/c|[Cc]ác) )?(?:Phó|Ủy viên|[Gg]iảng viên|[Gg]iáo viên|[Cc]án bộ|[Cc]huyên viên|[Tt]hành viên|[Đđ]ảng ủy viên|[Cc]hi ủy viên)(?!\w)"
)
# "đồng chí Phó Trưởng ban phụ trách.", "Phó Hiệu trưởng phụ trách đào tạo …": alone, or with its field.
IN_CHARGE_OF = pattern(r"phụ trách(?:(?P<alone>\s*(?:[.;)]|$))|(?= [\p{Ll}]))")
POST = re.compile(
    r"(?:Quyền |Phó |phó )?(?:Chủ tịch|Bí thư|Giám đốc|Hiệu trưởng|Trưởng|Chánh|Chủ nhiệm|Tổ trưởng|Ủy viên|Thành viên|Phó|Tổng|Chỉ huy|Đội trưởng|Cục trưởng|Viện trưởng|trưởng|chủ tịch|bí thư|giám đốc)(?!\w)|"
    r"(?:[Kk]ế toán|[Vv]ăn thư|[Tt]hủ quỹ|[Tt]hư ký|[Yy] tế|[Nn]hân viên|[Gg]iáo viên|[Gg]iảng viên|[Cc]huyên viên|[Cc]ông chức|[Bb]ảo vệ)(?!\w)"
)
POST_AND_NAME = pattern(
    r"(?:[\p{Lu}\p{Ll}]+\s+){1,3}?(?:[\p{Lu}][\p{Ll}]+\s+){1,3}[\p{Lu}][\p{Ll}]+\s*(?:[,;.]|$|và\s)"
)
