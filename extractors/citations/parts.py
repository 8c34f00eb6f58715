"""Parts that numbered and named citations share: the issuer's name, and lists of articles and clauses."""

from __future__ import annotations

import re

from extractors.bodies.names import names_end
from extractors.bodies.patterns.heads import PROPER_HEAD, WHOLE
from extractors.bodies.patterns.reach import CLOSED
from extractors.bodies.verbs import duty_verbs
from extractors.citations import patterns as g
from extractors.marks import pattern

_ISSUER_START = pattern(
    r"[\p{Lu}]|giám đốc|chủ tịch|thủ tướng|thường trực|ban |liên|các|tỉnh|thành phố|ngành|(?:sở|phòng|bộ|trường|công an|ủy ban)\s(?=[\p{Lu}])"
    r"|(?:(?:đảng|tỉnh|thành|huyện) ủy|đảng bộ|chi bộ|ủy ban nhân dân|hội đồng nhân dân|bệnh viện|trung tâm|công ty)(?!\w)"
)
_AND_CAPITAL = pattern(r"\s+và\s+(?=[\p{Lu}])")
# "Cục Trồng trọt | và Thú y": an office of the centre or a province by what it manages, and no other body behind.
_MANAGES = pattern(r"(?:Cục|Chi cục|Vụ|Sở|Phòng|Ban|Viện|Trung tâm)\s+[\p{Lu}][\p{Ll}]+(?:\s+[\p{Ll}]+){0,4}$")
_OTHER = pattern(rf"(?:{g.TYPE})(?!\w)|{PROPER_HEAD.pattern}")
_SIGN = r"[,;.:()“”\"\[\]|\n]|(?<=\w)-(?=\s+(?:Kế hoạch(?! và)|[Vv]ề|[Bb]an hành)\s)"
# What a paper does, with which its title begins: "của UBND tỉnh | phê duyệt …", "… | Tách …".
_TITLE_BEGINS = (
    r"[Vv]ề|[Vv][êè] việc|VỀ|[Vv]/v|[Bb]an hành|BAN HÀNH|[Pp]hê duyệt|PHÊ DUYỆT|[Qq]uy định|QUY ĐỊNH|[Tt]hông qua|[Tt]hông báo"
    r"|[Cc]ông bố|[Cc]ông nhận|[Tt]hành lập|[Kk]iện toàn|[Kk]ết luận|[Pp]hát động|[Ss]ửa đổi|[Bb]ổ sung|[Đđ]iều chỉnh|[Cc]ho phép"
    r"|[Bb]ãi bỏ|[Pp]hân cấp|[Bb]ổ nhiệm|[Ss]áp nhập|[Gg]iải thể|[Hh]ợp nhất|Tách|[Ủủ]y quyền|đồng ý|chấp thuận|trả lời|chi tiết"
    r"|Giao (?:chỉ tiêu|nhiệm vụ|kế hoạch|dự toán|biên chế)|hướng dẫn|Hướng dẫn|[Tt]hực hiện|THỰC HIỆN|[Tt]riển khai|TRIỂN KHAI"
    r"|[Tt]iếp tục|[Tt]ăng cường|[Đđ]ẩy mạnh|[Nn]âng cao|phát triển|phát huy|đổi mới|xây dựng|tổ chức|đảm bảo|bảo đảm|hỗ trợ"
    r"|chỉ đạo|phối hợp|kế hoạch|công tác|quy chế|một số"
)
# What goes on behind a paper: "của UBND tỉnh | được …", "… | chậm nhất ngày …".
_CLAUSE_GOES_ON = (
    r"ngày|khóa|Khóa|khoá|KHÓA|đến|trong|tại|trên địa bàn|theo|cho|để|nhằm|gắn|bằng|từ|với|cùng|trước|do|như|đối với|[Kk]hi"
    r"|h[ằà]ng(?= (?:năm|quý|tháng|tuần|ngày))|khoảng|đạt|số tiền|chủ trì|giao|được|đã|có|là|này|nêu|và(?! [\p{Lu}])"
    r"|phải|cần|sẽ|hoàn thành|chậm nhất|nghiêm túc|đầy đủ|kịp thời"
)
_ISSUER_STOP = pattern(rf"\s*(?:{_SIGN}|(?:{_TITLE_BEGINS}|{_CLAUSE_GOES_ON})(?!\w))")
_ISSUER_GOES_ON = re.compile(
    rf"\s+và\s+(?!{g.TYPE}\s+(?:số\s+)?\d)(?:Đào|Công(?! (?:văn|điện))|Môi|Truyền|Thể|Du|Xã|Phát|PTNT|Đầu|Tôn|Dân|Thông|Kỹ|Trẻ|Gia|Nhân|Cơ|Thương|Tin|Quản|Hợp|Bảo|Chữa|Cứu|Đô|Hạ|Chống|THPT|THCS|TH(?!\w)|đại biểu|phát triển nông thôn|đào tạo|môi trường|du lịch|xã hội)"
)
# "…, Ủy ban nhân dân tỉnh ban hành Kế hoạch": there the plan's own issuer speaks.
_OWN_ISSUE = re.compile(
    r",\s*(?=(?:UBND|Ủy ban|Sở|Ban (?:Thường|Chỉ|Tổ|Giám|Chấp|Quản)|Nhà trường|Trung tâm|Viện|Bệnh viện|Đảng ủy|Tỉnh ủy|Thành ủy|Phòng|Trường|Hội|Công đoàn|Liên đoàn|Đoàn|Công an|Ban Dân vận|Ban Tuyên giáo|Thủ tướng Chính phủ|Chính phủ|Bộ|Cục|Tổng cục)(?!\w)"
    r"[^,;.\n]{0,90}?\s(?:ban hành|xây dựng|đề ra|triển khai)\s+(?:[Kk]ế hoạch|và ban hành))"
)
_AND_ISSUER = re.compile(
    r"\s*(?:,\s*và|,|và|-)\s+(?=(?:Chính phủ|Thủ tướng|Đoàn Chủ tịch|Ban (?:Thường trực|Bí thư|Chấp hành|Thường vụ)|Ủy ban|UBND|HĐND|Hội đồng|Bộ|Tổng Liên đoàn|Liên đoàn"
    r"|Trung ương|Tòa án|Viện|Ngân hàng|Bảo hiểm|Sở|Công an|Hội|Đoàn|Mặt trận|Thanh tra|Cục)(?!\w))"
)
_LONGEST = 300  # characters of an issuer and what follows it
_COMMITTEE = re.compile(r"(?:(?:Phó )?Trưởng )?(?:Ban [Cc]hỉ đạo|BCĐ|Hội đồng(?! nhân dân)|Tổ công tác)(?!\w)")

