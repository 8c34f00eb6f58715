"""Lines of plain text that were wrapped: which of them goes on with the one before.

A line was full if the next line's first word had no room on it. How wide a line is, is told by its number of characters
(texts wrapped by an editor) or by the widths of its letters in print (text copied from a page).
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from extractors.lexicon.compounds import is_word
from extractors.lexicon.hyphens import is_hyphened
from extractors.marks import pattern
from pipeline.layout.pieces import ENDS_SENTENCE, LABEL, STARTS_PART, goes_on_from
from pipeline.model import Block

CUT_HYPHEN = "\ufffe"
"""What viewers write for the hyphen at which they cut a line."""
LONE_LABEL = re.compile(r"(?:\d{1,2}(?:\.\d{1,2})*|[IVXL]{1,6}|[a-zđ])[.)]")
"""A label that a narrow page left alone on its line: "**2.\nCây giống**"."""
LONE_NUMBER = re.compile(r"\s*[1-9]\d{0,2}\s*")
FIRST_NUMBERED_PAGE = 2
LINES_OF_A_PAGE = 15
"""Fewer lines do not make a page: numbers nearer to each other count something else."""
FEW_LINES = 8
MOST_CHARACTERS = 130
"""A text whose lines are longer was pasted paragraph by paragraph."""
PILE = 6
"""So many lines of one width are no chance, where …"""
CUT_SHARE = 0.3
"""… so many of them stop within a sentence."""
FULL = 0.92
"""Of the width: a paragraph's first line is indented by up to 1.27 cm of 16 (Nghị định 30/2020/NĐ-CP, Phụ lục I)."""
FULL_BELOW = 0.97
"""Of the width in print, for the lines below the first."""

# Widths of letters in Times New Roman, which Nghị định 30/2020/NĐ-CP, Phụ lục I, asks for; thousandths of the letter height.
_WIDTHS = {
    250: " .,",
    278: "ijlt:;/",
    333: "fr-()I",
    389: "sJ",
    444: "aceyz“”",
    556: "FPS",
    611: "ELTZ",
    667: "BCR",
    722: "wADGHKNOQUVXYĐ",
    778: "m",
    889: "M",
    944: "W",
}
OTHER_LETTER = 500


class _WidthOf(dict[str, int]):
    """The width of a letter, with its marks that of the letter without them; a mark that stands alone has none."""

    def __missing__(self, letter: str) -> int:
        base = unicodedata.normalize("NFD", letter)[0]
        width = 0 if unicodedata.combining(base) else self.get(base, OTHER_LETTER)
        self[letter] = width
        return width


_WIDTH_OF = _WidthOf({letter: width for width, letters in _WIDTHS.items() for letter in letters})


def printed_width(text: str) -> int:
    """The width of a text in print, in thousandths of the height of its letters."""
    return sum(map(_WIDTH_OF.__getitem__, text))


@dataclass(frozen=True, slots=True)
class Width:
    """How long full lines are: in characters, and as `printed_width`; noughts where each paragraph is one line."""

    characters: int = 0
    printed: int = 0


def wrap_width(lines: Sequence[str]) -> Width:
    """The width to which lines were wrapped: many are nearly as wide, and many of these stop in the middle of a sentence.

    Tables and lists beside the text have lines of any width, so it is the pile of lines that tells, not their mean.
    """
    texts = [line.rstrip() for line in lines if line.strip()]
    if len(texts) < FEW_LINES:
        return Width()
    cut = [b.lstrip()[:1].islower() and not ENDS_SENTENCE.search(a) for a, b in pairwise([*texts, ""])]
    sized = sorted(
        (printed_width(t.strip()), len(t), c) for t, c in zip(texts, cut, strict=True) if len(t) <= MOST_CHARACTERS
    )
    found = (0, 0)
    low = 0
    for high in range(len(sized)):
        while sized[low][0] < sized[high][0] * FULL:
            low += 1
        if high - low >= found[1] - found[0]:
            found = (low, high + 1)
    best = sized[slice(*found)]
    if len(best) < PILE or sum(c for _, _, c in best) < len(best) * CUT_SHARE:
        return Width()
    return Width(max(n for _, n, _ in best), best[-1][0])


def goes_on(before: str, after: str, width: Width, gap: bool, first: bool) -> bool:
    """Does the line `after` go on with the paragraph whose last line is `before` (with the blanks it begins with)?

    `gap`: a blank line stands between them; `first`: `before` begins its paragraph.
    """
    if before.endswith(CUT_HYPHEN):
        return True
    stripped = before.strip()
    if is_hyphened(stripped, after):
        return True
    if not gap and (
        is_cut(stripped, after)
        or _WITHIN_PAIR.search(stripped)
        or LONE_LABEL.fullmatch(stripped)
        and after[:1].isupper()
    ):
        return True
    if STARTS_PART.match(after) or (LABEL.match(after) and not goes_on_from(stripped, after)):
        return False
    if not gap and (_is_heading_cut(stripped, after) or _is_word_cut(stripped, after)):
        return True
    if width.characters and not gap and not _is_title(stripped, after):
        word = after.split(" ", 1)[0]
        if len(before) + 1 + len(word) > width.characters * FULL:
            return True
        if printed_width(f"{stripped} {word}") > width.printed * (FULL if first else FULL_BELOW):
            return True
    return after[:1].islower() and not ENDS_SENTENCE.search(before)


