"""Old office formats (.doc, .rtf, .odt, Word 2003 XML): LibreOffice turns them into .docx, which our own walk reads.

Without LibreOffice, kreuzberg reads the bare text of .doc and .odt: right letters, no automatic numbers, no tables.
"""

from __future__ import annotations

import functools
import os
import shutil
import subprocess
import tempfile
from collections.abc import Sequence
from dataclasses import replace
from multiprocessing.util import Finalize
from pathlib import Path
from typing import Any

from pipeline.ingest import programs
from pipeline.ingest.package import Package
from pipeline.ingest.problems import UnreadableError, problem
from pipeline.ingest.word.docx import read_docx
from pipeline.model import Block, BlockKind, Severity, Source, Status

TIMEOUT = 45.0
SUFFIX = {"doc": ".doc", "rtf": ".rtf", "odt": ".odt", "wordxml": ".xml"}
BARE_TEXT = {"doc": "application/msword", "odt": "application/vnd.oasis.opendocument.text"}
ITEM = (
    '<item oor:path="/org.openoffice.Office.{path}">'
    '<prop oor:name="{name}" oor:op="fuse"><value>{value}</value></prop></item>'
)
# macros never run, linked pictures and pages are never fetched
SETTINGS = "\n".join(
    [
        '<?xml version="1.0" encoding="UTF-8"?>',
        '<oor:items xmlns:oor="http://openoffice.org/2001/registry">',
        ITEM.format(path="Common/Security/Scripting", name="MacroSecurityLevel", value="3"),
        ITEM.format(path="Common/Security/Scripting", name="DisableMacrosExecution", value="true"),
        ITEM.format(path="Common/Security/Scripting", name="BlockUntrustedRefererLinks", value="true"),
        ITEM.format(path="Writer/Content/Update", name="Link", value="0"),
        "</oor:items>",
    ]
)


def read_office(data: bytes, kind: str, docx: bytes | None = None) -> Source:
    """Blocks of an old office file; `partial` where LibreOffice is missing and only its bare text could be read.

    `docx`: what `convert` made of it already.
    """
    if docx is not None:
        return replace(read_docx(docx), format=kind)
    if kind == "odt":
        _refuse_encrypted_odt(data)
    program = libreoffice()
    if program is None:
        return _bare_text(data, kind)
    made = convert([(data, kind)])[0]
    if isinstance(made, str):
        raise UnreadableError("conversion_failed", format=kind, reason=made or "no output")
    return replace(read_docx(made), format=kind)


@functools.cache
def libreoffice() -> str | None:
    """The LibreOffice program on this machine, None if there is none."""
    return programs.find("soffice") or programs.find("libreoffice")


def convert(files: Sequence[tuple[bytes, str]]) -> list[bytes | str]:
    """The .docx of some old files (their bytes and kinds), made by one start of LibreOffice; for one that failed, the complaint.

    A start takes a second, a file a fifth of one: many at once are worth it.
    """
    program = libreoffice()
    if program is None:
        return [""] * len(files)
    with tempfile.TemporaryDirectory(prefix="kehoach-") as folder:
        sources = [Path(folder, f"{n}{SUFFIX[kind]}") for n, (_, kind) in enumerate(files)]
        for source, (data, _) in zip(sources, files, strict=True):
            source.write_bytes(data)
        target = Path(folder, "out")
        command = [
            program,
            f"-env:UserInstallation={_profile(os.getpid()).as_uri()}",
            *("--headless", "--norestore", "--nologo", "--nolockcheck", "--nodefault"),
            *("--convert-to", "docx:MS Word 2007 XML", "--outdir", str(target), *map(str, sources)),
        ]
        complaint = _run(command)
        made = [target / f"{source.stem}.docx" for source in sources]
        return [file.read_bytes() if file.exists() else complaint for file in made]


def _run(command: list[str]) -> str:
    """Run LibreOffice in a process group of its own, so that it ends with its children; its last complaint."""
    try:
        process = subprocess.Popen(  # noqa: S603 - a fixed program, no shell
            command,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.PIPE,
            start_new_session=True,
            creationflags=programs.NO_WINDOW,
        )
    except OSError as error:
        return error.strerror or "start"
    try:
        with programs.known_group(process.pid):
            _, complaint = process.communicate(timeout=TIMEOUT)
    except subprocess.TimeoutExpired:
        programs.end(process)
        return f"> {TIMEOUT:.0f} s"
    lines = complaint.decode("utf-8", "replace").strip().splitlines()
    return lines[-1][:120] if lines else ""


@functools.cache
def _profile(pid: int) -> Path:
    """A LibreOffice profile of this process's own (two programs cannot share one), gone when the process ends."""
    folder = Path(tempfile.mkdtemp(prefix=f"kehoach-office-{pid}-"))
    settings = folder / "user" / "registrymodifications.xcu"
    settings.parent.mkdir(parents=True)
    settings.write_text(SETTINGS, encoding="utf-8")
    # unlike atexit, this also runs at the end of a pool's worker
    Finalize(None, _remove, args=(folder, pid), exitpriority=10)
    return folder


def _remove(folder: Path, pid: int) -> None:
    if os.getpid() == pid:  # not from a forked child
        shutil.rmtree(folder, ignore_errors=True)


def _refuse_encrypted_odt(data: bytes) -> None:
    if b"encryption-data" in (Package(data, "odt").read("META-INF/manifest.xml") or b""):
        raise UnreadableError("password_protected", format="odt")


def _bare_text(data: bytes, kind: str) -> Source:
    if kind not in BARE_TEXT:
        raise UnreadableError("office_needs_libreoffice", format=kind)
    try:
        import kreuzberg
    except ImportError as error:
        raise UnreadableError("office_needs_extra", format=kind) from error
    module: Any = kreuzberg
    try:
        text: str = module.extract_bytes_sync(data, BARE_TEXT[kind]).content
    except (module.KreuzbergError, ValueError, RuntimeError, OSError) as error:
        raise UnreadableError("conversion_failed", format=kind, reason=type(error).__name__) from error
    blocks: list[Block] = []
    gap = False
    for line in text.splitlines():
        if line.strip():
            blocks.append(Block(BlockKind.PARAGRAPH, line.strip(), gap=gap))
        gap = not line.strip()
    lost = problem("read_without_layout", Severity.WARNING, format=kind)
    return Source(kind, "", tuple(blocks), Status.PARTIAL, diagnostics=(lost,))