# "Ban Chỉ đạo liên ngành về An toàn thực phẩm tỉnh Phú Lâm": what a committee is for, up to whose it is.
_COMMITTEE_ABOUT = pattern(
    r"(?:Ban [Cc]hỉ đạo|BCĐ) liên ngành về (?:(?!trên địa bàn)[^,;.:()\n]){3,80}? (?:tỉnh|thành phố|huyện|quận|xã|phường)(?: [\p{Lu}][\p{Ll}]+){1,3}"
    r"|(?:Ban [Cc]hỉ đạo|BCĐ)(?: (?:[Qq]uốc gia|Trung ương|tỉnh|thành phố))? (?:[Pp]hòng,? chống|[Pp]hòng ngừa) [^,;.:()\n]{3,60}?(?= (?:[Vv]ề|[Bb]an hành)\s)"
    r"|(?:Ban [Cc]hỉ đạo|BCĐ)(?: (?:[Qq]uốc gia|Trung ương|tỉnh|thành phố|xã|phường))? về (?:phòng,? chống|phát triển|cải cách|chuyển đổi) (?:(?! về |Ban )[^;.:()\n]){3,90}(?= về )"
    r"|(?:Ban [Cc]hỉ đạo|BCĐ) liên ngành (?:Trung ương|trung ương|quốc gia) về [\p{Lu}](?:(?! về )[^,;.:()\n]){3,60}(?= về )"
)


