#!/usr/bin/env python3
"""Turn the plan sources of this folder into office files.

    python corpus/render.py [NAME...]          render these sources (all of them) into corpus/samples/
    python corpus/render.py --check [NAME...]  say which samples are out of date, write nothing

The markup is described in README.md beside this file. From Python, ``render(source_text, fmt)`` gives the bytes of
one plan in any of the formats ``txt``, ``docx``, ``pdf`` and ``htm``; the same input always gives the same bytes.
Only ``pdf`` needs packages (reportlab, and the DejaVu Serif fonts that come with matplotlib).
"""

from __future__ import annotations

import argparse
import html
import io
import re
import sys
import textwrap
import unicodedata
import zipfile
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any, Literal

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from reportlab.pdfgen.canvas import Canvas

HERE = Path(__file__).resolve().parent
FORMATS = ("txt", "docx", "pdf", "htm")
BREAK = " // "  # a line break inside a paragraph or a cell

# --- the markup ----------------------------------------------------------------------------------------------


@dataclass(frozen=True)
class Run:
    """A stretch of text in one style, or a call of a footnote."""

    text: str
    bold: bool = False
    italic: bool = False
    note: bool = False


@dataclass(frozen=True)
class Block:
    """One paragraph (``para``, ``head``, ``center``, ``italic``), ``table``, ``columns`` or ``page`` break."""

    kind: str
    text: str = ""
    label: str = ""  # an automatic number: "I.", "1.", "a)", "-"
    rows: tuple[tuple[str, tuple[str, ...]], ...] = ()  # table: ("head" | "row" | "group", cells)
    widths: tuple[float, ...] = ()
    bands: tuple[tuple[tuple[str, ...], tuple[str, ...]], ...] = ()  # columns: (left lines, right lines) per band


@dataclass
class Source:
    """A parsed source: its header fields, its blocks and its footnotes."""

    meta: dict[str, str] = field(default_factory=dict)
    blocks: list[Block] = field(default_factory=list)
    notes: dict[str, str] = field(default_factory=dict)

    @property
    def format(self) -> str:
        return self.meta.get("format", "docx")

    @property
    def flags(self) -> frozenset[str]:
        return frozenset(self.meta.get("txt", "").split())


PREFIXES = {"^ ": "center", "~ ": "italic", "# ": "head"}
LABEL = re.compile(r"\[([IVX]+[.\-]|\d+[.\-]|\d+\.\d+\.|[a-zđ]\)|[-+])\] ")
INLINE = re.compile(r"\*\*(?P<bold>.+?)\*\*|\*(?P<italic>[^*]+)\*|\[\^(?P<note>\w+)\]")


def parse(text: str) -> Source:
    """Read a source text."""
    source = Source()
    bands: list[tuple[list[str], list[str]]] = []
    rows: list[tuple[str, tuple[str, ...]]] = []
    widths: tuple[float, ...] = ()

    def flush() -> None:
        nonlocal bands, rows, widths
        if bands:
            source.blocks.append(Block("columns", bands=tuple((tuple(a), tuple(b)) for a, b in bands)))
        if rows:
            source.blocks.append(Block("table", rows=tuple(rows), widths=widths))
        bands, rows, widths = [], [], ()

    for line in unicodedata.normalize("NFC", text).splitlines():
        if line.startswith(("<<", ">>", "<>")):
            if not bands or line.startswith("<>"):
                bands.append(([], []))
            if not line.startswith("<>"):
                bands[-1][line.startswith(">>")].append(line[2:].strip())
            continue
        if line.startswith("|"):
            if line.startswith("|:"):
                widths = tuple(float(w) for w in line[2:].split())
            else:
                kind = {"=": "head", "+": "group"}.get(line[1:2], "row")
                rows.append((kind, tuple(c.strip() for c in line[1 if kind == "row" else 2 :].split("|"))))
            continue
        flush()
        note = re.match(r"\[\^(\w+)\]: (.+)", line)
        if not line.strip():
            continue
        if line.startswith("% "):
            key, _, value = line[2:].partition(":")
            source.meta[key.strip()] = value.strip()
        elif note:
            source.notes[note[1]] = note[2]
        elif line.strip() == "===":
            source.blocks.append(Block("page"))
        else:
            kind = PREFIXES.get(line[:2], "para")
            body = line if kind == "para" else line[2:]
            label = LABEL.match(body)
            source.blocks.append(Block(kind, body[label.end() :] if label else body.strip(), label[1] if label else ""))
    flush()
    return source


