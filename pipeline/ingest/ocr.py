"""Scanned pages and pictures: Tesseract with Vietnamese, as a program beside us (200 dpi, one thread: design.md)."""

from __future__ import annotations

import csv
import functools
import io
import os
import shutil
import statistics
import subprocess
import tempfile
from dataclasses import dataclass

from PIL import Image, ImageSequence, UnidentifiedImageError

from pipeline.ingest.lines import Word, columns, line_block, with_gaps
from pipeline.ingest.problems import UnreadableError, problem
from pipeline.model import Block, Box, Diagnostic, Severity, Source, Status

DPI = 200
POINTS = 72 / DPI
TIMEOUT = 120.0
LOW_CONFIDENCE = 70.0
MAX_PIXELS = 120_000_000  # an A3 page at 600 dpi has 70 million
MAX_FRAMES = 100
NOISE_CONFIDENCE = 30.0  # specks and stamps that were taken for signs


@dataclass(frozen=True, slots=True)
class Recognised:
    """What was read on a page, and how sure the recogniser is (median over words, 0 to 100)."""

    blocks: tuple[Block, ...]
    confidence: float


@functools.cache
def tesseract() -> str | None:
    """The Tesseract program if it is there with Vietnamese, else None."""
    program = shutil.which("tesseract")
    if program is None:
        return None
    try:
        listing = [program, "--list-langs"]
        done = subprocess.run(listing, capture_output=True, timeout=20, check=False)  # noqa: S603 - no shell
    except (OSError, subprocess.TimeoutExpired):
        return None
    return program if "vie" in done.stdout.decode("utf-8", "replace").split() else None


def recognise(grey: bytes, width: int, height: int, page: int, scale: float = POINTS) -> Recognised:
    """Lines of a page from its grey pixels. `scale`: points per pixel."""
    program = tesseract()
    if program is None:
        raise UnreadableError("scan_needs_tesseract")
    image = b"P5 %d %d 255\n" % (width, height) + grey
    rows = _run(program, image)
    blocks: list[Block] = []
    confidences: list[float] = []
    for words in _lines(rows, scale):
        confidences += [confidence for _, confidence in words]
        for part in columns([word for word, _ in words]):
            block = line_block(part, page)
            if any(char.isalnum() for char in block.text):
                blocks.append(block)
    return Recognised(tuple(with_gaps(blocks)), statistics.median(confidences) if confidences else 0.0)


def _run(program: str, image: bytes) -> list[dict[str, str]]:
    command = [program, "stdin", "stdout", "-l", "vie", "--psm", "3", "--dpi", str(DPI), "tsv"]
    environment = {**os.environ, "OMP_THREAD_LIMIT": "1"}
    try:
        done = subprocess.run(  # noqa: S603 - a fixed program, no shell
            command,
            input=image,
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
    return list(
        csv.DictReader(io.StringIO(done.stdout.decode("utf-8", "replace")), delimiter="\t", quoting=csv.QUOTE_NONE)
    )


def _lines(rows: list[dict[str, str]], scale: float) -> list[list[tuple[Word, float]]]:
    lines: dict[tuple[str, str, str], list[tuple[Word, float]]] = {}
    for row in rows:
        text = (row.get("text") or "").strip()
        confidence = float(row.get("conf") or -1)
        if (
            row.get("level") != "5"
            or not text
            or (confidence < NOISE_CONFIDENCE and not any(c.isalnum() for c in text))
        ):
            continue
        left, top = int(row["left"]) * scale, int(row["top"]) * scale
        box = Box(left, top, left + int(row["width"]) * scale, top + int(row["height"]) * scale)
        key = (row["block_num"], row["par_num"], row["line_num"])
        lines.setdefault(key, []).append((Word(text, box), confidence))
    return list(lines.values())


def page_diagnostics(recognised: Recognised, page: int) -> list[Diagnostic]:
    """A warning for a page that was hard to read."""
    if not recognised.blocks or recognised.confidence >= LOW_CONFIDENCE:
        return []
    return [problem("ocr_low_confidence", Severity.WARNING, page, confidence=f"{recognised.confidence:.0f}")]


# --- plain images --------------------------------------------------------------------------------------------


def read_image(data: bytes, kind: str) -> Source:
    """Blocks of a picture (.png, .jpg, .tif); a TIFF may hold several pages."""
    if tesseract() is None:
        raise UnreadableError("scan_needs_tesseract")
    blocks: list[Block] = []
    diagnostics: list[Diagnostic] = []
    status = Status.OK
    pages = 0
    try:
        with Image.open(io.BytesIO(data)) as image:
            for page, frame in enumerate(ImageSequence.Iterator(image), start=1):
                if page > MAX_FRAMES:
                    diagnostics.append(problem("too_many_pages", pages=f"> {MAX_FRAMES}", limit=str(MAX_FRAMES)))
                    status = Status.PARTIAL
                    break
                pages = page
                grey, scale = _prepared(frame)
                found = recognise(grey.tobytes(), grey.width, grey.height, page, scale)
                blocks += found.blocks
                diagnostics += page_diagnostics(found, page)
    except (Image.DecompressionBombError, MemoryError) as error:
        raise UnreadableError("too_large", size="image", limit=f"{MAX_PIXELS // 10**6} megapixel") from error
    except (UnidentifiedImageError, OSError, ValueError, SyntaxError, EOFError) as error:
        raise UnreadableError("damaged_file", format=kind, reason=type(error).__name__) from error
    diagnostics.append(problem("text_from_ocr", Severity.INFO, pages=str(pages)))
    return Source(kind, "", tuple(blocks), status, pages, ocr=True, diagnostics=tuple(diagnostics))


def _prepared(frame: Image.Image) -> tuple[Image.Image, float]:
    """A frame in grey, sized as a page at 200 dpi; and the points per pixel."""
    if frame.width * frame.height > MAX_PIXELS:
        raise UnreadableError(
            "too_large",
            size=f"{frame.width * frame.height // 10**6} megapixel",
            limit=f"{MAX_PIXELS // 10**6} megapixel",
        )
    grey = frame.convert("L")
    longest = max(grey.width, grey.height)
    target = int(11.7 * DPI)  # the long side of A4
    if longest > 1.3 * target:
        factor = target / longest
        grey = grey.resize((max(1, int(grey.width * factor)), max(1, int(grey.height * factor))))
    return grey, 842 / max(grey.width, grey.height)
