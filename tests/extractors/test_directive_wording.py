"""Who bears a duty as directives, telegrams and notices of conclusions put it: topics before a colon, names told by what the bodies
do, elliptic lists, places that act. One row per phenomenon; all of them made up."""

from __future__ import annotations

import pytest
from reading import facts_of, row

from pipeline.model import Role
from pipeline.segment.roles import heading_role

SENTENCES = [
    # --- what a paragraph is about, before its colon
    row(
        "the subject behind a long topic",
        "1. Về việc sửa kè chắn sóng trước chợ cá Cồn Hạc, phường Bến Lau: Sở Xây dựng khẩn trương rà soát.",
        ["assigned Sở Xây dựng"],
    ),
    row(
        "a topic asks nobody",
        "1. Về kiến nghị Thanh tra Chính phủ giao Sở Y tế mua xe, trình Thủ tướng xem; cấp thuốc cho trạm: Giao Sở Tài chính rà soát.",
        ["assigned Sở Tài chính"],
    ),
    row(
        "in what capacity, before the subject",
        "1. Về nhà máy đường: với vai trò là bên mua mía, Tập đoàn Than An Hải chủ động mời nông dân họp.",
        ["assigned Tập đoàn Than An Hải"],
    ),
    row(
        "in what capacity, behind the subject",
        "1. Sở Xây dựng với vai trò là chủ nhà, chủ động bày trí hội trường.",
        ["assigned Sở Xây dựng"],
    ),
    row(
        "who issued a numbered paper has done so",
        "1. UBND tỉnh ban hành Quyết định số 9012/QĐ-UBND về dạy bơi; Sở Y tế rà soát hồ sơ.",
        ["assigned Sở Y tế"],
    ),
    row("contrary: who is to issue one", "1. UBND tỉnh ban hành Quyết định về dạy bơi.", ["assigned UBND tỉnh"]),
    row(
        "a stop behind a person's title",
        "4.1. Ông. Hoàng Văn Mía - Trưởng đoàn: Phụ trách chung; ký biên bản.",
        ["assigned Ông. Hoàng Văn Mía - Trưởng đoàn"],
    ),
    row(
        "levels of one body",
        "1. Công an cấp tỉnh, cấp xã bố trí lực lượng.",
        ["assigned Công an cấp tỉnh, cấp xã"],
    ),
    row(
        "contrary: bodies of two levels",
        "1. Công an cấp tỉnh, UBND cấp xã bố trí lực lượng.",
        ["assigned Công an cấp tỉnh", "assigned UBND cấp xã"],
    ),
    row(
        "those to whom the plan gives tasks",
        "1. Các phòng được giao nhiệm vụ trong Kế hoạch khẩn trương lập dự toán.",
        ["assigned Các phòng được giao nhiệm vụ trong Kế hoạch"],
    ),
    row(
        "titles of persons are none",
        "Điều 3. Các Ông, Bà: Chánh Văn phòng Bộ; Cục trưởng Cục Lâm nghiệp chịu trách nhiệm thi hành Quyết định này.",
        ["assigned Chánh Văn phòng Bộ", "assigned Cục trưởng Cục Lâm nghiệp"],
    ),
    row(
        "all who work there are one",
        "1. Cán bộ, công chức, viên chức và người lao động trong cơ quan nghiêm túc thực hiện.",
        ["assigned Cán bộ, công chức, viên chức và người lao động trong cơ quan"],
    ),
    row(
        "contrary: an office and those who work",
        "1. Sở Nội vụ và người lao động nghiêm túc thực hiện.",
        ["assigned Sở Nội vụ", "assigned người lao động"],
    ),
    row(
        "whom a clause is about, set apart",
        "1. Riêng đối với các xã biên giới, Đồn Biên phòng Lũng Cam phối hợp tuần tra.",
        ["assigned Đồn Biên phòng Lũng Cam"],
    ),
    row(
        "a second body that helps",
        "1. Sở Nội vụ kiểm tra hồ sơ, Ban đại diện cha mẹ học sinh phối hợp vận động.",
        ["assigned Sở Nội vụ", "support Ban đại diện cha mẹ học sinh"],
    ),
    row(
        "contrary: one of those of a list",
        "1. Sở Nội vụ, Sở Y tế phối hợp kiểm tra hồ sơ.",
        ["assigned Sở Nội vụ", "assigned Sở Y tế"],
    ),
    row("when, before the subject", "1. Trong năm 2031, các xã rà soát sổ sách.", ["assigned các xã"]),
    row("a quarter before it", "1. Quý I/2031, Sở Nội vụ kiểm tra hồ sơ.", ["assigned Sở Nội vụ"]),
    row(
        "until when, before it",
        "1. Chậm nhất ngày 15/3/2031, các trường gửi danh sách.",
        ["assigned các trường"],
    ),
    row("contrary: what is aimed at", "1. Đến năm 2035, các xã đạt chuẩn nông thôn mới.", []),
    row("counted sentences", "Thứ hai, các bộ, ngành, địa phương khẩn trương rà soát.", ["assigned các bộ, ngành, địa phương"]),
    # --- names told by what the bodies do
    row(
        "by their work, before their duty",
        "1. Cơ quan cấp phép xả thải có trách nhiệm niêm yết lịch.",
        ["assigned Cơ quan cấp phép xả thải"],
    ),
    row(
        "the same in a list, what they do within behind it",
        "1. Sở Tài chính và các cơ sở nuôi dạy trẻ theo chức năng của mình có trách nhiệm niêm yết.",
        ["assigned Sở Tài chính", "assigned các cơ sở nuôi dạy trẻ"],
    ),
    row(
        "by what they still do",
        "1. Sở Xây dựng, các đơn vị đào giếng đang dở dang tiếp tục chỉ đạo thợ.",
        ["assigned Sở Xây dựng", "assigned các đơn vị đào giếng đang dở dang"],
    ),
    row(
        "a verb that is a duty stays one",
        "1. Các đơn vị tổ chức thực hiện và phải báo cáo kết quả.",
        ["assigned Các đơn vị"],
    ),
    row(
        "wholly is no part of a name",
        "1. Người đứng đầu hợp tác xã hoàn toàn chịu trách nhiệm về giống lúa.",
        ["assigned Người đứng đầu hợp tác xã"],
    ),
    row(
        "a worker by his work, before a colon",
        "- Giáo viên dạy Tiếng Anh: Hướng dẫn cha mẹ học sinh đăng ký.",
        ["assigned Giáo viên dạy Tiếng Anh"],
    ),
    row(
        "a class teacher who holds something",
        "- Giáo viên chủ nhiệm lớp: Tổ chức buổi đọc sách.",
        ["assigned Giáo viên chủ nhiệm lớp"],
    ),
    # --- lists whose head stands once
    row(
        "groups of companies",
        "1. Đề nghị các Tập đoàn: Viễn thông An Hải, Điện lực Bình Sơn tổ chức triển khai.",
        ["assigned các Tập đoàn: Viễn thông An Hải", "assigned Điện lực Bình Sơn"],
    ),
    row(
        "committees of several provinces",
        "1. Ủy ban nhân dân các tỉnh, thành phố: An Hải, Bình Sơn, Cồn Hạc quyết liệt chỉ đạo.",
        ["assigned Ủy ban nhân dân các tỉnh, thành phố: An Hải", "assigned Bình Sơn", "assigned Cồn Hạc"],
    ),
    row(
        "each of several groups",
        "1. Yêu cầu từng sở, ngành, từng cán bộ, công chức trồng một cây.",
        ["assigned từng sở, ngành", "assigned từng cán bộ, công chức"],
    ),
    row(
        "committees of the Party in one group",
        "1. Đảng ủy Sở Nội vụ chủ trì, phối hợp với các tỉnh ủy, thành ủy và các báo, đài mở lớp.",
        ["lead Đảng ủy Sở Nội vụ", "support các tỉnh ủy, thành ủy", "support các báo, đài"],
    ),
    row(
        "ministries in capitals and those with them are one group",
        "1. Giao Sở Nội vụ chủ trì cùng các Bộ, cơ quan và địa phương ven biển nghiên cứu.",
        ["lead Sở Nội vụ", "support các Bộ, cơ quan và địa phương ven biển"],
    ),
    # --- places that act
    row("a place that must", "1. Tỉnh cần tập trung lãnh đạo phát triển kinh tế.", ["assigned Tỉnh"]),
    row(
        "several places",
        "1. Thành phố An Hải và các tỉnh Bình Sơn, Cồn Hạc đẩy nhanh tiến độ.",
        ["assigned Thành phố An Hải", "assigned Bình Sơn", "assigned Cồn Hạc"],
    ),
    row("a place that does something is no duty", "1. Thành phố có 12 phường, 5 xã.", []),
    # --- where a name is over
    row("whoever decides is nobody in particular", "1. Lập hồ sơ và trình cấp có thẩm quyền phương án đào ao.", []),
    row("an office that decides is one", "1. Lập hồ sơ và trình UBND xã xem xét.", ["report_to UBND xã"]),
    row("the National Assembly", "1. Khẩn trương trình Quốc hội Nghị quyết sửa đổi.", ["report_to Quốc hội"]),
    row("a ministry that sums up", "1. Phối hợp với Bộ Nội vụ tổng hợp sổ lương.", ["support Bộ Nội vụ"]),
    row(
        "an office that advises",
        "1. Văn phòng Sở tham mưu tổng hợp, trình Giám đốc Sở trước thứ Sáu.",
        ["assigned Văn phòng Sở", "report_to Giám đốc Sở"],
    ),
    row(
        "an estate of high technology",
        "1. Ban quản lý Khu Lâm nghiệp ứng dụng Công nghệ cao Cồn Hạc rà soát cây giống.",
        ["assigned Ban quản lý Khu Lâm nghiệp ứng dụng Công nghệ cao Cồn Hạc"],
    ),
    row(
        "zones of two kinds",
        "1. Ban Quản lý các khu chế xuất và công nghiệp An Hải rà soát quy hoạch.",
        ["assigned Ban Quản lý các khu chế xuất và công nghiệp An Hải"],
    ),
    row(
        "a person and the post before him",
        "1. Giao Phó Thủ tướng Chính phủ Trần Văn Hoa trước ngày 15/11/2032 kiểm tra.",
        ["assigned Phó Thủ tướng Chính phủ Trần Văn Hoa"],
    ),
    # --- whom something concerns
    row("must, behind those concerned", "1. Đối với các chủ tàu cá cần sớm treo phao.", ["assigned các chủ tàu cá"]),
    row("a duty behind those concerned", "- Đối với học sinh: Tham gia học đầy đủ.", ["assigned học sinh"]),
    row(
        "by whom, at the start",
        "- Thời gian cụ thể: Do giáo viên chủ nhiệm thống nhất với cha mẹ học sinh.",
        ["assigned giáo viên chủ nhiệm"],
    ),
    row("told again", "- Có vướng mắc báo cáo lại Ban giám hiệu nhà trường.", ["report_to Ban giám hiệu nhà trường"]),
    row(
        "told and proposed to",
        "- Cuối đợt báo cáo, đề xuất Ban Tổ chức hội thi và Hiệu trưởng xem xét.",
        ["report_to Ban Tổ chức hội thi", "report_to Hiệu trưởng"],
    ),
    row(
        "a slip of the pen for phối hợp",
        "1. Sở Y tế chủ trì, phối với Sở Tài chính mua thuốc.",
        ["lead Sở Y tế", "support Sở Tài chính"],
    ),
    # --- who else
    row(
        "of the same level",
        "- Ban Thường trực phối hợp với Hội Nông dân cùng cấp và các tổ chức có liên quan bố trí hội trường.",
        ["assigned Ban Thường trực", "support Hội Nông dân cùng cấp", "support các tổ chức có liên quan"],
    ),
    row(
        "to whom a matter is passed",
        "- Khiếu nại về danh sách thì chuyển đến Ủy ban bầu cử cấp xã giải quyết.",
        ["assigned Ủy ban bầu cử cấp xã"],
    ),
    row("by whom something is gathered", "- Bản nhận xét do Phòng Nội vụ huyện tập hợp.", ["assigned Phòng Nội vụ huyện"]),
    row(
        "a second one in the sentence",
        "- Ban Chỉ đạo chủ trì hội nghị, đồng thời Ban Thường trực MTTQ xã chủ động báo cáo kết quả.",
        ["lead Ban Chỉ đạo", "assigned Ban Thường trực MTTQ xã"],
    ),
    row(
        "leads within its functions",
        "1. Giao Sở Tài chính, Sở Công Thương theo chức năng của mình chủ trì, phối hợp với các sở mở chợ.",
        ["lead Sở Tài chính", "lead Sở Công Thương", "support các sở"],
    ),
    row(
        "leads together with",
        "1. Sở Tài chính chủ trì cùng Sở Xây dựng và các ngành liên quan rà soát.",
        ["lead Sở Tài chính", "support Sở Xây dựng", "support các ngành liên quan"],
    ),
    row(
        "those whose proposal it rests on stand before the subject",
        "1. Trên cơ sở đề nghị của các Sở, cơ quan bạn, Sở Tài chính khẩn trương rà soát.",
        ["assigned Sở Tài chính"],
    ),
    row(
        "provinces under the centre, each by its name",
        "1. Chủ tịch Ủy ban nhân dân các tỉnh, thành phố trực thuộc Trung ương: An Hải, Bình Sơn chủ động rà soát.",
        ["assigned Chủ tịch Ủy ban nhân dân các tỉnh, thành phố trực thuộc Trung ương: An Hải", "assigned Bình Sơn"],
    ),
    row(
        "a ministry whose name begins like an order",
        "1. Các Bộ: Công Thương, Giao thông vận tải, Y tế rà soát kế hoạch của ngành.",
        ["assigned Bộ Công Thương", "assigned Bộ Giao thông vận tải", "assigned Bộ Y tế"],
    ),
    row(
        "fields behind a colon that begin like a duty",
        "1. Các Sở: Xây dựng, Nội vụ rà soát kế hoạch của ngành.",
        ["assigned Sở Xây dựng", "assigned Sở Nội vụ"],
    ),
    row(
        "two duties behind a colon are no fields",
        "- Các Sở: Xây dựng, Rà soát kế hoạch của ngành.",
        ["assigned Các Sở"],
    ),
    row(
        "organisations and persons behind the name of a body",
        "1. Chủ tịch Ủy ban nhân dân các xã và tổ chức, cá nhân có liên quan chịu trách nhiệm thực hiện.",
        ["assigned Chủ tịch Ủy ban nhân dân các xã", "assigned tổ chức, cá nhân có liên quan"],
    ),
    row(
        "and behind common nouns, where all are one",
        "1. Các cơ quan, đơn vị và tổ chức, cá nhân có liên quan chịu trách nhiệm thực hiện.",
        ["assigned Các cơ quan, đơn vị và tổ chức, cá nhân có liên quan"],
    ),
    row("within what is its own", "1. Chủ đầu tư, trong phạm vi của mình, đẩy nhanh tiến độ.", ["assigned Chủ đầu tư"]),
    row("who asks politely bears no duty", "1. Sở Nội vụ trân trọng đề nghị Sở Y tế rà soát.", ["assigned Sở Y tế"]),
    # --- no duties
    row("a paper that is over", "Văn phòng Sở xin trân trọng thông báo.", []),
    row("what was given already", "1. Số ghe đã được giao cho các đơn vị giữ bến được rà soát.", []),
    row(
        "the last of those whose something is",
        "1. Trong quá trình thực hiện, cần chọn giống cây hợp với đất của đơn vị, địa phương, chú trọng cây lâu năm.",
        [],
    ),
]  # fmt: skip


