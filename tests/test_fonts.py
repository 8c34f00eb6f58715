"""The fonts that `kehoach doctor` looks for."""

from __future__ import annotations

from pathlib import Path

import pytest

from pipeline.cli.doctor import _INSTALL
from pipeline.cli.fonts import folders, serif


@pytest.mark.parametrize(
    ("files", "found", "why"),
    [
        ((), None, "none"),
        (("DejaVuSerif.ttf", "LiberationSans-Regular.ttf"), None, "of other widths"),
        (("a/LiberationSerif-Regular.ttf",), "Liberation Serif", "stands for it"),
        (("b/TIMES.TTF", "a/LiberationSerif-Regular.ttf"), "Times New Roman", "the font itself comes first"),
        (("Times New Roman.ttf",), "Times New Roman", "as macOS calls it"),
    ],
)
def test_times_new_roman_or_its_like_is_found(
    tmp_path: Path, files: tuple[str, ...], found: str | None, why: str
) -> None:
    for name in files:
        path = tmp_path / "fonts" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.touch()
    told = serif(iter([tmp_path / "none", tmp_path / "fonts"]))
    assert (told or "").split(" (")[0] == (found or ""), why


@pytest.mark.parametrize(
    ("system", "known", "place"),
    [
        ("win32", {"WINDIR": "W"}, "W/Fonts"),
        ("darwin", {"HOME": "H"}, "H/Library/Fonts"),
        ("linux", {"HOME": "H"}, "H/.local/share/fonts"),
        ("linux", {"HOME": "H", "XDG_DATA_HOME": "X"}, "X/fonts"),
    ],
)
def test_fonts_are_looked_for_where_each_system_keeps_them(system: str, known: dict[str, str], place: str) -> None:
    assert Path(place) in list(folders(None, system, known))
    assert system in _INSTALL["fonts"]


def test_libreoffice_brings_fonts_of_its_own(tmp_path: Path) -> None:
    program = tmp_path / "program" / "soffice"
    assert tmp_path / "share" / "fonts" / "truetype" in list(folders(str(program), "win32", {}))
