"""Word's automatic numbers, which stand in numbering.xml and the styles and not in the text (ECMA-376 part 1, 17.9).

A paragraph names a list (`numId`) and a level; the list points to an abstract one, whose levels say how numbers look.
Lists over one abstract list share its counters; an override may restart them.
"""

from __future__ import annotations

from dataclasses import dataclass, field, replace

from pipeline.ingest.package import Element
from pipeline.ingest.word.styles import Styles, w, w_int, w_val

PLUS_LIKE = {"+": "+", "*": "*"}  # bullets that writers type by hand as well; all others become "-"
LEVELS = 9
# fmt: off
ROMAN = (
    (1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"), (50, "L"), (40, "XL"),
    (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I"),
)
# fmt: on


@dataclass(frozen=True, slots=True)
class Level:
    """How the number of a level looks. `restart`: the one-based level whose use restarts this one, 0 for never."""

    start: int = 1
    number_format: str = "decimal"
    text: str = ""
    style: str | None = None
    restart: int | None = None
    legal: bool = False
    picture: bool = False


@dataclass(frozen=True, slots=True)
class Num:
    """A list: its abstract list, levels it redefines and levels it restarts."""

    abstract: str
    levels: dict[int, Level] = field(default_factory=dict)
    starts: dict[int, int] = field(default_factory=dict)


class Numbering:
    """The definitions of numbering.xml, and the counters while a document is walked in order."""

    def __init__(self, root: Element | None, styles: Styles) -> None:
        self._styles = styles
        self._abstract: dict[str, dict[int, Level]] = {}
        self._links: dict[str, str] = {}
        self._nums: dict[str, Num] = {}
        self._counters: dict[str, dict[int, int]] = {}
        self._restarted: set[tuple[str, int]] = set()
        if root is not None:
            self._read(root)

    def label(self, paragraph_properties: Element | None, style: str | None) -> str:
        """The number or bullet before a paragraph, "" if it has none. Counts: call once per paragraph, in order."""
        place = self._place(paragraph_properties, style)
        if place is None:
            return ""
        num_id, index = place
        num = self._nums[num_id]
        levels = self._levels(num)
        level = levels.get(index)
        if level is None:
            return ""
        counters = self._counters.setdefault(self._resolve(num.abstract), {})
        self._count(counters, num_id, index, levels)
        return _show(index, levels, counters)

    # --- where a paragraph stands -------------------------------------------------------------------------

    def _place(self, properties: Element | None, style: str | None) -> tuple[str, int] | None:
        direct = properties.find(w("numPr")) if properties is not None else None
        num_id = w_val(direct.find(w("numId"))) if direct is not None else None
        index = w_int(direct.find(w("ilvl"))) if direct is not None else None
        if num_id is None:
            inherited = self._styles.numbering(style)
            if inherited is None:
                return None
            num_id, style_level, owner = inherited
            if index is None:
                linked = self._linked_level(num_id, owner)
                index = linked if linked is not None else style_level
        if num_id not in self._nums:  # numId 0 switches numbers off
            return None
        return num_id, min(max(index or 0, 0), LEVELS - 1)

    def _linked_level(self, num_id: str, style: str) -> int | None:
        num = self._nums.get(num_id)
        if num is None:
            return None
        return next((i for i, level in sorted(self._levels(num).items()) if level.style == style), None)

    def _levels(self, num: Num) -> dict[int, Level]:
        base = self._abstract.get(self._resolve(num.abstract), {})
        return {**base, **num.levels} if num.levels else base

    def _resolve(self, abstract: str) -> str:
        """Follow numStyleLink: an abstract list may only name a list style, which names the real one."""
        for _ in range(5):
            linked = self._styles.numbering(self._links.get(abstract))
            if abstract not in self._links or linked is None or linked[0] not in self._nums:
                return abstract
            target = self._nums[linked[0]].abstract
            if target == abstract:
                return abstract
            abstract = target
        return abstract

    # --- counting -----------------------------------------------------------------------------------------

    def _count(self, counters: dict[int, int], num_id: str, index: int, levels: dict[int, Level]) -> None:
        starts = self._nums[num_id].starts
        if index in starts and (num_id, index) not in self._restarted:  # a restart counts once, where the list begins
            self._restarted.add((num_id, index))
            counters.pop(index, None)
        start = starts.get(index, levels[index].start)
        counters[index] = counters[index] + 1 if index in counters else start
        for deeper in [i for i in counters if i > index]:
            restart = levels[deeper].restart if deeper in levels else None
            if restart is None or index < restart:
                counters.pop(deeper)

    # --- reading numbering.xml ----------------------------------------------------------------------------

    def _read(self, root: Element) -> None:
        for node in root.iterchildren(w("abstractNum")):
            key = node.get(w("abstractNumId")) or ""
            self._abstract[key] = dict(map(_level, node.iterchildren(w("lvl"))))
            link = w_val(node.find(w("numStyleLink")))
            if link:
                self._links[key] = link
        for node in root.iterchildren(w("num")):
            key = node.get(w("numId")) or ""
            num = Num(w_val(node.find(w("abstractNumId"))) or "")
            for override in node.iterchildren(w("lvlOverride")):
                index = _index(override)
                start = w_int(override.find(w("startOverride")))
                if start is not None:
                    num.starts[index] = start
                lvl = override.find(w("lvl"))
                if lvl is not None:
                    num.levels[index] = _level(lvl)[1]
            if key != "0":
                self._nums[key] = num


def _level(node: Element) -> tuple[int, Level]:
    text_node = node.find(w("lvlText"))
    number_format = node.find(w("numFmt"))
    if number_format is None:  # newer formats stand in an alternate content, with an old one to fall back on
        number_format = next(iter(node.iterfind(".//{*}Fallback/" + w("numFmt"))), None)
    start = w_int(node.find(w("start")))
    legal = node.find(w("isLgl"))
    level = Level(
        start=1 if start is None else start,
        number_format=w_val(number_format) or "decimal",
        text=(w_val(text_node) or "") if text_node is not None else "",
        style=w_val(node.find(w("pStyle"))),
        restart=w_int(node.find(w("lvlRestart"))),
        legal=legal is not None and w_val(legal) not in ("0", "false", "off"),
        picture=node.find(w("lvlPicBulletId")) is not None,
    )
    return _index(node), level


def _index(node: Element) -> int:
    """The level that a node is about; one that no paragraph stands on if it is no number."""
    said = node.get(w("ilvl")) or "0"
    return int(said) if said.isdecimal() else -1


def _show(index: int, levels: dict[int, Level], counters: dict[int, int]) -> str:
    level = levels[index]
    if level.number_format == "bullet" or level.picture:
        return PLUS_LIKE.get(level.text.strip(), "-") if level.text.strip() or level.picture else ""
    out = level.text
    for i in range(LEVELS):
        mark = f"%{i + 1}"
        if mark in out:
            shown = levels.get(i, Level())
            if shown.number_format == "bullet":  # Word prints nothing for a level that has no number of its own
                shown = replace(shown, number_format="none")
            elif level.legal and shown.number_format not in ("none", "decimalZero"):
                shown = replace(shown, number_format="decimal")
            out = out.replace(mark, number(counters.get(i, shown.start), shown.number_format))
    return " ".join(out.split())


def number(value: int, number_format: str) -> str:
    """A counter as Word prints it: number(4, "upperRoman") == "IV", number(28, "lowerLetter") == "bb"."""
    if number_format == "none":
        return ""
    if number_format in ("upperRoman", "lowerRoman") and 0 < value < 4000:
        roman = _roman(value)
        return roman if number_format == "upperRoman" else roman.lower()
    if number_format in ("upperLetter", "lowerLetter") and 0 < value <= 780:
        letter = chr(ord("A") + (value - 1) % 26) * ((value - 1) // 26 + 1)
        return letter if number_format == "upperLetter" else letter.lower()
    if number_format == "decimalZero":
        return f"{value:02d}"
    if number_format == "ordinal":
        teen = 10 <= value % 100 <= 13
        return f"{value}{'th' if teen else {1: 'st', 2: 'nd', 3: 'rd'}.get(value % 10, 'th')}"
    return str(value)


def _roman(value: int) -> str:
    out = ""
    for size, sign in ROMAN:
        while value >= size:
            out, value = out + sign, value - size
    return out
