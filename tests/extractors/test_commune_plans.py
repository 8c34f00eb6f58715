"""What plans of communes and guides on an election showed: members of a committee, lists in a sentence, stretches of time."""

from __future__ import annotations

import pytest
from reading import facts_of, row

SENTENCES = [
    row("members are told by their committee", "Đồng chí Mận phối hợp với các thành viên trong tiểu ban thực hiện nhiệm vụ.",
        ["assigned Đồng chí Mận", "support các thành viên trong tiểu ban"]),
    row("the others among them", "Các thành viên khác trong ban căn cứ nhiệm vụ được giao, chủ động thực hiện.",
        ["assigned Các thành viên khác trong ban"]),
    row("a list within a sentence",
        "Đối với thôn: (1) Trưởng thôn họp dự kiến; (2) Trưởng Ban công tác Mặt trận triệu tập và chủ trì hội nghị.",
        ["assigned Trưởng thôn", "lead Trưởng Ban công tác Mặt trận"]),
    row("who calls and leads a meeting", "Hội nghị do người đứng đầu Đảng ủy xã triệu tập và chủ trì.",
        ["lead người đứng đầu Đảng ủy xã"]),
    row("minutes are handed to somebody", "Các cơ quan chuyển Biên bản hội nghị cử tri đến Ban Thường trực UBMTTQ xã.",
        ["assigned Các cơ quan", "report_to Ban Thường trực UBMTTQ xã"]),
    row("these ones", "Ban Công tác Mặt trận các thôn này thực hiện các nội dung sau.",
        ["assigned Ban Công tác Mặt trận các thôn này"]),
    row("a part of an office told by its work", "Đối với đơn tố cáo, bộ phận xử lý đơn thư phải báo cáo ngay.",
        ["assigned bộ phận xử lý đơn thư"]),
    row("a name with a comma", "Báo cáo Ban Thường trực tỉnh (qua Ban Dân chủ, Giám sát và Phản biện xã hội).",
        ["report_to Ban Thường trực tỉnh", "report_to Ban Dân chủ, Giám sát và Phản biện xã hội"]),
    row("nobody heads persons", "Đề nghị Thủ trưởng các cơ quan, đơn vị và cá nhân có liên quan thực hiện.",
        ["assigned Thủ trưởng các cơ quan, đơn vị", "assigned cá nhân có liên quan"]),
    row("what may be done is no duty", "Cử tri có thể giới thiệu thêm người.", []),
    row("staff that an office sends is no body", "Phân công cán bộ trực trong giờ hành chính.", []),
    row("a session is no body", "Tuyên truyền về Kỳ họp thứ nhất, Quốc hội khóa XX, Kỳ họp thứ nhất của Hội đồng nhân dân.", []),
    row("trouble before who reports it", "Trong quá trình thực hiện, nếu có phát sinh, vướng mắc các xã, các phường báo cáo về Sở Y tế.",
        ["assigned các xã", "assigned các phường", "report_to Sở Y tế"]),
    row("offices by their numbers", "Giao các bộ môn, P3 rà soát lịch giảng dạy.", ["assigned các bộ môn", "assigned P3"]),
    row("who supports behind who leads", "Do Sở Y tế chủ trì, Công an tỉnh phối hợp.", ["lead Sở Y tế", "support Công an tỉnh"]),
]  # fmt: skip


@pytest.mark.parametrize(("sentence", "expected"), SENTENCES)
def test_sentences(sentence: str, expected: list[str]) -> None:
    found = facts_of("I. NỘI DUNG", "- " + sentence).assignments
    assert [f"{a.role} {a.body}" for a in found] == expected


HEADINGS = [
    row("who is at a meeting", ["4.1. HĐND xã: Thành phần dự gồm Thường trực HĐND và đại diện các Ban."], []),
    row("who is left out", ["1. CÁC THÔN KHÔNG ĐƯỢC PHÂN BỔ", "- Tuyên truyền về Luật Bầu cử."], []),
    row("those who work without pay are none of these", ["1. Người hoạt động không chuyên trách ở thôn: tuyên truyền, vận động."],
        ["assigned Người hoạt động không chuyên trách ở thôn"]),
    row("slogans", ["II. KHẨU HIỆU TUYÊN TRUYỀN", "1. Cử tri cả nước đồng lòng đi bầu cử!"], []),
]  # fmt: skip


@pytest.mark.parametrize(("lines", "expected"), HEADINGS)
def test_headings(lines: list[str], expected: list[str]) -> None:
    assert [f"{a.role} {a.body}" for a in facts_of("I. NỘI DUNG", *lines).assignments] == expected


