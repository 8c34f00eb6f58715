"""By whom a task is done: "do … cung cấp", "phải được … ký", "là nhiệm vụ của …", and those who follow with a part of their own."""

from __future__ import annotations

import pytest
from reading import facts_of, row

DONE = [
    row("to be looked at by", "Hồ sơ được Phòng Kỹ thuật thẩm tra trong 10 ngày.", ["Phòng Kỹ thuật"]),
    row("it was approved: no duty", "Làm theo Đề án đã được UBND tỉnh phê duyệt.", []),
    row("done by, watched by", "Tạm ứng do Phòng Kế toán theo dõi, thu hồi.", ["Phòng Kế toán"]),
    row("a time behind the names", "Cầu Bến Sậy: Phòng Điều hành, xong trước ngày 15/5/2031.", ["Phòng Điều hành"]),
    row("a line that turns to somebody", "Đối với các chi bộ:", ["các chi bộ"]),
    row("how often, behind a name", "Ca trực báo cáo Sở Chỉ huy 02 giờ một lần.", ["Sở Chỉ huy"]),
    row("the subject tells what is done", "Bảng giá do Sở Tài chính cung cấp.", ["Sở Tài chính"]),
    row("any verb behind it", "Cây giống do Chi hội Nông dân trồng tại vườn nhà.", ["Chi hội Nông dân"]),
    row("behind a semicolon", "Mở lớp vào tháng 5; báo cáo viên do Ban Tuyên giáo mời.", ["Ban Tuyên giáo"]),
    row(
        "a deed as a noun",
        "Việc tuyển chọn đội bóng do Công đoàn cơ sở đề xuất, Ban Giám đốc quyết định.",
        ["Công đoàn cơ sở", "Ban Giám đốc"],
    ),
    row(
        "behind a comma: the other part",
        "Sân bãi mượn của xã, riêng loa máy do Đài Truyền thanh lo.",
        ["Đài Truyền thanh"],
    ),
    row(
        "one after another",
        "Sổ sách do Phòng Hành chính lập, Phòng Kế toán đối chiếu từng quý.",
        ["Phòng Hành chính", "Phòng Kế toán"],
    ),
    row("which papers are meant: no duty", "Trả lời đơn thư do Mặt trận xã chuyển đến.", []),
    row("which data are meant: no duty", "Các dữ liệu do doanh nghiệp viễn thông cung cấp.", []),
    row("what was set out before: no duty", "Phong trào do Hội Khuyến học phát động.", []),
    row("posts known by their work", "Việc đo đạc do công chức địa chính lập biên bản.", ["công chức địa chính"]),
    row(
        "public servants with a dash",
        "Việc đo đạc do công chức địa chính - nông nghiệp làm.",
        ["công chức địa chính - nông nghiệp"],
    ),
    row("in turns", "Trực đêm do Tổ bảo vệ, Đội xung kích luân phiên đảm nhiệm.", ["Tổ bảo vệ", "Đội xung kích"]),
    row(
        "done in turns by two",
        "Phiên chợ được Hội Nông dân xã và Đoàn Thanh niên xã luân phiên tổ chức.",
        ["Hội Nông dân xã", "Đoàn Thanh niên xã"],
    ),
    row("must be done by", "Phiếu xuất phải được bộ phận tài vụ ký trước khi giao.", ["bộ phận tài vụ"]),
    row("whose task it is", "Nạo vét kênh tưới là nhiệm vụ của Hợp tác xã Tân Hòa.", ["Hợp tác xã Tân Hòa"]),
    row("whose responsibility", "Bảo quản máy bơm là trách nhiệm của các thôn.", ["các thôn"]),
    row("several are counted", "Đội hình gồm 60 người do thôn Đoài, thôn Đông tuyển chọn.", ["thôn Đoài", "thôn Đông"]),
    row("behind a list", "Sổ của các năm 2029, 2030 do Phòng Lưu trữ rà soát.", ["Phòng Lưu trữ"]),
    row("a person, whatever it is", "Quỹ lớp do cô Đồng Thị Na quản lý.", ["cô Đồng Thị Na"]),
    row(
        "who heads it",
        "Tiểu ban Nội dung: đồng chí Trưởng phòng Văn hóa làm Trưởng tiểu ban.",
        ["đồng chí Trưởng phòng Văn hóa"],
    ),
    row("a team by its number, and where", "Tổ 1: các thôn 1, 2 và khu chợ.", ["Tổ 1"]),
    row(
        "the task before the names",
        "Lấy 200 mẫu tại các chợ và lò mổ: Trạm Thú y thực hiện, xong trong tháng 5.",
        ["Trạm Thú y"],
    ),
    row("a year is no number of bodies", "Năm tổ chức đại hội thực hiện đúng Điều lệ.", []),
    row("who was too slow: no duty", "Không để xảy ra vụ việc do nhà trường chậm phát hiện.", []),
    row("whom others choose", "Trưởng cụm do các doanh nghiệp bầu có trách nhiệm họp mỗi quý.", ["Trưởng cụm"]),
    row(
        "given to, by way of",
        "Việc này được phân công cho đồng chí Lý Văn Sen, Phó Chủ nhiệm chuẩn bị.",
        ["đồng chí Lý Văn Sen, Phó Chủ nhiệm"],
    ),
    row(
        "passed on to be summed up",
        "Trạm Y tế đối chiếu và chuyển Phòng Kế toán tổng hợp.",
        ["Trạm Y tế", "Phòng Kế toán"],
    ),
]


