"""Does underthesea help? The rule "a name ends at a verb of the lexicon" against underthesea's part-of-speech tags.

`extractors/bodies/names.py` lets the name of a body run on until punctuation or a phrase of `lexicon/stop_phrases.csv`, and takes
a body for the subject of a duty if a verb of that lexicon follows. Here the verbs of the lexicon are replaced or supported
by `underthesea.pos_tag`, by exchanging functions while `find_assignments` runs; nothing in `extractors` is changed:

- lexicon: ours, as it is.
- pos_tag: the verbs of the lexicon are gone; a name ends where a word tagged V starts (prepositions stay in the lexicon).
- lexicon, then pos_tag: tags are asked only for a name that the lexicon lets run on for more than `LONG` syllables.
- half the lexicon: every second verb is struck out (by a checksum), as if the plans used verbs that nobody has listed yet,
  which is what an unseen plan may do; alone, and followed by pos_tag as above.
- "tổ chức" by pos_tag: as ours, but whether "tổ chức" is the noun (organization) or the verb (organize) is asked of the tags.

`underthesea.word_tokenize` cannot answer the last question: it joins "tổ chức" into one word either way, and has no tags.
Tags are made of the clause that holds the name, once each, and are put back to their places by counting letters.
"""

from __future__ import annotations

import json
import re
import sys
import time
from collections import Counter
from collections.abc import Callable, Container, Iterator, Mapping, Sequence
from contextlib import AbstractContextManager, contextmanager
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any, Protocol
from unittest.mock import patch
from zlib import crc32

from citations import SETS, Example, examples
from rich.console import Console
from rich.table import Table

from extractors.assignments import labels as assignments
from extractors.bodies import names as bodies
from extractors.facts import Assignment
from extractors.marks import one_of
from pipeline.evaluate import evaluate
from pipeline.evaluate.report import TableReport
from pipeline.extract import extract
from pipeline.tables.frames import Tables
from pipeline.tables.rows import rows
from pipeline.tables.schema import Rows

LONG = 8
CLAUSE_END = re.compile(r"[;:.()|\n\[\]]")
BEFORE_DUTY = re.compile(r"\s*,?\s*(?:\([^()]*\)\s*)?")

# --- tags ------------------------------------------------------------------------------------------------------

Stops = dict[str, tuple[tuple[str, ...], ...]]
Words = Sequence[re.Match[str]]


@dataclass(slots=True)
class Tagger:
    """Where verbs start, by underthesea, clause by clause."""

    clauses: dict[str, frozenset[int]] = field(default_factory=dict)
    misplaced: int = 0
    seconds: float = 0.0

    def is_verb(self, text: str, at: int) -> bool:
        """Whether a word that is tagged as a verb starts at a place."""
        start = max((m.end() for m in CLAUSE_END.finditer(text, max(0, at - 400), at)), default=max(0, at - 400))
        ahead = CLAUSE_END.search(text, at)
        clause = text[start : ahead.start() if ahead else len(text)]
        if clause not in self.clauses:
            self.clauses[clause] = self._verbs(clause)
        return at - start in self.clauses[clause]

    def _verbs(self, clause: str) -> frozenset[int]:
        from underthesea import pos_tag

        began = time.perf_counter()
        tagged = pos_tag(clause)
        self.seconds += time.perf_counter() - began
        letters = [i for i, c in enumerate(clause) if not c.isspace()]
        lengths = [len("".join(word.split())) for word, _ in tagged]
        if sum(lengths) != len(letters):  # the tagger rewrote the text
            self.misplaced += 1
            return frozenset()
        starts = [sum(lengths[:k]) for k in range(len(lengths))]
        return frozenset(letters[s] for s, (_, tag) in zip(starts, tagged, strict=True) if tag.startswith("V"))


class Gate(Protocol):
    """What says whether a duty follows a name: the lexicon's pattern, or tags."""

    def match(self, text: str, pos: int, endpos: int) -> object:
        """Truthy if a duty follows."""


@dataclass(frozen=True, slots=True)
class TagGate:
    """A verb by its tag follows the name; `lexicon` may say so too, then tags count only where they ended the name."""

    tagger: Tagger
    lexicon: Gate | None = None
    ended: set[int] = field(default_factory=set)

    def match(self, text: str, pos: int = 0, endpos: int | None = None) -> object:
        """See `Gate`."""
        endpos = len(text) if endpos is None else endpos
        if self.lexicon is not None:
            return self.lexicon.match(text, pos, endpos) or pos in self.ended
        lead = BEFORE_DUTY.match(text, pos, endpos)
        return lead is not None and lead.end() < endpos and self.tagger.is_verb(text, lead.end())


