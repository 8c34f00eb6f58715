"""How offices number: any style of heading under any other, and the signs of their lists."""

from __future__ import annotations

import itertools

import pytest
from reading import facts_of, outline, plan_of, row

TOP = ["{R}. ", "{R}- ", "{R}/ ", "{A}. ", "{n}. ", "{n}- ", "Phần {R}. ", "PHẦN THỨ {o}: ", "Mục {n}. "]
MIDDLE = ["{n}. ", "{n}- ", "{n}) ", "{u}.{n}. ", "{u}.{n} ", "{a}) ", "{a}. ", "({n}) "]
LOW = ["{a}) ", "{a}- ", "{a}/ ", "({a}) ", "{u}.{n}. ", "{u}.{n} ", "- ", "* ", "+ ", "{n}) ", "({n}) "]
CHAPTERS = ("MỤC ĐÍCH, YÊU CẦU", "NỘI DUNG", "TỔ CHỨC THỰC HIỆN")
TASKS = ("Công tác tuyên truyền", "Công tác tập huấn")
DUTIES = (
    "Sở Du lịch chủ trì rà soát các điểm đến.",
    "Giao Sở Nội vụ chủ trì mở lớp.",
    "Sở Tài chính chủ trì bố trí kinh phí.",
)
SPELLED = {"I": "NHẤT", "II": "HAI", "III": "BA"}


def written(style: str, n: int, above: str) -> tuple[str, str]:
    """A label with its end mark, and as a path has it."""
    roman = ("I", "II", "III")[n]
    text = style.format(R=roman, A="ABC"[n], n=n + 1, a="abc"[n], o=SPELLED[roman], u=above)
    bare = text.strip().strip("().:-/ ")
    return text, f"{text.strip()}{n + 1}" if text.strip() in "-*+" else bare


def is_told_apart(top: str, middle: str, low: str) -> bool:
    """Levels that a reader can tell apart: other styles, decimals below numbers."""
    shapes = [s.strip(" .-/:") for s in (top, middle, low)]
    below_number = "{u}" not in middle or top in ("{R}. ", "{A}. ", "{n}. ", "{n}- ", "{R}- ", "{R}/ ")
    return len(set(shapes)) == 3 and below_number and not ("{u}" in middle and "{n}" in low)


@pytest.mark.parametrize("top", TOP)
def test_every_style_under_every_other(top: str) -> None:
    for middle, low in itertools.product(MIDDLE, LOW):
        if not is_told_apart(top, middle, low):
            continue
        lines, expected = [], []
        for i, chapter in enumerate(CHAPTERS):
            text, first = written(top, i, "")
            lines.append(text + chapter)
            for j, task in enumerate(TASKS):
                text, second = written(middle, j, first)
                lines.append(text + task)
                for k, duty in enumerate(DUTIES):
                    text, third = written(low, k, second)
                    lines.append(text + duty)
                    expected.append(f"{first}/{second}/{third}")
        facts = facts_of(*lines)
        items = [next(u.item for u in facts.plan.units if u.start <= a.start < u.end) for a in facts.assignments]
        assert items == expected, (top, middle, low)


@pytest.mark.parametrize(
    ("sign", "mark"),
    [
        row("a dash", "-", "-"), row("a long one", "–", "-"), row("two", "--", "-"), row("a plus", "+", "+"), row("a star", "*", "*"),
        row("a dot", "•", "-"), row("a square", "▪", "-"), row("an arrow", "→", "-"), row("an arrow of Word", "➢", "-"),
        row("a sign of Wingdings that a reader left", "\uf076", "-"), row("the same without its typeface", "§", "-"),
        row("Courier's o", "o", "-"), row("a lozenge", "♦", "-"),
    ],
)  # fmt: skip
def test_a_list_is_the_same_list_whatever_its_sign(sign: str, mark: str) -> None:
    plan = plan_of(
        "KẾ HOẠCH", "Dạy bơi năm 2031", "I. NỘI DUNG", f"{sign} Dạy bơi cho học sinh.", f"{sign} Thi bơi cấp xã."
    )
    assert outline(plan)[1:] == [("bullet", f"I/{mark}1"), ("bullet", f"I/{mark}2")]


@pytest.mark.parametrize(
    ("above", "expected"),
    [
        row("titles alone", [], ["header", "row-1", "row-2"]),
        row("the table's own title", [("DANH MỤC NHIỆM VỤ NĂM 2031", "", "")], ["header", "header", "row-1", "row-2"]),
    ],
)
def test_a_title_above_the_titles(above: list[tuple[str, ...]], expected: list[str]) -> None:
    table = [*above, ("TT", "Nội dung", "Chủ trì"), ("1", "Dạy bơi", "Phòng Kinh tế"), ("2", "Thi bơi", "Công an xã")]
    facts = facts_of("I. NỘI DUNG", table)
    assert [u.item.removeprefix("I/") for u in facts.plan.units if u.kind.value == "table_row"] == expected
    assert [(a.role, a.body) for a in facts.assignments] == [("lead", "Phòng Kinh tế"), ("lead", "Công an xã")]


@pytest.mark.parametrize(
    "numbers",
    [
        row("in brackets", ("(1)", "(2)", "(3)")),
        row("bare", ("1", "2", "3")),
        row("letters first", ("A", "B", "1")),
        row("with a sum", ("A", "1", "2=1+3")),
    ],
)
def test_a_row_that_numbers_the_columns_is_no_body_row(numbers: tuple[str, ...]) -> None:
    table = [("TT", "Nội dung", "Chủ trì"), numbers, ("1", "Dạy bơi", "Phòng Kinh tế"), ("2", "Thi bơi", "Công an xã")]
    plan = facts_of("I. NỘI DUNG", table).plan
    assert [u.item for u in plan.units if u.kind.value == "table_row"] == ["I/header", "I/header", "I/row-1", "I/row-2"]
