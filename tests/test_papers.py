"""The papers: each page does what it says, from top to bottom, and its figures are those of README.md."""

from __future__ import annotations

import re
import shutil
from pathlib import Path

import docx
import openpyxl
import pytest
from pages import ROOT, run_page

pytestmark = pytest.mark.skipif(shutil.which("bash") is None, reason="the pages are run by bash")
VI, DOCS = ROOT / "README.vi.md", ROOT / "docs"


def test_the_clerk_comes_from_a_folder_to_the_workbook_and_the_letter(tmp_path: Path) -> None:
    done = run_page(VI, tmp_path, ready=False)
    assert done.returncode == 0, done.stderr
    said = VI.read_text(encoding="utf-8")
    assert "Đã đọc 44/44 tệp" in done.stdout
    assert "“Đã đọc 44/44 tệp”" in said
    assert "Cần xem lại" in openpyxl.load_workbook(tmp_path / "doi-chieu" / "compliance.xlsx").sheetnames
    letter = docx.Document(str(tmp_path / "doi-chieu" / "cong-van-9047-kh-ubnd.docx"))
    assert any("trước ngày 20/3/2032" in paragraph.text for paragraph in letter.paragraphs)
    found = dict(re.findall(r"^ *(Viện dẫn ở phần căn cứ|Viện dẫn sai|Chưa gửi) +(\d+) *$", done.stdout, re.M))
    told = re.search(r"(\d+) đơn vị viện dẫn ở phần căn cứ, (\d+) đơn vị viện dẫn sai, (\d+) đơn vị chưa gửi", said)
    assert told is not None
    assert list(told.groups()) == [found[k] for k in ("Viện dẫn ở phần căn cứ", "Viện dẫn sai", "Chưa gửi")], (
        "the figures of the page are those of the run"
    )
    assert (tmp_path / "don-vi.csv").is_file()


@pytest.mark.parametrize(
    "page",
    [*(DOCS / f"{name}.md" for name in ("tutorial", "review", "scale")), *sorted((DOCS / "how-to").glob("*.md"))],
    ids=lambda p: str(p.relative_to(ROOT)),
)
def test_a_page_does_what_it_says(page: Path, tmp_path: Path) -> None:
    done = run_page(page, tmp_path, ready=page.name != "tutorial.md")
    assert done.returncode == 0, done.stderr


@pytest.mark.parametrize("page", sorted((DOCS / "extend").glob("*.md")), ids=lambda p: p.stem)
def test_what_is_to_be_added_can_be_added_by_the_letter(page: Path, tmp_path: Path) -> None:
    done = run_page(page, tmp_path, whole=True)
    assert done.returncode == 0, f"{done.stdout[-3000:]}\n{done.stderr[-3000:]}"
    assert " passed" in done.stdout


def test_both_readmes_give_the_same_figures() -> None:
    def figures(page: str, comma: str) -> list[list[str]]:
        rows = re.findall(
            rf"^\|.+?((?:\| \d{comma}\d{{3}}[^|]*){{4}})\|$", (ROOT / page).read_text(encoding="utf-8"), re.M
        )
        return [re.findall(r"\d\.\d{3}", row.replace(",", ".")) for row in rows]

    assert len(figures("README.md", r"\.")) == 6
    assert figures("README.vi.md", ",") == figures("README.md", r"\.")


@pytest.mark.parametrize("page", [VI, *sorted((ROOT / "docs").rglob("*.md"))], ids=lambda p: str(p.relative_to(ROOT)))
def test_what_a_page_points_to_is_there(page: Path) -> None:
    for target in re.findall(r"\]\(([^)#\s]+)[^)]*\)", page.read_text(encoding="utf-8")):
        made = target.endswith(("reference/tables.md", "reference/commands.md"))  # by docs/make_pages.py
        assert made or (page.parent / target).exists(), target
