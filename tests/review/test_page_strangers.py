"""The review page for everybody, and against everybody: accessible, harmless, closed to others, whole after a kill."""

from __future__ import annotations

import csv
import re
import shutil
import signal
from pathlib import Path
from typing import Any

import pytest
from browser import Server, Tab, needed
from hostile_build import BAD, SCRIPT, hostile

from pipeline.review.desk import Desk

needed()


@pytest.fixture(scope="module")
def folder(original: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The tables that the server of these tests works on, with those of strangers."""
    where = Path(shutil.copytree(original, tmp_path_factory.mktemp("strangers") / "out"))
    hostile(where)
    return where


@pytest.mark.parametrize("dark", [False, True])
def test_every_face_is_accessible_and_fits_the_screen(tab: Tab, dark: bool) -> None:
    """No violation of WCAG A or AA that axe knows, in either theme and language; nothing is wider than 1280 pixels."""
    from axe_playwright_python.sync_playwright import Axe

    page = tab.page
    is_dark = "document.body.classList.contains('body--dark')"
    if dark != page.evaluate(is_dark):
        page.click("button[data-do=dark]")
        page.wait_for_function(f"{is_dark} === {str(dark).lower()}")
    rules = (
        {"type": "rule", "values": ["color-contrast"]}
        if dark
        else {"type": "tag", "values": ["wcag2a", "wcag2aa", "wcag21aa"]}
    )
    found: list[str] = []

    def look(face: str) -> None:
        said = Axe().run(page, options={"runOnly": rules, "resultTypes": ["violations"]}).response["violations"]
        found.extend(
            f"{face}: {v['id']} {n['target']} {n['failureSummary'][-120:]}" for v in said for n in v["nodes"][:3]
        )
        assert page.evaluate("document.documentElement.scrollWidth") <= 1280, face

    page.wait_for_selector(".plans tbody tr")
    look("plans")
    page.click("button.nav[data-do=matrix]")
    page.wait_for_selector(".cell")
    look("matrix")
    tab.open("ben lau")
    page.wait_for_selector(".sheet .box")
    tab.key("e")
    page.wait_for_selector(".p-detail form")
    look("plan")
    tab.key("Escape")
    if dark:
        assert "\n".join(found) == ""
        return
    page.click("button[data-do=language]")
    tab.speaks("en")
    for face, ready in (("matrix", ".cell"), ("calendar", ".month"), ("graph", "svg.graph"), ("upload", ".drop")):
        page.click(f"button.nav[data-do={face}]")
        page.wait_for_selector(ready)
        page.wait_for_selector(f"header.bar button.nav[data-do={face}][aria-current=page]")
        if face == "matrix":
            page.click("button.cell >> nth=0")
            page.wait_for_selector(".drill form")
        look(face)
        said = page.locator("header").inner_text().replace("Tiếng Việt", "")
        assert not re.search("[ăđơưạảấầẩẫậắằẳẵặẹẻẽếềểễệọỏốồổỗộớờởỡợụủứừửữự]", said), face
    page.click("button[data-do=language]")
    tab.speaks("vi")
    assert "\n".join(found) == ""


# --- what would do harm


def test_a_strangers_words_stay_words(tab: Tab) -> None:
    """Script in names, titles, text and records is shown as it was written, on every face."""
    page = tab.page
    page.wait_for_selector(f".plans :text('{BAD}') >> nth=0")
    tab.open("img src")
    assert SCRIPT in page.locator(".p-text").inner_text()
    assert "{{ 7*7 }}" in page.locator(".p-text").inner_text()
    assert SCRIPT in page.locator(".planhead").inner_text()
    tab.key("e")
    page.wait_for_selector(".p-detail form")
    page.fill(".p-detail [name=title]", f"{BAD}{SCRIPT}")
    tab.key("e")
    page.click(".p-detail button[type=submit]")
    page.wait_for_selector("#queue .row.s-correct")
    tab.key("z")
    page.wait_for_function("[...document.querySelectorAll('.q-notification')].length > 0")
    page.click("button[data-do=gold]")
    page.wait_for_function("[...document.querySelectorAll('.q-notification')].some(e => /gold/.test(e.innerText))")
    page.click("button.nav[data-do=graph]")
    page.wait_for_selector("svg.graph")
    assert page.locator("main script, main img[src=x], .p-text svg").count() == 0


def test_ten_million_signs_are_shown_in_part_around_what_is_looked_at(tab: Tab) -> None:
    tab.open("rat dai")
    page = tab.page
    page.wait_for_selector(".p-text .problem.info")
    assert "Kế hoạch số 9047/KH-UBND" in page.locator(".p-text mark.citations.on").inner_text()
    assert page.evaluate("document.querySelector('.p-text').innerText.length") < 300_000


def test_nobody_else_gets_in(chromium: Any, server: Server, tab: Tab) -> None:
    context = chromium.new_context()
    page = context.new_page()
    here = server.url.split("?")[0]
    for path in ("", "assets/review.js", "sheet/0/1", "_nicegui_ws/socket.io/?EIO=4&transport=polling", "?token=x"):
        assert page.goto(here + path).status == 403, path
    for path in ("sheet/99999/1", "sheet/-1/1", "assets/..%2fview.py", "assets/view.py", "docs", "openapi.json"):
        assert tab.page.request.get(here + path).status in (404, 422), path
    context.close()


def test_what_was_decided_survives_a_kill(tab: Tab, server: Server, folder: Path) -> None:
    """The server is killed (-9) as soon as the page shows a step; read again, it holds. The last of these tests."""
    tab.open("thach van")
    record = tab.chosen()
    tab.key("x")
    tab.page.wait_for_selector(f"#queue .row.s-reject[data-r='{record}']")
    server.stop(signal.SIGKILL)
    with (folder / "overrides.csv").open(encoding="utf-8-sig", newline="") as file:
        assert ("row", "rejected") in [(r["field"], r["value"]) for r in csv.DictReader(file)]
    assert [e.act for e in Desk(folder).steps("xa-thach-van-rac-thai.docx").values()] == ["reject"]
