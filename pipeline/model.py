"""What the stages hand to each other: frozen, plain, without behaviour beyond reading themselves.

ingest makes a `Source` of `Block`s, layout makes a `Text` of `Paragraph`s, segment makes a `Plan` of `Unit`s.
Offsets are code points of the plan's normalized text, half open: `text[start:end]`.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum


class Severity(StrEnum):
    """How much a diagnostic matters: the plan is unread, a fact is doubtful, or merely worth knowing."""

    ERROR = "error"
    WARNING = "warning"
    INFO = "info"


class Status(StrEnum):
    """How much of a file was read: all, a part (numbers, tables or pages lost), or nothing."""

    OK = "ok"
    PARTIAL = "partial"
    FAILED = "failed"


@dataclass(frozen=True, slots=True)
class Diagnostic:
    """A problem found on the way. `code` names a sentence in `pipeline/messages/__init__.py`, `values` fill its gaps."""

    code: str
    severity: Severity = Severity.WARNING
    values: tuple[tuple[str, str], ...] = ()
    page: int | None = None
    start: int | None = None
    end: int | None = None


class BlockKind(StrEnum):
    """What a reader saw: a whole paragraph, a single printed line (wraps still to be undone), or a table."""

    PARAGRAPH = "paragraph"
    LINE = "line"
    TABLE = "table"


class Region(StrEnum):
    """Where on the sheet a block stands. Headers and footers are kept apart and dropped by layout."""

    BODY = "body"
    HEADER = "header"
    FOOTER = "footer"
    FOOTNOTE = "footnote"


@dataclass(frozen=True, slots=True)
class Box:
    """A rectangle on the page in points, origin at the top left."""

    x0: float
    top: float
    x1: float
    bottom: float


@dataclass(frozen=True, slots=True)
class Cell:
    """A table cell. `text` holds one line per paragraph; a merged cell stands once, where it starts."""

    text: str
    row: int
    column: int
    row_span: int = 1
    column_span: int = 1
    bold: int = 0


@dataclass(frozen=True, slots=True)
class Block:
    """A piece of a file in reading order.

    text    its characters; "\\n" is a line break that the writer set
    label   an automatic number or bullet that Word shows but does not store ("I.", "1.", "a)", "-"), without the tab
    bold    how many leading characters are set apart, in bold or underlined (len(text) = the whole block)
    rank    of a heading that the file itself calls one ("h2" and "##" are 2), else 0
    cells   of a table, row by row; empty for text
    box     of a printed line (PDF, scan), else None
    gap     a blank line stands before it (plain text)
    """

    kind: BlockKind
    text: str = ""
    label: str = ""
    bold: int = 0
    centered: bool = False
    region: Region = Region.BODY
    page: int | None = None
    box: Box | None = None
    gap: bool = False
    cells: tuple[Cell, ...] = ()
    rank: int = 0


class Intact(StrEnum):
    """Is a file as it was when it was signed electronically? `EXTENDED`: the signed bytes are, but more was added behind them."""

    INTACT = "intact"
    EXTENDED = "extended"
    ALTERED = "altered"


@dataclass(frozen=True, slots=True)
class Signature:
    """An electronic signature (chữ ký số): whose certificate it was made with, by whose authority, and whether the file is as it was
    then, None where that cannot be told. Whether the certificate is to be trusted is not looked at."""

    by: str = ""
    authority: str = ""
    intact: Intact | None = None


@dataclass(frozen=True, slots=True)
class Source:
    """A file as read. `format` is what the content is (txt, md, docx, pdf, html, doc …), whatever its suffix says; `signed_at`
    the last day that its electronic signatures name."""

    format: str
    sha256: str
    blocks: tuple[Block, ...] = ()
    status: Status = Status.OK
    pages: int | None = None
    ocr: bool = False
    diagnostics: tuple[Diagnostic, ...] = ()
    signed_at: date | None = None
    signatures: tuple[Signature, ...] = ()


@dataclass(frozen=True, slots=True)
class CellSpan:
    """A table cell in the text: its place in the grid, its span of characters, and over how many rows and columns it goes."""

    column: int
    start: int
    end: int
    row: int = 0
    row_span: int = 1
    column_span: int = 1


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A line of the normalized text: a paragraph or a table row (`cells` not empty, `table` counts from 0).

    label   as in Block, also written at the start of the text
    zone    "left" and "right" for the two columns of a letterhead or signature table, else ""
    rank    as in Block
    """

    start: int
    end: int
    label: str = ""
    bold: int = 0
    centered: bool = False
    region: Region = Region.BODY
    page: int | None = None
    zone: str = ""
    table: int | None = None
    cells: tuple[CellSpan, ...] = ()
    rank: int = 0


@dataclass(frozen=True, slots=True)
class Text:
    """A plan's normalized text: NFC, one line per paragraph, and the paragraphs that point into it."""

    text: str
    paragraphs: tuple[Paragraph, ...] = ()

    def of(self, paragraph: Paragraph) -> str:
        """The characters of a paragraph."""
        return self.text[paragraph.start : paragraph.end]


class UnitKind(StrEnum):
    """The four kinds of unit in the `items` table, and the heading of a section."""

    HEADING = "heading"
    NUMBERED = "numbered"
    BULLET = "bullet"
    PARAGRAPH = "paragraph"
    TABLE_ROW = "table_row"


class Role(StrEnum):
    """What a section is for; parts without a heading have a role of their own."""

    PURPOSE = "purpose"
    CONTENT = "content"
    SCHEDULE = "schedule"
    BUDGET = "budget"
    ORGANIZATION = "organization"
    REPORTING = "reporting"
    APPENDIX = "appendix"
    OTHER = "other"
    LETTERHEAD = "letterhead"
    TITLE = "title"
    PREAMBLE = "preamble"
    CLOSING = "closing"
    SIGNATURE = "signature"
    RECIPIENTS = "recipients"


@dataclass(frozen=True, slots=True)
class Unit:
    """A node of the outline, in reading order.

    item      path of labels to it ("II/1/-3"); rows end in "row-5"
    label     as written without end marks ("I", "2.1", "a", "-"), "" if unlabelled
    level     of a heading, 1 for the outermost; 0 for the rest
    heading   text of the heading (run-in headings: the part before the colon)
    run_in    the heading is followed by its content in the same paragraph
    section   index into `Plan.units` of the heading it stands under, None above the first
    start     of the paragraph; `body` is where the text after the label starts
    cells     of a table row: its cells, and those of rows above that hold for it too (merged downwards, or "nt" for như trên)
    columns   the role of each cell's column ("task", "lead", "support", "assigned", "time", "product", "order", "other")
    titles    the title of each cell's column, None where it has none
    table     counts the tables of the plan
    """

    kind: UnitKind
    item: str
    start: int
    end: int
    body: int
    role: Role
    label: str = ""
    level: int = 0
    heading: str = ""
    run_in: bool = False
    section: int | None = None
    page: int | None = None
    cells: tuple[CellSpan, ...] = ()
    columns: tuple[str, ...] = ()
    titles: tuple[CellSpan | None, ...] = ()
    table: int | None = None
    header: bool = False


@dataclass(frozen=True, slots=True)
class Plan:
    """A segmented plan. `letterhead` … `recipients` are the paragraphs of the parts that have no outline."""

    text: Text
    units: tuple[Unit, ...] = ()
    letterhead: tuple[Paragraph, ...] = ()
    title: tuple[Paragraph, ...] = ()
    signature: tuple[Paragraph, ...] = ()
    recipients: tuple[Paragraph, ...] = ()
    diagnostics: tuple[Diagnostic, ...] = field(default=())
