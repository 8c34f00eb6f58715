"""Everybody in a sentence with his part: who bears its duty, whom it orders, who joins in, who is reported to."""

from __future__ import annotations

from extractors.assignments.actors import GROUP, actors
from extractors.assignments.beside import beside, named_list
from extractors.assignments.by_whom import by_whom
from extractors.assignments.cells import PART, part_of_cell
from extractors.assignments.patterns import sentences as g
from extractors.assignments.reports import reports
from extractors.assignments.subjects import bearers, subject
from extractors.bodies.names import HEAD, list_end
from extractors.signs import scan

Found = tuple[int, int, str]


def sentence(text: str, start: int, end: int, first: bool, subjects: bool) -> list[Found]:
    """Everybody in a sentence with his part; `first`: it opens its unit, `subjects`: its unit gives out duties."""
    out: list[Found] = []
    if mark := g.MARK.match(text, start, end):
        start = mark.end()
    if parted := _parts_in_brackets(text, start, end):
        return parted
    opener = g.OPENER.match(text, start, end)
    if opener:
        start, first = opener.end(), False
    bearing = bearers(text, start, end, first)
    if subjects or (bearing and g.SURE_DUTY.match(text, bearing[-1][1], end)):
        out += bearing
    here = scan.stretch(text, start, end)
    for m in here.each(g.ORDER):
        before = text[max(start, m.start() - g.LONGEST_BEFORE_ORDER) : m.start()]
        if g.NOT.search(before) or m[0].startswith("giao") and g.WAS_GIVEN.search(before):
            continue
        out += named_list(text, m.start("body"), end, "assigned")
    out += partners(text, start, end)
    done = by_whom(text, start, end, subjects=subjects)
    out += beside(text, start, end, led=bool(bearing or done))
    for m in here.each(g.MEANWHILE):
        out += subject(text, m.start("body"), end, first=False)
    out += done
    out += reports(text, start, end)
    return _with_actors(text, out, actors(text, start, end)) if subjects else out


def partners(text: str, start: int, end: int) -> list[Found]:
    """With whom it is done: "phối hợp với Công an xã và các thôn"."""
    out: list[Found] = []
    for m in scan.each(g.WITH, text, start, end):
        if not g.NOUN_BEFORE.search(text[max(start, m.start() - g.LONGEST_NOUN_BEFORE) : m.start()]):
            out += named_list(text, m.start("body"), end, "support")
    return out


def _with_actors(text: str, found: list[Found], acting: list[Found]) -> list[Found]:
    """What the grammar of names found, and who acts besides; a name that runs on into the verb of somebody who acts ends before it."""
    if not acting:
        return found
    cut = {a for a, b, _ in acting if not GROUP.match(text, a, b)}
    kept = [
        f for f in found if f[2] == "report_to" or not any(a in cut and a == f[0] and b < f[1] for a, b, _ in acting)
    ]
    return kept + [a for a in acting if not any(f[0] < a[1] and a[0] < f[1] for f in kept)]


def _parts_in_brackets(text: str, start: int, end: int) -> list[Found]:
    """ "Công an xã (chủ trì), Ban Chỉ huy Quân sự xã (phối hợp)": a sentence of names, each with its part behind it."""
    first = PART.search(text, start, end) if text.find("(", start, end) >= 0 else None
    if first is None or not first["bracket"] or not names_with_parts(text, start, end):
        return []
    last = [m for m in PART.finditer(text, start, end) if m["bracket"]][-1]
    return list(part_of_cell(text, start, last.end(), "assigned"))


def names_with_parts(text: str, start: int, end: int) -> bool:
    """Whether a name and its part open a stretch: "Phòng Kinh tế chủ trì, …"."""
    part = PART.search(text, start, end)
    return (
        part is not None
        and bool(HEAD.match(text, start, end))
        and not text[list_end(text, start, part.start()) : part.start()].strip()
    )
