"""PDF: lines and columns, tables, jumbled text, pictures of pages."""

from __future__ import annotations

import io
import shutil
import zlib
from datetime import date

import forms
import markup
import pypdfium2 as pdfium
import pytest
import render
from ingest_build import assembled, at, codes, grey_image, pdf, shown
from PIL import Image, ImageDraw, ImageFont

from pipeline.ingest import read_bytes
from pipeline.ingest.pdf.layer import ISOLATED_SHARE, is_vietnamese, isolated_share
from pipeline.ingest.printed.lines import Word, columns, text_of
from pipeline.ingest.scan import tesseract as ocr
from pipeline.layout import lay_out
from pipeline.model import BlockKind, Box, Status

HAS_TESSERACT = ocr.tesseract() is not None
XOBJECT = "/XObject << /Im 5 0 R >>"
FULL_PAGE = "q 595 0 0 842 0 0 cm /Im Do Q\n"


def word(text: str, x0: float, x1: float, spaces: int = 0) -> Word:
    return Word(text, Box(x0, 0, x1, 12), spaces=spaces)


@pytest.mark.parametrize(
    ("words", "expected", "why"),
    [
        ([word("UBND", 80, 110), word("TINH", 115, 145), word("CONG", 200, 230)], ["UBND TINH", "CONG"], "two columns"),
        ([word("mot", 80, 98), word("hai", 106, 124)], ["mot hai"], "justified text"),
        ([word("-", 80, 84), word("Ban", 110, 128)], ["- Ban"], "a bullet set off by a tab"),
        ([word("1.1.", 80, 96), word("Ban", 130, 148)], ["1.1. Ban"], "a number set off by a tab"),
        ([word("So:", 80, 98), word("/KH-SYT", 140, 182, 1)], ["So: /KH-SYT"], "blanks were typed into the gap"),
        ([word("So:", 80, 98), word("Ha", 200, 212, 1)], ["So:", "Ha"], "but not so many"),
        ([], [], "nothing"),
    ],
)
def test_columns(words: list[Word], expected: list[str], why: str) -> None:
    assert [text_of(part) for part in columns(words)] == expected, why


def test_letterhead_lines_keep_apart() -> None:
    page = at(80, 780, "UBND TINH A") + at(300, 780, "CONG HOA", "F2") + at(80, 760, "Dong hai")
    source = read_bytes(pdf(page), ".pdf")
    assert shown(source.blocks) == ["UBND TINH A", "CONG HOA", "Dong hai"]
    left, right, _ = source.blocks
    assert (left.kind, left.page, left.bold, right.bold) == (BlockKind.LINE, 1, 0, 8)
    assert left.box
    assert right.box
    assert left.box.x0 == pytest.approx(80, abs=2)
    assert right.box.x0 == pytest.approx(300, abs=2)
    assert left.box.top == pytest.approx(842 - 780 - 9, abs=4)
    assert (source.status, source.pages) == (Status.OK, 1)


def test_blank_line_is_a_gap() -> None:
    page = at(80, 780, "mot") + at(80, 766, "hai") + at(80, 730, "ba")
    assert [block.gap for block in read_bytes(pdf(page), ".pdf").blocks] == [False, False, True]


def test_pages_are_counted() -> None:
    source = read_bytes(pdf(at(80, 780, "mot"), at(80, 780, "hai")), ".pdf")
    assert [(block.text, block.page) for block in source.blocks] == [("mot", 1), ("hai", 2)]


def rule(x0: float, y0: float, x1: float, y1: float) -> str:
    return f"{x0} {y0} m {x1} {y1} l S\n"


