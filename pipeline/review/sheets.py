"""The pages of the files that a run read: only these files, only while they are the ones that were read."""

from __future__ import annotations

import hashlib
import threading
from collections import OrderedDict
from collections.abc import Mapping, Sequence
from difflib import SequenceMatcher
from pathlib import Path
from typing import Any

from pipeline.ingest.containers.members import content, locate
from pipeline.ingest.problems import UnreadableError
from pipeline.messages import UsageError
from pipeline.review.drawing import FORMATS, Drawn, NotDrawnError, PageWord, draw
from pipeline.run.files import collect

_KEPT = 24
"""Pictures that are kept."""
Boxes = list[tuple[float, float, float, float]]
"""Left, top, width and height in shares of the page."""


def paths_of(said: Mapping[str, Any], tables: Path, plans: Sequence[Path] = ()) -> dict[str, Path]:
    """Where the files of a run are, by doc_id: below the folders that were named, else below those that its manifest names.

    said  what `run.json` says; its relative paths are looked for from here and from the folder of the tables
    """
    named = named_in(said, plans)
    roots = [r for p in named if (r := next((c for c in (p, tables / p, tables.parent / p) if c.exists()), None))]
    try:
        return dict(collect(roots)) if roots else {}
    except (UsageError, OSError):
        return {}


def named_in(said: Mapping[str, Any], plans: Sequence[Path] = ()) -> Sequence[Path]:
    """The files and folders that were named for the review, else those that the manifest of a run names."""
    return plans or [Path(p) for p in (said.get("options") or {}).get("paths") or () if isinstance(p, str)]


class Sheets:
    """Draws pages, and keeps the last ones. May be asked from several threads: one page is drawn at a time, and one recognised
    beside it, which takes longer."""

    def __init__(self, paths: Mapping[str, Path], sought: Sequence[Path] = ()) -> None:
        """paths: where the files are; sought: where the run read them."""
        self._paths, self._sought = paths, sought
        self._locks = {False: threading.Lock(), True: threading.Lock()}
        self._kept: dict[bool, OrderedDict[tuple[str, int], Drawn]] = {False: OrderedDict(), True: OrderedDict()}

    def lost(self, file: str) -> str | None:
        """Where a file was read and is no more, "" where nobody knows; None while it is there."""
        path = self._paths.get(file)
        if path is not None:
            outer = locate(path)
            return None if (outer[0] if outer else path).is_file() else str(path)
        return ", ".join(str(p.absolute()) for p in self._sought)

    def page(self, doc_id: str, format_: str, sha256: str, page: int, *, recognise: bool = False) -> Drawn:
        """A page of a plan's file. Raises NotDrawnError; for a file that is another one now, too."""
        key, kept = (sha256, page), self._kept[recognise]
        with self._locks[recognise]:
            if key not in kept:
                kept[key] = draw(self._content(doc_id, format_, sha256, page), format_, page, recognise=recognise)
                if len(kept) > _KEPT:
                    kept.popitem(last=False)
            kept.move_to_end(key)
            return kept[key]

    def _content(self, doc_id: str, format_: str, sha256: str, page: int) -> bytes:
        path = self._paths.get(doc_id.split("#", maxsplit=1)[0])
        if path is None or format_ not in FORMATS or page < 1:
            raise NotDrawnError("unknown")
        try:
            data = content(path)
        except (OSError, UnreadableError) as error:
            raise NotDrawnError(type(error).__name__) from error
        if hashlib.sha256(data).hexdigest() != sha256:
            raise NotDrawnError("changed")
        return data


def marked(words: Sequence[PageWord], text: str, start: int, end: int, part: tuple[int, int]) -> Boxes:
    """Where a mention stands on a page: a box for each line of it; none where it cannot be told.

    words  of the page; text[start:end]: the mention; part: the characters of the text that are on the page
    """
    wanted = _squeezed(text[start:end])
    if not wanted or not words:
        return []
    letters = [(_squeezed(w.text), n) for n, w in enumerate(words)]
    owner = [n for t, n in letters for _ in t]
    here = _places("".join(t for t, _ in letters), wanted)
    there = _places(_squeezed(text[part[0] : part[1]]), wanted)
    if len(here) == len(there):  # the third time in the text is the third time on the page
        at = len(_squeezed(text[part[0] : start]))
        nth = min(range(len(there)), key=lambda n: abs(there[n] - at)) if there else 0
        found = sorted(set(owner[here[nth] : here[nth] + len(wanted)])) if here else []
    else:
        found = []
    return _rows([words[n] for n in found or _aligned(words, text, start, end, part)])


def _places(text: str, wanted: str) -> list[int]:
    """Where some letters stand in others."""
    found, at = [], text.find(wanted)
    while at >= 0:
        found.append(at)
        at = text.find(wanted, at + 1)
    return found


def _aligned(words: Sequence[PageWord], text: str, start: int, end: int, part: tuple[int, int]) -> list[int]:
    """The words of the page that the mention's words are paired with, where letters were read otherwise."""
    told: list[tuple[str, int]] = []
    at = part[0]
    for token in text[part[0] : part[1]].split():
        at = text.find(token, at)
        told.append((_squeezed(token), at))
        at += len(token)
    here = [_squeezed(w.text) for w in words]
    matcher = SequenceMatcher(None, [t for t, _ in told], here, autojunk=False)
    inside = [n for n, (_, place) in enumerate(told) if start <= place < end]
    if not inside:
        return []
    pairs = {a + k: b + k for a, b, size in matcher.get_matching_blocks() for k in range(size)}
    found = sorted(pairs[n] for n in inside if n in pairs)
    if len(found) * 2 < len(inside):
        return []
    return list(range(found[0], found[-1] + 1)) if found[-1] - found[0] < len(inside) * 2 else found


def _squeezed(text: str) -> str:
    return "".join(c for c in text.lower() if c.isalnum())


def _rows(words: Sequence[PageWord]) -> Boxes:
    """Words as one box for each printed line."""
    boxes: Boxes = []
    for w in words:
        if boxes:
            x, y, width, height = boxes[-1]
            if min(y + height, w.y1) - max(y, w.y0) > 0.4 * min(height, w.y1 - w.y0) and w.x0 >= x - 0.01:
                top, low = min(y, w.y0), max(y + height, w.y1)
                boxes[-1] = (x, top, max(x + width, w.x1) - x, low - top)
                continue
        boxes.append((w.x0, w.y0, w.x1 - w.x0, w.y1 - w.y0))
    return boxes
