"""Text copied from pages: which line goes on with the one before, told by the width that its letters have in print."""

from __future__ import annotations

import pytest

from pipeline.ingest import read_bytes
from pipeline.layout import lay_out
from pipeline.layout.wrapped import CUT_HYPHEN, Width, goes_on, printed_width, wrap_width

A4 = 27_000  # printed width of a full line: 16 cm in letters of 14 points
PARAGRAPH = (
    "Các thôn và trường học trên địa bàn xã rà soát, bổ sung quy chế phối hợp, phân công rõ người, rõ việc, rõ thời gian hoàn thành "
    "của từng nội dung, không để sót việc nào; mỗi thôn cử một người theo dõi, tổng hợp số liệu của thôn mình và gửi về bộ phận "
    "một cửa đúng thời hạn, không chờ nhắc; trường hợp có vướng mắc thì báo ngay để xã cùng tháo gỡ, không để việc này kéo dài. "
)


def copied(*paragraphs: str, width: int = A4) -> list[str]:
    """Paragraphs as lines of a page: as many words on each as have room, the first line indented."""
    lines = []
    for paragraph in paragraphs:
        line = ""
        room = int(width * 0.93)
        for word in paragraph.split():
            if line and printed_width(f"{line} {word}") > room:
                lines.append(line)
                line, room = word, width
            else:
                line = f"{line} {word}".strip()
        lines.append(line)
    return lines


def read(lines: list[str]) -> list[str]:
    text = lay_out(read_bytes("\n".join(lines).encode(), ".txt"))
    return [text.of(p) for p in text.paragraphs]


def test_paragraphs_copied_from_a_page_come_back() -> None:
    paragraphs = [f"{n}. {PARAGRAPH * n}".strip() for n in range(1, 6)]
    assert read(copied(*paragraphs)) == paragraphs


def test_a_table_of_short_lines_does_not_hide_that_the_text_is_wrapped() -> None:
    paragraphs = [f"{n}. {PARAGRAPH * n}".strip() for n in range(1, 6)]
    cells = [word for _ in range(20) for word in ("Sở Y tế;", "Quý I;", "Tốt;")]
    assert read([*copied(*paragraphs), *cells])[:5] == paragraphs


def test_a_text_pasted_paragraph_by_paragraph_is_not_wrapped() -> None:
    lines = [f"Nội dung thứ {n}" + " và việc kèm theo" * (n % 7) for n in range(40)]
    assert wrap_width(lines) == Width()
    assert read(lines) == lines


@pytest.mark.parametrize(
    ("lines", "expected", "why"),
    [
        (
            ["II. NỘI DUNG, TIẾN ĐỘ VÀ PHÂN CÔNG TRÁCH NHIỆM TỔ CHỨC", "THỰC HIỆN"],
            ["II. NỘI DUNG, TIẾN ĐỘ VÀ PHÂN CÔNG TRÁCH NHIỆM TỔ CHỨC THỰC HIỆN"],
            "a labelled heading in capitals was wrapped",
        ),
        (
            ["KẾ HOẠCH", "THỰC HIỆN CÔNG TÁC DÂN VẬN NĂM 2031"],
            ["KẾ HOẠCH", "THỰC HIỆN CÔNG TÁC DÂN VẬN NĂM 2031"],
            "lines of a title stand for themselves",
        ),
        (
            [f"Theo Kế hoạch số 12/KH{CUT_HYPHEN}", "UBND của xã."],
            ["Theo Kế hoạch số 12/KH-UBND của xã."],
            "a viewer writes a sign of its own for the hyphen at a line's end",
        ),
        (
            ["Trên đây là Kế hoạch của xã, các thôn nghiêm túc thực hiện, báo về", "Nơi nhận:"],
            ["Trên đây là Kế hoạch của xã, các thôn nghiêm túc thực hiện, báo về", "Nơi nhận:"],
            "the recipients never go on with a sentence",
        ),
        (
            ["Trên đây là Kế hoạch của xã, các thôn nghiêm túc thực hiện, báo về", "TM. ỦY BAN NHÂN DÂN"],
            ["Trên đây là Kế hoạch của xã, các thôn nghiêm túc thực hiện, báo về", "TM. ỦY BAN NHÂN DÂN"],
            "nor does the signature",
        ),
    ],
)
def test_lines(lines: list[str], expected: list[str], why: str) -> None:
    assert read([*copied(*[f"{n}. {PARAGRAPH}" for n in range(1, 5)]), *lines])[4:] == expected, why


