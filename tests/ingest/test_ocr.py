"""Scans: pages set level and upright, repairs of what Tesseract misreads, text layers that are none, several pages."""

from __future__ import annotations

import io
from functools import cache
from pathlib import Path

import forms
import numpy as np
import pypdfium2 as pdfium
import pytest
import render as corpus
from ingest_build import at, codes, shown
from PIL import Image, ImageChops, ImageDraw

from pipeline.ingest import read_bytes
from pipeline.ingest.scan import tesseract as ocr
from pipeline.ingest.scan.repair import SLASHED, repaired
from pipeline.ingest.scan.ruled import ruled
from pipeline.ingest.scan.stamps import without_colour
from pipeline.ingest.scan.upright import Sheet, skew, straightened
from pipeline.model import Block, BlockKind, Cell, Status

SOURCES = Path(corpus.__file__).parent / "sources"
needs_tesseract = pytest.mark.skipif(ocr.tesseract() is None, reason="Tesseract with Vietnamese is not installed")


def mended(*lines: str) -> list[str]:
    blocks, notes = repaired([Block(BlockKind.LINE, line, page=1) for line in lines])
    assert bool(notes) == ([b.text for b in blocks] != list(lines)), "each repair is a diagnostic, and only repairs are"
    return [b.text for b in blocks]


