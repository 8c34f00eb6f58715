"""What is wrong in the units' plans besides the verdicts: citations with a flag, and bodies that do not exist any more.

The flags and their sentences come from the run (`citations.flags`, `diagnostics`). A body has ended if the run knows so
(`bodies.valid_to`), if it is of a district (none is left since 01/7/2025, Luật Tổ chức chính quyền địa phương 2025), or if the
register says that the unit did not exist on the day of the plan.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from pipeline.compliance.passages import rows_of
from pipeline.compliance.records import Paper
from pipeline.compliance.register.units import Unit, Units, unit_key
from pipeline.compliance.register.written import named
from pipeline.messages import Lang, sentence
from pipeline.resolve.successors import TWO_LEVELS
from pipeline.tables import schema
from pipeline.tables.frames import Tables
from pipeline.tables.schema import LIST_SEPARATOR


@dataclass(frozen=True, slots=True)
class Fault:
    """Something wrong in a plan: its code, where it stands, the words, and a sentence."""

    doc_id: str
    about: str
    code: str
    item: str | None
    page: int | None
    text: str
    message: str
    char_start: int


def faults(tables: Tables, papers: Mapping[str, Paper], units: Units, lang: Lang = "vi") -> list[Fault]:
    """The faults of all plans, plan by plan in reading order."""
    found = [*_citations(tables), *_bodies(tables, papers, units, lang)]
    order = {doc_id: n for n, doc_id in enumerate(papers)}
    return sorted(found, key=lambda f: (order.get(f.doc_id, 0), f.char_start, f.code))


def _citations(tables: Tables) -> Iterator[Fault]:
    """The flags of citations, each with the sentence that the run has for it."""
    said = {(d["doc_id"], d["code"], d["char_start"]): d["message"] for d in rows_of(tables, schema.DIAGNOSTICS)}
    for c in rows_of(tables, schema.CITATIONS):
        for flag in filter(None, (c["flags"] or "").split(LIST_SEPARATOR)):
            message = said.get((c["doc_id"], flag, c["char_start"])) or flag
            yield Fault(c["doc_id"], "citation", flag, c["item"], c["page"], c["text"], message, c["char_start"])


def _bodies(tables: Tables, papers: Mapping[str, Paper], units: Units, lang: Lang) -> Iterator[Fault]:
    """Bodies with a part in a plan that did not exist on its day, each once a plan."""
    known = {b["body_id"]: b for b in rows_of(tables, schema.BODIES)}
    ended = {key: u for u in units if u.valid_from or u.valid_to for key in u.keys}
    texts = dict(zip(tables.texts["doc_id"], tables.texts["text"], strict=True))
    seen: set[tuple[str, str]] = set()
    for a in rows_of(tables, schema.ASSIGNMENTS):
        paper, body = papers[a["doc_id"]], known.get(a["body_id"])
        if paper.issue_date is None or body is None or (paper.doc_id, a["body_id"]) in seen:
            continue
        text = str(texts.get(paper.doc_id, ""))
        if _GONE.match(text, a["char_end"]) or _FORMER.search(text[max(0, a["char_start"] - 12) : a["char_start"]]):
            continue  # the plan says so itself
        named = (a["body"], a["body_id"], a["body_id"].split(", ")[0])
        unit = next((ended[key] for key in map(unit_key, named) if key in ended), None)
        if problem := _ended(a["body_id"], body["valid_to"], body["successor"], unit, paper.issue_date):
            seen.add((paper.doc_id, a["body_id"]))
            code, values = problem
            message = sentence(code, (("text", a["body"]), *values), lang)
            yield Fault(paper.doc_id, "body", code, a["item"], a["page"], a["body"], message, a["char_start"])


_OF_DISTRICT = re.compile(
    r"^(?:các )?(?:ủy ban nhân dân|hội đồng nhân dân|phòng|huyện ủy|quận ủy|thị ủy|công an|ủy ban mặt trận tổ quốc|mặt trận tổ quốc"
    r"|ban chỉ huy quân sự|huyện đoàn|thanh tra|văn phòng|trung tâm (?:chính trị|y tế)|hội [^,]*|liên đoàn lao động)"
    r"(?: [^,]*)? ?(?:cấp )?(?:huyện|quận|thị xã|thị trấn)(?: |$)|^(?:huyện ủy|quận ủy|thị ủy|huyện đoàn)(?: |$)"
)
"""Authorities and offices of a district; not what is only named after one (Trường …, Chợ …)."""
_GONE = re.compile(r"\s*[(,]?\s*(?:cũ|trước đây|nay là|sau sáp nhập)(?!\w)", re.IGNORECASE)
_FORMER = re.compile(r"(?:nguyên|trước đây là)\s*$", re.IGNORECASE)


def _ended(
    body_id: str, valid_to: date | None, successor: str | None, unit: Unit | None, day: date
) -> tuple[str, Iterable[tuple[str, str]]] | None:
    """Why a body does not exist on a day: the code, and the values of its sentence."""
    if valid_to is not None and day > valid_to:
        return "body_ended", (("date", f"{valid_to:%d/%m/%Y}"), ("should", named(successor or "")))
    if unit is not None and not unit.valid_on(day):
        return "unit_not_then", (("date", f"{day:%d/%m/%Y}"),)
    if day >= TWO_LEVELS and _OF_DISTRICT.search(body_id):
        return "no_district", (("date", f"{TWO_LEVELS:%d/%m/%Y}"),)
    return None
