"""The parts of a plan in their order: letterhead, title, preamble, body, closing, signature and recipients, appendices.

State papers by Nghị định 30/2020/NĐ-CP, Điều 8; Party papers by Quy định 66-QĐ/TW and 399-QĐ/TW. Web copies lose the letterhead,
so every part may be missing.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from extractors.marks import pattern, unmarked
from pipeline.model import Paragraph, Region, Text
from pipeline.segment import words as w
from pipeline.segment.labels import BULLETS, read_label


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


def _before_web_tail(text: Text) -> int:
    """How many paragraphs there are before what a web page adds below a document; all where it adds nothing."""
    lines = [text.of(p) for p in text.paragraphs]
    end = next((i for i, line in enumerate(lines) if w.RECIPIENTS.match(line)), len(lines))
    sure = next(
        (i for i in range(end) if i > _WEB_HEAD and len(lines[i]) < _WEB_LINE and w.SURE_WEB_TAIL.fullmatch(lines[i])),
        None,
    )
    return sure or next((i for i in range(end, len(lines)) if w.WEB_TAIL.match(lines[i])), len(lines))


_WEB_HEAD = 8
"""Lines among which a page's menu may stand."""
_WEB_LINE = 120  # characters


def find_parts(text: Text) -> Anatomy:
    """The parts of a plan. Where no title is found everything before the first heading is preamble."""
    paragraphs = text.paragraphs[: _before_web_tail(text)]
    lines = [text.of(p) for p in paragraphs]
    notes = tuple(
        i
        for i, (p, s) in enumerate(zip(paragraphs, lines, strict=True))
        if p.region is Region.FOOTNOTE or _is_note(i, s)
    )
    title = _find_title(paragraphs, lines)
    first = _first_of_plan(paragraphs, lines, title)
    preamble = _end_of_title(text, lines, title) if title >= 0 else max(0, _after_letterhead(paragraphs, lines))
    body = _first_heading(paragraphs, lines, preamble)
    signature, recipients, end, after = _find_end(paragraphs, lines, body)
    noted = set(notes)
    appendix = next((i for i in range(after, len(lines)) if i not in noted and lines[i].strip()), len(lines))
    closing = _find_closing(paragraphs, lines, body, end)
    letterhead = tuple(
        i for i in range(first, title if title >= 0 else preamble) if i not in noted and not paragraphs[i].cells
    )
    if first and not any(w.NUMBER_LINE.match(lines[i]) for i in letterhead):
        letterhead = _decision_letterhead(lines, first)
        if not signature and not recipients:
            signature, recipients = _decision_end(paragraphs, lines, first)
    return Anatomy(
        title, preamble, body, closing, end, signature, recipients, appendix, notes, first, letterhead, len(paragraphs)
    )


def _decision_letterhead(lines: Sequence[str], first: int) -> tuple[int, ...]:
    """The letterhead of the decision that promulgates a plan: number, date and issuer of the plan are the decision's."""
    at = next((i for i in range(first) if w.TYPE_TITLE.match(lines[i])), 0)
    return tuple(range(at))


def _decision_end(
    paragraphs: Sequence[Paragraph], lines: Sequence[str], first: int
) -> tuple[tuple[int, ...], tuple[int, ...]]:
    signature, recipients, _, _ = _find_end(paragraphs[:first], lines[:first], 0)
    return signature, recipients


def _is_note(i: int, line: str) -> bool:
    return i > 5 and bool(w.FOOTNOTE.match(line))


def is_post(line: str) -> bool:
    """Whether a line is the office of a signer, marks misread or not ("GIÁM ĐÓC")."""
    return bool(w.SIGN_POST.match(unmarked(line)))


# --- title ---------------------------------------------------------------------------------------------------


