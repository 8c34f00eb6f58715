"""How often something is due: in short, in lists, and what only looks like it. The plan's year is 2031."""

from __future__ import annotations

import pytest
from reading import facts_of, row

OFTEN = [
    row("each quarter, as it is reported", "Tổ giám sát báo cáo Ban Quản lý từng quý.", ["từng quý | quarterly - -"]),
    row("what is to be reached each year", "Phấn đấu mỗi năm trồng 05 ha sú.", ["mỗi năm | annual - -"]),
    row("contrary: what happens each year", "Diện tích sú mỗi năm thu hẹp dần.", []),
    row("a plan looked at each year", "Đánh giá kết quả thực hiện Kế hoạch hằng năm.", ["hằng năm | annual - -"]),
    row("contrary: a plan for each year", "Lập kế hoạch hằng năm của đội trồng sú.", []),
    row(
        "two reports in one line",
        "Báo cáo 6 tháng: trước ngày 10/6; báo cáo năm: trước ngày 10/12.",
        ["trước ngày 10/6 | semiannual - 2031-06-10", "trước ngày 10/12 | annual - 2031-12-10"],
    ),
    row(
        "the first year behind a colon",
        "Lộ trình: Năm 2031 đạt 50%; năm 2032 đạt 80%.",
        ["Năm 2031 | - - 2031-12-31", "năm 2032 | - - 2032-12-31"],
    ),
    row(
        "an hour of a day of each month",
        "Nộp sổ trước 17h00 ngày 25 hằng tháng.",
        ["trước 17h00 ngày 25 hằng tháng | monthly 25 -"],
    ),
    row("money of each quarter is none", "Lập dự toán từng quý.", []),
    row(
        "a day until which something is reported each year",
        "Các thôn định kỳ hằng năm báo cáo số cây sống, gửi Phòng Kinh tế trước ngày 25 tháng 11.",
        ["định kỳ hằng năm | annual - -", "trước ngày 25 tháng 11 | annual - 2031-11-25"],
    ),
    row(
        "contrary: another task's day behind it",
        "Các thôn hằng năm trồng cây; báo cáo trước ngày 25 tháng 11.",
        ["hằng năm | annual - -", "trước ngày 25 tháng 11 | - - 2031-11-25"],
    ),
    row(
        "contrary: a day of one year",
        "Các thôn hằng năm báo cáo số cây sống; năm nay gửi trước ngày 25/11/2031.",
        ["hằng năm | annual - -", "trước ngày 25/11/2031 | - - 2031-11-25"],
    ),
    row(
        "the last working day of a month",
        "Nộp sổ vào ngày làm việc cuối tháng.",
        ["vào ngày làm việc cuối tháng | monthly - -"],
    ),
    row("a day of each month without its word", "Nộp sổ trước 25 hằng tháng.", ["trước 25 hằng tháng | monthly 25 -"]),
    row("contrary: a number of things", "Mua trước 25 cây giống hằng tháng.", ["hằng tháng | monthly - -"]),
    row(
        "quarters of each year",
        "Kiểm tra vào quý II và quý IV hằng năm.",
        ["vào quý II | annual - 2031-06-30", "quý IV hằng năm | annual - 2031-12-31"],
    ),
    row("each night", "Đội dân phòng đi tuần mỗi đêm 02 ca.", ["mỗi đêm | daily - -"]),
    row("each morning", "Lau sàn mỗi buổi sáng.", ["mỗi buổi sáng | daily - -"]),
    row("each morning of a weekday is weekly", "Quét đường mỗi sáng thứ Bảy.", ["mỗi sáng thứ Bảy | weekly - -"]),
    row("by the quarter", "Dầu chạy máy cấp theo quý.", ["theo quý | quarterly - -"]),
    row("a course by the month is none", "Lớp võ (học theo tháng) mở ở nhà văn hóa.", []),
    row(
        "a list behind its word",
        "Công khai quỹ lớp theo tháng, quý, năm.",
        ["theo tháng | monthly - -", "quý | quarterly - -", "năm | annual - -"],
    ),
    row("lessons of each subject", "Ôn 02 buổi/môn/tuần.", ["02 buổi/môn/tuần | weekly - -"]),
    row("broadcasts a day", "Phát thanh 03 buổi/ngày.", ["03 buổi/ngày | daily - -"]),
    row("shifts a day", "Bố trí 02 ca trực cống/ngày.", ["02 ca trực cống/ngày | daily - -"]),
    row("a way of teaching is none", "Duy trì dạy học 02 buổi/ngày.", []),
    row("a rate of people is none", "Bình quân mỗi người đọc 04 quyển sách/năm.", []),
    row("a name is none", "Mở mục “Mỗi tuần một chuyện hay”.", []),
    row(
        "a period for each time",
        "Họp tổ: Quý/lần; bảo dưỡng: năm/lần; đo: 03 tháng/lần.",
        ["Quý/lần | quarterly - -", "năm/lần | annual - -", "03 tháng/lần | quarterly - -"],
    ),
    row(
        "a bracket that tells when it begins",
        "Gửi số liệu trước 15 giờ thứ Tư hằng tuần (từ 01/6), ngày 03 hằng tháng.",
        ["trước 15 giờ thứ Tư hằng tuần | weekly - -", "từ 01/6 | - - -", "ngày 03 hằng tháng | monthly 3 -"],
    ),
    row(
        "a bracket that tells the span of each year",
        "Hằng năm (từ ngày 01/3 đến ngày 30/4) mở đợt cao điểm.",
        ["Hằng năm (từ ngày 01/3 đến ngày 30/4) | annual - 2031-04-30"],
    ),
    row(
        "days with their year in a list of periods",
        "Báo cáo 6 tháng (trước ngày 07/6/2031), năm (trước ngày 28/11/2031) về xã.",
        [
            "6 tháng (trước ngày 07/6/2031) | semiannual - 2031-06-07",
            "năm (trước ngày 28/11/2031) | annual - 2031-11-28",
        ],
    ),
    row(
        "alone, with its year, it comes once",
        "Báo cáo tổng kết năm (trước ngày 28/11/2031).",
        ["trước ngày 28/11/2031 | - - 2031-11-28"],
    ),
    row(
        "a week's report, a month's report",
        "Tổng hợp báo cáo tuần (chiều thứ Tư), tháng (ngày 22).",
        ["tuần (chiều thứ Tư) | weekly - -", "tháng (ngày 22) | monthly 22 -"],
    ),
    row(
        "a week's report and whom it is sent to",
        "Báo cáo tuần gửi Phòng Y tế vào chiều thứ Tư; tổng kết sau.",
        ["tuần gửi Phòng Y tế vào chiều thứ Tư | weekly - -"],
    ),
    row("so many times a day", "Phát bản tin ngày 03 buổi khi có bão.", ["ngày 03 buổi | daily - -"]),
    row("so many times a school year", "Khám mắt 02 lần/năm học.", ["02 lần/năm học | semiannual - -"]),
    row("things of four words", "Mở 02 phiên chợ nông sản/quý.", ["02 phiên chợ nông sản/quý | quarterly - -"]),
    row(
        "days without brackets in a list of periods",
        "Gửi xã 06 tháng trước ngày 05/7, cả năm trước ngày 10/01/2032.",
        ["06 tháng trước ngày 05/7 | semiannual - 2031-07-05", "cả năm trước ngày 10/01/2032 | annual - 2032-01-10"],
    ),
    row(
        "a span of years does not come again each year",
        "Từ năm 2032 đến năm 2034, mỗi năm mở 02 lớp.",
        ["Từ năm 2032 đến năm 2034 | - - 2034-12-31", "mỗi năm | annual - -"],
    ),
    row("at least so much each quarter", "Tổ y tế mỗi quý đến ít nhất 03 ấp.", ["mỗi quý | quarterly - -"]),
    row("what grows by itself", "Dân số mỗi năm tăng thêm 300 người.", []),
    row("a weekday without a day", "Rửa bể vào tối Chủ nhật; thay cát.", ["vào tối Chủ nhật | weekly - -"]),
    row("what happens once", "Trao giải tại lễ bế mạc vào tối Chủ nhật.", []),
    row(
        "weekdays one by one",
        "Chở rác: cụm 1 thứ Ba; cụm 2 thứ Sáu hằng tuần.",
        ["thứ Ba | weekly - -", "thứ Sáu hằng tuần | weekly - -"],
    ),
]


