"""The tables of a run, declared once: every column with its kind, its two headings and its meaning.

Everything that writes, reads or shows a table asks here; the README says the same in words.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum

Value = str | int | bool | date | None
"""What a field may hold; in rows and DataFrames lists are one string, joined by LIST_SEPARATOR, in files that know lists they
are lists."""

Row = tuple[Value, ...]
"""A record, its values in the order of its table's columns."""

Rows = dict[str, list[Row]]
"""Rows by table name; tables that a plan has nothing for may be absent."""

LIST_SEPARATOR = "; "


class Kind(StrEnum):
    """The kind of a column's values; every kind may be missing. Days are ISO days wherever they are written as text."""

    TEXT = "text"
    INT = "int"
    BOOL = "bool"
    DATE = "date"
    LIST = "list"


@dataclass(frozen=True, slots=True)
class Column:
    """A column: its name, its heading in Vietnamese and English, what it means."""

    name: str
    kind: Kind
    vi: str
    en: str
    meaning: str

    def title(self, lang: str) -> str:
        """Its heading in a language."""
        return self.en if lang == "en" else self.vi


@dataclass(frozen=True, slots=True)
class Table:
    """A table: its name, its title in Vietnamese and English, its columns in order."""

    name: str
    vi: str
    en: str
    columns: tuple[Column, ...]
    names: tuple[str, ...] = field(init=False, repr=False)
    """The names of the columns, in order."""

    def __post_init__(self) -> None:
        object.__setattr__(self, "names", tuple(column.name for column in self.columns))

    def title(self, lang: str) -> str:
        """Its title in a language."""
        return self.en if lang == "en" else self.vi

    def index(self, name: str) -> int:
        """The place of a column in a row."""
        return self.names.index(name)

    def row(self, **values: Value) -> Row:
        """A record from values by column; what is not named is missing. Raises KeyError for a column that is not declared."""
        record = tuple(values.pop(name, None) for name in self.names)
        if values:
            raise KeyError(f"{self.name}: {', '.join(values)}")
        return record


def _text(name: str, vi: str, en: str, meaning: str) -> Column:
    return Column(name, Kind.TEXT, vi, en, meaning)


def _list(name: str, vi: str, en: str, meaning: str) -> Column:
    return Column(name, Kind.LIST, vi, en, meaning)


def _int(name: str, vi: str, en: str, meaning: str) -> Column:
    return Column(name, Kind.INT, vi, en, meaning)


def _bool(name: str, vi: str, en: str, meaning: str) -> Column:
    return Column(name, Kind.BOOL, vi, en, meaning)


def _date(name: str, vi: str, en: str, meaning: str) -> Column:
    return Column(name, Kind.DATE, vi, en, meaning)


_DOC = _text("doc_id", "Tệp", "File", "path of the file relative to the folder that was read")
_ITEM = _text("item", "Mục", "Item", "path of labels of the unit it stands in (II/1/-3)")
_ROLE = _text("section_role", "Loại mục", "Section role", "what the section is for (purpose, content, organization …)")
_PLACE = (
    _int("page", "Trang", "Page", "page, from 1; empty where the format has no pages"),
    _int("char_start", "Từ ký tự", "From character", "first code point in the normalized text"),
    _int("char_end", "Đến ký tự", "To character", "code point after the last"),
)
_BODY = (
    _text("body", "Cơ quan", "Body", "name of the body as written"),
    _text("body_id", "Mã cơ quan", "Body id", "joins the names of one body over the run (see bodies)"),
)

