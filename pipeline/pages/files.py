"""The face where files are dropped: what was taken, what is being read, what became of each."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from nicegui import run, ui

from pipeline.messages import Lang, UsageError, word
from pipeline.pages import render
from pipeline.pages.notices import tell
from pipeline.pages.script import script
from pipeline.review.desk import Desk
from pipeline.review.intake import LARGEST, MOST


class Files:
    """The files that an open page was given."""

    def __init__(self, desk: Desk, lang: Lang, changed: Callable[[], None]) -> None:
        """changed: called when more plans stand in the list."""
        self.desk, self.lang, self._changed = desk, lang, changed
        self.lost: list[str] = []

    def values(self) -> dict[str, Any]:
        """What the template shows: the files, and how many of them wait to be read."""
        files = self.desk.given()
        waiting = 0 if self.desk.reading else sum(f.state == "waiting" for f in files)
        return {
            "files": files,
            "waiting": waiting,
            "lost": self.lost,
            "size": LARGEST >> 20,
            "most": LARGEST,
            "count": MOST,
        }

    def do_given(self, args: Mapping[str, Any]) -> None:
        """Shows what the browser has sent so far, and tells in the end which files were not taken."""
        lost = [str(name)[:80] for name in args.get("lost", ())][:MOST]
        if lost:
            self.lost = [*dict.fromkeys((*self.lost, *lost))]
            tell(word("review.too_large", self.lang, name="”, “".join(lost[:5]), size=LARGEST >> 20), "negative")
        waiting = self.values()["waiting"]
        self._show(word("review.waiting", self.lang, count=waiting) if waiting else "")

    async def do_read(self, _: Mapping[str, Any]) -> None:
        """Reads what was given."""
        if self.desk.reading is not None:
            return
        progress = {"done": 0, "total": 0}
        timer = ui.timer(0.3, lambda: self._show(word("review.reading", self.lang, **progress)))
        try:
            count = await run.io_bound(
                self.desk.read_given, lambda done, total, _: progress.update(done=done, total=total)
            )
            said = word("review.files_read", self.lang, count=count)
        except UsageError as error:
            said = word("review.upload_failed", self.lang, reason=error.sentence(self.lang))
        finally:
            timer.deactivate()
        self._show(said)
        self._changed()

    def _show(self, said: str) -> None:
        now = self.values()
        script("given", said, now["waiting"] > 0, render.html("given", self.lang, **now))
