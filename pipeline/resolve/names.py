"""Names and codes folded to keys that join their spellings."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

from extractors.marks import unmarked

_WRITTEN_OUT = {
    "bcđ": "ban chỉ đạo",
    "bch": "ban chấp hành",
    "bchtw": "ban chấp hành trung ương",
    "btv": "ban thường vụ",
    "cnxh": "chủ nghĩa xã hội",
    "gdđt": "giáo dục và đào tạo",
    "gd&đt": "giáo dục và đào tạo",
    "gd-đt": "giáo dục và đào tạo",
    "hđnd": "hội đồng nhân dân",
    "lđlđ": "liên đoàn lao động",
    "lhpn": "liên hiệp phụ nữ",
    "lđtbxh": "lao động-thương binh và xã hội",
    "lđtb&xh": "lao động-thương binh và xã hội",
    "kh&cn": "khoa học và công nghệ",
    "khcn": "khoa học và công nghệ",
    "mttq": "mặt trận tổ quốc",
    "mttqvn": "mặt trận tổ quốc",
    "nn&mt": "nông nghiệp và môi trường",
    "nnmt": "nông nghiệp và môi trường",
    "nn&ptnt": "nông nghiệp và phát triển nông thôn",
    "tp": "thành phố",
    "tt&tt": "thông tin và truyền thông",
    "tnmt": "tài nguyên và môi trường",
    "tw": "trung ương",
    "ttg": "thủ tướng chính phủ",
    "vhxh": "văn hóa-xã hội",
    "ubmttq": "ủy ban mặt trận tổ quốc",
    "ubnd": "ủy ban nhân dân",
    "vhttdl": "văn hóa thể thao và du lịch",
    "vhtt&dl": "văn hóa thể thao và du lịch",
}
_TONES = (("oa", "òóỏõọ", "àáảãạ"), ("oe", "òóỏõọ", "èéẻẽẹ"), ("uy", "ùúủũụ", "ỳýỷỹỵ"))
_OLD_STYLE = {
    pair[0] + second: first + pair[1]
    for pair, firsts, seconds in _TONES
    for first, second in zip(firsts, seconds, strict=True)
}
_TONE_AT_END = re.compile(r"(?:o[àáảãạèéẻẽẹ]|u[ỳýỷỹỵ])(?<!q[ou].)(?!\w)")
_PUNCTUATION = re.compile(r"[^\w&/-]+")
_SIGNS = re.compile(r"\s*([-/])\s*")
_DASH = str.maketrans("–—−‐‑Ð", "-----Đ")


def one_tone_style(text: str) -> str:
    """Small letters with the tone mark where the new style has it: "uỷ" becomes "ủy", "hoà" becomes "hòa"."""
    return _TONE_AT_END.sub(lambda m: _OLD_STYLE[m[0]], text)


@lru_cache(maxsize=10_000)
def fold(text: str | None) -> str:
    """A name as a key: small letters, one tone style, no punctuation, the usual abbreviations written out."""
    text = unicodedata.normalize("NFC", text or "").translate(_DASH).lower()
    text = one_tone_style(_PUNCTUATION.sub(" ", text.replace("t.ư", "tw")))
    if "-" in text or "/" in text:
        text = _SIGNS.sub(r"\1", text).strip(" -")
    return " ".join(_WRITTEN_OUT.get(word, word) for word in text.split())


_STANDING = re.compile(r"\b(?:tt|btt) (?=(?:tỉnh|thành|huyện|quận|thị|đảng) ủy|hội đồng nhân dân|ủy ban)")


def body_key(body: str | None) -> str:
    """A body's name as a key that joins its spellings; neither "các" in front nor "Việt Nam" tells one from another."""
    key = fold(body).removeprefix("các ").replace("mặt trận tổ quốc việt nam", "mặt trận tổ quốc")
    return _STANDING.sub("thường trực ", key)


def code_key(code: str) -> str:
    """A code without what varies between spellings: capitals, no spaces, "-" for each separator, no leading zeros."""
    parts = re.split(r"[-/\s]+", unicodedata.normalize("NFC", code.upper()).translate(_DASH).strip(" -/"))
    return "-".join(p.lstrip("0") or "0" if p.isdigit() else p for p in parts if p)


_CENTRAL = re.compile(
    r"(?:(?:BCH|VP|BTC|UBKT|BTG|BDV|BTGDV|BNC|BKT|BĐN|QU|MT|MTTQ)?TW"
    r"|TTG|CP|VPCP|CTN|(?:UBTV|VP)?QH\d*|TTCP|KTNN|NHNN|TANDTC|VKSNDTC|TLĐ|UBDT"
    r"|BQP|BCA|BNG|BNV|BTP|BTC|BCT|BNN&?MT|BNN&?PTNT|BTNMT|BXD|BGTVT|BKHCN|BKH&CN|BTT&?TT|BGD&?ĐT|BYT|BVHTT&?DL"
    r"|BLĐTB&?XH|BKH&?ĐT|BDTTG)"
)


@lru_cache(maxsize=1 << 16)
def central(key: str) -> bool:
    """The symbol of a code (as `code_key` gives it) names one office of the whole country: code and year are enough."""
    return any(_CENTRAL.fullmatch(part) for part in key.split("-")[1:])


_RELATIVE = re.compile(
    r"(?:^|\s)(?:tỉnh|thành phố|thị xã|quận|huyện|xã|phường|thị trấn|tỉnh ủy|thành ủy|huyện ủy|quận ủy|thị ủy|đảng ủy"
    r"|khối|sở|phòng|trường|nhân dân|ban chỉ đạo|ban thường vụ)$"
)


def relative(body: str) -> bool:
    """A folded name that means another body in another place ("ủy ban nhân dân tỉnh")."""
    return bool(_RELATIVE.search(body))


_BUREAUS = frozenset(["ban", "thường", "vụ", "thường", "trực", "chấp", "hành", "văn", "phòng"])


def same_words(one: str, other: str) -> bool:
    """Two folded names of a body may be one: all words of the shorter stand in the other, marks and bureaus apart ("tỉnh ủy" and
    "ban thường vụ tỉnh uỷ quảng ninh"). Enough only beside the same code and day."""
    a, b = _words(one), _words(other)
    return a <= b or b <= a


@lru_cache(maxsize=1 << 16)
def _words(name: str) -> frozenset[str]:
    return frozenset(map(unmarked, {*name.split()} - _BUREAUS))