def runs(text: str) -> list[Run]:
    """Split ``**bold**``, ``*italic*`` and ``[^1]`` out of a text."""
    out: list[Run] = []
    at = 0
    for found in INLINE.finditer(text):
        if found.start() > at:
            out.append(Run(text[at : found.start()]))
        if found["note"]:
            out.append(Run(found["note"], note=True))
        else:
            out.append(Run(found["bold"] or found["italic"], bold=bool(found["bold"]), italic=bool(found["italic"])))
        at = found.end()
    if at < len(text):
        out.append(Run(text[at:]))
    return out


def bare(text: str) -> str:
    """A text without its marks; footnote calls as [1]."""
    return "".join(f"[{r.text}]" if r.note else r.text for r in runs(text))


def is_signature(bands: Sequence[tuple[tuple[str, ...], tuple[str, ...]]]) -> bool:
    """Letterheads are centred; the column of recipients stands at the left margin."""
    return any("Nơi nhận" in line for left, _ in bands for line in left)


# --- plain text ----------------------------------------------------------------------------------------------


def plain_lines(source: Source, stack: bool = False, wrap: int = 0) -> list[str]:
    """The lines of the text form. ``stack`` puts the left column above the right one."""
    out: list[str] = []

    def put(text: str) -> None:
        for part in bare(text).split(BREAK):
            out.extend(textwrap.wrap(part, wrap, break_on_hyphens=False, break_long_words=False) if wrap else [part])

    for block in source.blocks:
        if block.kind == "columns":
            if stack:
                for side in (0, 1):
                    out.extend(bare(line) for band in block.bands for line in band[side])
                    out.append("")
            else:
                for left, right in block.bands:
                    for i in range(max(len(left), len(right))):
                        a, b = (bare(c[i]) if i < len(c) else "" for c in (left, right))
                        out.append(f"{a:<48}{b}".rstrip() if b else a)
        elif block.kind == "table":
            out.extend("\t".join(bare(c).replace(BREAK, " ") for c in cells) for _, cells in block.rows)
        elif block.kind == "page":
            continue
        else:
            put(f"{block.label} {block.text}" if block.label else block.text)
        if block.kind in ("columns", "table", "center", "head") or "tight" not in source.flags:
            out.append("")
    for number, note in source.notes.items():
        put(f"[{number}] {note}")
    return out


def plain_text(source_text: str) -> str:
    """The plan as plain text, in reading order: what the gold is checked against."""
    return "\n".join(plain_lines(parse(source_text), stack=True))


def render_txt(source: Source) -> bytes:
    flags = source.flags
    lines = plain_lines(source, stack="stack" in flags, wrap=92 if "wrap" in flags else 0)
    text = re.sub(r"\n{3,}", "\n\n", "\n".join(lines)).strip() + "\n"
    text = unicodedata.normalize("NFD", text) if "nfd" in flags else text
    text = text.replace("\n", "\r\n") if "crlf" in flags else text
    if "utf16" in flags:
        return b"\xff\xfe" + text.encode("utf-16-le")
    return text.encode("utf-8-sig" if "bom" in flags else "utf-8")


# --- Word ----------------------------------------------------------------------------------------------------

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


def share(widths: Sequence[float], columns: int, total: int) -> list[int]:
    weights = list(widths) or [1.0] * columns
    return [round(total * w / sum(weights)) for w in weights]


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


# --- web page, as Word saves it ------------------------------------------------------------------------------


def h_runs(text: str, bold: bool = False, italic: bool = False) -> str:
    out = []
    for run in runs(text):
        piece = html.escape(run.text, quote=False).replace(BREAK, "<br>\n")
        if run.note:
            n = run.text
            piece = f'<a href="#_ftn{n}" name="_ftnref{n}" title=""><span class=MsoFootnoteReference>[{n}]</span></a>'
        piece = f"<i>{piece}</i>" if italic or run.italic else piece
        out.append(f"<b>{piece}</b>" if bold or run.bold else piece)
    return "".join(out)


def h_para(text: str, align: str = "justify", label: str = "", bold: bool = False, italic: bool = False) -> str:
    style = f"text-align:{align}" + (";text-indent:36.0pt" if align == "justify" else "")
    auto = ""
    if label:
        gap = "<span style='font:7.0pt \"Times New Roman\"'>&nbsp;&nbsp; </span>"
        auto = f"<![if !supportLists]><span lang=VI>{label}{gap}</span><![endif]>"
    content = h_runs(text, bold, italic) or "<o:p>&nbsp;</o:p>"
    inner = f"{auto}<span lang=VI style='font-size:14.0pt'>{content}</span>"
    return f"<p class=MsoNormal align={align} style='{style}'>{inner}</p>\n"


