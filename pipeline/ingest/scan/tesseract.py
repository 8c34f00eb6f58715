"""Scanned pages and pictures: Tesseract with Vietnamese, as a program beside us (200 dpi, one thread a page, pages side by side)."""

from __future__ import annotations

import csv
import functools
import io
import os
import re
import statistics
import subprocess
import tempfile
from collections import deque
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass, replace

from PIL import Image, ImageOps, ImageSequence, UnidentifiedImageError

from pipeline.ingest import programs
from pipeline.ingest.printed.lines import Word, moved
from pipeline.ingest.printed.tables import in_order, scaled, table_block, with_tables
from pipeline.ingest.problems import UnreadableError, problem
from pipeline.ingest.scan import figures
from pipeline.ingest.scan.cells import Ask, Line, with_cells_read_again
from pipeline.ingest.scan.ending import with_ending
from pipeline.ingest.scan.handwriting import Unsure, ink_on, letterhead, pen_on
from pipeline.ingest.scan.mending import Repair
from pipeline.ingest.scan.numerals import counted
from pipeline.ingest.scan.received import received, without
from pipeline.ingest.scan.repair import repaired
from pipeline.ingest.scan.ruled import ruled
from pipeline.ingest.scan.specks import DASH, NOISE_CONFIDENCE, without_specks
from pipeline.ingest.scan.stamps import MOST_PIXELS, without_colour
from pipeline.ingest.scan.strokes import dust
from pipeline.ingest.scan.tabs import with_labels
from pipeline.ingest.scan.upright import Sheet, straightened
from pipeline.ingest.scan.weight import weighed
from pipeline.model import Block, Box, Diagnostic, Severity, Source, Status

DPI = 200
POINTS = 72 / DPI
TIMEOUT = 45.0
LOW_CONFIDENCE = 70.0
MAX_PIXELS = 120_000_000  # an A3 page at 600 dpi has 70 million
MAX_FRAMES = 100
DOUBTFUL = 60.0  # a word read with less confidence than this is worth a look
NAMED_WORDS = 8  # of the doubtful numbers, in the diagnostic
LONG_WORD, FEW_WORDS = 4, 5  # letters of a word that is wider than high; so many tell how a page lies
NUMBER_DIGITS = 2  # fewer make a label, not a number
LEAST_SIZE, MOST_SIZE = 0.7, 1.3  # of a page at 200 dpi: beyond that a picture is scaled
LEAST_SIDE = 400  # pixels; a smaller picture is no page
PAGE_HEIGHT = 842.0  # of A4, in points
ROUND = 10  # pixels around a line that is read again
ORIENTATION = re.compile(r"Rotate: (\d+)")


@dataclass(frozen=True, slots=True)
class Recognised:
    """What was read on a page, how sure the recogniser is (median over words, 0 to 100), the words it doubts, and what a hand wrote."""

    blocks: tuple[Block, ...]
    confidence: float
    doubtful: tuple[str, ...] = ()
    unsure: tuple[Unsure, ...] = ()
    lies: bool = False
    """Its lines run up or down: a sheet laid on its side, which Tesseract reads all the same, its tables with their rows as columns."""
    repairs: tuple[Repair, ...] = ()


Told = Callable[[], None]
"""Called after each page, so that whoever waits knows that work goes on."""


class Recogniser:
    """Recognises pages side by side and gives them back in the order in which they came; few pictures wait at a time."""

    def __init__(self, told: Told) -> None:
        self._told = told
        self._threads = max(1, int(os.environ.get(programs.THREADS) or 1))
        self._pool = ThreadPoolExecutor(self._threads)
        self._waiting: deque[tuple[int, Future[Recognised]]] = deque()
        self._done: list[tuple[int, Recognised | UnreadableError]] = []

    def put(self, picture: Image.Image, page: int, scale: float) -> None:
        """Takes a page, in grey or in colours; waits where enough of them are on their way."""
        if len(self._waiting) > self._threads:
            self._take()
        self._waiting.append((page, self._pool.submit(recognise, picture, page, scale)))

    def __iter__(self) -> Iterator[tuple[int, Recognised | UnreadableError]]:
        """The pages put in so far, each with what was read or why nothing was."""
        while self._waiting:
            self._take()
        done, self._done = self._done, []
        return iter(done)

    def _take(self) -> None:
        page, future = self._waiting.popleft()
        try:
            self._done.append((page, future.result()))
        except UnreadableError as error:
            self._done.append((page, error))
        self._told()

    def close(self) -> None:
        """Lets go of what is still on its way."""
        self._pool.shutdown(cancel_futures=True)


