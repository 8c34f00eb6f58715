"""What the matrix, the calendar and the graph show: the values of their templates."""

from __future__ import annotations

from collections import Counter
from datetime import date
from typing import Any

from markupsafe import Markup

from pipeline.messages import Lang
from pipeline.pages import render
from pipeline.review import months
from pipeline.review.desk import Desk
from pipeline.review.matrix import KINDS

MOST_DUES = 200
"""Deadlines of a day that are listed."""


def matrix(desk: Desk, lang: Lang, chosen: tuple[str, str] | None, only: str) -> dict[str, Any]:
    """The verdicts of the check, those of one kind alone where one is named, and what the chosen one (unit, document) rests on."""
    found = desk.matrix()
    inner = Markup(words(desk, lang, chosen))  # noqa: S704 - a template of ours has escaped it
    used: Counter[str] = sum(found.counts.values(), Counter()) if found else Counter()
    having = {unit for (unit, _), c in found.cells.items() if c.kind == only} if found else ()
    units = [u for u in found.units if not only or u[0] in having] if found else []
    return {
        "matrix": found,
        "units": units,
        "only": only,
        "kinds": KINDS,
        "used": used,
        "chosen": list(chosen or ()),
        "inner": inner,
    }


def words(desk: Desk, lang: Lang, chosen: tuple[str, str] | None) -> str:
    """What a verdict (unit, document) rests on, as markup."""
    found = desk.matrix()
    cell = found.cell(*chosen) if found and chosen else None
    n = desk.shelf.by_id.get(str(cell.verdict["doc_id"])) if cell else None
    return render.html("cell", lang, c=cell, n=n, kinds=KINDS)


def calendar(desk: Desk, at: tuple[int, int] | None, chosen: date | None) -> dict[str, Any]:
    """The deadlines of a month; where none is named, of the fullest one from today on."""
    found = desk.dues()
    known = months.months(found)
    today = date.today()
    if at is None:
        best = [m for m in known if m[:2] >= (today.year, today.month)] or known
        at = max(best, key=lambda m: m[2])[:2] if best else (today.year, today.month)
    year, month = at
    turned = {name: "{}-{}".format(*months.turned(year, month, by)) for name, by in (("before", -1), ("after", 1))}
    listed = months.by_day(found)
    years = {y: months.fullest(known, y) for y, _, _ in known}
    told = [(x, *desk.asked(x)) for x in listed.get(chosen, ())[:MOST_DUES]] if chosen else []
    return {
        "told": told, "year": year, "month": month, "years": years, "months": [m for m in known if m[0] == year],
        "weeks": months.weeks(year, month), "days": listed,
        "today": today, "chosen": chosen, **turned,
    }  # fmt: skip


def graph(desk: Desk, node: str, n: int | None) -> dict[str, Any]:
    """A document with its neighbours: the one that is named, else the plan that was open, else the most cited one."""
    found = desk.graph()
    most = found.most_cited()
    named = node or (found.of_plan(n) if n is not None else None) or (most[0].id if most else "")
    return {"most": most, "around": found.around(named)}
