"""Every sentence that a user reads about a problem, in Vietnamese and English, by its code.

The sentences about files stand beside their readers (`pipeline/ingest/problems.py`) and are merged here.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Literal

from pipeline.ingest.problems import PROBLEMS

Lang = Literal["vi", "en"]

_OWN: dict[str, tuple[str, str]] = {
    # a whole run
    "crashed": (
        "Chương trình đọc dừng đột ngột ở tệp này ({reason}): mở tệp bằng Word rồi lưu lại, hoặc gửi tệp cho người phát triển.",
        "Reading stopped short in this file ({reason}): open it in Word and save it anew, or send it to the developers.",
    ),
    "timed_out": (
        "Đọc tệp này quá {seconds} giây nên đã dừng: hãy tách tệp thành các phần nhỏ hơn.",
        "Reading this file took longer than {seconds} seconds and was stopped: split it into smaller parts.",
    ),
    "out_of_memory": (
        "Đọc tệp này cần hơn {limit} bộ nhớ nên đã dừng: hãy tách tệp thành các phần nhỏ hơn.",
        "Reading this file took more than {limit} of memory and was stopped: split it into smaller parts.",
    ),
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
    # citations: the codes are the values of `citations.flags`
    # with "_should" where one answer exists, which is the value {should}
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
    "no_title": (
        "Không tìm thấy tên văn bản: kiểm tra xem tệp có phải là một kế hoạch không.",
        "The title was not found: check that the file is a plan.",
    ),
    "no_outline": (
        "Không tìm thấy đề mục nào: nội dung được đọc như một mục duy nhất.",
        "No heading was found: the content was read as one section.",
    ),
    # wrong usage
    "no_such_path": (
        "Không có tệp hay thư mục “{path}”: kiểm tra lại đường dẫn.",
        "There is no file or folder “{path}”: check the path.",
    ),
    "several_files": (
        "“{path}” chứa {n} tệp: chọn một, ví dụ {first}.",
        "“{path}” holds {n} files: choose one, such as {first}.",
    ),
    "no_plans": (
        "Không có tệp nào trong “{path}”: chọn thư mục chứa các kế hoạch.",
        "There is no file in “{path}”: choose a folder that holds plans.",
    ),
    "no_paths": (
        "Chưa chọn tệp hay thư mục nào: hãy ghi ít nhất một đường dẫn.",
        "No file or folder was given: name at least one.",
    ),
    "unknown_output": (
        "Không có định dạng “{format}”: chọn trong {known}.",
        "There is no format “{format}”: choose from {known}.",
    ),
    "unwritable": (
        "Không ghi được vào “{path}” ({reason}): chọn thư mục khác bằng --out.",
        "Nothing can be written to “{path}” ({reason}): choose another folder with --out.",
    ),
    "bad_workers": (
        "Số tiến trình phải từ 1 trở lên, không phải {workers}: sửa lại --workers.",
        "The number of workers must be 1 or more, not {workers}: correct --workers.",
    ),
    "no_gold": (
        "Không có tệp gold (*.json) nào trong “{path}”: chỉ đúng thư mục gold.",
        "There is no gold file (*.json) in “{path}”: name the folder of the gold files.",
    ),
    "bad_gold": (
        "Tệp gold “{path}” không đúng dạng ({reason}): sửa lại tệp.",
        "The gold file “{path}” is not well formed ({reason}): correct it.",
    ),
    # a check: the register, the requirements, the reasons of verdicts
    "unreadable_input": (
        "Không đọc được “{path}” ({reason}): kiểm tra tên tệp, lưu bảng thành CSV UTF-8.",
        "“{path}” could not be read ({reason}): check its name, save the table as CSV UTF-8.",
    ),
    "missing_columns": (
        "“{path}” thiếu cột {columns}: thêm cột này ở dòng đầu.",
        "“{path}” has no column {columns}: add it to the first row.",
    ),
    "exists": (
        "“{path}” đã có: chọn tên khác, hoặc xóa tệp cũ trước.",
        "“{path}” is there already: choose another name, or remove it first.",
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
    "bad_day": (
        "“{value}” không phải là ngày: ghi năm-tháng-ngày, ví dụ 2021-11-26.",
        "“{value}” is no day: write year-month-day, as in 2021-11-26.",
    ),
    "cited": ("Viện dẫn {code}: “{text}”.", "Cites {code}: “{text}”."),
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
    "may_be_meant": (
        "“{text}” gần giống {should}, có thể ghi nhầm: xem lại kế hoạch.",
        "“{text}” is close to {should} and may be a slip: look at the plan.",
    ),
    "title_alike": (
        "“{text}” có trích yếu gần giống {should}: xem lại kế hoạch.",
        "“{text}” has a title much like that of {should}: look at the plan.",
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
        "Đã đọc toàn bộ kế hoạch, không thấy viện dẫn {code}.",
        "The whole plan was read, {code} is not cited.",
    ),
    "older_than_parent": (
        "Kế hoạch ban hành trước {code} nên không thể viện dẫn.",
        "The plan is older than {code} and cannot cite it.",
    ),
    "not_concerned": ("Đơn vị không thuộc đối tượng của {code}.", "The unit is not among those that {code} concerns."),
    "other_system": (
        "{code} thuộc khối khác, đơn vị không bắt buộc viện dẫn.",
        "{code} is of another system, the unit need not cite it.",
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
    "no_tables": (
        "Không có bảng documents.csv trong “{path}”: chạy “kehoach extract … --format csv” trước.",
        "There is no documents.csv in “{path}”: run “kehoach extract … --format csv” first.",
    ),
    "bad_tables": (
        "Bảng “{path}” không đúng dạng ({reason}): chạy lại “kehoach extract”.",
        "The table “{path}” is not well formed ({reason}): run “kehoach extract” again.",
    ),
    "missing_argument": (
        "Lệnh còn thiếu {name}: xem cách dùng bằng “{command} --help”.",
        "The command lacks {name}: see “{command} --help”.",
    ),
    "no_such_option": (
        "Không có tùy chọn {name}: xem cách dùng bằng “{command} --help”.",
        "There is no option {name}: see “{command} --help”.",
    ),
    "bad_command": (
        "Lệnh chưa đúng ({reason}): xem cách dùng bằng “{command} --help”.",
        "The command is not right ({reason}): see “{command} --help”.",
    ),
}

MESSAGES: dict[str, tuple[str, str]] = {**PROBLEMS, **_OWN}


class UsageError(Exception):
    """What the caller must mend: a code of MESSAGES and the values for its gaps. `str()` is the Vietnamese sentence."""

    def __init__(self, code: str, **values: str) -> None:
        super().__init__(sentence(code, values.items()))
        self.code = code
        self.values = values

    def sentence(self, lang: Lang) -> str:
        """The sentence in a language."""
        return sentence(self.code, self.values.items(), lang)


class _Gaps(dict[str, str]):
    """A gap without a value stays visible instead of failing."""

    def __missing__(self, key: str) -> str:
        return f"{{{key}}}"


def sentence(code: str, values: Iterable[tuple[str, str]] = (), lang: Lang = "vi") -> str:
    """The sentence of a code with its gaps filled; the code itself where there is none. A value "should" chooses the
    sentence that names it, where the code has one."""
    given = _Gaps(values)
    known = (MESSAGES.get(f"{code}_should") if given.get("should") else None) or MESSAGES.get(code)
    return code if known is None else known[lang == "en"].format_map(given)
