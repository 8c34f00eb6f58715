"""Draws the pictures of the papers from a run over the sample plans: `make pictures` (LibreOffice and Chromium must be there).

extract.svg      the terminal of a run, as the command prints it; lines left out are marked "⋮"; check.svg: of a check and its letter
compliance.png   the first sheet of the workbook: its texts, widths, colours and merged cells, set by a browser (not by Excel)
letter.png       the first page of a letter, set by LibreOffice
review.png       a plan on the review page, as a browser shows it; matrix.png, calendar.png, graph.png: its other faces
report.png       the first page of a report
"""

from __future__ import annotations

import html
import io
import os
import re
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import Any

import openpyxl
import pypdfium2
from openpyxl.cell.cell import Cell
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.worksheet import Worksheet
from PIL import Image, ImageChops
from rich.console import Console
from rich.text import Text

HERE = Path(__file__).parent
ROOT = HERE.parents[1]
SETTINGS = """above = "UBND tỉnh Lâm Hải"\nissuer = "Sở Nội vụ"\nsymbol = "SNV-VP"\nplace = "Lâm Hải"\nyear = "2032"
title = "GIÁM ĐỐC"\nsigner = "Hà Thị Mẫu"\nreply_by = "ngày 20/3/2032"\nrecipients = ["UBND tỉnh (để b/c)"]\n"""
COLUMNS, FIRST, LAST, ROWS = 100, 9, 2, 19
"""Of the terminal: how wide, how many lines are shown at its begin and end; of the sheet: how many rows."""
PLAIN_SVG = """<svg viewBox="0 0 {width} {height}" xmlns="http://www.w3.org/2000/svg"><style>
.{unique_id}-matrix {{ font-family: ui-monospace, Menlo, Consolas, "DejaVu Sans Mono", monospace; font-size: {char_height}px;
line-height: {line_height}px; }} .{unique_id}-title {{ font-size: 18px; font-family: sans-serif; }} {styles}</style>
<defs><clipPath id="{unique_id}-clip-terminal"><rect x="0" y="0" width="{terminal_width}" height="{terminal_height}"/></clipPath>
{lines}</defs>{chrome}<g transform="translate({terminal_x}, {terminal_y})" clip-path="url(#{unique_id}-clip-terminal)">
{backgrounds}<g class="{unique_id}-matrix">{matrix}</g></g></svg>
"""
"""rich's own form names a font on the web; this one takes what the computer has."""


def environment() -> dict[str, str]:
    """In which a command of this tree runs, in colours."""
    ours = {"PYTHONPATH": str(ROOT), "FORCE_COLOR": "1", "COLUMNS": str(COLUMNS), "TERM": "xterm-256color"}
    return {**os.environ, **ours}


def run(*arguments: str, cwd: Path) -> str:
    """The output of a command."""
    done = subprocess.run(
        [sys.executable, "-m", "kehoach", *arguments],
        cwd=cwd,
        env=environment(),
        capture_output=True,
        text=True,
        check=True,
    )
    return done.stdout


def cut(output: str) -> str:
    """The begin and the end of what a command printed."""
    lines = output.rstrip().splitlines()
    return "\n".join([*lines[:FIRST], "⋮", *lines[-LAST:]])


def terminal(path: Path, *said: tuple[str, str]) -> None:
    """A picture of a terminal: commands, and what each of them printed."""
    told = "\n".join(f"$ {command}\n{output.rstrip()}" for command, output in said)
    console = Console(record=True, width=COLUMNS, file=io.StringIO(), color_system="truecolor")
    console.print(Text.from_ansi("\n".join(line.rstrip() for line in told.splitlines())))
    svg = console.export_svg(title="kehoach", code_format=PLAIN_SVG, unique_id="run")
    svg = re.sub(r' textLength="[^"]*"', "", svg)  # a browser that stretches text parts letters from their marks
    path.write_text("\n".join(line.rstrip() for line in svg.splitlines()) + "\n", encoding="utf-8")


def sheet(book: Path, path: Path, scratch: Path) -> None:
    """A picture of the first rows of a workbook's first sheet."""
    page = openpyxl.load_workbook(book).worksheets[0]
    merged = {r.coord.split(":")[0]: r.size["columns"] for r in page.merged_cells.ranges}
    widths = [page.column_dimensions[get_column_letter(n + 1)].width for n in range(page.max_column)]
    rows = ["".join(cells(page, n, merged)) for n in range(1, ROWS + 1)]
    source = scratch / "sheet.html"
    source.write_text(
        '<!doctype html><meta charset="utf-8"><style>body{margin:12px;font:13px "Liberation Sans",sans-serif}'
        "table{border-collapse:collapse;table-layout:fixed}td{border:1px solid #ccc;padding:2px 4px;vertical-align:top}</style><table>"
        + "".join(f'<col style="width:{width * 7}px">' for width in widths)
        + "".join(f"<tr>{row}</tr>" for row in rows) + "</table>",
        encoding="utf-8",
    )  # fmt: skip
    shot = scratch / "sheet.png"
    flags = [
        "--headless=new",
        "--no-sandbox",
        "--disable-gpu",
        "--hide-scrollbars",
        f"--user-data-dir={scratch / 'browser'}",
    ]
    browser = shutil.which("chromium") or "chromium"
    subprocess.run(
        [browser, *flags, f"--window-size={round(sum(widths) * 7) + 60},560", f"--screenshot={shot}", source.as_uri()],
        check=True, capture_output=True, timeout=120,
    )  # fmt: skip
    picture = Image.open(shot).convert("RGB")
    white = Image.new("RGB", picture.size, "white")
    left, top, right, bottom = ImageChops.difference(picture, white).getbbox() or (0, 0, *picture.size)
    small(picture.crop((max(left - 8, 0), max(top - 8, 0), right + 8, bottom + 8)), path)