@pytest.mark.parametrize(
    ("line", "expected", "why"),
    [
        ("KÉ HOẠCH", "KẾ HOẠCH", "the title, in capitals"),
        ("KE HOACH", "KẾ HOẠCH", "all marks lost"),
        ("gửi Đẳng ủy xã và các đẳng viên", "gửi Đảng ủy xã và các đảng viên", "the Party, its mark misread"),
        ("bình đẳng và đẳng cấp", "bình đẳng và đẳng cấp", "words that have that mark"),
        ("KẾ HOẠCH `--“", "KẾ HOẠCH", "a piece of a stamp behind it"),
        ("UBND TỈNH - SỞ Y TẺ", "UBND TỈNH - SỞ Y TẾ", "a letterhead"),
        ("IV. TỔ CHÚC THỤC HIỆN", "IV. TỔ CHỨC THỰC HIỆN", "a heading, two pairs"),
        ("NỘI DUNG THỤỰC HIỆN", "NỘI DUNG THỰC HIỆN", "a letter read twice"),
        ("Chỉ cục Kiểm lâm, chỉ bộ thôn", "Chi cục Kiểm lâm, chi bộ thôn", "in small letters, capital kept"),
        ("gửi các chỉ hội, mỗi chỉ đoàn", "gửi các chi hội, mỗi chi đoàn", "after what counts them it is a branch"),
        ("Chỉ ủy viên, Chỉ đoàn xã", "Chi ủy viên, Chi đoàn xã", "with a capital"),
        ("Chỉ bộ phận này, chỉ hội viên", "Chỉ bộ phận này, chỉ hội viên", "only"),
        ("bảng phân công chỉ tiết; chỉ tiết kiệm", "bảng phân công chi tiết; chỉ tiết kiệm", "a detail; only"),
        ("chỉ bỏ phiếu một lần", "chỉ bỏ phiếu một lần", "words that do occur"),
        ("MỨC TIÊU THỤ NƯỚC", "MỨC TIÊU THỤ NƯỚC", "another pair with the same letters"),
        ("Căn cứ Quyết định 12/QD-UBND", "Căn cứ Quyết định 12/QĐ-UBND", "Đ read as D in a symbol"),
        ("Nghị định số 15/2031/ND-CP", "Nghị định số 15/2031/NĐ-CP", "the same, of the Government"),
        ("Hướng dẫn số 08-HD/TU", "Hướng dẫn số 08-HD/TU", "HD is a symbol of its own"),
        ("Quyết định số 92-QĐĐ/TW", "Quyết định số 92-QĐ/TW", "Đ read twice"),
        ("Quy chế số 902-QC/\u00d0ĐU", "Quy chế số 902-QC/ĐU", "the same, as two characters that look alike"),
        ("Luật số 12/2031/QHI5", "Luật số 12/2031/QH15", "1 read as I"),
        ("Số: 4 42/KH-UBND", "Số: 442/KH-UBND", "a number in handwriting, split"),
        ("số 12 xã, 4 42/KH", "số 12 xã, 4 42/KH", "numbers that are not the document's"),
        ("xong trong quý II1/2031", "xong trong quý III/2031", "a stroke read as a digit"),
        ("xong trong quý H năm 2031", "xong trong quý II năm 2031", "two strokes read as H"),
        ("xong trong quý 1/2031", "xong trong quý 1/2031", "a quarter in digits"),
        ("Quý 11/2031", "Quý II/2031", "there are four quarters"),
        ("Quý 111 - Quý 1V", "Quý III - Quý IV", "and they have no other numbers"),
        ("Quý 12/2031", "Quý 12/2031", "that is none of them"),
        ("trước ngày 2l tháng 02 năm 2031", "trước ngày 21 tháng 02 năm 2031", "a day's 1 read as a letter"),
        ("Mây, ngày 14 tháng I1 năm 2031", "Mây, ngày 14 tháng 11 năm 2031", "a month's"),
        ("từ ngày II tháng Chạp", "từ ngày II tháng Chạp", "no digit among them: left"),
        ("Đại hội lần thứ XH", "Đại hội lần thứ XII", "the same, of a congress"),
        ("nhà H. Nguyễn", "nhà H. Nguyễn", "an initial"),
        ("~ Sở Tài chính;", "- Sở Tài chính;", "a dash read as another stroke"),
        ("7. Bộ Ytế", "7. Bộ Y tế", "two words run together"),
        (": Hướng dẫn người dân", "- Hướng dẫn người dân", "a dash read as two specks"),
        ("~- Sở Tài chính;", "- Sở Tài chính;", "and read twice"),
        ("- Ban Giám hiệu (đê b/e);", "- Ban Giám hiệu (để b/c);", "what a recipient gets it for"),
        ("- Các phòng (để t/h);", "- Các phòng (để t/h);", "another purpose"),
        ("- UBND tỉnh (b/€);", "- UBND tỉnh (b/c);", "the same without để"),
        ("- Các thôn (đề t/h);", "- Các thôn (để t/h);", "to carry it out"),
        ("- Các phòng (th);", "- Các phòng (t/h);", "its stroke lost"),
        ("- Các phòng (Uh);", "- Các phòng (t/h);", "read as one letter"),
        ("- UBND xã (b/©);", "- UBND xã (b/c);", "the last letter as a sign"),
        ("các phòng (đề nghị hỗ trợ)", "các phòng (đề nghị hỗ trợ)", "what is proposed"),
        ("Chỉ cục Kiểm lâm", "Chi cục Kiểm lâm", "with a capital, which might be a name's"),
        ("- _ KẾ HOẠCH", "KẾ HOẠCH", "specks before the title"),
    ],
)
def test_repair_of_a_line(line: str, expected: str, why: str) -> None:
    assert mended(line) == [expected], why


