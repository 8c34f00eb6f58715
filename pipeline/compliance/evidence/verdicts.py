"""Verdict per unit and requirement (kết luận đối chiếu): cited as a ground, elsewhere, wrongly, by name, through another plan, not.

Nobody is accused where the tool cannot know: what may be meant but is not sure is `unresolvable`, with the reason; only a
unit all of whose files were read, and hold nothing that could be the document, is `absent`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum

from extractors.marks import unmarked
from pipeline.compliance.evidence.traces import trace
from pipeline.compliance.passages import Passage
from pipeline.compliance.records import Mention, Paper, likeness, number_and_symbol, symbol_letters
from pipeline.compliance.register.requirements import Requirement, of_paper
from pipeline.compliance.register.units import Unit, Units, unit_key
from pipeline.resolve.names import code_key, fold

SAME_TITLE = 0.8
NEAR_TITLE = 0.55
_WRONG = {"date_conflict": "wrong_day", "issuer_symbol_mismatch": "wrong_issuer", "type_symbol_mismatch": "wrong_type"}
"""The flags of a mention that make it wrong, and the reason that a verdict gives."""


class Kind(StrEnum):
    """The verdicts, the best first: of several plans of a unit the best counts."""

    BASIS = "basis"
    BODY = "body"
    MISQUOTED = "misquoted"
    NAMED = "named"
    INDIRECT = "indirect"
    UNRESOLVABLE = "unresolvable"
    ABSENT = "absent"
    UNREADABLE = "unreadable"
    NOT_SUBMITTED = "not_submitted"
    NOT_APPLICABLE = "not_applicable"


ORDER = {kind: n for n, kind in enumerate(Kind)}
_HOLDS_NOTHING = {Kind.ABSENT, Kind.NOT_APPLICABLE}


@dataclass(frozen=True, slots=True)
class Verdict:
    """A verdict with its evidence: the file and the words that it rests on, and why.

    reason  a code that `pipeline/messages/__init__.py` has a sentence for; `should`: what is right, where the plan is wrong
    path    doc_ids of the plans through which the document is cited (indirect)
    """

    kind: Kind
    reason: str
    doc_id: str | None = None
    mention: Mention | None = None
    should: str = ""
    path: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Evidence:
    """All that verdicts rest on: the plans of the run by doc_id, their mentions, and which unit sent which, what they
    say paragraph by paragraph, and the files that are from no unit of the register."""

    papers: Mapping[str, Paper]
    mentions: Mapping[str, Sequence[Mention]]
    sent: Mapping[str, Sequence[str]]
    unread: Mapping[str, Sequence[str]]
    passages: Mapping[str, Sequence[Passage]] = field(default_factory=dict)
    unplaced: Sequence[Paper] = ()
    codes: Mapping[str, Sequence[Paper]] = field(init=False)
    by_directive: Mapping[str, Paper] = field(init=False)

    def __post_init__(self) -> None:
        codes: dict[str, list[Paper]] = {}
        for paper in self.papers.values():
            if paper.code:
                codes.setdefault(code_key(paper.code), []).append(paper)
        object.__setattr__(self, "codes", codes)
        known = {p.directive_id: p for p in self.papers.values() if p.directive_id}
        object.__setattr__(self, "by_directive", known)

    def has_sent(self, unit: Unit) -> bool:
        """Whether a file of the unit is there, read or not."""
        return bool(self.sent.get(unit.id) or self.unread.get(unit.id))

    def cited_in(self, doc_id: str) -> Sequence[Mention]:
        return self.mentions.get(doc_id, ())


def judge(unit: Unit, r: Requirement, units: Units, evidence: Evidence) -> Verdict:
    """The verdict on a unit for a requirement; of several plans the one that speaks best for it."""
    own = [evidence.papers[d] for d in evidence.sent.get(unit.id, ()) if d != r.doc_id]
    if not r.concerns(unit, units) or unit.id in _issuers(r, units, evidence):
        return Verdict(Kind.NOT_APPLICABLE, "not_concerned")
    if not r.applies_to and r.system and unit.system and r.system != unit.system:
        return Verdict(Kind.NOT_APPLICABLE, "other_system")
    if r.issue_date and unit.valid_to and unit.valid_to < r.issue_date:
        return Verdict(Kind.NOT_APPLICABLE, "unit_ended")
    best = min((judge_paper(p, r, evidence) for p in own), key=lambda v: ORDER[v.kind], default=None)
    unread = evidence.unread.get(unit.id, ())
    if unread and (best is None or best.kind in _HOLDS_NOTHING):  # what could not be read may be the plan that cites
        return Verdict(Kind.UNREADABLE, "file_unread", unread[0])
    if best is not None:
        return _through_superior(unit, r, best, units, evidence) if best.kind is Kind.ABSENT else best
    if unit.required and (other := _may_be_from(unit, evidence)):
        return Verdict(Kind.UNRESOLVABLE, "may_be_its_file", other.doc_id)
    reason = "nothing_sent" if unit.required else "not_required"
    return Verdict(Kind.NOT_SUBMITTED if unit.required else Kind.NOT_APPLICABLE, reason)


def _through_superior(unit: Unit, r: Requirement, absent: Verdict, units: Units, evidence: Evidence) -> Verdict:
    """A plan that names or cites a plan of a unit between itself and the document's issuer may rest on it through that one."""
    issuers = _issuers(r, units, evidence)
    between = [u for u in units.superiors(unit) if u.id not in issuers]
    keys = {key for u in between for key in u.keys}
    for doc_id in evidence.sent.get(unit.id, ()):
        for m in evidence.cited_in(doc_id):
            if m.issuer and (unit_key(m.issuer) in keys or any(without_place(k) == unit_key(m.issuer) for k in keys)):
                return Verdict(Kind.UNRESOLVABLE, "superior_cited", doc_id, m)
        for plan in (evidence.papers[d] for u in between for d in evidence.sent.get(u.id, ())):
            if found := trace(of_paper(plan), evidence.passages.get(doc_id, ())):
                return Verdict(Kind.UNRESOLVABLE, "superior_cited", doc_id, found.mention)
    return absent


