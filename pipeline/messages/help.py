"""What `--help` says: of the command, of each of its commands, and of their options; Vietnamese and English."""

from __future__ import annotations

HELP: dict[str, tuple[str, str]] = {
    "help.app": (
        "Đọc các văn bản kế hoạch và lập bảng: viện dẫn, thời hạn, phân công, nơi nhận, nhiệm vụ.\n\nVí dụ:\n\n    kehoach extract ke-hoach/ --out ket-qua\n\n    kehoach extract ke-hoach/ --format csv,xlsx,duckdb\n\n    kehoach show ke-hoach/mot-van-ban.docx",
        "Reads administrative plans and makes tables: citations, deadlines, assignments, recipients, tasks.\n\nExamples:\n\n    kehoach extract plans/ --out results\n\n    kehoach extract plans/ --format csv,xlsx,duckdb --lang en\n\n    kehoach show plans/one-plan.docx --lang en",
    ),
    "help.lang": (
        "Ngôn ngữ: vi hoặc en.",
        "Language: vi or en.",
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
        "Tệp hoặc thư mục kế hoạch.",
        "Files or folders of plans.",
    ),
    "help.out.tables": (
        "Thư mục nhận kết quả.",
        "Folder that receives the tables.",
    ),
    "help.extract.formats": (
        "Định dạng, cách nhau bằng dấu phẩy:",
        "Formats, separated by commas:",
    ),
    "help.extract.workers": (
        "Số tiến trình đọc song song (mặc định: số nhân CPU).",
        "Number of processes (default: one per core).",
    ),
    "help.extract.cached": (
        "Dùng lại kết quả của tệp đã đọc trước đây.",
        "Take over what was read from the same files before.",
    ),
    "help.show": (
        "In dàn ý của một kế hoạch, mỗi mục kèm những gì tìm thấy.\n\nVí dụ:  kehoach show ke-hoach/mot-van-ban.docx",
        "Print one plan's outline with the facts under each item.\n\nExample:  kehoach show plans/one-plan.docx",
    ),
    "help.show.file": (
        "Tệp kế hoạch.",
        "File of a plan.",
    ),
    "help.check": (
        "Đối chiếu: đơn vị nào viện dẫn văn bản phải viện dẫn, đơn vị nào chưa gửi.\n\nVí dụ:  kehoach check ket-qua --units units.csv --parent 33/CT-TTg",
        "Who cites what they must, and who has sent nothing.\n\nExample:  kehoach check results --units units.csv --parent 33/CT-TTg",
    ),
    "help.tables": (
        "Thư mục bảng (csv).",
        "Folder of the tables (csv).",
    ),
    "help.check.units": (
        "Danh mục đơn vị (xlsx hoặc csv).",
        "Register of units (xlsx or csv).",
    ),
    "help.check.parent": (
        "Văn bản phải viện dẫn: tệp, hoặc số, ký hiệu và ngày (33/CT-TTg@26/11/2021); có thể lặp lại.",
        "Document that must be cited: a file, or its code and day (33/CT-TTg@26/11/2021); may be repeated.",
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
        "Tệp csv cần ghi.",
        "File to write (csv).",
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
}