@pytest.mark.parametrize(
    ("numbers", "kept", "why"),
    [
        ([2, 3, 4], [], "page numbers count up, a page apart"),
        ([7, 3, 12], ["7", "3", "12"], "other numbers are what the text says"),
    ],
)
def test_page_numbers_that_were_copied_along(numbers: list[int], kept: list[str], why: str) -> None:
    page = [f"- Việc thứ {n} của thôn, xong trong tháng;" for n in range(16)]
    lines = [line for number in numbers for line in [*page, str(number)]]
    assert [line for line in read([*lines, *page]) if line.isdigit()] == kept, why


def test_a_page_number_within_a_sentence() -> None:
    lines = copied(*[f"{n}. {PARAGRAPH * 3}".strip() for n in range(1, 6)])
    cut = next(k for k in range(16, len(lines)) if lines[k][:1].islower())
    assert read([*lines[:cut], "2", *lines[cut:]]) == read(lines)


def test_no_line_goes_on_after_a_gap_unless_it_is_in_small_letters() -> None:
    width = Width(70, A4)
    full = "Các thôn và trường học trên địa bàn xã rà soát, bổ sung quy chế phối hợp"
    assert goes_on(full, "Phòng", width, gap=False, first=False)
    assert not goes_on(full, "Phòng", width, gap=True, first=False)
    assert goes_on(full, "giữa các bên", width, gap=True, first=False)


def test_blank_lines_between_all_lines_part_nothing() -> None:
    lines = [
        "Căn cứ Quyết định số 9051/QĐ-BGDĐT ngày 04/8/2031 của Bộ Giáo dục",
        "và Đào tạo về khung thời gian năm học;",
        "Xét đề nghị của Giám đốc Sở Giáo dục và Đào tạo tại Tờ trình số",
        "1186/TTr-SGDĐT ngày 16/9/2031.",
        "Điều 1. Ban hành lịch năm học và giao Giám đốc Sở Giáo dục",
        "và Đào tạo tổ chức triển khai.",
    ]
    assert read("\n\n".join(lines).split("\n")) == [
        f"{lines[0]} {lines[1]}",
        f"{lines[2]} {lines[3]}",
        f"{lines[4]} {lines[5]}",
    ]


def test_a_line_that_goes_on_a_hundred_thousand_times_is_one_paragraph() -> None:
    """Joined once, not line by line: the words are the same, and a hyphen that a viewer cut at is a hyphen."""
    text = lay_out(read_bytes(("Một\n" + "hai ba\n" * 100_000).encode(), ".txt")).text
    assert text.strip() == "Một" + " hai ba" * 100_000
    assert lay_out(read_bytes("kinh tế\ufffe\nxã hội".encode(), ".txt")).text.strip() == "kinh tế-xã hội"


@pytest.mark.parametrize(
    ("before", "after", "joined"),
    [
        ("Giao Sở Lao động", "- Thương binh và Xã hội chủ trì.", True),
        ("phát triển kinh tế", "- xã hội của xã.", True),
        ("Trách nhiệm của Sở Nội vụ", "- Tham mưu cho tỉnh.", False),
        ("Kế hoạch năm 2031", "- 02 lớp tập huấn.", False),
        ("c) Hội Làm vườn Việt", "Nam tập huấn cho các ấp.", True),
        ("Tham quan vườn ươm ở Hà", "Nội và các tỉnh.", True),
        ("Tổ trưởng Lê Thị Hà", "Tổ phó: Vũ Văn Nam", False),
    ],
)
def test_a_line_that_begins_with_the_hyphen_of_a_name(before: str, after: str, joined: bool) -> None:
    assert goes_on(before, after, Width(), gap=False, first=True) is joined


