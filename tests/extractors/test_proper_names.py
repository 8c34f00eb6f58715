"""Bodies told by the name of a place or a person: where their name is over, and that any verb behind it is theirs."""

from __future__ import annotations

import pytest
from reading import row

from extractors.assignments.subjects import bearers
from extractors.bodies.names import list_end
from extractors.bodies.proper import ends_in_proper_name
from extractors.bodies.splitting import split_names

WHOLE = [
    row("a verb that no list has", "Điện lực Phú Lâm", "cấp điện ổn định", True),
    row("a verb of one syllable", "Chi bộ thôn Tân Hòa", "vá đường", True),
    row("a level of the body", "Ủy ban MTTQ Việt Nam", "cấp tổ chức hội nghị hiệp thương", False),
    row("the place goes on", "Mặt trận Tổ quốc Việt Nam", "xã An Khê vận động", False),
    row("a branch by its number", "Trường Mầm non Tân An", "cơ sở 2 tiếp nhận", False),
    row("a field in capitals", "Trung tâm Y Tế", "dự phòng phun thuốc", False),
    row("a word of two syllables", "Sở Khoa", "học và Công nghệ", False),
    row("the head is no place", "Đội Thuế", "liên phường", False),
]


@pytest.mark.parametrize(("name", "after", "expected"), WHOLE)
def test_what_a_place_closes(name: str, after: str, expected: bool) -> None:
    assert ends_in_proper_name(name.split(), after) is expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        row("what it gives out", "Điện lực Phú Lâm cấp điện ổn định.", ["Điện lực Phú Lâm"]),
        row("a verb that no list has", "Chi bộ thôn Tân Hòa vá đường.", ["Chi bộ thôn Tân Hòa"]),
        row("when, and no verb", "Trường Tiểu học Kim Đồng năm học 2031-2032 có 20 lớp.", []),
        row("with whom, and no verb", "Chi bộ Trường Lê Lợi với 20 đảng viên.", []),
        row("who asks politely", "Trung tâm Văn hóa Tân An kính trình Sở Nội vụ phê duyệt.", []),
    ],
)
def test_any_verb_behind_a_place_is_a_duty(text: str, expected: list[str]) -> None:
    assert [text[a:b] for a, b, _ in bearers(text, 0, len(text), first=True)] == expected


LISTS = [
    row(
        "what a company does besides",
        "Công ty CP Cấp nước và dịch vụ vệ sinh Phú Lâm dọn",
        ["Công ty CP Cấp nước và dịch vụ vệ sinh Phú Lâm"],
    ),
    row("another body", "Trung tâm Y tế và trạm y tế Phú Lâm dọn", ["Trung tâm Y tế", "trạm y tế Phú Lâm"]),
    row("an address is no name", "Sở Y tế số 217 Lê Lợi nhận", ["Sở Y tế"]),
    row("a number of the name", "Trường Tiểu học số 2 Nam Lý dọn", ["Trường Tiểu học số 2 Nam Lý"]),
    row("joined by plus", "BCH Liên đội + Bí thư Chi đoàn chuẩn bị sân khấu", ["BCH Liên đội", "Bí thư Chi đoàn"]),
    row("persons joined by plus", "cô Mai + cô Lan trang trí", ["cô Mai", "cô Lan"]),
    row("women in a bracket", "các ông (bà) có tên tại Điều 1 chịu trách nhiệm", ["các ông (bà) có tên tại Điều 1"]),
    row(
        "one “các” for two kinds",
        "Giám đốc các Bệnh viện, Viện nghiên cứu có giường bệnh chỉ đạo",
        ["Giám đốc các Bệnh viện, Viện nghiên cứu có giường bệnh"],
    ),
    row(
        "a kind with a name of its own",
        "các Bệnh viện, Viện Dinh dưỡng Trung ương rà soát",
        ["các Bệnh viện", "Viện Dinh dưỡng Trung ương"],
    ),
    row(
        "forces that are no others",
        "các đơn vị, lực lượng chức năng liên quan rà soát",
        ["các đơn vị, lực lượng chức năng liên quan"],
    ),
    row(
        "two words for who heads them",
        "Giám đốc, thủ trưởng các sở, ban, ngành rà soát",
        ["Giám đốc, thủ trưởng các sở, ban, ngành"],
    ),
    row(
        "small groups in small letters",
        "công an phường, tổ quản lý trật tự đô thị, bộ phận địa chính rà soát",
        ["công an phường", "tổ quản lý trật tự đô thị", "bộ phận địa chính"],
    ),
    row("where they are", "các đoàn thể trong trường triển khai", ["các đoàn thể trong trường"]),
    row("from when on", "Văn phòng từ ngày 02/3 nhận", ["Văn phòng"]),
    row("before what", "Sở Y tế trước khi trình duyệt", ["Sở Y tế"]),
    row("who just did so", "Sở Y tế vừa có văn bản", ["Sở Y tế"]),
    row("small and middle", "các doanh nghiệp nhỏ và vừa đăng ký", ["các doanh nghiệp nhỏ và vừa"]),
    row("those that follow", "Các đơn vị sau đây nộp hồ sơ", ["Các đơn vị sau đây"]),
    row("a team at a nursery", "Tổ nuôi dưỡng chuẩn bị", ["Tổ nuôi dưỡng"]),
    row(
        "a zone with what it does",
        "Ban Quản lý các Khu liên hợp xử lý chất thải tỉnh lo công tác",
        ["Ban Quản lý các Khu liên hợp xử lý chất thải tỉnh"],
    ),
    row("nearly a word of its own", "Ban Tổ chức Hội thi cử giảng viên", ["Ban Tổ chức Hội thi"]),
]


@pytest.mark.parametrize(("text", "expected"), LISTS)
def test_lists_of_names(text: str, expected: list[str]) -> None:
    stop = list_end(text, 0, len(text))
    assert [text[a:b] for a, b in split_names(text, 0, stop)] == expected