def issuer_end(text: str, start: int, stop: int, joint: bool = False) -> int:
    """Where the name of an issuer ends: before a title, a date, a term or punctuation; names with commas kept whole.

    joint  several bodies issued it together (liên tịch): all their names are the issuer
    """
    if not _ISSUER_START.match(text, start):
        return start
    if own := _OWN_ISSUE.search(text, start, min(stop, start + _LONGEST)):
        stop = own.start()
    end = _before_verb(text, start, _one_issuer_end(text, start, stop))
    while joint and (more := _AND_ISSUER.match(text, end, stop)):
        end = _one_issuer_end(text, more.end(), stop)
    return end


def _before_verb(text: str, start: int, end: int) -> int:
    """Where an issuer ends that runs on into what its paper does ("UBND tỉnh | tổng hợp kết quả"), or is whole before a word that
    a scan misread ("Chính phủ | quy ¡nh")."""
    name = names_end(text, start, end)
    if not start < name < end or _COMMITTEE_ABOUT.match(text, start):
        return end
    whole = CLOSED.fullmatch(text, start, name) and _SMALL_BEHIND.match(text, name, end)
    return name if whole or duty_verbs().match(text, name, end) else end


_SMALL_BEHIND = pattern(r"\s+(?!nước Cộng)[\p{Ll}]")
# Two that issue together without a joint type.
_PAIR = re.compile(r"Bộ Chính trị(?:,| và) Ban Bí thư(?: Trung ương)?(?: Đảng)?(?!\w)")


def _one_issuer_end(text: str, start: int, stop: int) -> int:
    if pair := _PAIR.match(text, start, stop):
        return pair.end()
    if about := _COMMITTEE_ABOUT.match(text, start, stop):
        return about.end()
    if _COMMITTEE.match(text, start):
        m = re.compile(r"\s(?:về|Về|ngày|ban hành|[Vv]/v)\s|[;.\n]|,\s*(?:ngày|về)").search(
            text, start, min(stop, start + 260)
        )
        plain = _plain_issuer_end(text, start, stop)
        if m and m.start() > plain and "," in text[start : m.start()]:
            return m.start()
        return plain
    return _plain_issuer_end(text, start, stop)


def _plain_issuer_end(text: str, start: int, stop: int) -> int:
    at = start
    comma_names = re.compile(
        r"[^,;.\n]{0,20}(?:Bộ trưởng, Chủ nhiệm|Văn hóa, Thể thao(?: và|,) Du lịch|Lao động, Thương binh|[Cc]hính sách, chiến lược|Khoa học, Công nghệ|Phòng cháy, chữa cháy|Trường Đại học [^,;.\n]{3,40}, (?=Đại học ))"
    )
    if m := comma_names.match(text, start):
        at = m.end()
    whole = [w.span() for w in WHOLE.finditer(text, start, min(stop, start + _LONGEST))]
    for m in re.compile(r"\s+|[,;.:()“”\"\[\]|\n]|(?<=\w)-(?=\s)").finditer(text, at, stop):
        if _JOINS_NAME.match(text, m.start()) and any(a < m.start() < b for a, b in whole):
            continue  # "Phòng Kinh tế, Hạ tầng và Đô thị"
        hit = _ISSUER_STOP.match(text, m.start(), stop)
        if hit and _COMMITTEE_OF.match(text, start, stop) and hit[0].strip() == "tổ chức":
            continue  # "Ban tổ chức Tỉnh ủy"
        if hit and not _ISSUER_GOES_ON.match(text, m.start()):
            if text[m.start() : m.start() + 1] == "." and re.match(
                r"\.(?:HCM|Hồ|[A-Z]\w)", text[m.start() : m.start() + 4]
            ):
                continue
            return m.start()
        another = _AND_CAPITAL.match(text, m.start(), stop)
        if another and not (
            _ISSUER_GOES_ON.match(text, m.start())
            or _MANAGES.match(text, start, m.start())
            and not _OTHER.match(text, another.end())
        ):
            return m.start()
        if (
            g.TYPE_WORD.match(text, m.end())
            and text[m.end()].isupper()
            and _NEXT_PAPER.match(text, m.end(), stop)
            and not _RUNS.search(text, start, m.start())
        ):
            return m.start()
    return stop


