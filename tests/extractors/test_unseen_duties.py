"""Duties and times in plans that nobody had read: orders, tables without titles, short forms, those whom an article names."""

from __future__ import annotations

import pytest
from reading import Rows, facts_of, row

DUTIES = [
    row(
        "passive, with who supports",
        "- Tập huấn cứu đuối (do Phòng Văn hóa - Xã hội chủ trì, Trạm Y tế xã và các ấp phối hợp).",
        ["lead: Phòng Văn hóa - Xã hội", "support: Trạm Y tế xã", "support: các ấp"],
    ),
    row("a part in brackets", "1. Sở Nội vụ (Ban Thi đua) chủ trì đề xuất khen thưởng.", ["lead: Sở Nội vụ"]),
    row(
        "a person and his post chair",
        "1. Đ/c Lý Trung Kiên - Phó Chủ tịch UBND xã chủ trì, chỉ đạo chung.",
        ["lead: Đ/c Lý Trung Kiên - Phó Chủ tịch UBND xã"],
    ),
    row(
        "a sentence glued to the one before",
        "1. Công tác tuyên truyền được duy trì.Trạm Y tế xã tập huấn sơ cứu.",
        ["assigned: Trạm Y tế xã"],
    ),
    row(
        "a group that the comma before the subject parts",
        "1. Trong khi làm, nếu cần thay đổi các phòng, trạm kịp thời gửi ý kiến về Văn phòng Sở.",
        ["assigned: các phòng, trạm", "report_to: Văn phòng Sở"],
    ),
    row("a group that is urged on", "1. Theo dõi, đôn đốc các xóm, tổ dân phố khơi cống.", []),
    row(
        "a name of its own behind that comma",
        "1. Khi có gió to ở các ấp, Đội Cứu hộ chuẩn bị phao.",
        ["assigned: Đội Cứu hộ"],
    ),
    row(
        "the professional side, as unions call it",
        "1. Công đoàn phối hợp với chuyên môn tổ chức hội thao.",
        ["assigned: Công đoàn", "support: chuyên môn"],
    ),
    row("a gathering is no association", "1. Giao nhà trường tổ chức hội trại.", ["assigned: nhà trường"]),
    row("contrary: associations", "1. Giao các tổ chức hội dọn sân.", ["assigned: các tổ chức hội"]),
    row("contrary: a field", "1. Trạm Y tế tập huấn, gắn với chuyên môn nghiệp vụ.", ["assigned: Trạm Y tế"]),
    row("departments that examine", "1. Trước ngày 5/6: Các Khoa xét duyệt ảnh.", ["assigned: Các Khoa"]),
    row(
        "after what, between a name and its verb",
        "1. Trạm Thú y sau khi nhận mẫu khẩn trương báo cáo kết quả.",
        ["assigned: Trạm Thú y"],
    ),
    row("contrary: after what, and what it has then", "- Trạm Thú y sau khi sắp xếp có 3 tổ.", []),
    row("a ward and its field", "1. Khoa Nội tổng hợp mua máy đo.", ["assigned: Khoa Nội tổng hợp"]),
    row("contrary: a deed", "1. Khoa Nội tổng hợp số liệu.", ["assigned: Khoa Nội"]),
    row("a team told by what it manages", "1. Đội Quản lý bến phà thau rửa bể.", ["assigned: Đội Quản lý bến phà"]),
    row("by day", "1. Phun sương; ban ngày mở cửa sổ.", []),
    row("who hands work on", "1. Làm việc khác do Giám đốc giao.", []),
    row("who does it", "1. Sổ quỹ do Giám đốc giữ.", ["assigned: Giám đốc"]),
]


@pytest.mark.parametrize(("line", "expected"), DUTIES)
def test_duties(line: str, expected: list[str]) -> None:
    found = [f"{a.role}: {a.body}" for a in facts_of("I. TỔ CHỨC THỰC HIỆN", line).assignments]
    assert found == expected


def test_a_notice_without_grounds_gives_duties_in_its_opening() -> None:
    facts = facts_of("Nhà trường đề nghị sinh viên: lấy số ghế đến hết ngày 05/5/2031.", "I. ĐỊA ĐIỂM", "Hội trường.")
    assert [(d.text, str(d.end_date)) for d in facts.deadlines] == [("đến hết ngày 05/5/2031", "2031-05-05")]