@functools.cache
def tesseract() -> str | None:
    """The Tesseract program if it is there with Vietnamese, else None."""
    found = programs.find("tesseract")
    if found is None:
        return None
    try:
        listing = [found, "--list-langs"]
        done = subprocess.run(listing, capture_output=True, timeout=20, check=False)  # noqa: S603 - no shell
    except (OSError, subprocess.TimeoutExpired):
        return None
    return found if "vie" in done.stdout.decode("utf-8", "replace").split() else None


def recognise(picture: Image.Image, page: int, scale: float = POINTS) -> Recognised:
    """Lines of a page from its picture, grey or in colours, set level and upright first. `scale`: points per pixel."""
    program = tesseract()
    if program is None:
        raise UnreadableError("scan_needs_tesseract")
    sheet = straightened(Sheet(without_colour(picture) or picture.convert("L"), picture.convert("L")))
    if (specks := dust(sheet.plain)) is not None:
        sheet = Sheet(without(sheet.faded, specks), without(sheet.plain, specks))
    found = _recognise(program, sheet, page, scale)
    if found.confidence >= LOW_CONFIDENCE and not found.lies:
        return found
    turn = _orientation(program, sheet.faded)  # asked only where reading went badly: it costs half a reading
    for angle in [turn] if turn else [90, 270] if found.lies else []:
        other = _recognise(program, straightened(sheet.turned(-angle, expand=True)), page, scale)
        if found.lies > other.lies or other.confidence > found.confidence:
            found = other
            break
    return found


def _recognise(program: str, sheet: Sheet, page: int, scale: float) -> Recognised:
    def ask(picture: Image.Image, mode: str, scale: float = 1.0) -> list[list[tuple[Word, float]]]:
        return _lines(_table(_run(program, picture, "-l", "vie", "--psm", mode, "--dpi", str(DPI), "tsv")), scale)

    def again(picture: Image.Image, mode: str) -> list[list[tuple[Word, float]]]:
        """A part of the page; nothing where that fails, for the page itself was read."""
        try:
            return ask(picture, mode) if min(picture.size) else []
        except UnreadableError:
            return []

    picture, grids = ruled(sheet.faded)
    read = ask(picture, "3", scale)
    if (mask := received(read, picture, scale)) is not None:
        sheet = Sheet(without(sheet.faded, mask), without(sheet.plain, mask))
        picture = without(picture, mask)
        read = _with_head(read, picture, mask, scale, again)
    grids = [scaled(grid, scale) for grid in grids]
    read = with_cells_read_again(read, grids, picture, scale, again)
    boxes = [grid.box for grid in grids]
    read, repairs = counted(with_labels(read, boxes, picture, scale, again), boxes, picture, scale)
    read = with_ending(read, boxes, sheet, scale, again)
    words = [pair for line in read for pair in line]

    def with_its_colours(box: Box) -> list[tuple[Word, float]]:
        left, top = max(0, int(box.x0 / scale) - ROUND), max(0, int(box.top / scale) - ROUND)
        place = sheet.plain.crop((left, top, int(box.x1 / scale) + ROUND, int(box.bottom / scale) + ROUND))
        pairs = [pair for line in again(place, "7") for pair in line]
        return [(replace(word, box=moved(word.box, left, top, scale)), sure) for word, sure in pairs]

    def hand(place: Box, foot: float) -> figures.Figures:
        return figures.read(sheet.plain, place, foot, scale)

    pen = pen_on(sheet.plain, sheet.faded, scale)
    kept, unsure = letterhead(read, ink_on(sheet.plain, scale), with_its_colours, pen, hand)
    kept = weighed(kept, grids, picture, scale)
    lines = in_order([[word for word, _ in line] for line in kept if line], grids)
    tables = (table_block(grid, lines, page) for grid in grids)
    blocks = with_tables(lines, [table for table in tables if table is not None], page)
    median = statistics.median([confidence for _, confidence in words]) if words else 0.0
    return Recognised(
        tuple(b for b in blocks if b.cells or any(char.isalnum() for char in b.text)),
        median,
        tuple(word.text for word, confidence in words if confidence < DOUBTFUL),
        tuple(unsure),
        _lies([word for word, _ in words]),
        tuple(repairs),
    )


