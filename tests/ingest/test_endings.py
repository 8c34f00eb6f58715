"""The end of a scanned plan: recipients and signature beside each other, below a stamp and a pen."""

from __future__ import annotations

import io
from dataclasses import replace

import pypdfium2 as pdfium
import pytest
import render as corpus
from PIL import Image, ImageDraw

from pipeline.extract import extract
from pipeline.ingest import read_bytes
from pipeline.ingest.printed.lines import Word
from pipeline.ingest.scan import tesseract as ocr
from pipeline.ingest.scan.repair import repaired
from pipeline.ingest.scan.rows import aligned, numbered
from pipeline.ingest.scan.signature import best, signature
from pipeline.ingest.scan.strokes import without_pale, without_strokes
from pipeline.layout import lay_out
from pipeline.model import Block, BlockKind, Box, Cell
from pipeline.segment import segment

needs_tesseract = pytest.mark.skipif(ocr.tesseract() is None, reason="Tesseract with Vietnamese is not installed")


def lines(*said: str, sure: float = 90.0) -> list[list[tuple[Word, float]]]:
    """Lines below one another, as a recogniser gives them."""
    out = []
    for n, line in enumerate(said):
        at = iter(range(300, 600, 30))
        out.append(
            [
                (Word(word, Box(x, 20.0 * n, x + 25, 20.0 * n + 12)), sure)
                for word, x in zip(line.split(), at, strict=False)
            ]
        )
    return out


@pytest.mark.parametrize(
    ("read", "head", "name", "why"),
    [
        (["TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH", "Trần Thị Bưởi"],
         ["TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH"], "Trần Thị Bưởi", "as it is printed"),
        (["KT.GIÁM ĐÓC", "PHO GIÁM ĐỌC", "Trần Văn Mít"], ["KT. GIÁM ĐỐC", "PHÓ GIÁM ĐỐC"], "Trần Văn Mít", "marks misread"),
        (["⁄ - HIỆU TRƯỞN cÈ—", "Z4. -88ïf"], ["HIỆU TRƯỞNG"], None, "a letter lost under the stamp, strokes of the pen beside it"),
        (["GIÁM ĐỐC", "° SỞ", "Y TẾ *", "TỈNH LÂM HẢI", "Lễ Văn Mít"], ["GIÁM ĐỐC"], "Lê Văn Mít", "the stamp's words; a surname's mark"),
        (["GIÁM ĐỐC", "Văn Mít"], ["GIÁM ĐỐC"], None, "half a name is none"),
        (["GIÁM ĐỐC", "Trần Thị Mỹ đạc"], ["GIÁM ĐỐC"], None, "a name that goes on with what is none"),
        (["TRƯỜNG ø", "TÂY ĐỒNG"], [], None, "a school's name in its stamp is no post"),
        (["VT, GIÁM ĐỐC", "PHÓ GIÁM ĐỐC"], ["VT. GIÁM ĐỐC", "PHÓ GIÁM ĐỐC"], None, "KT. by hand: its repair comes later"),
        (["TRƯỞNG BAN TỔ CHỨC TỈNH ỦY", "Kiêm", "TRƯỞNG BAN TỔ CHỨC CUỘC THI"],
         ["TRƯỞNG BAN TỔ CHỨC TỈNH ỦY", "Kiêm", "TRƯỞNG BAN TỔ CHỨC CUỘC THI"], None, "two posts of one person"),
        (["T/M BAN THƯỜNG VỤ", ",PHÓ BÍ TH THƯỜNG TRỰC"], ["T/M BAN THƯỜNG VỤ", "PHÓ BÍ THƯ THƯỜNG TRỰC"], None, "a Party's"),
        (["T/M BAN THƯỜNG VỤ", "ƯỜNG TRỤC"], ["T/M BAN THƯỜNG VỤ"], None, "the rest of a post says nothing"),
        (["TM. ỦY BAN MTTQ VIỆT NAM", "TỈNH LÂM HẢI"], ["TM. ỦY BAN MTTQ VIỆT NAM", "TỈNH LÂM HẢI"], None, "the body's second line"),
        (["TM. ỦY BAN", "NHÂN DÂN", "CHỦ TỊCH"], ["TM. ỦY BAN", "NHÂN DÂN", "CHỦ TỊCH"], None, "a name on two lines of a narrow column"),
        (["TM. ỦY BAN NHÂN", "DÂN", "KT. CHỦ TỊCH"], ["TM. ỦY BAN NHÂN", "DÂN", "KT. CHỦ TỊCH"], None, "cut before its last word"),
        (["KT. THỦ TƯỚNG", "PHÓ THỦ TƯỚNG"], ["KT. THỦ TƯỚNG", "PHÓ THỦ TƯỚNG"], None, "who is no deputy minister"),
        (["CHỦ TỊCH", "NHÂN DÂN"], ["CHỦ TỊCH"], None, "words of a stamp"),
        (["GIÁM ĐỐC", "Trần Phị Nga"], ["GIÁM ĐỐC"], "Trần Thị Nga", "a stroke through its first letter"),
        (["GIÁM ĐỐC", "Vàm THÍ Bưởi"], ["GIÁM ĐỐC"], "Vàm Thị Bưởi", "a rare surname before a middle name that all know"),
        (["BÍ THƯ ĐẲNG ỦY kiêm", "TRƯỞNG BAN", "Lường TrịnH Mít"], ["BÍ THƯ ĐẢNG ỦY kiêm", "TRƯỞNG BAN"], "Lường Trịnh Mít",
         "two offices; a surname like another one, a letter that a stroke made a capital"),
    ],
)  # fmt: skip
def test_what_signs(read: list[str], head: list[str], name: str | None, why: str) -> None:
    found = signature(lines(*read))
    assert [word.text for word, _ in found.head] == head, why
    assert (found.name[0].text if found.name else None) == name, why


