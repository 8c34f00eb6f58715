"""Who else is in a sentence besides its subject: those who join in, are called in, or follow behind a comma with a part of their own."""

from __future__ import annotations

import re

from extractors.assignments.actors import asks
from extractors.assignments.patterns import beside as g
from extractors.assignments.patterns.labels import LONGEST_NAME
from extractors.bodies.names import HEAD, PROPER_HEAD, list_end, names_end
from extractors.bodies.patterns.persons import PERSON
from extractors.bodies.splitting import split_names
from extractors.bodies.verbs import duty_verbs
from extractors.signs import scan

Found = tuple[int, int, str]

_BEGINS_WITH = re.compile(r"\W*[Cc]ùng(?:\s+với)?\s+(?=[A-ZĐ]|các\s)")
_ENDS = re.compile(r"\s*(?:[^\w\s]|$|(?:hằng|hàng|trong|trước|định kỳ)\s)")
_CALLED: tuple[tuple[re.Pattern[str], re.Pattern[str] | None, str], ...] = (
    (g.TOGETHER, None, "support"),
    (g.INVITED, g.JOINS, "support"),
    (g.HEADED_BY, g.HEADS_IT, "assigned"),
    (g.LED_THEN, g.SUPPORTS, "support"),
    (g.PASSED, g.SETTLES, "assigned"),
    (g.PASSED, g.SUMS_UP, "report_to"),
    (g.TOLD, g.CARRIES_IT_OUT, "assigned"),
    (g.TASK_OF, None, "assigned"),
    (g.DONE_BY, None, "assigned"),
    (g.JOINED_BY, None, "support"),
    (g.WITH_THE_HELP, None, "support"),
    (g.UNDER_THE_LEAD, None, "lead"),
    (g.FOCAL, None, "assigned"),
)
"""What stands before a list of names, what must stand behind it, and the part of those named."""
_LONGEST_NAME = 120
"""Characters before a comma in which the name that ends there begins."""


def named_list(text: str, at: int, end: int, role: str) -> list[Found]:
    """The names that begin here, each with a part; those who are ordered to lead do so."""
    stop = list_end(text, at, end) if HEAD.match(text, at, end) else at
    if stop <= at:
        return []
    if role == "assigned" and g.LEADS.match(text, stop, end):
        role = "lead"
    return [(a, b, role) for a, b in split_names(text, at, stop) if len(text[a:b].split()) <= LONGEST_NAME]


def beside(text: str, start: int, end: int, *, led: bool) -> list[Found]:
    """Those who join in ("…, cùng với dân quân"), and a name with its part behind the task ("Dạy bơi - Đoàn xã chủ trì");
    `led`: somebody bears the duty at the beginning, and others may follow with their own."""
    out: list[Found] = []
    here = scan.stretch(text, start, end)
    for pattern, behind, role in _CALLED:
        for m in here.each(pattern):
            at = m.start("body")
            if behind is None or behind.match(text, list_end(text, at, end), end):
                out += named_list(text, at, end, role)
    for m in here.each(g.TOGETHER_BEHIND):
        if (led or m[0].endswith("với ")) and _ENDS.match(text, list_end(text, m.start("body"), end), end):
            out += named_list(text, m.start("body"), end, "support")
    first = _BEGINS_WITH.match(text, start, end)  # below a body: "cùng Trạm Y tế xã xét duyệt …"
    if first and duty_verbs().match(text, list_end(text, first.end(), end), end):
        out += named_list(text, first.end(), end, "support")
    for m in here.each(g.APPOINTED):
        if PERSON.match(text, m.start("body"), end):
            out += named_list(text, m.start("body"), end, "assigned")
    return out + _persons_behind(text, start, end) + _bodies_behind(text, start, end, led=led)


def _persons_behind(text: str, start: int, end: int) -> list[Found]:
    """ "…, cô Lan chuẩn bị âm thanh": another person with a duty."""
    out: list[Found] = []
    stop = start
    for m in scan.each(g.NEXT_PERSON, text, start, end):
        if m.start("body") < stop:
            continue  # in a list that was read
        stop = names_end(text, m.start("body"), end)
        if asks(text, stop, end):
            continue
        if g.TAKES_ON.match(text, stop, end) or duty_verbs().match(text, stop, end):
            out += [(a, b, "assigned") for a, b in split_names(text, m.start("body"), stop)]
    return out


def _bodies_behind(text: str, start: int, end: int, *, led: bool) -> list[Found]:
    """A body behind a comma or dash with a part or a duty of its own."""
    out: list[Found] = []
    last = start  # where the last name of a list begins: those before it stand in a list, and not alone
    for m in scan.each(g.BEHIND, text, start, end):
        if m.start("body") < last:
            continue
        stop = names_end(text, m.start("body"), end) if PROPER_HEAD.match(text, m.start("body"), end) else 0
        names = list(split_names(text, m.start("body"), stop)) if stop > m.start("body") else []
        if led and len(names) > 1 and g.JOIN_IN_DOING.match(text, stop, end):
            out += [(a, b, "support") for a, b in names]
            last = names[-1][0]
        elif len(names) == 1 and (part := g.HAS_PART.match(text, stop, end)):
            out += [(a, b, "lead" if part["lead"] else "support" if part["support"] else "assigned") for a, b in names]
        elif names:
            last = names[-1][0]
            if led and act_alone(text, start, m.start(), stop, end):
                out += [(a, b, "assigned") for a, b in names]
            elif led and g.JOIN_IN_DOING.match(text, stop, end) and _in_no_list(text, start, m.start(), end):
                out += [(a, b, "support") for a, b in names]
    return out


def act_alone(text: str, start: int, comma: int, stop: int, end: int) -> bool:
    """Whether bodies behind a comma act by themselves: "Hội A khảo sát 9 hộ, | Hội B khảo sát 6 hộ", and stand in no longer list."""
    if not (duty_verbs().match(text, stop, end) or g.TAKES_ON.match(text, stop, end)) or asks(text, stop, end):
        return False
    if g.PASSIVE.match(text, stop, end) or g.SUPPORTS_ONLY.match(text, stop, end):
        return False
    return _in_no_list(text, start, comma, end)


def _in_no_list(text: str, start: int, comma: int, end: int) -> bool:
    """Whether no list of names goes on at a comma."""
    listed = HEAD.finditer(text, max(start, comma - _LONGEST_NAME), comma)
    return not any(list_end(text, m.start(), end) > comma for m in listed)
