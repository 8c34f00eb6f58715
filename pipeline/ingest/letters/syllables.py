"""How much of a text is written in Vietnamese syllables: what tells a right decoding from a wrong one."""

from __future__ import annotations

import functools
import re
import unicodedata

TONES = "\u0300\u0301\u0303\u0309\u0323"
STOPPED_TONES = "\u0301\u0323"  # a syllable that ends in c, ch, p or t has one of these
RHYMES = """
a ac ach ai am an ang anh ao ap at au ay ăc ăm ăn ăng ăp ăt âc âm ân âng âp ât âu ây
e ec em en eng eo ep et ê êch êm ên ênh êp êt êu
i ia ich im in inh ip it iu iêc iêm iên iêng iêp iêt iêu y yêm yên yêng yêt yêu
o oa oac oach oai oam oan oang oanh oao oap oat oay oăc oăm oăn oăng oăt oe oen oeo oet oi om on ong op ot oc ooc oong
ô ôc ôi ôm ôn ông ôp ôt ơ ơi ơm ơn ơp ơt
u ua uc ui um un ung up ut uân uâng uât uây uê uêch uênh uơ uy uya uych uyên uyêt uyn uynh uyt uyu uôc uôi uôm uôn uông uôt
ư ưa ưc ưi ưm ưng ưt ưu ươc ươi ươm ươn ương ươp ươt ươu
""".split()  # noqa: SIM905 - as one reads them
_RHYME = "(?:" + "|".join(sorted(RHYMES, key=len, reverse=True)) + ")"
SYLLABLE = re.compile(
    f"(?:(?:[bdđhlmnprstvx]|ch|kh|nh|ph|th|tr|gi|qu)?{_RHYME}|(?:k|n?gh)(?=[eêiy]){_RHYME}|(?:c|n?g)(?![eêy]){_RHYME})"
)
WORD = re.compile(r"[A-Za-z\x80-\u024f\u0300-\u036f\u1e00-\u1eff\u20ab\u20ac\u2020-\u2026\u2030\u2039\u203a\u2122]+")
"""Letters, and the signs that letters become in a wrong encoding."""


@functools.lru_cache(maxsize=20_000)
def is_syllable(word: str) -> bool:
    """Can this be a syllable of Vietnamese, with its marks?"""
    parts = unicodedata.normalize("NFD", word.lower())
    tone = "".join(c for c in parts if c in TONES)
    bare = unicodedata.normalize("NFC", "".join(c for c in parts if c not in TONES))
    if len(tone) > 1 or not SYLLABLE.fullmatch(bare):
        return False
    return tone in STOPPED_TONES and bool(tone) if bare.endswith(("c", "ch", "p", "t")) else True


def marked_words(text: str) -> tuple[int, int]:
    """How many words have letters beyond ASCII, and how many of these are Vietnamese syllables."""
    words = [word for word in WORD.findall(unicodedata.normalize("NFC", text)) if not word.isascii()]
    return len(words), sum(map(is_syllable, words))
