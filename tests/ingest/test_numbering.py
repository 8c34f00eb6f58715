"""Word's automatic numbers, as computed from numbering.xml and the styles."""

from __future__ import annotations

import re
import shutil
import subprocess
from pathlib import Path

import pytest
from ingest_build import DEV, abstract, body_of, cell, docx, level, listed, num, para, read_docx_body, shown, table

from pipeline.ingest import read
from pipeline.ingest.word.numbering import number

SOFFICE = shutil.which("soffice")

THREE = abstract(0, [level("upperRoman", "%1."), level("decimal", "%2."), level("lowerLetter", "%3)")])
DECIMAL = abstract(0, [level("decimal", "%1."), level("decimal", "%1.%2."), level("decimal", "%1.%2.%3.")])
START_AT_5 = '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="5"/></w:lvlOverride>'


@pytest.mark.parametrize(
    ("value", "number_format", "expected", "why"),
    [
        (4, "upperRoman", "IV", "subtractive numeral"),
        (14, "lowerRoman", "xiv", "small numerals"),
        (3, "lowerLetter", "c", "points"),
        (28, "lowerLetter", "bb", "after z Word doubles the letter"),
        (27, "upperLetter", "AA", "after Z too"),
        (7, "decimalZero", "07", "leading zero below ten"),
        (12, "decimalZero", "12", "none above"),
        (21, "ordinal", "21st", "English ordinal"),
        (5, "none", "", "no number"),
        (0, "upperRoman", "0", "a list may start at nought, which has no numeral"),
        (2, "chicago", "2", "formats that nobody uses count in digits"),
    ],
)
def test_number(value: int, number_format: str, expected: str, why: str) -> None:
    assert number(value, number_format) == expected, why


NEW_FORMAT = (
    '<w:start w:val="1"/><mc:AlternateContent><mc:Choice Requires="w14"><w:numFmt w:val="custom"/></mc:Choice>'
    '<mc:Fallback><w:numFmt w:val="decimalZero"/></mc:Fallback></mc:AlternateContent><w:lvlText w:val="%1."/>'
)

ROWS = [
    (
        THREE + num(1, 0),
        [(1, 0), (1, 1), (1, 1), (1, 2), (1, 0), (1, 1)],
        ["I.", "1.", "2.", "a)", "II.", "1."],
        "a deeper level begins again under a new heading",
    ),
    (
        DECIMAL + num(1, 0),
        [(1, 0), (1, 1), (1, 1), (1, 0), (1, 1), (1, 2)],
        ["1.", "1.1.", "1.2.", "2.", "2.1.", "2.1.1."],
        "higher numbers are part of the label",
    ),
    (
        DECIMAL + num(1, 0) + num(2, 0),
        [(1, 0), (2, 0), (1, 0)],
        ["1.", "2.", "3."],
        "lists over one abstract list count on",
    ),
    (
        DECIMAL + num(1, 0) + num(2, 0, START_AT_5),
        [(1, 0), (1, 0), (2, 0), (2, 0)],
        ["1.", "2.", "5.", "6."],
        "an override begins again, once",
    ),
    (
        abstract(0, [level("decimal", "%1."), level("decimal", "%1.%2", extra='<w:lvlRestart w:val="0"/>')])
        + num(1, 0),
        [(1, 0), (1, 1), (1, 0), (1, 1)],
        ["1.", "1.1", "2.", "2.2"],
        "lvlRestart 0: never begin again",
    ),
    (
        abstract(0, [level("upperRoman", "%1."), level("decimal", "%1.%2.", extra="<w:isLgl/>")]) + num(1, 0),
        [(1, 0), (1, 0), (1, 1)],
        ["I.", "II.", "2.1."],
        "legal style: all parts in digits",
    ),
    (
        abstract(0, [level("decimal", "Điều %1.", start=3)]) + num(1, 0),
        [(1, 0), (1, 0)],
        ["Điều 3.", "Điều 4."],
        "words and a start",
    ),
    (abstract(0, [level("bullet", "\uf0b7")]) + num(1, 0), [(1, 0)], ["-"], "a dot of the Symbol font is a bullet"),
    (abstract(0, [level("bullet", "+")]) + num(1, 0), [(1, 0)], ["+"], "a plus stays, it is a level below the dash"),
    (abstract(0, [level("none", "")]) + num(1, 0), [(1, 0)], [""], "no number at all"),
    (abstract(0, [level("none", "-")]) + num(1, 0), [(1, 0)], ["-"], "a dash typed as the text of the level"),
    (
        DECIMAL
        + num(
            1, 0, f'<w:lvlOverride w:ilvl="0"><w:lvl w:ilvl="0">{level("lowerLetter", "%1)")}</w:lvl></w:lvlOverride>'
        ),
        [(1, 0), (1, 0)],
        ["a)", "b)"],
        "an override may bring its own look",
    ),
    (
        abstract(0, [level("decimal", "%1."), level("bullet", "-"), level("decimal", "%1.%2%3.")]) + num(1, 0),
        [(1, 0), (1, 1), (1, 2)],
        ["1.", "-", "1.1."],
        "a bullet level has no part in a number",
    ),
    (
        abstract(0, [level("decimal", "%1)", extra='<w:suff w:val="nothing"/>')]) + num(1, 0),
        [(1, 0), (1, 0)],
        ["1)", "2)"],
        "what follows the number (tab, space, nothing) is no part of it",
    ),
    (
        abstract(0, [level("lowerLetter", "%1)", start=5)]) + num(1, 0),
        [(1, 0)],
        ["e)"],
        "letters are the English ones, without đ, as Word prints them",
    ),
    (DECIMAL + num(1, 0), [(1, 0), (0, 0), (1, 0)], ["1.", "", "2."], "list 0 switches numbers off"),
    (DECIMAL + num(1, 0), [(1, 0), (9, 0)], ["1.", ""], "a list that is not there"),
    (
        abstract(0, [NEW_FORMAT]) + num(1, 0),
        [(1, 0)],
        ["01."],
        "a new format has an old one to fall back on",
    ),
]


