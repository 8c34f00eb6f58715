"""Rows into HTML, by templates that escape whatever is put into them: the one place where markup is made."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from datetime import date
from functools import cache
from typing import Any

from jinja2 import Environment, PackageLoader, StrictUndefined

from pipeline.messages import Lang, word
from pipeline.messages.labels import LABELS
from pipeline.messages.retold import retold
from pipeline.messages.values import VALUES, named
from pipeline.review.journal import Entry
from pipeline.review.records import BY_NAME, EDITABLE, Doubt, Record
from pipeline.review.settle import text_of
from pipeline.signs import shown
from pipeline.tables.schema import Kind, Value

TABLES = ("citations", "deadlines", "assignments", "sections", "recipients", "documents")
"""The kinds of record in the order in which a person meets them."""
_PEOPLES = re.compile(r"(?P<committee>ủy ban|uỷ ban)?(?(committee)|hội đồng)\s+nhân dân\b", re.IGNORECASE)
ROLES = ("purpose", "content", "schedule", "budget", "organization", "reporting", "appendix", "other")


@cache
def _templates() -> Environment:
    env = Environment(
        loader=PackageLoader("pipeline.pages"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    env.filters["shown"] = lambda value: shown(str(value))
    env.filters["short"] = short
    env.globals.update(LABELS=LABELS, TABLES=TABLES)
    return env


def ready() -> None:
    """Compiles the templates, so that nobody waits for it."""
    for name in _templates().list_templates():
        _templates().get_template(name)


def html(template: str, lang: Lang, **values: Any) -> str:
    """A template filled in a language; all values are escaped."""
    speak = {
        "t": lambda code, **gaps: word(code, lang, **gaps),
        "said": lambda column, value: said(column, value, lang),
        "day": lambda value: day(value, lang),
        "title": lambda table, column: title(table, column, lang),
        "doubt": lambda d: doubt(d, lang),
        "retold": lambda code, told: retold(code, told, lang),
        "lang": lang,
    }
    return _templates().get_template(f"{template}.html").render(**speak, **values)


def short(name: str) -> str:
    """The name of a body as it fits into a small box: with the abbreviations that everybody knows."""
    return _PEOPLES.sub(lambda m: "UBND" if m["committee"] else "HĐND", name)


def day(value: date | None, lang: Lang) -> str:
    """A day as people of a language write it."""
    if value is None:
        return ""
    return value.isoformat() if lang == "en" else f"{value.day:02}/{value.month:02}/{value.year:04}"


def said(column: str, value: Value, lang: Lang) -> str:
    """A value as a person reads it; "" for a missing one."""
    if isinstance(value, date):
        return day(value, lang)
    return "" if value is None else shown(str(named(column, value, lang)))


def typed(value: Value, lang: Lang) -> str:
    """A value as it stands in the field of a form."""
    return day(value, lang) if isinstance(value, date) else text_of(value)


def title(table: str, column: str, lang: Lang) -> str:
    """The heading of a column."""
    return next(c.title(lang) for c in BY_NAME[table].columns if c.name == column)


def doubt(d: Doubt, lang: Lang) -> str:
    """Why a record is doubtful, in a sentence."""
    if d.said:
        return shown(retold(d.code, d.said, lang))
    flags = VALUES["flags"]
    return flags[d.code][lang == "en"] if d.code in flags else word(f"doubt.{d.code}", lang)


def state(entry: Entry | None) -> str:
    """What was decided about a record; "none" for nothing."""
    return entry.act if entry else "none"


def choices(table: str, column: str, lang: Lang) -> list[tuple[str, str]] | None:
    """The values that a field may have, with their names; None where any text may stand."""
    kind = next(c.kind for c in BY_NAME[table].columns if c.name == column)
    if kind is Kind.BOOL:
        return [("", "–"), *((v, str(named(column, v == "true", lang))) for v in ("true", "false"))]
    if (table, column) == ("sections", "role"):
        return [(v, str(named("section_role", v, lang))) for v in ROLES]
    known = {
        ("assignments", "role"): tuple(VALUES["role"]), ("deadlines", "freq"): ("", *VALUES["freq"]),
        ("deadlines", "kind"): tuple(VALUES["kind"])[:5],
    }.get((table, column))  # fmt: skip
    return [(v, str(named(column, v, lang)) if v else "–") for v in known] if known else None


def form(record: Record, lang: Lang) -> list[dict[str, Any]]:
    """The fields of a record as a form shows them."""
    fields: Sequence[str] = record.fields
    return [
        {
            "name": name, "title": title(record.table, name, lang), "value": typed(record.values.get(name), lang),
            "choices": choices(record.table, name, lang),
            "long": name in ("title", "body", "issuer", "heading", "purpose"),
        }
        for name in fields
    ]  # fmt: skip


def bad_value(table: str, given: Mapping[str, str], error: Exception, lang: Lang) -> str:
    """That a field cannot hold what was typed; the error's second argument names it."""
    name = str(error.args[1])
    return word("review.bad_value", lang, value=given.get(name, ""), field=title(table, name, lang))


def blank(table: str) -> Record:
    """A record of a kind without any value."""
    return Record(f"{table}:new", table, dict.fromkeys(EDITABLE[table]))