def _may_be_from(unit: Unit, evidence: Evidence) -> Paper | None:
    """A file of no unit of the register that may be this unit's: its name stands in the letterhead, or in the file's name."""
    wanted = [unmarked(name) for key in unit.keys if (name := _own_name(key))]
    for paper in evidence.unplaced:
        told = unmarked(" ".join(map(fold, (paper.issuer, paper.parent_body, paper.place, paper.doc_id))))
        if any(re.search(rf"(?<!\w){re.escape(name)}(?!\w)", re.sub(r"[-_./]+", " ", told)) for name in wanted):
            return paper
    return None


def _own_name(key: str) -> str:
    """What tells a unit from others of its kind: the name of its place, else its whole name."""
    found = re.search(r"\b(?:xã|phường|đặc khu|thị trấn) (?P<name>(?!ủy)\w.*)$", key)
    return found["name"] if found else re.sub(r" (?:tỉnh|thành phố)(?: .*)?$", "", key)


def _issuers(r: Requirement, units: Units, evidence: Evidence) -> set[str]:
    """The unit that issued the document, and those above it, who need not cite it."""
    senders = [u for u in units if r.doc_id is not None and r.doc_id in evidence.sent.get(u.id, ())]
    return {u.id for sender in senders for u in (sender, *units.superiors(sender))}


def judge_paper(paper: Paper, r: Requirement, evidence: Evidence) -> Verdict:
    """The verdict on one plan."""
    verdicts = [*_direct(paper, r, evidence), *_misquoted(paper, r, evidence), *_named(paper, r, evidence)]
    verdicts += _indirect(paper, r, evidence)
    if verdicts:
        return min(verdicts, key=lambda v: ORDER[v.kind])
    if r.issue_date and paper.issue_date and paper.issue_date < r.issue_date:
        return Verdict(Kind.NOT_APPLICABLE, "older_than_parent", paper.doc_id)
    if found := _traced(paper, r, evidence) or _doubt(paper, r, evidence):
        return found
    if r.directive_id is None and r.doc_id is None:  # a code mistyped would make everybody silent
        return Verdict(Kind.UNRESOLVABLE, "unknown_to_run", paper.doc_id)
    return Verdict(Kind.ABSENT, "not_cited", paper.doc_id)


