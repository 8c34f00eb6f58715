"""Which mentions are one document: a table of cases, each with its reason."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.names import body_id, central, code_key, fold
from pipeline.resolve import resolve
from pipeline.rows import Rows
from pipeline.schema import CITATIONS, DIAGNOSTICS, DOCUMENTS, Row, Table, Value

CT = {"type": "Chỉ thị", "code": "33/CT-TTg", "number": "33"}
KH = {"type": "Kế hoạch", "code": "45/KH-UBND", "number": "45"}
D2021, D2026 = date(2021, 11, 26), date(2026, 2, 1)


def row(table: Table, **values: Value) -> Row:
    return tuple(values.get(name) for name in table.names)


def run(*mentions: dict[str, Value], own: tuple[dict[str, Value], ...] = ()) -> tuple[list[str], Rows]:
    """The directive ids of some mentions, and all rows. A mention stands in plan "a" unless it says otherwise."""
    cited = [
        row(CITATIONS, **{"doc_id": "a", "text": str(m.get("code") or m.get("title")), "char_start": n, **m})
        for n, m in enumerate(mentions)
    ]
    own_ids = {str(d["doc_id"]) for d in own}
    names = sorted({str(r[0]) for r in cited} | own_ids)
    documents = [row(DOCUMENTS, **next((d for d in own if d["doc_id"] == n), {"doc_id": n})) for n in names]
    rows = resolve({"citations": cited, "documents": documents})
    return [str(r[CITATIONS.index("directive_id")]) for r in rows["citations"]], rows


SAME = [
    ([CT | {"issue_date": D2021}, CT | {"issue_date": D2021, "doc_id": "b"}], "equal code and day"),
    ([CT | {"issue_date": D2021}, CT], "a later mention in the plan leaves out the day"),
    ([CT, CT | {"issue_date": D2021, "doc_id": "b"}], "the code names the office: one candidate in the run is enough"),
    (
        [CT | {"issue_date": D2021}, CT | {"issue_date": date(2021, 12, 26)}],
        "numbers restart each year: a misprinted day",
    ),
    ([CT | {"issue_date": D2021}, CT | {"code": "033 /CT – TTG"}], "spaces, dashes, zeros, case"),
    ([CT | {"code": "217-QĐ/TW"}, CT | {"code": "217/QĐ-TW"}], "party symbol written the state's way"),
    (
        [
            KH | {"issue_date": D2021, "issuer": "UBND tỉnh"},
            KH | {"issue_date": D2021, "issuer": "Ủy ban nhân dân tỉnh Lam"},
        ],
        "one issuer's name begins with the other",
    ),
    ([KH | {"issue_date": D2021, "issuer": "UBND tỉnh"}, KH], "same plan, one candidate"),
    (
        [KH | {"issue_date": D2021, "issuer": "UBND xã Lam Khê"}, KH | {"doc_id": "b", "issuer": "UBND xã Lam Khê"}],
        "full issuer",
    ),
    ([{"type": "Luật", "title": "Trẻ em"}, {"type": "Luật", "title": "trẻ em", "doc_id": "b"}], "named, folded"),
    (
        [
            {"type": "Luật", "code": "102/2016/QH13", "year": 2016, "title": "Luật Trẻ em"},
            {"type": "Luật", "title": "Trẻ em"},
        ],
        "named and numbered",
    ),
    ([{"type": "Đề án", "number": "06"}, {"type": "Đề án", "number": "06"}], "number without symbol, in one plan"),
]
APART = [
    ([CT | {"issue_date": D2021}, CT | {"issue_date": D2026}], "one code, two years"),
    (
        [KH | {"issue_date": D2021, "issuer": "UBND xã Lam"}, KH | {"issue_date": D2021, "issuer": "UBND xã Khê"}],
        "two issuers",
    ),
    (
        [KH | {"issue_date": D2021, "issuer": "UBND tỉnh"}, KH | {"doc_id": "b", "issuer": "UBND tỉnh"}],
        "'the province' of another plan",
    ),
    ([KH, KH | {"doc_id": "b"}], "local codes of two plans, nothing else known"),
    (
        [{"type": "Đề án", "number": "06"}, {"type": "Chỉ thị", "number": "06"}],
        "number without symbol: the type tells the series",
    ),
    ([{"type": "Luật", "title": "Trẻ em"}, {"type": "Luật", "title": "Thanh niên"}], "two names"),
]


@pytest.mark.parametrize(("mentions", "why"), SAME)
def test_one_document(mentions: list[dict[str, Value]], why: str) -> None:
    ids, rows = run(*mentions)
    assert len(set(ids)) == 1, why
    (directive,) = rows["directives"]
    assert directive[0] == ids[0]
    assert directive[7] == len(mentions)


@pytest.mark.parametrize(("mentions", "why"), APART)
def test_two_documents(mentions: list[dict[str, Value]], why: str) -> None:
    ids, rows = run(*mentions)
    assert len(set(ids)) == 2, why
    assert len(rows["directives"]) == 2


def test_a_mention_that_may_be_either_stands_alone_and_says_so() -> None:
    ids, rows = run(
        CT | {"issue_date": D2021, "doc_id": "a"}, CT | {"issue_date": D2026, "doc_id": "b"}, CT | {"doc_id": "c"}
    )
    assert len(set(ids)) == 3
    assert [r[DIAGNOSTICS.index("code")] for r in rows["diagnostics"]] == ["ambiguous_directive"]
    assert rows["documents"][2][DOCUMENTS.index("n_diagnostics")] == 1


def test_a_plan_in_the_run_is_joined_by_those_that_cite_it() -> None:
    own: dict[str, Value] = {
        "doc_id": "p",
        "doc_type": "Kế hoạch",
        "code": "45/KH-UBND",
        "issue_date": D2021,
        "issuer": "UBND xã Lam",
    }
    ids, rows = run(KH | {"issue_date": D2021}, own=(own,))
    assert rows["documents"][1][DOCUMENTS.index("directive_id")] == ids[0]


def test_a_plan_that_nobody_cites_is_no_directive() -> None:
    own: dict[str, Value] = {"doc_id": "p", "code": "45/KH-UBND", "issue_date": D2021}
    assert run(own=(own,))[1]["directives"] == []


def test_conflicting_days_are_flagged_where_they_differ_from_most() -> None:
    _, rows = run(
        CT | {"issue_date": D2021},
        CT | {"issue_date": D2021, "doc_id": "b"},
        CT | {"issue_date": date(2021, 12, 26), "doc_id": "c"},
    )
    assert [r[CITATIONS.index("flags")] for r in rows["citations"]] == [None, None, "date_conflict"]
    assert rows["directives"][0][3] == D2021
    assert [r[DIAGNOSTICS.index("code")] for r in rows["diagnostics"]] == ["date_conflict"]


def test_directives_stand_in_the_order_of_their_first_mention() -> None:
    ids, rows = run({"type": "Luật", "title": "Trẻ em"}, CT | {"issue_date": D2021}, CT)
    assert [r[0] for r in rows["directives"]] == [ids[0], ids[1]]
    assert rows["directives"][1][6:8] == (1, 2)


def test_resolving_resolved_rows_changes_no_id() -> None:
    _, rows = run(CT | {"issue_date": D2021}, KH, CT | {"issue_date": D2026, "doc_id": "b"})
    assert resolve(rows) == rows


@given(st.permutations(range(4)))
def test_ids_of_dated_mentions_do_not_depend_on_order(order: list[int]) -> None:
    mentions: list[dict[str, Value]] = [
        CT | {"issue_date": D2021},
        CT | {"issue_date": D2026},
        CT | {"issue_date": D2021},
        KH | {"issue_date": D2021},
    ]
    ids, _ = run(*(mentions[i] for i in order))
    assert dict(zip(order, ids, strict=True)) == dict(enumerate(run(*mentions)[0]))


@pytest.mark.parametrize(
    ("one", "other", "why"),
    [
        ("UBND xã", "Uỷ ban nhân dân xã", "abbreviation, tone style"),
        ("Sở GD&ĐT", "Sở Giáo dục và Đào tạo", "ampersand"),
        ("Các sở, ngành", "các Sở ngành", "case, comma"),
        ("Ủy ban MTTQ tỉnh", "UBMTTQ tỉnh", "two abbreviations"),
        ("Tòa án", "Toà án", "old tone mark"),
        ("các phòng, ban", "phòng, ban", "plural word"),
    ],
)
def test_spellings_of_a_body_have_one_id(one: str, other: str, why: str) -> None:
    assert body_id(one) == body_id(other), why


@pytest.mark.parametrize(
    ("one", "other"), [("Sở Nội vụ", "Phòng Nội vụ"), ("UBND xã A", "UBND xã B"), ("thủy", "thụy")]
)
def test_different_bodies_keep_different_ids(one: str, other: str) -> None:
    assert body_id(one) != body_id(other)


def test_ordinary_words_are_no_abbreviations() -> None:
    assert fold("Sở Kế hoạch và Đầu tư") == "sở kế hoạch và đầu tư"


@given(st.text())
def test_folding_twice_changes_nothing_for_codes(text: str) -> None:
    assert code_key(code_key(text)) == code_key(text)


@pytest.mark.parametrize(
    ("code", "expected"),
    [
        ("33/CT-TTg", True),
        ("10/2022/QH15", True),
        ("25-NQ/TW", True),
        ("11/2020/TT-BGDĐT", True),
        ("45/KH-UBND", False),
        ("12-KH/BCĐ", False),
        ("06-CT/TU", False),
        ("03-HD/BTGTU", False),
    ],
)
def test_central_codes(code: str, expected: bool) -> None:
    assert central(code_key(code)) is expected
