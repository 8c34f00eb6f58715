"""Lists in our docstrings ("name    what it means", a line each) as lists on the page; mkdocstrings calls it (mkdocs.yml)."""

from __future__ import annotations

import re
from typing import Any

import griffe

ENTRY = re.compile(r"(?P<name>[\w.]+(?:, [\w.]+)*) {2,}(?P<meaning>\S.*)")


class Lists(griffe.Extension):
    """Rewrites every docstring that is read."""

    def on_instance(self, *, obj: Any, **_: Any) -> None:
        """Called once for each module, class, function and attribute."""
        if obj.docstring:
            obj.docstring.value = listed(obj.docstring.value)


def listed(text: str) -> str:
    """The same text with its aligned lists as Markdown lists."""
    out: list[str] = []
    for line in text.splitlines():
        entry = ENTRY.fullmatch(line)
        within = bool(out) and out[-1].startswith(("- ", "    "))
        if entry:
            out += [*([] if within or not out else [""]), f"- `{entry['name']}`: {entry['meaning']}"]
        elif within and line.startswith(" "):
            out.append(f"    {line.strip()}")
        else:
            out += [*([""] if within and line else []), line]
    return "\n".join(out)
