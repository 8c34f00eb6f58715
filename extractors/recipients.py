"""The lines under "Nơi nhận" (Nghị định 30/2020/NĐ-CP, Phụ lục I, 9): body and purpose, without "Lưu"."""

from __future__ import annotations

import itertools
import re

from extractors.bodies.verbs import duty_verbs
from extractors.context import PlanContext
from extractors.facts import Recipient
from extractors.marks import pattern

HEAD = re.compile(r"\W{0,2}(?:N[ơƠ]i nhận|NƠI NHẬN|N[ơƠ]I NHẬN)\s*:?\s*")
BULLET = re.compile(r"\s*[-+*•]\s*")
KEPT = re.compile(r"\s*(?:Lưu|LƯU)\b")
PURPOSE = re.compile(
    r"\(\s*(?P<purpose>(?:(?:để|thay)\s+)?(?:b/\s?c|t/\s?h|p/\s?h|báo cáo|thực hiện|phối hợp|biết|chỉ đạo|theo dõi|triển khai|t/hiện|b/cáo"
    r"|p/hợp|ph/hợp|đăng tải|đ/b|đưa tin|th/hiện|kiểm tra|giám sát|đăng)[^()]{0,60}"
    r"|để [^()]{2,60}|(?:th|ph|bc|tb|c/đ|b\.c|t\.h|p\.h)(?=\s*\)))\s*\)",
    re.I,
)


LAST_BRACKET = re.compile(r"\((?P<purpose>[^()]{4,80})\)(?=\W*$)")
"""A bracket at a line's end, a purpose where it opens with what is to be done: "(bố trí xe đưa đoàn)"."""


BESIDE = re.compile(r"[;,.]?\s*[|}\]]\s*(?P<purpose>[Đđ]ể [^()|]{2,40}?)[\s;.,]*$")
"""A purpose beside a brace that holds several lines together: it is its own line's."""

TORN = re.compile(r"\s*\((?:[đĐ]ể\b)?[^()]{0,8}$")
"""A bracket that a scan or the edge of a page cut off: no part of the name, and no purpose that could be told."""


def find_recipients(text: str, context: PlanContext) -> tuple[Recipient, ...]:
    """One record per line; a purpose in brackets at the end of a group ("(để b/c)") belongs to its own line only."""
    lines: list[list[int]] = []
    for start, end, _ in context.recipients:
        head = HEAD.match(text, start, end)
        if head:
            start = head.end()
        if start >= end:
            continue
        for a, b in _sublines(text, start, end):
            bullet = BULLET.match(text, a, b)
            before = text[lines[-1][0] : lines[-1][1]].rstrip() if lines else ""
            if bullet or not lines or before.endswith((";", ".")):
                lines.append([bullet.end() if bullet else a, b])
            elif text[a:b].strip():
                lines[-1][1] = b
    out = []
    for a, b in lines:
        if KEPT.match(text, a, b):
            if text[a:b].rstrip().endswith(";"):  # not the last of them
                continue
            break
        if (found := _recipient(text, a, b)) is not None:
            out.append(found)
    return tuple(out)


ALL_IN_ONE = re.compile(r"[^;\n]+;(?:[^;\n]+;)*\s*(?:Lưu|LƯU)\b")
"""Recipients in one line with what is kept: "UBND tỉnh; Sở Y tế; Lưu: VT"."""
BETWEEN = re.compile(r"(?<=;)\s+")
RUN_TOGETHER = pattern(r"(?<=[;,.])\s+(?=-\s?[\p{Lu}])")


def _sublines(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """A line, or its pieces where several "- X;" were run together, or all stand in one."""
    joints = BETWEEN if ALL_IN_ONE.match(text, start, end) else RUN_TOGETHER
    cuts = [m.start() for m in joints.finditer(text, start, end)]
    edges = [start, *cuts, end]
    return list(itertools.pairwise(edges))


def _recipient(text: str, start: int, end: int) -> Recipient | None:
    line = text[start:end]
    purpose = None
    if m := PURPOSE.search(line) or BESIDE.search(line) or _told_by_verb(line):
        purpose = re.sub(r"\s+", " ", m["purpose"]).strip()
        end = start + m.start()
        line = line[: m.start()]
    elif m := TORN.search(line):
        line = line[: m.start()]
    body = re.sub(r"\s+", " ", line).strip(" ;,.:")
    if not any(c.isalpha() for c in body):
        return None
    lead = len(line) - len(line.lstrip())
    return Recipient(start + lead, start + len(line.rstrip(" ;,.:\n")), body, purpose)


def _told_by_verb(line: str) -> re.Match[str] | None:
    m = LAST_BRACKET.search(line)
    return m if m and duty_verbs().match(m["purpose"].lower()) else None
