"""Web pages, as browsers show them and as Word saves them."""

from __future__ import annotations

import tracemalloc

import pytest
from ingest_build import codes, shown

from pipeline.extract import extract
from pipeline.ingest import read_bytes
from pipeline.ingest.web.characters import decode_html
from pipeline.layout import lay_out
from pipeline.model import Block, Region, Status
from pipeline.segment import segment


def blocks(markup: str) -> tuple[Block, ...]:
    return read_bytes(f"<html><body>{markup}</body></html>".encode(), ".htm").blocks


TEXT = "Kế hoạch của Ủy ban nhân dân tỉnh về việc thực hiện Chỉ thị số 5; đẩy mạnh cải cách hành chính"


@pytest.mark.parametrize(
    ("data", "why"),
    [
        (f"<p>{TEXT}</p>".encode(), "UTF-8, undeclared"),
        (f"<meta charset=windows-1252><p>{TEXT}</p>".encode(), "UTF-8, wrongly declared as Western"),
        (f"<meta charset=utf-8><p>{TEXT}</p>".encode("utf-8-sig"), "byte order mark"),
        (f'<?xml version="1.0" encoding="UTF-8"?><html><p>{TEXT}</p></html>'.encode(), "XML declaration"),
        (f"<meta charset=unicode><p>{TEXT}</p>".encode("utf-16"), "UTF-16, Word's Unicode"),
        (f"<p>{TEXT}</p>".encode("utf-16-le"), "UTF-16 without a mark"),
        (f"<meta charset=utf-8><p>{TEXT}</p>".encode("cp1252", "xmlcharrefreplace"), "Western, declared as UTF-8"),
        (f"<p>{TEXT}</p>".encode("ascii", "xmlcharrefreplace"), "character references only"),
    ],
)
def test_encoding(data: bytes, why: str) -> None:
    assert [block.text for block in read_bytes(data, ".htm").blocks] == [TEXT], why


def test_windows_vietnamese_with_wrong_declaration() -> None:
    text = "Kê\u0301 hoa\u0323ch cu\u0309a U\u0309y ban nhân dân ti\u0309nh vê\u0300 viê\u0323c thư\u0323c hiê\u0323n"
    data = f"<meta charset=windows-1252><p>{text}</p>".encode("cp1258")
    assert text in decode_html(data), "tone marks after letters betray windows-1258"


def test_control_references_are_western() -> None:
    assert blocks("<p>2016 &#150; 2017</p>")[0].text == "2016 \u2013 2017"


WORD_ITEM = (
    "<p class=MsoListParagraph><![if !supportLists]><span style='mso-list:Ignore'>1.<span>&nbsp;&nbsp;</span>"
    "</span><![endif]>Mục đích</p>"
)


@pytest.mark.parametrize(
    ("markup", "expected", "why"),
    [
        ("<p>một\n  hai</p>", ["một hai"], "white space collapses"),
        ("<p>một<br>hai</p>", ["một\nhai"], "line break"),
        ("<p>m<b>ộ</b>t</p>", ["một"], "inline tags do not split words"),
        ("một<div>hai</div>ba", ["một", "hai", "ba"], "text beside blocks"),
        ("<p>a<script>x</script><style>y</style><!-- z --></p>", ["a"], "what is not shown"),
        ("<p>a<span style='display:none'>ẩn</span></p>", ["a"], "hidden"),
        ("<p>a<span style='mso-hide:all'>ẩn</span></p>", ["a"], "hidden by Word"),
        ("<p>a<o:p>&nbsp;</o:p></p>", ["a"], "Word's empty marks"),
        ("<p>a<del>bỏ</del><ins>thêm</ins></p>", ["athêm"], "changes accepted"),
        ("<![if !supportLists]><p>a</p><![endif]>", ["a"], "conditional tags"),
        ("<!--[if gte mso 9]><p>ẩn</p><![endif]--><p>a</p>", ["a"], "conditional comments"),
        ("<pre>một\n  hai</pre>", ["một\nhai"], "preformatted lines"),
        (
            "<ul><li>một<li>hai</ul>",
            ["- một", "- hai"],
            "list items without end tags, with the marks that a browser shows",
        ),
        (
            WORD_ITEM,
            ["1. Mục đích"],
            "automatic number of Word",
        ),
        ("<p><span style='mso-list:Ignore'>·<span>&nbsp;</span></span>Việc</p>", ["- Việc"], "bullet of Word"),
        ("<p>Số:<span style='mso-tab-count:1'>&nbsp; </span>5</p>", ["Số:\t5"], "tab of Word"),
        ("<table><tr><td>một</td></tr><tr><td>hai</td></tr></table>", ["một", "hai"], "one column is a frame"),
        (
            "<table><tr><td>x<td><table><tr><td>Việc<td>Đơn vị<tr><td>1<td>2</table></table>",
            ["x", "[Việc|Đơn vị|1|2]"],
            "a layout table is taken apart",
        ),
    ],
)
def test_markup(markup: str, expected: list[str], why: str) -> None:
    assert shown(blocks(markup)) == expected, why