def test_the_fullest_reading_is_taken() -> None:
    readings = [
        signature(lines(*read)) for read in (["KT. GIÁM ĐỐC", "Trần Văn Mít"], ["KT. GIÁM ĐỐC", "PHÓ GIÁM ĐỐC"])
    ]
    found = best(readings)
    assert [word.text for word, _ in found.head] == ["KT. GIÁM ĐỐC", "PHÓ GIÁM ĐỐC"]
    assert found.name is not None
    assert not readings[0].is_whole, "who signs for the director is not said"
    assert found.is_whole


@pytest.mark.parametrize(
    ("parts", "name", "why"),
    [
        ({"Trần": 300, "Mít": 360}, None, "a gap where a syllable was not read"),
        ({"Trần": 300, "Thị": 326, "Bưởi": 352}, "Trần Thị Bưởi", "each reading has a part of it"),
        ({"Trần": 300, "hị": 326, "Bưởi": 352}, None, "a piece of a syllable is none"),
    ],
)
def test_a_name_of_several_readings(parts: dict[str, int], name: str | None, why: str) -> None:
    readings = [
        signature([*lines("GIÁM ĐỐC"), [(Word(word, Box(x, 80.0, x + 24, 92.0)), 90.0)]]) for word, x in parts.items()
    ]
    found = best(readings)
    assert (found.name[0].text if found.name else None) == name, why


def test_a_stamp_paler_than_print_goes() -> None:
    page = Image.new("L", (200, 100), 240)
    draw = ImageDraw.Draw(page)
    draw.rectangle((20, 20, 120, 60), fill=40)
    draw.ellipse((60, 10, 190, 90), outline=150, width=5)
    clean = without_pale(page, 0.5)
    assert clean.getpixel((30, 40)) < 30, "print"
    assert clean.getpixel((188, 50)) == 255, "the stamp's rim"
    assert without_pale(Image.new("L", (20, 20), 255), 0.5).size == (20, 20), "nothing to take away"


def test_rings_and_strokes_go_and_letters_stay() -> None:
    plain = Image.new("L", (400, 300), 255)
    draw = ImageDraw.Draw(plain)
    draw.rectangle((30, 30, 50, 55), fill=0)  # as large as a letter
    inked = plain.copy()
    over = ImageDraw.Draw(inked)
    over.ellipse((100, 60, 300, 260), outline=0, width=4)
    over.line((60, 280, 390, 120), fill=0, width=3)
    clean = without_strokes(inked)
    assert min(clean.getdata()) == 0
    assert sum(v < 100 for v in clean.getdata()) == sum(v < 100 for v in plain.getdata())
    assert without_strokes(Image.new("L", (20, 20), 255)).size == (20, 20), "nothing to take away"


