"""The letters that follow a check (công văn đôn đốc): to all units that sent nothing, were late or cite wrongly, or to each.

Whom the tool is not sure of gets none: what is to be looked at is looked at first.
"""

from __future__ import annotations

import csv
import re
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pandas as pd

from pipeline.compliance.evidence.verdicts import Kind
from pipeline.compliance.register.units import slug, spoken
from pipeline.compliance.report.actions import action, is_wrong_elsewhere, needs_action
from pipeline.compliance.report.office import BOTH, CENTER, Paper, Settings
from pipeline.compliance.report.tables import REQUIREMENTS, VERDICTS
from pipeline.messages import Lang, UsageError, word
from pipeline.messages.labels import LABELS
from pipeline.tables import manifest
from pipeline.tables.frames import records
from pipeline.tables.place import put
from pipeline.tables.schema import Table
from pipeline.tables.stored import PARSERS

Record = Mapping[str, Any]

_SEND = {Kind.NOT_SUBMITTED}
_MEND = {Kind.ABSENT, Kind.MISQUOTED, Kind.NAMED, Kind.BODY, Kind.INDIRECT}
_NAMED = 4
"""So many units are named in the text of a letter; more stand in its appendix."""


@dataclass(frozen=True, slots=True)
class Outcome:
    """What a check found: what must be cited, and the verdicts."""

    requirements: Sequence[Record]
    verdicts: Sequence[Record]

    @classmethod
    def of(cls, frames: Mapping[str, pd.DataFrame]) -> Outcome:
        """From the tables of a check."""
        return cls(*(_records(frames[t.name], t) for t in (REQUIREMENTS, VERDICTS)))

    @classmethod
    def read(cls, folder: Path) -> Outcome:
        """From the folder of a check. Raises UsageError for another folder, or where another version has written it."""
        missing = [f"{t.name}.csv" for t in (REQUIREMENTS, VERDICTS) if not (folder / f"{t.name}.csv").is_file()]
        if missing:
            raise _unread(folder, ", ".join(missing))
        return cls(*(_read(folder / f"{t.name}.csv", t) for t in (REQUIREMENTS, VERDICTS)))

    def of_requirement(self, r: Record) -> list[Record]:
        """The verdicts that count for a document."""
        return [
            v for v in self.verdicts if v["requirement"] == r["requirement"] and v["verdict"] != Kind.NOT_APPLICABLE
        ]


def _records(frame: pd.DataFrame, table: Table) -> list[Record]:
    return [dict(zip(table.names, row, strict=True)) for row in records(frame, table)]


def _unread(folder: Path, missing: str) -> UsageError:
    """What is wrong with a folder that lacks tables of a check, or has them in another form."""
    check = manifest.read(folder, manifest.CHECK)
    if check is None:
        return UsageError("no_report", path=str(folder), missing=missing)
    return UsageError("check_unread", path=str(folder), missing=missing, version=str(check.said.get("version") or "?"))


def _read(path: Path, table: Table) -> list[Record]:
    """The rows of a table that a check wrote as csv. Raises UsageError for a damaged one."""
    try:
        with path.open(encoding="utf-8-sig", newline="") as file:
            return [
                {c.name: PARSERS[c.kind](row[c.name]) if row[c.name] else None for c in table.columns}
                for row in csv.DictReader(file)
            ]
    except (OSError, UnicodeDecodeError, KeyError, ValueError, csv.Error) as error:
        raise _unread(path.parent, path.name) from error


def is_told(v: Record) -> bool:
    """Whether a unit gets a letter: not while the verdict is still to be looked at."""
    return needs_action(v) and v["verdict"] != Kind.UNRESOLVABLE


def letters(outcome: Outcome, settings: Settings, each: bool, lang: Lang) -> Iterator[tuple[str, Paper, int]]:
    """The letters with the names of their files and how many units each is for: one for a document, or one for each unit."""
    for r in outcome.requirements:
        all_of = outcome.of_requirement(r)
        told = [v for v in all_of if is_told(v)]
        code = slug(r["requirement"] or "")
        if each:
            yield from ((f"{code}-{slug(v['unit'])}", _to_one(r, v, settings, lang), 1) for v in told)
        elif told:
            yield code, _to_all(r, all_of, told, settings, lang), len(told)


def write_letters(made: Collection[tuple[str, Paper, int]], folder: Path, *, force: bool = False) -> list[Path]:
    """Writes letters into a folder, in the place of those written before; returns where they are.

    Raises UsageError for one that somebody went on writing, unless `force`.
    """

    def write(stage: Path) -> None:
        for name, paper, _ in made:
            paper.save(stage / f"{manifest.LETTER}{name}.docx")

    if not made and manifest.read(folder, manifest.LETTERS) is None:
        return []
    about = {"version": manifest.version(), "written": manifest.now()}
    return [p for p in put(folder, manifest.LETTERS, write, about, force=force) if p.name != manifest.LETTERS]


