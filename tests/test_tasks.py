"""The task list: who does what by when, one task on one row."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from reading import Rows, facts_of, row

from pipeline.model import Block, Source
from pipeline.tables.rows import rows
from pipeline.tables.schema import TASKS

Row = tuple[str, str, str | None, str | None]
SOURCE = Source("docx", "0" * 64)


def tasks(*pieces: str | Block | Rows) -> list[dict[str, Any]]:
    found = rows("x", SOURCE, facts_of(*pieces))["tasks"]
    return [dict(zip(TASKS.names, r, strict=True)) for r in found]


def told(*pieces: str | Block | Rows) -> list[Row]:
    """Item, what is done, by whom (lead, else assigned), by when."""
    return [(t["item"], t["text"], t["lead"] or t["assigned"], t["deadline"]) for t in tasks(*pieces)]


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        row(
            "duties below a heading that is a body are its own",
            ["**1. Sở Y tế**", "- Tập huấn cho các xã.", "- Rà soát quy chế trước ngày 05/3/2031."],
            [
                ("I/1/-1", "- Tập huấn cho các xã.", "Sở Y tế", None),
                ("I/1/-2", "- Rà soát quy chế trước ngày 05/3/2031.", "Sở Y tế", "trước ngày 05/3/2031"),
            ],
        ),
        row(
            "who is named himself does not inherit",
            ["**1. Sở Y tế**", "- Giao Chi cục Dân số tổng hợp số liệu."],
            [("I/1/-1", "- Giao Chi cục Dân số tổng hợp số liệu.", "Chi cục Dân số", None)],
        ),
        row(
            "a time that heads its tasks",
            ["**1. Quý I**", "- Sở Y tế tập huấn cho các xã.", "**2. Quý II**", "- Sở Y tế sơ kết, đánh giá kết quả."],
            [
                ("I/1/-1", "- Sở Y tế tập huấn cho các xã.", "Sở Y tế", "Quý I"),
                ("I/2/-1", "- Sở Y tế sơ kết, đánh giá kết quả.", "Sở Y tế", "Quý II"),
            ],
        ),
        row(
            "lines that say who and when are of the task above them",
            ["**1. Rà soát quy chế phối hợp**", "- Đơn vị chủ trì: Sở Y tế.", "- Thời gian: Quý I."],
            [("I/1", "1. Rà soát quy chế phối hợp", "Sở Y tế", "Quý I")],
        ),
        row(
            "what introduces others is none",
            ["**1. Sở Y tế**", "Có các nhiệm vụ sau:", "- Tập huấn cho các xã."],
            [("I/1/-1", "- Tập huấn cho các xã.", "Sở Y tế", None)],
        ),
        row(
            "a line that hands out duties, by whom and by when, is none; they are",
            ["Giao Phòng Trồng trọt triển khai các công việc sau, xong trong quý I:", "- Tập huấn cho các thôn.",
             "- Đội Bảo vệ rà soát bãi chứa."],
            [
                ("I/-1", "- Tập huấn cho các thôn.", "Phòng Trồng trọt", "trong quý I"),
                ("I/-2", "- Đội Bảo vệ rà soát bãi chứa.", "Đội Bảo vệ", "trong quý I"),
            ],
        ),
        row(
            "a list of people is not handed out",
            ["Sở Y tế thành lập Tổ công tác gồm các thành viên sau:", "- Nguyễn Thị An", "- Trần Văn Bình: Tổ phó"],
            [("I", "Sở Y tế thành lập Tổ công tác gồm các thành viên sau:", "Sở Y tế", None)],
        ),
        row(
            "names alone below a heading that is a body",
            ["**1. Ban Giám khảo**", "- Nguyễn Thị An", "- Trần Văn Bình", "- Chấm bài dự thi."],
            [("I/1/-3", "- Chấm bài dự thi.", "Ban Giám khảo", None)],
        ),
        row(
            "nor are members with their posts",
            ["**1. Ban Giám khảo**", "- Tổ trưởng Tổ Thư viện truyền thống - Thành viên", "- Phó phòng Đào tạo: Phó trưởng ban;"],
            [],
        ),
        row("a body alone is no task", ["- Sở Y tế.", "- Ủy ban nhân dân các xã"], []),
        row("nor is a time alone", ["- Ngày 05/3/2031", "- Thời gian: 14 giờ 00, ngày 06/3/2031."], []),
        row(
            "bodies below a heading that says what they do are of the task above it",
            ["**1. Rà soát quy chế phối hợp**", "**a) Cơ quan chủ trì**", "- Sở Y tế.", "**b) Cơ quan phối hợp**",
             "- Sở Nội vụ."],
            [("I/1", "1. Rà soát quy chế phối hợp", "Sở Y tế", None)],
        ),
        row(
            "lines that say who after each duty are of that duty",
            ["**1. Nâng cao năng lực cán bộ**", "- Tập huấn cho các thôn.", "Đơn vị chủ trì: Sở Y tế.", "- Biên soạn tài liệu.",
             "Đơn vị chủ trì: Sở Nội vụ."],
            [("I/1/-1", "- Tập huấn cho các thôn.", "Sở Y tế", None), ("I/1/-2", "- Biên soạn tài liệu.", "Sở Nội vụ", None)],
        ),
        row(
            "after the last of them they are of each",
            ["**1. Nâng cao năng lực cán bộ**", "- Tập huấn cho các thôn.", "- Biên soạn tài liệu.", "Đơn vị chủ trì: Sở Y tế."],
            [("I/1/-1", "- Tập huấn cho các thôn.", "Sở Y tế", None), ("I/1/-2", "- Biên soạn tài liệu.", "Sở Y tế", None)],
        ),
        row(
            "of a numbered duty that goes on in a paragraph",
            ["1. Tập huấn cho các thôn.", "(Sản phẩm 1)", "Chủ trì: Sở Y tế.", "2. Biên soạn tài liệu.", "Chủ trì: Sở Nội vụ."],
            [("I/1", "1. Tập huấn cho các thôn.\n(Sản phẩm 1)", "Sở Y tế", None), ("I/2", "2. Biên soạn tài liệu.", "Sở Nội vụ", None)],
        ),
        row(
            "a heading that says when and where is none",
            ["**1. Thời gian, địa điểm**", "- Thời gian: ngày 05/3/2031.", "**2. Nội dung, giải pháp**", "- Thời gian: quý I."],
            [],
        ),
        row("a target that nobody is asked for", ["- Đến hết năm 2031, 90% hộ dân phân loại rác."], []),
        row(
            "one that a body is asked for is a task",
            ["- Sở Y tế bảo đảm đến hết năm 2031, 90% trạm y tế có bác sĩ."],
            [("I/-1", "- Sở Y tế bảo đảm đến hết năm 2031, 90% trạm y tế có bác sĩ.", "Sở Y tế", "đến hết năm 2031")],
        ),
    ],
)  # fmt: skip
def test_tasks(lines: list[str], expected: list[Row]) -> None:
    assert told("**I. NỘI DUNG**", *lines) == expected


def test_a_heading_that_is_a_body_is_no_task() -> None:
    assert told("**I. TỔ CHỨC THỰC HIỆN**", "**1. Sở Y tế**", "**2. Sở Nội vụ**", "- Tập huấn cho các xã.") == [
        ("I/2/-1", "- Tập huấn cho các xã.", "Sở Nội vụ", None)
    ]


def test_a_target_is_no_task() -> None:
    assert told("**I. MỤC TIÊU**", "- Đến năm 2035, 90% hộ dân phân loại rác.") == []


def test_who_leads_below_a_body_leads() -> None:
    (task,) = tasks(
        "**I. TỔ CHỨC THỰC HIỆN**", "**1. Sở Y tế**", "- Chủ trì, phối hợp với Sở Nội vụ tập huấn cho các xã."
    )
    assert (task["lead"], task["support"], task["assigned"]) == ("Sở Y tế", "Sở Nội vụ", None)


def test_cells_are_shown_with_the_titles_of_their_columns() -> None:
    head = ("TT", "Nhiệm vụ", "Chủ trì", "Sản phẩm", "Thời gian")
    found = tasks(
        "**I. NỘI DUNG**",
        [
            head,
            ("1", "Rà soát quy chế phối hợp", "Sở Y tế", "Quy chế mới", "Quý I"),
            ("2", "", "Sở Nội vụ", "", "Quý II"),
        ],
    )
    assert [(t["text"], t["lead"], t["deadline"]) for t in found] == [
        ("Nhiệm vụ: Rà soát quy chế phối hợp\nSản phẩm: Quy chế mới", "Sở Y tế", "Quý I")
    ]


def test_a_timetable_is_no_list_of_tasks() -> None:
    shifts = [("Ca", "Môn", "Giờ tập", "Thời gian"), ("1", "Bơi lội cơ bản", "Chiều: 17h30 - 18h45", "ngày 01/7/2031")]
    duties = [("Thời gian", "Công tác tổ chức"), ("ngày 01/7/2031", "Tiếp nhận hồ sơ đăng ký học bơi")]
    assert [t["text"] for t in tasks("**I. NỘI DUNG**", shifts)] == []
    assert [t["text"] for t in tasks("**I. NỘI DUNG**", duties)] == ["Tiếp nhận hồ sơ đăng ký học bơi"]


def test_the_only_cell_that_says_a_duty_needs_no_title() -> None:
    found = tasks("**I. NỘI DUNG**", [("TT", "Nhiệm vụ", "Chủ trì"), ("1", "Rà soát quy chế phối hợp", "Sở Y tế")])
    assert [t["text"] for t in found] == ["Rà soát quy chế phối hợp"]


@pytest.mark.parametrize(
    ("line", "due", "why"),
    [
        (
            "- Công an xã thống kê chậm nhất 20/02/2032; thời gian tuần tra: quý IV năm 2031.",
            date(2032, 2, 20),
            "a limit before a window",
        ),
        (
            "- Công an xã thống kê trước ngày 20/02/2032.",
            date(2032, 2, 19),
            "the last day in time, as in the table of times",
        ),
        ("- Công an xã tuần tra trong quý I và quý II năm 2032.", date(2032, 6, 30), "one window"),
    ],
)
def test_a_task_is_due_by_its_limit(line: str, due: date, why: str) -> None:
    (task,) = tasks("I. NỘI DUNG", line)
    assert task["due_date"] == due, why


@pytest.mark.parametrize(
    ("line", "who"),
    [
        ("- Rà soát các lò gạch, đồng thời yêu cầu các hộ cam kết không đốt rơm.", "Công an xã; các hộ"),
        ("- Yêu cầu các hộ cam kết không đốt rơm.", "các hộ"),
        ("- Các hộ cam kết không đốt rơm.", "Các hộ"),
    ],
)
def test_who_asks_others_has_the_task_too(line: str, who: str) -> None:
    (task,) = tasks("I. TỔ CHỨC THỰC HIỆN", "1. Công an xã", line)
    assert task["assigned"] == who
