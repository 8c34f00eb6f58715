"""A small trained model as a second opinion on bodies and headings, and what underthesea's hints are worth to it.

`make second-opinion` runs it (`--json` for figures alone). Every model is a CRF (python-crfsuite) that is measured on plans
that it was not trained on; the rules have seen them all.

1. hints: bodies, citations and deadlines as spans of syllables, by what the model sees of a syllable: itself, its shape and its
   neighbours (`citations.features`); then also the word that `underthesea.word_tokenize` puts it in; then also the tag of
   `pos_tag`; then also that of `chunk`. Whole plans are held out, a fifth at a time. A span counts if both ends are right.
2. bodies: each plan by a model of all others. The rules alone, the CRF alone, the rules and the spans that the CRF is sure of and
   the rules do not touch, the rules without what the CRF is sure is none. Again with every second verb of the lexicon struck out
   (`ablation.half`): a stand-in for plans whose verbs nobody has listed.
3. headings: is a paragraph a heading? A CRF over the paragraphs of a plan, each plan by a model of all others.

Gold has no offsets: a record is looked for within the unit of its `item`, a heading by label and text; what is not found is
left out. Optional records are trained on, and neither rewarded nor missed. Intervals: 5 to 95 % of the difference in F1 over
1,000 draws of plans, with replacement.
"""

from __future__ import annotations

import argparse
import json
import random
import sys
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from itertools import accumulate
from typing import Any

import ablation
from citations import SETS, Example, Line, examples, features, has_crf, held_out, lines, locate, spans_of, tags
from rich.console import Console
from rich.table import Table

from extractors.bodies.verbs import duty_verbs
from extractors.facts import Assignment
from pipeline.evaluate.measures import fold
from pipeline.extract import extract
from pipeline.model import Paragraph
from pipeline.segment.labels import read_label
from pipeline.segment.outline import sections

FOLDS = 5
SURE, SURELY_NOT = 0.9, 0.95
TABLES = {"assignments": "body", "citations": "text", "deadlines": "text"}
HINTS = ("plain", "+ words", "+ words, POS", "+ words, POS, chunks")

Span = tuple[int, int]
Counts = tuple[int, int, int]
"""Of one plan: right, found, gold."""

# --- gold and counting -----------------------------------------------------------------------------------------


def gold_spans(plan: Example, table: str) -> tuple[set[Span], set[Span]]:
    """Where the records of a table stand: those that count, and the optional ones."""
    by_item: dict[str | None, list[dict[str, Any]]] = {}
    for record in plan.gold.get(table, ()):
        by_item.setdefault(record.get("item"), []).append({**record, "text": record[TABLES[table]]})
    found: tuple[set[Span], set[Span]] = set(), set()
    for item, records in by_item.items():
        text = plan.text if item is None else _only(plan, item)
        for optional in (False, True):
            found[optional].update(locate(text, [r for r in records if bool(r.get("optional")) is optional]))
    return found[0], found[1] - found[0]


def _only(plan: Example, item: str) -> str:
    """The text with all blanked that does not stand in the units of a path."""
    out, at = [], 0
    for unit in plan.facts.plan.units:
        if unit.item == item and unit.start >= at:
            out += ["\0" * (unit.start - at), plan.text[unit.start : unit.end]]
            at = unit.end
    return "".join(out)


def count(found: set[Any], gold: tuple[set[Any], set[Any]]) -> Counts:
    """Right, found, gold; optional records neither rewarded nor missed."""
    counted = found - gold[1]
    return len(counted & gold[0]), len(counted), len(gold[0])


def compared(
    part: str, systems: Mapping[str, Sequence[Counts]], sets: Sequence[str], base: str = "rules"
) -> list[dict[str, Any]]:
    """One record per system: figures over all plans and per set, and how far the F1 is from that of the base."""
    draw = random.Random(1)
    draws = [draw.choices(range(len(sets)), k=len(sets)) for _ in range(1000)]
    out = []
    for system, counts in systems.items():
        right, found, gold = (sum(c) for c in zip(*counts, strict=True))
        apart = sorted(_f1([counts[i] for i in d]) - _f1([systems[base][i] for i in d]) for d in draws)
        out.append({
            "part": part, "system": system, "base": base, "gold": gold, "p": round(right / found if found else 0.0, 4),
            "r": round(right / gold if gold else 0.0, 4), "f1": _f1(counts),
            "sets": {s: _f1([c for c, of in zip(counts, sets, strict=True) if of == s]) for s in dict.fromkeys(sets)},
            "difference": round(_f1(counts) - _f1(systems[base]), 4), "interval": [round(apart[i], 4) for i in (50, 949)],
        })  # fmt: skip
    return out


