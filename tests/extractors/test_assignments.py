"""Assignments: the 33 forms in which plans say who does what, and bodies that are only mentioned."""

from __future__ import annotations

import pytest
from reading import Rows, facts_of, row

from extractors.assignments.reader import find_assignments
from extractors.context import plain_context
from pipeline.layout import normalize
from pipeline.model import Block

Piece = str | Block | Rows


def doers(*pieces: Piece) -> list[str]:
    """Role and body of each assignment in a plan whose last section is about organization."""
    return [f"{a.role}: {a.body}" for a in facts_of("I. TỔ CHỨC THỰC HIỆN", *pieces).assignments]


def check(found: list[str], expected: list[str]) -> None:
    """What stands in brackets may be found or left (not every reader counts it)."""
    optional = {e.strip("()") for e in expected if e.startswith("(")}
    required = [e for e in expected if not e.startswith("(")]
    assert [f for f in found if f not in optional or f in required] == required


SENTENCES = [
    row(
        "who partners are, and what they tell",
        "- Các khoa và đơn vị phối hợp thực tập: Thông tin kịp thời lịch học nghề.",
        ["assigned: Các khoa và đơn vị phối hợp thực tập"],
    ),
    row(
        "what is done together stands between 'phối hợp' and 'với'",
        "1. Sở Xây dựng phối hợp, cung cấp thông tin với Sở Tài chính, Công an tỉnh.",
        ["assigned: Sở Xây dựng", "support: Sở Tài chính", "support: Công an tỉnh"],
    ),
    row(
        "phản hồi về",
        "- Nếu có vướng mắc thì phản hồi về Sở Xây dựng.",
        ["report_to: Sở Xây dựng"],
    ),
    row(
        "names parted by ';' and a bracket with their short name are one subject",
        "1. Các sở, ban, ngành tỉnh; Công an tỉnh; UBND các xã, phường (sau đây gọi tắt là các đơn vị) xây dựng kế hoạch.",
        [
            "assigned: Các sở, ban, ngành tỉnh",
            "assigned: Công an tỉnh",
            "assigned: UBND các xã, phường",
        ],
    ),
    row(
        "the same after 'Đề nghị'",
        "1. Đề nghị Ban Dân vận; Hội Nông dân tỉnh; thủ trưởng các đơn vị triển khai thực hiện.",
        ["assigned: Ban Dân vận", "assigned: Hội Nông dân tỉnh", "assigned: thủ trưởng các đơn vị"],
    ),
    row(
        "an aim moves people, it gives them no duty",
        "- Nhằm cổ vũ phong trào, động viên các cấp, các ngành tổ chức tốt lễ hội.",
        [],
    ),
    row("a passive gives no duty", "- Đơn vị dẫn đầu sẽ được tặng cờ thi đua.", []),
    row(
        "'Công tác …' speaks of a thing, whoever it is done with",
        "- Công tác phối hợp với Sở Y tế được tăng cường.",
        [],
    ),
    row(
        "có trách nhiệm chủ trì",
        "1. Phòng Tổng hợp có trách nhiệm chủ trì, phối hợp với các phòng chức năng lập dự toán.",
        ["lead: Phòng Tổng hợp", "support: các phòng chức năng"],
    ),
    row(
        "a zone and the industrial parks have one board",
        "1. Sở Xây dựng phối hợp với Ban Quản lý Khu kinh tế Vân Sơn và các Khu công nghiệp Lâm Hải rà soát quỹ đất.",
        ["assigned: Sở Xây dựng", "support: Ban Quản lý Khu kinh tế Vân Sơn và các Khu công nghiệp Lâm Hải"],
    ),
    row(
        "the part of a body where people sit belongs to their name",
        "1. Các đồng chí trong Ban Thường vụ phân công nhau đi cơ sở.",
        ["assigned: Các đồng chí trong Ban Thường vụ"],
    ),
    row(
        "1 lead, support and a group",
        "1. Sở Nội vụ chủ trì, phối hợp với Sở Tài chính và các địa phương xây dựng đề cương.",
        ["lead: Sở Nội vụ", "support: Sở Tài chính", "support: các địa phương"],
    ),
    row(
        "2 giao … chủ trì, phối hợp without với; tham mưu X is no doer",
        "1. Giao Phòng Nội vụ chủ trì, phối hợp Phòng Tư pháp tham mưu UBND xã ban hành quy chế.",
        ["lead: Phòng Nội vụ", "support: Phòng Tư pháp"],
    ),
    row(
        "3 'các ban và Văn phòng' are two",
        "1. Giao Ban Tuyên giáo Đảng ủy Khối chủ trì, phối hợp với các ban và Văn phòng Đảng ủy Khối tham mưu tổ chức hội nghị.",
        ["lead: Ban Tuyên giáo Đảng ủy Khối", "support: các ban", "support: Văn phòng Đảng ủy Khối"],
    ),
    row(
        "4 bodies in brackets after the task",
        "- Vận động đoàn viên trồng cây (Phụ trách thiếu nhi, Hội Nông dân xã).",
        ["assigned: Phụ trách thiếu nhi", "assigned: Hội Nông dân xã"],
    ),
    row("5 purpose in brackets", "- Lập danh sách hội viên nòng cốt (để báo cáo).", []),
    row("6 (b/c)", "- Lập danh sách hội viên nòng cốt (b/c).", []),
    row(
        "7 part of a body in brackets after a report",
        "- Báo cáo kết quả về Phòng Văn hóa - Xã hội (bộ phận Tổ chức cán bộ) trước ngày 10/3.",
        ["report_to: Phòng Văn hóa - Xã hội", "(report_to: bộ phận Tổ chức cán bộ)"],
    ),
    row(
        "8 route in brackets",
        "- Báo cáo kết quả về Đảng ủy xã (qua Ban Xây dựng Đảng) trước ngày 10/3.",
        ["report_to: Đảng ủy xã", "(report_to: Ban Xây dựng Đảng)"],
    ),
    row(
        "10 heads of schools, a group with commas",
        "- Hiệu trưởng các trường tiểu học, mầm non, trung học phổ thông bố trí đất trồng cây.",
        ["assigned: Hiệu trưởng các trường tiểu học, mầm non, trung học phổ thông"],
    ),
    row(
        "11 group before căn cứ",
        "- Các chi hội, chi đoàn trong xã căn cứ lịch trồng cây phân công người trực.",
        ["assigned: Các chi hội, chi đoàn trong xã"],
    ),
    row(
        "12 who advises bears the duty",
        "- Các trường tham mưu UBND các xã, phường tổ chức trồng cây.",
        ["assigned: Các trường"],
    ),
    row(
        "13 apposition after a dash is left out",
        "1. Giao Hội Nông dân xã - Cơ quan Thường trực của Tổ trồng cây giữ sổ cấp giống.",
        ["assigned: Hội Nông dân xã"],
    ),
    row(
        "14 one body, a chain of verbs",
        "1. Giao bộ phận Tổ chức cán bộ xây dựng lịch kiểm tra; tổng hợp kết quả; đề xuất khen thưởng.",
        ["assigned: bộ phận Tổ chức cán bộ"],
    ),
    row(
        "15 đề nghị",
        "1. Đề nghị Ủy ban MTTQ và các đoàn thể xã tuyên truyền, vận động Nhân dân trồng cây.",
        ["assigned: Ủy ban MTTQ", "assigned: các đoàn thể xã"],
    ),
    row(
        "16 yêu cầu",
        "1. Yêu cầu Thủ trưởng các cơ quan, đơn vị nghiêm túc thực hiện.",
        ["assigned: Thủ trưởng các cơ quan, đơn vị"],
    ),
    row(
        "17 responsible before somebody",
        "1. Đồng chí Trưởng ban chịu trách nhiệm trước Ban Thường vụ về kết quả.",
        ["assigned: Đồng chí Trưởng ban", "(report_to: Ban Thường vụ)"],
    ),
    row(
        "18 watches and reports",
        "1. Văn phòng theo dõi, đôn đốc, tổng hợp, báo cáo Thường trực Đảng ủy kết quả thực hiện.",
        ["assigned: Văn phòng", "report_to: Thường trực Đảng ủy"],
    ),
    row(
        "19 list of groups, each with its own các or name",
        "1. Các sở, ngành, Liên đoàn Lao động, các hội quần chúng tỉnh, Đảng ủy các xã bố trí người trồng cây.",
        [
            "assigned: Các sở, ngành",
            "assigned: Liên đoàn Lao động",
            "assigned: các hội quần chúng tỉnh",
            "assigned: Đảng ủy các xã",
        ],
    ),
    row(
        "20 UBND of communes and wards is one group",
        "1. UBND các xã, phường tổ chức trồng cây trên địa bàn.",
        ["assigned: UBND các xã, phường"],
    ),
    row(
        "21 semicolon outranks the comma",
        "1. Yêu cầu các cơ quan, phòng ban; UBND các xã, phường thực hiện nghiêm túc.",
        ["assigned: các cơ quan, phòng ban", "assigned: UBND các xã, phường"],
    ),
    row(
        "23 labels in one paragraph",
        "- Đơn vị chủ trì: Sở Nội vụ. Đơn vị phối hợp: Sở Tài chính, Sở Tư pháp.",
        ["lead: Sở Nội vụ", "support: Sở Tài chính", "support: Sở Tư pháp"],
    ),
    row(
        "23b labels with names that hold và",
        "- Chủ trì: Sở Giáo dục và Đào tạo; phối hợp: Sở Văn hóa, Thể thao và Du lịch, Tỉnh đoàn.",
        ["lead: Sở Giáo dục và Đào tạo", "support: Sở Văn hóa, Thể thao và Du lịch", "support: Tỉnh đoàn"],
    ),
    row(
        "26 open groups are groups",
        "1. Các đơn vị liên quan, các đơn vị trực thuộc bố trí nhân lực tham gia.",
        ["assigned: Các đơn vị liên quan", "assigned: các đơn vị trực thuộc"],
    ),
    row(
        "27 a person is named with his post",
        "1. Phân công đồng chí Hà Quang Vịnh - Phó Hiệu trưởng phụ trách vườn ươm.",
        ["assigned: đồng chí Hà Quang Vịnh - Phó Hiệu trưởng"],
    ),
    row("28 chaired by", "- Họp dưới sự chủ trì của đồng chí Bí thư.", []),
    row("29a do X chủ trì", "- Đoàn kiểm tra do Sở Nội vụ chủ trì.", ["lead: Sở Nội vụ"]),
    row(
        "29b được giao cho",
        "- Việc chăm sóc cây được giao cho Trung tâm Dịch vụ tổng hợp xã.",
        ["assigned: Trung tâm Dịch vụ tổng hợp xã"],
    ),
    row(
        "30 subject of phối hợp bears the duty",
        "- Công đoàn phối hợp với Phòng Kinh tế tổ chức tập huấn.",
        ["assigned: Công đoàn", "support: Phòng Kinh tế"],
    ),
    row(
        "31 subject after an adverbial",
        "1. Tùy theo chức năng, nhiệm vụ được giao, các sở, ngành xây dựng lịch thực hiện.",
        ["assigned: các sở, ngành"],
    ),
    row(
        "32 subject and plain verb",
        "1. Ban Thường vụ Đoàn xã xây dựng lịch trồng cây. Hoàn thành trong tháng 4/2031.",
        ["assigned: Ban Thường vụ Đoàn xã"],
    ),
    row(
        "33 object bodies are not doers",
        "- Tham mưu Chủ tịch, các Phó Chủ tịch UBND xã khen thưởng (Phụ trách thi đua).",
        ["assigned: Phụ trách thi đua"],
    ),
    row(
        "34 name and colon before the duty",
        "- Phòng Kinh tế: hướng dẫn các hộ ươm cây.",
        ["assigned: Phòng Kinh tế"],
    ),
    row("35 name and colon before a number", "- Phòng Kinh tế: không quá 05 cá nhân.", []),
    row(
        "36 label of those who do it, with its own chủ trì",
        "- Đơn vị thực hiện: Hạt Kiểm lâm chủ trì, phối hợp với các thôn, Công an xã tham mưu lịch tuần tra.",
        ["lead: Hạt Kiểm lâm", "support: các thôn", "support: Công an xã"],
    ),
    row(
        "37 label before a sentence",
        "- Cơ quan thực hiện: Công an xã rà soát các hộ nuôi ong.",
        ["assigned: Công an xã"],
    ),
    row(
        "38 hoặc between names",
        "1. Phòng Kinh tế phối hợp với Công an xã hoặc Ban Chỉ huy Quân sự xã kiểm tra.",
        ["assigned: Phòng Kinh tế", "support: Công an xã", "support: Ban Chỉ huy Quân sự xã"],
    ),
    row(
        "39 what happens in a case",
        "1. Trường hợp cây chết thì Tổ quản lý rừng báo cáo Phòng Kinh tế.",
        ["assigned: Tổ quản lý rừng", "report_to: Phòng Kinh tế"],
    ),
]


