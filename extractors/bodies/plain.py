"""Words that go on with a name whatever stands around them: most words do, and need no closer look."""

from __future__ import annotations

import re
from functools import cache, lru_cache

from extractors.bodies.inside import inner_phrases
from extractors.bodies.patterns import heads
from extractors.bodies.patterns import reach as g
from extractors.bodies.verbs import stops
from extractors.lexicon.compounds import is_word
from extractors.signs.openings import begins

_LOOKED_AT = heads.JOINTS | frozenset(
    "được các mỗi từng phụ chủ trên tại về tổ lãnh ngày tháng năm quý số Chậm Muộn".split()  # noqa: SIM905 - as one reads them
)
"""Words that end a name, part two or go on with one by what stands around them."""
_TELLS_BEHIND = g.ENDS_CLOSED | g.PLACES | g.BEFORE_CAPITAL_DUTY
"""Words that a name may end with, whatever the next one is."""


def goes_on_plainly(before: str, word: str) -> bool:
    """Whether a word behind another is part of a name that stands there already."""
    if before.istitle() and word[0].islower() and not is_word(before, word):
        return False  # it may end with the name of a place
    return before not in _TELLS_BEHIND and _is_plain(word)


@lru_cache(maxsize=20_000)
def _is_plain(word: str) -> bool:
    """Whether a word, whatever follows it, opens nothing that ends a name or is told by more than one word."""
    if not word[0].isalpha() or word in _LOOKED_AT or word in stops() or word in inner_phrases():
        return False
    return not any(opens.match(word) for opens in _told_by_more())


@cache
def _told_by_more() -> tuple[re.Pattern[str], ...]:
    return tuple(map(begins, (heads.COMMITTEE, heads.COMPOUND_HEAD, g.LOCATIVE)))
