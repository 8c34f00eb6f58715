"""Word files: the walk over the body."""

from __future__ import annotations

import io

import docx as python_docx
import pytest
from docx.enum.text import WD_ALIGN_PARAGRAPH
from ingest_build import TYPES, body_of, cell, codes, docx, para, read_docx_body, run, shown, table, zipped

from pipeline.ingest import read_bytes
from pipeline.model import BlockKind, Region, Status

BOX = "<w:txbxContent><w:p><w:r><w:t>trong khung</w:t></w:r></w:p></w:txbxContent>"
CHOICE = f'<mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wps:txbx>{BOX}</wps:txbx></w:drawing></mc:Choice>'
FALLBACK = f"<mc:Fallback><w:pict><v:textbox>{BOX}</v:textbox></w:pict></mc:Fallback></mc:AlternateContent>"
BEGIN, RESULT, END = (f'<w:r><w:fldChar w:fldCharType="{kind}"/></w:r>' for kind in ("begin", "separate", "end"))
CODE = "<w:r><w:instrText> IF </w:instrText></w:r>"
FIELD = f"{BEGIN}{CODE}{RESULT}{run('ngày 05')}{END}"
NESTED_FIELD = f"{BEGIN}{CODE}{BEGIN}{CODE}{RESULT}{run('ẩn')}{END}{RESULT}{run('hiện')}{END}"

PARAGRAPHS = [
    (para("Kế ", "hoạch"), ["Kế hoạch"], "runs are joined"),
    (
        para("a", f"<w:ins>{run('thêm')}</w:ins>", "<w:del><w:r><w:delText>bỏ</w:delText></w:r></w:del>"),
        ["athêm"],
        "changes accepted",
    ),
    (
        para(f"<w:moveFrom>{run('cũ')}</w:moveFrom>", f"<w:moveTo>{run('mới')}</w:moveTo>"),
        ["mới"],
        "moved text once, where it went",
    ),
    (
        f"<w:sdt><w:sdtPr/><w:sdtContent>{para('trong ô')}</w:sdtContent></w:sdt>",
        ["trong ô"],
        "content control around paragraphs",
    ),
    (
        para(f"<w:sdt><w:sdtContent>{run('05')}</w:sdtContent></w:sdt>", "/KH"),
        ["05/KH"],
        "content control inside a paragraph",
    ),
    (para(f"<w:smartTag>{run('Hà Nội')}</w:smartTag>"), ["Hà Nội"], "smart tags of Word 2003"),
    (para(f"<w:hyperlink>{run('liên kết')}</w:hyperlink>"), ["liên kết"], "hyperlinks"),
    (para(f"<w:fldSimple>{run('12')}</w:fldSimple>"), ["12"], "simple field: its result"),
    (para("Hà Nội, ", FIELD), ["Hà Nội, ngày 05"], "field: result kept, code dropped"),
    (para(NESTED_FIELD), ["hiện"], "a field in the code of another"),
    (
        para('<w:r><w:fldChar w:fldCharType="begin"/></w:r>') + para("còn"),
        ["còn"],
        "an unfinished field does not swallow the rest",
    ),
    (para("<w:r><w:t>một</w:t><w:br/><w:t>hai</w:t></w:r>"), ["một\nhai"], "a line break the writer set"),
    (para("<w:r><w:t>Số:</w:t><w:tab/><w:t>5</w:t></w:r>"), ["Số:\t5"], "tabs"),
    (para("<w:r><w:t>33</w:t><w:noBreakHyphen/><w:t>CT</w:t></w:r>"), ["33-CT"], "non-breaking hyphen"),
    (para("<w:r><w:t>kế</w:t><w:softHyphen/><w:t>hoạch</w:t></w:r>"), ["kếhoạch"], "soft hyphen"),
    (
        para('<w:r><w:sym w:font="Wingdings" w:char="F0A7"/><w:t> Việc</w:t></w:r>'),
        ["- Việc"],
        "a bullet typed as a symbol",
    ),
    (para('<w:r><w:sym w:font="Symbol" w:char="F0B3"/><w:t>5</w:t></w:r>'), ["≥5"], "a sign that means something"),
    (para(run("Cấp 1 \uf0a3", '<w:rFonts w:ascii="Wingdings 2"/>')), ["Cấp 1 -"], "a box to tick, typed"),
    (para(run("dưới \uf0a35", '<w:rFonts w:ascii="Symbol"/>')), ["dưới ≤5"], "the same character of another font"),
    (para('<w:r><w:sym w:font="Wingdings" w:char="F0A3"/></w:r>'), ["-"], "a box to tick, as a symbol"),
    (para("<w:r><w:t>kế\u00adhoạch 33\u2011CT</w:t></w:r>"), ["kếhoạch 33-CT"], "hyphens as characters"),
    (para(f"<w:r>{CHOICE}{FALLBACK}</w:r>", "ngoài"), ["ngoài", "trong khung"], "text box once, after its paragraph"),
    (para(f"<w:r><w:pict><v:textbox>{BOX}</v:textbox></w:pict></w:r>"), ["trong khung"], "text box of old files"),
    (para(run("hiện"), run("ẩn", "<w:vanish/>")), ["hiện"], "hidden text"),
    (para(run("kế hoạch", "<w:caps/>")), ["KẾ HOẠCH"], "capitals by format are capitals on paper"),
    (para("<m:oMath><m:r><m:t>x=1</m:t></m:r></m:oMath>"), ["x=1"], "formulas"),
    (para("đầu ", properties="<w:rPr><w:del/></w:rPr>") + para("cuối"), ["đầu cuối"], "a deleted paragraph mark joins"),
    (para("") + para("  "), [], "empty paragraphs make no block"),
    (table(cell(para("khung"))), ["khung"], "a table of one cell is a frame"),
    (table(cell("A"), cell("B")), ["A", "B"], "so is a table of one column"),
]


