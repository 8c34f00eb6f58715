"""The tables of a check: verdicts, duties, faults, who sent which file, which superior's plan counted, copies, decisions."""

from __future__ import annotations

from pipeline.tables.schema import Column, Kind, Table


def _text(name: str, vi: str, en: str, meaning: str) -> Column:
    return Column(name, Kind.TEXT, vi, en, meaning)


VERDICTS = Table(
    "verdicts",
    "Kết luận",
    "Verdicts",
    (
        _text("unit_id", "Mã đơn vị", "Unit id", "the unit of the register"),
        _text("unit", "Đơn vị", "Unit", "its name in the register"),
        _text("level", "Cấp", "Level", "central, province, district, commune or unit"),
        _text("system", "Khối", "System", "state, party or front"),
        _text("requirement", "Văn bản phải viện dẫn", "To be cited", "code of the document, or its title"),
        _text("directive_id", "Mã văn bản", "Directive id", "its id in the run; empty if nobody cites it"),
        _text("must", "Yêu cầu", "Must", "basis: among the grounds; anywhere"),
        _text("verdict", "Kết luận", "Verdict", "basis, body, misquoted, named, indirect, unresolvable, absent …"),
        Column(
            "met", Kind.BOOL, "Đạt", "Met", "whether that is enough; empty where it cannot be said or does not apply"
        ),
        _text("reason", "Mã lý do", "Reason", "code of the reason"),
        _text("message", "Lý do", "Message", "the reason in a sentence"),
        _text("doc_id", "Tệp", "File", "the plan that the verdict rests on"),
        Column("issue_date", Kind.DATE, "Ngày ban hành", "Issued", "day of the plan"),
        Column("due_date", Kind.DATE, "Hạn gửi", "Due", "day by which the plan had to be issued"),
        Column("days_late", Kind.INT, "Số ngày làm việc trễ", "Working days late", "after that day; empty if in time"),
        _text("item", "Mục", "Item", "where it is cited"),
        Column("page", Kind.INT, "Trang", "Page", "page"),
        _text("text", "Nguyên văn", "Text", "the mention as written"),
        _text("should", "Đúng phải là", "Should be", "what is right where the mention is wrong or doubtful"),
        _text("path", "Qua văn bản", "Through", "the plans through which it is cited"),
        Column(
            "to_parent",
            Kind.BOOL,
            "Gửi cấp trên",
            "Sent to parent",
            "the issuer of the document is among the recipients; empty where that is not known",
        ),
        Column("char_start", Kind.INT, "Từ ký tự", "From character", "first code point of the mention"),
        _text("machine", "Máy kết luận", "The tool's verdict", "what the tool says where a reviewer decided otherwise"),
        _text("decided_by", "Người kết luận", "Decided by", "who decided otherwise"),
        _text("due_said", "Hạn ghi là", "Due as said", "the words that set the day, where the document sets it itself"),
        _text("plan", "Kế hoạch", "Plan", "number and day of the plan that the verdict rests on, else its title"),
        _text("looked", "Kế hoạch đã xem", "Plans looked at", "all plans of the unit that were looked at"),
        Column("scan", Kind.BOOL, "Bản quét", "Scan", "the plan was read from a scan"),
        Column(
            "first_issued",
            Kind.DATE,
            "Ban hành lần đầu",
            "First issued",
            "day of the unit's first plan on the subject: lateness goes by it",
        ),
    ),
)

REQUIREMENTS = Table(
    "requirements",
    "Yêu cầu",
    "Requirements",
    (
        _text("requirement", "Văn bản phải viện dẫn", "To be cited", "code of the document, or its title"),
        _text("citation", "Viện dẫn", "Citation", "the document as a ground should give it"),
        _text("doc_id", "Tệp", "File", "its file, if it is in the run"),
        Column("issue_date", Kind.DATE, "Ngày ban hành", "Issued", "its day"),
        _text("issuer", "Cơ quan ban hành", "Issuer", "who issued it"),
        _text("title", "Trích yếu", "Title", "what it is about"),
        _text("system", "Khối", "System", "state, party or front"),
        _text("must", "Yêu cầu", "Must", "basis: among the grounds; anywhere"),
        Column(
            "due_date", Kind.DATE, "Hạn gửi", "Due", "the day of the requirement; empty where each unit has its own"
        ),
        Column("units", Kind.INT, "Số đơn vị", "Units", "units that it concerns"),
    ),
)

LOOKS = Table(
    "looks",
    "Kế hoạch đã xem",
    "Plans looked at",
    (
        _text("unit_id", "Mã đơn vị", "Unit id", "the unit of the register"),
        _text("unit", "Đơn vị", "Unit", "its name in the register"),
        _text("requirement", "Văn bản phải viện dẫn", "To be cited", "code of the document, or its title"),
        _text("doc_id", "Tệp", "File", "a plan of the unit"),
        _text("plan", "Kế hoạch", "Plan", "its number and day, else its title"),
        Column("issue_date", Kind.DATE, "Ngày ban hành", "Issued", "its day"),
        _text("about", "Nội dung", "Subject", "same, unclear or other: whether it is about what the document is about"),
        _text("verdict", "Kết luận", "Verdict", "what this plan alone would give"),
        _text("reason", "Mã lý do", "Reason", "code of the reason"),
        _text("replaced_by", "Được thay bằng", "Replaced by", "file of the unit's plan that took its place"),
    ),
)

