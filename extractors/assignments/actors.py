"""Who acts in the clauses of a sentence, told by what they are called: "TTCM duyệt, PHT niêm phong; đ/c Hạnh (kế toán) lưu".

Schools, wards and unions put several doers in one sentence, each before his verb: persons with a title, posts, abbreviations of
posts, numbered groups. Before a person or an abbreviation any word that may be a verb makes him the doer, before a post or a
group one that the lexicons know for a verb.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from extractors.assignments.patterns import sentences as g
from extractors.bodies.inside import phrase_behind
from extractors.bodies.names import HEAD
from extractors.bodies.patterns.persons import SURNAMES
from extractors.bodies.verbs import duty_verbs, is_verb
from extractors.lexicon.compounds import word_starts
from extractors.lexicon.words import any_of
from extractors.marks import pattern
from extractors.signs import scan

Found = tuple[int, int, str]

TITLE = rf"(?:{any_of('person')}|(?<!\w )(?:Ông|Bà)\.|(?:{any_of('degree')})(?:\.|(?= (?:{SURNAMES}) [\p{{Lu}}])))"
_NAME = rf"(?!(?:{any_of('office')})(?!\w))[\p{{Lu}}][\p{{Ll}}]+(?: [\p{{Lu}}][\p{{Ll}}]*(?!\w)){{0,4}}"
_JOB = rf"(?: (?:{any_of('job')})(?!\w))?"
PERSON = rf"{TITLE}\s?{_NAME}{_JOB}(?:\s*\([^()]{{1,40}}\))?"
_HIS_POST = (
    rf"(?:\s*(?:,|\s[-–])\s*(?!(?:và |cùng )?{TITLE}\s?[\p{{Lu}}])(?=\w)(?:(?! và {TITLE})[^:;,+().\n]){{2,60}})?"
)
WITH_POST = rf"{PERSON}{_HIS_POST}"
# "Đ/c Võ Minh Tâm, GV Tin học; đ/c Phùng Thị Yến, văn thư", "Cô Mai (bảo vệ) + chú Bảy".
PEOPLE = pattern(rf"{WITH_POST}(?:\s*(?:[;,+\n]|và(?!\w)|cùng(?: với)?(?!\w))\s*{WITH_POST})*")
EACH_PERSON = pattern(WITH_POST)
ABBREVIATED = rf"(?:(?:[Cc]ác|[Mm]ỗi|[Tt]oàn thể) )?(?:{any_of('actor')})(?![\w.])(?: (?:{any_of('of_actor')})(?!\w))?"
_COMPLEMENT = rf"(?: (?:{any_of('of_post')})(?!\w)| [\p{{Lu}}][\w-]*)*"
POST = rf"(?:(?:[Cc]ác|[Mm]ỗi|[Tt]ừng) )?(?:[Đđ]/c |[Đđ]ồng chí )?(?:{any_of('post')})(?!\w){_COMPLEMENT}"
_GROUP = rf"(?:[Cc]ác|[Mm]ỗi|[Tt]ừng|[Tt]oàn thể) (?:{any_of('group')})(?!\w){_COMPLEMENT}"
NUMBERED = rf"(?:{any_of('numbered')}) (?:\d+\w{{0,3}}|[\p{{Lu}}][\w-]*(?: [\p{{Lu}}\d][\w-]*){{0,3}})(?!\w)"
# "Ông Lò Văn Sậy, Trưởng khoa - Tổ trưởng (ký biên bản, điều hành);": one of a committee, with what he is there for.
MEMBER = pattern(
    rf"(?P<who>{TITLE}\s?{_NAME}(?:\s*(?:,|\s[-–])\s*[^():;]{{2,120}}?)?)\s*"
    r"\((?P<task>(?!sinh |số |điện thoại)[\p{Ll}][^()]{6,200})\)\s*[;.]?\s*"
)
STRONG = pattern(rf"(?:{PERSON}|{ABBREVIATED})")
ACTOR = pattern(rf"(?<![\w/.])(?:{PERSON}|{ABBREVIATED}|{NUMBERED}|{POST}|{_GROUP})")
GROUP, POST_ALONE, _ABBREVIATED = pattern(_GROUP), pattern(POST), pattern(ABBREVIATED)
_GIVEN_NAME = pattern(rf"(?:{any_of('person')})\s?[\p{{Lu}}][\p{{Ll}}]+")
_PART_OF_LIST = re.compile(r"[^,;+\n\s][^,;+\n]*(?<!\s)")
_COMMITTEE = re.compile(r"(?:[Đđ]oàn|[Tt]ổ|[Bb]an|[Nn]hóm|[Đđ]ội|[Tt]ổ công tác|[Hh]ội đồng)$")
_TASK = pattern(rf"\s+(?:{any_of('head_task')})(?!\w)")
# What a clause begins behind.
OPENS = re.compile(
    r"(?:^|[,;:(.–]\s+|[(]|\s-\s+|(?<!\w)(?:thì|riêng|còn|sau đó|khi đó|đồng thời|mỗi buổi|Mỗi buổi|hằng ngày)\s+)$"
)
JOINT = re.compile(r"\s*(?:,|\+|và(?!\w)|cùng(?: với)?(?!\w))\s*")
# What is no verb behind a person.
NO_VERB = re.compile(
    r"(?:và|hoặc|cùng|với|của|ở|tại|trong|ngoài|theo|là|thì|để|do|bởi|từ|đến|tới|cho|về|trên|dưới|sau|trước|khi|lúc|vì|mà|nếu|như|gồm|bằng|qua"
    r"|này|đó|kia|nào|khác|cũ|mới|có(?! trách nhiệm)|không|chưa|đã|đang|vẫn"
    r"|được(?! (?:phân công|giao))|bị|liên quan|thuộc|trực thuộc|năm|tháng|ngày|tuần|lớp|xã|tỉnh|huyện)(?!\w)"
)
SUPPORTS = re.compile(r"\s+(?:cùng )?(?:phối hợp|hỗ trợ|tham gia)(?!\w)")
LEADS = re.compile(r"\s+(?:chủ trì|chỉ huy)(?!\w)")
# "Đề do nhóm trưởng ra", "phải được Đội trưởng kèm cặp", "được giao cô Hiền kiểm tra".
PASSIVE = re.compile(r"(?<!\w)(?:do|Do|(?<!đã )được(?: giao)?)\s+$")
GIVES = re.compile(r"\s+(?:phân công|giao|ủy quyền|quyết định|yêu cầu|quy định)(?!\w)")
"""Who does so hands the work on: "nhiệm vụ khác do Giám đốc giao"."""
_SYLLABLES_BEFORE = re.compile(r"(?<![^\W\d_])[^\W\d_]+ (?:[^\W\d_]+ )?$")
_SYLLABLES = re.compile(r"[^\W\d_]+(?: [^\W\d_]+){0,2}")
ENDS_LIST = re.compile(r"\s*(?::|$)")
_WORD = re.compile(r"\s+(?P<one>[^\W\d_]+)(?: (?P<two>[^\W\d_]+))?")


def actors(text: str, start: int, end: int) -> list[Found]:
    """Those who act in text[start:end], each with the part that the verb behind gives."""
    out: list[Found] = []
    after = start
    for m in scan.each(ACTOR, text, start, end):
        if m.start() < after:
            continue
        before = text[max(start, m.start() - 14) : m.start()]
        passive = PASSIVE.search(before)
        if not (m.start() == start or OPENS.search(before) or passive):
            continue
        names = list(_names(text, m, end))
        stop = after = names[-1][1]  # where no verb follows the list, none follows its tail
        role = _part(text, stop, end, strong=bool(passive or STRONG.match(text, names[-1][0], end)))
        if (
            role is None
            or _goes_on(text, *names[-1], end)
            or (passive and GIVES.match(text, stop, end))
            or (passive and not STRONG.match(text, m.start(), end) and not POST_ALONE.match(text, m.start(), end))
        ):
            continue
        out += [(a, b, role) for a, b in names]
    return out


def _goes_on(text: str, start: int, at: int, end: int) -> bool:
    """Whether a name goes on with what its committee is for, or with words that belong to it before its verb: "Thư ký Đoàn | kiểm tra",
    "Khoa Nội | tổng hợp | mua …"."""
    if inner := phrase_behind(text, start, at, end):
        return duty_verbs().match(text, inner, end) is not None
    post = _COMMITTEE.search(text[start:at]) is not None and GROUP.match(text, start, at) is None
    return post and _TASK.match(text, at, end) is not None


def people(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """The persons, each with his post, that open text[start:end], if a colon or its end follows them; none otherwise."""
    m = PEOPLE.match(text, start, end)
    if m is None or not ENDS_LIST.match(text, m.end(), end):
        return []
    return [(p.start(), p.start() + len(p[0].rstrip())) for p in EACH_PERSON.finditer(text, start, m.end())]


def called_by_given_name(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """The people of a list where somebody is called by his given name alone, so that the posts behind are others: "Đ/c Huy, TPT Đội,
    tổ trưởng"; empty for any other."""
    parts = [m.span() for m in _PART_OF_LIST.finditer(text, start, end)]
    given = [bool(_GIVEN_NAME.fullmatch(text, a, b)) for a, b in parts]
    others = (_ABBREVIATED.fullmatch(text, a, b) or POST_ALONE.fullmatch(text, a, b) for a, b in parts)
    return parts if len(parts) > 1 and any(given) and all(g or o for g, o in zip(given, others, strict=True)) else []


