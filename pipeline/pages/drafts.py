"""What was typed and is not kept yet: nothing of it is lost when another record, plan or page is looked at."""

from __future__ import annotations

from dataclasses import dataclass, field

MISSED = "new:"
"""How the form of a record that was missed is known, before its kind."""


@dataclass
class Drafts:
    """Fields by plan and record; of the words that were missed where they stand (first character, the one after the last)."""

    fields: dict[tuple[str, str], dict[str, str]] = field(default_factory=dict)
    missed: dict[str, tuple[int, int]] = field(default_factory=dict)

    def drop_missed(self, doc_id: str) -> None:
        """Gives up what was typed about missed words of a plan."""
        self.missed.pop(doc_id, None)
        for key in [k for k in self.fields if k[0] == doc_id and k[1].startswith(MISSED)]:
            del self.fields[key]