def test_ruled_table_stands_between_its_lines() -> None:
    ys = (700, 670, 640, 610)
    lines = "".join(rule(80, y, 400, y) for y in ys) + "".join(rule(x, 610, x, 700) for x in (80, 400))
    lines += rule(120, 610, 120, 670) + rule(80, 610, 80, 700)  # the top row is one cell
    text = at(80, 750, "truoc") + at(90, 680, "Nhiem vu") + at(85, 650, "1") + at(130, 650, "Ra soat")
    text += at(85, 620, "2") + at(130, 620, "Bao cao") + at(80, 580, "sau")
    source = read_bytes(pdf(lines + lines + text), ".pdf")
    assert [b.kind.value for b in source.blocks] == ["line", "table", "line"]
    assert [(c.text, c.row, c.column, c.column_span) for c in source.blocks[1].cells] == [
        ("Nhiem vu", 0, 0, 2),
        ("1", 1, 0, 1),
        ("Ra soat", 1, 1, 1),
        ("2", 2, 0, 1),
        ("Bao cao", 2, 1, 1),
    ]


def test_a_row_of_which_one_cell_goes_on_is_a_table() -> None:
    """The rest of a long cell at the head of a page; a frame around words is none."""
    lines = "".join(rule(80, y, 460, y) for y in (700, 670)) + "".join(
        rule(x, 670, x, 700) for x in (80, 120, 300, 460)
    )
    (block,) = read_bytes(pdf(lines * 3 + at(130, 680, "cac thon")), ".pdf").blocks
    assert [c.text for c in block.cells] == ["", "cac thon", ""]
    frame = "".join(rule(80, y, 460, y) for y in (700, 670)) + "".join(rule(x, 670, x, 700) for x in (80, 460))
    assert [b.kind.value for b in read_bytes(pdf(frame * 3 + at(130, 680, "cac thon")), ".pdf").blocks] == ["line"]


def test_a_table_without_lines_at_its_sides_is_whole() -> None:
    lines = (
        "".join(rule(80, y, 460, y) for y in (670, 640, 610)) + "".join(rule(x, 600, x, 700) for x in (120, 300)) * 3
    )
    text = ""
    for y, row in (
        (680, ("TT", "Viec", "Chu tri")),
        (650, ("1", "Ra soat", "So Y te")),
        (620, ("2", "Bao cao", "So Noi vu")),
    ):
        text += at(85, y, row[0]) + at(130, y, row[1]) + at(310, y, row[2])
    blocks = read_bytes(pdf(lines + text + at(80, 500, "sau")), ".pdf").blocks
    assert [b.kind.value for b in blocks] == ["table", "line"]
    rows = [[c.text for c in blocks[0].cells if c.row == r] for r in range(3)]
    assert rows == [["TT", "Viec", "Chu tri"], ["1", "Ra soat", "So Y te"], ["2", "Bao cao", "So Noi vu"]]


@pytest.mark.parametrize(
    ("words", "kinds", "why"),
    [
        ("Luat va cac van ban thi hanh", ["line"], "a sentence whose words are shaded one by one"),
        ("TT Sang Chieu Toi Sang Chieu Toi", ["table"], "titles of columns"),
        ("1 x x x 12 x 30", ["table"], "marks and numbers"),
        ("So luong tong cong", ["table"], "too few words for a sentence"),
    ],
)
def test_boxes_around_words(words: str, kinds: list[str], why: str) -> None:
    said = words.split()
    page = "".join(
        "".join(rule(x, y, x + 50, y) for y in (700, 680)) + "".join(rule(side, 680, side, 700) for side in (x, x + 50))
        for x in range(80, 80 + 50 * len(said), 50)
    ) + "".join(at(84 + 50 * n, 686, word) for n, word in enumerate(said))
    blocks = read_bytes(pdf(page), ".pdf").blocks
    assert [b.kind.value for b in blocks][:1] == kinds, why
    assert " ".join(" ".join(b.text or " ".join(c.text for c in b.cells) for b in blocks).split()) == words


def test_wrapped_cell_lines_join_and_meant_breaks_stay() -> None:
    lines = "".join(rule(80, y, 400, y) for y in (700, 600)) + "".join(rule(x, 600, x, 700) for x in (80, 180, 400)) * 3
    text = (
        at(84, 688, "Phong Cong nghe") + at(84, 674, "thong tin") + at(190, 688, "So Y te") + at(190, 674, "So Noi vu")
    )
    table = read_bytes(pdf(lines + text), ".pdf").blocks[0]
    assert [c.text for c in table.cells] == ["Phong Cong nghe thong tin", "So Y te\nSo Noi vu"]


