"""The form for words that the tool missed: what they are, and the fields of such a record."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Mapping
from typing import Any

from pipeline.messages import Lang, word
from pipeline.pages import render
from pipeline.pages.drafts import MISSED, Drafts
from pipeline.pages.notices import tell
from pipeline.pages.script import script
from pipeline.review.desk import Desk

Args = Mapping[str, Any]
FIELDS = ", ".join(f".p-detail form {name}" for name in ("input", "textarea", "select"))
"""The fields of the form that is open."""
_FIRST = {"assignments": "body", "recipients": "body", "sections": "heading"}
"""The field that the words themselves stand in."""


class Missed:
    """What a person adds to one plan."""

    def __init__(
        self, desk: Desk, lang: Lang, n: int, drafts: Drafts, show: Callable[[str, str], None],
        added: Callable[[str], Awaitable[None]],
    ) -> None:  # fmt: skip
        """show: called with the form and what it is known by; added: called with the new record."""
        self.desk, self.lang, self.n, self.drafts, self._show, self._added = desk, lang, n, drafts, show, added
        self.doc_id = desk.shelf.entries[n].doc_id
        self.text = desk.shelf.open(n)[0].text
        self.kind = "citations"

    def do_add(self, args: Args) -> None:
        """Begins with the selected words, or goes on with those that were selected before."""
        start, end = int(args.get("start", -1)), int(args.get("end", -1))
        if 0 <= start < end <= len(self.text):
            self.drafts.drop_missed(self.doc_id)
            self.drafts.missed[self.doc_id] = start, end
        elif self.drafts.missed.get(self.doc_id, (0, 0))[1] not in range(1, len(self.text) + 1):
            tell(word("review.select_first", self.lang))
            return
        self._draw()
        script("focus", FIELDS)

    def do_add_kind(self, args: Args) -> None:
        """Takes the words for another kind of record."""
        if str(args["table"]) in render.TABLES:
            self.kind = str(args["table"])
            self._draw()

    async def do_save_new(self, args: Args) -> None:
        """Keeps the record, or says which value it cannot have."""
        where = self.drafts.missed.get(self.doc_id)
        if where is None:
            return
        given = {str(k): str(v) for k, v in args["values"].items()}
        try:
            kept = self.desk.add(self.n, self.kind, *where, given)
        except (ValueError, KeyError) as error:
            self._draw(error=render.bad_value(self.kind, given, error, self.lang), given=given)
            return
        self.drafts.drop_missed(self.doc_id)
        await self._added(kept.record)

    def _draw(self, *, error: str = "", given: Mapping[str, str] | None = None) -> None:
        known_by = MISSED + self.kind
        given = given or self.drafts.fields.get((self.doc_id, known_by)) or {}
        start, end = self.drafts.missed.get(self.doc_id, (0, 0))
        words = " ".join(self.text[start:end].split())
        form = render.form(render.blank(self.kind), self.lang)
        usual = {"level": "1", "kind": "by", "role": "assigned" if self.kind == "assignments" else "content"}
        for f in form:
            f["value"] = given.get(f["name"], words if f["name"] == _FIRST.get(self.kind) else usual.get(f["name"], ""))
        self._show(
            render.html("add", self.lang, words=words, table=self.kind, form=form, error=error, r=known_by), known_by
        )