def _direct(paper: Paper, r: Requirement, evidence: Evidence) -> Iterator[Verdict]:
    """Mentions of the document itself; one with a wrong day, issuer or type is misquoted, and says what is right."""
    for m in evidence.cited_in(paper.doc_id):
        if (r.directive_id is None or m.directive_id != r.directive_id) and not _same_document(m, r):
            continue
        if _other_house(m, r) and m.wrong.isdisjoint(_WRONG):
            yield Verdict(Kind.UNRESOLVABLE, "may_be_meant", paper.doc_id, m, _right(r))
        elif wrong := sorted(m.wrong & _WRONG.keys()):
            yield Verdict(Kind.MISQUOTED, _WRONG[wrong[0]], paper.doc_id, m, _right(r))
        elif m.named or not m.code:
            yield Verdict(Kind.NAMED, "by_name", paper.doc_id, m)
        elif _AGAINST.search(_said_before(m, evidence)):
            yield Verdict(Kind.UNRESOLVABLE, "not_as_a_ground", paper.doc_id, m)
        else:
            yield Verdict(Kind.BASIS if m.basis else Kind.BODY, "cited", paper.doc_id, m)


_AGAINST = re.compile(
    r"(?:thay thế|bãi bỏ|hủy bỏ|trong khi chờ|(?:việc )?chậm (?:triển khai |thực hiện )?)\s*(?:cho\s+)?$", re.IGNORECASE
)
"""Before a document that is named as one that is gone, awaited or neglected."""


def _said_before(m: Mention, evidence: Evidence) -> str:
    """The words right before a mention, in its paragraph."""
    if m.char_start is None:
        return ""
    for p in evidence.passages.get(m.doc_id, ()):
        if not p.heading and p.start <= m.char_start < p.start + len(p.text):
            return p.text[max(0, m.char_start - p.start - 40) : m.char_start - p.start]
    return ""


def _same_document(m: Mention, r: Requirement) -> bool:
    """Number and day are those of the document, the symbol too but for its spelling, and no other issuer is named: whatever
    the run joined it with."""
    if not m.code or m.issue_date is None or m.issue_date != r.issue_date or _other_house(m, r):
        return False
    number, symbol = number_and_symbol(m.code)
    wanted = symbol_letters(r.key[1])
    return number == r.key[0] and bool(wanted) and symbol_letters(symbol).startswith(wanted)


def _other_house(m: Mention, r: Requirement) -> bool:
    """The mention names another issuer than the document's: by its own words, not by one that a short form leaves open."""
    if not m.issuer or not r.issuer:
        return False
    one, other = unit_key(m.issuer), unit_key(r.issuer)
    house, house_of = without_place(one), without_place(other)
    if house == house_of:
        return house not in (one, other) and one != other and one not in other and other not in one  # of two places
    return not (one in other or other in one or house in other or house_of in one)


def without_place(key: str) -> str:
    """An authority without the name of its place: "ủy ban nhân dân tỉnh lâm hải" is "ủy ban nhân dân tỉnh"."""
    found = re.match(r".*?\b(?:tỉnh ủy|thành ủy|đảng ủy (?:xã|phường)|tỉnh|thành phố|xã|phường|đặc khu)\b", key)
    return found[0] if found else key


def _misquoted(paper: Paper, r: Requirement, evidence: Evidence) -> Iterator[Verdict]:
    """Mentions that surely mean the document and have its number, symbol or day wrong."""
    number, symbol = r.key
    if not symbol:
        return
    for m in evidence.cited_in(paper.doc_id):
        if m.directive_id == r.directive_id or not m.code:
            continue
        if m.issue_date and any(p.doc_id != r.doc_id for p in evidence.codes.get(code_key(m.code), ())):
            continue  # it is that plan's number
        if _other_house(m, r) or _same_document(m, r) or _other_year(m, r):
            continue
        its_number, its_symbol = number_and_symbol(m.code)
        same_type = not r.type or fold(m.type) == r.type
        same_day = bool(r.issue_date and m.issue_date == r.issue_date)
        same_title = likeness(m.title, r.title) >= SAME_TITLE
        if (its_number, its_symbol) == (number, symbol):
            if m.issue_date and r.issue_date and not same_day and same_title and same_type:
                yield Verdict(Kind.MISQUOTED, "wrong_day", paper.doc_id, m, _right(r))
        elif its_number == number and same_day and (same_type or same_title):
            yield Verdict(Kind.MISQUOTED, "wrong_symbol", paper.doc_id, m, _right(r))
        elif its_symbol == symbol and same_day and same_type and same_title:
            yield Verdict(Kind.MISQUOTED, "wrong_number", paper.doc_id, m, _right(r))


