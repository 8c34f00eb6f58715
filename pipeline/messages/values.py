"""What the values of the tables are called where a person reads them: the workbook, the screen. Files keep the values."""

from __future__ import annotations

import re

VALUES: dict[str, dict[str, tuple[str, str]]] = {
    "status": {"ok": ("đọc hết", "read"), "partial": ("đọc được một phần", "read in part"), "failed": ("không đọc được", "not read")},
    "signature": {
        "intact": ("nguyên vẹn", "intact"), "extended": ("có phần thêm sau khi ký", "more was added"), "altered": ("bị sửa", "altered"),
    },
    "level": {
        "central": ("trung ương", "central"), "province": ("tỉnh", "province"), "district": ("huyện", "district"),
        "commune": ("xã", "commune"), "unit": ("đơn vị", "unit"),
    },
    "system": {"state": ("Nhà nước", "State"), "party": ("Đảng", "Party"), "front": ("Mặt trận, đoàn thể", "Front and organisations")},
    "section_role": {
        "purpose": ("mục đích", "purpose"), "content": ("nội dung", "content"), "schedule": ("tiến độ", "schedule"),
        "budget": ("kinh phí", "budget"), "organization": ("tổ chức thực hiện", "organization"), "reporting": ("báo cáo", "reporting"),
        "appendix": ("phụ lục", "appendix"), "other": ("khác", "other"), "letterhead": ("đầu văn bản", "letterhead"),
        "title": ("trích yếu", "title"), "preamble": ("căn cứ", "preamble"), "closing": ("phần kết", "closing"),
        "signature": ("chữ ký", "signature"), "recipients": ("nơi nhận", "recipients"),
    },
    "kind": {
        "by": ("hạn chót", "by"), "on": ("trong ngày", "on"), "during": ("trong khoảng", "during"), "recurring": ("định kỳ", "recurring"),
        "relative": ("tính từ một việc", "relative"), "paragraph": ("đoạn", "paragraph"), "numbered": ("mục đánh số", "numbered"),
        "bullet": ("gạch đầu dòng", "bullet"), "table_row": ("dòng bảng", "table row"), "heading": ("đề mục", "heading"),
    },
    "role": {
        "lead": ("chủ trì", "lead"), "support": ("phối hợp", "support"), "assigned": ("được giao", "assigned"),
        "report_to": ("nhận báo cáo", "report to"),
    },
    "freq": {
        "daily": ("hằng ngày", "daily"), "weekly": ("hằng tuần", "weekly"), "monthly": ("hằng tháng", "monthly"),
        "quarterly": ("hằng quý", "quarterly"), "semiannual": ("sáu tháng", "semiannual"), "annual": ("hằng năm", "annual"),
        "periodic": ("định kỳ", "periodic"),
    },
    "severity": {"error": ("lỗi", "error"), "warning": ("cảnh báo", "warning"), "info": ("ghi chú", "note")},
    "flags": {
        "ambiguous_directive": ("chưa rõ văn bản nào", "may be either document"), "date_conflict": ("khác ngày", "another date"),
        "replaced": ("đã bị thay thế", "replaced"), "misspelled_type": ("sai tên loại", "misspelled type"),
        "missing_number": ("thiếu số", "no number"), "impossible_date": ("ngày không có thật", "impossible date"),
        "future_date": ("ngày ở tương lai", "date to come"), "term_conflict": ("khác khóa", "another term"),
        "type_symbol_mismatch": ("loại và ký hiệu không khớp", "type and symbol differ"),
        "issuer_symbol_mismatch": ("cơ quan và ký hiệu không khớp", "issuer and symbol differ"),
        "separator_style": ("sai dấu ngăn cách", "wrong separator"), "unknown_symbol": ("ký hiệu lạ", "unknown symbol"),
    },
}  # fmt: skip
"""By column; "kind" is that of deadlines and of items, "role" that of assignments and of sections."""

_PLACES = {
    "title": ("trích yếu", "title"), "decision": ("điều quyết định", "decision"), "preamble": ("căn cứ", "preamble"),
    "closing": ("phần kết", "closing"), "after": ("cuối văn bản", "after"),
}  # fmt: skip
"""Places in a plan that have no number: with one of them a path of labels (`item`) may begin."""

_ROW = re.compile(r"(?<![^/])row-(\d+)(?![^/])")
"""A row of a table in a path of labels: "PL/row-6" is "PL/dòng 6"."""

_YES_NO = {True: ("có", "yes"), False: ("không", "no")}


def named(column: str, value: object, lang: str) -> object:
    """A value as a person reads it; lists are joined by "; "; what has no name stays as it is."""
    if isinstance(value, bool):
        return _YES_NO[value][lang == "en"]
    if not isinstance(value, str):
        return value
    if column == "item":
        value = _ROW.sub(lambda m: f"{('dòng', 'row')[lang == 'en']} {m[1]}", value)
        place, slash, below = value.partition("/")
        return _PLACES[place][lang == "en"] + slash + below if place in _PLACES else value
    known = {**VALUES["section_role"], **VALUES["role"]} if column == "role" else VALUES.get(column)
    if known is None:
        return value
    return "; ".join(known[part][lang == "en"] if part in known else part for part in value.split("; "))
