"""Reads the decisions that a reviewer made on the sheet "Cần xem lại" of compliance.xlsx (`kehoach apply`)."""

from __future__ import annotations

import zipfile
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

from pipeline.compliance.report.decisions import SEPARATOR, VERDICTS, Decision
from pipeline.compliance.report.workbook import REVIEW_HIDDEN
from pipeline.messages import Lang, UsageError
from pipeline.messages.labels import LABELS
from pipeline.messages.words import WORDS

_VERDICT, _WHO, _WHY = (len(REVIEW_HIDDEN) + n for n in (2, 6, 7))
_LARGEST = 50 << 20
"""Bytes of a workbook that is still read, unpacked ten times that: a report of ten thousand units has 5 MB."""


def decisions_in(workbook: str | Path, today: date) -> list[Decision]:
    """The verdicts that were changed in a workbook, as decisions of a day.

    Raises UsageError for a file that is no such workbook, a verdict that does not exist, or a change without name and reason.
    """
    rows = list(_rows(Path(workbook)))
    langs: tuple[Lang, ...] = ("vi", "en")
    kinds = {label.name(lang): kind for kind, label in LABELS.items() for lang in langs}
    changed = [(y, r) for y, r in rows if r[0] and r[_VERDICT] and kinds.get(str(r[_VERDICT]).strip()) != _text(r[2])]
    if unknown := [y for y, r in changed if str(r[_VERDICT]).strip() not in kinds]:
        raise UsageError("unknown_verdict", rows=", ".join(map(str, unknown)))
    if unsigned := [y for y, r in changed if not r[_WHO] or not r[_WHY]]:
        raise UsageError("who_decided", rows=", ".join(map(str, unsigned)))
    return [
        Decision(
            doc_id=_text(r[4]), table=VERDICTS, key=SEPARATOR.join((_text(r[0]), _text(r[1]))), field="verdict",
            value=kinds[str(r[_VERDICT]).strip()], who=_text(r[_WHO]), when=today.isoformat(), why=_text(r[_WHY]),
            was=_text(r[2]), sha256=_text(r[3]),
        )
        for _, r in changed
    ]  # fmt: skip


def _text(value: Any) -> str:
    return "" if value is None else str(value).strip()


def _rows(path: Path) -> Iterator[tuple[int, tuple[Any, ...]]]:
    """The rows of the sheet to review, from 2, with their cells."""
    import openpyxl

    try:
        with zipfile.ZipFile(path) as archive:
            if path.stat().st_size > _LARGEST or sum(i.file_size for i in archive.infolist()) > 10 * _LARGEST:
                raise UsageError("not_a_report", path=str(path))
        book = openpyxl.load_workbook(path, read_only=True, data_only=True)
    except OSError as error:
        raise UsageError("unreadable_input", path=str(path), reason=error.strerror or str(error)) from error
    except (zipfile.BadZipFile, KeyError, ValueError) as error:
        raise UsageError("not_a_report", path=str(path)) from error
    try:
        name = next((n for n in WORDS["sheet.review"] if n in book.sheetnames), None)
        if name is None:
            raise UsageError("not_a_report", path=str(path))
        for y, row in enumerate(book[name].iter_rows(min_row=2, values_only=True), 2):
            yield y, (*row, *[None] * (_WHY + 1 - len(row)))
    finally:
        book.close()
