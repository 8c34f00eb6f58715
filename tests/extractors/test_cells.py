"""Cells that say themselves what part their bodies have."""

from __future__ import annotations

import pytest
from reading import facts_of, row

A, B, C = "Sở Du lịch", "Sở Tài chính", "Sở Y tế"


@pytest.mark.parametrize(
    ("cell", "expected"),
    [
        row("parts after the names", f"{A} chủ trì, phối hợp {B}", [(A, "lead"), (B, "support")]),
        row("in brackets", f"{A} (chủ trì), {B} (phối hợp)", [(A, "lead"), (B, "support")]),
        row("before them", f"Chủ trì {A}; phối hợp {B}", [(A, "lead"), (B, "support")]),
        row("as labels", f"- Chủ trì: {A};\n- Phối hợp: {B}, {C}.", [(A, "lead"), (B, "support"), (C, "support")]),
        row("one for two names", f"{A} chủ trì; {B} và {C} phối hợp", [(A, "lead"), (B, "support"), (C, "support")]),
        row("a group supports", f"{A} chủ trì, các sở, ngành phối hợp", [(A, "lead"), ("các sở, ngành", "support")]),
        row("one line says it, the next does not", f"- {A} (chủ trì)\n- {B}", [(A, "lead"), (B, "assigned")]),
        row("whom the duty is about is no bearer", f"{A} chủ trì tham mưu UBND tỉnh", [(A, "lead")]),
        row("an order", f"Giao {A} chủ trì", [(A, "lead")]),
        row("with whom", f"{A} phối hợp với {B}", [(A, "assigned"), (B, "support")]),
        row("a stroke between two", f"{A}/{B}", [(A, "assigned"), (B, "assigned")]),
        row("a dash between two", f"{A} - {B}", [(A, "assigned"), (B, "assigned")]),
        row("a person and his post are one", "Đ/c Trần Văn An - Phó Giám đốc chủ trì", [("Đ/c Trần Văn An - Phó Giám đốc", "lead")]),
        row("short forms", "BGH, TTCM, GV", [("BGH", "assigned"), ("TTCM", "assigned"), ("GV", "assigned")]),
        row("names alone", f"{A}, UBND các xã, phường", [(A, "assigned"), ("UBND các xã, phường", "assigned")]),
        row("nobody", "Như trên", []),
    ],
)  # fmt: skip
def test_part_in_a_cell(cell: str, expected: list[tuple[str, str]]) -> None:
    facts = facts_of(
        "I. NỘI DUNG",
        [("STT", "Nhiệm vụ", "Đơn vị thực hiện"), ("1", "Lập quy hoạch", cell), ("2", "Họp", "Sở Nội vụ")],
    )
    end = facts.plan.text.text.index("Sở Nội vụ")
    assert [(a.body, a.role) for a in facts.assignments if a.start < end] == expected
