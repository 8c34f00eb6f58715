"""What must never become an accusation: plans written for the purpose, checked against the province's plan 9047/KH-UBND."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

import kehoach as kh
from pipeline.compliance.evidence.clauses import read
from pipeline.compliance.evidence.submissions import submissions
from pipeline.compliance.evidence.traces import trace
from pipeline.compliance.passages import Passage
from pipeline.compliance.records import Paper
from pipeline.compliance.register.requirements import Requirement
from pipeline.compliance.register.units import Unit, Units
from pipeline.compliance.report.rows import working_days_late

SAMPLES = Path(__file__).parents[2] / "corpus" / "samples"
PARENT = "ubnd-tinh-rac-thai.docx"
TITLE = "triển khai phân loại chất thải rắn sinh hoạt tại nguồn và giảm thiểu rác thải nhựa trên địa bàn tỉnh Lâm Hải năm 2032"
BODY = "1. Các thôn thu gom vỏ chai, lon để gây quỹ.\n2. Công an xã nhắc nhở hộ bày rác ra đường."
RIGHT = "Căn cứ Kế hoạch số 9047/KH-UBND ngày 15/01/2032 của UBND tỉnh;"

CASES = [
    # what stands in the grounds, verdict, why
    (RIGHT, "basis", "cited"),
    ("Căn cứ Kế hoạch số 9047/KH-UBND ngày 15/01/2032 của UBND tỉnh Sơn Bình;", "unresolvable", "another province is named"),
    ("Thực hiện Kế hoạch 9047 của UBND tỉnh,", "unresolvable", "the number without its symbol"),
    ("Thực hiện Kế hoạch UBND tỉnh số 9047 ngày 15/01/2032,", "unresolvable", "the issuer in between"),
    ("Theo chỉ đạo của UBND tỉnh tại văn bản số 9047 ngày 15/01/2032,", "unresolvable", "any word for a paper"),
    ("Thực hiện 9047/KH-UBND của tỉnh,", "unresolvable", "the bare code"),
    ("Thực hiện Kế hoạch số 9O47/KH-UBND ngày 15/01/2032,", "unresolvable", "a letter for a digit"),
    ("Thực hiện Kế hoạch số 9.047/KH-UBND ngày 15/01/2032,", "unresolvable", "a dot among the digits"),
    (f"Thực hiện chỉ đạo của UBND tỉnh về {TITLE},", "unresolvable", "the title, any word for a paper"),
    (f"Thực hiện Kế hoạch của UBND tỉnh về {TITLE},", "named", "the title"),
    ("Thực hiện Kế hoạch phân loại rác tại nguồn của tỉnh,", "unresolvable", "type and issuer"),
    ("Thực hiện Quyết định số 9047/QĐ-UBND ngày 15/01/2032 của UBND tỉnh,", "unresolvable", "the wrong type, all else right"),
    (f"Căn cứ Kế hoạch số 9074/KH-UBND ngày 15/01/2032 của UBND tỉnh về {TITLE};", "misquoted", "the number"),
    (f"Căn cứ Kế hoạch số 9047/KH-UBND ngày 25/01/2032 của UBND tỉnh về {TITLE};", "misquoted", "the day"),
    ("Căn cứ Kế hoạch số 9047/2032/KH-UBND ngày 15/01/2032 của UBND tỉnh;", "basis", "a year in the code"),
    (
        f"Căn cứ Kế hoạch số 9047/KH-UBND ngày 18/02/2032 của UBND xã Thạch Vân về {TITLE};",
        "unresolvable", "another issuer's plan is no misquotation",
    ),
    (
        "Căn cứ Kế hoạch số 9047/KH-SNNMT ngày 15/01/2032 của Sở Nông nghiệp và Môi trường về quan trắc nước mặt;",
        "unresolvable", "nor another's of that day",
    ),
    (
        f"Căn cứ Kế hoạch số 9047/KH-UBND ngày 20/01/2031 của UBND tỉnh về {TITLE.replace('2032', '2031')};",
        "unresolvable", "nor last year's",
    ),
    ("Trong khi chờ Kế hoạch số 9047/KH-UBND ngày 15/01/2032 của UBND tỉnh,", "unresolvable", "awaited, no ground"),
    (
        "Căn cứ Kế hoạch số 9080/KH-UBND ngày 01/02/2032 của UBND tỉnh thay thế Kế hoạch số 9047/KH-UBND ngày 15/01/2032;",
        "unresolvable", "replaced, no ground",
    ),
    ("Thực hiện Nghị quyết của Hội đồng nhân dân xã về nhiệm vụ năm 2032,", "absent", "of somebody else"),
    ("Căn cứ Kế hoạch số 12/KH-UBND ngày 02/01/2032 của UBND tỉnh về phát triển du lịch;", "absent", "another plan"),
    ("Thực hiện Kế hoạch xây cầu, làm đường bê tông, nạo vét kênh mương, kè bờ sông của UBND tỉnh,", "absent", "of another subject"),
    ("Thực hiện Kế hoạch số 348/KH-UBND ngày 14/5/2031 của UBND tỉnh về giảm rác thải nhựa,", "absent", "a number of its own"),
    (
        "Thực hiện Kế hoạch số 348/KH-UBND ngày 14/5/2031 của UBND tỉnh và Kế hoạch phân loại rác tại nguồn của UBND tỉnh,",
        "unresolvable", "the next one has no number",
    ),
    ("Theo ý kiến của UBND tỉnh tại Chương trình số 01/CTr-UBND ngày 19/01/2031,", "absent", "the number stands behind the issuer"),
    ("Gắn với các kế hoạch, chương trình phát triển kinh tế của tỉnh,", "absent", "many papers are none"),
    ("Lồng ghép vào quy hoạch, kế hoạch, dự án đầu tư của tỉnh,", "absent", "nor is a list"),
    ("Nhằm đạt mục tiêu của Kế hoạch do tỉnh thực hiện,", "absent", "who carries it out is not who issued it"),
    ("Thực hiện Kế hoạch do tỉnh ban hành,", "unresolvable", "who issued it is"),
    ("Thực hiện KH của UBND tỉnh,", "unresolvable", "the type abbreviated"),
    ("Thực hiện K/H của UBND tỉnh,", "unresolvable", "with a bar"),
    ("Thực hiện Kế hoạch của U.B.N.D tỉnh,", "unresolvable", "stops in the issuer"),
    ("Thực hiện Kê hoach của UBND tỉnh,", "unresolvable", "marks lost"),
    ("Thực hiện Kế họach số 9047 của UBND tỉnh,", "unresolvable", "a mark misplaced"),
    ("Thực hiện KH ngày 15 tháng 01 năm 2032 của UBND tỉnh,", "unresolvable", "type, day and issuer"),
    ("Thực hiện văn bản ngày 15/01/2032 của UBND tỉnh,", "unresolvable", "any paper of that day"),
    ("Thực hiện KH 9047/2032 của UBND tỉnh,", "unresolvable", "a year for the symbol"),
    ("Căn cứ Kế hoạch số 9,047/KH-UBND ngày 15/01/2032 của UBND tỉnh;", "unresolvable", "a comma among the digits"),
    ("Căn cứ Kế hoạch số 9 0 4 7/KH-UBND ngày 15/01/2032 của UBND tỉnh;", "unresolvable", "spaces among the digits"),
    ("Căn cứ Kế hoạch số g047/KH-UBND ngày 15/01/2032 của UBND tỉnh;", "unresolvable", "a letter for the first digit"),
    ("Căn cứ Kế hoạch số ９０４７/KH-UBND ngày 15/01/2032 của UBND tỉnh;", "basis", "digits of full width"),
    ("Thực hiện chỉ đạo của UBND tỉnh về phân loại rác,", "unresolvable", "called by less than its title"),
    ("Thực hiện các kế hoạch của UBND tỉnh về phân loại chất thải rắn tại nguồn,", "unresolvable", "one of several on its subject"),
    ("Thực hiện chỉ đạo của UBND tỉnh về phòng cháy, chữa cháy,", "absent", "on another subject"),
    ("Căn cứ Kế hoạch số 12/KH-UBND ngày 15/01/2032 của UBND tỉnh về phát triển du lịch;", "absent", "another paper of that day"),
    ("Thôn có tổng số 9047 hộ của tỉnh,", "absent", "a number of households"),
    ("Thực hiện Kế hoạch phân loại rác của Tỉnh ủy,", "absent", "the committee of the Party is another body"),
    ("Thực hiện Kế hoạch phân loại rác của UBND tỉnh Lào Cai,", "absent", "so is another province"),
    ("Thực hiện Kế hoạch của UBND tỉnh ngày 03/02/2031,", "absent", "of another year"),
    (
        f"Thực hiện Công văn số 512/SNNMT-MT ngày 20/01/2032 của Sở Nông nghiệp về việc triển khai kế hoạch của UBND tỉnh về {TITLE},",
        "named", "in the title of the letter that passes it on",
    ),
    (
        "Thực hiện Công văn số 512/SNNMT-MT ngày 20/01/2032 của Sở Nông nghiệp và Môi trường về việc thực hiện kế hoạch phân loại rác,",
        "absent", "whose plan is not said",
    ),
    (f"Thực hiện Kế hoạch số 9047/KH-UBND của UBND tỉnh về {TITLE},", "basis", "no day: the title tells which year's"),
    ("Căn cứ Kế hoạch số 9047/KH-UBND của Chủ tịch UBND tỉnh;", "basis", "no day: the issuer's only one of that number in the plan's year"),
    ("Căn cứ Kế hoạch số 9047/KH-UBND;", "unresolvable", "neither day nor issuer"),
    (
        f"Thực hiện Thông báo số 45/TB-UBND ngày 20/01/2032 của UBND xã về việc phổ biến kế hoạch của UBND tỉnh về {TITLE},",
        "named", "whatever is done with it",
    ),
    ("Căn cứ Kế hoạch số 9047/KH-UBND của UBND tỉnh Sơn Bình;", "unresolvable", "no day, another province"),
    ("", "absent", "nothing"),
]  # fmt: skip


def plan(
    name: str, grounds: str, day: str = "10 tháng 02 năm 2032", recipients: str = "- UBND tỉnh;", body: str = BODY
) -> str:
    return (
        f"ỦY BAN NHÂN DÂN\nXÃ {name.upper()}\nSố: 9101/KH-UBND\n\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\n"
        f"{name}, ngày {day}\n\nKẾ HOẠCH\nPhân loại rác tại hộ gia đình trên địa bàn xã {name} năm 2032\n\n"
        f"Căn cứ Luật Kinh tế tuần hoàn năm 2030;\n{grounds}\nỦy ban nhân dân xã {name} ban hành Kế hoạch như sau:\n\n"
        f"I. NHIỆM VỤ\n{body}\n\nNơi nhận:\n{recipients}\n- Lưu: VT.\n\nTM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH\n\nHà Thị Mẫu\n"
    )


FIRST = ("An", "Bình", "Cẩm", "Diên", "Đông", "Giồng", "Hòa", "Khánh", "Lạc", "Mai")
SECOND = ("Khê", "Sen", "Tú", "Lĩnh", "Vân", "Thủy", "Lâm", "Xe")


def names(count: int) -> list[str]:
    """Names of communes, each another."""
    return [f"{a} {b}" for a in FIRST for b in SECOND][:count]


def register(*units: Unit) -> Units:
    top = Unit("UBT", "UBND tỉnh Lâm Hải", level="province", system="state")
    return Units({u.id: u for u in (top, *units)})


def commune(name: str) -> Unit:
    return Unit(name, f"UBND xã {name}", parent_id="UBT", level="commune", system="state")


def checked(folder: Path, plans: dict[str, str], *units: Unit) -> kh.Tables:
    (folder / PARENT).write_bytes((SAMPLES / PARENT).read_bytes())
    for name, text in plans.items():
        (folder / f"{name}.txt").write_text(text, encoding="utf-8")
    return kh.extract(folder, progress=False)


@pytest.fixture(scope="module")
def verdicts(tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    """All cases in one run, each a commune of its own."""
    communes = names(len(CASES))
    plans = {
        f"{n:02}": plan(name, grounds) for n, (name, (grounds, *_)) in enumerate(zip(communes, CASES, strict=True))
    }
    tables = checked(tmp_path_factory.mktemp("doubts"), plans)
    found = kh.check(tables, register(*map(commune, communes)), [PARENT]).verdicts
    return dict(zip(found["unit_id"], found["verdict"], strict=True))


@pytest.mark.parametrize("n", range(len(CASES)), ids=[c[2] for c in CASES])
def test_a_ground(verdicts: dict[str, str], n: int) -> None:
    grounds, wanted, why = CASES[n]
    assert verdicts[names(len(CASES))[n]] == wanted, (why, grounds)


def one(tmp_path: Path, text: str, unit: Unit, parents: tuple[str, ...] = (PARENT,)) -> dict[str, object]:
    report = kh.check(checked(tmp_path, {"a": text}), register(unit), parents)
    return dict(report.verdicts.set_index("unit_id").loc[unit.id])


def test_a_day_that_was_mistyped_hides_no_plan(tmp_path: Path) -> None:
    assert one(tmp_path, plan("An Khê", RIGHT, "10 tháng 02 năm 2031"), commune("An Khê"))["verdict"] == "basis"
    later = Unit("X", "UBND xã An Khê", "", "UBT", "commune", "state", date(2031, 7, 1))  # type: ignore[arg-type]
    assert one(tmp_path, plan("An Khê", RIGHT, "10 tháng 02 năm 2023"), later)["verdict"] == "basis"


def test_the_body_may_name_it_too(tmp_path: Path) -> None:
    body = f"{BODY}\n3. Hoàn thành chỉ tiêu tại Kế hoạch 9047."
    assert one(tmp_path, plan("An Khê", "", body=body), commune("An Khê"))["verdict"] == "unresolvable"


@pytest.mark.parametrize(
    ("wanted", "said"),
    [
        ("khong-co.docx", "không có tệp"),
        ("9047", "số, ký hiệu"),
        ("Kế hoạch của tỉnh", "số, ký hiệu"),
        ("9047/KH-UBND@2032-01-16", "9047/KH-UBND@2032-01-15"),
    ],
)
def test_a_parent_that_is_mistyped_is_refused(tmp_path: Path, wanted: str, said: str) -> None:
    tables = checked(tmp_path, {"a": plan("An Khê", RIGHT)})
    with pytest.raises(kh.UsageError) as error:
        kh.check(tables, register(commune("An Khê")), [wanted])
    assert said in str(error.value).lower().replace("kh-ubnd", "KH-UBND")


def test_a_code_that_nobody_knows_accuses_nobody(tmp_path: Path) -> None:
    assert one(tmp_path, plan("An Khê", RIGHT), commune("An Khê"), ("77/KH-UBND",))["verdict"] == "unresolvable"
    assert one(tmp_path, plan("An Khê", RIGHT), commune("An Khê"), ("Kế hoạch số 9047/KH-UBND",))["verdict"] == "basis"


def test_plans_on_another_subject_need_not_cite_each_other(tmp_path: Path) -> None:
    text = plan("An Khê", "").replace("Phân loại rác tại hộ gia đình", "Phòng, chống cháy nổ mùa khô")
    report = kh.check(checked(tmp_path, {"a": text}), register(commune("An Khê")))
    assert list(report.parents["why"]) == ["unclear"]
    assert "An Khê" not in set(report.verdicts["unit_id"])


def test_a_file_that_may_be_the_unit_s_is_no_absence(tmp_path: Path) -> None:
    text = plan("An Khê", RIGHT).replace("ỦY BAN NHÂN DÂN\nXÃ AN KHÊ", "BAN CHỈ ĐẠO VỆ SINH\nXÃ AN KHÊ")
    assert one(tmp_path, text, commune("An Khê"))["reason"] == "may_be_its_file"
    assert one(tmp_path, text, commune("Bàu Sen"))["verdict"] == "not_submitted"


def test_four_units_with_one_plan_are_reported(tmp_path: Path) -> None:
    body = "\n".join(f"{n}. Việc thứ {n} của kế hoạch này là dọn đoạn đường số {n} cho sạch rác." for n in range(1, 30))
    plans = {name: plan(name, RIGHT, body=body) for name in names(4)}
    report = kh.check(checked(tmp_path, plans), register(*map(commune, names(4))), [PARENT])
    assert len(report.copies) == 6


@pytest.mark.parametrize(
    ("recipients", "told"),
    [
        ("- TT. Tỉnh ủy, TT. HĐND, UBND tỉnh (b/c);", True),
        ("- Chủ tịch, các PCT UBND tỉnh;", True),
        ("- UBND tỉnh Lâm Hải;", True),
        ("- Như kính gửi;", None),
        ("- Các thôn;", False),
    ],
)
def test_who_is_told(tmp_path: Path, recipients: str, told: bool | None) -> None:
    found = one(tmp_path, plan("An Khê", RIGHT, recipients=recipients), commune("An Khê"))["to_parent"]
    assert (None if found is not True and found is not False and str(found) == "<NA>" else bool(found)) is told


@pytest.mark.parametrize(
    ("words", "meant"),
    [
        ("Thực hiện Kế hoạch 15 của UBND tỉnh", True),
        ("Thực hiện KH15/UBND tỉnh", True),
        ("Trên đây là Kế hoạch thực hiện Kế hoạch của UBND tỉnh về phân loại rác", True),
        ("Thực hiện Kế hoạch số 15/KH-UBND của tỉnh", True),
        ("Giao 15 hộ làm điểm theo hướng dẫn của xã", False),
        ("Họp dân ngày 15/01/2032 tại nhà văn hóa", False),
        ("Theo Kế hoạch số 15/KH-STC ngày 03/01/2032 của Sở Tài chính", False),
        ("Đợt 15: từ 8 giờ ngày 15/01/2032", False),
        ("Theo văn bản 15 ngày 15/01/2032", True),
    ],
)
def test_a_small_number_means_a_document_only_beside_its_kind(words: str, meant: bool) -> None:
    parent = Requirement("15/KH-UBND", None, None, "kế hoạch", date(2032, 1, 15), "UBND tỉnh Lâm Hải", "phân loại rác")
    assert (trace(parent, read([Passage("a.txt", "I", "content", words, 1, 0)])) is not None) is meant


@pytest.mark.parametrize(
    ("words", "meant"),
    [
        ("Thực hiện Kế hoạch của Sở Y tế về tiêm chủng", True),
        ("Thực hiện Kế hoạch của Sở về tiêm chủng", True),
        ("Theo Kế hoạch dự trữ hàng hóa của Sở Công Thương", False),
    ],
)
def test_the_plan_of_a_department_is_no_other_s(words: str, meant: bool) -> None:
    parent = Requirement("15/KH-SYT", None, None, "kế hoạch", date(2032, 1, 15), "Sở Y tế", "")
    assert (trace(parent, read([Passage("a.txt", "I", "content", words, 1, 0)])) is not None) is meant


# --- whose file ------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("name", "issuer", "parent"),
    [
        ("Bộ Chỉ huy Quân sự tỉnh", "BỘ CHỈ HUY QUÂN SỰ TỈNH LÂM HẢI", ""),
        ("Bệnh viện Đa khoa tỉnh Lâm Hải", "BỆNH VIỆN ĐA KHOA TỈNH", "SỞ Y TẾ LÂM HẢI"),
        ("Văn phòng UBND tỉnh", "VĂN PHÒNG", "UBND TỈNH LÂM HẢI"),
        ("UBND xã Rạch Vông", "UBND XÃ RẠCH VÔNG, TỈNH LÂM HẢI", ""),
        ("Trường Mầm non Hoa Sen", "TRƯỜNG MN HOA SEN", "UBND XÃ RẠCH VÔNG"),
        ("Trường THCS Lê Hoa Cương", "TRƯỜNG TRUNG HỌC CƠ SỞ LÊ HOA CƯƠNG", ""),
        ("Trạm Y tế phường Cửa Lạch", "TRẠM Y TẾ", "UBND PHƯỜNG CỬA LẠCH"),
        ("Đảng ủy xã Thạch Vân", "BAN CHẤP HÀNH ĐẢNG BỘ XÃ THẠCH VÂN", ""),
        ("Ban Tuyên giáo và Dân vận Tỉnh ủy", "BAN TUYÊN GIÁO VÀ DÂN VẬN", "TỈNH ỦY LÂM HẢI"),
        ("UBND phường 3", "UBND PHƯỜNG 03", ""),
        ("UBND xã Rạch Vông", "UBND XA RACH VONG", ""),
        ("UBND xã Krông Búk", "ỦY BAN NHÂN DÂN XÃ KRÔNGBÚK", ""),
        ("UBND xã Sông Lũy", "HỘI ĐỒNG NHÂN DÂN VÀ UBND XÃ SÔNG LŨY", ""),
        ("Sở Văn hóa, Thể thao và Du lịch", "SỞ VH, TT VÀ DL", "UBND TỈNH LÂM HẢI"),
        ("Tỉnh đoàn Lâm Hải", "BAN THƯỜNG VỤ TỈNH ĐOÀN LÂM HẢI", "TỈNH ĐOÀN LÂM HẢI"),
        ("Hội Liên hiệp Phụ nữ tỉnh Lâm Hải", "BAN THƯỜNG VỤ HỘI LHPN TỈNH LÂM HẢI", "HỘI LIÊN HIỆP PHỤ NỮ VIỆT NAM"),
        ("Bộ Chỉ huy Quân sự tỉnh Lâm Hải", "BCH QUÂN SỰ TỈNH LÂM HẢI", "QUÂN KHU 5"),
        ("Ban Quản lý Khu kinh tế tỉnh Lâm Hải", "BQL KHU KINH TẾ", "UBND TỈNH LÂM HẢI"),
        ("Báo và Phát thanh, Truyền hình Lâm Hải", "BÁO VÀ PHÁT THANH, TRUYỀN HÌNH", "TỈNH ỦY LÂM HẢI"),
    ],
)
def test_a_letterhead_is_known_in_other_words(name: str, issuer: str, parent: str) -> None:
    paper = Paper(
        "a.txt", "ok", False, "Kế hoạch", None, None, None, None, issuer, parent, None, "state", None, None, issuer.lower()
    )  # fmt: skip
    units = Units({"X": Unit("X", name), "Y": Unit("Y", "UBND xã Cồn Hạc")})
    assert submissions([paper], units)[0].unit_id == "X"


def test_late_by_working_days() -> None:
    saturday, monday, tuesday = date(2032, 2, 14), date(2032, 2, 23), date(2032, 2, 24)
    assert working_days_late(date(2032, 2, 13), saturday) is None
    assert working_days_late(monday, date(2032, 2, 21)) is None  # due on a Saturday: the Monday after is in time
    assert working_days_late(tuesday, date(2032, 2, 21)) == 1
