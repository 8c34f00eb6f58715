"""Who does what (phân công): bodies and their part in a duty, from headings, labels, table columns, brackets and sentences.

`lead` is who chủ trì, `support` who phối hợp, `assigned` who bears a duty with no part stated, `report_to` who is reported to.
A body that is only mentioned is none.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from extractors.assignments import patterns as g
from extractors.assignments.actors import ACTOR, GROUP, abbreviated_before_verb, actors, is_verb, people, who_act
from extractors.assignments.cells import PART, part_of_cell, row_bodies
from extractors.assignments.headings import heading_names
from extractors.bodies.names import (
    HEAD,
    PROPER_HEAD,
    canonical_name,
    duty_verbs,
    is_person,
    list_end,
    names_end,
    past_blanks,
    split_names,
)
from extractors.bodies.patterns import ELLIPTIC, PERSON
from extractors.context import PlanContext, Unit
from extractors.facts import Assignment, Citation
from extractors.signs import scan

Found = tuple[int, int, str]


def find_assignments(text: str, context: PlanContext, citations: Iterable[Citation] = ()) -> tuple[Assignment, ...]:
    """All assignments in reading order; bodies inside citations are their issuers, not bearers of duties."""
    masks = [(c.start, c.end + (len(c.title) if c.title and not c.named else 0)) for c in citations]
    out: list[Assignment] = []
    heads: dict[str, tuple[str, ...]] = {}
    barren: list[str] = []
    parts: dict[str, str] = {}  # paths below which every body has the part that a line alone names
    for unit in context.units:
        if not context.has_duties(text, unit):
            continue
        if unit.kind == "heading":
            barren = [path for path in barren if path != unit.item]  # a number that begins anew
        dutiful = not any(unit.item == path or unit.item.startswith(f"{path}/") for path in barren)
        if unit.kind == "heading" and dutiful and g.NO_DUTIES.match(unit.heading):
            barren.append(unit.item)
        if g.ATTENDANCE.match(text, unit.body, unit.end):
            continue
        found = (
            [*row_bodies(text, unit), *_told_in_row(text, unit)] if unit.cells else _unit(text, unit, masks, dutiful)
        )
        if unit.kind == "heading":
            heads[unit.heading] = tuple(text[a:b] for a, b, _ in found)
        own = {canonical_name(b) for b in heads.get(unit.section, ())} if unit.kind != "heading" else set()
        if part := g.PART_ALONE.fullmatch(text, unit.body, unit.end):
            parts[unit.item] = "support" if part["support"] else "lead"
        given = next((p for path, p in parts.items() if unit.item.startswith(f"{path}/")), "assigned")
        found = [(a, b, given if role == "assigned" else role) for a, b, role in found]
        seen: set[tuple[int, int]] = set()
        for start, end, role in sorted(found, key=lambda f: (f[0], f[1])):
            if (start, end) in seen or any(a < end and start < b for a, b in seen):
                continue
            body = re.sub(r"\s+", " ", text[start:end])
            if role == "assigned" and canonical_name(body) in own:
                continue
            if body.lower() == "thường trực":
                continue  # what an office is, not an office
            seen.add((start, end))
            out.append(Assignment(start, end, body, role, None if unit.start <= start < unit.end else unit.start))
    return tuple(out)


def _told_in_row(text: str, unit: Unit) -> list[Found]:
    """To whom the task of a table's row is reported: "Nộp danh sách về Phòng Kinh tế"."""
    tasks = (c for c in unit.cells if c.column in ("task", "product", "other") and unit.owns(c))
    return [f for c in tasks for a, b in _sentences(text, c.start, c.end) for f in _reports(text, a, b)]


# --- prose ---------------------------------------------------------------------------------------------------


