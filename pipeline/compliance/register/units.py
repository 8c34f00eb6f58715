"""The register of units (danh mục đơn vị): who must send a plan, under whom, from when to when.

`units.csv`: unit_id, name, and where known aliases (parted by ";"), parent_id, level, system, valid_from, valid_to, required,
due_date. Days are ISO days. A register that is wrong is refused with the rows at fault: verdicts rest on it.
"""

from __future__ import annotations

import csv
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from pipeline.messages import UsageError
from pipeline.resolve.names import body_key

LEVELS = ("central", "province", "district", "commune", "unit")
SYSTEMS = ("state", "party", "front")
COLUMNS = (
    "unit_id", "name", "aliases", "parent_id", "level", "system", "valid_from", "valid_to", "required", "due_date",
)  # fmt: skip
_TRUE = {"", "true", "1", "x", "có", "yes"}
_FALSE = {"false", "0", "không", "no"}
_MOST_FAULTS = 12


@dataclass(frozen=True, slots=True)
class Unit:
    """A unit (đơn vị). `required`: it must send a plan, by `due_date` if that is set."""

    id: str
    name: str
    aliases: tuple[str, ...] = ()
    parent_id: str = ""
    level: str = ""
    system: str = ""
    valid_from: date | None = None
    valid_to: date | None = None
    required: bool = True
    due_date: date | None = None

    def valid_on(self, day: date) -> bool:
        """Whether it exists on a day."""
        return (self.valid_from or day) <= day <= (self.valid_to or day)

    @property
    def keys(self) -> frozenset[str]:
        """The folded names that it goes by."""
        return frozenset(unit_key(name) for name in (self.name, *self.aliases))


@dataclass(frozen=True, slots=True)
class Units:
    """The units of a register by id, in its order."""

    by_id: Mapping[str, Unit]

    def __iter__(self) -> Iterator[Unit]:
        return iter(self.by_id.values())

    def superiors(self, unit: Unit) -> Iterator[Unit]:
        """The units above one, the nearest first."""
        while unit.parent_id:
            unit = self.by_id[unit.parent_id]
            yield unit


def unit_key(name: str | None) -> str:
    """A unit's name as a key: the standing committee that signs for a committee of the Front or the Party is the committee."""
    key = body_key(name)
    for bureau in ("ban thường trực ", "thường trực ", "ban thường vụ ", "ban chấp hành "):
        if key.startswith((f"{bureau}ủy ban mặt trận", f"{bureau}đảng ủy", f"{bureau}tỉnh ủy", f"{bureau}thành ủy")):
            return key.removeprefix(bureau)
    return key


def read_units(path: str | Path) -> Units:
    """The register in a csv file (UTF-8). Raises UsageError with the rows at fault, all of them at once."""
    where = Path(path)
    try:
        with where.open(encoding="utf-8-sig", newline="") as file:
            reader = csv.DictReader(file)
            rows = [(n, {k: (v or "").strip() for k, v in row.items() if k}) for n, row in enumerate(reader, 2)]
            columns = tuple(reader.fieldnames or ())
    except OSError as error:
        raise UsageError("unreadable_input", path=str(path), reason=error.strerror or str(error)) from error
    except (UnicodeDecodeError, csv.Error) as error:
        raise UsageError("unreadable_input", path=str(path), reason="UTF-8, csv") from error
    missing = [name for name in ("unit_id", "name") if name not in columns]
    if missing:
        raise UsageError("missing_columns", path=str(path), columns=", ".join(missing))
    faults: list[tuple[int, str]] = []
    found: dict[str, Unit] = {}
    lines: dict[str, int] = {}
    for line, row in rows:
        unit = _unit(row, line, faults)
        if unit is None:
            continue
        if unit.id in found:
            faults.append((line, f"unit_id {unit.id}: ×2 ({lines[unit.id]})"))
            continue
        found[unit.id], lines[unit.id] = unit, line
    faults += _bad_parents(found, lines)
    faults += _shared_names(found, lines)
    if faults:
        shown = "; ".join(f"{line}: {said}" for line, said in sorted(faults)[:_MOST_FAULTS])
        more = f" … (+{len(faults) - _MOST_FAULTS})" if len(faults) > _MOST_FAULTS else ""
        raise UsageError("bad_units", path=str(path), faults=shown + more)
    return Units(found)


def _unit(row: Mapping[str, str], line: int, faults: list[tuple[int, str]]) -> Unit | None:
    before = len(faults)
    days: dict[str, date | None] = {}
    for name in ("valid_from", "valid_to", "due_date"):
        value = row.get(name, "")
        try:
            days[name] = date.fromisoformat(value) if value else None
        except ValueError:
            faults.append((line, f"{name} = {value}"))
    for name, allowed in (("level", LEVELS), ("system", SYSTEMS)):
        if row.get(name, "") not in ("", *allowed):
            faults.append((line, f"{name} = {row[name]} ({', '.join(allowed)})"))
    required = row.get("required", "").lower()
    if required not in _TRUE | _FALSE:
        faults.append((line, f"required = {required} (true, false)"))
    faults += [(line, name) for name in ("unit_id", "name") if not row.get(name)]
    start, end = days.get("valid_from"), days.get("valid_to")
    if start and end and end < start:
        faults.append((line, f"valid_to < valid_from ({end} < {start})"))
    if len(faults) > before:
        return None
    aliases = tuple(a for a in map(str.strip, row.get("aliases", "").split(";")) if a)
    return Unit(
        row["unit_id"], row["name"], aliases, row.get("parent_id", ""), row.get("level", ""), row.get("system", ""),
        start, end, required in _TRUE, days["due_date"],
    )  # fmt: skip


def _bad_parents(found: Mapping[str, Unit], lines: Mapping[str, int]) -> Iterator[tuple[int, str]]:
    for unit in found.values():
        if unit.parent_id and unit.parent_id not in found:
            yield lines[unit.id], f"parent_id {unit.parent_id} ?"
            continue
        seen = [unit.id]
        above = unit.parent_id
        while above in found and above not in seen:
            seen.append(above)
            above = found[above].parent_id
        if above == unit.id:
            yield lines[unit.id], f"parent_id: {' → '.join([*seen, unit.id])}"


def _shared_names(found: Mapping[str, Unit], lines: Mapping[str, int]) -> Iterator[tuple[int, str]]:
    """Two units of one name at one time cannot be told apart."""
    by_key: dict[str, list[Unit]] = {}
    for unit in found.values():
        for key in unit.keys:
            by_key.setdefault(key, []).append(unit)
    for units in by_key.values():
        for n, unit in enumerate(units):
            for other in units[:n]:
                latest = max(unit.valid_from or date.min, other.valid_from or date.min)
                if latest <= min(unit.valid_to or date.max, other.valid_to or date.max):
                    yield lines[unit.id], f"{unit.name} = {other.id} ({lines[other.id]})"