@pytest.mark.parametrize(
    ("lines", "expected", "why"),
    [
        (["I. MỤC TIÊU", "H. NỘI DUNG", "HT. KINH PHÍ"], ["I.", "II.", "III."], "strokes that touch"),
        (["I. MỤC TIÊU", "IL. NỘI DUNG", "IH. KINH PHÍ"], ["I.", "II.", "III."], "strokes with a foot"),
        (["I. MỤC TIÊU", "II. NỘI DUNG", "II. KINH PHÍ", "IV. KHEN"], ["I.", "II.", "III.", "IV."], "a lost stroke"),
        (["I. MỤC TIÊU", "II. NỘI DUNG", "II. KINH PHÍ"], ["I.", "II.", "III."], "a lost stroke in the last one"),
        (["V. A B", "VỊ. Danh sách đoàn", "VII Kinh phí:"], ["V.", "VI.", "VII."], "a speck below a stroke, taken for a mark"),
        (["I. A B", "II. C D", "II. E F", "III. G H"], ["I.", "II.", "II.", "III."], "the writer counted II twice"),
        (["1. MỤC TIÊU", "II. NỘI DUNG"], ["I.", "II."], "I read as 1, before II"),
        (["1. MỤC TIÊU", "2. NỘI DUNG"], ["1.", "2."], "an outline in digits"),
        (["1. Mục tiêu", "II Nội dung", "1. Trồng cây"], ["I.", "II.", "1."], "in small letters, with nothing between them"),
        (["1. Mục tiêu", "2. Nội dung", "II. Việc khác"], ["1.", "2.", "II."], "from 1 to 2"),
        (["B/ NỘI DUNG", "1⁄ Trồng cây", "1/ Cấp xã", "1U Tưới cây", "II/ Chăm cây"], ["B/", "I/", "1/", "II/", "III/"],
         "a slash read as that of a fraction, or as a letter with the stroke before it"),
        (["I. MỤC TIÊU", "II NỘI DUNG"], ["I.", "II."], "the point after the number is lost"),
        (["I. MỤC TIÊU", "II. PHẠM VI", "-HI. NỘI DUNG"], ["I.", "II.", "III."], "a speck before it"),
        (["I. MỤC TIÊU", "- V.V. đã giao"], ["I.", "-"], "a bullet of small letters"),
        (["I/ MỤC TIÊU", "II/ NỘI DUNG", "II/ KINH PHÍ"], ["I/", "II/", "III/"], "with a stroke after the number"),
        (["V. A B", "VI. C D", "VH. E F"], ["V.", "VI.", "VII."], "after V"),
        (["I. Mục tiêu", "H. Nội dung"], ["I.", "II."], "a short heading in small letters"),
        (["I- MỤC ĐÍCH", "I- NỘI DUNG", "II- TỔ CHỨC"], ["I-", "II-", "III-"], "each lost a stroke: nobody writes I twice"),
        (["1/ MỤC ĐÍCH", "I/ NỘI DUNG", "II/ KINH PHÍ", "IV/ TỔ CHỨC"], ["I/", "II/", "III/", "IV/"], "and the last did not"),
        (["PHẦN I", "I. MỤC TIÊU", "PHẦN II", "I. NỘI DUNG"], ["PHẦN", "I.", "PHẦN", "I."], "a part begins anew"),
        (["A. CHUNG", "I. MỤC TIÊU", "B. RIÊNG", "I. NỘI DUNG"], ["A.", "I.", "B.", "I."], "a chapter too"),
        (["I. A B", "II. C D", "II. E F", "III. G H"], ["I.", "II.", "II.", "III."], "a slip of the writer's"),
        (["I. Mục tiêu", "H. Gò Vắp, sau đó báo cáo;"], ["I.", "H."], "the end of a sentence"),
        (["V. A B", "VIl. C D", "VII1. E F"], ["V.", "VI.", "VII."], "a stroke too many, as a letter or a digit"),
        (["I. Mục tiêu", "II Nội dung kiểm tra:", "III. Kinh phí"], ["I.", "II.", "III."], "a lost point, small letters"),
        (["I. Mục tiêu", "II. Nội dung", "II Kinh phí", "IV. Khen"], ["I.", "II.", "III.", "IV."], "and a lost stroke"),
        (["5. Việc", "5.1. Trồng", "9.2. Tưới", "5.3. Chăm"], ["5.", "5.1.", "5.2.", "5.3."], "the first part of a number misread"),
        (["5.1. Trồng", "6.1. Tưới", "6.2. Chăm"], ["5.1.", "6.1.", "6.2."], "two headings of one item each"),
        (["I. Mục tiêu", "theo nội dung tại Mục", "II Kế hoạch của tỉnh:", "II. Nội dung"], ["I.", "theo", "II", "II."],
         "a line that begins with what the one above refers to"),
        (["I. Mục tiêu", "II. Kinh phí: đính kèm.", "III Tổ chức thực hiện:"], ["I.", "II.", "III."], "after a sentence"),
        (["I. Mục tiêu", "V Xã Mây gửi báo cáo về huyện"], ["I.", "V"], "a letter of the text"),
        (["II. NHIỆM VỤ", "I. Việc chung", "2. Việc riêng"], ["II.", "1.", "2."], "1 read as I below a Roman number"),
        (["I. Việc chung", "II. Việc riêng", "2. Việc khác"], ["I.", "II.", "2."], "a Roman number of its own"),
        (["I. VIỆC", "l. Trồng cây", "2. Tưới cây"], ["I.", "1.", "2."], "1 read as l"),
        (["7. Xã Mây", "§. Xã Nắng", "9. Xã Gió"], ["7.", "8.", "9."], "8 read as a sign"),
        (["4) Xã Mây", "S) Xã Nắng", "6) Xã Gió"], ["4)", "5)", "6)"], "5 read as a letter"),
        (["A. Xã Mây", "B. Xã Nắng", "C. Xã Gió"], ["A.", "B.", "C."], "letters"),
        (["1. Xã Mây", "S. Xã Nắng", "2. Xã Gió"], ["1.", "S.", "2."], "no number is missing"),
        (["F. VIỆC", "1. Phân công", "1. Ban giám hiệu:", "2. Tổ:", "II. Chế độ"], ["F.", "I.", "1.", "2.", "II."], "1 right above a 1"),
        (["1. Việc chung", "1. Trồng cây", "2. Tưới cây"], ["1.", "1.", "2."], "no II follows"),
        (["I. A B", "II. C D", "HII. E F", "IV. G H"], ["I.", "II.", "III.", "IV."], "a stroke too many"),
        (["II. A B", "PHỤ LỤC T", "I. C D", "PHỤ LỤC TT"], ["II.", "PHỤ", "I.", "PHỤ"], "appendices begin anew"),
    ],
)  # fmt: skip
def test_repair_of_labels(lines: list[str], expected: list[str], why: str) -> None:
    assert [line.split()[0] for line in mended(*lines)] == expected, why