def test_a_raised_number_behind_a_word_is_no_part_of_it() -> None:
    raised = "<p>Kế hoạch số 77/KH-UBND<sup>1</sup> ngày 14/01/2031, 05/12<sup>12</sup>; x<sup>2a</sup></p><p><sup>1</sup> Đã hết</p>"
    assert [block.text for block in blocks(raised)] == [
        "Kế hoạch số 77/KH-UBND¹ ngày 14/01/2031, 05/12¹²; x2a",
        "1 Đã hết",
    ]


def test_label_is_apart() -> None:
    (block,) = blocks("<p><b><span style='mso-list:Ignore'>I.<span>&nbsp;</span></span>MỤC ĐÍCH</b></p>")
    assert (block.label, block.text, block.bold) == ("I.", "MỤC ĐÍCH", 8)


@pytest.mark.parametrize(
    ("markup", "bold", "centered", "why"),
    [
        ("<p><b>Mục</b></p>", 3, False, "b"),
        ("<p><strong>Mục</strong> thường</p>", 3, False, "strong, the beginning"),
        ("<h2>Mục</h2>", 3, False, "heading"),
        ("<p style='font-weight:bold'>Mục</p>", 3, False, "style"),
        ("<p><i><u>Mục</u></i></p>", 3, False, "a line below sets a heading apart as bold letters do"),
        ("<p><b style='font-weight:normal'>Mục</b></p>", 0, False, "switched off"),
        ("<p style='font-weight:700'>Mục</p>", 3, False, "weight by number"),
        ("<p align=center>Mục</p>", 0, True, "align"),
        ("<p style='TEXT-ALIGN: center'>Mục</p>", 0, True, "text-align"),
        ("<center><p>Mục</p></center>", 0, True, "inherited"),
        ("<div align=center><p style='text-align:left'>Mục</p></div>", 0, False, "own word counts"),
        ("<style>p.T {text-align:center; font-weight:bold}</style><p class=T>Mục</p>", 3, True, "style sheet"),
        ("<p>&nbsp;<b>Mục</b></p>", 3, False, "blank in front"),
    ],
)
def test_look(markup: str, bold: int, centered: bool, why: str) -> None:
    (block,) = blocks(markup)
    assert (block.bold, block.centered) == (bold, centered), why


@pytest.mark.parametrize(
    ("markup", "expected", "why"),
    [
        (
            "<tr><td rowspan=2>a<td>b<tr><td>c",
            [("a", 0, 0, 2, 1), ("b", 0, 1, 1, 1), ("c", 1, 1, 1, 1)],
            "merged down",
        ),
        (
            "<tr><td colspan=2>a<tr><td>b<td>c",
            [("a", 0, 0, 1, 2), ("b", 1, 0, 1, 1), ("c", 1, 1, 1, 1)],
            "merged across",
        ),
        ("<tr><td rowspan=99>a<td>b", [("a", 0, 0, 1, 1), ("b", 0, 1, 1, 1)], "a span beyond the table"),
        ("<tr><td colspan=x>a<td>b", [("a", 0, 0, 1, 1), ("b", 0, 1, 1, 1)], "a span that is no number"),
        ("<thead><tr><th>a<th>b</thead>", [("a", 0, 0, 1, 1), ("b", 0, 1, 1, 1)], "head rows"),
        ("<tr><td><p>a</p><p>b</p><td>c", [("a\nb", 0, 0, 1, 1), ("c", 0, 1, 1, 1)], "one line per paragraph"),
    ],
)
def test_tables(markup: str, expected: list[tuple[str, int, int, int, int]], why: str) -> None:
    (block,) = blocks(f"<table>{markup}</table>")
    assert [(c.text, c.row, c.column, c.row_span, c.column_span) for c in block.cells] == expected, why


MENU = "".join(f"<li><a href=x>Mục menu {i}</a></li>" for i in range(20))
PLAN = "<p>KẾ HOẠCH</p>" + "<p>Nội dung của kế hoạch dài hơn mọi thứ ở chung quanh nó.</p>" * 5
LINES = ["KẾ HOẠCH", *["Nội dung của kế hoạch dài hơn mọi thứ ở chung quanh nó."] * 5]


