"""Every mention of a document in a run, with what tells which document it is: code, period, day, issuer, title.

A document is known by type, number, symbol and issuer within a period: the year for State papers, whose numbers restart
each year, the term of the committee for papers of the Party's centre, whose numbers run from congress to congress:
"18-CT/TW" of 2012 and of 2022 are two.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from extractors.citations.flags import LETTERS, TYPES, stated_term, suggestion
from extractors.facts import Citation
from extractors.lexicon.register import Known, known_directives, party_term, plenum, plenum_resolutions, symbols
from pipeline.resolve.names import central, code_key, fold, relative, same_words
from pipeline.resolve.territory import COMMITTEES, Territory, placed
from pipeline.tables.schema import Row, Table


@dataclass(slots=True)
class Mention:
    """A citation, a document of the run under its own code (`row` is None), or one of the register (`known` is set).

    code    its key, "" for a document called by name; `short`: a number without a symbol ("Nghị quyết 57")
    issuer  folded, "the province" with its name where the plan tells; `said`: without that
    period  year or term, "" if the mention does not tell; `other_period`: the term it states against its own day
    until   the day of the plan that it stands in: a document cited there is not younger
    """

    doc_id: str
    row: int | None
    type: str
    code: str
    day: date | None
    period: str
    issuer: str
    title: str
    text: str
    said: str = ""
    other_period: str = ""
    short: str = ""
    until: date | None = None
    known: Known | None = None

    @property
    def central(self) -> bool:
        """The code alone says which office issued it."""
        return central(self.code)

    @property
    def name(self) -> tuple[str, str]:
        """Type and title, the type not repeated and no "năm" before a year: what a document called by name is known by."""
        title = self.title.replace("qppl", "quy phạm pháp luật").removeprefix(self.type).strip()
        title = re.sub(r"^(?:v/v|về việc|về|ban hành|phê duyệt) ", "", title)
        return self.type, re.sub(r"\bnăm (?=\d{4}\b)", "", title)


class Directive:
    """A document, as its mentions describe it. What is asked of it often is kept in sets: a law may be cited a million times."""

    def __init__(self, *mentions: Mention, id: str = "") -> None:  # noqa: A002 - the name of the column
        self.id = id
        self.mentions: list[Mention] = []
        self.known: Known | None = None
        """Its entry in the register."""
        self.days: set[date] = set()
        self.periods: set[str] = set()
        """The years or terms it may have been issued in; `years` has the years of its days, or those of its periods."""
        self.years: set[str] = set()
        self.names: set[tuple[str, str]] = set()
        self._docs: set[str] = set()
        self._issuers: set[str] = set()
        self._said: dict[str, set[str]] = {}
        """What each plan calls the issuer."""
        for m in mentions:
            self.add(m)

    def add(self, m: Mention) -> None:
        """Counts a mention as one of this document."""
        self.mentions.append(m)
        self.known = self.known or m.known
        if m.known is None:
            self._docs.add(m.doc_id)
        if m.day:
            self.days.add(m.day)
        if m.period:
            self.periods.add(m.period)
        if when := str(m.day.year) if m.day else m.period:
            self.years.add(when)
        if m.title:
            self.names.add(m.name)
        if m.issuer:
            self._issuers.add(m.issuer)
            self._said.setdefault(m.doc_id, set()).add(m.said)

    @property
    def in_run(self) -> bool:
        """A plan of the run cites it or is it."""
        return bool(self._docs)

    def takes(self, m: Mention) -> bool:
        """A mention with a period can mean this document: no issuer speaks against it and the day is equal, or at least
        the period where the code, the plan or the issuer's full name leave no doubt whose number it is."""
        if not self._same_issuer(m):
            return False
        if m.day in self.days:
            return True
        if m.period not in self.periods:
            return False
        return m.central or self._same_full_issuer(m) or (self.cited_in(m.doc_id) and (not m.day or bool(m.issuer)))

    def may_be(self, m: Mention) -> bool:
        """A mention without a period can mean this document. A local code from another plan needs the issuer's full name."""
        if self.younger(m.until):
            return False
        return self._same_issuer(m) and (m.central or self.cited_in(m.doc_id) or self._same_full_issuer(m))

    def younger(self, day: date | None) -> bool:
        """All days that are given for it are later than a day."""
        return day is not None and bool(self.days) and min(self.days) > day

    def cited_in(self, doc_id: str) -> bool:
        """A plan mentions this document, or is it."""
        return doc_id in self._docs

    def _same_full_issuer(self, m: Mention) -> bool:
        return bool(m.issuer) and not relative(m.issuer) and m.issuer in self._issuers

    def _same_issuer(self, m: Mention) -> bool:
        """One issuer's name begins with the other (within a plan "the province" needs no name), or one is not given, or the
        code says it all."""
        if m.central or not m.issuer or not self._issuers or m.issuer in self._issuers:
            return True
        if m.day is not None and m.day in self.days and any(same_words(i, m.issuer) for i in self._issuers):
            return True
        here = self._said.get(m.doc_id, ())
        return any(_begins(said, m.said) for said in here) or any(_begins(issuer, m.issuer) for issuer in self._issuers)