def test_appendices_are_counted() -> None:
    assert mended("PHỤ LỤC T", "PHỤ LỤC T", "PHỤ LỤC HI") == ["PHỤ LỤC I", "PHỤ LỤC II", "PHỤ LỤC III"]


@pytest.mark.parametrize(
    ("lines", "expected", "why"),
    [
        (["VT. GIÁM ĐỐC", "PHÓ GIÁM ĐỐC"], "KT. GIÁM ĐỐC", "a deputy signs"),
        (["GIÁM ĐỐC", "PHÓ GIÁM ĐỐC"], "KT. GIÁM ĐỐC", "the letters before the point were lost"),
        (["-_ KI. HIỆU TRƯỞNG //", "PHÓ HIỆU TRƯỞNG"], "KT. HIỆU TRƯỞNG", "strokes of the signature around it"),
        (["TL. GIÁM ĐỐC", "TRƯỞNG PHÒNG"], "TL. GIÁM ĐỐC", "another authority"),
        (["KT. GIÁM ĐỐC", "PHÓ GIÁM ĐỐC"], "KT. GIÁM ĐỐC", "as it is"),
    ],
)
def test_a_deputy_signs_for_somebody(lines: list[str], expected: str, why: str) -> None:
    assert mended(*lines)[0] == expected, why


def test_specks_at_the_ends_of_a_line_are_no_text() -> None:
    """Strokes of a pen, read without confidence; a word, a label and a number stay however doubtful they are."""
    words = [("z", 0), ("7.", 9), ("GIÁM", 80), ("x", 10), ("ĐỐC", 90), ("sẻ", 3), ("?zẪ", 0), ("k", 5)]
    assert read_line(words) == ["7.", "GIÁM", "x", "ĐỐC", "sẻ"]


def test_strokes_before_a_heading_may_be_its_number() -> None:
    assert read_line([("HI.", 4), ("TỔ", 90), ("CHỨC", 90)]) == ["HI.", "TỔ", "CHỨC"]


