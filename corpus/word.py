"""A plan as a Word file: automatic numbering, two-column letterhead, footnotes."""

from __future__ import annotations

import html
import io
import re
import zipfile
from collections.abc import Iterable, Sequence

from markup import BREAK, Block, Source, is_signature, runs, share

W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
R = 'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
OFFICE = "application/vnd.openxmlformats-officedocument.wordprocessingml"
RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PARTS = {"styles": "styles", "numbering": "numbering", "footnotes": "footnotes", "settings": "settings",
         "header1": "header"}  # fmt: skip
TEXT_WIDTH = 9354  # twentieths of a point: A4 less 30 mm and 15 mm


class Numbering:
    """Word's automatic numbers: which list and level gives a label, with restarts where the plan's count jumps."""

    def __init__(self) -> None:
        self.suffix: dict[int, str] = {}
        self.counters = [0, 0, 0, 0]
        self.overrides: list[tuple[int, int]] = []  # list 2 + i starts level a at b
        self.current = 1

    def use(self, label: str) -> tuple[int, int]:
        """The (numId, level) that shows this label next."""
        if label in "-+":
            return 100, "-+".index(label)
        core, end = (label[:-1], label[-1]) if not label[-1].isalnum() else (label, "")
        if re.fullmatch("[IVX]+", core):
            level, value = 0, roman_value(core)
        elif core.isdigit():
            level, value = 1, int(core)
        elif "." in core:
            level, value = 2, int(core.split(".")[1])
        else:
            level, value = 3, ord(core) - ord("a") + 1
        self.suffix.setdefault(level, end)
        if value != self.counters[level] + 1:
            self.overrides.append((level, value))
            self.current = 1 + len(self.overrides)
        self.counters[level] = value
        self.counters[level + 1 :] = [0] * (3 - level)
        return self.current, level

    def xml(self) -> str:
        shapes = [("upperRoman", "%1"), ("decimal", "%2"), ("decimal", "%2.%3"), ("lowerLetter", "%4")]
        levels = "".join(
            f'<w:lvl w:ilvl="{i}"><w:start w:val="1"/><w:numFmt w:val="{fmt}"/><w:suff w:val="space"/>'
            f'<w:lvlText w:val="{text}{self.suffix.get(i, ".")}"/><w:lvlJc w:val="left"/>'
            f'<w:pPr><w:ind w:left="0" w:firstLine="720"/></w:pPr></w:lvl>'
            for i, (fmt, text) in enumerate(shapes)
        )
        bullets = "".join(
            f'<w:lvl w:ilvl="{i}"><w:start w:val="1"/><w:numFmt w:val="bullet"/><w:suff w:val="space"/>'
            f'<w:lvlText w:val="{mark}"/><w:lvlJc w:val="left"/>'
            f'<w:pPr><w:ind w:left="0" w:firstLine="720"/></w:pPr></w:lvl>'
            for i, mark in enumerate("-+")
        )
        nums = '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>' + "".join(
            f'<w:num w:numId="{2 + i}"><w:abstractNumId w:val="0"/><w:lvlOverride w:ilvl="{level}">'
            f'<w:startOverride w:val="{value}"/></w:lvlOverride></w:num>'
            for i, (level, value) in enumerate(self.overrides)
        )
        return (
            f'{XML}<w:numbering {W}><w:abstractNum w:abstractNumId="0"><w:multiLevelType w:val="multilevel"/>{levels}'
            f'</w:abstractNum><w:abstractNum w:abstractNumId="1"><w:multiLevelType w:val="multilevel"/>{bullets}'
            f'</w:abstractNum>{nums}<w:num w:numId="100"><w:abstractNumId w:val="1"/></w:num></w:numbering>'
        )


def roman_value(text: str) -> int:
    values = [{"I": 1, "V": 5, "X": 10}[c] for c in text]
    return sum(-v if i + 1 < len(values) and v < values[i + 1] else v for i, v in enumerate(values))


