"""What a citation says of its document after the code, in whatever order: day, issuer, term, title, articles."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date
from functools import lru_cache

from extractors.bodies.names import names_end
from extractors.citations import patterns as g
from extractors.citations.codes import Found, line_before
from extractors.citations.parts import issuer_end, split_pins
from extractors.citations.titles import read_title, with_issuer
from extractors.dates import read_day
from extractors.lexicon import rows


def with_attributes(f: Found, text: str, limit: int, earlier: int = 0) -> Found:
    """Date, issuer, term and title after the code, in whatever order they stand. `earlier`: where the citation before it ends."""
    end = f.end
    day: date | None = None
    issuer: str | None = None
    date_text = ""
    of_all = False
    line_end = text.find("\n", end)
    limit = min(limit, line_end if line_end >= 0 else len(text)) if limit > end else end
    stop = line_end if line_end >= 0 else len(text)
    if place := g.OF_PLACE.match(text, end, stop):
        end = place.end()
    for _ in range(5):
        here = _past_note(text, end, stop)
        if not date_text and (m := g.DATE_AFTER.match(text, here, stop)):
            written = m["day"] or m["bare"] or m["bracket"]
            if m["bracket"] and not written:
                break
            day = read_day(written) if written else None
            date_text = m[0].strip(" ,")
            of_all = m["all"] is not None
            end = m.end()
            if m[0].endswith(")") and "(" not in m[0]:
                end -= 1
            continue
        if issuer is None and (m := g.OF.match(text, here, stop) or g.BETWEEN.match(text, here, stop)):
            between = "giữa" in m[0].lower()
            tail = names_end(text, m.end(), stop) if between else issuer_end(text, m.end(), stop, _is_joint(f))
            if tail > m.end():
                issuer, end = text[m.end() : tail], tail
                continue
        if m := g.TERM.match(text, here, stop) or g.SESSION.match(text, here, stop):
            end = m.end()
            continue
        break
    before = text[max(0, f.start - g.LONGEST_PINS) : f.start]
    before = before[before.rfind("\n") + 1 :]
    pins = _pinpoints(before, text, end)
    if issuer is None or day is None:
        day, issuer = _said_before(text, f.start, day, issuer, earlier)
    if issuer is None and (at := g.AT_ISSUER.search(before, max(before.rfind(";"), before.rfind(":")) + 1)):
        issuer = _BRACKET_BEHIND.sub("", at["issuer"].strip())
    after = _before_title(text, _past_note(text, end, stop), stop, issuer)
    title = f.title or read_title(text, after, stop, attributed=bool(date_text or issuer), pinned=bool(pins))
    if title is not None and issuer is None:
        title, issuer = with_issuer(title, symbol_tells=_tells_issuer(f.symbol))
    return replace(
        f,
        end=end,
        day=day,
        date_text=date_text,
        of_all=of_all,
        issuer=issuer,
        title=title,
        pins=pins,
        after=title.end if title else end,
    )


_BRACKET_BEHIND = re.compile(r"\s*\([^()]*\)$")
# "của Bộ Y tế | Thông tư | Ban hành quy định …": the type said again.
_TYPE_AGAIN = re.compile(rf"\s+{g.TYPE}(?=\s+(?:[Bb]an hành|[Qq]uy định)\s)")
# "ngày 15/7/2031 của quy định mức hỗ trợ": an issuer was forgotten before the title.
_OF_NOBODY = re.compile(r"\s+của(?=\s+(?:quy định|ban hành|phê duyệt|hướng dẫn|về việc|về)\s)")


@lru_cache(maxsize=1)
def _offices() -> frozenset[str]:
    return frozenset(row["abbr"] for row in rows("issuers"))


def _tells_issuer(symbol: str | None) -> bool:
    """Whether a symbol ends in the letters of an office that is known: "QĐ-UBND", "NQ/TU"."""
    return symbol is not None and re.split(r"[-/]", symbol)[-1] in _offices() | {"TTg", "CP", "TU", "TW", "ĐU", "HU"}


def _before_title(text: str, at: int, stop: int, issuer: str | None) -> int:
    """Where a title may begin: past a forgotten issuer, the type said again, a remark in brackets."""
    for between in (*([_OF_NOBODY] if issuer is None else []), _TYPE_AGAIN, g.REMARK):
        if m := between.match(text, at, stop):
            at = m.end()
    return at


def _past_note(text: str, at: int, stop: int) -> int:
    """Behind the mark of a footnote that stands here."""
    note = g.NOTE.match(text, at, stop)
    return note.end() if note else at


def _said_before(
    text: str, start: int, day: date | None, issuer: str | None, earlier: int
) -> tuple[date | None, str | None]:
    """Day and issuer where they stand before the paper: "Ngày …, UBND tỉnh ban hành …", "các Quyết định của UBND tỉnh: số …"."""
    line = line_before(text, start, 400)
    of_numbers = g.ISSUER_OF_NUMBERS if text.startswith(("số ", "Số "), start) else g.ISSUER_BETWEEN
    whose = issuer is None and ("của" in line or "do" in line)
    if whose and (m := g.LIST_HEAD.search(line) or g.ISSUER_BETWEEN.search(line) or of_numbers.search(line)):
        return day, m["issuer"].strip()
    if day is None and (between := g.DAY_BETWEEN.search(line)):
        day = read_day(between["day"])
    m = g.ISSUED_BEFORE.search(line, max(0, earlier - (start - len(line))))
    if m is None:
        return day, issuer
    name = m["by"] or m["who"]
    at = start - len(line) + m.start("by" if m["by"] else "who")
    if names_end(text, at, at + len(name)) < at + len(name):
        return day, issuer  # not a name and nothing else
    return day or (read_day(m["day"]) if m["day"] else None), issuer or name


def _is_joint(f: Found) -> bool:
    """Several bodies issued it: a "liên tịch" by its type or symbol, or the offices of several in its symbol."""
    return bool(
        re.search(r"liên (?:tịch|ngành)|phối hợp", f.type)
        or re.match(r"\w*(?:LT|LN|PH)(?![A-ZĐ])", f.symbol or "")
        or re.search(r"T[WU]-[A-ZĐ]+T[WU]$", f.symbol or "")  # "HD/BTCTW-UBKTTW": two boards of the Party
        or re.search(r"-([BS])[A-ZĐ]+-\1[A-ZĐ]", f.symbol or "")  # "KH-BCA-BNNMT": two ministries, or two departments
    )


def _pinpoints(before: str, text: str, end: int) -> tuple[str, ...]:
    m = g.PIN_BEFORE.search(before)
    if m:
        return split_pins(m["pins"])
    after = g.PIN_AFTER.match(text, end)
    return split_pins(after["pins"]) if after else ()
