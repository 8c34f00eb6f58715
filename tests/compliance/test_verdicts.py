"""Verdicts on one plan: every kind, and what must never be taken for another."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from pipeline.compliance.evidence.citing import judge_paper
from pipeline.compliance.evidence.judging import judge
from pipeline.compliance.evidence.verdicts import Evidence, Kind
from pipeline.compliance.passages import Passage
from pipeline.compliance.records import Mention, Paper, likeness
from pipeline.compliance.register.requirements import Requirement, from_codes
from pipeline.compliance.register.units import Unit, Units
from pipeline.compliance.report.actions import action, needs_action
from pipeline.compliance.report.rows import Judged, verdict_row
from pipeline.compliance.report.tables import VERDICTS

DAY = date(2032, 1, 15)
PARENT = Requirement(
    "9047/KH-UBND",
    "9047-KH-UBND@2032-01-15",
    "parent.docx",
    "kế hoạch",
    DAY,
    "UBND tỉnh",
    "phân loại rác thải năm 2032",
)
PAPER = Paper(
    "a.docx", "ok", False, "Kế hoạch", "12/KH-UBND", date(2032, 2, 20), "A", "phân loại rác", "UBND xã A", None, "commune",
    "state", 2032, "own", "x",
)  # fmt: skip
RIGHT = Mention(
    "a.docx", "preamble", "Kế hoạch số 9047/KH-UBND ngày 15/01/2032", "Kế hoạch", "9047", "KH-UBND", "9047/KH-UBND", DAY,
    "UBND tỉnh", "phân loại rác thải năm 2032", True, False, PARENT.directive_id, None, 1, 10, None,
)  # fmt: skip
OTHER = replace(RIGHT, directive_id="other")


def verdict(*cited: Mention, paper: Paper = PAPER, parent: Requirement = PARENT) -> tuple[str, str]:
    found = judge_paper(paper, parent, Evidence({paper.doc_id: paper}, {paper.doc_id: cited}, {}, {}))
    return found.kind.value, found.reason


CASES = [
    ("cited as a ground", [RIGHT], "basis", "cited"),
    ("cited in the body", [replace(RIGHT, basis=False)], "body", "cited"),
    ("as a ground and in the body", [replace(RIGHT, basis=False), RIGHT], "basis", "cited"),
    ("its day is wrong, says the parent", [replace(RIGHT, flags="date_conflict")], "misquoted", "wrong_day"),
    ("rightly once is enough", [replace(RIGHT, flags="date_conflict"), RIGHT], "basis", "cited"),
    ("a slip of style is no misquotation", [replace(RIGHT, flags="separator_style")], "basis", "cited"),
    ("its type is wrong", [replace(RIGHT, flags="type_symbol_mismatch")], "misquoted", "wrong_type"),
    (
        "the symbol is wrong, number and day are right",
        [replace(OTHER, symbol="QĐ-UBND", code="9047/QĐ-UBND")],
        "misquoted",
        "wrong_symbol",
    ),
    (
        "the number is wrong, all else is right",
        [replace(OTHER, number="9074", code="9074/KH-UBND")],
        "misquoted",
        "wrong_number",
    ),
    (
        "the year is wrong, number and title are right",
        [replace(OTHER, issue_date=date(2031, 1, 15))],
        "misquoted",
        "wrong_day",
    ),
    (
        "another plan of that day and symbol is another plan",
        [replace(OTHER, number="9048", code="9048/KH-UBND", title="phòng cháy, chữa cháy")],
        "unresolvable",
        "may_be_meant",
    ),
    (
        "another number, another day: not cited",
        [replace(OTHER, number="8", code="8/KH-UBND", issue_date=date(2032, 1, 3), title="phòng cháy")],
        "absent",
        "not_cited",
    ),
    ("by its title", [replace(OTHER, code=None, number=None, symbol=None, named=True)], "named", "by_name"),
    (
        "a title that is only alike",
        [replace(OTHER, code=None, number=None, symbol=None, named=True, title="phân loại rác thải trong trường học")],
        "absent",
        "not_cited",
    ),
    (
        "a ground without a number may be it",
        [replace(OTHER, number=None, code=None, title=None, issue_date=None, flags="missing_number")],
        "unresolvable",
        "ground_without_number",
    ),
    (
        "a number without a symbol may be it",
        [replace(OTHER, symbol=None, code=None, title=None, issue_date=None)],
        "unresolvable",
        "number_without_symbol",
    ),
    ("nothing cited", [], "absent", "not_cited"),
]  # fmt: skip


@pytest.mark.parametrize(("why", "cited", "kind", "reason"), CASES)
def test_verdict(why: str, cited: list[Mention], kind: str, reason: str) -> None:
    assert verdict(*cited) == (kind, reason), why


@pytest.mark.parametrize(
    ("paper", "kind", "reason", "why"),
    [
        (replace(PAPER, issue_date=date(2032, 1, 10)), "not_applicable", "older_than_parent", "older than the parent"),
        (replace(PAPER, status="partial"), "unresolvable", "read_in_part", "what was not read may cite it"),
        (replace(PAPER, ocr=True), "unresolvable", "read_from_scan", "a scan may be misread"),
        (replace(PAPER, issue_date=None), "unresolvable", "age_unknown", "a draft of that year may be older"),
        (replace(PAPER, issue_date=None, period_year=2034), "absent", "not_cited", "a draft for a later year is not"),
        (
            replace(PAPER, issue_date=None, code="12/2031/KH-UBND"),
            "not_applicable",
            "older_than_parent",
            "the year of its number",
        ),
        (replace(PAPER, title="phòng, chống sốt xuất huyết"), "not_submitted", "other_subject", "no answer to it"),
        (replace(PAPER, title=None), "unresolvable", "subject_unclear", "nobody knows what it is about"),
    ],
)
def test_nobody_is_accused_where_the_tool_cannot_know(paper: Paper, kind: str, reason: str, why: str) -> None:
    assert verdict(paper=paper) == (kind, reason), why


@pytest.mark.parametrize(
    ("cited", "unread", "kind", "why"),
    [
        ([], ["b.pdf"], "unreadable", "the file that could not be read may be the one that cites"),
        ([], [], "absent", "all that it sent was read"),
        ([RIGHT], ["b.pdf"], "basis", "one that cites is enough"),
        (None, ["b.pdf"], "unreadable", "nothing else is there"),
        (None, [], "not_submitted", "nothing is there"),
    ],
)
def test_a_unit_of_which_a_file_could_not_be_read(
    cited: list[Mention] | None, unread: list[str], kind: str, why: str
) -> None:
    unit = Unit("A", "UBND xã A")
    sent = {} if cited is None else {"A": ["a.docx"]}
    evidence = Evidence({"a.docx": PAPER}, {"a.docx": cited or []}, sent, {"A": unread})
    assert judge(unit, PARENT, Units({"A": unit}), evidence).verdict.kind.value == kind, why


def test_a_number_that_another_plan_of_the_run_has_is_that_plan() -> None:
    near = replace(OTHER, number="9074", code="9074/KH-UBND")
    there = replace(PAPER, doc_id="b.docx", code="9074/KH-UBND", directive_id="other")
    found = judge_paper(PAPER, PARENT, Evidence({"a.docx": PAPER, "b.docx": there}, {"a.docx": [near]}, {}, {}))
    assert found.kind is not Kind.MISQUOTED


def test_through_any_number_of_plans() -> None:
    def plan(name: str) -> Paper:
        return replace(PAPER, doc_id=name, directive_id=name)

    def cites(name: str, directive: str | None) -> Mention:
        return replace(RIGHT, doc_id=name, directive_id=directive, title=None, code="1/KH-X", number="1", symbol="KH-X")

    papers = {name: plan(name) for name in ("a.docx", "b", "c")}
    chain = {"a.docx": [cites("a.docx", "b")], "b": [cites("b", "c")], "c": [cites("c", PARENT.directive_id)]}
    found = judge_paper(papers["a.docx"], PARENT, Evidence(papers, chain, {}, {}))
    assert (found.kind, found.path) == (Kind.INDIRECT, ("b", "c"))
    circle = {"a.docx": [cites("a.docx", "b")], "b": [cites("b", "a.docx")]}
    assert judge_paper(papers["a.docx"], PARENT, Evidence(papers, circle, {}, {})).kind is Kind.ABSENT
    amended = {**chain, "a.docx": [replace(cites("a.docx", "b"), amends="c")]}
    assert judge_paper(papers["a.docx"], PARENT, Evidence(papers, amended, {}, {})).kind is Kind.ABSENT


def test_a_parent_that_nobody_cites_and_of_which_only_the_code_is_known() -> None:
    bare = Requirement("33/CT-TTg")
    assert verdict(RIGHT, parent=bare) == (
        "unresolvable",
        "unknown_to_run",
    )  # the code may be mistyped: nobody is accused


@pytest.mark.parametrize(
    ("one", "other", "alike"),
    [
        ("về phân loại rác thải", "Phân loại rác thải", 1.0),
        ("Kế hoạch của UBND tỉnh về phân loại rác thải", "phân loại rác thải", 1.0),
        ("phân loại rác thải", "phòng cháy", 0.0),
        (None, "phân loại", 0.0),
    ],
)
def test_likeness_of_titles(one: str | None, other: str, alike: float) -> None:
    assert likeness(one, other) == alike


GIVEN = replace(PARENT, code="957-NQ/TW", type="nghị quyết", issuer="Bộ Chính trị", day_given=True, doc_id=None)
RESOLUTION = replace(
    RIGHT, type="Nghị quyết", code="957-NQ/TW", number="957", symbol="NQ-TW", issuer="Bộ Chính trị", title=None
)


@pytest.mark.parametrize(
    ("why", "mention", "kind", "reason"),
    [
        ("its very day", RESOLUTION, "basis", "cited"),
        ("the run holds it for wrong, the user for right", replace(RESOLUTION, flags="date_conflict"), "basis", "cited"),
        ("another day", replace(RESOLUTION, issue_date=date(2035, 1, 15)), "misquoted", "wrong_day"),
        (
            "another document of the run, by a slip of its day",
            replace(RESOLUTION, issue_date=date(2035, 1, 15), directive_id="other", flags="date_conflict"),
            "misquoted", "wrong_day",
        ),
        (
            "another document of the run, of another day",
            replace(RESOLUTION, issue_date=date(2027, 6, 3), directive_id="other", flags="date_conflict"),
            "unresolvable", "may_be_meant",
        ),
    ],
)  # fmt: skip
def test_a_day_that_the_user_gives_counts(why: str, mention: Mention, kind: str, reason: str) -> None:
    assert verdict(mention, parent=GIVEN) == (kind, reason), why


COMMITTEE = replace(
    PARENT, code="9021-CT/TU", type="chỉ thị", issuer="Ban Thường vụ Tỉnh ủy Lâm Hải", system="party", directive_id=None
)
DIRECTIVE = replace(
    RIGHT, type="Chỉ thị", number="9021", symbol="CT/TU", code="9021-CT/TU", issuer=None, title=None, directive_id="other"
)  # fmt: skip


@pytest.mark.parametrize(
    ("why", "mention", "kind", "reason"),
    [
        (
            "the committee by its Party organisation",
            replace(DIRECTIVE, issuer="Ban Chấp hành Đảng bộ tỉnh"),
            "basis",
            "cited",
        ),
        (
            "of another province",
            replace(DIRECTIVE, issuer="Ban Thường vụ Tỉnh ủy Sơn Bình"),
            "unresolvable",
            "may_be_meant",
        ),
        ("no day, no issuer: a province has one Tỉnh ủy", replace(DIRECTIVE, issue_date=None), "basis", "cited"),
        (
            "no day, and another issuer than the symbol tells",
            replace(DIRECTIVE, issue_date=None, issuer="Đảng ủy xã An Khê"),
            "unresolvable",
            "without_day",
        ),
    ],
)
def test_the_committee_of_a_province(why: str, mention: Mention, kind: str, reason: str) -> None:
    assert verdict(mention, parent=COMMITTEE) == (kind, reason), why


def test_a_day_that_no_plan_gives_is_taken() -> None:
    wrong = replace(RESOLUTION, issue_date=date(2035, 1, 15), directive_id="957-NQ-TW@2035", flags="date_conflict")
    found = from_codes(["957-NQ/TW@15/01/2032"], [PAPER], {"a.docx": [wrong]})[0]
    assert (found.issue_date, found.directive_id) == (DAY, "957-NQ-TW@2035")
    assert verdict(wrong, parent=found) == ("misquoted", "wrong_day")
    local = replace(OTHER, issue_date=date(2031, 1, 15))
    assert from_codes(["9047/KH-UBND@15/01/2032"], [PAPER], {"a.docx": [local]})[0].directive_id is None  # last year's


def test_a_document_that_others_only_name_is_known_to_the_run() -> None:
    law = replace(PARENT, directive_id=None, doc_id=None)
    named = replace(OTHER, doc_id="b", code=None, number=None, symbol=None, named=True)
    assert judge_paper(PAPER, law, Evidence({"a.docx": PAPER}, {}, {}, {})).reason == "unknown_to_run"
    assert judge_paper(PAPER, law, Evidence({"a.docx": PAPER}, {"b": [named]}, {}, {})).reason == "not_cited"
    wrong = replace(OTHER, doc_id="b", code="9047/KH-UB")
    assert judge_paper(PAPER, law, Evidence({"a.docx": PAPER}, {"b": [wrong]}, {}, {})).reason == "not_cited"
    bare = replace(law, title="")
    assert verdict(replace(named, issue_date=None), parent=bare)[1] == "unknown_to_run"
    assert verdict(replace(named, doc_id="a.docx"), parent=bare) == ("unresolvable", "named_of_that_day")


@pytest.mark.parametrize(("code", "issuer"), [("971/NQ-CP", "Chính phủ"), ("933/CT-TTg", "Thủ tướng Chính phủ")])
def test_a_symbol_tells_the_issuer_whatever_plans_say(code: str, issuer: str) -> None:
    said = replace(RIGHT, code=code, issuer="UBND tỉnh")
    assert from_codes([code], [PAPER], {"a.docx": [said]})[0].issuer == issuer


@pytest.mark.parametrize(
    ("r", "citation"),
    [
        (
            replace(
                PARENT, code="971/NQ-CP", type="nghị quyết", issuer="Chính phủ", title="Nghị quyết về rác thải",
                issue_date=date(2032, 4, 1),
            ),
            "Nghị quyết số 971/NQ-CP ngày 01 tháng 4 năm 2032 của Chính phủ về rác thải",
        ),
        (
            replace(PARENT, code="972/2032/NĐ-CP", type="nghị định", issuer="Chính phủ", title="Nghị định quy định chi tiết Luật Rác"),
            "Nghị định số 972/2032/NĐ-CP ngày 15 tháng 01 năm 2032 của Chính phủ quy định chi tiết Luật Rác",
        ),
        (
            replace(PARENT, code="72/2032/QH19", type="luật", issuer="Quốc hội", title="Luật Kinh tế tuần hoàn"),
            "Luật Kinh tế tuần hoàn số 72/2032/QH19 ngày 15 tháng 01 năm 2032",
        ),
        (replace(PARENT, type="", issuer="", title=""), "Văn bản số 9047/KH-UBND ngày 15 tháng 01 năm 2032"),
        (PARENT, "Kế hoạch số 9047/KH-UBND ngày 15 tháng 01 năm 2032 của UBND tỉnh về phân loại rác thải năm 2032"),
    ],
)  # fmt: skip
def test_how_a_document_is_cited(r: Requirement, citation: str) -> None:
    assert r.citation == citation


def test_one_right_plan_hides_no_wrong_one() -> None:
    other = replace(PAPER, doc_id="b.docx", code="15/KH-UBND", directive_id="own2")
    wrong = replace(RIGHT, doc_id="b.docx", flags="date_conflict")
    unit = Unit("A", "UBND xã A")
    evidence = Evidence(
        {"a.docx": PAPER, "b.docx": other}, {"a.docx": [RIGHT], "b.docx": [wrong]}, {"A": ["a.docx", "b.docx"]}, {}
    )
    j = Judged(unit, PARENT, judge(unit, PARENT, Units({"A": unit}), evidence), (), None, None)
    row = dict(zip(VERDICTS.names, verdict_row(j, evidence, {}, "vi"), strict=True))
    assert (row["verdict"], row["met"], row["should"]) == ("basis", True, PARENT.told)
    assert row["message"].startswith("Viện dẫn 9047/KH-UBND")
    assert "Ghi sai ở 15/KH-UBND" in row["message"]
    assert needs_action(row)
    assert PARENT.told in action(row, "vi")


@pytest.mark.parametrize(
    ("said", "kind"),
    [
        ("Thực hiện Kế hoạch của Thị ủy Bến Mới về dân vận", "unresolvable"),
        ("UBND thị xã Bến Mới", "unresolvable"),
        ("UBND thị xã Bến Cũ", "not_submitted"),
        ("các phường", "not_submitted"),
    ],
)
def test_a_plan_that_names_the_place_of_a_unit_may_be_its_file(said: str, kind: str) -> None:
    unit = Unit("P", "Phòng Giáo dục và Đào tạo thị xã Bến Mới", level="district", system="state")
    paper = replace(
        PAPER, issuer="Phòng Giáo dục và Đào tạo", place=None, issuer_id="phòng giáo dục và đào tạo", level="district"
    )
    passage = Passage("a.docx", "I", "content", said, 1, 0)
    evidence = Evidence({"a.docx": paper}, {}, {}, {}, {"a.docx": [passage]}, [paper])
    assert judge(unit, PARENT, Units({"P": unit}), evidence).verdict.kind.value == kind
