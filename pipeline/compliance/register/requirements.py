"""What must be cited (yêu cầu viện dẫn): named on the command line, in `requirements.csv`, or each superior's plan in the run."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from typing import Any

from extractors.lexicon.register import Known, known_directives, symbol_key, symbols
from pipeline.compliance.records import Mention, Paper, number_and_symbol, place_of_paper
from pipeline.compliance.register.desk import day, read_desk
from pipeline.compliance.register.units import (
    LEVELS,
    SYSTEMS,
    Unit,
    Units,
    level_word,
    spoken,
    spoken_title,
    system_word,
    unit_key,
)
from pipeline.messages import UsageError, word
from pipeline.resolve.mentions import house
from pipeline.resolve.names import central, code_key, fold, relative, same_words
from pipeline.resolve.territory import placed

MUST = ("basis", "anywhere")
_MUST_WORDS = {
    "căn cứ": "basis",
    "phần căn cứ": "basis",
    "bất kỳ": "anywhere",
    "bất cứ đâu": "anywhere",
    "nội dung": "anywhere",
}
TITLES = {
    "directive": ("van ban", "van ban phai vien dan", "so ky hieu", "so hieu", "so va ky hieu", "van ban cap tren", "so ky hieu van ban"),
    "issue_date": ("ngay ban hanh", "ngay thang", "ngay", "ngay van ban"),
    "title": ("trich yeu", "ve viec", "noi dung", "ten van ban", "trich yeu noi dung"),
    "applies_to": ("ap dung", "ap dung cho", "doi tuong", "don vi", "don vi thuc hien", "doi tuong ap dung"),
    "due_date": ("han", "han gui", "thoi han", "han ban hanh", "thoi han gui", "han nop"),
    "must": ("yeu cau", "vien dan o", "noi vien dan"),
}  # fmt: skip
"""The titles that offices give to the columns, without marks."""


@dataclass(frozen=True, slots=True)
class Requirement:
    """A document that units must cite, with what identifies it.

    directive_id  of the run, None if no plan of the run cites it; doc_id: its own file, if that is in the run
    applies_to    ids of units, levels or systems; empty for all below its issuer
    must          "basis": among the grounds; "anywhere"
    day_given     its day is the user's: a plan that gives another is wrong, whatever the run says
    subject       what it is about, where its title only names other documents (`Evidence.with_subject`)
    """

    code: str
    directive_id: str | None = None
    doc_id: str | None = None
    type: str = ""
    issue_date: date | None = None
    issuer: str = ""
    title: str = ""
    system: str = ""
    applies_to: tuple[str, ...] = ()
    due_date: date | None = None
    must: str = "basis"
    label: str = ""
    day_given: bool = False
    subject: str = ""

    @property
    def about(self) -> str:
        """The words that tell what it is about; empty where neither title nor what that names is known."""
        return self.subject or self.title

    @property
    def name(self) -> str:
        """How it is shown: its code, with its day where two documents of one check share the code."""
        return self.label or self.code

    @property
    def told(self) -> str:
        """Its code and day, as a plan should give them."""
        return f"{self.code} ({self.issue_date:%d/%m/%Y})" if self.issue_date else self.code or self.name

    @property
    def citation(self) -> str:
        """It as a ground gives it: type, number and symbol, day, issuer and title (Nghị định 30/2020/NĐ-CP, Phụ lục I); without
        number where it has none."""
        if not self.is_numbered and not (self.type and self.issuer):
            return self.name
        kind = f"{self.type[:1].upper()}{self.type[1:]}" if self.type else ""
        title, law = _after_type(spoken_title(self.title), self.type), self.type in _BY_NAME and bool(self.title)
        if law:
            kind = f"{kind} {title}"
        if self.is_numbered:
            kind = f"{kind or word('check.paper', 'vi')} số {self.code}"
        by = f" của {spoken(self.issuer)}" if self.issuer and not law else ""
        day = ""
        if self.issue_date and self.system == "party":  # Hướng dẫn 36-HD/VPTW
            day = f", ngày {self.issue_date.day}/{self.issue_date.month}/{self.issue_date.year}"
        elif self.issue_date:
            # noughts stand before days below 10 and the months 1 and 2 (Nghị định 30/2020/NĐ-CP, Phụ lục I)
            month = f"{self.issue_date.month:0{2 if self.issue_date.month <= _LAST_WITH_NOUGHT else 1}}"
            day = f" ngày {self.issue_date:%d} tháng {month} năm {self.issue_date.year}"
        return f"{kind}{day}{by}{f' {title}' if title and not law else ''}"

    @property
    def is_numbered(self) -> bool:
        """Its code is a number and symbol, not the title or file of a plan whose number is blank."""
        return _CODE.fullmatch(self.code) is not None

    @property
    def key(self) -> tuple[str, str]:
        """Number and folded symbol."""
        return number_and_symbol(self.code)

    def concerns(self, unit: Unit, units: Units) -> bool:
        """Whether a unit is among those that it applies to by name, level or system; a named unit stands for those below too."""
        if not self.applies_to:
            return True
        above = {u.id for u in units.superiors(unit)}
        return any(a in (unit.id, unit.level, unit.system) or a in above for a in self.applies_to)


def _after_type(title: str, kind: str) -> str:
    """A title as it stands behind number, day and issuer: without the type that it begins with, with "về" where it has no type."""
    if kind and fold(title).startswith(f"{kind} "):
        return " ".join(title.split()[len(kind.split()) :])
    if not title or fold(title).startswith("về ") or kind in _BY_NAME:
        return f"{title[:1].lower()}{title[1:]}" if kind not in _BY_NAME else title
    return f"về {title[:1].lower()}{title[1:]}"


_BY_NAME = frozenset({"luật", "bộ luật", "pháp lệnh", "hiến pháp"})
"""Types whose title is part of their name."""
_LAST_WITH_NOUGHT = 2


def from_codes(
    wanted: Iterable[str], papers: Sequence[Paper], mentions: Mapping[str, Sequence[Mention]]
) -> list[Requirement]:
    """Requirements for files of the run or codes ("33/CT-TTg", with "@2021-11-26" where the code alone is not enough).

    Raises UsageError for a code that means several documents of the run, with these.
    """
    run = _Run.of(papers, mentions)
    return [_find(one, run) for one in wanted]


def read_requirements(
    path: str | Path, units: Units, papers: Sequence[Paper], mentions: Mapping[str, Sequence[Mention]]
) -> list[Requirement]:
    """The requirements in a csv file or a workbook: directive, and where wanted issue_date, title, applies_to (parted by ";"), due_date,
    must.

    Raises UsageError with the rows at fault.
    """
    _, rows = read_desk(path, TITLES, "directive")
    known = {*units.by_id, *LEVELS, *SYSTEMS}
    by_name: dict[str, list[str]] = {}
    for unit in units:
        for key in unit.keys:
            by_name.setdefault(key, []).append(unit.id)
    run = _Run.of(papers, mentions)
    faults: list[str] = []
    found: list[Requirement] = []
    for line, row in rows:
        told = [a for a in map(str.strip, re.split(r"[;\n]", row.get("applies_to", ""))) if a]
        applies = tuple(
            one
            for a in told
            for one in ([a] if a in known else by_name.get(unit_key(a)) or [system_word(level_word(a))])
        )
        faults += [f"{line}: applies_to = {a}" for a in applies if a not in known]
        must = _MUST_WORDS.get(fold(row.get("must")), row.get("must") or "basis")
        if must not in MUST:
            faults.append(f"{line}: must = {must} ({', '.join(MUST)})")
        days: dict[str, date | None] = {}
        for name in ("due_date", "issue_date"):
            try:
                days[name] = day(row.get(name, ""))
            except ValueError:
                faults.append(f"{line}: {name} = {row[name]}")
        if not row["directive"]:
            faults.append(f"{line}: directive")
        if faults:
            continue
        wanted = row["directive"] + (
            f"@{days['issue_date']}" if days["issue_date"] and "@" not in row["directive"] else ""
        )
        one = _find(wanted, run)
        found.append(
            replace(one, applies_to=applies, due_date=days["due_date"], must=must, title=row.get("title") or one.title)
        )
    if faults:
        raise UsageError("bad_requirements", path=str(path), faults="; ".join(faults))
    return found


def of_superior() -> Requirement:
    """The requirement to cite a superior's plan, of a unit that sent none: which of its superior's several is not to be told."""
    return Requirement("", label=word("check.superiors_plan", "vi"))


def of_paper(paper: Paper) -> Requirement:
    """The requirement to cite a plan of the run."""
    return Requirement(
        paper.code or paper.title or paper.doc_id, paper.directive_id, paper.doc_id, fold(paper.doc_type), paper.issue_date,
        paper.issuer or "", paper.title or "", paper.system or "",
    )  # fmt: skip


_NAMED = 5


@dataclass(frozen=True, slots=True)
class _Run:
    """The plans of a run, by id too, and its mentions by the key of their code."""

    papers: Sequence[Paper]
    by_id: Mapping[str, Paper]
    by_code: Mapping[str, Sequence[Paper]]
    cited: Mapping[str, Sequence[Mention]]

    @classmethod
    def of(cls, papers: Sequence[Paper], mentions: Mapping[str, Sequence[Mention]]) -> _Run:
        by_code: dict[str, list[Paper]] = {}
        for p in papers:
            if p.code:
                by_code.setdefault(code_key(p.code), []).append(p)
        cited: dict[str, list[Mention]] = {}
        for m in (m for found in mentions.values() for m in found):
            if m.code and m.directive_id:
                cited.setdefault(code_key(m.code), []).append(m)
        return cls(papers, {p.doc_id: p for p in papers}, by_code, cited)


def _find(wanted: str, run: _Run) -> Requirement:
    papers = run.papers
    exact = run.by_id.get(wanted)
    named = [exact] if exact else [p for p in papers if Path(wanted).name == Path(p.doc_id).name]
    if len(named) == 1 and named[0].status != "failed":
        return of_paper(named[0])
    if len(named) > 1:
        raise UsageError("ambiguous_file", wanted=wanted, candidates=_some([p.doc_id for p in named]))
    if Path(wanted).suffix.lower() in _FILES:
        raise UsageError("no_such_parent", wanted=wanted, known=_known(papers))
    code, _, told = _LEAD.sub("", wanted).strip().partition("@")
    code = code.strip()
    if not _CODE.fullmatch(code):
        raise UsageError("bad_code", wanted=wanted, known=_known(papers))
    try:
        when = day(told)
    except ValueError as error:
        raise UsageError("bad_day", value=told) from error
    key = code_key(code)
    others = run.by_code.get(key, ())
    own = [p for p in others if when is None or p.issue_date in (None, when)]
    if len(own) == 1:
        return of_paper(own[0])
    if len(own) > 1 or (when is not None and others and not own):
        candidates = [f"{code}@{p.issue_date} ({p.doc_id})" for p in own or others]
        raise UsageError("ambiguous_parent" if own else "other_day", wanted=wanted, candidates=_some(candidates))
    found = _cited_as(wanted, code, when, run)
    known = _known_document(code, when)
    if not found and known is None:
        return Requirement(code, None, None, "", when, _of_symbol(code), "", _system(code), day_given=when is not None)
    facts: dict[str, Any] = {
        name: _commonest([getattr(m, name) for m in found if name != "issue_date" or not m.wrong])
        for name in ("directive_id", "type", "issue_date", "title")
    }
    sure = known or Known("", code)
    return Requirement(
        code, facts["directive_id"], None, fold(facts["type"] or sure.type), when or facts["issue_date"] or sure.day,
        _of_symbol(code) or _issuer(found, run) or sure.issuer, facts["title"] or sure.title, _system(code),
        day_given=when is not None,
    )  # fmt: skip


def _some(names: Sequence[str]) -> str:
    """The first of many names; a sentence that fills the screen is not read."""
    return "; ".join(names[:_NAMED]) + (" …" if len(names) > _NAMED else "")


def _cited_as(wanted: str, code: str, when: date | None, run: _Run) -> list[Mention]:
    """The mentions of the one document of a code and day; of one day they are one document, however its issuer is spelt,
    unless they name two houses; where none has the day that the user gives, those of the one whose day is a slip of it. Raises
    UsageError where several documents are meant."""
    cited: dict[str, list[Mention]] = {}
    for m in run.cited.get(code_key(code), ()):
        cited.setdefault(str(m.directive_id), []).append(m)
    days = sorted({str(m.issue_date) for ms in cited.values() for m in ms if m.issue_date})
    refused = UsageError("ambiguous_parent", wanted=wanted, candidates=_some([f"{code}@{d}" for d in days]))
    if when is not None:
        of_day = {d: ms for d, ms in cited.items() if any(m.issue_date == when for m in ms)}
        slips = {d: ms for d, ms in cited.items() if _of_slips(code, when, ms)}
        cited = of_day or (slips if len(slips) == 1 else {})
    if len(cited) > 1 and when is None:
        raise refused
    return [m for ms in _of_one_house(wanted, list(cited.values()), run) for m in ms]


def _of_one_house(wanted: str, cited: Sequence[Sequence[Mention]], run: _Run) -> list[Sequence[Mention]]:
    """The mentions of one code and day, without those of the few that name another house than nearly all do: one plan that
    misspells the issuer stops no check. Raises UsageError with the issuers where none is named by so many."""
    named = Counter(i for ms in cited for m in ms for i in _full_issuers([m], run))
    full = [i for i in named if not relative(i)]
    if all(same_words(a, b) for a in full for b in full):
        return list(cited)
    usual = max(full, key=lambda i: (named[i], i))
    others = [i for i in named if not same_words(i, usual)]
    agreeing = sum(n for i, n in named.items() if i not in others and not any(same_words(i, o) for o in others))
    if agreeing < _NEARLY_ALL * sum(named[i] for i in others):
        issuers = (spoken(i.upper()) for i in sorted(full))
        raise UsageError("two_issuers", wanted=wanted, candidates="; ".join(issuers))
    return [ms for ms in cited if not (said := _full_issuers(ms, run)) or any(same_words(i, usual) for i in said)]


_NEARLY_ALL = 4
"""For so many mentions that name an issuer one may name another."""


def _of_slips(code: str, day: date, found: Sequence[Mention]) -> bool:
    """All days that mentions of one document give are slips of this day: of a local code in the same year only, since last year's
    paper of a number may be of the same day."""
    days = [m.issue_date for m in found if m.issue_date]
    return bool(days) and all(one_slip(d, day) and (d.year == day.year or central(code_key(code))) for d in days)


def one_slip(one: date, other: date) -> bool:
    """Of day, month and year one is another."""
    return sum((one.day != other.day, one.month != other.month, one.year != other.year)) == 1


def _of_symbol(code: str) -> str:
    """The issuer that a symbol of the Government, its head or the National Assembly tells, whatever a plan says; "" for others."""
    found = symbols().get(symbol_key(re.split(r"[-/]", code)[-1])) if central(code_key(code)) else None
    return found.names[0] if found and len(found.names) == 1 and found.abbr in _CERTAIN else ""


_CERTAIN = frozenset({"CP", "TTg", "QH"})


def _system(code: str) -> str:
    """The system of a code: the Party writes "12-KH/TU", the State "12/KH-UBND"."""
    if _FRONT.search(code):
        return "front"
    return "party" if "-" in code and "/" in code and code.index("-") < code.index("/") else "state"


def _known_document(code: str, day: date | None) -> Known | None:
    """The document of the register that a code means, where its day leaves one."""
    fitting = [
        k for k in known_directives() if code_key(k.code) == code_key(code) and (day is None or k.day in (None, day))
    ]
    return fitting[0] if len(fitting) == 1 else None


def _full_issuers(found: Sequence[Mention], run: _Run) -> set[str]:
    """The issuers that mentions give, folded, "UBND tỉnh" with the place of the plan that says so."""
    return {
        placed(house(fold(m.issuer)), place_of_paper(run.by_id[m.doc_id]))
        for m in found
        if m.issuer and m.doc_id in run.by_id
    }


def _issuer(found: Sequence[Mention], run: _Run) -> str:
    """The issuer that most mentions give; "UBND tỉnh" with the place of the plans that say so, where it is one place."""
    said = str(_commonest([m.issuer for m in found]) or "")
    if not relative(house(fold(said))):
        return said
    full = {i for i in _full_issuers([m for m in found if m.issuer == said], run) if not relative(i)}
    return spoken(full.pop().upper()) if len(full) == 1 else said


_FILES = {".docx", ".doc", ".pdf", ".htm", ".html", ".txt", ".rtf", ".odt", ".md", ".tif", ".jpg", ".png"}
_LEAD = re.compile(r"^\s*(?:[^\W\d]+ ){0,6}(?:số|Số)?\s*:?\s*(?=\d)")
_CODE = re.compile(r"\d+[^\W\d]?(?:\.\d+)*\s?[/-]\s?\S.*")
_FRONT = re.compile(r"MTTQ|ĐTN|LĐLĐ|HND|HPN|CCB|ĐCT", re.IGNORECASE)


def _known(papers: Sequence[Paper]) -> str:
    """The codes of plans of the run, to choose from."""
    codes = [f"{p.code}@{p.issue_date}" for p in papers if p.code and p.issue_date]
    return ", ".join(codes[:5]) + (" …" if len(codes) > 5 else "")


def _commonest(values: list[Any]) -> Any:
    told = [v for v in values if v]
    return max(told, key=told.count) if told else None
