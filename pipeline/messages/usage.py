"""What the caller must mend: a sentence for each code of a UsageError, Vietnamese and English; `…_command`: as the command line says it."""

from __future__ import annotations

USAGE: dict[str, tuple[str, str]] = {
    "no_such_path": (
        "Không có tệp hay thư mục “{path}”: kiểm tra lại đường dẫn.",
        "There is no file or folder “{path}”: check the path.",
    ),
    "unreadable_path": (
        "Không đọc được “{path}” ({reason}): xin cấp quyền đọc, hoặc chọn tệp hay thư mục khác.",
        "“{path}” cannot be read ({reason}): ask for the right to read it, or choose another file or folder.",
    ),
    "refused": (
        "Hệ điều hành từ chối{path} ({reason}): kiểm tra quyền, đường dẫn và chỗ trống trên đĩa rồi chạy lại.",
        "The system refused{path} ({reason}): check permissions, the path and the room on the disk, then run again.",
    ),
    "empty_value": (
        "{name} để trống (có lẽ từ một biến chưa đặt): ghi rõ giá trị, xem “{command} --help”.",
        "{name} is empty (from a variable that is not set, perhaps): give a value, see “{command} --help”.",
    ),
    "empty_path": (
        "Đường dẫn để trống (có lẽ từ một biến chưa đặt): ghi rõ tệp hoặc thư mục.",
        "A path is empty (from a variable that is not set, perhaps): name a file or folder.",
    ),
    "no_plans": (
        "Không có tệp nào trong “{path}”: chọn thư mục chứa các kế hoạch.",
        "There is no file in “{path}”: choose a folder that holds plans.",
    ),
    "no_paths": (
        "Chưa chọn tệp hay thư mục nào: hãy ghi ít nhất một đường dẫn.",
        "No file or folder was given: name at least one.",
    ),
    "no_match": (
        "Không có tệp nào khớp với mẫu “{path}”: kiểm tra lại mẫu.",
        "No file fits the pattern “{path}”: check it.",
    ),
    "unknown_output": (
        "Không có định dạng “{format}”: chọn trong {known}.",
        "There is no format “{format}”: choose from {known}.",
    ),
    "unwritable": (
        "Không ghi được vào “{path}” ({reason}): chọn thư mục khác.",
        "Nothing can be written to “{path}” ({reason}): choose another folder.",
    ),
    "unwritable_command": (
        "Không ghi được vào “{path}” ({reason}): chọn thư mục khác bằng --out.",
        "Nothing can be written to “{path}” ({reason}): choose another folder with --out.",
    ),
    "bad_lang": (
        "Không có ngôn ngữ “{lang}”: chọn trong {known}.",
        "There is no language “{lang}”: choose from {known}.",
    ),
    "several_files": (
        "“{path}” có {n} văn bản: chọn một tệp, ví dụ “{first}”.",
        "“{path}” holds {n} documents: name one of them, “{first}” for instance.",
    ),
    "no_duties": (
        "“{path}” không giao việc nào cho “{unit}”: kiểm tra lại tên đơn vị.",
        "“{path}” gives no duty to “{unit}”: check the name of the unit.",
    ),
    "no_duties_command": (
        "“{path}” không giao việc nào cho “{unit}”: kiểm tra lại tên sau --unit, hoặc bỏ --unit để lấy mọi việc.",
        "“{path}” gives no duty to “{unit}”: check the name after --unit, or leave --unit out for all duties.",
    ),
    "bad_workers": (
        "Số tiến trình (workers) phải từ 1 trở lên, không phải {workers}.",
        "The number of workers must be 1 or more, not {workers}.",
    ),
    "bad_workers_command": (
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
        "Không có bảng nào (documents.parquet, .csv, .jsonl hoặc kehoach.duckdb) trong “{path}”: chọn thư mục mà một lần đọc đã ghi ra.",
        "There are no tables (documents.parquet, .csv, .jsonl or kehoach.duckdb) in “{path}”: name the folder that a run has written.",
    ),
    "no_tables_command": (
        "Không có bảng nào (documents.parquet, .csv, .jsonl hoặc kehoach.duckdb) trong “{path}”: chạy “kehoach extract … --out {path}” trước.",
        "There are no tables (documents.parquet, .csv, .jsonl or kehoach.duckdb) in “{path}”: run “kehoach extract … --out {path}” first.",
    ),
    "no_check": (
        "“{path}” không phải thư mục kết quả của “kehoach check” (không có check.json).",
        "“{path}” is no folder that “kehoach check” has written (there is no check.json).",
    ),
    "no_check_command": (
        "“{path}” không phải thư mục kết quả của “kehoach check” (không có check.json): chạy “kehoach check … -o {path}” trước, hoặc bỏ --check.",
        "“{path}” is no folder that “kehoach check” has written (there is no check.json): run “kehoach check … -o {path}” first, or leave out --check.",
    ),
    "tables_of_others": (
        "“{path}” đang giữ bảng đọc từ “{plans}”: chọn thư mục khác bằng --out, hoặc thêm --force để thay.",
        "“{path}” holds the tables of “{plans}”: choose another folder with --out, or add --force to replace them.",
    ),
    "no_table": (
        "Thiếu bảng {table} trong “{path}”: chạy lại “kehoach extract”.",
        "The table {table} is missing in “{path}”: run “kehoach extract” again.",
    ),
    "bad_tables": (
        "Bảng “{path}” không đúng dạng ({reason}): chạy lại “kehoach extract”.",
        "The table “{path}” is not well formed ({reason}): run “kehoach extract” again.",
    ),
    "mixed_formats": (
        "“{path}” có bảng ở nhiều định dạng ({formats}) mà không có run.json, nên không rõ có cùng một lần chạy không: chạy lại “kehoach extract”, hoặc chỉ giữ một định dạng.",
        "“{path}” holds tables in several formats ({formats}) without a run.json, so that they may be of different runs: run “kehoach extract” again, or keep one format only.",
    ),
    "mixed_runs": (
        "Các bảng trong “{path}” không cùng một lần chạy ({table} nói về “{document}”, documents không có): chạy lại “kehoach extract”.",
        "The tables in “{path}” are not of one run ({table} tells of “{document}”, which documents lacks): run “kehoach extract” again.",
    ),
    "changed_table": (
        "“{path}” đã bị sửa hoặc không thuộc lần chạy ghi trong run.json: chạy lại “kehoach extract”, hoặc xóa run.json nếu muốn dùng bảng đúng như đang có.",
        "“{path}” was changed, or is not of the run that run.json tells of: run “kehoach extract” again, or delete run.json to take the tables as they are.",
    ),
    "in_the_way": (
        "“{path}” không do kehoach ghi: chọn thư mục khác, hoặc thêm force=True để ghi đè.",
        "“{path}” was not written by kehoach: choose another folder, or add force=True to write over it.",
    ),
    "in_the_way_command": (
        "“{path}” không do kehoach ghi: chọn thư mục khác bằng --out, hoặc thêm --force để ghi đè.",
        "“{path}” was not written by kehoach: choose another folder with --out, or add --force to write over it.",
    ),
    "folder_in_the_way": (
        "“{path}” là một thư mục, ở chỗ của một tệp kết quả: chọn thư mục khác, hoặc đổi tên thư mục này.",
        "“{path}” is a folder where a file of results belongs: choose another folder, or give this one another name.",
    ),
    "changed_since": (
        "“{path}” đã được sửa từ lúc kehoach ghi: chọn thư mục khác để giữ bản đã sửa, hoặc thêm force=True để ghi đè.",
        "“{path}” was changed since kehoach wrote it: choose another folder to keep it, or add force=True to write over it.",
    ),
    "changed_since_command": (
        "“{path}” đã được sửa từ lúc kehoach ghi: chọn thư mục khác bằng --out để giữ bản đã sửa, hoặc thêm --force để ghi đè.",
        "“{path}” was changed since kehoach wrote it: choose another folder with --out to keep it, or add --force to write over it.",
    ),
    "held_open": (
        "Không thay được “{path}” ({reason}), các tệp cũ được giữ nguyên: đóng chương trình đang mở tệp rồi chạy lại.",
        "“{path}” could not be replaced ({reason}), the old files are as they were: close the program that holds it open, then run again.",
    ),
    "busy": (
        "Một lần chạy khác đang ghi vào “{path}”: đợi xong rồi chạy lại.",
        "Another run is writing into “{path}”: wait until it is done, then run again.",
    ),
    "stopped": (
        "Đã dừng theo yêu cầu: không tệp kết quả nào bị thay đổi.",
        "Stopped as asked: no file of results was changed.",
    ),
    "missing_argument": (
        "Lệnh còn thiếu {name}: xem cách dùng bằng “{command} --help”.",
        "The command lacks {name}: see “{command} --help”.",
    ),
    "no_such_option": (
        "Không có tùy chọn {name}: xem cách dùng bằng “{command} --help”.",
        "There is no option {name}: see “{command} --help”.",
    ),
    "no_such_option_should": (
        "Không có tùy chọn {name}, có lẽ là {should}: xem cách dùng bằng “{command} --help”.",
        "There is no option {name}, perhaps {should} is meant: see “{command} --help”.",
    ),
    "no_such_command": (
        "Không có lệnh {name}: chọn trong {known}; xem “{command} --help”.",
        "There is no command {name}: choose from {known}; see “{command} --help”.",
    ),
    "no_such_command_should": (
        "Không có lệnh {name}, có lẽ là {should}: xem các lệnh bằng “{command} --help”.",
        "There is no command {name}, perhaps {should} is meant: see “{command} --help”.",
    ),
    "bad_value": (
        "{name} không nhận giá trị “{value}”, chỉ nhận {allowed}: xem cách dùng bằng “{command} --help”.",
        "{name} does not take “{value}” but {allowed}: see “{command} --help”.",
    ),
    "option_takes_value": (
        "Sau {name} phải có một giá trị (hoặc không được có): xem cách dùng bằng “{command} --help”.",
        "{name} takes a value (or takes none): see “{command} --help”.",
    ),
    "extra_argument": (
        "Lệnh thừa “{name}”: xem cách dùng bằng “{command} --help”.",
        "The command has “{name}” too many: see “{command} --help”.",
    ),
    "bad_command": (
        "Lệnh chưa đúng: xem cách dùng bằng “{command} --help”.",
        "The command is not right: see “{command} --help”.",
    ),
    "bad_config": (
        "Tệp kehoach.toml có “{name}” mà không lệnh nào biết: chọn trong {known}.",
        "The file kehoach.toml has “{name}”, which is not known: choose from {known}.",
    ),
    "bad_config_value": (
        "Tệp {path}: “{name}” không nhận giá trị “{value}”, chỉ nhận {allowed}.",
        "The file {path}: “{name}” does not take “{value}” but {allowed}.",
    ),
    "bad_toml": (
        "Tệp “{path}” sai cú pháp TOML: sửa hoặc xóa tệp.",
        "The file “{path}” is no TOML: mend or remove it.",
    ),
    "bad_toml_at": (
        "Tệp “{path}” sai cú pháp TOML ở dòng {line}, cột {column}: sửa hoặc xóa tệp.",
        "The file “{path}” is no TOML at line {line}, column {column}: mend or remove it.",
    ),
    "unreadable_config": (
        "Không đọc được tệp cấu hình “{path}” ({reason}): sửa hoặc xóa tệp.",
        "The configuration “{path}” could not be read ({reason}): mend or remove it.",
    ),
    "unwritable_log": (
        "Không ghi được nhật ký “{path}” ({reason}): chọn tệp khác bằng --log.",
        "The log “{path}” could not be written ({reason}): choose another file with --log.",
    ),
    "no_log": (
        "“{path}” là tệp khác, không phải nhật ký, nên được giữ nguyên: chọn tệp khác bằng --log.",
        "“{path}” is another file than a log and stays as it is: choose another file with --log.",
    ),
    "check_unread": (
        "Không đọc được {missing} của lần đối chiếu trong “{path}”: do bản kehoach khác lập (bản {version}), không ghi ra csv, hoặc đã bị sửa. Chạy lại “kehoach check” vào thư mục đó, các quyết định trong overrides.csv được giữ lại.",
        "{missing} of the check in “{path}” cannot be read: another version of kehoach wrote it (version {version}), without csv, or it was changed. Run “kehoach check” into that folder again; the decisions in overrides.csv are kept.",
    ),
    "check_outdated": (
        "Đối chiếu trong “{path}” đã cũ: các bảng đã thay đổi sau khi đối chiếu, chạy lại “kehoach check”.",
        "The check in “{path}” is old: the tables have changed since, run “kehoach check” again.",
    ),
    "not_html": (
        "Báo cáo là một trang HTML, không ghi vào “{path}”: chọn tên kết thúc bằng .html.",
        "The report is a page of HTML and is not written to “{path}”: choose a name that ends in .html.",
    ),
    "needs_review": (
        "Lệnh “{command}” cần thêm thư viện {missing}: chạy “pip install kehoach[review]” trước.",
        "The command “{command}” needs the library {missing}: run “pip install kehoach[review]” first.",
    ),
    "needs_cluster": (
        "Chạy trên nhiều máy cần thêm thư viện {missing}: chạy “pip install kehoach[cluster]” trước.",
        "A run over several machines needs the library {missing}: run “pip install kehoach[cluster]” first.",
    ),
    "no_cluster": (
        "Không kết nối được tới “{scheduler}” ({reason}): ghi “local” hoặc địa chỉ dạng tcp://máy:8786.",
        "“{scheduler}” cannot be reached ({reason}): give “local”, or an address such as tcp://host:8786.",
    ),
    "cluster_failed": (
        "Cụm máy không đọc xong ({reason}): kiểm tra các máy, rồi chạy lại.",
        "The cluster did not read all ({reason}): look after its machines, then run again.",
    ),
    "cluster_other_program": (
        "Có máy trong cụm dùng phiên bản khác của chương trình: cài cùng một phiên bản trên mọi máy.",
        "A machine of the cluster has another version of this program: install the same one everywhere.",
    ),
    "needs_store": (
        "Cơ sở dữ liệu cần thêm thư viện {missing}: chạy “pip install kehoach[store]” trước.",
        "A store needs the library {missing}: run “pip install kehoach[store]” first.",
    ),
    "bad_store": (
        "Kho phải là tệp .duckdb hoặc địa chỉ dạng postgresql://người-dùng@máy/cơ-sở-dữ-liệu.",
        "A store is a .duckdb file or an address such as postgresql://user@host/database.",
    ),
    "no_store": (
        "Không có kho “{store}”: kiểm tra lại đường dẫn.",
        "There is no store “{store}”: check the path.",
    ),
    "no_store_of_ours": (
        "“{store}” không phải kho giữ các lần chạy: chọn tệp hoặc cơ sở dữ liệu khác.",
        "“{store}” is no store that keeps runs: choose another file or database.",
    ),
    "store_failed": (
        "Không dùng được kho “{store}” ({reason}).",
        "The store “{store}” cannot be used ({reason}).",
    ),
    "store_newer": (
        "Kho “{store}” do phiên bản mới hơn của chương trình tạo ra: hãy cập nhật chương trình.",
        "The store “{store}” was made by a newer version of this program: update the program.",
    ),
    "no_run": (
        "Trong kho không có đúng một lần chạy “{run}”: xem danh sách bằng “kehoach runs”.",
        "The store does not have exactly one run “{run}”: “kehoach runs” lists them.",
    ),
    "no_plan_in_store": (
        "Trong kho không có kế hoạch “{doc_id}”: ghi tên như trong cột doc_id.",
        "The store has no plan “{doc_id}”: name it as the column doc_id does.",
    ),
    "no_tables_given": (
        "Cần các bảng mà kh.extract hay kh.read trả về, không phải “{given}”.",
        "The tables that kh.extract or kh.read gives are needed, not “{given}”.",
    ),
    "gold_taken": (
        "“{path}” đã giữ chú giải của “{other}”: đổi tên một trong hai tệp kế hoạch.",
        "“{path}” holds the annotation of “{other}”: give one of the two plans another name.",
    ),
    "gold_name": (
        "Không đặt được tên tệp gold theo “{name}”: đổi tên tệp kế hoạch.",
        "No gold file can be named after “{name}”: give the plan's file another name.",
    ),
    "port_taken": (
        "Không mở được cổng {port} trên máy này ({reason}): chọn cổng khác.",
        "Port {port} cannot be opened on this computer ({reason}): choose another.",
    ),
    "port_taken_command": (
        "Không mở được cổng {port} trên máy này ({reason}): chọn cổng khác bằng --port.",
        "Port {port} cannot be opened on this computer ({reason}): choose another with --port.",
    ),
}
