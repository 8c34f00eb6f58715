"""What a run says of documents together: fills directive ids and body ids, makes `directives` and `bodies`, adds flags and diagnostics.

Which mentions are one document is decided in `pipeline/resolve/identity.py`. The register (`extractors/lexicon/register.py`)
checks days and tells what was replaced; it fills nothing in.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from datetime import date
from typing import Any

from extractors.citations.amendments import Cited, amending
from extractors.lexicon.register import Known
from pipeline.messages import Lang, sentence
from pipeline.model import Severity
from pipeline.resolve.bodies import name_bodies
from pipeline.resolve.identity import identify
from pipeline.resolve.mentions import (
    Directive,
    Mention,
    Records,
    aliases_of,
    known_documents,
    mentions_of,
    own_documents,
    period,
)
from pipeline.resolve.names import code_key
from pipeline.resolve.territory import Territory, complete_provinces, territory
from pipeline.tables import schema
from pipeline.tables.schema import LIST_SEPARATOR, Row, joined
from pipeline.tables.streams import Stream, Streams


def resolve(rows: Streams, lang: Lang = "vi") -> dict[str, Stream]:
    """The rows of a run with `directive_id` and `body_id` filled, `directives` and `bodies` made and diagnostics added.

    Documents must stand in path order and their rows in reading order; the result depends on nothing else. Texts are gone
    through one at a time; tables that stay as they are, are passed on.
    """
    citations = Records(schema.CITATIONS, rows.get("citations", []))
    documents = Records(schema.DOCUMENTS, rows.get("documents", []))
    places = _territories(documents, rows.get("texts", []))
    known = known_documents()
    found = identify(
        mentions_of(citations, documents, places),
        own_documents(documents),
        known,
        aliases_of(rows.get("texts", []), citations),
    )
    cited = [d for d in found.directives if any(m.row is not None for m in d.mentions)]
    for directive in cited:
        for m in directive.mentions:
            if m.row is not None:
                citations.set(m.row, "directive_id", directive.id)
    _link_amendments(citations, rows.get("texts", []))
    own = {m.doc_id: d.id for d in found.directives for m in d.mentions if m.row is None and m.known is None}
    for n in range(len(documents)):
        documents.set(n, "directive_id", own.get(documents.get(n, "doc_id")))
    problems = [
        _problem(
            citations, m.row, "ambiguous_directive", lang, text=m.text, candidates=joined(d.id for d in may_be) or ""
        )
        for m, may_be in found.questions
    ]
    problems += _date_conflicts(cited, citations, lang)
    problems += _year_conflicts(citations, lang)
    problems += _replaced(cited, known, citations, lang)
    diagnostics = _merged(documents, list(rows.get("diagnostics", [])), problems)
    counts = Counter(row[schema.DIAGNOSTICS.index("doc_id")] for row in diagnostics)
    for n in range(len(documents)):
        documents.set(n, "n_diagnostics", counts[documents.get(n, "doc_id")])
    duties, recipients = (Records(t, rows.get(t.name, [])) for t in (schema.ASSIGNMENTS, schema.RECIPIENTS))
    bodies = name_bodies(documents, (duties, recipients), places)
    return {
        **rows,
        **bodies,
        "assignments": duties.rows(),
        "recipients": recipients.rows(),
        "documents": documents.rows(),
        "citations": citations.rows(),
        "diagnostics": diagnostics,
        "directives": [_directive_row(d, citations) for d in sorted(cited, key=lambda d: min(_places(d)))],
    }


def _territories(documents: Records, texts: Iterable[Row]) -> dict[str, Territory]:
    """Where each document is from, by doc_id."""
    found: dict[str, Territory] = {}
    given = iter(texts)
    held = next(given, None)
    for n in range(len(documents)):
        doc_id, issuer, parent, title = (
            documents.get(n, name) for name in ("doc_id", "issuer", "parent_body", "title")
        )
        words = ""
        if held is not None and held[0] == doc_id:
            words, held = str(held[1]), next(given, None)
        found[doc_id] = territory(issuer, parent, title, words)
    return complete_provinces(found)


def _link_amendments(citations: Records, texts: Iterable[Row]) -> None:
    of_doc: dict[str, list[int]] = {}
    for n in range(len(citations)):
        of_doc.setdefault(citations.get(n, "doc_id"), []).append(n)
    for doc_id, words in texts:
        numbers = of_doc.get(str(doc_id), [])
        cited = [Cited(*(citations.get(n, name) for name in ("char_start", "char_end", "type"))) for n in numbers]
        for one, other in amending(str(words), cited).items():
            citations.set(numbers[one], "amends", citations.get(numbers[other], "directive_id"))


# --- what is said of them --------------------------------------------------------------------------------------


def _commonest(values: Iterable[Any]) -> Any:
    """The value met most often, the earlier of equals; None if there is none."""
    counts = Counter(v for v in values if v)
    return counts.most_common(1)[0][0] if counts else None


def _places(directive: Directive) -> list[int]:
    return [m.row for m in directive.mentions if m.row is not None]


def _flag(citations: Records, row: int, flag: str) -> None:
    citations.set(row, "flags", joined([*(citations.get(row, "flags") or "").split(LIST_SEPARATOR), flag]))


def _date_conflicts(directives: Sequence[Directive], citations: Records, lang: Lang) -> list[Row]:
    """Flags mentions whose day differs from the one that the document itself, the register or most mentions give."""
    problems = []
    for directive in directives:
        days = Counter(m.day for m in directive.mentions if m.day is not None)
        if len(days) < 2:
            continue
        own = next((m.day for m in directive.mentions if m.row is None and not m.known and m.day), None)
        sure = own or (directive.known.day if directive.known else None)
        right = sure or days.most_common(1)[0][0]
        tied = sure is None and days.most_common(2)[1][1] == days[right]
        for m in directive.mentions:
            if m.row is None or m.day is None or (m.day == right and not tied):
                continue
            _flag(citations, m.row, "date_conflict")
            others = [d for d in sorted(days) if d != m.day and (tied or d == right)]
            said = LIST_SEPARATOR.join(_day(d, lang) for d in others)
            should = _day(right, lang) if sure else ""
            problems.append(
                _problem(
                    citations,
                    m.row,
                    "date_conflict",
                    lang,
                    text=m.text,
                    date=_day(m.day, lang),
                    other=said,
                    should=should,
                )
            )
    return problems


def _year_conflicts(citations: Records, lang: Lang) -> list[Row]:
    """Flags mentions whose day is not in the year that stands in their code: "04/2015/NĐ-CP ngày 09/01/2016"."""
    problems = []
    for n in range(len(citations)):
        year, day, text, flags = (citations.get(n, name) for name in ("year", "issue_date", "text", "flags"))
        if not year or not day or year == day.year or "date_conflict" in (flags or ""):
            continue
        _flag(citations, n, "date_conflict")
        problems.append(_problem(citations, n, "date_conflict", lang, text=text, date=_day(day, lang), other=str(year)))
    return problems


def _replaced(directives: Sequence[Directive], known: Sequence[Mention], citations: Records, lang: Lang) -> list[Row]:
    """Flags mentions of a document whose successor was in force on the day of the plan (severity info)."""
    by_code = {(m.code, m.period): m.known for m in known if m.known}
    problems = []
    for directive in directives:
        successor = _successor(directive.known, by_code)
        since = successor.in_force if successor else None
        if successor is None or since is None:
            continue
        for m in directive.mentions:
            if m.row is None or m.until is None or m.until < since:
                continue
            _flag(citations, m.row, "replaced")
            should = f"{successor.type} {successor.code}"
            problems.append(
                _problem(citations, m.row, "replaced", lang, severity=Severity.INFO, text=m.text, should=should)
            )
    return problems


def _successor(known: Known | None, by_code: dict[tuple[str, str], Known]) -> Known | None:
    """What the register says took the place of a document, and of that, to the last."""
    successor = None
    while known is not None and known.replaced_by:
        code, _, when = known.replaced_by.partition("@")
        year = re.search(r"/((?:19|20)\d{2})/", code)
        key = code_key(code)
        known = by_code.get((key, when or period(key, None, int(year[1]) if year else None)))
        successor = known or successor
    return successor


def _day(day: date, lang: Lang) -> str:
    return day.isoformat() if lang == "en" else day.strftime("%d/%m/%Y")


def _problem(
    citations: Records, row: int | None, code: str, lang: Lang, severity: Severity = Severity.WARNING, **values: str
) -> Row:
    assert row is not None
    doc_id, item, page, start, end = (
        citations.get(row, name) for name in ("doc_id", "item", "page", "char_start", "char_end")
    )
    message = sentence(code, values.items(), lang)
    return schema.DIAGNOSTICS.row(
        doc_id=doc_id,
        severity=severity.value,
        code=code,
        message=message,
        item=item,
        page=page,
        char_start=start,
        char_end=end,
    )


def _merged(documents: Records, rows: list[Row], added: list[Row]) -> list[Row]:
    """Diagnostics of a run in document order, each document's own first."""
    order = {documents.get(n, "doc_id"): n for n in range(len(documents))}
    doc_id, start = (schema.DIAGNOSTICS.index(name) for name in ("doc_id", "char_start"))
    return sorted([*rows, *sorted(added, key=lambda r: (order[r[doc_id]], r[start]))], key=lambda r: order[r[doc_id]])


def _directive_row(directive: Directive, citations: Records) -> Row:
    places = sorted(_places(directive))
    own = [m.day for m in directive.mentions if m.row is None and not m.known and m.day]
    variants = Counter(citations.get(n, "text") for n in places)
    common = {name: _commonest(citations.get(n, name) for n in places) for name in ("type", "code", "issuer", "title")}
    return schema.DIRECTIVES.row(
        directive_id=directive.id,
        issue_date=own[0] if own else _commonest(m.day for m in directive.mentions if m.row is not None),
        n_documents=len({citations.get(n, "doc_id") for n in places}),
        n_mentions=len(places),
        variants=joined(text for text, _ in variants.most_common()),
        **common,
    )
