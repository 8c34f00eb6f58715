"""Ruled tables in a picture: long dark lines, the cells between them, and the picture without the lines."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray
from PIL import Image

from pipeline.ingest.printed.tables import Grid, scaled
from pipeline.ingest.scan.across import Rule, tables_across
from pipeline.ingest.scan.ink import PALE, Dark, inked, paper
from pipeline.model import Box

SHRINK = 2  # lines are looked for on a picture half as wide and high; lengths below are in its pixels, of 100 dpi
THICKEST = 13  # of a line and of what else is drawn; thicker is a fill
LONG = 55  # a line is longer than a letter is wide
TALL = 23  # and taller than a letter: the height of the lowest row
STROKES = 90  # a line between columns that is shorter ends at lines between rows: strokes of three lines of letters touch, too
STEPS = (1, 2, 4, 3)  # pixels of the whole picture: a letter's stroke is as long as their sum, no rule as thick
ASIDE, CLEAR = 3, 0.7  # so far beside a short line between columns so much is clear; beside a letter's stroke it is not
HALF = 0.5  # of a point's quarters must be dark
FULL = 0.92  # of a stretch that must be dark
NEAR = 5  # lines nearer than that are one, and touch
NARROWEST = 150  # of a table; a stamp is 36 mm wide at most, 142 pixels
MIN_LINES = 3  # across and down: fewer make a frame or a letterhead
OF_A_ROW = 5  # lines down that make a table of a single row, the last one on another page than the rest
PRESENT = 0.7  # of the side of a cell that must be drawn


def ruled(picture: Image.Image) -> tuple[Image.Image, list[Grid]]:
    """The grey picture of a level page without its rules, and the grids (in pixels) that they drew."""
    grey = np.asarray(picture)
    ink = inked(grey, _ground(picture), PALE)
    dark = _shrunk(ink)
    across, down = _runs(dark, LONG), _runs(dark.T, TALL).T
    lines = _lines(across)
    tables = [
        (grid, rows, columns)
        for rows, columns in _groups(lines, _lines(down.T), dark)
        if (grid := _grid(rows, columns)) is not None
    ]
    ruled_fully = {rule for _, rows, _ in tables for rule in rows}
    rest = [line for line in lines if line not in ruled_fully]
    tables += [(scaled(grid, SHRINK), rules, []) for rules, grid in tables_across(rest, dark & ~_wider(across))]
    grids = [grid for grid, _, _ in tables]
    drawn = np.zeros((2, *dark.shape), dtype=bool)
    for _, rows, columns in tables:
        for line in rows:
            place = slice(line.band[0], line.band[1] + 1), slice(line.start, line.end + 1)
            drawn[0][place] |= across[place]
        for line in columns:
            place = slice(line.start, line.end + 1), slice(line.band[0], line.band[1] + 1)
            drawn[1][place] |= down[place]
    if not grids:
        return picture, []
    clean = grey.copy()
    clean[_rules(ink, *drawn)] = paper(picture)
    return Image.fromarray(clean), grids


def _rules(ink: Dark, across: Dark, down: Dark) -> Dark:
    """The points of rules at full size; not those of letters that reach over one, or stand on it."""
    rules = np.zeros((2, *ink.shape), dtype=bool)
    for whole, half in zip(rules, (across, down), strict=True):
        wide = np.kron(_wider(half), np.ones((SHRINK, SHRINK), dtype=bool))
        whole[: wide.shape[0], : wide.shape[1]] = wide
    along, aside = rules
    # Where rules cross both go: the other's points are no letter's.
    kept = along & ~aside & _strokes(ink & ~aside, 0) | aside & ~along & _strokes(ink & ~along, 1)
    out: Dark = (along | aside) & ~kept
    return out


def _strokes(ink: Dark, axis: int) -> Dark:
    """Ink that goes on across a rule's way for longer than a rule is thick (an opening)."""
    ink = np.swapaxes(ink, 0, axis)
    left = ink
    for step in STEPS:
        left = left[:-step] & left[step:]
    out = np.pad(left, ((sum(STEPS), sum(STEPS)), (0, 0)))
    for step in STEPS:
        out = out[:-step] | out[step:]
    return np.swapaxes(out, 0, axis)


def _ground(picture: Image.Image) -> NDArray[np.int16]:
    """What lines are drawn on, point by point: the paper, or the fill of a row of titles (a closing: what is thin is filled)."""
    small = np.asarray(picture.reduce(SHRINK))
    for best in (np.maximum, np.minimum):
        for axis in (0, 1):
            small = _extreme(small, best, axis)
    ground = small.repeat(SHRINK, axis=0).repeat(SHRINK, axis=1)
    return ground[: picture.height, : picture.width].astype(np.int16)


def _extreme(picture: NDArray[np.uint8], best: np.ufunc, axis: int) -> NDArray[np.uint8]:
    """The greatest or least value around each point along an axis, its reach doubled step by step."""
    half = THICKEST // 2
    out = np.pad(picture, [(half, half) if n == axis else (0, 0) for n in (0, 1)], mode="edge")
    reach = 1
    while reach < THICKEST:
        step = min(reach, THICKEST - reach)
        before, after = (slice(None, -step), slice(step, None))
        out = best(out[before], out[after]) if axis == 0 else best(out[:, before], out[:, after])
        reach += step
    return out


