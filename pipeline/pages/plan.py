"""One plan on the page: its records, its text, the picture of its page, the steps of the person who looks at them."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from nicegui import ui

from pipeline.messages import Lang, word
from pipeline.pages import render
from pipeline.pages.drafts import MISSED, Drafts
from pipeline.pages.missed import FIELDS, Missed
from pipeline.pages.notices import tell, undone
from pipeline.pages.picture import Picture
from pipeline.pages.script import draw, script
from pipeline.review.codes import followed
from pipeline.review.desk import Desk
from pipeline.review.drawing import FORMATS
from pipeline.review.journal import Act, Entry
from pipeline.review.records import Record
from pipeline.review.settle import applied, text_of
from pipeline.review.spans import lines, window

Args = Mapping[str, Any]
MOST_RECORDS = 1500
"""Records that are listed at once."""
_SIGNS = {"accept": "✓", "correct": "✎", "reject": "✕", "add": "+", "none": "·"}
_WHY = 500


class PlanView:
    """The page of one plan."""

    def __init__(self, desk: Desk, lang: Lang, n: int, changed: Callable[[str], None], drafts: Drafts) -> None:
        """changed: called with the plan's doc_id after each step, so that what is counted is shown anew."""
        self.desk, self.lang, self.n, self._changed, self.drafts = desk, lang, n, changed, drafts
        self.entry = desk.shelf.entries[n]
        self.only = "all"
        self.chosen = ""
        self.typing = ""  # the record of the form that is open
        self.seen: Entry | None = None  # the step that holds for the record as it is shown
        self.missed = Missed(desk, lang, n, drafts, self._show_form, self._added)
        self.picture: Picture | None = None
        self._load()

    def _load(self) -> None:
        self.plan, self.records = self.desk.plan(self.n)
        self.by_id = {r.id: r for r in self.records}
        self._judged = frozenset(self.desk.steps(self.entry.doc_id))

    def _step(self, record: str) -> Entry | None:
        return self.desk.steps(self.entry.doc_id).get(record)

    @property
    def parts(self) -> tuple[object, ...]:
        """What answers events of this page."""
        return (self, self.missed, self.picture)

    def _html(self, template: str, **values: Any) -> str:
        return render.html(template, self.lang, **values)

    def _t(self, code: str, **values: Any) -> str:
        return word(code, self.lang, **values)

    def build(self, record: str = "", at: int | None = None) -> None:
        """Makes the page, with a record chosen: one that is named, one at a place of the text, else the most doubtful."""
        pictured = self.entry.format in FORMATS
        with ui.element("div").classes("planview" + (" pictured" if pictured else "")):
            self.head = ui.html(sanitize=False).classes("p-head")
            with ui.element("div").classes("p-side pane"):
                self.queue = ui.html(sanitize=False).classes("p-queue")
                self.detail = ui.html(sanitize=False).classes("p-detail").props("aria-live=polite")
            self.text = (
                ui.html(sanitize=False)
                .classes("p-text pane")
                .props(f'tabindex=0 role=region aria-label="{self._t("review.text")}"')
            )
            self.picture = Picture(self.desk, self.entry, self.plan, self.lang) if pictured else None
        if at is not None:
            record = next((r.id for r in self.records if r.start is not None and r.start <= at < (r.end or 0)), record)
        self.chosen = record if record in self.by_id else next((r.id for r in self._listed()), "")
        self._draw_head()
        self._draw_queue()
        self._draw_text()
        self._draw_detail()
        if self.picture is not None:
            self.picture.place(self.by_id.get(self.chosen))
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
        draw(
            self.queue,
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
        draw(self.text, self._html("text", lines=made, states=states, cut=cut))

    def _draw_detail(self, *, edit: bool = False, error: str = "", given: Mapping[str, str] | None = None) -> None:
        r = self.by_id.get(self.chosen)
        self.typing = ""
        if r is None:
            self.detail.set_content(self._html("detail", r=None))
            return
        given = given or self.drafts.fields.get((self.entry.doc_id, r.id))
        edit = edit or given is not None
        self.typing = r.id if edit else ""
        step = self.seen = self._step(r.id)
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

    def _choose(self) -> None:
        script("choose", self.chosen)
        if self.picture is not None:
            self.picture.record = self.by_id.get(self.chosen)
            ui.timer(0.01, self.picture.mark, once=True)

    def refresh(self) -> None:
        """Shows what was decided in another window; what is being typed stays."""
        before = self._judged
        self._load()
        if self.chosen not in self.by_id:  # an addition was taken back
            self.chosen = next((r.id for r in self._listed()), "")
            self._draw_text()
        self._draw_head()
        self._draw_queue()
        for record in before | self._judged:
            script("state", record, *_signed(render.state(self._step(record)), self.lang))
        if not self.typing:
            self._draw_detail()
        script("choose", self.chosen, "still")

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
            script("choose", record)
        if self.picture is not None:
            await self.picture.show(r)

    def do_only(self, args: Args) -> None:
        self.only = str(args["table"])
        self._draw_queue()
        script("choose", self.chosen)

    async def do_accept(self, _: Args) -> None:
        await self._decide(Act.ACCEPT)

    async def do_reject(self, _: Args) -> None:
        await self._decide(Act.REJECT)

    def do_correct(self, _: Args) -> None:
        if self.chosen in self.by_id:
            self._draw_detail(edit=True)
            script("focus", FIELDS)

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
        if self._step(r.id) != self.seen:
            merged = {**self._merged(r, given), "why": why}
            self.drafts.fields[self.entry.doc_id, r.id] = merged
            self._draw_detail(edit=True, error=self._t("review.changed_meanwhile"), given=merged)
            return
        try:
            kept = self.desk.decide(self.n, r, Act.CORRECT, given, why)
        except (ValueError, KeyError) as error:
            self._draw_detail(edit=True, error=render.bad_value(r.table, given, error, self.lang), given=given)
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
                script("focus", FIELDS)

    def _merged(self, r: Record, given: Mapping[str, str]) -> dict[str, str]:
        """A form with what another window changed under it, in the fields that were left as they were here."""
        before, now = (applied(r, step).values for step in (self.seen, self._step(r.id)))
        seen, new = ({k: render.typed(values.get(k), self.lang) for k in given} for values in (before, now))
        return {k: new[k] if v == seen[k] else v for k, v in given.items()}

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

    async def _decide(self, act: Act) -> None:
        r = self.by_id.get(self.chosen)
        if r is None:
            return
        if self._step(r.id) != self.seen:  # what a person sees is not what holds
            self.refresh()
            tell(self._t("review.changed_meanwhile"), "negative")
            return
        self.desk.decide(self.n, r, act)
        await self._decided(r, act.value)

    async def _decided(self, r: Record, state: str) -> None:
        """Shows what was kept, and goes on to the next record."""
        script("state", r.id, *_signed(state, self.lang))
        if state == Act.CORRECT:
            self._draw_queue()
        self._draw_head()
        self._changed(self.entry.doc_id)
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
        self._changed(self.entry.doc_id)
        tell(undone(self.desk, last, self.lang))

    def do_gold(self, _: Args) -> None:
        path, seen, total = self.desk.save_gold(self.n)
        if seen:
            tell(self._t("review.gold_saved", file=path, seen=seen, total=total), "positive")
        else:
            tell(self._t("review.gold_unseen", file=path, total=total), "negative")

    # --- what was missed

    def _show_form(self, form: str, known_by: str) -> None:
        self.typing = known_by
        self.detail.set_content(form)

    async def _added(self, record: str) -> None:
        self._load()
        self._draw_head()
        self._draw_queue()
        self._draw_text()
        self._changed(self.entry.doc_id)
        tell(self._t("review.added"), "positive")
        await self._go_to(record, show=True)


def _signed(state: str, lang: Lang) -> tuple[str, str, str]:
    """A state, its sign and its name."""
    return state, _SIGNS[state], word(f"review.state.{state}", lang)


def _said_as(table: str, name: str) -> str:
    """The column whose names of values a field has: a section's role is that of its section."""
    return "section_role" if (table, name) == ("sections", "role") else name
