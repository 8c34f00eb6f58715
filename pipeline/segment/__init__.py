"""From the normalized text to the anatomy of a plan: its parts, and the outline of its body and appendices."""

from __future__ import annotations

import re
from collections.abc import Sequence

from extractors.context import GROUNDS, ISSUES, RETELLS
from extractors.marks import SENT_WITH, pattern
from pipeline.model import Diagnostic, Paragraph, Plan, Role, Severity, Text, Unit, UnitKind
from pipeline.segment.anatomy import Anatomy, find_parts
from pipeline.segment.labels import BULLETS, read_label
from pipeline.segment.outline import Outline
from pipeline.segment.words import APPENDIX, ATTACHED, PLAN_TITLE, RECIPIENTS, SIGN_PREFIX, TYPE_TITLE

_NUMBERED_APPENDIX = re.compile(
    r"(?:PHỤ\s*LỤC|Phụ lục|BIỂU MẪU|BIỂU SỐ|MẪU SỐ|PHỤ BIỂU|BIỂU)\s*(?:SỐ|số)?\s*:?\s*(?P<n>[IVXL]{1,6}|\d{1,2}|[A-H])?\b\.?"
)
_ARTICLE = re.compile(r"(?:Điều|ĐIỀU)\s+1\s*[.:]")
# "PHỤ LỤC ban hành kèm theo Kế hoạch …", in one line.
_SENT_ALONG = re.compile(rf"PHỤ\s*LỤC(?:\s+(?:SỐ\s+)?[IVX\d]+)?\W*\s(?P<along>{SENT_WITH})(?!\w)")
# An appendix that stands above the signature.
_ATTACHED_ABOVE = re.compile(r"PHỤ\s*LỤC(?:\s+(?:SỐ\s+)?[IVX\d]+)?\W*")
_GROUND = re.compile(r"[-+*]?\s*(?:Căn cứ|Theo|Xét|Thực hiện)\b")


def segment(text: Text) -> Plan:
    """The plan in a text. Every paragraph of the body belongs to exactly one unit; a text without a title is read all the same."""
    if not text.paragraphs:
        return Plan(text)
    parts = find_parts(text)
    paragraphs = text.paragraphs
    notes = set(parts.notes)

    def between(a: int, b: int) -> list[Paragraph]:
        return [paragraphs[i] for i in range(a, b) if i not in notes]

    units: list[Unit] = []
    if parts.title < 0 and (number := _NUMBERED_APPENDIX.match(text.of(paragraphs[0]))) and number["n"]:
        _appendix(text, between(0, parts.last), units)  # sent as a file of its own
        _notes(text, [paragraphs[i] for i in parts.notes], units)
        return Plan(text, tuple(units), diagnostics=tuple(_diagnostics(parts, units)))
    _decision(text, between(0, parts.first), units)
    title = between(parts.title, parts.preamble) if parts.title >= 0 else []
    units += [_plain(p, "title", Role.TITLE) for p in title]
    before, body = between(parts.preamble, parts.body), between(parts.body, parts.closing)
    opening = len(before)
    if _is_notice(text, title):
        opening = _opening(text, before)
        if not any(_is_numbered(text, p) for p in body):
            before, body = [*before, *body], []  # nothing but its opening and what hangs on that
    units += [_plain(p, "preamble", Role.PREAMBLE) for p in before[:opening]]
    Outline(text, units, "preamble", Role.CONTENT, notice=True).read(before[opening:])
    above = (i for i, p in enumerate(body) if i and not p.cells and _ATTACHED_ABOVE.fullmatch(text.of(p)))
    attached = next(above, _annexed(text, body))
    Outline(text, units, page=_is_notice(text, title)).read(body[:attached])
    units += [_plain(p, "closing", Role.CLOSING) for p in between(parts.closing, parts.end)]
    _appendices(text, [*body[attached:], *between(parts.appendix, parts.last)], units)
    _notes(text, [paragraphs[i] for i in parts.notes], units)
    return Plan(
        text,
        tuple(units),
        letterhead=tuple(paragraphs[i] for i in parts.letterhead),
        title=tuple(title),
        signature=tuple(paragraphs[i] for i in parts.signature),
        recipients=tuple(paragraphs[i] for i in parts.recipients),
        diagnostics=tuple(_diagnostics(parts, units)),
    )


