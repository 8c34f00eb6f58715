"""Plain text and Markdown, in the encodings that offices and web copies use.

Emphasis marks are dropped, what they set in bold is remembered. In Markdown a line break inside a paragraph is a soft one;
in plain text every line stands for itself and layout decides which were wrapped.
"""

from __future__ import annotations

import codecs
import hashlib
import re
from collections.abc import Iterator
from itertools import pairwise

from pipeline.ingest.bars import bar_rows
from pipeline.ingest.letters.encodings import DECODERS, guess, note
from pipeline.model import Block, BlockKind, Cell, Diagnostic, Severity, Source, Status

MARKDOWN_WRAP = 160  # a Markdown export wraps; a text whose lines are longer was pasted paragraph by paragraph
MIN_WRAPPED = 22  # a cell line shorter than this was not wrapped by the column
BULLET_OR_LABEL = re.compile(r"\s*(?:[-–+•]\s|(?:\d{1,2}(?:\.\d{1,2})*[.)]|[IVX]{1,5}[.)]|[a-zđ]\)|\[\d{1,3}\])\s)")
CLOSING_START = re.compile(r"(?:Trên đây là|Yêu cầu|Đề nghị)\s")
ENDS_SENTENCE = re.compile(r"[.;:!?…”\"]\s*$")
SHORT_LINE = 8  # characters
LONGEST_CELL = 40  # lines
OUTLINE_HEADING = re.compile(r"\*{0,2}\s*(?:[IVX]{1,5}\.|[1-9]\.\s*\*\*)\s*\S")
TITLE_LINE = re.compile(r"\*{0,2}\s*(?:KẾ HOẠCH|QUYẾT ĐỊNH|PHỤ LỤC(?: [IVX\d]+)?)\s*\*{0,2}")
SIDE_BY_SIDE = re.compile(r"CỘNG H[ÒO][AÀ] XÃ HỘI|ĐẢNG CỘNG SẢN|^\W*Nơi nhận|^Số\s*:", re.M)
RULE_LINE = re.compile(r"[\s\-–—_=*.·]*")
GFM_DIVIDER = re.compile(r"\|?\s*:?-{3,}:?\s*(\|\s*:?-{3,}:?\s*)*\|?")
TAGS = re.compile(
    r"<figcaption>.*?</figcaption>|</?(?:p|div|span|br|h[1-6]|b|strong|i|em|u|a|font|figure|img|sup|sub|ul|ol|li|table|tbody|tr|td|th)(?:\s[^<>]{0,500})?/?>",
    re.I,
)
"""What a Markdown copy left of the web page's own marks."""
_PRIVATE = re.compile(r"[\ue000-\ue0ff]")
ESCAPED = re.compile(r"\\([*_#\[\]\-+.!|\\`>])")


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
        return data.decode(encoding)
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
    lines = text.replace("\r\n", "\n").replace("\r", "\n").replace("\f", "\n").split("\n")
    blocks = tuple(_blocks(lines, soft=kind == "md" and _is_wrapped(lines)))
    if not blocks:
        return Source(kind, digest, status=Status.FAILED, diagnostics=(Diagnostic("no_text", Severity.ERROR),))
    return Source(kind, digest, blocks, diagnostics=notes)


def _is_wrapped(lines: list[str]) -> bool:
    lengths = sorted(len(line) for line in lines if line.strip())
    return not lengths or lengths[int(len(lengths) * 0.95)] <= MARKDOWN_WRAP


def _blocks(lines: list[str], soft: bool) -> Iterator[Block]:
    group: list[str] = []
    gap = False
    i = 0
    while i < len(lines):
        rows, after = _table_at(lines, i)
        if rows:
            yield from _paragraphs(group, soft, gap)
            group = []
            yield Block(BlockKind.TABLE, cells=_cells(rows), gap=True)
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
    raw = "\n".join(group)
    pieces = _unmark(raw, soft_inside=soft)
    if soft:
        pieces = _join([(_folded(text), bold) for text, bold in pieces])
    for text, bold in pieces:
        if text.strip() and not RULE_LINE.fullmatch(text):
            yield Block(BlockKind.PARAGRAPH if soft else BlockKind.LINE, text, bold=bold, gap=gap)
            gap = False


def _folded(text: str) -> str:
    return re.sub(r"\s+", " ", text).strip()


