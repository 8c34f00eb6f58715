"""Names of bodies: where one ends in running text, and how a list of them is split."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st
from reading import row

from extractors.bodies.names import canonical_name, names_end
from extractors.bodies.splitting import split_names, split_run_together


def name(sentence: str) -> str:
    """The list of names that a sentence begins with."""
    return sentence[: names_end(sentence, 0)]


ENDS = [
    row("verb", "Sở Nội vụ xây dựng đề cương", "Sở Nội vụ"),
    row("comma and verb", "Sở Nội vụ, căn cứ Kế hoạch này", "Sở Nội vụ"),
    row("full stop", "Công an xã. Các thôn họp", "Công an xã"),
    row("bracket", "Phòng Kinh tế (bộ phận môi trường) lập sổ", "Phòng Kinh tế"),
    row("an office by its letters", "P.KHTH bằng phiếu", "P.KHTH"),
    row("with a blank", "P. KHTH qua thư", "P. KHTH"),
    row("dash of an apposition", "Ban Dân vận Thành ủy - Cơ quan Thường trực theo dõi", "Ban Dân vận Thành ủy"),
    row("hyphen inside a name", "Phòng Văn hóa - Xã hội chủ trì", "Phòng Văn hóa - Xã hội"),
    row("và inside a name", "Sở Giáo dục và Đào tạo hướng dẫn", "Sở Giáo dục và Đào tạo"),
    row("comma inside a name", "Sở Văn hóa, Thể thao và Du lịch chủ trì", "Sở Văn hóa, Thể thao và Du lịch"),
    row(
        "fire and rescue",
        "Phòng Cảnh sát phòng cháy, chữa cháy và cứu nạn, cứu hộ kiểm tra",
        "Phòng Cảnh sát phòng cháy, chữa cháy và cứu nạn, cứu hộ",
    ),
    row(
        "verb inside a name: Giám sát",
        "Ban Giám sát đầu tư cộng đồng kiểm tra",
        "Ban Giám sát đầu tư cộng đồng",
    ),
    row("verb inside a name: Quản lý", "Ban Quản lý chợ Cồn Sậy thu gom", "Ban Quản lý chợ Cồn Sậy"),
    row("Ban Tổ chức", "Ban Tổ chức Tỉnh ủy tham mưu", "Ban Tổ chức Tỉnh ủy"),
    row("lãnh đạo before a verb", "Đảng ủy Sở Nội vụ lãnh đạo kiểm tra hồ sơ", "Đảng ủy Sở Nội vụ"),
    row("lãnh đạo as a noun", "Đại diện lãnh đạo Sở Nội vụ dự họp", "Đại diện lãnh đạo Sở Nội vụ"),
    row("a verb of everyday work", "Hợp tác xã An Lạc cung ứng men vi sinh", "Hợp tác xã An Lạc"),
    row("tổ chức as a noun", "các tổ chức chính trị - xã hội tuyên truyền", "các tổ chức chính trị - xã hội"),
    row("tổ chức as a verb", "các thôn tổ chức họp dân", "các thôn"),
    row(
        "list goes on with another name",
        "Sở Nội vụ, Sở Tài chính và Sở Tư pháp rà soát",
        "Sở Nội vụ, Sở Tài chính và Sở Tư pháp",
    ),
    row("group with common nouns", "các sở, ban, ngành, đơn vị triển khai", "các sở, ban, ngành, đơn vị"),
    row(
        "what tells which one",
        "các cơ quan, đơn vị trên địa bàn tỉnh Lâm Hải thực hiện",
        "các cơ quan, đơn vị trên địa bàn tỉnh Lâm Hải",
    ),
    row("those named above", "các trường trên nộp sổ theo dõi", "các trường trên"),
    row("what is given out", "Công an xã cấp định danh lưu động", "Công an xã"),
    row("what is kept", "Tổ Nuôi dưỡng lưu mẫu thức ăn", "Tổ Nuôi dưỡng"),
    row("contrary: what is kept as a word of its own", "Phòng Lưu trữ dự họp", "Phòng Lưu trữ"),
    row("contrary: on what something rests", "Phòng Kinh tế trên cơ sở đó bố trí vốn", "Phòng Kinh tế"),
    row("liên quan belongs to the group", "các đơn vị liên quan phối hợp", "các đơn vị liên quan"),
    row(
        "quotes belong to the name",
        "Ban Chỉ đạo Phong trào “Dân vận khéo” thành phố theo dõi",
        "Ban Chỉ đạo Phong trào “Dân vận khéo” thành phố",
    ),
    row("place names", "UBND phường Bến Sim tổ chức", "UBND phường Bến Sim"),
    row(
        "general service centre",
        "Trung tâm Dịch vụ tổng hợp xã cấp phát cây",
        "Trung tâm Dịch vụ tổng hợp xã",
    ),
    row(
        "results are no name",
        "Thường trực Đảng ủy kết quả thực hiện",
        "Thường trực Đảng ủy",
    ),
    row("no head, no name", "nội dung trồng cây", ""),
    row("common noun that only looks like a head", "Ban hành quyết định", ""),
    row("Phòng chống is no office", "Phòng chống thiên tai", ""),
    row("Đoàn kết is no body", "Đoàn kết toàn dân", ""),
    row("Hội nghị is no body", "Hội nghị tổng kết", ""),
    row("Tổ chức is no team", "Tổ chức họp dân", ""),
    row("Bộ tiêu chí is no ministry", "Bộ tiêu chí thi đua", ""),
    row("end of the text", "Đảng ủy xã Cồn Sậy", "Đảng ủy xã Cồn Sậy"),
    row(
        "held together: các cơ sở sản xuất, kinh doanh trên địa bàn",
        "các cơ sở sản xuất, kinh doanh trên địa bàn thực hiện",
        "các cơ sở sản xuất, kinh doanh trên địa bàn",
    ),
    row("held together: các đơn vị tư vấn", "các đơn vị tư vấn lập hồ sơ", "các đơn vị tư vấn"),
    row(
        "held together: Ban Chỉ đạo chuyển đổi số tỉnh",
        "Ban Chỉ đạo chuyển đổi số tỉnh họp",
        "Ban Chỉ đạo chuyển đổi số tỉnh",
    ),
    row(
        "held together: Ban Chỉ đạo phòng, chống lụt bão",
        "Ban Chỉ đạo phòng, chống lụt bão ban hành",
        "Ban Chỉ đạo phòng, chống lụt bão",
    ),
    row("held together: cơ quan quản lý nhà nước", "cơ quan quản lý nhà nước rà soát", "cơ quan quản lý nhà nước"),
    row(
        "held together: các đơn vị cung cấp dịch vụ viễn thông",
        "các đơn vị cung cấp dịch vụ viễn thông bảo đảm",
        "các đơn vị cung cấp dịch vụ viễn thông",
    ),
    row(
        "held together: các cơ sở khám bệnh, chữa bệnh",
        "các cơ sở khám bệnh, chữa bệnh báo cáo",
        "các cơ sở khám bệnh, chữa bệnh",
    ),
    row(
        "held together: Bộ phận tiếp nhận và trả kết quả",
        "Bộ phận tiếp nhận và trả kết quả hướng dẫn",
        "Bộ phận tiếp nhận và trả kết quả",
    ),
    row(
        "held together: Ban quản lý dự án đầu tư xây dựng",
        "Ban quản lý dự án đầu tư xây dựng lập",
        "Ban quản lý dự án đầu tư xây dựng",
    ),
    row(
        "held together: Hội đồng phổ biến, giáo dục pháp luật xã",
        "Hội đồng phổ biến, giáo dục pháp luật xã tham mưu",
        "Hội đồng phổ biến, giáo dục pháp luật xã",
    ),
    row(
        "held together: Trung tâm dịch vụ việc làm", "Trung tâm dịch vụ việc làm kết nối", "Trung tâm dịch vụ việc làm"
    ),
    row(
        "held together: các đơn vị sự nghiệp công lập",
        "các đơn vị sự nghiệp công lập rà soát",
        "các đơn vị sự nghiệp công lập",
    ),
    row("held together: Trưởng ban chỉ đạo", "Trưởng ban chỉ đạo phân công", "Trưởng ban chỉ đạo"),
    row("held together: Các chủ đầu tư", "Các chủ đầu tư báo cáo", "Các chủ đầu tư"),
    row("held together: các hợp tác xã nông nghiệp", "các hợp tác xã nông nghiệp ký", "các hợp tác xã nông nghiệp"),
    row("held together: Cơ quan chủ trì soạn thảo", "Cơ quan chủ trì soạn thảo gửi", "Cơ quan chủ trì soạn thảo"),
    row(
        "held together: Ngân hàng Nhà nước chi nhánh Lâm Hải",
        "Ngân hàng Nhà nước chi nhánh Lâm Hải bố trí",
        "Ngân hàng Nhà nước chi nhánh Lâm Hải",
    ),
    row(
        "held together: Ban Chỉ huy Phòng chống thiên tai và tìm kiếm cứu nạn xã",
        "Ban Chỉ huy Phòng chống thiên tai và tìm kiếm cứu nạn xã trực ban",
        "Ban Chỉ huy Phòng chống thiên tai và tìm kiếm cứu nạn xã",
    ),
    row(
        "held together: Trung tâm Xúc tiến đầu tư, thương mại và du lịch tỉnh",
        "Trung tâm Xúc tiến đầu tư, thương mại và du lịch tỉnh giới thiệu",
        "Trung tâm Xúc tiến đầu tư, thương mại và du lịch tỉnh",
    ),
    row(
        "held together: các sở, ban, ngành liên quan",
        "các sở, ban, ngành liên quan tổ chức, triển khai",
        "các sở, ban, ngành liên quan",
    ),
    row("held together: Trung tâm Văn hóa tỉnh", "Trung tâm Văn hóa tỉnh mở lớp", "Trung tâm Văn hóa tỉnh"),
]


@pytest.mark.parametrize(("sentence", "expected"), ENDS)
def test_where_a_name_ends(sentence: str, expected: str) -> None:
    assert name(sentence) == expected


SPLITS = [
    row("commas and và", "Sở Nội vụ, Sở Tài chính và Sở Tư pháp", ["Sở Nội vụ", "Sở Tài chính", "Sở Tư pháp"]),
    row(
        "semicolon outranks",
        "các cơ quan, phòng ban; UBND các xã, phường",
        ["các cơ quan, phòng ban", "UBND các xã, phường"],
    ),
    row("one các with its nouns is one", "các sở, ban, ngành, đơn vị", ["các sở, ban, ngành, đơn vị"]),
    row(
        "four groups",
        "Các sở, ngành, Liên đoàn Lao động, các hội quần chúng tỉnh, Đảng ủy các xã",
        ["Các sở, ngành", "Liên đoàn Lao động", "các hội quần chúng tỉnh", "Đảng ủy các xã"],
    ),
    row("two groups", "các ban và Văn phòng Đảng ủy Khối", ["các ban", "Văn phòng Đảng ủy Khối"]),
    row("name with và", "Sở Giáo dục và Đào tạo, Tỉnh đoàn", ["Sở Giáo dục và Đào tạo", "Tỉnh đoàn"]),
    row(
        "name with comma and và",
        "Sở Văn hóa, Thể thao và Du lịch và Sở Nội vụ",
        ["Sở Văn hóa, Thể thao và Du lịch", "Sở Nội vụ"],
    ),
    row(
        "agriculture",
        "Sở Nông nghiệp và Môi trường và Hội Nông dân tỉnh",
        ["Sở Nông nghiệp và Môi trường", "Hội Nông dân tỉnh"],
    ),
    row(
        "Party propaganda",
        "Ban Tuyên giáo và Dân vận Tỉnh ủy, Đảng ủy UBND tỉnh",
        ["Ban Tuyên giáo và Dân vận Tỉnh ủy", "Đảng ủy UBND tỉnh"],
    ),
    row("ethnic affairs", "Sở Dân tộc và Tôn giáo, Công an tỉnh", ["Sở Dân tộc và Tôn giáo", "Công an tỉnh"]),
    row(
        "labour",
        "Phòng Lao động - Thương binh và Xã hội, Hội Phụ nữ",
        ["Phòng Lao động - Thương binh và Xã hội", "Hội Phụ nữ"],
    ),
    row(
        "bloc of agencies",
        "Đảng ủy Khối Cơ quan - Doanh nghiệp, Thành ủy",
        ["Đảng ủy Khối Cơ quan - Doanh nghiệp", "Thành ủy"],
    ),
    row(
        "thinking and politics",
        "Phòng Chính trị, tư tưởng và Văn phòng Sở",
        ["Phòng Chính trị, tư tưởng", "Văn phòng Sở"],
    ),
    row("22 elliptic heads", "Phòng Nội vụ, Tư pháp, Kinh tế", ["Phòng Nội vụ", "Tư pháp", "Kinh tế"]),
    row("bullets of a cell", "- Sở Nội vụ\n- Sở Tài chính", ["Sở Nội vụ", "Sở Tài chính"]),
    row("lines of a cell", "Sở Nội vụ\nSở Tài chính", ["Sở Nội vụ", "Sở Tài chính"]),
    row("lead words dropped", "Giao Sở Nội vụ; với các địa phương", ["Sở Nội vụ", "các địa phương"]),
    row("UBND of many", "UBND các xã, phường", ["UBND các xã, phường"]),
    row(
        "schools",
        "các trường tiểu học, mầm non, trung học phổ thông",
        ["các trường tiểu học, mầm non, trung học phổ thông"],
    ),
    row("hamlets beside a body of the commune", "Hội Nông dân xã, tổ dân phố", ["Hội Nông dân xã", "tổ dân phố"]),
    row("hamlets in one group with communes", "UBND các xã, thôn", ["UBND các xã, thôn"]),
    row(
        "Front and others",
        "Ủy ban MTTQ Việt Nam xã, Đoàn Thanh niên và Hội Cựu chiến binh",
        ["Ủy ban MTTQ Việt Nam xã", "Đoàn Thanh niên", "Hội Cựu chiến binh"],
    ),
    row(
        "common nouns behind a name are names of their own",
        "Sở Du lịch, cơ sở lưu trú, viện nghiên cứu, trường đại học",
        ["Sở Du lịch", "cơ sở lưu trú", "viện nghiên cứu", "trường đại học"],
    ),
    row(
        "behind “các” they are one group",
        "các bệnh viện, trung tâm y tế, trạm y tế xã",
        ["các bệnh viện, trung tâm y tế, trạm y tế xã"],
    ),
    row(
        "and behind a group without “các”",
        "cơ quan, tổ chức, doanh nghiệp; cán bộ, học sinh",
        ["cơ quan, tổ chức, doanh nghiệp", "cán bộ, học sinh"],
    ),
    row(
        "a list in brackets parts nothing",
        "Sở Công Thương (đề xuất, lựa chọn doanh nghiệp), Sở Y tế",
        ["Sở Công Thương", "Sở Y tế"],
    ),
    row("brackets behind letters", "Sở NN&MT (chất thải, quan trắc)", ["Sở NN&MT"]),
    row(
        "posts that begin alike",
        "Công chức Địa chính - Xây dựng, công chức Văn hóa - Xã hội",
        ["Công chức Địa chính - Xây dựng", "công chức Văn hóa - Xã hội"],
    ),
    row(
        "heads of two letters",
        "Trường MN Hoa Sen, TH Lam Sơn; Bộ Y tế, TW Đoàn",
        ["Trường MN Hoa Sen", "TH Lam Sơn", "Bộ Y tế", "TW Đoàn"],
    ),
    row("one name", "Công an xã", ["Công an xã"]),
    row("nothing", " ; , ", []),
]


@pytest.mark.parametrize(("text", "expected"), SPLITS)
def test_splitting(text: str, expected: list[str]) -> None:
    assert [text[a:b] for a, b in split_names(text)] == expected


@pytest.mark.parametrize(
    ("text", "expected", "why"),
    [
        ("Đỗ Văn An Vũ Thị Bình", ["Đỗ Văn An", "Vũ Thị Bình"], "two persons, the line break lost"),
        ("Đỗ Văn An Vũ Thị Bình Lê Na", ["Đỗ Văn An", "Vũ Thị Bình", "Lê Na"], "three"),
        ("Nguyễn Vũ Lan Hương", ["Nguyễn Vũ Lan Hương"], "a surname in the middle of a name"),
        (
            "Bệnh viện Đa khoa tỉnh Bệnh viện Sản - Nhi",
            ["Bệnh viện Đa khoa tỉnh", "Bệnh viện Sản - Nhi"],
            "the head again",
        ),
        ("Sở Y tế Sở Nội vụ", ["Sở Y tế", "Sở Nội vụ"], "the head again"),
        ("Khoa Nội Khoa Nhi", ["Khoa Nội", "Khoa Nhi"], "the head again"),
        ("P.KHTH Trưởng các khoa", ["P.KHTH", "Trưởng các khoa"], "nothing goes on with an office by its letters"),
        ("BGH Các tổ chuyên môn", ["BGH", "Các tổ chuyên môn"], "nor with a post by its letters"),
        ("BCH Đoàn trường", ["BCH Đoàn trường"], "letters that a name goes on with"),
        ("Ban Nữ công Khoa Dinh dưỡng", ["Ban Nữ công Khoa Dinh dưỡng"], "may be one"),
        ("Phòng Kinh tế, Hạ tầng và Đô thị", ["Phòng Kinh tế, Hạ tầng và Đô thị"], "one body"),
    ],
)
def test_names_that_ran_together_in_a_cell(text: str, expected: list[str], why: str) -> None:
    assert [text[a:b] for a, b in split_run_together(text, 0, len(text))] == expected, why


KEYS = [
    row("case and abbreviation", "UBND phường An Lạc", "Ủy ban nhân dân Phường An Lạc"),
    row("ampersand", "Phòng GD&ĐT", "Phòng Giáo dục và Đào tạo"),
    row("punctuation", "TT. HĐND xã", "Thường trực Hội đồng nhân dân xã"),
    row("decomposed letters", "U\u0309y ban nhân dân", "Ủy ban nhân dân"),
    row("quotes", "Ban Chỉ đạo “Dân vận khéo”", "Ban chỉ đạo Dân vận khéo"),
]


@pytest.mark.parametrize(("written", "full"), KEYS)
def test_key_for_joining(written: str, full: str) -> None:
    assert canonical_name(written) == canonical_name(full)


@given(
    st.lists(
        st.sampled_from(
            ["Sở Nội vụ", "các địa phương", "Công an xã", ", ", "; ", " và ", "\n", "(", ")", "-", " ", "."]
        ),
        max_size=12,
    )
)
def test_spans_lie_inside_and_do_not_overlap(parts: list[str]) -> None:
    text = "".join(parts)
    spans = list(split_names(text))
    assert all(0 <= a < b <= len(text) and text[a:b] == text[a:b].strip() for a, b in spans)
    assert all(b <= c for (_, b), (c, _) in pairwise(spans))


@given(st.text(alphabet="SởNộivụBan ,;.()Cácđơnvị-\n", max_size=60))
def test_a_name_never_runs_past_the_text(text: str) -> None:
    assert 0 <= names_end(text, 0) <= len(text)
