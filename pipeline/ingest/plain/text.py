"""Plain text and Markdown, in the encodings that offices and web copies use.

Emphasis marks are dropped, what they set in bold is remembered. In Markdown a line break inside a paragraph is a soft one;
in plain text every line stands for itself and layout decides which were wrapped.
"""

from __future__ import annotations

import codecs
import hashlib
import re
from collections.abc import Iterator
from itertools import groupby

from extractors.lexicon.hyphens import is_hyphened
from pipeline.ingest.letters.encodings import DECODERS, guess, note
from pipeline.ingest.plain.cells import BULLET_OR_LABEL, ENDS_SENTENCE, LABEL
from pipeline.ingest.plain.closed import in_rows
from pipeline.ingest.plain.marks import BREAK, RULE_LINE, folded, unmark, without_markup
from pipeline.ingest.plain.tables import table_at
from pipeline.ingest.plain.unrolled import unrolled
from pipeline.model import Block, BlockKind, Diagnostic, Severity, Source, Status
from pipeline.signs import MANY_MARKS

MARKDOWN_WRAP = 160  # a Markdown export wraps; a text whose lines are longer was pasted paragraph by paragraph
BLANK_SHARE, FEW_LINES = 0.05, 20
"""Blank lines to others where blank lines part paragraphs; a copy without them tells its paragraphs by other signs."""
CLOSING_START = re.compile(r"(?:Trên đây là|Yêu cầu|Đề nghị)\s")
GAZETTE = re.compile(r"\s*\d*\s*CÔNG BÁO\s*/\s*Số\s?.{3,40}")
"""What stands above each page of the official gazette (Công báo): "CÔNG BÁO/Số 286/Ngày 27-05-2026"."""
LAST_BAR = re.compile(r"(?<=\S)\s*\|\s*$")
"""What a copy left of the edge of a cell that stood alone on its lines."""
TWO_COLUMNS = re.compile(r"\s*\S[^|]{0,80}\S {6,}\S.{0,80}")
RANKED = re.compile(r"\s{0,3}(?P<rank>#{1,6})\s+\S")
AFTER_LABEL = re.compile(rf"(?m)^([ \t]*(?:{LABEL.pattern}))(?: {{3,}}(?! )|[ ]*\t)[ \t]*(?=\S)")
"""The white space of an automatic number, which sets no columns."""
SHORT_LINE = 8  # characters
FULL = 0.7
"""Of the width: a shorter line was not wrapped."""


def decode(data: bytes) -> str | None:
    """The text of a file: by byte order mark, else UTF-8, else UTF-16 that shows itself by its zero bytes; None if none fits."""
    for mark, name in (
        (codecs.BOM_UTF8, "utf-8-sig"),
        (codecs.BOM_UTF16_LE, "utf-16"),
        (codecs.BOM_UTF16_BE, "utf-16"),
    ):
        if data.startswith(mark):
            return _try(data, name)
    even, odd = data[:4000:2].count(0), data[1:4000:2].count(0)
    if odd > 200 and odd > 10 * even:
        return _try(data, "utf-16-le")
    if even > 200 and even > 10 * odd:
        return _try(data, "utf-16-be")
    if data.count(0) > STRAY:
        return None
    return _try(data.replace(b"\0", b""), "utf-8")


STRAY = 8
"""So many NUL bytes are an accident; more are no text."""


def _try(data: bytes, encoding: str) -> str | None:
    try:
        return MANY_MARKS.sub(r"\1", data.decode(encoding))
    except UnicodeDecodeError:
        return None


def read_text(data: bytes, suffix: str) -> Source:
    """Blocks of a .txt or .md file; `failed` with `unknown_encoding` where the bytes are in no encoding known here."""
    digest = hashlib.sha256(data).hexdigest()
    kind = "md" if suffix.lower() in (".md", ".markdown") else "txt"
    notes: tuple[Diagnostic, ...] = ()
    text = decode(data)
    western = data.decode("latin-1").replace("\0", "") if text is None and data.count(0) <= STRAY else text
    encoding = guess(western) if western is not None else None
    if encoding is not None and western is not None:
        text, notes = DECODERS[encoding](western), (note(encoding),)
    if text is None:
        problem = Diagnostic("unknown_encoding", Severity.ERROR)
        return Source(kind, digest, status=Status.FAILED, diagnostics=(problem,))
    lines = text.replace("\r\n", "\n").replace("\r", "\n").replace("\f", "\n\f").split("\n")
    lines = [line for line in lines if not GAZETTE.fullmatch(line)]
    if all(line.count("|") <= 1 for line in lines):
        lines = [line if line.count("|") > 1 else LAST_BAR.sub("", line) for line in in_rows(lines)]
    if kind == "md":
        lines = without_markup(lines)
    lines = unrolled(lines)
    blocks = tuple(_blocks(lines, soft=kind == "md" and _is_wrapped(lines)))
    if not blocks:
        return Source(kind, digest, status=Status.FAILED, diagnostics=(Diagnostic("no_text", Severity.ERROR),))
    return Source(kind, digest, blocks, diagnostics=notes)