def _with_head(lines: Sequence[Line], page: Image.Image, mask: Image.Image, scale: float, again: Ask) -> list[Line]:
    """The lines of a page with those at its head read once more, down to below the place that was made white."""
    box = mask.getbbox()
    boxes = sorted((word.box for line in lines for word, _ in line), key=lambda box: box.top)
    end = box[3] * scale if box else 0.0
    for one in boxes:  # down to a white between two lines
        end = max(end, one.bottom) if one.top < end < one.bottom else end
    head = again(page.crop((0, 0, page.width, min(page.height, round(end / scale)))), "3")
    read = [[(replace(word, box=moved(word.box, 0, 0, scale)), sure) for word, sure in line] for line in head]
    return [*read, *(line for line in lines if line[0][0].box.top >= end - 1)] if read else list(lines)


def _lies(words: Sequence[Word]) -> bool:
    """Are most words taller than they are wide?"""
    long = [word.box for word in words if len(word.text) >= LONG_WORD]
    tall = sum(box.bottom - box.top > box.x1 - box.x0 for box in long)
    return len(long) >= FEW_WORDS and tall > len(long) / 2


def _orientation(program: str, picture: Image.Image) -> int:
    """By how many degrees, clockwise, a picture must be turned to stand upright; 0 where that cannot be told."""
    try:
        said = _run(program, picture, "-l", "osd", "--psm", "0")
    except UnreadableError:  # too few signs, or no data for it installed
        return 0
    found = ORIENTATION.search(said)
    return int(found[1]) if found else 0


def _run(program: str, picture: Image.Image, *options: str) -> str:
    image = io.BytesIO()
    picture.save(image, "BMP")  # which it reads faster than others
    environment = {**os.environ, "OMP_THREAD_LIMIT": "1"}
    try:
        done = subprocess.run(  # noqa: S603 - a fixed program, no shell
            [program, "stdin", "stdout", *options],
            input=image.getvalue(),
            capture_output=True,
            timeout=TIMEOUT,
            env=environment,
            check=False,
            cwd=tempfile.gettempdir(),
        )
    except subprocess.TimeoutExpired as error:
        raise UnreadableError("ocr_failed", reason=f"> {TIMEOUT:.0f} s") from error
    except OSError as error:
        raise UnreadableError("ocr_failed", reason=error.strerror or "start") from error
    if done.returncode != 0:
        lines = done.stderr.decode("utf-8", "replace").strip().splitlines()
        raise UnreadableError("ocr_failed", reason=(lines[-1] if lines else f"exit {done.returncode}")[:120])
    return done.stdout.decode("utf-8", "replace")


def words_on(picture: Image.Image) -> list[Word]:
    """The words of a grey page at 200 dpi with their boxes in pixels; nothing is turned or repaired. Raises UnreadableError."""
    program = tesseract()
    if program is None:
        raise UnreadableError("scan_needs_tesseract")
    told = _run(program, picture, "-l", "vie", "--psm", "3", "--dpi", str(DPI), "tsv")
    return [word for line in _lines(_table(told), 1.0) for word, _ in line]


def _table(text: str) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(text), delimiter="\t", quoting=csv.QUOTE_NONE))


def _lines(rows: list[dict[str, str]], scale: float) -> list[list[tuple[Word, float]]]:
    lines: dict[tuple[str, str, str], list[tuple[Word, float]]] = {}
    for row in rows:
        text = (row.get("text") or "").strip()
        confidence = float(row.get("conf") or -1)
        if (
            row.get("level") != "5"
            or not text
            or (confidence < NOISE_CONFIDENCE and not any(c.isalnum() for c in text) and not DASH.fullmatch(text))
        ):
            continue
        left, top = int(row["left"]) * scale, int(row["top"]) * scale
        box = Box(left, top, left + int(row["width"]) * scale, top + int(row["height"]) * scale)
        key = (row["block_num"], row["par_num"], row["line_num"])
        lines.setdefault(key, []).append((Word(text, box), confidence))
    return [kept for line in lines.values() if (kept := without_specks(line))]


