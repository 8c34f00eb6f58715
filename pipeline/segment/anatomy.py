"""The parts of a plan in their order: letterhead, title, preamble, body, closing, signature and recipients, appendices.

State papers by Nghị định 30/2020/NĐ-CP, Điều 8; Party papers by Quy định 66-QĐ/TW and 399-QĐ/TW. Web copies lose the letterhead,
so every part may be missing.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import takewhile

from extractors.metadata.letter import SUBJECT, TO_WHOM
from extractors.metadata.patterns import HEADLINE
from pipeline.model import Paragraph, Region, Text
from pipeline.segment import words as w
from pipeline.segment.ends import find_closing, find_end, signature_from
from pipeline.segment.labels import BULLETS, read_label
from pipeline.segment.webpage import above_document, before_tail, published

MOST_BEFORE = 6
"""Lines between the day of a letter and those to whom it goes."""
LONGEST_OF_HEAD = 120
"""Characters of a line that may still stand among the two columns of a letterhead."""


@dataclass(frozen=True, slots=True)
class Anatomy:
    """Where the parts begin, as indices into the paragraphs; `body` ends where `closing` begins, and so on."""

    title: int
    preamble: int
    body: int
    closing: int
    end: int
    signature: tuple[int, ...]
    recipients: tuple[int, ...]
    appendix: int
    notes: tuple[int, ...]
    first: int = 0
    letterhead: tuple[int, ...] = ()
    last: int = 0
    """Where the document ends: before what a web page adds below it."""


def find_parts(text: Text) -> Anatomy:
    """The parts of a plan. Where no title is found everything before the first heading is preamble."""
    paragraphs = text.paragraphs[: before_tail([text.of(p) for p in text.paragraphs])]
    lines = [text.of(p) for p in paragraphs]
    notes = tuple(
        i
        for i, (p, s) in enumerate(zip(paragraphs, lines, strict=True))
        if p.region is Region.FOOTNOTE or _is_note(i, s)
    )
    head = above_document(paragraphs, lines)
    title = _find_title(paragraphs[head:], lines[head:])
    title += head if title >= 0 else 0
    if title > 0 and _ends_a_letter(lines, title):
        title = -1
    head = head or (title if title in published(lines) else 0)
    first = _first_of_plan(paragraphs, lines, title)
    preamble = _end_of_title(text, lines, title) if title >= 0 else max(0, _after_letterhead(paragraphs, lines))
    body = _first_heading(paragraphs, lines, preamble)
    signature, recipients, end, after = find_end(paragraphs, lines, body)
    noted = set(notes)
    appendix = next((i for i in range(after, len(lines)) if i not in noted and lines[i].strip()), len(lines))
    closing = find_closing(paragraphs, lines, body, end)
    letterhead = tuple(
        i
        for i in range(max(first, head), title if title >= 0 else preamble)
        if i not in noted and not paragraphs[i].cells
    )
    if first and not any(w.NUMBER_LINE.match(lines[i]) for i in letterhead):
        letterhead = _decision_letterhead(lines, head, first)
        if not signature and not recipients:
            signature, recipients = _decision_end(paragraphs, lines, first)
    return Anatomy(
        title, preamble, body, closing, end, signature, recipients, appendix, notes, first, letterhead, len(paragraphs)
    )


def _ends_a_letter(lines: Sequence[str], title: int) -> bool:
    """Whether a letter is over before a title that is no plan's: what it sends stands behind it."""
    if w.PLAN_TITLE.match(lines[title]):
        return False
    to_whom = next((i for i in range(title) if TO_WHOM.match(lines[i])), title)
    told = any(SUBJECT.match(line) for line in lines[:to_whom])
    return told and any(w.RECIPIENTS.match(line) for line in lines[to_whom:title])


def _decision_letterhead(lines: Sequence[str], head: int, first: int) -> tuple[int, ...]:
    """The letterhead of the decision that promulgates a plan: number, date and issuer of the plan are the decision's."""
    at = next((i for i in range(head, first) if w.TYPE_TITLE.match(lines[i])), head)
    return tuple(range(head, at))