def test_grounds_give_no_duties() -> None:
    facts = facts_of(
        "Căn cứ Kế hoạch số 9145/KH-UBND ngày 03/01/2031 của UBND tỉnh;",
        "UBND xã xây dựng kế hoạch, hoàn thành trước ngày 05/5/2031 như sau:",
        "I. MỤC ĐÍCH",
        "1. Nâng cao nhận thức.",
    )
    assert facts.deadlines == ()
    assert facts.assignments == ()


def by_row(rows: Rows) -> tuple[list[tuple[str, str, str]], list[tuple[str, str]]]:
    """Assignments (item, role, body) and deadlines (item, days) of a plan with this table in its section I."""
    from pipeline.model import Source
    from pipeline.tables.rows import rows as rows_of
    from pipeline.tables.schema import ASSIGNMENTS, DEADLINES

    made = rows_of("x", Source("txt", ""), facts_of("I. NỘI DUNG", rows))
    a = [dict(zip(ASSIGNMENTS.names, r, strict=True)) for r in made["assignments"]]
    d = [dict(zip(DEADLINES.names, r, strict=True)) for r in made["deadlines"]]
    return [(r["item"], r["role"], r["body"]) for r in a], [
        (r["item"], f"{r['start_date']} {r['end_date']}") for r in d
    ]


def test_columns_without_titles_are_told_by_their_cells() -> None:
    who, when = by_row(
        [
            ("1", "Tuyên truyền về an toàn", "Phòng Kinh tế", "Quý II/2031"),
            ("2", "Tập huấn sơ cứu cho thôn", "Công an xã", "Tháng 5/2031"),
            ("3", "Cắm biển cảnh báo ao hồ", "Trạm Y tế xã", "Quý III/2031"),
        ]
    )
    assert [(item, body) for item, _, body in who] == [
        ("I/row-1", "Phòng Kinh tế"),
        ("I/row-2", "Công an xã"),
        ("I/row-3", "Trạm Y tế xã"),
    ]
    assert [item for item, _ in when] == ["I/row-1", "I/row-2", "I/row-3"]


@pytest.mark.parametrize(
    "cells", [("đồng/m3", "đồng/hộ"), ("1.000 viên", "Bao"), ("Cây", "10 kg"), ("1.000 đ/lượt", "Thùng 20 lít")]
)
def test_a_column_of_measures_is_no_column_of_bodies(cells: tuple[str, str]) -> None:
    who, _ = by_row([("STT", "Nội dung", "Đơn vị"), ("1", "Nước sạch", cells[0]), ("2", "Rác thải", cells[1])])
    assert who == []


def test_marks_below_months_are_times_of_their_row() -> None:
    _, when = by_row(
        [
            ("Nội dung", "Chủ trì", "T3", "T4", "T5"),
            ("Dạy bơi", "Đoàn Thanh niên xã", "", "x", "x"),
            ("Cắm biển", "Phòng Kinh tế", "x", "", ""),
        ]
    )
    assert when == [
        ("I/row-1", "2031-04-01 2031-04-30"),
        ("I/row-1", "2031-05-01 2031-05-31"),
        ("I/row-2", "2031-03-01 2031-03-31"),
    ]


def test_two_columns_are_one_time() -> None:
    _, when = by_row(
        [("Nội dung", "Từ ngày", "Đến ngày"), ("Dạy bơi", "01/6/2031", "15/6/2031"), ("Thi", "20/6/2031", "21/6/2031")]
    )
    assert when == [("I/row-1", "2031-06-01 2031-06-15"), ("I/row-2", "2031-06-20 2031-06-21")]


