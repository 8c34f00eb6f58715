"""The extractors as spaCy components.

Each fills a span group of its own name and sets the fact on every span: `doc.spans["citations"][0]._.fact`. The exact facts,
with character offsets, are in `doc._.citations`, `doc._.deadlines` and `doc._.assignments`; a Doc that is saved, or sent to
another process, takes them along. A text in decomposed letters (NFD) is read too: places are those of the Doc's own text.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Sequence
from dataclasses import fields, replace
from datetime import date
from typing import Any, ClassVar, Protocol, cast

import spacy
from spacy.language import Language
from spacy.tokens import Doc, Span

from extractors.alike import latin
from extractors.assignments.reader import find_assignments
from extractors.citations.reader import find_citations
from extractors.context import PlanContext, plain_context
from extractors.deadlines.reader import find_deadlines
from extractors.facts import Assignment, Citation, Deadline
from extractors.recipients import find_recipients
from extractors.tokenizer import TEXT_KEY

Component = Callable[[Doc], Doc]
"""What spaCy calls a component."""


class Fact(Protocol):
    """What has a place in the text."""

    __dataclass_fields__: ClassVar[dict[str, Any]]

    @property
    def start(self) -> int: ...
    @property
    def end(self) -> int: ...


_KINDS: dict[str, type[Citation] | type[Deadline] | type[Assignment]] = {
    "citations": Citation,
    "deadlines": Deadline,
    "assignments": Assignment,
}
_Key = tuple[str, str, int, int]
"""Where a Doc keeps the facts of a group that stand at a place: a key of the form that spaCy moves when it puts Docs together
(`Doc.from_docs`) or takes one apart; plain values, so that `Doc.to_bytes`, DocBin and other processes take them along."""


def _plain(fact: Fact) -> dict[str, object]:
    values = {f.name: getattr(fact, f.name) for f in fields(fact) if f.name not in ("start", "end")}
    if values.get("row") is not None:
        values["row"] -= fact.start  # it moves with the fact
    return {
        n: v.isoformat() if isinstance(v, date) else list(v) if isinstance(v, tuple) else v for n, v in values.items()
    }


def _restored(group: str, key: _Key, values: dict[str, Any]) -> Fact:
    kind, (_, _, start, end) = _KINDS[group], key
    values = {**values, "start": start, "end": end}
    if values.get("row") is not None:
        values["row"] += start
    days = {n: date.fromisoformat(v) for n, v in values.items() if v is not None and n.endswith("_date")}
    lists = {n: tuple(v) for n, v in values.items() if isinstance(v, list | tuple)}
    return kind(**{**values, **days, **lists})


def _data(doc: Doc) -> dict[Any, Any]:
    """What a Doc carries; its keys are not only text, as spaCy's own stubs have it."""
    return cast("dict[Any, Any]", doc.user_data)


def _kept(doc: Doc, group: str) -> list[_Key]:
    """The places of a group's facts; what a part of a Doc has taken along of the rest lies outside it."""
    length = _length(doc)
    of_group = (key for key in _data(doc) if isinstance(key, tuple) and key[:2] == ("._.", f"kehoach_{group}"))
    return [key for key in of_group if key[2] >= 0 and key[3] <= length]


def _length(doc: Doc) -> int:
    return doc[-1].idx + len(doc[-1].text_with_ws) if len(doc) else 0


def _getter(group: str) -> Callable[[Doc], tuple[Fact, ...]]:
    return lambda doc: tuple(_restored(group, key, v) for key in _kept(doc, group) for v in _data(doc)[key])


def _setter(group: str) -> Callable[[Doc, Sequence[Fact]], None]:
    def keep(doc: Doc, facts: Sequence[Fact]) -> None:
        for key in _kept(doc, group):
            del _data(doc)[key]
        for fact in facts:
            _data(doc).setdefault(("._.", f"kehoach_{group}", fact.start, fact.end), []).append(_plain(fact))

    return keep


def _fact_of(span: Span) -> Fact | None:
    """The fact that a span was made of."""
    for group in _KINDS:
        for key in _kept(span.doc, group):
            if span.start_char <= key[2] and key[3] <= span.end_char:
                for values in _data(span.doc)[key]:
                    fact = _restored(group, key, values)
                    if _label(fact) == span.label_:
                        return fact
    return None


for _name in _KINDS:
    if not Doc.has_extension(_name):
        Doc.set_extension(_name, getter=_getter(_name), setter=_setter(_name))
if not Doc.has_extension("plan"):
    Doc.set_extension("plan", default=None)
if not Span.has_extension("fact"):
    Span.set_extension("fact", getter=_fact_of)


