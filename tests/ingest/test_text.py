"""Text exports that set a bar on a line of its own before each cell and after each row."""

from __future__ import annotations

import pytest

from pipeline.ingest import read_bytes
from pipeline.layout import lay_out
from pipeline.model import BlockKind, Status


def barred(*rows: tuple[str, ...]) -> str:
    """Rows as that export writes them."""
    return "".join("|\n" + "|\n".join(f"{cell}\n" if cell else "" for cell in row) + "|\n" for row in rows)


def tables(text: str) -> list[list[list[str]]]:
    """The rows of every table in a text."""
    out = []
    for block in read_bytes(text.encode(), ".md").blocks:
        if block.kind is BlockKind.TABLE:
            rows: dict[int, list[str]] = {}
            for cell in block.cells:
                rows.setdefault(cell.row, []).append(cell.text)
            out.append(list(rows.values()))
    return out


HEAD = ("TT", "Nội dung", "Đơn vị", "Thời gian")


def test_the_number_of_the_next_row_ends_a_group_row() -> None:
    table = barred(
        HEAD, ("I", "TRỒNG RỪNG"), ("1", "Ươm cây", "Phòng Kinh tế", "Quý I"), ("2", "Họp thôn", "Các thôn", "Quý II")
    )
    assert tables(table) == [
        [
            list(HEAD),
            ["I", "TRỒNG RỪNG"],
            ["1", "Ươm cây", "Phòng Kinh tế", "Quý I"],
            ["2", "Họp thôn", "Các thôn", "Quý II"],
        ]
    ]


def test_an_empty_cell_does_not_end_a_row() -> None:
    table = barred(HEAD, ("1", "Ươm cây", "", "Quý I"), ("2", "Họp thôn", "Các thôn", "Quý II"))
    assert tables(table) == [[list(HEAD), ["1", "Ươm cây", "", "Quý I"], ["2", "Họp thôn", "Các thôn", "Quý II"]]]


def test_a_name_that_a_narrow_cell_wrapped_is_one_line() -> None:
    table = barred(HEAD, ("1", "Ươm cây", "Sở Khoa học và\nCông nghệ", "Quý I"))
    assert tables(table)[0][1][2] == "Sở Khoa học và Công nghệ"


def test_the_closing_of_a_wrapped_paragraph_is_one_of_its_own() -> None:
    """An export without blank lines: the last order of a plan begins a line and ends with "./."."""
    wrapped = (
        "5. Trong quá trình thực hiện, nếu có khó khăn, các phòng, đơn vị phản ánh kịp thời\n"
        "về Phòng Kinh tế để được hướng dẫn và tổng hợp chung vào báo cáo của Ủy ban xã.\n"
        "Yêu cầu các phòng, đơn vị và các thôn thực hiện\nnghiêm túc Kế hoạch này./.\n"
    )
    blocks = [b.text for b in read_bytes(wrapped.encode(), ".md").blocks]
    assert [b.split()[0] for b in blocks] == ["5.", "Yêu"]


def test_a_stray_nul_is_dropped_and_many_are_no_text() -> None:
    body = "1. Tuyên truyền về an toàn dưới nước cho các hộ dân ở gần ao hồ.\n" * 20
    source = read_bytes(f"KẾ HO\0ẠCH\n{body}".encode(), ".txt")
    assert source.blocks[0].text == "KẾ HOẠCH"
    assert source.status is Status.OK
    assert read_bytes(("KẾ HOẠCH\0" * 40).encode(), ".txt").status is Status.FAILED


TABBED = """SỞ CÔNG THƯƠNG\t\tCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Số: 9207/KH-SCT\t\tĐộc lập - Tự do - Hạnh phúc

KẾ HOẠCH
Bình ổn thị trường

\tI.\tMỤC ĐÍCH
\tChủ động nguồn hàng.
\tII.\tNỘI DUNG
\t1.\tDự trữ
\tGạo, nếp:\t6.200 tấn\t\tCông ty A
\tXăng dầu:\t\t21.000 m3\t\tCông ty B
\ta)\tGiao Văn phòng Sở chủ trì.
\t-\tLập danh sách.

Nơi nhận:\t\t\tKT. GIÁM ĐỐC
- UBND tỉnh;\t\t\tPHÓ GIÁM ĐỐC
- Lưu: VT.
"""


@pytest.mark.parametrize(
    ("written", "read", "why"),
    [
        ("*   Trồng cây.\n*   Tưới **đủ** nước.", ["- Trồng cây.", "- Tưới đủ nước."], "a list by stars"),
        ("* Khối 6: *sáng*.\n* Khối 7.", ["- Khối 6: sáng.", "- Khối 7."], "emphasis within an item"),
        (
            "- Trồng cây:\n* Cây keo.\n* Cây dó.",
            ["- Trồng cây:", "* Cây keo.", "* Cây dó."],
            "two levels by the writer",
        ),
        ("*Lưu ý*: Tưới đủ nước.", ["Lưu ý: Tưới đủ nước."], "emphasis is no list"),
    ],
)
def test_stars_of_a_list_are_dashes(written: str, read: list[str], why: str) -> None:
    text = lay_out(read_bytes(f"KẾ HOẠCH\n\nTrồng cây\n\n{written}\n".encode(), ".md")).text
    assert text.splitlines()[2:] == read, why


def test_tabs_of_a_word_file_saved_as_text() -> None:
    """They indent paragraphs, stand behind automatic numbers and set columns; only the last make a table."""
    blocks = read_bytes(TABBED.encode(), ".txt").blocks
    tables = [[c.text for c in b.cells] for b in blocks if b.cells]
    assert tables[1:] == [["Gạo, nếp:", "6.200 tấn", "Công ty A", "Xăng dầu:", "21.000 m3", "Công ty B"]]
    text = [b.text.strip() for b in blocks if not b.cells]
    assert text[:6] == [
        "KẾ HOẠCH",
        "Bình ổn thị trường",
        "I. MỤC ĐÍCH",
        "Chủ động nguồn hàng.",
        "II. NỘI DUNG",
        "1. Dự trữ",
    ]
    assert text[6:8] == ["a) Giao Văn phòng Sở chủ trì.", "- Lập danh sách."]
    assert text[8].split() == ["Nơi", "nhận:", "KT.", "GIÁM", "ĐỐC"]
