"""What became of each file that was given to the page."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass

from pipeline.review.intake import NAMED
from pipeline.review.shelf import Entry, Shelf


@dataclass(frozen=True, slots=True)
class Given:
    """A file that was given.

    state   waiting (taken, not read yet), reading, done (its tables are still to be made), read, partly, failed or empty
    plans   how many plans of it were read; reason: why it, or the first of what it holds, could not be
    """

    name: str
    state: str
    plans: int = 0
    reason: str = ""


@dataclass(frozen=True, slots=True)
class Reading:
    """How far the reading of given files is: those that are being read, and those that were."""

    wanted: frozenset[str] = frozenset()
    done: frozenset[str] = frozenset()

    def with_done(self, doc_id: str) -> Reading:
        """A file is done; an archive is once the first of what it holds is."""
        name = next((n for n in self.wanted if _is_of(doc_id, n)), "")
        return Reading(self.wanted, self.done | {name}) if name else self


def given(names: Iterable[str], shelf: Shelf, now: Reading | None, tried: Collection[str]) -> Iterator[Given]:
    """The files with what became of them. `now`: where they are being read; `tried`: those whose tables were made."""
    ours = [e for e in shelf.entries if e.doc_id.startswith(f"{NAMED}/")]
    for name in names:
        found = [e for e in ours if _is_of(e.doc_id, name)]
        failed = [e for e in found if e.status == "failed"]
        if found:
            state = "read" if not failed else "failed" if len(failed) == len(found) else "partly"
            yield Given(name, state, len(found) - len(failed), _reason(shelf, failed[0]) if failed else "")
        elif now is not None and name in now.wanted:
            yield Given(name, "done" if name in now.done else "reading")
        else:
            yield Given(name, "empty" if name in tried else "waiting")


def _is_of(doc_id: str, name: str) -> bool:
    """Whether a plan is a file that was given, the second in it, or stands inside it."""
    own = f"{NAMED}/{name}"
    return doc_id == own or doc_id.startswith((f"{own}/", f"{own}#"))


def _reason(shelf: Shelf, failed: Entry) -> str:
    problems = shelf.read(failed.n).of("diagnostics")
    return next((str(p["message"]) for p in problems if p["severity"] == "error"), "")
