"""One task table in the forms in which converters and viewers write tables: the same cells each time."""

from __future__ import annotations

import re
import textwrap
from collections.abc import Callable, Sequence

import pytest

from pipeline.ingest import read_bytes
from pipeline.model import BlockKind

TITLES = ("TT", "Nội dung công việc", "Chủ trì", "Phối hợp", "Thời gian")
ROWS = (
    ("1", "Đắp bờ bao khu trồng hoa ven kênh Ba", "Phòng Kinh tế", "Công an xã; các ấp", "Quý II/2031"),
    (
        "2",
        "Mở lớp ghép cành cho hội viên",
        "Hội Nông dân xã",
        "Trạm Khuyến nông, Đoàn Thanh niên xã",
        "Trước 30/6/2031",
    ),
    ("3", "Đo lại ranh giới vườn ươm", "Ban Chỉ huy Quân sự xã", "Trung tâm Dịch vụ tổng hợp xã", "Tháng 9/2031"),
    ("4", "Tổng kết hội hoa xuân", "Văn phòng HĐND và UBND xã", "", "Thường xuyên"),
)
WIDTHS = (4, 22, 16, 18, 12)
Row = Sequence[str]


def wrapped(row: Row) -> list[list[str]]:
    return [textwrap.wrap(cell, width) or [""] for cell, width in zip(row, WIDTHS, strict=True)]


