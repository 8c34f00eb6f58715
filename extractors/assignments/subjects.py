"""Who bears the duty of a sentence: its subject, at the beginning or behind a preface, and those who do it with him."""

from __future__ import annotations

import re
from itertools import islice

from extractors.assignments.actors import POST_ALONE, asks, who_act
from extractors.assignments.beside import act_alone
from extractors.assignments.patterns import sentences as g
from extractors.assignments.patterns.beside import ATTENDS, LEADS, PASSIVE, TAKES_ON, WITH_WHOM
from extractors.assignments.patterns.headings import WORKERS
from extractors.assignments.patterns.labels import NOT_A_BODY, NOT_LABEL
from extractors.assignments.qualified import told_by_clause
from extractors.bodies.names import HEAD, PROPER_HEAD, is_person, list_end, past_blanks
from extractors.bodies.patterns import reach
from extractors.bodies.patterns.heads import MUST
from extractors.bodies.patterns.persons import PERSON
from extractors.bodies.proper import ends_in_proper_name
from extractors.bodies.splitting import split_names
from extractors.bodies.verbs import duty_verbs, is_verb, opens_duty
from extractors.marks import pattern
from extractors.signs import scan

Found = tuple[int, int, str]


def bearers(text: str, start: int, end: int, first: bool) -> list[Found]:
    """Who bears the duty of a sentence, by the first reading that finds somebody."""
    if (then := text.find(" thì ", start, end)) >= 0:
        found = _responsible(text, start, end) or subject(text, then + 5, end, first=False)
        if found:
            return found
    if others := g.BESIDE_OTHERS.match(text, start, end):
        return _last_of(text, others, end)
    if whose := g.WHOSE_DUTY.match(text, start, end):
        return _whose_duty(text, whose.start("body"), end)
    if first and (told := told_by_clause(text, start, end)):
        return [(start, told, "assigned")]
    if found := subject(text, start, end, first) or named_person(text, start, end) or _places(text, start, end):
        return found
    posts = who_act(text, start, end) if first and POST_ALONE.match(text, start, end) else []
    colon = past_blanks(text, posts[-1][1]) if posts else end
    if text.startswith(": ", colon, end) and opens_duty(text, past_blanks(text, colon + 1)):
        return [(a, b, "assigned") for a, b in posts]
    if (m := g.CONCERNED.match(text, start, end)) and opens_duty(text, m.end("duty")):
        return [(a, b, "assigned") for a, b in split_names(text, *m.span("body"))]
    if first and (turned := _turned_to(text, start, end)):
        return turned
    if (m := g.CONCERNS.match(text, start, end)) and MUST.match(text, list_end(text, m.start("body"), end), end):
        return subject(text, m.start("body"), end, first=False)
    for m in (run_in.match(text, start, end) for run_in in g.RUN_IN):
        if m is None or NOT_LABEL.search(text[start : m.end() - 2]):
            continue
        if found := subject(text, m.end(), end, first=text[m.end()].isupper()):
            return found
    return _responsible(text, start, end) or _behind_preface(text, start, end)


def _turned_to(text: str, start: int, end: int) -> list[Found]:
    """ "Riêng đối với Sở Y tế: rà soát …": whom the text turns to, and their duty behind a colon."""
    m = g.TURNED_TO.match(text, start, end)
    stop = list_end(text, m.start("body"), end) if m and HEAD.match(text, m.start("body"), end) else start
    if (
        m is None
        or not text.startswith(("," if m["with"] else ":"), stop, end)
        or not opens_duty(text, past_blanks(text, stop + 1))
    ):
        return []
    return [(a, b, "assigned") for a, b in split_names(text, m.start("body"), stop)]


def subject(text: str, start: int, end: int, first: bool) -> list[Found]:
    """The subject of a duty, at the start of a sentence or after its preface."""
    at = start
    if m := g.PREFACE.match(text, start, end):
        at = m.start("subject")
        at = mark.end() if (mark := g.MARK.match(text, at, end)) else at
        while at < end and not HEAD.match(text, at, end):
            if trouble := g.TROUBLE.match(text, at, end):
                at = trouble.end()
                continue
            m2 = re.compile(r"[^,:;.]{0,250},\s*").match(text, at, end)
            if not m2 or g.AIM.match(m[0]) and HEAD.search(text, max(at, m2.end() - 16), m2.end()):
                break
            at = m2.end()
        at = _whole_group(text, start, at, end)
    stop = list_end(text, at, end)
    authors = g.AUTHORS.search(text, start, at)
    if authors and text[stop : stop + 1] == ",":
        return subject(text, past_blanks(text, stop + 1), end, first=False)
    if at == start and stop > at and (partner := g.PARTNERS.match(text, stop, end)):
        stop = partner.end()
    if stop <= at or not HEAD.match(text, at, end) or len(text[at:stop].split()) > g.LONGEST_LIST:
        return []
    if at == start and not (PROPER_HEAD.match(text, at, end) or not first):
        return []
    if NOT_A_BODY.match(text, at, stop):
        return []
    if at == start and (colon := g.COLON.match(text, stop, end)) is not None:
        # a person's duty is named, also without a verb, and that of a team by its number
        sure = opens_duty(text, colon.end()) or PERSON.match(text, at) or g.NUMBERED_TEAM.fullmatch(text, at, stop)
        return [(a, b, "assigned") for a, b in split_names(text, at, stop)] if sure else []
    if at == start and first and (left := g.BEFORE_COLON.match(text, at, end)) and not left[0].isupper():
        names = list(split_names(text, at, left.end("names")))
        worker = WORKERS.fullmatch(text, names[-1][0], left.end("names")) if names else None
        if opens_duty(text, left.end()) and (worker or not duty_verbs().search(text, at, left.end("names"))):
            return [(a, b, "assigned") for a, b in names]
    found = _acting(text, at, stop, end)
    named = [f for f in found if text[f[0]].isupper()]  # "… của các Sở, cơ quan bạn, Sở Y tế khẩn trương …"
    return named if authors and named else found