@pytest.mark.parametrize(("body", "expected", "why"), PARAGRAPHS, ids=[row[2].replace(" ", "-") for row in PARAGRAPHS])
def test_paragraphs(body: str, expected: list[str], why: str) -> None:
    assert shown(read_docx_body(body)) == expected, why


STYLES = (
    '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"/>'
    '<w:style w:type="paragraph" w:styleId="Dam"><w:pPr><w:jc w:val="center"/></w:pPr><w:rPr><w:b/></w:rPr></w:style>'
    '<w:style w:type="paragraph" w:styleId="Con"><w:basedOn w:val="Dam"/></w:style>'
    '<w:style w:type="character" w:styleId="Manh"><w:rPr><w:b/></w:rPr></w:style>'
)


@pytest.mark.parametrize(
    ("runs", "style", "bold", "why"),
    [
        ([run("Mục", "<w:b/>")], "Normal", 3, "all of it"),
        ([run("Mục", "<w:b/>"), run(" thường")], "Normal", 3, "the beginning"),
        ([run("Mục "), run("đậm", "<w:b/>")], "Normal", 0, "only later words"),
        ([run("Mục", '<w:b w:val="0"/>')], "Dam", 0, "switched off"),
        ([run("Mục")], "Con", 3, "inherited from the style that the style is based on"),
        ([run("Mục", '<w:rStyle w:val="Manh"/>')], "Normal", 3, "character style"),
        ([run("Mục", '<w:rStyle w:val="Manh"/>')], "Dam", 0, "bold style in a bold style toggles"),
        ([run("Mục", '<w:u w:val="single"/>')], "", 3, "a line below sets a heading apart as bold letters do"),
        ([run("Mục", '<w:u w:val="none"/>')], "", 0, "no line below"),
        ([run("  "), run("Mục", "<w:b/>")], "Normal", 3, "blanks in front do not matter"),
        ([run("Mục", "<w:b/>"), run(" "), run("đích", "<w:b/>")], "Normal", 8, "blanks between do not end it"),
    ],
)
def test_bold(runs: list[str], style: str, bold: int, why: str) -> None:
    (block,) = read_docx_body(para(*runs, properties=f'<w:pStyle w:val="{style}"/>'), styles=STYLES)
    assert block.bold == bold, why


