"""Why a record is worth a look: diagnostics about it, flags, what could not be told, the low confidence of a scan."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import Any

from pipeline.review.records import Doubt, Plan, Record, records

_SEVERITY = {"error": 8, "warning": 5, "info": 1}
_FLAG, _UNTOLD, _INFERRED, _MISSING, _PAGE = 4, 4, 1, 2, 3
_EXPECTED = ("code", "issue_date", "title", "issuer", "signer")
"""Metadata that nearly every plan states."""
_OF_METADATA = {
    code: frozenset(f"documents:{name}" for name in names)
    for names, codes in (
        (("number", "code"), ("handwritten_number", "blank_number", "no_number")),
        (("issue_date",), ("handwritten_day", "blank_date", "no_date", "day_of_signature")),
        (("title",), ("no_title",)),
        (("signer",), ("signer_from_signature",)),
    )
    for code in codes
}
"""The records that a problem with the letterhead or the signature is about, wherever on the page it was found."""
_AROUND = ".,;:()“”_"
_LONG_BODY = 110
"""Characters of a body's name from which it is likely to hold more than a name."""


def doubted(plan: Plan) -> list[Record]:
    """All records of a plan with their doubts, in reading order, metadata first."""
    problems = plan.of("diagnostics")
    return [replace(r, doubts=tuple(_doubts(r, problems))) for r in records(plan)]


def by_doubt(found: Iterable[Record]) -> list[Record]:
    """The records most doubtful first; those alike in the order in which they stand in the plan."""
    return sorted(found, key=lambda r: (-r.weight, r.start if r.start is not None else -1))


def _doubts(r: Record, problems: Sequence[dict[str, Any]]) -> Iterable[Doubt]:
    said = set()
    for p in problems:
        if p["code"] in _OF_METADATA:
            about = r.id in _OF_METADATA[p["code"]]
        elif p["char_start"] is not None:
            about = r.table != "documents" and r.start is not None and r.end is not None and _overlap(r, p)
        else:  # a page that was hard to read
            about = p["page"] is not None and p["page"] == r.page and p["severity"] != "info" and _named(r, p)
        if about:
            said.add(p["code"])
            weight = _SEVERITY.get(p["severity"], 1) if p["char_start"] is not None else _PAGE
            yield Doubt(p["code"], weight, p["message"] or "")
    yield from (d for d in _OF_TABLE[r.table](r) if d.code not in said)


def _named(r: Record, p: dict[str, Any]) -> bool:
    """Whether a diagnostic about a page is about a record on it: one that names the numbers that it doubts is about these alone."""
    if p["code"] != "ocr_doubtful_numbers":
        return True
    return not _numbers(r.words).isdisjoint(_numbers(str(p["message"] or "").partition(": ")[2]))


def _numbers(words: str) -> set[str]:
    """The words with digits, without what stands around them; before the colon of such a sentence stands how many they are."""
    return {w.strip(_AROUND).replace("⁄", "/") for w in words.split() if any(c.isdigit() for c in w)}


def _overlap(r: Record, p: dict[str, Any]) -> bool:
    assert r.start is not None
    assert r.end is not None
    return bool(r.start < (p["char_end"] or p["char_start"] + 1) and p["char_start"] < r.end)


def _of_citation(r: Record) -> Iterable[Doubt]:
    v = r.values
    yield from (Doubt(flag, _FLAG) for flag in str(v["flags"] or "").split("; ") if flag)
    if not v["code"] and not v["named"]:
        yield Doubt("no_code", _UNTOLD)
    if v["code"] and not v["issue_date"]:
        yield Doubt("no_day", _INFERRED)


def _of_deadline(r: Record) -> Iterable[Doubt]:
    v = r.values
    if v["kind"] in ("by", "on", "during") and not (v["start_date"] or v["end_date"]):
        yield Doubt("no_days", _UNTOLD)
    if v["start_date"] and v["end_date"] and str(v["start_date"]) > str(v["end_date"]):
        yield Doubt("ends_before", _FLAG)
    if v["kind"] == "recurring" and not v["freq"]:
        yield Doubt("no_frequency", _UNTOLD)
    if v["year_inferred"]:
        yield Doubt("year_inferred", _INFERRED)


def _of_assignment(r: Record) -> Iterable[Doubt]:
    if len(str(r.values["body"] or "")) > _LONG_BODY:
        yield Doubt("long_body", _FLAG)


def _of_metadata(r: Record) -> Iterable[Doubt]:
    ((name, value),) = r.values.items()
    if value is None and name in _EXPECTED:
        yield Doubt("missing_field", _MISSING)


def _nothing(_: Record) -> Iterable[Doubt]:
    return ()


_OF_TABLE = {
    "documents": _of_metadata, "sections": _nothing, "citations": _of_citation, "deadlines": _of_deadline,
    "assignments": _of_assignment, "recipients": _nothing,
}  # fmt: skip
