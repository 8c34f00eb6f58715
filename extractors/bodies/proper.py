"""A body that is told by the name of a place or a person ("Trường THCS Lê Lợi", "Điện lực Phú Lâm") is whole with it: what follows
in small letters is what it does, whatever verb that is, unless it goes on to say which one ("… xã An Khê", "… cơ sở 2").
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from extractors.bodies.patterns import reach as g
from extractors.bodies.patterns.heads import HEAD
from extractors.lexicon import pairs
from extractors.lexicon.compounds import is_word

SHORTEST = 3
"""Words of a name with its head and the two that tell which one it is."""
_GIVES = re.compile(r"cấp (?:điện|nước|phát|phép|giấy|thẻ|căn cước|kinh phí|vốn|thuốc|vật tư|hồ sơ|mã|tài khoản)(?!\w)")
"""What looks like the level of a body and is what it gives out."""


def ends_in_proper_name(name: Sequence[str], after: str) -> bool:
    """Whether a name, word by word, is whole before what comes after it, since its last two words are the name of a place or person."""
    if len(name) < SHORTEST or not after[:1].islower():
        return False
    if g.AFTER_CLOSED.match(after) and not _GIVES.match(after):
        return False
    one, two = name[-2], name[-1]
    if not (_is_capital(one) and _is_capital(two)) or HEAD.match(one) or is_word(two, after.split(maxsplit=1)[0]):
        return False
    return (
        not is_word(one, two) or f"{one} {two}".lower() in _proper()
    )  # "Trung tâm Y Tế dự phòng": its field, in capitals


def _is_capital(word: str) -> bool:
    return len(word) > 1 and word.isalpha() and word.istitle()


@cache
def _proper() -> frozenset[str]:
    """Words that are nearly always written with two capitals (`benchmarks/count_proper.py`)."""
    return frozenset(word for word, _ in pairs("proper_names"))