def _plain(p: Paragraph, item: str, role: Role, section: int | None = None) -> Unit:
    return Unit(UnitKind.PARAGRAPH, item, p.start, p.end, p.start, role, section=section, page=p.page)


def _is_notice(text: Text, title: Sequence[Paragraph]) -> bool:
    """A plan that was published as news: a headline or nothing stands where other plans have "KẾ HOẠCH"."""
    return not any(TYPE_TITLE.match(text.of(p)) or PLAN_TITLE.match(text.of(p)) for p in title)


def _is_numbered(text: Text, p: Paragraph) -> bool:
    label = read_label(text.of(p))
    return bool(p.cells) or label is not None and label.style not in BULLETS


def _opening(text: Text, paragraphs: Sequence[Paragraph]) -> int:
    """How many paragraphs open a notice: its greeting, its first words, and up to what it goes back to or what issues the plan."""
    said = (i for i, p in enumerate(paragraphs) if len(text.of(p)) > _GREETING and not _CAPTION.search(text.of(p)))
    first = next(said, len(paragraphs))
    if first < len(paragraphs) and (label := read_label(text.of(paragraphs[first]))) and label.style in BULLETS:
        return first  # what it asks for stands there without an opening
    opening = first
    for i, p in enumerate(paragraphs[first : first + _OPENING], first):
        if p.cells or i > first and _HANDS_OUT.match(text.of(p)):
            break
        if i == first or GROUNDS.match(text.of(p)) or ISSUES.search(text.of(p)):
            opening = i + 1
    return opening


# "Giao Sở Y tế …", "Theo đó, UBND tỉnh yêu cầu các xã …": what a notice goes on with, and no ground.
_HANDS_OUT = pattern(rf"(?:Giao|Đ[ềể] nghị|Yêu cầu)\s+(?=[\p{{Lu}}]|(?:các|mỗi|từng|toàn thể)\s)|{RETELLS.pattern}")
_CAPTION = re.compile(r"(?<!\w)Ảnh(?: minh họa)?\s*:")
_OPENING = 5  # paragraphs
_GREETING = 60  # characters


def _decision(text: Text, paragraphs: Sequence[Paragraph], units: list[Unit]) -> None:
    """The decision or resolution that issues a plan: its grounds as grounds, its articles as an outline of their own."""
    lines = [text.of(p) for p in paragraphs]
    first = next((i for i, line in enumerate(lines) if _ARTICLE.match(line)), len(lines))
    last = next(
        (i for i in range(first, len(lines)) if RECIPIENTS.match(lines[i]) or SIGN_PREFIX.match(lines[i])), len(lines)
    )
    for p, line in zip(paragraphs[:first], lines, strict=False):
        units.append(_plain(p, "decision", Role.PREAMBLE if _GROUND.match(line) else Role.OTHER))
    Outline(text, units).read(paragraphs[first:last])
    units += [_plain(p, "decision", Role.OTHER) for p in paragraphs[last:]]


def _appendices(text: Text, paragraphs: Sequence[Paragraph], units: list[Unit]) -> None:
    starts = [
        i for i, p in enumerate(paragraphs) if not p.cells and APPENDIX.match(text.of(p)) and _stands_alone(text.of(p))
    ]
    first = (
        starts[0]
        if starts
        else next((i for i, p in enumerate(paragraphs) if _opens_appendix(text, paragraphs, i)), None)
    )
    first = _untitled_table(text, paragraphs) if first is None else first
    if first is None:
        units += [_plain(p, "after", Role.OTHER) for p in paragraphs]
        return
    units += [_plain(p, "after", Role.OTHER) for p in paragraphs[:first]]
    kept = [first]
    for s in starts:
        if s > first and (s - kept[-1] > 3 or _NUMBERED_APPENDIX.match(text.of(paragraphs[s])) and s - kept[-1] > 1):
            kept.append(s)
    for a, b in zip(kept, [*kept[1:], len(paragraphs)], strict=True):
        _appendix(text, paragraphs[a:b], units)