def _join(pieces: list[tuple[str, int]]) -> list[tuple[str, int]]:
    """Soft line breaks undone. A line that ends a sentence well before the margin ends its paragraph, a bold heading too."""
    out: list[tuple[str, int]] = []
    width = max((len(text) for text, _ in pieces), default=0)
    last, last_bold = "", False
    closes = bool(pieces) and pieces[-1][0].rstrip().endswith("./.")
    for text, bold in pieces:
        if closes and last.rstrip().endswith(".") and CLOSING_START.match(text):
            out.append((text, bold))
        elif out and text and not _parts(last, text, width, last_bold, bold=bold == len(text)):
            before, lead = out[-1]
            whole = lead == len(before)
            out[-1] = (f"{before} {text}", lead + (1 + bold if whole and bold else 0))
        else:
            out.append((text, bold))
        last, last_bold = text, bold == len(text)
    return out


def _parts(before: str, after: str, width: int, before_bold: bool, bold: bool) -> bool:
    """Does a new paragraph begin with the line `after`? Both are taken as bold only where the whole line is."""
    if BULLET_OR_LABEL.match(after):
        return bool(ENDS_SENTENCE.search(before)) or before_bold or bold
    if before.isupper() and not after.isupper() and after[:1].isupper() and len(before) > SHORT_LINE:
        return True
    if before_bold and not bold and not after[:1].islower() and len(before) > 3:
        return True
    return before.rstrip().endswith((".", ";")) and len(before) < 0.7 * width and after[:1].isupper()


def _unmark(raw: str, soft_inside: bool) -> list[tuple[str, int]]:
    """Lines without emphasis marks, each with its number of leading bold characters.

    A line break inside an open emphasis is a wrapped line where `soft_inside`.
    """
    raw = re.sub(r"(?m)^\s{0,3}#{1,6}\s+(.*?)\s*#*\s*$", r"**\1**", raw)
    raw = TAGS.sub("", raw)
    raw = re.sub(r"!?\[([^\[\]\n]*)\]\((?:https?|file|/)[^)\s]*\)", r"\1", raw)
    raw = ESCAPED.sub(lambda m: chr(0xE000 + ord(m[1])), _PRIVATE.sub("\ufffd", raw))
    lone_star = raw.count("*") == len(re.findall(r"(?m)^\s*\*(?=\s)", raw))
    lines: list[tuple[list[str], list[bool]]] = [([], [])]
    bold = italic = False
    i = 0
    while i < len(raw):
        c = raw[i]
        if c == "*" and not lone_star:
            run = len(raw[i:]) - len(raw[i:].lstrip("*")) if raw[i] == "*" else 0
            i += run
            if run >= 2:
                bold ^= run // 2 % 2 == 1
            italic ^= run % 2 == 1
            continue
        if c == "\n" and (bold or italic) and soft_inside:
            c = " "
        if c == "\n":
            lines.append(([], []))
        else:
            lines[-1][0].append(c)
            lines[-1][1].append(bold)
        i += 1
    return [_tidy(chars, flags) for chars, flags in lines]


def _tidy(chars: list[str], flags: list[bool]) -> tuple[str, int]:
    text = "".join(chr(ord(c) - 0xE000) if 0xE000 <= ord(c) < 0xE100 else c for c in chars)
    lead = 0
    for c, flag in zip(text, flags, strict=True):
        if not flag and not c.isspace() and c not in ".:)-":
            break
        lead += 1
    kept = re.sub(r"\s+", " ", text[:lead]).lstrip() if any(flags) else ""
    whole = re.sub(r"\t", "    ", text.replace("\xa0", " ")).rstrip()
    return whole, min(len(whole), len(kept.rstrip()), len(whole))


# --- tables --------------------------------------------------------------------------------------------------


def _table_at(lines: list[str], i: int) -> tuple[list[list[tuple[str, int]]], int]:
    """The table that starts at line i, as rows of (text, bold), and the line after it; no rows if none starts here."""
    line = lines[i].strip()
    if line == "|":
        rows, end = _bar_table(lines, i)
        if not rows:  # nor does one at the next bars
            end = next((k for k in range(i, end) if lines[k].strip() not in ("|", "")), end)
        return rows, end
    if line.count("|") >= 2:
        end = _end_of_bars(lines, i)
        kept = [_between_bars(x) for x in lines[i:end] if x.strip() and not GFM_DIVIDER.fullmatch(x.strip())]
        if len(kept) >= 2:
            return [[_cell([x]) for x in row] for row in kept], end
    if lines[i].count("\t") >= 2:
        end = i
        while end < len(lines) and lines[end].count("\t") >= 1 and lines[end].strip():
            end += 1
        if end - i >= 2:
            return [[_cell([x]) for x in row.split("\t")] for row in lines[i:end]], end
    return [], i


