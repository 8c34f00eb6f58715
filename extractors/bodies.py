"""Names of bodies (cơ quan, tổ chức, đơn vị, chức danh): where one starts, where it ends, how a list of them is split.

A name starts with a head ("Sở", "UBND", "các cơ quan") and runs on until punctuation or a verb; lists are split at ";", and at
"," and "và" only before another head, so that "Sở Văn hóa, Thể thao và Du lịch" and "các sở, ban, ngành" stay whole
(annotation.md, assignments).
"""

from __future__ import annotations

import csv
import re
import unicodedata
from collections.abc import Iterator
from functools import lru_cache
from importlib.resources import files

# What opens a name of its own. Word boundaries are added below; what must not follow stands in a look-ahead.
_PROPER = (
    r"Ủy [Bb]an|UBND|UBMTTQ(?:VN)?|UB\.?MTTQ\w*|UBKT|UBBC|MTTQ|Mặt trận|Hội đồng|HĐND|HĐTS|Thường trực|TT\.?(?= ?(?:HĐND|Tỉnh|Thành|TU|ĐU|BCĐ))|Ban(?! hành| đầu)|Bộ(?! tiêu| chỉ số| câu| hồ sơ| quy| tài| công cụ| nhận| sách| máy)"
    r"|Sở(?! hữu)|Phòng(?! chống|, chống| ngừa| bệnh| trừ| tránh| cháy)|Cục|Chi cục|Tổng cục|Vụ(?! việc| án)|Viện|Trung tâm|Trường|Nhà trường|Công an|CA(?= )|Bộ Chỉ huy|BCH|BCHQS|Quân đội"
    r"|Tòa án|TAND|VKSND|Thanh tra|Kiểm toán|Văn phòng|VP|VPUB\w*|Đảng ủy|ĐU|Đảng bộ|Đảng đoàn|Chi bộ|Chi ủy|Thành ủy|Tỉnh ủy|Huyện ủy|Quận ủy|Thị ủy|Thường vụ|Trung ương Đoàn|Tỉnh đoàn|Thành đoàn|Huyện đoàn"
    r"|Công đoàn|CĐCS|LĐLĐ|Liên đoàn|Đoàn(?! kết| viên)|ĐTN|Hội(?! nghị| thảo| thi| đàm| diễn| chợ| nhập| trường)|Liên minh|Liên hiệp|Hiệp hội|Tổ(?! chức| quốc)|Đội(?! ngũ)|Báo(?! cáo)|Đài|Cổng|Công ty|Cty|Tập đoàn|Tổng công ty"
    r"|Ngân hàng|Kho bạc|Bảo hiểm xã hội|BHXH|Chi nhánh|Quỹ|Trạm|Bệnh viện|Thư viện|Bảo tàng|Học viện|Khoa|Hạt|Hải quan|Thuế|Cảng|Bưu điện|Viễn thông"
    r"|Hiệu trưởng|Phó Hiệu trưởng|Giám đốc|Phó Giám đốc|Chủ tịch|Phó Chủ tịch|Chủ nhiệm|Thủ trưởng|Trưởng(?! thành)|Phó Trưởng|Bí thư|Phó Bí thư|Lãnh đạo|Thủ tướng|Chính phủ|Quốc hội|Bộ trưởng|Chánh|Tổng Biên tập|Tổng Giám đốc"
    r"|Cấp ủy|Người đứng đầu|Phụ trách|Bộ phận|Ngành|Các|Toàn thể|Toàn bộ(?= (?:cán|công))|(?:Mỗi|Từng)(?= (?:đơn vị|cơ quan|xã|phường|chi bộ|công đoàn|trường|thôn|phòng|cán bộ|đồng chí|chi|ban|tổ|hội|giáo viên|cấp ủy|địa phương))|Đồng chí|Đ/c|Đại diện|Tổ trưởng|Thành viên|Cơ quan|Đơn vị|Địa phương|Doanh nghiệp|Hợp tác xã|Chính quyền|Cán bộ|Công chức|Giáo viên"
    r"|Thôn(?= )|Chi hội|Thư ký|Người chủ trì|Người phụ trách|Cảnh sát|Điện lực|Tổng phụ trách|Chi đoàn|Cơ sở(?! vật| dữ| pháp| hạ| lý| để)|Cá nhân|Cử tri|Hội đồng|Cộng đồng|Hệ thống|Lực lượng"
)
_COMMON = (
    r"các|những|toàn thể|cơ quan|đơn vị|địa phương|sở|ban|bộ(?= [A-ZĐ])|ngành|phòng(?! chống|, chống| ngừa)|chính quyền|lực lượng|đoàn thể|tổ chức(?= (?:chính trị|đoàn thể|thành viên|đảng|hội|cơ sở))|cấp ủy|thủ trưởng"
    r"|người đứng đầu|người phụ trách|hiệu trưởng|giám đốc|chủ tịch|trưởng|bộ phận|trung tâm|doanh nghiệp|cán bộ|đồng chí|đ/c|nhà trường|chi bộ|đảng bộ|đảng ủy|trường(?! hợp)|hội(?= [A-ZĐ])|công đoàn|công an|mặt trận|hệ thống|bí thư|lãnh đạo"
    r"|ủy ban|văn phòng|thường trực|cấp có thẩm quyền|cơ sở giáo dục|chi hội|chi đoàn|đoàn thanh niên|tổ công tác|thư ký|ban chỉ đạo|thôn|đại diện|(?:mỗi|từng)(?= (?:đơn vị|cơ quan|xã|phường|chi bộ|công đoàn|trường|thôn|phòng|cán bộ|đồng chí|chi|ban|tổ|hội|giáo viên|cấp ủy|địa phương))|hội đồng|giáo viên"
)
PROPER_HEAD = re.compile(rf"(?:{_PROPER})(?!\w)")
HEAD = re.compile(rf"(?:{_PROPER}|{_COMMON})(?!\w)")
_STRONG_COMMON = re.compile(
    r"(?:các|những|toàn thể|lực lượng|hệ thống|chính quyền|cấp ủy|thủ trưởng|đại diện|cán bộ(?!, (?:công|chiến|giáo|đảng|đoàn|viên))|chi hội|người|giáo viên(?!, ))(?!\w)|(?:giám đốc|hiệu trưởng|chủ tịch|trưởng|bí thư|đội trưởng)\s+(?:các|[A-ZĐ])"
    r"|(?:phòng|sở|ban|bộ|chi bộ|đảng ủy|công an|trường|trung tâm|hội|công đoàn|thôn|xã|phường|đồng chí)\s+[A-ZĐÀ-Ỹ]"
    r"|công an (?:xã|phường|tỉnh|huyện)"
)
_BARE_NOUN = re.compile(
    r"(?:Sở|Ban|Ngành|Phòng|Đoàn|Hội|Cơ quan|Đơn vị|Địa phương|Tổ chức|Bộ|Trường|Doanh nghiệp|Viện|Trung tâm|Cá nhân|Công an(?= xã, phường))"
    r"(?=\s*(?:[,;/]|$|và\b|liên quan|ngành|có liên quan|trực thuộc))"
)
# Names with a comma inside.
_WHOLE = re.compile(
    r"Văn hóa,\s*Thể thao(?:,| và)\s*Du lịch|Văn hóa,\s*Thể thao|Báo và (?:Đài )?Phát thanh\s*[,-]?\s*(?:và )?Truyền hình|Phát thanh,\s*Truyền hình|[Pp]hòng cháy,\s*[Cc]hữa cháy(?: và [Cc]ứu nạn,\s*[Cc]ứu hộ)?"
    r"|[Cc]hính sách,\s*[Cc]hiến lược|Khoa học,\s*[Cc]ông nghệ(?: và [^,;]+)?|Lao động,\s*Thương binh và Xã hội|Thi đua,?\s*[Kk]hen thưởng|Kinh tế,\s*[Hh]ạ tầng và [Đđ]ô thị|Giáo dục,\s*Đào tạo|Dân tộc,\s*Tôn giáo"
    r"|Mặt trận Tổ quốc(?: Việt Nam)?, các đoàn thể|tham mưu, giúp việc|Văn phòng (?:Đoàn ĐBQH|HĐND),\s*(?:HĐND|UBND)|Phổ biến,\s*[Gg]iáo dục pháp luật|Quản lý,\s*[^,;]{3,30}"
)
# Heads with a verb inside.
_COMPOUND_HEAD = re.compile(
    r"(?:(?:Các |các )?(?:Tiểu ban|Ban|ban|Tổ|tổ|Nhóm|Đoàn|Hội đồng|Lực lượng|lực lượng|Bộ phận|bộ phận|Đội|Phòng|phòng|Trung tâm|Văn phòng)\s+(?:chỉ đạo|tổ chức|kiểm tra|giám sát|giám khảo|giúp việc|vận động|kiểm phiếu|hỗ trợ|công tác|tuyển sinh|thẩm định|lựa chọn|quản lý|tuyên truyền|xây dựng|bầu cử|soạn thảo|biên tập|thanh tra|đánh giá|xét duyệt|tư vấn|điều hành|tổng hợp|hậu cần|nội dung|phục vụ|cứu hộ|ứng phó))(?!\w)",
    re.I,
)
_WORD = re.compile(r"[^\s,;:.()“”\"|\n\[\]]+(?:\.(?=[\wĐ])[^\s,;:.()“”\"|\n]+)*|[,;:.()“”\"|\n\[\]]")
_LOCATIVE = re.compile(
    r"(?:trên địa bàn(?: (?:toàn )?(?:tỉnh|thành phố|xã|phường|huyện|quận|thị xã|Tỉnh|Thành phố)(?: [A-ZĐÀ-Ỹ]\w*)*)?|có liên quan|ở (?:thôn|cơ sở|địa phương|xã|khu dân cư|các thôn)|trong (?:tỉnh|ngành|nhà trường|toàn (?:tỉnh|ngành|xã)|hệ thống chính trị|Hội đồng tuyển sinh|xã|thành phố)"
    r"|có thẩm quyền|có người ứng cử|có người được giới thiệu ứng cử|giới thiệu người ứng cử|trực tiếp quản lý(?: người (?:đó|ứng cử))?|quản lý nhà nước|quản lý (?:xây|thị trường|Dự án|dự án)|cấp trên trực tiếp|được phân công|được giao(?: (?:chủ trì|nhiệm vụ|thực hiện các nhiệm vụ thuộc Kế hoạch))?|tổ chức hội nghị hiệp thương|tổ chức hiệp thương"
    r"|nơi người đó cư trú|tham mưu,? (?:giúp việc|tổng hợp)|giúp việc|cung cấp (?:dịch vụ|phần mềm)|xây dựng phần mềm|tiếp nhận hồ sơ|tổ chức cán bộ|kiểm tra, giám sát của \w+)"
)
_ORGANISATION_AHEAD = re.compile(r"tổ chức\s*(?:,|;|chính trị|thành viên|cá nhân|có liên quan|liên quan|đoàn thể|hội\b(?! nghị| thảo| thi| chợ)|kinh tế|xã hội|đảng|cơ sở|tín dụng|và cá nhân|phi|trong hệ thống|quốc tế|doanh nghiệp)")


