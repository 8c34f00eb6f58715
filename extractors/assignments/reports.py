"""Who is reported to, or handed something (nơi nhận báo cáo)."""

from __future__ import annotations

import re

from extractors.assignments.actors import ACTOR, abbreviated_before_verb
from extractors.assignments.patterns import beside as g
from extractors.assignments.patterns.labels import LONGEST_NAME
from extractors.bodies.names import HEAD, PROPER_HEAD, names_end
from extractors.bodies.patterns.persons import PERSON
from extractors.bodies.splitting import split_names
from extractors.signs import scan

Found = tuple[int, int, str]


def reports(text: str, start: int, end: int) -> list[Found]:
    """Who is reported to, or handed something: "gửi về Phòng Kinh tế", "nộp BGH duyệt", "(qua Văn phòng)"."""
    out: list[Found] = []
    for about in (g.REPORT_DIRECT, g.REPORT_ABOUT, g.HANDED_IN_AT):
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
            if names and len(text[names[0][0] : names[0][1]].split()) <= LONGEST_NAME:
                out += [
                    (a, b, "report_to")
                    for a, b in names
                    if not g.WHOEVER_DECIDES.fullmatch(text, a, b)
                    and (PROPER_HEAD.match(text, a) or PERSON.match(text, a) or g.REPORTED_TO.match(text, a, b))
                ]
    for m in scan.each(g.THROUGH, text, start, end):
        key = "body" if m["body"] else "plain"
        at = m.start(key)
        stop = names_end(text, at, m.end("body") if m["body"] else end)
        if HEAD.match(text, at, end):
            out += [(a, b, "report_to") for a, b in split_names(text, at, stop)]
    return out
