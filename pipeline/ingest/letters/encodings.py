"""Texts in encodings from before Unicode, or read in the wrong one, where no font says so: told by their syllables.

Every decoder takes the characters that a reader sees who takes the file for Windows Western (or Latin-1), and gives the
Vietnamese ones. One is chosen only where it makes nearly every marked word a Vietnamese syllable and the text as it
stands does not; a text that already is Unicode is never touched.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterable
from dataclasses import replace

from pipeline.ingest.letters.fonts import UNICODE_LETTER, UNICODE_SHARE, VNI, VNI_LETTER, tcvn3
from pipeline.ingest.letters.syllables import marked_words
from pipeline.ingest.problems import problem
from pipeline.model import Block, Cell, Diagnostic, Severity, Source

Decoder = Callable[[str], str]

SAMPLE = 30_000  # characters that are enough to tell
MIN_WORDS = 6
RIGHT_SHARE = 0.85  # of the marked words are syllables in the right encoding
MARGIN = 0.25  # by which it is better than the text as it stands
AHEAD = 0.05  # and than the next best
VIQR_SHARE = 0.3  # of all words have marks; in other ASCII texts next to none
DOUBT_WORDS, DOUBT_SHARE = 20, 0.3  # so many marked words, so few syllables: some encoding that is not known here
WESTERN = {bytes([code]).decode("cp1252", "ignore") or chr(code): chr(code) for code in range(0x80, 0x100)}
"""The signs of Windows Western, back to their codes."""
_TO_CODES = str.maketrans(WESTERN)
_LETTER_CODES = re.compile("[\x80-\x9f" + "".join(map(re.escape, WESTERN)) + "]+ ?")

# VPS (VPSKeys): capitals even among the control codes; letters that stand where Latin-1 has them are left out
_VPS = {
    0x02: "ẠẬẶẸỆ", 0x10: "ỊỌỘỢỤỰ", 0x19: "Ỵ", 0x1C: "ẪỮ", 0x80: "ÀẢÃẤẦẨọỗĂếềểệẮẰẲẾ", 0x93: "ỀỂỄỐỒỔỖ", 0x9A: "ýỷỵỚỜỞ",
    0xA1: "ắằẳẵặỠớÙờởỡŨỨợỪổỬỲỸÍÌộỈĨÓửữÒỎÕựầ", 0xC3: "ấẩẫậđẻ", 0xCB: "ẹỉễịỹƯỦồố", 0xD5: "ỏơÈừứ", 0xDB: "ũư", 0xDE: "Ẻ",
    0xE4: "ảạă", 0xEB: "ẽ", 0xEF: "ĩẴĐ", 0xF7: "Ơụ", 0xFB: "ủ", 0xFD: "ỶẼỳ",
}  # fmt: skip
VPS = {code + i: letter for code, letters in _VPS.items() for i, letter in enumerate(letters)}
CP1258 = {code: bytes([code]).decode("cp1258", "ignore") or chr(code) for code in range(0x80, 0x100)}
_NO_SMALL_WORD = re.compile(r"\b[^\W\d_a-z]{2,}\b")
_CAPITAL = re.compile(r"[A-Z]")
_CAPITAL_LINE = re.compile(r"(?:[^a-zA-Z]*[A-Z]){2}[^a-z]*")

# VIQR (RFC 1456): a vowel, ^ ( or + for its shape, ' ` ? ~ . for its tone; dd; a backslash before a plain sign
_SHAPES = {"a^": "â", "e^": "ê", "o^": "ô", "a(": "ă", "o+": "ơ", "u+": "ư"}
_VIQR_TONES = {"'": "\u0301", "`": "\u0300", "?": "\u0309", "~": "\u0303", ".": "\u0323"}
_VIQR_LETTER = re.compile(
    r"\\(?P<plain>[-.?'`~^(+\\])|(?P<d>dd|DD|Dd)"
    r"|(?P<vowel>[AEaeOo]\^|[OUou]\+|[Aa]\((?![\d\s])|[AEIOUYaeiouy])"
    r"(?P<tone>['`~?]|\.(?=[A-Za-z])|(?<=[A-Za-z^+(]{2})\.(?=[,;:)]|\s+[a-z]))?"
)


def from_viqr(text: str) -> str:
    """The letters of VIQR. A dot at the end of a word is a tone only where the sentence goes on in small letters."""
    return unicodedata.normalize("NFC", _VIQR_LETTER.sub(_viqr_letter, text))


def _viqr_letter(m: re.Match[str]) -> str:
    if m["plain"]:
        return m["plain"]
    if m["d"]:
        return "đ" if m["d"] == "dd" else "Đ"
    vowel = _SHAPES.get(m["vowel"].lower(), m["vowel"].lower())
    shown = vowel.upper() if m["vowel"][0].isupper() else vowel
    return shown + (_VIQR_TONES[m["tone"]] if m["tone"] else "")


def from_mojibake(text: str) -> str:
    """UTF-8 that was read as Windows Western; a no-break space in it may have become a plain one."""
    return _LETTER_CODES.sub(_utf8, text)


def from_mojibake_twice(text: str) -> str:
    """The same done to it twice."""
    once = from_mojibake(text)
    return text if is_unicode(once) else from_mojibake(once)


def _utf8(m: re.Match[str]) -> str:
    codes = m[0].rstrip(" ").translate(_TO_CODES).encode("latin-1")
    for data, rest in ((codes, m[0][len(codes) :]), (codes + b"\xa0", "")):
        try:
            return data.decode("utf-8") + rest
        except UnicodeDecodeError:
            pass
    return m[0]


def from_tcvn3(text: str) -> str:
    """TCVN3. Where a font shows small letters as capitals, the plain letters beside them tell."""
    shown = (_NO_SMALL_WORD.sub(_in_capitals, line) for line in tcvn3(text).split("\n"))
    return "\n".join(line.upper() if _CAPITAL_LINE.fullmatch(line) else line for line in shown)


def _in_capitals(m: re.Match[str]) -> str:
    """A word without plain small letters, in capitals where two of its letters are plain capitals."""
    return m[0].upper() if len(_CAPITAL.findall(m[0])) > 1 else m[0]


def from_vni(text: str) -> str:
    """VNI for Windows."""
    return VNI_LETTER.sub(lambda m: VNI[m[0]], text)


def from_vps(text: str) -> str:
    """VPS."""
    return text.translate(_TO_CODES).translate(VPS)


def from_cp1258(text: str) -> str:
    """Windows-1258, whose tones are signs of their own."""
    return unicodedata.normalize("NFC", text.translate(_TO_CODES).translate(CP1258))


DECODERS: dict[str, Decoder] = {
    "TCVN3": from_tcvn3,
    "VNI": from_vni,
    "VPS": from_vps,
    "Windows-1258": from_cp1258,
    "UTF-8": from_mojibake,
    "UTF-8 × 2": from_mojibake_twice,
    "VIQR": from_viqr,
}
"""By the name that the diagnostic says."""


def guess(text: str) -> str | None:
    """The name of the decoder that a text needs; None for Unicode, and where none is clearly right."""
    text = text[:SAMPLE]
    if is_unicode(text):
        return None
    words, right = marked_words(text)
    as_is = right / words if words else 0.0
    scores = {name: _score(decoder(text), text) for name, decoder in DECODERS.items()}
    ranked = sorted(scores, key=lambda name: -scores[name])
    best, next_best = scores[ranked[0]], scores[ranked[1]]
    clear = best >= max(RIGHT_SHARE, as_is + MARGIN) and best >= next_best + AHEAD
    return ranked[0] if clear else None


def _score(shown: str, text: str) -> float:
    """The share of a decoding's marked words that are syllables; 0 where it changes next to nothing."""
    words, right = marked_words(shown)
    enough = max(MIN_WORDS, VIQR_SHARE * len(text.split()) if text.isascii() else 0)
    return right / words if words >= enough and shown != text else 0.0