Variant = Callable[[Tagger], AbstractContextManager[None]]

# --- variants --------------------------------------------------------------------------------------------------

_lexicon_stop = bodies._is_stop
_lexicon_end = bodies.names_end


def _without(struck: Container[str]) -> dict[str, tuple[tuple[str, ...], ...]]:
    """The phrases of the lexicon but for some."""
    kept = {w: tuple(p for p in some if " ".join(p) not in struck) for w, some in bodies.stops().items()}
    return {w: some for w, some in kept.items() if some}


def _verbs() -> list[str]:
    """The verbs of the lexicon."""
    gate = bodies.duty_verbs()
    phrases = (" ".join(p) for some in bodies.stops().values() for p in some)
    return [p for p in phrases if gate.fullmatch(p)]


def _tagged_stop(tagger: Tagger) -> Callable[[str, Any, int, Any], bool]:
    """A name ends at a verb by its tag, or at a phrase of the lexicon that is no verb."""
    others = _without(_verbs())

    def is_stop(text: str, words: Words, k: int, _stops: Stops) -> bool:
        at = words[k].start()
        verb = tagger.is_verb(text, at)
        if text.startswith("tổ chức", at):
            return verb
        return verb or _lexicon_stop(text, list(words), k, others)

    return is_stop


@contextmanager
def lexicon(_tagger: Tagger) -> Iterator[None]:
    """Ours."""
    yield


@contextmanager
def tags_only(tagger: Tagger) -> Iterator[None]:
    """Tags in place of the verbs of the lexicon."""
    with (
        patch.object(bodies, "_is_stop", _tagged_stop(tagger)),
        patch.object(assignments, "duty_verbs", lambda: TagGate(tagger)),
    ):
        yield


@contextmanager
def tags_for_long(tagger: Tagger) -> Iterator[None]:
    """Tags only where the lexicon lets a name run on."""
    gate = TagGate(tagger, bodies.duty_verbs())
    stop = _tagged_stop(tagger)

    def names_end(text: str, start: int, limit: int | None = None) -> int:
        end = _lexicon_end(text, start, limit)
        if len(text[start:end].split()) <= LONG:
            return end
        with patch.object(
            bodies, "_is_stop", lambda t, w, k, s: _lexicon_stop(t, w, k, s) or k > LONG and stop(t, w, k, s)
        ):
            sooner = _lexicon_end(text, start, limit)
        if start < sooner < end:
            gate.ended.add(sooner)
            return sooner
        return end

    with (
        patch.object(assignments, "names_end", names_end),
        patch.object(bodies, "names_end", names_end),  # what `list_end` calls
        patch.object(assignments, "duty_verbs", lambda: gate),
    ):
        yield


def half(inner: Variant) -> Variant:
    """A variant with every second verb of the lexicon struck out."""

    @contextmanager
    def halved(tagger: Tagger) -> Iterator[None]:
        struck = {v for v in _verbs() if crc32(v.encode()) % 2}
        stops = _without(struck)
        kept = [v for v in _verbs() if v not in struck]
        gate = re.compile(rf"\s*,?\s*(?:\([^()]*\)\s*)?{one_of(kept)}(?!\w)")
        with (
            patch.object(bodies, "stops", lambda: stops),
            patch.object(bodies, "duty_verbs", lambda: gate),
            patch.object(assignments, "duty_verbs", lambda: gate),
            inner(tagger),
        ):
            yield

    return halved


@dataclass(slots=True)
class Organize:
    """How lexicon and tags judge "tổ chức" after a name: counts, and where they differ."""

    asked: Counter[tuple[str, str]] = field(default_factory=Counter)
    differ: dict[str, tuple[str, str]] = field(default_factory=dict)

    @contextmanager
    def by_tags(self, tagger: Tagger) -> Iterator[None]:
        """Tags decide on "tổ chức", the lexicon on the rest."""
        seen: set[tuple[int, int]] = set()

        def is_stop(text: str, words: Words, k: int, stops: Stops) -> bool:
            at = words[k].start()
            ours = _lexicon_stop(text, list(words), k, stops)
            if not text.startswith("tổ chức", at):
                return ours
            verb = tagger.is_verb(text, at)
            if (id(text), at) not in seen:
                seen.add((id(text), at))
                pair = ("verb" if ours else "noun", "verb" if verb else "noun")
                self.asked[pair] += 1
                if ours != verb:
                    self.differ[" ".join(text[max(0, at - 50) : at + 40].split())] = pair
            return verb

        with patch.object(bodies, "_is_stop", is_stop):
            yield