def _decision_end(
    paragraphs: Sequence[Paragraph], lines: Sequence[str], first: int
) -> tuple[tuple[int, ...], tuple[int, ...]]:
    articles = (i for i in range(first - 1, -1, -1) if re.match(r"Điều \d", lines[i]))  # above them stands who decides
    signature, recipients, _, _ = find_end(paragraphs[:first], lines[:first], next(articles, 0))
    return signature, recipients


def _is_note(i: int, line: str) -> bool:
    return i > 5 and bool(w.FOOTNOTE.match(line))


# --- title ---------------------------------------------------------------------------------------------------


def _find_title(paragraphs: Sequence[Paragraph], lines: Sequence[str]) -> int:
    """The paragraph that says "KẾ HOẠCH"; of a decision that carries a plan, the plan's; -1 if there is no title."""
    candidates = [
        i
        for i, s in enumerate(lines)
        if not paragraphs[i].cells and w.TYPE_TITLE.match(s) and is_title_line(s) and not _orders(lines, i)
    ]
    if not candidates and (untyped := _untyped_title(lines)) is not None:
        return untyped
    if not candidates:
        near = [
            i
            for i, s in enumerate(lines[:30])
            if not paragraphs[i].cells
            and (s.isupper() and w.PLAN_TITLE.match(s) or w.PLAN_TITLE.fullmatch(s.strip(" :").upper()))
        ]
        notice = (
            i
            for i, s in enumerate(lines[:3])
            if w.NOTICE_TITLE.match(s) and len(s) < LONGEST_NOTICE and not s.endswith(".")
        )
        headline = (i for i in range(min(HEADLINES, len(lines))) if _is_headline(paragraphs[i], lines[i]))
        return next(iter((*near[:1], *notice, *headline, *published(lines))), -1)
    first = candidates[0]
    if w.PLAN_TITLE.match(lines[first]) or first > 60:
        return first
    if w.CARRIES_PLAN.match(lines[first]):
        signed = [
            i
            for i, s in enumerate(lines)
            if i > first and (w.RECIPIENTS.match(s) or w.SIGN_PREFIX.match(s) and s.isupper())
        ]
        plans = [i for i in candidates if signed and i > signed[0] and w.CARRIED.match(lines[i])]
        sends = signed and any(w.SENDS_PLAN.search(s) for s in lines[first : signed[0]])
        sent = _sent_with(lines, signed[0]) if sends else range(0)
        if plans and not (sent and plans[0] > sent[-1]):
            return plans[0]
        return sent[0] if sent else first
    return first


def _orders(lines: Sequence[str], at: int) -> bool:
    """Whether "QUYẾT ĐỊNH:" stands between the grounds of a decision and its articles, and is no title."""
    above = any(re.match(r"\W*(?:Căn cứ|Xét|Theo) ", line) for line in lines[max(0, at - w.MOST_TITLE_LINES) : at])
    below = next((line for line in lines[at + 1 : at + 3] if line.strip()), "")
    return above and w.DECIDES.fullmatch(lines[at]) is not None and below.startswith("Điều ")


def _untyped_title(lines: Sequence[str]) -> int | None:
    """The title of a decision whose "QUYẾT ĐỊNH" a copy lost: the line in capitals above who decides and the grounds."""
    for i, line in enumerate(lines[: w.MOST_TITLE_LINES * 2]):
        if line.isupper() and w.UNTYPED_TITLE.match(line):
            below = lines[i + 1 : i + w.MOST_TITLE_LINES]
            return i if any(re.match(r"\W*Căn cứ ", s) for s in below) and any(map(is_authority, below)) else None
    return None


def _sent_with(lines: Sequence[str], start: int) -> range:
    """The lines in capitals above "(Kèm theo Quyết định số …)": the title of what a decision sends, where its first line ("KẾ HOẠCH")
    may be lost under a stamp; an empty range if there are none."""
    sent = next((i for i in range(start + 1, len(lines)) if w.SENT_BY_DECISION.match(lines[i])), start)
    first = sent
    while first - 1 > start and sent - first < w.MOST_TITLE_LINES and lines[first - 1].isupper():
        first -= 1
    title = lines[first]
    is_plan = w.CARRIED.match(title) or not (w.APPENDIX.match(title) or w.TYPE_TITLE.match(title))
    return range(first, sent if is_plan else first)


