"""Bodies over a run: which names mean one body, where a plan is from, what took over from a body that was."""

from __future__ import annotations

from datetime import date

import pytest
from reading import plan_of

from extractors.bodies.kinds import level_of, system_of
from pipeline.extract import extract
from pipeline.resolve.names import body_key
from pipeline.resolve.reduce import resolve
from pipeline.resolve.successors import successor
from pipeline.resolve.territory import complete_provinces, provinces, territory
from pipeline.tables import schema
from pipeline.tables.schema import Row, Rows, Table, Value

PROVINCE = {"issuer": "ỦY BAN NHÂN DÂN TỈNH LÂM HẢI", "level": "province", "system": "state"}
COMMUNE = {
    "issuer": "ỦY BAN NHÂN DÂN XÃ THẠCH VÂN",
    "parent_body": "UBND TỈNH LÂM HẢI",
    "level": "commune",
    "system": "state",
}
PARTY = {"issuer": "ĐẢNG ỦY XÃ THẠCH VÂN", "parent_body": "ĐẢNG BỘ TỈNH LÂM HẢI", "level": "commune", "system": "party"}
HEALTH = {"issuer": "SỞ Y TẾ", "parent_body": "UBND TỈNH LÂM HẢI", "level": "province", "system": "state"}
SCHOOL = {"issuer": "TRƯỜNG THCS LÊ HOA CƯƠNG", "parent_body": "UBND XÃ THẠCH VÂN", "level": "unit", "system": "state"}
FAR = {"issuer": "ỦY BAN NHÂN DÂN TỈNH SƠN KHÊ", "level": "province", "system": "state"}
CITY = {"issuer": "ỦY BAN NHÂN DÂN THÀNH PHỐ CẦN THƠ", "level": "province", "system": "state"}
LOST = {"issuer": "PHÒNG NỘI VỤ", "level": "unit", "system": "state"}  # a plan that tells no place

Plan = dict[str, str]


def line(table: Table, **values: Value) -> Row:
    return tuple(values.get(c.name) for c in table.columns)


def resolved(*named: tuple[Plan, str]) -> Rows:
    """A run in which each of these plans names a body."""
    documents = [line(schema.DOCUMENTS, doc_id=f"{n}.txt", **plan) for n, (plan, _) in enumerate(named)]
    duties = [
        line(schema.ASSIGNMENTS, doc_id=f"{n}.txt", body=name, role="assigned") for n, (_, name) in enumerate(named)
    ]
    return resolve({"documents": documents, "assignments": duties})


def ids(*named: tuple[Plan, str]) -> list[Value]:
    column = schema.ASSIGNMENTS.index("body_id")
    return [row[column] for row in resolved(*named)["assignments"]]


ONE = [
    ((PROVINCE, "UBND tỉnh"), (COMMUNE, "Ủy ban nhân dân tỉnh Lâm Hải"), "the province, bare and in full"),
    ((COMMUNE, "UBND xã"), (PROVINCE, "UBND xã Thạch Vân"), "the commune, bare in its own plan"),
    ((HEALTH, "Sở Y tế"), (COMMUNE, "Sở Y tế tỉnh Lâm Hải"), "a department with its province"),
    ((HEALTH, "Sở Y tế"), (COMMUNE, "Sở Y tế Lâm Hải"), "the province without 'tỉnh'"),
    ((HEALTH, "Văn phòng Sở"), (PROVINCE, "Văn phòng Sở Y tế"), "'Sở' in the department's own plan"),
    (
        (COMMUNE, "Phòng Kinh tế"),
        (PARTY, "Phòng Kinh tế"),
        "an office of one commune in the plans of two of its bodies",
    ),
    ((PARTY, "BDVTU"), (PROVINCE, "Ban Dân vận Tỉnh ủy"), "a symbol for a name"),
    ((PROVINCE, "Tỉnh đoàn"), (COMMUNE, "Tỉnh đoàn Lâm Hải"), "the youth union"),
    ((PROVINCE, "Ủy ban MTTQ Việt Nam tỉnh"), (COMMUNE, "Ủy ban MTTQ tỉnh"), "the Front, with and without Việt Nam"),
    ((PROVINCE, "Bộ Y tế"), (FAR, "BỘ Y TẾ"), "a ministry is one everywhere"),
    ((LOST, "Sở Nội vụ"), (PROVINCE, "Sở Nội vụ"), "no place told, one that fits"),
    ((PROVINCE, "Công ty Cấp nước Lâm Hải"), (COMMUNE, "Công ty Cấp nước Lâm Hải"), "a unit of the province"),
    ((CITY, "UBND thành phố"), (CITY, "Ủy ban nhân dân TP. Cần Thơ"), "a city under the centre"),
]

