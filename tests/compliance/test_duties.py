"""Whom a duty is given to, what kind it is, and what answers it."""

from __future__ import annotations

from datetime import date

import pytest

from pipeline.compliance.duties.asked import Asked, Duty, duties, is_meant
from pipeline.compliance.duties.coverage import Outcome, Plan, answer
from pipeline.compliance.passages import Part, Passage, Time
from pipeline.compliance.records import Paper
from pipeline.compliance.register.units import Unit
from pipeline.compliance.weights import Weights

COMMUNE = Unit("X", "UBND xã Thạch Vân", level="commune", system="state")
WARD = Unit("P", "Ủy ban nhân dân phường Bến Lau", level="commune", system="state")
OFFICE = Unit("S", "Sở Xây dựng", level="province", system="state")
PROVINCE = Unit("T", "UBND tỉnh Lâm Hải", level="province", system="state")
PARTY = Unit("D", "Đảng ủy xã Thạch Vân", level="commune", system="party")
POLICE = Unit("C", "Công an xã Thạch Vân", level="commune", system="state")
FRONT = Unit("M", "Ủy ban MTTQ Việt Nam xã Thạch Vân", level="commune", system="front")
SCHOOL = Unit("H", "Trường THCS Lê Hoa Cương", level="unit", system="state")
EVERY = (COMMUNE, WARD, OFFICE, PROVINCE, PARTY, POLICE, FRONT, SCHOOL)


@pytest.mark.parametrize(
    ("name", "meant", "why"),
    [
        ("Ủy ban nhân dân các xã, phường", "XP", "a kind of units"),
        ("UBND cấp xã", "XP", "the level, whatever the kind"),
        ("UBND các phường", "P", "one kind only"),
        ("Các xã, phường", "XPDM", "the places stand for their authorities, those of the system that is addressed"),
        ("Công an các xã, phường", "C", "not the committees of these places"),
        ("Ủy ban MTTQ các xã, phường", "M", "of the Front"),
        ("Đảng ủy các xã, phường", "D", "of the Party"),
        ("Các đảng ủy trực thuộc Tỉnh ủy", "D", "by what they are under"),
        ("Các sở, ban, ngành", "S", "departments, not the province's committee"),
        ("Sở Xây dựng", "S", "a unit by its name"),
        ("UBND xã Thạch Vân", "X", "a unit by its name"),
        ("UBND xã Cồn Hạc", "", "another unit of the kind"),
        ("Các trường học trên địa bàn", "H", "schools"),
        ("Các cơ quan, đơn vị, địa phương", "XPSTDCMH", "everybody"),
        ("Các đoàn thể", "", "nobody of the register"),
    ],
)
def test_whom_a_name_means(name: str, meant: str, why: str) -> None:
    part = Part(name, "", "assigned", 0, len(name))
    assert {u.id for u in EVERY if is_meant(part, u)} == set(meant), why


def passage(
    text: str, *, item: str = "III/1", role: str = "content", heading: bool = False, **facts: object
) -> Passage:
    """A passage with bodies given as {name: role} and times as {words: (due, freq, day)}."""
    parts = [
        Part(body, body, part, text.index(body), text.index(body) + len(body))
        for body, part in dict(facts.get("bodies", {})).items()  # type: ignore[call-overload]
    ]
    times = [
        Time(words, None, due, freq, day, text.index(words), text.index(words) + len(words))
        for words, (due, freq, day) in dict(facts.get("times", {})).items()  # type: ignore[call-overload]
    ]
    return Passage("p.docx", item, role, text, 1, 0, heading, tuple(parts), tuple(times))


MARCH, JUNE, JULY = date(2032, 3, 31), date(2032, 6, 30), date(2032, 7, 31)
TASK = passage(
    "UBND các xã lắp đặt thùng rác ba ngăn tại chợ trong quý II",
    bodies={"UBND các xã": "assigned"},
    times={"trong quý II": (JUNE, "", None)},
)