_WITHIN_PAIR = re.compile(r"\w\s[-–]$")
"""The end of a line that was cut within a pair: "Dân số - / Kế hoạch hóa gia đình"."""
_CUT = {
    "số": re.compile(r"\d{1,5}[a-zđ]?\s?[-/]\s?[\dA-ZĐ]"),
    "ngày": re.compile(r"\d{1,2}(?:\s?[/.-]\s?\d|\s+tháng\s)"),
    "tháng": re.compile(r"\d{1,2}(?:\s+năm\s|/\d{4})"),
    "năm": re.compile(r"\d{4}(?!\s*[.:)])"),
    "Việt": re.compile(r"Nam(?!\w)"),
    "Chí": re.compile(r"Minh(?!\w)"),
    "Hồ": re.compile(r"Chí Minh(?!\w)"),
    "Hà": re.compile(r"Nội(?!\w)"),
    "Công": re.compile(r"Thương(?!\w)"),
    "theo": re.compile(
        r"(?:Quyết định|Kế hoạch|Thông tư|Nghị quyết|Nghị định|Công văn|Chỉ thị|Tờ trình|Hướng dẫn|Quy chế|Phương án|Luật)"
        r"\s(?:này|số)(?!\w)"
    ),
    "tướng": re.compile(r"Chính phủ(?!\w)"),
    "trận": re.compile(r"Tổ quốc(?!\w)"),
    **dict.fromkeys(
        ("vụ", "hành", "trực"),
        re.compile(
            r"(?:[Tt]ỉnh|[Tt]hành|[Hh]uyện|[Qq]uận|Đảng) (?:[ủuỦU][ỷyỶY]|bộ)(?!\w)|Trung ương(?!\w)|Ủy ban MTTQ"
        ),
    ),
    "tại": pattern(r"(?:Điều|Khoản|Điểm|Mục|Phụ lục|Chương)\s+[\dIVX]|[\p{Lu}][\p{Ll}]|UBND|HĐND"),
    **dict.fromkeys(
        ("tịch", "đốc", "trưởng", "hội", "Hội", "Các"),
        re.compile(
            r"(?:Ủy ban|UBND|HĐND|Hội đồng nhân dân|Sở|Phòng|Bộ|Ban|Trung tâm|Chi cục|Doanh nghiệp|Công ty|Bệnh viện"
            r"|cơ quan|đơn vị|sở|bộ|ban|xã|phường)(?!\w)"
        ),
    ),
    **dict.fromkeys(
        ("của", "và", "hoặc", "các", "với", "thuộc", "giữa", "Sở", "Bộ", "do", "là", "từ", "bởi", "cho", "về", "gửi"),
        pattern(r"(?!(?:Thực hiện|Căn cứ|Theo|Triển khai|Nơi nhận)(?!\w))[\p{Lu}][\p{Ll}]|(?:UBND|HĐND)\s"),
    ),
}
"""Words that end no line but one that was cut, and how the next line then begins."""


def is_cut(before: str, after: str) -> bool:
    """Was a line cut within a number, a day or a name? Such lines are joined however short they are."""
    begins = _CUT.get(before.rpartition(" ")[2])
    return begins is not None and begins.match(after) is not None


def _is_heading_cut(before: str, after: str) -> bool:
    """Does a labelled heading in capitals go on in capitals, however short its first line is ("**II. VỀ\nDỊCH VỤ CÔNG**")?"""
    label = LABEL.match(before)
    if label is None or not (before.isupper() and after.isupper()) or ENDS_SENTENCE.search(before):
        return False
    return len(after.split()) > 1 and bool(before[label.end() :].split())


def _is_word_cut(before: str, after: str) -> bool:
    """Was a line in capitals cut within a word, one syllable of which stands alone ("TỔ CHỨC THỰC / HIỆN", "QUY / ĐỊNH VỀ")? The
    kind of document ends its line."""
    if not (before.isupper() and after.isupper()) or _KIND.fullmatch(before):
        return False
    above, below = before.split(), after.strip(" .:;").split()
    return min(len(above), len(below)) == 1 and is_word(above[-1], below[0])


_KIND = re.compile(
    r"\W*(?:KẾ HOẠCH|QUYẾT ĐỊNH|NGHỊ QUYẾT|CHỈ THỊ|THÔNG BÁO|CHƯƠNG TRÌNH|PHƯƠNG ÁN|ĐỀ ÁN|HƯỚNG DẪN|BÁO CÁO|TỜ TRÌNH|QUY CHẾ"
    r"|QUY ĐỊNH|CÔNG VĂN|KẾT LUẬN)\W*"
)


def _is_title(before: str, after: str) -> bool:
    """Lines in capitals stand for themselves, but for a labelled heading that goes on in capitals."""
    return before.isupper() and not (LABEL.match(before) and after.isupper())


def without_page_numbers(run: Sequence[Block]) -> list[Block]:
    """The lines without the page numbers that were copied along: lone numbers that count up, many lines apart."""
    pages: list[tuple[int, int]] = []
    for k, b in enumerate(run):
        if LONE_NUMBER.fullmatch(b.text):
            number = int(b.text)
            follows = number == pages[-1][1] + 1 if pages else number <= FIRST_NUMBERED_PAGE
            if follows and k - (pages[-1][0] if pages else 0) >= LINES_OF_A_PAGE:
                pages.append((k, number))
    dropped = {k for k, _ in pages}
    return [b for k, b in enumerate(run) if k not in dropped]
