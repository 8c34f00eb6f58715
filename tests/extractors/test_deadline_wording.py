"""Wordings of time found by writing sentences as offices do, one for each way of saying it. The plan's year is 2031."""

from __future__ import annotations

import pytest
from reading import facts_of, row

WORDINGS = [
    row("a quarter in short", "Tập huấn trong Q.III/2031.", ["trong Q.III/2031 | during 2031-07-01 2031-09-30"]),
    row("in one letter, with its year", "Sơn tường trong Q4/2031.", ["trong Q4/2031 | during 2031-10-01 2031-12-31"]),
    row(
        "a day of one quarter",
        "Nộp sổ trước ngày 08 tháng giữa quý III/2031.",
        ["trước ngày 08 tháng giữa quý III/2031 | by - 2031-08-08"],
    ),
    row(
        "on a day of one quarter",
        "Nộp sổ ngày 08 tháng đầu tiên của quý IV.",
        ["ngày 08 tháng đầu tiên của quý IV | on 2031-10-08 2031-10-08"],
    ),
    row(
        "a comma before the year",
        "Tập huấn trong quý III, năm 2032.",
        ["trong quý III, năm 2032 | during 2032-07-01 2032-09-30"],
    ),
    row(
        "the same of a month",
        "Sơn tường trong tháng 4, năm 2032.",
        ["trong tháng 4, năm 2032 | during 2032-04-01 2032-04-30"],
    ),
    row(
        "and of a day", "Nộp sổ trước ngày 08 tháng 4, năm 2032.", ["trước ngày 08 tháng 4, năm 2032 | by - 2032-04-08"]
    ),
    row(
        "a comma before what the next year brings",
        "Tập huấn trong quý III, năm sau nghiệm thu.",
        ["trong quý III | during 2031-07-01 2031-09-30"],
    ),
    row(
        "capitals within a time",
        "Nộp sổ trước Ngày 08 Tháng 4 Năm 2032.",
        ["trước Ngày 08 Tháng 4 Năm 2032 | by - 2032-04-08"],
    ),
    row(
        "the same of a quarter",
        "Tập huấn trong Quý III Năm 2032.",
        ["trong Quý III Năm 2032 | during 2032-07-01 2032-09-30"],
    ),
    row(
        "the years of stages",
        "Giai đoạn 1 (2031-2033): làm thử tại 05 xã; giai đoạn 2 (2034-2035): làm rộng ra.",
        ["2031-2033 | during 2031-01-01 2033-12-31", "2034-2035 | during 2034-01-01 2035-12-31"],
    ),
    row("contrary: what else a stage is told by", "Giai đoạn 1 (05 xã): làm thử.", []),
    row("a district and a machine are none", "Chuyển máy Q2 đến Q.1 và trong Q.7 lắp đặt.", []),
    row(
        "quarters in short",
        "Sơn tường từ Q.II đến Q.III/2031.",
        ["từ Q.II đến Q.III/2031 | during 2031-04-01 2031-09-30"],
    ),
    row(
        "months of the year's beginning",
        "Nạo vét kênh trong 8 tháng đầu năm.",
        ["trong 8 tháng đầu năm | during 2031-01-01 2031-08-31"],
    ),
    row(
        "months of its end",
        "Nạo vét kênh trong hai tháng cuối năm 2031.",
        ["trong hai tháng cuối năm 2031 | during 2031-11-01 2031-12-31"],
    ),
    row(
        "quarters of its beginning",
        "Nạo vét kênh trong 3 quý đầu năm.",
        ["trong 3 quý đầu năm | during 2031-01-01 2031-09-30"],
    ),
    row(
        "months of a school year are not the plan's",
        "Đo sức khỏe trong 02 tháng đầu năm học.",
        ["đầu năm học | relative - -"],
    ),
    row("months that are reported on", "Kết quả trong 7 tháng đầu năm 2031 đạt 60%.", []),
    row("the year after", "Gửi quyết toán trước ngày 20/02 năm sau.", ["trước ngày 20/02 năm sau | by - 2032-02-20"]),
    row(
        "the year after, of a month",
        "Nghiệm thu trong tháng 3 của năm tiếp theo.",
        ["trong tháng 3 của năm tiếp theo | during 2032-03-01 2032-03-31"],
    ),
    row("this year", "Chốt sổ chậm nhất ngày 15/12 năm nay.", ["chậm nhất ngày 15/12 năm nay | by - 2031-12-15"]),
    row(
        "into the year after",
        "Trực cống từ 01/10/2031 đến 28/02 năm sau.",
        ["từ 01/10/2031 đến 28/02 năm sau | during 2031-10-01 2032-02-28"],
    ),
    row(
        "into the year after a year that is not the plan's",
        "Trực cống từ tháng 9/2032 đến tháng 3 năm sau.",
        ["từ tháng 9/2032 đến tháng 3 năm sau | during 2032-09-01 2033-03-31"],
    ),
    row(
        "into the next, no year written",
        "Trực cống từ tháng 10 đến tháng 3 năm sau.",
        ["từ tháng 10 đến tháng 3 năm sau | during 2031-10-01 2032-03-31"],
    ),
    row(
        "a season of any year",
        "Trực cống từ tháng 10 năm trước đến tháng 3 năm sau.",
        ["từ tháng 10 năm trước đến tháng 3 năm sau | recurring 2031-10-01 2032-03-31 annual"],
    ),
    row(
        "a season of each year",
        "Trực cống từ 01/10 năm trước đến 15/3 năm sau hằng năm.",
        ["từ 01/10 năm trước đến 15/3 năm sau hằng năm | recurring 2031-10-01 2032-03-15 annual"],
    ),
    row(
        "each year, its season",
        "Mỗi năm, từ tháng 6 đến tháng 8, dạy bơi.",
        ["Mỗi năm, từ tháng 6 đến tháng 8 | recurring 2031-06-01 2031-08-31 annual"],
    ),
    row(
        "each year said within",
        "Trực cống từ ngày 01/10 hằng năm đến ngày 15/3 năm sau.",
        ["từ ngày 01/10 hằng năm đến ngày 15/3 năm sau | recurring 2031-10-01 2032-03-15 annual"],
    ),
    row(
        "a lunar day opens the sentence",
        "Mồng 4 tháng Giêng âm lịch năm 2032 ra quân.",
        ["Mồng 4 tháng Giêng âm lịch năm 2032 | on 2032-02-14 2032-02-14"],
    ),
    row(
        "behind a part of the day",
        "Đêm Rằm tháng Giêng năm 2032 thả đèn.",
        ["Rằm tháng Giêng năm 2032 | on 2032-02-25 2032-02-25"],
    ),
    row("a lunar day in a name", "Tổ chức Lễ hội Rằm tháng Giêng.", []),
    row("a lunar day that is explained", "Mùng 5 tháng 5 âm lịch là Tết Đoan Ngọ.", []),
    row(
        "lunar days of one month",
        "Từ mùng 4 đến mùng 7 tháng Giêng năm 2032 mở hội.",
        ["Từ mùng 4 đến mùng 7 tháng Giêng năm 2032 | during 2032-02-14 2032-02-17"],
    ),
    row(
        "the day of a paper, before who issued it",
        "Ngày 12/02/2031, Sở Du lịch đã ban hành Hướng dẫn số 41/HD-SDL.",
        [],
    ),
    row("the day on which one was passed", "Ngày 12/02/2031, HĐND tỉnh thông qua Nghị quyết số 41/NQ-HĐND.", []),
    row(
        "a paper with no number is still to come",
        "Ngày 12/9/2031, Sở Du lịch ban hành Hướng dẫn mới.",
        ["Ngày 12/9/2031 | on 2031-09-12 2031-09-12"],
    ),
    row("every Sunday morning", "Dọn vệ sinh kênh mỗi sáng Chủ nhật.", ["mỗi sáng Chủ nhật | recurring - - weekly"]),
    row("turns a week", "Dạy phụ đạo 02 buổi/tuần.", ["02 buổi/tuần | recurring - - weekly"]),
    row("turns of each a month", "Kiểm tra 04 lượt/người/tháng.", ["04 lượt/người/tháng | recurring - - monthly"]),
    row("the last day without its limit word", "Lắp đặt xong 08/3/2031.", ["xong 08/3/2031 | by - 2031-03-08"]),
    row("a weekday and its day", "Thi đấu Chủ nhật 11/01.", ["Chủ nhật 11/01 | on 2031-01-11 2031-01-11"]),
    row(
        "days although a term is named",
        "Kiểm tra học kỳ I từ 22/12 đến 26/12.",
        ["từ 22/12 đến 26/12 | during 2031-12-22 2031-12-26"],
    ),
    row("so many months apart", "Kiểm tra 01 lần/6 tháng.", ["01 lần/6 tháng | recurring - - semiannual"]),
    row(
        "not later than within a month",
        "Báo cáo chậm nhất trong tháng 7.",
        ["chậm nhất trong tháng 7 | by - 2031-07-31"],
    ),
    row(
        "a month in words",
        "In tài liệu trước ngày 30 tháng sáu năm 2031.",
        ["trước ngày 30 tháng sáu năm 2031 | by - 2031-06-30"],
    ),
    row(
        "a span with months in words",
        "Tập huấn từ ngày 15 tháng Ba đến ngày 20 tháng Tư năm 2031.",
        ["từ ngày 15 tháng Ba đến ngày 20 tháng Tư năm 2031 | during 2031-03-15 2031-04-20"],
    ),
    row("tháng năm may also be the year's word", "Tập huấn ngày 05 tháng năm 2031.", []),
    row("minutes", "Báo cáo trong vòng 30 phút.", ["trong vòng 30 phút | relative - -"]),
    row(
        "the hour before the day",
        "Gửi báo cáo lúc 8h00 ngày 12 tháng 5 năm 2031.",
        ["8h00 ngày 12 tháng 5 năm 2031 | on 2031-05-12 2031-05-12"],
    ),
    row(
        "a span with the hours of both ends",
        "Đăng ký lớp: 16h 05/8/2031 - 14h 12/8/2031.",
        ["16h 05/8/2031 - 14h 12/8/2031 | during 2031-08-05 2031-08-12"],
    ),
    row(
        "a span with its hours spelled",
        "Thời gian: 8 giờ ngày 02/9 đến 17 giờ ngày 04/9/2031.",
        ["8 giờ ngày 02/9 đến 17 giờ ngày 04/9/2031 | during 2031-09-02 2031-09-04"],
    ),
    row("when the paper was last changed", "Lịch học (Cập nhật 07.08.2031).", []),
    row(
        "but not a duty to bring up to date",
        "Rà soát (cập nhật trước ngày 25/8).",
        ["trước ngày 25/8 | by - 2031-08-25"],
    ),
    row("a day told by its part", "Tối 14/10: đêm nhạc của xã.", ["Tối 14/10 | on 2031-10-14 2031-10-14"]),
    row(
        "a label that says last day",
        "Hạn cuối nhận bài: 17h00 ngày 25/5/2031.",
        ["17h00 ngày 25/5/2031 | by - 2031-05-25"],
    ),
    row(
        "from an hour of a day on is that day",
        "Thời gian: Từ 8 giờ 00, ngày 15/6/2031.",
        ["Từ 8 giờ 00, ngày 15/6/2031 | on 2031-06-15 2031-06-15"],
    ),
    row(
        "from now to an hour",
        "Nhận bài từ nay đến 17h00 ngày 25/5/2031.",
        ["từ nay đến 17h00 ngày 25/5/2031 | during - 2031-05-25"],
    ),
    row(
        "from the signing to a day",
        "Áp dụng từ ngày ký đến hết 31/12/2031.",
        ["từ ngày ký đến hết 31/12/2031 | during - 2031-12-31"],
    ),
    row(
        "a month opens a paragraph",
        "Tuần đầu tháng 5/2031 mở lớp bơi.",
        ["Tuần đầu tháng 5/2031 | during 2031-05-01 2031-05-31"],
    ),
    row(
        "the first days of a month",
        "Xong trong 10 ngày đầu tháng 6/2031.",
        ["trong 10 ngày đầu tháng 6/2031 | during 2031-06-01 2031-06-10"],
    ),
    row(
        "parts of months at both ends",
        "Trực từ đầu tháng 8 đến tuần 1 tháng 9/2031.",
        ["từ đầu tháng 8 đến tuần 1 tháng 9/2031 | during 2031-08-01 2031-09-30"],
    ),
    row(
        "a quarter and a quarter",
        "Xong trong Quý I và Quý III năm 2031.",
        ["trong Quý I | during 2031-01-01 2031-03-31", "Quý III năm 2031 | during 2031-07-01 2031-09-30"],
    ),
    row(
        "a list of quarters",
        "Kiểm tra trong các quý II, III/2031.",
        ["trong các quý II | during 2031-04-01 2031-06-30", "III/2031 | during 2031-07-01 2031-09-30"],
    ),
    row(
        "three months, each with its word",
        "Thời gian: Tháng 4, tháng 5 và tháng 9/2031.",
        [
            "Tháng 4 | during 2031-04-01 2031-04-30",
            "tháng 5 | during 2031-05-01 2031-05-31",
            "tháng 9/2031 | during 2031-09-01 2031-09-30",
        ],
    ),
    row(
        "a month of each year",
        "Rà soát tháng 10 hằng năm.",
        ["tháng 10 hằng năm | recurring 2031-10-01 2031-10-31 annual"],
    ),
    row(
        "a month in a bracket after what is done then",
        "Mở đợt cao điểm (tháng 7/2031).",
        ["tháng 7/2031 | during 2031-07-01 2031-07-31"],
    ),
    row("a year that ends the line", "Thời gian hoàn thành: 2031.", ["2031 | during 2031-01-01 2031-12-31"]),
    row(
        "each year by a day without the word",
        "Nghiệm thu trước 30/11 hằng năm.",
        ["trước 30/11 hằng năm | recurring - 2031-11-30 annual"],
    ),
    row(
        "times within a period",
        "Kiểm tra tối thiểu 2 lần trong năm.",
        ["tối thiểu 2 lần trong năm | recurring - - semiannual"],
    ),
    row("the period first", "Phát thanh ngày 02 lần.", ["ngày 02 lần | recurring - - daily"]),
    row("what is done stands between", "Mỗi quý họp 01 lần.", ["Mỗi quý họp 01 lần | recurring - - quarterly"]),
    row(
        "a list of weekdays",
        "Phát vào thứ Hai, thứ Tư hằng tuần.",
        ["thứ Hai, thứ Tư hằng tuần | recurring - - weekly"],
    ),
    row(
        "the second of two periods keeps its word",
        "Định kỳ 06 tháng, hằng năm gửi số liệu.",
        ["Định kỳ 06 tháng | recurring - - semiannual", "hằng năm | recurring - - annual"],
    ),
    row(
        "regularly, without a break, is one",
        "Thời gian: Thường xuyên, liên tục.",
        ["Thường xuyên, liên tục | recurring - - periodic"],
    ),
    row("a school year begins", "Đầu năm học mới, kiểm tra sân chơi.", ["Đầu năm học mới | relative - -"]),
    row(
        "a term of a school year",
        "Học kỳ I năm học 2031-2032: dạy bơi.",
        ["Học kỳ I năm học 2031-2032 | during 2031-09-05 2032-01-18"],
    ),
    row("a holiday", "Dạy bơi trong dịp nghỉ hè.", ["trong dịp nghỉ hè | relative - -"]),
    row(
        "before an event that has a day of its own",
        "Xong trước ngày khai giảng năm học mới.",
        ["trước ngày khai giảng năm học mới | relative - -"],
    ),
    row("before a season", "Cắm biển báo trước mùa mưa bão.", ["trước mùa mưa bão | relative - -"]),
    row(
        "the day of a meeting that looks back",
        "Phát động ngày 12/4; sơ kết đợt một ngày 20/6/2031.",
        ["ngày 12/4 | on 2031-04-12 2031-04-12", "ngày 20/6/2031 | on 2031-06-20 2031-06-20"],
    ),
    row(
        "a due day behind a long label",
        "Hạn nhận bài thi vẽ của các chi đội: 18/9.",
        ["18/9 | by - 2031-09-18"],
    ),
    row(
        "a quarter in words",
        "Bàn giao trong quý ba năm 2031.",
        ["trong quý ba năm 2031 | during 2031-07-01 2031-09-30"],
    ),
    row(
        "quarters in words",
        "Trồng dặm từ quý hai đến quý tư năm 2031.",
        ["từ quý hai đến quý tư năm 2031 | during 2031-04-01 2031-12-31"],
    ),
    row(
        "how often in a quarter is no quarter",
        "Mỗi quý hai buổi tập huấn.",
        ["Mỗi quý hai buổi | recurring - - quarterly"],
    ),
    row(
        "months apart, first in the sentence",
        "Sáu tháng một lần, thay nước bể.",
        ["Sáu tháng một lần | recurring - - semiannual"],
    ),
    row(
        "months apart, the times first",
        "Thay nước bể một lần/ba tháng.",
        ["một lần/ba tháng | recurring - - quarterly"],
    ),
    row(
        "a term with i for y",
        "Dạy bơi trong học kì II năm học 2030-2031.",
        ["trong học kì II năm học 2030-2031 | during 2031-01-19 2031-05-31"],
    ),
    row(
        "periods with i for y",
        "Hằng học kì, định kì mỗi tháng vệ sinh bể.",
        ["Hằng học kì | recurring - - semiannual", "định kì mỗi tháng | recurring - - monthly"],
    ),
    row(
        "a clock with a full stop",
        "Gửi ảnh trước 17.15 ngày 08/5/2031.",
        ["trước 17.15 ngày 08/5/2031 | by - 2031-05-08"],
    ),
    row(
        "hours with full stops",
        "Phun thuốc từ 5.30 đến 8.00 ngày 09/5/2031.",
        ["từ 5.30 đến 8.00 ngày 09/5/2031 | on 2031-05-09 2031-05-09"],
    ),
    row(
        "a division sign from day to day",
        "Phun thuốc từ 03/5÷09/5/2031.",
        ["từ 03/5-09/5/2031 | during 2031-05-03 2031-05-09"],
    ),
    row("a tilde from month to month", "Phun thuốc tháng 5~7/2031.", ["tháng 5-7/2031 | during 2031-05-01 2031-07-31"]),
    row(
        "from midnight on",
        "Dùng mẫu phiếu mới từ 0 giờ 00 ngày 01/9/2031.",
        ["từ 0 giờ 00 ngày 01/9/2031 | during 2031-09-01 -"],
    ),
    row(
        "from an hour on",
        "Dùng cổng phụ kể từ 18 giờ ngày 01/9/2031.",
        ["kể từ 18 giờ ngày 01/9/2031 | during 2031-09-01 -"],
    ),
    row(
        "an hour at which it begins",
        "Thắp nến từ 18 giờ ngày 01/9/2031.",
        ["từ 18 giờ ngày 01/9/2031 | on 2031-09-01 2031-09-01"],
    ),
    row(
        "several days of one action",
        "Tập dượt ngày 31/8/2031 và ngày 04/9/2031.",
        ["ngày 31/8/2031 và ngày 04/9/2031 | during 2031-08-31 2031-09-04"],
    ),
    row(
        "contrary: each with its hour",
        "Họp lúc 7 giờ ngày 31/8/2031 và 14 giờ ngày 04/9/2031.",
        ["7 giờ ngày 31/8/2031 | on 2031-08-31 2031-08-31", "14 giờ ngày 04/9/2031 | on 2031-09-04 2031-09-04"],
    ),
    row(
        "weekdays that begin each week",
        "Chào cờ vào các ngày Thứ Hai đầu tuần.",
        ["vào các ngày Thứ Hai đầu tuần | recurring - - weekly"],
    ),
    row(
        "the second of a month",
        "Quét ngõ vào sáng thứ Bảy tuần thứ hai của tháng.",
        ["thứ Bảy tuần thứ hai của tháng | recurring - - monthly"],
    ),
    row(
        "a part of the day",
        "Trực từ buổi chiều ngày 07/4/2031 (Thứ Hai) đến hết ngày 09/4/2031.",
        ["từ buổi chiều ngày 07/4/2031 (Thứ Hai) đến hết ngày 09/4/2031 | during 2031-04-07 2031-04-09"],
    ),
    row(
        "each year, by a day in a bracket",
        "Định kỳ hằng năm tổng hợp, báo cáo UBND tỉnh theo quy định (trước ngày 20/11).",
        ["Định kỳ hằng năm | recurring - - annual", "trước ngày 20/11 | recurring - 2031-11-20 annual"],
    ),
    row(
        "which report a day is for",
        "Gửi Cục Thuế trước ngày 25/6 đối với báo cáo 6 tháng đầu năm.",
        ["trước ngày 25/6 | recurring - 2031-06-25 semiannual"],
    ),
    row(
        "contrary: of one year",
        "Gửi Cục Thuế trước ngày 25/6/2031 đối với báo cáo 6 tháng đầu năm.",
        ["trước ngày 25/6/2031 | by - 2031-06-25"],
    ),
    row(
        "the latest time of what is sent",
        "Thời gian chậm nhất nộp sổ về Văn phòng xã là ngày 24/3/2031.",
        ["ngày 24/3/2031 | by - 2031-03-24"],
    ),
    row("before it begins", "Thử loa trước giờ khai mạc 30 phút.", ["trước giờ khai mạc 30 phút | relative - -"]),
    row(
        "weekdays that begin a sentence",
        "Các thứ Hai, thứ Tư trực cổng.",
        ["Các thứ Hai, thứ Tư | recurring - - weekly"],
    ),
    row("their mornings", "Các sáng thứ Hai quét sân.", ["Các sáng thứ Hai | recurring - - weekly"]),
    row("the latest morning", "Nộp sổ chậm nhất sáng 25/01.", ["chậm nhất sáng 25/01 | by - 2031-01-25"]),
    row(
        "two reports, a day for each",
        "Gửi sổ trước ngày 20/6 đối với báo cáo 6 tháng, trước ngày 20/12 đối với báo cáo năm.",
        [
            "trước ngày 20/6 | recurring - 2031-06-20 semiannual",
            "trước ngày 20/12 | recurring - 2031-12-20 annual",
        ],
    ),
]