def h_table(rows: Iterable[str], border: int) -> str:
    return (
        f"<table class=MsoNormalTable border={border} cellspacing=0 cellpadding=0 style='border-collapse:collapse'>\n"
        f"{''.join(rows)}</table>\n<p class=MsoNormal><o:p>&nbsp;</o:p></p>\n"
    )


def h_block(block: Block) -> str:
    if block.kind == "page":
        return "<br clear=all style='page-break-before:always'>\n"
    if block.kind == "columns":
        sides = ("left", "center") if is_signature(block.bands) else ("center", "center")
        rows = []
        for band in block.bands:
            cells = [
                f"<td width={width} valign=top>{''.join(h_para(line, align) for line in lines)}</td>"
                for lines, align, width in zip(band, sides, (270, 350), strict=True)
            ]
            rows.append(f"<tr>{''.join(cells)}</tr>\n")
        return h_table(rows, 0)
    if block.kind == "table":
        count = max(len(cells) for _, cells in block.rows)
        rows = []
        for kind, texts in block.rows:
            cells = []
            for i, text in enumerate(texts):
                span = count - i if kind == "group" and i == len(texts) - 1 else 1
                paras = [h_para(p, "left", bold=kind != "row") for p in text.split(BREAK)]
                cells.append(f"<td valign=top{f' colspan={span}' if span > 1 else ''}>{''.join(paras)}</td>")
            rows.append(f"<tr>{''.join(cells)}</tr>\n")
        return h_table(rows, 1)
    if block.kind in ("center", "italic"):
        return h_para(block.text, "center", block.label, block.kind == "center", block.kind == "italic")
    return h_para(block.text, "justify", block.label, bold=block.kind == "head")


def render_htm(source: Source) -> bytes:
    title = html.escape(source.meta.get("title", ""), quote=False)
    notes = "".join(
        f'<div id=ftn{n}><p class=MsoFootnoteText><a href="#_ftnref{n}" name="_ftn{n}" title="">'
        f"<span class=MsoFootnoteReference>[{n}]</span></a> {h_runs(note)}</p></div>\n"
        for n, note in source.notes.items()
    )
    notes = (
        f"<div style='mso-element:footnote-list'><hr align=left size=1 width=\"33%\">\n{notes}</div>" if notes else ""
    )
    page = (
        '<html xmlns:o="urn:schemas-microsoft-com:office:office" xmlns="http://www.w3.org/TR/REC-html40">\n<head>\n'
        '<meta http-equiv=Content-Type content="text/html; charset=windows-1252">\n'
        f'<meta name=Generator content="Microsoft Word 15">\n<title>{title}</title>\n<style>\n<!--\n'
        ' p.MsoNormal {margin:6.0pt 0cm; font-size:14.0pt; font-family:"Times New Roman",serif;}\n-->\n</style>\n'
        f"</head>\n<body lang=EN-US>\n<div class=WordSection1>\n{''.join(h_block(b) for b in source.blocks)}</div>\n"
        f"{notes}\n</body>\n</html>\n"
    )
    return page.replace("\n", "\r\n").encode("cp1252", "xmlcharrefreplace")


# --- pdf -----------------------------------------------------------------------------------------------------


def p_runs(text: str, bold: bool = False, italic: bool = False) -> str:
    out = []
    for run in runs(text):
        piece = f"[{run.text}]" if run.note else html.escape(run.text, quote=False).replace(BREAK, "<br/>")
        piece = f"<i>{piece}</i>" if italic or run.italic else piece
        out.append(f"<b>{piece}</b>" if bold or run.bold else piece)
    return "".join(out)


