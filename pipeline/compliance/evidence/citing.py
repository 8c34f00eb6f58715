"""What one plan says of a document (viện dẫn trong một kế hoạch): rightly, wrongly, by name, through another plan, perhaps, not."""

from __future__ import annotations

import re
from collections.abc import Iterator

from pipeline.compliance.evidence.doubts import SAME_TITLE, doubt, other_house
from pipeline.compliance.evidence.scans import legible, well_read
from pipeline.compliance.evidence.traces import trace
from pipeline.compliance.evidence.verdicts import ORDER, Evidence, Kind, Look, Verdict
from pipeline.compliance.records import Mention, Paper, likeness, number_and_symbol, place_of_paper, symbol_letters
from pipeline.compliance.register.places import apart, places_in
from pipeline.compliance.register.requirements import Requirement, one_slip
from pipeline.compliance.subjects import Topic
from pipeline.resolve.names import code_key, fold

_WRONG = {"date_conflict": "wrong_day", "issuer_symbol_mismatch": "wrong_issuer", "type_symbol_mismatch": "wrong_type"}
"""The flags of a mention that make it wrong, and the reason that a verdict gives."""


def look(paper: Paper, r: Requirement, evidence: Evidence) -> Look:
    """What a plan says of a document, and whether it is about the same."""
    cited = [*_direct(paper, r, evidence), *_misquoted(paper, r, evidence), *_named(paper, r, evidence)]
    cited += _indirect(paper, r, evidence)
    if cited:
        return Look(min(cited, key=lambda v: ORDER[v.kind]), Topic.SAME)
    about = Topic.UNCLEAR
    if r.about and not (paper.ocr and not legible(paper.title or "")):
        about = evidence.topic(r.about, paper)
    return Look(_uncited(paper, r, evidence, about), about)


def judge_paper(paper: Paper, r: Requirement, evidence: Evidence) -> Verdict:
    """The verdict on one plan."""
    return look(paper, r, evidence).verdict


def _uncited(paper: Paper, r: Requirement, evidence: Evidence, about: Topic) -> Verdict:
    """The verdict on a plan in which the document is not found: older, in doubt, on another subject, or silent."""
    plan, mentions = evidence.passages.get(paper.doc_id, ()), evidence.cited_in(paper.doc_id)
    since, until = evidence.age(paper)
    if r.issue_date and until and until < r.issue_date:
        if about is Topic.OTHER:
            return Verdict(Kind.NOT_SUBMITTED, "other_subject", paper.doc_id)
        return Verdict(Kind.NOT_APPLICABLE, "older_than_parent", paper.doc_id)
    elsewhere = apart(places_in(r.issuer), place_of_paper(paper), paper.level)
    found = trace(r, evidence.read(paper.doc_id), about is not Topic.OTHER, elsewhere)
    if found and found.whole:
        return Verdict(Kind.NAMED, "by_name", paper.doc_id, found.mention)
    if doubted := doubt(paper.doc_id, mentions, r, about):  # a citation tells more than words
        return doubted
    if found:
        return Verdict(Kind.UNRESOLVABLE, "words_point_to_it", paper.doc_id, found.mention)
    # a code mistyped would make everybody silent
    if r.directive_id is None and r.doc_id is None and not _is_met(r, evidence):
        return Verdict(Kind.UNRESOLVABLE, "unknown_to_run", paper.doc_id)
    if about is not Topic.SAME:
        if about is Topic.OTHER:
            return Verdict(Kind.NOT_SUBMITTED, "other_subject", paper.doc_id)
        return Verdict(Kind.UNRESOLVABLE, "subject_unclear" if r.about else "subject_unknown", paper.doc_id)
    if paper.status == "partial":
        return Verdict(Kind.UNRESOLVABLE, "read_in_part", paper.doc_id)
    if r.issue_date and (since is None or since < r.issue_date):
        return Verdict(Kind.UNRESOLVABLE, "age_unknown", paper.doc_id)
    if paper.ocr:
        if not well_read(plan, mentions):
            return Verdict(Kind.UNRESOLVABLE, "read_from_scan", paper.doc_id)
        return Verdict(Kind.ABSENT, "not_cited_scan", paper.doc_id)
    return Verdict(Kind.ABSENT, "not_cited", paper.doc_id)


def _is_met(r: Requirement, evidence: Evidence) -> bool:
    """Some plan of the run names the document, if only by its title."""
    key = (r.code, r.issue_date, r.title)
    if key not in evidence.met:
        cited = (m for found in evidence.mentions.values() for m in found)
        evidence.met[key] = any(_same_document(m, r) or _by_title(m, r) or _wrong_symbol(m, r) for m in cited)
    return evidence.met[key]


