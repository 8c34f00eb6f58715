"""Tables of web copies that close each cell with a bar at the end of its line."""

from __future__ import annotations

from pipeline.ingest.plain.text import read_text

TABLE = """Thời gian |
Nội dung |
Thực hiện |
7h30 - 8h00 |
- Đón khách.
- Phát nước. |
Tổ Lễ tân |
Kéo cờ. |
Đội Nghi thức |
|
2 tiết mục múa. |
Cô Thảo |
|
8h00 - 9h00 |
Trồng cau |
Các lớp |
Hết buổi, mời khách ở lại.
"""
ROWS = [
    ["Thời gian", "Nội dung", "Thực hiện"],
    ["7h30 - 8h00", "- Đón khách. - Phát nước.", "Tổ Lễ tân"],
    ["7h30 - 8h00", "Kéo cờ.", "Đội Nghi thức"],
    ["7h30 - 8h00", "2 tiết mục múa.", "Cô Thảo"],
    ["8h00 - 9h00", "Trồng cau", "Các lớp"],
]


def read(text: str) -> list[list[list[str]] | str]:
    """The paragraphs of a text, and each table as its rows."""
    out: list[list[list[str]] | str] = []
    for block in read_text(text.encode(), ".txt").blocks:
        if not block.cells:
            out.append(block.text)
            continue
        rows: dict[int, list[str]] = {}
        for cell in block.cells:
            rows.setdefault(cell.row, []).append(" ".join(cell.text.split()))
        out.append(list(rows.values()))
    return out


def test_rows_are_as_wide_as_their_titles_and_a_time_holds_for_the_rows_below() -> None:
    assert read(TABLE) == [ROWS, "Hết buổi, mời khách ở lại."]


def test_titles_that_say_neither_who_nor_when_make_no_table() -> None:
    """A bar is only what a copy left of an edge then."""
    text = "Màu |\nCỡ |\nGiá |\nĐỏ |\nVừa |\nRẻ |\nXanh |\nTo |\nĐắt |\n"
    assert read(text) == ["Màu", "Cỡ", "Giá", "Đỏ", "Vừa", "Rẻ", "Xanh", "To", "Đắt"]


def test_cells_that_fill_no_whole_row_make_no_table() -> None:
    text = "Thời gian |\nNội dung |\nThực hiện |\nSáng |\nĐón khách |\nTổ Lễ tân |\nChiều |\n"
    assert all(isinstance(part, str) for part in read(text))


def test_a_table_with_its_rows_on_a_line_stays_as_it_is() -> None:
    text = "Thời gian | Nội dung | Thực hiện |\nSáng | Đón khách | Tổ Lễ tân |\nChiều | Dọn dẹp | Tổ Ba |\n"
    assert read(text) == [[ROWS[0], ["Sáng", "Đón khách", "Tổ Lễ tân"], ["Chiều", "Dọn dẹp", "Tổ Ba"]]]
