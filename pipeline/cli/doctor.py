"""`kehoach doctor`: what this machine can read, and the command that installs what is missing."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Iterator
from importlib.util import find_spec
from typing import NamedTuple

from pipeline.cli import fonts
from pipeline.cli.options import (
    EXIT_SOME_FAILED,
    LANG,
    JsonOption,
    LangOption,
    LogOption,
    QuietOption,
    VerboseOption,
    tell,
)
from pipeline.cli.speech import Command
from pipeline.messages import Lang, word

_INSTALL: dict[str, dict[str, str]] = {
    "tesseract": {
        "linux": "sudo apt-get install tesseract-ocr tesseract-ocr-vie",
        "win32": "winget install UB-Mannheim.TesseractOCR",
        "darwin": "brew install tesseract tesseract-lang",
    },
    "libreoffice": {
        "linux": "sudo apt-get install libreoffice-writer-nogui",
        "win32": "winget install TheDocumentFoundation.LibreOffice",
        "darwin": "brew install --cask libreoffice",
    },
    "fonts": {
        "linux": "sudo apt-get install fonts-liberation",
        "win32": "winget install TheDocumentFoundation.LibreOffice",
        "darwin": "brew install --cask font-liberation",
    },
    "old": dict.fromkeys(("linux", "win32", "darwin"), 'pip install "kehoach[old]"'),
}
_ENOUGH_MEMORY = 2 << 30


class Finding(NamedTuple):
    """What was looked at, whether it is well, what was found, and the command that mends it."""

    what: str
    well: bool
    found: str
    mend: str = ""


def doctor(
    quiet: QuietOption = False,
    verbose: VerboseOption = False,
    log: LogOption = None,
    as_json: JsonOption = False,
    lang: LangOption = LANG,
) -> int:
    from pipeline.cli.logs import Log

    with Log(log, verbose=verbose) as told:
        findings = []
        for finding in examine(lang):
            findings.append(finding)
            told.say(f"{finding.what}: {finding.found}", event="finding", **finding._asdict())
    lines = []
    for finding in findings:
        mark = word("doctor.well" if finding.well else "doctor.missing", lang)
        lines.append(f"{mark:<6} {word(f'doctor.{finding.what}', lang)}: {finding.found}")
        if finding.mend:
            lines.append(f"{'':6} → {finding.mend}")
    tell("\n".join(lines), quiet=quiet, as_json=as_json, findings=[finding._asdict() for finding in findings])
    return 0 if all(f.well for f in findings) else EXIT_SOME_FAILED


def examine(lang: Lang) -> Iterator[Finding]:
    """Everything that decides what can be read here."""
    from pipeline.ingest import programs
    from pipeline.ingest.old.office import libreoffice
    from pipeline.ingest.scan.tesseract import tesseract
    from pipeline.run import cache

    if Command.refused is not None:
        yield Finding("config", False, Command.refused.sentence(lang, command=True))
    yield Finding("python", True, sys.version.split()[0])
    program = programs.find("tesseract")
    yield Finding(
        "tesseract", tesseract() is not None,
        _version(program) if tesseract() else word("doctor.no_vietnamese" if program else "doctor.none", lang),
        "" if tesseract() else _install("tesseract"),
    )  # fmt: skip
    office = libreoffice()
    yield Finding(
        "libreoffice",
        office is not None,
        office or word("doctor.none", lang),
        "" if office else _install("libreoffice"),
    )
    if office is None:
        extra = find_spec("kreuzberg") is not None
        yield Finding(
            "old", extra, word("doctor.there" if extra else "doctor.none", lang), "" if extra else _install("old")
        )
    letters = fonts.serif(fonts.folders(office))
    yield Finding(
        "fonts",
        letters is not None,
        letters or word("doctor.no_fonts", lang),
        "" if letters else _install("fonts"),
    )
    memory = _memory()
    if memory is not None:
        yield Finding("memory", memory >= _ENOUGH_MEMORY, f"{memory / 2**30:.1f} GB, {os.cpu_count() or 1} CPU")
    place = cache.ready()
    yield Finding(
        "cache",
        place is not None,
        str(cache.folder()) if place else word("doctor.no_cache", lang, folder=cache.folder()),
    )


def _install(what: str) -> str:
    return _INSTALL[what].get(sys.platform, _INSTALL[what]["linux"])


def _version(program: str | None) -> str:
    """What a program says of its version, in a line."""
    if program is None:
        return ""
    try:
        done = subprocess.run((program, "--version"), capture_output=True, text=True, timeout=20, check=False)  # noqa: S603
    except (OSError, subprocess.SubprocessError):
        return program
    return " ".join((done.stdout or done.stderr).partition("\n")[0].split()) + f" ({program})"


def _memory() -> int | None:
    """Bytes of memory of this machine, None where the system does not say."""
    try:
        return os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES")
    except (AttributeError, OSError, ValueError):
        return None
