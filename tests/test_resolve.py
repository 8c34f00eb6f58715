"""Which mentions are one document: a table of cases, each with its reason."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.resolve.names import body_key, central, code_key, fold
from pipeline.resolve.reduce import resolve
from pipeline.tables.schema import CITATIONS, DIAGNOSTICS, DOCUMENTS, Row, Rows, Table, Value

CT: dict[str, Value] = {"type": "Chỉ thị", "code": "33/CT-TTg", "number": "33"}
KH: dict[str, Value] = {"type": "Kế hoạch", "code": "45/KH-UBND", "number": "45"}
TW: dict[str, Value] = {"type": "Chỉ thị", "code": "918-CT/TW", "number": "918"}
LAW: dict[str, Value] = {"type": "Luật", "title": "Luật Đất đai"}
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
    (
        [
            {"type": "Nghị quyết", "code": "04-NQ/TW", "issue_date": date(2016, 10, 30)},
            {"type": "Nghị quyết", "title": "NQTW 4 khóa 12", "text": "NQTW 4 khóa 12"},
            {"type": "Nghị quyết", "text": "Nghị quyết Trung ương 4 (khóa XII)", "title": "Trung ương 4 (khóa XII)"},
        ],
        "a resolution that everybody calls by its plenum",
    ),
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
    ([{"type": "Đề án", "number": "906"}, {"type": "Đề án", "number": "906"}], "number without symbol, in one plan"),
    (
        [TW | {"issue_date": D2021}, TW | {"issue_date": date(2023, 5, 1)}],
        "numbers run through a term: one day is wrong",
    ),
    (
        [TW | {"text": "Chỉ thị số 918-CT/TW của Ban Bí thư (khóa XIII)"}, TW | {"issue_date": D2021, "doc_id": "b"}],
        "the term tells, no day is needed",
    ),
    (
        [
            TW
            | {
                "issue_date": date(2026, 11, 1),
                "text": "Chỉ thị số 918-CT/TW ngày 01/11/2026 của Ban Bí thư khóa XIII",
            },
            TW | {"issue_date": D2021, "doc_id": "b"},
        ],
        "day and term do not agree: the term that others know counts",
    ),
    (
        [TW | {"issue_date": D2021}, TW | {"code": "918-CU/TW", "issue_date": D2021, "flags": "unknown_symbol"}],
        "a misprinted symbol counts as what it should be; it is flagged",
    ),
    (
        [
            TW | {"issue_date": D2021},
            TW
            | {"code": "918-CT/TU", "issuer": "Bộ Chính trị", "issue_date": D2021, "flags": "issuer_symbol_mismatch"},
        ],
        "the Politburo has one symbol",
    ),
    (
        [TW | {"issue_date": D2021}, {"type": "Chỉ thị", "number": "918", "doc_id": "b", "issuer": "Bộ Chính trị"}],
        "short form",
    ),
    ([CT | {"issue_date": D2021}, {"type": "Chỉ thị", "number": "33", "text": "Chỉ thị 33"}], "short form in one plan"),
    (
        [
            {"type": "Nghị định", "code": "904/2015/NĐ-CP", "year": 2015},
            {"type": "Nghị định", "number": "904", "year": 2015},
        ],
        "a decree is the Government's",
    ),
    (
        [
            {"type": "Nghị quyết liên tịch", "code": "902/2025/NQLT-UBTVQH15-CP", "year": 2025},
            {"type": "Nghị quyết liên tịch", "code": "902/2025/NQLT", "year": 2025},
        ],
        "a code cut off before its issuers",
    ),
    (
        [
            KH | {"issue_date": D2021, "issuer": "UBND tỉnh Lam"},
            KH | {"issue_date": D2021, "issuer": "Chủ tịch Ủy ban nhân dân tỉnh Lam", "doc_id": "b"},
        ],
        "an office-holder signs for the body",
    ),
    (
        [
            {"type": "Kế hoạch", "code": "945-KH/TU", "issue_date": D2021, "issuer": "Ban Thường vụ Tỉnh ủy"},
            {"type": "Kế hoạch", "code": "945-KH/TU", "issue_date": D2021, "issuer": "Ban Chấp hành Đảng bộ tỉnh Lam"},
        ],
        "bureau and committee of one province",
    ),
    (
        [
            {"type": "Kế hoạch", "code": "903-KH/TU", "issue_date": D2021, "issuer": "Ban Thường vụ Tỉnh uỷ"},
            {
                "type": "Kế hoạch",
                "code": "903-KH/TU",
                "issue_date": D2021,
                "issuer": "Tỉnh ủy Quảng Ninh",
                "doc_id": "b",
            },
            {
                "type": "Kế hoạch",
                "code": "903-KH/TU",
                "issue_date": D2021,
                "issuer": "Văn phòng Tỉnh ủy",
                "doc_id": "c",
            },
        ],
        "one number, one day, one house in three spellings",
    ),
    (
        [
            KH | {"issue_date": D2021, "issuer": "UBND tỉnh Sửa đổi"},
            KH | {"issue_date": D2021, "issuer": "UBND tỉnh"},
        ],
        "within a plan 'the province' needs no name",
    ),
    (
        [LAW | {"text": "Luật Đất đai năm 2013"}, LAW | {"text": "Luật Đất đai", "doc_id": "b"}],
        "one law of the name in the run",
    ),
    (
        [
            LAW | {"text": "Luật Đất đai 2024"},
            {"type": "Luật", "code": "31/2024/QH15", "year": 2024, "title": "Luật Đất đai"},
        ],
        "name and year, name and number",
    ),
    (
        [
            {"type": "Quyết định", "code": "06/QĐ-TTg", "number": "06", "issue_date": date(2022, 1, 6)},
            {"type": "Đề án", "number": "06", "text": "Đề án 06", "doc_id": "b"},
        ],
        "the register knows what Đề án 06 is",
    ),
]
APART = [
    (
        [
            {"type": "Nghị quyết", "code": "04-NQ/TW", "issue_date": date(2016, 10, 30)},
            {"type": "Nghị quyết", "text": "Nghị quyết Hội nghị lần thứ tư khóa XII", "title": "Hội nghị lần thứ tư"},
        ],
        "the full name of a plenum may mean any of its resolutions",
    ),
    ([TW | {"issue_date": date(2012, 9, 4)}, TW | {"issue_date": date(2022, 10, 26)}], "two terms of the committee"),
    ([TW | {"issue_date": date(2020, 12, 30)}, TW | {"issue_date": date(2021, 3, 1)}], "a congress between them"),
    (
        [
            {"type": "Kế hoạch", "code": "945-KH/TU", "issue_date": D2021},
            {"type": "Kế hoạch", "code": "945-KH/TU", "issue_date": D2026},
        ],
        "a province's papers go by the year: its terms are not known",
    ),
    ([LAW | {"text": "Luật Đất đai năm 2013"}, LAW | {"text": "Luật Đất đai năm 2024"}], "two laws of one name"),
    (
        [LAW | {"issue_date": date(2025, 2, 19)}, LAW | {"issue_date": date(2025, 6, 16)}],
        "two laws of one name in one year: days never conflict where only the name is equal",
    ),
    ([{"type": "Chỉ thị", "number": "33"}, CT | {"issue_date": D2021, "doc_id": "b"}], "a short form of another plan"),
    ([TW | {"code": "918-CT/TU"}, TW], "another committee"),
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


def test_a_day_outside_the_year_in_the_code_is_flagged() -> None:
    decree: dict[str, Value] = {"type": "Nghị định", "code": "904/2015/NĐ-CP", "year": 2015}
    _, rows = run(
        decree | {"issue_date": date(2016, 1, 9)},
        decree | {"issue_date": date(2015, 1, 9), "doc_id": "b", "year": 2015},
    )
    assert len(rows["directives"]) == 1
    _, rows = run(decree | {"issue_date": date(2016, 1, 9)})
    assert flags(rows) == ["date_conflict"]


def test_directives_stand_in_the_order_of_their_first_mention() -> None:
    ids, rows = run({"type": "Luật", "title": "Trẻ em"}, CT | {"issue_date": D2021}, CT)
    assert [r[0] for r in rows["directives"]] == [ids[0], ids[1]]
    assert rows["directives"][1][6:8] == (1, 2)


def test_resolving_resolved_rows_changes_no_id() -> None:
    _, rows = run(CT | {"issue_date": D2021}, KH, CT | {"issue_date": D2026, "doc_id": "b"})
    assert resolve(rows) == rows


def flags(rows: Rows) -> list[Value]:
    return [r[CITATIONS.index("flags")] for r in rows["citations"]]


def messages(rows: Rows) -> list[tuple[Value, Value]]:
    return [(r[DIAGNOSTICS.index("severity")], r[DIAGNOSTICS.index("message")]) for r in rows["diagnostics"]]


def plan(doc_id: str, day: date, **values: Value) -> dict[str, Value]:
    return {"doc_id": doc_id, "issue_date": day, **values}


def test_a_document_is_not_younger_than_the_plan_that_cites_it() -> None:
    ids, rows = run(
        CT | {"issue_date": D2021},
        CT | {"issue_date": D2026, "doc_id": "b"},
        CT | {"doc_id": "c"},
        own=(plan("c", date(2023, 1, 5)),),
    )
    assert ids[2] == ids[0]
    assert rows["diagnostics"] == []


def test_two_provinces_do_not_share_a_code_and_a_day() -> None:
    cited = KH | {"issue_date": D2021, "issuer": "UBND tỉnh"}
    ids, _ = run(
        cited,
        cited | {"doc_id": "b"},
        own=(plan("a", D2026, issuer="UBND tỉnh Lam"), plan("b", D2026, issuer="UBND tỉnh Khê")),
    )
    assert ids[0] != ids[1]


def test_a_name_that_a_plan_defines_means_what_it_defines() -> None:
    text = "Đề án chuyển đổi (gọi tắt là Đề án 06).\nTriển khai Đề án số 06."
    scheme: dict[str, Value] = {"type": "Đề án", "title": "chuyển đổi", "text": "Đề án chuyển đổi", "char_start": 0}
    short: dict[str, Value] = {"type": "Đề án", "number": "06", "text": "Đề án số 06", "char_start": 51}
    cited = [row(CITATIONS, doc_id="a", **values) for values in (scheme, short)]
    rows = resolve({"citations": cited, "documents": [row(DOCUMENTS, doc_id="a")], "texts": [("a", text)]})
    assert len(rows["directives"]) == 1
    assert rows["directives"][0][8] == "Đề án chuyển đổi; Đề án số 06"


# --- the register ----------------------------------------------------------------------------------------------

VBQPPL: dict[str, Value] = {"type": "Luật", "title": "Ban hành văn bản QPPL"}
BBT: dict[str, Value] = {"type": "Chỉ thị", "code": "18-CT/TW", "number": "18"}


def test_the_register_joins_spellings_that_no_plan_dates() -> None:
    ids, rows = run(
        {"type": "Quyết định", "code": "217-QĐ/TW"}, {"type": "Quyết định", "code": "217/QĐ-TW", "doc_id": "b"}
    )
    assert ids[0] == ids[1]
    assert rows["directives"][0][3] is None, "it fills nothing in"


def test_where_the_register_knows_two_a_mention_stands_alone() -> None:
    _, rows = run(BBT | {"issue_date": date(2022, 10, 26)}, BBT | {"doc_id": "b"})
    assert len(rows["directives"]) == 2
    assert [r[DIAGNOSTICS.index("code")] for r in rows["diagnostics"]] == ["ambiguous_directive"]


def test_of_two_in_the_register_the_plan_can_only_mean_the_older() -> None:
    ids, rows = run(BBT, own=(plan("a", date(2015, 1, 5)),))
    assert ids == ["18-CT-TW@XI"]
    assert rows["diagnostics"] == []


def test_a_yearly_number_is_not_taken_from_the_register_without_its_title() -> None:
    bare: dict[str, Value] = {"type": "Chỉ thị", "code": "16/CT-TTg"}
    assert run(bare)[0] == ["16-CT-TTG"]
    titled = bare | {"title": "tăng cường và đổi mới công tác dân vận trong các cơ quan hành chính nhà nước"}
    assert run(titled)[0] == ["16-CT-TTG@2016"]


def test_the_register_says_that_a_day_is_wrong_and_which_is_right() -> None:
    _, rows = run({"type": "Chỉ thị", "code": "12-CT/TW", "issue_date": date(2022, 1, 12)})
    assert flags(rows) == ["date_conflict"]
    ((severity, message),) = messages(rows)
    assert severity == "warning"
    assert "12/01/2022" in str(message)
    assert "có lẽ phải là ngày 05/01/2022" in str(message)
    assert rows["directives"][0][3] == date(2022, 1, 12), "as the plan gives it"


def test_a_state_number_of_another_year_is_another_document() -> None:
    _, rows = run({"type": "Chỉ thị", "code": "16/CT-TTg", "issue_date": date(2017, 5, 16)})
    assert flags(rows) == [None]


@pytest.mark.parametrize(
    ("cited", "issued", "flag", "why"),
    [
        ({"type": "Quy định", "code": "47-QĐ/TW", "issue_date": date(2011, 11, 1)}, date(2022, 3, 1), "replaced", "37-QĐ/TW"),
        ({"type": "Quy định", "code": "47-QĐ/TW", "issue_date": date(2011, 11, 1)}, date(2015, 3, 1), None, "still in force"),
        (
            {"type": "Nghị định", "code": "04/2015/NĐ-CP", "year": 2015},
            date(2023, 6, 30), None, "the law is of 2022, in force from 01/7/2023",
        ),
        ({"type": "Nghị định", "code": "04/2015/NĐ-CP", "year": 2015}, date(2023, 7, 1), "replaced", "10/2022/QH15"),
        (VBQPPL | {"text": "Luật Ban hành văn bản QPPL năm 2015"}, D2026, "replaced", "64/2025/QH15"),
        (VBQPPL, D2026, None, "the one in force"),
    ],
)  # fmt: skip
def test_what_was_replaced_is_worth_knowing(cited: dict[str, Value], issued: date, flag: str | None, why: str) -> None:
    _, rows = run(cited, own=(plan("a", issued),))
    assert flags(rows) == [flag], why
    assert [(s, why in str(m)) for s, m in messages(rows)] == ([("info", True)] if flag else [])


def test_a_plan_without_a_day_is_not_told_of_replacements() -> None:
    assert flags(run({"type": "Quy định", "code": "47-QĐ/TW", "issue_date": date(2011, 11, 1)})[1]) == [None]


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
    assert body_key(one) == body_key(other), why


@pytest.mark.parametrize(
    ("one", "other"), [("Sở Nội vụ", "Phòng Nội vụ"), ("UBND xã A", "UBND xã B"), ("thủy", "thụy")]
)
def test_different_bodies_keep_different_ids(one: str, other: str) -> None:
    assert body_key(one) != body_key(other)


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