def cells(page: Worksheet, row: int, merged: dict[str, int]) -> list[str]:
    """The cells of a row as HTML."""
    out, skip = [], 0
    for cell in page[row]:
        if skip:
            skip -= 1
            continue
        skip = merged.get(cell.coordinate, 1) - 1
        out.append(f'<td colspan="{skip + 1}" style="{style(cell)}">{html.escape(str(cell.value or ""))}&nbsp;</td>')
    return out


def style(cell: Cell) -> str:
    """Weight, size and ground of a cell."""
    ground = cell.fill.fgColor.rgb if cell.fill.fill_type == "solid" else "FFFFFFFF"
    return f"background:#{ground[2:]};font-weight:{'bold' if cell.font.b else 'normal'};font-size:{(cell.font.sz or 11) * 1.2:.0f}px"


def letter(paper: Path, path: Path, scratch: Path) -> None:
    """A picture of a paper's first page."""
    office = [
        shutil.which("soffice") or "soffice",
        f"-env:UserInstallation={(scratch / 'office').as_uri()}",
        "--headless",
    ]
    subprocess.run(
        [*office, "--convert-to", "pdf", "--outdir", str(scratch), str(paper)],
        check=True,
        capture_output=True,
        timeout=120,
    )
    page = pypdfium2.PdfDocument(scratch / f"{paper.stem}.pdf")[0]
    small(page.render(scale=1.25).to_pil(), path)


def pages(scratch: Path) -> None:
    """Pictures of the review page: a plan with its doubtful citation chosen, and the check with a verdict opened; of the report."""
    from playwright.sync_api import sync_playwright

    command = [sys.executable, "-m", "kehoach", "review", "ket-qua", "--check", "doi-chieu", "--no-browser"]
    with (
        subprocess.Popen(command, cwd=scratch, env=environment(), stdout=subprocess.PIPE, text=True) as server,
        sync_playwright() as playwright,
    ):
        try:
            address = re.search(r"http://\S+", server.stdout.readline() if server.stdout else "")
            flags = [
                "--headless=new",
                "--no-sandbox",
                "--disable-gpu",
                "--disable-background-networking",
                "--disable-sync",
            ]
            browser = playwright.chromium.launch(executable_path=shutil.which("chromium"), args=flags)
            page = browser.new_page(viewport={"width": 1280, "height": 800}, color_scheme="light")
            page.goto(address[0] if address else "")
            page.fill("#search", "ben lau rac")
            page.wait_for_function("document.querySelectorAll('.plans tbody tr').length === 1")
            page.click(".plans button.link")
            page.wait_for_selector(".p-sheet .box")
            shot(page, HERE / "review.png")
            page.click(".nav[data-do=matrix]")
            page.click("button.cell.misquoted")
            page.wait_for_selector("#drill dl")
            shot(page, HERE / "matrix.png")
            page.click(".nav[data-do=calendar]")
            page.click("button.dayb >> nth=3")
            page.wait_for_selector(".drill .row")
            shot(page, HERE / "calendar.png")
            page.click(".nav[data-do=graph]")
            page.click(".graphwrap nav .row >> nth=0")
            page.wait_for_selector(".gb.mid:has-text('9047/KH-UBND')")
            shot(page, HERE / "graph.png")
            page.set_viewport_size({"width": 765, "height": 760})
            page.goto((scratch / "bao-cao.html").as_uri())
            shot(page, HERE / "report.png")
            browser.close()
        finally:
            server.terminate()


def shot(page: Any, path: Path) -> None:
    """What a browser shows, once nothing moves."""
    page.wait_for_timeout(1000)
    small(Image.open(io.BytesIO(page.screenshot())), path, 128)


def small(picture: Image.Image, path: Path, colours: int = 32) -> None:
    """Few colours, few bytes."""
    picture.convert("RGB").quantize(colours, dither=Image.Dither.NONE).save(path, optimize=True)


def main() -> None:
    """All pictures, beside this file."""
    with tempfile.TemporaryDirectory() as folder:
        scratch = Path(folder)
        (scratch / "corpus").symlink_to(ROOT / "corpus")
        (scratch / "co-quan.toml").write_text(SETTINGS, encoding="utf-8")
        said = run("extract", "corpus/samples", "-o", "ket-qua", cwd=scratch)
        terminal(HERE / "extract.svg", ("kehoach extract corpus/samples -o ket-qua", cut(said)))
        wanted = ("--units", "corpus/province/units.csv", "--parent", "9047/KH-UBND", "--plans", "corpus/samples")
        check = ("check", "ket-qua", *wanted, "-o", "doi-chieu")
        remind = ("remind", "doi-chieu", "--settings", "co-quan.toml")
        terminal(HERE / "check.svg", *((f"kehoach {' '.join(of)}", run(*of, cwd=scratch)) for of in (check, remind)))
        sheet(scratch / "doi-chieu" / "compliance.xlsx", HERE / "compliance.png", scratch)
        letter(scratch / "doi-chieu" / "cong-van-9047-kh-ubnd.docx", HERE / "letter.png", scratch)
        run("report", "doi-chieu", "-o", "bao-cao.html", cwd=scratch)
        pages(scratch)


if __name__ == "__main__":
    main()
