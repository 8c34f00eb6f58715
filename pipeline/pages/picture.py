"""The picture of a page beside the text of its plan (PDF and scans), with the record that is looked at marked on it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from nicegui import run, ui

from pipeline.messages import Lang, word
from pipeline.pages import render
from pipeline.pages.script import script
from pipeline.review.desk import Desk
from pipeline.review.drawing import NotDrawnError
from pipeline.review.records import Plan, Record
from pipeline.review.sheets import marked
from pipeline.review.shelf import Entry


class Picture:
    """The pane of one plan's pages."""

    def __init__(self, desk: Desk, entry: Entry, plan: Plan, lang: Lang) -> None:
        """Makes the pane where the page is being made."""
        self.desk, self.entry, self.plan, self.lang = desk, entry, plan, lang
        self.page = 1
        self.record: Record | None = None
        said = word("review.picture", lang)
        self.pane = ui.html(sanitize=False).classes("p-sheet pane").props(f'tabindex=0 role=region aria-label="{said}"')

    async def do_page(self, args: Mapping[str, Any]) -> None:
        """Turns to a page."""
        self.draw(int(args["p"]))
        await self.mark()

    def place(self, r: Record | None) -> None:
        """Turns to the page of a record; it is marked there by `show`."""
        self.record = r
        self.draw(self._page_of(r))

    async def show(self, r: Record | None) -> None:
        """Turns to the page of a record where another is open, and marks it."""
        self.record = r
        if self._page_of(r) != self.page:
            self.draw(self._page_of(r))
        await self.mark()

    def draw(self, page: int) -> None:
        """Shows a page without a mark."""
        pages = int(str(self.plan.document.get("pages") or 1))
        self.page = min(max(1, page), pages)
        source = f"/sheet/{self.entry.n}/{self.page}?{self.entry.sha256[:12]}"
        file = self.entry.doc_id.split("#", maxsplit=1)[0]
        sought = self.desk.sheets.lost(file)
        lost = (
            ""
            if sought is None
            else word("review.lost" if sought else "review.nowhere", self.lang, file=file, places=sought)
        )
        self.pane.set_content(render.html("sheet", self.lang, source=source, page=self.page, pages=pages, lost=lost))

    def _page_of(self, r: Record | None) -> int:
        return (r.page if r else None) or (self.page if r is None or r.start is None else self._page_at(r.start))

    def _page_at(self, at: int) -> int:
        before = [i["page"] for i in self.plan.of("items") if i["page"] and (i["char_start"] or 0) <= at]
        return max(before, default=1)

    async def mark(self) -> None:
        """Marks the record, once it is known where it stands."""
        r = self.record
        if r is None or r.start is None or r.end is None or self._page_of(r) != self.page:
            script("boxes", [], "", "")
            return
        scan = self.entry.ocr or self.entry.format != "pdf"
        if scan:
            script("boxes", [], "", word("review.looking", self.lang))
        client = ui.context.client
        page, e = self.page, self.entry
        try:
            drawn = await run.io_bound(self.desk.sheets.page, e.doc_id, e.format, e.sha256, page, recognise=scan)
        except NotDrawnError as error:
            with client:
                said = "review.file_changed" if str(error) == "changed" else "review.not_drawn"
                script("boxes", [], "", word(said, self.lang))
            return
        if drawn is None or (self.record, self.page) != (r, page):
            return
        spans = [(i["char_start"], i["char_end"]) for i in self.plan.of("items") if i["page"] == page]
        part = (min(s for s, _ in spans), max(t for _, t in spans)) if spans else (0, len(self.plan.text))
        part = (min(part[0], r.start) if page > 1 else 0, max(part[1], r.end))
        boxes = await run.io_bound(marked, drawn.words, self.plan.text, r.start, r.end, part)
        with client:
            script("boxes", boxes, r.table, "" if boxes else word("review.not_placed", self.lang))