@pytest.mark.parametrize(
    ("found", "asked", "why"),
    [
        (TASK, Asked.TASK, "a body bears it"),
        (
            passage(
                "UBND các xã ban hành kế hoạch trước 01/4",
                bodies={"UBND các xã": "assigned"}, times={"trước 01/4": (MARCH, "", None)},
            ),
            Asked.PLAN, "a plan to issue by a day",
        ),
        (
            passage(
                "UBND các xã báo cáo Sở Xây dựng trước ngày 15 hằng tháng",
                bodies={"UBND các xã": "assigned", "Sở Xây dựng": "report_to"},
                times={"trước ngày 15 hằng tháng": (None, "monthly", 15)},
            ),
            Asked.REPORT, "a report again and again",
        ),
        (
            passage("Đến 30/6, 100% xã, phường bố trí xong điểm tập kết", role="purpose", times={"Đến 30/6": (JUNE, "", None)}),
            Asked.TASK, "a target that all of a kind must reach",
        ),
        (passage("UBND các xã bám sát yêu cầu chung", role="purpose", bodies={"UBND các xã": "assigned"}), None, "a wish"),
        (passage("Giám sát việc thực hiện tại khu dân cư"), None, "nobody bears it"),
        (
            passage("Sở Xây dựng theo dõi, đôn đốc việc thực hiện Kế hoạch này", bodies={"Sở Xây dựng": "assigned"}),
            None, "minding the plan itself",
        ),
    ],
)  # fmt: skip
def test_what_is_a_duty(found: Passage, asked: Asked | None, why: str) -> None:
    assert [d.asked for d in duties([found])] == ([asked] if asked else []), why


def test_a_heading_bears_what_stands_under_it() -> None:
    heading = passage("Ủy ban nhân dân các xã", item="V/3", heading=True, bodies={"Ủy ban nhân dân các xã": "assigned"})
    under = Passage("p.docx", "V/3/a", "organization", "a) Rà soát các điểm tập kết rác", 1, 50)
    other = Passage(
        "p.docx", "V/3/b", "organization", "b) Sở Xây dựng hướng dẫn kỹ thuật", 1, 90, False,
        (Part("Sở Xây dựng", "", "assigned", 93, 104),),
    )  # fmt: skip
    found = {d.passage.item: [b.body for b in d.bearers] for d in duties([heading, under, other])}
    assert found == {"V/3/a": ["Ủy ban nhân dân các xã"], "V/3/b": ["Sở Xây dựng"]}


def test_what_stands_before_its_sentence_is_not_asked_of_a_body() -> None:
    (duty,) = duties(
        [passage("Kinh phí lấy từ ngân sách. Sở Tài chính thẩm định dự toán.", bodies={"Sở Tài chính": "assigned"})]
    )
    assert duty.passage.words == ["thẩm", "định", "dự", "toán"]


# --- answers ---------------------------------------------------------------------------------------------------

PAPER = Paper(
    "u.docx", "ok", False, "Kế hoạch", "12/KH-UBND", date(2032, 2, 20), "A", "", "UBND xã A", None, "commune", "state", 2032, None, "x"
)  # fmt: skip
FILLER = passage("Tuyên truyền trên loa truyền thanh của các thôn, xóm", item="II/9")
LEVELS = {"Sở Y tế": "province", "Sở Xây dựng": "province", "UBND xã A": "commune"}


def outcome(duty: Duty, *said: Passage, levels: dict[str, str] = LEVELS) -> Outcome:
    plan = Plan.of(PAPER, (*said, FILLER))
    return answer(
        duty, plan, Weights.of(p.words for p in (duty.passage, *plan.passages, *[FILLER] * 20)), levels
    ).outcome


BINS = "Đặt thùng rác ba ngăn tại chợ xã, lắp đặt xong"