def _find_title(paragraphs: Sequence[Paragraph], lines: Sequence[str]) -> int:
    """The paragraph that says "KẾ HOẠCH"; of a decision that carries a plan, the plan's; -1 if there is no title."""
    candidates = [
        i for i, s in enumerate(lines) if not paragraphs[i].cells and w.TYPE_TITLE.match(s) and is_title_line(s)
    ]
    if not candidates:
        near = [
            i
            for i, s in enumerate(lines[:30])
            if not paragraphs[i].cells
            and (s.isupper() and w.PLAN_TITLE.match(s) or w.PLAN_TITLE.fullmatch(s.strip(" :").upper()))
        ]
        notice = (
            i for i, s in enumerate(lines[:3]) if w.NOTICE_TITLE.match(s) and len(s) < 200 and not s.endswith(".")
        )
        return near[0] if near else next(notice, -1)
    first = candidates[0]
    if w.PLAN_TITLE.match(lines[first]) or first > 60:
        return first
    if lines[first].startswith("QUYẾT ĐỊNH"):
        signed = [
            i
            for i, s in enumerate(lines)
            if i > first and (w.RECIPIENTS.match(s) or w.SIGN_PREFIX.match(s) and s.isupper())
        ]
        plans = [i for i in candidates if signed and i > signed[0] and w.PLAN_TITLE.match(lines[i])]
        if plans:
            return plans[0]
    return first


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
        if w.RECIPIENTS.match(lines[i]) or re.match(r"[-+]?\s*Lưu\b", lines[i]):
            zone = paragraphs[i].zone
            after = i + 1
            while after < title and zone and paragraphs[after].zone and paragraphs[after].zone != zone:
                after += 1
            if not zone:
                signature = _signature_from(paragraphs, lines, after)
                after = signature[-1] + 1 if signature and signature[-1] < title else after
            return after
    return 0


def _end_of_title(text: Text, lines: Sequence[str], title: int) -> int:
    """The index after the last line of the title."""
    m = w.TYPE_TITLE.match(lines[title]) or w.PLAN_TITLE.search(lines[title].upper())
    rest = lines[title][m.end() :].strip(" :.-") if m else ""
    i = title + 1
    if not rest:
        if i < len(lines) and not _opens_body(lines[i]):
            i += 1
    elif i < len(lines) and len(lines[i]) > 160:
        return i
    first = text.paragraphs[i - 1] if i - 1 < len(lines) else None
    while i < len(lines) and i < title + 9 and first is not None:
        p, line = text.paragraphs[i], lines[i]
        if p.cells or _opens_body(line) or w.FOOTNOTE.match(line):
            break
        if w.ATTACHED.match(line) and len(line) < 300:
            i += 1
            continue
        before = lines[i - 1]
        caps = before.isupper() and line.isupper()
        styled = (p.bold >= len(line) and first.bold >= first.end - first.start) or (p.centered and first.centered)
        starts = w.PREAMBLE_START.match(line) and not (styled and not re.search(r"[;:,]\s*$", line))
        if starts or len(line) > 200 or re.search(r"[;:]\s*$", line):
            break
        if not (
            caps
            or styled
            or (line[:1].islower() or len(line) < 110 and not re.search(r"[.,]\s*$", line) and not before.isupper())
        ):
            break
        i += 1
    return i


def _opens_body(line: str) -> bool:
    label = read_label(line)
    return label is not None and label.style not in BULLETS


def _after_letterhead(paragraphs: Sequence[Paragraph], lines: Sequence[str]) -> int:
    zoned = [i for i, p in enumerate(paragraphs[:25]) if p.zone]
    last = max(zoned, default=-1)
    for i, line in enumerate(lines[:25]):
        if re.search(r",\s*ngày\b.*\bnăm\s+\d{4}\s*$", line):
            last = max(last, i)
    return last + 1


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


# --- end -----------------------------------------------------------------------------------------------------


