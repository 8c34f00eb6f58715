"""The sentences of a check in Vietnamese and English, by code: registers that are wrong, reasons of verdicts, duties, faults.

`pipeline/messages/__init__.py` merges CHECK into its own table.
"""

from __future__ import annotations

CHECK: dict[str, tuple[str, str]] = {
    # a check: the register, the requirements, the reasons of verdicts
    "unreadable_input": (
        "Không đọc được “{path}” ({reason}): kiểm tra tên tệp, lưu bảng thành .xlsx hoặc CSV UTF-8.",
        "“{path}” could not be read ({reason}): check its name, save the table as .xlsx or CSV UTF-8.",
    ),
    "missing_column": (
        "“{path}” thiếu cột “{title}” (hoặc {column}): thêm cột này ở dòng đầu.",
        "“{path}” has no column {column} (or “{title}”): add it to the first row.",
    ),
    "missing_columns": (
        "“{path}” thiếu cột {columns}: thêm cột này ở dòng đầu.",
        "“{path}” has no column {columns}: add it to the first row.",
    ),
    "old_workbook": (
        "“{path}” là tệp Excel kiểu cũ (.xls): mở bằng Excel, lưu lại thành .xlsx.",
        "“{path}” is an old Excel file (.xls): save it as .xlsx.",
    ),
    "exists": (
        "“{path}” đã có: chọn tên khác, hoặc xóa tệp cũ trước.",
        "“{path}” is there already: choose another name, or remove it first.",
    ),
    "exists_command": (
        "“{path}” đã có, có thể đã có người sửa: chọn tên khác, hoặc thêm --force để ghi đè.",
        "“{path}” is there already, and somebody may have changed it: choose another name, or add --force to write over it.",
    ),
    "bad_units": (
        "Danh mục đơn vị “{path}” có lỗi (số dòng: lỗi): {faults}. Hãy sửa các dòng này.",
        "The register of units “{path}” is wrong (row: fault): {faults}. Mend these rows.",
    ),
    "bad_requirements": (
        "Bảng yêu cầu “{path}” có lỗi (số dòng: lỗi): {faults}. Hãy sửa các dòng này.",
        "The requirements “{path}” are wrong (row: fault): {faults}. Mend these rows.",
    ),
    "ambiguous_parent": (
        "“{wanted}” là nhiều văn bản: {candidates}. Ghi thêm ngày, ví dụ 33/CT-TTg@2021-11-26.",
        "“{wanted}” is several documents: {candidates}. Add the day, as in 33/CT-TTg@2021-11-26.",
    ),
    "other_day": (
        "Không có văn bản “{wanted}” của ngày đó trong các tệp đã đọc, chỉ có {candidates}: kiểm tra lại ngày.",
        "No file of the run is “{wanted}” of that day, only {candidates}: check the day.",
    ),
    "two_issuers": (
        "“{wanted}”: cùng số, cùng ngày nhưng các kế hoạch ghi nhiều cơ quan ban hành: {candidates}. Đọc cả tệp văn bản đó rồi ghi tên tệp.",
        "“{wanted}”: one number and day, but the plans name several issuers: {candidates}. Read the document too, and give its file's name.",
    ),
    "ambiguous_file": (
        "“{wanted}” là tên của nhiều tệp: {candidates}. Ghi cả thư mục của tệp.",
        "“{wanted}” is the name of several files: {candidates}. Give the folder of the file as well.",
    ),
    "no_such_parent": (
        "Không có tệp “{wanted}” trong các tệp đã đọc: ghi đúng tên tệp, hoặc số, ký hiệu và ngày, ví dụ {known}.",
        "“{wanted}” is no file of the run: give its name, or number, symbol and day, as in {known}.",
    ),
    "bad_code": (
        "“{wanted}” không phải số, ký hiệu văn bản: ghi đủ số và ký hiệu, ví dụ {known}.",
        "“{wanted}” is no code of a document: give number and symbol, as in {known}.",
    ),
    "bad_day": (
        "“{value}” không phải là ngày: ghi ví dụ 26/11/2021.",
        "“{value}” is no day: write it as in 26/11/2021.",
    ),
    "cited": ("Viện dẫn {code}: “{text}”.", "Cites {code}: “{text}”."),
    "right_and_wrong": (
        "{said} Ghi sai ở {plan}: “{text}”, đúng là {should}.",
        "{said} Wrong in {plan}: “{text}”, right is {should}.",
    ),
    "by_name": ("Nêu tên văn bản, không ghi số: “{text}”.", "Names the document without its number: “{text}”."),
    "through": ("Căn cứ vào {path}, văn bản này căn cứ vào {code}.", "Rests on {path}, which rests on {code}."),
    "wrong_day": ("“{text}” ghi sai ngày: đúng là {should}.", "“{text}” has the wrong day: it is {should}."),
    "wrong_symbol": ("“{text}” ghi sai ký hiệu: đúng là {should}.", "“{text}” has the wrong symbol: it is {should}."),
    "wrong_issuer": (
        "“{text}” có cơ quan ban hành không khớp ký hiệu: đúng là {should}.",
        "“{text}” has an issuer that does not fit its symbol: it is {should}.",
    ),
    "wrong_type": (
        "“{text}” ghi sai loại văn bản: đúng là {should}.",
        "“{text}” has the wrong type of document: it is {should}.",
    ),
    "wrong_number": ("“{text}” ghi sai số: đúng là {should}.", "“{text}” has the wrong number: it is {should}."),
    "ground_without_number": (
        "Căn cứ “{text}” bỏ trống số, có thể chính là {code}: hỏi lại đơn vị.",
        "The ground “{text}” has no number and may be {code}: ask the unit.",
    ),
    "number_without_symbol": (
        "“{text}” không có ký hiệu, có thể là {code}: xem lại kế hoạch.",
        "“{text}” has no symbol and may be {code}: look at the plan.",
    ),
    "without_day": (
        "“{text}” không ghi ngày: có thể là {should}, hoặc văn bản cùng số của năm khác, cơ quan khác: xem lại kế hoạch.",
        "“{text}” gives no day: it may be {should}, or one of that number of another year or issuer: look at the plan.",
    ),
    "may_be_meant": (
        "“{text}” gần giống {should}, có thể ghi nhầm: xem lại kế hoạch.",
        "“{text}” is close to {should} and may be a slip: look at the plan.",
    ),
    "title_alike": (
        "“{text}” có trích yếu gần giống {should}: xem lại kế hoạch.",
        "“{text}” has a title much like that of {should}: look at the plan.",
    ),
    "named_of_that_day": (
        "“{text}” không ghi số, cùng ngày với {should}: nếu đúng là văn bản này, ghi trích yếu vào bảng yêu cầu (cột title).",
        "“{text}” has no number and is of the day of {should}: if it is that one, give its title in the requirements (column title).",
    ),
    "read_in_part": (
        "Chưa thấy viện dẫn {code}, nhưng tệp chỉ đọc được một phần: xem bản gốc.",
        "{code} was not found, but the file was read only in part: look at the original.",
    ),
    "read_from_scan": (
        "Chưa thấy viện dẫn {code}, nhưng tệp là bản quét, chữ có thể sai: xem bản gốc.",
        "{code} was not found, but the file is a scan and may have been misread: look at the original.",
    ),
    "not_cited": (
        "Đã đọc toàn bộ {plans}, không thấy viện dẫn {code}.",
        "All of {plans} was read, {code} is not cited.",
    ),
    "not_cited_scan": (
        "Bản quét, chữ đọc rõ: đã đọc toàn bộ {plans}, không thấy viện dẫn {code}.",
        "A scan that was read well: all of {plans} was read, {code} is not cited.",
    ),
    "other_subject": (
        "Chưa gửi kế hoạch về nội dung của {code}; kế hoạch đã gửi về nội dung khác: {plans}.",
        "No plan on the subject of {code} was sent; plans on other subjects: {plans}.",
    ),
    "subject_unclear": (
        "Chưa rõ {plan} có phải về nội dung của {code} không, không thấy viện dẫn: xem lại kế hoạch.",
        "Whether {plan} is on the subject of {code} is not clear, and it is not cited: look at the plan.",
    ),
    "subject_unknown": (
        "Không biết {code} về nội dung gì nên không kết luận được: ghi trích yếu vào bảng yêu cầu (cột title).",
        "What {code} is about is not known: give its title in the requirements (column title).",
    ),
    "age_unknown": (
        "{plan} không rõ ngày ban hành, có thể ban hành trước {code}: xem lại kế hoạch.",
        "{plan} has no day of issue and may be older than {code}: look at the plan.",
    ),
    "other_system_silent": (
        "{code} thuộc khối khác; đơn vị có kế hoạch về nội dung này, không viện dẫn ({plans}): hỏi lại xem có phải viện dẫn không.",
        "{code} is of another system; the unit has a plan on the subject that does not cite it ({plans}): ask whether it must.",
    ),
    "issued_it": ("Đơn vị là cơ quan ban hành {code}.", "The unit issued {code} itself."),
    "above_issuer": (
        "Đơn vị ở cấp trên của cơ quan ban hành {code}.",
        "The unit stands above the issuer of {code}.",
    ),
    "other_place": ("{code} là văn bản của địa phương khác.", "{code} is of another place."),
    "older_than_parent": (
        "Kế hoạch ban hành trước {code} nên không thể viện dẫn.",
        "The plan is older than {code} and cannot cite it.",
    ),
    "not_concerned": ("Đơn vị không thuộc đối tượng của {code}.", "The unit is not among those that {code} concerns."),
    "other_system": (
        "{code} thuộc khối khác nên chưa rõ đơn vị có phải viện dẫn không: nếu phải, ghi đơn vị vào bảng yêu cầu.",
        "{code} is of another system: whether the unit must cite it is not known. If it must, name it in the requirements.",
    ),
    "unit_ended": ("Đơn vị đã kết thúc hoạt động trước khi có {code}.", "The unit ended before {code} was issued."),
    "file_unread": (
        "Tệp của đơn vị không đọc được: xem bảng diagnostics.",
        "The unit's file could not be read: see diagnostics.",
    ),
    "nothing_sent": (
        "Chưa có kế hoạch nào của đơn vị trong các tệp đã đọc.",
        "No plan of the unit is among the files that were read.",
    ),
    "not_required": ("Đơn vị không phải gửi kế hoạch.", "The unit need not send a plan."),
    "words_point_to_it": (
        "“{text}” có thể nói đến {code}: xem lại kế hoạch.",
        "“{text}” may mean {code}: look at the plan.",
    ),
    "not_as_a_ground": (
        "Nhắc đến {code} như văn bản bị thay thế, đang chờ hoặc chậm thực hiện: xem lại kế hoạch.",
        "{code} is named as replaced, awaited or neglected: look at the plan.",
    ),
    "superior_cited": (
        "“{text}” là văn bản của cấp trên trực tiếp, có thể căn cứ vào {code}: xem lại.",
        "“{text}” is a paper of the superior, which may rest on {code}: look at it.",
    ),
    "may_be_its_file": (
        "Có tệp không rõ của đơn vị nào, có thể của đơn vị này: {plan}. Nếu đúng, ghi tên trên tệp vào cột “Tên gọi khác” của danh mục.",
        "A file of no known unit may be this one's: {plan}. If it is, add the name on it to the register as an alias.",
    ),
    "parent_nowhere": (
        "Không tệp nào ghi {told}: kiểm tra lại số, ký hiệu, ngày.",
        "No file gives {told}: check number, symbol and day.",
    ),
    "parent_day": (
        "Không tệp nào ghi {code} ngày {day}; {n} tệp ghi ngày {other}: kiểm tra lại ngày của văn bản trước khi dùng kết quả.",
        "No file gives {code} the day {day}; {n} give {other}: check the day before the verdicts are used.",
    ),
    "unknown_to_run": (
        (
            "Không tệp nào trong các tệp đã đọc ghi {told}: kiểm tra lại số, ký hiệu, ngày; có thể văn bản chỉ được nêu tên, khi đó ghi"
            " trích yếu vào bảng yêu cầu (cột title)."
        ),
        (
            "No file of the run gives {told}: check number, symbol and day. It may be named without its number: then give its title in"
            " the requirements (column title)."
        ),
    ),
    "decided": (
        "{who} kết luận ngày {when}: {why}. Máy: {machine}.",
        "{who} decided on {when}: {why}. The tool: {machine}.",
    ),
    # duties: how a unit's plan answers what its parent's asks
    "task_covered": ("Có mục tương ứng, đúng hạn hoặc không trái hạn.", "Taken up, not later than asked."),
    "task_late": (
        "Mục tương ứng có hạn {due}, muộn hơn hạn cấp trên giao {asked}.",
        "Taken up, but due on {due}, later than the {asked} that was asked.",
    ),
    "task_unclear": (
        "Có mục gần giống nhưng chưa chắc: xem lại kế hoạch.",
        "Something is alike, but not surely the same: look at the plan.",
    ),
    "task_not_found": (
        "Không tìm thấy mục tương ứng theo từ ngữ: xem lại kế hoạch.",
        "Nothing worded like it was found: look at the plan.",
    ),
    "plan_covered": ("Kế hoạch ban hành ngày {due}, kịp hạn {asked}.", "Issued on {due}, in time for {asked}."),
    "plan_late": ("Kế hoạch ban hành ngày {due}, sau hạn {asked}.", "Issued on {due}, after {asked}."),
    "plan_unclear": ("Không đọc được ngày ban hành kế hoạch.", "The day of issue could not be read."),
    "report_covered": ("Có chế độ báo cáo đúng nơi, đúng kỳ: “{time}”.", "The report is promised as asked: “{time}”."),
    "report_late": (
        "Báo cáo “{time}”, muộn hơn yêu cầu “{asked}”.",
        "The report is promised “{time}”, later than “{asked}”.",
    ),
    "report_less_often": (
        "Báo cáo “{time}”, thưa hơn yêu cầu “{asked}”.",
        "The report is promised “{time}”, less often than “{asked}”.",
    ),
    "report_other_body": (
        "Báo cáo gửi nơi khác; cấp trên yêu cầu gửi {should}.",
        "The report goes elsewhere; it was asked for by {should}.",
    ),
    "report_unclear": (
        "Có báo cáo {should} nhưng không rõ định kỳ: xem lại kế hoạch.",
        "A report to {should} is there, but not how often: look at the plan.",
    ),
    "report_not_found": (
        "Không tìm thấy chế độ báo cáo {should}: xem lại kế hoạch.",
        "No such report to {should} was found: look at the plan.",
    ),
    # bodies that did not exist
    "body_ended": ("“{text}” đã kết thúc hoạt động ngày {date}.", "“{text}” ended on {date}."),
    "body_ended_should": (
        "“{text}” đã kết thúc hoạt động ngày {date}, nay là {should}.",
        "“{text}” ended on {date}; it is now {should}.",
    ),
    "no_district": ("“{text}”: từ {date} không còn cấp huyện.", "“{text}”: there are no districts since {date}."),
    "unit_not_then": (
        "Theo danh mục đơn vị, “{text}” không tồn tại vào ngày {date}.",
        "By the register of units “{text}” did not exist on {date}.",
    ),
    # a reviewer's decisions
    "bad_overrides": (
        "Bảng quyết định “{path}” có dòng sai: {faults}.",
        "The table of decisions “{path}” has wrong rows: {faults}.",
    ),
    "not_a_report": (
        "“{path}” không phải tệp compliance.xlsx do “kehoach check” lập, hoặc trang “Cần xem lại” đã bị xóa.",
        "“{path}” is no compliance.xlsx made by “kehoach check”, or its sheet “To review” was removed.",
    ),
    "unreadable_workbook": (
        "Không đọc được “{path}” ({reason}): kiểm tra tên tệp và quyền đọc.",
        "“{path}” could not be read ({reason}): check its name, and that you may read it.",
    ),
    "review_columns": (
        "Trang “Cần xem lại” thiếu hoặc lặp cột {columns}: lấy lại tệp do “kehoach check” lập, không xóa hay đổi tên cột.",
        "On the sheet “To review” these columns are missing or there twice: {columns}. Take the file that “kehoach check” made, and remove or rename none.",
    ),
    "two_decisions": (
        "Trang “Cần xem lại”, các dòng {rows} nói khác nhau về cùng đơn vị và văn bản: chỉ giữ một kết luận.",
        "Sheet “To review”, rows {rows} say different things of one unit and document: keep one verdict.",
    ),
    "unknown_verdict": (
        "Trang “Cần xem lại”, dòng {rows}: kết luận không có trong danh sách.",
        "Sheet “To review”, rows {rows}: no such verdict.",
    ),
    "who_decided": (
        "Trang “Cần xem lại”, dòng {rows}: ghi tên người kết luận và lý do.",
        "Sheet “To review”, rows {rows}: say who decided, and why.",
    ),
    # letters
    "bad_settings": (
        "Tệp thiết lập “{path}” có lỗi ({reason}): sửa lại tệp.",
        "The settings “{path}” are wrong ({reason}): mend the file.",
    ),
    "bad_settings_command": (
        "Tệp thiết lập “{path}” có lỗi ({reason}): sửa lại, xem mẫu trong “kehoach remind --help”.",
        "The settings “{path}” are wrong ({reason}): mend them, see “kehoach remind --help”.",
    ),
    "no_report": (
        "“{path}” không phải thư mục kết quả của “kehoach check” (thiếu {missing}): chạy “kehoach check” trước.",
        "“{path}” is no folder of “kehoach check” ({missing} is not there): run “kehoach check” first.",
    ),
}
