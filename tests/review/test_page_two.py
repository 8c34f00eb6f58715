"""Two windows on one page: neither loses what the other decided, each keeps its language, both get the workbook."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from browser import Server, Tab, needed

from pipeline.compliance.report.decisions import read_decisions

needed()


@pytest.fixture
def other(chromium: Any, server: Server) -> Iterator[Tab]:
    """A second browser on the same page."""
    context = chromium.new_context(viewport={"width": 1280, "height": 800})
    made = Tab(context, server.url)
    yield made
    context.close()
    assert made.errors == []


def corrected(folder: Path) -> dict[str, str]:
    return {d.field: d.value for d in read_decisions(folder / "overrides.csv") if d.table == "citations"}


def test_a_form_takes_in_what_was_corrected_under_it_and_is_saved_only_then(tab: Tab, other: Tab, folder: Path) -> None:
    for one in (tab, other):
        one.open("ben lau")
    tab.key("e")
    tab.page.fill(".p-detail [name=issuer]", "UBND tỉnh Lâm Hải")
    other.page.click("#queue .row >> nth=1")
    other.page.wait_for_selector("#queue .row.on >> nth=0")
    other.page.click("#queue .row >> nth=0")
    other.page.fill(".p-detail [name=number]", "9049")
    other.page.fill(".p-detail [name=issuer]", "UBND tỉnh")
    other.page.click(".p-detail button[type=submit]")
    tab.page.wait_for_selector("#queue .row.s-correct")
    assert corrected(folder)["number"] == "9049"
    assert tab.page.locator(".p-detail [name=issuer]").input_value() == "UBND tỉnh Lâm Hải", "what is typed stays"
    tab.page.click(".p-detail button[type=submit]")
    tab.page.wait_for_selector(".p-detail .error:has-text('cửa sổ khác')")
    assert tab.page.locator(".p-detail [name=number]").input_value() == "9049"
    assert "issuer" not in corrected(folder), "nothing is kept that was not seen"
    tab.page.click(".p-detail button[type=submit]")
    tab.page.wait_for_selector(".p-detail .acts .yes")
    assert {k: corrected(folder)[k] for k in ("number", "issuer")} == {"number": "9049", "issuer": "UBND tỉnh Lâm Hải"}


def test_what_one_window_decides_the_other_shows(tab: Tab, other: Tab) -> None:
    for one in (tab, other):
        one.open("thach van")
        one.chosen()
    record = tab.chosen()
    tab.key("x")
    other.page.wait_for_selector(f"#queue .row.s-reject[data-r='{record}']")
    other.page.wait_for_selector(".planhead:has-text('1 / ')")
    other.key("z")
    tab.page.wait_for_selector(f"#queue .row.s-none[data-r='{record}']")
    other.page.click("button.nav[data-do=matrix]")
    tab.page.click("button.nav[data-do=matrix]")
    cell = tab.page.locator("button.cell", has_text="Viện dẫn sai").first
    unit = cell.get_attribute("data-unit")
    cell.click()
    tab.page.select_option(".drill select", "basis")
    tab.page.click(".drill button[type=submit]")
    other.page.wait_for_selector(f".cell[data-unit='{unit}']:has-text('✎')")
    other.key("z")
    tab.page.wait_for_selector(f".cell[data-unit='{unit}']:not(:has-text('✎'))")


def test_each_window_keeps_its_language_and_both_get_the_workbook(tab: Tab, other: Tab) -> None:
    other.page.click("button[data-do=language]")
    other.speaks("en")
    tab.page.click("button.nav[data-do=calendar]")
    tab.page.wait_for_selector("header.bar button[data-do=calendar][aria-current]:has-text('Lịch thời hạn')")
    with tab.page.expect_download() as mine, other.page.expect_download() as theirs:
        tab.page.click("button[data-do=export]")
        other.page.click("button[data-do=export]")
    assert [d.value.failure() for d in (mine, theirs)] == [None, None]
    other.page.click("button[data-do=language]")
    other.speaks("vi")
