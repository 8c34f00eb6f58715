"""Cells that say themselves what part their bodies have."""

from __future__ import annotations

import pytest
from reading import facts_of, row

A, B, C = "Sở Du lịch", "Sở Tài chính", "Sở Y tế"


@pytest.mark.parametrize(
    ("cell", "expected"),
    [
        row("parts after the names", f"{A} chủ trì, phối hợp {B}", [(A, "lead"), (B, "support")]),
        row("in brackets", f"{A} (chủ trì), {B} (phối hợp)", [(A, "lead"), (B, "support")]),
        row("before them", f"Chủ trì {A}; phối hợp {B}", [(A, "lead"), (B, "support")]),
        row("what it does follows", f"{A} thúc đẩy, giám sát tiến độ", [(A, "assigned")]),
        row("as labels", f"- Chủ trì: {A};\n- Phối hợp: {B}, {C}.", [(A, "lead"), (B, "support"), (C, "support")]),
        row("one for two names", f"{A} chủ trì; {B} và {C} phối hợp", [(A, "lead"), (B, "support"), (C, "support")]),
        row("a group supports", f"{A} chủ trì, các sở, ngành phối hợp", [(A, "lead"), ("các sở, ngành", "support")]),
        row("one line says it, the next does not", f"- {A} (chủ trì)\n- {B}", [(A, "lead"), (B, "assigned")]),
        row("whom the duty is about is no bearer", f"{A} chủ trì tham mưu UBND tỉnh", [(A, "lead")]),
        row("an order", f"Giao {A} chủ trì", [(A, "lead")]),
        row("with whom", f"{A} phối hợp với {B}", [(A, "assigned"), (B, "support")]),
        row("a stroke between two", f"{A}/{B}", [(A, "assigned"), (B, "assigned")]),
        row("a dash between two", f"{A} - {B}", [(A, "assigned"), (B, "assigned")]),
        row("a person and his post are one", "Đ/c Trần Văn An - Phó Giám đốc chủ trì", [("Đ/c Trần Văn An - Phó Giám đốc", "lead")]),
        row("short forms", "BGH, TTCM, GV", [("BGH", "assigned"), ("TTCM", "assigned"), ("GV", "assigned")]),
        row("names alone", f"{A}, UBND các xã, phường", [(A, "assigned"), ("UBND các xã, phường", "assigned")]),
        row("an office for two things", "Phòng Kiểm tra - Kiểm toán nội bộ", [("Phòng Kiểm tra - Kiểm toán nội bộ", "assigned")]),
        row("lines that end in a head", "Văn phòng Sở\nThanh tra Sở", [("Văn phòng Sở", "assigned"), ("Thanh tra Sở", "assigned")]),
        row("a name over two lines", "Giám đốc Sở\nDu lịch", [("Giám đốc Sở Du lịch", "assigned")]),
        row("what each is there for", f"Chủ trì: {A} (cấp phép); {B} (giá, thuế).", [(A, "lead"), (B, "lead")]),
        row("nobody", "Như trên", []),
    ],
)  # fmt: skip
def test_part_in_a_cell(cell: str, expected: list[tuple[str, str]]) -> None:
    facts = facts_of(
        "I. NỘI DUNG",
        [("STT", "Nhiệm vụ", "Đơn vị thực hiện"), ("1", "Lập quy hoạch", cell), ("2", "Họp", "Sở Nội vụ")],
    )
    end = facts.plan.text.text.index("Sở Nội vụ")
    assert [(a.body, a.role) for a in facts.assignments if a.start < end] == expected


def test_marks_below_the_numbers_of_all_months() -> None:
    """A column for each month, by its number alone: "1 | 2 | … | 12"."""
    months = tuple(str(n) for n in range(1, 13))
    marks = tuple("x" if n == 9 else "" for n in range(1, 13))
    facts = facts_of("I. NỘI DUNG", [("TT", "Nội dung", *months), ("1", "Lập quy hoạch", *marks)])
    assert [(str(d.start_date), str(d.end_date)) for d in facts.deadlines] == [("2031-09-01", "2031-09-30")]


