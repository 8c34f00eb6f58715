"""Who does what (phân công): bodies and their part in a duty, from headings, labels, table columns, brackets and sentences.

`lead` is who chủ trì, `support` who phối hợp, `assigned` who bears a duty with no part stated, `report_to` who is reported to
(annotation.md, assignments). A body that is only mentioned is none.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from extractors.bodies import HEAD, PROPER_HEAD, canonical_name, duty_verbs, names_end, split_names
from extractors.context import PlanContext, Unit
from extractors.facts import Assignment, Citation

Found = tuple[int, int, str]

# --- headings and labels -------------------------------------------------------------------------------------

HEADING_LEAD = re.compile(r"\s*(?:(?:Giao|Đề nghị|Yêu cầu|Phân công|Đối với|Trách nhiệm (?:của )?|Nhiệm vụ (?:của )?)\s*:?\s*)?")
NOUN_BEFORE = re.compile(r"(?:việc|sự|công tác|cơ chế|quy chế|chương trình|hiệu quả|mối|trong)\s+(?:chủ trì,?\s*)?$")
NO_DUTIES = re.compile(r"(?:Đ|đ)ối tượng|ĐỐI TƯỢNG|Phạm vi|PHẠM VI")
LABEL_HEADING = re.compile(r"(?:Đơn vị|Cơ quan|Bộ phận|Người|Các đơn vị|Cán bộ)\s+(?:chủ trì|phối hợp|thực hiện|phụ trách|tham mưu)\s*[:.]*\s*$")
LONGEST_TAIL = 6  # words of a heading after the last sure syllable of a name ("Tổ hỗ trợ tuyển sinh trực tuyến")
HEADING_TAIL = re.compile(r"\s*(?:phối hợp|có trách nhiệm|chịu trách nhiệm|thực hiện|chủ trì|triển khai)?\s*[:.;]*\s*(?:\([^()]*\))?\s*[:.;]*$")
ROLE_LABEL = re.compile(
    r"(?:^|(?<=[\s(|.;-]))(?P<label>(?:(?:Đơn vị|Cơ quan|Bộ phận|Phòng|Ban|Các đơn vị|Người|Cán bộ|Các cơ quan|Tổ chức|Ngành|Đầu mối|Phân công)\s+)?(?:[Cc]hủ trì|[Pp]hối hợp|[Tt]hực hiện|[Pp]hụ trách|[Đđ]ầu mối|[Tt]ham mưu|[Pp]hân công|chịu trách nhiệm)(?:\s+(?:chính|tham mưu|thực hiện|chủ trì|phối hợp|và|,|triển khai|tổ chức|giám sát|theo dõi))*|Phân công|Người phụ trách)\s*:\s*"
)
NOT_LABEL = re.compile(r"(?:Thời gian|Kinh phí|Hình thức|Địa điểm|Nội dung|Phương pháp|Quy trình|Đối tượng|Tổ chức)\s*$")
LABEL_END = re.compile(r"\.(?=\s+[A-ZĐÀ-Ỹ])|\.?\s*$|[.;]?\s*\n|\s*[.;,]\s*(?=(?:(?:Đơn vị|Cơ quan)\s+)?(?:[Cc]hủ trì|[Pp]hối hợp|[Tt]hời gian|[Tt]hời hạn|[Hh]oàn thành|[Tt]hực hiện)[^:]{0,25}:)|\|")

# --- sentences -----------------------------------------------------------------------------------------------

PREFACE = re.compile(
    r"(?:[Tt]rên cơ sở|[Cc]ăn cứ|[Tt]ùy theo|[Tt]heo|[Tt]rong quá trình|[Qq]uá trình|H[àằ]ng (?:năm|quý|tháng)|Định kỳ|[Kk]hi|[Ss]au khi|[Đđ]ể|[Tt]rường hợp|Ngoài ra|Đồng thời|Nếu|Trước|Từ|Nhằm|Bên cạnh đó|Đối với|Với|Ngay sau khi|Kết thúc|Sau|Trong vòng|Trong thời)\b[^.;:]{0,220}?[,:]\s*(?=(?P<subject>\S))"
)
DUTY_AHEAD = re.compile(
    r"\s*,?\s*(?:\([^()]*\)\s*)?(?:căn cứ|trên cơ sở|theo (?:chức năng|nhiệm vụ|thẩm quyền|dõi|lĩnh vực|phân công|Kế hoạch)|là (?:cơ quan|đơn vị|đầu mối|thường trực)|phải|cần|sẽ|họp|trước|đọc|nhận|mở|thu|nắm|hằng|hàng|có (?:văn bản|kế hoạch|báo cáo|biện pháp|giải pháp|phương án))(?!\w)"
)
LEADS = re.compile(r"\s*,?\s*(?:là (?:cơ quan|đơn vị)\s+)?(?:đầu mối,?\s*)?chủ trì(?!\w)")
ORDER = re.compile(r"(?<!\w)(?:[Gg]iao(?! ban)(?: nhiệm vụ cho| trách nhiệm cho| cho)?|[Đđ]ề nghị|[Yy]êu cầu|[Pp]hân công|[Cc]hỉ đạo|[Aa]?ủy quyền cho)\s*:?\s+(?=(?P<body>\S))")
WITH = re.compile(r"(?<!\w)(?:[Pp]hối hợp|[Pp]hối, kết hợp|[Kk]ết hợp)(?:\s+(?:chặt chẽ|thực hiện|triển khai|tốt|đồng bộ|hiệu quả|chủ động|thường xuyên|tổ chức))*\s*(?:,?\s*(?:với|cùng)\s+|\s+(?=[A-ZĐ]|các\s|chính quyền|cơ quan|đơn vị|lực lượng|phòng|sở|công an))(?=(?P<body>\S))")
BY_BODY = re.compile(r"(?<!\w)do\s+(?=(?P<body>[A-ZĐ]\S|các))")
REPORT_DIRECT = re.compile(r"(?<!\w)(?:[Bb]áo cáo|[Gg]ửi|[Nn]ộp|[Tt]rình|[Pp]hản ánh)(?:\s+(?:kết quả|về|cho|đến|tới|lên|với|kịp thời|bằng văn bản|định kỳ|ngay|đề xuất))*\s+(?=(?P<body>\S))")
REPORT_ABOUT = re.compile(r"(?<!\w)(?:[Bb]áo cáo|[Gg]ửi|[Nn]ộp|[Pp]hản ánh|[Tt]rả lời|[Đđ]ăng ký)[^.;|]{1,170}?\s(?:về|cho|tới|gửi|đến|với|báo cáo|phản ánh)\s+(?=(?P<body>[A-ZĐ]\S|phòng [A-ZĐ]|đồng chí [A-ZĐ]|các cơ quan, đơn vị có))")
RESPONSIBLE = re.compile(r"(?:(?<!\w)thì\s+|^|(?<=\n)|(?<=[.;] ))(?P<body>\S[^;.:]{2,110}?)\s+(?:có trách nhiệm|chịu trách nhiệm)(?!\w)")
RUN_IN = re.compile(r"[^:.;()]{3,70}:\s+(?=[A-ZĐÀ-Ỹ])")
THROUGH = re.compile(r"\(\s*(?:qua|thông qua|Qua)\s+(?P<body>[^()]{3,90})\)|(?<!\w)(?:thông qua|qua)\s+(?=(?P<plain>Sở|Phòng|Ban|Văn phòng|Ủy ban|Công đoàn))")
BRACKET = re.compile(r"\((?P<in>[^()]{4,160})\)\s*[.;]?\s*$")
NOT_BODY_BRACKET = re.compile(r"(?:nếu|để|theo|sau đây|gọi tắt|kèm|có|trước|vào|từ|qua|đối với|trong|không|gồm|như|ví dụ|dự kiến|kể cả|b/c|t/h|Đối với|Theo|Có|Kèm|Thời gian|\d)", re.I)
LONGEST_NAME = 22  # words
LONGEST_BRACKETED = 14


def find_assignments(text: str, context: PlanContext, citations: Iterable[Citation] = ()) -> tuple[Assignment, ...]:
    """All assignments in reading order; bodies inside citations are their issuers, not bearers of duties."""
    masks = [(c.start, c.end + (len(c.title) if c.title and not c.named else 0)) for c in citations]
    out: list[Assignment] = []
    heads: dict[str, tuple[str, ...]] = {}
    for unit in context.units:
        if unit.header or unit.role in ("title", "preamble", "letterhead") or unit.item.startswith(("[", "decision", "after")):
            continue
        found = _row(text, unit) if unit.cells else _unit(text, unit, masks)
        if unit.kind == "heading":
            heads[unit.heading] = tuple(text[a:b] for a, b, _ in found)
        own = {canonical_name(b) for b in heads.get(unit.section, ())} if unit.kind != "heading" else set()
        seen: set[tuple[int, int]] = set()
        for start, end, role in sorted(found, key=lambda f: (f[0], f[1])):
            if (start, end) in seen or any(a < end and start < b for a, b in seen):
                continue
            body = re.sub(r"\s+", " ", text[start:end])
            if role == "assigned" and canonical_name(body) in own:
                continue
            seen.add((start, end))
            out.append(Assignment(start, end, body, role))
    return tuple(out)


# --- table rows ----------------------------------------------------------------------------------------------

_CELL_ROLES = {"lead": "lead", "support": "support", "assigned": "assigned", "report_to": "report_to"}
_NOBODY = re.compile(r"(?:[-–x.…\s\d/]*|[Nn]hư trên|[Kk]hông|//|\".*)$")


def _row(text: str, unit: Unit) -> list[Found]:
    """The bodies in the columns of a table row; a row with a single cell is the heading of a group."""
    filled = [c for c in unit.cells if text[c.start : c.end].strip()]
    if len(filled) < 2:
        return []
    out: list[Found] = []
    for cell in filled:
        role = _CELL_ROLES.get(cell.column)
        content = text[cell.start : cell.end]
        if role is None or _NOBODY.fullmatch(content):
            continue
        if ROLE_LABEL.search(content):
            out += _labels(text, cell.start, cell.end)
            continue
        turn = re.search(r"(?:[;,.]|\n)?\s*(?:phối hợp(?: với)?|Phối hợp(?: với)?)\s*:?\s+", content) if role != "support" else None
        cut = cell.start + turn.start() if turn else cell.end
        out += [(a, b, role) for a, b in split_names(text, cell.start, cut) if _is_name(text[a:b])]
        if turn:
            out += [(a, b, "support") for a, b in split_names(text, cell.start + turn.end(), cell.end) if _is_name(text[a:b])]
    return out


def _is_name(piece: str) -> bool:
    return len(piece.split()) <= LONGEST_NAME and any(c.isalpha() for c in piece) and not re.match(r"(?:Theo|Trong|Khi|Từ|Tháng|Quý|Thường xuyên|Năm)\b", piece)


# --- prose ---------------------------------------------------------------------------------------------------


def _unit(text: str, unit: Unit, masks: list[tuple[int, int]]) -> list[Found]:
    found: list[Found] = []
    start = unit.body
    if unit.kind == "heading":
        head_end = unit.end
        at = text.find(":", unit.body + max(0, len(unit.heading) - 2), unit.end) if unit.run_in else -1
        if unit.run_in and at >= 0:
            head_end = at
        names = _heading_names(text, unit.body, head_end)
        if names:
            found += names
            start = head_end + 1 if unit.run_in else unit.end
            if not unit.run_in:
                return found
        elif unit.run_in:
            start = head_end + 1
        elif LABEL_HEADING.match(text, unit.body, unit.end):
            return []
    found += _labels(text, unit.start if unit.kind != "heading" else start, unit.end)
    if any(a <= start + 2 for a, _, _ in found) and unit.kind != "heading":
        return found
    labelled = [f for f in found]
    for a, b in _sentences(text, start, unit.end):
        if any(x < b and a < y for x, y, _ in labelled):
            continue
        subjects = unit.kind == "heading" or not NO_DUTIES.match(unit.section)
        found += _sentence(text, a, b, first=a <= start + 1, subjects=subjects)
    if unit.kind != "heading" and not NO_DUTIES.match(unit.section):
        found += _bracket(text, unit)
    return [f for f in found if not any(a < f[1] and f[0] < b for a, b in masks)]


def _heading_names(text: str, start: int, end: int) -> list[Found]:
    """The bodies that a heading consists of, or nothing."""
    lead = HEADING_LEAD.match(text, start, end)
    at = lead.end() if lead else start
    if not PROPER_HEAD.match(text, at, end) and not (lead and lead[0].strip() and HEAD.match(text, at, end)):
        return []
    if LABEL_HEADING.match(text, at, end):
        return []
    spans: list[tuple[int, int]] = []
    while at < end:
        stop = names_end(text, at, end)
        if stop <= at:
            break
        spans.append((at, stop))
        m = re.compile(r"\s*[;]\s*(?=\S)").match(text, stop, end)
        if not m or not HEAD.match(text, m.end(), end):
            break
        at = m.end()
    if not spans:
        return []
    rest = text[spans[-1][1] : end]
    if not HEADING_TAIL.fullmatch(rest):
        if len(rest.split()) > LONGEST_TAIL or LEADS.match(rest) or re.match(r"\s*(?:phối hợp|có trách|chịu trách|xây dựng|tiếp tục|căn cứ|triển khai|tổ chức|ban hành|[,:;])", rest):
            return []
        spans[-1] = (spans[-1][0], end)
    role = "support" if re.match(r"\s*phối hợp", rest) else "lead" if re.match(r"\s*chủ trì", rest) else "assigned"
    return [(a, b, role) for s, e in spans for a, b in split_names(text, s, e)]


def _labels(text: str, start: int, end: int) -> list[Found]:
    """ "Đơn vị chủ trì: Sở A. Đơn vị phối hợp: Sở B, Sở C."""
    out: list[Found] = []
    for m in ROLE_LABEL.finditer(text, start, end):
        label = m["label"].lower()
        if NOT_LABEL.search(text[start : m.start()]):
            continue
        if re.match(r"(?:tổ chức|tham mưu|thực hiện|chủ trì|phối hợp)", label) and m.start() > start + 4 and not re.search(r"[.;|\n(-]\s*$", text[start : m.start()]):
            continue
        stop = LABEL_END.search(text, m.end(), end)
        close = stop.start() if stop else end
        if not (HEAD.match(text, m.end(), close) or re.match(r"[A-ZĐÀ-Ỹ]", text[m.end() : m.end() + 1])):
            continue
        if label.startswith(("thực hiện", "tham mưu", "tổ chức")) and not HEAD.match(text, m.end(), close):
            continue
        names = list(split_names(text, m.end(), close))
        if not names or any(len(text[a:b].split()) > LONGEST_NAME for a, b in names):
            continue
        role = "lead" if "chủ trì" in label or "đầu mối" in label else "support" if "phối hợp" in label else "assigned"
        out += [(a, b, role) for a, b in names]
    return out


