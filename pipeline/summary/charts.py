"""Charts as SVG to stand inside a page: no script, no font, no address in them; words stay words."""

from __future__ import annotations

import io
import re
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from typing import Any

from markupsafe import Markup
from matplotlib import rc_context
from matplotlib.figure import Figure

from pipeline.signs import shown

_INK, _QUIET, _LINE, _BAR = "#1c2430", "#55616f", "#d8dee6", "#3f78b8"
_STYLE: dict[Any, Any] = {
    "svg.fonttype": "none", "text.parse_math": False, "font.family": "sans-serif", "font.sans-serif": ["DejaVu Sans"],
    "font.size": 9, "text.color": _INK, "axes.labelcolor": _QUIET, "xtick.color": _QUIET, "ytick.color": _INK,
    "axes.edgecolor": _LINE, "axes.spines.top": False, "axes.spines.right": False, "axes.axisbelow": True,
}  # fmt: skip
_WIDE, _NARROW = 10.5, 5.4
"""Inches: of a picture across the page, and of one of two."""
_BAR_HEIGHT, _BESIDES = 0.3, 0.75
"""Inches of a bar, and of what stands above and below the bars."""
_LONGEST = 34
_FEW = 0.04
"""The share of the longest bar below which a number does not fit into its piece; half as much in a wide picture."""


def stacked(
    rows: Sequence[tuple[str, Mapping[str, int]]], kinds: Sequence[tuple[str, str, str]], said: str, wide: bool
) -> Markup:
    """Bars across, one for each row, made of pieces.

    kinds  of each piece the key, the name, the colour, in their order; said: what the picture shows, for who cannot see it
    """
    with _figure(len(rows) + (1 if wide else 2), said, wide) as (figure, axes, made):
        longest = max((sum(counts.values()) for _, counts in rows), default=0) or 1
        begun = [0] * len(rows)
        for key, name, colour in kinds:
            sizes = [counts.get(key, 0) for _, counts in rows]
            if not any(sizes):
                continue
            axes.barh(
                range(len(rows)),
                sizes,
                left=begun,
                color=colour,
                edgecolor="#7f8c99",
                linewidth=0.6,
                height=0.66,
                label=name,
            )
            for y, (size, left) in enumerate(zip(sizes, begun, strict=True)):
                if size > _FEW * longest / (2 if wide else 1):
                    axes.text(left + size / 2, y, str(size), ha="center", va="center", fontsize=8)
            begun = [left + size for left, size in zip(begun, sizes, strict=True)]
        _named(axes, [name for name, _ in rows])
        figure.legend(
            *axes.get_legend_handles_labels(),
            loc="outside lower center",
            ncols=8 if wide else 3,
            frameon=False,
            fontsize=8,
        )
    return made[0]


def across(rows: Sequence[tuple[str, int]], said: str, wide: bool) -> Markup:
    """Bars across, one for each row, with its number."""
    with _figure(len(rows), said, wide) as (_, axes, made):
        bars = axes.barh(range(len(rows)), [n for _, n in rows], color=_BAR, height=0.62)
        axes.bar_label(bars, padding=3, fontsize=8, color=_QUIET)
        _named(axes, [name for name, _ in rows])
    return made[0]


def upright(rows: Sequence[tuple[str, int]], said: str, wide: bool) -> Markup:
    """Bars that stand, one for each row, with its number."""
    with _figure(6, said, wide) as (_, axes, made):
        bars = axes.bar(range(len(rows)), [n for _, n in rows], color=_BAR, width=0.7)
        axes.bar_label(bars, [str(n) if n else "" for _, n in rows], padding=2, fontsize=8, color=_QUIET)
        axes.set_xticks(range(len(rows)), [name for name, _ in rows], rotation=0 if len(rows) < 13 else 90, fontsize=8)
        axes.set_yticks([])
        axes.spines["left"].set_visible(False)
    return made[0]


def _named(axes: Any, names: Sequence[str]) -> None:
    cut = [n if len(n) <= _LONGEST else n[: _LONGEST - 1].rstrip() + "…" for n in map(shown, names)]
    axes.set_yticks(range(len(names)), cut)
    axes.invert_yaxis()
    axes.set_xticks([])
    axes.tick_params(length=0)
    axes.spines["bottom"].set_visible(False)


@contextmanager
def _figure(rows: int, said: str, wide: bool) -> Iterator[tuple[Figure, Any, list[Markup]]]:
    """A picture on its way, its axes, and the list that its SVG is put into in the end."""
    with rc_context({**_STYLE, "svg.hashsalt": said}):
        figure = Figure(
            figsize=(_WIDE if wide else _NARROW, _BESIDES + _BAR_HEIGHT * max(rows, 1)), layout="constrained"
        )
        made: list[Markup] = []
        yield figure, figure.add_subplot(), made
        out = io.StringIO()
        figure.savefig(
            out, format="svg", metadata={"Date": None, "Creator": None, "Format": None, "Type": None}, transparent=True
        )
    svg = out.getvalue()
    svg = re.sub(r"<metadata>.*?</metadata>", "", svg[svg.index("<svg") :], flags=re.DOTALL)
    svg = re.sub(
        r'<svg\b[^>]*?viewBox="([^"]*)"[^>]*>', r'<svg class="chart" viewBox="\1" role="img" NAMED>', svg, count=1
    )
    # what matplotlib wrote is well formed and escapes its texts; the name is escaped here
    made.append(Markup(svg.replace("NAMED", f'aria-label="{Markup.escape(said)}"', 1)))  # noqa: S704