def test_months_below_a_title_that_says_so() -> None:
    table = [("TT", "Nội dung", "Tháng", "", ""), ("", "", "3", "4", "5"), ("1", "Lập quy hoạch", "", "x", "")]
    assert [str(d.start_date) for d in facts_of("I. NỘI DUNG", table).deadlines] == ["2031-04-01"]


def test_a_table_behind_the_outline_that_is_said_to_be_attached() -> None:
    """Its title in capitals, its titles in two rows, the second one blank where nothing is parted, a row of column numbers."""
    table = [
        ("Thời gian", "Nội dung", "Cơ quan chịu trách nhiệm", "Thực hiện", ""),
        ("", "", "", "Đơn vị chủ trì", "Đơn vị phối hợp"),
        ("", "(1)", "(2)", "(3)", "(4)"),
        ("Quý I/2031", "Lập quy hoạch", "Sở Xây dựng", A, B),
        ("Quý II/2031", "Thẩm định", "Sở Xây dựng", C, B),
    ]
    facts = facts_of(
        "I. NỘI DUNG",
        "(Chi tiết tại biểu kèm theo)",
        "II. TỔ CHỨC THỰC HIỆN",
        "1. Kiểm tra.",
        "NỘI DUNG CHI TIẾT",
        table,
    )
    units = {u.start: u.item for u in facts.plan.units}
    told = [(max((s, i) for s, i in units.items() if s <= a.start)[1], a.body, a.role) for a in facts.assignments]
    assert told[:3] == [("PL/row-1", "Sở Xây dựng", "assigned"), ("PL/row-1", A, "lead"), ("PL/row-1", B, "support")]


def test_days_of_birth_are_no_times() -> None:
    facts = facts_of("I. NỘI DUNG", [("TT", "Họ và tên", "Ngày sinh"), ("1", "Ngô Thị Lau", "12/4/1998")])
    assert facts.deadlines == ()


@pytest.mark.parametrize("title", ["Phân công nhiệm vụ", "Nhiệm vụ cụ thể", "Phân công"])
def test_a_column_of_tasks_whose_cells_tell_by_whom(title: str) -> None:
    """Two columns are called tasks; the cells of one give nothing but bodies with their parts."""
    work = [("Lập quy hoạch", f"Chủ trì: {A}.\nPhối hợp: {B}, doanh nghiệp."), ("Kiểm kê", f"Chủ trì: {C}.")]
    facts = facts_of("I. NỘI DUNG", [("Nội dung", title, "Tiến độ"), *((*w, "Năm 2031") for w in work)])
    told = [(A, "lead"), (B, "support"), ("doanh nghiệp", "support"), (C, "lead")]
    assert [(a.body, a.role) for a in facts.assignments] == told


@pytest.mark.parametrize(
    ("cell", "expected"),
    [
        row("a range of months in words", "Từ tháng 9/2031 đến tháng 5/2032", ("2031-09-01", "2032-05-31")),
        row("with a dash", "Tháng 9/2031 - tháng 5/2032", ("2031-09-01", "2032-05-31")),
        row("the word once", "Tháng 3/2031 - 6/2031", ("2031-03-01", "2031-06-30")),
        row("in figures", "03/2031 - 06/2031", ("2031-03-01", "2031-06-30")),
        row("to the end of one", "Từ tháng 3/2031 đến hết tháng 5/2031", ("2031-03-01", "2031-05-31")),
        row("one month", "4/2031", ("2031-04-01", "2031-04-30")),
    ],
)
def test_months_of_a_cell_are_one_time(cell: str, expected: tuple[str, str]) -> None:
    facts = facts_of(
        "I. NỘI DUNG", [("TT", "Nội dung", "Thời gian"), ("1", "Dạy bơi", cell), ("2", "Thi bơi", "Quý IV/2033")]
    )
    assert [(str(d.start_date), str(d.end_date)) for d in facts.deadlines[:-1]] == [expected]
    assert facts.deadlines[0].text == cell


