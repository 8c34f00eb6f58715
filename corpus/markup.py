"""The markup of the plan sources: README.md beside this file describes it."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass, field

BREAK = " // "  # a line break inside a paragraph or a cell


@dataclass(frozen=True)
class Run:
    """A stretch of text in one style, or a call of a footnote."""

    text: str
    bold: bool = False
    italic: bool = False
    note: bool = False


@dataclass(frozen=True)
class Block:
    """One paragraph (``para``, ``head``, ``center``, ``italic``), ``table``, ``columns`` or ``page`` break."""

    kind: str
    text: str = ""
    label: str = ""  # an automatic number: "I.", "1.", "a)", "-"
    rows: tuple[tuple[str, tuple[str, ...]], ...] = ()  # table: ("head" | "row" | "group", cells)
    widths: tuple[float, ...] = ()
    bands: tuple[tuple[tuple[str, ...], tuple[str, ...]], ...] = ()  # columns: (left lines, right lines) per band


@dataclass
class Source:
    """A parsed source: its header fields, its blocks and its footnotes."""

    meta: dict[str, str] = field(default_factory=dict)
    blocks: list[Block] = field(default_factory=list)
    notes: dict[str, str] = field(default_factory=dict)

    @property
    def format(self) -> str:
        return self.meta.get("format", "docx")

    @property
    def flags(self) -> frozenset[str]:
        return frozenset(self.meta.get("txt", "").split())


PREFIXES = {"^ ": "center", "~ ": "italic", "# ": "head"}
LABEL = re.compile(r"\[([IVX]+[.\-]|\d+[.\-]|\d+\.\d+\.|[a-zđ]\)|[-+])\] ")
INLINE = re.compile(r"\*\*(?P<bold>.+?)\*\*|\*(?P<italic>[^*]+)\*|\[\^(?P<note>\w+)\]")


def parse(text: str) -> Source:
    """Read a source text."""
    source = Source()
    bands: list[tuple[list[str], list[str]]] = []
    rows: list[tuple[str, tuple[str, ...]]] = []
    widths: tuple[float, ...] = ()

    def flush() -> None:
        nonlocal bands, rows, widths
        if bands:
            source.blocks.append(Block("columns", bands=tuple((tuple(a), tuple(b)) for a, b in bands)))
        if rows:
            source.blocks.append(Block("table", rows=tuple(rows), widths=widths))
        bands, rows, widths = [], [], ()

    for line in unicodedata.normalize("NFC", text).splitlines():
        if line.startswith(("<<", ">>", "<>")):
            if not bands or line.startswith("<>"):
                bands.append(([], []))
            if not line.startswith("<>"):
                bands[-1][line.startswith(">>")].append(line[2:].strip())
            continue
        if line.startswith("|"):
            if line.startswith("|:"):
                widths = tuple(float(w) for w in line[2:].split())
            else:
                kind = {"=": "head", "+": "group"}.get(line[1:2], "row")
                rows.append((kind, tuple(c.strip() for c in line[1 if kind == "row" else 2 :].split("|"))))
            continue
        flush()
        note = re.match(r"\[\^(\w+)\]: (.+)", line)
        if not line.strip():
            continue
        if line.startswith("% "):
            key, _, value = line[2:].partition(":")
            source.meta[key.strip()] = value.strip()
        elif note:
            source.notes[note[1]] = note[2]
        elif line.strip() == "===":
            source.blocks.append(Block("page"))
        else:
            kind = PREFIXES.get(line[:2], "para")
            body = line if kind == "para" else line[2:]
            label = LABEL.match(body)
            source.blocks.append(Block(kind, body[label.end() :] if label else body.strip(), label[1] if label else ""))
    flush()
    return source


def runs(text: str) -> list[Run]:
    """Split ``**bold**``, ``*italic*`` and ``[^1]`` out of a text."""
    out: list[Run] = []
    at = 0
    for found in INLINE.finditer(text):
        if found.start() > at:
            out.append(Run(text[at : found.start()]))
        if found["note"]:
            out.append(Run(found["note"], note=True))
        else:
            out.append(Run(found["bold"] or found["italic"], bold=bool(found["bold"]), italic=bool(found["italic"])))
        at = found.end()
    if at < len(text):
        out.append(Run(text[at:]))
    return out


def bare(text: str) -> str:
    """A text without its marks; footnote calls as [1]."""
    return "".join(f"[{r.text}]" if r.note else r.text for r in runs(text))


def is_signature(bands: Sequence[tuple[tuple[str, ...], tuple[str, ...]]]) -> bool:
    """Letterheads are centred; the column of recipients stands at the left margin."""
    return any("Nơi nhận" in line for left, _ in bands for line in left)


def share(widths: Sequence[float], columns: int, total: int) -> list[int]:
    weights = list(widths) or [1.0] * columns
    return [round(total * w / sum(weights)) for w in weights]
