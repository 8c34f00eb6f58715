"""The task list (danh mục nhiệm vụ) of one plan: who does what by when, one task on one row.

A task has whom it, the line that introduces it ("Giao Phòng A các việc sau:") or the nearest heading above it names ("2. Sở Nội vụ",
then its duties), and their time ("1. Quý I") where it says none of its own. What only heads or introduces others is no task, nor is
a target, a name, a time alone, nor a row without a duty (`duty`).
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence, Set
from datetime import date
from itertools import groupby

from extractors.bodies.verbs import opens_duty
from extractors.facts import Assignment, Citation, Deadline
from pipeline.model import Plan, Unit, UnitKind
from pipeline.tables import schema
from pipeline.tables.duty import DUTY_COLUMNS, above, introduced, is_duty, may_be, told_below, words
from pipeline.tables.schema import Row, joined

ORDERS = ("Giao", "Yêu cầu", "Đề nghị", "Chỉ đạo", "Phân công", "Kiến nghị", "Khuyến khích", "Mời")
"""What a task opens with that others are to do."""
ASKED = re.compile(r"(?:yêu cầu|đề nghị|chỉ đạo|giao|vận động|kiến nghị|hướng dẫn|đôn đốc)\s+(?:cho\s+|các\s+)?$")
LONGEST_ASKING = 20
"""Characters before those who are asked."""
LEADS = ("Chủ trì", "Là cơ quan chủ trì", "Là đầu mối")


def task_rows(
    doc_id: str,
    plan: Plan,
    assignments: Mapping[int, Sequence[Assignment]],
    deadlines: Mapping[int, Sequence[Deadline]],
    citations: Mapping[int, Sequence[Citation]],
) -> list[Row]:
    """The rows of `tasks`. The facts are given by the index of the unit that they stand in."""
    parents = {u.section for u in plan.units if u.section is not None}
    told = told_below(plan, assignments)
    telling = {i for lines in told.values() for i in lines}
    intros = introduced(plan, assignments)
    tasks = []
    for members in _members(plan, parents, told.keys(), telling.union(intros.values()), assignments):
        below = [line for i in members for line in told.get(i, ())]
        bodies = [a for i in (*members, *below) for a in assignments.get(i, ())]
        times: Sequence[Deadline] = [d for i in (*members, *below) for d in deadlines.get(i, ())]
        over = list(above(plan, members[0], intros))
        heirs = next((some for i in over if (some := _heirs(plan, i, assignments))), ())
        said = [i for i in members if i in assignments or i in deadlines] or members
        text = "\n".join(filter(None, (_said(plan, plan.units[i]) for i in said)))
        own = any(a.role != "report_to" for a in bodies)
        left = [w for i in said for w in words(plan, plan.units[i], assignments.get(i, ()), deadlines.get(i, ()))]
        if not (own or times or heirs):
            continue
        if not is_duty(plan.units[members[0]], text, left, own=own, heirs=bool(heirs), timed=bool(times)):
            continue
        times = times or next((found for i in over if (found := deadlines.get(i, ()))), ())
        cited = [c for i in (*said, *below) for c in citations.get(i, ())]
        tasks.append(
            _row(doc_id, plan, members[0], text, _with_heirs(bodies, heirs, text, plan.text.text), times, cited)
        )
    return tasks


def _members(
    plan: Plan,
    parents: set[int],
    told: Set[int],
    left_out: Set[int],
    assignments: Mapping[int, Sequence[Assignment]],
) -> Iterator[list[int]]:
    """The units of each task that there may be: those of one item together, but for those that others tell of."""
    for _, group in groupby(range(len(plan.units)), key=lambda i: plan.units[i].item):
        members: list[int] = []
        for i in group:
            if i in told and members and not told.isdisjoint(members):
                yield members
                members = []
            if i in told or (i not in left_out and may_be(plan, i, parents, assignments)):
                members.append(i)
            if i in told and plan.units[i].kind is UnitKind.HEADING and not plan.units[i].run_in:
                yield members
                members = []
        if members:
            yield members


def _heirs(plan: Plan, i: int, assignments: Mapping[int, Sequence[Assignment]]) -> Sequence[Assignment]:
    """Whom a heading or an introducing line hands to the tasks below it; those who support only where the line says so."""
    found = assignments.get(i, ())
    if not any(a.role in ("lead", "assigned") for a in found):
        return ()
    roles = ("lead", "assigned") if plan.units[i].kind is UnitKind.HEADING else ("lead", "assigned", "support")
    return [a for a in found if a.role in roles]


def _said(plan: Plan, unit: Unit) -> str:
    """What a unit asks for: its text; of a table row the cells that say a duty, with the titles of their columns if they are several."""
    if not unit.cells:
        return plan.text.text[unit.start : unit.end]
    titles = unit.titles or (None,) * len(unit.cells)
    found = [
        (plan.text.text[t.start : t.end].strip() if t else "", plan.text.text[c.start : c.end].strip())
        for c, role, t in zip(unit.cells, unit.columns, titles, strict=True)
        if role in DUTY_COLUMNS and plan.text.text[c.start : c.end].strip(" -–.")
    ]
    if len(found) == 1:
        return found[0][1]
    return "\n".join(f"{' '.join(title.split())}: {cell}" if title else cell for title, cell in found)


def _with_heirs(
    bodies: Sequence[Assignment], heirs: Sequence[Assignment], text: str, whole: str
) -> list[tuple[str, str]]:
    """Bodies with their part; those of the heading above where the task names nobody who does it, or only whom they ask: "Rà soát …;
    yêu cầu | các hộ | cam kết" is for the heading's body too. whole: the text that the bodies stand in."""
    found = [(a.role, a.body) for a in bodies]
    said = text.lstrip(" -+•*0123456789.)")
    doers = [a for a in bodies if a.role in ("lead", "assigned")]
    asks = opens_duty(said, 0) and all(ASKED.search(whole, max(0, a.start - LONGEST_ASKING), a.start) for a in doers)
    if doers and (said.startswith(ORDERS) or not asks):
        return found
    leads = said.startswith(LEADS)
    given = [("lead" if leads and a.role == "assigned" else a.role, a.body) for a in heirs]
    return list(dict.fromkeys((*given, *found)))


def _row(
    doc_id: str,
    plan: Plan,
    first: int,
    text: str,
    bodies: Sequence[tuple[str, str]],
    deadlines: Sequence[Deadline],
    citations: Sequence[Citation],
) -> Row:
    unit = plan.units[first]
    heading = unit if unit.kind is UnitKind.HEADING else plan.units[unit.section] if unit.section is not None else None
    roles = ("lead", "support", "assigned", "report_to")
    return schema.TASKS.row(
        doc_id=doc_id,
        item=unit.item,
        section_role=unit.role.value,
        heading=heading.heading.rstrip(" :.") if heading else None,
        text=text,
        **{role: joined(body for part, body in bodies if part == role) for role in roles},
        deadline=joined(d.text for d in deadlines),
        due_date=_due(deadlines),
        freq=joined(d.freq for d in deadlines),
        citations=joined(c.code or c.text for c in citations),
    )


def _due(deadlines: Sequence[Deadline]) -> date | None:
    """The first day on which something of a task is due: of its limits ("trước ngày …"), of its windows where it has no limit."""
    days = [(d.kind in ("by", "on"), d.due_date or d.end_date) for d in deadlines]
    limits = [day for is_limit, day in days if is_limit and day]
    return min(limits or (day for _, day in days if day), default=None)
