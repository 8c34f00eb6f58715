"""Tables whose columns are kept apart by spaces only, as viewers and converters write them from a page.

       Thời gian      Người thực hiện            Nội dung công việc
                      Tổ truyền thông,   Rà soát danh sách các hộ
    Ngày 06/8/2031
                      Công an xã         ven sông.

Such a table is known by the titles of its columns. Between two titles there are places at which no line of the page has a
word: there the lines are cut; which lines make a row is told by `rows`.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby, pairwise

from extractors.titles import BEARERS, column_role
from pipeline.ingest.plain.cells import BULLET_OR_LABEL, unwrapped
from pipeline.ingest.plain.rows import row_starts
from pipeline.model import Cell

SEGMENT = re.compile(r"\S+(?: \S+)*")
LONGEST_TITLE = 60  # characters
TITLE_LINES = 5
MOST_LINES = 3000
LOOK_AHEAD = 8  # lines
FEWEST_LINES = 4
GROUP = re.compile(r"\s*(?:(?:[IVX]{1,5}|[A-HĐ])[.)\-/]?\s|\d{1,2}(?:\.\d{1,2})*[.)]\s|PHẦN |NHÓM |Nhóm )\s*\S")
"""What a line over all columns begins with that names a group of rows."""
ENDS = re.compile(
    r"\s*(?:N[ơƠ][iI] (?:nhận|NHẬN)|TM\.|KT\.|TL\.|T/M|K/T|(?:PHỤ LỤC|KẾ HOẠCH|BIỂU|Biểu|Phụ lục)\b|"
    r"\./\.|CỘNG H[ÒO][ÀA] |Điều \d)"
)
NUMBERED_NAME = re.compile(r"\(\d")
PAGE_NUMBER = re.compile(r"\s*-?\s*\d{1,3}\s*-?\s*")
INDENT_OF_PAGE_NUMBER = 20
PAGE_BREAK = "\f"
CROSSED = 0.15
"""The share of lines with a word at the place between two columns that is put down to careless viewers."""
NEAR = 3
ROOM = 0.85
"""Of the room of a column, what is filled at least where its text was wrapped."""
SHIFT = 10
"""Characters by which the columns of a page may stand further left or right than on the page before."""
CELL_ROLES = BEARERS | {"time", "report_to"}


@dataclass(frozen=True, slots=True)
class _Title:
    """Where the title of a column stands, from its first character to the one after its last."""

    start: int
    end: int


@dataclass(frozen=True, slots=True)
class _Line:
    text: str
    place: int
    """Its number."""
    gap: bool
    """Does a blank line stand above?"""
    cut: tuple[str, ...] | None
    """Its text by column; None for a line over all columns."""
    widths: tuple[int, ...]
    """How wide each column is on its page."""


def table_with_gaps(lines: Sequence[str], i: int) -> tuple[tuple[Cell, ...], int]:
    """The cells of such a table that begins with line i, and the line after it; no cells if none begins there."""
    if "  " not in lines[i].strip() and not lines[i][:1].isspace():
        return (), i
    head = _head(lines, i)
    if head is None:
        return (), i
    titles, below = head
    body, end = _body(lines, below, titles)
    filled = [line.cut for line in body if line.cut is not None]
    if len(filled) < FEWEST_LINES - 1 or sum(sum(map(bool, cut)) > 1 for cut in filled) < 2:
        return (), i
    cells = []
    for c, title in enumerate(titles):
        said = (
            m[0]
            for line in lines[i:below]
            for m in SEGMENT.finditer(line)
            if m.start() < title.end and m.end() > title.start
        )
        text = " ".join(said)
        cells.append(Cell(text, 0, c, bold=len(text)))
    row = 1
    for is_group, run in groupby(body, key=lambda line: line.cut is None):
        held = list(run)
        starts = list(range(len(held))) if is_group else row_starts([k.cut or () for k in held], [k.gap for k in held])
        for at, stop in pairwise([*starts, len(held)]):
            if is_group:
                text = held[at].text.strip()
                cells.append(Cell(text, row, 0, column_span=len(titles), bold=len(text)))
            else:
                cells += _row(held[at:stop], row)
            row += 1
    return tuple(cells), end


def _row(lines: Sequence[_Line], row: int) -> Iterator[Cell]:
    for c, texts in enumerate(zip(*(line.cut or () for line in lines), strict=True)):
        room = 0 if _is_list(texts) else max(line.widths[c] for line in lines)
        text, bold = unwrapped(texts, room)
        yield Cell(text, row, c, bold=bold)


def _is_list(texts: Sequence[str]) -> bool:
    """Do commas part what a cell names, so that its line breaks do not?"""
    said = [text for text in texts if text]
    return "," in "".join(said) and not any(
        text.endswith((",", ";", ".")) or BULLET_OR_LABEL.match(text) for text in said
    )


# --- titles --------------------------------------------------------------------------------------------------------


def _head(lines: Sequence[str], i: int) -> tuple[list[_Title], int] | None:
    """The columns by their titles, from line i on, and the line after them."""
    segments: list[list[tuple[int, int, str]]] = []
    best: tuple[list[_Title], int] | None = None
    for k in range(i, min(len(lines), i + TITLE_LINES)):
        line = lines[k]
        if not line.strip():
            if best or k > i + 1:
                break
            continue
        found = [(m.start(), m.end(), m[0]) for m in SEGMENT.finditer(line)]
        if any(len(t) > LONGEST_TITLE for *_, t in found) or ENDS.match(line):
            break
        if best and any(t[0].isupper() or t[0].isdigit() or NUMBERED_NAME.match(t) for *_, t in found):
            break  # a row of the table's own
        segments.append(found)
        columns = _united(s for line_segments in segments for s in line_segments)
        names = [" ".join(t for ls in segments for a, b, t in ls if a < c.end and b > c.start) for c in columns]
        roles = [column_role(name) for name in names]
        told = {r for r in roles if r != "other"}
        if (
            len(columns) >= 3
            and len(told) >= 2
            and told & CELL_ROLES
            and all(n[:1].isupper() or n[:1] in "#(" for n in names)
        ):
            if best and len(columns) != len(best[0]):
                break
            best = columns, k + 1
        elif best:
            break
    return best


def _united(segments: Iterable[tuple[int, int, str]]) -> list[_Title]:
    """Segments that stand below one another are one column's."""
    out: list[_Title] = []
    for start, end, _ in sorted(segments):
        if out and start < out[-1].end:
            out[-1] = _Title(out[-1].start, max(out[-1].end, end))
        else:
            out.append(_Title(start, end))
    return out