@pytest.mark.parametrize(
    ("said", "wanted", "why"),
    [
        ([passage(f"{BINS} trước 01/4", times={"trước 01/4": (MARCH, "", None)})], Outcome.COVERED, "in time"),
        ([passage(f"{BINS} trong tháng 7", times={"trong tháng 7": (JULY, "", None)})], Outcome.LATE, "later than asked"),
        ([passage(BINS)], Outcome.COVERED, "no day of its own is no later day"),
        (
            [
                passage(f"{BINS} trong tháng 7", times={"trong tháng 7": (JULY, "", None)}),
                passage(f"{BINS} trước 01/4", item="PL/row-1", times={"trước 01/4": (MARCH, "", None)}),
            ],
            Outcome.COVERED, "one of two passages is in time: nobody is accused",
        ),
        ([passage("Vận động hộ dân ủ phân hữu cơ")], Outcome.NOT_FOUND, "nothing like it"),
    ],
)  # fmt: skip
def test_how_a_task_is_answered(said: list[Passage], wanted: Outcome, why: str) -> None:
    (duty,) = duties([TASK])
    assert outcome(duty, *said) is wanted, why


@pytest.mark.parametrize(
    ("first", "wanted", "why"),
    [
        (None, Outcome.LATE, "its only plan"),
        (date(2032, 2, 20), Outcome.LATE, "the first was late too"),
        (date(2032, 2, 10), Outcome.COVERED, "the first was in time: what amends it is not late"),
    ],
)
def test_whether_a_plan_was_in_time_is_told_by_the_unit_s_first(first: date | None, wanted: Outcome, why: str) -> None:
    asked = passage(
        "UBND các xã ban hành kế hoạch trước ngày 15/02/2032", bodies={"UBND các xã": "assigned"},
        times={"trước ngày 15/02/2032": (date(2032, 2, 14), "", None)},
    )  # fmt: skip
    (duty,) = duties([asked])
    plan = Plan.of(PAPER, (FILLER,))
    assert answer(duty, plan, Weights.of([FILLER.words]), LEVELS, first).outcome is wanted, why


ASKED_REPORT = passage(
    "UBND các xã báo cáo Sở Xây dựng trước ngày 15 hằng tháng",
    bodies={"UBND các xã": "assigned", "Sở Xây dựng": "report_to"},
    times={"trước ngày 15 hằng tháng": (None, "monthly", 15)},
)


@pytest.mark.parametrize(
    ("text", "to", "time", "wanted", "why"),
    [
        ("báo cáo Sở Xây dựng ngày 10 hằng tháng", "Sở Xây dựng", ("monthly", 10), Outcome.COVERED, "as asked"),
        ("báo cáo Sở Xây dựng thứ Sáu hằng tuần", "Sở Xây dựng", ("weekly", None), Outcome.COVERED, "more often"),
        ("báo cáo Sở Xây dựng ngày 20 hằng tháng", "Sở Xây dựng", ("monthly", 20), Outcome.LATE, "on a later day"),
        ("báo cáo Sở Xây dựng hằng quý", "Sở Xây dựng", ("quarterly", None), Outcome.LESS_OFTEN, "less often"),
        ("báo cáo Sở Xây dựng theo quy định", "Sở Xây dựng", None, Outcome.UNCLEAR, "how often is not said"),
        (
            "báo cáo kết quả Sở Y tế ngày 10 hằng tháng",
            "Sở Y tế",
            ("monthly", 10),
            Outcome.OTHER_BODY,
            "to somebody else",
        ),
        ("báo cáo UBND xã A ngày 10 hằng tháng", "UBND xã A", ("monthly", 10), Outcome.NOT_FOUND, "within the unit"),
    ],
)
def test_how_a_report_is_answered(
    text: str, to: str, time: tuple[str, int | None] | None, wanted: Outcome, why: str
) -> None:
    (duty,) = duties([ASKED_REPORT])
    times = {text[text.index(to) + len(to) + 1 :]: (None, *time)} if time else {}
    assert outcome(duty, passage(text, bodies={to: "report_to"}, times=times)) is wanted, why
