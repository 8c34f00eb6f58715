"""Tables as a Vietnamese desk leaves them (bảng do cơ quan lập): workbooks, csv in any usual encoding, days and titles as people write.

Excel on a Vietnamese desk saves csv with ";" or tabs, in UTF-8 with or without a mark, UTF-16 or Windows-1258, writes days as
20/11/2025, and has a line or two above the titles.
"""

from __future__ import annotations

import csv
import re
import unicodedata
import zipfile
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date, datetime
from io import BytesIO
from pathlib import Path
from typing import Any

from extractors.marks import unmarked
from pipeline.ingest.letters.syllables import marked_words
from pipeline.ingest.plain.text import decode
from pipeline.messages import UsageError
from pipeline.resolve.names import fold

Titles = Mapping[str, Sequence[str]]
"""The columns that a table may have, each with the titles that people give it, folded without marks."""

_SHOWN = {"name": "Tên đơn vị", "directive": "Văn bản"}
"""What a title without which no table is read looks like."""
_ABOVE = 15
"""Lines that may stand above the titles."""
_LARGEST = 50 << 20
_RIGHT = 0.85
"""Of the words with a mark so many are syllables where the encoding is the right one."""
_OLD_WORKBOOK = b"\xd0\xcf\x11\xe0"
_DAY = re.compile(r"(?P<d>\d{1,2})[/.-](?P<m>\d{1,2})[/.-](?P<y>\d{4})")


def read_desk(
    path: str | Path, titles: Titles, needed: str
) -> tuple[tuple[str, ...], list[tuple[int, dict[str, str]]]]:
    """The columns of a table and its rows by column, each with the number of its line; blank lines are left out.

    Raises UsageError for a file that cannot be read as a table, or without the needed column.
    """
    where = Path(path)
    try:
        data = where.read_bytes()
    except OSError as error:
        raise UsageError("unreadable_input", path=str(path), reason=error.strerror or str(error)) from error
    if data.startswith(_OLD_WORKBOOK):
        raise UsageError("old_workbook", path=str(path))
    lines = list(_of_workbook(data, where) if data.startswith(b"PK") else _of_text(data, where, titles))
    for at, (_, cells) in enumerate(lines[:_ABOVE]):
        columns = [_column(cell, titles) for cell in cells]
        if needed in columns:
            return tuple(filter(None, columns)), list(_rows(lines[at + 1 :], columns))
    raise UsageError("missing_column", path=str(path), column=needed, title=_SHOWN[needed])


def day(value: str) -> date | None:
    """A day as people write it: 20/11/2025, 2025-11-20; None for an empty cell. Raises ValueError for anything else."""
    text = value.strip()
    if not text:
        return None
    if m := _DAY.fullmatch(text):
        return date(int(m["y"]), int(m["m"]), int(m["d"]))
    return datetime.fromisoformat(text).date()


def _rows(lines: Iterable[tuple[int, list[str]]], columns: Sequence[str]) -> Iterator[tuple[int, dict[str, str]]]:
    for n, cells in lines:
        row = {c: v for c, v in zip(columns, cells, strict=False) if c}
        if any(row.values()):
            yield n, dict.fromkeys(filter(None, columns), "") | row


def _column(title: str, titles: Titles) -> str:
    """The column that a title means, "" for one that is not known."""
    key = re.sub(r"[^\w]+", " ", unmarked(fold(re.sub(r"\(.*?\)", "", title)))).strip()
    return next(
        (c for c, names in titles.items() if key == c.replace("_", " ") or title.strip() == c or key in names), ""
    )


def _of_workbook(data: bytes, where: Path) -> Iterator[tuple[int, list[str]]]:
    """The lines of the first sheet that has any."""
    import openpyxl

    try:
        with zipfile.ZipFile(BytesIO(data)) as archive:
            if len(data) > _LARGEST or sum(i.file_size for i in archive.infolist()) > 10 * _LARGEST:
                raise UsageError("unreadable_input", path=str(where), reason=f"> {_LARGEST >> 20} MB")
        book = openpyxl.load_workbook(BytesIO(data), read_only=True, data_only=True)
    except (zipfile.BadZipFile, KeyError, ValueError) as error:
        raise UsageError("unreadable_input", path=str(where), reason="xlsx") from error
    try:
        for sheet in book.worksheets:
            lines = [(n, [_shown(v) for v in row]) for n, row in enumerate(sheet.iter_rows(values_only=True), 1)]
            if any(any(cells) for _, cells in lines):
                yield from lines
                return
    finally:
        book.close()


def _shown(value: Any) -> str:
    """A cell as text: days as ISO days, whole numbers without a point."""
    if value is None:
        return ""
    if isinstance(value, datetime):
        return value.date().isoformat()
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    return " ".join(str(value).split()) if not isinstance(value, bool) else str(value).lower()


def _of_text(data: bytes, where: Path, titles: Titles) -> Iterator[tuple[int, list[str]]]:
    """The lines of a csv, parted by the sign that gives the most titles that are known."""
    text = decode(data) or _windows(data)
    if text is None or "\0" in text:
        raise UsageError("unreadable_input", path=str(where), reason="UTF-8, UTF-16, Windows-1258")
    tried = [_parted(text, sign) for sign in (",", ";", "\t")]
    yield from max(tried, key=lambda lines: _known(lines, titles))


def _windows(data: bytes) -> str | None:
    """A text in Windows-1258, told by its syllables; its marks stand apart from their letters."""
    try:
        text = unicodedata.normalize("NFC", data.decode("cp1258"))
    except UnicodeDecodeError:
        return None
    words, right = marked_words(text)
    return text if words and right >= _RIGHT * words else None


def _parted(text: str, sign: str) -> list[tuple[int, list[str]]]:
    """The lines of a csv; a cell may go over several."""
    reader = csv.reader(text.splitlines(keepends=True), delimiter=sign)
    found = []
    try:
        while (cells := next(reader, None)) is not None:
            found.append((reader.line_num, [c.strip() for c in cells]))
    except csv.Error:
        return []
    return found


def _known(lines: Sequence[tuple[int, list[str]]], titles: Titles) -> int:
    """How many titles of a line are known, at best."""
    return max((len({c for cell in cells if (c := _column(cell, titles))}) for _, cells in lines[:_ABOVE]), default=0)
