"""The table that a unit needs to begin its own plan (bảng nhiệm vụ được giao): what its superior's plan asks of it, by when, reported to
whom, and the ground to cite."""

from __future__ import annotations

import io
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from extractors.bodies.kinds import level_of, system_of
from pipeline.compliance.duties.asked import Asked, Duty, duties, is_meant
from pipeline.compliance.passages import Passage
from pipeline.compliance.records import Paper as Plan
from pipeline.compliance.register.requirements import of_paper
from pipeline.compliance.register.units import Unit, Units, unit_key
from pipeline.compliance.report.office import CENTER, Paper
from pipeline.messages import Lang, UsageError, word
from pipeline.messages.values import named

_COLUMNS = ("n", "item", "kind", "duty", "bearer", "due", "report", "own")
_WIDTHS = (10, 18, 20, 92, 34, 32, 28, 23)


@dataclass(frozen=True, slots=True)
class Assignment:
    """The duties of a plan that fall to a unit, or all of them, and how the plan is cited."""

    citation: str
    unit: str
    duties: Sequence[Duty]

    @property
    def plan_due(self) -> str:
        """The words that say by when the unit's own plan is due; "" if the plan does not."""
        own = [d for d in self.duties if d.asked is Asked.PLAN]
        return next((t.text for d in own for t in d.passage.times if t.due), "")


def unit_named(name: str, units: Units | None) -> Unit:
    """A unit by its id or name in the register, else as its name tells."""
    if units is not None:
        if name in units.by_id:
            return units.by_id[name]
        key = unit_key(name)
        if (found := next((u for u in units if key in u.keys), None)) is not None:
            return found
    key = unit_key(name)
    return Unit(name, name, level=level_of(key) or "", system=system_of(key) or "state")


def assignment(plan: Plan, passages: Sequence[Passage], unit: Unit | None) -> Assignment:
    """The duties of a plan that fall to a unit, all of them without one, in reading order."""
    found = [d for d in duties(passages) if unit is None or any(is_meant(b, unit) for b in d.bearers)]
    seen: dict[tuple[str, str], Duty] = {}
    for d in found:
        seen.setdefault((d.passage.item, d.passage.text), d)
    return Assignment(of_paper(plan).citation, unit.name if unit else "", list(seen.values()))


def write_assignment(a: Assignment, path: Path, lang: Lang) -> None:
    """Writes it as .docx or .xlsx. Raises UsageError for another suffix or an unwritable place."""
    writers = {".docx": _docx, ".xlsx": _xlsx}
    if path.suffix.lower() not in writers:
        raise UsageError("unknown_output", format=path.suffix, known=", ".join(writers))
    writers[path.suffix.lower()](a, path, lang)


def _rows(a: Assignment, lang: Lang) -> list[tuple[str, ...]]:
    rows: list[tuple[str, ...]] = []
    for n, d in enumerate(a.duties, 1):
        times = "; ".join(dict.fromkeys(t.text for t in d.passage.times))
        due = times or (f"{d.due:%d/%m/%Y}" if d.due else "")
        bearers = "; ".join(dict.fromkeys(b.body for b in d.bearers))
        told = "; ".join(dict.fromkeys(b.body for b in d.report_to))
        item = str(named("item", d.passage.item, lang))
        rows.append((str(n), item, word(f"asked.{d.asked}", lang), d.passage.shown, bearers, due, told, ""))
    return rows


def _lines(a: Assignment, lang: Lang) -> Mapping[str, str]:
    """The lines above the table."""
    return {
        "title": word("assign.title", lang),
        "of": word("assign.of", lang, citation=a.citation),
        "for": word("assign.for", lang, unit=a.unit) if a.unit else "",
        "ground": f"{word('assign.ground', lang)} {word('assign.ground_words', lang, citation=a.citation)}",
        "due": word("assign.plan_due", lang, time=a.plan_due) if a.plan_due else "",
    }


def _heads(lang: Lang) -> list[str]:
    return [word(f"assign.column.{name}", lang) for name in _COLUMNS]


def _docx(a: Assignment, path: Path, lang: Lang) -> None:
    paper = Paper(landscape=True)
    lines = _lines(a, lang)
    paper.line(lines["title"], bold=True, align=CENTER, after=0)
    paper.line(lines["of"], italic=True, align=CENTER)
    for name in ("for", "ground", "due"):
        if lines[name]:
            paper.line(lines[name], size=13, bold=name == "for")
    if a.duties:
        paper.table(_heads(lang), _WIDTHS, _rows(a, lang), size=11)
    else:
        paper.line(word("assign.none", lang), italic=True)
    paper.save(path)


def _xlsx(a: Assignment, path: Path, lang: Lang) -> None:
    import xlsxwriter

    from pipeline.compliance.report.sheets import Book, Cell, Column

    data = io.BytesIO()
    with xlsxwriter.Workbook(data, {"in_memory": True}) as made:
        book = Book(made)
        columns = [Column(h, max(w // 2, 6)) for h, w in zip(_heads(lang), _WIDTHS, strict=True)]
        book.printed(word("assign.column.duty", lang), columns, [[Cell(c) for c in row] for row in _rows(a, lang)])
        sheet = book.page(word("assign.sheet", lang), repeat=False)
        sheet.set_column(0, 0, 120)
        for y, line in enumerate(filter(None, _lines(a, lang).values())):
            sheet.write_string(y, 0, line, book.format(text_wrap=True))
    beside = path.with_name(f".{path.name}.part")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        beside.write_bytes(data.getbuffer())
        beside.replace(path)
    except OSError as error:
        beside.unlink(missing_ok=True)
        raise UsageError("unwritable", path=str(path), reason=error.strerror or str(error)) from error
