"""Grounds that name a document by type and issuer without its number ("Thực hiện Kế hoạch của Ban Thường vụ Tỉnh ủy về …").

Such words are no citation that could be joined, but whoever wrote them may have meant the document: nobody is called silent
because of them.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from pipeline import schema
from pipeline.compliance.passages import rows_of
from pipeline.compliance.records import Mention, content_words
from pipeline.compliance.requirements import Requirement
from pipeline.compliance.units import unit_key
from pipeline.names import fold
from pipeline.tables import Tables

_LONGEST = 300
_TO_BE_WRITTEN = re.compile(r"(?:xây dựng|ban hành|lập|triển khai) (?:và \w+ \w+ )?$")
_HOUSE = re.compile(
    r".*?\b(?:tỉnh ủy|thành ủy|đảng ủy|huyện ủy|tỉnh|thành phố|xã|phường|đặc khu|thủ tướng chính phủ)\b"
)
_END = re.compile(r"[;\n]|, (?=[^\W\da-z][^,;]* (?:xây dựng|ban hành|lập) )")
_MOST_TITLE = 0.8


@dataclass(frozen=True, slots=True)
class Ground:
    """A paragraph of the opening of a plan."""

    text: str
    start: int
    page: int | None


def grounds(tables: Tables) -> dict[str, list[Ground]]:
    """The opening paragraphs of every plan, by doc_id."""
    found: dict[str, list[Ground]] = {}
    for row in rows_of(tables, schema.ITEMS):
        if row["section_role"] == "preamble":
            found.setdefault(row["doc_id"], []).append(Ground(row["text"] or "", row["char_start"], row["page"]))
    return found


def unnumbered(r: Requirement, doc_id: str, openings: Mapping[str, Sequence[Ground]]) -> tuple[Mention, bool] | None:
    """The words of a ground that may be the document, and whether they give its title too; None if there are none."""
    house = _HOUSE.match(unit_key(r.issuer))
    if not r.type or house is None:
        return None
    kind = re.compile(rf"(?<!\w){re.escape(r.type)} (?!số |\d|liên tịch)", re.IGNORECASE)
    for ground in openings.get(doc_id, ()):
        for m in kind.finditer(ground.text):
            text = _END.split(ground.text[m.start() : m.start() + _LONGEST])[0]
            folded = fold(text)
            issuer = re.search(
                rf"^(?:\S+ ){{1,40}}?của (?:ban thường vụ )?(?:ubnd|{re.escape(house[0])})\b", unit_key(folded)
            )
            if issuer is None or _TO_BE_WRITTEN.search(fold(ground.text[: m.start()]) + " "):
                continue
            title = content_words(r.title)
            whole = bool(title) and len(title & set(folded.split())) >= _MOST_TITLE * len(title)
            mention = Mention(
                doc_id, "preamble", text.strip(" ,"), r.type, None, None, None, None, r.issuer, None, True, True, None, None,
                ground.page, ground.start + m.start(), None,
            )  # fmt: skip
            return mention, whole
    return None
