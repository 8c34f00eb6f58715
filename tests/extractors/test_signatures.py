"""Who signs a plan, for whom and as what: beside the recipients and below them.

The plan's lines are made up; the forms are those of Nghị định 30/2020/NĐ-CP, Phụ lục I, and of the Party's papers.
"""

from __future__ import annotations

import pytest
from reading import facts_of, frame, row, table

SIGNATURES = [
    row(
        "TM. and head",
        ["TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH", "Hà Quang Vịnh"],
        ("TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH", "Hà Quang Vịnh"),
    ),
    row(
        "TM. and KT.",
        ["TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH", "Hà Quang Vịnh"],
        ("TM. ỦY BAN NHÂN DÂN KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH", "Hà Quang Vịnh"),
    ),
    row("KT.", ["KT. GIÁM ĐỐC", "PHÓ GIÁM ĐỐC", "Hà Quang Vịnh"], ("KT. GIÁM ĐỐC", "PHÓ GIÁM ĐỐC", "Hà Quang Vịnh")),
    row(
        "TL.",
        ["TL. CHỦ TỊCH", "CHÁNH VĂN PHÒNG", "Hà Quang Vịnh"],
        ("TL. CHỦ TỊCH", "CHÁNH VĂN PHÒNG", "Hà Quang Vịnh"),
    ),
    row(
        "TUQ.",
        ["TUQ. CHỦ TỊCH", "GIÁM ĐỐC SỞ NỘI VỤ", "Hà Quang Vịnh"],
        ("TUQ. CHỦ TỊCH", "GIÁM ĐỐC SỞ NỘI VỤ", "Hà Quang Vịnh"),
    ),
    row(
        "a mark of the program that shows the signature",
        ["GIÁM ĐỐC", "Signature Not Verified", "Ký ngày: 18-01-2031 09:12:44", "Hà Quang Vịnh"],
        (None, "GIÁM ĐỐC", "Hà Quang Vịnh"),
    ),
    row(
        "a minister's deputy in one line",
        ["KT. BỘ TRƯỞNG THỨ TRƯỞNG Hà Quang Vịnh"],
        ("KT. BỘ TRƯỞNG", "THỨ TRƯỞNG", "Hà Quang Vịnh"),
    ),
    row("post alone", ["HIỆU TRƯỞNG", "Hà Quang Vịnh"], (None, "HIỆU TRƯỞNG", "Hà Quang Vịnh")),
    row("acting head", ["Q. GIÁM ĐỐC", "Hà Quang Vịnh"], (None, "Q. GIÁM ĐỐC", "Hà Quang Vịnh")),
    row(
        "Party",
        ["T/M BAN THƯỜNG VỤ", "PHÓ BÍ THƯ", "Hà Quang Vịnh"],
        ("T/M BAN THƯỜNG VỤ", "PHÓ BÍ THƯ", "Hà Quang Vịnh"),
    ),
    row(
        "Party deputy of an office",
        ["K/T TRƯỞNG BAN", "PHÓ TRƯỞNG BAN", "Hà Quang Vịnh"],
        ("K/T TRƯỞNG BAN", "PHÓ TRƯỞNG BAN", "Hà Quang Vịnh"),
    ),
    row(
        "authority on two lines",
        ["TM. BAN THƯỜNG TRỰC", "ỦY BAN MTTQ VIỆT NAM XÃ", "CHỦ TỊCH", "Hà Quang Vịnh"],
        ("TM. BAN THƯỜNG TRỰC ỦY BAN MTTQ VIỆT NAM XÃ", "CHỦ TỊCH", "Hà Quang Vịnh"),
    ),
    row(
        "double post on two lines",
        ["TM. BAN CHỈ ĐẠO", "PHÓ TRƯỞNG BAN", "GIÁM ĐỐC SỞ Y TẾ", "Hà Quang Vịnh"],
        ("TM. BAN CHỈ ĐẠO", "PHÓ TRƯỞNG BAN GIÁM ĐỐC SỞ Y TẾ", "Hà Quang Vịnh"),
    ),
    row(
        "double post with kiêm",
        ["T/M BAN THƯỜNG VỤ", "PHÓ BÍ THƯ", "kiêm", "CHỦ NHIỆM ỦY BAN KIỂM TRA", "Hà Quang Vịnh"],
        ("T/M BAN THƯỜNG VỤ", "PHÓ BÍ THƯ kiêm CHỦ NHIỆM ỦY BAN KIỂM TRA", "Hà Quang Vịnh"),
    ),
    row(
        "signed",
        ["TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH", "(Đã ký)", "Hà Quang Vịnh"],
        ("TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH", "Hà Quang Vịnh"),
    ),
    row("degree before the name", ["HIỆU TRƯỞNG", "ThS. Hà Quang Vịnh"], (None, "HIỆU TRƯỞNG", "ThS. Hà Quang Vịnh")),
    row(
        "rank before the name",
        ["TRƯỞNG CÔNG AN", "Thượng tá Hà Quang Vịnh"],
        (None, "TRƯỞNG CÔNG AN", "Thượng tá Hà Quang Vịnh"),
    ),
    *(
        row(f"a name of the highlands: {name}", ["CHỦ TỊCH", name], (None, "CHỦ TỊCH", name))
        for name in (
            "Y Thung Êban",
            "H'Mai Ayũn",
            "K’Sơn",
            "A Kim Lan",
            "Ra Pát Thị Hoa",
            "Đinh H'Bơn",
            "Bh'ling Ních",
            "Y ĐOÀN NIÊ",
        )
    ),
    row(
        "post and name on one line",
        ["KT. HIỆU TRƯỞNG", "PHÓ HIỆU TRƯỞNG: Hà Quang Vịnh"],
        ("KT. HIỆU TRƯỞNG", "PHÓ HIỆU TRƯỞNG", "Hà Quang Vịnh"),
    ),
    row("a dash between post and name", ["BÍ THƯ - Hà Quang Vịnh"], (None, "BÍ THƯ", "Hà Quang Vịnh")),
    row(
        "a dash within an office",
        ["TRƯỞNG PHÒNG VĂN HÓA - XÃ HỘI", "Hà Quang Vịnh"],
        (None, "TRƯỞNG PHÒNG VĂN HÓA - XÃ HỘI", "Hà Quang Vịnh"),
    ),
    row("name in capitals", ["HIỆU TRƯỞNG", "HÀ QUANG VỊNH"], (None, "HIỆU TRƯỞNG", "HÀ QUANG VỊNH")),
    row("nobody signed yet", ["TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH"], ("TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH", None)),
]


