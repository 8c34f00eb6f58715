"""Which mentions mean one document, over all plans of a run: fills directive ids and body ids, makes `directives`.

A document is known by its code and when and by whom it was issued: a code alone is no identity ("33/CT-TTg" was issued
in 2021 and again in 2026). A mention joins another only when exactly one document remains that it can mean; what
remains open stands alone, with a diagnostic.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from pipeline import schema
from pipeline.messages import Lang, sentence
from pipeline.model import Severity
from pipeline.names import body_id, central, code_key, fold, relative
from pipeline.rows import Rows, joined
from pipeline.schema import LIST_SEPARATOR, Row, Table

# --- documents -------------------------------------------------------------------------------------------------


@dataclass(slots=True)
class _Mention:
    """A citation, or a document of the run under its own code (`row` is then None)."""

    doc_id: str
    row: int | None
    type: str
    code: str
    day: date | None
    year: int | None
    issuer: str
    title: str
    text: str

    @property
    def central(self) -> bool:
        """The code alone says which office issued it."""
        return central(self.code)


@dataclass(slots=True)
class _Directive:
    """A document, as its mentions describe it."""

    mentions: list[_Mention] = field(default_factory=list)
    id: str = ""

    def years(self) -> set[int]:
        """The years it may have been issued in."""
        return {m.year for m in self.mentions if m.year is not None}

    def takes(self, m: _Mention) -> bool:
        """A dated mention can mean this document: no issuer speaks against it and the day is equal, or at least the
        year where the code, the plan or the issuer's full name leave no doubt whose number it is."""
        if not self._same_issuer(m):
            return False
        if m.day is not None and any(o.day == m.day for o in self.mentions):
            return True
        if m.year not in self.years():
            return False
        return m.central or self._same_full_issuer(m) or (self.cited_in(m.doc_id) and (not m.day or bool(m.issuer)))

    def may_be(self, m: _Mention) -> bool:
        """An undated mention can mean this document. A local code from another plan needs the issuer's full name."""
        return self._same_issuer(m) and (m.central or self.cited_in(m.doc_id) or self._same_full_issuer(m))

    def cited_in(self, doc_id: str) -> bool:
        """A plan mentions this document, or is it."""
        return any(o.doc_id == doc_id for o in self.mentions)

    def _same_full_issuer(self, m: _Mention) -> bool:
        return bool(m.issuer) and not relative(m.issuer) and any(o.issuer == m.issuer for o in self.mentions)

    def _same_issuer(self, m: _Mention) -> bool:
        """One issuer's name begins with the other, or one is not given, or the code says it all."""
        if m.central or not m.issuer:
            return True
        named = [o.issuer for o in self.mentions if o.issuer]
        return not named or any(a.startswith(m.issuer) or m.issuer.startswith(a) for a in named)


def resolve(rows: Rows, lang: Lang = "vi") -> Rows:
    """The rows of a run with `directive_id` and `body_id` filled, `directives` made and diagnostics added.

    Documents must stand in path order and their rows in reading order; the result depends on nothing else.
    """
    citations = _Records(schema.CITATIONS, rows.get("citations", []))
    documents = _Records(schema.DOCUMENTS, rows.get("documents", []))
    directives, open_questions = _group(_mentions(citations), _own(documents))
    cited = [d for d in directives if any(m.row is not None for m in d.mentions)]
    for directive in directives:
        for m in directive.mentions:
            if m.row is not None:
                citations.set(m.row, "directive_id", directive.id)
    own = {m.doc_id: d.id for d in directives for m in d.mentions if m.row is None}
    for n in range(len(documents)):
        documents.set(n, "directive_id", own.get(documents.get(n, "doc_id")))
    problems = [
        _problem(citations, m, "ambiguous_directive", lang, text=m.text, candidates=LIST_SEPARATOR.join(ids))
        for m, ids in open_questions
    ]
    problems += _date_conflicts(cited, citations, lang)
    diagnostics = _merged(documents, rows.get("diagnostics", []), problems)
    counts = Counter(row[0] for row in diagnostics)
    for n in range(len(documents)):
        documents.set(n, "n_diagnostics", counts[documents.get(n, "doc_id")])
    bodies: Rows = {}
    for table in (schema.ASSIGNMENTS, schema.RECIPIENTS):
        records = _Records(table, rows.get(table.name, []))
        for n in range(len(records)):
            records.set(n, "body_id", body_id(records.get(n, "body")))
        bodies[table.name] = records.rows()
    return {
        **rows,
        **bodies,
        "documents": documents.rows(),
        "citations": citations.rows(),
        "diagnostics": diagnostics,
        "directives": [_directive_row(d, citations) for d in sorted(cited, key=lambda d: min(_places(d)))],
    }


