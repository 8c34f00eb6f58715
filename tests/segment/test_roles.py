"""What a section is for, by its heading; and what a column of a table holds, by its name."""

from __future__ import annotations

import pytest
from reading import row

from extractors.titles import column_role
from pipeline.model import Role
from pipeline.segment.roles import heading_role

OUTERMOST = [
    *[
        row(heading, heading, Role.PURPOSE)
        for heading in (
            "MỤC ĐÍCH, YÊU CẦU",
            "MỤC ĐÍCH - YÊU CẦU",
            "MỤC ĐÍCH VÀ YÊU CẦU",
            "Ý NGHĨA",
            "MỤC TIÊU - CHỈ TIÊU",
            "QUAN ĐIỂM",
            "PHƯƠNG CHÂM",
            "Mục tiêu cụ thể",
        )
    ],
    *[
        row(heading, heading, Role.CONTENT)
        for heading in (
            "NỘI DUNG",
            "NỘI DUNG THỰC HIỆN",
            "NỘI DUNG VÀ HÌNH THỨC",
            "NHIỆM VỤ TRỌNG TÂM",
            "NHIỆM VỤ VÀ GIẢI PHÁP",
            "CÁC HOẠT ĐỘNG",
            "GIẢI PHÁP",
            "BIỆN PHÁP THỰC HIỆN",
            "CHỦ ĐỀ",
            "PHẠM VI",
            "NỘI DUNG, THỜI GIAN THỰC HIỆN",
        )
    ],
    *[
        row(heading, heading, Role.SCHEDULE)
        for heading in (
            "THỜI GIAN, ĐỊA ĐIỂM",
            "TIẾN ĐỘ THỰC HIỆN",
            "LỘ TRÌNH",
            "PHÂN KỲ THỰC HIỆN",
            "KẾ HOẠCH TỪNG THÁNG",
            "KẾ HOẠCH THEO QUÝ",
            "THỜI GIAN THỰC HIỆN",
        )
    ],
    *[row(heading, heading, Role.BUDGET) for heading in ("KINH PHÍ", "KINH PHÍ THỰC HIỆN", "DỰ TOÁN", "NGUỒN VỐN")],
    row("NGUỒN LỰC", "NGUỒN LỰC", Role.BUDGET),
    row("sets up groups", "THÀNH LẬP CÁC TỔ CÔNG TÁC", Role.ORGANIZATION),
    row(
        "with a dash",
        "SƠ KẾT - TỔNG KẾT",
        Role.REPORTING,
    ),
    row("ĐIỀU KIỆN BẢO ĐẢM", "ĐIỀU KIỆN BẢO ĐẢM", Role.BUDGET),
    *[
        row(heading, heading, Role.ORGANIZATION)
        for heading in (
            "TỔ CHỨC THỰC HIỆN",
            "PHÂN CÔNG NHIỆM VỤ",
            "PHÂN CÔNG TRÁCH NHIỆM",
            "TRÁCH NHIỆM THỰC HIỆN",
            "TỔ CHỨC TRIỂN KHAI",
            "ĐIỀU KHOẢN THI HÀNH",
            "Tổ chức thực hiện và chế độ báo cáo",
        )
    ],
    *[
        row(heading, heading, Role.REPORTING)
        for heading in ("CHẾ ĐỘ BÁO CÁO", "CHẾ ĐỘ THÔNG TIN, BÁO CÁO", "THÔNG TIN BÁO CÁO", "SƠ KẾT, TỔNG KẾT")
    ],
    *[row(heading, heading, Role.APPENDIX) for heading in ("PHỤ LỤC", "BIỂU MẪU")],
    *[
        row(heading, heading, Role.OTHER)
        for heading in (
            "ĐẶC ĐIỂM TÌNH HÌNH",
            "THỰC TRẠNG",
            "KẾT QUẢ NĂM TRƯỚC",
            "SỰ CẦN THIẾT",
            "CĂN CỨ PHÁP LÝ",
            "ĐỐI TƯỢNG",
            "NGUYÊN TẮC",
            "THÀNH PHẦN",
        )
    ],
    row("with whom, and what", "Đối tượng, nội dung kiểm tra", Role.CONTENT),
    row("contrary: with whom, and how rewarded", "Đối tượng, hình thức khen thưởng", Role.OTHER),
    row("what is expected", "DỰ BÁO CÁC CHỈ TIÊU THU, CHI", Role.CONTENT),
    row("contrary: what the weather will be", "DỰ BÁO THỜI TIẾT, THỦY VĂN", Role.OTHER),
    row("what else", "Những vấn đề khác (nếu có)", Role.OTHER),
    row("marks misread: TỎ CHỨC THỰC HIỆN", "TỎ CHỨC THỰC HIỆN", Role.ORGANIZATION),
    row("marks lost: MUC DICH, YEU CAU", "MUC DICH, YEU CAU", Role.PURPOSE),
    row("nothing known is content", "CỔNG TRƯỜNG XANH", Role.CONTENT),
    row("the first keyword decides", "NHIỆM VỤ, KINH PHÍ", Role.CONTENT),
]


