"""Names of bodies in plans that nobody had read: words that must not be cut, joints that part nothing, heads of every kind."""

from __future__ import annotations

import pytest
from reading import facts_of, row

from extractors.bodies.names import list_end
from extractors.bodies.splitting import split_names
from extractors.lexicon.compounds import word_starts

NAMES = [
    row(
        "a word is never cut: việc làm", "Trung tâm Dịch vụ việc làm mở phiên giao dịch", ["Trung tâm Dịch vụ việc làm"]
    ),
    row(
        "a word is never cut: công trình",
        "Công ty Khai thác công trình thủy lợi vớt rác",
        ["Công ty Khai thác công trình thủy lợi"],
    ),
    row("a word is never cut: trợ giúp", "Trung tâm Trợ giúp pháp lý tư vấn lưu động", ["Trung tâm Trợ giúp pháp lý"]),
    row(
        "a verb of one syllable is a whole word: giao thông",
        "Phòng Cảnh sát giao thông tuần tra",
        ["Phòng Cảnh sát giao thông"],
    ),
    row("a head with its task: land registry", "Văn phòng đăng ký đất đai cấp giấy", ["Văn phòng đăng ký đất đai"]),
    row("a head with its task: a fund", "Quỹ phát triển đất hỗ trợ vốn", ["Quỹ phát triển đất"]),
    row(
        "a head with its task: a centre",
        "Trung tâm nghiên cứu khoa học biển báo cáo",
        ["Trung tâm nghiên cứu khoa học biển"],
    ),
    row(
        "what a teacher is in charge of, though it looks like a duty",
        "Giáo viên phụ trách tư vấn tâm lý học đường tổ chức chuyên đề",
        ["Giáo viên phụ trách tư vấn tâm lý học đường"],
    ),
    row(
        "a team with both its tasks",
        "Tổ khảo sát, đánh giá của Liên minh ghi phiếu",
        ["Tổ khảo sát, đánh giá của Liên minh"],
    ),
    row("a department that tests blood", "Khoa xét nghiệm nhận mẫu", ["Khoa xét nghiệm"]),
    row(
        "a centre of three fields in small letters",
        "Trung tâm Văn hóa, thể thao và truyền thông quay phim",
        ["Trung tâm Văn hóa, thể thao và truyền thông"],
    ),
    row("those who heal", "Đội ngũ y, bác sĩ trực đêm", ["Đội ngũ y, bác sĩ"]),
    row("contrary: what the team does, and to what", "Tổ khảo sát, đánh giá các bến đò", ["Tổ khảo sát"]),
    row("contrary: a comma before what he does", "Tổ trưởng phụ trách, kiểm tra hồ sơ", ["Tổ trưởng"]),
    row("what was not done yet ends a name", "Chi bộ chưa xây dựng quy chế", ["Chi bộ"]),
    row(
        "a committee and its programme",
        "Ban Chỉ đạo Nhà nước về kế hoạch bảo vệ và phát triển rừng họp",
        ["Ban Chỉ đạo Nhà nước về kế hoạch bảo vệ và phát triển rừng"],
    ),
    row(
        "a part of an office behind another body",
        "Đoàn trường, bộ phận y tế trường học tuyên truyền",
        ["Đoàn trường", "bộ phận y tế trường học"],
    ),
    row(
        "contrary: parts of all offices",
        "Các phòng, bộ phận liên quan rà soát",
        ["Các phòng, bộ phận liên quan"],
    ),
    row(
        "offices that help, told by it",
        "Các cơ quan chuyên trách tham mưu, giúp việc Đảng ủy quán triệt",
        ["Các cơ quan chuyên trách tham mưu, giúp việc Đảng ủy"],
    ),
    row(
        "contrary: what an office helps with",
        "Các cơ quan chuyên trách tham mưu ban hành văn bản",
        ["Các cơ quan chuyên trách"],
    ),
    row(
        "a committee is told by its subject",
        "Ban Chỉ đạo quốc gia về tăng trưởng xanh họp",
        ["Ban Chỉ đạo quốc gia về tăng trưởng xanh"],
    ),
    row(
        "a subject with commas, a verb in it",
        "Ban Chỉ đạo về phát triển khoa học, công nghệ, đổi mới sáng tạo và chuyển đổi số xã rà soát",
        ["Ban Chỉ đạo về phát triển khoa học, công nghệ, đổi mới sáng tạo và chuyển đổi số xã"],
    ),
    row("about what a body decides is no name", "Sở Y tế về việc khám bệnh", ["Sở Y tế"]),
    row("a verb is one where a word begins", "Sở Tài chính trình phương án", ["Sở Tài chính"]),
    row("các opens what the duty is about", "UBND Thành phố các nội dung còn lại", ["UBND Thành phố"]),
    row("các opens bodies", "UBND các xã, phường rà soát", ["UBND các xã, phường"]),
    row(
        "a committee of many", "Ban Quản lý các khu công nghiệp tỉnh kiểm tra", ["Ban Quản lý các khu công nghiệp tỉnh"]
    ),
    row("one office of two bodies", "Văn phòng HĐND và UBND xã tổng hợp", ["Văn phòng HĐND và UBND xã"]),
    row(
        "a committee whose name has a comma and và",
        "Ban Chỉ huy Phòng, chống thiên tai và Tìm kiếm cứu nạn xã kiểm tra bến đò",
        ["Ban Chỉ huy Phòng, chống thiên tai và Tìm kiếm cứu nạn xã"],
    ),
    row(
        "names after a colon, one known with và",
        "Các Sở: Y tế, Giáo dục và Đào tạo, Tài chính tổ chức thực hiện",
        ["Các Sở: Y tế", "Giáo dục và Đào tạo", "Tài chính"],
    ),
    row(
        "a branch is told by its place",
        "Chi nhánh Công ty Môi trường tại Cồn Sậy thu gom rác",
        ["Chi nhánh Công ty Môi trường tại Cồn Sậy"],
    ),
    row("a place that only says where", "Sở Y tế tại cuộc họp báo cáo", ["Sở Y tế"]),
    row("utilities", "VNPT Lâm Hải bảo đảm đường truyền", ["VNPT Lâm Hải"]),
    row(
        "border guard, port, police at sea",
        "Đồn Biên phòng Cửa Lạch, Cảng vụ Đường thủy nội địa khu vực IV, Thủy đoàn 9 tuần tra",
        ["Đồn Biên phòng Cửa Lạch", "Cảng vụ Đường thủy nội địa khu vực IV", "Thủy đoàn 9"],
    ),
    row(
        "owners are groups of their own",
        "Các hợp tác xã, chủ cơ sở nuôi trồng thủy sản, chủ phương tiện thủy nội địa cắm biển",
        ["Các hợp tác xã", "chủ cơ sở nuôi trồng thủy sản", "chủ phương tiện thủy nội địa"],
    ),
    row("chủ trì is no owner", "Chủ trì, phối hợp với Sở Y tế", []),
    row(
        "heads with a task",
        "Tổ bảo vệ an ninh trật tự ở cơ sở, Đội dân phòng tuần tra",
        ["Tổ bảo vệ an ninh trật tự ở cơ sở", "Đội dân phòng"],
    ),
    row(
        "kinds of school",
        "Các trường MN, TH, THCS trên địa bàn xã dạy bơi",
        ["Các trường MN, TH, THCS trên địa bàn xã"],
    ),
    row(
        "kinds of school with capitals",
        "Các Trường Đại học, Cao đẳng trên địa bàn mở lớp",
        ["Các Trường Đại học, Cao đẳng trên địa bàn"],
    ),
    row(
        "kinds of school behind a colon",
        "Các trường: Đại học, Cao đẳng, Trung cấp mở lớp",
        ["Các trường: Đại học, Cao đẳng, Trung cấp"],
    ),
    row(
        "contrary: schools by their names",
        "Các trường: Đại học Hoa Lau, Cao đẳng Bến Gỗ mở lớp",
        ["Các trường: Đại học Hoa Lau", "Cao đẳng Bến Gỗ"],
    ),
    row(
        "one group by its fields",
        "Doanh nghiệp viễn thông, bưu chính lắp trạm phát sóng",
        ["Doanh nghiệp viễn thông, bưu chính"],
    ),
    row(
        "the same, with more of them",
        "Các cơ sở giáo dục mầm non, phổ thông và giáo dục thường xuyên trồng vườn rau",
        ["Các cơ sở giáo dục mầm non, phổ thông và giáo dục thường xuyên"],
    ),
    row("contrary: what the group does", "Doanh nghiệp vận tải, báo cáo sản lượng tháng", ["Doanh nghiệp vận tải"]),
    row(
        "contrary: what the group is given", "Doanh nghiệp vận tải, hành khách theo quy định", ["Doanh nghiệp vận tải"]
    ),
    row(
        "a bare noun before what tells which",
        "Hội, hiệp hội nghề nuôi ong rà soát hội viên",
        ["Hội, hiệp hội nghề nuôi ong"],
    ),
    row(
        "contrary: a name before another",
        "Hội Làm vườn, hiệp hội nghề nuôi ong rà soát hội viên",
        ["Hội Làm vườn", "hiệp hội nghề nuôi ong"],
    ),
    row(
        "a hamlet's committees",
        "Ban quản lý thôn, ban công tác Mặt trận họp dân",
        ["Ban quản lý thôn", "ban công tác Mặt trận"],
    ),
    row("số and là are two words", "Doanh nghiệp công nghệ số là đầu tàu", ["Doanh nghiệp công nghệ số"]),
    row(
        "tổ chức is a noun in hệ thống tổ chức",
        "Hệ thống tổ chức Đoàn các cấp cử người",
        ["Hệ thống tổ chức Đoàn các cấp"],
    ),
    row("mass organisations by their letters", "ĐTN, HPN, HND và HCCB xã vận động", ["ĐTN", "HPN", "HND", "HCCB xã"]),
    row(
        "lãnh đạo before whom one leads",
        "Các chi bộ trực thuộc lãnh đạo đảng viên nêu gương",
        ["Các chi bộ trực thuộc"],
    ),
    row(
        "two posts with names",
        "Phó Giám đốc Hà Văn Bình, Phó Giám đốc Lê Thị Suối chỉ đạo",
        ["Phó Giám đốc Hà Văn Bình", "Phó Giám đốc Lê Thị Suối"],
    ),
    row(
        "a name, and a group without các", "Sở Y tế và Bộ, ngành liên quan rà soát", ["Sở Y tế", "Bộ, ngành liên quan"]
    ),
    row("one các with its nouns", "các bộ, ngành và địa phương rà soát", ["các bộ, ngành và địa phương"]),
    row("a system of bodies", "Hệ thống chính trị xã vào cuộc", ["Hệ thống chính trị xã"]),
    row("a system of machines", "Hệ thống giám sát giao thông được lắp đặt", []),
    row("copies are no hamlet", "Bản sao giấy khai sinh nộp tại trường", []),
    row(
        "the duty behind it tells what the name holds",
        "Phòng Quản lý đê điều và phát triển chủ trì rà soát",
        ["Phòng Quản lý đê điều và phát triển"],
    ),
    row(
        "a verb with nothing that is done is a name",
        "Phòng Quản lý đô thị và xây dựng, Phòng Văn hóa họp",
        ["Phòng Quản lý đô thị và xây dựng", "Phòng Văn hóa"],
    ),
    row("its duty, and no name", "Phòng Kinh tế xây dựng kế hoạch chủ trì", ["Phòng Kinh tế"]),
    row(
        "a fund told by its aim",
        "Quỹ Hỗ trợ phụ nữ phát triển kinh tế xã cho vay",
        ["Quỹ Hỗ trợ phụ nữ phát triển kinh tế xã"],
    ),
    row(
        "science is no faculty",
        "Phòng Quản lý và Khoa học công nghệ xét duyệt",
        ["Phòng Quản lý và Khoa học công nghệ"],
    ),
    row(
        "the press is no newspaper",
        "Phòng Tuyên truyền, Báo chí - Xuất bản đăng tin",
        ["Phòng Tuyên truyền, Báo chí - Xuất bản"],
    ),
    row(
        "companies by their business",
        "Các công ty đầu tư kinh doanh hạ tầng xây dựng bờ kè",
        ["Các công ty đầu tư kinh doanh hạ tầng"],
    ),
    row(
        "a dash inside an office",
        "Phòng Tổ chức - Cán bộ, Thanh tra và Thi đua - Khen thưởng mở lớp",
        ["Phòng Tổ chức - Cán bộ, Thanh tra và Thi đua - Khen thưởng"],
    ),
    row(
        "where they are",
        "Các doanh nghiệp trong khu công nghiệp lắp trạm quan trắc",
        ["Các doanh nghiệp trong khu công nghiệp"],
    ),
    row(
        "all of them are one",
        "toàn thể viên chức, người lao động và HSSV tham gia",
        ["toàn thể viên chức, người lao động và HSSV"],
    ),
    row("a number of groups", "Hai tổ công tác tuần tra", ["Hai tổ công tác"]),
    row("each one", "Mỗi Trung tâm Y tế lập 02 đội", ["Mỗi Trung tâm Y tế"]),
    row(
        "posts one by one",
        "Bí thư chi bộ, tổ trưởng tổ dân phố và trưởng ban công tác Mặt trận họp dân",
        ["Bí thư chi bộ", "tổ trưởng tổ dân phố", "trưởng ban công tác Mặt trận"],
    ),
    row(
        "a part of another office",
        "Trung tâm Chính trị xã, bộ phận truyền thông của Trung tâm Dịch vụ mở lớp",
        ["Trung tâm Chính trị xã", "bộ phận truyền thông của Trung tâm Dịch vụ"],
    ),
    row("the same head again", "Đoàn xã, phường, Đoàn trực thuộc rà soát", ["Đoàn xã, phường", "Đoàn trực thuộc"]),
    row(
        "which of several posts, before its duty",
        "Phó Hiệu trưởng phụ trách nuôi dưỡng phải ký duyệt",
        ["Phó Hiệu trưởng phụ trách nuôi dưỡng"],
    ),
    row("the duty of a post", "Cô Lan, Phó Hiệu trưởng phụ trách chuyên môn", ["Cô Lan, Phó Hiệu trưởng"]),
    row("each of those named before", "các chi hội mỗi đơn vị góp một gian", ["các chi hội"]),
    row("what an office manages", "Phòng Quản lý bến và phương tiện gửi văn bản", ["Phòng Quản lý bến và phương tiện"]),
    row("a chief by his team", "tổ trưởng tổ thống kê gửi số liệu", ["tổ trưởng tổ thống kê"]),
    row("bare nouns of one group", "Các phòng, Chi cục, Trung tâm", ["Các phòng, Chi cục, Trung tâm"]),
    row("divisions by a letter", "P. Tài chính, P. Điều dưỡng", ["P. Tài chính", "P. Điều dưỡng"]),
    row("special tasks", "Ban Công tác đặc biệt tỉnh họp bàn", ["Ban Công tác đặc biệt tỉnh"]),
    row("all of them", "tất cả các học viên tham gia", ["tất cả các học viên"]),
    row(
        "what they need",
        "các hợp tác xã có nhu cầu vay vốn và các thôn gửi phiếu",
        ["các hợp tác xã có nhu cầu vay vốn", "các thôn"],
    ),
    row(
        "a bracket behind is no part of a name",
        "UBND các xã, thị trấn (đền bù, tái định cư)",
        ["UBND các xã, thị trấn"],
    ),
    row(
        "an office with a comma",
        "Chi cục Quản lý chất lượng, Chế biến và Phát triển thị trường lấy mẫu",
        ["Chi cục Quản lý chất lượng, Chế biến và Phát triển thị trường"],
    ),
    row(
        "teachers of several subjects",
        "Giáo viên bộ môn Toán, Ngữ văn, Tiếng Anh lập danh sách",
        ["Giáo viên bộ môn Toán, Ngữ văn, Tiếng Anh"],
    ),
    row(
        "customers by what they use",
        "các khách hàng sử dụng điện lớn xây dựng kế hoạch",
        ["các khách hàng sử dụng điện lớn"],
    ),
    row(
        "farms",
        "Các trang trại, doanh nghiệp chăn nuôi phối hợp tiêm phòng",
        ["Các trang trại, doanh nghiệp chăn nuôi"],
    ),
    row(
        "a division of a tax office",
        "Phòng Nghiệp vụ, Dự toán, Pháp chế soạn thư ngỏ",
        ["Phòng Nghiệp vụ, Dự toán, Pháp chế"],
    ),
    row("a division by its letters", "Phòng KT,HT&ĐT, Công an phường rà soát", ["Phòng KT,HT&ĐT", "Công an phường"]),
    row("a ward of a hospital", "Khoa Ngoại tổng hợp, Khoa Nhi rà soát", ["Khoa Ngoại tổng hợp", "Khoa Nhi"]),
    row("how many papers each", "mỗi chi bộ 01 bài/tháng", ["mỗi chi bộ"]),
    row(
        "a division of the police",
        "Phòng An ninh mạng và phòng, chống tội phạm sử dụng công nghệ cao rà soát",
        ["Phòng An ninh mạng và phòng, chống tội phạm sử dụng công nghệ cao"],
    ),
    row(
        "forces with a name are a name of their own",
        "các đơn vị, lực lượng kiểm lâm rà soát",
        ["các đơn vị", "lực lượng kiểm lâm"],
    ),
    row(
        "three fields of one division",
        "Phòng Văn hóa, Khoa học và Thông tin rà soát",
        ["Phòng Văn hóa, Khoa học và Thông tin"],
    ),
    row(
        "projects of building", "Ban Quản lý Dự án Đầu tư xây dựng xã rà soát", ["Ban Quản lý Dự án Đầu tư xây dựng xã"]
    ),
    row("where an office has its house", "Sở Y tế số 5 Lê Lợi", ["Sở Y tế"]),
    row("contrary: a school by its number", "Trường Tiểu học số 2 Hòa Bình", ["Trường Tiểu học số 2 Hòa Bình"]),
    row("a subcommittee by its task", "Tiểu ban điều trị, Tổ kiểm soát rà soát", ["Tiểu ban điều trị", "Tổ kiểm soát"]),
    row(
        "committees of cells and unions",
        "cấp ủy các chi bộ, đảng bộ trực thuộc quán triệt",
        ["cấp ủy các chi bộ, đảng bộ trực thuộc"],
    ),
    row(
        "a further kind in the plural",
        "Giám đốc các Bệnh viện, Trung tâm có trách nhiệm rà soát",
        ["Giám đốc các Bệnh viện, Trung tâm"],
    ),
    row("a plus before a team", "BCH Liên đội + Tổ bảo vệ", ["BCH Liên đội", "Tổ bảo vệ"]),
    row("the latest time is no name", "Phó Hiệu trưởng Chậm nhất ngày 25/01", ["Phó Hiệu trưởng"]),
    row("what a committee organizes", "UBMTTQ phường tổ chức hiệp thương", ["UBMTTQ phường"]),
    row("a half-year is no name", "Sở Nội vụ 06 tháng một lần", ["Sở Nội vụ"]),
]


