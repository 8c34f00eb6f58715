"""Real files, where they are at hand: all are read, and nothing that a reader sees is missing."""

from __future__ import annotations

import shutil
from dataclasses import replace
from pathlib import Path

import pytest
from ingest_build import DEV, body_of, shown

from pipeline.ingest import read
from pipeline.ingest.old import office
from pipeline.ingest.scan import tesseract as ocr
from pipeline.model import BlockKind, Source, Status

FILES = sorted(path for folder in ("plans", "other") for path in (DEV / folder).glob("*.*")) if DEV.exists() else []
OFFICE = [path for path in FILES if path.suffix in (".doc", ".rtf")]
QUICK = [path for path in FILES if path.suffix in (".docx", ".htm", ".html", ".md", ".txt")]
PDFS = [path for path in FILES if path.suffix == ".pdf"]
needs_office = pytest.mark.skipif(shutil.which("soffice") is None, reason="LibreOffice is not installed")


def name(path: Path) -> str:
    return path.name


def check(source: Source) -> None:
    """Whatever the format: blocks are whole, boxes lie on the page, cells do not overlap."""
    assert source.status is Status.OK
    assert source.blocks
    for block in source.blocks:
        assert block.text.strip() or block.cells
        assert 0 <= block.bold <= len(block.text)
        assert bool(block.cells) == (block.kind is BlockKind.TABLE)
        if block.box:
            assert block.box.x0 <= block.box.x1
            assert block.box.top <= block.box.bottom
        taken: set[tuple[int, int]] = set()
        for cell in block.cells:
            assert 0 <= cell.bold <= len(cell.text)
            assert cell.row_span >= 1
            assert cell.column_span >= 1
            places = {
                (r, c)
                for r in range(cell.row, cell.row + cell.row_span)
                for c in range(cell.column, cell.column + cell.column_span)
            }
            assert not places & taken
            taken |= places


@pytest.mark.parametrize("path", QUICK, ids=name)
def test_read(path: Path) -> None:
    check(read(path))


@needs_office
@pytest.mark.parametrize("path", OFFICE, ids=name)
def test_read_old_office(path: Path) -> None:
    check(read(path))


@pytest.mark.parametrize("path", PDFS, ids=name)
def test_read_pdf(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Scans are read one page only, to keep the tests short."""
    if ocr.tesseract() is None:
        pytest.skip("Tesseract with Vietnamese is not installed")
    monkeypatch.setattr("pipeline.ingest.pdf.document.MAX_SCANNED", 1)
    source = read(path)
    check(replace(source, status=Status.OK))
    text = "\n".join(shown(body_of(source)))
    assert sum(c in "ạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹđơư" for c in text.lower()) > 0.05 * len(text)


@pytest.mark.parametrize("path", [path for path in OFFICE if path.suffix == ".doc"][:3], ids=name)
def test_bare_text_without_libreoffice(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(office, "libreoffice", lambda: None)
    source = read(path)
    if source.format != "doc":
        pytest.skip("a .doc that is something else")
    assert source.status is Status.PARTIAL
    assert [d.code for d in source.diagnostics] == ["read_without_layout"]
    assert source.blocks