def _sentences(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Sentences and the clauses between semicolons; brackets do not cut."""
    depth, begin = 0, start
    for i in range(start, end):
        c = text[i]
        if c == "(":
            depth += 1
        elif c == ")":
            depth = max(0, depth - 1)
        elif c == "\n" or (c in ".;" and not depth and (i + 1 >= end or text[i + 1].isspace()) and not re.search(r"\b(?:TT|TP|Đ/c|PGS|TS)$", text[max(start, i - 4) : i])):
            if text[begin:i].strip():
                yield begin, i
            begin = i + 1
    if text[begin:end].strip():
        yield begin, end


def _sentence(text: str, start: int, end: int, first: bool, subjects: bool) -> list[Found]:
    out: list[Found] = []
    while start < end and text[start] in " -+":
        start += 1
    if subjects:
        out += _bearers(text, start, end, first)
    for m in ORDER.finditer(text, start, end):
        out += _named_list(text, m.start("body"), end, "assigned")
    for m in WITH.finditer(text, start, end):
        if NOUN_BEFORE.search(text[start : m.start()]):
            continue
        out += _named_list(text, m.start("body"), end, "support")
    for m in BY_BODY.finditer(text, start, end):
        stop = names_end(text, m.start("body"), end)
        if stop > m.start("body") and LEADS.match(text, stop, end):
            out += [(a, b, "lead") for a, b in split_names(text, m.start("body"), stop)]
    out += _reports(text, start, end)
    return out


def _bearers(text: str, start: int, end: int, first: bool) -> list[Found]:
    """Who bears the duty of a sentence, by the first reading that finds somebody."""
    if " thì " in text[start:end] and (found := _responsible(text, start, end)):
        return found
    if found := _subject(text, start, end, first):
        return found
    if (m := RUN_IN.match(text, start, end)) is not None and (found := _subject(text, m.end(), end, first=True)):
        return found
    return _responsible(text, start, end)


def _subject(text: str, start: int, end: int, first: bool) -> list[Found]:
    """The subject of a duty, at the start of a sentence or after its preface."""
    at = start
    if m := PREFACE.match(text, start, end):
        at = m.start("subject")
        while at < end and not HEAD.match(text, at, end):
            m2 = re.compile(r"[^,:;.]{0,120},\s*").match(text, at, end)
            if not m2:
                break
            at = m2.end()
    stop = names_end(text, at, end)
    if stop <= at or not HEAD.match(text, at, end) or len(text[at:stop].split()) > 40:
        return []
    if at == start and not (PROPER_HEAD.match(text, at, end) or not first):
        return []
    if re.match(r"(?:Các|các|Những|những|Mỗi|Từng|từng|mỗi) (?:nội dung|nhiệm vụ|hoạt động|chỉ tiêu|mục tiêu|giải pháp|văn bản|kế hoạch|quy định|chương trình|phong trào|mô hình|biện pháp|trường hợp|vấn đề|công trình|hình thức|cuộc|điều kiện|chính sách|lớp|đợt|năm|khoản|thông tin|ý kiến|sản phẩm|dự án|tiêu chí)", text[at:stop]):
        return []
    if not (DUTY_AHEAD.match(text, stop, end) or duty_verbs().match(text, stop, end)):
        return []
    role = "lead" if LEADS.match(text, stop, end) else "assigned"
    return [(a, b, role) for a, b in split_names(text, at, stop)]


def _responsible(text: str, start: int, end: int) -> list[Found]:
    """ "… thì cơ quan, đơn vị quản lý trực tiếp có trách nhiệm …": a name with a clause of its own before its duty."""
    for m in RESPONSIBLE.finditer(text, start, end):
        if HEAD.match(text, m.start("body"), end):
            return [(a, b, "assigned") for a, b in split_names(text, m.start("body"), m.end("body"))]
    return []


def _named_list(text: str, at: int, end: int, role: str) -> list[Found]:
    if not HEAD.match(text, at, end):
        return []
    stop = names_end(text, at, end)
    if stop <= at:
        return []
    if role == "assigned" and LEADS.match(text, stop, end):
        role = "lead"
    return [(a, b, role) for a, b in split_names(text, at, stop) if len(text[a:b].split()) <= LONGEST_NAME]


def _reports(text: str, start: int, end: int) -> list[Found]:
    out: list[Found] = []
    for pattern in (REPORT_DIRECT, REPORT_ABOUT):
        for m in pattern.finditer(text, start, end):
            at = m.start("body")
            if not HEAD.match(text, at, end) or re.match(r"(?:các|từng|mỗi|Các) (?!cơ quan, đơn vị có|cấp)", text[at : at + 12]):
                continue
            stop = names_end(text, at, end)
            names = list(split_names(text, at, stop))
            if names and len(text[names[0][0] : names[0][1]].split()) <= LONGEST_NAME:
                out += [(a, b, "report_to") for a, b in names if PROPER_HEAD.match(text, a) or re.match(r"phòng|đồng chí|cấp|sở|ban", text[a:b])]
    for m in THROUGH.finditer(text, start, end):
        key = "body" if m["body"] else "plain"
        at = m.start(key)
        stop = m.end("body") if m["body"] else names_end(text, at, end)
        if HEAD.match(text, at, end):
            out += [(a, b, "report_to") for a, b in split_names(text, at, stop)]
    return out


def _bracket(text: str, unit: Unit) -> list[Found]:
    """The bodies in brackets after a task: "(Phụ trách dân vận, Công đoàn cơ sở)"."""
    m = BRACKET.search(text, unit.body, unit.end)
    if not m or NOT_BODY_BRACKET.match(m["in"]) or not PROPER_HEAD.match(text, m.start("in")):
        return []
    names = list(split_names(text, m.start("in"), m.end("in")))
    if any(not HEAD.match(text, a, b) and not text[a].isupper() or len(text[a:b].split()) > LONGEST_BRACKETED for a, b in names):
        return []
    return [(a, b, "assigned") for a, b in names]


