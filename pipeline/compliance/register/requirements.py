"""What must be cited (yêu cầu viện dẫn): named on the command line, in `requirements.csv`, or each superior's plan in the run."""

from __future__ import annotations

import csv
import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from extractors.lexicon.register import Known, known_directives
from pipeline.compliance.records import Mention, Paper, number_and_symbol, place_of_paper
from pipeline.compliance.register.units import LEVELS, SYSTEMS, Unit, Units
from pipeline.messages import UsageError
from pipeline.resolve.mentions import house
from pipeline.resolve.names import code_key, fold, relative
from pipeline.resolve.territory import placed

MUST = ("basis", "anywhere")


@dataclass(frozen=True, slots=True)
class Requirement:
    """A document that units must cite, with what identifies it.

    directive_id  of the run, None if no plan of the run cites it; doc_id: its own file, if that is in the run
    applies_to    ids of units, levels or systems; empty for all below its issuer
    must          "basis": among the grounds; "anywhere"
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

    @property
    def name(self) -> str:
        """How it is shown: its code, with its day where two documents of one check share the code."""
        return self.label or self.code

    @property
    def told(self) -> str:
        """Its code and day, as a plan should give them."""
        return f"{self.code} ({self.issue_date:%d/%m/%Y})" if self.issue_date else self.code

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


def from_codes(
    wanted: Iterable[str], papers: Sequence[Paper], mentions: Mapping[str, Sequence[Mention]]
) -> list[Requirement]:
    """Requirements for files of the run or codes ("33/CT-TTg", with "@2021-11-26" where the code alone is not enough).

    Raises UsageError for a code that means several documents of the run, with these.
    """
    return [_find(one, papers, mentions) for one in wanted]


def read_requirements(
    path: str | Path, units: Units, papers: Sequence[Paper], mentions: Mapping[str, Sequence[Mention]]
) -> list[Requirement]:
    """The requirements in a csv file: directive, and where wanted applies_to (parted by ";"), due_date, must.

    Raises UsageError with the rows at fault.
    """
    try:
        with Path(path).open(encoding="utf-8-sig", newline="") as file:
            rows = [
                (n, {k: (v or "").strip() for k, v in r.items() if k}) for n, r in enumerate(csv.DictReader(file), 2)
            ]
    except OSError as error:
        raise UsageError("unreadable_input", path=str(path), reason=error.strerror or str(error)) from error
    except (UnicodeDecodeError, csv.Error) as error:
        raise UsageError("unreadable_input", path=str(path), reason="UTF-8, csv") from error
    if not rows or "directive" not in rows[0][1]:
        raise UsageError("missing_columns", path=str(path), columns="directive")
    known = {*units.by_id, *LEVELS, *SYSTEMS}
    faults: list[str] = []
    found: list[Requirement] = []
    for line, row in rows:
        applies = tuple(a for a in map(str.strip, row.get("applies_to", "").split(";")) if a)
        faults += [f"{line}: applies_to = {a}" for a in applies if a not in known]
        must = row.get("must") or "basis"
        if must not in MUST:
            faults.append(f"{line}: must = {must} ({', '.join(MUST)})")
        try:
            due = date.fromisoformat(row["due_date"]) if row.get("due_date") else None
        except ValueError:
            faults.append(f"{line}: due_date = {row['due_date']}")
            due = None
        if not row["directive"]:
            faults.append(f"{line}: directive")
            continue
        one = _find(row["directive"], papers, mentions)
        found.append(_with(one, applies, due, must))
    if faults:
        raise UsageError("bad_requirements", path=str(path), faults="; ".join(faults))
    return found


def of_paper(paper: Paper) -> Requirement:
    """The requirement to cite a plan of the run."""
    return Requirement(
        paper.code or paper.title or paper.doc_id, paper.directive_id, paper.doc_id, fold(paper.doc_type), paper.issue_date,
        paper.issuer or "", paper.title or "", paper.system or "",
    )  # fmt: skip


def _with(r: Requirement, applies: tuple[str, ...], due: date | None, must: str) -> Requirement:
    return Requirement(
        r.code, r.directive_id, r.doc_id, r.type, r.issue_date, r.issuer, r.title, r.system, applies, due, must
    )


def _find(wanted: str, papers: Sequence[Paper], mentions: Mapping[str, Sequence[Mention]]) -> Requirement:
    named = [p for p in papers if wanted in (p.doc_id, Path(p.doc_id).name) or Path(wanted).name == Path(p.doc_id).name]
    if len(named) == 1 and named[0].status != "failed":
        return of_paper(named[0])
    if Path(wanted).suffix.lower() in _FILES:
        raise UsageError("no_such_parent", wanted=wanted, known=_known(papers))
    code, _, day = _LEAD.sub("", wanted).strip().partition("@")
    if not _CODE.fullmatch(code):
        raise UsageError("bad_code", wanted=wanted, known=_known(papers))
    try:
        when = date.fromisoformat(day) if day else None
    except ValueError as error:
        raise UsageError("bad_day", value=day) from error
    key = code_key(code)
    own = [p for p in papers if p.code and code_key(p.code) == key and (when is None or p.issue_date in (None, when))]
    if len(own) == 1:
        return of_paper(own[0])
    if when is not None and not own and (others := [p for p in papers if p.code and code_key(p.code) == key]):
        raise UsageError(
            "ambiguous_parent",
            wanted=wanted,
            candidates="; ".join(f"{code}@{p.issue_date} ({p.doc_id})" for p in others),
        )
    cited: dict[str, list[Mention]] = {}
    for m in (m for found in mentions.values() for m in found):
        if m.code and m.directive_id and code_key(m.code) == key:
            cited.setdefault(m.directive_id, []).append(m)
    if when is not None and cited and not own:
        days = sorted({str(m.issue_date) for ms in cited.values() for m in ms if m.issue_date})
        if days and str(when) not in days:
            raise UsageError("ambiguous_parent", wanted=wanted, candidates="; ".join(f"{code}@{d}" for d in days))
    if when is not None:
        cited = {d: ms for d, ms in cited.items() if any(m.issue_date == when for m in ms)}
    if len(cited) > 1 or len(own) > 1:
        told = sorted({str(m.issue_date) for ms in cited.values() for m in ms if m.issue_date})
        candidates = [f"{code}@{p.issue_date} ({p.doc_id})" for p in own] or [f"{code}@{day}" for day in told]
        raise UsageError("ambiguous_parent", wanted=wanted, candidates="; ".join(candidates))
    system = (
        "front"
        if _FRONT.search(code)
        else "party"
        if "-" in code and "/" in code and code.index("-") < code.index("/")
        else "state"
    )
    known = _known_document(code, when)
    if known is not None:
        when = when or known.day
    for directive_id, found in cited.items():
        facts: dict[str, Any] = {
            name: _commonest([getattr(m, name) for m in found]) for name in ("type", "issue_date", "title")
        }
        title = facts["title"] or (known.title if known else "")
        return Requirement(
            code, directive_id, None, fold(facts["type"]), when or facts["issue_date"], _issuer(found, papers), title, system
        )  # fmt: skip
    if known is not None:
        return Requirement(code, None, None, fold(known.type), when, known.issuer, known.title, system)
    return Requirement(code, None, None, "", when, "", "", system)


def _known_document(code: str, day: date | None) -> Known | None:
    """The document of the register that a code means, where its day leaves one."""
    fitting = [k for k in known_directives() if code_key(k.code) == code_key(code) and (day is None or k.day in (None, day))]
    return fitting[0] if len(fitting) == 1 else None


def _issuer(found: Sequence[Mention], papers: Sequence[Paper]) -> str:
    """The issuer that most mentions give; "UBND tỉnh" with the place of the plans that say so, where it is one place."""
    said = str(_commonest([m.issuer for m in found]) or "")
    if not relative(house(fold(said))):
        return said
    by_id = {p.doc_id: p for p in papers}
    full = {placed(house(fold(said)), place_of_paper(by_id[m.doc_id])) for m in found if m.doc_id in by_id}
    return full.pop() if len(full) == 1 else said


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
