"""The pieces that citations are written with: type words, codes, dates, issuers, terms, titles, pinpoints.

Each pattern is small and named. State papers write `33/CT-TTg`, Party papers `36-CTr/TU`, legal-normative ones
`04/2015/NĐ-CP` (Nghị định 30/2020/NĐ-CP, Điều 8; Quy định 399-QĐ/TW).
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

import regex

from extractors.bodies.patterns.heads import ISSUES
from extractors.dates import DAY_NUMERIC, DAY_WORDS
from extractors.lexicon import rows
from extractors.marks import one_of, pattern

# --- types ---------------------------------------------------------------------------------------------------

TYPES = (
    "Nghị quyết liên tịch", "Thông tư liên tịch", "Quy chế phối hợp", "Quy chế làm việc", "Kế hoạch phối hợp", "Kế hoạch liên tịch", "Kế hoạch liên ngành",
    "Chương trình phối hợp", "Chương trình hành động", "Kế hoạch hành động", "Hướng dẫn liên ngành", "Hướng dẫn liên tịch", "Văn bản hợp nhất",
    "Thông báo kết luận", "Hiến pháp", "Bộ luật", "Luật", "Pháp lệnh", "Sắc lệnh", "Lệnh", "Nghị quyết", "Nghị định", "Quyết định", "Chỉ thị", "Thông tư",
    "Thông tri", "Kết luận", "Quy định", "Quy chế", "Quy trình", "Hướng dẫn", "Kế hoạch", "Chương trình", "Đề án", "Dự án", "Phương án", "Thông báo",
    "Báo cáo", "Tờ trình", "Công văn", "Công điện", "Văn bản", "Điều lệ", "Chiến lược", "Quy hoạch", "Biên bản", "Giấy mời", "Tuyên bố",
    "Thông cáo", "Giấy ủy quyền", "Công ước", "Hiệp định", "Nghị định thư", "Bản ghi nhớ", "Bản thỏa thuận", "Thỏa thuận", "Hợp đồng", "Thư công", "Thư ngỏ", "Thư",
    "Giấy giới thiệu", "Giấy nghỉ phép", "Giấy đi đường", "Giấy phép", "Giấy chứng nhận", "Giấy xác nhận", "Giấy triệu tập",
    "Phiếu gửi", "Phiếu chuyển", "Phiếu báo", "Phiếu trình", "Phiếu giao nhiệm vụ", "Phiếu giao việc", "Phiếu yêu cầu", "Phiếu lấy ý kiến",
)  # fmt: skip
SHORT_TYPES = {
    "NQLT": "Nghị quyết liên tịch", "TTLT": "Thông tư liên tịch", "NQ": "Nghị quyết", "NĐ": "Nghị định", "QĐ": "Quyết định",
    "CT": "Chỉ thị", "TT": "Thông tư", "KL": "Kết luận", "QyĐ": "Quy định", "HD": "Hướng dẫn", "KH": "Kế hoạch", "CTr": "Chương trình",
    "CTHĐ": "Chương trình hành động", "ĐA": "Đề án", "TB": "Thông báo", "BC": "Báo cáo", "TTr": "Tờ trình", "CV": "Công văn", "CĐ": "Công điện",
    "VBHN": "Văn bản hợp nhất", "QC": "Quy chế", "QCPH": "Quy chế phối hợp", "PA": "Phương án",
}  # fmt: skip
MISSPELLED = {
    "kế hoach": "Kế hoạch", "kề hoạch": "Kế hoạch", "kế hoạc": "Kế hoạch", "nghị quyêt": "Nghị quyết", "nghi quyết": "Nghị quyết",
    "quyết dịnh": "Quyết định", "quyêt định": "Quyết định", "nghị đinh": "Nghị định", "chi thị": "Chỉ thị", "chỉ thi": "Chỉ thị",
    "hướng dân": "Hướng dẫn", "công vãn": "Công văn", "công vân": "Công văn", "kết luân": "Kết luận", "thông bảo": "Thông báo", "báo cảo": "Báo cáo",
    "kê hoạch": "Kế hoạch", "ké hoạch": "Kế hoạch", "qui chế": "Quy chế", "qui định": "Quy định", "vãn bản": "Văn bản",
}  # fmt: skip


def _cases(word: str) -> tuple[str, ...]:
    titled = " ".join(w[:1].upper() + w[1:] for w in word.split())
    return tuple(dict.fromkeys((word, word.lower(), word.upper(), titled)))


_BY_WRITTEN = {form: t for t in TYPES for form in _cases(t)}
_BY_WRITTEN |= {
    form: t for wrong, t in MISSPELLED.items() for form in (wrong, wrong[:1].upper() + wrong[1:], wrong.upper())
}
_BY_WRITTEN |= SHORT_TYPES
_BY_WRITTEN["Thông báo Kết luận"] = "Thông báo kết luận"
TYPE = one_of(_BY_WRITTEN)
TYPE_WORD = re.compile(rf"(?<!\w){TYPE}(?!\w)")
_UP_TO_NUMBER = re.compile(r"(?P<more>(?:\s+\w+){0,7}?)\s*:?\s*(?P<so>(?:[Ss](?:ố|o|ổ|ô|ồ|6)|SỐ)\s*:?\s*)?$")


class Lead(NamedTuple):
    """The type word before a number, where it starts, the words between them, and whether they end in "số"."""

    type: str
    start: int
    more: str
    so: bool


def type_before(text: str) -> Lead | None:
    """The nearest type word from which only words (and "số") lead up to the end of a text."""
    found = list(TYPE_WORD.finditer(text))
    for k in range(len(found) - 1, -1, -1):
        if rest := _UP_TO_NUMBER.match(text, found[k].end()):
            m = found[k]
            if k and m[0].islower() and text[found[k - 1].end() : m.start()] == " " and found[k - 1][0][0].isupper():
                m, rest = found[k - 1], _UP_TO_NUMBER.match(text, found[k - 1].end()) or rest
            return Lead(m[0], m.start(), rest["more"].strip(), bool(rest["so"]))
    return None


def type_of(written: str) -> str:
    """The type in full, with its capital: "KẾ HOẠCH" → "Kế hoạch", "NQ" → "Nghị quyết", "Kế hoach" → "Kế hoạch"."""
    written = re.sub(r"\s+", " ", written)
    return _BY_WRITTEN.get(written) or _BY_WRITTEN.get(written.lower(), written[:1].upper() + written[1:].lower())


def is_misspelled(written: str) -> bool:
    """Whether a type word is written with a wrong or missing mark."""
    return written.lower() in MISSPELLED


# --- codes ---------------------------------------------------------------------------------------------------

_LETTERS = "(?:" + "|".join(SHORT_TYPES) + ")"
NUMBER = rf"(?:\d{{1,2}}\.\d{{3}}(?!\d)|\d{{1,5}}(?:\.(?:\d{{1,2}}|(?!{_LETTERS}/)[A-ZĐ]{{1,5}}))?)(?:[a-zđ]|[A-D](?=\s?[-/]))?"
SEGMENT = r"(?:\d{4}(?=[A-ZĐ]))?[A-ZĐƯÔÂÊ](?:[A-Za-zĐđƯưÔôÂâÊêƠơ0-9&]|[.+](?=[A-ZĐ]))*(?![^\W¹²³⁰⁴-⁹])"
TAIL = rf"(?:\s?-\s?{SEGMENT}|\s?/\s?(?:{SEGMENT}|nb\b)){{0,5}}"
_SPACED = rf"(?:\s?[-/]\s?|\.(?={_LETTERS}/))"
CODE = re.compile(
    rf"(?<![\w/.,-])(?P<number>{NUMBER}){_SPACED}(?:(?P<year>(?:19|20)\d{{2}})\s?/?\s?(?=[A-ZĐ]))?(?P<symbol>{SEGMENT}{TAIL}(?:-\d{{2}}(?=\s+(?:ngày|của)\s))?)"
)
LOWER_CODE = re.compile(r"(?<![\w/.,-])(?P<number>\d{1,5})(?P<year>(?!))?/(?P<symbol>[a-zđ]{2,5}-[a-zđ]{2,10})(?!\w)")
"""A code in small letters ("9012/qđ-ubnd"): only after a type word and "số"."""
SPACED_CODE = re.compile(
    rf"(?<![\w/.,-])(?P<number>\d{{1,5}})(?P<year>(?!))?\s?(?P<symbol>(?:KH|CTr|CT|NQ|QĐ|HD|TB|KL|CV|TTr|BC|ĐA|PA)/{SEGMENT}{TAIL})"
)
"""A number and its symbol with nothing between them ("9298 KH/TWĐTN"): only after a type word and "số"."""
FORM_BEFORE = re.compile(r"(?:[Mm]ẫu|MẪU|[Bb]iểu|BIỂU|[Pp]hụ lục|PHỤ LỤC|[Bb]iểu mẫu)\s+(?:số|SỐ)\s*:?\s*$")
BLANK_CODE = re.compile(rf"(?P<blank>[.…_\s]{{0,30}})(?P<sep>[-/])\s?(?P<symbol>{SEGMENT}{TAIL})")
NOT_A_CODE = re.compile(r"\d{1,2}[/-](?:Q|K|T|L|P|A|B|C|I{1,3}|IV|V)$")


def tidy_code(code: str) -> str:
    """A code without inner spaces."""
    return re.sub(r"\s+", "", code)


OF_PLACE = re.compile(r"\s+(?:xã|phường|tỉnh|huyện|quận|thành phố)(?=\s*,?\s+(?:ngày|của)\s)")
"""A place behind a symbol, that says whose it is: "KH-HĐND xã ngày …"."""

# --- attributes ----------------------------------------------------------------------------------------------

_NOTE = r"\s?(?:\[(?:\d{1,2}|[ivx]{1,4}|\*{1,3})\]|\((?:\d{1,2}|\*{1,3})\)(?=\s*,?\s*(?:ngày|của)\s)|[¹²³⁰⁴-⁹]{1,2})"
NOTE = re.compile(_NOTE)
"""The mark of a footnote, between what is said of a paper: "9022/QĐ-UBND[1] ngày …"."""
DATE_AFTER = re.compile(
    rf"(?:[-–]\s*(?=ngày))?\s*,?\s*\(?(?:(?:vào\s+)?(?:lúc|hồi)\s+\d{{1,2}}\s?(?:giờ|h|:)\s?(?:\d{{2}})?(?:\s?phút)?\s*,?\s*)?(?:được\s+(?:ký\s+)?(?:ban hành\s+)?)?(?P<all>(?:cùng|đều|đồng)\s+(?:được\s+)?)?(?:(?:ký|ban hành|đề)\s+)?(?:[Nn]gày|NGÀY)(?:\s+(?:ký\s+)?|(?=\d))(?P<day>{DAY_NUMERIC}|{DAY_WORDS})\)?"
    rf"|\s*,\s*(?P<bare>{DAY_NUMERIC})(?!\d)|\s*\((?P<bracket>{DAY_NUMERIC})\)"
    r"|\s*,?\s*(?:[Nn]gày|NGÀY)\s*(?P<partial>[.…_]*\s*(?:\d{1,2}\s*[/.]\s*\d{1,2}(?!\s?[/\d])|[.…_\d]{0,12}\s*/\s*\d{1,2}\s*/\s*\d{4}|[.…_\d\s]{0,12}tháng\s+[.…_\d]{1,10}(?:\s+năm\s+[.…_\d]{1,8})?))"
    r"|\s*,?\s*(?P<same>cùng ngày)(?!\w)"
    r"|\s*,?\s*(?P<month>tháng\s+\d{1,2}(?:\s+năm\s+\d{4}|/\d{4}))|\s*,?\s*(?P<year>năm\s+\d{4})(?=\s+(?:của|công bố|ban hành|phê duyệt|quy định|về)\b)"
)
OF = re.compile(
    r"\s*,?\s*(?:của|CỦA|Của)\s+(?!này|mình|họ)|\s*,?\s*do\s+(?=[A-ZĐỦ])|\s+(?=(?:Chính phủ|Quốc hội|Thủ tướng Chính phủ)\s+(?:quy định|về|ban hành|phê duyệt|sửa đổi|hướng dẫn)\b)"
)
BETWEEN = re.compile(r"\s*(?:giữa|GIỮA)\s+")
TERM = re.compile(
    r"\s*,?\s*\(?\s*[Kk](?:hóa|hoá|HÓA|HOÁ)\s+(?P<term>[IVXL]{1,6}|\d{1,2})\b(?:\s*\))?(?:\s*,?\s*nhiệm kỳ\s+\d{4}\s*-\s*\d{4})?"
)
SESSION = re.compile(
    r"\s*,?\s*\(?(?:tại\s+)?[Kk]ỳ họp(?:\s+thứ)?\s+\w+(?:\s+(?:mươi|mốt|một|hai|ba|bốn|tư|năm|lăm|sáu|bảy|tám|chín))*(?:\s*\))?"
)
"""A session of a council: "khóa XVIII (kỳ họp thứ 12)"."""
# Who issued a paper, and when, said before it: "Ngày 05/01/2031, UBND tỉnh ban hành Quyết định số …"; "các Quyết định của UBND tỉnh: số …".
ISSUED_BEFORE = pattern(
    rf"(?:(?:[Nn]gày\s+(?P<day>{DAY_NUMERIC}|{DAY_WORDS})(?:\s*,\s*|\s+))(?P<by>[\p{{Lu}}][^,;:.\n]{{2,70}}?)\s+(?:đã\s+)?(?:{ISSUES})|(?:^|(?<=[-+•.;,] ))(?P<who>[\p{{Lu}}][^,;:.\n]{{2,70}}?)\s+(?:đã\s+(?:{ISSUES})|ban hành|thông qua))\s+(?:các\s+)?$"
)
# "Quyết định ngày 05/01/2031, | số 9012/QĐ-TA", "Hướng dẫn của Ủy ban Kiểm tra (| số 9031-HD/UBKTTU)": what stands between type and number.
DAY_BETWEEN = re.compile(rf"{TYPE}\s+ngày\s+(?P<day>{DAY_NUMERIC}|{DAY_WORDS})\s*,\s*$")
ISSUER_BETWEEN = pattern(rf"{TYPE}\s+của\s+(?P<issuer>[\p{{Lu}}][^,;:.()\n]{{2,90}}?)\s+\($")
# "các Công văn của Bộ Nội vụ | số 18/BNV-TCBC ngày … và | số 19/BNV-CCHC": before "số", of the first and of those behind it.
ISSUER_OF_NUMBERS = pattern(
    rf"{TYPE}\s+của\s+(?P<issuer>[\p{{Lu}}][^,;:.()\d\n]{{2,60}}?)(?<! và)\s+(?:số\s\S+\s[^;.\n]{{0,60}}?(?:,|và)\s+)?$"
)
TYPE_OF_ISSUER = pattern(rf"(?P<type>{TYPE})\s+của\s+[\p{{Lu}}][^,;:.()\d\n]{{2,60}}?\s+số\s*:?\s*$")
LIST_HEAD = pattern(
    rf"{TYPE}\s+(?:sau\s+(?:đây\s+)?)?(?:của|do)\s+(?P<issuer>[\p{{Lu}}][^:;.\n]{{2,70}}?)(?:\s+ban hành)?\s*:\s*(?P<members>[^.\n]*)$"
)
TITLE_LEAD = re.compile(
    r"\s*,?\s*(?:\(\s*)?(?:(?:[Tt]hông báo\s+)?(?:[Vv][ềêè] việc|VỀ VIỆC|[Vv]/[Vv]|[Vv]ề|VỀ)(?!\w)\s*:?\s*)"
)
TITLE_VERB = re.compile(
    r"\s*,?\s*(?P<verb>[Bb]an hành|BAN HÀNH|[Pp]hê duyệt|PHÊ DUYỆT|[Qq]uy định|QUY ĐỊNH|[Hh]ướng dẫn|HƯỚNG DẪN|[Tt]hực hiện|THỰC HIỆN|[Tt]riển khai|TRIỂN KHAI|[Tt]iếp tục|[Tt]ăng cường|[Ss]ửa đổi|[Bb]ổ sung|[Cc]ông bố|[Tt]hành lập|[Kk]ết luận|[Tt]hông báo|[Yý] kiến(?= (?:chỉ đạo|kết luận|của))"
    r"|xây dựng|[Đđ]ẩy mạnh|[Nn]âng cao|[Pp]hát động|[Tt]ổ chức|[Gg]iao|[Kk]iện toàn|chỉ đạo|quy chế|phát triển|chi tiết|đổi mới|[Tt]hông qua|[Đđ]iều chỉnh|thí điểm|bảo đảm|đảm bảo|kế hoạch|Kế hoạch(?= [^\W\d])(?! số)|công tác|[Ủủ]y quyền|[Cc]ho phép|Tách|[Bb]ãi bỏ|[Pp]hân cấp|[Cc]ông nhận|[Bb]ổ nhiệm|[Ss]áp nhập|[Gg]iải thể|[Hh]ợp nhất|hỗ trợ|phát huy|[Pp]hân công|một số)(?!\w)"
)
QUOTED = re.compile(r"\s*:?\s*[“\"«](?P<title>[^“”\"«»\n]*(?:“[^“”\n]*”[^“”\"«»\n]*)*)[”\"»]")
PIN = r"(?:[Đđ]iểm|[Kk]hoản|[Đđ]iều|[Cc]hương|[Mm]ục|[Pp]hần|ĐIỀU|KHOẢN)"
PIN_ONE = r"(?:\d{1,3}[a-zđ]?|[a-zđ]\b|[IVXL]{1,6}\b)"
PIN_RANGE = rf"{PIN_ONE}(?:\s+đến\s+(?:hết\s+)?(?:{PIN}\s+)?{PIN_ONE})?"
_PIN_NEXT = r"(?:\s*[,;]\s*(?:và\s+)?|\s*và\s+|\s+)"
PINS = rf"(?:từ\s+)?{PIN}\s+{PIN_RANGE}(?:{_PIN_NEXT}{PIN}\s+{PIN_RANGE}|\s*(?:[,;]|và)\s*{PIN_RANGE}(?![\w/-]))*"
PIN_BEFORE = re.compile(rf"(?:(?:các|Các)\s+)?(?P<pins>{PINS})\s*,?\s*(?:của\s+)?(?:các\s+)?$")
LONGEST_PINS = 320
"""Letters in which the articles stand that are named before a document."""
PIN_AFTER = re.compile(rf"\s*(?:\(|,\s*tại\s+|\s+tại\s+)(?P<pins>{PINS})\)?")

# --- named documents -----------------------------------------------------------------------------------------

CONGRESS = pattern(
    r"(?:Nghị quyết|NGHỊ QUYẾT|nghị quyết|NQ|Văn kiện)\s*(?P<name>(?:(?:của|tại)\s+)?(?:Đại hội|ĐẠI HỘI|ĐH)(?!\s+(?:đảng|Đảng|đại biểu)?\s*các cấp)(?:\s+\w+){0,14}?\s*(?:(?:lần thứ|LẦN THỨ)\s+(?:[IVXL]+|\d{1,2})|(?<=[\p{Ll} ])[IVXL]{1,6}|(?<=\w)(?=\s*,?\s*\(?nhiệm kỳ\s+\d{4}\s*-\s*\d{4}))\b"
    r"(?:\s+(?:của\s+)?(?:CỦA ĐẢNG|Đảng(?: bộ)?(?:\s+(?:tỉnh|thành phố|huyện|xã|phường|Thành phố|Tỉnh)(?:\s+[\p{Lu}]\w*)*)?|ĐẢNG|(?:Hội|Công đoàn|Đoàn TNCS|Liên đoàn|Mặt trận)\s(?!đồng|nghị)[^;,.()\n]{3,60}?(?=\s*(?:[;,.()\n]|và\s|nhiệm kỳ|$))))?(?:\s*,?\s*\(?nhiệm kỳ\s+(?:[IVXL]+\s*)?\(?\d{4}\s*-\s*\d{4}\)?)?)"
)
PLENUM = pattern(
    r"(?:Nghị quyết|NGHỊ QUYẾT|NQ)\s*(?P<name>(?:Hội nghị\s+(?:lần thứ\s+)?\w+(?:\s+(?:mươi|một|hai|ba|bốn|tư|năm|lăm|sáu|bảy|tám|chín)){0,2}\s*,?\s*)?(?:Trung ương|TW|T\.Ư|TƯ|Ban Chấp hành Trung ương(?: Đảng)?)\s*(?:lần thứ\s+)?(?:\d{1,2}|[\p{Ll}]+)?\s*,?\s*\(?[Kk](?:hóa|hoá)\s+(?:[IVX]+|\d{1,2})\)?(?:\s+của\s+Đảng)?)"
)
SCHEME_QUOTED = re.compile(
    r"(?P<type>Đề án|Chương trình|Chiến lược|Dự án|Quy hoạch|Quy tắc)\s+[“\"](?P<title>[^“”\"\n]{4,250})[”\"]"
)
SCHEME_DATED = pattern(
    r"(?P<type>Đề án|Chương trình|Chiến lược|Quy hoạch)\s+(?P<name>[\p{Lu}\p{Ll}][^;.()“”\n:\[\]|]{6,220}?(?:giai đoạn\s+\d{4}\s*-\s*\d{4}|đến năm\s+\d{4}|năm\s+\d{4}|thời kỳ\s+\d{4}\s*-\s*\d{4})(?:\s*,?\s*(?:định hướng|tầm nhìn)\s+(?:đến\s+)?(?:năm\s+)?\d{4})?)"
)
PLAN_NAMED = pattern(
    r"(?P<type>Kế hoạch|Chương trình|Đề án|(?<=ăn cứ )kế hoạch|(?<=ực hiện )kế hoạch|(?<=ăn cứ )chương trình|(?<=ực hiện )chương trình)\s+(?!số\s)(?P<name>(?:[\p{Ll}\p{Lu}][^;.()“”\n:\[\]]{6,160}?)?năm(?: học)?\s+\d{4}(?:\s?[-–]\s?\d{4})?)(?P<of>\s+của\s+)?"
)
AGREEMENT = re.compile(r"(?P<type>Quy chế phối hợp|Chương trình phối hợp|Kế hoạch phối hợp)\s+(?P<name>giữa\s+)")
# "Nghị quyết Hội đồng trường ngày 15/8/2031", "Kết luận của đồng chí Bí thư tại cuộc họp ngày …": a paper without a number, told by its day.
BY_ITS_DAY = pattern(
    rf"(?P<type>Nghị quyết|Kết luận|Biên bản|Thông báo|Quyết định|Công văn|Tờ trình|Quy chế)\s+(?P<name>(?:của\s+(?P<of>[\p{{Lu}}]\w|đồng chí\s|các\s)|họp\s|(?:cuộc họp|phiên họp|Hội nghị)\s|(?:Hội đồng|Ban|Đảng ủy|Chi bộ|Hội nghị)\s)[^;.:,()“”\n]{{2,110}}?)\s*,?\s+ngày\s+(?P<day>(?:{DAY_NUMERIC})|(?:{DAY_WORDS}))"
)
# "Căn cứ …; Thông báo của MTTQ xã về việc phân bổ …": by who gave it.
BY_ITS_ISSUER = re.compile(
    r"(?:(?:[Cc]ăn cứ|[Tt]hực hiện|[Tt]heo|[Tt]riển khai)\s+|;\s+(?:và\s+)?)(?P<type>Thông báo|Kết luận|Chỉ thị|Kế hoạch|Hướng dẫn|Nghị quyết|Công văn|Quyết định)\s+(?:số\s*[.…_]*\s+)?của\s+(?=[A-ZĐỦ])"
)
CHARTER = re.compile(
    r"(?P<type>Điều lệ|điều lệ)\s+(?P<name>\w[^;.()“”\n:,\[\]]{3,120}?)(?=\s+(?:ban hành|được|do|quy định|khóa|về|và)\b|[;.,()\n]|$)"
)


def _in_short(name: str) -> str:
    """A law's name with its bodies in short: "Bầu cử đại biểu Quốc hội và đại biểu HĐND"."""
    return re.sub("(?i)hội đồng nhân dân", "HĐND", re.sub("(?i)[ủu][ỷy] ban nhân dân", "UBND", name))


