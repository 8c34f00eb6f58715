"""The end of a plan: closing, signature and recipients (Nghị định 30/2020/NĐ-CP, Phụ lục I, 7 and 9), run into one another by a
page's end or a copy.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from extractors.marks import pattern, unmarked
from extractors.metadata.patterns import NAME
from extractors.metadata.signature import is_office
from pipeline.model import Paragraph
from pipeline.segment import words as w
from pipeline.segment.labels import BULLETS, read_label


def is_post(line: str) -> bool:
    """Whether a line is the office of a signer, marks misread or not ("GIÁM ĐÓC")."""
    return bool(w.SIGN_POST.match(unmarked(line)))


def find_end(
    paragraphs: Sequence[Paragraph], lines: Sequence[str], body: int
) -> tuple[tuple[int, ...], tuple[int, ...], int, int]:
    """Signature and recipients, where the part before them ends, and where what follows them begins."""
    at = next((i for i in range(body, len(lines)) if w.RECIPIENTS.match(lines[i]) and not paragraphs[i].cells), None)
    if at is None:
        start = next(
            (i for i in range(body, len(lines)) if w.SIGN_PREFIX.match(lines[i]) and _caps_start(lines[i])), None
        )
        start = _office_alone(paragraphs, lines, body) if start is None else start
        if start is None:
            appendix = _bare_appendix(paragraphs, lines, body)
            return (), (), appendix, appendix
        signature = signature_from(paragraphs, lines, start)
        if (after := _behind_signatures(paragraphs, lines, start)) > start:
            signature = list(range(start, after))
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
        # a signature cell may stand before the recipients' cell, or a signature above them in their own column
        back = at - 1
        if (above := _office_above(paragraphs, lines, at, body)) is not None:
            signature = [*range(above, at), *signature]
            back = above - 1
        while back >= body and paragraphs[back].zone and paragraphs[back].zone != zone:
            signature.insert(0, back)
            back -= 1
        after = max([*recipients, *signature, at]) + 1
        return tuple(signature), tuple(recipients), min([at, *signature]), after
    signature = between + signature_from(paragraphs, lines, last + 1)
    after = (signature[-1] if signature else last) + 1
    return tuple(signature), tuple(recipients), at, max(after, last + 1)


def _office_alone(paragraphs: Sequence[Paragraph], lines: Sequence[str], body: int) -> int | None:
    """Where a plan without recipients is signed by an office and a name alone, and ends; None where it is not."""
    for i in range(max(body, len(lines) - MOST_END_LINES), len(lines)):
        if paragraphs[i].cells or not is_office(lines[i]) or w.OF_A_GROUP.fullmatch(lines[i].strip()):
            continue
        if i and NAME.fullmatch(lines[i - 1].strip()):
            continue  # one of several who are listed
        after = _behind_signatures(paragraphs, lines, i)
        over = after == len(lines) or all(p.cells for p in paragraphs[after:]) or w.APPENDIX.match(lines[after])
        if after > i and over:
            return i
    return None


def _behind_signatures(paragraphs: Sequence[Paragraph], lines: Sequence[str], start: int) -> int:
    """Where signatures end that begin here, each an office and a name; `start` if there is none."""
    after = start
    while after < len(lines) and is_office(lines[after]):
        signature = signature_from(paragraphs, lines, after)
        if not any(NAME.fullmatch(lines[k].strip()) for k in signature):
            break
        after = signature[-1] + 1
    return after


def _office_above(paragraphs: Sequence[Paragraph], lines: Sequence[str], at: int, body: int) -> int | None:
    """Where a signature begins that ends directly above "Nơi nhận" in the same column; None where there is none."""
    if at <= body or not NAME.fullmatch(lines[at - 1].strip()):
        return None
    column = range(max(body, at - MOST_SIGNED), at)
    return next((i for i in column if paragraphs[i].zone == paragraphs[at].zone and is_office(lines[i])), None)


def _bare_appendix(paragraphs: Sequence[Paragraph], lines: Sequence[str], body: int) -> int:
    """Where the appendices of a plan without signature and recipients begin: at "PHỤ LỤC", or at "DANH MỤC" and the like above
    "(Kèm theo …)"."""
    for i in range(body + 3, len(lines)):
        if (
            paragraphs[i].cells
            or not lines[i].isupper()
            or len(lines[i]) >= LONGEST_HEAD
            or not w.APPENDIX.match(lines[i])
        ):
            continue
        title = lines[i : i + w.MOST_TITLE_LINES]
        if lines[i].startswith("PHỤ") or any(w.SENT_ALONG.search(line) for line in title):
            return i
    return len(lines)


LONGEST_HEAD = 40
"""Characters of the first line of an appendix."""


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
MOST_SIGNED = 8
"""Lines of a signature above the recipients in one column."""
MOST_BETWEEN = 14
"""Lines of a signature that follows, with stamps and notes of "(đã ký)" between."""
MOST_WRAPPED = 3
"""Lines to which a narrow column wraps one recipient, below its first."""
ENDS = re.compile(r"[;.]\s*$")
LISTED = pattern(r"[-+*•]\s*[\p{Lu}]")
KEPT = re.compile(r"[-+*•]?\s*(?:Lưu|LƯU)\b")


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
            (is_post(lines[i]) or is_office(lines[i])) and _caps_start(lines[i]) and len(lines[i]) < 60
        ):
            return list(range(i, at))
    return []


def signature_from(paragraphs: Sequence[Paragraph], lines: Sequence[str], start: int) -> list[int]:
    """A signature that follows: its prefix, posts and name in short lines; behind it that of another in the column beside it."""
    out: list[int] = []
    for i in range(start, min(len(lines), start + MOST_BETWEEN)):
        line = lines[i]
        if paragraphs[i].cells or len(line) > 90 or w.FOOTNOTE.match(line):
            break
        if out and (w.APPENDIX.match(line) or w.ATTACHED.match(line)):
            break
        if re.match(r"\W*\(?\s*[Đđ]ã ký|\W*\([Kk]ý[,)/ ]", line) or (out and w.STAMP.match(line)):
            out.append(i)
            continue
        heads = w.SIGN_PREFIX.match(line) or is_post(line) or line.isupper() or line.strip().lower() == "kiêm"
        if not out and not heads:
            break
        out.append(i)
        if out and not heads and not _another_signs(paragraphs, lines, i + 1):
            break
    return out


def _another_signs(paragraphs: Sequence[Paragraph], lines: Sequence[str], i: int) -> bool:
    """Whether a second signature begins at the top of the right column, or the office of one further on in it."""
    if i >= len(lines) or paragraphs[i].zone != "right":
        return False
    return is_office(lines[i]) or bool(w.SIGN_PREFIX.match(lines[i])) and _caps_start(lines[i])


def find_closing(paragraphs: Sequence[Paragraph], lines: Sequence[str], body: int, end: int) -> int:
    """Where the closing begins: the unlabelled paragraphs at the end of the body that speak of the plan as a whole."""
    closing = last = end
    for i in range(end - 1, max(body, end - 8) - 1, -1):
        line = lines[i]
        if paragraphs[i].cells or read_label(line) is not None or _in_article(lines, i):
            break
        if closing == end and w.ATTACHED.match(line):
            last = i  # "(Kèm theo Phụ lục …)", below what closes the plan
            continue
        last_order = (
            i == last - 1 and line.rstrip().endswith("./.") and (w.ORDERS.search(line) or w.OF_THE_WHOLE.search(line))
        )
        after_text = i - 1 >= body and not _is_heading_like(lines[i - 1])
        of_one = closing < end and w.GIVES_ONE.match(line) and not w.OF_THE_WHOLE.search(line)
        if last_order or w.SURE_CLOSING.match(line) or (w.CLOSING.match(line) and after_text and not of_one):
            closing = i
            if line.startswith("Trên đây"):
                break  # what stands above it belongs to the last section
        else:
            break
    sure = next(
        (i for i in range(end - 1, body, -1) if re.match(r"(?:\d{1,2}\.\s*|[-+]\s*)?Trên đây là", lines[i])), None
    )
    if sure is not None and sure < closing and end - sure <= 6:
        closing = sure
    return closing


def _in_article(lines: Sequence[str], at: int) -> bool:
    """Whether a paragraph below "Điều 3. …" says who carries the decision out: part of its last article, and no closing of a plan."""
    above = next((line for line in reversed(lines[max(0, at - 2) : at]) if read_label(line) is not None), "")
    return above.startswith("Điều ") and _CARRIED_OUT.search(lines[at]) is not None


_CARRIED_OUT = re.compile(r"(?:chịu trách nhiệm|căn cứ)[^.;]{0,60}\sthi hành|thi hành (?:Quyết định|Nghị quyết) này")


def _is_heading_like(line: str) -> bool:
    label = read_label(line)
    if label is None or label.style in BULLETS:
        return False
    return len(line) < 200 and not re.search(r"[.;]\s*$", line)
