"""Who does what (phân công): bodies and their part in a duty, from headings, labels, table columns, brackets and sentences.

`lead` is who chủ trì, `support` who phối hợp, `assigned` who bears a duty with no part stated, `report_to` who is reported to.
A body that is only mentioned is none.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from extractors.assignments import patterns as g
from extractors.assignments.actors import POST_ALONE, actors, is_told_by_name, is_verb, people, who_act
from extractors.assignments.cells import PART, part_of_cell, row_bodies
from extractors.assignments.headings import heading_names
from extractors.assignments.sentences import (
    clauses,
    named_person,
    names_with_parts,
    opens_duty,
    reports,
    sentence,
    sentences,
)
from extractors.bodies.names import HEAD, PROPER_HEAD, canonical_name, duty_verbs, list_end, names_end, past_blanks
from extractors.bodies.patterns import ELLIPTIC, PERSON
from extractors.bodies.splitting import split_names
from extractors.context import PlanContext, Unit
from extractors.facts import Assignment, Citation
from extractors.signs import scan

Found = tuple[int, int, str]


def find_assignments(text: str, context: PlanContext, citations: Iterable[Citation] = ()) -> tuple[Assignment, ...]:
    """All assignments in reading order; bodies inside citations are their issuers, not bearers of duties."""
    masks = [(c.start, c.end + (len(c.title) if c.title and not c.named else 0)) for c in citations]
    out: list[Assignment] = []
    heads: dict[str, tuple[str, ...]] = {}
    barren: list[str] = []
    parts: dict[str, str] = {}  # paths below which every body has the part that a line alone names
    for unit in context.units:
        if not context.has_duties(text, unit):
            continue
        if unit.kind == "heading":
            barren = [path for path in barren if path != unit.item]  # a number that begins anew
        dutiful = not any(unit.item == path or unit.item.startswith(f"{path}/") for path in barren)
        if unit.kind == "heading" and dutiful and g.NO_DUTIES.match(unit.heading):
            barren.append(unit.item)
        if g.ATTENDANCE.match(text, unit.body, unit.end):
            continue
        found = (
            [*row_bodies(text, unit), *_told_in_row(text, unit)] if unit.cells else _unit(text, unit, masks, dutiful)
        )
        if unit.kind == "heading":
            heads[unit.heading] = tuple(text[a:b] for a, b, _ in found)
        own = {canonical_name(b) for b in heads.get(unit.section, ())} if unit.kind != "heading" else set()
        if part := g.PART_ALONE.fullmatch(text, unit.body, unit.end):
            parts[unit.item] = "support" if part["support"] else "lead"
        given = next((p for path, p in reversed(parts.items()) if _stands_below(unit, path)), None)
        if given and not found:
            found = _names_alone(text, unit)
        given = given or "assigned"
        found = [(a, b, given if role == "assigned" else role) for a, b, role in found]
        seen: set[tuple[int, int]] = set()
        for start, end, role in sorted(found, key=lambda f: (f[0], f[1])):
            if (start, end) in seen or any(a < end and start < b for a, b in seen):
                continue
            body = re.sub(r"\s+", " ", text[start:end])
            if role == "assigned" and canonical_name(body) in own:
                continue
            if body.lower() == "thường trực":
                continue  # what an office is, not an office
            seen.add((start, end))
            out.append(Assignment(start, end, body, role, None if unit.start <= start < unit.end else unit.start))
    return tuple(out)


def _stands_below(unit: Unit, path: str) -> bool:
    return unit.item.startswith(f"{path}/") or unit.item == path and unit.kind == "paragraph"


def _names_alone(text: str, unit: Unit) -> list[Found]:
    """The bodies of a line that is nothing but their names, below "Cơ quan chủ trì"."""
    stop = list_end(text, unit.body, unit.end)
    if text[stop : unit.end].strip(" .;,\n"):
        return []
    return [(a, b, "assigned") for a, b in split_names(text, unit.body, stop)]


def _told_in_row(text: str, unit: Unit) -> list[Found]:
    """To whom the task of a table's row is reported: "Nộp danh sách về Phòng Kinh tế"."""
    tasks = (c for c in unit.cells if c.column in ("task", "product", "other") and unit.owns(c))
    return [f for c in tasks for a, b in sentences(text, c.start, c.end) for f in reports(text, a, b)]


# --- prose ---------------------------------------------------------------------------------------------------