def _direct(paper: Paper, r: Requirement, evidence: Evidence) -> Iterator[Verdict]:
    """Mentions of the document itself; one with a wrong day, issuer or type is misquoted, and says what is right."""
    for m in evidence.cited_in(paper.doc_id):
        joined = r.directive_id is not None and m.directive_id == r.directive_id
        if not joined and not _same_document(m, r) and not _without_day(m, r, paper, evidence):
            continue
        mistakes = _mistakes(m, r)
        if other_house(m, r) and not mistakes:
            yield Verdict(Kind.UNRESOLVABLE, "may_be_meant", paper.doc_id, m, r.told)
        elif mistakes:
            yield Verdict(Kind.MISQUOTED, _WRONG[min(mistakes)], paper.doc_id, m, r.told)
        elif m.named or not m.code:
            yield Verdict(Kind.NAMED, "by_name", paper.doc_id, m)
        elif _AGAINST.search(evidence.said_before(m)):
            yield Verdict(Kind.UNRESOLVABLE, "not_as_a_ground", paper.doc_id, m)
        else:
            yield Verdict(Kind.BASIS if m.basis else Kind.BODY, "cited", paper.doc_id, m)


def _mistakes(m: Mention, r: Requirement) -> frozenset[str]:
    """What makes a mention of the document wrong; its day is measured by the one that the user gives."""
    found = m.wrong & _WRONG.keys()
    if r.day_given and m.issue_date and r.issue_date:
        wrong_day = frozenset(["date_conflict"])
        return found - wrong_day if m.issue_date == r.issue_date else found | wrong_day
    return found


_AGAINST = re.compile(
    r"(?:thay thế|bãi bỏ|hủy bỏ|trong khi chờ|(?:việc )?chậm (?:triển khai |thực hiện )?)\s*(?:cho\s+)?$", re.IGNORECASE
)
"""Before a document that is named as one that is gone, awaited or neglected."""


def _same_document(m: Mention, r: Requirement) -> bool:
    """Number and day are those of the document, the symbol too but for its spelling, and no other issuer is named: whatever
    the run joined it with."""
    if not m.code or m.issue_date is None or m.issue_date != r.issue_date or other_house(m, r):
        return False
    number, symbol = number_and_symbol(m.code)
    wanted = symbol_letters(r.key[1])
    return number == r.key[0] and bool(wanted) and symbol_letters(symbol).startswith(wanted)


def _without_day(m: Mention, r: Requirement, paper: Paper, evidence: Evidence) -> bool:
    """Number and symbol are those of the document, and no day says which year's: its title tells, or the issuer in a plan on the
    subject, issued after the document in its year, when its issuer had no other of that number."""
    if not m.code or m.issue_date or not r.issue_date or other_house(m, r) or number_and_symbol(m.code) != r.key:
        return False
    if likeness(m.title, r.title) >= SAME_TITLE:
        return True
    since, until = evidence.age(paper)
    in_its_year = since and until and r.issue_date <= since and until.year == r.issue_date.year
    told = m.issuer or code_key(m.code).endswith("-TU")  # a province has one Tỉnh ủy
    return bool(in_its_year and told and r.about) and evidence.topic(r.about, paper) is Topic.SAME


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
        if other_house(m, r) or _same_document(m, r) or _other_year(m, r):
            continue
        its_number, its_symbol = number_and_symbol(m.code)
        same_type = not r.type or fold(m.type) == r.type
        same_day = bool(r.issue_date and m.issue_date == r.issue_date)
        same_title = likeness(m.title, r.title) >= SAME_TITLE
        if (its_number, its_symbol) == (number, symbol):
            if m.issue_date and r.issue_date and not same_day and same_type and (same_title or _day_slipped(m, r)):
                yield Verdict(Kind.MISQUOTED, "wrong_day", paper.doc_id, m, r.told)
        elif its_number == number and same_day and (same_type or same_title):
            yield Verdict(Kind.MISQUOTED, "wrong_symbol", paper.doc_id, m, r.told)
        elif its_symbol == symbol and same_day and same_type and same_title:
            yield Verdict(Kind.MISQUOTED, "wrong_number", paper.doc_id, m, r.told)


def _day_slipped(m: Mention, r: Requirement) -> bool:
    """Its day is a slip of the one that the user gives, and the run too holds it for wrong."""
    given = r.day_given and r.issue_date and m.issue_date and one_slip(m.issue_date, r.issue_date)
    return bool(given) and "date_conflict" in m.wrong


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
        if _by_title(m, r):
            yield Verdict(Kind.NAMED, "by_name", paper.doc_id, m)


def _by_title(m: Mention, r: Requirement) -> bool:
    """A mention without a number that has the type and the title of the document."""
    if m.code or not r.title or (r.type and fold(m.type) != r.type):
        return False
    return likeness(m.title, r.title) >= SAME_TITLE


def _wrong_symbol(m: Mention, r: Requirement) -> bool:
    """Number, day and type of the document, under another symbol, of no other issuer."""
    if not m.code or not r.issue_date or m.issue_date != r.issue_date or other_house(m, r):
        return False
    return number_and_symbol(m.code)[0] == r.key[0] and (not r.type or fold(m.type) == r.type)


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