@pytest.mark.parametrize(("line", "expected"), SENTENCES)
def test_sentence(line: str, expected: list[str]) -> None:
    check(doers(line), expected)


DUTIES = [
    row(
        "organizes",
        "tổ chức tập huấn kỹ thuật",
    ),
    row("signs", "ký cam kết với các hộ"),
    row("takes in", "tiếp nhận hồ sơ"),
    row("looks after", "chăm sóc cây non"),
    row("hands over gifts", "trao tặng cây giống"),
    row("arranges", "sắp xếp lịch trực"),
    row("is on duty", "trực 24/24 giờ"),
    row("writes", "viết bài tuyên truyền"),
    row("cleans", "vệ sinh sân trường"),
    row("hangs up", "treo băng rôn"),
    row("examines patients", "khám sức khỏe cho hộ dân"),
    row("sprays", "phun thuốc trừ sâu"),
    row("drills", "diễn tập phương án chữa cháy"),
    row("grants", "cấp giấy phép khai thác"),
    row("inspects", "thanh tra cơ sở ươm cây"),
    row("tests", "xét nghiệm mẫu nước"),
    row("issues", "ban hành văn bản hướng dẫn"),
    row("draws up", "lập danh sách hộ tham gia"),
    row("sends people", "cử cán bộ tham gia"),
    row("reviews", "rà soát hộ dân"),
    row("provides money", "bố trí kinh phí"),
    row("appraises", "thẩm định hồ sơ"),
    row("opens a class", "mở lớp tập huấn"),
    row("hands out", "cấp phát cây giống"),
    row("checks", "kiểm tra hiện trường"),
    row("publishes", "đăng tải tin bài"),
    row("patrols", "tuần tra rừng"),
    row("is to", "có trách nhiệm trồng cây"),
    row("on its own initiative", "chủ động trồng cây"),
    row("urges", "đôn đốc các thôn"),
    row("strengthens", "tăng cường kiểm tra"),
    row("goes on", "tiếp tục trồng cây"),
    row("decides", "quyết định mức chi"),
]