def _unit(text: str, unit: Unit, masks: list[tuple[int, int]], dutiful: bool) -> list[Found]:
    """The bodies in a heading, paragraph or bullet; only those named outright where the section gives nobody a duty."""
    found: list[Found] = []
    start = unit.body
    if dutiful and (told := _persons(text, unit) or _people_and_duties(text, unit)):
        return _outside(told, masks)
    run_in = unit.kind == "heading" and unit.run_in  # what follows the title may open with a small letter
    labelled_line = g.ROLE_LABEL.match(text, unit.body, unit.end)
    if unit.kind == "heading" and not labelled_line:
        head_end = unit.end
        at = text.find(":", unit.body + max(0, len(unit.heading) - 2), unit.end) if unit.run_in else -1
        if unit.run_in and at >= 0:
            head_end = at
        listed = ELLIPTIC.finditer(text, unit.body, min(unit.end, head_end + 2)) if unit.run_in else ()
        elliptic = any(m.end() > head_end for m in listed)  # "Các Sở: Y tế, Tài chính tổ chức …"
        names = heading_names(text, unit.body, head_end) if dutiful and not elliptic else []
        if names:
            found += names
            start = head_end + 1 if unit.run_in else unit.end
            if not unit.run_in:
                return found
        elif unit.run_in and not elliptic:
            start = head_end + 1
            found += _run_in_people(text, unit, head_end) if dutiful else []
        elif g.LABEL_HEADING.match(text, unit.body, unit.end):
            return []
    found += _labels(text, unit.start if unit.kind != "heading" else start, unit.end)
    if any(a <= start + 2 for a, _, _ in found) and unit.kind != "heading":
        return found
    if labelled_line:
        start = labelled_line.end()
    labelled = list(found)
    if topic := g.TOPIC.match(text, start, unit.end):
        start = topic.end()
    for a, b in clauses(text, start, unit.end):
        if any(x < b and a < y for x, y, _ in labelled):
            continue
        found += sentence(text, a, b, first=a <= start + 1 and not run_in, subjects=dutiful)
    if unit.kind != "heading" and dutiful:
        found += _bracket(text, unit)
        found += _before_colon(text, unit, found)
    return _outside(found, masks)


def _before_colon(text: str, unit: Unit, found: list[Found]) -> list[Found]:
    """ "- Phòng Hành chính: Cơ sở vật chất.": where the work is given out, a body and in nouns what it has to do."""
    if unit.role != "organization" or not PROPER_HEAD.match(text, unit.body, unit.end):
        return []
    stop = list_end(text, unit.body, unit.end)
    work = text[stop + 1 : unit.end].strip()
    if text[stop : stop + 1] != ":" or not work or g.NO_WORK.match(work) or any(a < stop for a, _, _ in found):
        return []
    names = list(split_names(text, unit.body, stop))
    return [(a, b, "assigned") for a, b in names] if not g.NOT_A_BODY.match(text, unit.body, stop) else []


def _outside(found: list[Found], masks: list[tuple[int, int]]) -> list[Found]:
    return [f for f in found if not any(a < f[1] and f[0] < b for a, b in masks)]


def _people_and_duties(text: str, unit: Unit) -> list[Found]:
    """ "Đ/c Võ Minh Tâm, GV Tin học; đ/c Phùng Thị Yến, văn thư: làm giấy mời, nộp BGH duyệt"."""
    told = people(text, unit.body, unit.end)
    colon = past_blanks(text, told[-1][1]) if told else unit.end
    if not text.startswith(":", colon, unit.end):
        return []
    duties = (sentence(text, a, b, first=False, subjects=True) for a, b in clauses(text, colon + 1, unit.end))
    return [*((a, b, "assigned") for a, b in told), *(f for found in duties for f in found)]


def _run_in_people(text: str, unit: Unit, head_end: int) -> list[Found]:
    """ "4. Sinh viên tốt nghiệp: hoàn thành …", "5. Các tổ công đoàn khoa, phòng, trạm: phổ biến …"."""
    head = text[unit.body : head_end]
    after = past_blanks(text, head_end + 1)
    if len(head.split()) > g.LONGEST_RUN_IN or after >= unit.end or not opens_duty(text, after):
        return []
    if not (g.RUN_IN_PEOPLE.match(head) or PROPER_HEAD.match(head) or POST_ALONE.match(head)) or g.NOT_A_BODY.match(
        head
    ):
        return []
    return [(a, b, "assigned") for a, b in split_names(text, unit.body, head_end)]


def _persons(text: str, unit: Unit) -> list[Found]:
    """The persons of a unit that is a task and its persons ("Trang trí: cô Mai, lớp 9A") or one person and his duty."""
    labelled = g.ROLE_LABEL.match(text, unit.body, unit.end)
    if not labelled and (task := g.TASK_OF_PERSONS.match(text, unit.body, unit.end)):
        last = list_end(text, task.start("body"), unit.end)
        if g.ONLY_NAMES.match(text, last, unit.end):
            named = [m for m in g.NAME_OR_BRACKET.finditer(text, task.start("body"), unit.end) if m["name"]]
            if all(len(m["name"].split()) <= g.LONGEST_PERSON for m in named):
                return [(*m.span("name"), "assigned") for m in named]
    if unit.kind == "heading" and unit.run_in and (person := named_person(text, unit.body, unit.end)):
        return person
    return _task_and_bodies(text, unit)


