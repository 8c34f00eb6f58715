"""What stands around a signature, put right where a stamp or the edge of the page cut it: the signer's post, and "Nơi nhận"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from extractors.marks import pattern, unmarked
from pipeline.ingest.problems import problem
from pipeline.ingest.scan.ending import RECIPIENTS
from pipeline.ingest.scan.signature import POSTS
from pipeline.model import Block, Diagnostic, Severity

CAPITALS = pattern(r"[\p{Lu}]{2,}(?: [\p{Lu}]+)*")
SHARE = 0.6
"""Of the letters of a post that must have been read."""
RIGHT = 230.0
"""Points: where the right column begins at the earliest on a sheet of A4."""
HEAD = re.compile(r"\W{0,3}(?!N[ơƠ]i)\w{1,4}\s+nh[ậâạaắấ]n\s?[:;.]\W*")
"""The head of the recipients' list with its first word misread: "An nhận:"."""
ON_BEHALF = re.compile(r"\W*((?:KT|TL|TUQ|Q)\. ?)")
LISTED = pattern(r"[-+*•]\s*[\p{Lu}]")


def with_posts(blocks: Sequence[Block]) -> tuple[list[Block], list[Diagnostic]]:
    """The lines with the head of the recipients' list, and with the posts beside it whole ("HIỆU TRƯỞN cÈ—"); a note for each."""
    out, notes = list(blocks), []

    def put(at: int, text: str) -> None:
        notes.append(problem("ocr_repaired", Severity.INFO, out[at].page, found=out[at].text, put=text))
        out[at] = replace(out[at], text=text, bold=len(text) if out[at].bold else 0)

    for at, block in enumerate(blocks[:-1]):
        if HEAD.fullmatch(block.text) and not RECIPIENTS.fullmatch(block.text) and LISTED.match(blocks[at + 1].text):
            put(at, "Nơi nhận:")
    head = next((at for at in range(len(out) - 1, -1, -1) if RECIPIENTS.fullmatch(out[at].text)), None)
    if head is None:
        return out, notes
    for at, block in enumerate(out):
        is_beside = block.page == out[head].page and block.box is not None and block.box.x0 > RIGHT
        if is_beside and not block.cells and (post := whole_post(block.text)):
            put(at, post)
    return out, notes


def whole_post(text: str) -> str:
    """The only post that begins with the capitals of a torn line; empty where there is none, or the line is whole."""
    runs = [run[0] for run in CAPITALS.finditer(text.replace("Ð", "Đ"))]
    rest = "".join(c for c in text if c.isalpha())
    if not runs or len(core := max(runs, key=len).replace(" ", "")) < SHARE * len(rest) or core in _WHOLE:
        return ""
    begins = sorted((post for flat, post in _FLAT if flat.startswith(unmarked(core))), key=len)
    if not begins or any(not post.startswith(begins[0]) for post in begins):
        return ""
    if len(core) < SHARE * len(begins[0].replace(" ", "")):
        return ""
    on_behalf = ON_BEHALF.match(text)
    return f"{on_behalf[1]}{begins[0]}" if on_behalf else begins[0]


_WHOLE = frozenset(post.replace(" ", "") for post in POSTS)
_FLAT = tuple((unmarked(post).replace(" ", ""), post) for post in POSTS)
