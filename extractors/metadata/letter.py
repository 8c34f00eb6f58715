"""An official letter (công văn): it has no name of its kind, but a subject below its number and those to whom it goes.

Nghị định 30/2020/NĐ-CP, Phụ lục III, mẫu 1.5: "V/v …" below the number, "Kính gửi: …" above the text.
"""

from __future__ import annotations

import re
from itertools import takewhile

SUBJECT = re.compile(r"\W*(?:[Vv]\s?/\s?[Vv]?|Về việc)\s*:?\s+(?P<subject>\S.*)")
TO_WHOM = re.compile(r"\W*K[íÍ]nh g[ửƯ]i(?!\w)", re.I)
OTHER = re.compile(
    r"\W*(?:CỘNG H[ÒO][ÀA]|ĐẢNG CỘNG|Độc lập|Số\s*:|Căn cứ|Thực hiện|.{0,40},\s*ngày\b)|[\W_]*$", re.IGNORECASE
)
"""What stands beside or below the subject."""
FIRST_LINES, MOST_MORE = 40, 4
"""Lines in which a letter tells its subject and to whom it goes; lines that a narrow column breaks the subject into besides its first."""


def subject_of_letter(text: str) -> str | None:
    """What a letter is about; None for any other paper."""
    lines = text.split("\n", FIRST_LINES)[:FIRST_LINES]
    begins, first = next(((n, m) for n, line in enumerate(lines) if (m := SUBJECT.match(line))), (0, None))
    if first is None or not any(map(TO_WHOM.match, lines)):
        return None
    below = lines[begins + 1 : begins + 1 + MOST_MORE]
    more = takewhile(lambda line: not (TO_WHOM.match(line) or OTHER.match(line) or SUBJECT.match(line)), below)
    return re.sub(r"\s+", " ", " ".join([first["subject"], *more])).strip(" .:;-") or None