DOCUMENTS = Table(
    "documents",
    "Văn bản",
    "Documents",
    (
        _DOC,
        _text("format", "Định dạng", "Format", "what the content is, whatever the suffix says"),
        _text("sha256", "SHA-256", "SHA-256", "hash of the file's bytes, hexadecimal"),
        _int("pages", "Số trang", "Pages", "number of pages; empty where the format has none"),
        _bool("ocr", "Nhận dạng quang học", "OCR", "text was recognised from an image"),
        _text("status", "Tình trạng", "Status", "ok, partial (something was lost) or failed"),
        _text("doc_type", "Loại văn bản", "Type", "type of the document (Kế hoạch)"),
        _text("number", "Số", "Number", "number as written"),
        _text("symbol", "Ký hiệu", "Symbol", "symbol as written"),
        _text("code", "Số, ký hiệu", "Code", "number and symbol without inner spaces"),
        _date("issue_date", "Ngày ban hành", "Issued", "day of issue"),
        _text("place", "Địa danh", "Place", "place in the date line"),
        _text("title", "Trích yếu", "Title", "title without the type"),
        _text("issuer", "Cơ quan ban hành", "Issuer", "body that issues the plan"),
        _text("parent_body", "Cơ quan cấp trên", "Parent body", "body above it, as named in the letterhead"),
        _text("level", "Cấp", "Level", "central, province, district, commune or unit"),
        _text("system", "Khối", "System", "state, party or front (the Front and mass organisations)"),
        _int("period_year", "Năm kế hoạch", "Year", "the one year that title or opening names"),
        _text("signing_authority", "Quyền hạn ký", "Signing authority", "on whose behalf it is signed"),
        _text("signer_title", "Chức vụ người ký", "Signer's office", "office of the signer"),
        _text(
            "signer", "Người ký", "Signer", 'name of the signer, with degree or rank as written; "; " between several'
        ),
        _int("n_chars", "Số ký tự", "Characters", "length of the normalized text in code points"),
        _int("n_sections", "Số đề mục", "Sections", "rows in sections"),
        _int("n_items", "Số đoạn", "Items", "rows in items"),
        _int("n_citations", "Số viện dẫn", "Citations", "rows in citations"),
        _int("n_deadlines", "Số thời hạn", "Deadlines", "rows in deadlines"),
        _int("n_assignments", "Số phân công", "Assignments", "rows in assignments"),
        _int("n_diagnostics", "Số vấn đề", "Problems", "rows in diagnostics"),
        _text("directive_id", "Mã văn bản", "Directive id", "id under which other plans of the run cite it"),
        _text("issuer_id", "Mã cơ quan ban hành", "Issuer id", "the issuer's row in bodies"),
        _date(
            "signed_at",
            "Ngày ký số",
            "Signed at",
            "day of the electronic signature, as the PDF or its printed stamp names it; it is not verified",
        ),
        _list(
            "signed_by", "Người ký số", "Signed by", "names and organisations in the certificates of a PDF's signatures"
        ),
        _text(
            "signature",
            "Chữ ký số",
            "Signature",
            "intact, extended (more was added after signing) or altered; whether the certificates are to be trusted is not checked",
        ),
    ),
)

SECTIONS = Table(
    "sections",
    "Đề mục",
    "Sections",
    (
        _DOC,
        _text("section_id", "Mã mục", "Section id", "s1, s2 … within the document"),
        _text("parent_id", "Mã mục cha", "Parent id", "section that contains it"),
        _text("label", "Nhãn", "Label", "label without end marks (I, 2.1, a); empty if unlabelled"),
        _text("heading", "Tên mục", "Heading", "heading without its label and end mark"),
        _int("level", "Bậc", "Level", "1 for the outermost"),
        _text("role", "Loại mục", "Role", "what the section is for"),
        _ITEM,
        *_PLACE,
    ),
)

ITEMS = Table(
    "items",
    "Nội dung",
    "Items",
    (
        _DOC,
        _ITEM,
        _text("section_id", "Mã mục", "Section id", "section it stands in; empty above the first heading"),
        _ROLE,
        _text("kind", "Kiểu đoạn", "Kind", "paragraph, numbered, bullet or table_row"),
        _text("label", "Nhãn", "Label", "label without end marks"),
        _text("text", "Nguyên văn", "Text", "the paragraph or row as read, its label too"),
        *_PLACE,
    ),
)