def lines(row: Row, centred: bool = False) -> list[list[str]]:
    """The lines of a row by column, each cell at the top or in the middle."""
    cells = wrapped(row)
    height = max(map(len, cells))
    above = [(height - len(cell)) // 2 if centred else 0 for cell in cells]
    padded = [[""] * n + cell + [""] * (height - len(cell) - n) for n, cell in zip(above, cells, strict=True)]
    return [[text.ljust(width) for text, width in zip(line, WIDTHS, strict=True)] for line in zip(*padded, strict=True)]


def grid(rows: Sequence[Row]) -> str:
    rule = "+" + "+".join("-" * (width + 2) for width in WIDTHS) + "+\n"
    return rule + rule.join("".join(f"| {' | '.join(line)} |\n" for line in lines(row)) for row in rows) + rule


def boxes(rows: Sequence[Row]) -> str:
    return grid(rows).translate(str.maketrans("-|+", "─│┼"))


def ruler(rows: Sequence[Row]) -> str:
    full, parts = "-" * (sum(WIDTHS) + 4), " ".join("-" * width for width in WIDTHS)
    head, *body = ("\n".join("  " + " ".join(line) for line in lines(row)) for row in rows)
    return f"  {full}\n{head}\n  {parts}\n" + "\n\n".join(body) + f"\n\n  {full}\n"


def fixed(rows: Sequence[Row]) -> str:
    return "".join(f"|{'|'.join(line)}|\n" for row in rows for line in lines(row))


def gaps(rows: Sequence[Row]) -> str:
    return "".join("   ".join(line).rstrip() + "\n" for row in rows for line in lines(row))


def centred(rows: Sequence[Row]) -> str:
    return "".join("   ".join(line).rstrip() + "\n" for row in rows for line in lines(row, centred=True))


def two_pages(rows: Sequence[Row]) -> str:
    """The second page stands two characters further left, below a page number."""
    first, second = gaps(rows[:3]), gaps(rows[3:])
    return f"{textwrap.indent(first, '  ')}\n{' ' * 30}2\n\f{second}"


def one_space(rows: Sequence[Row]) -> str:
    """Columns that nothing but one space parts where both are full."""
    return "".join(" ".join(line).rstrip() + "\n" for row in rows for line in lines(row))


def broken(rows: Sequence[Row]) -> str:
    return "".join("| " + " | ".join("\n".join(cell) for cell in wrapped(row)) + " |\n" for row in rows)


def web(rows: Sequence[Row]) -> str:
    made = ("<tr>" + "".join(f"<td><p>{cell}</p></td>\n" for cell in row) + "</tr>\n" for row in rows)
    return f"<table>\n<tbody>\n{''.join(made)}</tbody>\n</table>\n"


def pipes(rows: Sequence[Row]) -> str:
    head, *body = (f"| {' | '.join(row)} |\n" for row in rows)
    return head + "|---" * len(WIDTHS) + "|\n" + "".join(body)


def one_to_a_line(rows: Sequence[Row]) -> str:
    """An empty cell is an empty line."""
    return "".join(f"{cell}\n" for row in rows for cell in row)


def one_to_every_second_line(rows: Sequence[Row]) -> str:
    return "".join(f"{cell}\n\n" for row in rows for cell in row)


FORMS = [
    pytest.param(form, suffix, id=form.__name__)
    for suffix, forms in {
        ".md": (grid, boxes, ruler, broken, web, pipes),
        ".txt": (grid, boxes, fixed, gaps, centred, two_pages, one_space, one_to_a_line, one_to_every_second_line),
    }.items()
    for form in forms
]


@pytest.mark.parametrize(("form", "suffix"), FORMS)
def test_a_table_has_the_same_cells_in_every_form(form: Callable[[Sequence[Row]], str], suffix: str) -> None:
    text = (
        f"II. PHÂN CÔNG\n\n{form([TITLES, *ROWS])}\nIII. KINH PHÍ\n\nTừ nguồn của xã, do Phòng Kinh tế lập dự toán.\n"
    )
    blocks = read_bytes(text.encode(), suffix).blocks
    (table,) = [b for b in blocks if b.kind is BlockKind.TABLE]
    rows = [[" ".join(c.text.split()) for c in table.cells if c.row == r] for r in range(len(ROWS) + 1)]
    assert rows == [list(row) for row in (TITLES, *ROWS)]
    around = [b.text.strip() for b in blocks if b.kind is not BlockKind.TABLE]
    assert around == ["II. PHÂN CÔNG", "III. KINH PHÍ", "Từ nguồn của xã, do Phòng Kinh tế lập dự toán."]


def test_merged_cells_of_a_grid_go_over_their_columns_and_rows() -> None:
    text = """\
+----+------------------+-------------+
| TT | Phân công        | Thời gian   |
|    +--------+---------+             |
|    | Ai     | Với ai  |             |
+====+========+=========+=============+
| I. Việc chung                       |
+----+--------+---------+-------------+
| 1  | Ấp Một | Ấp Hai  | Quý I       |
+----+--------+         +-------------+
| 2  | Ấp Ba  |         | Quý II      |
+----+--------+---------+-------------+
"""
    (table,) = read_bytes(text.encode(), ".md").blocks
    spans = {(c.text, c.row, c.column, c.row_span, c.column_span) for c in table.cells}
    assert {("Phân công", 0, 1, 1, 2), ("TT", 0, 0, 2, 1), ("Với ai", 1, 2, 1, 1)} <= spans
    assert {("I. Việc chung", 2, 0, 1, 4), ("Ấp Hai", 3, 2, 2, 1), ("Quý II", 4, 3, 1, 1)} <= spans


def test_rows_of_as_many_lines_each_keep_their_empty_cells() -> None:
    """A group of rows has nothing beside its title, a row may have no number; what follows the table is none of its rows."""
    rows = [("I", "Trồng hoa", "", "", ""), *ROWS[:2], ("", "Cắt tỉa hàng rào", "Ấp Năm", "", "Tháng 10"), *ROWS[2:]]
    text = one_to_a_line([TITLES, *rows]) + "Các ấp gửi báo cáo về xã\ntrước ngày 20 hằng tháng.\n"
    table, *after = read_bytes(text.encode(), ".txt").blocks
    kept = [[c.text for c in table.cells if c.row == r] for r in range(1, len(rows) + 1)]
    assert kept == [["I. Trồng hoa"], *(list(row) for row in rows[1:])]
    assert [b.text for b in after] == ["Các ấp gửi báo cáo về xã", "trước ngày 20 hằng tháng."]


NO_TABLE = [
    pytest.param("Thời gian:   từ 7 giờ   đến 9 giờ\nĐịa điểm:   Hội trường\n", id="labels with their values"),
    pytest.param(
        "UBND XÃ ẤP BA          CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nSố: 1/KH-UBND        Độc lập - Tự do\n",
        id="letterhead",
    ),
    pytest.param("Nơi nhận:              TM. ỦY BAN NHÂN DÂN\n- Đảng ủy;                 CHỦ TỊCH\n", id="signature"),
    pytest.param(
        "Phòng Kinh tế  chủ trì,  phối hợp  các ấp\nthực hiện  trong  thời gian  tới\n", id="justified by spaces"
    ),
]


@pytest.mark.parametrize("text", NO_TABLE)
def test_gaps_alone_are_no_table(text: str) -> None:
    assert all(b.kind is not BlockKind.TABLE for b in read_bytes(text.encode(), ".txt").blocks)


MARKED = [
    pytest.param("1\\. Rà soát\n\na\\) Họp ấp", ["1. Rà soát", "a) Họp ấp"], id="escaped labels"),
    pytest.param("> 1\\. Rà soát\n>\n> 2\\. Họp", ["1. Rà soát", "2. Họp"], id="indented paragraphs as quotations"),
    pytest.param("**Chương I  \nQUY ĐỊNH CHUNG**\n", ["Chương I\nQUY ĐỊNH CHUNG"], id="a line break that was meant"),
    pytest.param("Họp ấp\n<!-- -->\n\nTổng kết", ["Họp ấp", "Tổng kết"], id="comments of the converter"),
    pytest.param("[Họp ấp]{.underline}", ["Họp ấp"], id="attributes"),
]


@pytest.mark.parametrize(("text", "paragraphs"), MARKED)
def test_markdown_of_converters(text: str, paragraphs: list[str]) -> None:
    assert [b.text for b in read_bytes(text.encode(), ".md").blocks] == paragraphs


def test_markdown_that_begins_with_a_web_table_is_markdown() -> None:
    text = "<table><tr><td>UBND XÃ ẤP BA</td><td>CỘNG HÒA XÃ HỘI</td></tr></table>\n\n**KẾ HOẠCH**\n\n1\\. Rà soát\n"
    assert [b.text for b in read_bytes(text.encode(), ".md").blocks][-2:] == ["KẾ HOẠCH", "1. Rà soát"]
    assert read_bytes(text.encode(), ".html").format == "html"


def lone_lines(rows: Sequence[Row]) -> str:
    """Each row on a line, nothing but a space between its cells."""
    return "".join(" ".join(cell for cell in row if cell) + "\n" for row in rows)


def two_spaces(rows: Sequence[Row]) -> str:
    return "".join("  ".join(cell for cell in row if cell) + "\n" for row in rows)


def number_first(rows: Sequence[Row]) -> str:
    """Copied from a page: the number on a line, the task wrapped, what follows on one line."""
    head, *body = rows
    wrapped_rows = (
        "\n".join([f"{r[0]}.", *textwrap.wrap(r[1], 22), " ".join(c for c in r[2:] if c)]) + "\n" for r in body
    )
    return " ".join(head) + "\n" + "".join(wrapped_rows)


@pytest.mark.parametrize("form", [lone_lines, two_spaces, number_first])
def test_rows_that_lost_everything_between_their_cells(form: Callable[[Sequence[Row]], str]) -> None:
    text = f"II. PHÂN CÔNG\n\n{form([TITLES, *ROWS])}\nTrên đây là Kế hoạch của xã, đề nghị các ấp thực hiện.\n"
    blocks = read_bytes(text.encode(), ".txt").blocks
    (table,) = [b for b in blocks if b.kind is BlockKind.TABLE]
    rows = [[" ".join(c.text.split()) for c in table.cells if c.row == r] for r in range(len(ROWS) + 1)]
    assert rows == [list(row) for row in (TITLES, *ROWS)]
    assert blocks[-1].text.startswith("Trên đây là Kế hoạch")


FLAT = [
    pytest.param(
        "T\nT\nNội dung\nThời gian thực\nhiện\nĐơn vị thực\nhiện\n1.\nChọn đội bơi\n06/9 – 17/9/2032 Các khoa\n"
        "HỌC KỲ MỘT\n2. Nộp danh sách cho Phòng Đào tạo\n08/3 – 12/3/2033 Các khoa,\nsinh viên\n3 Thi 01/3/2033 Phòng ĐT\nHọp.\n",
        [
            ["1", "Chọn đội bơi", "06/9 – 17/9/2032", "Các khoa"],
            ["HỌC KỲ MỘT"],
            ["2", "Nộp danh sách cho Phòng Đào tạo", "08/3 – 12/3/2033", "Các khoa, sinh viên"],
            ["3", "Thi", "01/3/2033", "Phòng ĐT"],
        ],
        id="titles over several lines, a group, a body that is no known one",
    ),
    pytest.param(
        "TT Nội dung Thực hiện Bắt đầu Kết thúc\n1 Ghi danh\n1.1 Giao thuyền Khoa Kinh tế 02/4/2032 05/4/2032\n"
        "1.2 Kiểm áo phao Các khoa 12/4/2032 16/4/2032\n2 Đua thuyền Hội đồng 24/4/2032 28/4/2032\n",
        [
            ["1", "Ghi danh", "", "", ""],
            ["1.1", "Giao thuyền", "Khoa Kinh tế", "02/4/2032", "05/4/2032"],
            ["1.2", "Kiểm áo phao", "Các khoa", "12/4/2032", "16/4/2032"],
            ["2", "Đua thuyền", "Hội đồng", "24/4/2032", "28/4/2032"],
        ],
        id="numbers of two parts, the first and the last day",
    ),
    pytest.param(
        "TT Nội dung Thời gian Đơn vị thực hiện Đơn vị phối hợp\n1 Đăng ký tốt nghiệp Từ 11/8 đến\n22/8/2031 Sinh viên Phòng Đào tạo\n"
        "2 Lễ trao bằng 25/10/2031 Ban Tổ chức Toàn trường\n2\nIV. CHƯƠNG TRÌNH\n1. Khai mạc\n2. Bế mạc\n",
        [
            ["1", "Đăng ký tốt nghiệp", "Từ 11/8 đến 22/8/2031", "Sinh viên", "Phòng Đào tạo"],
            ["2", "Lễ trao bằng", "25/10/2031", "Ban Tổ chức", "Toàn trường"],
        ],
        id="who stands behind the time, known or not; a page number; the next section",
    ),
    pytest.param(
        "STT\nCông việc\nĐơn vị\nchủ trì\nĐơn vị\nphối hợp\nSản phẩm\nThời hạn hoàn\nthành\n"
        "I. Khôi phục các vườn ươm ven kênh và những bãi bồi đã bị bỏ hoang từ nhiều năm nay trên\nđịa bàn\n"
        "1.\nRà soát các vườn ươm ven kênh Ba và\nkênh Bốn.\nSở Nông nghiệp\nvà Môi trường\nSở Tài chính, Sở\nNội vụ\n"
        "Báo cáo rà soát\nvườn ươm\nQuý I/2031\n"
        "CÔNG BÁO/Số 28/Ngày 02-02-2031\n12\n"
        "STT\nCông việc\nĐơn vị\nchủ trì\nĐơn vị\nphối hợp\nSản phẩm\nThời hạn hoàn\nthành\n"
        "2.\nĐào lại mương thoát nước ở các bãi bồi.\nỦy ban nhân\ndân các xã\nCác sở, ngành có\nliên quan.\nMương được đào\nHằng năm\n",
        [
            ["I. Khôi phục các vườn ươm ven kênh và những bãi bồi đã bị bỏ hoang từ nhiều năm nay trên địa bàn"],
            [
                "1",
                "Rà soát các vườn ươm ven kênh Ba và kênh Bốn.",
                "Sở Nông nghiệp và Môi trường",
                "Sở Tài chính, Sở Nội vụ",
                "Báo cáo rà soát vườn ươm",
                "Quý I/2031",
            ],
            [
                "2",
                "Đào lại mương thoát nước ở các bãi bồi.",
                "Ủy ban nhân dân các xã",
                "Các sở, ngành có liên quan.",
                "Mương được đào",
                "Hằng năm",
            ],
        ],
        id="cells of several lines; a group over two; the head of a page and the titles once more",
    ),
    pytest.param(
        "STT Nội dung/nhiệm\nvụ Bộ, ngành\nchủ trì\nCơ quan phối\nhợp\nThời gian triển\nkhai\n(1) (2) (3) (4) (5)\n"
        "I. KHÔI PHỤC VƯỜN\nƯƠM VEN KÊNH\n1 Rà soát vườn\nươm ven kênh.\nSở Xây\ndựng\nCác sở, ban,\nngành\nXong trong Quý\nII/2031\n"
        "2 Đào lại\nmương\nSở Tài chính UBND các\nxã\nThường\nxuyên\n",
        [
            ["I. KHÔI PHỤC VƯỜN ƯƠM VEN KÊNH"],
            ["1", "Rà soát vườn ươm ven kênh.", "Sở Xây dựng", "Các sở, ban, ngành", "Xong trong Quý II/2031"],
            ["2", "Đào lại mương", "Sở Tài chính", "UBND các xã", "Thường xuyên"],
        ],
        id="narrow columns: titles, a group in capitals and cells over lines, a row that numbers the columns",
    ),
    pytest.param(
        "TT Công việc Người phụ\ntrách\nGhi chú\n1. Đo mực nước ở các\ncống ven kênh\nĐặng Văn Sậy\nLưu Thị Bần\n"
        "2. Ghi sổ Lưu Thị Bần\n3. Treo biển báo Đặng Văn Sậy Trước 5 ngày\n",
        [
            ["1", "Đo mực nước ở các cống ven kênh", "Đặng Văn Sậy Lưu Thị Bần", ""],
            ["2", "Ghi sổ", "Lưu Thị Bần", ""],
            ["3", "Treo biển báo", "Đặng Văn Sậy", "Trước 5 ngày"],
        ],
        id="persons, behind the task on its line or below",
    ),
]


@pytest.mark.parametrize(("text", "rows"), FLAT)
def test_rows_read_back_from_their_end(text: str, rows: list[list[str]]) -> None:
    (table, *_) = read_bytes(text.encode(), ".txt").blocks
    assert [[c.text for c in table.cells if c.row == r] for r in range(1, len(rows) + 1)] == rows


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("TT Nội dung Thời gian\nHọp ấp vào tháng 3.\n1. Rà soát.\n", id="no row follows the titles"),
        pytest.param(
            "STT là số thứ tự\n1 Rà soát 01/3/2031 Phòng Kinh tế\n2 Họp 02/3/2031 Các ấp\n", id="a sentence is no title"
        ),
        pytest.param("TT Nội dung Đơn vị\n1 Rà soát quy chế\n2 Họp ấp\n3 Tổng kết\n", id="no cell beside the task"),
    ],
)
def test_what_is_no_table_of_lines(text: str) -> None:
    assert all(b.kind is not BlockKind.TABLE for b in read_bytes(text.encode(), ".txt").blocks)