@pytest.mark.parametrize(
    ("markup", "why"),
    [
        (f"<nav>{MENU}</nav><article>{PLAN}</article><footer><p>Bản quyền</p></footer>", "marked main part"),
        (f"<div><ul>{MENU}</ul></div><div><div>{PLAN}</div></div><p>Bản quyền</p>", "unmarked, by amount of text"),
        (
            f"<header><p>Trang</p></header>{PLAN}<footer><p>Bản quyền</p></footer>",
            "a small page with header and footer",
        ),
        (f"<main><nav>{MENU}</nav>{PLAN}</main>", "menus inside the main part"),
        (PLAN, "a document alone"),
    ],
)
def test_main_content(markup: str, why: str) -> None:
    assert shown(blocks(markup)) == LINES, why


def test_sections_of_word_all_stay() -> None:
    marks = "".join(f"<a name=m{i}></a><a href='#m{i}'>{i}</a>" for i in range(30))
    first, second = f"<div class=WordSection1>{PLAN}{marks}</div>", "<div class=WordSection2><p>PHỤ LỤC</p></div>"
    assert shown(blocks(first + second))[-1] == "PHỤ LỤC", "bookmarks are no links, an appendix is no menu"


def test_footnotes_of_word() -> None:
    found = blocks(
        "<p>Theo luật<a style='mso-footnote-id:ftn1' href='#_ftn1'>[1]</a></p>"
        "<div style='mso-element:footnote-list'><div style='mso-element:footnote'><p>[1] Luật số 1.</p></div></div>"
    )
    assert [(b.region, b.text) for b in found] == [(Region.BODY, "Theo luật[1]"), (Region.FOOTNOTE, "[1] Luật số 1.")]


def test_deep_nesting_does_not_break() -> None:
    source = read_bytes(b"<html><body>" + b"<div>" * 5000 + b"x" + b"</div>" * 5000 + b"<p>sau</p>", ".html")
    assert source.status in (Status.OK, Status.FAILED)


def test_entities_stay_unread() -> None:
    data = b'<!DOCTYPE html [<!ENTITY x SYSTEM "file:///etc/passwd">]><html><body><p>a&x;</p></body></html>'
    assert "root:" not in read_bytes(data, ".html").blocks[0].text


def test_web_archive() -> None:
    data = (
        b'From: <Saved>\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related; boundary="b"\r\n\r\n--b\r\n'
        b'Content-Type: text/html; charset="utf-8"\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n'
        b"<html><p>K=E1=BA=BF ho=E1=BA=A1ch</p></html>\r\n--b--\r\n"
    )
    source = read_bytes(data, ".mht")
    assert (source.format, shown(source.blocks)) == ("mht", ["Kế hoạch"])


def test_page_without_text() -> None:
    source = read_bytes(b"<html><body><img src=x></body></html>", ".html")
    assert (source.status, codes(source)) == (Status.FAILED, ["no_text"])


def test_cells_that_claim_a_million_places() -> None:
    rows = "<tr><td colspan=1000 rowspan=1000>Kế hoạch</td></tr>" * 300
    tracemalloc.start()
    source = read_bytes(f"<html><table>{rows}</table>".encode(), ".htm")
    assert tracemalloc.get_traced_memory()[1] < 50_000_000
    tracemalloc.stop()
    assert source.blocks


@pytest.mark.parametrize(
    ("rows", "told", "why"),
    [
        (40, False, "a column that holds for forty rows is what a clerk merges"),
        (1000, True, "each row would hold a thousand cells"),
    ],
)
def test_merged_cells_that_reach_over_too_much(rows: int, told: bool, why: str) -> None:
    table = "<tr><td rowspan=999>Sở Y tế<td>việc</tr>" * rows
    source = read_bytes(f"<p>KẾ HOẠCH<table>{table}</table><p>Chỉ thị số 9033/CT-TTg".encode(), ".htm")
    assert ("merged_too_much" in codes(source)) is told, why
    (grid,) = (b for b in source.blocks if b.cells)
    assert [c.text for c in grid.cells] == ["Sở Y tế", "việc"] * rows
    plan = segment(lay_out(source))
    assert sum(len(u.cells) for u in plan.units) < 200_000
    assert plan.text.text.endswith("Chỉ thị số 9033/CT-TTg")