@lru_cache(maxsize=1)
def _stops() -> dict[str, tuple[tuple[str, ...], ...]]:
    """The words that end a name in running text, by their first syllable."""
    by_first: dict[str, list[tuple[str, ...]]] = {}
    with (files("extractors") / "lexicon" / "stop_phrases.csv").open(encoding="utf-8") as f:
        for row in csv.DictReader(f):
            words = tuple(row["phrase"].split())
            by_first.setdefault(words[0], []).append(words)
    return {k: tuple(sorted(v, key=len, reverse=True)) for k, v in by_first.items()}


@lru_cache(maxsize=1)
def duty_verbs() -> re.Pattern[str]:
    """The verbs that may follow a name as its duty: those of the lexicon that end a name, not the prepositions."""
    with (files("extractors") / "lexicon" / "stop_phrases.csv").open(encoding="utf-8") as f:
        verbs = sorted((row["phrase"] for row in csv.DictReader(f) if row["kind"] == "verb"), key=len, reverse=True)
    return re.compile(r"\s*,?\s*(?:\([^()]*\)\s*)?(?:" + "|".join(map(re.escape, verbs)) + r")(?!\w)")


def names_end(text: str, start: int, limit: int | None = None) -> int:
    """Where a list of names that starts at `start` ends in running text; `start` itself if no head stands there."""
    limit = len(text) if limit is None else limit
    if not HEAD.match(text, start):
        return start
    stops = _stops()
    end = start
    depth_quote = False
    words = list(_WORD.finditer(text, start, limit))
    whole = [m.span() for m in _WHOLE.finditer(text, start, limit)]
    k = 0
    if (compound := _COMPOUND_HEAD.match(text, start, limit)) is not None:
        end = compound.end()
        while k < len(words) and words[k].start() < end:
            k += 1
    while k < len(words):
        w = words[k][0]
        if w in "“\"”" and w:
            depth_quote = w == "“" or (w == '"' and not depth_quote)
            end = words[k].end()
            k += 1
            continue
        if depth_quote and w != "\n":
            end = words[k].end()
            k += 1
            continue
        if w in ";:.()|\n[]" or (w == "-" and re.match(r"-\s+(?:[Cc]ơ quan|[Đđ]ơn vị|Trưởng|Phó|Chủ tịch)", text[words[k].start() : words[k].start() + 14])):
            break
        if w == "," and any(a < words[k].start() < b for a, b in whole):
            k += 1
            continue
        if w == "," or w == "và":
            following = words[k + 1].start() if k + 1 < len(words) else limit
            if not _goes_on(text, following, w):
                break
            k += 1
            continue
        if m := _LOCATIVE.match(text, words[k].start(), limit):
            while k < len(words) and words[k].start() < m.end():
                k += 1
            end = m.end()
            continue
        if w[0].islower() and k and _is_stop(text, words, k, stops):
            break
        end = words[k].end()
        k += 1
    return end


