"""The workbook that the page gives: made once for all open pages, beside what they go on doing."""

from __future__ import annotations

import threading

from pipeline.messages import Lang
from pipeline.review.desk import Desk


class _StoppedError(Exception):
    """Nobody waits for the workbook any more."""


class Export:
    """The making of the workbook in a thread of its own; only one is made at a time."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self._stopped = False
        self._thread: threading.Thread | None = None
        self.share = 0
        """Hundredths that are done."""
        self.made = b""
        self.problem = ""
        """What the system refused; "" for nothing."""

    @property
    def busy(self) -> bool:
        """Whether it is being made."""
        return self._thread is not None and self._thread.is_alive()

    def start(self, lang: Lang) -> bool:
        """Begins to make it; False where that is being done already."""
        if self.busy:
            return False
        self.share, self.problem = 0, ""  # another page may still be fetching the one before
        self._thread = threading.Thread(target=self._make, args=(lang,), name="workbook")
        self._thread.start()
        return True

    def stop(self) -> None:
        """Gives it up, and leaves nothing of it."""
        self._stopped = True
        if self._thread is not None:
            self._thread.join()

    def _make(self, lang: Lang) -> None:
        try:
            self.made = self._desk.workbook(lang, self._told)
        except OSError as error:
            self.problem = error.strerror or str(error)
        except _StoppedError:
            pass

    def _told(self, done: int, total: int) -> None:
        if self._stopped:
            raise _StoppedError
        self.share = 100 * done // max(1, total)