def opens_with_person(text: str, start: int, end: int) -> bool:
    """Whether a person with a title opens text[start:end]."""
    return EACH_PERSON.match(text, start, end) is not None


def member(text: str, start: int, end: int) -> tuple[int, int] | None:
    """The member of a committee that text[start:end] is, if a bracket says what he does."""
    m = MEMBER.fullmatch(text, start, end)
    if m is None:
        return None
    one, two = [*m["task"].replace(",", " ").split(), ""][:2]
    acts = duty_verbs().match(text, m.start("task")) or is_verb(one, two) or one in ("phụ", "chịu")
    return m.span("who") if acts else None


def is_told_by_name(text: str, start: int, end: int) -> bool:
    """Whether those named here can be nothing but people: a person or an abbreviation of a post."""
    return STRONG.match(text, start, end) is not None


def who_act(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """The list of those who act that opens text[start:end], told by nothing but what they are called."""
    m = ACTOR.match(text, start, end)
    return list(_names(text, m, end)) if m else []


def _names(text: str, first: re.Match[str], end: int) -> Iterator[tuple[int, int]]:
    """The names of a list: "Tổ trưởng, GVCN và cô Hiền"; a post behind a person is his: "đồng chí Lý Văn Nam, Hiệu trưởng"."""
    start, at = first.span()
    while (joint := JOINT.match(text, at, end)) and (m := ACTOR.match(text, joint.end(), end)):
        if not (joint[0].strip() == "," and STRONG.match(text, start, end) and POST_ALONE.match(text, m.start(), end)):
            yield start, at
            start = m.start()
        at = m.end()
    yield start, at


def asks(text: str, at: int, end: int) -> bool:
    """Whether who stands before a place bears no duty, but asks others for it or hands it on to a body named behind."""
    handed = g.HANDS_ON.match(text, at, end)
    return (
        g.ASKS.match(text, at, end) is not None
        or handed is not None
        and HEAD.match(text, handed.end(), end) is not None
    )


def _part(text: str, at: int, end: int, *, strong: bool) -> str | None:
    """The part of those who stand before a place, None where no verb follows or others are asked."""
    if asks(text, at, end):
        return None
    if LEADS.match(text, at, end):
        return "lead"
    if SUPPORTS.match(text, at, end):
        return "support"
    return "assigned" if verb_follows(text, at, end, strong=strong) else None


_BRACKET = re.compile(r"\s*\([^()]{1,60}\)(?=\s)")


def past_bracket(text: str, at: int, end: int) -> int:
    """Behind a short bracket that follows a name: "Thư ký (cô Lan) | lưu hồ sơ"; `at` itself where none does."""
    m = _BRACKET.match(text, at, end)
    return m.end() if m else at


def verb_follows(text: str, at: int, end: int, *, strong: bool) -> bool:
    """Whether a verb stands behind a name: one that the lexicons know, where the name is `strong` any word that may be one."""
    m = _WORD.match(text, past_bracket(text, at, end), end)
    if m is None or not m["one"].islower() or NO_VERB.match(text, m.start("one")):
        return False
    if not _begins_word(text, m.start("one"), end):
        return False  # "Khoa Xây | dựng", "Phó Bí thư Thường | trực"
    if strong or duty_verbs().match(text, at, end):
        return True
    alone = m["two"] is None and not text[m.end("one") : end][:1].isspace()  # "Khoa Nông | học, …"
    return not alone and is_verb(m["one"], m["two"])


def abbreviated_before_verb(text: str, start: int, end: int) -> tuple[int, int] | None:
    """The span of an abbreviation behind which a verb stands in text[start:end]: "BGH | xem"."""
    m = _ABBREVIATED.match(text, start, end)
    then = _WORD.match(text, m.end(), end) if m else None
    return m.span() if m and then and is_verb(then["one"], then["two"]) else None


def _begins_word(text: str, at: int, end: int) -> bool:
    """Whether a word begins here, and not in the middle of one (`compounds`)."""
    before = _SYLLABLES_BEFORE.search(text, max(0, at - 24), at)
    behind = _SYLLABLES.match(text, at, end)
    left = before[0].split() if before else []
    return len(left) in word_starts([*left, *(behind[0].split() if behind else ())])
