"""Other forms of one plan: numbers typed by hand, what LibreOffice makes of a Word file, a scan of a printed page."""

from __future__ import annotations

import io
import shutil
import subprocess
import tempfile
from collections.abc import Mapping
from copy import deepcopy
from dataclasses import replace
from pathlib import Path

from markup import Block, Source
from word import Numbering

OFFICE_FILTERS = {
    "odt": "odt",
    "doc": "doc:MS Word 97",
    "rtf": "rtf:Rich Text Format",
    "docx": "docx:MS Word 2007 XML",
    "pdf": "pdf",
    "txt": "txt:Text (encoded):UTF8",
    "xml": "xml:MS Word 2003 XML",
}
DOTTED = 2  # the level of "2.1"
SCAN_DPI = 200
SKEW = 1.0  # degrees
NOISE = 14.0  # standard deviation of the grey level
SPECKS = 2e-4  # of the pixels


def typed(source: Source) -> Source:
    """The same plan with its automatic numbers typed into the text, as many writers do."""

    def block(b: Block) -> Block:
        return replace(b, text=f"{b.label} {b.text}", label="") if b.label else b

    return Source(source.meta, [block(b) for b in source.blocks], source.notes)


def steady(source: Source) -> Source:
    """The same plan with a number typed wherever the count jumps: LibreOffice writes no restarts into .doc and .rtf."""
    numbering = Numbering()
    blocks = []
    for b in source.blocks:
        if b.label:
            trial = deepcopy(numbering)
            _, level = trial.use(b.label)
            above = numbering.counters[1]  # what "2" of "2.1" would show
            if len(trial.overrides) > len(numbering.overrides) or (
                level == DOTTED and not b.label.startswith(f"{above}.")
            ):
                b = replace(b, text=f"{b.label} {b.text}", label="")
            else:
                numbering = trial
        blocks.append(b)
    return Source(source.meta, blocks, source.notes)


def soffice() -> str | None:
    """The LibreOffice program, None where there is none."""
    return shutil.which("soffice") or shutil.which("libreoffice")


def convert(files: Mapping[str, bytes], suffix: str, to: str) -> dict[str, bytes]:
    """Files of one kind in another (a key of OFFICE_FILTERS), all with one start of LibreOffice."""
    program = soffice()
    if program is None:
        raise FileNotFoundError("soffice")
    with tempfile.TemporaryDirectory(prefix="kehoach-forms-") as folder:
        paths = [Path(folder, f"{name}.{suffix}") for name in files]
        for path, data in zip(paths, files.values(), strict=True):
            path.write_bytes(data)
        profile = Path(folder, "profile").as_uri()
        command = [program, f"-env:UserInstallation={profile}", "--headless", "--norestore", "--nologo"]
        command += ["--convert-to", OFFICE_FILTERS[to], "--outdir", f"{folder}/out", *map(str, paths)]
        subprocess.run(command, check=True, capture_output=True, timeout=600)  # noqa: S603 - a fixed program, no shell
        return {name: Path(folder, "out", f"{name}.{to}").read_bytes() for name in files}


def copied(pdf: bytes) -> bytes:
    """The text of a printed plan as somebody copies it from a viewer: line by line, page numbers and all."""
    import pypdfium2 as pdfium

    document = pdfium.PdfDocument(pdf)
    text = "\n".join(page.get_textpage().get_text_range().replace("\r", "") for page in document)
    document.close()
    return text.encode()


def scan(pdf: bytes, skew: float = SKEW, pages: int | None = None) -> bytes:
    """A PDF that holds only pictures of the pages: laid on the glass a little askew (degrees), with noise and specks."""
    import numpy as np
    import pypdfium2 as pdfium
    from PIL import Image

    random = np.random.default_rng(0)
    document = pdfium.PdfDocument(pdf)
    pictures = []
    for index in range(min(len(document), pages or len(document))):
        image = document[index].render(scale=SCAN_DPI / 72, grayscale=True).to_pil().convert("L")
        image = image.rotate(skew, resample=Image.Resampling.BICUBIC, fillcolor=255)
        grey = np.asarray(image, dtype=np.float32)
        grey = grey * 0.92 + random.normal(10, NOISE, grey.shape)
        grey[random.random(grey.shape) < SPECKS] = 30
        pictures.append(Image.fromarray(grey.clip(0, 255).astype(np.uint8)))
    document.close()
    buffer = io.BytesIO()
    pictures[0].save(buffer, "PDF", save_all=True, append_images=pictures[1:], resolution=SCAN_DPI)
    return buffer.getvalue()
