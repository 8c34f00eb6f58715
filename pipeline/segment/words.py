"""The words by which the parts of a paper are told apart, as small named patterns."""

from __future__ import annotations

import re

from extractors.marks import SENT_WITH, pattern, unmarked

FULL_LINE = 50
"""Characters of a line that may have been wrapped."""
TYPE_TITLE = re.compile(
    r"(?:DỰ THẢO\s+)?(K[ẾÊÉEỀẺẸẼ]\s*HO[ẠAẬ]CH(?: (?:HÀNH ĐỘNG|PHỐI HỢP|LIÊN TỊCH|TRIỂN KHAI))?|CHƯƠNG TRÌNH(?: (?:HÀNH ĐỘNG|CÔNG TÁC))?|PHƯƠNG ÁN|ĐỀ ÁN|HƯỚNG DẪN"
    r"|QUYẾT ĐỊNH|CHỈ THỊ|NGHỊ QUYẾT|THÔNG BÁO|BÁO CÁO|TỜ TRÌNH|QUY CHẾ|QUY ĐỊNH|CÔNG ĐIỆN|BIÊN BẢN|GIẤY MỜI|THÔNG TRI|KẾT LUẬN|QUY TRÌNH|NỘI QUY|THỂ LỆ)\b"
    r"(?=\s|$|[:.\-])"
)
# What a decision's order begins with, between its grounds and its articles.
DECIDES = re.compile(r"(?:QUYẾT ĐỊNH|QUYẾT NGHỊ|NGHỊ QUYẾT)\s*:?\s*")
# A title whose first line, the type of the paper, was lost.
UNTYPED_TITLE = re.compile(r"(?:VỀ VIỆC|V/V|PHÊ DUYỆT|BAN HÀNH|VỀ)\s")
PLAN_TITLE = re.compile(r"(?:DỰ THẢO\s+)?K[ẾÊÉEỀẺẸẼ]\s*HO[ẠAẬ]CH\b")
# Papers that a plan or programme may be issued with, and how that begins.
CARRIES_PLAN = re.compile(r"(?:QUYẾT ĐỊNH|NGHỊ QUYẾT)\b")
SENDS_PLAN = re.compile(
    r"[Kk]ế hoạch|KẾ HOẠCH|[Cc]hương trình (?:hành động|công tác)|CHƯƠNG TRÌNH (?:HÀNH ĐỘNG|CÔNG TÁC)"
)
"""What the title or an article of a decision speaks of that sends a plan along."""
CARRIED = re.compile(rf"{PLAN_TITLE.pattern}|CHƯƠNG TRÌNH (?:HÀNH ĐỘNG|CÔNG TÁC)\b")
# Behind the type of a paper, above its title: "CHƯƠNG TRÌNH HÀNH ĐỘNG CỦA CHÍNH PHỦ", "KẾ HOẠCH QUỐC GIA".
WHOSE = pattern(r"CỦA [\p{Lu}]{2,}(?: [\p{Lu}]+){0,8}|(?:HÀNH ĐỘNG|PHỐI HỢP|LIÊN TỊCH|QUỐC GIA)")
# The headline of a plan that was published as a notice: "[CTSV] Kế hoạch tổ chức …".
NOTICE_TITLE = re.compile(r"(?:\[[^\]]{1,20}\]\s*)?(?:Kế hoạch|KẾ HOẠCH|Thông báo)\s+\w")
# The headline of a page that is a schedule, a programme or an announcement: "Lịch công tác tuần 12", "[THÔNG BÁO] V/v …".
PAGE_TITLE = re.compile(
    r"(?:\[[^\]]{1,20}\]\s*)?(?:Lịch (?:trình|công tác|làm việc|thi|học|tiếp|trực|tuần)|LỊCH\s|Chương trình\s+\S|CHƯƠNG TRÌNH\s+\S|Thông báo\s+\S|V/v\s|Phương án\s)"
)
# The last line of a title: "Năm học 2031 - 2032", "Nhiệm kỳ 2027 – 2032".
OF_YEARS = re.compile(
    r"\W*(?:Năm học|Nhiệm kỳ|Giai đoạn|Khóa|NĂM HỌC|NHIỆM KỲ|GIAI ĐOẠN)\s*:?\s*(?:19|20)\d\d\s?[-–]\s?(?:19|20)\d\d\W*"
)
PREAMBLE_START = re.compile(
    r"(?:[-+*]\s*)?(?:Căn cứ|Thực hiện|Triển khai|Tiếp tục|Để |Nhằm|Theo |Thi hành|Xét|Trên cơ sở|Sau khi|Hưởng ứng|Chào mừng|Được sự|Phát huy|Tiếp theo|Quán triệt"
    r"|Hướng tới|Cụ thể hóa|Với |Qua |Năm \d{4}|Phục vụ|Đảm bảo|Bảo đảm|Tổ chức|Ngày (?![A-ZĐ]))"
)
AS_FOLLOWS = re.compile(r"(?:như sau|sau đây|sau|nội dung|dưới đây)\s*[:;.]\s*$|như sau", re.I)
RECIPIENTS = re.compile(r"\W{0,3}(?:(?:N[ơƠ]I|N[ơƠ]i) (?:nhận|NHẬN)\b|[NV]\w{1,3}\s+nh[ậâạẫ]n\s*:)")
SIGN_PREFIX = pattern(
    r"\s*(?:(?:T\s?/\s?M|TM|KT|K\s?/\s?T|TL|T\s?/\s?L|TUQ|T\s?/\s?UQ|Q)\s?(?:[./]\s*|\s+))(?=[\p{Lu}]{2})"
)
POST = (
    r"(?:PHÓ |Q\. ?|QUYỀN )?(?:TỔNG )?(?:CHỦ TỊCH|GIÁM ĐỐC|HIỆU TRƯỞNG|TRƯỞNG PHÒNG|TRƯỞNG BAN|TRƯỞNG ĐOÀN|CHÁNH VĂN PHÒNG|CHÁNH THANH TRA|BÍ THƯ|VIỆN TRƯỞNG"
    r"|CHÁNH ÁN|CỤC TRƯỞNG|CHI CỤC TRƯỞNG|THỦ TRƯỞNG|CHỈ HUY TRƯỞNG|BỘ TRƯỞNG|THỨ TRƯỞNG|ỦY VIÊN|TỔNG CỤC TRƯỞNG|VỤ TRƯỞNG|TRƯỞNG CÔNG AN|TỔ TRƯỞNG|CHỦ NHIỆM)"
)
SIGN_POST = re.compile(unmarked(rf"\s*(?:KT\.?\s*)?(?:PHÓ\s+)?{POST}") + r"\b", re.I)
# Who decides, in a line of its own below the title of a decision (Nghị định 30/2020/NĐ-CP, Phụ lục III, mẫu 1.2).
AUTHORITY = re.compile(
    r"\s*(?:HỘI ĐỒNG|[ỦU][ỶY]? ?BAN NHÂN DÂN|[ỦU][ỶY] BAN|(?:PHÓ )?CHỦ TỊCH|GIÁM ĐỐC|TỔNG GIÁM ĐỐC|HIỆU TRƯỞNG|VIỆN TRƯỞNG|BỘ TRƯỞNG|"
    r"THỦ TƯỚNG|THỐNG ĐỐC|CỤC TRƯỞNG|CHI CỤC TRƯỞNG|TỔNG CỤC TRƯỞNG|TRƯỞNG (?:BAN|PHÒNG)|CHỦ NHIỆM|CHÁNH|BAN THƯỜNG VỤ|BAN CHẤP HÀNH|QUỐC HỘI)\b"
)
# What an electronic signature prints between post and name.
STAMP = re.compile(
    r"\s*(?:Ký (?:bởi|ngày|điện tử bởi|số bởi|vào)|Người ký|Được ký bởi|Thời gian(?: ký)?|Giờ ký|Ngày ký|Email|E-mail|Cơ quan|Tổ chức|Digitally signed|Signed by|Date|DN|Reason|Location)\s*[: ]"
    r"|\s*(?:Digitally signed|Signature (?:[Nn]ot )?(?:[Vv]erified|[Vv]alid))|\s*(?:C|CN|OU?|L|S)=|\s*\d{2,4}[./-]\d{2}[./-]\d{2,4}\s+\d{2}:\d{2}"
)
APPENDIX = re.compile(
    r"(?:PHỤ\s*LỤC|Phụ lục|BIỂU MẪU|MẪU SỐ|BIỂU SỐ|DANH SÁCH|DANH MỤC|BIỂU\b|PHỤ BIỂU|(?:Mẫu biểu|Biểu mẫu|Phụ biểu|Mẫu|Biểu) (?:số )?\d)"
)
ATTACHED = re.compile(rf"\W{{0,2}}{SENT_WITH}")
SENT_BY_DECISION = re.compile(rf"\W{{0,2}}{SENT_WITH} (?:Quyết định|Nghị quyết)(?!\w)")
SENT_ALONG = re.compile(rf"\({SENT_WITH}\s")
MOST_TITLE_LINES = 6
"""Lines of a title above "(Kèm theo …)"."""
NUMBER_LINE = re.compile(r"[Ss][ốoóÓỐ]\s*:")
FOOTNOTE = re.compile(r"\[\d{1,3}\]\s*\S")
CLOSING = re.compile(
    r"Trên đây|Trên cơ sở [Kk]ế hoạch này|Trong quá trình|Quá trình (?:tổ chức )?(?:triển khai|thực hiện)|Kế hoạch này|Nhận được|Căn cứ (?:vào )?(?:các )?(?:nội dung|ý kiến|yêu cầu)(?: chỉ đạo(?:(?: nêu)? trên)?|(?: nêu)? trên),|Căn cứ (?:vào )?(?:nội dung )?(?:Kế hoạch|kế hoạch|(?:[Hh]ướng dẫn|[Tt]hông báo|[Pp]hương án|[Cc]hương trình) này)"
    r"|Yêu cầu|Đề nghị|Giao |Các (?:cơ quan|đơn vị|sở|phòng|ban|cấp ủy|đồng chí|địa phương|tổ chức)|Ủy ban nhân dân|UBND|Ban Thường (?:vụ|trực)|Sở |Phòng |Thủ trưởng|Nơi nhận"
)
# An office in a group that the plan sets up: whom it names there signs nothing.
OF_A_GROUP = re.compile(
    r"(?:PHÓ\s+)?TRƯỞNG (?:BAN|NHÓM|ĐOÀN|TIỂU BAN)|TỔ PHÓ|ỦY VIÊN(?: THƯỜNG TRỰC)?|THÀNH VIÊN|THƯ KÝ", re.I
)
# What one body is given above what closes the plan, the last duty of a part: "Giao Ban Xây dựng Đảng chủ trì, hướng dẫn …".
GIVES_ONE = re.compile(r"Giao (?!các )(?!.*(?:theo dõi, đôn đốc|tổng hợp[^.;]{0,40}báo cáo))")
# Lines that only a page has: fields of a site of law, counters of visitors, the day of publishing, "download".
PAGE_LINE = re.compile(
    r"\W*(?:(?:Số hiệu|Số/Ký hiệu|Loại văn bản|Nơi ban hành|Cơ quan ban hành|Ngày ban hành|Ngày công báo|Ngày hết hiệu lực|Lĩnh vực|Tình trạng|Người ký)\s*:"
    r"|(?:Hôm nay|Hôm qua|Tuần này|Tháng này|Tất cả|Trực tuyến|Đang online|Lượt truy cập)\s*:?\s*\d*\s*$|Truy cập\s*$|Ý kiến thăm dò|Liên kết website"
    r"|Đăng lúc|Thời gian đăng|Kích cỡ chữ|Ngày đăng|Người đăng|Ngày cập nhật|Cập nhật\s*:|Tác giả\s*:|Tài liệu đính kèm|Tải (?:về|bản đầy đủ)|Bạn đang xem|Chào mừng bạn|Trang chủ\s*$"
    r"|Đăng nhập|Đăng ký mới|Quên mật khẩu|Tìm kiếm|(?:In|Email|Chia sẻ)\s*$|Từ kho[áa]\s*:"
    r"|(?:Thứ (?:hai|ba|tư|năm|sáu|bảy)|Chủ nhật|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)\s*[,-]\s*(?:ngày\s*)?\d{1,2}"
    r"|(?:Ngày\s+)?\d{1,2}[/.-]\d{1,2}[/.-]20\d\d(?:\s*:?\s*\d{1,2}:\d\d(?::\d\d)?(?:\s[AP]M)?)?\s*$|Tháng \S+(?: \S+)? \d{1,2}, 20\d\d)",
    re.I,
)
# What a web page of documents says below the document.
TAIL = re.compile(
    r"(?:Văn bản này chưa cập nhật|(?:Các )?[Vv]ăn bản liên quan|NỘI DUNG SỬA ĐỔI|Lược đồ\b|[Tt]in (?:liên quan|khác|cùng chuyên mục)|"
    r"[Bb]ài viết (?:liên quan|khác|cùng chuyên mục)|(?:Những|Các) (?:tin|bài)(?: viết)? (?:mới hơn|cũ hơn|khác|đã đưa|liên quan)|Tin (?:mới|cũ) hơn\b|Ý kiến bạn đọc|Bình luận\b|Tải (?:về|văn bản)\b|Đăng nhập\b)"
)
# The same where nothing ended the document before it: only what can be no line of one.
# The sites of offices and schools say these in the words of the few programs that they run on (NukeViet, Joomla, WordPress).
SURE_TAIL = re.compile(
    r"(?:(?:(?:Những|Các) )?(?:tin|bài)(?: viết)? (?:mới hơn|cũ hơn|liên quan|cùng chuyên mục|khác|đã đưa)|Ý kiến bạn đọc|Theo dòng sự kiện"
    r"|Tổng số điểm của bài viết là.*|Xếp hạng: \d.*|Click để đánh giá bài viết|Chưa có bình luận.*|Bình luận(?: \(\d+\))?|Để lại (?:một )?bình luận"
    r"|Chia sẻ(?: bài viết)?(?: lên Facebook)?|In bài viết|Bản in|Quay lại|Về trang trước|(?:Từ khóa|Tags?)\s*:.*|Lượt xem.*|Số lượt (?:xem|đọc).*)\W*",
    re.I,
)
# An order to all of them, that ends with "./.", closes a plan even without "Trên đây là".
ORDERS = re.compile(
    r"(?:Đề nghị|Yêu cầu) (?:các|Ủy ban|UBND|thủ trưởng|Thủ trưởng|lãnh đạo)(?!\w)"
    r"|(?:^|\. )[A-ZĐ][^.,;:]{2,60} (?:yêu cầu|đề nghị) (?:các|Ủy ban|UBND|thủ trưởng|Thủ trưởng|lãnh đạo|Giám đốc|Chủ tịch)(?!\w)"
    r"|^(?:Văn phòng|Ủy ban|UBND|Sở|Ban) [^.;:]{0,60}?thông báo (?:để|đến|tới) .*(?:biết|thực hiện)"
)
# The same of one that speaks of the plan as a whole; an article of a decision says who carries it out.
OF_THE_WHOLE = re.compile(
    r"^(?!.*thi hành).*(?:(?:[Kk]ế hoạch|[Cc]hương trình|[Cc]hỉ thị|[Cc]ông điện|[Hh]ướng dẫn|[Tt]hông báo|[Pp]hương án) (?:này|trên|nêu trên)"
    r"|trong quá trình|vướng mắc|nghiêm túc)"
)
SURE_CLOSING = re.compile(
    r"Trên đây là|Trên đây,|Trong quá trình (?:tổ chức |triển khai )*(?:thực hiện|triển khai)|Quá trình (?:triển khai|thực hiện|tổ chức)"
)