@pytest.mark.parametrize(("numbering", "items", "expected", "why"), ROWS)
def test_labels(numbering: str, items: list[tuple[int, int]], expected: list[str], why: str) -> None:
    body = "".join(listed("Việc", list_id, depth) for list_id, depth in items)
    assert [block.label for block in read_docx_body(body, numbering=numbering)] == expected, why


def style(key: str, inner: str, kind: str = "paragraph") -> str:
    return f'<w:style w:type="{kind}" w:styleId="{key}">{inner}</w:style>'


def num_pr(inner: str) -> str:
    return f"<w:pPr><w:numPr>{inner}</w:numPr></w:pPr>"


STYLES = (
    style("Muc1", num_pr('<w:numId w:val="1"/>'))
    + style("Muc2", num_pr('<w:ilvl w:val="1"/><w:numId w:val="1"/>'))
    + style("Con", '<w:basedOn w:val="Muc1"/>')
    + style("Tat", '<w:basedOn w:val="Muc1"/>' + num_pr('<w:numId w:val="0"/>'))
    + style("DanhSach", num_pr('<w:numId w:val="1"/>'), "numbering")
)
STYLED = abstract(
    0,
    [
        level("upperRoman", "%1.", extra='<w:pStyle w:val="Muc1"/>'),
        level("decimal", "%2.", extra='<w:pStyle w:val="Muc2"/>'),
    ],
)


def test_style_linked_numbers() -> None:
    body = "".join(
        para("Mục", properties=f'<w:pStyle w:val="{name}"/>') for name in ("Muc1", "Muc2", "Muc2", "Con", "Tat", "Muc2")
    )
    labels = [block.label for block in read_docx_body(body, numbering=STYLED + num(1, 0), styles=STYLES)]
    assert labels == ["I.", "1.", "2.", "II.", "", "1."], "levels by style, inherited, switched off by list 0"


def test_list_style_link() -> None:
    link = '<w:abstractNum w:abstractNumId="7"><w:numStyleLink w:val="DanhSach"/></w:abstractNum>'
    blocks = read_docx_body(
        listed("A", 2) + listed("B", 2, 1), numbering=STYLED + link + num(1, 0) + num(2, 7), styles=STYLES
    )
    assert [block.label for block in blocks] == ["I.", "1."], "an abstract list that only names a list style"


def test_numbers_in_cells_are_text() -> None:
    body = table(
        cell("TT") + cell("Việc"), cell(listed("", 1)) + cell("Rà soát"), cell(listed("", 1)) + cell("Báo cáo")
    )
    assert shown(read_docx_body(body, numbering=DECIMAL + num(1, 0))) == ["[TT|Việc|1.|Rà soát|2.|Báo cáo]"]


def test_empty_numbered_paragraph_counts_but_is_not_shown() -> None:
    body = listed("A", 1) + listed("", 1) + listed("C", 1)
    assert shown(read_docx_body(body, numbering=DECIMAL + num(1, 0))) == ["1. A", "3. C"]


# --- what LibreOffice prints ---------------------------------------------------------------------------------


def libreoffice_lines(path: Path, folder: Path) -> list[str]:
    """The lines of a Word file as LibreOffice writes them into plain text, automatic numbers included."""
    profile = (folder / "profile").as_uri()
    command = [
        str(SOFFICE),
        f"-env:UserInstallation={profile}",
        "--headless",
        "--convert-to",
        "txt:Text (encoded):UTF8",
    ]
    subprocess.run([*command, "--outdir", str(folder), str(path)], check=True, capture_output=True, timeout=90)
    return (folder / f"{path.stem}.txt").read_text("utf-8-sig").split("\n")


def bare(text: str) -> str:
    """Without white space and with every bullet as a dash, to compare."""
    return re.sub(r"\s", "", re.sub(r"^\s*[•●·\uf0b7oo➢✓-]\s", "-", text))


@pytest.mark.skipif(SOFFICE is None, reason="LibreOffice is not installed")
@pytest.mark.parametrize("row", [0, 1, 2, 3, 6], ids=lambda row: ROWS[row][3].replace(" ", "-"))
def test_labels_agree_with_libreoffice(row: int, tmp_path: Path) -> None:
    """Not with lvlRestart 0 and legal style, which LibreOffice does not know."""
    numbering, items, expected, _ = ROWS[row]
    path = tmp_path / "in.docx"
    path.write_bytes(docx("".join(listed("Việc", i, depth) for i, depth in items), numbering=numbering))
    assert [bare(line) for line in libreoffice_lines(path, tmp_path) if line.strip()] == [
        bare(f"{label} Việc") for label in expected
    ]


@pytest.mark.skipif(SOFFICE is None or not DEV.exists(), reason="LibreOffice or the real files are missing")
@pytest.mark.parametrize("name", ["plans/sct-019.docx", "other/ubld-017.docx", "other/sct-012.docx"])
def test_real_labels_agree_with_libreoffice(name: str, tmp_path: Path) -> None:
    path = DEV / name
    lines = {bare(line) for line in libreoffice_lines(path, tmp_path)}
    blocks = [block for block in body_of(read(path)) if block.label not in ("", "-", "+")]
    missing = [f"{b.label} {b.text}"[:40] for b in blocks if bare(f"{b.label} {b.text}".split("\n", 1)[0]) not in lines]
    assert not missing
