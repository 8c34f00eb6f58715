"""PDF: pdfium's text where it is sound, sorted by position where it is jumbled, recognised where the page is a picture.

Of the paths that pages draw, ruled tables are made. pdfplumber (ten times slower) has a try at letters that stay torn apart.
"""

from __future__ import annotations

import io
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any, NamedTuple

import pypdfium2 as pdfium
import pypdfium2.raw as pdfium_c

from pipeline.ingest.pdf.drawing import Drawing
from pipeline.ingest.pdf.layer import ISOLATED_SHARE, PageText, covered_ink, is_plausible, isolated_share, turned
from pipeline.ingest.pdf.signed import signatures, signed_at
from pipeline.ingest.printed.lines import Word, text_of
from pipeline.ingest.printed.spaced import spaced_tables, without
from pipeline.ingest.printed.tables import find_grids, outside, table_block, with_tables
from pipeline.ingest.problems import UnreadableError, problem
from pipeline.ingest.scan.repair import repaired
from pipeline.ingest.scan.stamps import MOST_PIXELS
from pipeline.ingest.scan.tesseract import DPI, Recogniser, Told, page_diagnostics, tesseract
from pipeline.model import Block, Box, Diagnostic, Intact, Severity, Signature, Source, Status

MAX_PAGES = 1000
MAX_SCANNED = 200
TABLE_PATHS = 8  # a letterhead draws two or three lines, the smallest table six
MAX_PATHS = 4000  # drawings and maps
PICTURE_SHARE = 0.5  # of the page
MIN_COVERED = 0.5  # of a picture's ink must lie under the text; else the text is a stamp on it, or a frame around it
OUTLINE_PATHS = 200  # text drawn as curves
MAX_RENDER = 60_000_000  # pixels
GREY = {"grayscale": True, "prefer_bgrx": False}


class _Printed(NamedTuple):
    """The lines and the ruled tables of a page of text."""

    lines: list[list[Word]]
    tables: list[Block]


@dataclass
class _Reading:
    """What was gathered from the pages so far."""

    recogniser: Recogniser
    pages: dict[int, list[Block]] = field(default_factory=dict)
    printed: dict[int, _Printed] = field(default_factory=dict)
    diagnostics: list[Diagnostic] = field(default_factory=list)
    recognised: set[int] = field(default_factory=set)
    unread: list[int] = field(default_factory=list)
    lost: bool = False

    @property
    def blocks(self) -> list[Block]:
        """All blocks, in the order of the pages."""
        return [block for number in sorted(self.pages) for block in self.pages[number]]


def read_pdf(data: bytes, told: Told = lambda: None) -> Source:
    """Blocks of a PDF, page by page. `told` hears of each page that was recognised."""
    whole = b"%%EOF" in data[-4096:]
    document = _open(data, whole)
    reading = _Reading(Recogniser(told))
    try:
        return _read(document, data, whole, reading)
    finally:
        reading.recogniser.close()
        document.close()


def _open(data: bytes, whole: bool) -> Any:
    try:
        document = pdfium.PdfDocument(data)
        pages = len(document)
    except pdfium.PdfiumError as error:
        # pdfium may still tell the error of the file before
        if getattr(error, "err_code", None) == pdfium_c.FPDF_ERR_PASSWORD and b"/Encrypt" in data:
            raise UnreadableError("password_protected", format="pdf") from error
        if not whole:
            raise UnreadableError("truncated_pdf") from error
        raise UnreadableError("damaged_file", format="pdf", reason=str(error)[:80]) from error
    if pages == 0:
        raise UnreadableError(
            "damaged_file" if whole else "truncated_pdf", **({"format": "pdf", "reason": "0"} if whole else {})
        )
    return document


def _read(document: Any, data: bytes, whole: bool, reading: _Reading) -> Source:
    pages = len(document)
    plumber = _Plumber(data)
    for index in range(min(pages, MAX_PAGES)):
        try:
            page = document[index]
        except pdfium.PdfiumError:
            reading.lost = True
            continue
        _page(page, index + 1, plumber, reading)
        page.close()
    plumber.close()
    reading.pages |= _set_out(reading.printed)
    _take_recognised(reading)
    found = reading.blocks
    if reading.unread and not found:
        raise UnreadableError("scan_needs_tesseract")
    if not whole and not found:
        raise UnreadableError("truncated_pdf")
    better, repairs = repaired([b for b in found if b.page in reading.recognised])
    fresh = iter(better)
    blocks = tuple(next(fresh) if b.page in reading.recognised else b for b in found)
    notes = [*sorted(reading.diagnostics, key=lambda d: d.page or 0), *repairs]
    if reading.unread:
        notes.append(problem("pages_need_tesseract", pages=", ".join(map(str, reading.unread))))
    if reading.recognised:
        notes.append(problem("text_from_ocr", Severity.INFO, pages=str(len(reading.recognised))))
    if pages > MAX_PAGES:
        notes.append(problem("too_many_pages", pages=str(pages), limit=str(MAX_PAGES)))
    if not whole:
        notes.append(problem("repaired_pdf", pages=str(pages)))
    partial = bool(reading.unread) or reading.lost or pages > MAX_PAGES or not whole
    status = Status.PARTIAL if partial else Status.OK
    signed = signatures(document, data)
    notes += [_signature(s) for s in signed]
    ocr = bool(reading.recognised)
    return Source("pdf", "", blocks, status, pages, ocr, tuple(notes), signed_at(document), signed)


def _signature(signature: Signature) -> Diagnostic:
    """What a signature says, and whether the file was changed since."""
    by, authority = signature.by or "?", signature.authority or "?"
    if signature.intact is None:
        return problem("signature_unread", by=by)
    if signature.intact is Intact.INTACT:
        return problem("signed_electronically", Severity.INFO, by=by, authority=authority)
    return problem(f"signature_{signature.intact}", by=by)