TWO = [
    ((PROVINCE, "Sở Y tế"), (FAR, "Sở Y tế"), "departments of two provinces"),
    ((PROVINCE, "UBND tỉnh"), (FAR, "UBND tỉnh"), "two provinces"),
    ((COMMUNE, "Phòng Kinh tế"), (SCHOOL | {"parent_body": "UBND XÃ CỒN HẠC"}, "Phòng Kinh tế xã"), "two communes"),
    ((HEALTH, "Phòng Tổ chức"), (PROVINCE | {"issuer": "SỞ NỘI VỤ"}, "Phòng Tổ chức"), "offices of two departments"),
    ((PROVINCE, "Ban Chỉ đạo"), (PROVINCE, "Ban Chỉ đạo"), "steering committees of two plans"),
    ((PROVINCE, "UBND xã"), (COMMUNE, "UBND xã"), "in the province's plan any commune, in the commune's itself"),
    ((PROVINCE, "Sở Nội vụ"), (PROVINCE, "Phòng Nội vụ"), "two names"),
]


@pytest.mark.parametrize(("one", "other", "why"), ONE)
def test_one_body(one: tuple[Plan, str], other: tuple[Plan, str], why: str) -> None:
    a, b = ids(one, other)
    assert a == b, why


@pytest.mark.parametrize(("one", "other", "why"), TWO)
def test_two_bodies(one: tuple[Plan, str], other: tuple[Plan, str], why: str) -> None:
    a, b = ids(one, other)
    assert a != b, why


def test_a_name_that_two_bodies_fit_joins_neither() -> None:
    assert ids((LOST, "Sở Y tế"), (PROVINCE, "Sở Y tế"), (FAR, "Sở Y tế")) == [
        "sở y tế",
        "sở y tế tỉnh lâm hải",
        "sở y tế tỉnh sơn khê",
    ]


@pytest.mark.parametrize(
    ("plan", "name", "level", "system"),
    [
        (PROVINCE, "Bộ Tài chính", "central", "state"),
        (PROVINCE, "Sở Tài chính", "province", "state"),
        (PROVINCE, "Ban Tuyên giáo Tỉnh ủy", "province", "party"),
        (PROVINCE, "Hội Nông dân tỉnh", "province", "front"),
        (COMMUNE, "Công an xã", "commune", "state"),
        (COMMUNE, "Phòng Kinh tế", "commune", "state"),
        (HEALTH, "Phòng Nghiệp vụ Y", "unit", "state"),
        (SCHOOL, "Công đoàn", "unit", "front"),
        ({"issuer": "THÀNH ỦY LAM SƠN", "parent_body": "TỈNH ỦY LÂM HẢI"}, "Thành ủy", "district", "party"),
        (PROVINCE, "các sở, ban, ngành", None, None),
        (PROVINCE, "UBND các xã, phường", None, None),
        (COMMUNE, "Trần Thị Bưởi", None, None),
        (COMMUNE, "31 tổ dân phố", None, None),
        (COMMUNE, "BAN BIÊN TẬP", "commune", "state"),
    ],
)
def test_level_and_system(plan: Plan, name: str, level: str | None, system: str | None) -> None:
    rows = resolved((plan, name))
    (duty,) = rows["assignments"]
    (row,) = [r for r in rows["bodies"] if r[0] == duty[schema.ASSIGNMENTS.index("body_id")]]
    assert row[2:4] == (level, system)


@pytest.mark.parametrize(
    ("name", "one", "why"),
    [
        ("Sáng", False, "a part of the day"),
        ("tổ chức hội nghị", False, "what is done"),
        ("ban hành", False, "what is done"),
        ("Như Điều 2", False, "where the recipients stand"),
        ("Mục IV", False, "a part of the plan"),
        ("RU 2 le", False, "what a scan left"),
        ("Phó giám đốc Trần Thị Bưởi", True, "a person"),
        ("BGĐ trường", True, "a short form"),
        ("HĐT", True, "a short form"),
        ("BAN TỔ CHỨC", True, "a head in capitals"),
        ("Sở Y tế", True, "a head"),
    ],
)
def test_what_is_no_body_has_no_row(name: str, one: bool, why: str) -> None:
    rows = resolved((COMMUNE, name))
    (duty,) = rows["assignments"]
    assert (name in {r[1] for r in rows["bodies"]}) == one, why
    assert bool(duty[schema.ASSIGNMENTS.index("body_id")]) == one, why


