"""The page in a real browser: Chromium of the system, driven by Playwright; the server as people start it."""

from __future__ import annotations

import os
import re
import shutil
import signal
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest

CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser")
ARGUMENTS = [
    "--headless=new",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]
WAIT = 30_000
"""Milliseconds that a test waits for what must come."""


OTHER = {"vi": "en", "en": "vi"}
ALONE = """words => {
  const rows = [...document.querySelectorAll('.plans tbody tr')];
  const bare = (text) => text.normalize('NFD').replace(/\\p{M}/gu, '').replace(/đ/gi, 'd').toLowerCase();
  return rows.length === 1 && words.split(' ').every((w) => bare(rows[0].innerText).includes(w));
}"""
"""Whether the list holds one plan alone, and it is the one that was searched for."""


def needed() -> None:
    """Skips where the page or a browser cannot be had."""
    for library in ("nicegui", "playwright", "axe_playwright_python"):
        pytest.importorskip(library, reason=f"{library} is not installed (kehoach[dev])")
    if CHROMIUM is None:
        pytest.skip("Chromium is not installed (make system)")


class Server:
    """`kehoach review` in a process of its own."""

    def __init__(self, folder: Path, *options: str) -> None:
        command = [sys.executable, "-m", "kehoach", "review", str(folder), "--no-browser", *options]
        self.process = subprocess.Popen(
            command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, env={**os.environ, "PYTHONUTF8": "1"}
        )
        assert self.process.stdout
        said = self.process.stdout.readline()
        found = re.search(r"http://\S+", said)
        assert found, said + (self.process.stderr.read() if self.process.stderr else "")
        self.url = found[0]

    def stop(self, number: int = signal.SIGTERM) -> int:
        """Ends it; returns its exit code."""
        self.process.send_signal(number)
        return self.process.wait(timeout=WAIT / 1000)


@contextmanager
def browser() -> Iterator[Any]:
    """Chromium."""
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        made = playwright.chromium.launch(executable_path=CHROMIUM, args=ARGUMENTS)
        try:
            yield made
        finally:
            made.close()


class Tab:
    """A page of the browser, and what went wrong or out of the machine in it."""

    def __init__(self, context: Any, url: str) -> None:
        self.page = context.new_page()
        self.page.set_default_timeout(WAIT)
        self.errors: list[str] = []
        self.asked: list[str] = []
        self.dialogs: list[str] = []
        self.page.on("pageerror", lambda e: self.errors.append(str(e)))
        self.page.on("console", lambda m: self.errors.append(m.text) if m.type == "error" else None)
        self.page.on("request", lambda r: self.asked.append(r.url))
        self.page.on("websocket", lambda w: self.asked.append(w.url))
        self.page.on("dialog", lambda d: (self.dialogs.append(d.message), d.dismiss()))
        self.page.goto(url)
        self.page.wait_for_selector("header.bar")

    def open(self, words: str) -> None:
        """Finds a plan in the list and opens it."""
        if not self.page.locator("#search").count():
            self.page.click("button[data-do=plans] >> nth=0")
        self.page.fill("#search", words)
        self.page.wait_for_function(ALONE, arg=words)
        self.page.click(".plans button.link")
        self.page.wait_for_selector(".planview .p-detail .which")

    def key(self, key: str) -> None:
        self.page.keyboard.press(key)

    def chosen(self, *, other_than: str = "") -> str:
        """The id of the record that is chosen, once it is another one."""
        self.page.wait_for_function(
            "id => { const e = document.querySelector('#queue .row.on'); return e && e.dataset.r !== id; }",
            arg=other_than,
        )
        return str(self.page.locator("#queue .row.on").get_attribute("data-r"))

    def speaks(self, lang: str) -> None:
        """Waits until all of the page speaks a language, its bar too, which comes last."""
        self.page.wait_for_selector(f"html[lang={lang}] header.bar button[data-do=language][lang={OTHER[lang]}]")

    def becomes(self, selector: str, words: str) -> None:
        """Waits until an element has these words."""
        self.page.wait_for_function(
            "([s, words]) => (document.querySelector(s)?.innerText || '').includes(words)", arg=[selector, words]
        )

    def outside(self) -> list[str]:
        """What was asked of any other machine."""
        return [u for u in self.asked if not re.match(r"(?:http|ws)://127\.0\.0\.1:\d+/|data:|blob:", u)]