DUTIES = Table(
    "duties",
    "Nhiệm vụ",
    "Duties",
    (
        _text("unit_id", "Mã đơn vị", "Unit id", "the unit of the register"),
        _text("unit", "Đơn vị", "Unit", "its name in the register"),
        _text("requirement", "Văn bản giao", "Asked by", "code of the parent's plan"),
        _text("asked", "Loại", "Kind", "plan to issue, report to send, task to do"),
        _text("duty_item", "Mục giao", "Asked in", "item of the parent's plan"),
        _text("duty", "Nhiệm vụ được giao", "Duty", "the words of the parent's plan"),
        Column("duty_due", Kind.DATE, "Hạn giao", "Asked by day", "last day on which it is in time"),
        _text("duty_time", "Định kỳ", "How often", "the words that say how often"),
        _text(
            "outcome", "Kết quả", "Outcome", "covered, late, less_often, other_body, unclear (look at it) or not_found"
        ),
        _text("message", "Nhận xét", "Message", "the outcome in a sentence"),
        _text("doc_id", "Tệp", "File", "the unit's plan"),
        _text("item", "Mục", "Item", "where the plan takes it up"),
        Column("page", Kind.INT, "Trang", "Page", "page"),
        _text("text", "Nguyên văn", "Text", "the words that take it up"),
        Column(
            "due_date", Kind.DATE, "Hạn của đơn vị", "Due in the plan", "the earliest day that the plan names for it"
        ),
        _text("time", "Định kỳ của đơn vị", "How often in the plan", "the words that say how often"),
        Column(
            "likeness", Kind.INT, "Độ giống (%)", "Likeness (%)", "of the words of duty and plan, rare ones count more"
        ),
        Column("char_start", Kind.INT, "Từ ký tự", "From character", "first code point of these words"),
    ),
)

FAULTS = Table(
    "faults",
    "Lỗi trích dẫn",
    "Faults",
    (
        _text("unit_id", "Mã đơn vị", "Unit id", "the unit that the plan is from; empty if none of the register"),
        _text("doc_id", "Tệp", "File", "the plan"),
        _text("about", "Về", "About", "citation or body"),
        _text("code", "Mã lỗi", "Code", "flag of the citation, or why the body does not exist"),
        _text("message", "Lỗi", "Fault", "the fault in a sentence"),
        _text("text", "Nguyên văn", "Text", "the words"),
        _text("item", "Mục", "Item", "where they stand"),
        Column("page", Kind.INT, "Trang", "Page", "page"),
        Column("char_start", Kind.INT, "Từ ký tự", "From character", "first code point of the words"),
    ),
)

DECISIONS = Table(
    "decisions",
    "Quyết định",
    "Decisions",
    (
        _text("doc_id", "Tệp", "File", "the plan that it is about"),
        _text("table", "Bảng", "Table", "table of the run, or verdicts"),
        _text("key", "Khóa", "Key", "which row"),
        _text("field", "Cột", "Field", "which column"),
        _text("value", "Giá trị", "Value", "what it shall be"),
        _text("who", "Người", "Who", "who decided"),
        _text("when", "Ngày", "When", "the day, ISO"),
        _text("why", "Lý do", "Why", "the reason"),
        _text(
            "outcome",
            "Áp dụng",
            "Outcome",
            "applied; agreed: the tool says so too; changed: the plan is another now, not applied; not_found",
        ),
    ),
)

SUBMISSIONS = Table(
    "submissions",
    "Văn bản đã gửi",
    "Submissions",
    (
        _text("doc_id", "Tệp", "File", "file of the run"),
        _text("issuer", "Cơ quan ban hành", "Issuer", "issuer as read"),
        _text("unit_id", "Mã đơn vị", "Unit id", "the unit that it is from; empty if none of the register"),
        _text(
            "how",
            "Nhận ra nhờ",
            "By",
            "name: the issuer; file: the name of the file, where no unit has the issuer's name",
        ),
    ),
)

PARENTS = Table(
    "parents",
    "Văn bản cấp trên",
    "Superiors' plans",
    (
        _text("unit_id", "Mã đơn vị", "Unit id", "the unit"),
        _text("requirement", "Văn bản phải viện dẫn", "To be cited", "the superior's plan"),
        _text("doc_id", "Tệp", "File", "its file"),
        _text("superior_id", "Mã cấp trên", "Superior id", "the unit that issued it"),
        _text(
            "why",
            "Vì sao",
            "Why",
            "cited; only: its only plan in time; title: the most alike; unclear: which one cannot be told",
        ),
    ),
)

COPIES = Table(
    "copies",
    "Kế hoạch giống nhau",
    "Copies",
    (
        _text("doc_id", "Tệp", "File", "a plan"),
        _text("unit_id", "Mã đơn vị", "Unit id", "the unit that it is from"),
        _text("other_id", "Tệp kia", "Other file", "the other plan"),
        _text("other_unit_id", "Mã đơn vị kia", "Other unit id", "the unit that this is from"),
        Column("passages", Kind.INT, "Số đoạn trùng", "Passages shared", "passages of seven words that both have"),
        Column("percent", Kind.INT, "Tỷ lệ trùng (%)", "Share (%)", "of the shorter plan"),
    ),
)

TABLES = (VERDICTS, REQUIREMENTS, LOOKS, DUTIES, FAULTS, SUBMISSIONS, PARENTS, COPIES, DECISIONS)
"""All of them, in the order of the fields of `Report`."""
