"""The letters that plans and our own papers are set in: whether this machine has them, or some of the same widths."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator, Mapping
from pathlib import Path

_ALIKE = {
    "times.ttf": "Times New Roman",
    "times new roman.ttf": "Times New Roman",
    "times_new_roman.ttf": "Times New Roman",
    "liberationserif-regular.ttf": "Liberation Serif",
    "tinos-regular.ttf": "Tinos",
}
"""Files, in small letters, of Times New Roman and of what has its widths and every Vietnamese letter; the best first."""


def serif(folders: Iterator[Path]) -> str | None:
    """Times New Roman or what stands for it, with its file; None where the folders hold neither."""
    found: dict[str, str] = {}
    for folder in folders:
        for place, _, names in os.walk(folder):
            for name in names:
                if name.lower() in _ALIKE:
                    found.setdefault(_ALIKE[name.lower()], str(Path(place, name)))
    return next((f"{name} ({found[name]})" for name in _ALIKE.values() if name in found), None)


def folders(office: str | None, system: str = sys.platform, known: Mapping[str, str] = os.environ) -> Iterator[Path]:
    """Where a system keeps its fonts, and LibreOffice (`office`: its program) the ones that it brings along."""
    home = Path(known.get("USERPROFILE" if system == "win32" else "HOME", "") or ".")
    if system == "win32":
        yield Path(known.get("WINDIR", r"C:\Windows"), "Fonts")
        yield Path(known.get("LOCALAPPDATA", str(home / "AppData" / "Local")), "Microsoft", "Windows", "Fonts")
    elif system == "darwin":
        yield from (Path("/System/Library/Fonts"), Path("/Library/Fonts"), home / "Library" / "Fonts")
    else:
        yield from (Path("/usr/share/fonts"), Path("/usr/local/share/fonts"), home / ".fonts")
        yield Path(known.get("XDG_DATA_HOME") or home / ".local" / "share", "fonts")
    if office is not None:
        root = Path(office).resolve().parents[1]
        yield from (root / "share" / "fonts" / "truetype", root / "Resources" / "fonts" / "truetype")
