"""Bodies behind a label ("Đơn vị chủ trì: Sở A"), in a bracket behind their task, or before the colon of their work."""

from __future__ import annotations

import re
from itertools import zip_longest

from extractors.assignments.actors import actors
from extractors.assignments.cells import PART, part_of_cell
from extractors.assignments.patterns import labels as g
from extractors.assignments.sentences import names_with_parts
from extractors.bodies.names import HEAD, PROPER_HEAD, list_end, names_end
from extractors.bodies.patterns.persons import PERSON
from extractors.bodies.splitting import split_names
from extractors.bodies.verbs import duty_verbs, is_verb
from extractors.context import Unit
from extractors.signs import scan

Found = tuple[int, int, str]
PART_IN_BRACKETS = re.compile(r"\((?:chủ trì|phối hợp)\)")
_BEFORE = 60
"""Letters before a label that tell whether it is one."""
_SENTENCE_ENDS = re.compile(r"[.;|\n(-]\s*$")
_BLANK = re.compile(r"\s")
_JOIN = ("phối hợp", "cùng tham gia", "hỗ trợ")
_VERB_LABEL = re.compile(r"(?i)(?:tổ chức|tham mưu|thực hiện|chủ trì|phối hợp)")


def before_colon(text: str, unit: Unit, found: list[Found]) -> list[Found]:
    """ "- Phòng Hành chính: Cơ sở vật chất.": where the work is given out, a body and in nouns what it has to do."""
    if unit.role != "organization" or not PROPER_HEAD.match(text, unit.body, unit.end):
        return []
    stop = list_end(text, unit.body, unit.end)
    work = text[stop + 1 : unit.end].strip()
    if text[stop : stop + 1] != ":" or not work or g.NO_WORK.match(work) or any(a < stop for a, _, _ in found):
        return []
    names = list(split_names(text, unit.body, stop))
    return [(a, b, "assigned") for a, b in names] if not g.NOT_A_BODY.match(text, unit.body, stop) else []


def behind_labels(text: str, start: int, end: int) -> list[Found]:
    """ "Đơn vị chủ trì: Sở A. Đơn vị phối hợp: Sở B, Sở C."""
    out: list[Found] = []
    labels = [m for m in scan.each(g.ROLE_LABEL, text, start, end) if _is_label(text, start, m)]
    for m, after in zip_longest(labels, labels[1:]):
        label = m["label"].lower()
        last = after.start() if after else end
        given_out = label.startswith("phân công") and not names_with_parts(text, m.end(), last)
        if given_out and (acting := actors(text, m.end(), last)):
            out += acting  # "Phân công: khối 10 đào hố; khối 11 trồng cây"
            continue
        stop = g.LABEL_END.search(text, m.end(), last)
        close = _bracket_end(text, m.end(), stop.start() if stop else last)
        if not (HEAD.match(text, m.end(), close) or text[m.end() : m.end() + 1].isupper()):
            continue
        if label.startswith(("thực hiện", "tham mưu", "tổ chức")) and not HEAD.match(text, m.end(), close):
            continue
        in_brackets = label.endswith("thực hiện") and PART_IN_BRACKETS.search(text, m.end(), close)
        if in_brackets or label.startswith("phân công") and names_with_parts(text, m.end(), close):
            out += part_of_cell(text, m.end(), close, "assigned")  # "Phân công: Sở A chủ trì, Sở B phối hợp"
            continue
        turn = g.TURN.search(text, m.end(), close)
        last = list_end(text, m.end(), close)
        if not turn and last > m.end() and duty_verbs().match(text, last, close):
            close = last
        names = list(split_names(text, m.end(), turn.start() if turn else close))
        if not names or any(len(text[a:b].split()) > g.LONGEST_NAME for a, b in names):
            continue
        role = _part_of_label(label)
        if turn and "chủ trì" in turn[0]:
            role = "lead"
        out += [(a, _before_duty(text, a, b, label), role) for a, b in names]
        if turn and role != "support":
            last = names_end(text, turn.end(), close)
            out += [(a, b, "support") for a, b in split_names(text, turn.end(), last if last > turn.end() else close)]
    return out


def _part_of_label(label: str) -> str:
    """The part of those behind a label in small letters."""
    if "chủ trì" in label or "đầu mối" in label:
        return "lead"
    return "support" if any(word in label for word in _JOIN) else "assigned"


def _is_label(text: str, start: int, m: re.Match[str]) -> bool:
    """Whether what looks like a label is one where it stands: "Thời gian thực hiện: …" and "cùng chủ trì: …" are none."""
    before = text[max(start, m.start() - _BEFORE) : m.start()]
    if g.NOT_LABEL.search(before):
        return False
    within = m.start() > start + 4 and not _SENTENCE_ENDS.search(before)
    return not (within and _VERB_LABEL.match(m["label"]))


def _before_duty(text: str, start: int, end: int, label: str) -> int:
    """Where a name ends before the duty of its own: "Trung tá A, Trưởng Công an xã | bảo đảm an toàn mạng"; behind "Phân công:" any
    name does, known or not: "VHTT xã | chuẩn bị loa đài"."""
    if not PERSON.match(text, start, end):
        if not label.startswith("phân công"):
            return end
        gaps = (m.start() for m in _BLANK.finditer(text, start, end))
        return next((at for at in gaps if duty_verbs().match(text, at, end)), end)
    stop = names_end(text, start, end)
    return stop if duty_verbs().match(text, stop, end) and text[stop : stop + 1] == " " else end


def _bracket_end(text: str, start: int, end: int) -> int:
    """Where a bracket that was opened before ends, or `end`."""
    depth = 0
    for m in re.compile(r"[()]").finditer(text, start, end):
        depth += 1 if m[0] == "(" else -1
        if depth < 0:
            return m.start()
    return end


def in_brackets(text: str, unit: Unit) -> list[Found]:
    """The bodies in brackets after a task: "(Phụ trách dân vận, Công đoàn cơ sở)"."""
    return [f for m in g.BRACKET.finditer(text, unit.body, unit.end) for f in _bracketed(text, m)]


def _bracketed(text: str, m: re.Match[str]) -> list[Found]:
    at = m.start("in")
    if g.NOT_BODY_BRACKET.match(m["in"]) or not (
        PROPER_HEAD.match(text, at) or PERSON.match(text, at) or g.SMALL_OFFICE.match(text, at)
    ):
        return []
    if g.CONTACT.search(m["in"]):
        return []
    if acting := actors(text, m.start("in"), m.end("in")):
        return acting
    if PART.search(text, m.start("in"), m.end("in")):
        return list(part_of_cell(text, m.start("in"), m.end("in"), "assigned"))
    tail = g.BRACKET_TAIL.search(text, m.start("in"), m.end("in"))
    spans = split_names(text, m.start("in"), tail.start() if tail else m.end("in"))
    names = [(a, _before_verb(text, a, b)) for a, b in spans]
    if any(
        not HEAD.match(text, a, b) and not text[a].isupper() or len(text[a:b].split()) > g.LONGEST_BRACKETED
        for a, b in names
    ):
        return []
    return [(a, b, "assigned") for a, b in names]


def _before_verb(text: str, start: int, end: int) -> int:
    """Where a name ends behind which its duty stands: "P.KHTC | lập cấu hình"."""
    stop = names_end(text, start, end)
    words = text[stop:end].split()
    return stop if start < stop < end and len(words) > 1 and is_verb(words[0], words[1]) else end