@pytest.mark.parametrize(
    ("words", "expected", "why"),
    [
        ([("--", 6), ("Trưởng", 90)], ["-", "Trưởng"], "read twice"),
        ([("__-", 7), ("Lập", 90)], ["-", "Lập"], "specks before it"),
        ([("-", 16), ("3)", 90)], ["3)"], "a speck before a label"),
        ([("-", 5), ("đồng", 90)], ["đồng"], "a speck before the rest of a sentence"),
        ([("-", 96), ("đồng", 90)], ["-", "đồng"], "a dash that was surely read"),
        ([("__", 25), ("Theo", 90)], ["Theo"], "a rule"),
    ],
)
def test_a_dash_before_a_capital_is_a_bullet(words: list[tuple[str, int]], expected: list[str], why: str) -> None:
    assert read_line(words) == expected, why


def read_line(words: list[tuple[str, int]]) -> list[str]:
    """The words of a line that Tesseract wrote with these confidences."""
    head = "level\tblock_num\tpar_num\tline_num\tleft\ttop\twidth\theight\tconf\ttext\n"
    rows = "".join(f"5\t1\t1\t1\t{30 * i}\t0\t20\t10\t{c}\t{w}\n" for i, (w, c) in enumerate(words))
    return [word.text for line in ocr._lines(ocr._table(head + rows), 1.0) for word, _ in line]


def test_appendices_in_digits_stay() -> None:
    assert mended("PHỤ LỤC 1", "PHỤ LỤC 2") == ["PHỤ LỤC 1", "PHỤ LỤC 2"]


def test_cells_are_mended_too() -> None:
    cell = Cell("Sở Y tê", 0, 0)
    (block,), (note,) = repaired([Block(BlockKind.TABLE, page=3, cells=(cell, Cell("Công an", 0, 1)))])
    assert [c.text for c in block.cells] == ["Sở Y tế", "Công an"]
    assert (note.code, note.page) == ("ocr_respelled", 3)


# --- pictures ------------------------------------------------------------------------------------------------


@cache
def printed() -> bytes:
    """A PDF of one page, with text."""
    text = (SOURCES / "xa-con-hac-moi-truong.txt").read_text(encoding="utf-8")
    return corpus.render(text, "pdf")


@cache
def page(dpi: int = 200) -> Image.Image:
    """Its first page as a picture."""
    document = pdfium.PdfDocument(printed())
    picture = document[0].render(scale=dpi / 72, grayscale=True).to_pil().convert("L")
    document.close()
    return picture


