"""Which cited document amends which (sửa đổi, bổ sung): "Nghị định A … được sửa đổi, bổ sung bởi Nghị định B"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

LONGEST_GAP = 700
"""Characters between two mentions: the title of the first stands there."""

_BY = re.compile(
    r"(?:^|[\s,(])(?:được|đã)\s[^.;\n]{0,12}?(?:sửa đổi|bổ sung)[^.;\n]{0,60}?(?:bởi|tại|theo|bằng)\s+(?:các\s+)?$"
)
_OF = re.compile(r"(?:^|[\s,])(?:sửa đổi|bổ sung)[^.;\n]{0,120}?\s(?:của|tại|ban hành kèm theo)\s+(?:các\s+)?$")
_AND = re.compile(r"(?:,|và)\s+(?:các\s+)?$")
_ENDS = re.compile(r"[.;]\s|\n")


class Cited(NamedTuple):
    """A mention: where it stands, and the type of the document."""

    start: int
    end: int
    type: str


def amending(text: str, cited: Sequence[Cited]) -> dict[int, int]:
    """For each mention of a document that amends another, by index, the mention of that other. In reading order.

    "A được sửa đổi, bổ sung bởi B, C": B and C amend A (C if it is of B's type). "B sửa đổi một số điều của A": B amends A.
    """
    found: dict[int, int] = {}
    for k in range(1, len(cited)):
        before, this = cited[k - 1], cited[k]
        between = text[before.end : this.start]
        if len(between) > LONGEST_GAP or _ENDS.search(between):
            continue
        if _BY.search(between):
            found[k] = found.get(k - 1, k - 1)
        elif _OF.search(between) and k - 1 not in found:
            found[k - 1] = k
        elif k - 1 in found and found[k - 1] < k - 1 and this.type == before.type and _AND.search(between):
            found[k] = found[k - 1]
    return found