def _find_end(
    paragraphs: Sequence[Paragraph], lines: Sequence[str], body: int
) -> tuple[tuple[int, ...], tuple[int, ...], int, int]:
    """Signature and recipients, where the part before them ends, and where what follows them begins."""
    at = next((i for i in range(body, len(lines)) if w.RECIPIENTS.match(lines[i]) and not paragraphs[i].cells), None)
    if at is None:
        start = next(
            (i for i in range(body, len(lines)) if w.SIGN_PREFIX.match(lines[i]) and _caps_start(lines[i])), None
        )
        if start is None:
            appendix = _bare_appendix(paragraphs, lines, body)
            return (), (), appendix, appendix
        signature = _signature_from(paragraphs, lines, start)
        return tuple(signature), (), start, (signature[-1] if signature else start) + 1
    recipients, between = _recipient_lines(paragraphs, lines, at)
    last = max(recipients[-1], *between) if between else recipients[-1]
    before = _signature_before(paragraphs, lines, at, body)
    zone = paragraphs[at].zone
    if before:
        return tuple(before), tuple(recipients), before[0], last + 1
    if zone:
        table = [i for i in range(at, min(len(lines), last + 14)) if paragraphs[i].zone]
        signature = [i for i in table if i not in set(recipients) and paragraphs[i].zone != zone]
        # a signature cell may stand before the recipients' cell
        back = at - 1
        while back >= body and paragraphs[back].zone and paragraphs[back].zone != zone:
            signature.insert(0, back)
            back -= 1
        after = max([*recipients, *signature, at]) + 1
        return tuple(signature), tuple(recipients), min([at, *signature]), after
    signature = between + _signature_from(paragraphs, lines, last + 1)
    after = (signature[-1] if signature else last) + 1
    return tuple(signature), tuple(recipients), at, max(after, last + 1)


def _bare_appendix(paragraphs: Sequence[Paragraph], lines: Sequence[str], body: int) -> int:
    """Where the appendices of a plan without signature and recipients begin."""
    for i in range(body + 3, len(lines)):
        if not paragraphs[i].cells and lines[i].isupper() and re.match(r"PHỤ\s*LỤC\b", lines[i]) and len(lines[i]) < 40:
            return i
    return len(lines)


def _caps_start(line: str) -> bool:
    letters = [c for c in line if c.isalpha()]
    return bool(letters) and sum(c.isupper() for c in letters) > 0.7 * len(letters)


def _recipient_lines(paragraphs: Sequence[Paragraph], lines: Sequence[str], at: int) -> tuple[list[int], list[int]]:
    """ "Nơi nhận" and the lines of its list, to "Lưu"; and the lines of a signature that stand among them.

    A page that ends, or a copy that reads line by line, sets the signature between two recipients.
    """
    out, between = [at], list[int]()
    zone = paragraphs[at].zone
    for i in range(at + 1, min(len(lines), at + MOST_END_LINES)):
        line = lines[i]
        if paragraphs[i].cells or w.APPENDIX.match(line) and line.isupper():
            break
        if zone and paragraphs[i].zone == zone:
            out.append(i)
        elif paragraphs[i].zone and zone:
            if any(paragraphs[j].zone == zone for j in range(i + 1, min(len(lines), i + MOST_BETWEEN))):
                continue  # the signature's column, printed first
            between.append(i)
            continue
        elif _is_signed(line, between):
            between.append(i)
            continue
        elif _is_listed(line, lines[out[-1]], first=len(out) == 1, listed=bool(zone)) or (
            not zone and not ENDS.search(lines[out[-1]]) and any(map(LISTED.match, lines[i + 1 : i + 1 + MOST_WRAPPED]))
        ):
            out.append(i)
        else:
            break
        if KEPT.match(line):
            more = line.rstrip().endswith(";") and i + 1 < len(lines) and re.match(r"[-+*•]\s", lines[i + 1])
            if not more and not (zone and paragraphs[i].zone == zone):
                break
    while between and between[-1] > out[-1]:
        between.pop()  # what follows the list is found as any signature is
    return out, between


