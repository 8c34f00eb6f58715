"""What makes the review page easy: notices that can be read, nothing typed is lost, Esc closes one thing, its place is kept."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import pytest
from browser import Server, Tab, needed

from pipeline.compliance.report.decisions import read_decisions

needed()

NOTICE = ".q-notification"
CONTRAST = """e => {
  const line = (v) => v <= 0.03928 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4;
  const rgb = (c) => c.match(/[\\d.]+/g).slice(0, 3).map((v) => line(v / 255));
  const light = (c) => { const [r, g, b] = rgb(c); return 0.2126 * r + 0.7152 * g + 0.0722 * b; };
  const words = e.querySelector('.q-notification__message');
  const [a, b] = [light(getComputedStyle(words).color), light(getComputedStyle(e).backgroundColor)];
  return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
}"""


ALONE = """notice => document.querySelectorAll(notice).length === 1
  && document.getAnimations().every((a) => a.playState !== 'running' || !a.effect.target.closest(notice))"""
"""Whether there is one notice, the one before being gone, and it has come to rest."""


def said(tab: Tab, words: str) -> Any:
    """The notice with these words, once it is there."""
    found = tab.page.locator(NOTICE, has_text=words).first
    found.wait_for()
    return found


def theme(tab: Tab, dark: bool) -> None:
    now = "document.body.classList.contains('body--dark')"
    if tab.page.evaluate(now) != dark:
        tab.page.click("button[data-do=dark]")
        tab.page.wait_for_function(f"{now} === {str(dark).lower()}")


@pytest.mark.parametrize("dark", [False, True])
def test_a_notice_can_be_read_and_hides_no_button(tab: Tab, dark: bool) -> None:
    """Of no kind (nothing selected), good (gold) and bad (a file that is too large); one at a time."""
    page = tab.page
    theme(tab, dark)
    tab.open("ben lau")
    for width in (1024, 1280, 1920):
        page.set_viewport_size({"width": width, "height": 800})
        for act, words in (
            (lambda: page.click("button[data-do=add]"), "Bôi đen"),
            (lambda: page.click("button[data-do=gold]"), ".json"),
            (lambda: page.evaluate("emitEvent('review', {do: 'given', taken: 0, lost: ['a.pdf']})"), "a.pdf"),
        ):
            act()
            notice = said(tab, words)
            assert notice.evaluate(CONTRAST) >= 4.5, words
            page.wait_for_function(ALONE, arg=NOTICE)
            box = notice.bounding_box()
            for button in page.locator(".acts button").all():
                b = button.bounding_box()
                apart = b["x"] + b["width"] <= box["x"] or box["x"] + box["width"] <= b["x"]
                assert apart or b["y"] + b["height"] <= box["y"], (width, words, button.inner_text())
    page.set_viewport_size({"width": 1280, "height": 800})
    theme(tab, False)


def test_what_was_taken_back_is_named_in_words(tab: Tab) -> None:
    page = tab.page
    tab.open("thach van")
    empty = page.locator("#queue .row.documents", has_text="(trống)").first
    name = empty.locator(".words").inner_text().split(":")[0]
    empty.click()
    page.wait_for_selector("#queue .row.documents.on")
    tab.key("a")
    page.wait_for_selector("#queue .row.documents.s-accept")
    tab.key("z")
    assert f"{name}: (trống)" in said(tab, "Đã hoàn tác").inner_text()
    page.click("button.nav[data-do=matrix]")
    cell = page.locator("button.cell", has_text="Viện dẫn sai").first
    unit = page.locator("tr", has=cell).locator("th").first.inner_text()
    cell.click()
    page.wait_for_selector(".drill form")
    page.select_option(".drill select", "basis")
    page.click(".drill button[type=submit]")
    page.wait_for_selector("button.cell:has-text('✎')")
    tab.key("z")
    words = said(tab, "Đã hoàn tác: Kết luận").inner_text()
    assert unit in words
    assert "9047/KH-UBND" in words
    assert " | " not in words


def test_what_is_typed_stays_until_it_is_saved_or_given_up(tab: Tab) -> None:
    page = tab.page
    tab.open("ben lau")
    first = tab.chosen()
    tab.key("e")
    page.wait_for_selector(".p-detail form")
    page.fill(".p-detail [name=title]", "đang gõ dở")
    page.locator(".p-detail [name=title]").blur()
    tab.key("a")
    page.wait_for_function("document.activeElement.closest('.p-detail form')")  # the verdict waits for the form
    page.locator("#queue .row").nth(1).click()
    said(tab, "được giữ lại")
    page.wait_for_selector(".p-detail dl.values")
    page.reload()
    page.wait_for_selector("#queue .row.on")
    page.click(f"#queue .row[data-r='{first}']")
    page.wait_for_selector(".p-detail form")
    assert page.input_value(".p-detail [name=title]") == "đang gõ dở"
    page.evaluate("document.activeElement.blur()")
    tab.key("j")
    page.wait_for_selector(".p-detail dl.values")
    tab.key("k")
    page.wait_for_selector(".p-detail form")
    assert page.input_value(".p-detail [name=title]") == "đang gõ dở"
    tab.key("Escape")
    page.wait_for_selector(".p-detail dl.values")
    assert page.locator(".planview").count() == 1, "Esc closes the form alone"
    tab.key("e")
    page.wait_for_selector(".p-detail form")
    assert page.input_value(".p-detail [name=title]") != "đang gõ dở"
    tab.key("Escape")


def test_the_code_of_a_plan_follows_its_number(tab: Tab, folder: Path) -> None:
    """It is filled in, shown, and kept only when the person saves it."""
    page = tab.page
    tab.open("so-gddt")
    page.click("#queue .row[data-r='documents:number']")
    tab.key("e")
    page.fill(".p-detail [name=number]", "9403")
    tab.key("Enter")
    said(tab, "phải sửa theo")
    page.wait_for_selector("#queue .row.on[data-r='documents:code']")
    assert page.input_value(".p-detail [name=code]") == "9403/KH-SGDĐT"
    page.wait_for_function("document.activeElement.name === 'code'")
    tab.key("Enter")
    page.wait_for_selector("#queue .row.s-correct[data-r='documents:code']")
    kept = {d.field: d.value for d in read_decisions(folder / "overrides.csv") if d.doc_id == "so-gddt-rac-thai.htm"}
    assert kept == {"number": "9403", "code": "9403/KH-SGDĐT"}


def test_missed_words_are_added_by_a_button(tab: Tab) -> None:
    """Selected words stay selected when it is pressed; the form has the focus; Esc closes it alone; what was typed is held."""
    page = tab.page
    tab.open("bcd-an-toan")
    line = page.locator(".p-text .l", has_text="I. ").first
    line.evaluate("e => getSelection().selectAllChildren(e)")
    page.click("button[data-do=add]")
    page.wait_for_selector(".p-detail form[data-do=save_new]")
    page.wait_for_function("document.activeElement.closest('.p-detail form')")
    page.click(".p-detail .tab.assignments")
    page.fill(".p-detail [name=body]", "Cơ quan đang gõ")
    page.click(".p-detail .tab.recipients")
    page.wait_for_selector(".p-detail [name=purpose]")
    page.click(".p-detail .tab.assignments")
    page.wait_for_selector(".p-detail [name=role]")
    assert page.input_value(".p-detail [name=body]") == "Cơ quan đang gõ"
    page.locator("#queue .row").nth(1).click()
    said(tab, "Bổ sung")
    page.wait_for_selector(".p-detail dl.values")
    page.evaluate("getSelection().removeAllRanges()")
    page.click("button[data-do=add]")
    page.wait_for_selector(".p-detail form[data-do=save_new]")
    assert page.input_value(".p-detail [name=body]") == "Cơ quan đang gõ"
    tab.key("Escape")
    page.wait_for_selector(".p-detail dl.values")
    assert page.locator(".planview").count() == 1


def test_a_step_that_is_taken_back_at_once_leaves_no_sign(tab: Tab) -> None:
    """What is drawn then is what was drawn before the step."""
    tab.open("bcd-an-toan")
    record = tab.chosen()
    for key, state in (("a", "accept"), ("x", "reject")):
        tab.key(key)
        tab.page.wait_for_selector(f"#queue .row.s-{state}[data-r='{record}']")
        tab.key("z")
        tab.page.wait_for_selector(f"#queue .row.s-none.on[data-r='{record}']")


def test_esc_closes_the_keys_alone(tab: Tab) -> None:
    page = tab.page
    tab.open("ben lau")
    tab.key("?")
    page.wait_for_selector(".keysbox")
    tab.key("Escape")
    page.wait_for_selector(".keysbox", state="hidden")
    assert page.locator(".planview").count() == 1


@pytest.mark.parametrize("width", [1024, 1280, 1920])
def test_the_headings_of_the_list_stand_side_by_side(tab: Tab, width: int) -> None:
    page = tab.page
    page.set_viewport_size({"width": width, "height": 800})
    for now, other in (("vi", "en"), ("en", "vi")):
        tab.speaks(now)
        page.wait_for_selector(".plans th")
        wider = page.eval_on_selector_all(
            ".plans th", "all => all.filter((e) => e.scrollWidth > e.clientWidth).map((e) => e.innerText)"
        )
        assert wider == []
        assert page.eval_on_selector("header.bar", "e => e.scrollWidth <= e.clientWidth"), "no button is cut off"
        page.click("button[data-do=language]")
        tab.speaks(other)
    page.set_viewport_size({"width": 1280, "height": 800})


def test_the_page_has_one_main_part_the_title_of_its_language_and_stays_in_its_place(tab: Tab) -> None:
    page = tab.page
    page.set_viewport_size({"width": 1280, "height": 420})
    for face, ready in (
        ("matrix", ".cell"),
        ("calendar", ".month"),
        ("graph", "svg.graph"),
        ("upload", ".drop"),
        ("plans", ".plans"),
    ):
        page.click(f"button.nav[data-do={face}]")
        page.wait_for_selector(ready)
        page.wait_for_selector(f"header.bar button.nav[data-do={face}][aria-current=page]")
        assert page.locator("main, [role=main]").count() == 1, face
        page.evaluate(
            "document.querySelectorAll('html, body').forEach((e) => { e.scrollTop = 500; }); scrollTo(0, 500)"
        )
        assert page.evaluate(
            "[scrollY, document.body.scrollTop, document.querySelector('.bar').getBoundingClientRect().top]"
        ) == [0, 0, 0], face
    page.click("button[data-do=language]")
    tab.speaks("en")
    assert page.title() == "Review of plans"
    page.click("button[data-do=language]")
    tab.speaks("vi")
    assert page.title() == "Rà soát kế hoạch"
    page.wait_for_selector(".plans")
    page.evaluate("document.querySelector('.list').scrollTop = 140")
    page.locator(".plans button.link").last.click()
    page.wait_for_selector(".planview .p-detail .which")
    page.evaluate("document.querySelectorAll('html, body').forEach((e) => { e.scrollTop = 500; }); scrollTo(0, 500)")
    assert page.evaluate("[scrollY, document.querySelector('.bar').getBoundingClientRect().top]") == [0, 0]
    page.go_back()
    page.wait_for_selector(".plans")
    page.wait_for_function("document.querySelector('.list').scrollTop === 140")
    page.set_viewport_size({"width": 1280, "height": 800})


def test_what_is_said_when_the_server_ends_is_in_the_page_before_it_is_connected(tab: Tab) -> None:
    """A server that ends while the page is being opened cannot tell it anything any more."""
    tab.page.route("**/_nicegui/*/socket.io*/**", lambda route: route.abort())
    tab.page.route_web_socket("**", lambda socket: None)
    tab.page.goto(tab.page.url, wait_until="domcontentloaded")
    assert "kehoach đã dừng" in tab.page.locator("#popup").text_content()
    assert tab.page.evaluate("[document.documentElement.lang, document.title]") == ["vi", "Rà soát kế hoạch"]
    tab.errors.clear()


def test_when_the_server_ends_the_page_says_so_in_its_language(tab: Tab, server: Server) -> None:
    """The last of these tests."""
    server.stop()
    box = tab.page.locator("#popup")
    box.wait_for(timeout=120_000)  # how soon a browser notices is its own affair, and a machine may be busy
    assert "kehoach đã dừng" in box.inner_text()
    assert "kehoach review" in box.inner_text()
    assert not re.search("onnect", tab.page.locator("body").inner_text())
