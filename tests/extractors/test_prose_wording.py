"""Duties as officials write them: bodies set apart, asked, named behind "là", and names that hold a verb. All rows are made up."""

from __future__ import annotations

import pytest
from reading import facts_of, row

SENTENCES = [
    row(
        "who it is stands between dashes",
        "Khoa Chống nhiễm khuẩn - bộ phận giúp việc của Hội đồng Chất lượng - cập nhật quy trình.",
        ["assigned Khoa Chống nhiễm khuẩn"],
    ),
    row(
        "where something lies stands between commas",
        "- Công an xã, nơi đang giữ hồ sơ mà Phòng Kinh tế đã bàn giao, rà soát từng trường hợp.",
        ["assigned Công an xã"],
    ),
    row(
        "instead of whom",
        "- Trung tâm Văn hóa xã, thay vì Phòng Kinh tế như trước, tiếp nhận hồ sơ.",
        ["assigned Trung tâm Văn hóa xã"],
    ),
    row(
        "under whose direction",
        "- Dưới sự chỉ đạo của Đảng ủy xã, các khu dân cư thành lập đội xung kích.",
        ["assigned các khu dân cư"],
    ),
    row(
        "under whose lead",
        "- Dưới sự chủ trì của Phòng Kinh tế, các hợp tác xã đăng ký mã vùng trồng.",
        ["lead Phòng Kinh tế", "assigned các hợp tác xã"],
    ),
    row(
        "together with whom: the last of them acts",
        "- Cùng với Hội Nông dân xã, Phòng Kinh tế mở ba lớp.",
        ["support Hội Nông dân xã", "assigned Phòng Kinh tế"],
    ),
    row(
        "but for one", "- Trừ Trạm Y tế xã, các cơ quan còn lại chuyển về trụ sở mới.", ["assigned các cơ quan còn lại"]
    ),
    row(
        "who joins in, parted by semicolons, before the task is told",
        "Sở Công Thương chủ trì, phối hợp với Sở Y tế; Công an tỉnh; UBND các xã niêm phong kho hàng.",
        ["lead Sở Công Thương", "support Sở Y tế", "support Công an tỉnh", "support UBND các xã"],
    ),
    row(
        "contrary: the task is told, another's follows",
        "Sở Công Thương chủ trì, phối hợp với Sở Y tế niêm phong kho hàng; Công an tỉnh canh gác.",
        ["lead Sở Công Thương", "support Sở Y tế", "assigned Công an tỉnh"],
    ),
    row(
        "what else a bracket tells is nobody",
        "- Kiểm tra (chủ trì: Thanh tra xã; phối hợp: Công an xã; kinh phí: ngân sách xã; thời gian: quý IV).",
        ["lead Thanh tra xã", "support Công an xã"],
    ),
    row(
        "nor is how often",
        "- Tuyên truyền (Phòng Văn hóa xã chủ trì; thường xuyên).",
        ["lead Phòng Văn hóa xã"],
    ),
    row(
        "offices by names that nobody knows, each with its duty",
        "- Phân công: VHTT xã chuẩn bị loa đài; Đoàn TN huy động 50 người.",
        ["assigned VHTT xã", "assigned Đoàn TN"],
    ),
    row(
        "whom the text turns to, and the duty behind a colon",
        "- Riêng đối với Phòng Nội vụ xã: tổng hợp danh sách.",
        ["assigned Phòng Nội vụ xã"],
    ),
    row("contrary: what the text turns to", "- Đối với Phòng Nội vụ xã: Kinh phí do xã cấp.", []),
    row("contrary: what is no body", "- Đối với các hồ sơ chậm: rà soát, xin lỗi công dân.", []),
    row("named behind what it is", "2. Thường trực của Hội đồng là Phòng Kế hoạch.", ["assigned Phòng Kế hoạch"]),
    row(
        "named behind what it answers for",
        "2. Chịu trách nhiệm về an toàn điện là Điện lực Cồn Hạc.",
        ["assigned Điện lực Cồn Hạc"],
    ),
    row(
        "whose responsibility it is",
        "1. Trách nhiệm tuần tra thuộc về các hạt kiểm lâm và Ban Quản lý rừng An Hải.",
        ["assigned các hạt kiểm lâm", "assigned Ban Quản lý rừng An Hải"],
    ),
    row("whose duty stands behind a colon", "- Nhiệm vụ của Tiểu ban Y tế: bố trí xe.", ["assigned Tiểu ban Y tế"]),
    row("or behind 'là'", "- Trách nhiệm của Tiểu ban Lễ tân là đón các đoàn.", ["assigned Tiểu ban Lễ tân"]),
    row(
        "two lead together",
        "- Giao Công an xã và Ban Chỉ huy Quân sự xã đồng chủ trì tuần tra.",
        ["lead Công an xã", "lead Ban Chỉ huy Quân sự xã"],
    ),
    row(
        "each of two",
        "- Liên minh Hợp tác xã tỉnh và Sở Công Thương, mỗi bên cử một đầu mối.",
        ["assigned Liên minh Hợp tác xã tỉnh", "assigned Sở Công Thương"],
    ),
    row(
        "what is more, it has to",
        "Ngoài nhiệm vụ thường xuyên, Chi cục Thủy lợi còn có trách nhiệm bố trí tổ tuần đê.",
        ["assigned Chi cục Thủy lợi"],
    ),
    row(
        "what it must not do",
        "1. Nhà thuốc Bệnh viện không được bán thuốc khi không có đơn.",
        ["assigned Nhà thuốc Bệnh viện"],
    ),
    row(
        "a proposal at the beginning of a clause",
        "Kiến nghị Bộ Tài chính sớm thông báo hạn mức; kiến nghị HĐND tỉnh cho kéo dài thời gian.",
        ["assigned Bộ Tài chính", "assigned HĐND tỉnh"],
    ),
    row(
        "by whom, behind 'được'",
        "1. Xe đưa đón đại biểu được Văn phòng Sở bố trí.",
        ["assigned Văn phòng Sở"],
    ),
    row(
        "whose names follow",
        "Các đơn vị sau đây niêm yết thủ tục mới: Trạm Y tế xã, Trường Tiểu học An Hải.",
        ["assigned Các đơn vị sau đây", "assigned Trạm Y tế xã", "assigned Trường Tiểu học An Hải"],
    ),
    row(
        "labels of those who join in",
        "- Trang trí cổng trại. Phụ trách: Ban Chấp hành Đoàn trường; hỗ trợ: Tổ Văn phòng.",
        ["assigned Ban Chấp hành Đoàn trường", "support Tổ Văn phòng"],
    ),
]