@pytest.mark.parametrize(("sentence", "expected"), SENTENCES)
def test_wordings(sentence: str, expected: list[str]) -> None:
    assert [f"{a.role} {a.body}" for a in facts_of("I. NỘI DUNG", sentence).assignments] == expected


HEADINGS = [
    row(
        "ministers of a list, what they act within behind it",
        "1. Bộ trưởng các Bộ: Y tế, Nội vụ và các Bộ, ngành ven biển; Chủ tịch UBND các tỉnh nêu trên "
        "theo chức năng, nhiệm vụ, thẩm quyền:",
        ["Bộ trưởng Bộ Y tế", "Bộ trưởng Bộ Nội vụ", "các Bộ, ngành ven biển", "Chủ tịch UBND các tỉnh nêu trên"],
    ),
    row("a group of teachers", "2. Đối với tổ chuyên môn", ["tổ chuyên môn"]),
    row("workers by their work", "2. Đối với giáo viên, cán bộ hỗ trợ kỹ thuật", ["giáo viên", "cán bộ hỗ trợ kỹ thuật"]),
    row(
        "who leads and with whom, as a heading",
        "2. Sở Tài chính chủ trì, phối hợp với các sở, địa phương liên quan:",
        ["Sở Tài chính", "các sở, địa phương liên quan"],
    ),
    row("an office by its work", "2. Các cơ quan cấp phép xả thải", ["Các cơ quan cấp phép xả thải"]),
]  # fmt: skip