@pytest.mark.parametrize(
    ("lines", "damaged", "why"),
    [
        (["K HO CH Ế Ạ", "TH C HI N Ự Ệ", "V VI C Ề Ệ"], True, "accented glyphs at the end"),
        (["KẾ HOẠCH", "Thực hiện ở các đơn vị, ý kiến của ô tô và à ơi"], False, "one-letter words exist"),
        (["a) Kế hoạch", "đ) Báo cáo", "ê) Khác"], False, "points of a list"),
        ([], False, "an empty page"),
    ],
)
def test_damage(lines: list[str], damaged: bool, why: str) -> None:
    assert (isolated_share(lines) > ISOLATED_SHARE) is damaged, why


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Ủy ban nhân dân", True),
        ("UY BAN NHAN DAN tinh ve viec", False),
        ("đề nghị", True),
        ("", True),
        ("123/45", True),
    ],
)
def test_is_vietnamese(text: str, expected: bool) -> None:
    assert is_vietnamese(text) is expected


def test_jumbled_glyphs_are_sorted(monkeypatch: pytest.MonkeyPatch) -> None:
    """Two fonts, the second drawn later; Latin stand-ins, so the alarm is set off by hand."""
    monkeypatch.setattr(
        "pipeline.ingest.pdf.document.isolated_share", lambda lines: 0.5 if "K HO CH" in " ".join(lines) else 0.0
    )
    page = at(80, 780, "K") + at(99.4, 780, "HO") + at(125.4, 780, "CH") + at(80, 760, "Dong hai")
    page += at(88, 780, "E", "F2") + at(117.4, 780, "A", "F2")
    source = read_bytes(pdf(page), ".pdf")
    assert shown(source.blocks) == ["KE HOACH", "Dong hai"]
    assert codes(source) == ["text_layer_repaired"]


@pytest.mark.parametrize("turn", [90, 180, 270])
def test_turned_pages_read_as_shown(turn: int) -> None:
    """A page that is drawn sideways and shown upright by its /Rotate: lines, boxes and columns as a reader sees them."""
    size = (595, 842) if turn == 180 else (842, 595)
    move = {90: "0 1 -1 0 595 0 cm", 180: "-1 0 0 -1 595 842 cm", 270: "0 -1 1 0 0 842 cm"}[turn]
    content = f"q {move}\n" + at(80, 500, "UBND XA") + at(500, 500, "CONG HOA") + at(80, 450, "Noi dung") + "Q\n"
    document = pdfium.PdfDocument(pdf(content))
    document[0].set_rotation(turn)
    out = io.BytesIO()
    document.save(out)
    document.close()
    source = read_bytes(out.getvalue(), ".pdf")
    assert shown(source.blocks) == ["UBND XA", "CONG HOA", "Noi dung"]
    boxes = [b.box for b in source.blocks]
    assert all(box and 0 <= box.x0 < box.x1 <= size[0] for box in boxes)
    assert boxes[0].top == pytest.approx(boxes[1].top, abs=2)  # type: ignore[union-attr]


def test_text_in_a_mode_that_is_not_shown_is_read() -> None:
    """Render mode 3 is how scanners lay their text under the picture (test_ocr.py has one with its picture)."""
    hidden = "BT /F1 12 Tf 3 Tr 1 0 0 1 80 700 Tm (Van ban duoi anh) Tj ET\n"
    assert shown(read_bytes(pdf(hidden), ".pdf").blocks) == ["Van ban duoi anh"]