def _is_wrapped(lines: list[str]) -> bool:
    """Are paragraphs parted by blank lines, and their own lines wrapped?"""
    lengths = sorted(len(line) for line in lines if line.strip())
    if not lengths:
        return True
    parted = len(lines) - len(lengths) >= BLANK_SHARE * len(lengths)
    return lengths[int(len(lengths) * 0.95)] <= MARKDOWN_WRAP and (parted or len(lengths) < FEW_LINES)


def _blocks(lines: list[str], soft: bool) -> Iterator[Block]:
    group: list[str] = []
    gap = False
    i = 0
    while i < len(lines):
        table, after = table_at(lines, i)
        if table:
            yield from _paragraphs(group, soft, gap)
            group = []
            yield from table
            gap = True
            i = after
        elif lines[i].strip():
            after = max(after, i + 1)
            group += lines[i:after]
            i = after
        else:
            yield from _paragraphs(group, soft, gap)
            group, gap = [], True
            i += 1
    yield from _paragraphs(group, soft, gap)


def _paragraphs(group: list[str], soft: bool, gap: bool) -> Iterator[Block]:
    if not group:
        return
    raw = AFTER_LABEL.sub(r"\1 ", "\n".join(group).replace("\f", ""))
    heading = RANKED.match(raw) if len(group) == 1 else None
    rank = len(heading["rank"]) if heading else 0
    pieces = unmark(raw, soft_inside=soft)
    kind = BlockKind.PARAGRAPH if soft else BlockKind.LINE
    for apart, run in groupby(pieces, key=lambda piece: soft and TWO_COLUMNS.fullmatch(piece[0]) is not None):
        held = list(run)
        if soft and not apart:
            held = _join([_folded(text, bold) for text, bold in held])
        for text, bold in held:
            if text.strip() and not RULE_LINE.fullmatch(text):
                yield Block(BlockKind.LINE if apart else kind, text.rstrip(BREAK + " "), bold=bold, gap=gap, rank=rank)
                gap = False


def _folded(text: str, bold: int) -> tuple[str, int]:
    """A line with its white space folded, BREAK at its end if it was meant to end there; bold counts what is left of it."""
    line = folded(text)
    return line + BREAK * text.rstrip().endswith(BREAK), min(bold, len(line))


def _join(pieces: list[tuple[str, int]]) -> list[tuple[str, int]]:
    """Soft line breaks undone. A line that ends a sentence well before the margin ends its paragraph, a bold heading too."""
    out: list[tuple[str, int]] = []
    width = max((len(text) for text, _ in pieces), default=0)
    last, last_bold = "", False
    closes = bool(pieces) and pieces[-1][0].rstrip().endswith("./.")
    meant = False
    for line, bold in pieces:
        text = line.removesuffix(BREAK)
        if closes and last.rstrip().endswith(".") and CLOSING_START.match(text):
            out.append((text, bold))
        elif out and text and not _parts(last, text, width, last_bold, bold=bold == len(text)):
            before, lead = out[-1]
            whole = lead == len(before)
            joint = "\n" if meant else " "
            out[-1] = (f"{before}{joint}{text}", lead + (1 + bold if whole and bold else 0))
        else:
            out.append((text, bold))
        last, last_bold, meant = text, bold == len(text), line.endswith(BREAK)
    return out


def _parts(before: str, after: str, width: int, before_bold: bool, bold: bool) -> bool:
    """Does a new paragraph begin with the line `after`? Both are taken as bold only where the whole line is."""
    if is_hyphened(before, after):
        return False
    if BULLET_OR_LABEL.match(after):
        return bool(ENDS_SENTENCE.search(before)) or before_bold or bold or len(before) < FULL * width
    if before.isupper() and not after.isupper() and after[:1].isupper() and len(before) > SHORT_LINE:
        return True
    if bold and not before_bold and before.isupper() and len(before) > SHORT_LINE:
        return True
    if before_bold and not bold and not after[:1].islower() and len(before) > 3:
        return True
    return before.rstrip().endswith((".", ";")) and len(before) < FULL * width and after[:1].isupper()