def _begins(one: str, other: str) -> bool:
    return one.startswith(other) or other.startswith(one)


class Records:
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


# --- mentions of a run -----------------------------------------------------------------------------------------

_HOLDER = re.compile(
    r"^(?:(?:phó )?chủ tịch|bộ trưởng|(?:phó )?giám đốc|ban thường vụ|thường trực(?= (?:tỉnh|thành|huyện|quận|thị|đảng) ủy)"
    r"|ban chấp hành(?= đảng bộ)) (?=\w)"
)
_LAWS = ("luật", "bộ luật", "pháp lệnh", "hiến pháp")
_LAW_YEAR = re.compile(r"(?:19|20)\d{2}(?=\)?$)")


def house(issuer: str) -> str:
    """The body behind an office-holder or a bureau: "chủ tịch ủy ban nhân dân tỉnh" is the committee, "ban thường vụ tỉnh ủy"
    and "ban chấp hành đảng bộ tỉnh" are the tỉnh ủy. Takes and gives folded names."""
    issuer = _HOLDER.sub("", issuer)
    issuer = re.sub(r"^đảng bộ (?=(?:xã|phường|đặc khu)(?: |$))", "đảng ủy ", issuer)
    m = re.match(r"đảng bộ (tỉnh|thành phố|huyện|quận|thị xã)(?= |$)", issuer)
    return COMMITTEES[m[1]] + issuer[m.end() :] if m else issuer


def citation_at(citations: Records, n: int) -> Citation:
    """A row of `citations` as the fact that it was made from."""
    names = ("text", "type", "number", "year", "symbol", "code", "issue_date", "issuer", "title")
    return Citation(0, 0, *(citations.get(n, name) for name in names))


def mentions_of(citations: Records, documents: Records, places: Mapping[str, Territory]) -> list[Mention]:
    """The citations of a run, in order. `places`: where each document is from, by doc_id."""
    dates = {documents.get(n, "doc_id"): documents.get(n, "issue_date") for n in range(len(documents))}
    found = []
    for n in range(len(citations)):
        c, doc_id = citation_at(citations, n), citations.get(n, "doc_id")
        code = _code(c, (citations.get(n, "flags") or "").split("; "))
        said = house(fold(c.issuer))
        issuer = placed(said, places.get(doc_id, {}))
        m = Mention(doc_id, n, fold(c.type), code, c.issue_date, "", issuer, fold(c.title or c.text), c.text, said)
        m.until = dates.get(doc_id)
        m.period = period(code, c.issue_date, c.year)
        term = stated_term(c) if _per_term(code) else None
        if term and not m.period:
            m.period = term
        elif term and term != m.period:
            m.other_period = term
        if not code and (named := plenum_resolutions().get(plenum(c.text) or (0, ""))) and m.type == fold(named.type):
            m.code = code_key(named.code)
            m.period = period(m.code, named.day, None)
        if c.number and not c.symbol and not m.code:
            m.short = f"{m.type} {code_key(c.number)}"
        if not m.code and m.type in _LAWS and not m.period and (year := _LAW_YEAR.search(c.text.strip())):
            m.period = year[0]
        found.append(m)
    _complete_codes(found)
    return found


def own_documents(documents: Records) -> list[Mention]:
    """The documents of the run that have a code, as they would be cited."""
    found = []
    for n in range(len(documents)):
        doc_id, type_, code, day, issuer, title = (
            documents.get(n, name) for name in ("doc_id", "doc_type", "code", "issue_date", "issuer", "title")
        )
        if code:
            key = code_key(code)
            by = house(fold(issuer))
            found.append(
                Mention(doc_id, None, fold(type_), key, day, period(key, day, None), by, fold(title), "", said=by)
            )
    return found