@pytest.mark.skipif(forms.soffice() is None, reason="LibreOffice is not installed")
def test_a_long_table_of_a_real_file_is_whole() -> None:
    """Printed from Word: rows are cut by page breaks, titles are repeated, pages are numbered."""
    rows = "".join(
        f"| {i} | Rà soát, tổng hợp danh mục nhiệm vụ thứ {i} trên địa bàn xã, báo cáo kết quả theo quy định | Phòng Kinh tế\n"
        for i in range(1, 41)
    )
    source = markup.parse(
        f"^ KẾ HOẠCH\n# I. NỘI DUNG\n|= STT | Nhiệm vụ | Chủ trì\n|: 1 2 8\n{rows}# II. TỔ CHỨC\nVăn phòng lo."
    )
    word = render.render_docx(source)
    text = lay_out(read_bytes(forms.convert({"a": word}, "docx", "pdf")["a"], ".pdf"))
    cells = [[text.text[c.start : c.end] for c in p.cells] for p in text.paragraphs if p.cells]
    body = [c for c in cells if c[0] != "STT"]
    assert len({p.page for p in text.paragraphs}) > 1
    assert [c[0] for c in body] == [str(i) for i in range(1, 41)]
    assert all(c[1].endswith("báo cáo kết quả theo quy định") for c in body)
    assert [text.of(p) for p in text.paragraphs if not p.cells] == [
        "KẾ HOẠCH",
        "I. NỘI DUNG",
        "II. TỔ CHỨC",
        "Văn phòng lo.",
    ]


# --- pictures ------------------------------------------------------------------------------------------------


@pytest.fixture(scope="module")
def scan() -> bytes:
    """An image object: a page with Vietnamese text, as from a scanner."""
    fonts = ["/usr/share/fonts/truetype/dejavu/DejaVuSerif.ttf", "DejaVuSans.ttf", "LiberationSerif-Regular.ttf"]
    for name in fonts:
        try:
            font = ImageFont.truetype(name, 42)
            break
        except OSError:
            continue
    else:
        pytest.skip("no font with Vietnamese letters")
    image = Image.new("L", (1653, 2339), 255)
    draw = ImageDraw.Draw(image)
    draw.text((250, 200), "ỦY BAN NHÂN DÂN", font=font, fill=0)
    draw.text((1000, 200), "Độc lập - Tự do", font=font, fill=0)
    for i in range(5):
        draw.text((250, 400 + 70 * i), "Thực hiện kế hoạch cải cách hành chính", font=font, fill=0)
    return grey_image(image.width, image.height, image.tobytes())


@pytest.mark.skipif(not HAS_TESSERACT, reason="Tesseract with Vietnamese is not installed")
def test_scan_is_recognised(scan: bytes) -> None:
    source = read_bytes(pdf(FULL_PAGE, extra=[scan], resources=XOBJECT), ".pdf")
    assert source.ocr
    assert codes(source) == ["text_from_ocr"]
    texts = shown(source.blocks)
    assert "ỦY BAN NHÂN DÂN" in texts, "the left column apart from the right one"
    assert sum("kế hoạch cải cách hành chính" in text for text in texts) == 5
    body = next(block for block in source.blocks if "kế hoạch" in block.text)
    assert body.box
    assert body.box.x0 == pytest.approx(250 * 72 / 200, abs=4), "boxes are in points"
    assert body.gap, "white above the first line of the body"


@pytest.mark.skipif(not HAS_TESSERACT, reason="Tesseract with Vietnamese is not installed")
def test_signature_stamp_is_no_text_layer(scan: bytes) -> None:
    stamp = at(400, 800, "Nguoi ky: UBND", size=6) + at(400, 790, "Thoi gian ky: 01.01.2024", size=6)
    source = read_bytes(pdf(FULL_PAGE + stamp, extra=[scan], resources=XOBJECT), ".pdf")
    assert source.ocr
    assert any("cải cách hành chính" in text for text in shown(source.blocks))