# --- the run ---------------------------------------------------------------------------------------------------


def score(plans: Sequence[Example], found: Sequence[tuple[Assignment, ...]]) -> TableReport:
    """How good assignments are against gold, by the measure of `kehoach evaluate`."""
    merged: Rows = {"assignments": [], "documents": []}
    for plan, some in zip(plans, found, strict=True):
        made = rows(plan.name, plan.source, replace(plan.facts, assignments=some))
        for name, kept in merged.items():
            kept += made[name]
    gold = {Path(p.name).stem: {"assignments": p.gold["assignments"]} for p in plans if "assignments" in p.gold}
    return evaluate(gold, Tables.of(merged)).tables["assignments"]


def run(sets: Mapping[str, list[Example]], variants: Mapping[str, Variant]) -> list[dict[str, Any]]:
    """One record per variant and set of gold. Seconds are those of `extract`, tags included; `ours` has none."""
    out = []
    for name, variant in variants.items():
        for part, plans in sets.items():
            if not plans:
                continue
            tagger = Tagger()
            began = time.perf_counter()
            with variant(tagger):
                found = [extract(p.facts.plan).assignments for p in plans]
            seconds = time.perf_counter() - began
            report = score(plans, found)
            out.append({
                "variant": name, "gold": part, "plans": len(plans), "assignments": report.gold, "predicted": report.predicted,
                "found": report.found.figures(), "exact": report.exact.figures(), "seconds": round(seconds, 2),
                "tag_seconds": round(tagger.seconds, 2), "clauses": len(tagger.clauses), "misplaced": tagger.misplaced,
            })  # fmt: skip
    return out


def view(records: Sequence[dict[str, Any]]) -> Table:
    """The records as a table."""
    table = Table(title=f"Assignments: what ends a name (then: after {LONG} syllables)")
    for head in ("gold", "variant", "found P", "R", "F1", "exact F1", "seconds", "of these tags", "clauses tagged"):
        table.add_column(
            head, justify="left" if head in ("gold", "variant") else "right", no_wrap=head in ("gold", "variant")
        )
    last = ""
    for r in sorted(records, key=lambda r: r["gold"], reverse=True):
        label = f"{r['gold']}: {r['assignments']}" if r["gold"] != last else ""
        if last and label:
            table.add_section()
        last = r["gold"]
        figures = [f"{r['found'][x]:.3f}" for x in ("p", "r", "f1")] + [f"{r['exact']['f1']:.3f}"]
        times = [f"{r['seconds']:.2f}", f"{r['tag_seconds']:.2f}"]
        table.add_row(label, r["variant"], *figures, *times, str(r["clauses"]))
    return table


def main() -> int:
    """Measures and prints."""
    from underthesea import pos_tag

    pos_tag("Các tổ chức")  # loads the model
    sets = {name: examples(*folders) for name, folders in SETS.items()}
    organize = Organize()
    variants: dict[str, Variant] = {
        "lexicon (ours)": lexicon,
        "pos_tag": tags_only,
        "lexicon, then pos_tag": tags_for_long,
        "half the lexicon": half(lexicon),
        "half, then pos_tag": half(tags_for_long),
        "“tổ chức” by pos_tag": organize.by_tags,
    }
    records = run(sets, variants)
    if "--json" in sys.argv[1:]:
        print(json.dumps(records, ensure_ascii=False, indent=1))
        return 0
    console = Console(width=130)
    console.print(view(records))
    misplaced = sum(r["misplaced"] for r in records)
    console.print(f"Clauses whose tags could not be put back to their places: {misplaced}.")
    agreed = sum(n for (a, b), n in organize.asked.items() if a == b)
    console.print(
        f"“tổ chức” inside or after a name: {sum(organize.asked.values())} times, lexicon and tags agree in {agreed}"
    )
    for where, (ours, tags) in organize.differ.items():
        console.print(f"  lexicon {ours}, tags {tags}: … {where} …", soft_wrap=True)
    return 0


if __name__ == "__main__":
    sys.exit(main())