END = """^ KẾ HOẠCH
^ Trồng cây năm 2031

# I. MỤC TIÊU
Trồng 5.000 cây bóng mát.

Trên đây là Kế hoạch trồng cây năm 2031 của Sở Nông nghiệp; giao các phòng, đơn vị theo dõi, đôn đốc việc thực hiện và
báo cáo kết quả về Sở trước ngày 15 tháng 11 năm 2031 để tổng hợp, báo cáo Ủy ban nhân dân tỉnh./.

<< *Nơi nhận:*
<< - UBND tỉnh (để b/c);
<< - Giám đốc và các PGĐ Sở;
<< - Các phòng, đơn vị thuộc Sở;
<< - Lưu: VT, KHTC.
>> **KT. GIÁM ĐỐC**
>> **PHÓ GIÁM ĐỐC**
>>
>>
>>
>>
>> **Trần Thị Bưởi**
"""


def sealed(colour: str | None, pen: str | None) -> bytes:
    """A scan of that end: a stamp of this colour across the room for it, and a signature through both."""
    document = pdfium.PdfDocument(corpus.render(END, "pdf"))
    page = document[0]
    text = page.get_textpage()
    found = text.search("PHÓ GIÁM").get_next()
    left, bottom, *_ = text.get_charbox(found[0])
    scale = 200 / 72
    picture = page.render(scale=scale).to_pil().convert("RGB")
    x, y = left * scale, (page.get_height() - bottom) * scale
    draw = ImageDraw.Draw(picture)
    if colour:
        for reach in (115, 108, 70):
            draw.ellipse((x - reach, y + 70 - reach, x + reach, y + 70 + reach), outline=colour, width=4)
    if pen:
        draw.line([(x + 20 + 6 * n, y + 60 + 25 * (-1) ** n - n) for n in range(45)], fill=pen, width=4, joint="curve")
    document.close()
    out = io.BytesIO()
    picture.save(out, "PDF", resolution=200)
    return out.getvalue()


@needs_tesseract
@pytest.mark.parametrize(
    ("colour", "pen", "why"),
    [
        (None, None, "nothing over it"),
        ("#c81e32", "#283ca0", "a red stamp, a blue pen"),
        ("#202020", "#202020", "a copy in black"),
    ],
)
def test_recipients_beside_a_stamped_signature(colour: str | None, pen: str | None, why: str) -> None:
    facts = extract(segment(lay_out(read_bytes(sealed(colour, pen), ".pdf"))))
    assert [r.body for r in facts.recipients] == [
        "UBND tỉnh",
        "Giám đốc và các PGĐ Sở",
        "Các phòng, đơn vị thuộc Sở",
    ], why
    assert facts.recipients[0].purpose == "để b/c"
    assert (facts.metadata.signing_authority, facts.metadata.signer_title) == ("KT. GIÁM ĐỐC", "PHÓ GIÁM ĐỐC"), why
    covered = {None} if pen else set()
    assert facts.metadata.signer in {"Trần Thị Bưởi", *covered}, "a name that the pen goes through is right or left out"


def pictured(source: str) -> bytes:
    """The first page as a picture."""
    document = pdfium.PdfDocument(corpus.render(source, "pdf"))
    picture = document[0].render(scale=200 / 72).to_pil().convert("L")
    document.close()
    out = io.BytesIO()
    picture.save(out, "PNG")
    return out.getvalue()


@needs_tesseract
def test_what_begins_below_an_end_on_the_same_page_stays_below_it() -> None:
    """A decision, and on its last page the plan that it carries."""
    text = lay_out(
        read_bytes(pictured(f"{END}\n^ KẾ HOẠCH\n^ Nuôi ong năm 2031\n\nCăn cứ tình hình nuôi ong của tỉnh;\n"), ".png")
    ).text
    places = [
        text.find(said) for said in ("Nơi nhận", "Lưu: VT", "PHÓ GIÁM ĐỐC", "Nuôi ong năm 2031", "Căn cứ tình hình")
    ]
    assert -1 not in places
    assert places == sorted(places)
    assert text.count("KẾ HOẠCH") == 2, "its title is no part of the end"