# --- the lines below --------------------------------------------------------------------------------------------------


def _body(lines: Sequence[str], i: int, titles: Sequence[_Title]) -> tuple[list[_Line], int]:
    """The lines of the table below its titles, and the line after it."""
    out: list[_Line] = []
    rivers = _Rivers([(a.end, b.start) for a, b in pairwise(titles)])
    firsts = [a.end for a in titles[1:-1]]
    page: list[tuple[int, str, bool]] = []
    gap = False
    for k in range(i, min(len(lines), i + MOST_LINES)):
        line = lines[k].removeprefix(PAGE_BREAK)
        turned = lines[k].startswith(PAGE_BREAK) or _is_page_number(line)
        if turned and page:
            out += rivers.lines(page)
            page, rivers = [], rivers.on_the_next_page()
        if not line.strip():
            gap = True
        elif _is_page_number(line):
            continue
        elif ENDS.match(line):
            break
        elif _is_text(line, rivers, after=gap and bool(page)) and not _goes_on(lines, k + 1, rivers):
            break  # what stands below the table
        elif _names_group(line) and (_over(line, firsts) or not rivers.keeps(line)) or rivers.take(line):
            page.append((k, line, gap))
            gap = False
        else:
            break
    out += rivers.lines(page)
    while out and out[-1].cut is None:
        out.pop()
    return out, out[-1].place + 1 if out else i


def _is_text(line: str, rivers: _Rivers, after: bool) -> bool:
    """May a line without gaps be none of the table's: one after a blank line, a group's name, one over three columns?"""
    if "  " in line.strip():
        return False
    return after or _names_group(line) or _over(line, rivers.middles(), 2)


def _goes_on(lines: Sequence[str], k: int, rivers: _Rivers) -> bool:
    """Do lines of the table follow, one of them with a gap?"""
    for line in (line for line in lines[k : k + LOOK_AHEAD] if line.strip()):
        if ENDS.match(line) or not (rivers.keeps(line) or _names_group(line)):
            return False
        if len(SEGMENT.findall(line)) > 1:
            return True
    return False


def _names_group(line: str) -> bool:
    """May a line over several columns name the rows below it?"""
    return "  " not in line.strip() and bool(GROUP.match(line) or (line.isupper() and " " in line.strip()))