@pytest.mark.parametrize(
    ("plan", "level", "system", "why"),
    [
        ({"issuer": "BAN CÔNG TÁC SINH VIÊN", "level": "unit", "system": "state"}, "unit", "state", "its name tells nothing"),
        ({"issuer": "ĐẢNG ỦY CÁC CƠ QUAN ĐẢNG TỈNH", "level": "province", "system": "party"}, "province", "party", "“các” in a name"),
        (
            {"issuer": "BAN CHỈ ĐẠO PHONG TRÀO DÂN VẬN THÀNH PHỐ LAM SƠN", "level": "province", "system": "party"},
            "district", "party", "a city that is no province, of the Party by its letterhead",
        ),
        ({"issuer": "ỦY BAN NHÂN DÂN XÃ THẠCH VÂN", "level": None, "system": None}, "commune", "state", "the name tells"),
    ],
)  # fmt: skip
def test_an_issuer_is_of_one_level_and_system_in_every_table(plan: Plan, level: str, system: str, why: str) -> None:
    rows = resolved((plan, "Sở Y tế"), (plan, plan["issuer"]))
    issuer_id = rows["documents"][0][schema.DOCUMENTS.index("issuer_id")]
    (body,) = [r for r in rows["bodies"] if r[0] == issuer_id]
    assert body[2:4] == (level, system), why
    for row in rows["documents"]:
        assert (row[schema.DOCUMENTS.index("level")], row[schema.DOCUMENTS.index("system")]) == (level, system), why


def test_the_issuer_is_a_body_of_the_run() -> None:
    rows = resolved((HEALTH, "Bộ Y tế"))
    assert rows["documents"][0][schema.DOCUMENTS.index("issuer_id")] == "sở y tế tỉnh lâm hải"
    assert [r[0] for r in rows["bodies"]] == ["sở y tế tỉnh lâm hải", "bộ y tế"]


def test_bodies_count_documents_and_keep_what_was_written() -> None:
    rows = resolved((COMMUNE, "UBND tỉnh"), (HEALTH, "UBND tỉnh"), (PROVINCE, "Ủy ban nhân dân tỉnh"))
    (row,) = [r for r in rows["bodies"] if r[0] == "ủy ban nhân dân tỉnh lâm hải"]
    assert row[6:] == (3, 4, "UBND tỉnh; ỦY BAN NHÂN DÂN TỈNH LÂM HẢI; Ủy ban nhân dân tỉnh")


# --- where a plan is from --------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("issuer", "parent", "title", "text", "expected", "why"),
    [
        ("UBND XÃ THẠCH VÂN", "UBND TỈNH LÂM HẢI", "", "", {"xã": "thạch vân", "tỉnh": "lâm hải"}, "letterhead"),
        ("TỈNH ỦY LÂM HẢI", None, None, "", {"tỉnh": "lâm hải"}, "the committee names the province"),
        ("TỈNH ĐOÀN LÂM HẢI", None, None, "", {"tỉnh": "lâm hải"}, "so does the youth union"),
        ("SỞ Y TẾ", None, "tiêm chủng trên địa bàn tỉnh Lâm Hải năm 2031", "", {"tỉnh": "lâm hải"}, "title"),
        ("SỞ Y TẾ", None, "", "Sở Y tế tỉnh Lâm Hải. UBND tỉnh Lâm Hải.", {"tỉnh": "lâm hải"}, "text, more than once"),
        ("SỞ Y TẾ", None, "", "học tập tỉnh Lâm Hải", {}, "once is not enough"),
        ("SỞ Y TẾ", None, "", "tỉnh Lâm Hải và tỉnh Sơn Khê; tỉnh Lâm Hải", {"tỉnh": "lâm hải"}, "twice as often"),
        ("SỞ Y TẾ", None, "", "tỉnh Lam Khê, tỉnh Lam Khê, tỉnh Sơn Khê, tỉnh Sơn Khê", {}, "a draw"),
        ("SỞ Y TẾ", "UBND THÀNH PHỐ HÀ NỘI", "", "", {"thành phố": "hà nội"}, "a city under the centre"),
        ("UBND THÀNH PHỐ LAM SƠN", "UBND TỈNH LÂM HẢI", "", "", {"thành phố": "lam sơn", "tỉnh": "lâm hải"}, "a city in it"),
    ],
)  # fmt: skip
def test_territory(
    issuer: str, parent: str | None, title: str | None, text: str, expected: dict[str, str], why: str
) -> None:
    assert territory(issuer, parent, title, text) == expected, why


