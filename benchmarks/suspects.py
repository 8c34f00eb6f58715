"""What looks wrong without any gold: names, units, times and numbers of a run that a reader should look at (`make suspects`).

    python benchmarks/suspects.py TABLES [--show 20] [--seed 1]

Each kind is printed with how often it occurs and a sample drawn at random: of the sample one counts by eye what is really wrong.
`TABLES` is the folder of any run; plans without gold serve as well as others.
"""

from __future__ import annotations

import argparse
import random
import re
import sys
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path

from rich.console import Console

ROOT = Path(__file__).parents[1]
sys.path[:0] = [str(ROOT)]

import kehoach as kh  # noqa: E402
from extractors.bodies.verbs import duty_verbs  # noqa: E402

LONGEST_NAME = 12  # words
AROUND = 60  # characters
FUNCTION_WORD = re.compile(
    r"\b(?:và|của|các|những|để|cho|với|về|do|là|theo|từ|tại|trong|trên|có|được|sẽ|phải|cần|hoặc|khi|nhằm|bằng|đến)$",
    re.I,
)
SMALL = re.compile(r"[a-zđà-ỹ]")
GROUP = re.compile(
    r"(?:các|những|toàn|mỗi|từng|cơ quan|đơn vị|phòng|ban|sở|cán bộ|người|lực lượng|chính quyền|cấp|đồng chí|thủ trưởng|ngành)\b"
)
DAY = re.compile(
    r"(?<![\d/.-])\d{1,2}\s?/\s?\d{1,2}\s?/\s?20\d\d|(?<!\w)(?:trước|đến|chậm nhất)\s+(?:ngày|tháng|quý|hết)\s+\S+",
    re.I,
)
NUMBER = re.compile(r"(?<!\w)số\s*:?\s*\d[\w.]*\s?[/-]\s?[A-ZĐ\d][\w&/-]+")
DUTY = re.compile(r"(?<!\w)(?:chủ trì|có trách nhiệm|chịu trách nhiệm|phối hợp với)(?!\w)", re.I)
DUTIFUL = ("content", "organization", "reporting", "closing", "schedule")

Record = Mapping[str, object]
Found = Iterator[tuple[str, str, str]]
"""Document, item, and the words that are suspected."""


def _text(record: Record, name: str) -> str:
    value = record.get(name)
    return value if isinstance(value, str) else ""


def _place(record: Record) -> tuple[str, str]:
    return _text(record, "doc_id"), _text(record, "item")


def _spans(records: list[Record]) -> dict[str, list[tuple[int, int]]]:
    out: dict[str, list[tuple[int, int]]] = {}
    for r in records:
        out.setdefault(_text(r, "doc_id"), []).append((int(str(r["char_start"])), int(str(r["char_end"]))))
    return out


class Run:
    """The tables of a run as records, and what the items of each document hold."""

    def __init__(self, tables: kh.Tables) -> None:
        def records(name: str) -> list[Record]:
            return [{str(k): v for k, v in row.items()} for row in getattr(tables, name).to_dict("records")]

        self.items, self.assignments, self.citations, self.deadlines = map(
            records, ("items", "assignments", "citations", "deadlines")
        )
        self.bodies = _spans(self.assignments)
        self.cited = _spans(self.citations)
        self.times = _spans(self.deadlines)


def _without(
    run: Run, pattern: re.Pattern[str], facts: Mapping[str, list[tuple[int, int]]], roles: tuple[str, ...]
) -> Found:
    """Places in items that a pattern finds and no fact covers."""
    for item in run.items:
        if roles and item["section_role"] not in roles:
            continue
        doc, where = _place(item)
        text, start = _text(item, "text"), int(str(item["char_start"]))
        for m in pattern.finditer(text):
            if not any(
                a < start + m.end() and start + m.start() < b for a, b in (*facts.get(doc, ()), *run.cited.get(doc, ()))
            ):
                yield doc, where, text[max(0, m.start() - AROUND) : m.end() + AROUND].replace("\n", " ")


def _names(run: Run, is_wrong: Callable[[str], bool]) -> Found:
    for a in run.assignments:
        if is_wrong(body := _text(a, "body")):
            yield *_place(a), body


def _nobody(run: Run) -> Found:
    """Items that speak of a duty and name nobody, although their section gives duties."""
    for item in run.items:
        doc, where = _place(item)
        start, end = int(str(item["char_start"])), int(str(item["char_end"]))
        m = DUTY.search(_text(item, "text"))
        if m and item["section_role"] in DUTIFUL and not any(start <= a < end for a, _ in run.bodies.get(doc, ())):
            yield doc, where, _text(item, "text")[max(0, m.start() - AROUND) : m.end() + AROUND].replace("\n", " ")


KINDS: dict[str, Callable[[Run], Found]] = {
    "a name ends in a function word": lambda r: _names(r, lambda n: bool(FUNCTION_WORD.search(n))),
    "a name holds a verb of duty": lambda r: _names(
        r, lambda n: any(duty_verbs().match(n, m.end()) for m in re.finditer(r"\w(?=\s)", n))
    ),
    f"a name is longer than {LONGEST_NAME} words": lambda r: _names(r, lambda n: len(n.split()) > LONGEST_NAME),
    "a name begins in small letters and is no group": lambda r: _names(
        r, lambda n: bool(SMALL.match(n)) and not GROUP.match(n)
    ),
    "a duty, and nobody": _nobody,
    "a day, and no deadline": lambda r: _without(r, DAY, r.times, DUTIFUL),
    "a number, and no citation": lambda r: _without(r, NUMBER, r.cited, ()),
}


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("tables", type=Path)
    parser.add_argument("--show", type=int, default=12, help="how many of each kind are shown")
    parser.add_argument("--seed", type=int, default=1)
    arguments = parser.parse_args()
    run = Run(kh.Tables.read(arguments.tables))
    console = Console(highlight=False)
    console.print(
        f"{len(run.items)} items, {len(run.assignments)} bodies, {len(run.deadlines)} times, {len(run.citations)} citations"
    )
    for kind, find in KINDS.items():
        found = list(find(run))
        console.print(f"\n[bold]{kind}[/]: {len(found)}")
        for doc, item, words in random.Random(arguments.seed).sample(found, min(arguments.show, len(found))):
            console.print(f"  [dim]{doc} {item}[/] {words}", soft_wrap=True, markup=True)
    return 0


if __name__ == "__main__":
    sys.exit(main())
