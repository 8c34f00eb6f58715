"""The extractors as spaCy components.

Each fills a span group of its own name and sets the fact on every span: `doc.spans["citations"][0]._.fact`. The exact facts,
with character offsets, are in `doc._.citations`, `doc._.deadlines` and `doc._.assignments`.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Protocol

import spacy
from spacy.language import Language
from spacy.tokens import Doc, Span

from extractors.assignments.reader import find_assignments
from extractors.citations.reader import find_citations
from extractors.context import PlanContext, plain_context
from extractors.deadlines.reader import find_deadlines
from extractors.facts import Citation
from extractors.tokenizer import TEXT_KEY, create_tokenizer

Component = Callable[[Doc], Doc]
"""What spaCy calls a component."""


class Fact(Protocol):
    """What has a place in the text."""

    @property
    def start(self) -> int: ...
    @property
    def end(self) -> int: ...


for _name in ("citations", "deadlines", "assignments"):
    if not Doc.has_extension(_name):
        Doc.set_extension(_name, default=())
if not Doc.has_extension("plan"):
    Doc.set_extension("plan", default=None)
if not Span.has_extension("fact"):
    Span.set_extension("fact", default=None)


def text_of(doc: Doc) -> str:
    """The text of a Doc, as the tokenizer kept it where it is ours."""
    kept = doc.user_data.get(TEXT_KEY)
    return kept if isinstance(kept, str) else str(doc.text)


def context_of(doc: Doc) -> PlanContext:
    """The context that was set on a Doc, or that of its bare lines."""
    known = doc._.plan
    return known if isinstance(known, PlanContext) else plain_context(text_of(doc))


def _label(fact: object) -> str:
    kind = getattr(fact, "kind", None) or getattr(fact, "role", None) or getattr(fact, "type", "")
    return str(kind)


def _mark(doc: Doc, group: str, facts: Sequence[Fact]) -> Doc:
    spans = []
    for fact in facts:
        span = doc.char_span(fact.start, fact.end, label=_label(fact), alignment_mode="expand")
        if span is not None:
            span._.fact = fact
            spans.append(span)
    doc.spans[group] = spans
    setattr(doc._, group, tuple(facts))
    return doc


def _citations(doc: Doc) -> tuple[Citation, ...]:
    """What `vi_citations` found, or would find, so that the components work in any order and alone."""
    known: tuple[Citation, ...] = doc._.citations
    return known or find_citations(text_of(doc), context_of(doc))


def vi_citations(doc: Doc) -> Doc:
    """Finds cited documents: `doc.spans["citations"]`, labelled by type ("Nghị định")."""
    return _mark(doc, "citations", find_citations(text_of(doc), context_of(doc)))


def vi_deadlines(doc: Doc) -> Doc:
    """Finds times that something is due: `doc.spans["deadlines"]`, labelled by kind ("by", "during" …)."""
    return _mark(doc, "deadlines", find_deadlines(text_of(doc), context_of(doc), _citations(doc)))


def vi_assignments(doc: Doc) -> Doc:
    """Finds bodies and their part in a duty: `doc.spans["assignments"]`, labelled by role ("lead", "support" …)."""
    return _mark(doc, "assignments", find_assignments(text_of(doc), context_of(doc), _citations(doc)))


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
    nlp = spacy.blank("xx")
    nlp.tokenizer = create_tokenizer()(nlp)
    nlp.max_length = 50_000_000
    return nlp


def load() -> Language:
    """The Vietnamese pipeline with all three components."""
    nlp = blank()
    for name in ("vi_citations", "vi_deadlines", "vi_assignments"):
        nlp.add_pipe(name)
    return nlp