@pytest.mark.parametrize(("lines", "expected"), SIGNATURES)
def test_signature(lines: list[str], expected: tuple[str | None, str | None, str | None]) -> None:
    end = frame(["Nơi nhận:", "- Đảng ủy xã;", "- Lưu: VT."], lines)
    found = facts_of("I. NỘI DUNG", "1. Trồng cây.", end).metadata
    assert (found.signing_authority, found.signer_title, found.signer) == expected


@pytest.mark.parametrize(("lines", "expected"), SIGNATURES)
def test_signature_below_the_recipients(lines: list[str], expected: tuple[str | None, str | None, str | None]) -> None:
    facts = facts_of("I. NỘI DUNG", "1. Trồng cây.", "Nơi nhận:", "- Đảng ủy xã;", "- Lưu: VT.", *lines)
    found = facts.metadata
    assert (found.signing_authority, found.signer_title, found.signer) == expected


def test_what_an_electronic_signature_prints_is_no_signer() -> None:
    facts = facts_of(
        "I. NỘI DUNG", "1. Dạy bơi.", "Nơi nhận:", "- Đảng ủy xã;", "- Lưu: VT.", "TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH",
        "Ký bởi: Ủy ban nhân dân xã Cồn Sậy", "Email: ubnd@consay.example", "Thời gian ký: 06.03.2031 16:22:10 +07:00",
        "Lý Trung Kiên",
    )  # fmt: skip
    assert (facts.metadata.signer_title, facts.metadata.signer) == ("CHỦ TỊCH", "Lý Trung Kiên")


TOGETHER = [
    row(
        "two offices, each by its own; the name ends the first",
        ["KT. GIÁM ĐỐC", "PHÓ GIÁM ĐỐC", "Lý Trung Kiên"],
        ["GIÁM ĐỐC", "Hà Quang Vịnh"],
        ("KT. GIÁM ĐỐC", "PHÓ GIÁM ĐỐC; GIÁM ĐỐC", "Lý Trung Kiên; Hà Quang Vịnh"),
    ),
    row(
        "two collectives",
        ["TM. BAN THƯỜNG TRỰC", "CHỦ TỊCH", "Lý Trung Kiên"],
        ["TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH", "Hà Quang Vịnh"],
        ("TM. BAN THƯỜNG TRỰC; TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH; CHỦ TỊCH", "Lý Trung Kiên; Hà Quang Vịnh"),
    ),
    row(
        "who wrote the plan does not sign it",
        ["HIỆU TRƯỞNG", "Hà Quang Vịnh"],
        ["NGƯỜI LẬP KẾ HOẠCH", "Lý Trung Kiên"],
        (None, "HIỆU TRƯỞNG", "Hà Quang Vịnh"),
    ),
    row(
        "the head agrees to what another wrote",
        ["XÁC NHẬN CỦA HIỆU TRƯỞNG", "Hà Quang Vịnh"],
        ["NGƯỜI VIẾT", "Lý Trung Kiên"],
        (None, "HIỆU TRƯỞNG", "Hà Quang Vịnh"),
    ),
    row(
        "a head of a group and who agrees",
        ["DUYỆT CỦA BAN GIÁM HIỆU", "PHÓ HIỆU TRƯỞNG", "Lý Trung Kiên"],
        ["TỔ TRƯỞNG", "Hà Quang Vịnh"],
        (None, "PHÓ HIỆU TRƯỞNG; TỔ TRƯỞNG", "Lý Trung Kiên; Hà Quang Vịnh"),
    ),
    row(
        "contrary: a stamp's words beside the one who signs",
        ["ĐÃ KIỂM TRA"],
        ["GIÁM ĐỐC", "Hà Quang Vịnh"],
        (None, "GIÁM ĐỐC", "Hà Quang Vịnh"),
    ),
]


