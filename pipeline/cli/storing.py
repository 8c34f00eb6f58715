"""The store that a run is added to, as the command sees it: reached before the work begins, filled when it is done."""

from __future__ import annotations

from pipeline.messages import Lang
from pipeline.tables import manifest
from pipeline.tables.store.place import connected, named
from pipeline.tables.streams import Streams


class Store:
    """`run` is the name of what was added last; `name` how a sentence may name the store."""

    def __init__(self, written: str) -> None:
        """Raises UsageError where it cannot be reached: better known before the work than after it."""
        self._written = written
        self.run = ""
        with connected(written, new=True):
            self.name = named(written)

    def again(self, state: str) -> bool:
        """Adds a run that found what an earlier one did; False where none of this state is there."""
        from pipeline.tables.store import keep

        with connected(self._written) as connection:
            self.run = keep.again(connection, state) or ""
        return bool(self.run)

    def add(self, rows: Streams, lang: Lang, state: str) -> None:
        """Adds a run."""
        from pipeline.tables.store import keep

        with connected(self._written) as connection:
            self.run = keep.add(connection, rows, keep.About(manifest.version(), lang, state))