def _end_of_bars(lines: list[str], i: int) -> int:
    """After the last line of a table that has each row on one line with bars between the cells, blank lines between rows or not."""
    end = i
    for k in range(i, len(lines)):
        if k > end > i and k + 1 < len(lines) and GFM_DIVIDER.fullmatch(lines[k + 1].strip()):
            break  # after a blank line another table, with titles of its own
        if lines[k].count("|") >= 1 and lines[k].strip() != "|":
            end = k + 1
        elif lines[k].strip():
            break
    return end


def _between_bars(line: str) -> list[str]:
    """The cells of a line; a bar at its start and its end is the table's edge."""
    return re.sub(r"^\|", "", re.sub(r"\|$", "", line.strip())).split("|")


def _cell(lines: list[str]) -> tuple[str, int]:
    unmarked = ((_folded(text), bold) for text, bold in _unmark("\n".join(lines), soft_inside=True))
    pieces = [p for p in unmarked if p[0] and not RULE_LINE.fullmatch(p[0])]
    pieces = _join_wrapped(pieces)
    bold = all(b == len(t) for t, b in pieces) and bool(pieces)
    text = "\n".join(t for t, _ in pieces)
    return text, len(text) if bold else 0


def _join_wrapped(pieces: list[tuple[str, int]]) -> list[tuple[str, int]]:
    """Cell lines that a narrow column wrapped: the next one goes on in lower case, or the full one before has no end."""
    out: list[tuple[str, int]] = []
    for text, bold in pieces:
        before = out[-1][0] if out else ""
        full = len(before) >= MIN_WRAPPED and not before.isupper() and not ENDS_SENTENCE.search(before)
        if out and not BULLET_OR_LABEL.match(text) and (text[0].islower() or full or before.endswith((" và", " -"))):
            out[-1] = (f"{before} {text}", out[-1][1])
        else:
            out.append((text, bold))
    return out


def _bar_table(lines: list[str], i: int) -> tuple[list[list[tuple[str, int]]], int]:
    """The export that sets "|" on a line of its own before each cell and after each row."""
    tokens: list[list[str] | None] = []  # None is a bar
    end = i
    while end < len(lines):
        if lines[end].strip() == "|":
            tokens.append(None)
        elif tokens and tokens[-1] is not None:
            tokens[-1].append(lines[end])
        elif lines[end].strip():
            if _closes_table(tokens, lines, end) or _is_prose(lines, end):
                break
            tokens.append([lines[end]])
        elif tokens and tokens[-1] is None and _next_is_text(lines, end):
            break
        end += 1
    while tokens and tokens[-1] is not None:
        tokens.pop()
    return _bar_rows(tokens), end


def _bar_rows(tokens: list[list[str] | None]) -> list[list[tuple[str, int]]]:
    """The rows between the bars, cut where they read best."""
    cells: list[tuple[str, int]] = []
    for before, token in pairwise([None, *tokens]):
        if token is not None:
            cells.append(_cell(token))
        elif before is None and cells:
            cells.append(("", 0))
    while cells and not cells[-1][0]:
        cells.pop()
    rows = [cells[a:b] for a, b in bar_rows([text for text, _ in cells], SIDE_BY_SIDE)] if cells else []
    return [row for row in rows if any(text for text, _ in row)]


def _is_prose(lines: list[str], i: int) -> bool:
    """Text after a bar that is no cell but the document itself going on: too long, or with headings of its own."""
    while i < len(lines) - 1 and lines[i].strip() and not lines[i].strip(" *\xa0"):
        i += 1  # an empty line in bold
    run: list[str] = []
    for line in lines[i : i + LONGEST_CELL + 1]:
        if line.strip() == "|":
            break
        run.append(line)
    headings = sum(bool(OUTLINE_HEADING.match(line)) for line in run)
    return len(run) > LONGEST_CELL or headings > 1 or bool(run and TITLE_LINE.fullmatch(run[0].strip()))


def _next_is_text(lines: list[str], i: int) -> bool:
    """After a bar and a blank line: does prose follow (the table is over)?"""
    rest = next((line for line in lines[i:] if line.strip()), "")
    return rest.strip() != "|"


def _closes_table(tokens: list[list[str] | None], lines: list[str], i: int) -> bool:
    return bool(tokens) and tokens[-1] is None and i > 0 and not lines[i - 1].strip()


def _cells(rows: list[list[tuple[str, int]]]) -> tuple[Cell, ...]:
    width = max(len(row) for row in rows)
    out = []
    for r, row in enumerate(rows):
        for c, (text, bold) in enumerate(row):
            span = width - c if len(row) == 1 and width > 1 else 1
            out.append(Cell(text, r, c, column_span=span, bold=bold))
    return tuple(out)
