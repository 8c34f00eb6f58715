"""The words and lines of workbooks, calendars, the picture of the chain and the screen, Vietnamese and English, by face and name."""

from __future__ import annotations

WORDS: dict[str, tuple[str, str]] = {
    "workbook.to_be_cited": ("Văn bản phải viện dẫn", "To be cited"),
    "workbook.level": ("Cấp", "Level"),
    "workbook.met_share": ("Đạt (%)", "Met (%)"),
    "workbook.verdicts_by_document_and_lev": ("Kết luận theo văn bản và cấp", "Verdicts by document and level"),
    "workbook.unit": ("Đơn vị", "Unit"),
    "workbook.yes": ("có", "yes"),
    "workbook.no": ("không", "no"),
    "workbook.asked_by": ("Văn bản giao", "Asked by"),
    "workbook.what": ("Việc", "What"),
    "workbook.asked_by_day": ("Hạn giao", "Asked by day"),
    "workbook.day_in_the_plan": ("Hạn của đơn vị", "Day in the plan"),
    "workbook.outcome": ("Kết quả", "Outcome"),
    "workbook.message": ("Nhận xét", "Message"),
    "workbook.issue_a_plan": ("Ban hành kế hoạch", "Issue a plan"),
    "workbook.working_days_late": ("Trễ {late} ngày làm việc.", "{late} working days late."),
    "workbook.verdict_change_it_here": ("Kết luận (sửa tại đây)", "Verdict (change it here)"),
    "workbook.reason": ("Lý do", "Reason"),
    "workbook.file": ("Tệp", "File"),
    "workbook.item": ("Mục", "Item"),
    "workbook.decided_by": ("Người kết luận", "Decided by"),
    "workbook.why": ("Vì sao", "Why"),
    "workbook.nobody_knows_whose_file_this": (
        "Tệp không rõ của đơn vị nào: bổ sung tên gọi khác (aliases) vào danh mục đơn vị, hoặc bỏ tệp.",
        "Nobody knows whose file this is: add an alias to the register of units, or take the file away.",
    ),
    "workbook.verdict": ("Kết luận", "Verdict"),
    "workbook.meaning": ("Nghĩa là", "Meaning"),
    "sheet.overview": ("Tổng hợp", "Overview"),
    "sheet.matrix": ("Đối chiếu", "Matrix"),
    "sheet.detail": ("Chi tiết", "Details"),
    "sheet.times": ("Thời hạn", "Deadlines"),
    "sheet.duties": ("Nhiệm vụ", "Duties"),
    "sheet.citations": ("Lỗi trích dẫn", "Citation faults"),
    "sheet.bodies": ("Tên cơ quan", "Bodies"),
    "sheet.missing": ("Chưa gửi", "Not sent"),
    "sheet.review": ("Cần xem lại", "To review"),
    "sheet.legend": ("Giải thích", "Legend"),
    "level.central": ("trung ương", "central"),
    "level.province": ("tỉnh", "province"),
    "level.district": ("huyện", "district"),
    "level.commune": ("xã", "commune"),
    "level.unit": ("đơn vị", "unit"),
    "item.preamble": ("căn cứ", "preamble"),
    "item.closing": ("phần kết", "closing"),
    "item.title": ("trích yếu", "title"),
    "item.after": ("cuối văn bản", "after"),
    "asked.plan": ("kế hoạch", "plan"),
    "asked.report": ("báo cáo", "report"),
    "asked.task": ("nhiệm vụ", "task"),
    "line.ground": (
        "căn cứ",
        "ground",
    ),
    "line.otherwise": (
        "viện dẫn cách khác hoặc sai",
        "cited otherwise or wrongly",
    ),
    "line.register": (
        "chỉ theo danh mục đơn vị",
        "by the register only",
    ),
    "role.lead": (
        "Chủ trì",
        "Lead",
    ),
    "role.support": (
        "Phối hợp",
        "Support",
    ),
    "role.assigned": (
        "Được giao",
        "Assigned",
    ),
    "role.report_to": (
        "Báo cáo về",
        "Report to",
    ),
    "calendar.name": (
        "Thời hạn trong các kế hoạch",
        "Deadlines of the plans",
    ),
    "calendar.counts": (
        "{count} thời hạn; {left_out} thời hạn khác không rõ ngày nên không có trong lịch này.",
        "{count} deadlines; {left_out} more have no day that is known and are not in this calendar.",
    ),
    "calendar.opens": (
        "Bắt đầu: ",
        "From this day: ",
    ),
    "calendar.code": (
        "số {value}",
        "{value}",
    ),
    "calendar.day": (
        "ngày {value}",
        "({value})",
    ),
    "calendar.issuer": (
        "của {value}",
        "{value}",
    ),
    "calendar.item": (
        "Mục: {value}",
        "Item: {value}",
    ),
    "calendar.due": (
        "Thời hạn: {value}",
        "Due: {value}",
    ),
    "calendar.file": (
        "Tệp: {value}",
        "File: {value}",
    ),
    "screen.doc_id": (
        "Văn bản",
        "Document",
    ),
    "screen.issuer": (
        "Cơ quan ban hành",
        "Issuer",
    ),
    "screen.code": (
        "Số, ký hiệu",
        "Code",
    ),
    "screen.issue_date": (
        "Ngày",
        "Issued",
    ),
    "screen.n_citations": (
        "Viện dẫn",
        "Cites",
    ),
    "screen.n_deadlines": (
        "Hạn",
        "Due",
    ),
    "screen.n_assignments": (
        "Giao",
        "Tasks",
    ),
    "screen.n_diagnostics": (
        "Vấn đề",
        "Problems",
    ),
    "screen.more_documents": (
        "… còn {left} văn bản trong bảng documents",
        "… {left} more in documents",
    ),
    "screen.more_diagnostics": (
        "… còn {left} dòng trong bảng diagnostics",
        "… {left} more in diagnostics",
    ),
    "screen.read": (
        "Đã đọc {read}/{total} tệp; viện dẫn / thời hạn / phân công: {facts}. Đã ghi {written} tệp vào {out}",
        "Read {read} of {total} files; citations / deadlines / assignments: {facts}. {written} files in {out}",
    ),
    "doctor.well": ("ĐƯỢC", "OK"),
    "doctor.missing": ("THIẾU", "NOT"),
    "doctor.python": ("Python", "Python"),
    "doctor.tesseract": ("Tesseract, đọc bản quét", "Tesseract, for scans"),
    "doctor.libreoffice": ("LibreOffice, đọc .doc, .rtf, .odt", "LibreOffice, for .doc, .rtf and .odt"),
    "doctor.old": ("kreuzberg, đọc chữ trơn của .doc, .odt", "kreuzberg, for the bare text of .doc and .odt"),
    "doctor.memory": ("Bộ nhớ", "Memory"),
    "doctor.cache": ("Bộ đệm", "Cache"),
    "doctor.none": ("chưa cài", "not installed"),
    "doctor.there": ("đã cài", "installed"),
    "doctor.no_vietnamese": ("chưa có tiếng Việt (vie)", "without Vietnamese (vie)"),
    "doctor.no_cache": (
        "{folder} không ghi được, hoặc là của người khác",
        "{folder} cannot be written, or is another user's",
    ),
    "book.documents": ("Văn bản đã đưa vào", "Files given"),
    "book.problems": ("Vấn đề", "Problems"),
    "book.sheet": ("Trang", "Sheet"),
    "book.rows": ("Số dòng", "Rows"),
    "book.meaning": ("Nội dung", "What it holds"),
    "about.tasks": (
        "Việc phải làm: ai chủ trì, ai phối hợp, hạn nào.",
        "What is to be done: who leads, who supports, by when.",
    ),
    "about.deadlines": ("Mọi thời hạn và việc định kỳ.", "Every time and recurrence."),
    "about.documents": (
        "Mỗi tệp một dòng: số, ngày, cơ quan ban hành, tình trạng đọc.",
        "A row per file: number, date, issuer, how it was read.",
    ),
    "about.citations": ("Mỗi chỗ viện dẫn một văn bản.", "Every mention of a document."),
    "about.assignments": ("Cơ quan nào có vai trò gì trong việc nào.", "Which body has which part in which duty."),
    "about.recipients": ("Các dòng dưới “Nơi nhận”.", "The lines under “Nơi nhận”."),
    "about.directives": ("Các văn bản được viện dẫn, mỗi văn bản một dòng.", "The documents cited, a row each."),
    "about.bodies": ("Các cơ quan, đơn vị được nêu, mỗi nơi một dòng.", "The bodies named, a row each."),
    "about.diagnostics": (
        "Những gì đọc chưa chắc hoặc chưa được: nên xem trước.",
        "What is doubtful or was not read: look here first.",
    ),
    "about.sections": ("Các đề mục.", "The headings."),
    "about.items": ("Từng đoạn, gạch đầu dòng, dòng bảng.", "Every paragraph, bullet and table row."),
    "screen.warnings": (
        "{count} cảnh báo: đọc trong {where}",
        "{count} warnings: read them in {where}",
    ),
    "screen.recipients": (
        "Nơi nhận",
        "Recipients",
    ),
    "screen.table": (
        "Bảng",
        "Table",
    ),
    "screen.gold": (
        "Gold",
        "Gold",
    ),
    "screen.found": (
        "Tìm thấy",
        "Found",
    ),
    "screen.fields": (
        "Các trường",
        "Fields",
    ),
    "screen.scores": (
        "P, R, F1: tìm thấy; có dấu “=”: mọi trường chính cũng đúng",
        "P, R, F1: found at all; with “=”: all fields that matter are right too",
    ),
    "screen.no_rows": (
        "Không có trong bảng: {names}",
        "No row for: {names}",
    ),
    "screen.to_be_cited": (
        "Văn bản phải viện dẫn",
        "To be cited",
    ),
    "screen.decisions": (
        "Quyết định của người xem: áp dụng {applied}; không còn khớp với kế hoạch: {changed} (xem decisions.csv)",
        "Decisions: {applied} applied, {changed} about plans that changed (see decisions.csv)",
    ),
    "screen.no_superior": (
        "Không có kế hoạch cấp trên trong các tệp đã đọc: chỉ rõ bằng --parent.",
        "No superior's plan is in the run: name it with --parent.",
    ),
    "screen.written": (
        "Đã ghi: {files}",
        "Written: {files}",
    ),
    "screen.decisions_kept": (
        "Đã ghi {count} quyết định vào {file}",
        "{count} decisions in {file}",
    ),
    "screen.units_drafted": (
        "Đã ghi {count} đơn vị vào {file}",
        "{count} units in {file}",
    ),
}