CITATIONS = Table(
    "citations",
    "Viện dẫn",
    "Citations",
    (
        _DOC,
        _ITEM,
        _ROLE,
        _text("text", "Nguyên văn", "Text", "the mention, from the type word to its last attribute"),
        _text("type", "Loại văn bản", "Type", "type of the cited document in full"),
        _text("number", "Số", "Number", "number as written"),
        _int("year", "Năm trong số", "Year in number", "year inside the code of a legal normative document"),
        _text("symbol", "Ký hiệu", "Symbol", "symbol as written"),
        _text("code", "Số, ký hiệu", "Code", "number and symbol without inner spaces"),
        _date("issue_date", "Ngày ban hành", "Issued", "day of issue as the plan gives it"),
        _text("issuer", "Cơ quan ban hành", "Issuer", "issuer as written"),
        _text("title", "Trích yếu", "Title", "what the document is about; name of a named one"),
        _text("pinpoint", "Điều, khoản", "Pinpoint", "articles and clauses named"),
        _bool("basis", "Căn cứ", "Basis", "stands in the opening as a ground of the plan"),
        _bool("named", "Gọi theo tên", "Named", "has no number"),
        _text("directive_id", "Mã văn bản", "Directive id", "joins every mention of one document over the run"),
        _list("flags", "Dấu hiệu sai", "Flags", "what is wrong with it as written"),
        *_PLACE,
        _text("amends", "Sửa đổi", "Amends", "directive_id of the document that it is named as amending"),
    ),
)

DEADLINES = Table(
    "deadlines",
    "Thời hạn",
    "Deadlines",
    (
        _DOC,
        _ITEM,
        _ROLE,
        _text("text", "Nguyên văn", "Text", "the time as written"),
        _text("kind", "Kiểu thời hạn", "Kind", "by, on, during, recurring or relative"),
        _date("start_date", "Từ ngày", "From", "first day"),
        _date("end_date", "Đến ngày", "To", "last day, or the day named by a time before which"),
        _bool("end_inclusive", "Kể cả ngày cuối", "End included", "false for a time before that day"),
        _text("freq", "Chu kỳ", "Frequency", "daily, weekly, monthly, quarterly, semiannual, annual or periodic"),
        _int("day", "Ngày trong tháng", "Day of month", "day without a month"),
        _bool("year_inferred", "Năm suy ra", "Year inferred", "the plan's year was put in"),
        _text("rrule", "RRULE", "RRULE", "recurrence after RFC 5545"),
        *_PLACE,
        _date(
            "due_date",
            "Hạn tính được",
            "Due",
            "last day on which it is in time, computed; of what comes each year the first after the paper's own day; "
            "empty if undecidable",
        ),
        _text("anchor", "Tính từ", "Counted from", "event that it is counted from, as written"),
        _text("offset", "Khoảng cách", "Offset", "how far from it (RFC 5545 duration); with - before it"),
        _bool("working_days", "Ngày làm việc", "Working days", "the offset counts working days"),
    ),
)

ASSIGNMENTS = Table(
    "assignments",
    "Phân công",
    "Assignments",
    (_DOC, _ITEM, _ROLE, *_BODY, _text("role", "Vai trò", "Role", "lead, support, assigned or report_to"), *_PLACE),
)

RECIPIENTS = Table(
    "recipients",
    "Nơi nhận",
    "Recipients",
    (_DOC, *_BODY, _text("purpose", "Để", "Purpose", "purpose given in brackets"), *_PLACE),
)