NONE = [
    row("lessons a day are a way of teaching", "Dạy học 2 buổi/ngày ở lớp 1."),
    row("the month of a day that is reported on", "Báo cáo ngày 12/5/2029 nêu số liệu."),
    row("what a bracket says of the past", "Rút kinh nghiệm sau lũ (tháng 9/2029)."),
    row("when those who are meant were born", "Tiêm cho trẻ sinh từ ngày 02/3/2027 đến ngày 31/8/2031."),
    row("the number of a telephone", "Báo cháy theo số 0914-5-31."),
    row("a meeting that is reported on", "In kết quả sơ kết ngày 20/6/2031."),
    row("born before a day", "Lập danh sách công dân sinh trước ngày 01/7/2026."),
    row("what figures are of", "Số liệu quý lấy từ ngày 15/12/2030 đến ngày 14/3/2031."),
    row("how figures are counted", "Số liệu báo cáo tính từ ngày 15/12/2030 đến ngày 14/3/2031."),
    row("the name of an examination", "In đề cương ôn tập cuối học kì I khối 8."),
]


@pytest.mark.parametrize(("sentence", "expected"), WORDINGS)
def test_wordings(sentence: str, expected: list[str]) -> None:
    found = facts_of("I. NỘI DUNG", f"1. {sentence}").deadlines
    assert [
        f"{d.text} | {d.kind} {d.start_date or '-'} {d.end_date or '-'} {d.freq or ''}".strip() for d in found
    ] == expected


@pytest.mark.parametrize("sentence", NONE)
def test_no_deadlines(sentence: str) -> None:
    assert [d.text for d in facts_of("I. NỘI DUNG", f"1. {sentence}").deadlines] == []


@pytest.mark.parametrize(
    ("end", "inclusive"),
    [row("before a day", "trước ngày 31/5/2031", False), row("on a day", "vào ngày 31/5/2031", True)],
)
def test_a_span_that_ends_before_a_day_leaves_it_out(end: str, inclusive: bool) -> None:
    (found,) = facts_of("I. NỘI DUNG", f"1. Ra quân từ ngày 01/4/2031 và kết thúc {end}.").deadlines
    assert (str(found.end_date), found.end_inclusive) == ("2031-05-31", inclusive)
