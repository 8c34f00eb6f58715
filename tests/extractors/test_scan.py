"""An expression that is run only where it can match finds what it finds everywhere."""

from __future__ import annotations

import re
from importlib import import_module
from pathlib import Path
from pkgutil import walk_packages

import pytest

import extractors
from extractors.lexicon.words import KINDS, any_of
from extractors.marks import by_first_letter, pattern
from extractors.signs import scan
from extractors.signs.needs import needs
from extractors.signs.openings import Quick, begins

NOTHING = "(?!)"
PATTERNS = {
    value: pytest.param(value, id=f"{module.name}.{key}")
    for module in walk_packages(extractors.__path__, "extractors.")
    for key, value in vars(import_module(module.name)).items()
    if isinstance(value, re.Pattern) and value.pattern != NOTHING
}
"""Every expression of the grammar that can match, under the last name that it has."""
SAMPLES = Path(__file__).parents[2] / "corpus" / "samples"
OTHERS = Path(__file__).parents[3] / "shared" / "dev" / "plans"


@pytest.fixture(scope="module")
def texts() -> list[str]:
    """The plain texts among the samples and, where they are, real plans; and lines that are nothing but time and number."""
    files = sorted([*SAMPLES.rglob("*.md"), *SAMPLES.rglob("*.txt"), *OTHERS.rglob("*.md")])
    made = "ngày 10 của tháng sau\n 7h30 - 11h ngày 5/3/2031, 02 lần/ngày (trước 9h00)\nTỪ NGÀY 1/2/2031 ĐẾN 3/4/2031\n"
    return [made, *(f.read_text(encoding="utf-8", errors="replace")[:8_000] for f in files[:12])]


def _lines(text: str) -> list[tuple[int, int]]:
    return [m.span() for m in re.finditer(r"[^\n]+", text)]


@pytest.mark.parametrize("pattern", PATTERNS.values())
def test_nothing_that_matches_is_passed_over(pattern: re.Pattern[str], texts: list[str]) -> None:
    known, quick = scan._Known([pattern]), Quick(pattern)
    for text in texts:
        signs = scan.Signs(text, known)
        for start, end in [*_lines(text), (0, len(text))]:
            found = [m.span() for m in pattern.finditer(text, start, end)]
            assert [m.span() for m in quick.finditer(text, start, end)] == found
            assert not found or signs.stretch(start, end).may(pattern)


@pytest.mark.parametrize(
    ("written", "wanted", "why"),
    [
        (r"[Tt]ừ\s+\d", ["từ", "0"], "a word in either case and a digit"),
        (r"(?:đến|tới)x?", ["đến"], "one of two words; what may be missing asks for nothing"),
        (r"a|b", [], "single letters stand everywhere"),
        (r"(?<=ngày )\S+", [], "what stands before a match is no part of it"),
        (r"x(?=\s*:)", [":"], "what must follow within the stretch"),
        (r"(?:số\s*)?\(", ["("], "a sign"),
        (r"(?i:TRÌNH)", ["trình"], "capitals are looked for in small letters"),
    ],
)
def test_what_an_expression_needs(written: str, wanted: list[str], why: str) -> None:
    found = needs(re.compile(written))
    members = [m for alternative in found for members in alternative for m in members]
    assert all(w in members for w in wanted), why
    assert bool(members) == bool(wanted), why


@pytest.mark.parametrize(
    ("written", "text"),
    [
        (r"\d{1,2}/\d", "12/3 và 123/4, 1 2/5"),
        (r"(?<!\d)\d{4}", "2031, 12031"),
        (r"(?:a|ab)+c", "xaabac abc"),
        (r"x*y?z", "xxyz yz z"),
        (r"[^a]b", "ab bb\nb"),
        (r"(?P<q>['\"])n(?P=q)", "'n' \"n' 'n'"),
        (r"(?<=\s)\d+", "1 23\n4 a5"),
        (r"a*", "baab"),
    ],
)
def test_quick_finds_the_same(written: str, text: str) -> None:
    pattern = re.compile(written)
    for start in range(len(text)):
        for end in range(start, len(text) + 1):
            expected = [m.span() for m in pattern.finditer(text, start, end)]
            assert [m.span() for m in Quick(pattern).finditer(text, start, end)] == expected


@pytest.mark.parametrize("text", ["ngày ١٢ tháng ٣", "trình TRİNH ký", "báo cáo ſố 5"])
def test_letters_without_a_small_form_of_one_letter(text: str) -> None:
    """Digits of other scripts, "İ", "ſ": nothing is told of such texts."""
    pattern = re.compile(r"ngày \d+|số|trinh", re.I)
    assert scan.Signs(text, scan._Known([pattern])).stretch(0, len(text)).may(pattern)


@pytest.mark.parametrize("kind", KINDS)
def test_alternatives_by_their_first_letter_match_as_in_their_order(kind: str, texts: list[str]) -> None:
    by_letter, in_order = (pattern(f"(?:{any_of(kind, in_any_case=flat)})(?!\\w)") for flat in (False, True))
    for text in texts:
        assert [m.span() for m in by_letter.finditer(text)] == [m.span() for m in in_order.finditer(text)]


def test_of_two_alternatives_the_first_is_taken_whatever_stands_between() -> None:
    ways = ("Sở Y", "[Bb]an", "(?:Sở|Ban) Y tế", "[Ss]ở Y tế", "Bộ", "sở", "s+x", "B?ộ")
    by_letter, in_order = re.compile(by_first_letter(ways)), re.compile("|".join(ways))
    for text in ("Sở Y tế", "sở Y tế", "Ban Y tế", "ban", "Bộ", "ộ", "ssx", "sở"):
        assert by_letter.match(text)[0] == in_order.match(text)[0]  # type: ignore[index]


@pytest.mark.parametrize(
    ("written", "word", "may"),
    [
        (r"ngày \d", "ngày", True),
        (r"ngày \d", "ng", True),
        (r"ngày \d", "năm", False),
        (r"(?:[Cc]ác )?ban(?!\w)", "các", True),
        (r"(?:[Cc]ác )?ban(?!\w)", "băng", False),
        (r"(?i:BAN)", "ban", True),
        (r"\w+ x", "gì", True),
    ],
)
def test_words_with_which_a_match_may_begin(written: str, word: str, may: bool) -> None:
    assert bool(begins(re.compile(written)).match(word)) == may
