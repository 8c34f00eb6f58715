"""What can be wrong with a plan and its citations: a sentence for each code, Vietnamese and English.

Codes of citations are the values of `citations.flags`; with "_should" where one answer exists, which is the value {should}.
"""

from __future__ import annotations

FACTS: dict[str, tuple[str, str]] = {
    "ambiguous_directive": (
        "“{text}” có thể là nhiều văn bản khác nhau ({candidates}): ghi thêm ngày ban hành để phân biệt.",
        "“{text}” may be several documents ({candidates}): add the day of issue to tell them apart.",
    ),
    "date_conflict": (
        "“{text}” ghi ngày {date}, nơi khác ghi {other}: kiểm tra lại ngày ban hành.",
        "“{text}” gives the day {date}, others give {other}: check the day of issue.",
    ),
    "date_conflict_should": (
        "“{text}” ghi ngày {date}, nơi khác ghi {other}: có lẽ phải là ngày {should}.",
        "“{text}” gives the day {date}, others give {other}: it should probably be {should}.",
    ),
    "replaced": (
        "“{text}” đã có văn bản thay thế: xem có phải viện dẫn văn bản mới không.",
        "“{text}” has been replaced: see whether the newer document is meant.",
    ),
    "replaced_should": (
        "“{text}” đã được thay thế bằng {should}: xem có phải viện dẫn văn bản mới không.",
        "“{text}” has been replaced by {should}: see whether the newer document is meant.",
    ),
    "misspelled_type": (
        "“{text}” viết sai tên loại văn bản: sửa lại chính tả.",
        "“{text}” misspells the type of the document: correct it.",
    ),
    "misspelled_type_should": (
        "“{text}” viết sai tên loại văn bản: phải là “{should}”.",
        "“{text}” misspells the type of the document: it should be “{should}”.",
    ),
    "missing_number": (
        "“{text}” để trống số văn bản: điền số trước khi ban hành.",
        "“{text}” leaves the number blank: fill it in before the plan is issued.",
    ),
    "impossible_date": (
        "“{text}” ghi một ngày không có trong lịch: kiểm tra lại ngày ban hành.",
        "“{text}” gives a day that does not exist: check the day of issue.",
    ),
    "impossible_due_date": (
        "Thời hạn “{text}” ghi một ngày không có trong lịch: hỏi lại đơn vị ban hành.",
        "The deadline “{text}” gives a day that does not exist: ask the unit that issued the plan.",
    ),
    "weekday_conflict": (
        "Thời hạn “{text}” có ngày và thứ không khớp, vì {day} không phải {weekday}: hỏi lại đơn vị ban hành.",
        "The deadline “{text}” names another day of the week, as {day} is no {weekday}: ask the unit that issued the plan.",
    ),
    "future_date": (
        "“{text}” ghi một ngày sau ngày ban hành của chính kế hoạch: kiểm tra lại cả hai ngày.",
        "“{text}” gives a day later than that of the plan itself: check both.",
    ),
    "term_conflict": (
        "“{text}” có ngày ban hành không nằm trong khóa đã ghi: kiểm tra lại ngày và khóa.",
        "“{text}” has a day that does not lie in the term it names: check day and term.",
    ),
    "term_conflict_should": (
        "“{text}” có khóa không khớp với năm ban hành: có lẽ phải là {should}.",
        "“{text}” has a term that does not fit its year: it should probably be {should}.",
    ),
    "type_symbol_mismatch": (
        "“{text}” có loại văn bản và ký hiệu không khớp nhau: kiểm tra lại một trong hai.",
        "“{text}” has a type and a symbol that do not agree: check them.",
    ),
    "type_symbol_mismatch_should": (
        "“{text}” có loại văn bản và ký hiệu không khớp nhau: có lẽ phải là {should}.",
        "“{text}” has a type and a symbol that do not agree: it should probably be {should}.",
    ),
    "issuer_symbol_mismatch": (
        "“{text}” có cơ quan ban hành và ký hiệu không khớp nhau: kiểm tra lại một trong hai.",
        "“{text}” has an issuer and a symbol that do not agree: check them.",
    ),
    "issuer_symbol_mismatch_should": (
        "“{text}” có cơ quan ban hành và ký hiệu không khớp nhau: có lẽ phải là {should}.",
        "“{text}” has an issuer and a symbol that do not agree: it should probably be {should}.",
    ),
    "separator_style": (
        "“{text}” đặt dấu “-” và “/” trong ký hiệu không đúng kiểu của cơ quan ban hành: kiểm tra lại ký hiệu.",
        "“{text}” has “-” and “/” not in its issuer's order: check the symbol.",
    ),
    "separator_style_should": (
        "“{text}” đặt dấu “-” và “/” trong ký hiệu không đúng kiểu của cơ quan ban hành: phải là {should}.",
        "“{text}” has “-” and “/” not in its issuer's order: it should be {should}.",
    ),
    "unknown_symbol": (
        "“{text}” có ký hiệu không rõ: kiểm tra lại ký hiệu.",
        "“{text}” has a symbol that is not known: check it.",
    ),
    "unknown_symbol_should": (
        "“{text}” có ký hiệu không rõ: có lẽ phải là {should}.",
        "“{text}” has a symbol that is not known: it should probably be {should}.",
    ),
    # the plan as such
    "several_plans": (
        "Tệp có {count} kế hoạch, mỗi kế hoạch là một dòng riêng: từ kế hoạch thứ hai, tên tệp có thêm “#2”, “#3” …",
        "The file holds {count} plans, each with rows of its own: from the second on, the file's name is followed by “#2”, “#3” …",
    ),
    "no_number": (
        "Không tìm thấy số của văn bản ở phần đầu (dòng “Số: …”): kiểm tra lại tệp.",
        "No number was found at the head of the document (the line “Số: …”): check the file.",
    ),
    "blank_number": (
        "Số của văn bản để trống: có thể là bản dự thảo, hoặc số được đóng dấu và không đọc được.",
        "The number of the document is left blank: it may be a draft, or was stamped and could not be read.",
    ),
    "no_date": (
        "Không tìm thấy ngày ban hành ở phần đầu: các hạn không ghi năm sẽ không tính được.",
        "No date of issue was found at the head: times without a year cannot be computed.",
    ),
    "blank_date": (
        "Ngày ban hành để trống hoặc không đủ: có thể là bản dự thảo; các hạn không ghi năm sẽ không tính được.",
        "The date of issue is left blank or not whole: it may be a draft; times without a year cannot be computed.",
    ),
    "no_title": (
        "Không tìm thấy tên văn bản: kiểm tra xem tệp có phải là một kế hoạch không.",
        "The title was not found: check that the file is a plan.",
    ),
    "no_outline": (
        "Không tìm thấy đề mục nào: nội dung được đọc như một mục duy nhất.",
        "No heading was found: the content was read as one section.",
    ),
}
