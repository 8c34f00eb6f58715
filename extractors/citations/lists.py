"""Lists of citations share what their members leave out."""

from __future__ import annotations

import re
from dataclasses import replace

from extractors.citations import patterns as g
from extractors.citations.codes import Found


def shared(found: list[Found], text: str) -> list[Found]:
    """Members of a list take from the last one what they leave out: issuer and date with the same symbol, the title at a comma."""
    out = list(found)
    for i in range(len(out) - 2, -1, -1):
        a, b = out[i], out[i + 1]
        if a.after > b.start:
            continue
        between = text[a.end : b.start]
        m = re.fullmatch(r"\s*(?P<joint>,|;|và|,\s*và|;\s*và)?\s*(?:các\s+)?", between)
        if m is None or not m["joint"]:
            continue
        same = b.listed or a.symbol == b.symbol and a.type == b.type
        if b.of_all and not a.date_text:
            a = replace(a, day=b.day, of_all=True)
        if not a.issuer and b.issuer and (tail := _issuer_tail(a)) and tail == _issuer_tail(b) and _alike(a, b):
            a = replace(a, issuer=b.issuer)
        if same and b.listed | (a.symbol is not None) and not a.issuer and not (a.day and not b.listed):
            a = replace(a, issuer=b.issuer)
        if (
            same
            and not a.date_text
            and (b.listed and ";" not in m["joint"] or not a.issuer or a.issuer == b.issuer)
            and b.day
            and ";" not in m["joint"]
        ):
            a = replace(a, day=b.day)
        if b.listed and not a.symbol and b.symbol:
            a = replace(a, symbol=b.symbol)
        if (a.title is None and b.title is not None and (b.listed or "," in m["joint"] or m["joint"] == "và")) and (
            a.issuer or a.day or b.listed
        ):
            a = replace(a, title=b.title)
        out[i] = a
    for i in range(1, len(out)):
        if out[i].date_text == "cùng ngày" and out[i].day is None:
            out[i] = replace(out[i], day=out[i - 1].day)
    return _shared_writer(out, text)


def _shared_writer(found: list[Found], text: str) -> list[Found]:
    """ "đề nghị của Sở A tại Tờ trình số … và Công văn số …": both are of Sở A."""
    out = list(found)
    for i in range(1, len(out)):
        a, b = out[i - 1], out[i]
        before = text[max(0, a.start - 120) : a.start]
        if (
            a.issuer
            and not b.issuer
            and re.fullmatch(r"\s*(?:,|và|,\s*và)\s+", text[a.after : b.start])
            and g.AT_ISSUER.search(before[before.rfind("\n") + 1 :])
        ):
            out[i] = replace(b, issuer=a.issuer)
    return out


_LETTERS = frozenset(("Công văn", "Văn bản"))
_OF_HEADS = frozenset(("Quyết định", "Chỉ thị", "Công điện"))
"""What the head of a body may issue in his own name."""


def _alike(a: Found, b: Found) -> bool:
    """Papers that one may have issued: a letter is the body's, a decision may be its head's ("của Chủ tịch UBND tỉnh")."""
    if b.of_all or (a.type in _LETTERS) == (b.type in _LETTERS):
        return True
    return a.type not in _OF_HEADS and b.type not in _OF_HEADS


def _issuer_tail(f: Found) -> str:
    """Who issued a paper, by its symbol: "UBND" of "QĐ-UBND" and of the letter "UBND-KT", "TU" of "908-CT/TU"."""
    kind, dash, issuer = (f.symbol or "").partition("-")
    if dash and kind in g.SHORT_TYPES:
        return issuer
    if dash and f.type in _LETTERS:
        return kind
    party = re.fullmatch(r"\d+[a-zđ]?-[^/]+/(?P<issuer>[^/]+)", f.code or "")
    return party["issuer"] if party else ""
