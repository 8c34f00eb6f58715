"""What Markdown adds to the words: emphasis, escapes, links and the remains of web pages, dropped; what was bold is remembered."""

from __future__ import annotations

import re
from itertools import pairwise

RULE_LINE = re.compile(r"[\s\-–—_=*.·]*")
"""A line that only draws."""
TAGS = re.compile(
    r"<figcaption>.*?</figcaption>|</?(?:p|div|span|br|h[1-6]|b|strong|i|em|u|a|font|figure|img|sup|sub|ul|ol|li|table|tbody|tr|td|th|blockquote|hr|center|small|mark|del|ins|s)(?:\s[^<>]{0,500})?/?>",
    re.I,
)
"""What a Markdown copy left of the web page's own marks."""
LINE_BREAK = re.compile(r"[ \t]*<br\s*/?>[ \t]*\n?", re.I)
HEADING = re.compile(r"(?m)^\s{0,3}#{1,6}\s+(.*?)\s*#*\s*$")
PICTURE = re.compile(r"!\[[^\[\]\n]*\]\([^)\n]*\)")
"""What stands for a picture is no text of the plan."""
LINK = re.compile(r"\[([^\[\]\n]*)\]\((?:https?|file|/)[^)\s]*\)")
LONE_STAR = re.compile(r"(?m)^\s*\*(?=\s)")
LINE_END, MARK = re.compile("\n"), re.compile(r"\n|\*+")
NOT_BOLD = re.compile(r"\A[\s.:)-]+")
"""Between two bold stretches these need not be bold."""
_PRIVATE = re.compile(r"[\ue000-\ue0ff]")
ESCAPED = re.compile(r"\\([!-/:-@\[-`{-~])")
"""CommonMark 2.4: any sign of ASCII may be escaped."""
QUOTE = re.compile(r"(?:\s{0,3}>\s?)+")
NOT_SAID = re.compile(r"\s*(?:<!--.*-->|:::.*|\{[.#:][^{}]*\})\s*")
ATTRIBUTES = re.compile(r"\[([^\[\]\n]*)\]\{[.#:][^{}\n]*\}")
STAR, DASH = re.compile(r"\A(?P<before>\s{0,12})\*(?=\s+\S)(?=[^*]*(?:\*[^*]*\*[^*]*)*$)"), re.compile(r"\s{0,12}-\s")
"""CommonMark 5.2: "*", "-" and "+" begin the items of a list alike. Not a star that opens or closes an emphasis of the line."""
HARD_BREAK = re.compile(r"(?<=\S)(?: {2,}|\\)(?=\n|$)")
Piece = tuple[str, bool]
"""A stretch of a line, and whether it is bold."""
BREAK = "\ue1ff"
"""Stands at the end of a line that its writer broke (CommonMark 6.7), until lines are joined."""


def without_markup(lines: list[str]) -> list[str]:
    """The lines of a Markdown file without quotation marks at their beginning, comments, fences and attributes; stars that begin the
    items of a list are dashes."""
    quoted = (QUOTE.sub("", line, count=1) if line.lstrip()[:1] == ">" else line for line in lines)
    kept = [ATTRIBUTES.sub(r"\1", line) if "]{" in line else line for line in quoted if not NOT_SAID.fullmatch(line)]
    if any(DASH.match(one) and STAR.match(other) for pair in pairwise(kept) for one, other in (pair, pair[::-1])):
        return kept  # a writer who has dashes and stars in one list means two levels by them
    return [STAR.sub(r"\g<before>-", line) for line in kept]


def folded(text: str) -> str:
    """The text with single spaces."""
    return " ".join(text.replace(BREAK, " ").split())


def unmark(raw: str, soft_inside: bool) -> list[tuple[str, int]]:
    """Lines without emphasis marks, each with its number of leading bold characters.

    A line break inside an open emphasis is a wrapped line where `soft_inside`; one that was meant leaves BREAK before it.
    """
    raw = _plain(raw, soft_inside)
    lone_star = raw.count("*") == len(LONE_STAR.findall(raw))
    lines: list[list[Piece]] = [[]]
    bold = italic = False
    at = 0
    for mark in (LINE_END if lone_star else MARK).finditer(raw):
        lines[-1].append((raw[at : mark.start()], bold))
        at, run = mark.end(), mark.end() - mark.start()
        if mark[0] != "\n":
            bold ^= run >= 2 and run // 2 % 2 == 1
            italic ^= run % 2 == 1
        elif (bold or italic) and soft_inside and raw[mark.start() - 1 : mark.start()] != BREAK:
            lines[-1].append((" ", bold))
        else:
            lines.append([])
    lines[-1].append((raw[at:], bold))
    return [_tidy(pieces) for pieces in lines]


def _plain(raw: str, soft_inside: bool) -> str:
    """The text with headings as bold lines, without tags, pictures and links; escaped signs stand for themselves, out of reach."""
    if soft_inside:
        raw = HARD_BREAK.sub(BREAK, raw)
    if "#" in raw:
        raw = HEADING.sub(r"**\1**", raw)
    if "<" in raw:
        raw = TAGS.sub("", LINE_BREAK.sub(f"{BREAK}\n" if soft_inside else "\n", raw))
    if "](" in raw:
        raw = LINK.sub(r"\1", PICTURE.sub("", raw))
    return ESCAPED.sub(lambda m: chr(0xE000 + ord(m[1])), _PRIVATE.sub("\ufffd", raw))


def _tidy(pieces: list[Piece]) -> tuple[str, int]:
    read = [(_PRIVATE.sub(lambda m: chr(ord(m[0]) - 0xE000), text), bold) for text, bold in pieces if text]
    text = "".join(piece for piece, _ in read)
    whole = text.replace("\xa0", " ").replace("\t", "    ").rstrip()
    if not any(bold for _, bold in read):
        return whole, 0
    lead = 0
    for piece, bold in read:
        held = len(piece) if bold else len(piece) - len(NOT_BOLD.sub("", piece))
        lead += held
        if held < len(piece):
            break
    return whole, min(len(whole), len(" ".join(text[:lead].split())))
