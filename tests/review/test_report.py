"""The report of one page: whole, alone, harmless, in both languages."""

from __future__ import annotations

import re
from datetime import date
from pathlib import Path

import pytest
from desk_build import SAMPLES
from lxml import html

import kehoach as kh
from pipeline.messages import UsageError
from pipeline.review.matrix import outcome_in
from pipeline.summary import charts
from pipeline.summary.page import _by_month, made, write

TODAY = date(2032, 5, 1)
LETTERS = "[ăđơưạảấầẩẫậắằẳẵặẹẻẽếềểễệọỏốồổỗộớờởỡợụủứừửữự]"


def alone(page: str) -> list[str]:
    """What a page would load or run."""
    tree = html.fromstring(page.encode())
    found = [
        str(e.get(a))
        for e in tree.iter()
        for a in ("src", "href", "srcset", "action", "data", "xlink:href")
        if isinstance(e.tag, str) and e.get(a)
    ]
    found = [a for a in found if not a.startswith("#")]
    found += [e.tag for e in tree.iter("script", "link", "iframe", "object", "embed", "base", "img")]
    found += [
        f"{e.tag} {a}" for e in tree.iter() if isinstance(e.tag, str) for a in e.attrib if str(a).startswith("on")
    ]
    return found + re.findall(r"url\((?!#)[^)]*\)|@import[^;]*", page)


def test_it_holds_every_unit_and_asks_for_nothing(original: Path) -> None:
    page = made(original, original, "vi", TODAY)
    assert alone(page) == []
    tree = html.fromstring(page.encode())
    outcome = outcome_in(original)
    assert outcome is not None
    units = {v["unit"] for v in outcome.verdicts}
    asked = [v for v in outcome.verdicts if v["verdict"] != "not_applicable"]
    rows = [e.text_content() for e in tree.xpath("//table[@class='matrix']/tbody//th")]
    assert rows == list(dict.fromkeys(v["unit"] for v in asked))
    others = tree.xpath("string(//p[contains(., 'Không áp dụng với')])")
    assert all(unit in others for unit in units - set(rows)), "of whom nothing is asked, they are named in a line"
    unmet = {v["unit"] for v in asked if not v["met"]}
    told = tree.xpath("//table[@class='todo']//td[not(@colspan)]")
    assert {unit for e in told for unit in e.text_content().split("; ")} == unmet
    rows = tree.xpath("//table[@class='evidence']/tbody/tr")
    assert len(rows) == len(asked)
    for row in rows:
        assert row.xpath("./td[4]")[0].text_content().strip()
    assert len(tree.xpath("//figure/*[local-name()='svg']")) == 4
    assert "01/05/2032" in page
    assert page == made(original, original, "vi", TODAY), "the same tables give the same page"


def test_english_is_english(original: Path) -> None:
    page = made(original, original, "en", TODAY)
    tree = html.fromstring(page.encode())
    assert tree.get("lang") == "en"
    for words in tree.xpath("//h1|//h2|//thead//th|//figcaption|//ul[@class='figures']/li"):
        assert not re.search(LETTERS, words.text_content().lower()) or words.xpath("ancestor::table[@class='matrix']")


def test_without_a_check_it_tells_of_the_plans(original: Path, tmp_path: Path) -> None:
    kh.Tables.read(original).to(tmp_path / "tables", ["parquet"])
    page = made(tmp_path / "tables", None, "vi", TODAY)
    assert "9047/KH-UBND" in page
    assert "chưa có kết quả đối chiếu" in page
    assert alone(page) == []


def test_a_strangers_words_stay_words(tmp_path: Path) -> None:
    (tmp_path / "plans").mkdir()
    (tmp_path / "plans" / "a.txt").write_text(
        (SAMPLES / "xa-con-hac-moi-truong.txt").read_text(encoding="utf-8-sig"), encoding="utf-8"
    )
    tables = kh.extract(tmp_path / "plans", progress=False)
    frames = tables.frames()
    bad = "</td><script>alert(1)</script><img src=x onerror=alert(1)>$x^2$"
    frames["documents"].loc[0, ["title", "issuer", "code"]] = bad
    frames["directives"].loc[:, "code"] = bad
    kh.Tables(**frames).to(tmp_path / "out")
    page = made(tmp_path / "out", None, "vi", TODAY)
    assert alone(page) == []
    assert "&lt;script&gt;" in page
    assert "$x^2$" in page


def test_it_is_written_whole_or_not_at_all(tmp_path: Path) -> None:
    assert write("ă", tmp_path / "new" / "r.html") == 2
    assert (tmp_path / "new" / "r.html").read_text(encoding="utf-8") == "ă"
    (tmp_path / "r.html").mkdir()
    with pytest.raises(UsageError):
        write("x", tmp_path / "r.html")
    assert sorted(p.name for p in tmp_path.iterdir()) == ["new", "r.html"]


@pytest.mark.parametrize("wide", [True, False])
def test_charts_take_any_numbers_and_names(wide: bool) -> None:
    kinds = [("a", "Đạt <&>", "#fff"), ("b", "Chưa", "#000")]
    for picture in (
        charts.stacked([("x" * 90, {"a": 1}), ("", {})], kinds, 'nói "gì"', wide),
        charts.across([("$\\frac{1}{2}$ \u202e", 0)], "một", wide),
        charts.upright([(f"{n:02}/32", n) for n in range(30)], "tháng", wide),
    ):
        assert picture.startswith('<svg class="chart"')
        assert not re.search(r"<script|<!DOCTYPE|<metadata|href=\"http", picture)


@pytest.mark.parametrize(
    ("months", "bars", "why"),
    [
        ({(2031, 11): 2, (2032, 2): 1}, [("11/31", 2), ("12/31", 0), ("01/32", 0), ("02/32", 1)], "empty months have their place"),
        ({(2032, 5): 3}, [("05/32", 3)], "one month"),
    ],
)  # fmt: skip
def test_no_month_is_left_out_of_the_axis(
    months: dict[tuple[int, int], int], bars: list[tuple[str, int]], why: str
) -> None:
    assert _by_month(months) == bars, why


def test_of_many_months_the_fullest_follow_on_each_other_and_no_deadline_is_lost() -> None:
    months = {(2020, 1): 1, (2032, 1): 5, (2032, 12): 4, (2033, 12): 1, (2035, 12): 2}
    bars = _by_month(months)
    assert [bars[0], bars[1], bars[-2], bars[-1]] == [("< 01/32", 1), ("01/32", 5), ("12/33", 1), ("> 12/33", 2)]
    assert (len(bars), sum(n for _, n in bars)) == (26, 13)


def test_the_command_writes_it(original: Path, tmp_path: Path) -> None:
    import subprocess
    import sys

    command = [sys.executable, "-m", "kehoach", "report", str(original), "--out", str(tmp_path / "r.html")]
    for force, code in (((), 0), ((), 2), (("--force",), 0)):
        done = subprocess.run([*command, *force], capture_output=True, text=True, timeout=120, check=False)
        assert done.returncode == code, done.stderr
    assert (tmp_path / "r.html").stat().st_size > 10_000