@pytest.mark.parametrize(
    ("title", "cell", "expected"),
    [
        row("a stroke in both", "Đơn vị chủ trì/Đơn vị phối hợp", f"{A}/{B}", [(A, "lead"), (B, "support")]),
        row("behind a number", "Chủ trì / phối hợp", f"Tổ dân phố số 7/{B}", [("Tổ dân phố số 7", "lead"), (B, "support")]),
        row("the other way about", "Phối hợp/chủ trì", f"{A}/{B}", [(A, "support"), (B, "lead")]),
        row("a dash in both", "Cơ quan thực hiện - phối hợp", f"{A} - {B}", [(A, "assigned"), (B, "support")]),
        row("several support", "Chủ trì/Phối hợp", f"{A}/{B}, {C}", [(A, "lead"), (B, "support"), (C, "support")]),
        row("one alone leads", "Chủ trì/Phối hợp", A, [(A, "lead")]),
        row("a stroke inside a name", "Chủ trì/Phối hợp", "UBND xã/phường", [("UBND xã/phường", "lead")]),
        row("the cell says it itself", "Chủ trì/Phối hợp", f"{A} (phối hợp), {B} (chủ trì)", [(A, "support"), (B, "lead")]),
    ],
)  # fmt: skip
def test_a_cell_is_parted_like_its_title(title: str, cell: str, expected: list[tuple[str, str]]) -> None:
    facts = facts_of(
        "I. NỘI DUNG",
        [("STT", "Nhiệm vụ", title), ("1", "Lập quy hoạch", cell), ("2", "Họp", "Sở Nội vụ")],
    )
    end = facts.plan.text.text.index("Sở Nội vụ")
    assert [(a.body, a.role) for a in facts.assignments if a.start < end] == expected


@pytest.mark.parametrize(
    ("titles", "cells", "expected"),
    [
        row("full days", ("Ngày bắt đầu", "Ngày kết thúc"), ("05/3/2031", "20/3/2031"), ("2031-03-05", "2031-03-20")),
        row("months", ("Thời gian bắt đầu", "Thời gian hoàn thành"), ("Tháng 2/2031", "Tháng 5/2031"), ("2031-02-01", "2031-05-31")),
        row("months in figures", ("Bắt đầu", "Dự kiến hoàn thành"), ("02/2031", "05/2031"), ("2031-02-01", "2031-05-31")),
        row("numbers of months", ("Từ tháng", "Đến tháng"), ("2", "5"), ("2031-02-01", "2031-05-31")),
        row("parts of months", ("Ngày triển khai", "Ngày kết thúc"), ("Đầu tháng 2", "Cuối tháng 5"), ("2031-02-01", "2031-05-31")),
        row("a limit", ("Thời điểm bắt đầu", "Hạn hoàn thành"), ("05/3", "20/3"), ("2031-03-05", "2031-03-20")),
    ],
)  # fmt: skip
def test_two_columns_are_one_time(titles: tuple[str, str], cells: tuple[str, str], expected: tuple[str, str]) -> None:
    facts = facts_of("I. NỘI DUNG", [("TT", "Nội dung", *titles), ("1", "Dạy bơi", *cells)])
    assert [(d.kind, str(d.start_date), str(d.end_date)) for d in facts.deadlines] == [("during", *expected)]


OFFICES = [
    row(
        "a dash inside the name of an office",
        "Đơn vị thực hiện",
        "Phòng Tài chính - Kế toán",
        ["Phòng Tài chính - Kế toán"],
    ),
    row(
        "a dash between two offices",
        "Đơn vị thực hiện",
        "Phòng Đào tạo - Phòng Tài chính",
        ["Phòng Đào tạo", "Phòng Tài chính"],
    ),
    row("where something is held", "Trường đăng cai", "Mầm non Hoa Ban", ["Mầm non Hoa Ban"]),
    row("people called by their given names", "Người thực hiện", "Đ/c Huy, TPT Đội", ["Đ/c Huy", "TPT Đội"]),
    row("and one with his post", "Người thực hiện", "Đ/c Lê Văn Huy, Bí thư Đoàn", ["Đ/c Lê Văn Huy, Bí thư Đoàn"]),
    row("divisions by a letter", "Đơn vị thực hiện", "P. Tài vụ, P. Điều dưỡng", ["P. Tài vụ", "P. Điều dưỡng"]),
]