@pytest.mark.parametrize("recipients", [["Nơi nhận:", "- Phòng Nội vụ;", "- Lưu: VT."], []])
@pytest.mark.parametrize(("left", "right", "expected"), TOGETHER)
def test_two_side_by_side(
    left: list[str], right: list[str], expected: tuple[str | None, str | None, str | None], recipients: list[str]
) -> None:
    facts = facts_of("I. NỘI DUNG", "1. Trồng cây.", frame(left, right), *recipients)
    found = facts.metadata
    assert (found.signing_authority, found.signer_title, found.signer) == expected
    assert not [a for a in facts.assignments if a.body in (left[0], right[0])], "who signs has no duty by it"


def test_an_office_and_a_name_end_a_plan_without_recipients() -> None:
    found = facts_of("I. NỘI DUNG", "1. Trồng cây.", "TRƯỞNG THÔN", "Hà Quang Vịnh").metadata
    assert (found.signer_title, found.signer) == ("TRƯỞNG THÔN", "Hà Quang Vịnh")


def test_an_office_and_a_name_within_the_plan_sign_nothing() -> None:
    found = facts_of("I. NỘI DUNG", "TRƯỞNG BAN", "Hà Quang Vịnh", "II. TỔ CHỨC THỰC HIỆN", "1. Trồng cây.").metadata
    assert (found.signer_title, found.signer) == (None, None)


GROUPS = [
    row(
        "members at the end",
        ["II. BAN TỔ CHỨC", "TRƯỞNG BAN", "Lý Trung Kiên", "PHÓ TRƯỞNG BAN", "Trần Thị Chi"],
        (None, None),
    ),
    row(
        "a group's head",
        ["1. Tổ tiêm", "TRƯỞNG NHÓM", "Lý Trung Kiên", "2. Tổ cấp cứu", "TRƯỞNG NHÓM", "Trần Thị Chi"],
        (None, None),
    ),
    row(
        "who drafted, below the head",
        ["HIỆU TRƯỞNG", "Hà Quang Vịnh", "NGƯỜI LẬP KẾ HOẠCH", "Trần Thị Chi"],
        ("HIỆU TRƯỞNG", "Hà Quang Vịnh"),
    ),
    row(
        "who agrees, above the one who wrote",
        ["DUYỆT CỦA BAN GIÁM HIỆU", "PHÓ HIỆU TRƯỞNG", "Hà Quang Vịnh", "TỔ TRƯỞNG", "Trần Thị Chi"],
        ("PHÓ HIỆU TRƯỞNG; TỔ TRƯỞNG", "Hà Quang Vịnh; Trần Thị Chi"),
    ),
    row(
        "who certifies a copy",
        [
            "TM. ỦY BAN NHÂN DÂN",
            "CHỦ TỊCH",
            "Hà Quang Vịnh",
            "SAO Y BẢN CHÍNH",
            "TL. CHỦ TỊCH",
            "CHÁNH VĂN PHÒNG",
            "Trần Thị Chi",
        ],
        ("CHỦ TỊCH", "Hà Quang Vịnh"),
    ),
]


@pytest.mark.parametrize(("lines", "expected"), GROUPS)
def test_who_signs_below_one_another(lines: list[str], expected: tuple[str | None, str | None]) -> None:
    found = facts_of("I. NỘI DUNG", "1. Trồng cây.", *lines).metadata
    assert (found.signer_title, found.signer) == expected


def test_an_office_and_a_name_in_a_task_table_sign_nothing() -> None:
    tasks = table(
        [("Người thực hiện", "Công việc"), ("TRƯỞNG BAN\nLý Trung Kiên", "Chỉ đạo chung, xong trước ngày 10/3/2031")]
    )
    end = frame(["Nơi nhận:", "- Lưu: VT."], ["CHỦ TỊCH", "Hà Quang Vịnh"])
    facts = facts_of("I. PHÂN CÔNG", tasks, "II. TỔ CHỨC THỰC HIỆN", "1. Công an xã giữ trật tự.", end)
    assert (facts.metadata.signer_title, facts.metadata.signer) == ("CHỦ TỊCH", "Hà Quang Vịnh")
    assert "Công an xã" in {a.body for a in facts.assignments}
    assert [d.text for d in facts.deadlines] == ["trước ngày 10/3/2031"]
