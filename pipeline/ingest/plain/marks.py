"""What Markdown adds to the words: emphasis, escapes, links and the remains of web pages, dropped; what was bold is remembered."""

from __future__ import annotations

import re

RULE_LINE = re.compile(r"[\s\-–—_=*.·]*")
"""A line that only draws."""
TAGS = re.compile(
    r"<figcaption>.*?</figcaption>|</?(?:p|div|span|br|h[1-6]|b|strong|i|em|u|a|font|figure|img|sup|sub|ul|ol|li|table|tbody|tr|td|th|blockquote|hr|center|small|mark|del|ins|s)(?:\s[^<>]{0,500})?/?>",
    re.I,
)
"""What a Markdown copy left of the web page's own marks."""
LINE_BREAK = re.compile(r"[ \t]*<br\s*/?>[ \t]*\n?", re.I)
_PRIVATE = re.compile(r"[\ue000-\ue0ff]")
ESCAPED = re.compile(r"\\([!-/:-@\[-`{-~])")
"""CommonMark 2.4: any sign of ASCII may be escaped."""
QUOTE = re.compile(r"(?:\s{0,3}>\s?)+")
NOT_SAID = re.compile(r"\s*(?:<!--.*-->|:::.*|\{[.#:][^{}]*\})\s*")
ATTRIBUTES = re.compile(r"\[([^\[\]\n]*)\]\{[.#:][^{}\n]*\}")
HARD_BREAK = re.compile(r"(?<=\S)(?: {2,}|\\)(?=\n|$)")
BREAK = "\ue1ff"
"""Stands at the end of a line that its writer broke (CommonMark 6.7), until lines are joined."""


def without_markup(lines: list[str]) -> list[str]:
    """The lines of a Markdown file without quotation marks at their beginning, comments, fences and attributes."""
    quoted = (QUOTE.sub("", line, count=1) if line.lstrip()[:1] == ">" else line for line in lines)
    return [ATTRIBUTES.sub(r"\1", line) if "]{" in line else line for line in quoted if not NOT_SAID.fullmatch(line)]


def folded(text: str) -> str:
    """The text with single spaces."""
    return re.sub(r"\s+", " ", text.replace(BREAK, " ")).strip()


def unmark(raw: str, soft_inside: bool) -> list[tuple[str, int]]:
    """Lines without emphasis marks, each with its number of leading bold characters.

    A line break inside an open emphasis is a wrapped line where `soft_inside`; one that was meant leaves BREAK before it.
    """
    if soft_inside:
        raw = HARD_BREAK.sub(BREAK, raw)
    raw = re.sub(r"(?m)^\s{0,3}#{1,6}\s+(.*?)\s*#*\s*$", r"**\1**", raw)
    raw = TAGS.sub("", LINE_BREAK.sub(f"{BREAK}\n" if soft_inside else "\n", raw))
    raw = re.sub(r"!\[[^\[\]\n]*\]\([^)\n]*\)", "", raw)  # what stands for a picture is no text of the plan
    raw = re.sub(r"\[([^\[\]\n]*)\]\((?:https?|file|/)[^)\s]*\)", r"\1", raw)
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
        if c == "\n" and (bold or italic) and soft_inside and raw[i - 1 : i] != BREAK:
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
