"""One open page: what it shows, and what a click or a key does. What counts is done by the desk."""

from __future__ import annotations

import logging
from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from typing import Any
from urllib.parse import parse_qs, urlencode

from nicegui import ui

from pipeline.messages import Lang, UsageError, word
from pipeline.pages import faces, render
from pipeline.pages.drafts import Drafts
from pipeline.pages.export import Export
from pipeline.pages.files import Files
from pipeline.pages.notices import tell, undone
from pipeline.pages.plan import PlanView
from pipeline.pages.script import draw, script
from pipeline.review import months
from pipeline.review.desk import Desk
from pipeline.review.matrix import KINDS
from pipeline.review.shelf import ORDERS, Filters, narrowed

Args = Mapping[str, Any]
STEP = 50
"""Plans that are listed at once."""


@dataclass
class Shared:
    """What all open pages have in common: the desk, and how a page is liked that is opened anew."""

    desk: Desk
    lang: Lang = "vi"
    dark: bool | None = None
    drafts: Drafts = field(default_factory=Drafts)
    views: list[View] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.export = Export(self.desk)


@dataclass(eq=False)
class View:
    """An open page; it keeps its language while others choose another."""

    shared: Shared
    here: str = "plans"
    filters: Filters = field(default_factory=Filters)
    listed: int = STEP
    order: list[int] = field(default_factory=list)
    cell: tuple[str, str] | None = None
    kind: str = ""
    month: tuple[int, int] | None = None
    day: date | None = None
    node: str = ""
    plan: PlanView | None = None
    parts: tuple[object, ...] = ()
    whole: ui.html | None = None

    def __post_init__(self) -> None:
        self.lang = self.shared.lang
        self.files = Files(self.desk, self.lang, self._bar)

    @property
    def desk(self) -> Desk:
        """What counts."""
        return self.shared.desk

    def html(self, template: str, **values: Any) -> str:
        """A template in the language of the page."""
        return render.html(template, self.lang, **values)

    def build(self, address: str) -> None:
        """Makes the page that an address asks for."""
        self.client = ui.context.client
        self.shared.views.append(self)
        self.client.on_delete(lambda: self.shared.views.remove(self))
        ui.on("review", self.on)
        self.dark = ui.dark_mode(self.shared.dark)
        self.bar = ui.html(sanitize=False)
        self.main = ui.element("div").classes("view")
        with ui.dialog() as self.keys_box:
            self.keys_html = ui.html(sanitize=False).classes("keysbox")
        self._go(address, push=False)
        if self.shared.export.busy:  # it was begun on another page, or before this one was loaded anew
            self._exporting()

    # --- events

    async def on(self, event: Any) -> None:
        """Answers an event of the browser."""
        args = event.args if isinstance(event.args, dict) else {}
        name = str(args.get("do", ""))
        able = (getattr(part, f"do_{name}", None) for part in (self, self.files, *self.parts))
        doing: Callable[[Args], Awaitable[None] | None] | None = next(filter(None, able), None)
        if doing is None:
            return
        try:
            done = doing(args)
            if done is not None:
                await done
        except UsageError as error:
            tell(self._t("review.not_kept", reason=error.sentence(self.lang)), "negative")
        except (ValueError, KeyError, IndexError, TypeError):
            # no page of ours sends such an event; whoever mends the program reads of it where it was started
            logging.getLogger(__name__).exception("%s", name)
            tell(self._t("review.failed"), "negative")

    def do_plans(self, _: Args) -> None:
        if self.here != "plans":
            self.show_plans()

    def do_back(self, _: Args) -> None:
        if self.here == "plan":
            self.show_plans()

    def do_filter(self, args: Args) -> None:
        name, value = str(args["name"]), str(args["value"])[:200]
        changed: dict[str, Any] = {name: bool(value) if name == "left" else value}
        self.filters = replace(self.filters, **changed)
        self.listed = STEP
        self._list()

    def do_more(self, _: Args) -> None:
        self.listed += STEP
        self._list()

    def do_plan(self, args: Args) -> None:
        self.show_plan(int(args["n"]))

    def do_open_record(self, args: Args) -> None:
        self.show_plan(int(args["n"]), record=str(args["r"]))

    def do_open_at(self, args: Args) -> None:
        self.show_plan(int(args["n"]), at=int(args["at"]) if args.get("at") else None)

    def do_previous_plan(self, _: Args) -> None:
        self._turn(-1)

    def do_next_plan(self, _: Args) -> None:
        self._turn(1)

    def do_matrix(self, _: Args) -> None:
        self.show_matrix()

    def do_cell(self, args: Args) -> None:
        self.cell = (str(args["unit"]), str(args["requirement"]))
        if self.here == "matrix":  # of thousands of cells only the words are sent anew
            script("drill", *self.cell, faces.words(self.desk, self.lang, self.cell))
        else:
            self.show_matrix()

    def do_kind(self, args: Args) -> None:
        self.kind = "" if args["kind"] == self.kind else str(args["kind"])
        self.show_matrix(keep=True)

    def do_verdict(self, args: Args) -> None:
        found = self.desk.matrix()
        cell = found.cell(str(args["unit"]), str(args["requirement"])) if found else None
        kind = str(args["values"]["kind"])
        if cell is not None and cell.kind != args.get("was"):
            tell(self._t("review.changed_meanwhile"), "negative")
            self.show_matrix(keep=True)
        elif cell is not None and kind in KINDS:
            kept = self.desk.judge(cell, kind, str(args["values"].get("why", ""))[:500])
            tell(self._t("review.verdict_kept" if kept else "review.unchanged"))
            self.show_matrix(keep=True)
            self._kept(cell.verdict["doc_id"])

    def do_undo(self, _: Args) -> None:
        if self.here == "plan" and self.plan is not None:
            self.plan.undo()
        else:
            last = self.desk.undo()
            tell(undone(self.desk, last, self.lang))
            if self.here == "matrix":
                self.show_matrix(keep=True)
            self._kept(last.doc_id if last else "")

    def do_calendar(self, _: Args) -> None:
        self.show_calendar()

    def do_month(self, args: Args) -> None:
        year, month = map(int, str(args["to"]).split("-"))
        self.month, self.day = months.turned(year, month, 0), None
        self.show_calendar()

    def do_day(self, args: Args) -> None:
        self.day = date.fromisoformat(str(args["day"]))
        self.show_calendar()

    def do_graph(self, _: Args) -> None:
        self.show_graph()

    def do_node(self, args: Args) -> None:
        self.node = str(args["id"])
        self.show_graph()

    def do_upload(self, _: Args) -> None:
        self.show_upload()

    def do_export(self, _: Args) -> None:
        if self.shared.export.start(self.lang):
            tell(self._t("review.export_begun"))
        self._exporting()

    def _exporting(self) -> None:
        """Shows how far the workbook is, until it is there."""
        export = self.shared.export
        self._bar()

        def look() -> None:
            if export.busy:
                script("making", self._t("review.export_share", share=export.share))
                return
            timer.cancel()
            self._bar()
            if export.problem:
                tell(self._t("review.export_failed", reason=export.problem), "negative")
            elif export.made:
                tell(self._t("review.export_made"), "positive")
                ui.download.from_url("/workbook/kehoach.xlsx")

        timer = ui.timer(0.3, look)

    def do_keys(self, _: Args) -> None:
        self.keys_html.set_content(self.html("keys"))
        self.keys_box.open()

    def do_close_keys(self, _: Args) -> None:
        self.keys_box.close()

    def do_dark(self, args: Args) -> None:
        self.shared.dark = self.dark.value = not args["now"]

    def do_language(self, _: Args) -> None:
        self.lang = self.files.lang = self.shared.lang = "vi" if self.lang == "en" else "en"
        script("speak", *spoken(self.lang))
        self._go(self._address(), push=False)

    def do_address(self, args: Args) -> None:
        self._go(str(args["to"]), push=False)

    # --- what is shown

    def show_plans(self, *, push: bool = True) -> None:
        """The list of plans."""
        self._begin("plans")
        known = {name: sorted({getattr(e, name) for e in self.desk.shelf.entries} - {""}) for name in _SELECTS}
        with self.main, ui.element("div").classes("list"):
            ui.html(
                self.html("plans", f=_fields(self.filters), orders=ORDERS, selects=list(known.items())), sanitize=False
            )
            self.found = ui.html(sanitize=False)
        self._list()
        script("back_to")
        self._end(push)

    def _list(self) -> None:
        unsure = self.desk.open_verdicts()
        found = narrowed(self.desk.shelf.entries, self.filters, self.desk.seen(), unsure)
        self.order = [e.n for e in found]
        shown = found[: self.listed]
        left = len(found) - len(shown)
        seen = self.desk.seen()
        inner = self.html("found", entries=shown, count=len(found), left=left, step=STEP, seen=seen, unsure=unsure)
        self.found.set_content(inner)

    def show_plan(self, n: int, *, record: str = "", at: int | None = None, push: bool = True) -> None:
        """One plan."""
        self.desk.shelf.open(n)  # an address may name one that is not there
        self._begin("plan")
        self.plan = PlanView(self.desk, self.lang, n, self._kept, self.shared.drafts)
        with self.main:
            self.plan.build(record, at)
        self.parts = self.plan.parts
        self._end(push)

    def _turn(self, by: int) -> None:
        if self.here != "plan" or self.plan is None:
            return
        unsure = self.desk.open_verdicts()
        order = self.order or [e.n for e in narrowed(self.desk.shelf.entries, self.filters, self.desk.seen(), unsure)]
        at = order.index(self.plan.n) + by if self.plan.n in order else 0
        if 0 <= at < len(order):
            self.order = order
            self.show_plan(order[at])

    def show_matrix(self, *, keep: bool = False, push: bool = True) -> None:
        """The verdicts of the check."""
        self._whole("matrix", push, faces.matrix(self.desk, self.lang, self.cell, self.kind), keep=keep)

    def show_calendar(self, *, push: bool = True) -> None:
        """The deadlines of a month."""
        self._whole("calendar", push, faces.calendar(self.desk, self.month, self.day))

    def show_graph(self, *, push: bool = True) -> None:
        """Who cites what."""
        self._whole("graph", push, faces.graph(self.desk, self.node, self.plan.n if self.plan else None), keep=True)

    def show_upload(self, *, push: bool = True) -> None:
        """The place where files are dropped."""
        self._whole("upload", push, self.files.values())

    # --- what they share

    def _t(self, code: str, **values: Any) -> str:
        return word(code, self.lang, **values)

    def _whole(self, name: str, push: bool, values: Mapping[str, Any], *, keep: bool = False) -> None:
        """A page that is one template; `keep`: what is scrolled stays where it was."""
        made = self.html(name, **values)
        if self.here == name and keep and self.whole is not None:
            script("stay")
            draw(self.whole, made)
            script("stayed")
        else:
            self._begin(name)
            with self.main:
                self.whole = ui.html(made, sanitize=False)
        self._end(push)

    def _begin(self, here: str) -> None:
        self.here, self.parts = here, ()
        self.main.clear()

    def _end(self, push: bool) -> None:
        self._bar()
        if push:
            script("address", self._address())

    def _kept(self, doc_id: str | None) -> None:
        """Shows what was decided about a plan: here in the bar, in other windows where they show it."""
        self._bar()
        for view in [v for v in self.shared.views if v is not self]:
            with view.client:
                view.refresh(doc_id)

    def refresh(self, doc_id: str | None) -> None:
        """Shows what another window decided about a plan."""
        self._bar()
        if self.here == "plan" and self.plan is not None and self.plan.entry.doc_id == doc_id:
            self.plan.refresh()
        elif self.here == "plans":
            self._list()
        elif self.here == "matrix":
            self.show_matrix(keep=True, push=False)

    def _bar(self) -> None:
        seen = sum(self.desk.seen().values())
        total = sum(e.records for e in self.desk.shelf.entries)
        export = self.shared.export
        making = self._t("review.export_share", share=export.share) if export.busy else ""
        self.bar.set_content(self.html("bar", here=self.here, seen=seen, total=total, making=making))

    def _address(self) -> str:
        more: dict[str, Any] = {"view": self.here}
        if self.here == "plan" and self.plan is not None:
            more["n"] = self.plan.n
        return "?" + urlencode(more)

    def _go(self, address: str, *, push: bool) -> None:
        asked = {k: v[0] for k, v in parse_qs(address.lstrip("?")).items()}
        show = {
            "matrix": self.show_matrix, "calendar": self.show_calendar, "graph": self.show_graph, "upload": self.show_upload,
        }.get(asked.get("view", ""))  # fmt: skip
        n = asked.get("n", "")
        if asked.get("view") == "plan" and n.isdecimal() and int(n) < len(self.desk.shelf.entries):
            self.show_plan(int(n), push=push)
        elif show is not None:
            show(push=push)
        else:
            self.show_plans(push=push)


def spoken(lang: Lang) -> list[str]:
    """What the browser says by itself: the language of the page, its title, and two sentences when the server has ended."""
    return [lang, *(word(code, lang) for code in ("review.title", "review.ended", "review.ended_said"))]


_SELECTS = ("status", "level", "system")


def _fields(f: Filters) -> dict[str, Any]:
    return {name: getattr(f, name) for name in Filters.__slots__}