def _shrunk(dark: Dark) -> Dark:
    height, width = (side // SHRINK * SHRINK for side in dark.shape)
    halves = dark[:height, :width].reshape(height // SHRINK, SHRINK, width // SHRINK, SHRINK)
    out: Dark = halves.mean(axis=(1, 3)) >= HALF
    return out


def _runs(dark: Dark, length: int) -> Dark:
    """Points that lie in a dark stretch of this length along the row (one point thick above or below counts)."""
    thick = dark.copy()
    thick[1:] |= dark[:-1]
    thick[:-1] |= dark[1:]
    if thick.shape[1] <= length:
        return np.zeros_like(dark)
    sums = np.cumsum(np.pad(thick.astype(np.int32), ((0, 0), (1, 0))), axis=1)
    whole = (sums[:, length:] - sums[:, :-length]) >= FULL * length
    marks = np.zeros((dark.shape[0], dark.shape[1] + 1), dtype=np.int32)
    marks[:, : whole.shape[1]] += whole
    marks[:, length : length + whole.shape[1]] -= whole[:, : marks.shape[1] - length]
    long: Dark = (np.cumsum(marks, axis=1)[:, :-1] > 0) & thick
    return long


def _wider(lines: Dark) -> Dark:
    out = lines.copy()
    out[1:] |= lines[:-1]
    out[:-1] |= lines[1:]
    out[:, 1:] |= lines[:, :-1]
    out[:, :-1] |= lines[:, 1:]
    return out


def _lines(runs: Dark) -> list[Rule]:
    """Lines from runs: neighbouring rows of points belong together."""
    out: list[Rule] = []
    filled = np.flatnonzero(runs.any(axis=1))
    for band in np.split(filled, np.flatnonzero(np.diff(filled) > NEAR) + 1) if len(filled) else []:
        hit = np.flatnonzero(runs[band[0] : band[-1] + 1].any(axis=0))
        for stretch in np.split(hit, np.flatnonzero(np.diff(hit) > NEAR) + 1):
            ends = int(stretch[0]), int(stretch[-1])
            out.append(Rule(int(band.mean()), *ends, (int(band[0]), int(band[-1]))))
    return out


def _groups(rows: list[Rule], columns: list[Rule], dark: Dark) -> list[tuple[list[Rule], list[Rule]]]:
    """Lines that touch one another, as tables do."""
    left, out = list(columns), []
    rest = list(rows)
    while left:
        down, along = [left.pop()], []
        grew = True
        while grew:
            more = [r for r in rest if any(_touch(r, c) for c in down)]
            rest = [r for r in rest if r not in more]
            along += more
            others = [c for c in left if any(_touch(r, c) for r in along)]
            left = [c for c in left if c not in others]
            down += others
            grew = bool(more or others)
        out.append((along, [c for c in down if c.end - c.start >= STROKES or _is_rule(c, along, dark)]))
    return out


def _is_rule(column: Rule, rows: Sequence[Rule], dark: Dark) -> bool:
    """Does it go from rule to rule, nothing beside it? Else it may be the strokes of letters, one below another."""
    held = all(
        any(abs(r.at - end) <= NEAR and r.start - NEAR <= column.at <= r.end + NEAR for r in rows)
        for end in (column.start, column.end)
    )
    sides = (column.band[0] - ASIDE, column.band[1] + ASIDE)
    inner = slice(column.start + NEAR, column.end - NEAR + 1)
    return held and all(
        not 0 <= x < dark.shape[1] or np.count_nonzero(~dark[inner, x]) >= CLEAR * (inner.stop - inner.start)
        for x in sides
    )


def _touch(row: Rule, column: Rule) -> bool:
    return row.start - NEAR <= column.at <= row.end + NEAR and column.start - NEAR <= row.at <= column.end + NEAR


def _grid(rows: list[Rule], columns: list[Rule]) -> Grid | None:
    ys, xs = _edges([r.at for r in rows]), _edges([c.at for c in columns])
    is_row = len(ys) == MIN_LINES - 1 and len(xs) >= OF_A_ROW
    if len(xs) < MIN_LINES or not is_row and len(ys) < MIN_LINES or xs[-1] - xs[0] < NARROWEST:
        return None
    cells: list[Box] = []
    open_at: dict[tuple[int, int], int] = {}  # columns of a cell that goes on downwards -> where it began
    for top, bottom in pairwise(ys):
        sides = [x for x in xs if x in (xs[0], xs[-1]) or _drawn(columns, x, top, bottom)]
        spans = list(pairwise(sides))
        begun = {span: open_at.get(span, top) for span in spans}
        open_at = {}
        for span in spans:
            if bottom == ys[-1] or _drawn(rows, bottom, *span):
                cells.append(_box(span[0], begun[span], span[1], bottom))
            else:
                open_at[span] = begun[span]
    return Grid(_box(xs[0], ys[0], xs[-1], ys[-1]), tuple(cells))


def _box(*sides: int) -> Box:
    return Box(*(float(side * SHRINK) for side in sides))


def _edges(places: list[int]) -> list[int]:
    out: list[int] = []
    for place in sorted(places):
        if not out or place - out[-1] > NEAR:
            out.append(place)
    return out


def _drawn(lines: list[Rule], at: int, start: int, end: int) -> bool:
    """Is most of this side of a cell drawn?"""
    covered = sum(max(0, min(line.end, end) - max(line.start, start)) for line in lines if abs(line.at - at) <= NEAR)
    return covered >= PRESENT * (end - start)
