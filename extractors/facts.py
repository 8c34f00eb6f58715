"""The facts that the extractors find, one frozen dataclass each. Offsets are code points of the text, half open."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class Citation:
    """A mention of a particular document (viện dẫn). `named`: without a number; `basis`: a ground of the plan."""

    start: int
    end: int
    text: str
    type: str
    number: str | None = None
    year: int | None = None
    symbol: str | None = None
    code: str | None = None
    issue_date: date | None = None
    issuer: str | None = None
    title: str | None = None
    pinpoint: tuple[str, ...] = ()
    basis: bool = False
    named: bool = False
    flags: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Deadline:
    """A time by, on, during or how often something is due (thời hạn). `day`: day of the month without a month.

    due_date      last day on which it is in time, computed; of what comes each year on a day without a year the first one after the
                  paper is issued; None where it cannot be known
    anchor        of a time counted from an event: the event as written ("ngày nhận được Kế hoạch")
    offset        how far from it: a duration as RFC 5545 writes it, "-P5D" for five days before, None if not said
    working_days  whether the offset counts working days; None without an offset
    row           start of the table row that it holds for, where its cell is merged down to further rows
    """

    start: int
    end: int
    text: str
    kind: str
    start_date: date | None = None
    end_date: date | None = None
    end_inclusive: bool | None = None
    freq: str | None = None
    day: int | None = None
    year_inferred: bool = False
    rrule: str | None = None
    due_date: date | None = None
    anchor: str | None = None
    offset: str | None = None
    working_days: bool | None = None
    row: int | None = None


@dataclass(frozen=True, slots=True)
class Assignment:
    """A body and its part in a duty (phân công): `lead`, `support`, `assigned` or `report_to`.

    row  start of the table row that it holds for, where its cell is merged down to further rows
    """

    start: int
    end: int
    body: str
    role: str
    row: int | None = None


@dataclass(frozen=True, slots=True)
class Recipient:
    """A line under "Nơi nhận", without "Lưu"."""

    start: int
    end: int
    body: str
    purpose: str | None = None


@dataclass(frozen=True, slots=True)
class Metadata:
    """What letterhead, title, preamble and signature say of the plan itself; None where they do not."""

    doc_type: str | None = None
    number: str | None = None
    symbol: str | None = None
    code: str | None = None
    issue_date: date | None = None
    place: str | None = None
    title: str | None = None
    issuer: str | None = None
    parent_body: str | None = None
    level: str | None = None
    system: str | None = None
    period_year: int | None = None
    signing_authority: str | None = None
    signer_title: str | None = None
    signer: str | None = None
