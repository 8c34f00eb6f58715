"""What mkdocs does not know by itself: pages made from the program, README.vi.md, links to files outside docs/, drawings.

`reference/tables.md` comes from the declared tables, `reference/commands.md` from the help of the commands, so neither can be
out of date. mkdocs calls the two functions by their names (mkdocs.yml, hooks).
"""

from __future__ import annotations

import os
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files
from mkdocs.structure.pages import Page

ROOT = Path(__file__).parents[1]
sys.path.insert(0, str(ROOT))

from pipeline.compliance.report import tables as of_check  # noqa: E402
from pipeline.tables.schema import TABLES, TEXTS, Table  # noqa: E402

OUTSIDE = ("notebooks/01-load-plans.ipynb", "notebooks/02-cross-check.ipynb")
"""Files beside docs/ that pages link to; they go along."""
DRAWN = {"architecture.md": "![The way of a plan](pictures/way.svg)"}
"""Pages whose mermaid drawing is replaced by a picture: mermaid would be fetched from the web."""


def on_files(files: Files, config: MkDocsConfig) -> Files:
    """Adds the pages that are made."""
    made = {
        "reference/tables.md": "".join(tables_page()),
        "reference/commands.md": "".join(commands_page()),
        "README.vi.md": (ROOT / "README.vi.md").read_text(encoding="utf-8"),
    }
    for name, text in made.items():
        files.append(File.generated(config, name, content=text))
    for name in OUTSIDE:
        files.append(File.generated(config, name, abs_src_path=str(ROOT / name)))
    return files


def on_page_markdown(markdown: str, page: Page, **_: Any) -> str:
    """Links as they are right in the repository, made right in the pages."""
    name = page.file.src_uri
    if name == "README.vi.md":
        return markdown.replace("](docs/", "](").replace("[English](README.md)", "[English](index.md)")
    if name in DRAWN:
        markdown = re.sub(r"```mermaid\n.*?```", DRAWN[name], markdown, flags=re.S)
    return markdown if "/" in name else re.sub(r"\]\(\.\./(?=notebooks/|README\.vi\.md)", "](", markdown)


def tables_page() -> Iterator[str]:
    """Every table with its columns, as the program declares them."""
    yield "# Tables\nMade from `pipeline/tables/schema.py` and `pipeline/compliance/report/tables.py`. Every value may be missing.\n"
    yield "\n## Of a run\n"
    for table in (*TABLES, TEXTS):
        yield from columns(table)
    yield "\n## Of a check\n"
    for table in vars(of_check).values():
        if isinstance(table, Table):
            yield from columns(table)


def columns(table: Table) -> Iterator[str]:
    """A table's heading and its columns."""
    yield f"\n### {table.name}\n{table.en} ({table.vi})\n\n| column | kind | in the workbook | meaning |\n|---|---|---|---|\n"
    for column in table.columns:
        meaning = column.meaning.replace("|", "\\|")
        yield f"| `{column.name}` | {column.kind.value} | {column.en} ({column.vi}) | {meaning} |\n"


def commands_page() -> Iterator[str]:
    """What each command says of itself."""
    from pipeline.cli.app import COMMANDS

    yield "# Commands\nAs `--help` prints it; without `--lang en` in Vietnamese.\n"
    for command in COMMANDS:
        yield f"\n## kehoach {command.__name__}\n```text\n{helped(command.__name__)}\n```\n"


def helped(command: str) -> str:
    """The help of a command in English."""
    environment = {
        **os.environ,
        "PYTHONPATH": str(ROOT),
        "COLUMNS": "100",
        "PYTHONIOENCODING": "utf-8",
        "NO_COLOR": "1",
    }
    done = subprocess.run(
        [sys.executable, "-m", "kehoach", command, "--help", "--lang", "en"], cwd=ROOT, env=environment, capture_output=True, text=True,
        check=True,
    )  # fmt: skip
    return "\n".join(line.rstrip() for line in done.stdout.strip("\n").splitlines()).replace(
        "python -m kehoach", "kehoach"
    )
