"""Letters of other scripts that look like Latin ones, typed or pasted into Vietnamese words: one letter for one, so that places stay."""

from __future__ import annotations

import re

_CYRILLIC = ("АВЕКМНОРСТУХІЈЅаеорсухіјѕһԁԛԝ", "ABEKMHOPCTYXIJSaeopcyxijshdqw")
_GREEK = ("ΑΒΕΖΗΙΚΜΝΟΡΤΥΧον", "ABEZHIKMNOPTYXov")
_LATIN = {ord(c): latin for signs, letters in (_CYRILLIC, _GREEK) for c, latin in zip(signs, letters, strict=True)}
_FOREIGN = re.compile("[\u0370-\u03ff\u0400-\u052f]")
_CHUNK = re.compile(r"[\w\u0300-\u036f]+(?:[-/][\w\u0300-\u036f]+)*")
"""A word, or a code: what is joined by / and -."""
_OURS = re.compile(r"[A-Za-z\u00c0-\u024f\u1ea0-\u1ef9\u0302\u0303\u0309\u031b\u0323]|\d/")
"""What shows that a word or code is written in Latin letters: one of them, a Vietnamese mark, the number of a code (9145/КН-ХА)."""


def latin(text: str) -> str:
    """A text with Latin letters in the place of their look-alikes, in words and codes that have Latin ones too and no letter that is
    surely of another script: "Кế hoạch" in which К is Cyrillic; "Москва" and "kΩ" stay as they are. As long as before."""
    if text.isascii() or not _FOREIGN.search(text):
        return text
    return _CHUNK.sub(_mended, text)


def _mended(chunk: re.Match[str]) -> str:
    word = chunk[0]
    if not _FOREIGN.search(word):
        return word
    made = word.translate(_LATIN)
    return made if _OURS.search(word) and not _FOREIGN.search(made) else word