@pytest.mark.parametrize(("title", "cell", "bodies"), OFFICES)
def test_cells_with_names_of_offices_and_schools(title: str, cell: str, bodies: list[str]) -> None:
    table = [("TT", "Nội dung", title), ("1", "Dạy mẫu", cell), ("2", "In phiếu", "Phòng Đào tạo")]
    assert [a.body for a in facts_of("I. NỘI DUNG", table).assignments] == [*bodies, "Phòng Đào tạo"]


def test_a_mark_below_the_name_of_an_office_gives_it_the_task() -> None:
    table = [
        ("TT", "Công việc", "KTKT", "Phòng Tài chính", "Quý I"),
        ("1", "Đo đạc", "x", "", "x"),
        ("2", "Chi trả", "X", "x", ""),
    ]
    assert [a.body for a in facts_of("I. NỘI DUNG", table).assignments] == ["KTKT", "KTKT", "Phòng Tài chính"]


def test_letters_below_the_name_of_an_office_give_it_a_part() -> None:
    table = [
        ("TT", "Nhiệm vụ", "Chi cục Kiểm lâm", "Phòng Tài chính", "Văn phòng Sở"),
        ("1", "Cấp giống cây", "CT", "PH", ""),
        ("2", "Thanh toán hỗ trợ", "PH", "CT", ""),
    ]
    found = facts_of("I. NỘI DUNG", table).assignments
    assert [(a.role, a.body) for a in found] == [
        ("lead", "Chi cục Kiểm lâm"),
        ("support", "Phòng Tài chính"),
        ("support", "Chi cục Kiểm lâm"),
        ("lead", "Phòng Tài chính"),
    ]


@pytest.mark.parametrize(
    ("rows", "expected"),
    [
        row("figures of a body", [("STT", "Đơn vị", "Tổng số", "Đạt"), ("1", "Sở Y tế", "54", "73 %"), ("2", "Sở Nội vụ", "12", "9")], []),
        row(
            "a statistic with notes",
            [("STT", "Đơn vị", "Quý I", "Quý II", "Quý III", "Quý IV", "Ghi chú"),
             ("1", "Sở Y tế", "5", "4", "3", "0", "chưa đủ số liệu"), ("2", "Sở Nội vụ", "1", "1", "0", "2", "")],
            [],
        ),
        row(
            "a task with its cost",
            [("STT", "Nhiệm vụ", "Đơn vị thực hiện", "Kinh phí"),
             ("1", "Mua máy đo", "Sở Y tế", "54.000"), ("2", "In sổ", "Sở Nội vụ", "12")],
            ["assigned Sở Y tế", "assigned Sở Nội vụ"],
        ),
        row(
            "what a body has to reach, and when",
            [("STT", "Địa phương", "Số cây", "Thời gian"),
             ("1", "Sở Y tế", "54", "Quý II/2031"), ("2", "Sở Nội vụ", "12", "Quý III/2031")],
            ["assigned Sở Y tế", "assigned Sở Nội vụ"],
        ),
    ],
)  # fmt: skip
def test_figures_are_no_duties(rows: list[tuple[str, ...]], expected: list[str]) -> None:
    assert [f"{a.role} {a.body}" for a in facts_of("I. NỘI DUNG", rows).assignments] == expected