NAMES = [
    row("named by several fields", "Trung tâm Điều tra, Quy hoạch và Thiết kế nông lâm nghiệp"),
    row("named by what it is to found", "Ban Vận động thành lập Hội Chủ rừng"),
    row("named by what it helps", "Quỹ Hỗ trợ phát triển hợp tác xã"),
    row("the union of a company", "Công đoàn cơ sở Công ty May An Hải"),
    row("two words for who heads them", "Giám đốc, Thủ trưởng các Sở, ban, ngành"),
    row("those that are left", "Các đơn vị còn lại"),
    row("a committee that counts", "Ban Chỉ đạo kiểm kê tỉnh"),
]


@pytest.mark.parametrize(("sentence", "expected"), SENTENCES)
def test_duties_in_prose(sentence: str, expected: list[str]) -> None:
    found = facts_of("I. TỔ CHỨC THỰC HIỆN", sentence).assignments
    assert [f"{a.role} {a.body}" for a in found] == expected


@pytest.mark.parametrize("name", NAMES)
def test_names_that_hold_a_verb_or_a_comma(name: str) -> None:
    found = facts_of("I. TỔ CHỨC THỰC HIỆN", f"1. {name} xây dựng kế hoạch thực hiện.").assignments
    assert [a.body for a in found] == [name]


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        row(
            "either of two heads",
            "1. Các Phòng/Ban, Khoa/Viện chuyên môn, Trường/Viện đào tạo xây dựng kế hoạch.",
            ["Các Phòng/Ban", "Khoa/Viện chuyên môn", "Trường/Viện đào tạo"],
        ),
        row(
            "what all of them are is none of them",
            "1. Các đơn vị chuyên môn: Khoa Luật, Viện Sử và Khoa Văn xây dựng kế hoạch.",
            ["Khoa Luật", "Viện Sử", "Khoa Văn"],
        ),
    ],
)
def test_lists(sentence: str, expected: list[str]) -> None:
    assert [a.body for a in facts_of("I. TỔ CHỨC THỰC HIỆN", sentence).assignments] == expected