TASKS = Table(
    "tasks",
    "Nhiệm vụ",
    "Tasks",
    (
        _DOC,
        _ITEM,
        _ROLE,
        _text("heading", "Tên mục", "Heading", "heading of the section it stands in"),
        _text("text", "Nội dung", "Text", "what is to be done: the item, of a table row the cells that say so"),
        _list("lead", "Chủ trì", "Lead", "bodies that lead; of the heading above where the item names nobody"),
        _list("support", "Phối hợp", "Support", "bodies that support"),
        _list("assigned", "Được giao", "Assigned", "bodies that bear it, no role stated"),
        _list("report_to", "Báo cáo về", "Report to", "bodies that are reported to"),
        _list("deadline", "Thời hạn", "Deadline", "times as written"),
        _date(
            "due_date",
            "Hạn",
            "Due",
            "the first day on which something is due: of its limits, of its windows where it has no limit",
        ),
        _list("freq", "Chu kỳ", "Frequency", "how often"),
        _list("citations", "Viện dẫn", "Citations", "codes of the documents cited, names of those without"),
    ),
)

DIRECTIVES = Table(
    "directives",
    "Văn bản được viện dẫn",
    "Directives",
    (
        _text("directive_id", "Mã văn bản", "Directive id", "stable key of the document"),
        _text("type", "Loại văn bản", "Type", "type in full"),
        _text("code", "Số, ký hiệu", "Code", "code in its commonest spelling"),
        _date("issue_date", "Ngày ban hành", "Issued", "the day most mentions give"),
        _text("issuer", "Cơ quan ban hành", "Issuer", "issuer as most mentions give it"),
        _text("title", "Trích yếu", "Title", "title as most mentions give it"),
        _int("n_documents", "Số văn bản viện dẫn", "Documents", "documents of the run that cite it"),
        _int("n_mentions", "Số lần viện dẫn", "Mentions", "mentions in all"),
        _list("variants", "Các cách viết", "Variants", "the spellings met, the commonest first"),
    ),
)

BODIES = Table(
    "bodies",
    "Cơ quan, đơn vị",
    "Bodies",
    (
        _text("body_id", "Mã cơ quan", "Body id", "the name folded, with the place or house it belongs to"),
        _text("name", "Tên", "Name", "its commonest name as written"),
        _text("level", "Cấp", "Level", "central, province, district, commune or unit; empty for groups and persons"),
        _text("system", "Khối", "System", "state, party or front; empty for groups and persons"),
        _date("valid_to", "Tồn tại đến", "Valid to", "last day of a body that was renamed, merged or ended"),
        _text("successor", "Cơ quan kế thừa", "Successor", "body_id of what took over"),
        _int("n_documents", "Số văn bản", "Documents", "documents of the run that name it"),
        _int("n_mentions", "Số lần nêu", "Mentions", "as issuer, recipient or bearer of a duty"),
        _list("variants", "Các cách viết", "Variants", "its names as written, the commonest first"),
    ),
)

DIAGNOSTICS = Table(
    "diagnostics",
    "Vấn đề",
    "Diagnostics",
    (
        _DOC,
        _text("severity", "Mức độ", "Severity", "error (unread), warning (doubtful) or info"),
        _text("code", "Mã vấn đề", "Code", "name of the problem, the same in every language"),
        _text("message", "Thông báo", "Message", "the problem in a sentence"),
        _ITEM,
        *_PLACE,
    ),
)

TEXTS = Table(
    "texts",
    "Toàn văn",
    "Texts",
    (_DOC, _text("text", "Toàn văn", "Text", "normalized text that the offsets count in")),
)

TABLES: tuple[Table, ...] = (
    DOCUMENTS,
    SECTIONS,
    ITEMS,
    CITATIONS,
    DEADLINES,
    ASSIGNMENTS,
    RECIPIENTS,
    TASKS,
    DIRECTIVES,
    DIAGNOSTICS,
    BODIES,
)
"""The tables of the contract, in its order. TEXTS stands beside them: it is written as `text.jsonl` only."""


def joined(values: Iterable[str | None]) -> str | None:
    """Distinct values in their order, as one cell; None if there are none."""
    return LIST_SEPARATOR.join(dict.fromkeys(v for v in values if v)) or None