def _whole_group(text: str, start: int, at: int, end: int) -> int:
    """Where a subject begins that the comma before `at` has parted: "nếu cần thay đổi | các phòng, trạm báo"; the end where
    somebody turns to that group."""
    if text[at : at + 1].isupper() or g.AUTHORS.search(text, start, at):
        return at
    for m in g.GROUP_PARTED.finditer(text, max(start, at - g.LONGEST_PARTED), at):
        if HEAD.match(text, m.start(), end) and list_end(text, m.start(), end) > at:
            acts = g.WHERE_DOUBT.search(text, start, m.start()) and not g.NO_SUBJECT_BEHIND.search(
                text[start : m.start()]
            )
            return m.start() if acts else end
    return at


def _whose_duty(text: str, at: int, end: int) -> list[Found]:
    """The names behind "Nhiệm vụ của", where their duty follows."""
    stop = list_end(text, at, end)
    return [(a, b, "assigned") for a, b in split_names(text, at, stop)] if g.IS_WHAT.match(text, stop, end) else []


def _last_of(text: str, others: re.Match[str], end: int) -> list[Found]:
    """The last of some names as the one who acts, those before as whom it does so with, or under."""
    stop = list_end(text, others.start("body"), end)
    *before, last = split_names(text, others.start("body"), stop) if stop > others.start("body") else [(0, 0)]
    if not before or not _acts(text, last[0], stop, end):
        return []
    part = "lead" if others["lead"] else "support"
    return [*((a, b, part) for a, b in before), (*last, "assigned")]


def _acting(text: str, at: int, stop: int, end: int) -> list[Found]:
    """The names in text[at:stop] if a duty follows them, and those who do it with them."""
    if (more := WITH_WHOM.match(text, stop, end)) and HEAD.match(text, more.start("body"), end):
        last = list_end(text, more.start("body"), end)
        if duty_verbs().match(text, last, end) or g.DUTY_AHEAD.match(text, last, end):
            who = [(a, b, "assigned") for a, b in split_names(text, at, stop)]
            return who + [(a, b, "support") for a, b in split_names(text, more.start("body"), last)]
    names = (at, stop)
    if apposed := g.APPOSED.match(text, stop, end):
        stop = apposed.end()
    how = g.HOW.match(text, stop, end)
    stop = how.end() if how else stop
    if told := _told_last(text, *names, end):
        return [(a, b, "assigned") for a, b in told]
    if deed := _deed(text, *names, end):
        *others, (last, _) = split_names(text, *names)
        return [(a, b, "assigned") for a, b in [*others, (last, deed)]]
    if not _acts(text, at, stop, end):
        return []
    if asks(text, stop, end) or any(
        p.match(text, stop, end) for p in (PASSIVE, g.HAS_TOLD, g.NOTIFIES, g.WILL_HAVE, ATTENDS)
    ):
        return []
    role = "lead" if LEADS.match(text, stop, end) else "support" if g.JOINS_IN.match(text, stop, end) else "assigned"
    return [(a, b, role) for a, b in split_names(text, *names)]


def _acts(text: str, at: int, stop: int, end: int) -> bool:
    """Whether a duty stands behind the names in text[at:stop]."""
    if g.DUTY_AHEAD.match(text, stop, end) or duty_verbs().match(text, stop, end) or g.DOES_IT.match(text, stop, end):
        return True
    if PERSON.match(text, at) and TAKES_ON.match(text, stop, end):
        return True
    if text[stop - 1].isalpha() and reach.CAPITAL_DUTY.match(text, past_blanks(text, stop)):
        return True
    return _does_something(text, at, stop, end)


