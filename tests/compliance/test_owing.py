"""Who owes a document nothing, whose file a file is, what may be meant, when an undated plan was issued, which plan counts."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from pipeline.compliance.evidence.age import issued_between
from pipeline.compliance.evidence.doubts import doubt
from pipeline.compliance.evidence.judging import judge
from pipeline.compliance.evidence.owing import owes_nothing
from pipeline.compliance.evidence.scans import well_read
from pipeline.compliance.evidence.submissions import submissions
from pipeline.compliance.evidence.verdicts import Evidence
from pipeline.compliance.passages import Passage, Time
from pipeline.compliance.records import Mention, Paper
from pipeline.compliance.register.requirements import Requirement
from pipeline.compliance.register.units import Unit, Units
from pipeline.compliance.subjects import Topic

UNITS = Units({
    u.id: u
    for u in (
        Unit("CP", "Chính phủ", level="central", system="state"),
        Unit("TTG", "Thủ tướng Chính phủ", (), "CP", "central", "state"),
        Unit("T", "UBND tỉnh Lâm Hải", (), "", "province", "state"),
        Unit("S", "Sở Y tế", (), "T", "province", "state"),
        Unit("X", "UBND xã An Khê", (), "T", "commune", "state"),
        Unit("HCM", "UBND thành phố Hồ Chí Minh", (), "", "province", "state"),
        Unit("TU", "Tỉnh ủy Lâm Hải", (), "", "province", "party"),
        Unit("H", "UBND huyện Cũ", (), "T", "district", "state", None, date(2025, 6, 30)),
    )
})  # fmt: skip
TTG = Requirement(
    "9437/QĐ-TTg", "d", None, "quyết định", date(2032, 1, 4), "Thủ tướng Chính phủ", "đợt thi đua", "state"
)
LOCAL = Requirement(
    "9047/KH-UBND", "d", None, "kế hoạch", date(2032, 1, 15), "UBND tỉnh Lâm Hải", "phân loại rác thải", "state"
)
PARTY = Requirement("957-NQ/TW", "d", None, "nghị quyết", date(2031, 3, 11), "Bộ Chính trị", "chuyển đổi số", "party")


@pytest.mark.parametrize(
    ("unit", "r", "why"),
    [
        ("TTG", TTG, "issued_it"),
        ("CP", TTG, "issued_it"),  # whom he heads
        ("TTG", replace(TTG, code="971/NQ-CP", issuer="Chính phủ"), None),  # the Government is more than its head
        ("CP", replace(TTG, code="971/NQ-CP", issuer="Chính phủ"), "issued_it"),
        ("T", TTG, None),
        ("X", TTG, None),
        ("T", LOCAL, "issued_it"),
        ("CP", LOCAL, "above_issuer"),
        ("S", LOCAL, None),
        ("HCM", LOCAL, "other_place"),
        ("H", LOCAL, "unit_ended"),
        ("X", replace(LOCAL, applies_to=("S",)), "not_concerned"),
        ("HCM", replace(LOCAL, applies_to=("HCM",)), None),  # whoever is named is asked
        ("T", replace(LOCAL, issuer="Chủ tịch UBND tỉnh Lâm Hải"), "issued_it"),
        ("T", replace(LOCAL, issuer="UBND xã An Khê"), "above_issuer"),
    ],
)
def test_who_owes_nothing(unit: str, r: Requirement, why: str | None) -> None:
    assert owes_nothing(UNITS.by_id[unit], r, UNITS, ()) == why


PAPER = Paper(
    "a.txt", "ok", False, "Kế hoạch", "12/KH-UBND", date(2032, 2, 20), None, "phân loại rác thải năm 2032", "UBND xã An Khê", "",
    "commune", "state", 2032, "own", "ủy ban nhân dân xã an khê, tỉnh lâm hải",
)  # fmt: skip


@pytest.mark.parametrize(
    ("issuer", "above", "unit", "why"),
    [
        ("ỦY BAN NHÂN DÂN THÀNH PHỐ HỒ CHÍ MINH", "", "HCM", "itself"),
        ("ỦY BAN NHÂN DÂN THÀNH PHỐ CẦN THƠ", "", "", "another city is another body"),
        ("ỦY BAN NHÂN DÂN THÀNH PHỐ TỪ SƠN", "", "", "so is a city of a province"),
        ("SỞ Y TẾ", "UBND TỈNH LÂM HẢI", "S", "the register's superior tells the province"),
        ("SỞ Y TẾ", "UBND TỈNH KIÊN GIANG", "", "a department of another province"),
        ("SỞ Y TẾ", "", "S", "no place speaks against it"),
        ("ỦY BAN NHÂN DÂN XÃ AN KHÊ", "", "X", "a commune"),
    ],
)
def test_a_letterhead_of_another_place_is_another_body(issuer: str, above: str, unit: str, why: str) -> None:
    paper = replace(PAPER, issuer=issuer, parent_body=above, issuer_id=issuer.lower())
    assert submissions([paper], UNITS)[0].unit_id == unit, why


def mention(code: str | None, day: date | None, title: str | None = None, **more: object) -> Mention:
    number, _, symbol = (code or "").partition("/")
    base = Mention(
        "a.txt", "preamble", "…", "Kế hoạch", number or None, symbol or None, code, day, "UBND tỉnh Lâm Hải", title, True, False, "x",
        None, 1, 5, None,
    )  # fmt: skip
    return replace(base, **more)  # type: ignore[arg-type]


SAME_DAY, LAST_YEAR = date(2032, 1, 15), date(2031, 1, 20)
WASTE = "phân loại rác thải"


@pytest.mark.parametrize(
    ("m", "about", "asked", "why"),
    [
        (
            mention("21/CT-TTg", date(2022, 11, 25), type="Chỉ thị", issuer="Thủ tướng"),
            Topic.SAME,
            False,
            "nothing of it fits",
        ),
        (mention("9047/KH-SNNMT", SAME_DAY, issuer="Sở X"), Topic.OTHER, True, "number and day"),
        (mention("9074/KH-UBND", SAME_DAY), Topic.SAME, True, "two digits swapped"),
        (mention("9047/KH-UBND", LAST_YEAR, WASTE), Topic.SAME, True, "the year may be a slip"),
        (mention("9047/KH-UBND", LAST_YEAR, "phát triển du lịch"), Topic.SAME, False, "numbers restart each year"),
        (mention("12/KH-UBND", SAME_DAY, "phát triển du lịch"), Topic.SAME, False, "another paper of that day"),
        (
            mention("12/KH-UBND", SAME_DAY),
            Topic.SAME,
            True,
            "a paper of that day without a title, in a plan on the subject",
        ),
        (mention("12/KH-UBND", SAME_DAY), Topic.OTHER, False, "in a plan on another subject it is another paper"),
        (mention(None, None, number="9047"), Topic.SAME, True, "a number without its symbol"),
        (mention(None, None, type="Đề án", number="9047"), Topic.SAME, False, "of another type"),
        (
            mention(None, None, WASTE + " năm 2032", flags="missing_number"),
            Topic.SAME,
            True,
            "a ground without its number",
        ),
        (mention(None, None, "phát triển du lịch", flags="missing_number"), Topic.SAME, False, "on another subject"),
    ],
)
def test_a_doubt_is_weighed(m: Mention, about: Topic, asked: bool, why: str) -> None:
    assert (doubt("a.txt", [m], LOCAL, about) is not None) is asked, why


def said(text: str, role: str = "content", *times: Time) -> Passage:
    return Passage("a.txt", "I", role, text, 1, 0, False, (), times)


def time(text: str, due: date) -> Time:
    return Time(text, None, due, "", None, 0, 5)


UNDATED = replace(PAPER, issue_date=None, period_year=None, title="phân loại rác thải")


@pytest.mark.parametrize(
    ("paper", "cited", "plan", "span", "why"),
    [
        (PAPER, [], [], (date(2032, 2, 20), date(2032, 2, 20)), "its own day"),
        (replace(UNDATED, code="12/2031/KH-UBND"), [], [], (date(2031, 1, 1), date(2031, 12, 31)), "the year of its number"),
        (UNDATED, [mention("1/KH-UBND", SAME_DAY)], [], (SAME_DAY, None), "younger than what it cites"),
        (
            UNDATED, [], [said("Xong trước 30/6/2030", "content", time("30/6/2030", date(2030, 6, 30)))],
            (None, date(2030, 6, 30)), "older than the last day that it sets",
        ),
        (
            UNDATED, [], [said("Xong trước 30/6", "content", time("30/6", date(2030, 6, 30)))], (None, None),
            "a day whose year was inferred tells nothing",
        ),
        (replace(UNDATED, period_year=2033), [], [], (date(2032, 7, 1), date(2033, 12, 31)), "the year that it is for"),
        (
            replace(UNDATED, title="Thực hiện Chỉ thị số 9027/CT-TTg ngày 12 tháng 5 năm 2031 về dân số"), [], [], (None, None),
            "the day of what the title names is not its own",
        ),
    ],
)  # fmt: skip
def test_when_a_plan_was_issued(
    paper: Paper, cited: list[Mention], plan: list[Passage], span: tuple[date | None, date | None], why: str
) -> None:
    assert issued_between(paper, cited, plan) == span, why


PROGRAM = replace(TTG, code="971/NQ-CP", title="sửa đổi Chương trình hành động thực hiện Nghị quyết số 957-NQ/TW")
NAMES_IT = "thực hiện Nghị quyết số 971/NQ-CP"
DIGITAL = mention("957-NQ/TW", date(2031, 3, 11), "chuyển đổi số", doc_id="b.txt")


@pytest.mark.parametrize(
    ("title", "cited", "about", "why"),
    [
        (PROGRAM.title, [DIGITAL], Topic.SAME, "the run tells what the resolution that it names is about"),
        (PROGRAM.title, [], Topic.UNCLEAR, "nothing tells it"),
        (NAMES_IT, [DIGITAL, replace(DIGITAL, code="971/NQ-CP", title=PROGRAM.title)], Topic.SAME, "in two steps"),
        (NAMES_IT, [replace(DIGITAL, code="971/NQ-CP", title=NAMES_IT)], Topic.UNCLEAR, "in a circle"),
        ("thực hiện Kế hoạch số 12/KH-UBND", [replace(DIGITAL, code="12/KH-UBND")], Topic.UNCLEAR, "each province has one of that number"),
        ("giảm nghèo theo Nghị quyết số 957-NQ/TW", [DIGITAL], Topic.OTHER, "a title that tells its own subject"),
    ],
)  # fmt: skip
def test_what_a_document_is_about_whose_title_names_another(
    title: str, cited: list[Mention], about: Topic, why: str
) -> None:
    found = evidence(PAPER, cited={"b.txt": cited})
    plan = replace(PAPER, title="Chuyển đổi số năm 2032")
    assert found.topic(found.with_subject(replace(PROGRAM, title=title)).about, plan) is about, why


@pytest.mark.parametrize(
    ("issuer", "words", "meant", "why"),
    [
        ("UBND xã An Khê", "Thực hiện Kế hoạch của UBND tỉnh về rác", True, "his own province"),
        ("UBND tỉnh Kiên Giang", "Thực hiện Kế hoạch của UBND tỉnh về rác", False, "of another province it is not his"),
        ("UBND tỉnh Kiên Giang", "Thực hiện Kế hoạch phân loại rác của UBND tỉnh Lâm Hải", True, "unless it says so"),
        ("UBND tỉnh Kiên Giang", "Tổng hợp vào Kế hoạch chung của tỉnh", False, "nor is a plan of the province"),
    ],
)
def test_the_province_of_a_plan_is_its_own(issuer: str, words: str, meant: bool, why: str) -> None:
    paper = replace(PAPER, issuer=issuer, issuer_id=issuer.lower())
    found = judge(
        UNITS.by_id["X"],
        replace(LOCAL, applies_to=("X",)),
        UNITS,
        evidence(paper, cited={}, plans={"a.txt": [said(words)]}),
    )
    assert (found.verdict.reason == "words_point_to_it") is meant, why


@pytest.mark.parametrize(
    ("title", "year", "reason", "why"),
    [
        ("Phân loại rác thải năm 2032", 2032, "may_be_its_file", "it may be the plan that is asked for"),
        ("Phòng, chống cháy nổ năm 2032", 2032, "nothing_sent", "on another subject it would not help"),
        ("Phân loại rác thải năm 2030", 2030, "nothing_sent", "nor older than the document"),
    ],
)
def test_a_file_is_a_doubt_only_where_it_would_help(title: str, year: int, reason: str, why: str) -> None:
    paper = replace(PAPER, issuer="BAN CHỈ ĐẠO XÃ AN KHÊ", title=title, issue_date=date(year, 3, 1), period_year=year)
    found = Evidence({"a.txt": paper}, {}, {}, {}, {}, [paper])
    assert judge(UNITS.by_id["X"], LOCAL, UNITS, found).verdict.reason == reason, why


def evidence(
    *papers: Paper, cited: dict[str, list[Mention]], plans: dict[str, list[Passage]] | None = None
) -> Evidence:
    return Evidence({p.doc_id: p for p in papers}, cited, {"X": [p.doc_id for p in papers]}, {}, plans or {})


RIGHT = mention("9047/KH-UBND", SAME_DAY, WASTE, directive_id="d")


def test_a_plan_that_was_replaced_counts_only_for_lateness() -> None:
    old = replace(PAPER, doc_id="old.txt", directive_id="old", issue_date=date(2032, 2, 1))
    new = replace(PAPER, doc_id="new.txt", directive_id="new", issue_date=date(2032, 3, 1), code="30/KH-UBND")
    gone = mention("12/KH-UBND", date(2032, 2, 1), directive_id="old", doc_id="new.txt", char_start=24)
    text = [replace(said("Kế hoạch này thay thế cho Kế hoạch số 12/KH-UBND"), doc_id="new.txt")]
    cited = {"old.txt": [replace(RIGHT, doc_id="old.txt")], "new.txt": [replace(gone, char_start=26, basis=False)]}
    found = judge(UNITS.by_id["X"], LOCAL, UNITS, evidence(old, new, cited=cited, plans={"new.txt": text}))
    assert found.verdict.kind.value == "absent", "the plan that holds does not cite it"
    assert {s.verdict.doc_id: s.replaced_by for s in found.looks} == {"old.txt": "new.txt", "new.txt": ""}


@pytest.mark.parametrize(
    ("cited", "title", "kind", "reason", "why"),
    [
        (
            [replace(RIGHT, code="957-NQ/TW", issuer=None)],
            "chuyển đổi số",
            "basis",
            "cited",
            "a State body that cites it is checked",
        ),
        (
            [],
            "chuyển đổi số",
            "unresolvable",
            "other_system_silent",
            "a plan on the subject: it is asked whether it must",
        ),
        ([], "phòng chống dịch", "not_applicable", "other_system", "nothing on the subject"),
    ],
)
def test_another_system_is_asked_never_accused(
    cited: list[Mention], title: str, kind: str, reason: str, why: str
) -> None:
    paper = replace(PAPER, title=title)
    verdict = judge(UNITS.by_id["X"], PARTY, UNITS, evidence(paper, cited={"a.txt": cited})).verdict
    assert (verdict.kind.value, verdict.reason) == (kind, reason), why


GROUND = "Căn cứ Kế hoạch số 12/KH-UBND ngày 02/01/2032 của Ủy ban nhân dân tỉnh về phát triển du lịch;"
BODY = (
    "Các thôn tổ chức thu gom vỏ chai, phân loại rác thải ngay tại hộ gia đình, vận chuyển đến điểm tập kết của xã. "
    * 3
)


@pytest.mark.parametrize(
    ("ground", "body", "cited", "well", "why"),
    [
        (GROUND, BODY, [mention("12/KH-UBND", SAME_DAY)], True, "every ground gave its code, all words are words"),
        (GROUND, BODY, [], False, "a ground with a number that was not read"),
        (GROUND, BODY + "đường làngg, ngõ xóm", [mention("12/KH-UBND", SAME_DAY)], True, "a slip"),
        (GROUND, "Cảc thỏnn tỗ chữcc thù gõmm võ chãii, phãnn " * 9, [mention("12/KH-UBND", SAME_DAY)], False, "a poor body"),
        ("", BODY, [], False, "no grounds at all"),
    ],
)  # fmt: skip
def test_a_scan_is_judged_only_if_it_was_read_well(
    ground: str, body: str, cited: list[Mention], well: bool, why: str
) -> None:
    plan = [said(ground, "preamble")] if ground else []
    assert well_read([*plan, Passage("a.txt", "I", "content", body, 1, 500)], cited) is well, why
