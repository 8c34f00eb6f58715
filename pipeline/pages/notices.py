"""Notices of the page: one at a time, in colours of its own; and what a step was about, in words."""

from __future__ import annotations

from typing import Literal

from nicegui import ui

from pipeline.messages import Lang, word
from pipeline.messages.labels import LABELS
from pipeline.pages import render
from pipeline.review.desk import Desk
from pipeline.review.journal import Act, Entry
from pipeline.review.matrix import cell_of
from pipeline.review.records import SHOWN

_LONGEST = 70
"""Characters of a record's words in a notice."""


def tell(said: str, kind: Literal["positive", "negative"] | None = None) -> None:
    """Shows a notice in the place of the one before; bad news stays longer."""
    # of one group Quasar shows one: they do not pile up over what is below them
    # colours by names of our own: those that it knows cannot be read
    colour = f"note-{kind or 'plain'}"
    timeout = 9000 if kind == "negative" else 5000
    ui.notify(said, color=colour, textColor=colour, group="said", position="bottom", timeout=timeout)


def undone(desk: Desk, last: Entry | None, lang: Lang) -> str:
    """What was taken back, as a sentence; or that nothing was."""
    return word("review.undone", lang, words=about(desk, last, lang)) if last else word("review.nothing_to_undo", lang)


def about(desk: Desk, e: Entry, lang: Lang) -> str:
    """What a step was about, as a person calls it: a verdict by its unit and document, a field by its name, a record by its words."""
    kind = word(f"review.table.{e.table}", lang)
    if e.table == "verdicts":
        found = desk.matrix()
        cell = cell_of(found, e.key) if found else None
        told = [str(cell.verdict["unit"]), str(cell.verdict["requirement"] or "?")] if cell else [e.key]
        label = LABELS[e.values["verdict"]].name(lang) if e.values.get("verdict") in LABELS else ""
        return f"{kind}: {' · '.join(filter(None, (*told, label)))}"
    n = desk.shelf.by_id.get(e.doc_id)
    r = next((r for r in desk.plan(n)[1] if r.id == e.record), None) if n is not None else None
    if e.table == "documents":
        name = e.record.partition(":")[2]
        value = render.said(name, r.values.get(name), lang) if r else ""
        return f"{render.title('documents', name, lang)}: {_cut(value) or word('review.empty', lang)}"
    words = e.values.get(SHOWN[e.table], "") if e.act == Act.ADD or r is None else r.words
    return f"{kind}: “{_cut(words)}”" if words else kind


def _cut(words: str) -> str:
    one = " ".join(words.split())
    return one if len(one) <= _LONGEST else one[: _LONGEST - 1].rstrip() + "…"
