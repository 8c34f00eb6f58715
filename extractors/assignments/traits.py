"""Names that may bear a duty, and what stands around each: the traits by which `weighed.py` judges.

A trait is a short word for one fact: "before=do" that "do" stands before the name, "list_after=xây dựng" what follows the list of
names it belongs to, "kind=bullet" in what unit it stands.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from extractors.assignments.actors import ACTOR
from extractors.bodies.names import HEAD, is_person, list_end
from extractors.bodies.patterns.heads import MEMBER
from extractors.bodies.splitting import split_names
from extractors.bodies.verbs import duty_verbs, is_verb
from extractors.context import PlanContext, Unit
from extractors.marks import pattern
from extractors.signs import scan


@dataclass(frozen=True, slots=True)
class Name:
    """A name in a unit: its span, that of the list it belongs to, which name of its unit it is, and of how many."""

    unit: Unit
    start: int
    end: int
    list_start: int
    list_end: int
    place: int
    count: int


def names(text: str, context: PlanContext, masks: Sequence[tuple[int, int]]) -> Iterator[Name]:
    """The names of bodies in all units that may give a duty, none of them inside a citation (`masks`)."""
    cited = Spans(masks)
    for unit in context.units:
        if not context.has_duties(text, unit):
            continue
        spans: list[Span] = []
        at = unit.start
        for first in _openings(text, unit):
            if first >= at and (last := list_end(text, first, unit.end)) > first:
                spans += [(a, b, first, last) for a, b in split_names(text, first, last)]
                at = last
        spans = sorted(spans + _others(text, unit, spans))
        for place, (a, b, first, last) in enumerate(spans):
            if not cited.holds(a, b):
                yield Name(unit, a, b, first, last, place, len(spans))


Span = tuple[int, int, int, int]


OPENED = pattern(
    r"(?:[-+–—•*/&,;:.!?…()\[\]{}|\"'“”‘’«»%<>=]\s*|\n|"
    r"(?<!\w)(?:với|cho|về|đề nghị|báo cáo|yêu cầu|phối hợp|và|do|giao|là|gửi|gồm|cùng|riêng|mời|trình|để|được|thì)\s+)"
    rf"(?P<name>{HEAD.pattern})"
)
"""A name that may bear a duty stands behind a sign or one of these words."""


def _openings(text: str, unit: Unit) -> Iterator[int]:
    starts = {unit.start, unit.body, *(c.start for c in unit.cells if unit.owns(c))}
    found = (m.start("name") for m in scan.each(OPENED, text, unit.start, unit.end))
    yield from sorted({s for s in starts if HEAD.match(text, s, unit.end)} | set(found))


def _others(text: str, unit: Unit, spans: Sequence[Span]) -> list[Span]:
    """People and common nouns that act, each for itself, where no list of names stands: "GVCN", "sinh viên", "cô Hiên"."""
    out: list[Span] = []
    for kind in (ACTOR, MEMBER):
        standing = [m.span() for m in scan.each(kind, text, unit.start, unit.end)]
        taken = Spans([(first, last) for _, _, first, last in [*spans, *out]] if standing else ())
        for a, b in standing:
            if not taken.holds(a, b) and not (a > unit.start and text[a - 1].isalnum()):
                out.append((a, b, a, b))
    return out


class Spans:
    """Spans of which none reaches over another's end, asked often whether one stands in a place."""

    def __init__(self, spans: Iterable[tuple[int, int]]) -> None:
        self._spans = sorted(set(spans))
        self._ends = [end for _, end in self._spans]

    def holds(self, start: int, end: int) -> bool:
        """Whether one of them shares a character with this stretch."""
        at = bisect_right(self._ends, start)
        return at < len(self._spans) and self._spans[at][0] < end


