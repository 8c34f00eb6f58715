"""What can be wrong with a file, and with its reading: a sentence for each code, Vietnamese and English."""

from __future__ import annotations

PROBLEMS: dict[str, tuple[str, str]] = {
    "missing_file": (
        "Không tìm thấy tệp: kiểm tra lại tên và thư mục.",
        "The file was not found: check its name and folder.",
    ),
    "unreadable_file": (
        "Không mở được tệp ({reason}): kiểm tra quyền đọc hoặc đóng chương trình đang mở tệp.",
        "The file could not be opened ({reason}): check that you may read it, or close the program that holds it open.",
    ),
    "no_permission": (
        "Không có quyền đọc tệp hoặc thư mục này: xin cấp quyền đọc, hoặc bỏ khỏi thư mục.",
        "This file or folder may not be read by you: ask for the right to read it, or take it out of the folder.",
    ),
    "no_regular_file": (
        "Đây không phải tệp thường (đường ống, thiết bị): bỏ khỏi thư mục.",
        "This is no regular file (a pipe, a device): take it out of the folder.",
    ),
    "broken_link": (
        "Đây là liên kết tới một tệp không còn: sửa hoặc bỏ liên kết.",
        "This is a link to a file that is not there: mend or remove the link.",
    ),
    "packed_too_much": (
        "Tệp nén quá mức bình thường (giải nén được {size}, hơn {limit} lần): có thể là tệp độc hại; giải nén bằng tay nếu tin nguồn gửi.",
        "The file is packed beyond what is usual ({size} unpacked, more than {limit} times its size) and may be harmful: unpack it by hand if you trust its sender.",
    ),
    "empty_file": (
        "Tệp rỗng (0 byte): lấy lại bản gốc.",
        "The file is empty (0 bytes): fetch the original again.",
    ),
    "unknown_format": (
        "Không nhận ra loại tệp: hãy lưu văn bản thành .docx, .pdf, .html hoặc .txt.",
        "The kind of file is not known: save the document as .docx, .pdf, .html or .txt.",
    ),
    "unknown_encoding": (
        "Không nhận ra bảng mã chữ: hãy lưu lại tệp văn bản bằng Unicode (UTF-8).",
        "The character encoding is not known: save the text file again as Unicode (UTF-8).",
    ),
    "converted_encoding": (
        "Văn bản dùng bảng mã cũ {encoding}, đã đổi sang Unicode: đối chiếu lại nếu thấy chữ sai.",
        "The text was written in {encoding} and has been converted to Unicode: compare it if letters look wrong.",
    ),
    "damaged_file": (
        "Tệp {format} bị hỏng ({reason}): lấy lại bản gốc, hoặc mở bằng phần mềm đã tạo ra nó rồi lưu lại.",
        "The {format} file is damaged ({reason}): fetch the original again, or open it in the program that made it and save it anew.",
    ),
    "not_word_document": (
        "Tệp này không phải văn bản Word ({found}): nếu là tệp nén thì giải nén, nếu không thì lưu thành .docx.",
        "This file is no Word document ({found}): unpack it if it is an archive, else save it as .docx.",
    ),
    "old_workbook": (
        "Sổ Excel kiểu cũ ({found}): hãy mở bằng Excel rồi lưu lại thành .xlsx.",
        "An old Excel workbook ({found}): open it in Excel and save it as .xlsx.",
    ),
    "sheets_hidden": (
        "{count} trang tính ẩn không được đọc: hãy bỏ ẩn (Unhide) nếu trong đó có nhiệm vụ.",
        "{count} hidden sheet(s) were not read: unhide them if they hold tasks.",
    ),
    "merged_too_much": (
        "Các ô gộp trải xuống hơn {limit} ô: từ đó ô gộp chỉ tính cho dòng đầu của nó; kiểm tra lại bảng trong tệp.",
        "Merged cells reach down over more than {limit} cells: from there on each holds for its first row only; check the tables of the file.",
    ),
    "sheet_cut": (
        "Chỉ đọc {rows} dòng và {columns} cột đầu của mỗi trang tính: hãy chia nhỏ tệp.",
        "Only the first {rows} rows and {columns} columns of each sheet were read: split the file.",
    ),
    "password_protected": (
        "Tệp {format} có mật khẩu: gỡ mật khẩu rồi thử lại.",
        "The {format} file is protected by a password: remove the password and try again.",
    ),
    "truncated_pdf": (
        "Tệp PDF bị cắt cụt, thiếu phần cuối: tải lại tệp.",
        "The PDF is cut off, its end is missing: download it again.",
    ),
    "repaired_pdf": (
        "Tệp PDF thiếu phần cuối, chỉ đọc được {pages} trang: nên tải lại tệp.",
        "The end of the PDF is missing, only {pages} pages could be read: better download it again.",
    ),
    "scan_needs_tesseract": (
        "Tệp là bản quét (ảnh), cần Tesseract có tiếng Việt để đọc: cài gói tesseract-ocr và tesseract-ocr-vie rồi chạy lại.",
        "The file is a scan (images), which takes Tesseract with Vietnamese to read: install tesseract-ocr and tesseract-ocr-vie, then run again.",
    ),
    "pages_need_tesseract": (
        "Các trang {pages} là ảnh quét và chưa được đọc: cài gói tesseract-ocr và tesseract-ocr-vie rồi chạy lại.",
        "Pages {pages} are scanned images and were not read: install tesseract-ocr and tesseract-ocr-vie, then run again.",
    ),
    "office_needs_libreoffice": (
        "Tệp {format} cần LibreOffice để đọc: cài LibreOffice, hoặc mở bằng Word rồi lưu thành .docx.",
        "A {format} file takes LibreOffice to read: install LibreOffice, or open it in Word and save it as .docx.",
    ),
    "office_needs_extra": (
        "Tệp {format} cần LibreOffice để đọc: cài LibreOffice; chỉ cần chữ trơn thì chạy “pip install kehoach[old]”; hoặc lưu thành .docx.",
        "A {format} file takes LibreOffice to read: install it; for the bare text alone run “pip install kehoach[old]”; or save it as .docx.",
    ),
    "conversion_failed": (
        "LibreOffice không đổi được tệp {format} ({reason}): mở bằng Word rồi lưu thành .docx.",
        "LibreOffice could not convert the {format} file ({reason}): open it in Word and save it as .docx.",
    ),
    "too_large": (
        "Tệp quá lớn ({size}, giới hạn {limit}): tách hoặc giảm dung lượng tệp.",
        "The file is too large ({size}, the limit is {limit}): split it or make it smaller.",
    ),
    "archive_not_read": (
        "Tệp nén .{format} không đọc được trực tiếp: giải nén rồi đọc thư mục, hoặc nén lại thành .zip.",
        "A .{format} archive is not read: unpack it and read the folder, or pack it as .zip.",
    ),
    "empty_archive": (
        "Không có tệp nào bên trong để đọc: kiểm tra lại tệp nén.",
        "There is no file inside to read: check the archive.",
    ),
    "too_many_members": (
        "Tệp nén chứa quá {limit} tệp: chia thành nhiều tệp nén nhỏ hơn.",
        "The archive holds more than {limit} files: divide it into smaller ones.",
    ),
    "nested_too_deep": (
        "Tệp nén lồng nhau quá {limit} lớp: giải nén bớt rồi chạy lại.",
        "Archives lie in each other more than {limit} deep: unpack them and run again.",
    ),
    "too_many_pages": (
        "Tệp có {pages} trang, chỉ đọc {limit} trang đầu: tách tệp nếu cần phần còn lại.",
        "The file has {pages} pages, only the first {limit} were read: split it if the rest matters.",
    ),
    "no_text": (
        "Không tìm thấy chữ nào trong tệp: kiểm tra xem có đúng tệp cần đọc không.",
        "No text was found in the file: check that it is the right one.",
    ),
    "ocr_failed": (
        "Không nhận dạng được chữ trên trang này ({reason}): quét lại trang cho rõ hơn.",
        "The text of this page could not be recognised ({reason}): scan the page again, more clearly.",
    ),
    "ocr_low_confidence": (
        "Trang quét mờ, độ tin cậy nhận dạng chỉ {confidence}%: đối chiếu lại với bản gốc.",
        "The scanned page is unclear, recognised with a confidence of only {confidence}%: check it against the original.",
    ),
    "ocr_low_confidence_words": (
        "Trang quét có {count} từ nhận dạng chưa chắc chắn: nên đọc lại trang này.",
        "{count} words of the scanned page are doubtful: better read the page again.",
    ),
    "ocr_doubtful_numbers": (
        "Trang quét có {count} từ nhận dạng chưa chắc chắn, trong đó có số: {words}. Đối chiếu lại với bản gốc.",
        "{count} words of the scanned page are doubtful, these among them have digits: {words}. Check them against the original.",
    ),
    "ocr_repaired": (
        "Chữ nhận dạng từ ảnh quét được sửa: “{found}” thành “{put}”. Đối chiếu lại nếu quan trọng.",
        "Recognised text was mended: “{found}” became “{put}”. Check it if it matters.",
    ),
    "handwritten_number": (
        "Số của văn bản có lẽ viết tay, không đọc chắc được (đọc thành “{read}”, độ tin cậy {confidence}%) nên để trống: xem bản gốc.",
        "The document's number seems to be handwritten and could not be read surely (as “{read}”, confidence {confidence}%): left empty, see the original.",
    ),
    "handwritten_day": (
        "Ngày của văn bản có lẽ viết tay, không đọc chắc được (đọc thành “{read}”, độ tin cậy {confidence}%) nên để trống: xem bản gốc.",
        "The document's day seems to be handwritten and could not be read surely (as “{read}”, confidence {confidence}%): left empty, see the original.",
    ),
    "number_by_hand": (
        "Số của văn bản viết tay, đọc là “{read}” (độ tin cậy {confidence}%): đối chiếu với bản gốc.",
        "The document's number is handwritten, read as “{read}” (confidence {confidence}%): check it against the original.",
    ),
    "day_by_hand": (
        "Ngày của văn bản viết tay, đọc là “{read}” (độ tin cậy {confidence}%): đối chiếu với bản gốc.",
        "The document's day is handwritten, read as “{read}” (confidence {confidence}%): check it against the original.",
    ),
    "signed_electronically": (
        "Tệp được ký số bởi {by} (chứng thư do {authority} cấp), nội dung nguyên vẹn từ khi ký; độ tin cậy của chứng thư không được kiểm tra.",
        "The file is signed electronically by {by} (certificate of {authority}) and unchanged since; the certificate's trust is not checked.",
    ),
    "signature_extended": (
        "Tệp được ký số bởi {by}, phần đã ký còn nguyên nhưng sau đó có nội dung được thêm vào: đối chiếu lại với bản gốc.",
        "The file is signed electronically by {by}; what was signed is unchanged, but something was added later: check the original.",
    ),
    "signature_altered": (
        "Chữ ký số của {by} không khớp với tệp: tệp đã bị sửa sau khi ký hoặc bị hỏng. Hãy xin lại bản gốc.",
        "The electronic signature of {by} does not match the file: it was changed after signing, or damaged. Ask for the original.",
    ),
    "signature_unread": (
        "Tệp có chữ ký số ({by}) nhưng không kiểm tra được tệp còn nguyên vẹn hay không: kiểm tra bằng phần mềm ký số.",
        "The file has an electronic signature ({by}), but whether the file is intact cannot be told: check it with a signing program.",
    ),
    "signer_from_signature": (
        "Phần chữ ký trên trang không đọc được tên người ký; lấy theo chứng thư ký số: {by}.",
        "No signer's name can be read on the page; it is taken from the electronic signature: {by}.",
    ),
    "day_of_signature": (
        "Trang không cho biết ngày ban hành (để trống); chữ ký số đề ngày {day}.",
        "The page does not tell the day of issue (left empty); the electronic signature is of {day}.",
    ),
    "ocr_respelled": (
        "Chữ nhận dạng từ ảnh quét được sửa dấu theo ngữ cảnh ở {count} chỗ: {words}. Đối chiếu lại nếu quan trọng.",
        "Marks of the recognised text were put right by their context in {count} places: {words}. Check them if they matter.",
    ),
    "text_from_ocr": (
        "Chữ được nhận dạng từ ảnh quét ({pages} trang): có thể sai dấu hoặc sai số.",
        "The text was recognised from scanned images ({pages} pages): accents and digits may be wrong.",
    ),
    "text_layer_repaired": (
        "Lớp chữ của PDF bị xáo trộn trên trang này, đã sắp lại theo vị trí chữ: đối chiếu lại với bản gốc.",
        "The PDF's text was jumbled on this page and was sorted by position: check it against the original.",
    ),
    "text_layer_damaged": (
        "Lớp chữ của PDF trên trang này bị hỏng, chữ đọc được có thể sai: dùng bản Word nếu có.",
        "The PDF's text on this page is damaged and may be wrong: use the Word file if there is one.",
    ),
    "read_without_layout": (
        "Tệp {format} được đọc không qua LibreOffice, mất số thứ tự tự động và bảng: cài LibreOffice hoặc lưu thành .docx.",
        "The {format} file was read without LibreOffice, automatic numbers and tables are lost: install LibreOffice or save it as .docx.",
    ),
    "html_too_deep": (
        "Trang web có các thẻ lồng nhau quá sâu, phần sau không đọc được: mở bằng trình duyệt rồi lưu thành .docx hoặc .pdf.",
        "The web page nests its tags too deep, the rest could not be read: open it in a browser and save it as .docx or .pdf.",
    ),
    "tables_skipped": (
        "Trang này có quá nhiều nét vẽ nên bảng không được nhận dạng: dùng bản Word nếu có.",
        "This page has too many drawn lines for its tables to be found: use the Word file if there is one.",
    ),
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
}