@pytest.mark.parametrize(
    ("cell", "expected"),
    [
        row("nobody without the name below", "Lãnh đạo\nPhòng Văn hóa và Thông tin", ["Lãnh đạo Phòng Văn hóa và Thông tin"]),
        row("the same in a list", "Đại diện\nCông an xã, Trạm Y tế", ["Đại diện Công an xã", "Trạm Y tế"]),
        row("a group below", "Thủ trưởng\ncác đơn vị", ["Thủ trưởng các đơn vị"]),
        row("a post of its own", "Hiệu trưởng\nTổ Toán", ["Hiệu trưởng", "Tổ Toán"]),
        row("a whole one above another", "Lãnh đạo UBND xã\nCông an xã", ["Lãnh đạo UBND xã", "Công an xã"]),
    ],
)  # fmt: skip
def test_lines_of_a_cell(cell: str, expected: list[str]) -> None:
    head = ("STT", "Nhiệm vụ", "Đơn vị thực hiện", "Thời gian")
    facts = facts_of("I. NỘI DUNG", [head, ("1", "Trực", cell, "Quý I"), ("2", "Họp", "Sở Nội vụ", "Quý II")])
    assert [a.body for a in facts.assignments][:-1] == expected


@pytest.mark.parametrize(
    ("title", "cell"),
    [
        ("Đơn vị tính", "Trường"),
        ("ĐVT", "Hộ"),
        ("Đơn vị", "Triệu đồng"),
        ("Đơn vị", "Người"),
        ("Đơn vị", "Nghìn người"),
    ],
)
def test_a_measure_is_nobody(title: str, cell: str) -> None:
    table = [("TT", "Chỉ tiêu", title, "Kết quả"), ("1", "Trồng mới", cell, "đạt kế hoạch")]
    assert facts_of("I. NỘI DUNG", table).assignments == ()


def test_how_people_come_is_no_time() -> None:
    table = [
        ("TT", "Nội dung", "Thời gian", "Người phụ trách"),
        ("1", "Thi kéo co", "Theo lớp", "Đoàn trường"),
        ("2", "Thi nấu ăn", "Theo kế hoạch riêng", "Công đoàn"),
    ]
    assert [d.text for d in facts_of("I. NỘI DUNG", table).deadlines] == ["Theo kế hoạch riêng"]


@pytest.mark.parametrize(
    ("cell", "expected"),
    [
        row("short names in capitals behind names", f"{C}; các xã; QLA, QLB", [C, "các xã", "QLA", "QLB"]),
        row("two bodies that nothing parts", "Bộ Y tế Bộ Công an", ["Bộ Y tế", "Bộ Công an"]),
    ],
)  # fmt: skip
def test_names_of_a_cell(cell: str, expected: list[str]) -> None:
    table = [("STT", "Nhiệm vụ", "Đơn vị thực hiện"), ("1", "Trồng cây", cell), ("2", "Họp", "Sở Nội vụ")]
    assert [a.body for a in facts_of("I. NỘI DUNG", table).assignments][:-1] == expected


@pytest.mark.parametrize(("title", "counted"), [("Thời gian thực hiện", 1), ("Nhiệm vụ", 0)])
def test_working_days_in_a_column_of_times(title: str, counted: int) -> None:
    """A number of days is a time where the column says so; below any other title it may be anything."""
    table = [("STT", title, "Đơn vị thực hiện"), ("1", "05 ngày làm việc", A), ("2", "10 ngày làm việc", B)]
    told = [(d.kind, d.offset, d.working_days) for d in facts_of("I. NỘI DUNG", table).deadlines]
    assert told == [("relative", "P5D", True), ("relative", "P10D", True)][: 2 * counted]


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        row("days", "02 ngày", ("P2D", False)),
        row("at most so many", "≤ 45 ngày", ("P45D", False)),
        row("within weeks", "Trong vòng 03 tuần", ("P3W", False)),
        row("months", "06 tháng", ("P6M", False)),
    ],
)
def test_lengths_in_a_column_of_times(written: str, expected: tuple[str, bool]) -> None:
    table = [("STT", "Nhiệm vụ", "Thời hạn kiểm tra"), ("1", "Đếm cây", written), ("2", "Tưới cây", written)]
    told = [(d.kind, d.offset, d.working_days, d.freq) for d in facts_of("I. NỘI DUNG", table).deadlines]
    assert told == [("relative", *expected, None)] * 2


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        row("years that go on", "2032 và những năm tiếp theo", ("during", "2032-01-01", "None", None)),
        row("contrary: a year alone", "2032", ("during", "2032-01-01", "2032-12-31", None)),
        row("with a capital", "Theo Quý", ("recurring", "None", "None", "quarterly")),
    ],
)
def test_short_times_in_a_column_of_times(written: str, expected: tuple[str, ...]) -> None:
    table = [("STT", "Nhiệm vụ", "Thời gian"), ("1", "Đếm cây", written), ("2", "Tưới cây", "Tháng 5")]
    first = facts_of("I. NỘI DUNG", table).deadlines[0]
    assert (first.kind, str(first.start_date), str(first.end_date), first.freq) == expected
    assert first.text == written