def _f1(counts: Iterable[Counts]) -> float:
    right, found, gold = (sum(c) for c in zip(*counts, strict=True))
    return round(2 * right / (found + gold), 4) if found + gold else 0.0


# --- hints -----------------------------------------------------------------------------------------------------


def hints(text: str, line: Line) -> list[tuple[str, str, str]]:
    """For each syllable of a line the word that it is in, its part of speech and its chunk, each as "B-…" or "I-…".

    One call of `chunk` makes all three. It may change letters but not their number: they are counted. Raises ValueError if not.
    """
    from underthesea import chunk

    begin, end = line[0][0], line[-1][1]
    tagged = chunk(text[begin:end])
    ends = list(accumulate(len("".join(word.split())) for word, _, _ in tagged))
    if ends[-1] != len("".join(text[begin:end].split())):
        raise ValueError(f"letters were lost: {text[begin:end]!r}")
    out, k, letters, last = [], 0, 0, -1
    for _, _, syllable in line:
        while ends[k] <= letters:
            k += 1
        word, pos, phrase = tagged[k]
        inside = "I" if k == last else "B"
        out.append(
            (f"{inside}-{word.lower()}", f"{inside}-{pos}", phrase if inside == "B" else phrase.replace("B-", "I-"))
        )
        letters += len(syllable)
        last = k
    return out


def with_hints(seen: list[list[str]], hinted: Sequence[tuple[str, str, str]], kinds: int) -> list[list[str]]:
    """Features with the first kinds of hints, of a syllable and its two neighbours on either side."""
    out = [list(s) for s in seen]
    for i, some in enumerate(out):
        for k in range(-2, 3):
            if 0 <= i + k < len(hinted):
                some += [f"{k}{name}={hinted[i + k][h]}" for h, name in enumerate(("word", "pos", "chunk")[:kinds])]
                some += [f"{k}edge={hinted[i + k][0][0]}"] if kinds else []
            if k < 1 and kinds > 1 and 0 <= i + k < len(hinted) - 1:
                some.append(f"{k}pair={hinted[i + k][1]} {hinted[i + k + 1][1]}")
    return out


def ablate(plans: Sequence[Example], sets: Sequence[str], iterations: int = 100) -> list[dict[str, Any]]:
    """One record per table and set of hints, the rules first."""
    from pycrfsuite import ItemSequence

    read = [list(lines(p.text)) for p in plans]
    gold = {t: [gold_spans(p, t) for p in plans] for t in TABLES}
    hinted = [[hints(p.text, line) for line in some] for p, some in zip(plans, read, strict=True)]
    counts: dict[str, dict[str, list[Counts]]] = {}
    for table, known in gold.items():
        rules = [{(r.start, r.end) for r in getattr(p.facts, table)} for p in plans]
        counts[table] = {"rules": [count(r, g) for r, g in zip(rules, known, strict=True)]}
    for kinds, name in enumerate(HINTS):
        seen = [
            [ItemSequence(with_hints(features(x), h, kinds)) for x, h in zip(*some, strict=True)]
            for some in zip(read, hinted, strict=True)
        ]
        for table, known in gold.items():
            found: list[set[Span]] = [set() for _ in plans]
            for part, tagger in held_out(_sequences(seen, _labels(read, known), FOLDS), iterations):
                for i in range(part, len(plans), FOLDS):
                    pairs = zip(read[i], seen[i], strict=True)
                    found[i] = {s for line, items in pairs for s in spans_of(line, tagger.tag(items))}
            counts[table][name] = [count(f, g) for f, g in zip(found, known, strict=True)]
    return [r for table, systems in counts.items() for r in compared(table, systems, sets, "plain")]


def _sequences(seen: Sequence[Any], labels: Sequence[Any], folds: int) -> Iterator[tuple[int, Any, list[str]]]:
    """What `held_out` trains on: plan i is in fold i modulo `folds`."""
    for i, some in enumerate(zip(seen, labels, strict=True)):
        for items, tagged in zip(*some, strict=True):
            yield i % folds, items, tagged


def _labels(read: Sequence[Sequence[Line]], gold: Sequence[tuple[set[Span], set[Span]]]) -> list[list[list[str]]]:
    """The tags to train on, line by line; where two spans overlap, the longer one counts."""
    out = []
    for some, (counted, optional) in zip(read, gold, strict=True):
        kept: list[Span] = []
        for a, b in sorted(counted | optional, key=lambda s: (s[0] - s[1], s)):
            if not any(a < d and c < b for c, d in kept):
                kept.append((a, b))
        out.append([tags(x, kept) for x in some])
    return out


# --- bodies ----------------------------------------------------------------------------------------------------

Probable = list[tuple[int, int, str, float, float]]
"""Syllables of a line: start, end, tag, its probability, that of no body."""


