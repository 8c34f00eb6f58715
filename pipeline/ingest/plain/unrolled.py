"""Texts that a page or a copy ran together into a few long lines, parted where letterhead, labels and list marks begin a line.

Only where a whole text is so: a paragraph that counts what it names ("gồm: 1. …; 2. …") is one line, and stays one.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from extractors.bodies.names import names_end
from extractors.marks import pattern

LONG = 500
"""Characters of the mean line of a text whose line breaks were lost."""
LONGEST_HEADING = 200
_MOTTO = r"C[ỘO]NG\s+H[ÒO][ÀA]\s+X[ÃA]\s+H[ỘO]I\s+CH[ỦU]\s+NGH[ĨI]A\s+VI[ỆE]T\s+NAM"
_DEVICE = r"Độc\s+lập\s*[-–]\s*Tự\s+do\s*[-–]\s*Hạnh\s+phúc"
_TYPE = r"(?:KẾ HOẠCH|QUYẾT ĐỊNH|CHỈ THỊ|NGHỊ QUYẾT|THÔNG BÁO|CHƯƠNG TRÌNH|HƯỚNG DẪN|PHƯƠNG ÁN)"
_GROUND = r"(?:Căn cứ|Thực hiện|Thi hành|Nhằm|Để|Xét|Trên cơ sở|Tiếp tục)"
# "UBND XÃ AN KHÊ Số: 12/KH-UBND CỘNG HÒA … Hạnh phúc An Khê, ngày 12 tháng 3 năm 2031 KẾ HOẠCH Trồng cây Căn cứ …"; the Party's too.
_HEAD = pattern(
    rf"(?P<above>.{{0,160}}?)\s*(?P<motto>{_MOTTO}\s*(?P<device>{_DEVICE})|ĐẢNG CỘNG SẢN VIỆT NAM)[\s\-–_*.]*"
    rf"(?P<below>.{{0,120}}?\bngày\b.{{0,12}}\btháng\b.{{0,8}}\bnăm\s+\d{{4}})[.\s*-]*(?P<type>{_TYPE})[\s*-]+(?P<title>.{{4,400}}?)"
    rf"[\s*-]+(?=(?:-\s*)?{_GROUND}\s)"
)
_OWN_NUMBER = re.compile(r"\s+(?=[Ss]ố\s*:)")
_SIGNED = (
    r"(?:(?:TM|T/M)\.?\s+(?:[ỦU][ỶY] BAN|UBND|BAN|HỘI|ĐẢNG|BCH|BTV|TỔ|ĐOÀN|CHI)"
    r"|(?:KT|K/T|TL|T/L|TUQ)\.?\s+(?:CHỦ|GIÁM|TỔNG|HIỆU|TRƯỞNG|BỘ|CỤC|VIỆN|CHÁNH|BÍ|THỦ))\s"
)
_TOLD = (
    r"Trên đây là|Trong quá trình (?:tổ chức |triển khai )?thực hiện|Điều \d{1,2}\.|PHỤ LỤC"
    r"|(?:Đơn vị|Cơ quan) (?:chủ trì|phối hợp|thực hiện)[^:.;]{0,20}:|(?:Thời gian|Thời hạn)[^:.;]{0,25}:"
)
_BREAK = pattern(
    r"(?<=[.;:!?)”\"])\s+(?=[IVX]{1,5}\s?[.)]\s+[\p{Lu}]|\d{1,2}(?:\.\d{1,2})*[.)]\s+[\p{Lu}]|[a-hđ][.)]\s+[\p{Lu}]|[-+•]\s?[\p{Lu}])"
    rf"|(?<=;)\s+(?={_GROUND}\s)|\s+(?=Nơi nhận\s*:)|\s+(?={_SIGNED})|(?<=[.;/])\s+(?={_TOLD})"
)
# A heading in capitals, and what begins behind it without a stop: "I. MỤC TIÊU | 1. Mục tiêu chung", "II. NỘI DUNG | Các đơn vị".
_IN_CAPITALS = pattern(
    r"[IVX]{1,5}\s?[.)]\s+[\p{Lu}][\p{Lu}\d\s,–-]{1,160}?\s+(?=\d{1,2}[.)]\s|[-+•]\s|[\p{Lu}][\p{Ll}])"
)
_LABELLED = re.compile(r"(?:\d{1,2}(?:\.\d{1,2})*|[a-hđ])[.)]\s+")
_LIST_BEHIND = pattern(rf"[^.;]{{3,{LONGEST_HEADING}}}?\s+(?=[-+•]\s?[\p{{Lu}}]|\d{{1,2}}\.\d{{1,2}}\.\s|a\)\s)")
_USUAL = pattern(
    r"(?:Mục (?:đích|tiêu)(?:,? yêu cầu)?(?: chung| cụ thể| tổng quát)?|Yêu cầu|Nội dung|Nhiệm vụ"
    r"|Kinh phí(?: thực hiện)?|Thời gian(?: thực hiện)?)\s+(?=[\p{Lu}])"
)
_SENTENCE = pattern(
    r"(?<=\s)(?=(?:Chủ trì|Phối hợp|Tham mưu|Tổ chức|Xây dựng|Thực hiện|Triển khai|Hướng dẫn|Chỉ đạo|Tăng cường|Đẩy mạnh"
    r"|Nâng cao|Tiếp tục|Rà soát|Căn cứ|Trên cơ sở|Bảo đảm"
    r"|Đảm bảo|Phấn đấu|Theo dõi|Kịp thời|Chịu trách nhiệm|Cân đối|Đề nghị|Đôn đốc|Lồng ghép)\s)"
)

# No heading ends in a comma, and none within a name ("Ban | Tổ chức").
_SMALL_WORD_ENDS = pattern(r"(?<!\S)[\p{Ll}\d][^\s,]*$")


def unrolled(lines: Sequence[str]) -> list[str]:
    """The lines of a text, those of one whose line breaks were lost parted again."""
    filled = [line for line in lines if line.strip()]
    if not filled or any("|" in line for line in filled) or sum(map(len, filled)) < LONG * len(filled):
        return list(lines)
    return [part for line in lines for part in _parted(line)]


def _parted(line: str) -> Iterator[str]:
    line = " ".join(line.split())
    if head := _HEAD.match(line):
        yield from _OWN_NUMBER.split(head["above"].strip())
        yield from (head["motto"].removesuffix(head["device"] or "").strip(), head["device"] or "")
        yield from (*_OWN_NUMBER.split(head["below"].strip()), head["type"], head["title"].strip())
        line = line[head.end() :]
    for piece in _BREAK.split(line):
        yield from _under_headings(piece.strip())


def _under_headings(piece: str) -> Iterator[str]:
    """A piece, the headings with which it begins on lines of their own."""
    while heading := _heading(piece):
        yield piece[:heading].strip()
        piece = piece[heading:]
    yield piece


def _heading(piece: str) -> int:
    """Where the heading ends with which a piece begins; 0 if it begins with none."""
    if capitals := _IN_CAPITALS.match(piece):
        return capitals.end()
    label = _LABELLED.match(piece)
    if label is None:
        return 0
    at = label.end()
    if usual := _USUAL.match(piece, at) or _LIST_BEHIND.match(piece, at):
        return usual.end()
    stop = min(len(piece), at + LONGEST_HEADING)
    sentence = _SENTENCE.search(piece, at + 1, stop)
    if sentence is None:
        return 0
    begins, before = sentence.start(), piece[at : sentence.start()].strip()
    is_office = begins <= names_end(piece, at, stop) + 1
    return begins if is_office or _SMALL_WORD_ENDS.search(before) else 0