def _is_page_number(line: str) -> bool:
    return bool(PAGE_NUMBER.fullmatch(line)) and len(line) - len(line.lstrip()) >= INDENT_OF_PAGE_NUMBER


class _Rivers:
    """Between each two columns the places where a column may end, and on how many lines so far a word stood there."""

    def __init__(self, between: Sequence[tuple[int, int]]) -> None:
        self._crossed = [dict.fromkeys(range(a, b + 1), 0) for a, b in between]
        self._taken = 0

    def _good(self, crossed: Mapping[int, int]) -> list[int]:
        """The places that few lines cross: viewers set letters a little beside their place."""
        least = min(crossed.values())
        most = max(least, int(CROSSED * self._taken))
        return [x for x, n in crossed.items() if n <= most]

    def keeps(self, line: str) -> bool:
        """Does a line keep between the columns: no word at a good place, or one that a gap near to it parts?"""
        near = "  " in line.strip()
        return all(
            any(_is_blank(line, x) or (near and _gap_near(line, x) is not None) for x in self._good(crossed))
            for crossed in self._crossed
        )

    def take(self, line: str) -> bool:
        """Takes a line in if it keeps between the columns."""
        if not self.keeps(line):
            return False
        self._taken += 1
        for crossed in self._crossed:
            for x in crossed:
                crossed[x] += not _is_blank(line, x)
        return True

    def places(self) -> list[int]:
        """Where each river is cut: at the end of its widest stretch, where the next column begins."""
        return [last for _, last in self._widest()]

    def middles(self) -> list[int]:
        """The middle of each river: on a page of which nothing was read, where it ran on the one before."""
        return [(first + last) // 2 for first, last in self._widest()]

    def _widest(self) -> Iterator[tuple[int, int]]:
        for crossed in self._crossed:
            least = min(crossed.values())
            yield max(_stretches([x for x, n in crossed.items() if n == least]), key=lambda s: s[1] - s[0])

    def on_the_next_page(self) -> _Rivers:
        """Viewers set each page by itself: the same columns, some places further left or right."""
        return _Rivers([(max(0, x - SHIFT), x + SHIFT) for x in self.places()])

    def lines(self, page: Sequence[tuple[int, str, bool]]) -> list[_Line]:
        """The lines of a page by column."""
        places = self.places()
        cuts = [None if _names_group(line) and _over(line, places) else _cut(line, places) for _, line, _ in page]
        texts = list(zip(*(cut for cut in cuts if cut is not None), strict=True)) or [()] * (len(places) + 1)
        longest = [max(map(len, column), default=0) for column in texts]
        rooms = [b - a - 1 for a, b in pairwise([0, *places, (places[-1] if places else 0) + longest[-1]])]
        widths = tuple(max(long, int(ROOM * room)) for long, room in zip(longest, rooms, strict=True))
        return [_Line(line, k, gap, cut, widths) for (k, line, gap), cut in zip(page, cuts, strict=True)]


def _over(line: str, places: Sequence[int], many: int = 1) -> bool:
    """Does a line without gaps stand over so many of the places?"""
    indent, end = len(line) - len(line.lstrip()), len(line.rstrip())
    return "  " not in line.strip() and sum(indent < x < end for x in places) >= many


def _cut(line: str, places: Sequence[int]) -> tuple[str, ...] | None:
    """The line's text by column; None where it cannot be parted near the places."""
    edges = [0]
    for x in places:
        at = x if _is_blank(line, x) else _gap_near(line, x)
        if at is None:
            return None
        edges.append(max(at, edges[-1]))
    return tuple(line[a:b].strip() for a, b in zip(edges, [*edges[1:], None], strict=True))


def _gap_near(line: str, x: int) -> int | None:
    """The place nearest to x before which there is white space, None if there is none near."""
    near = (y for y in sorted(range(x - NEAR, x + NEAR + 1), key=lambda y: abs(y - x)) if y > 0)
    return next((y for y in near if _is_blank(line, y) and not (y < len(line) and line[y].isspace())), None)


def _is_blank(line: str, x: int) -> bool:
    """Could a column end before place x? There is white space before it, or the line ends there."""
    return x == 0 or x > len(line) or line[x - 1].isspace()


def _stretches(places: Sequence[int]) -> list[tuple[int, int]]:
    """The runs of places that follow one another, by first and last."""
    out: list[tuple[int, int]] = []
    for x in places:
        if out and x == out[-1][1] + 1:
            out[-1] = (out[-1][0], x)
        else:
            out.append((x, x))
    return out
