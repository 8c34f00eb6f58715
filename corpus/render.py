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
from pathlib import Path
from typing import TYPE_CHECKING, Any, Literal

from markup import BREAK, Block, Source, bare, is_signature, parse, runs, share
from word import render_docx

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from reportlab.pdfgen.canvas import Canvas

HERE = Path(__file__).resolve().parent
FORMATS = ("txt", "docx", "pdf", "htm")

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
    """The sources of these names, or all: those with gold, then those of the province."""
    sources = HERE / "sources"
    found = [*sorted(sources.glob("*.txt")), *sorted(sources.glob("*/*.txt"))]
    return [p for p in found if not names or p.stem in names]


def sample_path(source: Path) -> Path:
    """Where the rendered form of a source stands."""
    folder = HERE / "samples" / source.parent.relative_to(HERE / "sources")
    return folder / f"{source.stem}.{parse(source.read_text(encoding='utf-8')).format}"


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
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_bytes(data)
    return int(options.check and stale > 0)


if __name__ == "__main__":
    sys.exit(main())