@needs_tesseract
def test_the_last_line_of_the_text_is_no_part_of_its_end() -> None:
    """Not ended by "./.", and its last words stand above the signature."""
    short = END.replace(
        "để tổng hợp, báo cáo Ủy ban nhân dân tỉnh./.",
        "để tổng hợp.\n\nKế hoạch này phổ biến đến các phòng, đơn vị thuộc Sở.",
    )
    text = lay_out(read_bytes(pictured(short), ".png")).text
    assert "phổ biến đến các phòng, đơn vị thuộc Sở" in text


def lifted(high: int) -> bytes:
    """The last page of a plan: the signature so many points above the list, as tall rooms for stamps have it."""
    document = pdfium.PdfDocument(corpus.render(END, "pdf"))
    picture = document[0].render(scale=200 / 72).to_pil().convert("L")
    text = document[0].get_textpage()
    height = document[0].get_height()
    list_, post = (text.get_charbox(text.search(said).get_next()[0]) for said in ("Nơi nhận", "KT. GIÁM"))
    scale = 200 / 72
    top, middle = int((height - list_[3] - 6) * scale), int((post[0] - 12) * scale)
    left = picture.crop((0, top, middle, picture.height - high))
    document.close()
    picture.paste(255, (0, top, middle, picture.height))
    picture.paste(left, (0, top + high))
    out = io.BytesIO()
    picture.save(out, "PNG")
    return out.getvalue()


@needs_tesseract
def test_a_list_far_below_the_signature() -> None:
    """Nothing stands beside the offices: the page used to be lost with the picture of no height that was cut there."""
    facts = extract(segment(lay_out(read_bytes(lifted(300), ".png"))))
    assert [r.body for r in facts.recipients] == [
        "UBND tỉnh",
        "Giám đốc và các PGĐ Sở",
        "Các phòng, đơn vị thuộc Sở",
    ]
    assert (facts.metadata.signer_title, facts.metadata.signer) == ("PHÓ GIÁM ĐỐC", "Trần Thị Bưởi")


def listed(*said: str, page: int = 1) -> list[Block]:
    return [
        Block(BlockKind.LINE, text, page=page, box=Box(80, 500 + 14 * n, 280, 512 + 14 * n))
        for n, text in enumerate(said)
    ]


RECIPIENTS = ("- UBND tỉnh (để b/c);", "- Các phòng, đơn vị", "thuộc Sở;", "- Trang thông tin;", "- Lưu: VT, KHTC.")


@pytest.mark.parametrize(
    ("lines_above", "rest", "added", "why"),
    [
        (("Trên đây là Kế hoạch./.",), RECIPIENTS, True, "a stamp lies over the head"),
        (("Nơi nhận:",), RECIPIENTS, False, "it was read"),
        (("Các thôn:",), ("- Trồng cây;", "- Tưới cây;", "- Chăm cây."), False, "no list of recipients"),
        (("Sơ kết:",), ("- Trồng cây;", "- Lưu: VT."), False, "too short for one"),
    ],
)
def test_the_head_of_the_list(lines_above: tuple[str, ...], rest: tuple[str, ...], added: bool, why: str) -> None:
    found, notes = repaired(listed(*lines_above, *rest))
    assert [b.text for b in found] == [*lines_above, *(["Nơi nhận:"] if added else []), *rest], why
    assert bool(notes) == added, "what was put is told"


def test_the_head_of_the_list_misread() -> None:
    found, notes = repaired(listed("Với nhận :", *RECIPIENTS))
    assert [b.text for b in found] == ["Nơi nhận:", *RECIPIENTS]
    assert len(notes) == 1, "what was put is told"


# --- tables --------------------------------------------------------------------------------------------------


def table(page: int, x0: float, *rows: tuple[str, ...]) -> Block:
    cells = [Cell(text, r, c) for r, row in enumerate(rows) for c, text in enumerate(row)]
    return Block(BlockKind.TABLE, page=page, box=Box(x0, 60.0, x0 + 480.0, 700.0), cells=tuple(cells))


