"""The review page as a person uses it, in a real browser."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

from browser import Tab, needed
from desk_build import SAMPLES, check

import kehoach as kh
from pipeline import evaluate as evaluation
from pipeline.compliance.report.decisions import read_decisions
from pipeline.review.journal import Journal

needed()


def last(folder: Path) -> Any:
    return Journal(folder / "review.jsonl").entries[-1]


# --- the list


def test_the_most_doubtful_plan_comes_first_and_search_needs_no_diacritics(tab: Tab) -> None:
    page = tab.page
    page.wait_for_selector(".plans tbody tr")
    assert "token" not in page.url
    doubts = [int(t or 0) for t in page.locator(".plans td:nth-child(5)").all_inner_texts()]
    assert doubts[0] == max(doubts) > 0
    for words, count in (("bến lau", 1), ("ben lau rac", 1), ("bèn lau", 0), ("9047/kh-ubnd", 2)):
        page.fill("#search", words)
        page.wait_for_function("n => document.querySelectorAll('.plans tbody tr').length === n", arg=count)
    page.fill("#search", "")
    page.select_option("select[data-in=level]", "commune")
    page.wait_for_function("document.querySelectorAll('.plans tbody tr').length === 2")
    page.select_option("select[data-in=level]", "")
    page.wait_for_function("document.querySelectorAll('.plans tbody tr').length === 5")


# --- one plan


def test_rows_words_and_the_page_lead_to_each_other(tab: Tab) -> None:
    tab.open("ben lau")
    page = tab.page
    page.wait_for_selector(".p-text mark.on")
    colours = {
        page.locator(f".p-text mark.{kind}").first.evaluate("e => getComputedStyle(e).color")
        for kind in ("citations", "deadlines", "assignments", "sections", "recipients", "documents")
    }
    assert len(colours) == 6, "each kind has its own colour"
    row = page.locator("#queue .row.on")
    assert "9047/QĐ-UBND" in row.inner_text()
    assert "9047/QĐ-UBND" in "".join(page.locator(".p-text mark.on").all_inner_texts())
    page.wait_for_selector(".sheet .box.citations")
    page.wait_for_function("document.querySelector('.sheet img').naturalWidth > 800")
    sheet, box = page.locator(".sheet img").bounding_box(), page.locator(".sheet .box").first.bounding_box()
    assert 0.1 < (box["y"] - sheet["y"]) / sheet["height"] < 0.4
    page.locator(".p-text mark.deadlines", has_text="trước ngày 15/3/2032").first.click()
    page.wait_for_selector("#queue .row.deadlines.on")
    assert "trước ngày 15/3/2032" in page.locator("#queue .row.on").inner_text()
    page.wait_for_selector(".sheet .box.deadlines")
    page.locator("#queue .row.recipients").first.click()
    page.wait_for_selector(".p-text mark.recipients.on")
    page.wait_for_selector(".sheet .box.recipients")
    tab.becomes(".sheetbar", "2 / 2")
    page.click(".sheetbar [data-p='1']")
    tab.becomes(".sheetbar", "1 / 2")


def test_a_plan_is_checked_with_the_keyboard_alone(tab: Tab, folder: Path) -> None:
    """Next, accept, correct, reject, undo; each step is on the disk when the page shows it."""
    tab.open("ben lau")
    page = tab.page
    first = tab.chosen()
    tab.key("j")
    tab.chosen(other_than=first)
    tab.key("k")
    page.wait_for_selector(f"#queue .row.on[data-r='{first}']")
    tab.key("e")
    page.wait_for_selector(".p-detail form")
    page.fill(".p-detail [name=issue_date]", "ngày nào đó")
    tab.key("Enter")
    page.wait_for_selector(".p-detail .error")
    assert "ngày nào đó" in page.locator(".p-detail .error").inner_text()
    page.fill(".p-detail [name=issue_date]", "15/01/2032")
    page.fill(".p-detail [name=symbol]", "KH-UBND")
    page.fill(".p-detail [name=code]", "9047/KH-UBND")
    page.fill(".p-detail [name=why]", "đối chiếu bản giấy")
    tab.key("Enter")
    page.wait_for_selector(f"#queue .row.s-correct[data-r='{first}']")
    said = {(d.field, d.value, d.who, d.why) for d in read_decisions(folder / "overrides.csv")}
    assert said == {
        (f, v, "Lê Hoa", "đối chiếu bản giấy") for f, v in (("symbol", "KH-UBND"), ("code", "9047/KH-UBND"))
    }
    second = tab.chosen(other_than=first)  # on to the next
    tab.key("a")
    page.wait_for_selector(f"#queue .row.s-accept[data-r='{second}']")
    third = tab.chosen(other_than=second)
    tab.key("x")
    page.wait_for_selector(f"#queue .row.s-reject[data-r='{third}']")
    assert (last(folder).act, last(folder).record, last(folder).who) == ("reject", third, "Lê Hoa")
    tab.key("z")
    page.wait_for_selector(f"#queue .row.s-none.on[data-r='{third}']")
    assert last(folder).act == "undo"
    tab.becomes(".planhead", "2 / ")
    assert "3 / " not in page.locator(".planhead").inner_text()
    page.click(f"#queue .row[data-r='{first}']")
    page.wait_for_selector(".values .changed")
    assert "9047/QĐ-UBND" in page.locator(".values .changed").nth(1).inner_text(), (
        "what the tool had read stays in sight"
    )
    page.reload()
    page.wait_for_selector(f"#queue .row.s-correct[data-r='{first}']")
    tab.chosen()
    tab.key("Escape")
    page.wait_for_selector(".plans")
    page.wait_for_function("location.search === '?view=plans'")
    page.go_back()
    page.wait_for_selector(".planview")
    assert set(check(folder).decisions["outcome"]) == {"applied"}, "the check takes the corrections over"


def test_words_that_were_missed_are_added_and_the_plan_becomes_gold(tab: Tab, folder: Path) -> None:
    tab.open("bcd-an-toan")
    page = tab.page
    tab.key("b")
    page.wait_for_selector(".q-notification")
    line = page.locator(".p-text .l", has_text="I. ").first
    start = int(line.get_attribute("data-s"))
    line.evaluate("e => getSelection().selectAllChildren(e)")
    tab.key("b")
    page.wait_for_selector(".p-detail form[data-do=save_new]")
    page.click(".p-detail .tab.assignments")
    page.wait_for_selector(".p-detail [name=body]")
    page.fill(".p-detail [name=body]", "Cơ quan bị sót")
    page.select_option(".p-detail [name=role]", "lead")
    page.click(".p-detail button[type=submit]")
    page.wait_for_selector("#queue .row.s-add.on")
    assert (last(folder).act, last(folder).values["char_start"]) == ("add", str(start))
    page.click("button[data-do=gold]")
    page.wait_for_function("[...document.querySelectorAll('.q-notification')].some(e => e.innerText.includes('.json'))")
    report = evaluation.evaluate(evaluation.read_gold(folder / "gold"), kh.Tables.read(folder))
    assert [e for e in report.errors if "body=Cơ quan bị sót" in e]
    assert len(report.errors) == 1


# --- the other faces


def test_a_verdict_leads_to_its_words_and_is_changed(tab: Tab, folder: Path) -> None:
    page = tab.page
    page.click("button.nav[data-do=matrix]")
    cell = page.locator("button.cell", has_text="Viện dẫn sai").first
    unit = cell.get_attribute("data-unit")
    cell.click()
    page.wait_for_selector(".drill [data-do=open_at]")
    words = page.locator(".drill dd.quote").inner_text()
    page.select_option(".drill select", "basis")
    page.fill(".drill [name=why]", "ghi nhầm, đã gửi bản đính chính")
    page.click(".drill button[type=submit]")
    page.wait_for_function(
        "unit => document.querySelector(`.cell[data-unit='${unit}']`).innerText.includes('✎')", arg=unit
    )
    kept = [d for d in read_decisions(folder / "overrides.csv") if d.table == "verdicts"]
    assert [(d.key.split(" | ")[0], d.value, d.who) for d in kept] == [(unit, "basis", "Lê Hoa")]
    tab.key("z")
    page.wait_for_function(
        "unit => !document.querySelector(`.cell[data-unit='${unit}']`).innerText.includes('✎')", arg=unit
    )
    assert not [d for d in read_decisions(folder / "overrides.csv") if d.table == "verdicts"]
    page.click(".drill [data-do=open_at]")
    page.wait_for_selector(".p-text mark.on")
    assert "".join(page.locator(".p-text mark.on").all_inner_texts()).split()[:4] == words.split()[:4]


def test_the_calendar_and_the_graph_lead_into_the_plans(tab: Tab) -> None:
    page = tab.page
    page.click("button.nav[data-do=calendar]")
    day = page.locator("button.dayb").first
    count = int(day.locator(".dcount").inner_text())
    day.click()
    page.wait_for_selector(".drill .row.deadlines")
    assert page.locator(".drill .row").count() == count
    words = page.locator(".drill .row b").first.inner_text()
    assert page.locator(".drill .row .task").count() == count, "what is to be done"
    page.click(".drill .row >> nth=0")
    page.wait_for_selector("#queue .row.deadlines.on")
    assert words in page.locator("#queue .row.on").inner_text()
    page.click("button.nav[data-do=graph]")
    page.locator(
        ".graphwrap nav .row:not([aria-pressed=true])"
    ).last.click()  # what is shown first may be the one looked for
    page.wait_for_selector("svg .gb.mid:not(:has-text('9047/KH-UBND'))")
    page.locator(".graphwrap nav .row", has_text="9047/KH-UBND").first.click()
    page.wait_for_selector("svg .gb.mid:has-text('9047/KH-UBND')")
    page.locator("svg .gb.plan:not(.mid)").first.focus()
    tab.key("Enter")
    page.wait_for_selector("svg .gb.mid:not(:has-text('9047/KH-UBND'))")
    page.click("button.main[data-do=plan]")
    page.wait_for_selector(".planview")


def test_files_are_dropped_read_and_reviewed(tab: Tab, folder: Path) -> None:
    page = tab.page
    page.click("button.nav[data-do=upload]")
    page.wait_for_selector(".drop")
    data = (SAMPLES / "xa-con-hac-moi-truong.txt").read_bytes()
    page.evaluate(
        """([name, text]) => {
          const given = new DataTransfer();
          given.items.add(new File([new Uint8Array(text)], name));
          const event = (name) => new DragEvent(name, { dataTransfer: given, bubbles: true, cancelable: true });
          for (const name of ['dragover', 'drop']) document.querySelector('.drop').dispatchEvent(event(name));
        }""",
        ["../../<b>xã Cồn Hạc.txt", list(data)],
    )
    page.wait_for_selector("[role=status]:has-text('Đã nhận 1 tệp')")
    page.set_input_files(
        ".drop input", {"name": "hỏng.pdf", "mimeType": "application/pdf", "buffer": b"%PDF-1.4 broken"}
    )
    page.wait_for_selector("[role=status]:has-text('Đã nhận 2 tệp')")
    assert page.locator(".given .g-waiting").count() == 2
    assert page.locator(".given b").count() == 0, "a name is no markup"
    page.reload()
    page.wait_for_selector("#read:not([disabled])")  # what was taken can be read later
    page.click("#read")
    page.wait_for_selector(".given .g-reading, .given .g-done, .given .g-read")
    page.wait_for_selector(
        "[role=status]:has-text('Đã đọc xong: 2')", timeout=400_000
    )  # a process begins and reads, on a machine that may be busy
    assert "đã đọc: 1 kế hoạch" in page.locator(".given .g-read", has_text="xã Cồn Hạc").inner_text()
    assert re.search("không đọc được: ....", page.locator(".given .g-failed", has_text="hỏng.pdf").inner_text())
    files = [
        p.relative_to(folder / ".kehoach-uploads" / "files")
        for p in (folder / ".kehoach-uploads" / "files").rglob("*.txt")
    ]
    assert [str(p) for p in files] == ["tai-len/_b_xã Cồn Hạc.txt"]
    assert (folder / ".kehoach-uploads").stat().st_mode & 0o077 == 0
    tab.open("con hac")
    assert "9029/KH-UBND" in page.locator(".planhead").inner_text()
    assert not (folder.parent / "xã Cồn Hạc.txt").exists()


def test_a_file_that_was_moved_and_gold_of_nothing_are_told_in_words(tab: Tab, original: Path) -> None:
    page = tab.page
    file = original.parent / "plans" / "phuong-ben-lau-rac-thai.pdf"
    aside = file.rename(file.with_suffix(".moved"))
    try:
        tab.open("ben lau")
        page.wait_for_selector(f".p-sheet [role=alert]:has-text('{file}')")
        assert "--plans" in page.locator(".p-sheet [role=alert]").inner_text()
        assert page.locator(".sheet img").count() == 0
    finally:
        aside.rename(file)
    tab.open("so-gddt")
    page.click("button[data-do=gold]")
    page.locator(".q-notification.bg-note-negative", has_text="chưa ai xem mục nào (0 / ").wait_for()


def test_a_verdict_that_is_not_sure_is_shown_at_its_plan(tab: Tab) -> None:
    page = tab.page
    page.click("button.nav[data-do=matrix]")
    cell = page.locator("button.cell", has_text="Viện dẫn sai").first
    unit = cell.get_attribute("data-unit")
    cell.click()
    page.select_option(".drill select", "unresolvable")
    page.click(".drill button[type=submit]")
    page.wait_for_selector(f".cell[data-unit='{unit}']:has-text('✎')")
    page.click("button.nav[data-do=plans]")
    page.click(".plans tbody tr:has(.chip.open) button.link")
    page.click(f".p-queue .problem [data-do=cell][data-unit='{unit}']")
    page.wait_for_selector(".drill form")
    tab.key("z")
    page.wait_for_selector(f".cell[data-unit='{unit}']:not(:has-text('✎'))")


def test_the_workbook_is_downloaded(tab: Tab, tmp_path: Path) -> None:
    import openpyxl

    tab.page.evaluate("""() => new MutationObserver(() => {
      const e = document.querySelector('header button[data-do=export][aria-busy]');
      if (e) window.making = [e.disabled, e.innerText];
    }).observe(document.body, { subtree: true, childList: true })""")
    with tab.page.expect_download() as given:
        tab.page.click("button[data-do=export]")
    shut, words = tab.page.evaluate("window.making")
    assert (shut, "Đang lập Excel…" in words) == (True, True), "it cannot be pressed twice"
    tab.page.wait_for_selector("header button[data-do=export]:not([disabled])")
    given.value.save_as(tmp_path / "x.xlsx")
    assert given.value.suggested_filename == "kehoach.xlsx"
    assert "Viện dẫn" in openpyxl.load_workbook(tmp_path / "x.xlsx", read_only=True).sheetnames


# --- for everybody


def test_of_the_matrix_the_units_of_one_verdict_are_shown_alone(tab: Tab) -> None:
    page = tab.page
    page.click("button.nav[data-do=matrix]")
    kind = page.locator(".legend button", has_text="Viện dẫn sai")
    count = int(kind.locator("b").inner_text())
    every = page.locator(".matrix tbody tr").count()
    kind.click()
    page.wait_for_function("n => document.querySelectorAll('.matrix tbody tr').length === n", arg=count)
    assert all("Viện dẫn sai" in row for row in page.locator(".matrix tbody tr").all_inner_texts())
    page.click(".matrix button.cell >> nth=0")
    page.wait_for_selector(".drill form")
    assert page.locator(".matrix button.cell[aria-pressed=true]").count() == 1
    kind.click()
    page.wait_for_function("n => document.querySelectorAll('.matrix tbody tr').length === n", arg=every)