def test_a_commune_takes_its_province_from_other_plans_of_the_same_name() -> None:
    places = {"a": {"xã": "thạch vân"}, "b": {"xã": "thạch vân", "tỉnh": "lâm hải"}, "c": {"xã": "cồn hạc"}}
    assert complete_provinces(places) == places | {"a": {"xã": "thạch vân", "tỉnh": "lâm hải"}}


def test_a_commune_of_a_name_that_two_provinces_have_takes_none() -> None:
    places = {"a": {"xã": "tân lập"}, "b": {"xã": "tân lập", "tỉnh": "x"}, "c": {"xã": "tân lập", "tỉnh": "y"}}
    assert complete_provinces(places) == places


# --- what is known of a body -----------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("name", "level", "system"),
    [
        ("Văn phòng Trung ương Đảng", "central", "party"),
        ("Ban Tổ chức Trung ương", "central", "party"),
        ("Ủy ban Kiểm tra Trung ương", "central", "party"),
        ("Đảng đoàn Quốc hội", "central", "party"),
        ("Ban Thi đua - Khen thưởng Trung ương", "central", None),
        ("Ủy ban Thường vụ Quốc hội", "central", None),
        ("Văn phòng Chính phủ", "central", None),
        ("Bảo hiểm xã hội Việt Nam", "central", None),
        ("Bảo hiểm xã hội tỉnh", "province", None),
        ("Ban Chỉ đạo quốc gia 999", "central", None),
        ("Văn phòng Đảng ủy xã", "commune", "party"),
        ("Ủy ban Kiểm tra Tỉnh ủy", "province", "party"),
        ("BCH Đoàn xã Cồn Sậy", "commune", "front"),
        ("UBND xã Đoàn Kết", "commune", None),
        ("Ban Thường vụ Đoàn trường", None, "front"),
        ("Ban Thường vụ Hội Nông dân xã", "commune", "front"),
        ("Văn phòng: Tỉnh ủy, Đoàn ĐBQH tỉnh", "province", "party"),
        ("Hội đồng tuyển sinh", None, None),
        ("Hội cứu trợ trẻ em tàn tật Việt Nam", None, "front"),
        ("SỞ Y TẾ - CÔNG ĐOÀN NGÀNH", "province", None),
        ("Công đoàn ngành Y tế", "province", "front"),
    ],
)  # fmt: skip
def test_level_and_system_that_a_name_tells(name: str, level: str | None, system: str | None) -> None:
    key = body_key(name)
    assert (level_of(key), system_of(key)) == (level, system)


@pytest.mark.parametrize(
    ("plan", "name", "level", "system", "why"),
    [
        (PARTY, "Ban Tổ chức", "commune", "party", "in a paper of the Party its own"),
        (PROVINCE, "Ban Tổ chức", "province", "state", "of an event"),
        (CITY, "Thường trực Thành ủy, HĐND thành phố", "province", "party", "two of one city"),
        (CITY, "CT, PCT UBND TP (1A, 1G)", "province", "state", "no city of that name"),
        (CITY, "UBND thành phố Lam Sơn", "district", "state", "a city in a province"),
        (SCHOOL, "Cô Bình", None, None, "a person"),
    ],
)
def test_level_and_system_in_a_plan(plan: Plan, name: str, level: str | None, system: str | None, why: str) -> None:
    run = resolved((plan, name))
    (id_,) = (row[schema.ASSIGNMENTS.index("body_id")] for row in run["assignments"])
    columns = [schema.BODIES.index(column) for column in ("body_id", "level", "system")]
    (found,) = ([row[c] for c in columns] for row in run["bodies"] if row[columns[0]] == id_)
    assert found[1:] == [level, system], why


@pytest.mark.parametrize(
    ("letterhead", "system", "why"),
    [
        (("BAN TỔ CHỨC CUỘC THI", "Số: 01-KH/BTC"), "state", "of an event"),
        (("PHÒNG THƯ VIỆN", "Số: 02-KH/TV"), "state", "an office of a school"),
        (("HỘI NÔNG DÂN TỈNH LÂM HẢI", "BAN TỔ CHỨC CUỘC THI", "Số: 01-KH/BTC"), "front", "the body above it tells"),
        (("BCĐ CHUYỂN ĐỔI SỐ", "Số: 03-KH/BCĐ"), "party", "its papers are numbered as those of the Party are"),
    ],
)
def test_a_number_of_the_partys_kind_makes_no_office_the_partys(
    letterhead: tuple[str, ...], system: str, why: str
) -> None:
    plan = plan_of(*letterhead, "**KẾ HOẠCH**", "**Tổ chức cuộc thi**", "**I. NỘI DUNG**", "1. Chấm bài.")
    assert extract(plan).metadata.system == system, why