@pytest.mark.parametrize(
    ("read", "expected", "why"),
    [
        (["TT", "1", "2", "§", "4", "5"], ["TT", "1", "2", "3", "4", "5"], "one that is none"),
        (["STT", "|", "2", "3", "4", "l6. -"], ["STT", "1", "2", "3", "4", "5"], "the first and the last"),
        (["1", "3,", "3", "4", "1.", "6"], ["1", "2", "3", "4", "5", "6"], "others that fit nowhere"),
        (["TT", "1", "2", "1", "2", "1"], ["TT", "1", "2", "1", "2", "1"], "a count that begins anew"),
        (["1", "", "2", "3", "4"], ["1", "", "2", "3", "4"], "a row without a number stays without one"),
        (["Phòng A", "Phòng B", "1", "Phòng C"], ["Phòng A", "Phòng B", "1", "Phòng C"], "no numbers at all"),
        (
            ["1", "2", "II", "3", "4", "5"],
            ["1", "2", "II", "3", "4", "5"],
            "a group between the rows, without a text of its own",
        ),
    ],
)
def test_numbers_of_rows_by_sequence(read: list[str], expected: list[str], why: str) -> None:
    rows = [(number, "" if number == "II" else f"việc {n}") for n, number in enumerate(read)]
    (found,), _ = numbered([table(1, 80.0, *rows)])
    assert [c.text for c in found.cells if c.column == 0] == expected, why


def test_a_table_counts_on_over_pages_and_each_repair_is_told() -> None:
    blocks = [table(1, 80.0, ("1", "a"), ("2", "b"), ("3", "c")), table(2, 86.0, ("H", "d"), ("5", "e"))]
    found, notes = numbered(blocks)
    assert [c.text for b in found for c in b.cells if c.column == 0] == ["1", "2", "3", "4", "5"]
    assert notes == [(2, ("H", "4"))]


def test_sheets_lie_a_little_askew() -> None:
    above, below = table(1, 80.0, ("1", "a")), table(2, 86.0, ("2", "b"))
    assert aligned([above, below])[1].box == replace(below.box, x0=80.0, x1=560.0)
    other = table(2, 160.0, ("2", "b"))
    assert aligned([above, other])[1] is other, "another table, further to the side"


LIST = """^ KẾ HOẠCH
^ Kiểm tra vườn cây năm 2031
|= TT | Đơn vị được kiểm tra | Thời gian
|: 1 6 4
| 1 | Hợp tác xã Bưởi Vàng | Ngày 03/11/2031
| 2 | Hợp tác xã Mít Xanh | Ngày 04/11/2031
| 3 | Trại giống xã Thạch Vân | Ngày 05/11/2031
| 4 | Trại giống xã Cồn Hạc | Ngày 06/11/2031
| 5 | Vườn ươm phường Bến Lau | Ngày 07/11/2031
"""


def photographed(turn: int = 0, shade: int = 255) -> bytes:
    """That list as a scan, the sheet turned, its titles on a grey ground."""
    document = pdfium.PdfDocument(corpus.render(LIST, "pdf"))
    picture = document[0].render(scale=200 / 72).to_pil().convert("L")
    document.close()
    if shade < 255:
        from pipeline.ingest.scan.ruled import ruled

        (grid,) = ruled(picture)[1]
        box = tuple(int(s) for s in (grid.box.x0, grid.box.top, grid.box.x1, min(c.bottom for c in grid.cells)))
        picture.paste(picture.crop(box).point(lambda level: min(level, shade)), box)
    out = io.BytesIO()
    picture.rotate(turn, expand=True).save(out, "PNG")
    return out.getvalue()


@needs_tesseract
@pytest.mark.parametrize(
    ("turn", "shade", "why"),
    [
        (0, 255, "numbers that stand alone in their column"),
        (0, 180, "a grey row of titles"),
        (90, 255, "a sheet on its side"),
    ],
)
def test_rows_of_a_scanned_table(turn: int, shade: int, why: str) -> None:
    (found,) = [b for b in read_bytes(photographed(turn, shade), ".png").blocks if b.cells]
    rows = [[c.text for c in found.cells if c.row == n] for n in range(1, 6)]
    assert [row[0] for row in rows] == ["1", "2", "3", "4", "5"], why
    assert [row[2] for row in rows] == [f"Ngày 0{n}/11/2031" for n in range(3, 8)], why
