"""How quick the review page is in a real browser: the first view, opening a plan, searching, a step on the disk.

The sample plans, copied under other names until there are so many (`--plans 2000`), are served as `kehoach review` does, with a check of
as many units; Chromium
is driven by Playwright, and the page's own clock says how long each thing took until it could be seen.
"""

from __future__ import annotations

import argparse
import re
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import Any

import kehoach as kh
from pipeline.tables.schema import TABLES, TEXTS, Row
from pipeline.tables.stored import read_rows

ROOT = Path(__file__).parents[1]
ARGUMENTS = ["--headless=new", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run"]
TIMED = """async ([act, seen]) => {
  const begun = performance.now();
  eval(act);
  for (;;) {
    await new Promise((done) => requestAnimationFrame(done));
    if (eval(seen)) return performance.now() - begun;
    if (performance.now() - begun > 30000) return -1;
  }
}"""


def many(samples: Path, count: int, out: Path) -> None:
    """Tables of so many plans, copies of the samples with other ids, and a check of them with as many units that sent none."""
    kh.extract(samples, progress=False).to(out / "one", ["parquet"])
    rows = read_rows(out / "one")
    names = [str(row[0]) for row in rows["documents"]]
    made: dict[str, list[Row]] = {}
    keyed = {t.name for t in (*TABLES, TEXTS) if t.names[0] == "doc_id"}
    for table, found in rows.items():
        if table not in keyed:
            made[table] = found
            continue
        of: dict[str, list[Row]] = {}
        for row in found:
            of.setdefault(str(row[0]), []).append(row)
        for n in range(count):
            doc_id = names[n % len(names)]
            made.setdefault(table, []).extend(
                (f"{n // len(names):04}/{doc_id}", *row[1:]) for row in of.get(doc_id, ())
            )
    kh.Tables.of(made).to(out / "tables", ["parquet"])
    units = out / "units.csv"
    named = (f"UBND xã Số {n}" for n in range(count))
    units.write_text("name\n" + "\n".join(named) + "\n", encoding="utf-8")
    kh.check(kh.Tables.read(out / "tables"), units, parents="957-NQ/TW@2031-03-11").to(out / "tables")


def timed(page: Any, act: str, seen: str) -> float:
    """Milliseconds from an act in the page until something is seen. Raises RuntimeError where nothing comes."""
    took = float(page.evaluate(TIMED, [act, seen]))
    if took < 0:
        raise RuntimeError(f"not seen: {seen}")
    return took


def measure(url: str, shots: Path | None, count: int) -> None:
    """Prints the figures."""
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=shutil.which("chromium"), args=ARGUMENTS)
        page = browser.new_context(viewport={"width": 1280, "height": 800}).new_page()
        firsts = []
        for n in range(4):
            page.goto(url if n == 0 else url.split("?", maxsplit=1)[0], wait_until="commit")
            page.wait_for_selector(".plans tbody tr")
            firsts.append(page.evaluate("performance.now()") / 1000)
        print(f"first view, cold cache          {firsts[0]:6.2f} s")
        print(f"first view again (median of 3)  {statistics.median(firsts[1:]):6.2f} s")
        if shots:
            page.screenshot(path=shots / f"list-{count}.png")
        search = "const s = document.getElementById('search'); s.value = WORDS; s.dispatchEvent(new Event('input', {bubbles: true}))"
        told = page.locator(".count").inner_text()
        words = timed(
            page, search.replace("WORDS", "'ben lau rac'"), f"document.querySelector('.count').innerText !== {told!r}"
        )
        print(f"search, its wait for keys too   {words / 1000:6.2f} s")
        if shots:
            page.screenshot(path=shots / f"search-{count}.png")
        timed(page, search.replace("WORDS", "''"), f"document.querySelector('.count').innerText === {told!r}")
        page.select_option("select[data-in=order]", "name")  # else the first are all copies of the most doubtful one
        page.wait_for_timeout(500)
        opened, steps = [], []
        for n in range(min(20, count)):
            click = f"document.querySelectorAll('.plans button.link')[{n}].click()"
            opened.append(
                timed(
                    page,
                    click,
                    "document.querySelector('#queue .row.on') && document.querySelector('.p-text .l, .p-text .nothing')",
                )
            )
            if n == 1 and shots:
                page.wait_for_timeout(1500)
                page.screenshot(path=shots / f"plan-{count}.png")
            seen = "document.querySelector('#queue .row.s-accept')"
            press = "document.dispatchEvent(new KeyboardEvent('keydown', {key: 'a', code: 'KeyA', bubbles: true}))"
            steps.append(timed(page, press.replace("document.dispatch", "document.body.dispatch"), seen))
            timed(
                page, "document.querySelector('[data-do=plans]').click()", "document.querySelector('.plans tbody tr')"
            )
        print(f"opening a plan (median, worst)  {statistics.median(opened) / 1000:6.2f} s {max(opened) / 1000:6.2f} s")
        print(f"a step kept (median, worst)     {statistics.median(steps) / 1000:6.2f} s {max(steps) / 1000:6.2f} s")
        for face, ready in (("matrix", ".matrix"), ("calendar", ".month"), ("graph", "svg.graph")):
            act = f"document.querySelector('.nav[data-do={face}]').click()"
            print(f"{face:32}{timed(page, act, f'document.querySelector({ready!r})') / 1000:6.2f} s")
            if face == "matrix":
                act, seen = (
                    "document.querySelectorAll('button.cell')[4].click()",
                    "document.querySelector('.drill form')",
                )
                print(f"a verdict's words               {timed(page, act, seen) / 1000:6.2f} s")
            if shots:
                page.wait_for_timeout(300)
                page.screenshot(path=shots / f"{face}-{count}.png")
        browser.close()


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--plans", type=int, default=2000)
    parser.add_argument("--samples", type=Path, default=ROOT / "corpus" / "samples")
    parser.add_argument("--shots", type=Path)
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        many(options.samples, options.plans, Path(folder))
        begun = time.perf_counter()
        server = subprocess.Popen(
            [sys.executable, "-m", "kehoach", "review", f"{folder}/tables", "--no-browser"],
            stdout=subprocess.PIPE,
            text=True,
        )
        assert server.stdout is not None
        found = re.search(r"http://\S+", server.stdout.readline())
        assert found is not None
        print(f"{options.plans} plans, the page ready after {time.perf_counter() - begun:.1f} s")
        try:
            measure(found[0], options.shots, options.plans)
        finally:
            server.terminate()
            server.wait()


if __name__ == "__main__":
    main()