def _unit(text: str, unit: Unit, masks: list[tuple[int, int]], dutiful: bool) -> list[Found]:
    """The bodies in a heading, paragraph or bullet; only those named outright where the section gives nobody a duty."""
    found: list[Found] = []
    start = unit.body
    if dutiful and (persons := _persons(text, unit)):
        return persons
    if dutiful and (told := people(text, unit.body, unit.end)) and text.startswith(":", past_blanks(text, told[-1][1])):
        after = text.index(":", told[-1][1]) + 1
        found += [(a, b, "assigned") for a, b in told]
        for a, b in _clauses(text, after, unit.end):
            found += _sentence(text, a, b, first=False, subjects=True)
        return [f for f in found if not any(a < f[1] and f[0] < b for a, b in masks)]
    run_in = unit.kind == "heading" and unit.run_in  # what follows the title may open with a small letter
    labelled_line = g.ROLE_LABEL.match(text, unit.body, unit.end)
    if unit.kind == "heading" and not labelled_line:
        head_end = unit.end
        at = text.find(":", unit.body + max(0, len(unit.heading) - 2), unit.end) if unit.run_in else -1
        if unit.run_in and at >= 0:
            head_end = at
        listed = ELLIPTIC.finditer(text, unit.body, min(unit.end, head_end + 2)) if unit.run_in else ()
        elliptic = any(m.end() > head_end for m in listed)  # "Các Sở: Y tế, Tài chính tổ chức …"
        names = heading_names(text, unit.body, head_end) if dutiful and not elliptic else []
        if names:
            found += names
            start = head_end + 1 if unit.run_in else unit.end
            if not unit.run_in:
                return found
        elif unit.run_in and not elliptic:
            start = head_end + 1
            found += _run_in_people(text, unit, head_end) if dutiful else []
        elif g.LABEL_HEADING.match(text, unit.body, unit.end):
            return []
    found += _labels(text, unit.start if unit.kind != "heading" else start, unit.end)
    if any(a <= start + 2 for a, _, _ in found) and unit.kind != "heading":
        return found
    if labelled_line:
        start = labelled_line.end()
    labelled = list(found)
    if topic := g.TOPIC.match(text, start, unit.end):
        start = topic.end()
    for a, b in _clauses(text, start, unit.end):
        if any(x < b and a < y for x, y, _ in labelled):
            continue
        found += _sentence(text, a, b, first=a <= start + 1 and not run_in, subjects=dutiful)
    if unit.kind != "heading" and dutiful:
        found += _bracket(text, unit)
    return [f for f in found if not any(a < f[1] and f[0] < b for a, b in masks)]


def _run_in_people(text: str, unit: Unit, head_end: int) -> list[Found]:
    """ "4. Sinh viên tốt nghiệp: hoàn thành …", "5. Các tổ công đoàn khoa, phòng, trạm: phổ biến …"."""
    head = text[unit.body : head_end]
    after = past_blanks(text, head_end + 1)
    if len(head.split()) > g.LONGEST_RUN_IN or after >= unit.end or not _opens_duty(text, after):
        return []
    if not (g.RUN_IN_PEOPLE.match(head) or PROPER_HEAD.match(head)) or g.NOT_A_BODY.match(head):
        return []
    return [(a, b, "assigned") for a, b in split_names(text, unit.body, head_end)]


def _persons(text: str, unit: Unit) -> list[Found]:
    """The persons of a unit that is a task and its persons ("Trang trí: cô Mai, lớp 9A") or one person and his duty."""
    labelled = g.ROLE_LABEL.match(text, unit.body, unit.end)
    if not labelled and (task := g.TASK_OF_PERSONS.match(text, unit.body, unit.end)):
        last = list_end(text, task.start("body"), unit.end)
        if g.ONLY_NAMES.match(text, last, unit.end):
            named = [m for m in g.NAME_OR_BRACKET.finditer(text, task.start("body"), unit.end) if m["name"]]
            if all(len(m["name"].split()) <= g.LONGEST_PERSON for m in named):
                return [(*m.span("name"), "assigned") for m in named]
    if unit.kind == "heading" and unit.run_in and (person := _person(text, unit.body, unit.end)):
        return person
    return _task_and_bodies(text, unit)


def _task_and_bodies(text: str, unit: Unit) -> list[Found]:
    """ "Giúp bà con cài đặt ứng dụng: Câu lạc bộ Tin học.": a task, and behind its last colon nothing but names."""
    if any(True for _ in scan.each(g.ROLE_LABEL, text, unit.body, unit.end)):
        return []
    first, *words = text[unit.body : unit.body + 30].split(maxsplit=2) or [""]
    verb = first[:1].isupper() and is_verb(first.lower(), words[0] if words else None)
    if not (verb or _opens_duty(text, unit.body)):
        return []
    for at in sorted({text.find(": ", unit.body, unit.end) + 2, text.rfind(": ", unit.body, unit.end) + 2}):
        if at < unit.body + g.SHORTEST_TASK:
            continue
        names = list(split_names(text, at, list_end(text, at, unit.end))) if PROPER_HEAD.match(text, at, unit.end) else []
        for found in (names, who_act(text, at, unit.end)):
            if found and g.ENDS_SENTENCE.match(text, found[-1][1], unit.end):
                return [(a, b, "assigned") for a, b in found]
    return []