def _other_year(m: Mention, r: Requirement) -> bool:
    """Its title names another year than the document's, the one of its own day: last year's plan."""
    years = [set(re.findall(r"(?<!\d)20\d\d(?!\d)", title or "")) for title in (m.title, r.title)]
    return bool(
        m.issue_date and years[0] and years[1] and not years[0] & years[1] and str(m.issue_date.year) in years[0]
    )


def _named(paper: Paper, r: Requirement, evidence: Evidence) -> Iterator[Verdict]:
    """Mentions by type and title alone."""
    for m in evidence.cited_in(paper.doc_id):
        if m.directive_id == r.directive_id and r.directive_id is not None:
            continue
        if m.code or not r.title or (r.type and fold(m.type) != r.type):
            continue
        if likeness(m.title, r.title) >= SAME_TITLE:
            yield Verdict(Kind.NAMED, "by_name", paper.doc_id, m)


def _indirect(paper: Paper, r: Requirement, evidence: Evidence) -> Iterator[Verdict]:
    """A ground that is itself a plan of the run on the ground of the document, over any number of plans."""
    seen = {paper.doc_id}
    ways: list[tuple[Paper, tuple[str, ...], Mention | None]] = [(paper, (), None)]
    while ways:
        here, path, first = ways.pop(0)
        for m in evidence.cited_in(here.doc_id):
            if not m.basis or m.amends:
                continue
            if m.directive_id == r.directive_id and r.directive_id is not None and path:
                yield Verdict(Kind.INDIRECT, "through", paper.doc_id, first, path=path)
                return
            next_ = evidence.by_directive.get(m.directive_id) if m.directive_id else None
            if next_ is not None and next_.doc_id not in seen:
                seen.add(next_.doc_id)
                ways.append((next_, (*path, next_.doc_id), first or m))


def _traced(paper: Paper, r: Requirement, evidence: Evidence) -> Verdict | None:
    """Words without a citation that may mean the document; in the grounds, with its title, they do."""
    found = trace(r, evidence.passages.get(paper.doc_id, ()))
    if found is None:
        return None
    if found.whole:
        return Verdict(Kind.NAMED, "by_name", paper.doc_id, found.mention)
    return Verdict(Kind.UNRESOLVABLE, "words_point_to_it", paper.doc_id, found.mention)


def _doubt(paper: Paper, r: Requirement, evidence: Evidence) -> Verdict | None:
    """Why it cannot be said that the plan does not cite the document; None if it can."""
    number, symbol = r.key
    for m in evidence.cited_in(paper.doc_id):
        its_number, its_symbol = number_and_symbol(m.code)
        same_day = bool(r.issue_date and m.issue_date == r.issue_date)
        if m.code and its_number == number and same_day:
            return Verdict(Kind.UNRESOLVABLE, "may_be_meant", paper.doc_id, m, _right(r))
        if r.type and m.type and fold(m.type) != r.type:
            continue
        if "missing_number" in m.wrong and m.basis:
            return Verdict(Kind.UNRESOLVABLE, "ground_without_number", paper.doc_id, m)
        if m.number and not m.code and code_key(m.number) == number:
            return Verdict(Kind.UNRESOLVABLE, "number_without_symbol", paper.doc_id, m)
        if m.code and symbol and its_symbol == symbol and (its_number == number or same_day):
            return Verdict(Kind.UNRESOLVABLE, "may_be_meant", paper.doc_id, m, _right(r))
        if likeness(m.title, r.title) >= NEAR_TITLE:
            return Verdict(Kind.UNRESOLVABLE, "title_alike", paper.doc_id, m, _right(r))
    if paper.status == "partial":
        return Verdict(Kind.UNRESOLVABLE, "read_in_part", paper.doc_id)
    if paper.ocr:
        return Verdict(Kind.UNRESOLVABLE, "read_from_scan", paper.doc_id)
    return None


def _right(r: Requirement) -> str:
    return f"{r.code} ({r.issue_date.strftime('%d/%m/%Y')})" if r.issue_date else r.code