@pytest.mark.parametrize(("line", "expected"), OFTEN)
def test_how_often(line: str, expected: list[str]) -> None:
    found = facts_of("I. NỘI DUNG", f"- {line}").deadlines
    assert [f"{d.text} | {d.freq or '-'} {d.day or '-'} {d.end_date or '-'}" for d in found] == expected


@pytest.mark.parametrize(
    ("written", "days"),
    [
        row("working days", "Từ thứ Hai đến thứ Sáu hằng tuần", "MO,TU,WE,TH,FR"),
        row("over the end of the week", "từ thứ Bảy đến thứ Hai hằng tuần", "SA,SU,MO"),
    ],
)
def test_weekdays_between_two_are_all_in_the_rule(written: str, days: str) -> None:
    (found,) = facts_of("I. NỘI DUNG", f"1. {written} trực tại xã.").deadlines
    assert (found.text, found.rrule) == (written, f"FREQ=WEEKLY;BYDAY={days}")


def test_days_of_one_week_do_not_come_again() -> None:
    found = facts_of("I. NỘI DUNG", "1. Trực từ thứ Hai đến thứ Sáu tuần này.").deadlines
    assert all(d.kind != "recurring" for d in found)


def test_weekdays_of_a_list_are_all_in_the_rule() -> None:
    (found,) = facts_of("I. NỘI DUNG", "1. Phát vào thứ Hai, thứ Tư, thứ Sáu hằng tuần.").deadlines
    assert found.rrule == "FREQ=WEEKLY;BYDAY=MO,WE,FR"