END = "\n".join(f"{n}. Rà soát các hộ ven kênh Ba và kênh Bốn của xã." for n in range(1, 4))
SIDES = [
    pytest.param(
        "Nơi nhận: KT. HIỆU TRƯỞNG\n- Các khoa; PHÓ HIỆU TRƯỞNG\n- Lưu: VT.\nLý Văn Nam", id="a copy that lost the gap"
    ),
    pytest.param(
        f"{' ' * 44}KT. HIỆU TRƯỞNG\nNơi nhận:{' ' * 35}PHÓ HIỆU TRƯỞNG\n- Các khoa;\n- Lưu: VT.\n{' ' * 44}Lý Văn Nam",
        id="an authority above the recipients",
    ),
]


@pytest.mark.parametrize("end", SIDES)
def test_posts_beside_the_recipients(end: str) -> None:
    text = lay_out(read_bytes(f"{END}\n{end}\n".encode(), ".txt"))
    lines = text.text.split("\n")
    assert [line for line in lines if "HIỆU TRƯỞNG" in line] == ["KT. HIỆU TRƯỞNG", "PHÓ HIỆU TRƯỞNG"]
    assert [line for line in lines if line.startswith(("Nơi", "- "))] == ["Nơi nhận:", "- Các khoa;", "- Lưu: VT."]


@pytest.mark.parametrize(
    ("before", "after", "joined", "why"),
    [
        ("II. VỀ DỊCH VỤ CÔNG TRỰC", "TUYẾN VÀ THỦ TỤC TRÊN MẠNG", True, "a heading in capitals goes on in capitals"),
        ("TỔ CHỨC THỰC", "HIỆN", True, "a syllable of a word stands alone"),
        ("QUY", "ĐỊNH VỀ CHỢ CÁ", True, "the same, above"),
        ("quy định tại", "Điều 2 và Điều 3", True, "no line ends in this word, whatever the next begins with"),
        ("ban hành kèm theo", "Quyết định này Danh mục", True, "this decision is what the word belongs to"),
        ("Giao Sở Công", "Thương chủ trì", True, "the name of an office"),
        ("2.", "Cây giống và phân bón", True, "a label that a narrow page left alone"),
        ("III.", "ƯƠM CÂY, TRỒNG RỪNG", True, "the same of a heading in capitals"),
        ("2.", "cây giống", False, "no label of a heading"),
        ("Chủ tịch", "Ủy ban nhân dân các xã", True, "who heads what follows"),
        ("4. Mời thêm Hiệp hội", "Doanh nghiệp trẻ An Hải", True, "a name goes on"),
        ("Giám đốc", "Nguyễn Văn An", False, "a signature"),
        ("KẾ HOẠCH", "HÓA GIÁ CÁ", False, "the kind of document ends its line"),
        ("ỦY BAN NHÂN DÂN", "CHỦ TỊCH", False, "two lines of a signature, though “dân chủ” is a word"),
        ("II. MỤC ĐÍCH.", "YÊU CẦU CHUNG", False, "a sentence ended"),
        ("Cục Dân số -", "Kế hoạch hóa gia đình", True, "a line cut within a pair"),
        ("- Các đơn vị trực thuộc", "Thực hiện Công văn số 9025", False, "a ground begins a line"),
        ("Hồ sơ kèm theo", "Trên đây là báo cáo", False, "what follows is a sentence of its own"),
    ],
)
def test_lines_that_were_cut(before: str, after: str, joined: bool, why: str) -> None:
    assert goes_on(before, after, Width(), gap=False, first=True) is joined, why


def test_an_indented_line_behind_a_full_stop_begins_a_paragraph() -> None:
    """Both lines are full, so that their length alone would join them."""
    wrapped = (
        "Các thôn vận động người dân trồng cây ở bãi bồi, hai bên đường và quanh trường\n"
        "học; chăm sóc cây sau khi trồng, thay cây chết trước mùa mưa bão trên địa bàn.\n"
    )
    written = f"      {wrapped}      {wrapped.replace('Các thôn', 'Căn cứ trên, các thôn')}{wrapped * 3}"
    text = lay_out(read_bytes(written.encode(), ".txt"))
    assert [text.of(p).split()[0] for p in text.paragraphs][:2] == ["Các", "Căn"]
