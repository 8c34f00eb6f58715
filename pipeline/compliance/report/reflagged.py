"""The flags of a citation after a reviewer corrected it: what the correction settles is no longer wrong with it. None is added."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date
from typing import Any

from extractors.citations.flags import flags_of
from extractors.context import PlanContext
from extractors.facts import Citation
from pipeline.tables import schema
from pipeline.tables.schema import LIST_SEPARATOR, Row, joined

_TOLD_ALONE = frozenset(
    {
        "type_symbol_mismatch",
        "issuer_symbol_mismatch",
        "unknown_symbol",
        "separator_style",
        "future_date",
        "missing_number",
    }
)
"""Flags that the citation and the day of its plan tell by themselves."""
_DATE, _IMPOSSIBLE = "date_conflict", "impossible_date"


def settled(
    row: Row, others: Iterable[Row], own: Mapping[str, date | None], known: Mapping[str, date | None], plan: date | None
) -> str | None:
    """The flags that are left of a corrected citation.

    others  the other rows of `citations`
    own     the day of each document that is a plan of the run, by directive_id; known: that which the run tells of each
    plan    the day of the plan that it stands in
    """
    v: dict[str, Any] = dict(zip(schema.CITATIONS.names, row, strict=True))
    flags = [f for f in str(v["flags"] or "").split(LIST_SEPARATOR) if f]
    if not flags:
        return None
    cited = Citation(
        0, 0, str(v["text"] or ""), str(v["type"] or ""), v["number"], v["year"], v["symbol"], v["code"],
        v["issue_date"], v["issuer"], v["title"],
    )  # fmt: skip
    still = flags_of(cited, PlanContext(issue_date=plan))
    gone = {f for f in flags if f in _TOLD_ALONE and f not in still}
    if v["issue_date"] is not None:
        gone.add(_IMPOSSIBLE)
    if _day_agrees(v, others, own, known):
        gone.add(_DATE)
    return joined(f for f in flags if f not in gone)


def _day_agrees(
    v: Mapping[str, Any], others: Iterable[Row], own: Mapping[str, date | None], known: Mapping[str, date | None]
) -> bool:
    """Whether the day is that of the document itself, else one that other mentions give, else that of the run; and of the year in
    its code."""
    day, meant = v["issue_date"], v["directive_id"]
    if day is None:
        return True
    if v["year"] and v["year"] != day.year:
        return False
    if meant is None:
        return False
    if own.get(meant):
        return bool(own[meant] == day)
    at, when = (schema.CITATIONS.index(name) for name in ("directive_id", "issue_date"))
    days = {r[when] for r in others if r[at] == meant and r[when]}
    return day in days if days else bool(v["year"] or known.get(meant) in (None, day))
