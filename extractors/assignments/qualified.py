"""Those whom a clause tells: "Người có nhà cho thuê phải …", "các cơ sở có nhu cầu vay vốn nộp hồ sơ …".

A noun for people or for any body, a clause about it, then what it has to do. A verb of the clause stands behind a word that wants
one ("có nhu cầu", "chưa", "được"); the duty begins with the first that does not.
"""

from __future__ import annotations

import re

from extractors.bodies.verbs import duty_verbs
from extractors.lexicon.words import any_of

_MANY = r"(?:(?:[Tt]ất cả (?:các )?|[Cc]ác|[Nn]hững|[Mm]ọi|[Mm]ỗi|[Tt]ừng|[Rr]iêng(?: các)?) )?"
_NOUN = (
    r"(?:[Nn]gười(?! (?:dân|đứng đầu|phụ trách)(?!\w))|[Cc]á nhân|[Tt]ổ chức(?:, cá nhân)?|[Cc]ơ quan(?:, (?:tổ chức|đơn vị))*|[Đđ]ơn vị"
    r"|[Dd]oanh nghiệp|[Hh]ộ(?: gia đình| dân| kinh doanh)?|[Gg]ia đình|[Cc]ơ sở|[Cc]án bộ(?:, công chức)?(?:, viên chức)?"
    r"|[Cc]ông chức(?:, viên chức)?|[Vv]iên chức|[Cc]ông dân|[Tt]hí sinh|[Tt]hanh niên|[Nn]hà (?:thầu|giáo|đầu tư)"
    r"|[Vv]ận động viên|[Hh]ọc viên|[Đđ]oàn viên|[Hh]ội viên|[Đđ]ảng viên|[Tt]ập thể|[Tt]rường|[Kk]hoa|[Ll]ớp"
    rf"|{any_of('people')}|{any_of('worker')})(?!\w)"
)
_OPENS = (
    r" (?:có(?! (?:trách nhiệm|thể|mặt|liên quan|báo cáo|văn bản|kế hoạch|biện pháp|giải pháp|phương án)(?!\w))"
    r"|chưa|đã|không|được|bị|thuộc diện|trong (?:độ tuổi|diện|danh sách)|trúng|vắng|vi phạm|đủ|tham gia|tham dự|dự)(?!\w)"
)
_HEAD = re.compile(rf"{_MANY}{_NOUN}{_OPENS}")
_VERBS = (
    r"phải|có trách nhiệm|chịu trách nhiệm|có mặt|nộp|gửi|liên hệ|lập|thực hiện|tiến hành|hoàn thành|chuẩn bị|xuất trình|mang theo"
    r"|làm (?:đơn|thủ tục|hồ sơ)"
)
_NOUNS_TOO = r"đăng ký|báo cáo|kê khai"  # verbs, and nouns behind one
_HOW = r"khẩn trương|chủ động|nghiêm túc|tự giác|kịp thời|tiếp tục"
_DUTY = re.compile(rf"(?<= )(?:{_VERBS}|(?P<noun>{_NOUNS_TOO})|(?P<how>{_HOW}))(?!\w)")
_VERB_BEFORE = re.compile(rf"(?<= )(?:{_VERBS}|{_NOUNS_TOO}|{_HOW}) $")
# What a verb of the clause stands behind.
_WANTS = re.compile(
    r"(?:nhu cầu|nghĩa vụ|nguyện vọng|quyền|điều kiện|khả năng|ý định|kế hoạch|nhiệm vụ|trách nhiệm|yêu cầu|chưa|đã|đang|sẽ|không|được|bị"
    r"|mới|phân công|giao|cử|chọn|mời|triệu tập|diện|việc|để|về|và|hoặc|tham gia|dự|đủ|cho|vi phạm|khi|nếu|thể|ý thức|hồ sơ|danh sách"
    r"|công tác|chủ trì|phối hợp|tổ chức|triển khai) $"
)
_MUST = frozenset({"phải", "có trách nhiệm", "chịu trách nhiệm"})
_ENDS_CLAUSE = re.compile(r"(?:chủ trì|phối hợp|tổ chức|triển khai|nhiệm vụ|tham gia) $")
"""Behind these what must be done opens the duty: "các cơ quan được giao chủ trì | phải …"."""
_FARTHEST, _LONGEST = 160, 18
"""Characters and words of a clause."""


def told_by_clause(text: str, start: int, end: int) -> int:
    """Where those end whom a clause tells, at the beginning of a sentence; 0 where none stand there or have nothing to do."""
    head = _HEAD.match(text, start, end)
    if head is None:
        return 0
    for duty in _DUTY.finditer(text, head.end(), min(end, head.end() + _FARTHEST)):
        clause = text[head.end() : duty.start()]
        if re.search(r"[,;.:()\n]|(?<!\w)thì(?!\w)", clause) or len(clause.split()) > _LONGEST:
            return 0
        before = text[start : duty.start()]
        must = duty[0] in _MUST and _ENDS_CLAUSE.search(before)
        if (_WANTS.search(before) and not must) or duty["noun"] and _VERB_BEFORE.search(before):
            continue
        if duty["how"] and not duty_verbs().match(text, duty.end(), end):
            continue
        return duty.start() - 1 if clause.strip() else 0
    return 0
