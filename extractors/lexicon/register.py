"""The register: central documents that plans cite most, and the symbols of the bodies that issue documents.

`lexicon/directives.csv`, one row per document that public copies agree on (facts only; nothing is filled in from it, it
checks and joins):

type, code, issuer, title  as the document has them; empty where no source was sure
date          day of issue (ISO), empty where no source was sure
valid_from    first day in force, where it is not the day of issue
called        the name that everybody uses for it, where that means no other ("Nghị quyết Trung ương 4 khóa XII")
replaced_by   what took its place: a code, with "@" and its term or year where the code has no year ("37-QĐ/TW@XIII")

`lexicon/issuers.csv`, one row per symbol (ký hiệu) of a body:

abbr          the symbol ("SGDĐT"); name: the bodies that use it, parted by "|"
level, system "trung ương", "tỉnh", "huyện", "xã" or "đơn vị"; "nhà nước", "đảng", "đoàn thể" or "liên ngành"
valid_from, valid_to  first and last day of the body; where only month or year is known, the widest reading
successor     what took over its work, name for name where there are several

Sources: public copies of documents that bear the symbol; at least two that agree where we did not see one ourselves.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, timedelta
from functools import lru_cache

from extractors.lexicon import rows

CONGRESSES = (
    ("VI", date(1986, 12, 18)), ("VII", date(1991, 6, 27)), ("VIII", date(1996, 7, 1)), ("IX", date(2001, 4, 22)),
    ("X", date(2006, 4, 25)), ("XI", date(2011, 1, 19)), ("XII", date(2016, 1, 28)), ("XIII", date(2021, 2, 1)),
    ("XIV", date(2026, 1, 23)),
)  # fmt: skip
"""Terms (khóa) of the Party's Central Committee, each from the last day of its congress."""

LEGISLATURES = {10: 1997, 11: 2002, 12: 2007, 13: 2011, 14: 2016, 15: 2021, 16: 2026}
"""Legislatures (khóa) of the Quốc hội, each from the year of its election; the last year belongs to two."""


_PLENUM = re.compile(
    r"(?:Trung ương|TW|T\.Ư|TƯ)\s*(?P<n>\d{1,2})\s*,?\s*\(?[Kk](?:hóa|hoá)\s+(?P<term>[IVX]+|\d{1,2})\b"
)


@dataclass(frozen=True, slots=True)
class Known:
    """A document of the register."""

    type: str
    code: str
    day: date | None = None
    issuer: str = ""
    title: str = ""
    valid_from: date | None = None
    replaced_by: str = ""
    called: str = ""

    @property
    def aliases(self) -> tuple[str, ...]:
        """Short names that stand in brackets at the end of its title: "Đề án 06"."""
        m = re.search(r"\((?P<names>[^()]+)\)$", self.title)
        return tuple(m["names"].split(", ")) if m else ()

    @property
    def in_force(self) -> date | None:
        """The first day in force, None if neither that nor the day of issue is known."""
        return self.valid_from or self.day


@dataclass(frozen=True, slots=True)
class Symbol:
    """The symbol of a body and the names of the bodies that use it."""

    abbr: str
    names: tuple[str, ...]
    level: str
    system: str
    valid_from: date | None = None
    valid_to: date | None = None
    successors: tuple[str, ...] = ()
    """What took over, name for name."""


@lru_cache(maxsize=1)
def known_directives() -> tuple[Known, ...]:
    """The documents of the register, in its order."""
    return tuple(
        Known(
            row["type"], row["code"], _day(row["date"]), row["issuer"], row["title"], _day(row["valid_from"]),
            row["replaced_by"], row["called"],
        )
        for row in rows("directives")
    )  # fmt: skip


@lru_cache(maxsize=1)
def plenum_resolutions() -> dict[tuple[int, str], Known]:
    """Resolutions that everybody calls by plenum and term alone, by these: (4, "XII")."""
    return {key: known for known in known_directives() if (key := plenum(known.called))}


def plenum(text: str) -> tuple[int, str] | None:
    """The plenum and the term in a short name of a resolution: "NQTW 4 khóa 12" is (4, "XII"); None for other names.

    The full form ("Hội nghị lần thứ tư …") is none: a plenum may have made several resolutions.
    """
    m = _PLENUM.search(text)
    if m is None:
        return None
    numerals = [term for term, _ in CONGRESSES]
    term = m["term"].upper()
    first = 6
    if term.isdigit():
        term = numerals[int(term) - first] if 0 <= int(term) - first < len(numerals) else ""
    return (int(m["n"]), term) if term else None


@lru_cache(maxsize=1)
def symbols() -> dict[str, Symbol]:
    """The symbols of issuers, by their capitals without "&" ("SGDĐT")."""
    return {
        symbol_key(row["abbr"]): Symbol(
            row["abbr"], tuple(row["name"].split("|")), row["level"], row["system"], _day(row["valid_from"]), _day(row["valid_to"]),
            tuple(filter(None, row["successor"].split("|"))),
        )
        for row in rows("issuers")
    }  # fmt: skip


def symbol_key(symbol: str) -> str:
    """A symbol without what varies between spellings: "SGD&ĐT" is "SGDĐT", "T.Ư" is "TW"."""
    key = re.sub(r"[&.\s]", "", symbol.upper())
    return re.sub(r"TƯ$", "TW", key)


def party_term(day: date) -> str | None:
    """The term of the Central Committee on a day: 26/10/2022 is XIII. None before the sixth."""
    return next((term for term, start in reversed(CONGRESSES) if day >= start), None)


def fits_term(day: date, term: str) -> bool:
    """Whether a day lies in a term, with a month on either side for what the congress left open; unknown terms fit."""
    names = [name for name, _ in CONGRESSES]
    if term not in names:
        return True
    at = names.index(term)
    month = timedelta(days=31)
    return CONGRESSES[at][1] - month <= day and (at + 1 == len(names) or day <= CONGRESSES[at + 1][1] + month)


def legislatures(year: int) -> tuple[int, ...]:
    """The legislatures that sat in a year: two where one followed the other; none before the tenth."""
    return tuple(n for n, start in LEGISLATURES.items() if start <= year <= LEGISLATURES.get(n + 1, start + 5))


def _day(text: str) -> date | None:
    return date.fromisoformat(text) if text else None