def _annexed(text: Text, body: Sequence[Paragraph]) -> int:
    """Where a table begins, with its title in capitals, behind the last numbered line of a plan which says that one is attached;
    else the body's end."""
    last = max((i for i, p in enumerate(body) if not p.cells and _is_numbered(text, p)), default=-1)
    table = next((i for i in range(last + 1, len(body)) if body[i].cells), len(body))
    title = table
    while title > last + 1 and table - title < _TITLE_LINES and text.of(body[title - 1]).isupper():
        title -= 1
    told = title < table < len(body) and any(_SEE_ANNEX.search(text.of(p)) for p in body[:title])
    return title if told else len(body)


_SEE_ANNEX = re.compile(r"(?:[Bb]iểu|[Bb]ảng|[Pp]hụ lục|[Dd]anh mục|[Cc]hi tiết)[^.;]{0,40}(?:kèm theo|đính kèm)")


def _untitled_table(text: Text, paragraphs: Sequence[Paragraph]) -> int | None:
    """A table after the signature is an appendix whatever its title; a few short lines above it belong to it."""
    table = next((i for i, p in enumerate(paragraphs) if p.cells), None)
    if table is None or sum(1 for p in paragraphs if p.cells and p.table == paragraphs[table].table) < _LEAST_ROWS:
        return None
    first = table
    while first > 0 and table - first < _TITLE_LINES and len(text.of(paragraphs[first - 1])) < _TITLE_LENGTH:
        first -= 1
    return first


_LEAST_ROWS, _TITLE_LINES, _TITLE_LENGTH = 3, 4, 160


def _stands_alone(line: str) -> bool:
    return line.isupper() or len(line) < 40 or _SENT_ALONG.match(line) is not None


def _opens_appendix(text: Text, paragraphs: Sequence[Paragraph], i: int) -> bool:
    """A title in capitals after the signature, with "Kèm theo …" or a table soon after it."""
    line = text.of(paragraphs[i])
    if paragraphs[i].cells or not line.isupper():
        return False
    below = paragraphs[i + 1 : i + 6]
    if len(line.split()) < 3:  # "HƯỚNG DẪN", which many a line may be
        return TYPE_TITLE.match(line.lstrip(" .")) is not None and any(ATTACHED.match(text.of(p)) for p in below)
    return any(p.cells or ATTACHED.match(text.of(p)) for p in below)


def _appendix(text: Text, paragraphs: Sequence[Paragraph], units: list[Unit]) -> None:
    if paragraphs[0].cells:
        Outline(text, units, "PL", Role.APPENDIX).read(paragraphs)
        return
    head = text.of(paragraphs[0])
    m = _NUMBERED_APPENDIX.match(head)
    number = m["n"].lstrip("0") if m and m["n"] else ""
    prefix = f"PL{number}"
    titles = 1
    while (
        titles < len(paragraphs)
        and titles < 4
        and not paragraphs[titles].cells
        and text.of(paragraphs[titles]).isupper()
    ):
        titles += 1
    heading = " ".join(text.of(p) for p in paragraphs[:titles]).rstrip(" :.")
    if along := _SENT_ALONG.match(heading):
        heading = heading[: along.start("along")].rstrip(" :.(")
    p = paragraphs[0]
    end = paragraphs[titles - 1].end
    units.append(Unit(UnitKind.HEADING, prefix, p.start, end, p.start, Role.APPENDIX, "", 1, heading, page=p.page))
    Outline(text, units, prefix, Role.APPENDIX, len(units) - 1).read(paragraphs[titles:])


def _notes(text: Text, paragraphs: Sequence[Paragraph], units: list[Unit]) -> None:
    for p in paragraphs:
        m = re.match(r"\[(\d{1,3})\]", text.of(p))
        units.append(_plain(p, f"[{m[1]}]" if m else "[]", Role.OTHER))


def _diagnostics(parts: Anatomy, units: Sequence[Unit]) -> list[Diagnostic]:
    found = []
    if parts.title < 0:
        found.append(Diagnostic("no_title", Severity.WARNING))
    if not any(u.kind is UnitKind.HEADING for u in units):
        found.append(Diagnostic("no_outline", Severity.WARNING))
    return found
