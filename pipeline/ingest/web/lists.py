"""The marks that a browser sets before the items of lists: a bullet, a number, a letter (HTML, 4.4.5 to 4.4.8)."""

from __future__ import annotations

import re

from pipeline.ingest.package import Element

TYPED_MARK = re.compile(
    r"(?:[-–—+•*·▪■○]|\(?(?:\d{1,2}(?:\.\d{1,2})*|[a-zđ]|[ivx]{1,4}|[IVX]{1,5}|[A-H])[.)/](?!\d)|(?:Điều|Bước|Phần|Chương|Mục) \w)"
)
"""A mark that was typed: the list's own is only drawn beside it."""
_UNMARKED = re.compile(
    r"list-style(?:-type)?\s*:\s*none|(?:^|[\s_-])(?:nav|menu|unstyled|breadcrumb|pagination|social)", re.IGNORECASE
)
_BULLETS = "-+*"  # as deep as plans go
_ROMAN = (
    "i",
    "ii",
    "iii",
    "iv",
    "v",
    "vi",
    "vii",
    "viii",
    "ix",
    "x",
    "xi",
    "xii",
    "xiii",
    "xiv",
    "xv",
    "xvi",
    "xvii",
    "xviii",
    "xix",
    "xx",
)
_LETTERS = "abcdefghijklmnopqrstuvwxyz"


def list_mark(item: Element) -> str:
    """The mark of a list's item as a plan would write it, "" where the list shows none."""
    parent = item.getparent()
    if (
        parent is None
        or parent.tag not in ("ul", "ol")
        or _UNMARKED.search(f"{parent.get('style', '')} {parent.get('class', '')}")
    ):
        return ""
    if parent.tag == "ul":
        depth = sum(1 for a in parent.iterancestors("ul"))
        return _BULLETS[min(depth, len(_BULLETS) - 1)]
    return _numbered(_ordinal(item, parent), parent.get("type", "1"))


def _ordinal(item: Element, parent: Element) -> int:
    """The number of an item: as its list begins, and as items set it anew."""
    number = _whole(parent.get("start"), 1) - 1
    for other in parent.iterchildren("li"):
        number = _whole(other.get("value"), number + 1)
        if other is item:
            break
    return number


def _whole(written: str | None, other: int) -> int:
    return int(written) if written and re.fullmatch(r"\d{1,3}", written.strip()) else other


def _numbered(number: int, kind: str) -> str:
    if kind in ("i", "I") and 1 <= number <= len(_ROMAN):
        return f"{_ROMAN[number - 1].upper() if kind == 'I' else _ROMAN[number - 1]}."
    if kind in ("a", "A") and 1 <= number <= len(_LETTERS):
        return f"{_LETTERS[number - 1].upper()}." if kind == "A" else f"{_LETTERS[number - 1]})"
    return f"{number}."
