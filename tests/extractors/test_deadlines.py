"""Days, months and years by which something is due: the forms, and the times that are none. The plan's year is 2031."""

from __future__ import annotations

from datetime import date

import pytest
from deadline_build import by, due, during, on
from reading import Expected, picked, row

from pipeline.layout import normalize

FORMS = [
    row(
        "1 day without a year",
        "Các thôn gửi báo cáo trước ngày 01/12.",
        [by("trước ngày 01/12", "2031-12-01", False, True)],
    ),
    row(
        "2 day with a year",
        "Hoàn thành trước ngày 06/3/2031.",
        [by("trước ngày 06/3/2031", "2031-03-06", False, False)],
    ),
    row(
        "2b day in words",
        "Báo cáo trước ngày 06 tháng 3 năm 2031.",
        [by("trước ngày 06 tháng 3 năm 2031", "2031-03-06", False, False)],
    ),
    row("3 xong trước", "Nghiệm thu xong trước 20/5.", [by("trước 20/5", "2031-05-20", False, True)]),
    row(
        "4 chậm nhất",
        "Nộp hồ sơ chậm nhất ngày 20/5/2031.",
        [by("chậm nhất ngày 20/5/2031", "2031-05-20", True, False)],
    ),
    row(
        "4b muộn nhất là",
        "Nộp hồ sơ muộn nhất là ngày 20/5/2031.",
        [by("muộn nhất là ngày 20/5/2031", "2031-05-20", True, False)],
    ),
    row(
        "4c không muộn hơn",
        "Nộp hồ sơ không muộn hơn ngày 20/5/2031.",
        [by("không muộn hơn ngày 20/5/2031", "2031-05-20", True, False)],
    ),
    row(
        "5 with the hour",
        "Gửi danh sách chậm nhất là 17 giờ 00 ngày 20/5.",
        [by("chậm nhất là 17 giờ 00 ngày 20/5", "2031-05-20", True, True)],
    ),
    row("6a đến hết ngày", "Nhận hồ sơ đến hết ngày 30/6.", [by("đến hết ngày 30/6", "2031-06-30", True, True)]),
    row("6b hết tháng", "Đến hết tháng 6 phải xong việc.", [by("Đến hết tháng 6", "2031-06-30", True, True)]),
    row(
        "6c hết tháng 2 of a leap year",
        "Xong việc đến hết tháng 02/2032.",
        [by("đến hết tháng 02/2032", "2032-02-29", True, False)],
    ),
    row("6d trước tháng", "Xong việc trước tháng 9/2031.", [by("trước tháng 9/2031", "2031-09-01", False, False)]),
    row(
        "7 trong tháng",
        "Hoàn thành trong tháng 4/2031.",
        [during("trong tháng 4/2031", "2031-04-01", "2031-04-30", False)],
    ),
    row(
        "7b trong tháng without a year",
        "Khảo sát trong tháng 4.",
        [during("trong tháng 4", "2031-04-01", "2031-04-30", True)],
    ),
    row(
        "8 trong quý", "Hoàn thành trong quý II/2031.", [during("trong quý II/2031", "2031-04-01", "2031-06-30", False)]
    ),
    row(
        "8b Arabic quarter",
        "Hoàn thành trong quý 3 năm 2031.",
        [during("trong quý 3 năm 2031", "2031-07-01", "2031-09-30", False)],
    ),
    row(
        "9 first half",
        "Hoàn thành trong 6 tháng đầu năm.",
        [during("trong 6 tháng đầu năm", "2031-01-01", "2031-06-30", True)],
    ),
    row(
        "9b second half",
        "Hoàn thành trong 6 tháng cuối năm 2031.",
        [during("trong 6 tháng cuối năm 2031", "2031-07-01", "2031-12-31", False)],
    ),
    row("10 trong năm", "Hoàn thành trong năm 2031.", [during("trong năm 2031", "2031-01-01", "2031-12-31", False)]),
    row("11a vào ngày", "Lễ phát động tổ chức vào ngày 15/10.", [on("vào ngày 15/10", "2031-10-15", True)]),
    row("11b ngày", "Ngày 15/10/2031: tổ chức lễ phát động.", [on("Ngày 15/10/2031", "2031-10-15", False)]),
    row(
        "11c hour and day",
        "Hội nghị khai mạc lúc 8 giờ 00 ngày 15/10/2031.",
        [on("8 giờ 00 ngày 15/10/2031", "2031-10-15", False)],
    ),
    row("12 dịp", "Tổ chức trồng cây dịp 15/10/2031.", [on("dịp 15/10/2031", "2031-10-15", False)]),
    row("13 occasion without a day", "Trồng cây nhân dịp kỷ niệm 90 năm Ngày truyền thống ngành.", []),
    row(
        "15 range, the first year inherited",
        "Thực hiện từ ngày 01/3 đến ngày 31/5/2031.",
        [during("từ ngày 01/3 đến ngày 31/5/2031", "2031-03-01", "2031-05-31", False)],
    ),
    row(
        "15b range over the new year",
        "Từ ngày 15/11 đến ngày 31/01/2032.",
        [during("Từ ngày 15/11 đến ngày 31/01/2032", "2031-11-15", "2032-01-31", False)],
    ),
    row(
        "15c day shares the month",
        "Từ ngày 05 đến ngày 20/4/2031.",
        [during("Từ ngày 05 đến ngày 20/4/2031", "2031-04-05", "2031-04-20", False)],
    ),
    row(
        "15d đến hết",
        "Từ 01/3/2031 đến hết 31/5/2031.",
        [during("Từ 01/3/2031 đến hết 31/5/2031", "2031-03-01", "2031-05-31", False)],
    ),
    row(
        "16 range of months",
        "Triển khai từ tháng 3 đến tháng 9.",
        [during("từ tháng 3 đến tháng 9", "2031-03-01", "2031-09-30", True)],
    ),
    row(
        "16b months with a year",
        "Triển khai từ tháng 3 đến tháng 9/2031.",
        [during("từ tháng 3 đến tháng 9/2031", "2031-03-01", "2031-09-30", False)],
    ),
    row(
        "17 range with a dash",
        "Đợt 1: 01/3 – 31/5/2031.",
        [during("01/3 - 31/5/2031", "2031-03-01", "2031-05-31", False)],
    ),
    row(
        "18 list of months",
        "Ra quân tháng 3, tháng 7, tháng 9.",
        [
            during("tháng 3", "2031-03-01", "2031-03-31", True),
            during("tháng 7", "2031-07-01", "2031-07-31", True),
            during("tháng 9", "2031-09-01", "2031-09-30", True),
        ],
    ),
    row(
        "two days of one limit",
        "Gửi báo cáo trước ngày 25/7/2031 và ngày 25/12/2031, kèm số liệu.",
        [
            by("trước ngày 25/7/2031", "2031-07-25", False, False),
            by("ngày 25/12/2031", "2031-12-25", False, False),
        ],
    ),
    row("35 on request", "Báo cáo đột xuất khi có yêu cầu.", []),
    row("36 soft words", "Tuyên truyền thường xuyên, liên tục, kịp thời, sớm hoàn thành.", []),
    row(
        "37a end of a month",
        "Tổng kết vào cuối tháng 6.",
        [during("vào cuối tháng 6", "2031-06-01", "2031-06-30", True)],
    ),
    row(
        "37b beginning of a month", "Khai giảng đầu tháng 9.", [during("đầu tháng 9", "2031-09-01", "2031-09-30", True)]
    ),
    row(
        "37c last ten days",
        "Tổ chức trong hạ tuần tháng 6.",
        [during("trong hạ tuần tháng 6", "2031-06-21", "2031-06-30", True)],
    ),
    row(
        "37d second week",
        "Tổ chức vào tuần thứ hai tháng 3.",
        [{"kind": "during", "start_date": date(2031, 3, 1), "end_date": date(2031, 3, 31)}],
    ),
    row(
        "38 term of a school year",
        "Hoàn thành trong học kỳ I năm học 2031 - 2032.",
        [during("trong học kỳ I năm học 2031 - 2032", "2031-09-05", "2032-01-18", False)],
    ),
    row(
        "a school year",
        "Dạy bơi cho học sinh trong năm học 2031-2032.",
        [during("trong năm học 2031-2032", "2031-09-05", "2032-05-31", False)],
    ),
    row("a school year that is only spoken of", "Kết quả năm học 2031-2032 được công bố.", []),
    row(
        "its last day", "Xong đến hết năm học 2031-2032.", [by("đến hết năm học 2031-2032", "2032-05-31", True, False)]
    ),
    row(
        "clock, weekday and day",
        "Gửi danh sách trước 11h00 thứ Sáu ngày 20/6/2031.",
        [by("trước 11h00 thứ Sáu ngày 20/6/2031", "2031-06-20", False, False)],
    ),
    row(
        "hours of one day",
        "Tổ chức lễ phát động từ 7h30 đến 11h00 ngày 15/5/2031.",
        [on("từ 7h30 đến 11h00 ngày 15/5/2031", "2031-05-15", False)],
    ),
    row(
        "months that share a year",
        "Thời gian thực hiện: tháng 5, 6, 7/2031.",
        [
            during("tháng 5", "2031-05-01", "2031-05-31", False),
            during("6", "2031-06-01", "2031-06-30", False),
            during("7/2031", "2031-07-01", "2031-07-31", False),
        ],
    ),
    row(
        "a month in words",
        "Tổng kết trong tháng Mười Một năm 2031.",
        [during("trong tháng Mười Một năm 2031", "2031-11-01", "2031-11-30", False)],
    ),
    row("a year of two digits", "Hoàn thành trước 15/6/31.", [by("trước 15/6/31", "2031-06-15", False, False)]),
    row("a score is no day", "Đạt điểm 15/6/31% số hộ.", []),
    row(
        "three days of one month",
        "Tổ chức hội thi vào ngày 05, 06 và 07/6/2031.",
        [{"kind": "during", "start_date": date(2031, 6, 5), "end_date": date(2031, 6, 7)}],
    ),
    row("39a horizon", "Thực hiện Chương trình giai đoạn 2031 - 2035 có hiệu quả.", []),
    row(
        "39b horizon as a deadline",
        "Hoàn thành trong giai đoạn 2031 - 2035.",
        [during("trong giai đoạn 2031 - 2035", "2031-01-01", "2035-12-31", False)],
    ),
    row("40 target year", "Phấn đấu đến năm 2035 đạt 90% số hộ.", [by("đến năm 2035", "2035-12-31", True, False)]),
    row(
        "41 milestone",
        "Đến ngày 30/6/2031 hoàn thành 50% khối lượng.",
        [by("Đến ngày 30/6/2031", "2031-06-30", True, False)],
    ),
    row(
        "42 route before the day",
        "Gửi báo cáo (qua Ban Dân vận Đảng ủy) trước ngày 20/11.",
        [by("trước ngày 20/11", "2031-11-20", False, True)],
    ),
    row(
        "43 purpose before the day",
        "Gửi về Văn phòng UBND xã để tổng hợp trước ngày 20/11/2031.",
        [by("trước ngày 20/11/2031", "2031-11-20", False, False)],
    ),
    row(
        "44 pair of time and completion",
        "Thời gian: Quý III; hoàn thành: 30/9.",
        [
            {"kind": "during", "text": "Quý III", "end_date": date(2031, 9, 30)},
            {"text": "30/9", "end_date": date(2031, 9, 30)},
        ],
    ),
    row("45 as laid down", "Báo cáo đúng thời gian quy định.", []),
    row(
        "no such day keeps its words",
        "Hoàn thành trước ngày 31/4/2031.",
        [by("trước ngày 31/4/2031", None, False, False)],
    ),
    row("open window", "Áp dụng từ ngày 01/7/2031.", [during("từ ngày 01/7/2031", "2031-07-01", None, False)]),
    row(
        "open window of years",
        "Thực hiện năm 2032 và các năm tiếp theo.",
        [during("năm 2032 và các năm tiếp theo", "2032-01-01", None, False)],
    ),
    row(
        "to an event",
        "Từ ngày 15/3/2031 đến ngày bầu cử tổ chức trực.",
        [during("Từ ngày 15/3/2031 đến ngày bầu cử", "2031-03-15", None, False)],
    ),
    row(
        "two days of one action",
        "Tổ chức ngày 07 và 08/5/2031.",
        [during("ngày 07 và 08/5/2031", "2031-05-07", "2031-05-08", False)],
    ),
    row(
        "year of the next year",
        "Báo cáo trước ngày 15/01/2032.",
        [by("trước ngày 15/01/2032", "2032-01-15", False, False)],
    ),
    row(
        "dots between day and month",
        "Nộp chậm nhất ngày 20.5.2031.",
        [by("chậm nhất ngày 20.5.2031", "2031-05-20", True, False)],
    ),
    row(
        "dashes between day and month",
        "Nộp chậm nhất ngày 20-5-2031.",
        [by("chậm nhất ngày 20-5-2031", "2031-05-20", True, False)],
    ),
    row(
        "end of the year",
        "Hoàn thành vào cuối năm 2031.",
        [by("vào cuối năm 2031", "2031-12-31", True, False)],
    ),
    row("label", "Thời gian: tháng 5/2031.", [during("tháng 5/2031", "2031-05-01", "2031-05-31", False)]),
    row(
        "label with a duty after it",
        "Thời gian hoàn thành: trước 30/9/2031.",
        [by("trước 30/9/2031", "2031-09-30", False, False)],
    ),
    row("label, all year", "Thời gian thực hiện: cả năm.", [during("cả năm", "2031-01-01", "2031-12-31", True)]),
    row(
        "two in one sentence",
        "Lập danh sách trước 10/3, nghiệm thu trong tháng 4.",
        [by("trước 10/3", "2031-03-10", False, True), during("trong tháng 4", "2031-04-01", "2031-04-30", True)],
    ),
    row(
        "capital Ðến with Eth",
        "Ðến hết ngày 30/6/2031 nộp hồ sơ.",
        [by("Đến hết ngày 30/6/2031", "2031-06-30", True, False)],
    ),
    row("end of the text", "Gửi trước ngày 06/3/2031", [by("trước ngày 06/3/2031", "2031-03-06", False, False)]),
    row(
        "in brackets",
        "Khảo sát điểm tập kết (xong trước ngày 15/3).",
        [by("trước ngày 15/3", "2031-03-15", False, True)],
    ),
]


