"""Papers in the form of an office (thể thức văn bản): letterhead, number, place and day, signature, recipients, as .docx.

State: Nghị định 30/2020/NĐ-CP, Phụ lục I; Party: Hướng dẫn 36-HD/VPTW. A4, margins 20, 30, 15 and 20 mm, Times New Roman.
"""

from __future__ import annotations

import io
import tomllib
from collections.abc import Sequence
from dataclasses import dataclass, fields
from pathlib import Path
from typing import Any

from pipeline.messages import Lang, UsageError, bad_toml, word

FONT = "Times New Roman"
_DOTS = "…………"


@dataclass(frozen=True, slots=True)
class Settings:
    """Who writes (thiết lập): a small TOML file, every line of which may be left out; what is not given is left as dots.

    above, issuer       the body above and the one that writes, as in the letterhead; symbol: of its letters ("SNV-VP")
    system              "state" or "party"; place and year of the date line, its day and month are left blank
    authority, title, signer   the signature block ("KT. GIÁM ĐỐC", "PHÓ GIÁM ĐỐC", a name)
    reply_by            until when an answer is asked for, as it shall be written ("ngày 20/3/2032"); recipients: further lines
    """

    above: str = ""
    issuer: str = _DOTS
    symbol: str = ""
    system: str = "state"
    place: str = _DOTS
    year: str = "20…"
    authority: str = ""
    title: str = _DOTS
    signer: str = ""
    reply_by: str = ""
    recipients: tuple[str, ...] = ()

    @property
    def party(self) -> bool:
        """The paper has the form of the Party's."""
        return self.system == "party"

    @property
    def number(self) -> str:
        """What follows the number, which is left blank."""
        symbol = self.symbol or "…"
        return f"-CV/{symbol.removeprefix('CV/')}" if self.party else f"/{symbol}"


def read_settings(path: Path | None) -> Settings:
    """The settings in a TOML file. Raises UsageError for a file that cannot be read, or a line that is not known."""
    if path is None:
        return Settings()
    try:
        told = tomllib.loads(path.read_text(encoding="utf-8-sig"))
    except OSError as error:
        raise UsageError("unreadable_input", path=str(path), reason=error.strerror or str(error)) from error
    except UnicodeDecodeError as error:
        raise UsageError("unreadable_input", path=str(path), reason="no UTF-8") from error
    except tomllib.TOMLDecodeError as error:
        raise bad_toml(str(path), error) from error
    known = {f.name for f in fields(Settings)}
    if unknown := [name for name in told if name not in known]:
        raise UsageError("bad_settings", path=str(path), reason=", ".join(unknown))
    if told.get("system", "state") not in ("state", "party"):
        raise UsageError("bad_settings", path=str(path), reason=f"system = {told['system']} (state, party)")
    lines = told.pop("recipients", [])
    if not isinstance(lines, list):
        raise UsageError("bad_settings", path=str(path), reason='recipients = ["…"]')
    return Settings(recipients=tuple(map(str, lines)), **{name: str(value) for name, value in told.items()})