def _is_headline(p: Paragraph, line: str) -> bool:
    """The headline of a page that publishes a plan: a line all in bold that has the word in it."""
    bold = p.bold >= p.end - p.start > 0
    told = HEADLINE.match(line) or w.PAGE_TITLE.match(line)
    return bold and len(line) < LONGEST_HEADLINE and not line.endswith(".") and bool(told)


HEADLINES, LONGEST_HEADLINE, LONGEST_NOTICE = 4, 160, 320
"""Lines among which the headline of a page stands; its characters."""


def is_title_line(line: str) -> bool:
    """A line that is the type of a paper and no sentence that begins with that word."""
    m = w.TYPE_TITLE.match(line) or w.PLAN_TITLE.match(line)
    if m is None:
        return False
    rest = line[m.end() :].strip(" :.-")
    return not rest or line.isupper() or rest[0].isupper() or line[: m.end()].isupper()


def _first_of_plan(paragraphs: Sequence[Paragraph], lines: Sequence[str], title: int) -> int:
    """Where the plan's own pages begin: after the decision that carries it, else at the start."""
    if title <= 0:
        return 0
    for i in range(title - 1, -1, -1):
        if w.RECIPIENTS.match(lines[i]) or re.match(r"\W{0,5}Lưu\b", lines[i]):
            zone = paragraphs[i].zone
            after = i + 1
            while after < title and zone and _stands_beside(paragraphs[after], lines[after], zone):
                after += 1
            if not zone:
                signature = signature_from(paragraphs, lines, after)
                after = signature[-1] + 1 if signature and signature[-1] < title else after
            return after
    return _after_signature(paragraphs, lines, title)


def _stands_beside(p: Paragraph, line: str, zone: str) -> bool:
    """A line of the column beside the recipients, or one more of them below their head."""
    return bool(p.zone) and (p.zone != zone or re.match(r"\W{1,5}\w", line) is not None)


def _after_signature(paragraphs: Sequence[Paragraph], lines: Sequence[str], title: int) -> int:
    """Behind the signature of a decision that sends a plan and names no recipients, as the official gazette prints it; else 0."""
    article = next((i for i in range(title - 1, -1, -1) if re.match(r"Điều \d", lines[i])), title)
    signed = next((i for i in range(article, title) if w.SIGN_PREFIX.match(lines[i]) and lines[i].isupper()), title)
    signature = signature_from(paragraphs[:title], lines[:title], signed) if signed < title else ()
    return signature[-1] + 1 if signature else 0


def _end_of_title(text: Text, lines: Sequence[str], title: int) -> int:
    """The index after the last line of the title; the headline of a notice is one line."""
    said = lines[title].lstrip(" :")
    if w.UNTYPED_TITLE.match(said):
        below = range(title + 1, len(lines))
        return next((i for i in below if not lines[i].isupper() or is_authority(lines[i])), len(lines))
    if not (w.TYPE_TITLE.match(said) or w.PLAN_TITLE.match(said.upper())):
        below = range(title + 1, min(title + 1 + w.MOST_TITLE_LINES, len(lines)))
        return next((i + 1 for i in below if w.SENT_BY_DECISION.match(lines[i])), title + 1)
    m = w.TYPE_TITLE.match(lines[title]) or w.PLAN_TITLE.search(lines[title].upper())
    rest = lines[title][m.end() :].strip(" :.-") if m else ""
    if w.WHOSE.fullmatch(rest):
        rest = ""
    i, titled = title + 1, bool(rest)
    if not rest:
        if i < len(lines) and not _opens_body(lines[i]):
            i += 1
    elif i < len(lines) and len(lines[i]) > 160:
        return i
    first = text.paragraphs[i - 1] if i - 1 < len(lines) else None
    # "Kế hoạch tổ chức …", as pages have it: one line, or a wrapped one.
    headline = bool(rest) and not said[:8].isupper()
    while i < len(lines) and i < title + 9 and first is not None:
        p, line = text.paragraphs[i], lines[i]
        if p.cells or _opens_body(line) or w.FOOTNOTE.match(line):
            break
        if w.ATTACHED.match(line) and len(line) < 300:
            i += 1
            continue
        before = lines[i - 1]
        decides = line.isupper() and (i > title + 1 or titled) and is_authority(line)
        if decides and (not before.isupper() or _opens_grounds(lines, i + 1)) or w.PAGE_LINE.match(line):
            break
        caps = _in_capitals(before) and _in_capitals(line)
        styled = (p.bold >= len(line) and first.bold >= first.end - first.start) or (p.centered and first.centered)
        if w.OF_YEARS.fullmatch(line):
            i += 1
            continue
        starts = w.PREAMBLE_START.match(line) and not (styled and not re.search(r"[;:,]\s*$", line))
        if starts or len(line) > 200 or re.search(r"[;:]\s*$", line):
            break
        short = len(line) < 110 and not re.search(r"[.,]\s*$", line) and not before.isupper() and not headline
        if not (caps or styled or line[:1].islower() and not (headline and len(before) < w.FULL_LINE) or short):
            break
        i += 1
    return i


