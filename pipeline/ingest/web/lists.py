"""The marks that a browser sets before the items of lists: a bullet, a number, a letter (HTML, 4.4.5 to 4.4.8)."""

from __future__ import annotations

import re
from dataclasses import dataclass

from pipeline.ingest.package import Element
from pipeline.ingest.word.numbering import number

TYPED_MARK = re.compile(
    r"(?:[-–—+•*·▪■○]|\(?(?:\d{1,2}(?:\.\d{1,2})*|[a-zđ]|[ivx]{1,4}|[IVX]{1,5}|[A-H])[.)/](?!\d)|(?:Điều|Bước|Phần|Chương|Mục) \w)"
)
"""A mark that was typed: the list's own is only drawn beside it."""
_UNMARKED = re.compile(
    r"list-style(?:-type)?\s*:\s*none|(?:^|[\s_-])(?:nav|menu|unstyled|breadcrumb|pagination|social)", re.IGNORECASE
)
_BULLETS = "-+*"  # as deep as plans go
_FORMATS = {"a": "lowerLetter", "A": "upperLetter", "i": "lowerRoman", "I": "upperRoman"}
"""What `<ol type>` counts in."""


@dataclass(slots=True)
class _List:
    """A list as far as it has been walked: whether it shows marks, how deep it lies, the number of its last item."""

    shown: bool
    depth: int
    last: int


class ListMarks:
    """The marks of a page's lists, asked for item by item in reading order."""

    def __init__(self) -> None:
        self._lists: dict[Element, _List] = {}

    def of(self, item: Element) -> str:
        """The mark of a list's item as a plan would write it, "" where the list shows none."""
        parent = item.getparent()
        if parent is None or parent.tag not in ("ul", "ol"):
            return ""
        known = self._lists.get(parent) or self._lists.setdefault(parent, _read(parent))
        known.last = _whole(item.get("value"), known.last + 1)
        if not known.shown:
            return ""
        if parent.tag == "ul":
            return _BULLETS[min(known.depth, len(_BULLETS) - 1)]
        counted = number(known.last, _FORMATS.get(parent.get("type", "1"), "decimal"))
        return f"{counted})" if parent.get("type") == "a" else f"{counted}."


def _read(parent: Element) -> _List:
    look = f"{parent.get('style', '')} {parent.get('class', '')}"
    depth = sum(1 for _ in parent.iterancestors("ul"))
    return _List(_UNMARKED.search(look) is None, depth, _whole(parent.get("start"), 1) - 1)


def _whole(written: str | None, other: int) -> int:
    return int(written) if written and re.fullmatch(r"\d{1,3}", written.strip()) else other
