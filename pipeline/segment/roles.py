"""What a heading says its section is for."""

from __future__ import annotations

import re

from extractors.assignments.headings import heading_names
from extractors.marks import unmarked
from pipeline.model import Role

# The keyword that stands first in the heading decides. Order within the list does not matter.
_KEYWORDS: tuple[tuple[Role, str], ...] = (
    (Role.PURPOSE, r"mục đích|yêu cầu|mục tiêu|chỉ tiêu|quan điểm|ý nghĩa|phương châm"),
    (
        Role.CONTENT,
        r"nội dung|nhiệm vụ|giải pháp|biện pháp|công tác|hoạt động|phương án|hình thức|chủ đề|phạm vi|phương thức|cách thức|phương pháp|các bước|quy trình|trình tự|danh mục|định hướng|thể lệ|hồ sơ|chương trình",
    ),
    (
        Role.SCHEDULE,
        r"thời gian|thời hạn|tiến độ|lộ trình|lịch|phân kỳ|kế hoạch (?:thời gian|(?:từng|theo|các|hằng|hàng) (?:tháng|tuần|quý))",
    ),
    (
        Role.BUDGET,
        r"kinh phí|chi phí|tiền|nguồn lực|dự toán|ngân sách|nguồn vốn|cơ sở vật chất|điều kiện (?:bảo đảm|đảm bảo)",
    ),
    (
        Role.ORGANIZATION,
        r"tổ chức(?:,? (?:và )?phối hợp)?,? (?:và )?thực hiện|tổ chức triển khai|phân công|trách nhiệm|điều khoản thi hành|tổ chức chỉ đạo|chỉ đạo thực hiện|lãnh đạo,? chỉ đạo|chỉ đạo,? điều hành|(?:thành phần )?ban (?:tổ chức|giám khảo|biên tập|chỉ đạo)|(?:cơ quan|đơn vị) (?:chủ trì|thực hiện|phối hợp)",
    ),
    (
        Role.REPORTING,
        r"chế độ (?:thông tin,? ?)?(?:và )?báo cáo|thông tin,? báo cáo|báo cáo|sơ kết\W+(?:và )?tổng kết|kiểm tra,? giám sát,? (?:và )?báo cáo",
    ),
    (Role.APPENDIX, r"phụ lục|biểu mẫu"),
    (
        Role.OTHER,
        r"khẩu hiệu|đặc điểm|tình hình|thực trạng|kết quả|sự cần thiết|căn cứ|cơ sở|đối tượng|nguyên tắc|thành phần|đánh giá (?:kết quả|tình hình|chung|thực trạng|công tác)|giải thưởng|khái quát|tổng quan|bối cảnh|tồn tại|hạn chế|thuận lợi|khó khăn",
    ),
)
_FIND = tuple((role, re.compile(rf"(?<!\w)(?:{unmarked(words)})(?!\w)")) for role, words in _KEYWORDS)
# Headings whose first keyword misleads: "Công tác tổ chức thực hiện" is no work to be done, "Nhiệm vụ của các đơn vị" gives it out.
_GIVES_OUT = (
    r"(?:công tác |biện pháp |giải pháp |phương án |kế hoạch )(?:tổ chức (?:và )?(?:thực hiện|triển khai)(?:\W|$)|phân công)"
    r"|công tác (?:tổ chức|(?:lãnh đạo, ?)?chỉ đạo(?:,? (?:và )?điều hành)?)\W*$|giao nhiệm vụ|đề nghị các|chủ trì"
    r"|(?:giao )?nhiệm vụ (?:cụ thể )?(?:của|cho) (?:các |từng )?(?:thành viên|cơ quan|đơn vị|sở|phòng|ban|tổ|cá nhân|bộ phận)"
    r"|cơ cấu tổ chức|(?:bố trí )?nhân sự|(?:thành lập|kiện toàn) (?:các )?(?:tổ|ban|đoàn|tiểu ban|hội đồng)(?!\w)"
    r"|lực lượng (?:tham gia|thực hiện)"
)
_FOR_WHO_APPLIES = (
    r"danh sách|liên hệ|đầu mối liên hệ|thông tin (?:về|chung|liên hệ)|thủ tục|hồ sơ (?:dự|đăng ký|xét|nhập|gồm)|lợi ích|quyền lợi"
    r"|giấy chứng nhận|lưu ý|một số lưu ý|lệ phí|học phí|cơ cấu giải thưởng|giới thiệu (?:chung|về)"
)
_HOW_THINGS_ARE = (
    r"nguyên nhân|nhận định|bài học kinh nghiệm|(?:phân tích )?hiện trạng|đánh giá (?:nguy cơ|rủi ro|tác động|hiện trạng|bối cảnh)"
    r"|dự báo (?:tình hình|(?:những |các )?(?:khó khăn|thuận lợi|nguy cơ|thời cơ|thời tiết))"
)
_STRETCH_OF_TIME = (  # "Thứ 7, ngày 12/5/2031", "Tuần 1"
    r"(?:(?:thứ (?:hai|ba|tư|năm|sáu|bảy|\d)|chủ nhật),? )?ngày (?:\d|thứ (?:nhất|hai|ba|\d))"
    r"|(?:thứ (?:hai|ba|tư|năm|sáu|bảy|\d)|chủ nhật)\W|buổi (?:sáng|chiều|tối)|(?:tuần|tháng|quý) (?:\d|[ivx]+\W)"
)
# What is planned, said with whom it is for; what is expected.
_ABOUT_WHAT = (
    r"đối tượng(?:,| và) (?:phạm vi(?:,| và) )?nội dung|dự báo (?:các |những |một số )?(?:chỉ tiêu|tác động|nhu cầu)"
)
_OPENS: tuple[tuple[Role, re.Pattern[str]], ...] = tuple(
    (role, re.compile(unmarked(words)))
    for role, words in (
        (Role.ORGANIZATION, _GIVES_OUT),
        (Role.REPORTING, r"chế độ thông tin|công tác (?:thông tin|kiểm tra|giám sát|theo dõi)?[, ]*(?:và )?báo cáo"),
        (
            Role.OTHER,
            r"(?:công tác )?(?:thi đua,? )?khen thưởng|kiến nghị|đề xuất|địa điểm\W*$|hiệu quả (?:dự kiến|của)",
        ),
        (Role.BUDGET, r"tài chính\W*$"),
        (Role.CONTENT, _ABOUT_WHAT),
        (Role.OTHER, r"(?:những |một số |các )?vấn đề khác"),
        (Role.OTHER, f"{_FOR_WHO_APPLIES}|{_HOW_THINGS_ARE}"),
        (Role.SCHEDULE, _STRETCH_OF_TIME),
    )
)
_OWN = re.compile(
    unmarked(
        r"(?:về\s+)?(?:(?P<budget>(?:huy động|bố trí)\s+(?:các\s+)?nguồn lực|(?:(?:bố trí|bảo đảm|đảm bảo)\s+)?(?:kinh phí|nguồn kinh phí|dự toán|ngân sách))|(?P<schedule>(?:mốc )?thời gian|thời hạn|tiến độ|lộ trình|bảng (?:tiến trình|tiến độ|phân bổ thời gian)|lịch (?:trình|thực hiện|công tác|làm việc|tổ chức)|(?:ngày \d{1,2}: )?(?:thứ (?:hai|ba|tư|năm|sáu|bảy|\d)|chủ nhật),? ngày \d)"
        r"|(?P<purpose>mục đích|yêu cầu(?! (?:các|thủ trưởng|chủ tịch|giám đốc|hiệu trưởng|trưởng|lãnh đạo|sở|phòng|ban|ubnd|ủy ban|đơn vị|cơ quan|đồng chí|công an))|mục tiêu|quan điểm|chỉ tiêu)|(?P<organization>tổ chức thực hiện(?! công tác| các| việc| tốt| nhiệm vụ| có| đồng bộ)|phân công (?:(?:một số|các) )?(?:nhiệm vụ|thực hiện|trách nhiệm)|trách nhiệm)"
        r"|(?P<reporting>sơ kết\W+(?:và )?tổng kết|chế độ (?:thông tin|báo cáo)|công tác (?:(?:thông tin|kiểm tra|giám sát|theo dõi|đôn đốc|đánh giá)(?:,| và)? ){0,4}(?:và )?báo cáo|thông tin,? báo cáo|báo cáo)|(?P<appendix>phụ lục)|(?P<content>nội dung|nhiệm vụ|giải pháp|(?:các )?hoạt động))(?!\w)"
    )
)


def heading_role(heading: str, parent: Role | None) -> Role:
    """The role of a section: of an outermost one by its first keyword, of a sub-section its parent's unless it opens with one."""
    text = unmarked(heading.lower())
    if parent is not None:
        m = _OWN.match(text)
        if (
            m
            and m.lastgroup
            and parent is not Role.APPENDIX
            and (m.lastgroup != "content" or parent in (Role.OTHER, Role.SCHEDULE, Role.PURPOSE))
        ):
            return Role(m.lastgroup)
        return parent
    if opens := next((role for role, pattern in _OPENS if pattern.match(text)), None):
        return opens
    if not heading.isupper() and heading_names(heading, 0, len(heading)):
        return Role.ORGANIZATION  # "4. Sở Xây dựng": a body, and what it has to do
    found = [(m.start(), -len(m[0]), role) for role, pattern in _FIND if (m := pattern.search(text))]
    return min(found)[2] if found else Role.CONTENT