def _to_all(r: Record, all_of: Sequence[Record], told: Sequence[Record], s: Settings, lang: Lang) -> Paper:
    """One letter to all, with the list as its appendix."""
    paper = _begun(r, s, word("letter.to_many", lang), lang)
    issuer, code = _spoken(s), _code(r)
    met = sum(bool(v["met"]) and not needs_action(v) for v in all_of)
    undecided = sum(v["verdict"] == Kind.UNRESOLVABLE for v in all_of)
    opening = word(
        "letter.opening",
        lang,
        citation=r["citation"],
        issuer=issuer,
        units=len(all_of),
        met=met,
        open=undecided,
        n=len(told),
    )
    _text(paper, opening)
    _text(paper, word("letter.requests", lang, issuer=issuer))
    groups = (
        ("letter.send", [v for v in told if v["verdict"] in _SEND]),
        ("letter.mend", [v for v in told if (v["verdict"] in _MEND and not v["met"]) or is_wrong_elsewhere(v)]),
        ("letter.resend", [v for v in told if v["verdict"] == Kind.UNREADABLE]),
        ("letter.late", [v for v in told if v["days_late"] is not None]),
    )
    for n, (name, ours) in enumerate((g for g in groups if g[1]), 1):
        _text(paper, f"{n}. {word(name, lang, names=_names(ours, lang), document=code)}")
    _ending(paper, s, lang)
    paper.landscape()
    paper.line(word("letter.appendix", lang), bold=True, align=CENTER, after=0)
    paper.line(word("letter.appendix_title", lang, document=code), bold=True, align=CENTER, after=0)
    of = word("letter.appendix_of", lang, symbol=s.number, year=s.year, issuer=issuer)
    paper.line(of, italic=True, align=CENTER, size=13)
    heads = [word(f"letter.column.{name}", lang) for name in ("n", "unit", "missing", "evidence", "right")]
    rows = [(str(n), v["unit"], *_row(v, lang)) for n, v in enumerate(told, 1)]
    paper.table(heads, (12, 50, 40, 85, 70), rows)
    return paper


def _to_one(r: Record, v: Record, s: Settings, lang: Lang) -> Paper:
    """A letter to one unit."""
    paper = _begun(r, s, word("letter.to", lang, names=v["unit"]), lang)
    issuer = _spoken(s)
    said = word(
        "letter.opening_one", lang, citation=r["citation"], issuer=issuer, unit=v["unit"], message=v["message"] or ""
    )
    _text(paper, said)
    _text(paper, word("letter.requests_one", lang, issuer=issuer, unit=v["unit"]))
    asked = [] if v["met"] and not is_wrong_elsewhere(v) else [action({**v, "days_late": None}, lang)]
    if v["days_late"] is not None:
        asked.append(word("letter.late_one", lang, late=v["days_late"]))
    for line in asked:
        _text(paper, f"- {line}")
    _ending(paper, s, lang)
    return paper


def _begun(r: Record, s: Settings, to: str, lang: Lang) -> Paper:
    paper = Paper()
    paper.letterhead(s, word("letter.subject", lang, document=_code(r)), lang)
    paper.line(to, align=CENTER, after=12)
    return paper


def _ending(paper: Paper, s: Settings, lang: Lang) -> None:
    issuer = _spoken(s)
    reply = (
        word("letter.reply", lang, issuer=issuer, day=s.reply_by)
        if s.reply_by
        else word("letter.reply_open", lang, issuer=issuer)
    )
    _text(paper, reply)
    _text(paper, word("letter.closing", lang, issuer=issuer))
    paper.signature(s, lang)


def _text(paper: Paper, text: str) -> None:
    paper.line(text, align=BOTH, indent=True)


def _row(v: Record, lang: Lang) -> tuple[str, str, str]:
    """What is missing, by what evidence, and what is right."""
    late = v["days_late"]
    due = f"{v['due_date']:%d/%m/%Y}" if v["due_date"] else ""
    due += f", “{v['due_said']}”" if v["due_said"] else ""
    said = word("letter.late_days", lang, late=late, due=due) if late is not None else ""
    kind = "" if v["met"] and not is_wrong_elsewhere(v) else Kind.MISQUOTED if v["met"] else v["verdict"]
    missing = " ".join(filter(None, (f"{LABELS[kind].name(lang)}." if kind else "", said)))
    where = f" ({v['plan']})" if v["plan"] and v["plan"] not in (v["message"] or "") else ""
    return missing, f"{v['message'] or ''}{where}", action(v, lang)


def _names(verdicts: Sequence[Record], lang: Lang) -> str:
    names = [v["unit"] for v in verdicts]
    return ", ".join(names) if len(names) <= _NAMED else word("letter.many_units", lang, n=len(names))


def _code(r: Record) -> str:
    """The document in a few words: its number and symbol, or as it is cited where it has none."""
    code = str(r["requirement"]).partition("@")[0]
    return code if _NUMBERED.match(code) else str(r["citation"])


_NUMBERED = re.compile(r"\d+[^\W\d]?(?:\.\d+)*\s?[/-]")


def _spoken(s: Settings) -> str:
    return spoken(s.issuer)
