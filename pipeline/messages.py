"""Every sentence that a user reads about a problem, in Vietnamese and English, by its code.

The sentences about files stand beside their readers (`pipeline/ingest/problems.py`), those of a check in
`pipeline/check_sentences.py`; both are merged here.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Literal

from pipeline.check_sentences import CHECK
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

MESSAGES: dict[str, tuple[str, str]] = {**PROBLEMS, **_OWN, **CHECK}


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
