"""What the server asks the page's own script (assets/review.js) to do."""

from __future__ import annotations

import json
from itertools import count
from typing import Any

from nicegui import ui

_drawn = count()


def script(name: str, *values: Any) -> None:
    """Calls a function of it in the page that is being spoken with."""
    ui.run_javascript(f"review.{name}({', '.join(json.dumps(v) for v in values)})")


def draw(element: ui.html, markup: str) -> None:
    """Shows markup anew, also where it is what was drawn last: the page's script may have changed it since (the library leaves
    an element alone whose markup is the same)."""
    element.set_content(f"{markup}<!-- {next(_drawn)} -->")