def text_of(doc: Doc) -> str:
    """The text of a Doc, as the tokenizer kept it where it is ours."""
    kept = _data(doc).get(TEXT_KEY)  # where Docs were put together: the text of the first alone
    return kept if isinstance(kept, str) and len(kept) == _length(doc) else str(doc.text)


class _Read:
    """A Doc as the extractors read it: in Latin, composed letters (NFC), with the way back to its own places."""

    def __init__(self, doc: Doc) -> None:
        own = latin(text_of(doc))
        known = doc._.plan
        self.text = own
        self._places: list[int] | None = None
        if not unicodedata.is_normalized("NFC", own):
            self.text, self._places = _composed(own)
        set_ = isinstance(known, PlanContext) and self._places is None
        self.context: PlanContext = known if set_ else plain_context(self.text)
        self._known: tuple[Citation, ...] = doc._.citations if self._places is None else ()

    def citations(self) -> tuple[Citation, ...]:
        """What `vi_citations` found, or would find, so that the components work in any order and alone."""
        return self._known or find_citations(self.text, self.context)

    def back(self, facts: Sequence[Fact]) -> list[Fact]:
        """Facts at their places in the Doc's own text."""
        places = self._places
        if places is None:
            return list(facts)
        rows = [{"row": places[row]} if (row := getattr(f, "row", None)) is not None else {} for f in facts]
        return [replace(f, start=places[f.start], end=places[f.end], **r) for f, r in zip(facts, rows, strict=True)]


def _composed(text: str) -> tuple[str, list[int]]:
    """A text in NFC, and the place in `text` of each of its characters and of its end."""
    out: list[str] = []
    places: list[int] = []
    for letter in _LETTER.finditer(text):
        composed = unicodedata.normalize("NFC", letter[0])
        out.append(composed)
        places += [letter.start() + min(n, len(letter[0]) - 1) for n in range(len(composed))]
    return "".join(out), [*places, len(text)]


_LETTER = re.compile(r".[\u0300-\u036f]*", re.S)


def _label(fact: object) -> str:
    kind = getattr(fact, "kind", None) or getattr(fact, "role", None) or getattr(fact, "type", "")
    return str(kind)


def _mark(doc: Doc, group: str, facts: Sequence[Fact]) -> Doc:
    facts = sorted(facts, key=lambda f: (f.start, f.end))  # as they are given back
    spans = (doc.char_span(f.start, f.end, label=_label(f), alignment_mode="expand") for f in facts)
    doc.spans[group] = [span for span in spans if span is not None]
    setattr(doc._, group, facts)
    return doc


def vi_citations(doc: Doc) -> Doc:
    """Finds cited documents: `doc.spans["citations"]`, labelled by type ("Nghị định")."""
    read = _Read(doc)
    return _mark(doc, "citations", read.back(find_citations(read.text, read.context)))


def vi_deadlines(doc: Doc) -> Doc:
    """Finds times that something is due: `doc.spans["deadlines"]`, labelled by kind ("by", "during" …)."""
    read = _Read(doc)
    return _mark(doc, "deadlines", read.back(find_deadlines(read.text, read.context, read.citations())))


def vi_assignments(doc: Doc) -> Doc:
    """Finds bodies and their part in a duty: `doc.spans["assignments"]`, labelled by role ("lead", "support" …)."""
    read = _Read(doc)
    names = (r.body for r in find_recipients(read.text, read.context))
    return _mark(doc, "assignments", read.back(find_assignments(read.text, read.context, read.citations(), names)))


# The factories are entry points too (pyproject.toml): any pipeline finds them by name once kehoach is installed.


@Language.factory("vi_citations")
def make_citations(nlp: Language, name: str) -> Component:  # noqa: ARG001 - what spaCy calls a factory with
    """The factory of `vi_citations`."""
    return vi_citations


@Language.factory("vi_deadlines")
def make_deadlines(nlp: Language, name: str) -> Component:  # noqa: ARG001
    """The factory of `vi_deadlines`."""
    return vi_deadlines


@Language.factory("vi_assignments")
def make_assignments(nlp: Language, name: str) -> Component:  # noqa: ARG001
    """The factory of `vi_assignments`."""
    return vi_assignments


def blank() -> Language:
    """A Vietnamese pipeline with our tokenizer and no components; `nlp.add_pipe("vi_citations")` and the others fit on it."""
    nlp = spacy.blank("xx", config={"nlp": {"tokenizer": {"@tokenizers": "vi_syllables"}}})
    nlp.max_length = 50_000_000
    return nlp


def load() -> Language:
    """The Vietnamese pipeline with all three components."""
    nlp = blank()
    for name in ("vi_citations", "vi_deadlines", "vi_assignments"):
        nlp.add_pipe(name)
    return nlp
