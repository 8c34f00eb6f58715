"""Tables that a copy left with one cell to a line."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pipeline.ingest import read_bytes
from pipeline.layout import lay_out
from pipeline.layout.stacked import with_stacked_tables

HEAD = "TT / Nhiệm vụ / Đơn vị chủ trì / Thời gian"
ROWS = ["1 / Rà soát quy chế phối hợp / Phòng Nội vụ / Quý I", "2 / Tập huấn cho cán bộ thôn / Phòng Y tế / Quý II"]

LAST = "4 / Sơ kết sáu tháng đầu năm / Phòng Nội vụ / Quý III"


def read(*rows: str, gaps: bool = False) -> list[str]:
    """What is laid out of cells that stand on lines of their own, "/" between them."""
    lines = [cell for row in rows for cell in row.split(" / ")]
    text = lay_out(read_bytes(("\n\n" if gaps else "\n").join(lines).encode(), ".txt"))
    return [text.of(p) for p in text.paragraphs]


@pytest.mark.parametrize(
    ("rows", "expected", "why"),
    [
        ([HEAD, *ROWS], [HEAD, *ROWS], "each number begins a row"),
        (
            [HEAD, "I. CÔNG TÁC NỘI VỤ", ROWS[0], "II. CÔNG TÁC Y TẾ", ROWS[1]],
            [HEAD, "I. CÔNG TÁC NỘI VỤ", ROWS[0], "II. CÔNG TÁC Y TẾ", ROWS[1]],
            "rows that head a group; the numbers go on",
        ),
        (
            [HEAD, "I / NỘI VỤ", ROWS[0], ROWS[1], "II / Y TẾ", ROWS[0], ROWS[1]],
            [HEAD, "I. NỘI VỤ", ROWS[0], ROWS[1], "II. Y TẾ", ROWS[0], ROWS[1]],
            "the numbers begin anew in each group",
        ),
        (
            [HEAD, "I. / NỘI VỤ", ROWS[0], "II. / Y TẾ", ROWS[1]],
            [HEAD, "I. NỘI VỤ", ROWS[0], "II. Y TẾ", ROWS[1]],
            "a numeral with its stop on a line of its own",
        ),
        (
            ["TT / Nhiệm vụ / Đơn vị thực hiện / Chủ trì / Phối hợp", *ROWS],
            ["TT / Nhiệm vụ / Chủ trì / Phối hợp", *ROWS],
            "a title over two others",
        ),
        (
            [
                "TT / Nhiệm vụ / Đơn vị / Hạn / Đợt một / Đợt hai",
                "1 / Nộp đơn / Phòng Nội vụ / 5/3 / 6/9",
                "2 / Duyệt đơn / Phòng Y tế / 7/3 / 8/9",
                "3 / Trao quà / Phòng Y tế / Phòng Nội vụ / 9/3 / 10/9",
            ],
            [
                "TT / Nhiệm vụ / Đơn vị / Hạn: Đợt một / Hạn: Đợt hai",
                "1 / Nộp đơn / Phòng Nội vụ / 5/3 / 6/9",
                "2 / Duyệt đơn / Phòng Y tế / 7/3 / 8/9",
                "3 / Trao quà / Phòng Y tế; Phòng Nội vụ / 9/3 / 10/9",
            ],
            "a title over the rounds; a name does not stand where all others have a day",
        ),
        (
            [HEAD, *ROWS, "3 / Khám sức khỏe người cao tuổi / Phòng Y tế / Trạm Y tế / Quý I", LAST],
            [HEAD, *ROWS, "3 / Khám sức khỏe người cao tuổi / Phòng Y tế; Trạm Y tế / Quý I", LAST],
            "a cell of two lines: who begins like whole rows' bodies stands in their column",
        ),
        (
            [HEAD, *ROWS, "3 / Thăm hỏi gia đình chính sách / Quý I"],
            [HEAD, *ROWS, "3 / Thăm hỏi gia đình chính sách /  / Quý I"],
            "an empty cell left no line",
        ),
        (
            [HEAD, "1 / 2 / 3 / 4", *ROWS],
            [HEAD, *ROWS],
            "a row that numbers the columns",
        ),
        (
            [HEAD, "(1) / (2) / (3)", *ROWS],
            [HEAD, *ROWS],
            "a row that numbers them from the second on",
        ),
        (
            [
                "TT / Nhiệm vụ / Người làm / Ghi chú",
                "1 / Chấm bài / Lê An",
                "2 / Ra đề / Lê An / Vũ Bình",
                "3 / In đề / Vũ Bình",
            ],
            [
                "TT / Nhiệm vụ / Người làm / Ghi chú",
                "1 / Chấm bài / Lê An",
                "2 / Ra đề / Lê An; Vũ Bình",
                "3 / In đề / Vũ Bình",
            ],
            "a column for remarks that nobody filled",
        ),
        (
            [HEAD, *ROWS, "Nơi nhận: / - Các thôn; / - Lưu: VT."],
            [HEAD, *ROWS, "Nơi nhận:", "- Các thôn;", "- Lưu: VT."],
            "what follows the table is no part of it",
        ),
    ],
)
def test_rows(rows: list[str], expected: list[str], why: str) -> None:
    shown = [line.replace("\n", "; ").replace(" | ", " / ") for line in read(*rows)]
    assert shown == expected, why


def test_blank_lines_between_the_cells() -> None:
    assert read(HEAD, *ROWS, gaps=True) == read(HEAD, *ROWS)


@pytest.mark.parametrize(
    ("lines", "why"),
    [
        (["TT", "1", "Rà soát quy chế", "2", "Tập huấn"], "one column is a list"),
        ([*HEAD.split(" / "), "1", "Rà soát", "2", "Tập huấn", "3", "Sơ kết"], "no row has a cell for each title"),
        ([*HEAD.split(" / "), "Rà soát quy chế", "Phòng Nội vụ", "Quý I"], "no row is numbered"),
    ],
)
def test_what_is_no_table(lines: list[str], why: str) -> None:
    text = lay_out(read_bytes("\n".join(lines).encode(), ".txt"))
    assert not any(p.cells for p in text.paragraphs), why


@given(
    st.lists(
        st.tuples(*[st.sampled_from(["Phòng Nội vụ", "Quý I", "Rà soát quy chế", "Trạm Y tế"])] * 3),
        min_size=2,
        max_size=12,
    )
)
@settings(max_examples=60)
def test_any_table_without_empty_cells_comes_back(cells: list[tuple[str, str, str]]) -> None:
    rows = [" / ".join([str(n), *row]) for n, row in enumerate(cells, 1)]
    assert [line.replace(" | ", " / ") for line in read(HEAD, *rows)] == [HEAD, *rows]


TIMED = [
    pytest.param(
        "Thời gian\nNgười thực hiện\nNội dung công việc\nI. CHUẨN BỊ\nTrước ngày 04/9\nTổ truyền thông\nRà soát danh sách.\n"
        "Ngày 09/9\nĐội thuyền, y tế\n- Đo kênh.\n- Cắm phao.\nTừ ngày 17/9 đến ngày 19/9\nHội đồng trường\nHọp.\n\nPHÂN CÔNG\nHọp ấp.\n",
        [
            ["I. CHUẨN BỊ"],
            ["Trước ngày 04/9", "Tổ truyền thông", "Rà soát danh sách."],
            ["Ngày 09/9", "Đội thuyền, y tế", "- Đo kênh.\n- Cắm phao."],
            ["Từ ngày 17/9 đến ngày 19/9", "Hội đồng trường", "Họp."],
        ],
        id="a time begins each row",
    ),
    pytest.param(
        "Nội dung công việc\nNgười thực hiện\nThời gian\nRà soát.\nTổ truyền thông\nQuý I\nCắm phao.\nBGH\nThường xuyên\n"
        "Họp.\nHội đồng trường\nTháng 6/2031\nTổ chức họp ấp.\n",
        [
            ["Rà soát.", "Tổ truyền thông", "Quý I"],
            ["Cắm phao.", "BGH", "Thường xuyên"],
            ["Họp.", "Hội đồng trường", "Tháng 6/2031"],
        ],
        id="a time ends each row",
    ),
]


@pytest.mark.parametrize(("text", "rows"), TIMED)
def test_rows_without_numbers_begin_or_end_with_a_time(text: str, rows: list[list[str]]) -> None:
    blocks = with_stacked_tables(read_bytes(text.encode(), ".txt").blocks)
    (table,) = [b for b in blocks if b.cells]
    assert [[c.text for c in table.cells if c.row == r] for r in range(1, len(rows) + 1)] == rows
    assert blocks[-1].text in ("Họp ấp.", "Tổ chức họp ấp.")


def test_titles_without_a_time_are_no_table() -> None:
    text = "Nội dung\nKinh phí\nĐơn vị thực hiện\nRà soát\nBa triệu\nCông an xã\nHọp\nHai triệu\nCác ấp\n"
    assert not any(b.cells for b in with_stacked_tables(read_bytes(text.encode(), ".txt").blocks))
