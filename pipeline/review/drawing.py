"""The process that draws one page of a stranger's file, and tells where its words stand. It reads the file from standard input.

What a damaged file may do to a library it does to this process alone.
"""

from __future__ import annotations

import io
import json
import struct
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from pipeline.run import memory

FORMATS = frozenset({"pdf", "png", "jpg", "tif", "bmp"})
"""The formats that have pictures of pages."""
_WIDTH = 1100
"""Pixels of a page's width as it is shown."""
_MOST_PIXELS = 12_000_000
_TIME, _TIME_TO_READ = 20.0, 90.0
_MOST_WORDS = 6000
_COMMAND = (
    *(sys.executable, "-E", "-P", "-c"),
    "import sys; home, path = sys.argv[1], sys.path; "  # noqa: ISC004 - one program
    "at = next((n for n, p in enumerate(path) if p.endswith('-packages')), len(path)); "
    "home in path or path.insert(at, home); from pipeline.review.drawing import serve; serve()",
    str(Path(__file__).resolve().parents[2]),
)
"""As `pipeline/run/process.py` starts its workers: no PYTHON… variables, not the current folder."""


@dataclass(frozen=True, slots=True)
class PageWord:
    """A word on a page; its box in shares of the page's width and height, from the top left."""

    text: str
    x0: float
    y0: float
    x1: float
    y1: float


@dataclass(frozen=True, slots=True)
class Drawn:
    """A page: its picture (JPEG), and its words where it has a text layer or they were recognised."""

    picture: bytes
    words: tuple[PageWord, ...] = ()


class NotDrawnError(Exception):
    """A page that could not be drawn."""


def draw(data: bytes, format_: str, page: int, *, recognise: bool = False) -> Drawn:
    """Draws a page, from 1, in a process of its own.

    recognise  read the words of a picture, which takes seconds; else only those of a text layer are told
    Raises NotDrawnError.
    """
    about = json.dumps({"format": format_, "page": page, "recognise": recognise}).encode()
    try:
        done = subprocess.run(  # noqa: S603 - this program, no shell
            _COMMAND, input=struct.pack("<I", len(about)) + about + data, capture_output=True, check=False,
            timeout=_TIME_TO_READ if recognise else _TIME,
        )  # fmt: skip
    except (OSError, subprocess.TimeoutExpired) as error:
        raise NotDrawnError(type(error).__name__) from error
    if done.returncode or len(done.stdout) < struct.calcsize("<I"):
        raise NotDrawnError(done.stderr.decode("utf-8", "replace")[-200:])
    (length,) = struct.unpack_from("<I", done.stdout)
    words = json.loads(done.stdout[4 : 4 + length])
    return Drawn(done.stdout[4 + length :], tuple(PageWord(*w) for w in words))


def serve() -> None:
    """Draws what standard input asks for."""
    memory.hold()
    answer = sys.stdout.buffer
    (length,) = struct.unpack("<I", sys.stdin.buffer.read(4))
    asked = json.loads(sys.stdin.buffer.read(length))
    data = sys.stdin.buffer.read()
    picture, words = (_of_pdf if asked["format"] == "pdf" else _of_picture)(data, asked["page"], asked["recognise"])
    said = json.dumps(words, ensure_ascii=False).encode()
    out = io.BytesIO()
    picture.convert("RGB").save(out, "JPEG", quality=82)
    answer.write(struct.pack("<I", len(said)) + said + out.getvalue())
    answer.flush()


def _of_pdf(data: bytes, number: int, recognise: bool) -> tuple[Any, list[list[Any]]]:
    import pypdfium2 as pdfium

    document = pdfium.PdfDocument(data)
    page = document[number - 1]
    width, height = page.get_size()
    scale = min(_WIDTH / max(width, 1.0), (_MOST_PIXELS / max(1.0, width * height)) ** 0.5)
    picture = page.render(scale=scale, may_draw_forms=False).to_pil()
    words = _layer(page, width, height)
    if not words and recognise:
        words = _recognised(page.render(scale=200 / 72, grayscale=True).to_pil())
    return picture, words


def _layer(page: Any, width: float, height: float) -> list[list[Any]]:
    """The words of the text layer, by their characters' boxes."""
    layer = page.get_textpage()
    left, bottom, _, _ = page.get_cropbox()
    found: list[list[Any]] = []
    word, box = "", [0.0, 0.0, 0.0, 0.0]

    def end() -> None:
        nonlocal word
        if word:
            x0, y0, x1, y1 = box
            shares = ((x0 - left) / width, 1 - (y1 - bottom) / height, (x1 - left) / width, 1 - (y0 - bottom) / height)
            found.append([word, *(round(v, 4) for v in shares)])
        word = ""

    text = layer.get_text_range()
    count = layer.count_chars()
    if len(text) != count:  # signs beyond the basic plane: one by one
        text = "".join(layer.get_text_range(n, 1) or " " for n in range(count))[:count].ljust(count)
    for n, char in enumerate(text):
        if char.isspace() or ord(char) < ord(" ") or char == "\ufffe":
            end()
            continue
        x0, y0, x1, y1 = layer.get_charbox(n)
        if word and (y0 > box[3] or y1 < box[1]):
            end()
        box = [min(box[0], x0), min(box[1], y0), max(box[2], x1), max(box[3], y1)] if word else [x0, y0, x1, y1]
        word += char
        if len(found) >= _MOST_WORDS:
            break
    end()
    return found


def _of_picture(data: bytes, number: int, recognise: bool) -> tuple[Any, list[list[Any]]]:
    from PIL import Image, ImageOps

    frames = Image.open(io.BytesIO(data))
    if number > 1:
        frames.seek(number - 1)
    whole = ImageOps.exif_transpose(frames.convert("RGB"))
    shown = whole.copy()
    shown.thumbnail((_WIDTH, _WIDTH * 3))
    return shown, _recognised(whole.convert("L")) if recognise else []


def _recognised(picture: Any) -> list[list[Any]]:
    from pipeline.ingest.scan.tesseract import words_on

    width, height = picture.size
    boxes = (
        (w.text, w.box.x0 / width, w.box.top / height, w.box.x1 / width, w.box.bottom / height)
        for w in words_on(picture)
    )
    return [[text, *(round(v, 4) for v in box)] for text, *box in boxes][:_MOST_WORDS]