@lru_cache(maxsize=1)
def law_names() -> regex.Pattern[str]:
    """The names of laws in force and recently in force, in any case; a named list finds the longest by itself."""
    names = [spelt for row in rows("laws") for spelt in {row["name"], _in_short(row["name"])}]
    return regex.compile(
        r"(?<!\w)(?P<type>Bộ luật|Bộ Luật|BỘ LUẬT|Luật|luật|LUẬT|Pháp lệnh)\s+(?P<name>(?:[Ss]ửa đổi,? bổ sung (?:một số điều )?(?:của )?(?:các )?(?:Luật )?)?(?i:\L<names>))(?!\w)",
        names=names,
    )


LAW_FALLBACK = regex.compile(
    r"(?<!\w)(?P<type>Bộ luật|Luật|Pháp lệnh) (?P<name>(?!Việt Nam)(?:[\p{Lu}]\w*|[\p{Ll}]+(?=(?:,? \w+){1,12}?,? ngày \d))(?:,? \w+){0,12}?)(?=\s*(?:,?\s*ngày\b|,?\s*năm\s+\d{4}|\s\d{4}\b|\s*số\s+\d|;|\.|\)|\(|:|”|\"|,\s*(?:Luật|Nghị|các|quy|Bộ luật)|\s+và\s+(?:các|Luật|Nghị|văn|những|Bộ)|\s+(?:được|đã|có|theo|cho|trong|tại|do|của|quy định|về|đối|khi|để|trên)\b|$))"
)
OF_ASSEMBLY = re.compile(
    r"\s*,?\s*của\s+(?P<issuer>Quốc hội|[ỦU][ỷy] ban [Tt]hường vụ Quốc hội|Chủ tịch [Nn]ước)(?!\w)(?! khóa| nước)"
)
CONSTITUTION = re.compile(
    r"(?P<name>Hiến pháp\s+nước Cộng h(?:òa|oà) xã hội chủ nghĩa Việt Nam)(?:\s+(?:năm\s+)?(?:19|20)\d{2})?|(?P<short>Hiến pháp)\s+(?:năm\s+)?(?:19|20)\d{2}"
)
AMENDS = re.compile(r"(?:Luật|LUẬT)\s+[Ss]ửa đổi,?\s+bổ sung\s+(?:một số điều\s+)?(?:của\s+)?(?:các\s+)?$")
LAW_YEAR = re.compile(r"\s*,?\s*(?:\(?(?:năm\s+)?(?P<year>(?:19|20)\d{2})\)?(?!\s*[/-]\s*\d))")
LAW_DATE = re.compile(rf"(?:{_NOTE})?\s*,?\s*(?:ngày\s+)(?P<day>{DAY_NUMERIC}|{DAY_WORDS})")
LAW_NUMBER = re.compile(r"\s*,?\s*(?:\(?\s*(?:Luật\s+)?số(?: hiệu)?\s*:?\s*)(?=\d)")