def half(dpi: int = 200) -> Image.Image:
    """The upper half of it: as good, and read in half the time."""
    whole = page(dpi)
    return whole.crop((0, 0, whole.width, whole.height // 2))


def saved(picture: Image.Image, kind: str, *more: Image.Image) -> bytes:
    out = io.BytesIO()
    picture.save(out, kind, **({"save_all": True, "append_images": more} if more else {}))
    return out.getvalue()


@pytest.mark.parametrize("angle", [-3.0, -1.0, 0.0, 1.5, 3.4])
def test_skew_is_measured(angle: float) -> None:
    assert skew(page().rotate(angle, fillcolor=255)) == pytest.approx(-angle, abs=0.15)


def test_an_empty_page_has_no_skew() -> None:
    white = Image.new("L", (1653, 2339), 255)
    assert skew(white) == 0.0
    sheet = Sheet(white, white)
    assert straightened(sheet) is sheet


@needs_tesseract
@pytest.mark.parametrize("angle", [90, 180])
def test_pages_that_lie_or_stand_on_their_head(angle: int) -> None:
    source = read_bytes(saved(half().rotate(angle, expand=True), "png"), ".png")
    tops = {b.text[:8]: b.box.top for b in source.blocks if b.box}
    assert tops["KẾ HOẠCH"] < max(tops.values()), "the page is read from its top"


@needs_tesseract
def test_pages_side_by_side_come_out_in_order(monkeypatch: pytest.MonkeyPatch) -> None:
    """One thread or three: the same text, and who waits hears of every page."""
    strip = half().height // 2
    pages = [half().crop((0, 0, half().width, strip)), half().crop((0, strip, half().width, 2 * strip)), half()]
    data = saved(pages[0], "tiff", *pages[1:])
    told: list[int] = []
    one = read_bytes(data, told=lambda: told.append(1))
    monkeypatch.setenv("KEHOACH_THREADS", "3")
    three = read_bytes(data)
    assert len(told) == 3
    assert one == three
    assert [b.page for b in one.blocks] == sorted(b.page or 0 for b in one.blocks)
    assert {b.page for b in one.blocks} == {1, 2, 3}


@needs_tesseract
def test_a_tif_of_two_pages_with_skew() -> None:
    source = read_bytes(saved(half().rotate(2, fillcolor=255), "tiff", half()), ".tif")
    assert (source.format, source.pages, source.status) == ("tif", 2, Status.OK)
    assert [sum("KẾ HOẠCH" in b.text for b in source.blocks if b.page == n) for n in (1, 2)] == [1, 1]


@needs_tesseract
@pytest.mark.parametrize(
    ("mode", "dpi"), [("RGBA", 200), ("1", 200), ("L", 120)], ids=["transparent paper", "black and white", "coarse"]
)
def test_kinds_of_pictures(mode: str, dpi: int) -> None:
    picture = half(dpi)
    if mode == "RGBA":
        clear = Image.new("RGBA", picture.size, (0, 0, 0, 0))
        clear.paste((0, 0, 0, 255), mask=picture.point(lambda v: 255 - v))
        picture = clear
    source = read_bytes(saved(picture.convert(mode), "png"), ".png")
    assert any("KẾ HOẠCH" in text for text in shown(source.blocks))


# --- text layers ---------------------------------------------------------------------------------------------


def layered(text: str) -> bytes:
    """The page as a picture with this text laid over it, as content of a PDF page."""
    from ingest_build import grey_image, pdf

    picture = page(100)
    image = grey_image(picture.width, picture.height, picture.tobytes())
    content = "q 595 0 0 842 0 0 cm /Im Do Q\n" + text
    return pdf(content, extra=[image], resources="/XObject << /Im 5 0 R >>")


LONG_STAMP = "".join(
    at(380, 830 - 7 * i, "Nguoi ky: UBND xa, co quan, thoi gian ky 01.01.2031", size=5) for i in range(9)
)
GARBAGE = "3 Tr\n" + "".join(
    at(80, 780 - 16 * i, "~#|;: ,.'^ ;:=+ _-- ~;,, ||.. ;;:, '~ -- ..", size=12) for i in range(44)
)


@needs_tesseract
@pytest.mark.parametrize(
    ("text", "why"),
    [(LONG_STAMP, "a stamp, however long, covers next to nothing of what is printed"), (GARBAGE, "signs, not words")],
)
def test_what_is_no_text_layer_is_recognised(text: str, why: str) -> None:
    source = read_bytes(layered(text), ".pdf")
    assert source.ocr, why


TABLE = """^ KẾ HOẠCH
^ Trồng cây năm 2031
|= STT | Nội dung công việc | Đơn vị chủ trì | Thời gian
|: 1 5 3 3
| 1 | Chọn đất trồng cây | Phòng Kinh tế | Tháng 3/2031
|+ II | Công việc sau khi trồng
| 2 | Tưới cây, chăm sóc cây | Công an xã | Quý IV/2031
Các thôn gửi báo cáo về xã.
"""


@needs_tesseract
@pytest.mark.parametrize("skew", [0.0, 0.7, -1.6])
def test_a_ruled_table_in_a_scan_is_a_table(skew: float) -> None:
    """Where the sheet lies a little askew, the rules are a little aslant."""
    source = read_bytes(forms.scan(corpus.render(TABLE, "pdf"), skew), ".pdf")
    (found,) = [b for b in source.blocks if b.cells]
    assert [(c.row, c.column, c.text) for c in found.cells if c.column != 0] == [
        *((0, 1, "Nội dung công việc"), (0, 2, "Đơn vị chủ trì"), (0, 3, "Thời gian")),
        *((1, 1, "Chọn đất trồng cây"), (1, 2, "Phòng Kinh tế"), (1, 3, "Tháng 3/2031")),
        (2, 1, "Công việc sau khi trồng"),
        *((3, 1, "Tưới cây, chăm sóc cây"), (3, 2, "Công an xã"), (3, 3, "Quý IV/2031")),
    ]
    assert shown(source.blocks)[-1] == "Các thôn gửi báo cáo về xã."


def test_coloured_ink_fades() -> None:
    """A red stamp over black print and a blue signature beside it: the print stays, the colours go."""
    paper = page().convert("RGB")
    inked = paper.copy()
    draw = ImageDraw.Draw(inked)
    draw.ellipse((300, 300, 560, 560), outline=(210, 20, 40), width=6)
    draw.line((700, 400, 1000, 480), fill=(30, 40, 190), width=5)
    inked = ImageChops.darker(inked, paper)
    black = without_colour(inked)
    assert black is not None
    faded, plain = np.asarray(black, dtype=int), np.asarray(paper.convert("L"), dtype=int)
    assert (faded[plain < 30] < 60).all(), "black print stays black"
    ink = np.asarray(inked.convert("L"), dtype=int) < 150
    assert (faded[ink & (plain > 250)] > 180).all(), "the stamp and the signature, where they cover nothing"


def test_a_pale_received_mark_fades() -> None:
    """A thin blue frame on a page that a scanner saved in pale colours: as light as its strongest colour."""
    paper = page().convert("RGB")
    ImageDraw.Draw(paper).rectangle((200, 420, 520, 560), outline=(120, 128, 172), width=3)
    faded = without_colour(paper)
    assert faded is not None
    assert np.asarray(faded)[421, 240:480].min() >= 172


def test_a_page_in_grey_has_no_colour_to_lose() -> None:
    assert without_colour(page()) is None
    assert without_colour(page().convert("RGB")) is None


def test_a_page_without_rules_is_left_as_it_is() -> None:
    picture = page()
    assert ruled(picture) == (picture, [])


def test_text_under_the_picture_is_kept() -> None:
    """A PDF whose scanner laid good text under the picture, page for page: nothing is recognised again."""
    document = pdfium.PdfDocument(printed())
    first = document[0]
    picture = pdfium.PdfImage.new(document)
    bitmap = pdfium.PdfBitmap.from_pil(page(100))
    picture.set_bitmap(bitmap)
    picture.set_matrix(pdfium.PdfMatrix().scale(*first.get_size()))
    first.insert_obj(picture)
    first.gen_content()
    out = io.BytesIO()
    document.save(out)
    document.close()
    source = read_bytes(out.getvalue(), ".pdf")
    assert not source.ocr
    assert codes(source) == []
    assert shown(source.blocks) == shown(read_bytes(printed(), ".pdf").blocks)


@needs_tesseract
def test_pages_are_judged_one_by_one() -> None:
    """A typed page, and the same page scanned in behind it."""
    document = pdfium.PdfDocument(printed())
    scanned = pdfium.PdfDocument(forms.scan(printed(), skew=0.0, pages=1))
    count = len(document)
    document.import_pages(scanned)
    out = io.BytesIO()
    document.save(out)
    document.close()
    scanned.close()
    source = read_bytes(out.getvalue(), ".pdf")
    assert (source.pages, source.ocr) == (count + 1, True)
    notes = [d for d in source.diagnostics if d.code == "text_from_ocr"]
    assert dict(notes[0].values) == {"pages": "1"}
    titles = [b.page for b in source.blocks if b.text == "KẾ HOẠCH"]
    assert titles == [1, count + 1]


def test_who_signs_for_the_chair_is_a_deputy() -> None:
    assert mended("KT. CHỦ TỊCH", "CHỦ TỊCH", "Trần Thị Bưởi") == ["KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH", "Trần Thị Bưởi"]
    assert mended("TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH") == ["TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH"], "the chair signs"
    assert mended("KT. CHỦ TỊCH", "GIÁM ĐỐC SỞ Y TẾ") == ["KT. CHỦ TỊCH", "GIÁM ĐỐC SỞ Y TẾ"], "another office"


@pytest.mark.parametrize("line", ["XU HƯỚNG PHÁT TRIỂN", "VU VĂN A", "5U Tổ chức", "IVU Kinh phí"])
def test_a_letter_u_behind_other_letters_is_no_slash(line: str) -> None:
    assert SLASHED.match(line) is None