def known_documents() -> list[Mention]:
    """The register, as its documents would be cited in full; those of unknown period are of no use here."""
    found = []
    for known in known_directives():
        key = code_key(known.code)
        year = re.search(r"/((?:19|20)\d{2})/", known.code)
        when = period(key, known.day, int(year[1]) if year else None)
        if when:
            by = house(fold(known.issuer))
            found.append(
                Mention("", None, fold(known.type), key, known.day, when, by, fold(known.title), "", by, known=known)
            )
    return found


def period(code: str, day: date | None, year: int | None) -> str:
    """The span within which a number is given once: the term for papers of the Party's centre, else the year."""
    if day is not None and _per_term(code) and (term := party_term(day)):
        return term
    known = year or (day.year if day else None)
    return str(known) if known else ""


def _per_term(code: str) -> bool:
    symbol = symbols().get(code.rpartition("-")[2])
    return symbol is not None and symbol.system == "đảng" and symbol.level == "trung ương"


def _code(c: Citation, flags: list[str]) -> str:
    """The key of a code: of the one that it should be where that is known (it is flagged), of the one that a short form
    stands for where type and issuer leave no choice ("Chỉ thị 05 của Bộ Chính trị", "Nghị định 04/2015")."""
    if c.code:
        for flag in ("unknown_symbol", "issuer_symbol_mismatch"):
            if flag in flags and (right := suggestion(c, flag)):
                return code_key(right)
        return code_key(c.code)
    if c.number and not c.symbol:
        if c.type == "Nghị định" and c.year:
            return code_key(f"{c.number}/{c.year}/NĐ-CP")
        if c.type in LETTERS and re.match(r"(?:bộ chính trị|ban bí thư|ban chấp hành trung ương)\b", fold(c.issuer)):
            return code_key(f"{c.number}-{LETTERS[c.type]}/TW")
    return ""


def _complete_codes(mentions: list[Mention]) -> None:
    """A code cut off before its issuer ("102/2025/NQLT") is the one code that begins so in the same plan."""
    by_doc: dict[str, set[str]] = {}
    for m in mentions:
        by_doc.setdefault(m.doc_id, set()).add(m.code)
    for m in mentions:
        if m.code.rpartition("-")[2] in TYPES:
            longer = [code for code in by_doc[m.doc_id] if code.startswith(f"{m.code}-")]
            if len(longer) == 1:
                m.code = longer[0]


# --- aliases ---------------------------------------------------------------------------------------------------

_ALIAS = re.compile(
    r"\((?:(?:sau đây|dưới đây)\s+)?(?:gọi|viết)\s+(?:tắt\s+|chung\s+)?(?:là\s+)?:?\s*"
    r"[“\"]?(?P<alias>[^()“”\"\n]{2,80})[”\"]?\)"
)


def alias_key(text: str) -> str:
    """A short name as a key: "Đề án số 06" is "đề án 6"."""
    words = (w.lstrip("0") if w.isdigit() else w for w in fold(text.replace("/CP", "")).split() if w != "số")
    return " ".join(words)


def aliases_of(texts: Iterable[Row], citations: Records) -> dict[tuple[str, str], int]:
    """The short names that plans define, "(gọi tắt là Đề án 06)", by plan and name: the citation that each stands for.

    That is the last one before it in the same paragraph that is of the type which the name begins with, or has this in its title."""
    by_doc: dict[str, list[int]] = {}
    for n in range(len(citations)):
        by_doc.setdefault(citations.get(n, "doc_id"), []).append(n)
    found: dict[tuple[str, str], int] = {}
    for doc_id, text in ((str(row[0]), str(row[1])) for row in texts):
        for m in _ALIAS.finditer(text):
            line = text.rfind("\n", 0, m.start()) + 1
            before = [n for n in by_doc.get(doc_id, ()) if line <= citations.get(n, "char_start") < m.start()]
            defined = next(_named_by(m["alias"], before, citations), None)
            if defined is not None:
                found.setdefault((doc_id, alias_key(m["alias"])), defined)
    return found


def _named_by(alias: str, rows: list[int], citations: Records) -> Iterator[int]:
    head = fold(alias)
    numbered = any(c.isdigit() for c in head)
    for n in reversed(rows):
        kind, title = fold(citations.get(n, "type")), fold(citations.get(n, "title"))
        if head.startswith(f"{kind} ") or (numbered and " ".join(head.split()[:2]) in title):
            yield n