@pytest.mark.parametrize(("sentence", "expected"), NAMES)
def test_names(sentence: str, expected: list[str]) -> None:
    end = list_end(sentence, 0, len(sentence))
    assert [sentence[a:b] for a, b in split_names(sentence, 0, end)] == expected


@pytest.mark.parametrize(
    ("clause", "words"),
    [
        row("the more frequent word wins", "phòng ban hành kế hoạch", ["phòng", "ban hành", "kế hoạch"]),
        row("in any case", "Dịch vụ Việc làm", ["Dịch vụ", "Việc làm"]),
        row("what was never counted is a word of its own", "xyz abc", ["xyz", "abc"]),
    ],
)
def test_words_of_a_clause(clause: str, words: list[str]) -> None:
    syllables = clause.split()
    starts = sorted(word_starts(syllables))
    assert [" ".join(syllables[a:b]) for a, b in zip(starts, [*starts[1:], len(syllables)], strict=True)] == words


def test_a_plan_calls_a_body_by_one_name() -> None:
    facts = facts_of(
        "I. NHIỆM VỤ",
        "- Trung tâm Kiểm định chất lượng công trình xây dựng chủ trì, phối hợp với các phòng.",
        "- Trung tâm Kiểm định chất lượng công trình xây dựng bảng giá.",
    )
    assert {a.body for a in facts.assignments} == {"Trung tâm Kiểm định chất lượng công trình xây dựng", "các phòng"}


def test_what_semicolons_part_behind_a_colon_is_whole() -> None:
    text = "Các Cục: Điện ảnh; Xuất bản, In và Phát hành; Báo chí"
    assert [text[a:b] for a, b in split_names(text)] == ["Các Cục: Điện ảnh", "Xuất bản, In và Phát hành", "Báo chí"]