# A comma or "và" that may stand within a name, because no date, title or paper follows.
_JOINS_NAME = re.compile(rf"(?:,|\s+và)\s+(?!ngày |về |[Vv]/v|(?:Sở|Phòng|Trường|Công an)\s|{g.TYPE}\s)")
# "Ban Điều hành | Đề án 938": those who run a scheme are told by it.
_RUNS = re.compile(r"Ban (?:Điều hành|Chỉ đạo|Quản lý|điều hành|chỉ đạo|quản lý)$")
# What begins another paper's citation, or this one's title ("… của Đảng bộ xã Nam Sơn | Kế hoạch đại hội các chi bộ").
_NEXT_PAPER = re.compile(rf"{g.TYPE}\s+(?:(?:số\s+)?\d|[Bb]an hành\s|[Qq]uy định\s)|Kế hoạch\s(?!và Đầu)[^\W\d]")
# The Party's committees, also in small letters.
_COMMITTEE_OF = re.compile(
    r"Ban tổ chức (?:(?:[Tt]ỉnh|[Tt]hành|[Hh]uyện|[Qq]uận|[Đđ]ảng|[Xx]ã) ?[ủuỷ][ỷyủ]|Trung ương)"
)


def split_pins(written: str) -> tuple[str, ...]:
    """ "Điều 2, 3 và khoản 1 Điều 4" → ("Điều 2", "Điều 3", "khoản 1 Điều 4"); "khoản 2, khoản 3 Điều 6" → ("khoản 2 Điều 6",
    "khoản 3 Điều 6"): what stands at the end holds for all of its kind before it, and for what it is the article of."""
    out: list[str] = []
    unit = ""
    pieces = re.split(r"(\s*(?:,|;|\bvà\b)\s*)", re.sub(r"\s+", " ", written.strip()))
    for part, joint in zip(pieces[::2], ["", *pieces[1::2]], strict=True):
        if not part:
            continue
        if m := re.match(rf"({g.PIN})\s", part):
            unit = m[1]
        elif unit:
            part = f"{unit} {part}"
        if out and joint.strip() == "," and _rank(out[-1]) < _rank(part, first=True):
            out[-1] = f"{out[-1]}, {part}"  # "khoản 5, Điều 1"
        else:
            out.append(part)
    for k in range(len(out) - 2, -1, -1):
        out[k] += _article(out[k], out[k + 1])
    return tuple(out)


_RANKS = {"điểm": 1, "khoản": 2, "điều": 3, "mục": 4, "chương": 5, "phần": 6}


def _rank(pin: str, first: bool = False) -> int:
    """How large the largest part is that a pin names, or its first."""
    found = [_RANKS[unit.lower()] for unit in re.findall(rf"(?<!\w)({g.PIN})\s", pin)] or [0]
    return found[0] if first else max(found)


def _article(pin: str, following: str) -> str:
    """The article that the pin behind a clause names for it too: " Điều 6"; empty where the pin has one of its own."""
    top = _rank(pin)
    units = [(m.start(), _RANKS[m[1].lower()]) for m in re.finditer(rf"(?<!\w)({g.PIN})\s", following)]
    if top >= _RANKS["điều"] or all(rank != top for _, rank in units):
        return ""
    at = next((start for start, rank in units if rank > top), None)
    return f" {following[at:]}" if at is not None else ""