def render_pdf(source: Source) -> bytes:
    import matplotlib
    from reportlab.lib.colors import black
    from reportlab.lib.pagesizes import A4
    from reportlab.lib.styles import ParagraphStyle
    from reportlab.lib.units import mm
    from reportlab.pdfbase.pdfmetrics import registerFont, registerFontFamily
    from reportlab.pdfbase.ttfonts import TTFont
    from reportlab.platypus import Flowable, PageBreak, Paragraph, SimpleDocTemplate, Spacer, Table

    folder = Path(matplotlib.get_data_path()) / "fonts" / "ttf"
    faces = {"Plan": "DejaVuSerif", "Plan-B": "DejaVuSerif-Bold", "Plan-I": "DejaVuSerif-Italic",
             "Plan-BI": "DejaVuSerif-BoldItalic"}  # fmt: skip
    for name, file in faces.items():
        registerFont(TTFont(name, str(folder / f"{file}.ttf")))
    registerFontFamily("Plan", normal="Plan", bold="Plan-B", italic="Plan-I", boldItalic="Plan-BI")

    def style(align: Literal[0, 1, 4], size: float = 13, indent: float = 0) -> ParagraphStyle:
        return ParagraphStyle("plan", fontName="Plan", fontSize=size, leading=size * 1.35, alignment=align,
                              firstLineIndent=indent, spaceAfter=5)  # fmt: skip

    body = style(4, 13, 12 * mm)
    center, small, small_left = style(1), style(1, 9.5), style(0, 10)
    width = A4[0] - 45 * mm
    story: list[Flowable] = []
    for block in source.blocks:
        if block.kind == "page":
            story.append(PageBreak())
        elif block.kind == "columns":
            left = small_left if is_signature(block.bands) else small
            data = [
                [[Paragraph(p_runs(line) or " ", s) for line in a] for a, s in zip(band, (left, small), strict=True)]
                for band in block.bands
            ]
            story.append(Table(data, [width * 0.41, width * 0.59], style=[("VALIGN", (0, 0), (-1, -1), "TOP")]))
            story.append(Spacer(1, 8))
        elif block.kind == "table":
            count = max(len(cells) for _, cells in block.rows)
            commands: list[Any] = [("GRID", (0, 0), (-1, -1), 0.5, black), ("VALIGN", (0, 0), (-1, -1), "TOP")]
            grid: list[list[object]] = []
            for y, (kind, texts) in enumerate(block.rows):
                cells: list[object] = [Paragraph(p_runs(t, bold=kind != "row"), small_left) for t in texts]
                if kind == "group":
                    commands.append(("SPAN", (len(texts) - 1, y), (-1, y)))
                grid.append(cells + [""] * (count - len(cells)))
            heads = sum(kind == "head" for kind, _ in block.rows)
            story.append(Table(grid, share(block.widths, count, int(width)), style=commands, repeatRows=heads))
            story.append(Spacer(1, 8))
        elif block.kind in ("center", "italic"):
            story.append(Paragraph(p_runs(block.text, block.kind == "center", block.kind == "italic"), center))
        else:
            text = f"{block.label} {block.text}" if block.label else block.text
            story.append(Paragraph(p_runs(text, bold=block.kind == "head"), body))
    for number, note in source.notes.items():
        story.append(Paragraph(f"[{number}] {p_runs(note)}", small_left))

    def number_page(canvas: Canvas, _: object) -> None:
        if canvas.getPageNumber() > 1:
            canvas.setFont("Plan", 11)
            canvas.drawCentredString(A4[0] / 2, A4[1] - 13 * mm, str(canvas.getPageNumber()))

    buffer = io.BytesIO()
    document = SimpleDocTemplate(buffer, pagesize=A4, leftMargin=30 * mm, rightMargin=15 * mm, topMargin=20 * mm,
                                 bottomMargin=20 * mm, title=source.meta.get("title", ""), invariant=1)  # fmt: skip
    document.build(story, onFirstPage=number_page, onLaterPages=number_page)
    return buffer.getvalue()


# --- entry points --------------------------------------------------------------------------------------------

RENDERERS = {"txt": render_txt, "docx": render_docx, "pdf": render_pdf, "htm": render_htm}


def render(source_text: str, fmt: str) -> bytes:
    """One plan in one of ``FORMATS``."""
    return RENDERERS[fmt](parse(source_text))


def source_paths(names: Sequence[str] = ()) -> list[Path]:
    """The sources of these names, or all."""
    return [p for p in sorted((HERE / "sources").glob("*.txt")) if not names or p.stem in names]


def sample_path(source: Path) -> Path:
    """Where the rendered form of a source stands."""
    return HERE / "samples" / f"{source.stem}.{parse(source.read_text(encoding='utf-8')).format}"


def main(argv: Sequence[str] | None = None) -> int:
    arguments = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    arguments.add_argument("names", nargs="*")
    arguments.add_argument("--check", action="store_true", help="write nothing; fail if a sample is out of date")
    options = arguments.parse_args(argv)
    stale = 0
    for path in source_paths(options.names):
        target = sample_path(path)
        data = render(path.read_text(encoding="utf-8"), target.suffix[1:])
        if target.exists() and target.read_bytes() == data:
            continue
        stale += 1
        sys.stdout.write(f"{'out of date' if options.check else 'written'}: {target.relative_to(HERE)}\n")
        if not options.check:
            target.parent.mkdir(exist_ok=True)
            target.write_bytes(data)
    return int(options.check and stale > 0)


if __name__ == "__main__":
    sys.exit(main())