# --- lists, numbers without a symbol, blanks -----------------------------------------------------------------

OWN_MENTION = pattern(
    r"(?:[Kk]èm theo|[Kk]èm|Đính kèm|[Bb]an hành kèm theo)\s*(?:theo\s+)?(?:[\p{Lu}\p{Ll}]+\s*){0,3}$"
)
LIST_NUMBER = re.compile(rf"(?P<numbers>{NUMBER}(?:\s*(?:,|và|;)\s*(?:số\s+)?{NUMBER})*)\s*(?:,|và|;)\s*(?:số\s+)?$")
CONTINUES = re.compile(r"(?:[,;]|và|,\s*và|;\s*và)\s*(?:các\s+)?(?:số|Số)\s*:?\s*$")
BARE = re.compile(
    r"(?<=\s)(?P<numbers>\d{1,4}[a-zđ]?(?:\s*(?:,|và|-)\s*\d{1,4}(?![\w/.%-]))*)(?P<year>/(?:19|20)\d{2})?(?![\w/%]|[.,-]\d|\s?-\s?[A-ZĐ0-9])"
    r"(?=\s*(?:[,.;:)”\"\]\n|\[]|$|của\b|ngày\b|và\b|về\b|CP\b|khóa|\((?!\d)|theo\b|đã\b|trên\b|tại\b|để\b|trong\b|với\b|gắn\b|đến\b|cho\b|nhằm\b|là\b|được\b|ban hành\b))"
)
DATED = re.compile(rf"\s*,?\s*ngày\s+(?:{DAY_NUMERIC}|{DAY_WORDS})")
BARE_TYPES = frozenset(
    {
        "Nghị quyết",
        "Chỉ thị",
        "Kết luận",
        "Quyết định",
        "Nghị định",
        "Thông tư",
        "Đề án",
        "Văn bản",
        "Công văn",
        "Hướng dẫn",
        "Quy định",
        "Thông tri",
        "Thông báo",
        "Công điện",
        "Kế hoạch",
        "Chương trình",
        "Quy chế",
        "Nghị quyết liên tịch",
        "Thông tư liên tịch",
        "Công ước",
        "Tờ trình",
        "Báo cáo",
    }
)
SCHEDULED = frozenset(
    {"Kế hoạch", "Chương trình", "Báo cáo", "Thông báo", "Hướng dẫn", "Công văn", "Tờ trình", "Quy chế", "Quy định"}
)
# "… đề nghị của Sở A tại Tờ trình số …; Công ty B tại Văn bản số …": who wrote stands before.
AT_ISSUER = pattern(
    r"(?:(?<=nghị của )|(?<=dẫn của )|(?<=đạo của )|(?<=kiến của )|(?<=trương của )|(?<=xuất của )|(?<=của của )|(?<= và của )|(?<=;)\s+(?!Căn cứ|Thực hiện|Theo|Triển khai|Tiếp tục|Xét)|(?=Công ty|Chi nhánh|Doanh nghiệp|Hợp tác xã|Tập đoàn|Tổng công ty))"
    r"(?P<issuer>[\p{Lu}](?:(?! tại | số \d)[^;:.]){2,110}?)\s+(?:nêu\s+)?tại\s+(?:các\s+)?$"
)
BLANK = re.compile(r"(?:số|Số)\s*:?(?P<gap>[\s.…_]*)(?=[-/]\s?[A-ZĐ])")

