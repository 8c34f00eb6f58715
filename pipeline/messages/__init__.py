"""Every sentence and word that a person reads, Vietnamese beside English, by its code.

files, facts, check, usage  sentences about a problem: of a file, of a plan's facts, of a check, of a command
reasons                     why the system refuses a file, in Vietnamese
words                       what workbooks, calendars and the screen say; help: what `--help` says
letters                     letters and tables for offices
review                      the review page and the report of one page
retold                      sentences that were written in one language, told in the other
labels                      the verdicts and outcomes of a check: name, colour, meaning
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Literal, get_args

from pipeline.messages.check import CHECK
from pipeline.messages.facts import FACTS
from pipeline.messages.files import PROBLEMS
from pipeline.messages.help import HELP
from pipeline.messages.letters import LETTERS
from pipeline.messages.reasons import REASONS
from pipeline.messages.review import REVIEW
from pipeline.messages.usage import USAGE
from pipeline.messages.words import WORDS

Lang = Literal["vi", "en"]

MESSAGES: dict[str, tuple[str, str]] = {**PROBLEMS, **FACTS, **CHECK, **USAGE}
"""The sentences about problems."""

_SPOKEN = {**MESSAGES, **WORDS, **HELP, **LETTERS, **REVIEW}


class UsageError(Exception):
    """What the caller must mend: a code of MESSAGES and the values for its gaps. `str()` is the Vietnamese sentence."""

    def __init__(self, code: str, **values: str) -> None:
        super().__init__(sentence(code, values.items()))
        self.code = code
        self.values = values

    def sentence(self, lang: Lang, *, command: bool = False) -> str:
        """The sentence in a language; for who typed a command, with the options of the command."""
        typed = f"{self.code}_command"
        return sentence(typed if command and typed in MESSAGES else self.code, self.values.items(), lang)


def speaks(lang: str) -> None:
    """Raises UsageError for a language that nothing is written in."""
    if lang not in get_args(Lang):
        raise UsageError("bad_lang", lang=str(lang), known=", ".join(get_args(Lang)))


_PLACE = re.compile(r"\(at line (\d+), column (\d+)\)")


def bad_toml(path: str, error: ValueError) -> UsageError:
    """What is wrong with a TOML file, with its line and column where they are known."""
    place = _PLACE.search(str(error))
    if place is None:
        return UsageError("bad_toml", path=path)
    return UsageError("bad_toml_at", path=path, line=place[1], column=place[2])


class _Gaps(dict[str, str]):
    """A gap without a value stays visible instead of failing."""

    def __missing__(self, key: str) -> str:
        return f"{{{key}}}"


def sentence(code: str, values: Iterable[tuple[str, str]] = (), lang: Lang = "vi") -> str:
    """The sentence of a code with its gaps filled; the code itself where there is none. A value "should" chooses the
    sentence that names it, where the code has one."""
    given = _Gaps(values)
    if "reason" in given:
        given["reason"] = _reason(given["reason"], lang)
    known = (MESSAGES.get(f"{code}_should") if given.get("should") else None) or MESSAGES.get(code)
    return code if known is None else known[lang == "en"].format_map(given)


def _reason(told: str, lang: Lang) -> str:
    """What the system said, in the reader's language, without what a library wrote around it."""
    for said, vi in REASONS.items():
        if said.lower() in told.lower():
            return vi if lang == "vi" else said
    return told


def word(code: str, lang: Lang = "vi", **values: object) -> str:
    """A word or line of WORDS or HELP, its gaps filled. Raises KeyError for a code that is not there."""
    vi, en = _SPOKEN[code]
    return (en if lang == "en" else vi).format(**values)