def _goes_on(text: str, at: int, joint: str) -> bool:
    """After "," or "và": does the list of names go on?"""
    if at >= len(text):
        return False
    if HEAD.match(text, at) or _STRONG_COMMON.match(text, at):
        return True
    if re.match(r"(?:xã|phường|thị trấn|đặc khu|tổ chức|cá nhân|đoàn thể|ngành|huyện|quận|thị xã|thành phố|tỉnh|khối|chi nhánh|hợp tác xã|trường|viện|thôn|bản|ấp|tổ dân phố|công chức|viên chức|người lao động|giáo viên|nhân viên|đoàn viên|hội viên|chiến sỹ|chiến sĩ|đảng viên|công nhân|tiểu học|trung học|mầm non|GV|NV|CB|cơ sở)\b", text[at : at + 40]):
        return True
    m = re.match(r"[A-ZĐÀ-Ỹ]\w*", text[at:])
    return bool(m) and (joint == "và" or not re.match(r"(?:Trên|Trong|Để|Nhằm|Căn|Theo|Khi|Nếu|Định|Hằng|Hàng|Kế hoạch|Quyết|Nghị|Chỉ thị|Thông)", text[at:]))


def _is_stop(text: str, words: list[re.Match[str]], k: int, stops: dict[str, tuple[tuple[str, ...], ...]]) -> bool:
    w = words[k][0]
    before = words[k - 1][0] if k else ""
    if w == "tổ" and text.startswith("tổ chức", words[k].start()):
        noun = before in (",", "các", "Các", "và", "những", "của") or bool(_ORGANISATION_AHEAD.match(text, words[k].start()))
        return not noun
    for phrase in stops.get(w, ()):
        if all(k + i < len(words) and words[k + i][0] == p for i, p in enumerate(phrase)):
            return not _inside_name(before, w)
    return False


