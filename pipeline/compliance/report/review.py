"""Reads the decisions that a reviewer made on the sheet "Cần xem lại" of compliance.xlsx (`kehoach apply`).

Columns are found by their titles, whatever was inserted, moved or sorted; a file that a table program saved under another
name is read by what it holds.
"""

from __future__ import annotations

import warnings
import zipfile
import zlib
from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from pathlib import Path
from typing import Any

from pipeline.compliance.report.decisions import SEPARATOR, VERDICTS, Decision
from pipeline.compliance.report.workbook import REVIEW_HIDDEN
from pipeline.messages import Lang, UsageError
from pipeline.messages.labels import LABELS
from pipeline.messages.words import WORDS

_SHOWN = {"value": "workbook.verdict_change_it_here", "who": "workbook.decided_by", "why": "workbook.why"}
"""The columns that a reviewer fills, with the codes of their titles."""
_LARGEST = 50 << 20
"""Bytes of a workbook that is still read, unpacked ten times that: a report of ten thousand units has 5 MB."""
# what zipfile, the XML parser (a SyntaxError) and openpyxl raise on damaged, encrypted and other files
_DAMAGE = (
    zipfile.BadZipFile, zlib.error, KeyError, ValueError, TypeError, IndexError, AttributeError, SyntaxError, RuntimeError,
    NotImplementedError, EOFError,
)  # fmt: skip

_Row = Mapping[str, str]
"""The cells of a row that matter, by the names of REVIEW_HIDDEN and _SHOWN; blank ones are ""."""


def decisions_in(workbook: str | Path, today: date) -> list[Decision]:
    """The verdicts that were changed in a workbook, as decisions of a day.

    Raises UsageError for a file that is no such workbook or lacks a column, a verdict that does not exist, a change without
    name and reason, and rows of one unit and document that say different things.
    """
    rows = _rows(Path(workbook))
    langs: tuple[Lang, ...] = ("vi", "en")
    kinds = {label.name(lang): kind for kind, label in LABELS.items() for lang in langs}
    changed = [(y, r) for y, r in rows if r["unit_id"] and r["value"] and kinds.get(r["value"]) != r["verdict"]]
    if unknown := [y for y, r in changed if r["value"] not in kinds]:
        raise UsageError("unknown_verdict", rows=", ".join(map(str, unknown)))
    if unsigned := [y for y, r in changed if not (r["who"] and r["why"])]:
        raise UsageError("who_decided", rows=", ".join(map(str, unsigned)))
    said: dict[tuple[str, str], tuple[int, str]] = {}
    for y, r in changed:
        first, value = said.setdefault((r["unit_id"], r["requirement"]), (y, r["value"]))
        if value != r["value"]:
            raise UsageError("two_decisions", rows=f"{first}, {y}")
    return [
        Decision(
            doc_id=r["doc_id"], table=VERDICTS, key=SEPARATOR.join((r["unit_id"], r["requirement"])), field="verdict",
            value=kinds[r["value"]], who=r["who"], when=today.isoformat(), why=r["why"], was=r["verdict"], sha256=r["sha256"],
        )
        for _, r in changed
    ]  # fmt: skip


def _rows(path: Path) -> list[tuple[int, _Row]]:
    """The rows of the sheet to review, with their numbers."""
    try:
        if path.exists() and not (path.is_file() or path.is_dir()):  # a pipe would be waited for
            raise UsageError("unreadable_workbook", path=str(path), reason="no regular file")
        with path.open("rb") as file:
            with zipfile.ZipFile(file) as archive:
                if path.stat().st_size > _LARGEST or sum(i.file_size for i in archive.infolist()) > 10 * _LARGEST:
                    raise UsageError("not_a_report", path=str(path))
            file.seek(0)
            with warnings.catch_warnings():  # openpyxl's, about parts that do not matter here
                warnings.simplefilter("ignore")
                return list(_of_sheet(file, path))
    except FileNotFoundError as error:
        raise UsageError("no_such_path", path=str(path)) from error
    except OSError as error:
        raise UsageError("unreadable_workbook", path=str(path), reason=error.strerror or str(error)) from error
    except _DAMAGE as error:
        raise UsageError("not_a_report", path=str(path)) from error


def _of_sheet(file: Any, path: Path) -> Iterator[tuple[int, _Row]]:
    import openpyxl

    book = openpyxl.load_workbook(file, read_only=True, data_only=True)
    try:
        name = next((n for n in WORDS["sheet.review"] if n in book.sheetnames), None)
        if name is None:
            raise UsageError("not_a_report", path=str(path))
        cells = book[name].iter_rows(values_only=True)
        places = _places(next(cells, ()))
        for y, row in enumerate(cells, 2):
            yield y, {n: _text(row[x]) if x < len(row) else "" for n, x in places.items()}
    finally:
        book.close()


def _places(head: Sequence[Any]) -> dict[str, int]:
    """Where each column stands. Raises UsageError for those that are missing."""
    titles = [_text(cell) for cell in head]
    names = {**{name: (name,) for name in REVIEW_HIDDEN}, **{name: WORDS[code] for name, code in _SHOWN.items()}}
    found = {name: [x for x, title in enumerate(titles) if title in known] for name, known in names.items()}
    if missing := [names[name][0] for name, places in found.items() if len(places) != 1]:
        raise UsageError("review_columns", columns=", ".join(missing))
    return {name: places[0] for name, places in found.items()}


def _text(value: Any) -> str:
    return "" if value is None else str(value).strip()
