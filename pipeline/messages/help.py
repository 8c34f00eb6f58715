"""What `--help` says: of the command, of each of its commands, and of their options; Vietnamese and English."""

from __future__ import annotations

HELP: dict[str, tuple[str, str]] = {
    "help.app": (
        'Đọc các văn bản kế hoạch và lập bảng: viện dẫn, thời hạn, phân công, nơi nhận, nhiệm vụ.\n\nVí dụ:\n\n    kehoach extract ke-hoach/ -o ket-qua\n\n    kehoach extract "ke-hoach/**/*.docx" -f csv -f xlsx\n\n    kehoach show ke-hoach/mot-van-ban.docx\n\nTệp kehoach.toml trong thư mục hiện tại đặt sẵn các tùy chọn.\n\nMã kết thúc:\n\n    0    đọc được tất cả\n\n    2    lệnh sai, một câu nói rõ phải làm gì\n\n    3    có tệp không đọc được, hoặc (doctor) còn thiếu chương trình\n\n    130  bị dừng (Ctrl-C), 143 khi bị hệ thống dừng',
        'Reads administrative plans and makes tables: citations, deadlines, assignments, recipients, tasks.\n\nExamples:\n\n    kehoach extract plans/ -o results --lang en\n\n    kehoach extract "plans/**/*.docx" -f csv -f xlsx\n\n    kehoach show plans/one-plan.docx\n\nA file kehoach.toml in the current folder sets the options.\n\nExit codes:\n\n    0    all was read\n\n    2    wrong usage, a sentence says what to do\n\n    3    some files could not be read, or (doctor) a program is missing\n\n    130  stopped (Ctrl-C), 143 when the system asks for it',
    ),
    "help.usage": ("Cách dùng:", "Usage:"),
    "help.arguments": ("Tham số", "Arguments"),
    "help.options": ("Tùy chọn", "Options"),
    "help.commands": ("Lệnh", "Commands"),
    "help.default": ("[mặc định: {value}]", "[default: {value}]"),
    "help.required": ("[bắt buộc]", "[required]"),
    "help.options_metavar": ("[TÙY CHỌN]", "[OPTIONS]"),
    "help.commands_metavar": ("LỆNH [THAM SỐ]...", "COMMAND [ARGS]..."),
    "help.help": ("In phần trợ giúp này.", "Show this help."),
    "help.quiet": ("Không in gì ngoài lỗi.", "Print nothing but errors."),
    "help.verbose": ("In từng tệp và từng vấn đề ra luồng lỗi.", "Tell each file and problem on standard error."),
    "help.log": (
        "Ghi thêm nhật ký vào tệp này; tên tận cùng bằng .jsonl thì mỗi dòng một JSON cho máy đọc, kèm số giây từng khâu.",
        "Add a log to this file; if its name ends in .jsonl, as lines of JSON for machines, with the seconds of each stage.",
    ),
    "help.json": ("In tóm tắt dạng JSON cho máy đọc.", "Print a summary for machines, as JSON."),
    "help.show.full": ("In trọn từng dòng, không cắt.", "Print each line whole."),
    "help.diff": (
        "So hai lần chạy, từng bản ghi: thêm, bớt, đổi gì.\n\nHai thư mục kết quả; nếu mỗi bên chỉ có một kế hoạch thì đó là hai phiên bản của nó.\n\nVí dụ:  kehoach diff ket-qua-thang-3 ket-qua-thang-4",
        "Compare two runs, record by record: what came, went or changed.\n\nTwo output folders; where each holds one plan, these are two versions of it.\n\nExample:  kehoach diff results-march results-april",
    ),
    "help.diff.before": ("Thư mục kết quả của lần chạy trước.", "The output folder of the earlier run."),
    "help.diff.after": ("Thư mục kết quả của lần chạy sau.", "The output folder of the later run."),
    "help.diff.json": ("Mỗi thay đổi một dòng JSON.", "A line of JSON for each change."),
    "help.completion": (
        "In mã giúp shell gợi ý lệnh và tùy chọn.\n\nVí dụ:  kehoach completion bash >> ~/.bashrc",
        "Print the script by which a shell completes commands and options.\n\nExample:  kehoach completion bash >> ~/.bashrc",
    ),
    "help.completion.shell": ("bash, zsh, fish hoặc powershell.", "bash, zsh, fish or powershell."),
    "help.doctor": (
        "Kiểm tra máy: Tesseract, LibreOffice, bộ nhớ, bộ đệm; in lệnh cài những gì còn thiếu.",
        "Look at this machine: Tesseract, LibreOffice, memory, cache; with the command that installs what is missing.",
    ),
    "type.integer": ("số nguyên", "a whole number"),
    "type.other": ("giá trị khác", "another value"),
    "help.lang": (
        "Ngôn ngữ: vi hoặc en.",
        "Language: vi or en.",
    ),
    "help.force": (
        "Ghi đè cả những tệp không do kehoach ghi.",
        "Write over files that kehoach did not write, too.",
    ),
    "help.version": (
        "In số phiên bản.",
        "Print the version.",
    ),
    "help.extract": (
        "Đọc tệp và thư mục, ghi các bảng vào một thư mục.\n\nVí dụ:  kehoach extract ke-hoach/ --format csv,xlsx",
        "Read files and folders, write the tables into a folder.\n\nExample:  kehoach extract plans/ --format csv,xlsx",
    ),
    "help.extract.paths": (
        "Tệp, thư mục, mẫu tên trong dấu ngoặc kép, hoặc - cho đầu vào chuẩn.",
        "Files, folders, quoted patterns, or - for standard input.",
    ),
    "help.out.tables": (
        "Thư mục nhận kết quả.",
        "Folder that receives the tables.",
    ),
    "help.formats": (
        "Định dạng, lặp lại hoặc cách nhau bằng dấu phẩy:",
        "Formats, repeated or separated by commas:",
    ),
    "help.extract.workers": (
        "Số tiến trình đọc song song (mặc định: số nhân CPU).",
        "Number of processes (default: one per core).",
    ),
    "help.extract.cached": (
        "Dùng lại kết quả của tệp đã đọc trước đây.",
        "Take over what was read from the same files before.",
    ),
    "help.extract.scheduler": (
        "Đọc trên một cụm máy Dask: tcp://máy:8786, hoặc “local” để dựng một cụm tại máy này.",
        "Read on a Dask cluster: tcp://host:8786, or “local” to start one on this machine.",
    ),
    "help.extract.parts": (
        "Thư mục (hoặc địa chỉ fsspec) mà mọi máy trong cụm cùng ghi được.",
        "Folder (or fsspec URL) that every machine of the cluster can write to.",
    ),
    "help.extract.db": (
        "Lưu thêm lần chạy vào kho giữ mọi lần chạy: tệp .duckdb hoặc địa chỉ postgresql://…",
        "Also add the run to a store that keeps every run: a .duckdb file or an address postgresql://…",
    ),
    "help.runs": (
        "Liệt kê các lần chạy trong một kho, hoặc những lần một kế hoạch đã thay đổi.\n\nVí dụ:  kehoach runs kho.duckdb",
        "List the runs of a store, or when a plan changed from run to run.\n\nExample:  kehoach runs store.duckdb",
    ),
    "help.runs.store": (
        "Tệp .duckdb hoặc địa chỉ postgresql://…",
        "A .duckdb file or an address postgresql://…",
    ),
    "help.runs.plan": (
        "Lịch sử của một kế hoạch (tên như trong cột doc_id).",
        "The history of one plan (named as in the column doc_id).",
    ),
    "help.diff.db": (
        "Kho chứa hai lần chạy; RUN1 và RUN2 khi đó là tên lần chạy, có thể viết tắt phần đầu.",
        "The store that has both; RUN1 and RUN2 are then names of runs, which may be cut short.",
    ),
    "help.show": (
        "In dàn ý của một kế hoạch, mỗi mục kèm những gì tìm thấy.\n\nVí dụ:  kehoach show ke-hoach/mot-van-ban.docx",
        "Print one plan's outline with the facts under each item.\n\nExample:  kehoach show plans/one-plan.docx",
    ),
    "help.show.file": (
        "Tệp, thư mục, tệp nén, hoặc - cho đầu vào chuẩn.",
        "File, folder, archive, or - for standard input.",
    ),
    "help.check": (
        "Đối chiếu: đơn vị nào viện dẫn văn bản phải viện dẫn, đơn vị nào chưa gửi.\n\nVí dụ:  kehoach check ket-qua --units units.csv --parent 33/CT-TTg",
        "Who cites what they must, and who has sent nothing.\n\nExample:  kehoach check results --units units.csv --parent 33/CT-TTg",
    ),
    "help.tables": (
        "Thư mục bảng.",
        "Folder of the tables.",
    ),
    "help.check.units": (
        "Danh mục đơn vị (xlsx hoặc csv).",
        "Register of units (xlsx or csv).",
    ),
    "help.check.parent": (
        "Văn bản phải viện dẫn: tệp, hoặc số, ký hiệu và ngày như 7/CT-TTg@26/1/2021 (có thể lặp lại).",
        "Document that must be cited: a file, or its code and day as in 7/CT-TTg@26/1/2021 (may be repeated).",
    ),
    "help.check.requirements": (
        "Bảng yêu cầu (xlsx hoặc csv).",
        "Table of requirements (xlsx or csv).",
    ),
    "help.check.plans": (
        "Thư mục chứa các tệp kế hoạch, để tạo liên kết.",
        "Folder of the plans' files, to link to them.",
    ),
    "help.check.overrides": (
        "Quyết định của người xem (mặc định: overrides.csv trong thư mục kết quả, nếu có).",
        "A reviewer's decisions (default: overrides.csv in the report's folder, if it is there).",
    ),
    "help.out.report": (
        "Thư mục nhận kết quả.",
        "Folder that receives the report.",
    ),
    "help.apply": (
        "Đọc các kết luận đã sửa ở trang “Cần xem lại” của compliance.xlsx, ghi vào overrides.csv bên cạnh; “kehoach check” lần sau sẽ áp dụng.\n\nVí dụ:  kehoach apply ket-qua/compliance.xlsx",
        "Read the verdicts changed on the sheet “To review” of compliance.xlsx into overrides.csv beside it; the next “kehoach check” takes them over.\n\nExample:  kehoach apply results/compliance.xlsx",
    ),
    "help.apply.workbook": (
        "Tệp compliance.xlsx.",
        "compliance.xlsx.",
    ),
    "help.apply.out": (
        "Tệp quyết định (csv).",
        "File of decisions (csv).",
    ),
    "help.remind": (
        "Lập công văn đôn đốc (.docx) từ kết quả “kehoach check”: một công văn kèm phụ lục cho mỗi văn bản, hoặc mỗi đơn vị một công văn (--each).\n\nVí dụ:  kehoach remind ket-qua --settings co-quan.toml",
        "Write reminders (.docx) from the result of “kehoach check”: a letter with an appendix for each document, or one for each unit (--each).\n\nExample:  kehoach remind results --settings office.toml",
    ),
    "help.remind.folder": ("Thư mục kết quả của “kehoach check”.", "Folder of “kehoach check”."),
    "help.remind.settings": (
        "Tệp TOML về cơ quan gửi: above, issuer, symbol, system (state, party), place, year, authority, title, signer, reply_by, recipients; dòng nào thiếu thì để trống.",
        "TOML file on who writes: above, issuer, symbol, system (state, party), place, year, authority, title, signer, reply_by, recipients; what is missing is left blank.",
    ),
    "help.remind.each": ("Mỗi đơn vị một công văn.", "A letter for each unit."),
    "help.remind.out": (
        "Thư mục nhận công văn (mặc định: thư mục kết quả).",
        "Folder for the letters (default: the folder of the check).",
    ),
    "help.assign": (
        'Lập bảng nhiệm vụ mà kế hoạch cấp trên giao cho một đơn vị, kèm thời hạn, chế độ báo cáo và căn cứ để viện dẫn.\n\nVí dụ:  kehoach assign ke-hoach-tinh.docx --unit "UBND xã An Khê" --out nhiem-vu.docx',
        'Write the duties that a superior\'s plan gives to a unit, with days, reports and the ground to cite.\n\nExample:  kehoach assign province-plan.docx --unit "UBND xã An Khê" --out duties.docx',
    ),
    "help.assign.plan": ("Tệp kế hoạch cấp trên.", "The superior's plan."),
    "help.assign.unit": (
        "Tên đơn vị, hoặc mã trong danh mục; bỏ trống: mọi đơn vị.",
        "Name of the unit, or its id in the register; without it, all units.",
    ),
    "help.assign.units": ("Danh mục đơn vị.", "Register of units."),
    "help.assign.out": ("Tệp .docx hoặc .xlsx cần ghi.", "File to write, .docx or .xlsx."),
    "help.units": (
        "Lập bản nháp danh mục đơn vị từ các bảng, để sửa tay.\n\nVí dụ:  kehoach units ket-qua units.csv",
        "Draft a register of units from the tables, to be corrected by hand.\n\nExample:  kehoach units results units.csv",
    ),
    "help.units.out": (
        "Tệp cần ghi (csv hoặc xlsx).",
        "File to write (csv or xlsx).",
    ),
    "help.evaluate": (
        "So các bảng với chú giải gold: độ chính xác, độ phủ, F1 từng bảng.\n\nVí dụ:  kehoach evaluate corpus/gold outputs --errors",
        "Compare tables with gold annotations: precision, recall and F1 per table.\n\nExample:  kehoach evaluate corpus/gold outputs --errors",
    ),
    "help.evaluate.gold": (
        "Thư mục tệp gold (*.json).",
        "Folder of gold files (*.json).",
    ),
    "help.evaluate.errors": (
        "In từng chỗ sai.",
        "Print every error.",
    ),
    "help.evaluate.json": (
        "In dạng JSON.",
        "Print as JSON.",
    ),
    "help.review": (
        "Mở trang rà soát trong trình duyệt, chỉ trên máy này: từng kế hoạch với những gì máy đọc được, ảnh trang, sửa và ghi lại; đối chiếu, lịch, sơ đồ.\n\nVí dụ:  kehoach review ket-qua",
        "Open the review page in the browser, on this computer alone: each plan with what was read, its pages, corrections; compliance, calendar, citations.\n\nExample:  kehoach review results",
    ),
    "help.review.folder": (
        "Thư mục bảng, thư mục kết quả “kehoach check”, hoặc thư mục kế hoạch (được đọc trước).",
        "Folder of the tables, of “kehoach check”, or of plans (they are read first).",
    ),
    "help.review.check": (
        "Thư mục kết quả “kehoach check”, nếu ở chỗ khác.",
        "Folder of “kehoach check”, if it is elsewhere.",
    ),
    "help.review.plans": (
        "Thư mục chứa các tệp kế hoạch, nếu đã dời chỗ, để vẽ ảnh trang.",
        "Folder of the plans' files, if they were moved, to draw their pages.",
    ),
    "help.review.out": (
        "Thư mục nhận các bảng khi đọc một thư mục kế hoạch.",
        "Folder for the tables where a folder of plans is read.",
    ),
    "help.review.who": (
        "Tên người rà soát, ghi vào từng quyết định (mặc định: tên đăng nhập).",
        "Name of the reviewer, kept with each decision (default: the login).",
    ),
    "help.review.port": ("Cổng trên máy này (0: cổng trống bất kỳ).", "Port on this computer (0: any free one)."),
    "help.review.browser": ("Tự mở trình duyệt.", "Open the browser."),
    "help.report": (
        "Lập một trang báo cáo duy nhất để gửi thư và in: ma trận đối chiếu, biểu đồ, căn cứ theo từng đơn vị.\n\nVí dụ:  kehoach report ket-qua --out bao-cao.html",
        "Write a report of one page to mail and print: the matrix, charts, the evidence unit by unit.\n\nExample:  kehoach report results --out report.html",
    ),
    "help.report.folder": (
        "Thư mục kết quả “kehoach check”, hoặc thư mục bảng.",
        "Folder of “kehoach check”, or of the tables.",
    ),
    "help.report.out": ("Tệp .html cần ghi.", "File to write (.html)."),
}