def _inside_name(before: str, word: str) -> bool:
    """A second syllable that only looks like a verb: "Giám sát", "Quản lý", "Đào tạo"."""
    return f"{before} {word}" in _COMPOUNDS


_COMPOUNDS = frozenset(
    "Đào tạo|Thanh tra|Giám sát|Phát triển|Quản lý|Kiểm tra|Xây dựng|Tổ chức|Tuyên truyền|Đầu tư|Chỉ đạo|Hướng dẫn|Vận động|Tài chính|Tổng hợp|Hành chính|Thông tin|Bảo vệ|Thường trực|Thi đua|bầu cử|Bầu cử|ứng cử|đề cử|phụ trách|thư ký|trật tự|thường trực|đối tác|chuyên môn|đại hội|mặt trận|doanh nghiệp|dân cư|kinh tế|tư pháp|đào tạo|Đào tạo|truyền thanh|bảo hiểm|Bảo vệ|dân vận|trực thuộc".split("|")
)


def split_names(text: str, start: int = 0, end: int | None = None) -> Iterator[tuple[int, int]]:
    """The spans of the single names in a stretch that holds nothing but names."""
    end = len(text) if end is None else end
    kept = [(m.start(), m.end()) for m in _WHOLE.finditer(text, start, end)]
    at = start
    for m in re.compile(r"[;\n]|,|\bvà\b|(?<=\s)[-+](?=\s)|\|").finditer(text, start, end):
        if m.start() < at or any(a < m.start() < b for a, b in kept):
            continue
        if m[0] in ",và" and not _splits(text, at, m, end):
            continue
        if m[0] in "-+" and text[at : m.start()].strip():
            continue
        yield from _trimmed(text, at, m.start())
        at = m.end()
    yield from _trimmed(text, at, end)


