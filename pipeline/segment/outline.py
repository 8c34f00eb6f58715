"""The outline of a plan's body: headings, numbered paragraphs, bullets, plain paragraphs and table rows with their paths.

The order of nesting is learnt from the plan: a label whose style is open already is a sibling, a new style goes one deeper, and
only where both would fit the usual rank (Phần, I, 1, a, -) decides.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace

from extractors.assignments.actors import opens_with_person
from extractors.assignments.headings import heading_names
from extractors.bodies.names import HEAD, names_end, past_blanks
from extractors.bodies.verbs import opens_duty
from extractors.marks import pattern
from pipeline.model import CellSpan, Paragraph, Role, Text, Unit, UnitKind
from pipeline.segment.columns import Above, header_rows, numbers_columns, repeats_header, table_columns, table_titles
from pipeline.segment.labels import BULLETS, Label, Style, misread_roman, read_label
from pipeline.segment.roles import heading_role
from pipeline.segment.words import FULL_LINE

RANK = {
    Style.PART: 0, Style.CHAPTER: 1, Style.SECTION: 2, Style.UPPER: 4, Style.ROMAN: 4, Style.ARTICLE: 5, Style.DECIMAL: 6,
    Style.DECIMAL_2: 7, Style.DECIMAL_3: 8, Style.DECIMAL_4: 8, Style.DECIMAL_PAREN: 9, Style.LOWER: 9, Style.PARENS: 9, Style.STEP: 9,
    Style.LOWER_ROMAN: 10, Style.LOWER_2: 10, Style.PARENS_LOWER: 10, Style.STAR: 18, Style.DASH: 19, Style.PLUS: 20,
}  # fmt: skip
LONGEST_HEADING = 260
TELLS = re.compile(r",[^,]*(?<!\w)(?:được|phải|không để)(?!\w)")
"""What makes a sentence with commas no name of what follows."""
AHEAD = 200  # paragraphs in which the next number is looked for
LONGEST_RUN_IN = 90
ENDS = re.compile(r"[.;,!]\s*[”\"]?\s*$")
ENDS_LINE = re.compile(r"[.;:!]\s*$")
# "Phần 1." with its title on the next line, whatever its letters.
WORD_ALONE = re.compile(r"(?:Phần|PHẦN|Chương|CHƯƠNG)\s+(?:thứ\s+|THỨ\s+)?\w{1,5}\s*[.:]?")
LONGEST_TITLE = 120
LONGEST_PLAIN = 90
"""Characters of a heading that nothing but the missing stop tells."""
NO_HEADING = re.compile(r"(?:Trân trọng|Đề nghị|Yêu cầu|Kính|Giao|Nơi nhận|Lưu ý)\s")
MANY_SENTENCES = 5
STOPPED = 0.9
GOES_ON_WITH = re.compile(r"(?:VÀ|VỀ|CỦA|CHO|VỚI|TẠI|THEO|TỪ|ĐẾN|ĐỂ|NHẰM|TRONG|TRÊN|GIAI ĐOẠN|THỰC HIỆN|TRIỂN KHAI) ")
"""Words in which no heading begins but one that is wrapped goes on."""
# "Phần I", "I." with its title in capitals or bold on the next line.
LABEL_ALONE = re.compile(
    r"(?:(?:Phần|PHẦN|Chương|CHƯƠNG|Mục|MỤC)\s+(?:thứ\s+|THỨ\s+)?\w{1,5}|[IVXL]{1,5}|[A-H])\s*[.:/)-]?"
)
RUN_IN = re.compile(r"(?P<head>[^:;.!?]{2,120}?)\s*:\s+(?=\S)")
DUTY_VERB = re.compile(r"(?:Chủ trì|Phối hợp|Tham mưu|Tiếp tục|Tổ chức triển khai|Xây dựng, trình|Chỉ đạo)\b")
TIME_HEAD = re.compile(r"(?:Đến|Từ|Trước|Trong|Sau|Ngày|Tháng|Năm|Khi)\s")
# "Giao Sở Y tế phối hợp với các Sở: Tài chính, Nội vụ …": the colon stands within a list.
ELLIPTIC_TAIL = re.compile(
    r"(?:với|cùng|và|của|cho|giao|gồm) các (?:sở|phòng|ban|ngành|xã|phường|trường|trung tâm|đơn vị|cơ quan|chi cục|đoàn thể)$",
    re.I,
)
# "1.1. Mục tiêu 1. Lĩnh vực nhà ở": a name with a number of its own, and one sentence.
COUNTED = re.compile(
    r"(?:Mục tiêu|Chỉ tiêu|Nhiệm vụ|Nội dung|Giải pháp|Bước|Giai đoạn|Đợt|Dự án|Tiểu dự án|Hợp phần|Hoạt động) \d{1,2}\. "
)
TWO_SENTENCES = pattern(r"[\p{Ll}\d”)]\. +[\p{Lu}]")


@dataclass(slots=True)
class _Open:
    """A unit that is still open, and how many bullets of each mark it has."""

    style: Style
    label: Label
    item: str
    level: int
    heading: int | None
    role: Role
    bullets: Counter[str] = field(default_factory=Counter)
    rank: int = 0


class Outline:
    """Collects units in reading order. One instance reads one stretch of paragraphs (the body, or an appendix)."""

    def __init__(
        self, text: Text, units: list[Unit], prefix: str = "", role: Role = Role.OTHER, heading: int | None = None, *,
        notice: bool = False, page: bool = False,
    ):  # fmt: skip
        self.text = text
        self.units = units
        self.notice = notice
        self.page = page or notice
        self.rest: tuple[Sequence[Paragraph], int] = ((), 0)
        level = 1 if prefix and not notice else 0
        self.root = _Open(Style.PART, Label("", Style.PART, 0, 0), prefix, level, heading, role)
        self.stack: list[_Open] = []
        self.rows: Counter[str] = Counter()
        self.grid: set[int] = set()
        self.columns: dict[int, str] = {}
        self.titles: dict[int, CellSpan] = {}
        self.stops = False  # whether all sentences of this stretch end in a stop
        self.article = 0  # the last of the outermost articles

    def read(self, paragraphs: Sequence[Paragraph]) -> None:
        """Adds the units of these paragraphs to `units`."""
        self.stops = self._all_stop(paragraphs)
        i = 0
        while i < len(paragraphs):
            if paragraphs[i].cells:
                table = paragraphs[i].table
                j = i
                while j < len(paragraphs) and paragraphs[j].cells and paragraphs[j].table == table:
                    j += 1
                self._table(paragraphs[i:j])
                i = j
                continue
            p, lines = self._whole_heading(paragraphs, i)
            i += lines
            self.rest = (paragraphs, i)
            self._paragraph(p, paragraphs[i] if i < len(paragraphs) else None)

    def _all_stop(self, paragraphs: Sequence[Paragraph]) -> bool:
        """Whether the plain paragraphs are sentences that end in a stop, so that a short line without one is a heading."""
        lines = [self.text.of(p) for p in paragraphs if not p.cells]
        plain = [line for line in lines if len(line) > LONGEST_TITLE and read_label(line) is None]
        return len(plain) >= MANY_SENTENCES and sum(bool(ENDS.search(line)) for line in plain) >= STOPPED * len(plain)

    def _whole_heading(self, paragraphs: Sequence[Paragraph], i: int) -> tuple[Paragraph, int]:
        """A paragraph, and of how many it is made: a heading may stand on the line below its label ("Phần I"), and one in
        capitals may be wrapped."""
        p = paragraphs[i]
        after = paragraphs[i + 1] if i + 1 < len(paragraphs) else None
        if after is None or after.cells or p.zone != after.zone:
            return p, 1
        line, below = self.text.of(p), self.text.of(after)
        if read_label(below, self._open_letter()) is not None or len(below) > LONGEST_HEADING or ENDS.search(below):
            return p, 1
        alone = (LABEL_ALONE.fullmatch(line) and (_mostly_upper(below) or after.bold >= len(below))) or (
            WORD_ALONE.fullmatch(line) and len(below) <= LONGEST_TITLE and below[:1].isupper()
        )
        full = len(line) >= FULL_LINE or GOES_ON_WITH.match(below)
        wrapped = full and _mostly_upper(line) and _mostly_upper(below) and not ENDS_LINE.search(line)
        if not alone and not (wrapped and read_label(line, self._open_letter()) is not None):
            return p, 1
        return replace(p, end=after.end, bold=after.end - p.start if after.bold >= len(below) else 0), 2

    # --- paragraphs

    def _paragraph(self, p: Paragraph, after: Paragraph | None) -> None:
        line = self.text.of(p)
        label = misread_roman(line, self._next_roman()) or read_label(line, self._open_letter())
        if label is None:
            self._plain(p, line, after)
        elif label.style in BULLETS:
            self._bullet(p, label)
        else:
            self._numbered(p, line, label, after)

    def _next_roman(self) -> int:
        return 1 + next((o.label.ordinal for o in self.stack if o.style is Style.ROMAN), 0)

    def _open_letter(self) -> int:
        return next((o.label.ordinal for o in reversed(self.stack) if o.style is Style.UPPER), 0)

    def _plain(self, p: Paragraph, line: str, after: Paragraph | None) -> None:
        home = self._home()
        if self._is_bare_heading(p, line, after):
            text = line.rstrip(" :.")
            shown = p.bold >= len(line) or p.rank > 0 or _mostly_upper(line)
            opens = (
                self.page
                and shown
                and self._begins_anew()
                and not self._is_deeper(p)
                or line.isupper()
                and not self.root.item
            )
            if opens:
                self._close_bare(home)
                home = self._home()
            role = heading_role(text, home.role if home.level else None)
            level = 1 + (self.units[home.heading].level if home.heading is not None else home.level)
            self._add(UnitKind.HEADING, home.item, p, 0, role, home.heading, level=level, heading=text)
            if opens and not home.level:
                label = Label("", Style.ROMAN, 0, 0)
                self.stack.append(
                    _Open(Style.ROMAN, label, home.item, home.level + 1, len(self.units) - 1, role, rank=p.rank)
                )
            return
        while self.stack and self.stack[-1].style in BULLETS:
            self.stack.pop()
        self._add(UnitKind.PARAGRAPH, home.item, p, 0, home.role, home.heading)

    def _begins_anew(self) -> bool:
        """Whether the next number is a first one: else the heading stands inside the numbering that goes on after it."""
        paragraphs, i = self.rest
        below = (p for p in paragraphs[i : i + AHEAD] if not p.cells)
        labels = (read_label(self.text.of(p), self._open_letter()) for p in below)
        return next((label.ordinal == 1 for label in labels if label and label.style not in BULLETS), True)

    def _is_deeper(self, p: Paragraph) -> bool:
        """Whether the page itself sets a heading below the one that is open: "###" under "##", or bold alone under "### 3.2"."""
        if not p.rank:
            return any(o.rank and o.label.text for o in self.stack)
        return any(0 < o.rank < p.rank for o in self.stack)

    def _close_bare(self, home: _Open) -> None:
        """A heading in capitals is a sibling of the one before it, whatever was numbered in between."""
        bare = next((k for k, o in enumerate(self.stack) if not o.label.text), None)
        if bare is not None:
            del self.stack[bare:]
        elif home.level <= 1:
            self.stack.clear()

    def _bullet(self, p: Paragraph, label: Label) -> None:
        self._make_room(label)
        parent = self.stack[-1] if self.stack else self.root
        sign = label.text if label.text in "-+*" else "-"  # a list is the same list in Word, in print and on the web
        parent.bullets[sign] += 1
        item = _join(parent.item, f"{sign}{parent.bullets[sign]}")
        self._add(UnitKind.BULLET, item, p, label.end, parent.role, parent.heading, label=label.text)
        self.stack.append(_Open(label.style, label, item, parent.level, parent.heading, parent.role))

    def _numbered(self, p: Paragraph, line: str, label: Label, after: Paragraph | None) -> None:
        self._make_room(label)
        parent = self.stack[-1] if self.stack else self.root
        item = _join(parent.item, label.text)
        level = parent.level + 1
        heading, run_in = self._heading_text(p, line, label, after)
        heading_at = parent.heading
        role = parent.role
        if heading:
            role = heading_role(heading, parent.role if parent.level else None)
            heading_at = len(self.units)
        kind = UnitKind.HEADING if heading else UnitKind.NUMBERED
        self._add(
            kind,
            item,
            p,
            label.end,
            role,
            parent.heading,
            label=label.text,
            level=level if heading else 0,
            heading=heading,
            run_in=run_in,
        )
        if not heading and label.style is Style.ARTICLE:
            level = parent.level  # its parts are the outermost sections
        self.stack.append(_Open(label.style, label, item, level, heading_at, role, rank=p.rank))
        if label.style is Style.ARTICLE and len(self.stack) == 1:
            self.article = label.ordinal

    def _make_room(self, label: Label) -> None:
        """Closes what the new unit cannot stand under."""
        stack, style = self.stack, label.style
        in_chapter = bool(stack) and RANK[stack[0].style] < RANK[Style.ROMAN]
        if style is Style.ARTICLE and label.ordinal == self.article + 1 > 1 and not in_chapter:
            stack.clear()  # "Điều 2", whether the parts of "Điều 1" have closed it or not
            return
        if style not in BULLETS:
            while stack and stack[-1].style in BULLETS:
                stack.pop()
        if style in (Style.DECIMAL_2, Style.DECIMAL_3, Style.DECIMAL_4):
            prefix = label.text.rsplit(".", 1)[0]
            for k in range(len(stack) - 1, -1, -1):
                if stack[k].label.text == prefix and stack[k].style is not Style.ARTICLE:
                    del stack[k + 1 :]
                    return
        if same := [k for k, o in enumerate(stack) if o.style is style]:
            marked = [k for k in same if stack[k].label.mark == label.mark]
            if not marked and label.ordinal == 1 and same[-1] == len(stack) - 1:
                return  # a series with another mark begins below: "1- …", then "1. …", "2. …"
            del stack[(marked or same)[-1] :]
            return
        if (
            stack
            and self.units
            and label.ordinal == 1
            and self.units[-1].kind is UnitKind.HEADING
            and style not in BULLETS
            and not (style is Style.ROMAN and stack[-1].style is Style.DECIMAL and stack[-1].level == 1)
        ):
            return
        if style in BULLETS and stack and stack[-1].style in BULLETS and self._last_text().endswith(":"):
            return
        opens = label.ordinal == 1 or style is Style.ROMAN
        if opens and stack and stack[-1].style is Style.ARTICLE and self._last_text().endswith(":"):
            return  # "Điều 1. Phê duyệt Đề án … như sau:", then its parts I, II, III
        while stack and RANK[stack[-1].style] > RANK[style]:
            stack.pop()

    def _last_text(self) -> str:
        return self.text.text[self.units[-1].start : self.units[-1].end].rstrip() if self.units else ""

    def _home(self) -> _Open:
        """The innermost open unit that is not a bullet."""
        return next((o for o in reversed(self.stack) if o.style not in BULLETS), self.root)

    def _add(
        self, kind: UnitKind, item: str, p: Paragraph, body: int, role: Role, section: int | None, *,
        label: str = "", level: int = 0, heading: str = "", run_in: bool = False,
    ) -> None:  # fmt: skip
        self.units.append(
            Unit(kind, item, p.start, p.end, p.start + body, role, label, level, heading, run_in, section, p.page)
        )

    # --- headings

    def _heading_text(self, p: Paragraph, line: str, label: Label, after: Paragraph | None) -> tuple[str, bool]:
        """The heading of a labelled paragraph and whether its content follows in the same one; "" if it is none."""
        text = " ".join(line[label.end :].split())
        clean = text.rstrip(" :.;")
        if not clean or _is_form(text):
            return "", False
        whole_bold = p.bold >= len(line.rstrip(" :.;*"))
        run_in = RUN_IN.match(text)
        if run_in and opens_with_person(text, 0, len(text)):
            return "", False  # "1. Ông Mai Văn Hạnh, Phó Trưởng đoàn: …": a member and his work
        deeper = self._has_children(label, after)
        if len(text) <= LONGEST_HEADING + 60 and (whole_bold and not _is_long(text) or _mostly_upper(clean)):
            if run_in and p.bold < len(line) and not _mostly_upper(clean) and not deeper:
                return run_in["head"], True
            return clean, False
        top = label.style in (Style.PART, Style.CHAPTER, Style.SECTION, Style.ROMAN, Style.UPPER) and not any(
            RANK[o.style] > 5 for o in self.stack
        )
        short = len(text) <= LONGEST_HEADING and not _is_long(text)
        if short and top and not ENDS.search(text) and len(text) <= 160:
            return clean, False
        if short and deeper and not (text.endswith(":") and DUTY_VERB.match(text)):
            if text.endswith(":") and len(text) <= 200:
                return clean, False
            if not ENDS.search(text) and len(text) <= (LONGEST_HEADING if deeper == 2 else 200):
                return clean, False
            if text.endswith(".") and len(text) <= 190 and deeper == 2 and not TELLS.search(text):
                return clean, False
        if run_in and self._is_run_in(p, line, label, run_in):
            return run_in["head"], True
        return "", False

    def _is_run_in(self, p: Paragraph, line: str, label: Label, m: re.Match[str]) -> bool:
        head = m["head"]
        bold = p.bold >= label.end + len(head.rstrip())
        if bold and p.bold < len(line):
            return len(head) <= 200
        if TIME_HEAD.match(head) or ELLIPTIC_TAIL.search(head):
            return False
        return (
            len(head) <= LONGEST_RUN_IN and head[:1].isupper() and not re.search(r"\b(?:như|gồm|cụ thể|là|sau)$", head)
        )

    def _has_children(self, label: Label, after: Paragraph | None) -> int:
        """2 if the next paragraph is a labelled unit under this one, 1 if it is a plain paragraph or a table, else 0."""
        if after is None:
            return 0
        if after.cells:
            return 1
        line = self.text.of(after)
        following = read_label(line)
        if following is None:
            return 0 if _mostly_upper(line) else 1
        if following.style is label.style:
            return 0
        if any(o.style is following.style for o in self.stack):
            return 0
        if following.style in BULLETS or following.ordinal == 1 and RANK[following.style] > RANK[Style.ARTICLE]:
            return 2  # a series that begins here stands under what it follows
        if RANK[following.style] < RANK[label.style]:
            return 0
        if following.style in (Style.DECIMAL_2, Style.DECIMAL_3, Style.DECIMAL_4):
            return 2
        return 2 if following.ordinal == 1 else 0

    def _is_bare_heading(self, p: Paragraph, line: str, after: Paragraph | None) -> bool:
        """An unlabelled heading with something under it: a line that the page marks ("##"), a short one in capitals, one in bold that
        ends in a colon (of a notice, in bold), or among who does what the name of a body."""
        if after is None or len(line) > 150 or _is_form(line) or sum(c.isalpha() for c in line) < 5:
            return False
        if self.notice:
            apart = p.rank > 0 or after.bold < after.end - after.start
            return p.bold >= len(line) and not ENDS.search(line) and apart
        if p.rank and not ENDS.search(line):
            return True
        if self.root.item:
            return False
        if _mostly_upper(line) and len(line.split()) >= 2:
            return not ENDS.search(line)
        if p.bold >= len(line) and line.rstrip().endswith(":"):
            return True
        if _heads(p, line, after, self.text.of(after)):
            return True
        home, below = self._home(), self.text.of(after)
        if not home.level or ENDS.search(line) or after.cells:
            return False
        if self.stops and _may_head(line) and _is_sentence(below) and len(below) > len(line):
            return True
        if home.role is not Role.ORGANIZATION:
            return False
        return bool(heading_names(line, 0, len(line))) and not heading_names(below, 0, len(below))

    # --- tables

    def _table(self, rows: Sequence[Paragraph]) -> None:
        home = self._home()
        heads = header_rows(self.text, rows)
        columns = table_columns(self.text, rows[:heads])
        titles = table_titles(self.text, rows[:heads])
        grid = {c.column for row in rows for c in row.cells}
        if not heads and self.units and self.units[-1].kind is UnitKind.TABLE_ROW and grid <= self.grid:
            columns, titles = self.columns, self.titles  # goes on below a page break, without its header
        self.grid, self.columns, self.titles = grid, columns, titles
        above = Above(self.text)
        for k, row in enumerate(rows):
            if not any(self.text.text[c.start : c.end].strip() for c in row.cells):
                continue
            is_header = k < heads or numbers_columns(self.text, row) or repeats_header(self.text, row, rows[:heads])
            cells = row.cells if is_header else above.complete(row)
            roles = tuple(columns.get(c.column, "other") for c in cells)
            if not is_header:
                self.rows[home.item] += 1
            item = _join(home.item, "header" if is_header else f"row-{self.rows[home.item]}")
            self.units.append(
                Unit(
                    UnitKind.TABLE_ROW, item, row.start, row.end, row.start, home.role, section=home.heading, page=row.page,
                    cells=cells, columns=roles, titles=tuple(titles.get(c.column) for c in cells), table=row.table,
                    header=is_header,
                )
            )  # fmt: skip


def _join(path: str, label: str) -> str:
    return f"{path}/{label}" if path else label


def _is_long(text: str) -> bool:
    """More than one sentence."""
    counted = COUNTED.match(text)
    return TWO_SENTENCES.search(text, counted.end() if counted else 0) is not None


def _is_form(text: str) -> bool:
    """A line of a form: dots to be filled in."""
    return 3 * (text.count(".") + text.count("…") + text.count("_")) >= len(text)


def _may_head(line: str) -> bool:
    """A short line that may be a heading by its wording: no time, number, person or order, and no body with its duty."""
    if len(line) > LONGEST_PLAIN or not line[:1].isupper() or any(map(str.isdigit, line)) or NO_HEADING.match(line):
        return False
    name = names_end(line, 0, len(line)) if HEAD.match(line) else 0
    return not opens_with_person(line, 0, len(line)) and not (name and opens_duty(line, past_blanks(line, name)))


def _is_sentence(line: str) -> bool:
    return line[:1].isupper() and read_label(line) is None and ENDS.search(line) is not None


def _mostly_upper(text: str) -> bool:
    letters = list(filter(str.isalpha, text))
    return len(letters) >= 3 and sum(map(str.isupper, letters)) >= 0.8 * len(letters)


def sections(units: Sequence[Unit]) -> Iterator[Unit]:
    """The headings among the units, in reading order."""
    return (u for u in units if u.kind is UnitKind.HEADING)


def _heads(p: Paragraph, line: str, after: Paragraph, below: str) -> bool:
    """A line all in bold that ends no sentence, above text that is not in bold."""
    if p.bold < len(line.rstrip()) or not line[:1].isupper() or ENDS.search(line):
        return False
    if p.rank:
        return True
    return after.bold < after.end - after.start or read_label(below) is not None