@pytest.mark.parametrize("tag", ["font", "div", "span", "b", "blockquote"])
@pytest.mark.parametrize("depth", [200, 256, 400, 1900])
def test_what_is_nested_deep_is_read(tag: str, depth: int) -> None:
    """Unclosed tags nest: a parser that stops at 255 loses the rest of the plan without a word."""
    source = read_bytes(
        f"<html><body><p>Đầu</p>{f'<{tag}>' * depth}<p>Căn cứ Chỉ thị</p><script>mã</script><p>Cuối</p></body></html>".encode(),
        ".htm",
    )
    said = " ".join(block.text for block in source.blocks)
    assert "Đầu" in said
    assert "Căn cứ Chỉ thị" in said
    assert said.rstrip().endswith("Cuối")
    assert "mã" not in said
    assert source.status is Status.OK


def test_what_is_nested_too_deep_is_said() -> None:
    source = read_bytes(f"<html><body><p>Đầu</p>{'<i>' * 5000}<p>Cuối</p></body></html>".encode(), ".htm")
    assert "Cuối" not in " ".join(block.text for block in source.blocks)
    assert source.status is Status.PARTIAL
    assert codes(source) == ["html_too_deep"]


PLAN = "<p><b>KẾ HOẠCH</b></p><p><b>Trồng cây năm 2031</b></p><p>I. NỘI DUNG</p><p>1. Sở Y tế trồng cây trước ngày 5/3/2031.</p>"
MENU = '<div class="{}"><a href="/a">Trang chủ</a> <a href="/b">Giới thiệu</a> <a href="/c">Văn bản</a></div>'


@pytest.mark.parametrize("name", ["menu", "main-menu", "breadcrumb", "nav navbar-nav", "sidebar"])
def test_menus_of_a_small_site_are_left_out(name: str) -> None:
    page = f"<html><body>{MENU.format(name)}{PLAN}</body></html>"
    assert "Trang chủ" not in lay_out(read_bytes(page.encode(), ".html")).text


def test_a_part_that_is_only_named_like_a_menu_is_read() -> None:
    page = f'<html><body><div class="content-menu">{PLAN}<p><a href="/x">Tải về</a></p></div></body></html>'
    assert "Sở Y tế trồng cây" in lay_out(read_bytes(page.encode(), ".html")).text


def test_menu_words_above_the_letterhead_are_no_issuer() -> None:
    head = "<p>Trang chủ</p><p>Tin tức</p><p>UBND TỈNH CỒN SẬY</p><p>SỞ Y TẾ</p><p>Số: 12/KH-SYT</p>"
    facts = extract(segment(lay_out(read_bytes(f"<html><body>{head}{PLAN}</body></html>".encode(), ".html"))))
    assert (facts.metadata.parent_body, facts.metadata.issuer) == ("UBND TỈNH CỒN SẬY", "SỞ Y TẾ")


def test_a_text_whose_paragraphs_are_parted_by_breaks() -> None:
    lines = ["KẾ HOẠCH", "I. NỘI DUNG", "1. Mục đích", "Trồng cây xanh", "2. Nhiệm vụ", "Sở Y tế trồng cây", "II. TỔ CHỨC", "1. Sở Y tế",
             "- Trồng cây tại trạm xá", "2. Sở Nội vụ", "- Phát động phong trào"]  # fmt: skip
    page = f"<html><body><div>{'<br>'.join(lines)}</div></body></html>"
    text = lay_out(read_bytes(page.encode(), ".html"))
    assert [text.of(p) for p in text.paragraphs] == lines


@pytest.mark.parametrize(
    ("attribute", "why"),
    [("a{}=1", "values without quotes"), ('a{}="1 2"', "with quotes"), ("a{}", "names alone")],
)
def test_an_element_with_too_many_attributes_keeps_its_text(attribute: str, why: str) -> None:
    """The parser compares each with all before it: hundreds of thousands would take minutes."""
    many = " ".join(attribute.format(n) for n in range(200_000))
    source = read_bytes(f"<p>KẾ HOẠCH</p><p {many}>Sở Y tế chủ trì.</p>".encode(), ".html")
    assert [b.text for b in source.blocks] == ["KẾ HOẠCH", "Sở Y tế chủ trì."], why


def test_a_long_attribute_is_not_many() -> None:
    """A picture inside the page, or a long style, is one attribute: what the element looks like is kept."""
    style = f"font-weight:bold;{'margin:1px;' * 500}"
    source = read_bytes(f'<p>KẾ HOẠCH</p><p style="{style}">Sở Y tế</p>'.encode(), ".html")
    assert source.blocks[1].bold
