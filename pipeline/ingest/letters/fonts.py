"""Letters of the fonts from before Unicode: TCVN3 (".VnTime") and VNI ("VNI-Times"), told by the font's name.

Such a file stores Western letters that only its font shows as Vietnamese. TCVN3 has one code a letter (TCVN 5712:1993,
VN3); fonts whose name ends in "H" show the same codes as capitals. VNI writes most letters as two, the second a mark.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable

TCVN3 = {
    chr(code): letter
    for codes, letters in (
        ((0xA1, 0xA2, 0xA3, 0xA4, 0xA5, 0xA6, 0xA7), "ĂÂÊÔƠƯĐ"),
        ((0xA8, 0xA9, 0xAA, 0xAB, 0xAC, 0xAD, 0xAE), "ăâêôơưđ"),
        ((0xB5, 0xB6, 0xB7, 0xB8, 0xB9), "àảãáạ"),
        ((0xBB, 0xBC, 0xBD, 0xBE, 0xC6), "ằẳẵắặ"),
        ((0xC7, 0xC8, 0xC9, 0xCA, 0xCB), "ầẩẫấậ"),
        ((0xCC, 0xCE, 0xCF, 0xD0, 0xD1), "èẻẽéẹ"),
        ((0xD2, 0xD3, 0xD4, 0xD5, 0xD6), "ềểễếệ"),
        ((0xD7, 0xD8, 0xDC, 0xDD, 0xDE), "ìỉĩíị"),
        ((0xDF, 0xE1, 0xE2, 0xE3, 0xE4), "òỏõóọ"),
        ((0xE5, 0xE6, 0xE7, 0xE8, 0xE9), "ồổỗốộ"),
        ((0xEA, 0xEB, 0xEC, 0xED, 0xEE), "ờởỡớợ"),
        ((0xEF, 0xF1, 0xF2, 0xF3, 0xF4), "ùủũúụ"),
        ((0xF5, 0xF6, 0xF7, 0xF8, 0xF9), "ừửữứự"),
        ((0xFA, 0xFB, 0xFC, 0xFD, 0xFE), "ỳỷỹýỵ"),
    )
    for code, letter in zip(codes, letters, strict=True)
}


def _vni() -> dict[str, str]:
    small = {"ô": "ơ", "ö": "ư", "ñ": "đ", "í": "í", "ì": "ì", "æ": "ỉ", "ó": "ĩ", "ò": "ị", "î": "ỵ"}
    groups = (
        ("a", "øûõùï", "àảãáạ"),
        ("a", "âàåãáä", "âầẩẫấậ"),
        ("a", "êèúüéë", "ăằẳẵắặ"),
        ("e", "øûõùï", "èẻẽéẹ"),
        ("e", "âàåãáä", "êềểễếệ"),
        ("o", "øûõùï", "òỏõóọ"),
        ("o", "âàåãáä", "ôồổỗốộ"),
        ("ô", "øûõùï", "ờởỡớợ"),
        ("u", "øûõùï", "ùủũúụ"),
        ("ö", "øûõùï", "ừửữứự"),
        ("y", "øûõù", "ỳỷỹý"),
    )
    for base, marks, letters in groups:
        small |= {base + mark: letter for mark, letter in zip(marks, letters, strict=True)}
    capitals = {key.upper(): letter.upper() for key, letter in small.items()}
    mixed = {key[0].upper() + key[1:]: letter.upper() for key, letter in small.items()}
    return {**mixed, **capitals, **small}


def _doubled() -> dict[str, str]:
    """Capitals with a tone have no code in TCVN3: typing programs write the plain capital and the small letter, "Aµ"."""
    marked = (letter for letter in TCVN3.values() if letter.islower())
    bare = {letter: unicodedata.normalize("NFD", letter) for letter in marked}
    shapes = {letter: "".join(c for c in parts if c not in TONES) for letter, parts in bare.items()}
    pairs = ((unicodedata.normalize("NFC", shape).upper() + letter, letter) for letter, shape in shapes.items())
    return {pair: letter.upper() for pair, letter in pairs if pair[0] != letter.upper()}


TONES = "\u0300\u0301\u0303\u0309\u0323"
DOUBLED = _doubled()
DOUBLED_CAPITAL = re.compile("|".join(DOUBLED))
VNI = _vni()
VNI_LETTER = re.compile("|".join(sorted(map(re.escape, VNI), key=len, reverse=True)))
UNICODE_LETTER = re.compile("[\u1ea0-\u1ef9]")
LEGACY_FONT = re.compile(r"\s*['\"]?\s*(?:(\.vn)|vni-)", re.IGNORECASE)
UNICODE_SHARE = 0.02  # of the letters: such a text is Unicode, whatever its fonts are called


def is_unicode(texts: Iterable[str]) -> bool:
    """Do the texts have letters that only Unicode has? Then old font names mean nothing."""
    whole = "".join(texts)
    return len(UNICODE_LETTER.findall(whole)) > UNICODE_SHARE * max(1, sum(char.isalpha() for char in whole))


def encoding_of(font: str | None) -> str | None:
    """The encoding that a font stands for, None for fonts of Unicode."""
    found = LEGACY_FONT.match(font) if font is not None else None
    return None if found is None else "TCVN3" if found[1] else "VNI"


def decode(text: str, font: str | None) -> str:
    """The text as its font shows it; unchanged in other fonts."""
    found = LEGACY_FONT.match(font) if font is not None else None
    if found is None or font is None or text.isascii():
        if found is not None and found[1] and font is not None and _is_capital_font(font):
            return text.upper()
        return text
    if not found[1]:
        return VNI_LETTER.sub(lambda m: VNI[m[0]], text)
    shown = tcvn3(text)
    return shown.upper() if _is_capital_font(font) else shown


def tcvn3(text: str) -> str:
    """The letters of TCVN3."""
    return DOUBLED_CAPITAL.sub(lambda m: DOUBLED[m[0]], "".join(TCVN3.get(char, char) for char in text))


def _is_capital_font(font: str) -> bool:
    return font.strip(" '\"").split(",")[0].strip(" '\"").endswith("H")
