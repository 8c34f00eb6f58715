"""By whom a task is done: "do Sở A chủ trì", "số liệu do Công an xã cung cấp", "hồ sơ được Phòng Kỹ thuật thẩm tra"."""

from __future__ import annotations

import re
from itertools import pairwise

from extractors.assignments.actors import is_told_by_name, past_bracket, verb_follows, who_act
from extractors.assignments.beside import named_list
from extractors.assignments.patterns import beside as g
from extractors.bodies.names import names_end
from extractors.bodies.patterns.heads import MUST
from extractors.bodies.patterns.persons import PERSON
from extractors.bodies.splitting import split_names
from extractors.bodies.verbs import duty_verbs, is_verb
from extractors.lexicon.compounds import word_starts
from extractors.signs import scan

Found = tuple[int, int, str]

_WORDS = re.compile(r"[^\W\d_]+")
_NOUN_OF_DEED = re.compile(r"\s*(?:[Rr]iêng |[Cc]òn )?(?:[Vv]iệc|[Cc]ông tác|[Kk]hâu)(?!\w)")
_WHICH = re.compile(r"\s*(?:[Kk]hông|[Cc]ác|[Nn]hững|[Mm]ọi)(?!\w)")
"""Before "do" it tells which ones: "các dữ liệu do doanh nghiệp cung cấp"."""
_NEW_SUBJECT = re.compile(r",\s+(?=(?:riêng|còn|việc|công tác|trong đó|phần|nhóm)(?!\w))")
_LONGEST_CLAUSE = 160  # characters
_LONGEST_SUBJECT = 14  # syllables of what is done
# What was there before the plan, or comes with an office: nobody's task in it.
_OF_OLD = re.compile(
    r"\s+(?:ban hành|quản lý|phát động|chuyển đến|giao|cấp(?! (?:phát|dưỡng|từ|cho|theo))|công bố|quy định|bầu|ký|đang|đã|chưa|không|chậm"
    r"|làm chủ|sản xuất|tạo|gây|thành lập|đề ra|tổ chức|sử dụng)(?!\w)"
)


def by_whom(text: str, start: int, end: int, *, subjects: bool) -> list[Found]:
    """ "do Sở A chủ trì", "do đồng chí B (kế toán) cùng Ban C đảm trách": by whom a task is done, and who joins in; `subjects`: the
    unit gives out duties."""
    out: list[Found] = []
    here = scan.stretch(text, start, end)
    for m in here.each(g.BY_BODY):
        at = m.start("body")
        stop = after = _names_end(text, at, end)
        if stop <= at:
            continue
        joined: list[Found] = []
        if (more := g.WITH_WHOM.match(text, past_bracket(text, stop, end), end)) is not None:
            both = PERSON.match(text, more.start("body"), end)  # "KS. Lịch cùng CN. Hòe": two who share it
            joined = named_list(text, more.start("body"), end, "assigned" if both else "support")
            after = joined[-1][1] if joined else stop
        alone = m[0].startswith("D") and duty_verbs().match(text, after, end)  # "Thời gian: Do giáo viên thống nhất …"
        if g.LEADS.match(text, after, end):
            out += [(a, b, "lead") for a, b in split_names(text, at, stop)] + joined
        elif (
            alone
            or g.TAKES_ON.match(text, after, end)
            or g.BY_WHOM.match(text, after, end)
            or (
                subjects
                and _is_done(text, after, end)
                and (is_told_by_name(text, at, stop) or _tells_of(text, start, m.start()))
            )
        ):
            out += [(a, b, "assigned") for a, b in split_names(text, at, stop)] + joined
    for m in here.each(g.PASSIVE_BY):
        stop = names_end(text, m.start("body"), end)
        if stop > m.start("body") and g.TO_BE_DONE.match(text, stop, end):
            out += [(a, b, "assigned") for a, b in split_names(text, m.start("body"), stop)]
    for m in here.each(g.MUST_BE_BY):
        stop = _names_end(text, m.start("body"), end)
        if stop > m.start("body") and verb_follows(text, stop, end, strong=True):
            out += [(a, b, "assigned") for a, b in split_names(text, m.start("body"), stop)]
    return out


def _tells_of(text: str, start: int, do: int) -> bool:
    """Whether what is done stands before "do" as the subject of its clause: "Số liệu | do Công an xã cung cấp", not "xử lý đơn thư
    do Mặt trận chuyển đến"."""
    near = max(start, do - _LONGEST_CLAUSE)
    for m in _NEW_SUBJECT.finditer(text, near, do):
        start = m.end()
    if start < near or _WHICH.match(text, start, do):
        return False
    if _NOUN_OF_DEED.match(text, start, do):
        return True
    syllables = [w[0].lower() for w in _WORDS.finditer(text, start, do)]
    cuts = [*sorted(word_starts(syllables)), len(syllables)]
    words = [syllables[a:b] for a, b in pairwise(cuts)]  # "báo cáo viên" is a word, and no verb
    return 0 < len(syllables) <= _LONGEST_SUBJECT and not any(
        is_verb(" ".join(word), None) for word in words if word not in (["gồm"], ["có"])
    )


def _is_done(text: str, at: int, end: int) -> bool:
    return not (_OF_OLD.match(text, at, end) or MUST.match(text, at, end)) and verb_follows(text, at, end, strong=True)


def _names_end(text: str, at: int, end: int) -> int:
    """Where a list of bodies ends, or of posts that nothing but their work tells: "do | công chức địa chính | lập"."""
    if (stop := names_end(text, at, end)) > at:
        return stop
    posts = who_act(text, at, end)
    return posts[-1][1] if posts else at
