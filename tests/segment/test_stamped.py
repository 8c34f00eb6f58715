"""The day of a printed stamp of an electronic signature."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

import kehoach as kh
from pipeline.segment.stamped import stamped_at


@pytest.mark.parametrize(
    ("text", "expected", "why"),
    [
        ("Ký bởi: UBND xã Cồn Sậy\nEmail: a@b.example\nThời gian ký: 06.03.2031 16:22:10 +07:00", date(2031, 3, 6), "as programs print it"),
        ("Người ký: Sở Y tế\nNgày ký: 6/3/2031", date(2031, 3, 6), "with slashes"),
        ("Người ký: | Lý Trung Kiên | Ngày ký: | 06/03/2031", date(2031, 3, 6), "in a table of a web page"),
        ("Digitally signed by CN=Sở Y tế\nDate: 2031.03.06 16:22:10 +07'00'", date(2031, 3, 6), "a program in English"),
        ("Ký bởi: A\nNgày ký: 01-02-2031\nKý bởi: B\nNgày ký: 03-02-2031", date(2031, 2, 3), "the office's own comes last"),
        ("Thời gian ký: 06.03.2031", date(2031, 3, 6), "at the end of the text"),
        ("Quyết định có hiệu lực kể từ ngày ký ban hành 01/02/2031", None, "no stamp"),
        ("Báo cáo trước ngày ký: 01/02/2031", None, "nobody signed"),
        ("Ký bởi: A\nNgày ký: 31.02.2031", None, "no such day"),
        ("Ký bởi: A\nNgày ký: 06.03.20311", None, "no year"),
        ("Ký bởi: A" + " x" * 400 + " Ngày ký: 06.03.2031", None, "far away"),
    ],
)  # fmt: skip
def test_the_day_of_a_stamp(text: str, expected: date | None, why: str) -> None:
    assert stamped_at(text) == expected, why


def test_a_plan_whose_day_is_blank_has_the_day_of_its_stamp(tmp_path: Path) -> None:
    plan = (
        "ỦY BAN NHÂN DÂN\nXÃ CỒN SẬY\nSố:      /KH-UBND\n\nKẾ HOẠCH\nTrồng cây\n\nI. NỘI DUNG\n1. Các thôn trồng cây.\n\n"
        "CHỦ TỊCH\nKý bởi: UBND xã Cồn Sậy\nThời gian ký: 06.03.2031 16:22:10 +07:00\n\nLý Trung Kiên\n"
    )
    (tmp_path / "a.txt").write_text(plan, encoding="utf-8")
    found = kh.extract(tmp_path, progress=False).documents.iloc[0]
    assert str(found["signed_at"])[:10] == "2031-03-06"
    assert found["issue_date"] is None or str(found["issue_date"]) in ("NaT", "nan", "None")
