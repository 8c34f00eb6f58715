"""What in a plan is a duty of its own, what only heads, introduces or tells of others, and who is named above it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

from extractors.facts import Assignment, Deadline
from pipeline.model import Plan, Role, Unit, UnitKind

DUTY_COLUMNS = ("task", "product", "other")
"""Columns of a table whose cells say what is done; the others say who, when, and in what order."""
TOLD = re.compile(
    r"\W*(?:Thời (?:gian|hạn|điểm)|Tiến độ|Hoàn thành|Lãnh đạo (?:phụ trách|chỉ đạo)|(?:(?:Các )?(?:[Đđ]ơn vị|[Cc]ơ quan|Bộ phận) )?"
    r"(?:[Cc]hủ trì|[Pp]hối hợp|[Tt]hực hiện|[Tt]ham mưu))[^:.;]{0,40}:"
)
"""How a line begins that only says who does the task above it, or by when."""
TOLD_HEADING = re.compile(
    r"(?:(?:các )?(?:đơn vị|cơ quan|bộ phận) )?(?:chủ trì|phối hợp|thực hiện)(?:(?:,| và)? (?:chủ trì|phối hợp|thực hiện))*",
    re.I,
)
"""A heading whose lines name them: "a) Cơ quan chủ trì", "b) Cơ quan phối hợp"."""
MOST = 40
"""Tasks of a list that a line after the last of them tells of at most: of more it is not said."""
LEAST = 3
"""Words that a heading says besides the bodies in it, or a row in its cells, to be a task."""
_KINDS = (
    "nội dung nhiệm vụ giải biện pháp tổ chức thực hiện phối hợp thời gian hạn địa điểm chỉ đối tượng hình thức thành phần kinh phí "
    "phương án triển khai yêu cầu mục đích tiêu công tác các hoạt động và cụ thể trọng tâm chính phạm vi đặt vấn đề lịch chương trình "
    "kế hoạch cơ quan đơn vị bộ phận chủ trì phân trách nhiệm tiến độ lộ trình tham gia dự một số yếu về chủ chung riêng"
)
GENERIC = frozenset(_KINDS.split())
"""Syllables of headings that say what kind of part follows, and nothing of what is done."""
SCHEDULE = re.compile(r"\W*(?:\w{1,4}[.)]\s*)?(?:thời gian|lịch|địa (?:điểm|chỉ)|đối tượng|thành phần)\b", re.I)
"""How a heading or a line begins that says when, where or for whom, and not what."""
TARGET = re.compile(
    r"\d\s?%|\bphấn đấu\b|\btỷ lệ\b|\btỉ lệ\b|^\W*(?:\w{1,3}[.)]\s*)?(?:ít nhất|tối thiểu)\b",
    re.I,
)
"""What is to be reached: where nobody is named, a target and no task."""
HANDS = re.compile(
    r"(?:nhiệm vụ|công việc|\bviệc|nội dung|hoạt động|công tác|trách nhiệm|cụ thể|\bsau(?: đây)?|liên quan)\b[^:.;]{0,40}:$"
    r"|^\W*(?:Chủ trì|Là|Phối hợp|Tham mưu)\b"
)
"""What hands out the duties that follow, and not a list of things or people."""
LISTED = re.compile(r"\b(?:gồm|thành viên|thành phần|danh sách|mẫu)\b", re.I)
"""What introduces things or people all the same."""
MEMBER = re.compile(
    r"[-–,:(]\s*(?:thành viên|(?:phó )?trưởng (?:ban|tiểu ban|đoàn)|phó ban|(?:phó )?tổ trưởng|tổ phó|ủy viên|(?:tổ )?thư ký)"
    r"(?: thường trực)?[\s.;,)]*$",
    re.I,
)
"""How a line of a list of members ends: "- Nguyễn Thị An, Hiệu trưởng - Trưởng ban"."""
_WORD = re.compile(r"[^\W\d_]+")
_LABEL = re.compile(r"\W*(?:\w{1,4}[.)/]\s*)*")


def told_below(plan: Plan, assignments: Mapping[int, Sequence[Assignment]]) -> dict[int, list[int]]:
    """By a task the lines after or below it that only say who does it or by when: "- Đơn vị chủ trì: Sở A", or Sở A alone below
    the heading "Cơ quan chủ trì". After several tasks of a list they are those of each."""
    last: dict[str, int] = {}
    told: dict[int, list[int]] = {}
    run: list[int] = []
    telling = False
    for i, unit in enumerate(plan.units):
        tasks = () if unit.cells else _told_of(plan, i, run, last, assignments)
        for task in tasks:
            told.setdefault(task, []).append(i)
        if not tasks:
            last[unit.item] = i
            if unit.kind is UnitKind.HEADING:
                run = [i] if unit.run_in else []
            elif unit.kind is not UnitKind.PARAGRAPH or _is_task(plan, i, run):
                run = [i] if telling else [*run, i]
        telling = bool(tasks)
    return told


def _told_of(
    plan: Plan, i: int, run: Sequence[int], last: Mapping[str, int], assignments: Mapping[int, Sequence[Assignment]]
) -> Sequence[int]:
    """The tasks that a unit tells of, if it does no more. `run`: the units since the last heading or line that told; `last`: that
    of each item."""
    unit = plan.units[i]
    section = plan.units[unit.section] if unit.section is not None else None
    named = unit.kind is not UnitKind.HEADING and section is not None and _is_told_heading(section)
    names = i in assignments and len(words(plan, unit, assignments[i])) < LEAST
    if unit.kind is UnitKind.HEADING and not unit.run_in:
        return ()
    if not (named and names) and not TOLD.match(plan.text.text, unit.body, unit.end):
        return ()
    near = run if len(run) <= MOST else run[-1:] if plan.units[run[-1]].item == unit.item else ()
    before = [t for t in near if unit.section in (t, plan.units[t].section) and not plan.units[t].cells]
    if unit.kind is UnitKind.PARAGRAPH and not named:
        if before:
            return before[-1:] if plan.units[before[-1]].item == unit.item else before
        task = unit.section
    else:
        path = (section.item if section and named else unit.item).rpartition("/")[0]
        while path in last and _is_told_heading(plan.units[last[path]]):
            path = path.rpartition("/")[0]
        task = last.get(path)
    if task is None or plan.units[task].cells:
        return ()
    if plan.units[task].kind is not UnitKind.HEADING or says_a_duty(plan, plan.units[task], assignments.get(task, ())):
        return (task,)
    # the heading is a body, and the line a task of its own; or it says what kind of part it is, and the line tells of those before
    return before if unit.kind is UnitKind.BULLET and not assignments.get(task) else ()


def _is_task(plan: Plan, i: int, run: Sequence[int]) -> bool:
    """Whether lines after a paragraph may tell of it: not where it goes on with a labelled one, or is a title or a remark."""
    text = plan.text.text[plan.units[i].start : plan.units[i].end].lstrip()
    return not (text.startswith("(") or text.isupper() or (run and plan.units[run[-1]].item == plan.units[i].item))


def _is_told_heading(unit: Unit) -> bool:
    return TOLD_HEADING.fullmatch(unit.heading.strip(" :.")) is not None


def introduced(plan: Plan, assignments: Mapping[int, Sequence[Assignment]]) -> dict[int, int]:
    """By a unit the line that introduces it and names who does it: "Giao Phòng A triển khai các việc sau:"."""
    found: dict[int, int] = {}
    open_: list[int] = []
    for i, unit in enumerate(plan.units):
        while open_ and not _below(unit, plan.units[open_[-1]]):
            open_.pop()
        if unit.kind is UnitKind.HEADING or unit.cells or unit.role in (Role.PREAMBLE, Role.CLOSING):
            continue
        if open_:
            found[i] = open_[-1]
        text = plan.text.text[unit.body : unit.end].rstrip()
        names = any(a.role in ("lead", "assigned") for a in assignments.get(i, ()))
        if names and text.endswith(":") and HANDS.search(text) and not LISTED.search(text.rpartition(".")[2]):
            open_.append(i)
    return found


def _below(unit: Unit, line: Unit) -> bool:
    """Whether a unit stands in the list that a line introduces."""
    return unit.item.startswith(f"{line.item}/") and unit.section == line.section


def above(plan: Plan, i: int, intros: Mapping[int, int]) -> Iterator[int]:
    """What a unit stands under: the lines that introduce it, then the headings, the nearest first."""
    at: int | None = i
    while at is not None and (at := intros.get(at)) is not None:
        yield at
    at = plan.units[i].section
    while at is not None:
        yield at
        at = plan.units[at].section


def may_be(plan: Plan, i: int, parents: set[int], assignments: Mapping[int, Sequence[Assignment]]) -> bool:
    """Whether a unit may be a task: no header row, no line that introduces others, no heading but one that says a duty itself."""
    unit = plan.units[i]
    if unit.header:
        return False
    if unit.kind is not UnitKind.HEADING or unit.run_in:
        return True
    return i not in parents and says_a_duty(plan, unit, assignments.get(i, ()))


def says_a_duty(plan: Plan, heading: Unit, bodies: Sequence[Assignment]) -> bool:
    """Whether a heading says more than bodies, and than what kind of part it heads ("Nội dung, nhiệm vụ")."""
    said = words(plan, heading, bodies)
    return len(said) >= LEAST and not {w.lower() for w in said} <= GENERIC


def words(plan: Plan, unit: Unit, bodies: Sequence[Assignment], times: Sequence[Deadline] = ()) -> list[str]:
    """What a unit says besides the bodies and times in it, as words."""
    found: list[str] = []
    at = unit.body
    for start, end in sorted([*((a.start, a.end) for a in bodies), *((d.start, d.end) for d in times)]):
        found += _WORD.findall(plan.text.text, at, min(start, unit.end))
        at = max(at, end)
    return found + _WORD.findall(plan.text.text, at, unit.end)


def is_duty(unit: Unit, text: str, left: Sequence[str], *, own: bool, heirs: bool, timed: bool) -> bool:
    """Whether a unit that may be a task is one.

    text  what it says; `left` of it the words besides the bodies and times in it
    own   whether it names bodies itself, `heirs` whether those above it do, `timed` whether it names a time
    """
    if unit.cells:
        says = own or heirs or "task" in unit.columns or sum(role in DUTY_COLUMNS for role in unit.columns) == 1
        return says and len(text.split()) >= LEAST and (own or not TARGET.search(text))
    if unit.role is Role.PURPOSE and not own:
        return False
    if len(left) < LEAST and not (len(left) == LEAST - 1 and left[0][0].islower()):
        return False  # a name or a time alone, "Phó ban": nothing to do
    if MEMBER.search(text):
        return False
    if TOLD.match(text.lstrip(" -+*")) and len(left) <= 2 * LEAST:
        return False  # it says who and when, and nothing stands above it
    if own:
        return True
    if TARGET.search(text) and not heirs:
        return False
    if heirs:
        return not text.rstrip().endswith(":") and not _is_person(text, left)
    bare = unit.kind is UnitKind.HEADING and not unit.run_in
    return timed and not (SCHEDULE.match(text) and (bare or len(left) <= 2 * LEAST))


def _is_person(text: str, left: Sequence[str]) -> bool:
    """Whether a line is a person's name: "- Nguyễn Thị An"."""
    return (
        len(left) <= 5 and all(w[0].isupper() for w in left) and not re.search(r"[,.;:]", _LABEL.sub("", text, count=1))
    )