def _splits(text: str, start: int, joint: re.Match[str], end: int) -> bool:
    """Does "," or "và" stand between two names?"""
    after = joint.end() + len(text[joint.end() : end]) - len(text[joint.end() : end].lstrip())
    rest = text[after:end]
    if not rest:
        return True
    if _STRONG_COMMON.match(rest):
        return True
    if PROPER_HEAD.match(rest):
        bare = _BARE_NOUN.match(rest)
        return not bare or bool(re.match(r"(?:Công an|Doanh nghiệp)", rest) and joint[0] == "và")
    if joint[0] == "," and rest[0].isupper():
        return not re.match(r"Thể thao|Phó |Thị xã|[A-ZĐ]{1,3}\b|[\wÀ-ỹ]+\s*$", rest)
    named = re.match(r"[A-ZĐÀ-Ỹ]\w*(?: [A-ZĐÀ-Ỹ]|.* [A-ZĐÀ-Ỹ])", text[start : joint.start()].strip())
    if re.match(r"(?:Công an|UBND) xã$", text[start : joint.start()].strip()) and rest.startswith("thôn"):
        return True
    if named and not re.match(r"Các|Những|Toàn", text[start : joint.start()].strip()):
        return bool(re.match(r"(?:doanh nghiệp|đơn vị|cơ quan|thôn|tổ dân phố|trường|các)(?!\w)", rest))
    return False


_LEAD = re.compile(
    r"(?:\s|[-+*•,;:.]|(?:Giao|giao|Đề nghị|đề nghị|Yêu cầu|yêu cầu|Phân công|Đối với|đối với|với|cùng|do|Do|của|cho|là|và|nhiệm vụ cho|trách nhiệm cho|gồm|(?:[Đđ]ơn vị|[Cc]ơ quan)?\s*(?:[Cc]hủ trì|[Pp]hối hợp)[^:;,]{0,25}:)(?=[\s:])|\d{1,2}[.)]\s)+"
)
_TAIL = re.compile(r"[\s,;:.\-*]+$")


def _trimmed(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    m = _LEAD.match(text, start, end)
    start = m.end() if m else start
    piece = text[start:end]
    if (hole := re.search(r"\s*\((?:nếu có|b/c|t/h|để [^)]*)\)?\s*$", piece)) is not None:
        end = start + hole.start()
    t = _TAIL.search(text[start:end])
    end = start + t.start() if t else end
    if end > start and any(c.isalpha() for c in text[start:end]):
        yield start, end


_ABBREVIATED = {
    "ubnd": "ủy ban nhân dân", "hđnd": "hội đồng nhân dân", "mttq": "mặt trận tổ quốc", "mttqvn": "mặt trận tổ quốc việt nam",
    "ubmttq": "ủy ban mặt trận tổ quốc", "bcđ": "ban chỉ đạo", "gdđt": "giáo dục và đào tạo", "gd&đt": "giáo dục và đào tạo", "kh&cn": "khoa học và công nghệ",
    "tw": "trung ương", "tp": "thành phố", "bhxh": "bảo hiểm xã hội", "lđlđ": "liên đoàn lao động", "bch": "ban chấp hành", "btv": "ban thường vụ",
    "btt": "ban thường trực", "tt": "thường trực", "vp": "văn phòng", "đ/c": "đồng chí",
}  # fmt: skip


def canonical_name(name: str) -> str:
    """A key for a name: lower case, usual abbreviations spelled out, punctuation dropped. For joining, never for showing."""
    text = unicodedata.normalize("NFC", name).lower()
    words = re.sub(r"[,.;:()“”\"'*–-]+", " ", text).split()
    return " ".join(_ABBREVIATED.get(w, w) for w in words)