def _labels(text: str, start: int, end: int) -> list[Found]:
    """ "Đơn vị chủ trì: Sở A. Đơn vị phối hợp: Sở B, Sở C."""
    out: list[Found] = []
    for m in scan.each(g.ROLE_LABEL, text, start, end):
        label = m["label"].lower()
        if g.NOT_LABEL.search(text[start : m.start()]):
            continue
        if (
            re.match(r"(?:tổ chức|tham mưu|thực hiện|chủ trì|phối hợp)", label)
            and m.start() > start + 4
            and not re.search(r"[.;|\n(-]\s*$", text[start : m.start()])
        ):
            continue
        acting = [] if _names_with_parts(text, m.end(), end) else actors(text, m.end(), end)
        if label.startswith("phân công") and acting:
            out += acting  # "Phân công: khối 10 đào hố; khối 11 trồng cây"
            continue
        stop = g.LABEL_END.search(text, m.end(), end)
        close = min(stop.start() if stop else end, _bracket_end(text, m.end(), end))
        if not (HEAD.match(text, m.end(), close) or text[m.end() : m.end() + 1].isupper()):
            continue
        if label.startswith(("thực hiện", "tham mưu", "tổ chức")) and not HEAD.match(text, m.end(), close):
            continue
        if label.startswith("phân công") and _names_with_parts(text, m.end(), close):
            out += part_of_cell(text, m.end(), close, "assigned")  # "Phân công: Sở A chủ trì, Sở B phối hợp"
            continue
        turn = g.TURN.search(text, m.end(), close)
        last = names_end(text, m.end(), close)
        if not turn and last > m.end() and duty_verbs().match(text, last, close):
            close = last
        names = list(split_names(text, m.end(), turn.start() if turn else close))
        if not names or any(len(text[a:b].split()) > g.LONGEST_NAME for a, b in names):
            continue
        role = "lead" if "chủ trì" in label or "đầu mối" in label else "support" if "phối hợp" in label else "assigned"
        if turn and "chủ trì" in turn[0]:
            role = "lead"
        out += [(a, b, role) for a, b in names]
        if turn and role != "support":
            last = names_end(text, turn.end(), close)
            out += [(a, b, "support") for a, b in split_names(text, turn.end(), last if last > turn.end() else close)]
    return out


def _bracket_end(text: str, start: int, end: int) -> int:
    """Where a bracket that was opened before ends, or `end`."""
    depth = 0
    for m in re.compile(r"[()]").finditer(text, start, end):
        depth += 1 if m[0] == "(" else -1
        if depth < 0:
            return m.start()
    return end


def _names_with_parts(text: str, start: int, end: int) -> bool:
    """Whether a name and its part open a stretch: "Phòng Kinh tế chủ trì, …"."""
    part = PART.search(text, start, end)
    return (
        part is not None
        and bool(HEAD.match(text, start, end))
        and not text[list_end(text, start, part.start()) : part.start()].strip()
    )


_MARK = re.compile(r"[().;\n]")


