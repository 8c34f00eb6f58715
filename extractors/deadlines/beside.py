"""Which days of its period a frequency means, said behind it: "mỗi tuần một lần (sáng thứ Hai)", "01 lần/tháng, trước ngày 25"."""

from __future__ import annotations

from dataclasses import dataclass

from extractors.deadlines.patterns import recurring as g
from extractors.deadlines.reading import UnitReader
from extractors.deadlines.rules import WEEKDAY, weekly_on


@dataclass(frozen=True, slots=True)
class Beside:
    """A day behind a frequency: where it ends, whether it is the last one, the day of the month or the rule (RFC 5545)."""

    end: int
    inclusive: bool | None
    day: int | None = None
    rule: str | None = None


def day_beside(r: UnitReader, at: int, freq: str, times: int = 1) -> Beside | None:
    """The day behind a frequency that ends here; as many weekdays as `times` a week, and one day of each month."""
    pattern = {"weekly": g.WEEKDAYS_BESIDE, "monthly": g.DAY_BESIDE}.get(freq)
    m = pattern.match(r.text, at, r.unit.end) if pattern else None
    if m is None or not r.free(m.start("word") if m["word"] else at, m.end()):
        return None
    before = (m["word"] or "").startswith("trước")
    if freq == "monthly":
        return Beside(m.end(), not before, day=int(m["day"])) if times == 1 else None
    found = len(WEEKDAY.findall(m["days"]))
    return Beside(m.end(), False if before else None, rule=weekly_on(m["days"])) if times in (1, found) else None
