"""A sentence that stands in a table in one language is told in the other, whatever its values are."""

from __future__ import annotations

from pathlib import Path
from string import Formatter

import pytest

import kehoach as kh
from pipeline.messages import MESSAGES, Lang, sentence
from pipeline.messages.check import CHECK
from pipeline.messages.facts import FACTS
from pipeline.messages.files import PROBLEMS
from pipeline.messages.retold import retold

ONE = {"said": sentence("absent", [("code", "33/CT-TTg")]), "machine": sentence("absent", [("code", "33/CT-TTg")])}


@pytest.mark.parametrize(("there", "here"), [("vi", "en"), ("en", "vi")])
@pytest.mark.parametrize("code", sorted({**PROBLEMS, **FACTS, **CHECK}))
def test_every_sentence_is_told_in_the_other_language(code: str, there: Lang, here: Lang) -> None:
    gaps = [gap for _, gap, *_ in Formatter().parse(MESSAGES[code][0]) if gap and gap not in ONE]
    values = {gap: f"giá trị {n}/KH-UBND, “(x)”" for n, gap in enumerate(dict.fromkeys(gaps))}
    base = code.removesuffix("_should") if code.endswith("_should") else code
    values |= {"should": "9047/KH-UBND"} if code.endswith("_should") else {}
    inner = {gap: sentence("absent", [("code", "33/CT-TTg")], there) for gap in ONE}
    other = {gap: sentence("absent", [("code", "33/CT-TTg")], here) for gap in ONE}
    told = sentence(base, {**values, **inner}.items(), there)
    assert retold(base, told, here) == sentence(base, {**values, **other}.items(), here)
    assert retold(base, told, there) == told


@pytest.mark.parametrize("said", ["", "một câu do người khác viết", "{x}", "A" * 5000])
def test_what_is_no_sentence_of_the_code_stands_as_it_is(said: str) -> None:
    assert retold("absent", said, "en") == said


def test_verdicts_of_a_check_made_in_the_other_language(province_check: tuple[kh.Report, kh.Report]) -> None:
    vi, en = province_check
    rows = zip(vi.verdicts["reason"], vi.verdicts["message"], en.verdicts["message"], strict=True)
    for reason, there, here in rows:
        assert retold(reason, there, "en") == here
        assert retold(reason, here, "vi") == there


@pytest.fixture(scope="module")
def province_check() -> tuple[kh.Report, kh.Report]:
    """One check in both languages."""
    corpus = Path(__file__).parents[1] / "corpus"
    tables = kh.extract(corpus / "samples", progress=False)
    units = corpus / "province" / "units.csv"
    return tuple(kh.check(tables, units, ["9047/KH-UBND"], lang=lang) for lang in ("vi", "en"))  # type: ignore[return-value,arg-type]