def page_diagnostics(recognised: Recognised, page: int) -> list[Diagnostic]:
    """What to look at on a page: that it was hard to read, how many words are doubtful, and which of them have digits."""
    out = []
    if recognised.blocks and recognised.confidence < LOW_CONFIDENCE:
        out.append(problem("ocr_low_confidence", Severity.WARNING, page, confidence=f"{recognised.confidence:.0f}"))
    out += [
        problem(one.code, Severity.WARNING, page, read=one.read, confidence=f"{one.confidence:.0f}")
        for one in recognised.unsure
    ]
    out += [problem("ocr_repaired", Severity.INFO, page, found=found, put=put) for found, put in recognised.repairs]
    digits = [word for word in recognised.doubtful if sum(c.isdigit() for c in word) >= NUMBER_DIGITS]
    count = str(len(recognised.doubtful))
    if digits:
        named = ", ".join(dict.fromkeys(digits[:NAMED_WORDS]))
        out.append(problem("ocr_doubtful_numbers", Severity.WARNING, page, count=count, words=named))
    elif recognised.doubtful:
        out.append(problem("ocr_low_confidence_words", Severity.INFO, page, count=count))
    return out


# --- plain images --------------------------------------------------------------------------------------------


def read_image(data: bytes, kind: str, told: Told = lambda: None) -> Source:
    """Blocks of a picture (.png, .jpg, .tif); a TIFF may hold several pages. `told` hears of each."""
    if tesseract() is None:
        raise UnreadableError("scan_needs_tesseract")
    blocks: list[Block] = []
    diagnostics: list[Diagnostic] = []
    status = Status.OK
    pages = 0
    recogniser = Recogniser(told)
    try:
        with Image.open(io.BytesIO(data)) as image:
            for page, frame in enumerate(ImageSequence.Iterator(image), start=1):
                if page > MAX_FRAMES:
                    diagnostics.append(problem("too_many_pages", pages=f"> {MAX_FRAMES}", limit=str(MAX_FRAMES)))
                    status = Status.PARTIAL
                    break
                pages = page
                picture, scale = _prepared(frame)
                recogniser.put(picture, page, scale)
        for page, found in recogniser:
            if isinstance(found, UnreadableError):
                raise found
            blocks += found.blocks
            diagnostics += page_diagnostics(found, page)
    except (Image.DecompressionBombError, MemoryError) as error:
        raise UnreadableError("too_large", size="image", limit=f"{MAX_PIXELS // 10**6} megapixel") from error
    except (UnidentifiedImageError, OSError, ValueError, SyntaxError, EOFError) as error:
        raise UnreadableError("damaged_file", format=kind, reason=type(error).__name__) from error
    finally:
        recogniser.close()
    better, repairs = repaired(blocks)
    diagnostics += [*repairs, problem("text_from_ocr", Severity.INFO, pages=str(pages))]
    return Source(kind, "", tuple(better), status, pages, ocr=True, diagnostics=tuple(diagnostics))


def _prepared(frame: Image.Image) -> tuple[Image.Image, float]:
    """A frame sized as a page at 200 dpi, in colours where it has some; and the points per pixel."""
    if frame.width * frame.height > MAX_PIXELS:
        raise UnreadableError(
            "too_large",
            size=f"{frame.width * frame.height // 10**6} megapixel",
            limit=f"{MAX_PIXELS // 10**6} megapixel",
        )
    picture = _on_paper(ImageOps.exif_transpose(frame))
    longest = max(picture.width, picture.height)
    target = int(PAGE_HEIGHT / POINTS)
    if not LEAST_SIZE * target < longest < MOST_SIZE * target and longest > LEAST_SIDE:
        factor = target / longest
        picture = picture.resize((max(1, int(picture.width * factor)), max(1, int(picture.height * factor))))
    return picture, PAGE_HEIGHT / max(picture.width, picture.height)


def _on_paper(frame: Image.Image) -> Image.Image:
    """A picture in grey, or in colours where it is no larger than memory has room for; what is transparent in it is white."""
    if frame.has_transparency_data:
        colours = frame.convert("RGBA")
        return Image.alpha_composite(Image.new("RGBA", colours.size, "white"), colours).convert("L")
    coloured = len(frame.getbands()) >= len("RGB") or frame.mode == "P"
    return frame.convert("RGB" if coloured and frame.width * frame.height <= MOST_PIXELS else "L")