@pytest.mark.parametrize(
    ("sentence", "bodies"),
    [
        row(
            "who a decision names in an article",
            "Chánh Văn phòng UBND xã, Trưởng các thôn và các ông, bà có tên tại Điều 1 căn cứ Quyết định thi hành./.",
            ["Chánh Văn phòng UBND xã", "Trưởng các thôn", "các ông, bà có tên tại Điều 1"],
        ),
        row(
            "in brackets, and who follows",
            "Các Ông (Bà) có tên tại Điều 1 và Trưởng các thôn chịu trách nhiệm thi hành Quyết định này./.",
            ["Các Ông (Bà) có tên tại Điều 1", "Trưởng các thôn"],
        ),
        row(
            "bodies that an article names",
            "Các đơn vị nêu tại Điều 1 Quyết định này chuẩn bị hồ sơ.",
            ["Các đơn vị nêu tại Điều 1 Quyết định này"],
        ),
        row(
            "a short name in brackets ends no list",
            "Sở Y tế đề nghị Trưởng phòng Y tế các huyện; Hiệu trưởng các trường mầm non, trung học cơ sở (THCS); "
            "Giám đốc bệnh viện đa khoa (BVĐK) trên địa bàn tỉnh triển khai thực hiện tốt.",
            [
                "Trưởng phòng Y tế các huyện",
                "Hiệu trưởng các trường mầm non, trung học cơ sở",
                "Giám đốc bệnh viện đa khoa (BVĐK) trên địa bàn tỉnh",
            ],
        ),
        row(
            "a bracket before another duty ends it",
            "Phòng Kinh tế (PKT) chuẩn bị hạt giống, Hội Nông dân chia hạt giống.",
            ["Phòng Kinh tế", "Hội Nông dân"],
        ),
        row("people that nobody orders", "Vận động các ông, bà trong thôn trồng cây.", []),
        row(
            "a list that is gone through bears nothing",
            "Phòng Kinh tế rà soát các hộ có tên trong danh sách.",
            ["Phòng Kinh tế"],
        ),
    ],
)
def test_articles_and_short_names(sentence: str, bodies: list[str]) -> None:
    assert [a.body for a in facts_of("I. NHIỆM VỤ", f"1. {sentence}").assignments] == bodies


@pytest.mark.parametrize(
    ("cell", "days"),
    [
        row("month and year", "4/2031", ["2031-04-01 2031-04-30"]),
        row("T and year", "T4/2031", ["2031-04-01 2031-04-30"]),
        row("a span of months", "03/2031 - 06/2031", ["2031-03-01 2031-06-30"]),
        row("months by letter", "T3, T6", ["2031-03-01 2031-03-31", "2031-06-01 2031-06-30"]),
        row("a month without its year", "T6", ["2031-06-01 2031-06-30"]),
        row("a day stays a day", "15/6/2031", ["2031-06-15 2031-06-15"]),
    ],
)
def test_short_forms_of_a_time_column(cell: str, days: list[str]) -> None:
    _, when = by_row([("Nội dung", "Thời gian"), ("Dạy bơi", cell), ("Thi bơi", "Quý IV/2031")])
    assert [d for item, d in when if item == "I/row-1"] == days


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        row("where something is taken in", "- Địa chỉ nhận bài thi vẽ: Phòng Văn hóa.", ["report_to: Phòng Văn hóa"]),
        row("contrary: a task", "- Trang trí nơi nhận bài thi vẽ: Phòng Văn hóa.", ["assigned: Phòng Văn hóa"]),
    ],
)
def test_labels_below_who_does_what(line: str, expected: list[str]) -> None:
    found = [f"{a.role}: {a.body}" for a in facts_of("II. PHÂN CÔNG NHIỆM VỤ", line).assignments]
    assert found == expected


@pytest.mark.parametrize(
    ("task", "expected"),
    [
        row("with whom, in the task of a row", "Phối hợp với Trạm Y tế đo nồng độ", [("support", "Trạm Y tế")]),
        row("how they work together is no task", "Sửa quy chế phối hợp với Trạm Y tế", []),
    ],
)
def test_partners_in_a_task(task: str, expected: list[tuple[str, str]]) -> None:
    rows: Rows = [("TT", "Nhiệm vụ", "Đơn vị chủ trì"), ("1", task, "Phòng Kinh tế"), ("2", "Trồng cau", "Tổ Ba")]
    found = [(role, body) for item, role, body in by_row(rows)[0] if item == "I/row-1"]
    assert found == [*expected, ("lead", "Phòng Kinh tế")]


def test_as_above_means_the_cell_above() -> None:
    who, _ = by_row(
        [
            ("Nội dung", "Chủ trì", "Phối hợp"),
            ("Dạy bơi", "Phòng Kinh tế", "Công an xã"),
            ("Thi bơi", "nt", "Trạm Y tế xã"),
        ]
    )
    assert who == [
        ("I/row-1", "lead", "Phòng Kinh tế"),
        ("I/row-1", "support", "Công an xã"),
        ("I/row-2", "lead", "Phòng Kinh tế"),
        ("I/row-2", "support", "Trạm Y tế xã"),
    ]
