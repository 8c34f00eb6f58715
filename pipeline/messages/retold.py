"""A sentence that stands in a table in one language, in another: tables hold the sentences of the language that they were made in.

The sentence of a code tells its values where its gaps are; they are put into that of the other language.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache, lru_cache
from string import Formatter

from pipeline.messages import MESSAGES, Lang, sentence
from pipeline.messages.check import CHECK

_AROUND = ("right_and_wrong", "decided")
"""Sentences of a check that another stands in, and the gaps that hold it."""
_INNER = ("said", "machine")


def retold(code: str | None, said: str | None, lang: Lang) -> str:
    """A sentence of a code (a problem's, the reason of a verdict) in a language; as it stands where it is none of the code's."""
    return _retold(code or "", said, lang) if said else ""


@lru_cache(maxsize=10_000)
def _retold(code: str, said: str, lang: Lang) -> str:
    codes: Iterable[str] = (*_AROUND, f"{code}_should", code) if code != "decided" else ("decided", *CHECK)
    for one in codes:
        for pattern in _patterns(one):
            if found := pattern.fullmatch(said):
                values = found.groupdict()
                inner = {name: _retold("decided", values[name], lang) for name in _INNER if name in values}
                return sentence(one, {**values, **inner}.items(), lang)
    return said


@cache
def _patterns(code: str) -> list[re.Pattern[str]]:
    """What the sentence of a code looks like in each language, with a group for each gap."""
    found = []
    for template in MESSAGES.get(code, ()):
        groups: set[str] = set()
        pattern = ""
        for text, gap, *_ in Formatter().parse(template):
            pattern += re.escape(text)
            if gap is not None:
                pattern += f"(?P={gap})" if gap in groups else f"(?P<{gap}>.*?)"
                groups.add(gap)
        found.append(re.compile(pattern, re.DOTALL))
    return found