class Paper:
    """A paper on its way."""

    def __init__(self, landscape: bool = False) -> None:
        import docx
        from docx.shared import Mm, Pt

        self.docx = docx.Document()
        self._pt: Any = Pt
        self._mm: Any = Mm
        style = self.docx.styles["Normal"]
        style.font.name, style.font.size = FONT, Pt(14)
        style.element.rPr.rFonts.set(_w("eastAsia"), FONT)
        self._shape(self.docx.sections[0], landscape)
        stamp = self.docx.core_properties
        stamp.author, stamp.comments = "", ""

    def _shape(self, section: Any, landscape: bool) -> None:
        """A4 with the margins of the decree, the number of the page above from the second on."""
        mm = self._mm
        long, short = mm(297), mm(210)
        section.page_width, section.page_height = (long, short) if landscape else (short, long)
        section.orientation = int(landscape)
        section.top_margin = section.bottom_margin = mm(20)
        section.left_margin, section.right_margin = (mm(20), mm(20)) if landscape else (mm(30), mm(15))
        section.different_first_page_header_footer = True
        section.header.is_linked_to_previous = False
        line = section.header.paragraphs[0]
        line.alignment = _CENTER
        _field(line.add_run(), "PAGE")

    def landscape(self) -> None:
        """The pages from here on lie across."""
        from docx.enum.section import WD_SECTION

        self._shape(self.docx.add_section(WD_SECTION.NEW_PAGE), landscape=True)
        ending = self.docx.paragraphs[-1].paragraph_format  # it holds the break, and needs no room
        ending.space_before = ending.space_after = self._pt(0)
        ending.line_spacing = self._pt(1)

    def line(
        self, text: str, *, where: Any = None, size: float = 14, bold: bool = False, italic: bool = False, align: int | None = None,
        indent: bool = False, after: float = 6,
    ) -> Any:  # fmt: skip
        """A paragraph; `align` as python-docx counts (0 left, 1 centre, 3 both)."""
        paragraph = (where or self.docx).add_paragraph()
        run = paragraph.add_run(text)
        run.bold, run.italic, run.font.size, run.font.name = bold, italic, self._pt(size), FONT
        shape = paragraph.paragraph_format
        shape.space_before, shape.space_after = self._pt(0), self._pt(after)
        if align is not None:
            paragraph.alignment = align
        if indent:
            shape.first_line_indent = self._mm(10)
        return paragraph

    def letterhead(self, s: Settings, subject: str, lang: Lang) -> None:
        """The head of a letter: body above and issuer, country and motto, number, place and day, subject."""
        left, right = self._side_by_side((68, 97))
        if s.above:
            self.line(s.above.upper(), where=left, size=13, align=_CENTER, after=0)
        self.line(s.issuer.upper(), where=left, size=13, bold=True, align=_CENTER, after=0)
        number = word("letter.number_party" if s.party else "letter.number", lang, symbol=s.number)
        if s.party:
            self.line("*", where=left, size=13, align=_CENTER, after=0)
            _underlined(self.line(word("letter.party", lang), where=right, size=14, bold=True, align=_CENTER, after=0))
        else:
            self.line("─" * 7, where=left, size=8, align=_CENTER, after=0)
            self.line(word("letter.country", lang), where=right, size=12, bold=True, align=_CENTER, after=0)
            _underlined(self.line(word("letter.motto", lang), where=right, size=13, bold=True, align=_CENTER, after=0))
        self.line(number, where=left, size=13, align=_CENTER, after=0)
        self.line(subject, where=left, size=12, align=_CENTER, after=0, italic=s.party)
        self.line("", where=right, size=8, after=0)
        self.line(
            word("letter.date", lang, place=s.place, year=s.year),
            where=right,
            size=13,
            italic=True,
            align=_CENTER,
            after=0,
        )
        self.line("", size=6, after=6)

    def signature(self, s: Settings, lang: Lang) -> None:
        """The foot of a letter: recipients, authority, title and name of the signer; on one page with the last words."""
        self.docx.paragraphs[-1].paragraph_format.keep_with_next = True
        self.line("", size=6, after=6).paragraph_format.keep_with_next = True
        left, right = self._side_by_side((68, 97))
        head = self.line(
            word("letter.recipients", lang),
            where=left,
            size=12 if not s.party else 14,
            bold=not s.party,
            italic=not s.party,
            after=0,
        )
        if s.party:
            _underlined(head)
        lines = [*(f"{r.strip(' -;.')};" for r in s.recipients)]
        if not any(line.startswith(("Lưu", "Archive")) for line in lines):
            lines.append(word("letter.file_party" if s.party else "letter.file", lang))
        lines[-1] = f"{lines[-1].rstrip(';.')}."
        for line in (word("letter.as_above", lang), *lines):
            self.line(f"- {line}", where=left, size=11 if not s.party else 12, after=0)
        for line, bold in (
            (s.authority, True),
            (s.title, not s.party),
            ("", False),
            ("", False),
            ("", False),
            (s.signer, True),
        ):
            if line or not bold:
                self.line(
                    line.upper() if line not in (s.signer, "") else line,
                    where=right,
                    size=14,
                    bold=bold,
                    align=_CENTER,
                    after=0,
                )

    def _side_by_side(self, widths: tuple[int, int]) -> tuple[Any, Any]:
        table = self.docx.add_table(rows=1, cols=2)
        table.autofit = False
        _whole(table.rows[0])
        for cell, column, width in zip(table.rows[0].cells, table.columns, widths, strict=True):
            cell.width = column.width = self._mm(width)
            cell._element.remove(cell.paragraphs[0]._element)
        return tuple(table.rows[0].cells)

    def table(
        self, heads: Sequence[str], widths: Sequence[int], rows: Sequence[Sequence[str]], size: float = 12
    ) -> None:
        """A table with lines, its head on every page; widths in millimetres."""
        table = self.docx.add_table(rows=1, cols=len(heads))
        table.style = "Table Grid"
        table.autofit = False
        _repeated(table.rows[0])
        for column, width in zip(table.columns, widths, strict=True):
            column.width = self._mm(width)
        for n, line in enumerate([heads, *rows]):
            row = table.rows[0] if n == 0 else table.add_row()
            _whole(row)
            cells = row.cells
            for cell, width, text in zip(cells, widths, line, strict=True):
                cell.width = self._mm(width)
                paragraph = cell.paragraphs[0]
                run = paragraph.add_run(text)
                run.bold, run.font.size, run.font.name = n == 0, self._pt(size), FONT
                paragraph.paragraph_format.space_after = self._pt(2)
                if n == 0:
                    paragraph.alignment = _CENTER

    def save(self, path: Path) -> None:
        """Writes it beside, and moves it. Raises UsageError for an unwritable place."""
        made = io.BytesIO()  # an archive that meets a full disk would complain once more when it is let go
        self.docx.save(made)
        beside = path.with_name(f".{path.name}.part")
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
            beside.write_bytes(made.getbuffer())
            beside.replace(path)
        except OSError as error:
            beside.unlink(missing_ok=True)
            raise UsageError("unwritable", path=str(path), reason=error.strerror or str(error)) from error


_CENTER = 1
BOTH = 3
CENTER = _CENTER


def _w(name: str) -> str:
    from docx.oxml.ns import qn

    return str(qn(f"w:{name}"))


def _field(run: Any, code: str) -> None:
    """A field of the word processor, such as the number of the page."""
    from docx.oxml import OxmlElement

    for kind, text in (("begin", None), (None, code), ("end", None)):
        part = OxmlElement("w:fldChar" if kind else "w:instrText")
        if kind:
            part.set(_w("fldCharType"), kind)
        else:
            part.text = text
        run._element.append(part)


def _underlined(paragraph: Any) -> None:
    for run in paragraph.runs:
        run.underline = True


def _whole(row: Any) -> None:
    """A row that no end of a page parts."""
    from docx.oxml import OxmlElement

    row._tr.get_or_add_trPr().append(OxmlElement("w:cantSplit"))


def _repeated(row: Any) -> None:
    from docx.oxml import OxmlElement

    head = OxmlElement("w:tblHeader")
    head.set(_w("val"), "true")
    row._tr.get_or_add_trPr().append(head)