@pytest.mark.parametrize("duty", DUTIES)
def test_subject_of_a_duty(duty: str) -> None:
    assert doers(f"1. Phòng Kinh tế {duty}.", "2. Trồng cây.") == ["assigned: Phòng Kinh tế"]


MENTIONED = [
    row("issuer of a cited paper", "1. Thực hiện Kế hoạch số 9145/KH-UBND ngày 10/3/2031 của UBND tỉnh."),
    row(
        "body inside a cited title",
        "1. Thực hiện Quyết định số 9112/QĐ-UBND ngày 10/3/2031 của UBND tỉnh về việc giao Sở Nội vụ chủ trì tuyển dụng.",
    ),
    row("one side of a relation", "- Tăng cường mối quan hệ giữa chính quyền với Ủy ban MTTQ và các đoàn thể."),
    row(
        "committees of all levels",
        "- Nâng cao chất lượng hoạt động của ban chỉ đạo các cấp.",
    ),
    row("who attends", "- Thành phần tham dự: đại biểu các thôn."),
    row("who is won over", "- Vận động đoàn viên, hội viên, học sinh tham gia trồng cây."),
    row("cooperation as a noun", "- Nâng cao hiệu quả công tác phối hợp với các ngành."),
    row("no body at all", "- Trồng 2.000 cây keo dọc bờ sông."),
    row("place of a meeting", "- Địa điểm: Hội trường UBND xã Cồn Sậy."),
]


@pytest.mark.parametrize("line", MENTIONED)
def test_only_mentioned(line: str) -> None:
    assert doers(line) == []


def test_every_body_is_a_slice_of_the_text() -> None:
    for case in SENTENCES:
        facts = facts_of("I. TỔ CHỨC THỰC HIỆN", case.values[0])
        text = facts.plan.text.text
        assert [text[a.start : a.end] for a in facts.assignments] == [a.body for a in facts.assignments]


def test_plain_text_without_any_structure() -> None:
    text = normalize("Sở Nội vụ chủ trì, phối hợp với Sở Tài chính xây dựng đề cương.\nCông an xã tuần tra rừng.")
    found = find_assignments(text, plain_context(text))
    assert [(a.role, a.body) for a in found] == [
        ("lead", "Sở Nội vụ"),
        ("support", "Sở Tài chính"),
        ("assigned", "Công an xã"),
    ]