# --- laws by name and number, remarks before a title ---------------------------------------------------------

LAW_BEFORE = pattern(
    r"(?:^|.*\W)(?P<name>(?:Bộ luật|Luật|Pháp lệnh|LUẬT) (?!số\b)[\p{Lu}\p{Ll}](?:(?!Luật số|Nghị quyết|Nghị định|Thông tư|Quyết định|Chỉ thị|Kế hoạch|số \d)[^;.()\n]){2,160}?)\s*,?\s*\(?(?:số|Số|SỐ)(?: hiệu)?\s*:?\s*$"
)
LAW_SYMBOL = re.compile(r"(?:QH|UBTVQH)\d{1,2}$")
REMARK = re.compile(
    r"\s*\((?:cũ|nay|trước đây|được|đã|sau|gọi|hết|mới)(?!\w)[^()]{0,200}\)|\s*\([^()]{1,80}\)(?=\s*,?\s*(?:[Vv]ề(?: việc)?|[Vv]/[Vv])\s)"
)
# Symbols of central papers, and the place at the end of a local one's title.
CENTRAL = re.compile(r"(?:TTg|TW|CP|QH\d*|UBTVQH\d*|-B[A-ZĐ&]{1,8})$")
OF_A_PLACE = re.compile(
    r",?\s+(?:trên địa bàn|trong (?:toàn )?(?:ngành|Đảng bộ|hệ thống)|tại|ở)\s(?:(?:toàn )?(?:tỉnh|thành phố|huyện|quận|thị xã|xã|phường)(?!\w)|[A-ZĐ])[^;,.]*$"
)
