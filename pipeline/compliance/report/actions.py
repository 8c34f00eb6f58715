"""What is to be done about a verdict (việc cần làm): the same words for the workbook and for letters."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from pipeline.compliance.evidence.verdicts import Kind
from pipeline.messages import Lang, word

Record = Mapping[str, Any]

OPEN = (Kind.UNRESOLVABLE, Kind.UNREADABLE)
"""Verdicts that somebody must look at before anybody is told."""


def needs_action(v: Record) -> bool:
    """Whether a verdict is not enough, not sure, the plan was late, or another one of the unit has it wrong."""
    return v["verdict"] != Kind.NOT_APPLICABLE and (not v["met"] or v["days_late"] is not None or is_wrong_elsewhere(v))


def is_wrong_elsewhere(v: Record) -> bool:
    """The unit cites rightly in one plan and wrongly in another: what is right is told beside a verdict that is enough."""
    return bool(v["met"] and v["should"])


def action(v: Record, lang: Lang) -> str:
    """What the unit, or the reader, has to do, in a sentence."""
    values = {
        "document": v["requirement"] or "",
        "should": v["should"] or v["requirement"] or "",
        "late": v["days_late"] or 0,
    }
    if not v["met"]:
        return word(f"act.{Kind(v['verdict'])}", lang, **values)
    told = ("act.basis" if v["days_late"] is not None else "", "act.elsewhere" if is_wrong_elsewhere(v) else "")
    return " ".join(word(code, lang, **values) for code in told if code)