def test_scan_without_tesseract(scan: bytes, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("pipeline.ingest.pdf.document.tesseract", lambda: None)
    source = read_bytes(pdf(FULL_PAGE, extra=[scan], resources=XOBJECT), ".pdf")
    assert (source.status, codes(source)) == (Status.FAILED, ["scan_needs_tesseract"])
    mixed = read_bytes(pdf(FULL_PAGE, at(80, 780, "trang hai"), extra=[scan], resources=XOBJECT), ".pdf")
    assert (mixed.status, codes(mixed), shown(mixed.blocks)) == (
        Status.PARTIAL,
        ["pages_need_tesseract"],
        ["trang hai"],
    )


@pytest.mark.parametrize("kind", ["png", "jpeg", "tiff"])
@pytest.mark.skipif(not HAS_TESSERACT, reason="Tesseract with Vietnamese is not installed")
def test_plain_pictures(kind: str, scan: bytes) -> None:
    start = scan.index(b"stream\n") + 7
    image = Image.frombytes("L", (1653, 2339), zlib.decompress(scan[start : scan.rindex(b"\nendstream")]))
    out = io.BytesIO()
    image.save(out, kind)
    source = read_bytes(out.getvalue(), ".bin")
    assert source.ocr
    assert any("cải cách hành chính" in text for text in shown(source.blocks))


def test_picture_too_large(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(ocr, "MAX_PIXELS", 100)
    monkeypatch.setattr(ocr, "tesseract", lambda: "tesseract")
    out = io.BytesIO()
    Image.new("L", (50, 50), 255).save(out, "png")
    assert codes(read_bytes(out.getvalue(), ".png")) == ["too_large"]


def test_tesseract_that_fails(monkeypatch: pytest.MonkeyPatch, scan: bytes) -> None:
    monkeypatch.setattr(ocr, "tesseract", lambda: shutil.which("false") or "false")
    monkeypatch.setattr("pipeline.ingest.pdf.document.tesseract", lambda: "false")
    source = read_bytes(pdf(FULL_PAGE, extra=[scan], resources=XOBJECT), ".pdf")
    assert source.status is Status.FAILED
    assert "ocr_failed" in codes(source)


def test_page_of_thousands_of_lines() -> None:
    drawn = "".join(at(30 + n % 9 * 60, 800 - n % 799, f"{n}", size=1) for n in range(6000))
    source = read_bytes(pdf(drawn), ".pdf")
    assert sum(len(block.text.split()) for block in source.blocks) > 5000


def signed(*times: str) -> bytes:
    """A PDF of one page with an electronic signature for each of these times."""
    fields = " ".join(f"{7 + 2 * n} 0 R" for n in range(len(times)))
    objects = [
        b"<< /Type /Catalog /Pages 2 0 R /AcroForm 5 0 R >>", b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 6 0 R >> >> >>",
        b"<< /Length 38 >>\nstream\nBT /F1 12 Tf 72 700 Td (Ke hoach) Tj ET\nendstream",
        f"<< /Fields [{fields}] /SigFlags 3 >>".encode(),
        b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
    ]  # fmt: skip
    for n, time in enumerate(times):
        objects.append(f"<< /FT /Sig /T (s{n}) /V {8 + 2 * n} 0 R >>".encode())
        objects.append(f"<< /Type /Sig /Filter /Adobe.PPKLite {time} >>".encode())
    return assembled(objects)


@pytest.mark.parametrize(
    ("times", "day", "why"),
    [
        (["/M (D:20320215093000+07'00')"], date(2032, 2, 15), "the day"),
        (["/M (D:20320215093000+07'00')", "/M (D:20320217080000+07'00')"], date(2032, 2, 17), "the office's seal comes last"),
        (["/M (20320215)"], date(2032, 2, 15), "without its mark"),
        ([""], None, "no time"),
        (["/M (D:20321345)"], None, "no such day"),
        ([f"/M (D:{'9' * 5000})"], None, "no time at all"),
        ([], None, "not signed"),
    ],
)  # fmt: skip
def test_the_day_of_an_electronic_signature(times: list[str], day: date | None, why: str) -> None:
    assert read_bytes(signed(*times), "a.pdf").signed_at == day, why
