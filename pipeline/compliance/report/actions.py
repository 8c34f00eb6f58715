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
    """Whether a verdict is not enough, not sure, or the plan was late."""
    return v["verdict"] != Kind.NOT_APPLICABLE and (not v["met"] or v["days_late"] is not None)


def action(v: Record, lang: Lang) -> str:
    """What the unit, or the reader, has to do, in a sentence."""
    kind = Kind.BASIS if v["met"] else Kind(v["verdict"])
    return word(f"act.{kind}", lang, document=v["requirement"] or "", should=v["should"] or v["requirement"] or "")