def _task_and_bodies(text: str, unit: Unit) -> list[Found]:
    """ "Giúp bà con cài đặt ứng dụng: Câu lạc bộ Tin học.": a task, and behind its first or last colon nothing but names
    to the end of the sentence; a task in nouns only with those who can be nothing but people ("Pano, âm thanh: TPT")."""
    if any(True for _ in scan.each(g.ROLE_LABEL, text, unit.body, unit.end)):
        return []
    first, *words = text[unit.body : unit.body + 30].split(maxsplit=2) or [""]
    verb = first[:1].isupper() and is_verb(first.lower(), words[0] if words else None)
    tells = bool(verb or opens_duty(text, unit.body))
    if not tells and g.NO_TASK.match(text, unit.body, unit.end):
        return []
    for at in sorted({text.find(": ", unit.body, unit.end) + 2, text.rfind(": ", unit.body, unit.end) + 2}):
        if at < unit.body + g.SHORTEST_TASK or g.LOOKED_AT.match(text, unit.body, at):
            continue
        names = (
            list(split_names(text, at, list_end(text, at, unit.end))) if PROPER_HEAD.match(text, at, unit.end) else []
        )
        for found in (names, who_act(text, at, unit.end)):
            sure = tells or all(is_told_by_name(text, a, b) for a, b in found)
            if found and sure and g.ENDS_SENTENCE.match(text, found[-1][1], unit.end):
                return [(a, b, "assigned") for a, b in found]
    return []


def _labels(text: str, start: int, end: int) -> list[Found]:
    """ "Đơn vị chủ trì: Sở A. Đơn vị phối hợp: Sở B, Sở C."""
    out: list[Found] = []
    for m in scan.each(g.ROLE_LABEL, text, start, end):
        label = m["label"].lower()
        if g.NOT_LABEL.search(text[start : m.start()]):
            continue
        if (
            re.match(r"(?:tổ chức|tham mưu|thực hiện|chủ trì|phối hợp)", label)
            and m.start() > start + 4
            and not re.search(r"[.;|\n(-]\s*$", text[start : m.start()])
        ):
            continue
        acting = [] if names_with_parts(text, m.end(), end) else actors(text, m.end(), end)
        if label.startswith("phân công") and acting:
            out += acting  # "Phân công: khối 10 đào hố; khối 11 trồng cây"
            continue
        stop = g.LABEL_END.search(text, m.end(), end)
        close = min(stop.start() if stop else end, _bracket_end(text, m.end(), end))
        if not (HEAD.match(text, m.end(), close) or text[m.end() : m.end() + 1].isupper()):
            continue
        if label.startswith(("thực hiện", "tham mưu", "tổ chức")) and not HEAD.match(text, m.end(), close):
            continue
        if label.startswith("phân công") and names_with_parts(text, m.end(), close):
            out += part_of_cell(text, m.end(), close, "assigned")  # "Phân công: Sở A chủ trì, Sở B phối hợp"
            continue
        turn = g.TURN.search(text, m.end(), close)
        last = list_end(text, m.end(), close)
        if not turn and last > m.end() and duty_verbs().match(text, last, close):
            close = last
        names = list(split_names(text, m.end(), turn.start() if turn else close))
        if not names or any(len(text[a:b].split()) > g.LONGEST_NAME for a, b in names):
            continue
        role = "lead" if "chủ trì" in label or "đầu mối" in label else "support" if "phối hợp" in label else "assigned"
        if turn and "chủ trì" in turn[0]:
            role = "lead"
        out += [(a, _before_duty(text, a, b), role) for a, b in names]
        if turn and role != "support":
            last = names_end(text, turn.end(), close)
            out += [(a, b, "support") for a, b in split_names(text, turn.end(), last if last > turn.end() else close)]
    return out


def _before_duty(text: str, start: int, end: int) -> int:
    """Where a person's name and post end before his own duty: "Trung tá A, Trưởng Công an xã | bảo đảm an toàn mạng"."""
    stop = names_end(text, start, end) if PERSON.match(text, start, end) else end
    return stop if duty_verbs().match(text, stop, end) and text[stop : stop + 1] == " " else end


def _bracket_end(text: str, start: int, end: int) -> int:
    """Where a bracket that was opened before ends, or `end`."""
    depth = 0
    for m in re.compile(r"[()]").finditer(text, start, end):
        depth += 1 if m[0] == "(" else -1
        if depth < 0:
            return m.start()
    return end


def _bracket(text: str, unit: Unit) -> list[Found]:
    """The bodies in brackets after a task: "(Phụ trách dân vận, Công đoàn cơ sở)"."""
    return [f for m in g.BRACKET.finditer(text, unit.body, unit.end) for f in _bracketed(text, m)]


def _bracketed(text: str, m: re.Match[str]) -> list[Found]:
    at = m.start("in")
    if g.NOT_BODY_BRACKET.match(m["in"]) or not (PROPER_HEAD.match(text, at) or PERSON.match(text, at)):
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
