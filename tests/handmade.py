"""A small plan with facts of every kind, made by hand: what the tests of tables and output start from."""

from __future__ import annotations

from datetime import date

from extractors.facts import Assignment, Citation, Deadline, Metadata, Recipient
from pipeline.extract import Facts
from pipeline.model import Diagnostic, Paragraph, Plan, Role, Source, Text, Unit, UnitKind

LINES = (
    "ỦY BAN NHÂN DÂN XÃ LAM KHÊ",
    "Căn cứ Chỉ thị số 07/CT-TTg ngày 05/3/2031 của Thủ tướng Chính phủ",
    "I. NỘI DUNG:",
    "1. Văn phòng chủ trì, phối hợp với Công an xã tổng hợp trước ngày 20/11",
    "- Kế hoạch 45/KH-UBND",
    "=SUM(A1)",
    "II. CHẾ ĐỘ BÁO CÁO",
    "Báo cáo về Sở Nội vụ",
    "- Sở Nội vụ (để báo cáo);",
)
"""Letterhead, preamble, heading, numbered item, bullet, a table row, heading, paragraph, recipients."""

TEXT = "\n".join(LINES)


def at(words: str) -> tuple[int, int]:
    """Where some words stand in the text."""
    start = TEXT.index(words)
    return start, start + len(words)


def _line(n: int) -> tuple[int, int]:
    start = sum(len(line) + 1 for line in LINES[:n])
    return start, start + len(LINES[n])


def _unit(
    n: int,
    kind: UnitKind,
    item: str,
    role: Role,
    label: str = "",
    level: int = 0,
    heading: str = "",
    section: int | None = None,
) -> Unit:
    start, end = _line(n)
    return Unit(kind, item, start, end, start, role, label, level, heading, section=section)


def facts() -> Facts:
    """The plan above with a citation as its basis, one in a bullet, a deadline, and bodies of three roles."""
    paragraphs = tuple(Paragraph(*_line(n), page=1 + n // 6) for n in range(len(LINES)))
    units = (
        _unit(1, UnitKind.PARAGRAPH, "preamble", Role.PREAMBLE),
        _unit(2, UnitKind.HEADING, "I", Role.CONTENT, "I", 1, "NỘI DUNG:"),
        _unit(3, UnitKind.NUMBERED, "I/1", Role.CONTENT, "1", section=1),
        _unit(4, UnitKind.BULLET, "I/1/-1", Role.CONTENT, "-", section=1),
        _unit(5, UnitKind.TABLE_ROW, "I/row-1", Role.CONTENT, section=1),
        _unit(6, UnitKind.HEADING, "II", Role.REPORTING, "II", 1, "CHẾ ĐỘ BÁO CÁO"),
        _unit(7, UnitKind.PARAGRAPH, "II", Role.REPORTING, section=5),
    )
    text = Text(TEXT, paragraphs)
    plan = Plan(text, units, letterhead=paragraphs[:1], recipients=paragraphs[8:])
    basis = "Chỉ thị số 07/CT-TTg ngày 05/3/2031 của Thủ tướng Chính phủ"
    return Facts(
        plan=plan,
        metadata=Metadata("Kế hoạch", "45", "KH-UBND", "45/KH-UBND", date(2031, 3, 10), issuer="UBND xã Lam Khê"),
        citations=(
            Citation(
                *at(basis),
                basis,
                "Chỉ thị",
                "07",
                None,
                "CT-TTg",
                "07/CT-TTg",
                date(2031, 3, 5),
                "Thủ tướng Chính phủ",
                pinpoint=("Điều 1", "Điều 2"),
                basis=True,
            ),
            Citation(
                *at("Kế hoạch 45/KH-UBND"), "Kế hoạch 45/KH-UBND", "Kế hoạch", "45", None, "KH-UBND", "45/KH-UBND"
            ),
        ),
        deadlines=(
            Deadline(
                *at("trước ngày 20/11"), "trước ngày 20/11", "by", None, date(2031, 11, 20), False, year_inferred=True
            ),
        ),
        assignments=(
            Assignment(*at("Văn phòng"), "Văn phòng", "lead"),
            Assignment(*at("Công an xã"), "Công an xã", "support"),
            Assignment(*at("Sở Nội vụ"), "Sở Nội vụ", "report_to"),
        ),
        recipients=(Recipient(*_line(8), "Sở Nội vụ", "để báo cáo"),),
        diagnostics=(Diagnostic("no_such_code", start=at("=SUM")[0], end=at("=SUM")[1]),),
    )


SOURCE = Source("txt", "0" * 64)