def w_runs(text: str, bold: bool = False, italic: bool = False, size: int = 0) -> str:
    out = []
    for run in runs(text):
        if run.note:
            out.append(
                f'<w:r><w:rPr><w:vertAlign w:val="superscript"/></w:rPr><w:footnoteReference w:id="{run.text}"/></w:r>'
            )
            continue
        props = ("<w:b/>" if bold or run.bold else "") + ("<w:i/>" if italic or run.italic else "")
        props += f'<w:sz w:val="{size}"/>' if size else ""
        props = f"<w:rPr>{props}</w:rPr>" if props else ""
        parts = [f'<w:t xml:space="preserve">{html.escape(p, quote=False)}</w:t>' for p in run.text.split(BREAK)]
        out.append(f"<w:r>{props}{'<w:br/>'.join(parts)}</w:r>")
    return "".join(out)


def w_para(text: str, align: str = "both", indent: bool = True, num: tuple[int, int] | None = None,
           bold: bool = False, italic: bool = False, size: int = 0) -> str:  # fmt: skip
    props = f'<w:numPr><w:ilvl w:val="{num[1]}"/><w:numId w:val="{num[0]}"/></w:numPr>' if num else ""
    props += '<w:ind w:firstLine="720"/>' if indent and not num else ""
    mark = "<w:rPr><w:b/></w:rPr>" if bold else ""  # the automatic number takes the style of the paragraph mark
    return f'<w:p><w:pPr>{props}<w:jc w:val="{align}"/>{mark}</w:pPr>{w_runs(text, bold, italic, size)}</w:p>'


def w_cell(paragraphs: str, width: int, span: int = 1) -> str:
    grid = f'<w:gridSpan w:val="{span}"/>' if span > 1 else ""
    return f'<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/>{grid}</w:tcPr>{paragraphs}</w:tc>'


def w_table(rows: Iterable[str], widths: Sequence[int], ruled: bool) -> str:
    sides = ("top", "left", "bottom", "right", "insideH", "insideV")
    borders = "".join(f'<w:{s} w:val="{"single" if ruled else "nil"}" w:sz="4"/>' for s in sides)
    grid = "".join(f'<w:gridCol w:w="{w}"/>' for w in widths)
    return (
        f'<w:tbl><w:tblPr><w:tblW w:w="{sum(widths)}" w:type="dxa"/><w:tblBorders>{borders}</w:tblBorders>'
        f'<w:tblLayout w:type="fixed"/></w:tblPr><w:tblGrid>{grid}</w:tblGrid>{"".join(rows)}</w:tbl>'
    )


def w_block(block: Block, numbering: Numbering) -> str:
    if block.kind == "page":
        return '<w:p><w:r><w:br w:type="page"/></w:r></w:p>'
    if block.kind == "columns":
        sides = ("left", "center") if is_signature(block.bands) else ("center", "center")
        widths = share((9, 13), 2, TEXT_WIDTH)
        rows = []
        for band in block.bands:
            cells = [
                w_cell("".join(w_para(line, align, False, size=24) for line in lines) or "<w:p/>", width)
                for lines, align, width in zip(band, sides, widths, strict=True)
            ]
            rows.append(f"<w:tr>{''.join(cells)}</w:tr>")
        return w_table(rows, widths, ruled=False) + "<w:p/>"
    if block.kind == "table":
        count = max(len(cells) for _, cells in block.rows)
        widths = share(block.widths, count, TEXT_WIDTH)
        rows = []
        for kind, texts in block.rows:
            props = "<w:trPr><w:tblHeader/></w:trPr>" if kind == "head" else ""
            cells = []
            for i, text in enumerate(texts):
                span = count - i if kind == "group" and i == len(texts) - 1 else 1
                align = "center" if kind == "head" or i == 0 else "left"
                paras = [w_para(p, align, False, bold=kind != "row", size=24) for p in text.split(BREAK)]
                cells.append(w_cell("".join(paras), sum(widths[i : i + span]), span))
            rows.append(f"<w:tr>{props}{''.join(cells)}</w:tr>")
        return w_table(rows, widths, ruled=True) + "<w:p/>"
    num = numbering.use(block.label) if block.label else None
    if block.kind in ("center", "italic"):
        return w_para(block.text, "center", False, num, bold=block.kind == "center", italic=block.kind == "italic")
    return w_para(block.text, "both", True, num, bold=block.kind == "head")