@pytest.mark.parametrize(("heading", "role"), OUTERMOST)
def test_outermost_heading(heading: str, role: Role) -> None:
    assert heading_role(heading, None) is role


INNER = [
    row("takes its parent's", "Công tác tuyên truyền", Role.ORGANIZATION, Role.ORGANIZATION),
    row("which days it looks back on", "Mốc thời gian kiểm tra", Role.CONTENT, Role.SCHEDULE),
    row("looks back", "Sơ kết, tổng kết", Role.ORGANIZATION, Role.REPORTING),
    row("gives out some of it", "Phân công một số nhiệm vụ cụ thể", Role.CONTENT, Role.ORGANIZATION),
    row("says its own: time", "Thời gian thực hiện", Role.CONTENT, Role.SCHEDULE),
    row("says its own: money", "Kinh phí", Role.ORGANIZATION, Role.BUDGET),
    row("says its own: purpose", "Mục đích", Role.CONTENT, Role.PURPOSE),
    row("says its own: report", "Chế độ báo cáo", Role.ORGANIZATION, Role.REPORTING),
    row("says its own: organization", "Phân công nhiệm vụ", Role.CONTENT, Role.ORGANIZATION),
    row("a keyword that does not open it", "Rà soát kinh phí", Role.CONTENT, Role.CONTENT),
    row("a body", "Sở Tài chính", Role.ORGANIZATION, Role.ORGANIZATION),
    row("an appendix stays one", "Kinh phí", Role.APPENDIX, Role.APPENDIX),
]


@pytest.mark.parametrize(("heading", "parent", "role"), INNER)
def test_inner_heading(heading: str, parent: Role, role: Role) -> None:
    assert heading_role(heading, parent) is role


COLUMNS = [
    row("TT", "TT", "order"),
    row("STT", "STT", "order"),
    row("Số TT", "Số\nTT", "order"),
    row("task", "Nội dung công việc", "task"),
    row("task by its verb", "Nhiệm vụ thực hiện", "task"),
    row("lead", "Đơn vị chủ trì", "lead"),
    row("support", "Cơ quan phối hợp", "support"),
    row("lead before support", "Đơn vị chủ trì, phối hợp", "lead"),
    row("support before lead", "Phân công chủ trì, phối hợp", "assigned"),
    row("who does it", "Đơn vị thực hiện", "assigned"),
    row("person", "Người phụ trách", "assigned"),
    row("time", "Thời gian thực hiện", "time"),
    row("time by completion", "Hoàn thành", "time"),
    row("progress", "Tiến độ", "time"),
    row("money", "Kinh phí (triệu đồng)", "budget"),
    row("product", "Sản phẩm", "product"),
    row("results", "Kết quả đầu ra", "product"),
    row("capitals", "THỜI GIAN", "time"),
    row("who helps", "Lực lượng hỗ trợ", "support"),
    row("who stands in front", "Lực lượng chủ công", "lead"),
    row("who is helped", "Đơn vị được hỗ trợ", "assigned"),
    row("lead in short", "ĐVCT", "lead"),
    row("support in short", "CQPH", "support"),
    row("time in short", "TG", "time"),
    row("who gets reports", "Đơn vị nhận báo cáo", "report_to"),
    row("remark", "Ghi chú", "other"),
]


@pytest.mark.parametrize(("header", "role"), COLUMNS)
def test_column(header: str, role: str) -> None:
    assert column_role(header) == role


@pytest.mark.parametrize(
    ("heading", "parent", "expected", "why"),
    [
        ("Nội dung thi đua", Role.OTHER, Role.CONTENT, "to whom something applies, and what it is"),
        ("Nhiệm vụ trọng tâm", Role.PURPOSE, Role.CONTENT, "aims, and what is done for them"),
        ("Nhiệm vụ của Sở Y tế", Role.ORGANIZATION, Role.ORGANIZATION, "who does what stays organization"),
        ("Hình thức khen thưởng", Role.OTHER, Role.OTHER, "it says nothing else"),
    ],
)
def test_content_below_another_section(heading: str, parent: Role, expected: Role, why: str) -> None:
    assert heading_role(heading, parent) is expected, why
