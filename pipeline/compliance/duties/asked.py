"""What a parent's plan asks of those below it (nhiệm vụ được giao): plans to issue, reports to send, tasks to do.

A duty is a paragraph that names who bears it, or that stands under a heading that does ("3. Ủy ban nhân dân các xã, phường").
Whom "các xã, phường" or "các sở, ngành" mean is told by level, system and name of the units of the register.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum

from pipeline.compliance.passages import Part, Passage, Time
from pipeline.compliance.register.units import Unit, unit_key
from pipeline.resolve.names import body_key, fold


class Asked(StrEnum):
    """What kind of duty it is."""

    PLAN = "plan"
    REPORT = "report"
    TASK = "task"


@dataclass(frozen=True, slots=True)
class Duty:
    """A duty with the words that give it, who bears it, by when or how often, and to whom a report goes."""

    asked: Asked
    passage: Passage
    bearers: tuple[Part, ...]
    due: date | None = None
    time: Time | None = None
    report_to: tuple[Part, ...] = ()


_ROLES = {"content", "schedule", "budget", "organization", "reporting", "appendix", "other"}
_BEARS = ("lead", "assigned")
_PLAN = re.compile(
    r"\b(?:[Xx]ây dựng|[Bb]an hành|[Ll]ập)(?: và (?:ban hành|triển khai))?(?: [^\W\d]+){0,3}? (?:[Kk]ế hoạch|[Cc]hương trình)\b"
)
_REPORT = re.compile(r"\bbáo cáo\b|\bgửi\b")
_TARGET = re.compile(r"\b100 ?% (?:số |các )?(?P<body>[^\W\d]+(?:, [^\W\d]+)*)")


def duties(plan: Sequence[Passage]) -> list[Duty]:
    """The duties that a plan gives to others, in reading order."""
    return [duty for p in plan if not p.heading for duty in _duty(p, plan)]


def _duty(p: Passage, plan: Sequence[Passage]) -> Iterator[Duty]:
    bearers = tuple(_targets(p))
    if p.role in _ROLES and not bearers:
        own = p.bodies(*_BEARS)
        opened = any(_OPENING.fullmatch(p.text[: b.start - p.start]) for b in own)
        above = [] if opened else _heads(p, plan)
        bearers = (*above, *own)
        if own and not above:
            p = p.since(_sentence_start(p, own[0].start))
    if not bearers or _ELSEWHERE.search(p.text):
        return
    bearers = tuple(_narrowed(b, p) for b in bearers)
    found = [duty for clause in p.clauses() for duty in _of_clause(clause, bearers)]
    yield from found
    if not found and len(p.words) >= _LEAST_WORDS:
        recurring = next((t for t in p.times if t.freq), None)
        yield Duty(Asked.TASK, p, bearers, p.due, recurring, tuple(p.bodies("report_to")))


def _of_clause(clause: Passage, bearers: tuple[Part, ...]) -> Iterator[Duty]:
    """A plan to issue by a day, or a report to send again and again, with the day or time of that very clause."""
    report_to = tuple(clause.bodies("report_to"))
    plan = next((m for m in _PLAN.finditer(clause.text) if _OWN_PLAN.match(clause.text, m.end())), None)
    if clause.due and plan:
        yield Duty(Asked.PLAN, clause, _planners(clause, plan.start()) or bearers, clause.due, None, report_to)
        return
    recurring = next((t for t in clause.times if t.freq), None)
    if recurring and report_to and _REPORT.search(fold(clause.text)):
        yield Duty(Asked.REPORT, clause, bearers, None, recurring, report_to)


def _planners(clause: Passage, verb: int) -> tuple[Part, ...]:
    """Who issues the plan: whoever stands right before the verb, after those who only guide or urge them."""
    start = max((m.end() for m in _URGES.finditer(clause.text, 0, verb)), default=0)
    subject = _OPENS.sub("", clause.text[start:verb]).strip(" ,:")
    inside = tuple(b for b in clause.parts if clause.start + start <= b.start < clause.start + verb)
    if inside:
        return inside
    return (Part(subject, "", "assigned", clause.start + start, clause.start + verb),) if _BODIES.match(subject) else ()


_URGES = re.compile(r"(?<!\w)(?:hướng dẫn|đôn đốc|chỉ đạo|giúp|yêu cầu|đề nghị|hỗ trợ|kiểm tra)(?!\w)")
_OPENS = re.compile(r"^\W*(?:(?:[IVXLC]+|[\d.]+|[a-zđ])[.)]\s*)?(?:Giao|Đề nghị|Yêu cầu|Phân công)?\s*")
_BODIES = re.compile(r"(?:[Cc]ác|[Cc]ấp|UBND|Ủy ban|Sở|Ban|Phòng|Đảng ủy|Trường|Công an)(?!\w)")
_OWN_PLAN = re.compile(
    r"\s*(?:$|[,;.(]|(?:thực hiện|triển khai|của|cụ thể|hành động|chi tiết|riêng|và|gửi|trước|trong|chậm nhất|xong|năm|để|báo cáo|tổ chức"
    r"|phù hợp|này|hoàn thành|về|ở|tại)(?!\w))"
)
"""What follows "kế hoạch" where the plan that answers is meant, not one of something else ("kế hoạch phun hóa chất")."""


def _narrowed(part: Part, p: Passage) -> Part:
    """ "UBND các xã: An Khê, Bàu Sen khoanh vùng …": the kind of units, and those of it that are meant."""
    m = _LISTED.match(p.text, part.end - p.start) if part.start >= p.start else None
    return replace(part, body=f"{part.body}: {m['names']}") if m else part


_LISTED = re.compile(
    r":\s*(?P<names>[^\W\da-z][^\W\d]*(?: [^\W\da-z][^\W\d]*)*(?:(?:, | và )[^\W\da-z][^\W\d]*(?: [^\W\da-z][^\W\d]*)*)*)"
)
"""The names after a kind of units, up to the first word in small letters."""
_OPENING = re.compile(r"\W*(?:(?:[IVXLC]+|[\d.]+|[a-zđ])\W+)?(?:(?:Giao|Đề nghị|Yêu cầu|Phân công)(?: cho)? )?\W*")
"""What may stand before a body that opens its paragraph: a label, "Giao"."""
_ELSEWHERE = re.compile(
    r"(?:tại|theo|trong) [Pp]hụ lục|(?:theo dõi|đôn đốc|tổng hợp|giám sát|kiểm tra)[^.]*(?:thực hiện|triển khai) Kế hoạch này"
)
"""Duties that stand elsewhere (an appendix), and the follow-up of the plan itself, which nobody below answers."""
_LEAST_WORDS = 3


def _sentence_start(p: Passage, offset: int) -> int:
    """Where the sentence begins in which an offset lies: what stands before it is not what the body is asked for."""
    return p.start + max((m.end() for m in _SENTENCE_END.finditer(p.text, 0, offset - p.start + 1)), default=0)


_SENTENCE_END = re.compile(r"[^\W\d]{2}[.!?]\s+(?=[^\W\da-z])")


def _heads(p: Passage, plan: Sequence[Passage]) -> list[Part]:
    """Who bears what stands under the nearest heading, or the nearest line with items under it, that names somebody."""
    path = p.item
    while path:
        above = [
            q for q in plan if q is not p and q.item == path and q.start < p.start and (q.heading or path != p.item)
        ]
        if found := [b for q in above for b in q.bodies(*_BEARS)]:
            return found
        path = path.rpartition("/")[0]
    return []


def _targets(p: Passage) -> Iterator[Part]:
    """Units that a target speaks of: "100% xã, phường bố trí xong …"."""
    for m in _TARGET.finditer(p.text):
        if _OF_PLACES.match(fold(m["body"])):
            yield Part(m["body"], "", "assigned", p.start + m.start("body"), p.start + m.end("body"))


# --- whom a name means -----------------------------------------------------------------------------------------

_KIND = r"(?:xã|phường|thị trấn|đặc khu)"
_OF_PLACES = re.compile(
    rf"^(?P<head>.*?)\s?(?P<any>các |cấp |từng |mỗi )?(?P<kinds>{_KIND}(?: {_KIND})*)(?: trên địa bàn.*)?$"
)
_EVERYBODY = re.compile(r"^(?:(?:các )?(?:cơ quan|đơn vị|địa phương|tổ chức|ban|ngành|cấp)(?: |$))+$")
_DEPARTMENTS = re.compile(r"^(?:các )?sở(?: ban)?(?: ngành)?(?: (?:tỉnh|thành phố|cấp tỉnh))?(?: đoàn thể.*)?$")
_COMMITTEES = re.compile(
    r"^(?P<head>đảng ủy|đảng bộ|cấp ủy|tổ chức đảng|huyện ủy|chi bộ)"
    r"(?: (?:và|các|cấp|cơ sở|tổ chức đảng|đảng bộ|chi bộ))*(?: trực thuộc.*)?$"
)
_PARTY_BODIES = {
    "chi bộ": ("chi bộ",), "cấp ủy": ("đảng ủy", "đảng bộ", "chi bộ"), "tổ chức đảng": ("đảng ủy", "đảng bộ", "chi bộ"),
}  # fmt: skip
"""The Party bodies that a name stands for; any other stands for committees."""
_SCHOOLS = re.compile(
    r"^(?:cơ sở giáo dục|(?:đơn vị )?trường(?: học)?)(?: (?:trực thuộc|trên địa bàn|công lập|phổ thông|đào tạo).*)?$"
)
_OWN_KIND = re.compile(rf"\b(?P<kind>{_KIND}) \w")
_DEPARTMENT = re.compile(r"^(?:sở|ban|văn phòng|thanh tra|công an|bộ chỉ huy|cục|chi cục) ")


def is_meant(part: Part, unit: Unit) -> bool:
    """Whether a body that a parent's plan names is this unit, or a kind of units that it is one of."""
    if unit.keys & {unit_key(part.body), unit_key(part.body_id), unit_key(part.body_id.split(", ")[0])}:
        return True
    group, _, names = part.body.partition(": ")
    if names:
        place = re.search(rf"\b{_KIND} (?P<name>\w.*)$", unit_key(unit.name))
        named = {fold(n) for n in re.split(r", | và ", names)}
        return place is not None and place["name"] in named and is_meant(replace(part, body=group, body_id=""), unit)
    name = body_key(part.body)
    key = unit_key(unit.name)
    if m := _OF_PLACES.match(name):
        own = _OWN_KIND.search(key)
        fitting = own is not None and (m["any"] == "cấp " or own["kind"] in m["kinds"])
        head = m["head"] or _AUTHORITY.get(unit.system or "state", "")
        return fitting and unit.level in ("", "commune") and key.startswith(head)
    if _DEPARTMENTS.match(name):
        return unit.level in ("", "province") and unit.system in ("", "state") and bool(_DEPARTMENT.match(key))
    if m := _COMMITTEES.match(name):
        return unit.system in ("", "party") and key.startswith(_PARTY_BODIES.get(m["head"], ("đảng ủy", "đảng bộ")))
    if _SCHOOLS.match(name):
        return key.startswith("trường ")
    return bool(_EVERYBODY.match(name)) and (part.body[:4].lower() == "các " or "," in part.body)


_AUTHORITY = {"state": "ủy ban nhân dân", "party": "đảng ủy", "front": "ủy ban mặt trận tổ quốc"}
"""The heads of the authorities that "các xã, phường" alone stands for."""
