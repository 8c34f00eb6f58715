"""A document's number, year, symbol (số, năm, ký hiệu) and the code that they make: one follows when the other is corrected."""

from __future__ import annotations

import re
from collections.abc import Mapping

PARTS = ("number", "year", "symbol")
_CODE = re.compile(r"(?P<number>\d+[a-zA-Z]?)\s*[-/]\s*(?:(?P<year>(?:19|20)\d\d)\s*[-/]\s*)?(?P<symbol>[^\W\d].*)")


def followed(was: Mapping[str, str], new: Mapping[str, str]) -> dict[str, str]:
    """What follows from corrected fields of a code: the code from its parts, the parts from the code; nothing where both were
    given, or where it cannot be told.

    was  the fields as they were, as text; new: those that were corrected
    """
    parts = [name for name in PARTS if name in new]
    if "code" in new and not parts:
        return {name: told for name, told in _taken_apart(new["code"], was).items() if told != was.get(name, "")}
    if parts and "code" not in new and (code := _put_together(was, new)):
        return {"code": code}
    return {}


def _taken_apart(code: str, was: Mapping[str, str]) -> dict[str, str]:
    m = _CODE.fullmatch(" ".join(code.split()))
    return {name: m[name] or "" for name in PARTS if name in was} if m else {}


def _put_together(was: Mapping[str, str], new: Mapping[str, str]) -> str:
    """The code with its parts put in the places of the old ones; "" where one had none, or has none now."""
    code, at, made = was.get("code", ""), 0, ""
    for name in PARTS:
        part = was.get(name, "")
        if name in new and not (part and new[name]):
            return ""
        if part:
            found = code.find(part, at)
            if found < 0:
                return ""
            made += code[at:found] + new.get(name, part)
            at = found + len(part)
    return made + code[at:]
