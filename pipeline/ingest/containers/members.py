"""Archives and mails that hold plans (.zip, .eml, .msg): read in place, nothing is written to disk.

A path may go on inside a file: `plans.zip/a/mail.eml/b.docx`. Names are made harmless where they are listed: no "..", no
drive, no control sign. Hidden files and what macOS and Windows leave in archives are left out.
"""

from __future__ import annotations

import io
import os
import re
from collections import Counter
from collections.abc import Iterable
from pathlib import Path, PurePath, PurePosixPath
from typing import BinaryIO

from pipeline.ingest.detect import MAIL_HEAD, OLE, ZIP_STARTS, is_mail, is_outlook
from pipeline.ingest.found import Found, megabytes
from pipeline.ingest.problems import UnreadableError
from pipeline.signs import shown

MAX_FILE = 200 * 2**20
"""Bytes of one file that is read, in a container or not."""
MAX_MEMBERS = 5000
"""Files in one file on disk, at all depths."""
MAX_TOTAL = 4 * 2**30
"""Bytes that these have unpacked."""
MAX_DEPTH = 3
"""Containers in each other."""

_MAX_NAME = 200
_LITTER = {"thumbs.db", "desktop.ini", "__macosx"}
_BREAK = re.compile(r"[\t\n]|\ufffd")
_DRIVE = re.compile(r"[A-Za-z]:")


def is_litter(name: PurePath) -> bool:
    """Hidden files, lock files of Office, and what systems leave behind."""
    return any(p.startswith((".", "~$")) or p.lower() in _LITTER for p in name.parts)


def locate(path: Path) -> tuple[Path, str] | None:
    """The file on disk that a path leads to or into, and the rest of the path; None if there is none."""
    for place in (*reversed(path.parents), path):
        if os.path.isfile(place):  # noqa: PTH113 - answers for any name, where Path.is_file may raise
            return place, "/".join(path.parts[len(place.parts) :])
    return None


def members(path: Path) -> tuple[list[str], int] | None:
    """The names of the files in a container and their bytes in all; None if the file is a document itself.

    Raises UnreadableError for a container that cannot be read or is over a limit, OSError as opening a file does.
    """
    stream, depth = _open(path)
    with stream:
        found = _inside(stream, path.suffix)
        if found is None:
            return None
        if depth >= MAX_DEPTH:
            raise UnreadableError("nested_too_deep", limit=str(MAX_DEPTH))
        if not found:
            raise UnreadableError("empty_archive")
        size = sum(member.size for member in found)
        check(len(found), size)
        return [member.name for member in found], size


def check(count: int, size: int) -> None:
    """Raises UnreadableError if there are too many files, or too many bytes, in one file on disk."""
    if count > MAX_MEMBERS:
        raise UnreadableError("too_many_members", limit=str(MAX_MEMBERS))
    if size > MAX_TOTAL:
        raise UnreadableError("too_large", size=megabytes(size), limit=megabytes(MAX_TOTAL))


def content(path: Path) -> bytes:
    """The bytes of a file, on disk or in containers. Raises as `members` does, and for files that are too large."""
    stream, _ = _open(path)
    with stream:
        size = stream.seek(0, os.SEEK_END)
        if size > MAX_FILE:
            raise UnreadableError("too_large", size=megabytes(size), limit=megabytes(MAX_FILE))
        stream.seek(0)
        return stream.read()


def _open(path: Path) -> tuple[BinaryIO, int]:
    """The file at a path, and in how many containers it lies."""
    found = locate(path)
    if found is None:
        if path.exists() and not path.is_dir():  # a pipe would be waited for
            raise UnreadableError("no_regular_file")
        if os.path.isdir(path):  # noqa: PTH112 - answers for any name
            os.scandir(path).close()
        return path.open("rb"), 0  # each says what is wrong
    file, rest = found
    if not rest:
        return file.open("rb"), 0
    seen = file.stat()
    place = (f"{file}", seen.st_mtime_ns, seen.st_size)
    inside, depth = _kept.get(place) or _keep(place, file.open("rb"), file.suffix), 0
    while True:
        steps = rest.split("/")
        names = ["/".join(steps[:n]) for n in (len(steps), *range(1, len(steps)))]
        name = next((n for n in names if n in inside), None)
        if name is None:
            raise FileNotFoundError(str(path))
        rest, depth, place = rest[len(name) + 1 :], depth + 1, (f"{place[0]}/{name}", *place[1:])
        if not rest:
            return io.BytesIO(inside[name].unpack()), depth
        inside = _kept.get(place) or _keep(place, io.BytesIO(inside[name].unpack()), PurePath(name).suffix)


_Place = tuple[str, int, int]
"""A container: its path, with the time and size of the file on disk."""

_kept: dict[_Place, dict[str, Found]] = {}
"""The containers last looked into, with what is in them by name: its files are read one by one, and it is opened once."""
_MOST_KEPT = MAX_DEPTH


def _keep(place: _Place, stream: BinaryIO, suffix: str) -> dict[str, Found]:
    """Looks into a container, which stays open until others take its place; nothing in what is none."""
    found = {m.name: m for m in _inside(stream, suffix) or ()}
    while len(_kept) >= _MOST_KEPT:
        del _kept[next(iter(_kept))]
    _kept[place] = found
    return found


def _inside(stream: BinaryIO, suffix: str) -> list[Found] | None:
    """The files in a container with harmless names; None if it is none."""
    head = stream.read(MAIL_HEAD)
    stream.seek(0)
    found: list[Found] | None = None
    if head.startswith(ZIP_STARTS):
        from pipeline.ingest.containers.archive import in_archive

        found = in_archive(stream, MAX_FILE)
    elif head.startswith(OLE):
        found = (_in_mail(stream, outlook=True) or None) if is_outlook(stream) else None
    elif is_mail(head, suffix.lower()):
        found = _in_mail(stream, outlook=False) or None
    return None if found is None else _named(found)


def _in_mail(stream: BinaryIO, *, outlook: bool) -> list[Found]:
    from pipeline.ingest.containers.mail import in_message, in_outlook

    return in_outlook(stream) if outlook else in_message(stream)


def _named(found: Iterable[Found]) -> list[Found]:
    """The files with harmless names, no two alike, without litter."""
    taken: set[str] = set()
    alike: Counter[PurePosixPath] = Counter()
    out = []
    for member in found:
        name = PurePosixPath(_harmless(member.name))
        if is_litter(name):
            continue
        chosen = name
        while str(chosen) in taken:
            alike[name] += 1
            chosen = name.with_name(f"{name.stem} ({alike[name] + 1}){name.suffix}")
        taken.add(str(chosen))
        out.append(member._replace(name=str(chosen)))
    return out


def _harmless(name: str) -> str:
    parts = [_BREAK.sub("_", shown(part)) for part in name.replace("\\", "/").split("/")]
    kept = [part for part in parts if part not in ("", ".", "..") and not _DRIVE.fullmatch(part)]
    return "/".join(part if len(part) <= _MAX_NAME else _shortened(part) for part in kept) or "_"


def _shortened(part: str) -> str:
    suffix = PurePosixPath(part).suffix[:20]
    return part[: _MAX_NAME - len(suffix)] + suffix