def probable(line: Line, items: Any, tagger: Any) -> Probable:
    """The best tags of a line, and how probable they are."""
    best = tagger.tag(items)
    return [
        (start, end, tag, tagger.marginal(tag, k), tagger.marginal("O", k))
        for k, ((start, end, _), tag) in enumerate(zip(line, best, strict=True))
    ]


def combined(rules: Sequence[Assignment], read: Sequence[Probable], text: str) -> dict[str, tuple[Assignment, ...]]:
    """Rules, CRF, and the two ways to let the CRF mend what the rules found. A body by the CRF is `assigned`."""
    by_crf = {}
    for line in read:
        for a, b in spans_of([(s, e, "") for s, e, *_ in line], [tag for _, _, tag, *_ in line]):
            by_crf[Assignment(a, b, text[a:b], "assigned")] = min(p for s, e, _, p, _ in line if a <= s and e <= b)
    none = [(s, e, o) for line in read for s, e, _, _, o in line]
    more = (c for c, p in by_crf.items() if p >= SURE and not any(c.start < r.end and r.start < c.end for r in rules))
    fewer = (r for r in rules if min((o for s, e, o in none if r.start <= s and e <= r.end), default=0.0) < SURELY_NOT)
    return {
        "rules": tuple(rules),
        "CRF": tuple(by_crf),
        "rules and sure of the CRF": tuple(sorted([*rules, *more], key=lambda a: a.start)),
        "rules without surely none": tuple(fewer),
    }


def bodies(plans: Sequence[Example], sets: Sequence[str], iterations: int = 100) -> list[dict[str, Any]]:
    """One record per measure, lexicon and system: by exact spans, and as `kehoach evaluate` counts what is found."""
    from pycrfsuite import ItemSequence

    read = [list(lines(p.text)) for p in plans]
    gold = [gold_spans(p, "assignments") for p in plans]
    seen = [[ItemSequence(features(x)) for x in some] for some in read]
    opinions: list[list[Probable]] = [[] for _ in plans]
    for i, tagger in held_out(_sequences(seen, _labels(read, gold), len(plans)), iterations):
        opinions[i] = [probable(line, items, tagger) for line, items in zip(read[i], seen[i], strict=True)]
    out = []
    variants = {"whole lexicon": ablation.lexicon, "half the lexicon": ablation.half(ablation.lexicon)}
    for lexicon, variant in variants.items():
        with variant(ablation.Tagger()):
            rules = [extract(p.facts.plan).assignments for p in plans]
        spans: dict[str, list[Counts]] = {}
        found: dict[str, list[Counts]] = {}
        for plan, known, ours, opinion in zip(plans, gold, rules, opinions, strict=True):
            for system, some in combined(ours, opinion, plan.text).items():
                spans.setdefault(system, []).append(count({(a.start, a.end) for a in some}, known))
                report = ablation.score([plan], [some])
                found.setdefault(system, []).append((report.n_found, report.predicted, report.gold))
        out += [*compared(f"spans, {lexicon}", spans, sets), *compared(f"found, {lexicon}", found, sets)]
    return out


# --- headings --------------------------------------------------------------------------------------------------


def gold_headings(plan: Example) -> tuple[set[int], set[int]]:
    """Where the paragraphs start that gold calls headings: those that count, and the optional ones."""
    read = [(p.start, *_labelled(plan.facts.plan.text.of(p))) for p in plan.facts.plan.text.paragraphs if not p.cells]
    found: tuple[set[int], set[int]] = set(), set()
    at = -1
    for g in plan.gold.get("sections", ()):
        label, heading = fold(g["label"]), fold(g["heading"])
        places = [
            start
            for start, mark, text in read
            if start not in found[0] | found[1] and mark == label and heading and fold(text).startswith(heading)
        ]
        if places:
            at = next((p for p in places if p > at), places[0])
            found[bool(g.get("optional"))].add(at)
    return found


def _labelled(line: str) -> tuple[str, str]:
    """The label of a paragraph, "" without one, and the text after it."""
    label = read_label(line)
    return (fold(label.text), line[label.end :]) if label else ("", line)


def heading_features(plan: Example) -> list[list[str]]:
    """What the model sees of each paragraph of a plan: its own marks, and those of its neighbours."""
    text = plan.facts.plan.text
    own = [_marks(p, text.of(p)) for p in text.paragraphs]
    return [
        [f"{k}{mark}" for k in range(-1, 3) if 0 <= i + k < len(own) for mark in own[i + k]] + [f"first={i == 0}"]
        for i in range(len(own))
    ]