class _Records:
    """Rows of a table whose fields can be read and set by name."""

    def __init__(self, table: Table, rows: Iterable[Row]) -> None:
        self._at = {name: i for i, name in enumerate(table.names)}
        self._rows = [list(row) for row in rows]

    def __len__(self) -> int:
        return len(self._rows)

    def get(self, n: int, name: str) -> Any:
        return self._rows[n][self._at[name]]

    def set(self, n: int, name: str, value: str | int | None) -> None:
        self._rows[n][self._at[name]] = value

    def rows(self) -> list[Row]:
        return [tuple(row) for row in self._rows]


def _mentions(citations: _Records) -> list[_Mention]:
    found = []
    for n in range(len(citations)):
        doc_id, type_, number, code, day, year, issuer, title, text = (
            citations.get(n, name)
            for name in ("doc_id", "type", "number", "code", "issue_date", "year", "issuer", "title", "text")
        )
        key = code_key(code) if code else ""
        if not key and number:  # "Đề án số 06": the type must tell which number series
            key = f"{fold(type_)} {code_key(number)}"
        issued = day.year if day is not None else year
        found.append(_Mention(doc_id, n, fold(type_), key, day, issued, fold(issuer), fold(title or text), text))
    return found


def _own(documents: _Records) -> list[_Mention]:
    """The documents of the run that have a code, as they would be cited."""
    found = []
    for n in range(len(documents)):
        doc_id, type_, code, day, issuer, title = (
            documents.get(n, name) for name in ("doc_id", "doc_type", "code", "issue_date", "issuer", "title")
        )
        if code:
            year = day.year if day else None
            found.append(_Mention(doc_id, None, fold(type_), code_key(code), day, year, fold(issuer), fold(title), ""))
    return found


def _group(mentions: list[_Mention], own: list[_Mention]) -> tuple[list[_Directive], list[tuple[_Mention, list[str]]]]:
    """Every mention in the directive that it means, and those that may mean several (with the ids of these)."""
    by_code: dict[str, list[_Directive]] = {}
    for m in [*own, *mentions]:
        if m.code and m.year is not None:
            _put(m, by_code.setdefault(m.code, []), by_year=True)
    for code, dated in by_code.items():
        _name(code, dated)
    loose: dict[str, list[_Directive]] = {}
    questions: list[tuple[_Mention, list[str]]] = []
    for m in [*own, *mentions]:
        if not m.code or m.year is not None:
            continue
        candidates = [d for d in by_code.get(m.code, []) if d.may_be(m)]
        near = [d for d in candidates if d.cited_in(m.doc_id)]
        if len(near) == 1 or len(candidates) == 1:
            (near or candidates)[0].mentions.append(m)
            continue
        if candidates and m.row is not None:
            questions.append((m, [d.id for d in candidates]))
        _put(m, loose.setdefault(m.code, []), by_year=False, alone=bool(candidates))
    for code, undated in loose.items():
        _name(code, undated, taken=len(by_code.get(code, ())))
    named = _named([m for m in mentions if not m.code], [*by_code.values(), *loose.values()])
    return [d for group in (*by_code.values(), *loose.values(), named) for d in group], questions


def _put(m: _Mention, directives: list[_Directive], *, by_year: bool, alone: bool = False) -> None:
    """Adds a mention to the one directive that takes it, or makes a new one. `alone`: it joins only its own plan's."""
    if by_year:
        fitting = [d for d in directives if d.takes(m)]
        exact = [d for d in fitting if m.day is not None and any(o.day == m.day for o in d.mentions)]
        fitting = exact or fitting
    else:
        fitting = [d for d in directives if d.may_be(m) and (not alone or d.mentions[0].doc_id == m.doc_id)]
    if len(fitting) == 1:
        fitting[0].mentions.append(m)
    else:
        directives.append(_Directive([m]))