MOST_END_LINES = 60
MOST_BETWEEN = 14
MOST_WRAPPED = 3
"""Lines to which a narrow column wraps one recipient, below its first."""
ENDS = re.compile(r"[;.]\s*$")
LISTED = pattern(r"[-+*•]\s*[\p{Lu}]")
KEPT = re.compile(r"[-+*•]?\s*(?:Lưu|LƯU)\b")
NAME = pattern(r"(?:[\p{Lu}][\p{Ll}]*\.?\s+){1,4}[\p{Lu}][\p{Ll}]+")


def _is_signed(line: str, between: Sequence[int]) -> bool:
    """Whether a line among the recipients is one of a signature: its prefix, a post, below these a stamp or a name."""
    if (w.SIGN_PREFIX.match(line) and _caps_start(line)) or (is_post(line) and line.isupper()):
        return True
    return bool(between) and bool(w.STAMP.match(line) or NAME.fullmatch(line.strip()))


def _is_listed(line: str, before: str, first: bool, listed: bool) -> bool:
    """Whether a line goes on with the recipients: a bullet, or words that the line before it or its own end show to be one.

    `first`: it is the first below "Nơi nhận"; `listed`: the list stands in a column, and this line below it.
    """
    if re.match(r"[-+*•]", line):
        return True
    if listed and KEPT.match(before):
        return False
    ends = re.compile(r"[;,]\s*$")
    return bool(line[:1].islower() or first or ends.search(line) or ends.search(before) or re.match(r"\s*Lưu", line))


def _signature_before(paragraphs: Sequence[Paragraph], lines: Sequence[str], at: int, body: int) -> list[int]:
    """A signature that stands above "Nơi nhận" without a table: from its TM., KT. or post to the name."""
    for i in range(max(body, at - 8), at):
        if paragraphs[i].zone == "left" and paragraphs[at].zone:
            continue
        if (w.SIGN_PREFIX.match(lines[i]) and _caps_start(lines[i])) or (
            is_post(lines[i]) and _caps_start(lines[i]) and len(lines[i]) < 60
        ):
            return list(range(i, at))
    return []


def _signature_from(paragraphs: Sequence[Paragraph], lines: Sequence[str], start: int) -> list[int]:
    """A signature that follows: its prefix, posts and name, at most eight short lines."""
    out: list[int] = []
    for i in range(start, min(len(lines), start + 14)):
        line = lines[i]
        if paragraphs[i].cells or len(line) > 90 or w.FOOTNOTE.match(line):
            break
        if out and (w.APPENDIX.match(line) or w.ATTACHED.match(line)):
            break
        if re.match(r"\W*\(?\s*[Đđ]ã ký", line) or (out and w.STAMP.match(line)):
            out.append(i)
            continue
        heads = w.SIGN_PREFIX.match(line) or is_post(line) or line.isupper() or line.strip().lower() == "kiêm"
        if not out and not heads:
            break
        out.append(i)
        if out and not heads:
            break
    return out


def _find_closing(paragraphs: Sequence[Paragraph], lines: Sequence[str], body: int, end: int) -> int:
    """Where the closing begins: the unlabelled paragraphs at the end of the body that speak of the plan as a whole."""
    closing = end
    for i in range(end - 1, max(body, end - 8) - 1, -1):
        line = lines[i]
        if paragraphs[i].cells or read_label(line) is not None:
            break
        last_order = i == end - 1 and line.rstrip().endswith("./.") and w.ORDERS.search(line)
        after_text = i - 1 >= body and not _is_heading_like(lines[i - 1])
        if last_order or w.SURE_CLOSING.match(line) or (w.CLOSING.match(line) and after_text):
            closing = i
        else:
            break
    sure = next((i for i in range(end - 1, body, -1) if re.match(r"(?:\d{1,2}\.\s*)?Trên đây là", lines[i])), None)
    if sure is not None and sure < closing and end - sure <= 6:
        closing = sure
    return closing


def _is_heading_like(line: str) -> bool:
    label = read_label(line)
    if label is None or label.style in BULLETS:
        return False
    return len(line) < 200 and not re.search(r"[.;]\s*$", line)