def _page(page: Any, number: int, plumber: _Plumber, reading: _Reading) -> None:
    textpage = page.get_textpage()
    text = PageText(page, textpage)
    drawing = Drawing(page)
    is_picture = drawing.pictures >= PICTURE_SHARE
    foreign = is_picture and not is_plausible("\n".join(map(text_of, text.lines)))
    words = [word.box for line in text.lines for word in line]
    stamped = is_picture and bool(words) and covered_ink(page, words) < MIN_COVERED
    drawn = not text.text.strip() and (drawing.pictures > 0 or drawing.paths > OUTLINE_PATHS)
    if stamped or drawn or (foreign and tesseract() is not None):
        _recognise(page, number, reading)
    else:
        if foreign:
            reading.diagnostics.append(problem("text_layer_damaged", page=number))
        lines = _repaired(text, number, plumber, reading)
        reading.printed[number] = _Printed(lines, _ruled(lines, number, page, drawing, reading))
    textpage.close()


# --- text ----------------------------------------------------------------------------------------------------


def _repaired(text: PageText, number: int, plumber: _Plumber, reading: _Reading) -> list[list[Word]]:
    """The lines, put in order where their letters are torn apart."""
    best, share = None, isolated_share([text.text])
    if share <= ISOLATED_SHARE:
        return text.lines
    for other in (text.sorted_lines, lambda: plumber.lines(number)):
        candidate = other()
        torn = isolated_share(list(map(text_of, candidate)))
        if candidate and torn < share:
            best, share = candidate, torn
        if share <= ISOLATED_SHARE:
            break
    repaired = best is not None and share <= ISOLATED_SHARE
    reading.diagnostics.append(
        problem("text_layer_repaired", Severity.INFO, number)
        if repaired
        else problem("text_layer_damaged", page=number)
    )
    return best or text.lines


def _ruled(lines: list[list[Word]], number: int, page: Any, drawing: Drawing, reading: _Reading) -> list[Block]:
    """The ruled tables of a page."""
    if drawing.paths > MAX_PATHS:
        reading.diagnostics.append(problem("tables_skipped", page=number))
    if not TABLE_PATHS <= drawing.paths <= MAX_PATHS:
        return []
    made = (table_block(grid, lines, number) for grid in find_grids(drawing.shapes(turned(page)), drawing.width))
    return [block for block in made if block is not None]


def _set_out(printed: Mapping[int, _Printed]) -> Iterator[tuple[int, list[Block]]]:
    """The pages of text as blocks; a table without rules may go on over several."""
    free = {n: outside(page.lines, page.tables) for n, page in printed.items()}
    found = spaced_tables(free)
    for n, page in printed.items():
        taken = frozenset[int]().union(*(s.words.get(n, frozenset()) for s in found if s.block.page != n))
        own = [s.block for s in found if s.block.page == n]
        yield n, with_tables(without(page.lines, taken), [*page.tables, *own], n)


class _Plumber:
    """pdfplumber, opened only when a page needs it."""

    def __init__(self, data: bytes) -> None:
        self._data = data
        self._open: Any = None

    def lines(self, number: int) -> list[list[Word]]:
        """Lines as pdfplumber sorts them."""
        import pdfplumber  # large: few files need it
        from pdfminer.pdfexceptions import PDFException
        from pdfplumber.utils.exceptions import PdfminerException

        try:
            self._open = self._open or pdfplumber.open(io.BytesIO(self._data))
            words = self._open.pages[number - 1].extract_words(use_text_flow=False, keep_blank_chars=False)
        except (PdfminerException, PDFException, ValueError, KeyError, IndexError, TypeError, RecursionError):
            return []  # stricter than pdfium
        rows: dict[int, list[Word]] = {}
        for w in sorted(words, key=lambda w: (round(w["bottom"]), w["x0"])):
            key = next((k for k in rows if abs(k - w["bottom"]) < 3), round(w["bottom"]))
            rows.setdefault(key, []).append(Word(w["text"], Box(w["x0"], w["top"], w["x1"], w["bottom"]), spaces=1))
        return [sorted(row, key=lambda word: word.box.x0) for row in rows.values()]

    def close(self) -> None:
        """Close the file if it was opened."""
        if self._open is not None:
            self._open.close()


# --- pictures ------------------------------------------------------------------------------------------------


def _recognise(page: Any, number: int, reading: _Reading) -> None:
    if tesseract() is None or len(reading.recognised) >= MAX_SCANNED:  # recognised, or on its way
        reading.unread.append(number)
        return
    width, height = page.get_size()
    dpi = min(float(DPI), (MAX_RENDER / max(1.0, width * height / 72 / 72)) ** 0.5)
    try:
        small = width * height * (dpi / 72) ** 2 < MOST_PIXELS
        picture = page.render(scale=dpi / 72, **({"rev_byteorder": True} if small else GREY)).to_pil()
    except pdfium.PdfiumError as error:
        reading.diagnostics.append(problem("ocr_failed", page=number, reason=str(error)[:80]))
        reading.lost = True
        return
    reading.recognised.add(number)
    reading.recogniser.put(picture, number, 72 / dpi)


def _take_recognised(reading: _Reading) -> None:
    """Puts the pages that were recognised in their places."""
    for number, found in reading.recogniser:
        if isinstance(found, UnreadableError):
            reading.diagnostics.append(found.diagnostic(number))
            reading.recognised.discard(number)
            reading.lost = True
        else:
            reading.pages[number] = list(found.blocks)
            reading.diagnostics += page_diagnostics(found, number)
