"""What the caller must mend: a sentence for each code of a UsageError, Vietnamese and English."""

from __future__ import annotations

USAGE: dict[str, tuple[str, str]] = {
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