@pytest.mark.parametrize("text", ["| a | b | c", "| a | b | c\n| d | e | f", "|||x", "| a | b |\nx | y"])
def test_bars_that_no_bar_closes_are_read_without_a_table_or_with_one(text: str) -> None:
    """Whatever it is, no line of it is lost, and nothing breaks."""
    source = read_bytes(text.encode(), ".txt")
    said = " ".join(b.text + " ".join(c.text for c in b.cells) for b in source.blocks)
    assert all(word in said for word in filter(str.isalpha, text))


@pytest.mark.parametrize(
    "text",
    [
        pytest.param(
            "TT Nội dung Thời gian Đơn vị thực hiện\n1 Chọn thuyền 01/3/2031 Ban Tổ chức\n2 Đua thuyền 02/3/2031 Ban Tổ chức\n\n"
            "Quà tặng do các ấp góp.\n",
            id="flat: text behind a blank line",
        ),
        pytest.param(
            "TT Nội dung Thời gian Đơn vị thực hiện\n1 Chọn thuyền 01/3/2031 Ban Tổ chức\n2 Đua thuyền 02/3/2031 Ban Tổ chức\n"
            "12\nLễ trao quà.\nQuà tặng do các ấp góp.\n",
            id="flat: a page number before the text below",
        ),
        pytest.param(
            "TT  Họ tên  Thời gian  Đơn vị\n1  Lê Thị Sen  01/3/2031  Ấp Ba\n2  Mai Văn Tám  Ấp Tư\n",
            id="segments: no column holds the task, a cell is missing",
        ),
        pytest.param(
            "TT  Nội dung  Thời gian  Đơn vị\n1  Chọn thuyền  Ban Tổ chức\n2  Đua thuyền  Ấp Tư\n3  Trao quà  01/3/2031  Ấp Ba\n",
            id="segments: most rows lack a cell",
        ),
        pytest.param(
            "TT   Nội dung công việc     Thời gian   Đơn vị thực hiện\n"
            "1    Chọn thuyền            01/3/2031   Ban Tổ chức\n"
            "2    Đua thuyền             02/3/2031   Các ấp ven sông\n"
            "3    Trao quà               03/3/2031   Văn phòng\n"
            "II. QUÀ TẶNG DO CÁC ẤP GÓP THEO SỐ HỘ\n",
            id="gaps: a title below the last row",
        ),
        pytest.param("+------+\n| Quà |\n+------+\nTrao quà.\n", id="a box around text"),
        pytest.param("<table><tr><td>Quà\n\nTrao quà.\n", id="a web table that nothing closes"),
    ],
)
def test_no_word_below_a_table_is_lost(text: str) -> None:
    source = read_bytes(text.encode(), ".md" if text.startswith("<") else ".txt")
    said = " ".join(b.text + " " + " ".join(c.text for c in b.cells) for b in source.blocks)
    assert [word for word in re.findall(r"[^\W\d_]{2,}", re.sub(r"<[^>]*>", "", text)) if word not in said] == []


def test_bold_is_told_of_a_whole_line_that_was_meant_to_end() -> None:
    (block, *_) = read_bytes("**TM. ỦY BAN NHÂN DÂN**  \n**CHỦ TỊCH**\n".encode(), ".md").blocks
    assert block.bold == len(block.text)
