"""Tables without rules on printed pages: the same cells as with rules, printed by LibreOffice from Word."""

from __future__ import annotations

import io
from collections.abc import Sequence

import forms
import pytest
from docx import Document
from docx.shared import Cm, Pt

from pipeline.cli import fonts
from pipeline.ingest import read_bytes
from pipeline.layout import lay_out

TITLES = ("TT", "Nội dung công việc", "Chủ trì", "Phối hợp", "Thời gian")
ROWS = (
    ("1", "Đắp bờ bao khu trồng hoa ven kênh Ba, gia cố các đoạn sạt lở", "Phòng Kinh tế", "Công an xã", "Quý II/2031"),
    ("2", "Mở lớp ghép cành cho hội viên", "Hội Nông dân xã", "Đoàn Thanh niên xã", "Trước 30/6/2031"),
    ("3", "Đo lại ranh giới vườn ươm của xã và lập bản đồ", "Ban Chỉ huy Quân sự xã", "Các ấp", "Tháng 9/2031"),
    ("4", "Tổng kết hội hoa xuân", "Văn phòng HĐND và UBND xã", "Các ấp", "Tháng 12/2031"),
)
WIDTHS = (1.1, 5.4, 3.6, 3.2, 2.9)  # centimetres
ABOVE = "Các cơ quan, đơn vị thuộc xã tổ chức thực hiện những nhiệm vụ sau đây trong năm 2031, bảo đảm đúng tiến độ:"
BELOW = "Trên đây là Kế hoạch trồng hoa của xã."


def printed(rows: Sequence[Sequence[str]], ruled: bool) -> bytes:
    document = Document()
    document.styles["Normal"].font.name = "Times New Roman"
    document.styles["Normal"].font.size = Pt(13)
    document.add_paragraph("KẾ HOẠCH")
    document.add_paragraph(ABOVE)
    table = document.add_table(rows=0, cols=len(TITLES), style="Table Grid" if ruled else None)
    for row in (TITLES, *rows):
        for cell, text, width in zip(table.add_row().cells, row, WIDTHS, strict=True):
            cell.width = Cm(width)
            cell.paragraphs[0].add_run(text).bold = row is TITLES
    document.add_paragraph(BELOW)
    out = io.BytesIO()
    document.save(out)
    return forms.convert({"a": out.getvalue()}, "docx", "pdf")["a"]


def cells_and_text(pdf: bytes) -> tuple[list[list[str]], list[str]]:
    text = lay_out(read_bytes(pdf, ".pdf"))
    rows = [[" ".join(text.text[c.start : c.end].split()) for c in p.cells] for p in text.paragraphs if p.cells]
    return rows, [text.of(p) for p in text.paragraphs if not p.cells]


@pytest.mark.skipif(forms.soffice() is None, reason="LibreOffice is not installed")
@pytest.mark.skipif(
    fonts.serif(fonts.folders(forms.soffice())) is None, reason="no typeface as wide as Times New Roman is installed"
)
@pytest.mark.parametrize("times", [1, 6], ids=["on one page", "over pages"])
def test_the_same_cells_with_rules_and_without(times: int) -> None:
    rows = [(str(4 * n + i), *row[1:]) for n in range(times) for i, row in enumerate(ROWS, start=1)]
    ruled, bare = (cells_and_text(printed(rows, ruled)) for ruled in (True, False))
    assert ruled[0] == [list(TITLES), *map(list, rows)]
    assert bare == ruled
    assert bare[1] == ["KẾ HOẠCH", ABOVE, BELOW]


@pytest.mark.skipif(forms.soffice() is None, reason="LibreOffice is not installed")
def test_no_table_without_titles_of_one() -> None:
    """Names set side by side (a signature, a list of members) stay lines."""
    names = [("", "Trần Thị Bưởi", "Phó trưởng ban", "", ""), ("", "Lý Văn Mận", "Ủy viên", "", "")]
    document = Document()
    document.add_paragraph("KẾ HOẠCH")
    table = document.add_table(rows=0, cols=len(TITLES))
    for row in names:
        for cell, text in zip(table.add_row().cells, row, strict=True):
            cell.text = text
    out = io.BytesIO()
    document.save(out)
    rows, text = cells_and_text(forms.convert({"a": out.getvalue()}, "docx", "pdf")["a"])
    assert not rows
    assert "Trần Thị Bưởi" in " ".join(text)
