"""One way to write each character: NFC, one dash, one space, one style of tone marks, one code point for one."""

from __future__ import annotations

import re
import unicodedata

from extractors.alike import latin
from pipeline.signs import MANY_MARKS, UNKNOWN, UNSEEN

_ONE_FOR_ONE = {
    **dict.fromkeys(map(ord, "\u2010\u2011\u2012\u2013\u2014\u2015\u2212\u207b"), "-"),
    **dict.fromkeys(
        map(ord, "\u00a0\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u3000\t\v\f"), " "
    ),
    ord("\u00d0"): "\u0110",
    **dict.fromkeys(map(ord, "\u2215\u2044"), "/"),
    **{wide: chr(wide - 0xFEE0) for wide in range(0xFF01, 0xFF5F)},  # full width: "９０４７"
    **dict.fromkeys(range(0xF020, 0xF100), "•"),  # signs of Symbol and Wingdings: bullets, where a reader left them
    0xF02B: "+",
    0xF02D: "-",
    **dict.fromkeys(
        map(
            ord,
            "\u25aa\u25cf\u25e6\u2023\u00b7\u2219\u27a2\u2b9a\u2666\u203a\u25b8\u25b6\u25ba\u25ab\u2605\u27a4\u2756\u25c6",
        ),
        "•",
    ),
}
_DROPPED = dict.fromkeys(map(ord, "\u00ad\u200b\u200c\u200d\u2060\ufeff\u200e\u200f"))
_BREAKS = re.compile("\r\n?|[\x1c-\x1e\x85\u2028\u2029]")
_CHARACTERS: dict[int, str | None] = {**_ONE_FOR_ONE, **_DROPPED}
_RARE = re.compile("[" + "".join(re.escape(chr(c)) for c in _CHARACTERS) + "]")
_AROUND_BREAK = re.compile(r" ?\n ?")
_SPAN = re.compile(r"[÷~∼](?:(?<=[\dIVXh].)|(?<=[\dIVXh] .))(?= ?(?:\d|[IVX]+\b|ngày|tháng|quý|năm))")
"""Between two days or numbers: from one to the other. The sign comes first: what stands before it is looked at only there."""
_TONE_STYLE = {
    "oà": "òa", "oá": "óa", "oả": "ỏa", "oã": "õa", "oạ": "ọa", "oè": "òe", "oé": "óe", "oẻ": "ỏe", "oẽ": "õe", "oẹ": "ọe",
    "uỳ": "ùy", "uý": "úy", "uỷ": "ủy", "uỹ": "ũy", "uỵ": "ụy",
}  # fmt: skip
_TONE_STYLE |= {k.upper(): v.upper() for k, v in _TONE_STYLE.items()} | {
    k.capitalize(): v.capitalize() for k, v in _TONE_STYLE.items()
}
_OLD_TONE = re.compile("(?:" + "|".join(_TONE_STYLE) + r")(?<![qQ]..)(?![\w\u0300-\u036f])")


def normalize(text: str) -> str:
    """The text in NFC, one tone-mark style (uỷ → ủy), one dash, one space, Latin letters for their
    look-alikes (`extractors/alike.py`); line breaks kept, runs of spaces folded; what
    shows nothing is dropped, a letter that only one font knows is U+FFFD (`pipeline/signs.py`)."""
    if _RARE.search(text):
        text = text.translate(_CHARACTERS)
    if not text.isprintable():
        text = UNKNOWN.sub("\ufffd", UNSEEN.sub("", _BREAKS.sub(" ", text)))
    if _SPAN.search(text):
        text = _SPAN.sub("-", text)
    text = latin(text)
    if not unicodedata.is_normalized("NFC", text):
        text = unicodedata.normalize("NFC", MANY_MARKS.sub(r"\1", text))
    text = _OLD_TONE.sub(lambda m: _TONE_STYLE[m[0]], text)
    if "  " in text:
        text = re.sub(r" {2,}", " ", text)
    return _AROUND_BREAK.sub("\n", text).strip(" ") if "\n" in text else text.strip(" ")
