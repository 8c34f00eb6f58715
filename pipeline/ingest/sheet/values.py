"""A cell's value as its number format shows it, in the Vietnamese order of days."""

from __future__ import annotations

import re
from datetime import date, datetime, time, timedelta
from typing import Any

_LITERAL = re.compile(r'"[^"]*"|\\.|\[[^\]]*\]|_.|\*.')
_DECIMALS = re.compile(r"0\.(0+)")


def shown(cell: Any) -> str:
    """The text of a cell: "03/2032" where only month and year are shown, "1.10" where two decimals are; "" for an error."""
    value, form = cell.value, _LITERAL.sub("", str(cell.number_format or ""))
    if value is None or cell.data_type == "e":
        return ""
    if isinstance(value, bool):
        return str(value).upper()
    if isinstance(value, datetime | date):
        return _day(value, form.lower())
    if isinstance(value, time):
        return f"{value:%H:%M}"
    if isinstance(value, timedelta):
        return f"{int(value.total_seconds() // 3600):02}:{int(value.total_seconds() // 60 % 60):02}"
    if isinstance(value, int | float):
        return _number(value, form)
    lines = (" ".join(line.split()) for line in str(value).splitlines())
    return "\n".join(filter(None, lines))


def _day(value: datetime | date, form: str) -> str:
    clock = f"{value:%H:%M} " if isinstance(value, datetime) and (value.hour or value.minute) else ""
    if "d" in form or clock or "y" not in form:
        return f"{clock}{value:%d/%m}/{value.year:04}"
    return f"{value:%m}/{value.year:04}" if "m" in form else f"{value.year:04}"


def _number(value: float, form: str) -> str:
    digits = _DECIMALS.search(form)
    if "%" in form:
        return f"{100 * value:.{len(digits[1]) if digits else 0}f}%"
    if digits:
        return f"{value:.{len(digits[1])}f}"
    padded = re.fullmatch(r"0{2,}", form)
    if padded and float(value).is_integer():
        return f"{int(value):0{len(form)}}"
    return str(int(value)) if float(value).is_integer() else f"{value:.10g}"