def _sentences(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
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


def _clauses(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """The same, a clause that is nothing but names put before the next: "Ban A; Ban B; các sở thực hiện …"."""
    begin: int | None = None
    for a, b in _sentences(text, start, end):
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


def _sentence(text: str, start: int, end: int, first: bool, subjects: bool) -> list[Found]:
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
        out += _named_list(text, m.start("body"), end, "assigned")
    for m in scan.each(g.WITH, text, start, end):
        if g.NOUN_BEFORE.search(text[start : m.start()]):
            continue
        out += _named_list(text, m.start("body"), end, "support")
    out += _beside(text, start, end)
    for m in scan.each(g.BY_BODY, text, start, end):
        stop = names_end(text, m.start("body"), end)
        lead = stop > m.start("body") and g.LEADS.match(text, stop, end)
        alone = m[0].startswith("D") and duty_verbs().match(text, stop, end)  # "Thời gian: Do giáo viên thống nhất …"
        done = alone or g.TAKES_ON.match(text, stop, end) or g.BY_WHOM.match(text, stop, end)
        if stop > m.start("body") and not lead and done:
            out += [(a, b, "assigned") for a, b in split_names(text, m.start("body"), stop)]
        elif lead:
            out += [(a, b, "lead") for a, b in split_names(text, m.start("body"), stop)]
            if (then := g.THEN_SUPPORT.match(text, stop, end)) and HEAD.match(text, at := then.start("body"), end):
                last = names_end(text, at, end)
                if g.SUPPORTS.match(text, last, end):
                    out += [(a, b, "support") for a, b in split_names(text, at, last)]
    out += _reports(text, start, end)
    return _with_actors(text, out, actors(text, start, end)) if subjects else out


def _with_actors(text: str, found: list[Found], acting: list[Found]) -> list[Found]:
    """What the grammar of names found, and who acts besides; a name that runs on into the verb of somebody who acts ends before it."""
    cut = {a for a, b, _ in acting if not GROUP.match(text, a, b)}
    kept = [
        f for f in found if f[2] == "report_to" or not any(a in cut and a == f[0] and b < f[1] for a, b, _ in acting)
    ]
    return kept + [a for a in acting if not any(f[0] < a[1] and a[0] < f[1] for f in kept)]


def _beside(text: str, start: int, end: int) -> list[Found]:
    """Those who join in ("…, cùng với dân quân"), and a name with its part behind the task ("Dạy bơi - Đoàn xã chủ trì")."""
    out: list[Found] = []
    for m in scan.each(g.TOGETHER, text, start, end):
        out += _named_list(text, m.start("body"), end, "support")
    for m in scan.each(g.PASSED, text, start, end):
        stop = names_end(text, m.start("body"), end)
        if stop > m.start("body") and g.SETTLES.match(text, stop, end):
            out += [(a, b, "assigned") for a, b in split_names(text, m.start("body"), stop)]
    for m in scan.each(g.MEANWHILE, text, start, end):
        out += _subject(text, m.start("body"), end, first=False)
    for m in scan.each(g.NEXT_PERSON, text, start, end):
        stop = names_end(text, m.start("body"), end)
        if g.TAKES_ON.match(text, stop, end) or duty_verbs().match(text, stop, end):
            out += [(a, b, "assigned") for a, b in split_names(text, m.start("body"), stop)]
    last = start  # where the last name of a list begins: those before it stand in a list, and not alone
    for m in scan.each(g.BEHIND, text, start, end):
        if m.start("body") < last:
            continue
        stop = names_end(text, m.start("body"), end) if PROPER_HEAD.match(text, m.start("body"), end) else 0
        names = list(split_names(text, m.start("body"), stop)) if stop > m.start("body") else []
        if len(names) == 1 and (part := g.HAS_PART.match(text, stop, end)):
            out += [(a, b, "lead" if part["lead"] else "assigned") for a, b in names]
        elif names:
            last = names[-1][0]
    return out


def _parts_in_brackets(text: str, start: int, end: int) -> list[Found]:
    """ "Công an xã (chủ trì), Ban Chỉ huy Quân sự xã (phối hợp)": a sentence of names, each with its part behind it."""
    first = PART.search(text, start, end)
    if first is None or not first["bracket"] or not _names_with_parts(text, start, end):
        return []
    last = [m for m in PART.finditer(text, start, end) if m["bracket"]][-1]
    return list(part_of_cell(text, start, last.end(), "assigned"))


def _bearers(text: str, start: int, end: int, first: bool) -> list[Found]:
    """Who bears the duty of a sentence, by the first reading that finds somebody."""
    if (then := text.find(" thì ", start, end)) >= 0:
        found = _responsible(text, start, end) or _subject(text, then + 5, end, first=False)
        if found:
            return found
    if found := _subject(text, start, end, first) or _person(text, start, end) or _places(text, start, end):
        return found
    if (m := g.CONCERNED.match(text, start, end)) and _opens_duty(text, m.end("duty")):
        return [(a, b, "assigned") for a, b in split_names(text, *m.span("body"))]
    if (m := g.CONCERNS.match(text, start, end)) and g.MUST.match(text, list_end(text, m.start("body"), end), end):
        return _subject(text, m.start("body"), end, first=False)
    if (
        (m := g.RUN_IN.match(text, start, end)) is not None
        and not g.NOT_LABEL.search(text[start : m.end() - 2])
        and (found := _subject(text, m.end(), end, first=text[m.end()].isupper()))
    ):
        return found
    return _responsible(text, start, end)


def _person(text: str, start: int, end: int) -> list[Found]:
    """A person named without a title, at the start: "Nguyễn Văn A - Bí thư Đoàn trường: phụ trách …"."""
    m = g.BARE_PERSON.match(text, start, end)
    if (
        m is None
        or not is_person(m["name"])
        or (m["after"].startswith(":") and not (_opens_duty(text, m.end()) or g.TAKES_ON.match(text, m.end(), end)))
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
        sure = _opens_duty(text, colon.end()) or PERSON.match(text, at)  # a person's duty is named, also without a verb
        return [(a, b, "assigned") for a, b in split_names(text, at, stop)] if sure else []
    if at == start and first and (left := g.BEFORE_COLON.match(text, at, end)) and not left[0].isupper():
        names = list(split_names(text, at, left.end("names")))
        worker = g.WORKERS.fullmatch(text, names[-1][0], left.end("names")) if names else None
        if _opens_duty(text, left.end()) and (worker or not duty_verbs().search(text, at, left.end("names"))):
            return [(a, b, "assigned") for a, b in names]
    found = _acting(text, at, stop, end)
    named = [f for f in found if text[f[0]].isupper()]  # "… của các Bộ, cơ quan liên quan, Bộ Tài chính khẩn trương …"
    return named if authors and named else found


def _acting(text: str, at: int, stop: int, end: int) -> list[Found]:
    """The names in text[at:stop] if a duty follows them."""
    takes_on = PERSON.match(text, at) and g.TAKES_ON.match(text, stop, end)
    if deed := _deed(text, at, stop, end):
        *names, (last, _) = split_names(text, at, stop)
        return [(a, b, "assigned") for a, b in [*names, (last, deed)]]
    if not (takes_on or g.DUTY_AHEAD.match(text, stop, end) or duty_verbs().match(text, stop, end)):
        return []
    if any(p.match(text, stop, end) for p in (g.ASKS, g.PASSIVE, g.NOTIFIES)):
        return []
    role = "lead" if g.LEADS.match(text, stop, end) else "support" if g.JOINS_IN.match(text, stop, end) else "assigned"
    return [(a, b, role) for a, b in split_names(text, at, stop)]


def _deed(text: str, start: int, stop: int, end: int) -> int:
    """Where the last of some names ends that says which bodies are meant by what they do; 0 for names that do not.

    "Cơ quan đăng ký đầu tư có trách nhiệm …", "các cơ quan chủ quản dự án đang thi công tiếp tục …".
    """
    last = max((a for a, _ in split_names(text, start, stop)), default=start)
    if not g.SOME_BODY.fullmatch(text, last, stop):
        return 0
    verb = g.DUTY_AHEAD.match(text, stop, end) or duty_verbs().match(text, stop, end)
    m = g.DOING.match(text, stop, end) or (None if verb else g.DOING_STILL.match(text, stop, end))
    return m.end("what") if m else 0


def _opens_duty(text: str, at: int) -> bool:
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


def _named_list(text: str, at: int, end: int, role: str) -> list[Found]:
    if not HEAD.match(text, at, end):
        return []
    stop = list_end(text, at, end)
    if stop <= at:
        return []
    if role == "assigned" and g.LEADS.match(text, stop, end):
        role = "lead"
    return [(a, b, role) for a, b in split_names(text, at, stop) if len(text[a:b].split()) <= g.LONGEST_NAME]


def _reports(text: str, start: int, end: int) -> list[Found]:
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


def _bracket(text: str, unit: Unit) -> list[Found]:
    """The bodies in brackets after a task: "(Phụ trách dân vận, Công đoàn cơ sở)"."""
    return [f for m in g.BRACKET.finditer(text, unit.body, unit.end) for f in _bracketed(text, m)]


def _bracketed(text: str, m: re.Match[str]) -> list[Found]:
    at = m.start("in")
    if g.NOT_BODY_BRACKET.match(m["in"]) or not (PROPER_HEAD.match(text, at) or PERSON.match(text, at)):
        return []
    if acting := actors(text, m.start("in"), m.end("in")):
        return acting
    if PART.search(text, m.start("in"), m.end("in")):
        return list(part_of_cell(text, m.start("in"), m.end("in"), "assigned"))
    tail = g.BRACKET_TAIL.search(text, m.start("in"), m.end("in"))
    names = list(split_names(text, m.start("in"), tail.start() if tail else m.end("in")))
    if any(
        not HEAD.match(text, a, b) and not text[a].isupper() or len(text[a:b].split()) > g.LONGEST_BRACKETED
        for a, b in names
    ):
        return []
    return [(a, b, "assigned") for a, b in names]