# --- what took over --------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("body", "expected", "why"),
    [
        ("bộ kế hoạch và đầu tư", (date(2025, 2, 28), "bộ tài chính"), "merged on 01/3/2025"),
        ("ban dân vận trung ương", (date(2025, 2, 2), "ban tuyên giáo và dân vận trung ương"), "Party"),
        ("ủy ban nhân dân tỉnh bến tre", (date(2025, 6, 30), "ủy ban nhân dân tỉnh vĩnh long"), "province"),
        ("tỉnh ủy hậu giang", (date(2025, 6, 30), "thành ủy cần thơ"), "a province became part of a city"),
        ("sở giao thông vận tải tỉnh bắc giang", (date(2025, 6, 30), "sở xây dựng tỉnh bắc ninh"), "department and province"),
        ("phòng y tế, sở y tế tỉnh kiên giang", (date(2025, 6, 30), "phòng y tế, sở y tế tỉnh an giang"), "an office of it"),
        ("sở y tế, tỉnh kiên giang", (date(2025, 6, 30), "sở y tế, tỉnh an giang"), "its place beside it"),
        ("văn phòng, sở y tế tỉnh kiên giang", (date(2025, 6, 30), "văn phòng, sở y tế tỉnh an giang"), "an office of it"),
        ("trưởng đoàn, sở y tế tỉnh kiên giang", (None, None), "a person"),
        ("cục quản lý dược, sở y tế tỉnh kiên giang", (None, None), "no office of it"),
        ("công ty, tỉnh kiên giang", (None, None), "no body of the register"),
        ("công ty điện lực kiên giang, tỉnh kiên giang", (None, None), "a company"),
        ("các sở, tỉnh kiên giang", (None, None), "a group"),
        ("trường thpt a, tỉnh kiên giang", (None, None), "a school goes on under its name"),
        ("cục thuế tỉnh kiên giang", (None, None), "a central agency's office"),
        ("kho bạc nhà nước tỉnh kiên giang", (None, None), "a central agency's office"),
        ("ủy ban nhân dân tỉnh bắc ninh", (None, None), "took others in, goes on"),
        ("sở y tế - công đoàn ngành y tế tỉnh kiên giang", (None, None), "a letterhead of two bodies"),
        ("sở y tế-công đoàn ngành tỉnh kiên giang", (None, None), "the same, its sign without blanks"),
        ("sở y tế tỉnh bà rịa-vũng tàu", (date(2025, 6, 30), "sở y tế thành phố hồ chí minh"), "one province with the sign"),
        ("ban dân vận thành ủy lam sơn", (None, None), "of a city in a province, which is not the register's"),
        ("bộ y tế", (None, None), "unchanged"),
        ("công an tỉnh lâm hải", (None, None), "unknown"),
    ],
)  # fmt: skip
def test_successor(body: str, expected: tuple[date | None, str | None], why: str) -> None:
    assert successor(body) == expected, why


def test_communes_go_where_underthesea_knows_one_successor() -> None:
    pytest.importorskip("underthesea")
    merged = "ủy ban nhân dân xã lương minh, huyện ba chẽ, tỉnh quảng ninh"
    divided = "ủy ban nhân dân phường yên sở, quận hoàng mai, thành phố hà nội"
    assert successor(merged) == (date(2025, 6, 30), "ủy ban nhân dân xã lương minh, tỉnh quảng ninh")
    assert successor(divided) == (None, None)
    school = "trường tiểu học xã lương minh, huyện ba chẽ, tỉnh quảng ninh"
    assert successor(school) == (None, None), "a school goes on under its name"


def test_our_provinces_are_those_of_underthesea() -> None:
    """Two sources for the merger of provinces: our list, and underthesea's table of addresses."""
    underthesea = pytest.importorskip("underthesea")
    from pipeline.resolve.names import fold

    ours = {p.place: p.successor or p.place for p in provinces().values() if p.valid_to != date(2024, 12, 31)}
    assert len(ours) == 63
    assert len(set(ours.values())) == 34
    assert {old: fold(underthesea.convert_address(old).new.province) for old in ours} == ours