@pytest.mark.parametrize(("line", "bodies"), DONE)
def test_by_whom_something_is_done(line: str, bodies: list[str]) -> None:
    assert [a.body for a in facts_of("I. NHIỆM VỤ", f"- {line}").assignments] == bodies


GIVEN_OUT = [
    row("what was given to the branch", "Cụ thể hóa các nhiệm vụ UBND tỉnh giao cho ngành.", []),
    row("who is invited", "Đại diện Kho bạc, Sở Du lịch được mời dự họp.", []),
    row("passed to nobody in particular", "Chuyển cơ quan giải quyết trong tuần.", []),
    row("a case is nobody", "Các trường hợp sốt cao phải báo ngay Trạm Y tế xã.", ["report_to Trạm Y tế xã"]),
    row(
        "each of them",
        "UBND xã lo sân bãi, còn các cơ sở Hội mỗi đơn vị góp 01 gian.",
        ["assigned UBND xã", "assigned các cơ sở Hội"],
    ),
    row(
        "some apart",
        "Đảng ủy viên dự họp, riêng các đồng chí Ủy viên Ban Thường vụ dự hằng tháng.",
        ["assigned Đảng ủy viên", "assigned các đồng chí Ủy viên Ban Thường vụ"],
    ),
    row(
        "both join in",
        "Hội Sinh viên chủ trì, Đoàn Trường Y và Đoàn Trường Luật phối hợp tập huấn.",
        ["lead Hội Sinh viên", "support Đoàn Trường Y", "support Đoàn Trường Luật"],
    ),
    row(
        "told of something",
        "Nhà máy khai báo sự cố với Công an xã và Sở Nội vụ.",
        ["assigned Nhà máy", "report_to Công an xã", "report_to Sở Nội vụ"],
    ),
    row(
        "how often, behind whom is reported to",
        "Văn phòng báo cáo UBND tỉnh và Sở Nội vụ 06 tháng trước ngày 05/7.",
        ["assigned Văn phòng", "report_to UBND tỉnh", "report_to Sở Nội vụ"],
    ),
    row(
        "both join in, behind a semicolon",
        "Hội Khuyến học chủ trì; Hội Cựu giáo chức phối hợp thực hiện.",
        ["lead Hội Khuyến học", "support Hội Cựu giáo chức"],
    ),
    row(
        "by the clock",
        "16 giờ thứ Sáu hằng tuần các trạm báo cáo nhanh về Văn phòng Sở.",
        ["assigned các trạm", "report_to Văn phòng Sở"],
    ),
    row(
        "villages apart",
        "Họp dân ở nhà văn hóa; riêng thôn Nà Pết và thôn Khe Mo họp trước 12/10.",
        ["assigned thôn Nà Pết", "assigned thôn Khe Mo"],
    ),
    row(
        "some of them, counted",
        "Văn phòng Đăng ký đất đai tỉnh và 15 chi nhánh bố trí người trực.",
        ["assigned Văn phòng Đăng ký đất đai tỉnh", "assigned 15 chi nhánh"],
    ),
    row("an office in small letters", "Ngâm khử khuẩn, có sổ theo dõi (tổ Nội soi).", ["assigned tổ Nội soi"]),
    row(
        "two of them join in",
        "Khoa Ngoại chủ trì, phối hợp với khoa Dược, khoa Xét nghiệm.",
        ["lead Khoa Ngoại", "support khoa Dược", "support khoa Xét nghiệm"],
    ),
    row("whom to ask is nobody's duty", "Mọi thắc mắc xin hỏi Phòng Đào tạo (thầy Quảng, email: dt@mau.vn).", []),
    row("behind the bracket of a post", "Thư ký Ban (cô Mai Thị Lan) lưu hồ sơ.", ["assigned Thư ký Ban"]),
    row("a meeting is no organisation", "Rà soát tài liệu; tổ chức hội nghị vào tháng 4.", []),
    row(
        "a group in small letters joins in",
        "Chủ trì, phối hợp với bộ, ngành liên quan rà soát quy trình.",
        ["support bộ, ngành liên quan"],
    ),
    row("who is only there", "Trưởng các phòng, đại diện các thôn tham dự.", []),
    row(
        "called in to show how",
        "Mời Đội Cảnh sát cứu hộ khu vực 3 hướng dẫn.",
        ["support Đội Cảnh sát cứu hộ khu vực 3"],
    ),
    row("what is handed over", "Cuối quý bàn giao hồ sơ lưu cho Phòng Lưu trữ.", ["report_to Phòng Lưu trữ"]),
    row("not given to them", "Không giao cho thôn Đoài quản lý kênh chính.", []),
    row("with whom, at the end", "Đồng bộ điểm sang sổ điện tử cùng với Phòng Đào tạo.", ["support Phòng Đào tạo"]),
    row(
        "families join in",
        "GVCN phối hợp với gia đình và trưởng thôn để vận động.",
        ["assigned GVCN", "support gia đình", "support trưởng thôn"],
    ),
    row("an office shows how", "Văn phòng hướng dẫn các đơn vị quyết toán.", ["assigned Văn phòng"]),
    row(
        "behind a label, and some apart",
        "Cơ quan chủ trì: Sở Du lịch; riêng thuốc thú y do Chi cục Thú y chủ trì.",
        ["lead Sở Du lịch", "lead Chi cục Thú y"],
    ),
    row(
        "whom an office belongs to",
        "Đơn vị phối hợp: Vụ Pháp chế, Cục Việc làm (Bộ Nội vụ).",
        ["support Vụ Pháp chế", "support Cục Việc làm"],
    ),
    row(
        "small groups are told too",
        "Báo ngay cho Phòng Đào tạo và trạm y tế trường.",
        ["report_to Phòng Đào tạo", "report_to trạm y tế trường"],
    ),
]


@pytest.mark.parametrize(("line", "told"), GIVEN_OUT)
def test_who_bears_a_part_and_who_does_not(line: str, told: list[str]) -> None:
    assert [f"{a.role} {a.body}" for a in facts_of("I. NHIỆM VỤ", f"- {line}").assignments] == told
