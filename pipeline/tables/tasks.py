"""The task list (danh mục nhiệm vụ) of one plan: who does what by when, one task on one row.

A task has whom it or the nearest heading above it names ("2. Sở Nội vụ", then its duties), and their time ("1. Quý I") where it
says none of its own. What only heads others is no task, nor is a target among the aims, nor a row without a duty.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from itertools import groupby

from extractors.facts import Assignment, Citation, Deadline
from pipeline.model import Plan, Role, Unit, UnitKind
from pipeline.tables import schema
from pipeline.tables.schema import Row, joined

DUTY_COLUMNS = ("task", "product", "other")
"""Columns of a table whose cells say what is done; the others say who, when, and in what order."""
LEADS = ("Chủ trì", "Là cơ quan chủ trì", "Là đầu mối")
TOLD = re.compile(
    r"\W*(?:Thời (?:gian|hạn|điểm)|Tiến độ|Hoàn thành|(?:(?:Các )?(?:[Đđ]ơn vị|[Cc]ơ quan|Bộ phận) )?"
    r"(?:[Cc]hủ trì|[Pp]hối hợp|[Tt]hực hiện|[Tt]ham mưu))[^:.;]{0,40}:"
)
LEAST = 3
"""Words that a heading says besides the bodies in it, or a row in its cells, to be a task."""


def task_rows(
    doc_id: str,
    plan: Plan,
    assignments: Mapping[int, Sequence[Assignment]],
    deadlines: Mapping[int, Sequence[Deadline]],
    citations: Mapping[int, Sequence[Citation]],
) -> list[Row]:
    """The rows of `tasks`. The facts are given by the index of the unit that they stand in."""
    parents = {u.section for u in plan.units if u.section is not None}
    items = [(item, list(group)) for item, group in groupby(range(len(plan.units)), key=lambda i: plan.units[i].item)]
    told = _told_below(plan, items, assignments)
    telling = {i for lines in told.values() for i in lines}
    tasks = []
    for item, group in items:
        below = told.get(item, ())
        members = group[:1] if below else [i for i in group if _may_be(plan, i, parents, assignments)]
        if not members or not telling.isdisjoint(group):
            continue
        bodies = [a for i in (*members, *below) for a in assignments.get(i, ())]
        times = [d for i in (*members, *below) for d in deadlines.get(i, ())]
        first = plan.units[members[0]]
        above = [assignments.get(i, ()) for i in _above(plan, members[0])]
        heirs = next((found for found in above if any(a.role in ("lead", "assigned") for a in found)), ())
        said = [i for i in members if i in assignments or i in deadlines] or members
        text = "\n".join(filter(None, (_said(plan, plan.units[i]) for i in said)))
        own = any(a.role != "report_to" for a in bodies)
        if not (own or times or heirs) or not _is_duty(first, text, own=own, inherits=bool(heirs)):
            continue
        if not times:
            times = list(next((found for i in _above(plan, members[0]) if (found := deadlines.get(i, ()))), ()))
        cited = [c for i in (*said, *below) for c in citations.get(i, ())]
        tasks.append(_row(doc_id, plan, members[0], text, _with_heirs(bodies, heirs, text), times, cited))
    return tasks


def _told_below(
    plan: Plan, items: Sequence[tuple[str, list[int]]], assignments: Mapping[int, Sequence[Assignment]]
) -> dict[str, list[int]]:
    """By the item of a task the lines below it that only say who does it or by when: "- Đơn vị chủ trì: Sở A"."""
    units = {item: group[0] for item, group in items}
    told: dict[str, list[int]] = {}
    for item, group in items:
        above = item.rpartition("/")[0]
        unit = plan.units[group[0]]
        if above not in units or unit.cells or not TOLD.match(plan.text.text, unit.body, unit.end):
            continue
        task = plan.units[units[above]]
        if task.kind is UnitKind.HEADING and len(_rest(plan, task, assignments.get(units[above], ())).split()) < LEAST:
            continue  # the heading is a body: the line is a task of its own
        told.setdefault(above, []).extend(group)
    return told


def _may_be(plan: Plan, i: int, parents: set[int], assignments: Mapping[int, Sequence[Assignment]]) -> bool:
    """Whether a unit may be a task: no header row, no line that introduces others, no heading but one that says a duty itself."""
    unit = plan.units[i]
    if unit.header:
        return False
    if unit.kind is not UnitKind.HEADING or unit.run_in:
        return True
    return i not in parents and len(_rest(plan, unit, assignments.get(i, ())).split()) >= LEAST


def _rest(plan: Plan, unit: Unit, bodies: Sequence[Assignment]) -> str:
    """What a heading says besides the bodies that it names."""
    text = plan.text.text[unit.body : unit.end]
    for a in bodies:
        text = text.replace(a.body, " ")
    return text


def _above(plan: Plan, i: int) -> Iterator[int]:
    """The headings that a unit stands under, the nearest first."""
    at = plan.units[i].section
    while at is not None:
        yield at
        at = plan.units[at].section


def _is_duty(unit: Unit, text: str, *, own: bool, inherits: bool) -> bool:
    if unit.role is Role.PURPOSE and not own:
        return False  # a target
    if unit.cells:
        return len(text.split()) >= LEAST
    return own or not inherits or not text.rstrip().endswith(":")


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


def _with_heirs(bodies: Sequence[Assignment], heirs: Sequence[Assignment], text: str) -> list[tuple[str, str]]:
    """Bodies with their part; those of the heading above where the task names nobody who does it."""
    found = [(a.role, a.body) for a in bodies]
    if any(role in ("lead", "assigned") for role, _ in found):
        return found
    leads = text.lstrip(" -+0123456789.)").startswith(LEADS)
    return [("lead" if leads else a.role, a.body) for a in heirs if a.role in ("lead", "assigned")] + found


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
    heading = unit if unit.kind is UnitKind.HEADING else next((plan.units[i] for i in _above(plan, first)), None)
    due = [d.end_date for d in deadlines if d.end_date is not None]
    roles = ("lead", "support", "assigned", "report_to")
    return schema.TASKS.row(
        doc_id=doc_id,
        item=unit.item,
        section_role=unit.role.value,
        heading=heading.heading.rstrip(" :.") if heading else None,
        text=text,
        **{role: joined(body for part, body in bodies if part == role) for role in roles},
        deadline=joined(d.text for d in deadlines),
        due_date=min(due, default=None),
        freq=joined(d.freq for d in deadlines),
        citations=joined(c.code or c.text for c in citations),
    )
