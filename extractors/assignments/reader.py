"""Who does what (phân công): bodies and their part in a duty, from headings, labels, table columns, brackets and sentences.

`lead` is who chủ trì, `support` who phối hợp, `assigned` who bears a duty with no part stated, `report_to` who is reported to.
A body that is only mentioned is none.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from itertools import pairwise

from extractors.assignments.actors import (
    POST_ALONE,
    is_told_by_name,
    member,
    opens_with_person,
    people,
    who_act,
)
from extractors.assignments.cells import row_bodies
from extractors.assignments.clauses import clauses, sentences
from extractors.assignments.headings import heading_names
from extractors.assignments.in_full import in_full
from extractors.assignments.labels import before_colon, behind_labels, in_brackets
from extractors.assignments.patterns import headings as g
from extractors.assignments.patterns.labels import (
    ENDS_SENTENCE,
    LONGEST_PERSON,
    NAME_OR_BRACKET,
    NOT_A_BODY,
    ONLY_NAMES,
    PART_ALONE,
    ROLE_LABEL,
)
from extractors.assignments.reports import reports
from extractors.assignments.sentences import partners, sentence
from extractors.assignments.subjects import named_person
from extractors.assignments.weighed import weighed
from extractors.bodies.listed import written_out
from extractors.bodies.names import PROPER_HEAD, canonical_name, list_end, past_blanks
from extractors.bodies.patterns.heads import ELLIPTIC
from extractors.bodies.splitting import split_names
from extractors.bodies.verbs import is_verb, opens_duty
from extractors.context import PlanContext, Unit
from extractors.facts import Assignment, Citation
from extractors.signs import scan
from extractors.titles import BEARERS

Found = tuple[int, int, str]


def find_assignments(
    text: str, context: PlanContext, citations: Iterable[Citation] = (), names: Iterable[str] = ()
) -> tuple[Assignment, ...]:
    """All assignments in reading order; bodies inside citations are their issuers, not bearers of duties. `names`: what else the plan
    calls bodies, among its recipients."""
    masks = cited(text, citations)
    out: list[Assignment] = []
    heads: dict[str, tuple[str, ...]] = {}
    barren: list[str] = []
    parts: dict[str, str] = {}  # paths below which every body has the part that a line alone names
    for unit, below in pairwise([*context.units, None]):
        if unit is None or not context.has_duties(text, unit):
            continue
        if unit.kind == "heading":
            barren = [path for path in barren if path != unit.item]  # a number that begins anew
        dutiful = not any(unit.item == path or unit.item.startswith(f"{path}/") for path in barren)
        if unit.kind == "heading" and dutiful and g.NO_DUTIES.match(unit.heading):
            barren.append(unit.item)
        if g.ATTENDANCE.match(text, unit.body, unit.end):
            continue
        found = _of_unit(text, unit, below, masks, dutiful)
        if unit.kind == "heading":
            heads[unit.heading] = tuple(text[a:b] for a, b, _ in found)
        own = {canonical_name(b) for b in heads.get(unit.section, ())} if unit.kind != "heading" else set()
        if part := PART_ALONE.fullmatch(text, unit.body, unit.end):
            parts[unit.item] = "support" if part["support"] else "lead"
        innermost = max((path for path in parts if _stands_below(unit, path)), key=len, default=None)
        if innermost is not None and not found:
            found = _names_alone(text, unit)
        given = "assigned" if innermost is None else parts[innermost]
        found = [(a, b, given if role == "assigned" else role) for a, b, role in found]
        read = 0
        for start, end, role in sorted(found, key=lambda f: (f[0], f[1])):
            if start < read:
                continue
            body = re.sub(r"\s+", " ", text[start:end])
            if role == "assigned" and canonical_name(body) in own:
                continue
            if body.lower() == "thường trực":
                continue  # what an office is, not an office
            read = end
            out.append(Assignment(start, end, body, role, None if unit.start <= start < unit.end else unit.start))
    whole = written_out(text, [(a.start, a.end) for a in out])
    out = [replace(a, body=whole.get((a.start, a.end), a.body)) for a in out]
    return weighed(text, context, in_full(text, out, names), masks)


def _of_unit(text: str, unit: Unit, below: Unit | None, masks: list[tuple[int, int]], dutiful: bool) -> list[Found]:
    """The bodies of a unit by itself and by the one below it."""
    if unit.cells:
        return [*row_bodies(text, unit), *_outside(_told_in_row(text, unit), masks)]
    if below is not None and (_lists_members(text, unit, below) or _heads_bodies(text, unit, below)):
        return []
    found = _unit(text, unit, masks, dutiful)
    if g.LEADS_OTHERS.match(text, unit.body, unit.end) and g.PARTY_BODY.match(unit.section):
        found = [f for f in found if f[0] != unit.body]  # "Đảng ủy xã": "Lãnh đạo UBND xã ban hành …"
    if below is not None and not found and dutiful and _heads_duties(text, unit, below):
        return heading_names(text, unit.body, unit.end)
    return found


def _lists_members(text: str, unit: Unit, below: Unit) -> bool:
    """Whether of whom a committee is made stands below its name, and not what it has to do: "IV. BAN TỔ CHỨC", "1. Ông …"."""
    committee = unit.kind == "heading" and g.COMMITTEES.fullmatch(unit.heading)
    return bool(committee) and (
        opens_with_person(text, below.body, below.end) or bool(g.MADE_OF.match(text, below.body, below.end))
    )


def _heads_bodies(text: str, unit: Unit, below: Unit) -> bool:
    """Whether a heading speaks of all those whom the headings below it name: "TRÁCH NHIỆM CỦA CÁC ĐƠN VỊ", "1. Sở Nội vụ"."""
    is_above = below.kind in ("heading", "numbered") and below.item.startswith(f"{unit.item}/")
    return is_above and bool(g.DUTIES_OF_ALL.fullmatch(unit.heading) and heading_names(text, below.body, below.end))


def _heads_duties(text: str, unit: Unit, below: Unit) -> bool:
    """Whether a line that is no heading stands above what somebody has to do: "- Bộ Công Thương", "+ Ban hành …"."""
    is_above = unit.kind != "heading" and below.item.startswith(f"{unit.item}/")
    return is_above and opens_duty(text, below.body) and PROPER_HEAD.match(text, unit.body, unit.end) is not None


def cited(text: str, citations: Iterable[Citation]) -> list[tuple[int, int]]:
    """The stretches that belong to citations, with the titles behind them and who is said before to have issued them: no body in
    there bears a duty."""
    return [(_issuer_before(text, c), c.end + (len(c.title) if c.title and not c.named else 0)) for c in citations]


def _issuer_before(text: str, cited: Citation) -> int:
    """Where a citation begins with the issuer before it: "| UBND tỉnh ban hành Quyết định số …" tells what was done."""
    if cited.number is None or not cited.issuer:
        return cited.start
    said = g.HAS_ISSUED.search(text, max(0, cited.start - len(cited.issuer) - g.LONGEST_ISSUING), cited.start)
    return said.start() - len(cited.issuer) if said and text.endswith(cited.issuer, 0, said.start()) else cited.start


def _stands_below(unit: Unit, path: str) -> bool:
    return unit.item.startswith(f"{path}/") or unit.item == path and unit.kind == "paragraph"


def _names_alone(text: str, unit: Unit) -> list[Found]:
    """The bodies of a line that is nothing but their names, below "Cơ quan chủ trì"."""
    stop = list_end(text, unit.body, unit.end)
    if text[stop : unit.end].strip(" .;,\n"):
        return []
    return [(a, b, "assigned") for a, b in split_names(text, unit.body, stop)]


def _told_in_row(text: str, unit: Unit) -> list[Found]:
    """To whom the task of a table's row is reported: "Nộp danh sách về Phòng Kinh tế"; and who bears it where no column names anybody:
    "Giao Phòng Kinh tế rà soát …"."""
    own = [c for c in unit.cells if c.column in ("task", "product", "other") and unit.owns(c)]
    columns = {c.column for c in unit.cells}
    nobody = "time" in columns and not columns & BEARERS
    found: list[Found] = []
    for c in own:
        if nobody and c.column == "task":
            for a, b in clauses(text, c.start, c.end):
                found += sentence(text, a, b, first=True, subjects=True)
        else:
            for a, b in sentences(text, c.start, c.end):
                found += reports(text, a, b)
                if c.column == "task":
                    found += partners(text, a, b)
    return found


# --- prose ---------------------------------------------------------------------------------------------------


def _unit(text: str, unit: Unit, masks: list[tuple[int, int]], dutiful: bool) -> list[Found]:
    """The bodies in a heading, paragraph or bullet; only those named outright where the section gives nobody a duty."""
    found: list[Found] = []
    start = unit.body
    if dutiful and (told := _persons(text, unit) or _people_and_duties(text, unit)):
        return _outside(told, masks)
    run_in = unit.kind == "heading" and unit.run_in  # what follows the title may open with a small letter
    labelled_line = ROLE_LABEL.match(text, unit.body, unit.end)
    if unit.kind == "heading" and not labelled_line:
        head_end = unit.end
        at = text.find(":", unit.body + max(0, len(unit.heading) - 2), unit.end) if unit.run_in else -1
        if unit.run_in and at >= 0:
            head_end = at
        listed = ELLIPTIC.finditer(text, unit.body, unit.end) if unit.run_in else ()
        elliptic = any(  # "Các Sở: Y tế, Tài chính tổ chức …", but "Các Sở, cơ quan: Căn cứ …"
            m.start() < head_end < m.end() and not opens_duty(text, m.end()) for m in listed
        )
        bears = dutiful and not elliptic and not (unit.run_in and g.MADE_OF.match(text, head_end + 1, unit.end))
        names = heading_names(text, unit.body, head_end) if bears else []
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
    found += behind_labels(text, unit.start if unit.kind != "heading" else start, unit.end)
    if any(a <= start + 2 for a, _, _ in found) and unit.kind != "heading":
        return found
    if labelled_line:
        start = labelled_line.end()
    labelled = list(found)
    if topic := g.TOPIC.match(text, start, unit.end):
        start = topic.end()
    for a, b in _beside_labels(text, start, unit.end, labelled):
        found += sentence(text, a, b, first=a <= start + 1 and not run_in, subjects=dutiful)
    if unit.kind != "heading" and dutiful:
        ends = {b for _, b, _ in labelled}
        # "Cục A (Bộ B)": whose it is
        found += (f for f in in_brackets(text, unit) if not any(text[b : f[0]].strip() == "(" for b in ends))
        found += before_colon(text, unit, found)
    return _outside(found, masks)


def _beside_labels(text: str, start: int, end: int, labelled: list[Found]) -> Iterator[tuple[int, int]]:
    """The clauses of a unit without those that labels were read in: "Chủ trì: Sở A; | riêng thuốc thú y do Sở B chủ trì"."""
    for a, b in clauses(text, start, end):
        read = max((y for x, y, _ in labelled if x < b and a < y), default=a)
        if read == a:
            yield a, b
        elif text.startswith(";", read, b):
            yield read + 1, b


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
    if not (g.RUN_IN_PEOPLE.match(head) or PROPER_HEAD.match(head) or POST_ALONE.match(head)) or NOT_A_BODY.match(head):
        return []
    return [(a, b, "assigned") for a, b in split_names(text, unit.body, head_end)]


def _persons(text: str, unit: Unit) -> list[Found]:
    """The persons of a unit that is a task and its persons ("Trang trí: cô Mai, lớp 9A") or one person and his duty."""
    if unit.kind != "heading" and (one := member(text, unit.body, unit.end)):
        return [(*one, "assigned")]
    labelled = ROLE_LABEL.match(text, unit.body, unit.end)
    if not labelled and (task := g.TASK_OF_PERSONS.match(text, unit.body, unit.end)):
        last = list_end(text, task.start("body"), unit.end)
        if ONLY_NAMES.match(text, last, unit.end):
            named = [m for m in NAME_OR_BRACKET.finditer(text, task.start("body"), unit.end) if m["name"]]
            if all(len(m["name"].split()) <= LONGEST_PERSON for m in named):
                return [(*m.span("name"), "assigned") for m in named]
    if unit.kind == "bullet" and (whom := g.TURNS_TO.fullmatch(text, unit.body, unit.end)):
        stop = list_end(text, whom.start("body"), unit.end)
        if stop == whom.end("body"):
            return [(a, b, "assigned") for a, b in split_names(text, whom.start("body"), stop)]
    if unit.kind == "heading" and unit.run_in and (person := named_person(text, unit.body, unit.end)):
        return person
    return _task_and_bodies(text, unit)


def _task_and_bodies(text: str, unit: Unit) -> list[Found]:
    """ "Giúp bà con cài đặt ứng dụng: Câu lạc bộ Tin học.": a task, and behind its first or last colon nothing but names
    to the end of the sentence; a task in nouns only with those who can be nothing but people ("Pano, âm thanh: TPT")."""
    if any(True for _ in scan.each(ROLE_LABEL, text, unit.body, unit.end)):
        return []
    first, *words = text[unit.body : unit.body + 30].split(maxsplit=2) or [""]
    verb = first[:1].isupper() and is_verb(first.lower(), words[0] if words else None)
    given_out = unit.kind == "bullet" and g.GIVEN_OUT.search(unit.section)
    tells = bool(verb or given_out or opens_duty(text, unit.body) or g.THE_FOLLOWING.match(text, unit.body, unit.end))
    if g.NEVER_TASK.match(text, unit.body) or (given_out or not tells) and g.NO_TASK.match(text, unit.body, unit.end):
        return []
    for at in sorted({text.find(": ", unit.body, unit.end) + 2, text.rfind(": ", unit.body, unit.end) + 2}):
        if at < unit.body + g.SHORTEST_TASK or g.LOOKED_AT.match(text, unit.body, at):
            continue
        names = (
            list(split_names(text, at, list_end(text, at, unit.end))) if PROPER_HEAD.match(text, at, unit.end) else []
        )
        for found in (names, who_act(text, at, unit.end)):
            when = found and g.THEN_WHEN.match(text, found[-1][1], unit.end)
            sure = tells or when or all(is_told_by_name(text, a, b) for a, b in found)
            if found and sure and (when or ENDS_SENTENCE.match(text, found[-1][1], unit.end)):
                role = "report_to" if g.TAKES_IN.fullmatch(text, unit.body, at) else "assigned"
                return [(a, b, role) for a, b in found]
    return []
