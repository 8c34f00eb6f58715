"""What the server asks the page's own script (assets/review.js) to do."""

from __future__ import annotations

import json
from typing import Any

from nicegui import ui


def script(name: str, *values: Any) -> None:
    """Calls a function of it in the page that is being spoken with."""
    ui.run_javascript(f"review.{name}({', '.join(json.dumps(v) for v in values)})")