@pytest.mark.parametrize(("heading", "expected"), HEADINGS)
def test_headings_that_are_bodies(heading: str, expected: list[str]) -> None:
    found = facts_of("I. NỘI DUNG", heading, "- Rà soát các văn bản.").assignments
    assert [a.body for a in found] == expected


@pytest.mark.parametrize(
    ("heading", "role"),
    [
        ("Sở Xây dựng", Role.ORGANIZATION),
        ("Thủ trưởng các phòng, ban; Chủ tịch UBND các xã", Role.ORGANIZATION),
        ("Đề nghị Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh", Role.ORGANIZATION),
        ("Các lớp tập huấn", Role.CONTENT),
        ("Hội thi vẽ tranh", Role.CONTENT),
    ],
)
def test_an_outermost_heading_that_is_a_body_gives_out_the_work(heading: str, role: Role) -> None:
    assert heading_role(heading, None) is role


def test_persons_of_a_cell_beside_an_abbreviation() -> None:
    rows = [("Thời gian", "Người thực hiện", "Nội dung công việc"), ("Ngày 15/5", "BGH, văn thư", "Rà soát danh sách"),
            ("Ngày 21/5", "BGH, văn thư", "Nộp tờ trình")]  # fmt: skip
    assert [a.body for a in facts_of("I. NỘI DUNG", rows).assignments] == ["BGH", "văn thư"] * 2


def test_columns_of_ministries_are_no_measures() -> None:
    """ "Bộ" is a set of something too."""
    rows = [("TT", "Nhiệm vụ", "Cơ quan chủ trì", "Thời gian"), ("1", "Rà soát luật", "Bộ Xây dựng", "2032"),
            ("2", "Lập danh mục", "Bộ Y tế", "2033")]  # fmt: skip
    found = facts_of("I. NỘI DUNG", rows).assignments
    assert [(a.role, a.body) for a in found] == [("lead", "Bộ Xây dựng"), ("lead", "Bộ Y tế")]
