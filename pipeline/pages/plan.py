"""One plan on the page: its records, its text, the picture of its page, the steps of the person who looks at them."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from typing import Any

from nicegui import run, ui

from pipeline.messages import Lang, word
from pipeline.pages import render
from pipeline.pages.drafts import MISSED, Drafts
from pipeline.pages.notices import tell, undone
from pipeline.review.codes import followed
from pipeline.review.desk import Desk
from pipeline.review.drawing import FORMATS, NotDrawnError
from pipeline.review.journal import Act
from pipeline.review.records import Record
from pipeline.review.settle import applied, text_of
from pipeline.review.sheets import marked
from pipeline.review.spans import lines, window

Args = Mapping[str, Any]
MOST_RECORDS = 1500
"""Records that are listed at once."""
_SIGNS = {"accept": "✓", "correct": "✎", "reject": "✕", "add": "+", "none": "·"}
_WHY = 500
FIELDS = ", ".join(f".p-detail form {name}" for name in ("input", "textarea", "select"))
"""The fields of the form that is open."""


class PlanView:
    """The page of one plan."""

    def __init__(self, desk: Desk, lang: Lang, n: int, changed: Callable[[], None], drafts: Drafts) -> None:
        """changed: called after each step, so that what is counted is shown anew."""
        self.desk, self.lang, self.n, self._changed, self.drafts = desk, lang, n, changed, drafts
        self.entry = desk.shelf.entries[n]
        self.only = "all"
        self.page = 1
        self.chosen = ""
        self.typing = ""  # the record of the form that is open
        self.kind = "citations"
        self._load()

    def _load(self) -> None:
        self.plan, self.records = self.desk.plan(self.n)
        self.by_id = {r.id: r for r in self.records}

    def _html(self, template: str, **values: Any) -> str:
        return render.html(template, self.lang, **values)

    def _t(self, code: str, **values: Any) -> str:
        return word(code, self.lang, **values)

    def build(self, record: str = "", at: int | None = None) -> None:
        """Makes the page, with a record chosen: one that is named, one at a place of the text, else the most doubtful."""
        self.pictured = self.entry.format in FORMATS
        with ui.element("div").classes("planview" + (" pictured" if self.pictured else "")):
            self.head = ui.html(sanitize=False).classes("p-head")
            with ui.element("div").classes("p-side pane"):
                self.queue = ui.html(sanitize=False).classes("p-queue")
                self.detail = ui.html(sanitize=False).classes("p-detail").props("aria-live=polite")
            self.text = (
                ui.html(sanitize=False)
                .classes("p-text pane")
                .props(f'tabindex=0 role=region aria-label="{self._t("review.text")}"')
            )
            if self.pictured:
                self.sheet = (
                    ui.html(sanitize=False)
                    .classes("p-sheet pane")
                    .props(f'tabindex=0 role=region aria-label="{self._t("review.picture")}"')
                )
        if at is not None:
            record = next((r.id for r in self.records if r.start is not None and r.start <= at < (r.end or 0)), record)
        self.chosen = record if record in self.by_id else next((r.id for r in self._listed()), "")
        self._draw_head()
        self._draw_queue()
        self._draw_text()
        self._draw_detail()
        if self.pictured:
            self._draw_sheet(self._page_of(self.by_id.get(self.chosen)))
        self._choose()

    # --- what is shown

    def _draw_head(self) -> None:
        self.head.set_content(self._html("head", e=self.entry, seen=self.desk.seen().get(self.entry.doc_id, 0)))

    def _listed(self) -> list[Record]:
        return [r for r in self.records if self.only in ("all", r.table) or (self.only == "doubt" and r.doubtful)]

    def _draw_queue(self) -> None:
        steps = self.desk.steps(self.entry.doc_id)
        counts = {name: sum(r.table == name for r in self.records) for name in render.TABLES}
        doubtful = sum(r.doubtful for r in self.records)
        tabs = [("all", len(self.records)), ("doubt", doubtful), *((name, n) for name, n in counts.items() if n)]
        found = self._listed()
        problems = [p for p in self.plan.of("diagnostics") if p["char_start"] is None and p["severity"] != "info"]
        rows = [(applied(r, steps.get(r.id)), render.state(steps.get(r.id))) for r in found[:MOST_RECORDS]]
        cut = MOST_RECORDS if len(found) > MOST_RECORDS else 0
        self.queue.set_content(
            self._html(
                "queue", tabs=tabs, only=self.only, records=rows, problems=problems[:20], cut=cut,
                unsure=self.desk.open_verdicts().get(self.entry.doc_id, ()),
            )
        )  # fmt: skip

    def _draw_text(self) -> None:
        chosen = self.by_id.get(self.chosen)
        text = self.plan.text
        self.part = window(text, chosen.start if chosen else None)
        items = self.plan.of("items")
        turns: dict[int, int] = {}
        for i in items:
            if i["page"] is not None and i["char_start"] is not None:
                turns[i["page"]] = min(turns.get(i["page"], i["char_start"]), i["char_start"])
        pages = sorted((at, page) for page, at in turns.items())
        rows = frozenset(i["char_start"] for i in items if i["kind"] == "table_row")
        states = {k: e.act for k, e in self.desk.steps(self.entry.doc_id).items()}
        made = list(lines(text, self.records, pages, rows, self.part)) if text else []
        cut = f"{len(text):,}" if self.part != (0, len(text)) else ""
        self.text.set_content(self._html("text", lines=made, states=states, cut=cut))

    def _draw_detail(self, *, edit: bool = False, error: str = "", given: Mapping[str, str] | None = None) -> None:
        r = self.by_id.get(self.chosen)
        self.typing = ""
        if r is None:
            self.detail.set_content(self._html("detail", r=None))
            return
        given = given or self.drafts.fields.get((self.entry.doc_id, r.id))
        edit = edit or given is not None
        self.typing = r.id if edit else ""
        step = self.desk.steps(self.entry.doc_id).get(r.id)
        now = applied(r, step)
        fields = [
            (name, render.said(_said_as(r.table, name), now.values.get(name), self.lang),
             render.said(_said_as(r.table, name), r.values.get(name), self.lang)
             if text_of(now.values.get(name)) != text_of(r.values.get(name)) else None)
            for name in r.fields
        ]  # fmt: skip
        if r.table != "documents":
            fields = [f for f in fields if f[1] or f[2]]
        form = render.form(now, self.lang) if edit else None
        for f in form or ():
            f["value"] = (given or {}).get(f["name"], f["value"])
        self.detail.set_content(
            self._html(
                "detail", r=now, s=render.state(step), fields=fields, form=form, error=error, why=(given or {}).get("why", "")
            )
        )  # fmt: skip

    def _page_of(self, r: Record | None) -> int:
        return (r.page if r else None) or (self.page if r is None or r.start is None else self._page_at(r.start))

    def _page_at(self, at: int) -> int:
        before = [i["page"] for i in self.plan.of("items") if i["page"] and (i["char_start"] or 0) <= at]
        return max(before, default=1)

    def _draw_sheet(self, page: int) -> None:
        pages = int(str(self.plan.document.get("pages") or 1))
        self.page = min(max(1, page), pages)
        source = f"/sheet/{self.n}/{self.page}?{self.entry.sha256[:12]}"
        file = self.entry.doc_id.split("#", maxsplit=1)[0]
        sought = self.desk.sheets.lost(file)
        lost = (
            "" if sought is None else self._t("review.lost" if sought else "review.nowhere", file=file, places=sought)
        )
        self.sheet.set_content(self._html("sheet", source=source, page=self.page, pages=pages, lost=lost))

    async def _mark(self) -> None:
        """Marks the chosen record on the picture, once it is known where it stands."""
        r = self.by_id.get(self.chosen)
        if not self.pictured or r is None or r.start is None or r.end is None or self._page_of(r) != self.page:
            self._script("boxes", [], "", "")
            return
        scan = self.entry.ocr or self.entry.format != "pdf"
        if scan:
            self._script("boxes", [], "", self._t("review.looking"))
        client = ui.context.client
        page, e = self.page, self.entry
        try:
            drawn = await run.io_bound(self.desk.sheets.page, e.doc_id, e.format, e.sha256, page, recognise=scan)
        except NotDrawnError as error:
            with client:
                said = "review.file_changed" if str(error) == "changed" else "review.not_drawn"
                self._script("boxes", [], "", self._t(said))
            return
        if drawn is None or (self.chosen, self.page) != (r.id, page):
            return
        spans = [(i["char_start"], i["char_end"]) for i in self.plan.of("items") if i["page"] == page]
        part = (min(s for s, _ in spans), max(t for _, t in spans)) if spans else (0, len(self.plan.text))
        part = (min(part[0], r.start) if page > 1 else 0, max(part[1], r.end))
        boxes = await run.io_bound(marked, drawn.words, self.plan.text, r.start, r.end, part)
        with client:
            self._script("boxes", boxes, r.table, "" if boxes else self._t("review.not_placed"))

    def _choose(self) -> None:
        self._script("choose", self.chosen)
        ui.timer(0.01, self._mark, once=True)

    # --- what a person does

    async def do_record(self, args: Args) -> None:
        if str(args["r"]) in self.by_id:
            await self._go_to(str(args["r"]))

    async def _go_to(self, record: str, *, show: bool = False) -> None:
        if self.typing not in ("", record) and (self.entry.doc_id, self.typing) in self.drafts.fields:
            added = self.typing.startswith(MISSED)
            tell(self._t("review.missed_draft_kept" if added else "review.draft_kept"))
        self.chosen = record
        r = self.by_id[record]
        self._draw_detail()
        if r.start is not None and not self.part[0] <= r.start < self.part[1]:
            self._draw_text()
            show = True
        if show:
            self._script("choose", record)
        if self.pictured:
            if self._page_of(r) != self.page:
                self._draw_sheet(self._page_of(r))
            await self._mark()

    def do_only(self, args: Args) -> None:
        self.only = str(args["table"])
        self._draw_queue()
        self._script("choose", self.chosen)

    async def do_page(self, args: Args) -> None:
        if self.pictured:
            self._draw_sheet(int(args["p"]))
            await self._mark()

    async def do_accept(self, _: Args) -> None:
        await self._decide(Act.ACCEPT)

    async def do_reject(self, _: Args) -> None:
        await self._decide(Act.REJECT)

    def do_correct(self, _: Args) -> None:
        if self.chosen in self.by_id:
            self._draw_detail(edit=True)
            self._script("focus", FIELDS)

    def do_draft(self, args: Args) -> None:
        """Holds what is being typed."""
        record = str(args["r"])
        if record == self.typing:
            self.drafts.fields[self.entry.doc_id, record] = {str(k): str(v) for k, v in args["values"].items()}

    def do_cancel(self, _: Args) -> None:
        if self.typing.startswith(MISSED):
            self.drafts.drop_missed(self.entry.doc_id)
        self.drafts.fields.pop((self.entry.doc_id, self.typing), None)
        self._draw_detail()

    async def do_save(self, args: Args) -> None:
        r = self.by_id[self.typing]
        given = {str(k): str(v) for k, v in args["values"].items()}
        why = given.pop("why", "")[:_WHY]
        try:
            kept = self.desk.decide(self.n, r, Act.CORRECT, given, why)
        except (ValueError, KeyError) as error:
            self._draw_detail(edit=True, error=self._bad(r.table, given, error), given=given)
            return
        self.drafts.fields.pop((self.entry.doc_id, r.id), None)
        if kept is None:
            tell(self._t("review.unchanged"))
            self._draw_detail()
        else:
            waiting = self._follow(r)
            await self._decided(r, Act.CORRECT.value)
            if waiting:
                await self._go_to(waiting, show=True)
                tell(self._t("review.follow", field=render.title("documents", waiting.partition(":")[2], self.lang)))
                self._script("focus", FIELDS)

    def _follow(self, r: Record) -> str:
        """Fills in what else of the plan's own code has to be corrected now, to be looked at and saved; the first such record."""
        steps = self.desk.steps(self.entry.doc_id)
        own = {name: f"documents:{name}" for name in ("number", "symbol", "code")}
        if r.id not in own.values():
            return ""
        read = {name: text_of(self.by_id[i].values[name]) for name, i in own.items()}
        now = {name: text_of(applied(self.by_id[i], steps.get(i)).values[name]) for name, i in own.items()}
        name = r.id.partition(":")[2]
        told = followed({**now, name: read[name]}, {name: now[name]})
        for other, value in told.items():
            self.drafts.fields[self.entry.doc_id, own[other]] = {other: value}
        return own[next(iter(told))] if told else ""

    def _bad(self, table: str, given: Mapping[str, str], error: Exception) -> str:
        name = str(error.args[1])
        return self._t("review.bad_value", value=given.get(name, ""), field=render.title(table, name, self.lang))

    async def _decide(self, act: Act) -> None:
        r = self.by_id.get(self.chosen)
        if r is not None:
            self.desk.decide(self.n, r, act)
            await self._decided(r, act.value)

    async def _decided(self, r: Record, state: str) -> None:
        """Shows what was kept, and goes on to the next record."""
        self._script("state", r.id, state, _SIGNS[state], self._t(f"review.state.{state}"))
        if state == Act.CORRECT:
            self._draw_queue()
        self._draw_head()
        self._changed()
        order = [x.id for x in self._listed()]
        at = order.index(r.id) + 1 if r.id in order else 0
        await self._go_to(order[at] if at < len(order) else r.id, show=True)

    def undo(self) -> None:
        """Takes back the last step on this plan, and shows the record that it was about."""
        last = self.desk.undo(self.entry.doc_id)
        if last is None:
            tell(undone(self.desk, None, self.lang))
            return
        self._load()
        if last.record in self.by_id:
            self.chosen = last.record
        elif self.chosen not in self.by_id:
            self.chosen = next((r.id for r in self._listed()), "")
        self._draw_head()
        self._draw_queue()
        self._draw_text()
        self._draw_detail()
        self._choose()
        tell(undone(self.desk, last, self.lang))

    def do_gold(self, _: Args) -> None:
        path, seen, total = self.desk.save_gold(self.n)
        if seen:
            tell(self._t("review.gold_saved", file=path, seen=seen, total=total), "positive")
        else:
            tell(self._t("review.gold_unseen", file=path, total=total), "negative")

    # --- what was missed

    def do_add(self, args: Args) -> None:
        start, end = int(args.get("start", -1)), int(args.get("end", -1))
        doc_id = self.entry.doc_id
        if 0 <= start < end <= len(self.plan.text):
            self.drafts.drop_missed(doc_id)
            self.drafts.missed[doc_id] = start, end
        elif self.drafts.missed.get(doc_id, (0, 0))[1] not in range(1, len(self.plan.text) + 1):
            tell(self._t("review.select_first"))
            return
        self._draw_add()
        self._script("focus", FIELDS)

    def do_add_kind(self, args: Args) -> None:
        if str(args["table"]) in render.TABLES:
            self.kind = str(args["table"])
            self._draw_add()

    def _words(self) -> str:
        start, end = self.drafts.missed.get(self.entry.doc_id, (0, 0))
        return " ".join(self.plan.text[start:end].split())

    def _draw_add(self, *, error: str = "", given: Mapping[str, str] | None = None) -> None:
        self.typing = MISSED + self.kind
        given = given or self.drafts.fields.get((self.entry.doc_id, self.typing))
        form = render.form(render.blank(self.kind), self.lang)
        first = {"assignments": "body", "recipients": "body", "sections": "heading"}.get(self.kind)
        usual = {"level": "1", "kind": "by", "role": "assigned" if self.kind == "assignments" else "content"}
        for f in form:
            f["value"] = (given or {}).get(f["name"], self._words() if f["name"] == first else usual.get(f["name"], ""))
        self.detail.set_content(
            self._html("add", words=self._words(), table=self.kind, form=form, error=error, r=self.typing)
        )

    async def do_save_new(self, args: Args) -> None:
        where = self.drafts.missed.get(self.entry.doc_id)
        if where is None:
            return
        given = {str(k): str(v) for k, v in args["values"].items()}
        try:
            kept = self.desk.add(self.n, self.kind, *where, given)
        except (ValueError, KeyError) as error:
            self._draw_add(error=self._bad(self.kind, given, error), given=given)
            return
        self.drafts.drop_missed(self.entry.doc_id)
        self._load()
        self._draw_head()
        self._draw_queue()
        self._draw_text()
        self._changed()
        tell(self._t("review.added"), "positive")
        await self._go_to(kept.record, show=True)

    def _script(self, name: str, *values: Any) -> None:
        ui.run_javascript(f"review.{name}({', '.join(json.dumps(v) for v in values)})")


def _said_as(table: str, name: str) -> str:
    """The column whose names of values a field has: a section's role is that of its section."""
    return "section_role" if (table, name) == ("sections", "role") else name