def test_slogans_are_a_section_of_their_own() -> None:
    units = facts_of("I. NỘI DUNG", "- Treo cờ.", "II. KHẨU HIỆU TUYÊN TRUYỀN", "1. Chào mừng ngày bầu cử!").plan.units
    assert [u.role.value for u in units if u.heading] == ["content", "other"]


@pytest.mark.parametrize("word", ["Phần 1.", "Phần I", "Chương II."])
def test_a_part_with_its_title_on_the_next_line(word: str) -> None:
    units = facts_of("PHỤ LỤC", word, "Trình tự thực hiện", "1. Họp thôn", "- Trưởng thôn chủ trì.").plan.units
    assert "Trình tự thực hiện" in [u.heading for u in units], "in small letters too"


def test_a_sentence_below_a_part_is_no_title() -> None:
    units = facts_of("I. NỘI DUNG", "Phần 1.", "Sở Y tế tổng hợp kết quả, báo cáo UBND tỉnh.").plan.units
    assert not any(u.heading.startswith("Sở Y tế") for u in units)


TIMES = [
    row("two months of one year", "Thời gian: Tháng 11, 12/2031", ["Tháng 11, 12/2031 during 2031-11-01 2031-12-31"]),
    row("two quarters", "Làm trong quý II và quý III/2031.", ["trong quý II và quý III/2031 during 2031-04-01 2031-09-30"]),
    row("a year each: two times", "Thời gian: Quý IV/2031 và Quý I/2032",
        ["Quý IV/2031 during 2031-10-01 2031-12-31", "Quý I/2032 during 2032-01-01 2032-03-31"]),
    row("months that do not follow", "Thời gian: tháng 6, tháng 12/2031",
        ["tháng 6 during 2031-06-01 2031-06-30", "tháng 12/2031 during 2031-12-01 2031-12-31"]),
    row("two months of each year", "Khảo sát trong tháng 9, 10 hằng năm.", ["trong tháng 9, 10 hằng năm recurring 2031-09-01 2031-10-31"]),
    row("to a day that is named", "Đợt 2: Từ tháng 01 đến ngày bầu cử 15/3/2031",
        ["Từ tháng 01 đến ngày bầu cử 15/3/2031 during 2031-01-01 2031-03-15"]),
    row("behind a day that is named", "Đợt 3: Sau ngày bầu cử 15/3/2031", ["Sau ngày bầu cử 15/3/2031 during 2031-03-15 None"]),
    row("begins and ends, with an hour", "Bắt đầu từ ngày 15/12/2031 và kết thúc vào 17 giờ 00 ngày 01/02/2032.",
        ["Bắt đầu từ ngày 15/12/2031 và kết thúc vào 17 giờ 00 ngày 01/02/2032 during 2031-12-15 2032-02-01"]),
    row("half a month", "Tổ chức vào nửa đầu tháng 9/2031.", ["vào nửa đầu tháng 9/2031 during 2031-09-01 2031-09-15"]),
    row("the other half", "Thời gian: nửa cuối tháng 4/2031", ["nửa cuối tháng 4/2031 during 2031-04-16 2031-04-30"]),
    row("a year opens what it asks for", "Năm 2032: Rà soát văn bản.", ["Năm 2032 during 2032-01-01 2032-12-31"]),
    row("the parts of a target", "Phấn đấu đạt mức sống cao, năm 2031 đạt 99%, năm 2032 đạt 99,5%.",
        ["năm 2031 during 2031-01-01 2031-12-31", "năm 2032 during 2032-01-01 2032-12-31"]),
    row("what was reached", "Kết quả khá, năm 2028 đạt 97%.", []),
]  # fmt: skip


@pytest.mark.parametrize(("line", "expected"), TIMES)
def test_times(line: str, expected: list[str]) -> None:
    head = ["Số: 12/KH-UBND", "Lam Khê, ngày 05 tháng 01 năm 2031", "**KẾ HOẠCH", "Công tác năm 2031", "I. NỘI DUNG"]
    found = facts_of(*head, "- " + line).deadlines
    assert [f"{d.text} {d.kind} {d.start_date} {d.end_date}" for d in found] == expected


def test_a_column_of_weeks_beside_one_of_days() -> None:
    rows = [
        ("Tuần", "Công việc", "Người phụ trách", "Hoàn thành"),
        ("Tuần 27 (23/3 - 28/3)", "Nộp đề cương", "Thầy Toàn", "27/3/2031"),
        ("Tuần 28 (30/3 - 04/4)", "Họp cha mẹ", "Cô Liễu", "04/4/2031"),
    ]
    found = facts_of("KẾ HOẠCH", "Công tác tháng 3 năm 2031", "I. CÔNG VIỆC", rows).deadlines
    assert [d.text for d in found] == ["23/3 - 28/3", "27/3/2031", "30/3 - 04/4", "04/4/2031"]
