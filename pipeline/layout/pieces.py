"""A paragraph on its way to the text, and the signs by which lines are joined or kept apart."""

from __future__ import annotations

import re
from dataclasses import dataclass

from extractors.marks import BULLET_LETTERS, BULLET_SIGNS, pattern
from pipeline.model import Block, Cell, Region

LABEL = pattern(
    rf"(?:[{BULLET_SIGNS}–](?:\s?-)?\s|[{BULLET_LETTERS}]\s+(?=[\p{{Lu}}])|(?:\d{{1,2}}(?:\.\d{{1,2}})*)\s*[.)/]\s*\D|"
    r"\d{1,2}(?:\.\d{1,2}){1,3}\s+(?=[\p{Lu}])|"
    r"[IVXL]{1,6}\s*[.\-/)](?!\d)|[a-zđ]\s*\)|[a-zđ]\s*\.\s|[a-zđ]\s*(?:[./]\s*|-\s+)(?=[\p{Lu}])|"
    r"[a-zđ]\.?\d{1,2}\s*[.)]\s|[a-zđ]\.\d{1,2}\s+(?=[\p{Lu}])|(?:[IVXL]{1,6}|[A-HĐ])(?:\.\d{1,2}){1,3}[.)]?\s|[A-HĐ]\s*\.\s|"
    r"(?:Điều|Phần|Chương|Mục|PHẦN|CHƯƠNG|MỤC|PHỤ LỤC)\s|(?:Bước|BƯỚC) \d{1,2}\s*[.:–-]|\[\d{1,3}\]|\(\w{1,2}\)\s)"
)
ENDS_SENTENCE = re.compile(r"[.;:!?…]\s*[”\"’)]*\s*$")
STARTS_PART = pattern(
    r"\W{0,3}N[ơƠ][iI] (?:nhận|NHẬN)\W*$|(?:T[/.]?\s?M|K[/.]?\s?T|T[/.]?\s?L|TUQ)(?:[./]\s*|\s+)(?:[\p{Lu}]+\s+){1,8}[\p{Lu}]+$"
)
"""A line that begins the recipients or the signature, and never goes on with the one before it."""
GLUED_SIGNATURE = pattern(
    r"^(?P<kept>\s*[-+*•–]?\s*(?:Lưu|LƯU)\b[^\n]{0,60}?[.;)])\s*(?=(?:T/?M|K/?T|T/?L|TUQ)[./]\s*[\p{Lu}]+(?:[ ,]+[\p{Lu}]+)+\s*$)"
)
"""The last recipient with the signature run into it, where the border between their columns was lost: "- Lưu: VT.TM. ỦY BAN NHÂN DÂN"."""
RULE_LINE = re.compile(r"[\s\-_=*.·~<>…‘’'`|]*")


@dataclass(frozen=True, slots=True)
class Piece:
    """A paragraph on its way to the text; a table row has cells instead of a text.

    `full` says that its last printed line goes to the right edge, `flush` that its first one starts at the left edge as
    wrapped lines do, `indented` that it starts further right than they do.
    """

    text: str
    label: str = ""
    bold: int = 0
    centered: bool = False
    region: Region = Region.BODY
    page: int | None = None
    zone: str = ""
    table: int | None = None
    cells: tuple[Cell, ...] = ()
    full: bool = False
    flush: bool = False
    indented: bool = False
    rank: int = 0


def piece(block: Block, zone: str = "") -> Piece:
    return Piece(block.text, block.label, block.bold, block.centered, block.region, block.page, zone, rank=block.rank)


def goes_on_from(before: str, after: str) -> bool:
    """ "giai đoạn 2026 / - 2030", "Tờ trình số / 61/TTr-STC": what looks like a label goes on with what stands before."""
    if re.search(r"(?<!\w)[Ss]ố$", before):
        return after[:1].isdigit()
    return bool(re.match(r"[-–]\s*\d", after)) and before[-1:].isdigit()