def traits(text: str, name: Name) -> list[str]:
    """What is known of a name and its surroundings, for the weights."""
    unit, words = name.unit, _words(text[name.start : name.end])
    near = _Around(text, unit, name.start, name.end)
    alone = name.start == name.list_start and name.end == name.list_end
    wide = near if alone else _Around(text, unit, name.list_start, name.list_end)
    near_start = max(unit.start, name.list_start - _LONGEST_SENTENCE, name.start - _LONGEST_LIST)
    opened = max([m.end() for m in _NEW_SENTENCE.finditer(text, near_start, name.start)] or [near_start])
    sentence = text[opened : name.start].lower()
    clause = max(text.rfind(mark, near_start, name.list_start) for mark in ",;:.") + 1
    section = _words(unit.section)
    column = next((c.column for c in unit.cells if c.start <= name.start < c.end), "")
    found = [
        "any", f"head={words[0]}", f"heads={' '.join(words[:2])}", f"last={words[-1]}", f"length={min(len(words), 10)}",
        f"capital={text[name.start].isupper()}", f"person={is_person(text[name.start : name.end])}",
        *near.traits(""), *wide.traits("list_"),
        f"head_before={words[0]} {near.before}", f"head_after={words[0]} {near.after}",
        f"kind={unit.kind}", f"role={unit.role}", f"kind_role={unit.kind} {unit.role}",
        f"column={column}", f"column_head={column} {words[0]}",
        f"role_before={unit.role} {near.before}", f"role_after={unit.role} {near.after}",
        f"role_list={unit.role} {wide.before} {wide.after}",
        f"run_in={unit.run_in}", f"count={min(name.count, 6)}", f"place={min(name.place, 5)}",
        f"opens={' '.join(_words(sentence)[:2])}", f"first={unit.kind} {name.start == unit.body}",
        f"clause={' '.join(_words(text[max(clause, near_start) : name.list_start])[:2])}",
        f"in_list={'first' if name.start == name.list_start else 'last' if name.end >= name.list_end - 1 else 'inner'}",
        f"alone={name.start - unit.body < _FAR and unit.end - name.end < _FAR and not _rest(text, name)}",
        f"section={' '.join(section[:1])}", f"sections={' '.join(section[:2])}", f"section_body={bool(HEAD.match(unit.section))}",
        f"section_duties={any(said in unit.section.lower() for said in OF_DUTIES)}",
    ]  # fmt: skip
    if (colon := text.rfind(":", opened, name.start)) >= 0:
        found.append(f"colon={' '.join(_words(text[max(unit.start, colon - _FAR) : colon])[-2:])}")
    found += [f"said={word}" for word in SAID if word in sentence]
    return found


OF_DUTIES = ("tổ chức thực hiện", "phân công", "trách nhiệm", "nhiệm vụ")
SAID = (
    "phối hợp", "chủ trì", "giao", "yêu cầu", "đề nghị", "thuộc", "của", "cho", "tại", "với", "trình", "báo cáo", "gửi", "theo",
)  # fmt: skip
"""Words of the sentence before a name that tell its part, or that it has none."""
_FAR = 40
_LONGEST_LIST = 5000
"""Characters of a list before one of its names in which its sentence is looked for."""
_LONGEST_SENTENCE = 400
_NEW_SENTENCE = re.compile(r"[.;…] |\n")
_WORD = re.compile(r"\w+|[^\w\s]")


def _words(text: str) -> list[str]:
    return _WORD.findall(text.lower())


def _rest(text: str, name: Name) -> str:
    """What a unit holds beside a name."""
    unit = name.unit
    return text[unit.body : name.start].strip(" -+•") + text[name.end : unit.end].strip(" .;,:")


class _Around:
    """The two words on either side of a span within its unit, "^" and "$" at its ends."""

    def __init__(self, text: str, unit: Unit, start: int, end: int) -> None:
        left = _words(_whole_words(text, max(unit.start, start - _FAR), start).replace("…", "."))[-2:]
        right = _words(text[end : min(unit.end, end + _FAR)])[:2]
        self.before = left[-1] if left else "^"
        self.two_before = " ".join(left) or "^"
        self.after = right[0] if right else "$"
        self.two_after = " ".join(right) or "$"
        self.acts = bool(duty_verbs().match(text, end))
        self.verb = bool(right) and bool(is_verb(right[0], right[1] if len(right) > 1 else None))

    def traits(self, of: str) -> list[str]:
        return [
            f"{of}before={self.before}", f"{of}before2={self.two_before}", f"{of}after={self.after}", f"{of}after2={self.two_after}",
            f"{of}around={self.before} {self.after}", f"{of}acts={self.acts}", f"{of}verb={self.verb}",
        ]  # fmt: skip


def _whole_words(text: str, start: int, end: int) -> str:
    """A stretch of text without the word that its start cuts."""
    if start and text[start - 1].isalnum():
        blank = text.find(" ", start, end)
        start = end if blank < 0 else blank
    return text[start:end]
