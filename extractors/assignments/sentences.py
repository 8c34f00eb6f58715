"""Who bears the duty of a sentence: its subject, whom it orders, who joins in, who is reported to."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import islice

from extractors.assignments import patterns as g
from extractors.assignments.actors import ACTOR, GROUP, POST_ALONE, abbreviated_before_verb, actors, who_act
from extractors.assignments.beside import act_alone, beside, by_whom, named_list
from extractors.assignments.cells import PART, part_of_cell
from extractors.bodies.names import HEAD, PROPER_HEAD, duty_verbs, is_person, list_end, names_end, past_blanks
from extractors.bodies.patterns import PERSON
from extractors.bodies.splitting import split_names
from extractors.signs import scan

Found = tuple[int, int, str]


_MARK = re.compile(r"[().;\n]")


def sentences(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Sentences and the clauses between semicolons; brackets do not cut."""
    depth, begin = 0, start
    for mark in _MARK.finditer(text, start, end):
        i, c = mark.start(), mark[0]
        if c == "(":
            depth += 1
        elif c == ")":
            depth = max(0, depth - 1)
        elif c == "\n" or (
            c in ".;"
            and not depth
            and (i + 1 >= end or text[i + 1].isspace())
            and not g.SHORTENED.search(text, max(start, i - 6), i)
        ):
            if text[begin:i].strip():
                yield begin, i
            begin = i + 1
    if text[begin:end].strip():
        yield begin, end