def test_a_day_long_past_in_a_column_of_times() -> None:
    """It is told as it is written; its year is no time of its own."""
    table = [("STT", "Nhiệm vụ", "Thời gian"), ("1", "Đếm cây", "25/3/2030"), ("2", "Tưới cây", "27/3/2030")]
    found = facts_of("Số: 9012/KH-UBND", "An Hải, ngày 10 tháng 3 năm 2031", "I. NỘI DUNG", table).deadlines
    assert [(d.text, d.kind) for d in found] == [("25/3/2030", "on"), ("27/3/2030", "on")]


def test_a_row_that_is_only_a_body_heads_its_tasks() -> None:
    table = [
        ("STT", "Nhiệm vụ", "Thời gian"),
        ("I", A, ""),
        ("1", "Đếm cây", "Tháng 3"),
        ("II", "Công tác khác", ""),
        ("1", "Họp", "Tháng 4"),
    ]
    assert [a.body for a in facts_of("I. NỘI DUNG", table).assignments] == [A]
    figures = [("STT", "Nội dung", "Số tiền"), ("I", A, ""), ("1", "Thuế", "12"), ("2", "Phí", "30")]
    assert not facts_of("I. NỘI DUNG", figures).assignments, "a table of figures gives no task"


@pytest.mark.parametrize(
    ("titles", "expected"),
    [
        row("no column names anybody", ("STT", "Nhiệm vụ", "Thời gian"), [A, B]),
        row("contrary: a column does", ("STT", "Nhiệm vụ", "Đơn vị thực hiện"), ["Văn phòng"] * 2),
    ],
)
def test_who_bears_the_task_of_a_row(titles: tuple[str, ...], expected: list[str]) -> None:
    last = ("Tháng 3", "Tháng 4") if titles[-1] == "Thời gian" else ("Văn phòng", "Văn phòng")
    table = [titles, ("1", f"Giao {A} rà soát sổ sách", last[0]), ("2", f"{B} kiểm tra vườn cây", last[1])]
    assert [a.body for a in facts_of("I. NỘI DUNG", table).assignments] == expected


def test_a_row_that_heads_a_group_takes_nothing_from_the_row_above() -> None:
    """Its title stands in the wrong column and the copy dropped the empty cells behind it."""
    titles = ("TT", "Nhiệm vụ", "Đơn vị thực hiện", "Đơn vị phối hợp", "Thời gian", "Dự kiến kết quả")
    first = ("1.1", "Ươm cây sú", "Phòng Kinh tế", "Các thôn, các ấp", "2031 - 2032", "Kế hoạch")
    last = ("2.1", "Mở chợ hoa", "Trạm Y tế", "Các bản, các xóm", "2031 - 2032", "Chương trình")
    facts = facts_of("PHÂN CÔNG", [titles, first, ("2", "", "Thương mại"), last])
    assert [a.body for a in facts.assignments] == [
        "Phòng Kinh tế",
        "Các thôn",
        "các ấp",
        "Trạm Y tế",
        "Các bản",
        "các xóm",
    ]
