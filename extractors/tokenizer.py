"""A Vietnamese syllable tokenizer for spaCy that keeps every character's place.

Word segmenters rewrite the text; offsets then no longer point into it. Syllables, numbers, codes and marks are enough to carry spans.
"""

from __future__ import annotations

import re
from collections.abc import Callable

import spacy
from spacy.language import Language
from spacy.tokens import Doc
from spacy.vocab import Vocab

TEXT_KEY = ("._.", "kehoach_text", 0, None)
"""Where a Doc keeps the text it was made of: `Doc.text` joins all tokens anew at every call. A key of this form goes along with
`Doc.from_docs`."""
TOKEN = re.compile(r"[^\W\d_]+|\d+|_+|\s+|[^\w\s]")


class SyllableTokenizer:
    """Splits at every change between letters, digits, marks and white space; `doc.text` is the input, always."""

    def __init__(self, vocab: Vocab):
        self.vocab = vocab

    def __call__(self, text: str) -> Doc:
        """A Doc whose tokens join to exactly `text`."""
        words: list[str] = []
        spaces: list[bool] = []
        for piece in TOKEN.findall(text):
            if piece[0] == " " and words and not spaces[-1]:
                spaces[-1] = True
                piece = piece[1:]
            if piece:
                words.append(piece)
                spaces.append(False)
        return Doc(self.vocab, words=words, spaces=spaces, user_data={TEXT_KEY: text})

    def to_bytes(self, **_: object) -> bytes:
        """Nothing to save: the tokenizer has no state."""
        return b""

    def from_bytes(self, _data: bytes, **_kwargs: object) -> SyllableTokenizer:
        """Nothing to load."""
        return self

    def to_disk(self, _path: object, **_: object) -> None:
        """Nothing to save."""

    def from_disk(self, _path: object, **_: object) -> SyllableTokenizer:
        """Nothing to load."""
        return self


@spacy.registry.tokenizers("vi_syllables")  # type: ignore[attr-defined,untyped-decorator]
def create_tokenizer() -> Callable[[Language], SyllableTokenizer]:
    """The factory for a spaCy config: `[nlp.tokenizer] @tokenizers = "vi_syllables"`."""

    def make(nlp: Language) -> SyllableTokenizer:
        return SyllableTokenizer(nlp.vocab)

    return make
