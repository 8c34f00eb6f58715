"""Lines that hold both columns of a letterhead or an ending, told by what only stands in the right one."""

from __future__ import annotations

import re

from extractors.marks import pattern
from extractors.metadata.patterns import MOTTO_BEHIND

NAME = re.compile(r"[^\W\d_][^.,;:!?\"“”]{3,58}")
"""What may be the name of an office beside a motto, and no sentence."""
# "Số: 12/KH-SYT Sông Nhạn, ngày 05 tháng 3 …": a copy set both columns on a line.
PLACE_BEHIND = re.compile(
    r"(?P<left>Số\s*:?\s*[\d….\s]{0,12}[-/]\s?\S+)\s+(?P<right>[^\W\d_]\S*(?: [^\W\d_]\S*){0,5},\s*ngày\s.*)"
)
# "Nơi nhận: KT. HIỆU TRƯỞNG", "- Các khoa; PHÓ HIỆU TRƯỞNG": the same at the end.
POST_BEHIND = pattern(
    r"(?P<left>N[ơƠ][iI] (?:nhận|NHẬN)\s*:|[-+*•]\s.{3,80}[;.,)])\s+"
    r"(?P<right>(?:T[./]?M|K[./]?T|T[./]?L|TUQ|Q)\.?[/.]?\s[\p{Lu}\s]{4,60}|"
    r"(?:PHÓ )?(?:CHỦ TỊCH|GIÁM ĐỐC|HIỆU TRƯỞNG|BÍ THƯ|TRƯỞNG|CHÁNH|VIỆN TRƯỞNG|CỤC TRƯỞNG)[\p{Lu}\s]{0,60})"
)


def beside(line: str) -> list[str]:
    """The line's two columns; none where nothing parts it."""
    line = " ".join(line.split())
    if (
        (m := MOTTO_BEHIND.fullmatch(line))
        and (m["left"].isupper() or NAME.fullmatch(m["left"]))
        or (m := PLACE_BEHIND.fullmatch(line))
        or (m := POST_BEHIND.fullmatch(line))
    ):
        return [m["left"], m["right"]]
    return []