def test_centered_and_gap() -> None:
    body = (
        para("Tên", properties='<w:pStyle w:val="Con"/>')
        + para("")
        + para("a", properties='<w:jc w:val="center"/>')
        + para("b")
    )
    blocks = read_docx_body(body, styles=STYLES)
    assert [(b.centered, b.gap) for b in blocks] == [(True, False), (True, True), (False, False)]


SPAN2 = '<w:gridSpan w:val="2"/>'
DOWN, ON = '<w:vMerge w:val="restart"/>', "<w:vMerge/>"


@pytest.mark.parametrize(
    ("rows", "expected", "why"),
    [
        ([cell("a") + cell("b")], [("a", 0, 0, 1, 1), ("b", 0, 1, 1, 1)], "plain"),
        (
            [cell("a", properties=SPAN2), cell("b") + cell("c")],
            [("a", 0, 0, 1, 2), ("b", 1, 0, 1, 1), ("c", 1, 1, 1, 1)],
            "merged across",
        ),
        (
            [
                cell("a", properties=DOWN) + cell("b"),
                cell("", properties=ON) + cell("c"),
                cell("", properties=ON) + cell("d"),
            ],
            [("a", 0, 0, 3, 1), ("b", 0, 1, 1, 1), ("c", 1, 1, 1, 1), ("d", 2, 1, 1, 1)],
            "merged down",
        ),
        (
            [cell("a") + cell("b", properties='<w:gridSpan w:val="1000000000"/>') + cell("c"), cell("d")],
            [("a", 0, 0, 1, 1), ("b", 0, 1, 1, 999), ("c", 0, 1000, 1, 1), ("d", 1, 0, 1, 1)],
            "a span that would fill the memory",
        ),
        (
            [f'<w:trPr><w:gridBefore w:val="-5"/></w:trPr>{cell("a")}{cell("b")}'],
            [("a", 0, 0, 1, 1), ("b", 0, 1, 1, 1)],
            "a row that would begin left of the table",
        ),
        (
            [cell("x") + cell("a", properties=SPAN2 + DOWN), cell("y") + cell("", properties=SPAN2 + ON)],
            [("x", 0, 0, 1, 1), ("a", 0, 1, 2, 2), ("y", 1, 0, 1, 1)],
            "merged across and down",
        ),
        (
            [cell("a") + cell("b"), f'<w:trPr><w:gridBefore w:val="1"/></w:trPr>{cell("c")}'],
            [("a", 0, 0, 1, 1), ("b", 0, 1, 1, 1), ("c", 1, 1, 1, 1)],
            "a row that begins further right",
        ),
        (
            [cell("a") + cell("b"), f"<w:trPr><w:del/></w:trPr>{cell('bỏ')}{cell('bỏ')}"],
            [("a", 0, 0, 1, 1), ("b", 0, 1, 1, 1)],
            "a deleted row",
        ),
        (
            [f"<w:sdt><w:sdtContent>{cell('a')}</w:sdtContent></w:sdt>{cell('b')}"],
            [("a", 0, 0, 1, 1), ("b", 0, 1, 1, 1)],
            "a cell in a content control",
        ),
        ([cell("a", "b") + cell("c")], [("a\nb", 0, 0, 1, 1), ("c", 0, 1, 1, 1)], "one line per paragraph"),
        (
            [cell("ngoài đoạn dài", table(cell("1") + cell("2"))) + cell("c")],
            [("ngoài đoạn dài\n1\t2", 0, 0, 1, 1), ("c", 0, 1, 1, 1)],
            "a nested table becomes lines",
        ),
    ],
)
def test_tables(rows: list[str], expected: list[tuple[str, int, int, int, int]], why: str) -> None:
    (block,) = read_docx_body(table(*rows))
    assert [(c.text, c.row, c.column, c.row_span, c.column_span) for c in block.cells] == expected, why