def _marks(p: Paragraph, line: str) -> list[str]:
    label = read_label(line)
    text = line[label.end :] if label else line
    letters = [c for c in text if c.isalpha()]
    words = text.split()
    verbs = [m for m in (duty_verbs().match(" ".join(words[k:]).lower()) for k in range(len(words))) if m]
    return [
        f"style={label.style if label else ''}", f"ordinal={min(label.ordinal, 2) if label else ''}",
        f"words={sum(len(words) > n for n in (0, 2, 4, 8, 12, 18, 25, 40, 70))}",
        f"ends={line.rstrip()[-1:] if line.rstrip()[-1:] in tuple('.;:,') else ''}", f"colon={':' in line[:60]}",
        f"capitals={5 * sum(c.isupper() for c in letters) // max(1, len(letters))}",
        f"bold={3 * p.bold // max(1, len(line))}", f"centered={p.centered}", f"zone={p.zone}", f"row={bool(p.cells)}",
        f"region={p.region}", f"word={words[0].lower() if words else ''}", f"words2={' '.join(words[:2]).lower()}",
        f"verb={bool(verbs)}", f"verb first={duty_verbs().match(text.lower()) is not None}",
    ]  # fmt: skip


def headings(plans: Sequence[Example], sets: Sequence[str], iterations: int = 100) -> list[dict[str, Any]]:
    """One record per system: is a paragraph a heading?"""
    gold = [gold_headings(p) for p in plans]
    starts = [[p.start for p in plan.facts.plan.text.paragraphs] for plan in plans]
    seen = [heading_features(p) for p in plans]
    labels = [["heading" if s in g[0] | g[1] else "not" for s in some] for some, g in zip(starts, gold, strict=True)]
    by_crf: list[set[int]] = [set() for _ in plans]
    for i, tagger in held_out(_sequences([[s] for s in seen], [[x] for x in labels], len(plans)), iterations):
        by_crf[i] = {s for s, tag in zip(starts[i], tagger.tag(seen[i]), strict=True) if tag == "heading"}
    rules = [{u.start for u in sections(p.facts.plan.units)} for p in plans]
    ways: dict[str, Callable[[set[int], set[int]], set[int]]] = {
        "rules": lambda r, _: r, "CRF": lambda _, c: c, "rules or CRF": set.__or__, "rules and CRF": set.__and__,
    }  # fmt: skip
    counts = {s: [count(way(r, c), g) for r, c, g in zip(rules, by_crf, gold, strict=True)] for s, way in ways.items()}
    return compared("headings", counts, sets)


# --- the run ---------------------------------------------------------------------------------------------------


def run(sets: Mapping[str, list[Example]], iterations: int | None = None) -> dict[str, list[dict[str, Any]]]:
    """The records of the three parts. `iterations`: of each training, fewer for a trial."""
    plans = [p for some in sets.values() for p in some]
    of = [name for name, some in sets.items() for _ in some]
    limit = {} if iterations is None else {"iterations": iterations}
    return {
        "hints": ablate(plans, of, **limit),
        "bodies": bodies(plans, of, **limit),
        "headings": headings(plans, of, **limit),
    }


def view(title: str, records: Sequence[dict[str, Any]]) -> Table:
    """The records of a part as a table."""
    table = Table(title=title)
    names = list(records[0]["sets"])
    for head in ("gold", "system", "P", "R", "F1", *(f"F1 {n}" for n in names), "difference, 5 to 95 %"):
        table.add_column(head, justify="left" if head in ("gold", "system") else "right", no_wrap=True)
    last = ""
    for r in records:
        if last and r["part"] != last:
            table.add_section()
        label = f"{r['part']}: {r['gold']}" if r["part"] != last else ""
        last = r["part"]
        figures = [f"{x:.3f}" for x in (r["p"], r["r"], r["f1"], *r["sets"].values())]
        apart = f"{r['difference']:+.3f} ({r['interval'][0]:+.3f} to {r['interval'][1]:+.3f})"
        table.add_row(label, r["system"], *figures, apart if r["system"] != r["base"] else "")
    return table


def main() -> int:
    """Measures and prints."""
    parser = argparse.ArgumentParser(
        description="A trained model beside the rules; what underthesea's hints add to it."
    )
    parser.add_argument("--json", action="store_true", help="figures as JSON instead of tables")
    wanted = parser.parse_args()
    if not has_crf():
        print("python-crfsuite is not installed: pip install python-crfsuite", file=sys.stderr)
        return 1
    sets = {name: some for name, folders in SETS.items() if (some := examples(*folders))}
    records = run(sets)
    if wanted.json:
        print(json.dumps(records, ensure_ascii=False, indent=1))
        return 0
    console = Console(width=140)
    for title, found in records.items():
        console.print(view(title, found))
    return 0


if __name__ == "__main__":
    sys.exit(main())