def _name(code: str, directives: list[_Directive], taken: int = 0) -> None:
    """Ids: code and year for one, the day too where it takes it, a counter where even that is not enough."""
    used: Counter[str] = Counter()
    for directive in directives:
        first = directive.mentions[0]
        when = "" if first.year is None else str(first.year) if first.central or first.day is None else str(first.day)
        base = f"{code}@{when}" if when else code if not taken else f"{code}@"
        used[base] += 1
        directive.id = base if used[base] == 1 else f"{base}#{used[base]}"


def _named(mentions: list[_Mention], numbered: Sequence[list[_Directive]]) -> list[_Directive]:
    """Mentions by name: those of one type and title are one; a title that one numbered document has means that one."""
    by_title: dict[tuple[str, str], list[_Directive]] = {}
    for group in numbered:
        for directive in group:
            for key in {(m.type, _bare(m)) for m in directive.mentions if m.title}:
                by_title.setdefault(key, []).append(directive)
    found: dict[tuple[str, str], _Directive] = {}
    for m in mentions:
        key = (m.type, _bare(m))
        known = by_title.get(key, [])
        if len(known) == 1:
            known[0].mentions.append(m)
        else:
            found.setdefault(key, _Directive(id=" ".join(key))).mentions.append(m)
    return list(found.values())


def _bare(m: _Mention) -> str:
    """A title without its type in front ("luật trẻ em" is "trẻ em") and without "năm" before its year."""
    return re.sub(r"\bnăm (?=\d{4}\b)", "", m.title.removeprefix(m.type).strip())


# --- what is said of them --------------------------------------------------------------------------------------


def _commonest(values: Iterable[Any]) -> Any:
    """The value met most often, the earlier of equals; None if there is none."""
    counts = Counter(v for v in values if v)
    return counts.most_common(1)[0][0] if counts else None


def _places(directive: _Directive) -> list[int]:
    return [m.row for m in directive.mentions if m.row is not None]


def _date_conflicts(directives: list[_Directive], citations: _Records, lang: Lang) -> list[Row]:
    """Flags mentions whose day differs from the one that the document itself or most mentions give."""
    problems = []
    for directive in directives:
        days = Counter(m.day for m in directive.mentions if m.day is not None)
        if len(days) < 2:
            continue
        own = next((m.day for m in directive.mentions if m.row is None and m.day), None)
        right = own or days.most_common(1)[0][0]
        tied = own is None and days.most_common(2)[1][1] == days[right]
        for m in directive.mentions:
            if m.row is None or m.day is None or (m.day == right and not tied):
                continue
            citations.set(m.row, "flags", joined([*(citations.get(m.row, "flags") or "").split("; "), "date_conflict"]))
            others = [d for d in sorted(days) if d != m.day and (tied or d == right)]
            said = LIST_SEPARATOR.join(_day(d, lang) for d in others)
            problems.append(
                _problem(citations, m, "date_conflict", lang, text=m.text, date=_day(m.day, lang), other=said)
            )
    return problems


def _day(day: date, lang: Lang) -> str:
    return day.isoformat() if lang == "en" else day.strftime("%d/%m/%Y")


def _problem(citations: _Records, m: _Mention, code: str, lang: Lang, **values: str) -> Row:
    assert m.row is not None
    item, page, start, end = (citations.get(m.row, name) for name in ("item", "page", "char_start", "char_end"))
    message = sentence(code, values.items(), lang)
    return (m.doc_id, Severity.WARNING.value, code, message, item, page, start, end)


def _merged(documents: _Records, rows: list[Row], added: list[Row]) -> list[Row]:
    """Diagnostics of a run in document order, each document's own first."""
    order = {documents.get(n, "doc_id"): n for n in range(len(documents))}
    return sorted([*rows, *sorted(added, key=lambda r: (order[r[0]], r[6]))], key=lambda r: order[r[0]])


def _directive_row(directive: _Directive, citations: _Records) -> Row:
    places = sorted(_places(directive))
    own = [m.day for m in directive.mentions if m.row is None and m.day]
    variants = Counter(citations.get(n, "text") for n in places)
    return (
        directive.id,
        *(_commonest(citations.get(n, name) for n in places) for name in ("type", "code")),
        own[0] if own else _commonest(m.day for m in directive.mentions),
        *(_commonest(citations.get(n, name) for n in places) for name in ("issuer", "title")),
        len({citations.get(n, "doc_id") for n in places}),
        len(places),
        joined(text for text, _ in variants.most_common()),
    )