@pytest.mark.parametrize(("sentence", "expected"), FORMS)
def test_form(sentence: str, expected: list[Expected]) -> None:
    assert picked(due(sentence), expected) == expected


NONE = [
    row("day inside a citation", "Thực hiện Kế hoạch số 9145/KH-UBND ngày 10/3/2031 của UBND tỉnh."),
    row("day in words inside a citation", "Thực hiện Kế hoạch số 9145/KH-UBND ngày 10 tháng 3 năm 2031 của UBND tỉnh."),
    row(
        "time inside a cited title",
        "Thực hiện Kế hoạch số 9145/KH-UBND ngày 10/3/2031 của UBND tỉnh về trồng rừng trong quý II năm 2031.",
    ),
    row("anniversary with both days", "Kỷ niệm 101 năm Ngày truyền thống (15/10/1930 - 15/10/2031)."),
    row("historic day", "Hướng tới kỷ niệm ngày giải phóng 30/4/1975."),
    row("historic day of an appeal", "Phát huy tinh thần lời kêu gọi ngày 11/6/1948."),
    row("term of office", "Nghị quyết Đại hội nhiệm kỳ 2030 - 2035 đề ra 12 chỉ tiêu."),
    row("period of a report", "Đánh giá kết quả 6 tháng đầu năm và tình hình quý I năm 2031."),
    row("the plan's own year", "Công tác dân vận năm 2031 bám sát chủ đề năm."),
    row("year of a law", "Phổ biến Luật Trồng rừng ven biển năm 2032."),
    row("school year as an attribute", "Nâng cao chất lượng năm học 2031 - 2032."),
    row("phone number", "Số điện thoại 0908.198.546 nhận phản ánh."),
    row("ratio", "Có 12/15 thôn, 5/6 chỉ tiêu đạt."),
    row("age", "Vận động thanh niên từ 16 đến 30 tuổi tham gia."),
    row("budget year", "Kinh phí lấy từ dự toán ngân sách năm 2031."),
    row("founding day", "Tuyên truyền Ngày thành lập Hội 20/10."),
    row("number of months", "Chương trình học gồm 6 tháng, học phí 2 triệu."),
    row("plan of a period", "Xây dựng kế hoạch hằng năm của đơn vị."),
    row("count since", "Tính đến ngày 31/12/2030 xã có 2.100 hộ."),
]


@pytest.mark.parametrize("sentence", NONE)
def test_no_deadline(sentence: str) -> None:
    assert [(d.kind, d.text) for d in due(sentence)] == []


@pytest.mark.parametrize("sentence", [c.values[0] for c in FORMS], ids=[str(c.id) for c in FORMS])
def test_spans_slice_the_text(sentence: str) -> None:
    text = normalize(sentence)
    for d in due(sentence):
        assert text[d.start : d.end] == d.text == d.text.strip()