def _in_capitals(line: str) -> bool:
    """Capitals but for a few letters of codes: "THỰC HIỆN QUYẾT ĐỊNH SỐ 9012/QĐ-TTg"."""
    letters = [c for c in line if c.isalpha()]
    return bool(letters) and sum(c.isupper() for c in letters) >= MOSTLY * len(letters)


MOSTLY = 0.9


def _opens_grounds(lines: Sequence[str], at: int) -> bool:
    return at < len(lines) and re.match(r"Căn cứ\s", lines[at]) is not None


def is_authority(line: str) -> bool:
    """The line of a decision that says who decides, below its title: "HỘI ĐỒNG NHÂN DÂN XÃ …", "GIÁM ĐỐC SỞ Y TẾ"."""
    return bool(w.AUTHORITY.match(line))


def _opens_body(line: str) -> bool:
    label = read_label(line)
    return label is not None and label.style not in BULLETS


def _after_letterhead(paragraphs: Sequence[Paragraph], lines: Sequence[str]) -> int:
    begins = next((i for i, p in enumerate(paragraphs[:25]) if p.zone), 0)

    def ends(i: int) -> bool:
        below_columns = paragraphs[begins].zone and not paragraphs[i].zone and len(lines[i]) > LONGEST_OF_HEAD
        return bool(paragraphs[i].cells or below_columns or w.RECIPIENTS.match(lines[i]))

    over = (i for i in range(begins, min(25, len(lines))) if ends(i))
    most = next(over, 25)  # a short document has its end among these lines
    zoned = [i for i, p in enumerate(paragraphs[:most]) if p.zone]
    last = max(zoned, default=-1)
    for i, line in enumerate(lines[:most]):
        if re.search(r",\s*ngày\b.*\bnăm\s+\d{4}\s*$", line):
            last = max(last, i)
    return _past_addressees(lines, last + 1)


def _past_addressees(lines: Sequence[str], start: int) -> int:
    """Behind those to whom a letter goes ("Kính gửi:", one below another), which stand at the end of its letterhead."""
    to_whom = next((i for i, line in enumerate(lines[: start + MOST_BEFORE]) if TO_WHOM.match(line)), None)
    if to_whom is None:
        return start
    start = max(start, to_whom + 1)
    listed = takewhile(lambda i: re.match(r"\s*[-–+•*]\s*\w", lines[i]), range(start, len(lines)))
    return max([start - 1, *listed]) + 1


def _first_heading(paragraphs: Sequence[Paragraph], lines: Sequence[str], start: int) -> int:
    """Where the outline begins: the first numbered line after the title, past an "như sau:" where there is one."""
    for i in range(start, len(lines)):
        if paragraphs[i].cells:
            return i
        label = read_label(lines[i])
        if label is not None and label.style not in BULLETS:
            return i
        if i > start and w.AS_FOLLOWS.search(lines[i - 1]) and len(lines[i]) < 400 and "như sau" in lines[i - 1]:
            return i
        if w.RECIPIENTS.match(lines[i]):
            return i
        if (
            lines[i].isupper()
            and len(lines[i]) < 120
            and i > start
            and re.search(r"MỤC ĐÍCH|NỘI DUNG|YÊU CẦU|CĂN CỨ", lines[i])
        ):
            return i
    return len(lines)