def test_cell_bold_counts_over_lines() -> None:
    bold = para(run("Nơi nhận:", "<w:b/>"))
    (block,) = read_docx_body(
        table(cell(bold, "- Như trên;") + cell(para(run("A", "<w:b/>")), para(run("B", "<w:b/>"))))
    )
    assert [c.bold for c in block.cells] == [9, 3]


def test_layout_table_is_unwrapped() -> None:
    inner = table(cell("TT") + cell("Nhiệm vụ của các đơn vị"), cell("1") + cell("Rà soát các văn bản"))
    assert shown(read_docx_body(table(cell("Đầu", inner) + cell("")))) == [
        "Đầu",
        "[TT|Nhiệm vụ của các đơn vị|1|Rà soát các văn bản]",
    ]


def test_notes_headers_and_footers() -> None:
    reference = '<w:r><w:{}Reference w:id="{}"/></w:r>'
    body = para("Theo luật", reference.format("footnote", 2), " và", reference.format("endnote", 2))
    body += '<w:sectPr><w:headerReference r:id="header1"/><w:footerReference r:id="footer1"/></w:sectPr>'
    note = '<w:{0} w:id="0"><w:p/></w:{0}><w:{0} w:id="2"><w:p><w:r><w:t>{1}</w:t></w:r></w:p></w:{0}>'
    parts = {
        "footnotes": note.format("footnote", "Luật số 1."),
        "endnotes": note.format("endnote", "Xem thêm."),
        "header1": para("2"),
        "footer1": para("Trang"),
    }
    source = read_bytes(docx(body, parts=parts), ".docx")
    assert [(b.region, b.text) for b in source.blocks] == [
        (Region.BODY, "Theo luật[1] và[i]"),
        (Region.FOOTNOTE, "[1] Luật số 1."),
        (Region.FOOTNOTE, "[i] Xem thêm."),
        (Region.HEADER, "2"),
        (Region.FOOTER, "Trang"),
    ]


@pytest.mark.parametrize(
    "main_type",
    ["application/vnd.ms-word.document.macroEnabled.main+xml", f"{TYPES}.template.main+xml"],
    ids=["docm", "dotx"],
)
def test_macros_and_templates_read_alike(main_type: str) -> None:
    source = read_bytes(docx(para("Kế hoạch"), main_type=main_type), ".docm")
    assert (source.format, shown(source.blocks)) == ("docx", ["Kế hoạch"])


def test_strict_namespaces() -> None:
    strict = "http://purl.oclc.org/ooxml/wordprocessingml/main"
    root = f'<w:document xmlns:w="{strict}"><w:body>{para("a")}</w:body></w:document>'
    assert shown(read_bytes(zipped({"word/document.xml": root}), ".docx").blocks) == ["a"]


def test_what_python_docx_writes() -> None:
    document = python_docx.Document()
    title = document.add_paragraph()
    title.add_run("KẾ HOẠCH").bold = True
    title.alignment = WD_ALIGN_PARAGRAPH.CENTER
    document.add_paragraph("Rà soát", style="List Number")
    document.add_paragraph("Báo cáo", style="List Bullet")
    grid = document.add_table(2, 2)
    grid.cell(0, 0).merge(grid.cell(1, 0)).text = "gộp"
    out = io.BytesIO()
    document.save(out)
    source = read_bytes(out.getvalue(), ".docx")
    first, second, third, last = body_of(source)
    assert (first.text, first.bold, first.centered) == ("KẾ HOẠCH", 8, True)
    assert [(second.label, third.label)] == [("1.", "-")]
    assert last.kind is BlockKind.TABLE
    assert [(c.text, c.row_span) for c in last.cells] == [("gộp", 2), ("", 1), ("", 1)]
    assert source.status is Status.OK
    assert not codes(source)
