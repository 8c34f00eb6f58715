"""What the tests of layout share: blocks of a file, and what is laid out of them."""

from __future__ import annotations

from pipeline.ingest import read_bytes
from pipeline.layout import lay_out
from pipeline.model import Block, BlockKind, Box, Source, Text


def laid(*blocks: Block) -> Text:
    return lay_out(Source("pdf", "0" * 64, blocks))


def lines(text: Text) -> list[str]:
    return [text.of(p) for p in text.paragraphs]


def para(text: str, **more: object) -> Block:
    return Block(BlockKind.PARAGRAPH, text, **more)  # type: ignore[arg-type]


def printed(text: str, page: int, top: float, x0: float = 70, x1: float = 0, bold: int = 0) -> Block:
    """A line of print, 14 points high, as wide as its letters if nothing else is said."""
    x1 = x1 or min(540, x0 + 7 * len(text))
    return Block(BlockKind.LINE, text, page=page, box=Box(x0, top, x1, top + 14), bold=bold)


def typed(text: str) -> Text:
    """A plain text file, laid out."""
    return lay_out(read_bytes(text.encode(), ".txt"))


def page_of(n: int, *body: str, header: str = "", number: str = "") -> list[Block]:
    out = [printed(number, n, 30, 295, 305)] if number else []
    out += [printed(header, n, 50, 70, 300)] if header else []
    return out + [printed(t, n, 120 + 20 * k) for k, t in enumerate(body)]


FULL = 540  # the right edge of a full line


def body(*rows: tuple[str, float, float], page: int = 1, top: float = 100) -> list[Block]:
    """Lines of print below one another: text, left and right edge."""
    return [printed(text, page, top + 18 * k, x0, x1) for k, (text, x0, x1) in enumerate(rows)]


MARGIN = [
    ("Các thôn rà soát, tổng hợp và báo cáo kết quả trồng cây", 106, FULL),
    ("của mình theo quy định.", 70, 230),
] * 3