def clauses(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """The same, a clause that is nothing but names put before the next: "Ban A; Ban B; các sở thực hiện …"."""
    begin: int | None = None
    for a, b in sentences(text, start, end):
        begin = a if begin is None else begin
        if text[b : b + 1] == ";" and b - begin < _LONGEST_NAMES and _only_names(text, begin, b):
            continue
        yield begin, b
        begin = None
    if begin is not None:
        yield begin, end


_LONGEST_NAMES = 2_000
"""Characters that names before a duty may take."""


def _only_names(text: str, start: int, end: int) -> bool:
    order = g.ORDER.match(text, start, end)
    at = order.start("body") if order else past_blanks(text, start)
    return not text[list_end(text, at, end) : end].strip()


def sentence(text: str, start: int, end: int, first: bool, subjects: bool) -> list[Found]:
    """Everybody in a sentence with his part; `first`: it opens its unit, `subjects`: its unit gives out duties."""
    out: list[Found] = []
    while start < end and text[start] in " -+":
        start += 1
    if parted := _parts_in_brackets(text, start, end):
        return parted
    opener = g.OPENER.match(text, start, end)
    if opener:
        start, first = opener.end(), False
    bearers = _bearers(text, start, end, first)
    if subjects or (bearers and g.SURE_DUTY.match(text, bearers[-1][1], end)):
        out += bearers
    for m in scan.each(g.ORDER, text, start, end):
        out += named_list(text, m.start("body"), end, "assigned")
    for m in scan.each(g.WITH, text, start, end):
        if g.NOUN_BEFORE.search(text[start : m.start()]):
            continue
        out += named_list(text, m.start("body"), end, "support")
    out += beside(text, start, end, led=bool(bearers))
    for m in scan.each(g.MEANWHILE, text, start, end):
        out += _subject(text, m.start("body"), end, first=False)
    out += by_whom(text, start, end)
    out += reports(text, start, end)
    return _with_actors(text, out, actors(text, start, end)) if subjects else out


def _with_actors(text: str, found: list[Found], acting: list[Found]) -> list[Found]:
    """What the grammar of names found, and who acts besides; a name that runs on into the verb of somebody who acts ends before it."""
    cut = {a for a, b, _ in acting if not GROUP.match(text, a, b)}
    kept = [
        f for f in found if f[2] == "report_to" or not any(a in cut and a == f[0] and b < f[1] for a, b, _ in acting)
    ]
    return kept + [a for a in acting if not any(f[0] < a[1] and a[0] < f[1] for f in kept)]


def _parts_in_brackets(text: str, start: int, end: int) -> list[Found]:
    """ "Công an xã (chủ trì), Ban Chỉ huy Quân sự xã (phối hợp)": a sentence of names, each with its part behind it."""
    first = PART.search(text, start, end)
    if first is None or not first["bracket"] or not names_with_parts(text, start, end):
        return []
    last = [m for m in PART.finditer(text, start, end) if m["bracket"]][-1]
    return list(part_of_cell(text, start, last.end(), "assigned"))


def _bearers(text: str, start: int, end: int, first: bool) -> list[Found]:
    """Who bears the duty of a sentence, by the first reading that finds somebody."""
    if (then := text.find(" thì ", start, end)) >= 0:
        found = _responsible(text, start, end) or _subject(text, then + 5, end, first=False)
        if found:
            return found
    if found := _subject(text, start, end, first) or named_person(text, start, end) or _places(text, start, end):
        return found
    posts = who_act(text, start, end) if first and POST_ALONE.match(text, start, end) else []
    colon = past_blanks(text, posts[-1][1]) if posts else end
    if text.startswith(": ", colon, end) and opens_duty(text, past_blanks(text, colon + 1)):
        return [(a, b, "assigned") for a, b in posts]
    if (m := g.CONCERNED.match(text, start, end)) and opens_duty(text, m.end("duty")):
        return [(a, b, "assigned") for a, b in split_names(text, *m.span("body"))]
    if (m := g.CONCERNS.match(text, start, end)) and g.MUST.match(text, list_end(text, m.start("body"), end), end):
        return _subject(text, m.start("body"), end, first=False)
    if (
        (m := g.RUN_IN.match(text, start, end)) is not None
        and not g.NOT_LABEL.search(text[start : m.end() - 2])
        and (found := _subject(text, m.end(), end, first=text[m.end()].isupper()))
    ):
        return found
    return _responsible(text, start, end) or _behind_preface(text, start, end)


def _behind_preface(text: str, start: int, end: int) -> list[Found]:
    """ "Dập tắt xong, Trạm Kiểm lâm cử người canh": who acts behind a comma or colon, whatever stands before it but names."""
    if g.AIM.match(text, start, end):
        return []
    capitals = islice(g.CAPITAL.finditer(text, start, end), 2)
    second = max((m.start() for m in capitals), default=start)  # behind it "hỗ trợ DN, HTX" is a list of names
    for pattern in (g.COMMA_BODY, g.COLON_BODY):
        m = pattern.search(text, start, end)
        if m is None or m.start() > second:
            continue
        at = m.end()
        found = _subject(text, at, end, first=False)
        if found and act_alone(text, start, m.start(), list_end(text, at, end), end):
            return found
    return []


def named_person(text: str, start: int, end: int) -> list[Found]:
    """A person named without a title, at the start: "Nguyễn Văn A - Bí thư Đoàn trường: phụ trách …"."""
    m = g.BARE_PERSON.match(text, start, end)
    if (
        m is None
        or not is_person(m["name"])
        or (m["after"].startswith(":") and not (opens_duty(text, m.end()) or g.TAKES_ON.match(text, m.end(), end)))
    ):
        return []
    return [(*m.span("body"), "lead" if text.startswith("chủ trì", m.end()) else "assigned")]


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


def _subject(text: str, start: int, end: int, first: bool) -> list[Found]:
    """The subject of a duty, at the start of a sentence or after its preface."""
    at = start
    if m := g.PREFACE.match(text, start, end):
        at = m.start("subject")
        while at < end and not HEAD.match(text, at, end):
            m2 = re.compile(r"[^,:;.]{0,250},\s*").match(text, at, end)
            if not m2 or g.AIM.match(m[0]) and HEAD.search(text, max(at, m2.end() - 16), m2.end()):
                break
            at = m2.end()
    stop = list_end(text, at, end)
    authors = g.AUTHORS.search(text, start, at)
    if authors and text[stop : stop + 1] == ",":
        return _subject(text, past_blanks(text, stop + 1), end, first=False)
    if at == start and stop > at and (partner := g.PARTNERS.match(text, stop, end)):
        stop = partner.end()
    if stop <= at or not HEAD.match(text, at, end) or len(text[at:stop].split()) > g.LONGEST_LIST:
        return []
    if at == start and not (PROPER_HEAD.match(text, at, end) or not first):
        return []
    if g.NOT_A_BODY.match(text, at, stop):
        return []
    if at == start and (colon := g.COLON.match(text, stop, end)) is not None:
        sure = opens_duty(text, colon.end()) or PERSON.match(text, at)  # a person's duty is named, also without a verb
        return [(a, b, "assigned") for a, b in split_names(text, at, stop)] if sure else []
    if at == start and first and (left := g.BEFORE_COLON.match(text, at, end)) and not left[0].isupper():
        names = list(split_names(text, at, left.end("names")))
        worker = g.WORKERS.fullmatch(text, names[-1][0], left.end("names")) if names else None
        if opens_duty(text, left.end()) and (worker or not duty_verbs().search(text, at, left.end("names"))):
            return [(a, b, "assigned") for a, b in names]
    found = _acting(text, at, stop, end)
    named = [f for f in found if text[f[0]].isupper()]  # "… của các Sở, cơ quan bạn, Sở Y tế khẩn trương …"
    return named if authors and named else found


def _acting(text: str, at: int, stop: int, end: int) -> list[Found]:
    """The names in text[at:stop] if a duty follows them, and those who do it with them."""
    if (more := g.WITH_WHOM.match(text, stop, end)) and HEAD.match(text, more.start("body"), end):
        last = list_end(text, more.start("body"), end)
        if duty_verbs().match(text, last, end) or g.DUTY_AHEAD.match(text, last, end):
            who = [(a, b, "assigned") for a, b in split_names(text, at, stop)]
            return who + [(a, b, "support") for a, b in split_names(text, more.start("body"), last)]
    names, how = (at, stop), g.HOW.match(text, stop, end)
    stop = how.end() if how else stop
    takes_on = PERSON.match(text, at) and g.TAKES_ON.match(text, stop, end)
    if deed := _deed(text, *names, end):
        *others, (last, _) = split_names(text, *names)
        return [(a, b, "assigned") for a, b in [*others, (last, deed)]]
    if not (takes_on or g.DUTY_AHEAD.match(text, stop, end) or duty_verbs().match(text, stop, end)):
        return []
    if any(p.match(text, stop, end) for p in (g.ASKS, g.PASSIVE, g.NOTIFIES)):
        return []
    role = "lead" if g.LEADS.match(text, stop, end) else "support" if g.JOINS_IN.match(text, stop, end) else "assigned"
    return [(a, b, role) for a, b in split_names(text, *names)]


def _deed(text: str, start: int, stop: int, end: int) -> int:
    """Where the last of some names ends that says which bodies are meant by what they do; 0 for names that do not.

    "Cơ quan cấp phép xả thải có trách nhiệm …", "các đơn vị đào giếng đang dở dang tiếp tục …".
    """
    last = max((a for a, _ in split_names(text, start, stop)), default=start)
    if not g.SOME_BODY.fullmatch(text, last, stop):
        return 0
    verb = g.DUTY_AHEAD.match(text, stop, end) or duty_verbs().match(text, stop, end)
    m = g.DOING.match(text, stop, end) or (None if verb else g.DOING_STILL.match(text, stop, end))
    return m.end("what") if m else 0


def opens_duty(text: str, at: int) -> bool:
    """A duty behind the colon: "Sở Y tế: Là đầu mối …"."""
    verb = text[at].lower() + text[at + 1 : at + 30]
    return bool(duty_verbs().match(verb) or g.INFORMS.match(verb))


def _responsible(text: str, start: int, end: int) -> list[Found]:
    """ "… thì cơ quan, đơn vị quản lý trực tiếp có trách nhiệm …": a name with a clause of its own before its duty."""
    for m in scan.each(g.RESPONSIBLE, text, start, end):
        if HEAD.match(text, m.start("body"), end):
            within = g.WITHIN.search(text, m.start("body"), m.end("body"))
            last = within.start() if within else m.end("body")
            return [(a, b, "assigned") for a, b in split_names(text, m.start("body"), last)]
    return []


def reports(text: str, start: int, end: int) -> list[Found]:
    """Who is reported to, or handed something: "gửi về Phòng Kinh tế", "nộp BGH duyệt", "(qua Văn phòng)"."""
    out: list[Found] = []
    for about in (g.REPORT_DIRECT, g.REPORT_ABOUT):
        for m in scan.each(about, text, start, end):
            at = m.start("body")
            if not HEAD.match(text, at, end):
                if (actor := ACTOR.match(text, at, end)) and not g.FAMILIES.match(text, at, end):
                    out.append((*actor.span(), "report_to"))
                continue
            stop = names_end(text, at, end)
            if short := abbreviated_before_verb(text, at, stop):
                out.append((*short, "report_to"))  # "nộp BGH | duyệt"
                continue
            names = list(split_names(text, at, stop))
            if re.match(r"(?:các|từng|mỗi|Các) (?!cơ quan, đơn vị có|cấp)", text[at : at + 12]):
                names = names[1:]  # a group is told by what it gets, the names behind it report to
            if names and len(text[names[0][0] : names[0][1]].split()) <= g.LONGEST_NAME:
                out += [
                    (a, b, "report_to")
                    for a, b in names
                    if PROPER_HEAD.match(text, a) or PERSON.match(text, a) or g.REPORTED_TO.match(text, a, b)
                ]
    for m in scan.each(g.THROUGH, text, start, end):
        key = "body" if m["body"] else "plain"
        at = m.start(key)
        stop = names_end(text, at, m.end("body") if m["body"] else end)
        if HEAD.match(text, at, end):
            out += [(a, b, "report_to") for a, b in split_names(text, at, stop)]
    return out


def names_with_parts(text: str, start: int, end: int) -> bool:
    """Whether a name and its part open a stretch: "Phòng Kinh tế chủ trì, …"."""
    part = PART.search(text, start, end)
    return (
        part is not None
        and bool(HEAD.match(text, start, end))
        and not text[list_end(text, start, part.start()) : part.start()].strip()
    )
