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
from pipeline.compliance.register.units import slug, spoken, unit_key
from pipeline.compliance.report.actions import action, is_wrong_elsewhere, needs_action
from pipeline.compliance.report.office import BOTH, CENTER, Paper, Settings
from pipeline.compliance.report.tables import REQUIREMENTS, VERDICTS
from pipeline.messages import Lang, UsageError, word
from pipeline.messages.labels import LABELS
from pipeline.messages.retold import retold
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
        own = unit_key(settings.issuer)  # nobody writes to himself
        others = (v for v in outcome.of_requirement(r) if unit_key(v["unit"]) != own)
        all_of = [{**v, "message": retold(v["reason"], v["message"], lang)} for v in others]
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
    issuer, code = _spoken(s), _short(r)
    met = sum(bool(v["met"]) and not needs_action(v) for v in all_of)
    undecided = sum(v["verdict"] == Kind.UNRESOLVABLE for v in all_of)
    opening = word(
        "letter.opening",
        lang,
        citation=r["citation"],
        issuer=issuer,
        units=_count(len(all_of)),
        met=_count(met),
        open=word("letter.open", lang, n=_count(undecided)) if undecided else "",
        n=_count(len(told)),
    )
    _text(paper, opening)
    _text(paper, word("letter.requests", lang, issuer=issuer))
    groups = (
        ("send", [v for v in told if v["verdict"] in _SEND]),
        ("mend", [v for v in told if (v["verdict"] in _MEND and not v["met"]) or is_wrong_elsewhere(v)]),
        ("resend", [v for v in told if v["verdict"] == Kind.UNREADABLE]),
        ("late", [v for v in told if v["days_late"] is not None]),
    )
    for n, (name, ours) in enumerate((g for g in groups if g[1]), 1):
        _text(paper, f"{n}. {word(f'letter.{name}', lang, names=_names(name, ours, lang), document=code)}")
    _ending(paper, s, "letter.closing", lang)
    paper.landscape()
    paper.line(word("letter.appendix", lang), bold=True, align=CENTER, after=0)
    paper.line(word("letter.appendix_title", lang, document=code), bold=True, align=CENTER, after=0)
    of = word("letter.appendix_of", lang, symbol=s.number, year=s.year, issuer=issuer)
    paper.line(of, italic=True, align=CENTER, size=13)
    heads = [word(f"letter.column.{name}", lang) for name in ("n", "unit", "missing", "evidence", "right")]
    rows = [(str(n), v["unit"], *_row(v, code, lang)) for n, v in enumerate(told, 1)]
    paper.table(heads, (12, 50, 40, 85, 70), rows)
    return paper


def _to_one(r: Record, v: Record, s: Settings, lang: Lang) -> Paper:
    """A letter to one unit."""
    paper = _begun(r, s, word("letter.to", lang, names=v["unit"]), lang)
    issuer, message = _spoken(s), v["message"] or ""
    plan = f" ({_plan(v, lang)})" if _plan_untold(v) else ""
    said = word(
        "letter.opening_one", lang, citation=r["citation"], issuer=issuer, unit=v["unit"], plan=plan, message=message
    )
    _text(paper, said)
    _text(paper, word("letter.requests_one", lang, issuer=issuer, unit=v["unit"]))
    asked = (
        []
        if v["met"] and not is_wrong_elsewhere(v)
        else [action({**v, "requirement": _short(r), "days_late": None}, lang)]
    )
    if v["days_late"] is not None:
        asked.append(word("letter.late_one", lang, late=v["days_late"], due=_due(v)))
    for line in asked:
        _text(paper, f"- {line}")
    _ending(paper, s, "letter.closing_one", lang, unit=v["unit"])
    return paper


def _begun(r: Record, s: Settings, to: str, lang: Lang) -> Paper:
    paper = Paper()
    paper.letterhead(s, word("letter.subject", lang, document=_short(r)), lang)
    paper.line(to, align=CENTER, after=12)
    return paper


def _ending(paper: Paper, s: Settings, closing: str, lang: Lang, **values: str) -> None:
    issuer = _spoken(s)
    reply = (
        word("letter.reply", lang, issuer=issuer, day=s.reply_by)
        if s.reply_by
        else word("letter.reply_open", lang, issuer=issuer)
    )
    _text(paper, reply)
    _text(
        paper, word(closing, lang, issuer=issuer, end="." if s.party else "./.", **values)
    )  # the Party writes no "./."
    paper.signature(s, lang)


def _text(paper: Paper, text: str) -> None:
    paper.line(text, align=BOTH, indent=True)


def _row(v: Record, document: str, lang: Lang) -> tuple[str, str, str]:
    """What is missing, by what evidence, and what is right."""
    late = v["days_late"]
    said = word("letter.late_days", lang, late=late, due=_due(v)) if late is not None else ""
    kind = "" if v["met"] and not is_wrong_elsewhere(v) else Kind.MISQUOTED if v["met"] else v["verdict"]
    missing = " ".join(filter(None, (f"{LABELS[kind].name(lang)}." if kind else "", said)))
    where = f" {word('letter.plan', lang, plan=_plan(v, lang))}" if _plan_untold(v) else ""
    return missing, f"{v['message'] or ''}{where}", action({**v, "requirement": document}, lang)


def _due(v: Record) -> str:
    """The day until which a plan was asked for, and the words that set it."""
    day = f"{v['due_date']:%d/%m/%Y}" if v["due_date"] else ""
    return day + (f", “{v['due_said']}”" if v["due_said"] else "")


def _plan_untold(v: Record) -> bool:
    """A unit's plan was seen, and the evidence does not name it."""
    return bool(v["plan"]) and v["plan"] not in (v["message"] or "")


def _plan(v: Record, lang: Lang) -> str:
    """A plan as a letter names it: its number and day without brackets, which stand around it."""
    dated = _DATED.fullmatch(v["plan"])
    return word("letter.plan_of_day", lang, plan=dated["plan"], day=dated["day"]) if dated else str(v["plan"])


_DATED = re.compile(r"(?P<plan>.+) \((?P<day>\d\d/\d\d/\d{4})\)")


def _count(n: int) -> str:
    """A number of units as offices write it, so that no figure can be put before it."""
    return f"{n:02}"


def _names(group: str, verdicts: Sequence[Record], lang: Lang) -> str:
    names = [v["unit"] for v in verdicts]
    few = len(names) <= _NAMED
    return ", ".join(names) if few else word(f"letter.many_{group}", lang, n=_count(len(names)))


def _short(r: Record) -> str:
    """The document in a few words: type, number and symbol, or as it is cited where it has none."""
    code, citation = str(r["requirement"]).partition("@")[0], str(r["citation"])
    if not _NUMBERED.match(code):
        return citation
    return citation[: citation.index(code) + len(code)] if code in citation else code


_NUMBERED = re.compile(r"\d+[^\W\d]?(?:\.\d+)*\s?[/-]")


def _spoken(s: Settings) -> str:
    return spoken(s.issuer)
