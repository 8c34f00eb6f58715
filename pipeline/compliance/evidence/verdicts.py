"""Verdict per unit and requirement (kết luận đối chiếu): cited as a ground, elsewhere, wrongly, by name, through another plan, not.

Nobody is accused where the tool cannot know: what may be meant but is not sure is `unresolvable`, with the reason; only a
unit whose plan on the subject was read, and holds nothing that could be the document, is `absent`.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from enum import StrEnum

from extractors.lexicon.register import known_directives
from extractors.marks import unmarked
from pipeline.compliance.evidence.age import Span, issued_between
from pipeline.compliance.evidence.clauses import Read, read
from pipeline.compliance.passages import Passage
from pipeline.compliance.records import Mention, Paper, place_of_paper
from pipeline.compliance.register.requirements import Requirement
from pipeline.compliance.register.units import Unit
from pipeline.compliance.subjects import Topic, codes_in, terms, topic
from pipeline.resolve.names import central, code_key, fold


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


_BEFORE = 40

ORDER = {kind: n for n, kind in enumerate(Kind)}


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
class Look:
    """What was seen in one plan (kế hoạch đã xem): the verdict on it, and whether it is on the document's subject.

    replaced_by  doc_id of the unit's plan that took its place, and that counts instead
    """

    verdict: Verdict
    about: Topic
    replaced_by: str = ""


@dataclass(frozen=True, slots=True)
class Judgement:
    """The verdict on a unit, and what was seen in each of its plans, the oldest first."""

    verdict: Verdict
    looks: tuple[Look, ...] = ()


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
    sender: Mapping[str, str] = field(init=False)
    met: dict[tuple[str, date | None, str], bool] = field(init=False, default_factory=dict)
    """Documents by code, day and title, and whether any plan of the run names them, once that was asked."""
    _ages: dict[str, Span] = field(init=False, default_factory=dict)
    _reads: dict[str, Read] = field(init=False, default_factory=dict)
    _subjects: dict[str, tuple[str, frozenset[str]]] = field(init=False, default_factory=dict)
    _titles: dict[str, str] = field(init=False, default_factory=dict)

    def __post_init__(self) -> None:
        codes: dict[str, list[Paper]] = {}
        for paper in self.papers.values():
            if paper.code:
                codes.setdefault(code_key(paper.code), []).append(paper)
        object.__setattr__(self, "codes", codes)
        known = {p.directive_id: p for p in self.papers.values() if p.directive_id}
        object.__setattr__(self, "by_directive", known)
        object.__setattr__(self, "sender", {d: unit for unit, docs in self.sent.items() for d in docs})

    def has_sent(self, unit: Unit) -> bool:
        """Whether a file of the unit is there, read or not."""
        return bool(self.sent.get(unit.id) or self.unread.get(unit.id))

    def unplaced_names(self) -> Iterator[tuple[Paper, str]]:
        """The files of no unit of the register, with all that tells whose they are, without marks."""
        for paper in self.unplaced:
            told = " ".join(map(fold, (paper.issuer, paper.parent_body, paper.place, paper.doc_id)))
            yield paper, re.sub(r"[-_./]+", " ", unmarked(told))

    def said_before(self, m: Mention) -> str:
        """The words right before a mention, in its paragraph."""
        if m.char_start is None:
            return ""
        for p in self.passages.get(m.doc_id, ()):
            if not p.heading and p.start <= m.char_start < p.start + len(p.text):
                return p.text[max(0, m.char_start - p.start - _BEFORE) : m.char_start - p.start]
        return ""

    def age(self, paper: Paper) -> Span:
        """The first and the last day on which a plan can have been issued, worked out once."""
        if paper.doc_id not in self._ages:
            plan = self.passages.get(paper.doc_id, ())
            self._ages[paper.doc_id] = issued_between(paper, self.cited_in(paper.doc_id), plan)
        return self._ages[paper.doc_id]

    def read(self, doc_id: str) -> Read:
        """A plan's clauses, read once."""
        if doc_id not in self._reads:
            self._reads[doc_id] = read(self.passages.get(doc_id, ()))
        return self._reads[doc_id]

    def topic(self, r_title: str, paper: Paper) -> Topic:
        """Whether a plan is on the subject of a document with this title."""
        if paper.doc_id not in self._subjects:
            self._subjects[paper.doc_id] = self.subject(paper), self.places(paper)
        return topic(r_title, *self._subjects[paper.doc_id])

    def subject(self, paper: Paper) -> str:
        """What a plan is about: its title, with that of the document that a title without a subject names alone."""
        return self._told(paper.title or "", self.cited_in(paper.doc_id), self.places(paper))

    def with_subject(self, r: Requirement) -> Requirement:
        """A requirement with what it is about, where its title only names other documents ("thực hiện Nghị quyết số 57-NQ/TW")."""
        return replace(r, subject=self._told(r.title, self.cited_in(r.doc_id or "")))

    def _told(self, title: str, cited: Sequence[Mention], places: frozenset[str] = frozenset()) -> str:
        """A title, with those of the documents that it names where it tells no subject itself: as the paper cites them, else as
        the run does."""
        said = {code_key(m.code): m.title for m in reversed(cited) if m.code and m.title}
        seen: set[str] = set()
        while not terms(title, places) and (named := codes_in(title) - seen):
            seen |= named
            titles = [t for key in sorted(named) if (t := said.get(key) or self._title_of(key))]
            title = "; ".join((*titles, title))  # in front: "on the territory of …" ends a title
        return title

    def _title_of(self, key: str) -> str:
        """The title of a document of the centre, which no other has its code: as most plans give it, else as it is known."""
        if not self._titles:
            self._titles.update({code_key(k.code): k.title for k in known_directives() if k.title})
            told: dict[str, Counter[str]] = {}
            for m in (m for found in self.mentions.values() for m in found if m.code and m.title):
                told.setdefault(code_key(m.code or ""), Counter())[m.title or ""] += 1
            self._titles.update({k: titles.most_common(1)[0][0] for k, titles in told.items()})
        return self._titles.get(key, "") if central(key) else ""

    def places(self, paper: Paper) -> frozenset[str]:
        """The names of the places that a plan is from: they tell no subject."""
        told = place_of_paper(paper)
        return frozenset(name for name in (*told.values(), fold(paper.place)) if name)

    def cited_in(self, doc_id: str) -> Sequence[Mention]:
        return self.mentions.get(doc_id, ())


def without_place(key: str) -> str:
    """An authority without the name of its place: "ủy ban nhân dân tỉnh lâm hải" is "ủy ban nhân dân tỉnh"."""
    found = re.match(r".*?\b(?:tỉnh ủy|thành ủy|đảng ủy (?:xã|phường)|tỉnh|thành phố|xã|phường|đặc khu)\b", key)
    return found[0] if found else key