def is_unicode(text: str) -> bool:
    """Does a text have letters that only Unicode has, be they composed or not?"""
    composed = unicodedata.normalize("NFC", text)
    return len(UNICODE_LETTER.findall(composed)) > UNICODE_SHARE * len(composed)


# --- a whole file --------------------------------------------------------------------------------------------


def in_unicode(source: Source) -> Source:
    """The file in Unicode, with a diagnostic that names the encoding; with a warning where none is known to fit."""
    text = "\n".join(_texts(source.blocks))
    name = guess(text)
    if name is not None:
        blocks = tuple(_block(block, DECODERS[name]) for block in source.blocks)
        return replace(source, blocks=blocks, diagnostics=(*source.diagnostics, note(name)))
    if not is_unicode(text[:SAMPLE]):
        words, right = marked_words(text[:SAMPLE])
        if words >= DOUBT_WORDS and right < DOUBT_SHARE * words:
            return replace(source, diagnostics=(*source.diagnostics, problem("unknown_encoding")))
    return source


def note(name: str) -> Diagnostic:
    """What says that a text was converted from an encoding."""
    return problem("converted_encoding", Severity.INFO, encoding=name)


def _texts(blocks: Iterable[Block]) -> Iterable[str]:
    for block in blocks:
        yield block.text
        yield from (cell.text for cell in block.cells)


def _block(block: Block, decoder: Decoder) -> Block:
    text = decoder(block.text)
    return replace(
        block,
        text=text,
        label=decoder(block.label),
        bold=_bold(block, text, decoder),
        cells=tuple(_cell(cell, decoder) for cell in block.cells),
    )


def _cell(cell: Cell, decoder: Decoder) -> Cell:
    text = decoder(cell.text)
    return replace(cell, text=text, bold=_bold(cell, text, decoder))


def _bold(part: Block | Cell, text: str, decoder: Decoder) -> int:
    whole = part.bold >= len(part.text)
    return len(text) if whole else min(len(text), len(decoder(part.text[: part.bold])))