def _does_something(text: str, at: int, stop: int, end: int) -> bool:
    """Whether any verb stands behind names of their own: "Đồn Biên phòng Cồn Hạc | bắn pháo hiệu", "Trường Lê Lợi | đốt lửa sưởi"."""
    then = _TWO_WORDS.match(text, stop, end)
    if then is None or not (text[at].isupper() and PROPER_HEAD.match(text, at, end)):
        return False
    if g.NO_DEED.match(text, then.start("one")):
        return False
    if is_verb(then["one"], then["two"]):
        return True
    whole = ends_in_proper_name(text[at:stop].split(), text[then.start("one") : end])
    return whole and not g.NO_VERB.match(text, then.start("one"))


_TWO_WORDS = pattern(r"\s+(?P<one>[\p{Ll}]+)(?:\s+(?P<two>[\p{Ll}]+))?")


def _told_last(text: str, start: int, stop: int, end: int) -> list[tuple[int, int]]:
    """A list of names the last of which a clause tells: "Phòng A và các nhà giáo có tên trong danh sách phải …"; else empty."""
    *others, last = list(split_names(text, start, stop)) or [(start, stop)]
    if others and (told := told_by_clause(text, last[0], end)) > stop:
        return [*others, (last[0], told)]
    if (joint := _JOINT.match(text, stop, end)) and (told := told_by_clause(text, joint.end(), end)):
        return [*others, last, (joint.end(), told)]
    return []


_JOINT = re.compile(r"(?:,| và)\s+")


def _deed(text: str, start: int, stop: int, end: int) -> int:
    """Where the last of some names ends that says which bodies are meant by what they do; 0 for names that do not.

    "Cơ quan cấp phép xả thải có trách nhiệm …", "các đơn vị đào giếng đang dở dang tiếp tục …".
    """
    last = max((a for a, _ in split_names(text, start, stop)), default=start)
    if not g.SOME_BODY.fullmatch(text, last, stop):
        return 0
    verb = g.DUTY_AHEAD.match(text, stop, end) or duty_verbs().match(text, stop, end)
    told = verb and not g.BARE_PART.fullmatch(text, last, stop)
    m = g.DOING.match(text, stop, end) or (None if told else g.DOING_STILL.match(text, stop, end))
    return m.end("what") if m else 0


def _behind_preface(text: str, start: int, end: int) -> list[Found]:
    """ "Dập tắt xong, Trạm Kiểm lâm cử người canh": who acts behind a comma or colon, whatever stands before it but names."""
    if g.AIM.match(text, start, end):
        return []
    capitals = islice(g.CAPITAL.finditer(text, start, end), 2)
    second = max((m.start() for m in capitals), default=start)  # behind it "hỗ trợ DN, HTX" is a list of names
    for opens in (g.COMMA_BODY, g.COLON_BODY):
        m = opens.search(text, start, end)
        if m is None or m.start() > second:
            continue
        at = m.end()
        found = subject(text, at, end, first=False)
        if found and act_alone(text, start, m.start(), list_end(text, at, end), end):
            return found
    return []


def _responsible(text: str, start: int, end: int) -> list[Found]:
    """ "… thì cơ quan, đơn vị quản lý trực tiếp có trách nhiệm …": a name with a clause of its own before its duty."""
    for m in scan.each(g.RESPONSIBLE, text, start, end):
        if HEAD.match(text, m.start("body"), end):
            within = g.WITHIN.search(text, m.start("body"), m.end("body"))
            last = within.start() if within else m.end("body")
            given = max((o.end() for o in g.ORDER.finditer(text, m.start("body"), last)), default=m.start("body"))
            return [(a, b, "assigned") for a, b in split_names(text, given, last)]
    return []


def _places(text: str, start: int, end: int) -> list[Found]:
    """Places that act as one who bears a duty: "Tỉnh cần …", "Thành phố An Hải và các tỉnh Bình Sơn, Cồn Hạc khẩn trương …"."""
    places = g.PLACES.match(text, start, end)
    if places is None:
        return []
    told = text[max(0, start - 3) : start].rstrip().endswith(":")  # "Về xe cứu thương: Tỉnh căn cứ …"
    stop = places.end()
    if not (
        g.PLACES_MUST.match(text, stop, end)
        or told
        and (g.DUTY_AHEAD.match(text, stop, end) or duty_verbs().match(text, stop, end))
    ):
        return []
    each = g.PLACE.finditer(text, start, stop)
    return [(m.end("many") if m["many"] else m.start(), m.end(), "assigned") for m in each]


def named_person(text: str, start: int, end: int) -> list[Found]:
    """A person named without a title, at the start: "Nguyễn Văn A - Bí thư Đoàn trường: phụ trách …"."""
    m = g.BARE_PERSON.match(text, start, end)
    if (
        m is None
        or not is_person(m["name"])
        or (m["after"].startswith(":") and not (opens_duty(text, m.end()) or TAKES_ON.match(text, m.end(), end)))
    ):
        return []
    return [(*m.span("body"), "lead" if text.startswith("chủ trì", m.end()) else "assigned")]