def render_docx(source: Source) -> bytes:
    numbering = Numbering()
    body = "".join(w_block(b, numbering) for b in source.blocks)
    section = (
        '<w:sectPr><w:headerReference w:type="default" r:id="rId5"/><w:pgSz w:w="11906" w:h="16838"/>'
        '<w:pgMar w:top="1134" w:right="851" w:bottom="1134" w:left="1701" w:header="567" w:footer="567"'
        ' w:gutter="0"/><w:titlePg/></w:sectPr>'
    )
    page = '<w:fldSimple w:instr=" PAGE "><w:r><w:t>2</w:t></w:r></w:fldSimple>'
    notes = '<w:footnote w:type="separator" w:id="-1"><w:p><w:r><w:separator/></w:r></w:p></w:footnote>'
    notes += (
        '<w:footnote w:type="continuationSeparator" w:id="0">'
        "<w:p><w:r><w:continuationSeparator/></w:r></w:p></w:footnote>"
    )
    mark = '<w:r><w:rPr><w:vertAlign w:val="superscript"/></w:rPr><w:footnoteRef/></w:r><w:r><w:t> </w:t></w:r>'
    for number, note in source.notes.items():
        notes += f'<w:footnote w:id="{number}"><w:p>{mark}{w_runs(note)}</w:p></w:footnote>'
    font = '<w:rFonts w:ascii="Times New Roman" w:hAnsi="Times New Roman" w:cs="Times New Roman"/>'
    title = html.escape(source.meta.get("title", ""), quote=False)
    files = {
        "[Content_Types].xml": f'{XML}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        '<Default Extension="xml" ContentType="application/xml"/>'
        f'<Override PartName="/word/document.xml" ContentType="{OFFICE}.document.main+xml"/>'
        + "".join(f'<Override PartName="/word/{n}.xml" ContentType="{OFFICE}.{t}+xml"/>' for n, t in PARTS.items())
        + '<Override PartName="/docProps/core.xml" '
        'ContentType="application/vnd.openxmlformats-package.core-properties+xml"/></Types>',
        "_rels/.rels": f'{XML}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
        f'<Relationship Id="rId1" Type="{RELATIONS}/officeDocument" Target="word/document.xml"/>'
        '<Relationship Id="rId2" Type="http://schemas.openxmlformats.org/package/2006/relationships/metadata/'
        'core-properties" Target="docProps/core.xml"/></Relationships>',
        "docProps/core.xml": f"{XML}<cp:coreProperties "
        'xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" '
        'xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" '
        f'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><dc:title>{title}</dc:title>'
        '<dcterms:created xsi:type="dcterms:W3CDTF">2031-01-01T00:00:00Z</dcterms:created></cp:coreProperties>',
        "word/_rels/document.xml.rels": f"{XML}<Relationships "
        'xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
        + "".join(
            f'<Relationship Id="rId{i}" Type="{RELATIONS}/{t}" Target="{n}.xml"/>'
            for i, (n, t) in enumerate(PARTS.items(), 1)
        )
        + "</Relationships>",
        "word/document.xml": f"{XML}<w:document {W} {R}><w:body>{body}{section}</w:body></w:document>",
        "word/footnotes.xml": f"{XML}<w:footnotes {W}>{notes}</w:footnotes>",
        "word/header1.xml": f'{XML}<w:hdr {W}><w:p><w:pPr><w:jc w:val="center"/></w:pPr>{page}</w:p></w:hdr>',
        "word/numbering.xml": numbering.xml(),
        "word/settings.xml": f'{XML}<w:settings {W}><w:defaultTabStop w:val="720"/></w:settings>',
        "word/styles.xml": f'{XML}<w:styles {W}><w:docDefaults><w:rPrDefault><w:rPr>{font}<w:sz w:val="28"/>'
        '<w:lang w:val="vi-VN"/></w:rPr></w:rPrDefault></w:docDefaults>'
        '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style></w:styles>',
    }
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in files.items():
            info = zipfile.ZipInfo(name, (2031, 1, 1, 0, 0, 0))
            info.compress_type = zipfile.ZIP_DEFLATED
            archive.writestr(info, content)
    return buffer.getvalue()
