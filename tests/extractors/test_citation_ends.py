"""Where in a citation the name of an issuer ends, and where the title: before a clause of the plan, another paper, whom it is given to."""

from __future__ import annotations

import pytest
from reading import Expected, cited, picked, row

ENDS = [
    row(
        "a title ends where the one who issues the plan speaks",
        "Thực hiện Quyết định số 9012/QĐ-TTg phê duyệt Đề án trồng rừng ven biển, Thủ tướng Chính phủ ban hành Kế hoạch như sau:",
        [{"title": "phê duyệt Đề án trồng rừng ven biển"}],
    ),
    row(
        "a title ends where an office says what it asks for",
        "Thực hiện Công văn số 9077/SGDĐT-GDTrH ngày 27/8/2031 của Sở Y tế về dạy bơi, Phòng Giáo dục và Đào tạo hướng dẫn như sau:",
        [{"title": "dạy bơi", "issuer": "Sở Y tế"}],
    ),
    row(
        "contrary: offices in a title",
        "Căn cứ Quyết định số 9077/QĐ-UBND ngày 27/8/2031 của UBND tỉnh về phối hợp giữa Sở Y tế, Sở Nội vụ và Công an tỉnh;",
        [{"title": "phối hợp giữa Sở Y tế, Sở Nội vụ và Công an tỉnh"}],
    ),
    row(
        "how things are at the place is a ground of its own",
        "Căn cứ Công văn số 9078/PGDĐT ngày 01/9/2031 của Phòng Giáo dục về dạy bơi năm học 2031-2032 và tình hình thực tế địa bàn;",
        [{"title": "dạy bơi năm học 2031-2032"}],
    ),
    row(
        "what a page adds to a paper it links to",
        "Căn cứ Công văn số 9078/PGDĐT ngày 01/9/2031 của Phòng Giáo dục về việc dạy bơi - Xem tại đây",
        [{"title": "dạy bơi"}],
    ),
    row(
        "who issued it, behind the year that ends its title",
        "Thực hiện Kế hoạch số 9006/KH-TrTHPS2 ngày 14/01/2031 về công tác phòng chống cháy nổ năm 2031 của Trường TH số 2 Cồn Sậy;",
        [{"title": "công tác phòng chống cháy nổ năm 2031", "issuer": "Trường TH số 2 Cồn Sậy"}],
    ),
    row(
        "contrary: whose something is, in the title",
        "Thực hiện Kế hoạch số 9006/KH-UBND ngày 14/01/2031 về sắp xếp bộ máy của Sở Y tế;",
        [{"title": "sắp xếp bộ máy của Sở Y tế", "issuer": None}],
    ),
    row(
        "an issuer ends before the type said again",
        "Căn cứ Thông tư số 9013/2031/TT-BGDĐT ngày 15/4/2031 của BGDĐT Thông tư Ban hành quy định dạy bơi;",
        [{"issuer": "BGDĐT", "title": "Ban hành quy định dạy bơi"}],
    ),
    row(
        "a committee told by what it is for and whose it is",
        "Thực hiện Kế hoạch số 9614/KH-BCĐ ngày 10/4/2031 của Ban Chỉ đạo liên ngành về An toàn thực phẩm tỉnh Lâm Hải về dạy bơi;",
        [{"issuer": "Ban Chỉ đạo liên ngành về An toàn thực phẩm tỉnh Lâm Hải", "title": "dạy bơi"}],
    ),
    row(
        "contrary: what its paper is about",
        "Thực hiện Kế hoạch số 9614/KH-BCĐ ngày 10/4/2031 của Ban Chỉ đạo tỉnh về dạy bơi ở các xã;",
        [{"issuer": "Ban Chỉ đạo tỉnh", "title": "dạy bơi ở các xã"}],
    ),
    row(
        "a title ends before an office of the centre that acts",
        "Căn cứ Kế hoạch số 9001/KH-VKSTC ngày 30/12/2031 về công tác năm 2032, Vụ Kiểm sát điều tra hướng dẫn như sau:",
        [{"title": "công tác năm 2032"}],
    ),
    row(
        "a term in brackets within a title",
        "Căn cứ Kết luận số 9018-KL/TW ngày 22/9/2031 của Ban Bí thư về thực hiện Chỉ thị số 9010-CT/TW (khóa X) về sinh hoạt chi bộ;",
        [{"title": "thực hiện Chỉ thị số 9010-CT/TW (khóa X) về sinh hoạt chi bộ"}, {"code": "9010-CT/TW"}],
    ),
    row(
        "what was said, without “về”",
        "Căn cứ Thông báo số 9198/TB-VPCP ngày 23/5/2031 ý kiến chỉ đạo của Phó Thủ tướng về dạy bơi;",
        [{"title": "ý kiến chỉ đạo của Phó Thủ tướng về dạy bơi"}],
    ),
    row(
        "a paper by which it is done is not of the title",
        "Thực hiện Công văn số 9582-CV/BTG ngày 24/9/2031 của Ban Tuyên giáo về dạy bơi theo Hướng dẫn số 9153-HD/BTGTW ngày 18/9/2031;",
        [{"title": "dạy bơi"}, {"code": "9153-HD/BTGTW"}],
    ),
    row(
        "contrary: whom a decision is about, where its symbol tells who issued it",
        "Căn cứ Quyết định số 9012/QĐ-UBND ngày 05/01/2031 về việc giao chỉ tiêu biên chế năm 2031 của Sở Y tế;",
        [{"title": "giao chỉ tiêu biên chế năm 2031 của Sở Y tế", "issuer": None}],
    ),
    row(
        "contrary: a committee's paper on a month of action",
        "Thực hiện Kế hoạch số 9012/KH-BCĐ ngày 05/01/2031 của Ban Chỉ đạo tỉnh về Tháng hành động trên địa bàn tỉnh Lâm Hải;",
        [{"issuer": "Ban Chỉ đạo tỉnh", "title": "Tháng hành động trên địa bàn tỉnh Lâm Hải"}],
    ),
    row(
        "contrary: what is given to an office, within a title",
        "Căn cứ Quyết định số 9012/QĐ-UBND về việc phê duyệt đầu tư và giao Ban Quản lý dự án tỉnh làm chủ đầu tư;",
        [{"title": "phê duyệt đầu tư và giao Ban Quản lý dự án tỉnh làm chủ đầu tư"}],
    ),
    row(
        "contrary: needs and conditions that a title is about",
        "Căn cứ Quyết định số 9012/QĐ-UBND về khảo sát tình hình thực tế và nhu cầu thực tế về dạy nghề;",
        [{"title": "khảo sát tình hình thực tế và nhu cầu thực tế về dạy nghề"}],
    ),
    row(
        "contrary: a hyphen that stands tight within a name",
        "Căn cứ Quyết định số 9012/QĐ-UBND ngày 05/01/2031 của UBND tỉnh Lâm Hải- Vũng Sậy về trồng cây;",
        [{"issuer": "UBND tỉnh Lâm Hải- Vũng Sậy", "title": "trồng cây"}],
    ),
    row(
        "contrary: forms, not a ministry",
        "Căn cứ Quyết định số 9012/QĐ-BNV của Bộ Nội vụ ban hành Hệ thống chỉ tiêu, Bộ biểu mẫu báo cáo thống kê;",
        [{"title": "ban hành Hệ thống chỉ tiêu, Bộ biểu mẫu báo cáo thống kê"}],
    ),
    row(
        "to whom the work is submitted ends a title",
        "Rà soát Quyết định số 9066/2031/QĐ-TTg của Thủ tướng Chính phủ về nhà ở công nhân, trình Thủ tướng Chính phủ trong quý IV.",
        [{"title": "nhà ở công nhân"}],
    ),
    row(
        "contrary: how a thing is done, in a title",
        "Căn cứ Quyết định số 9066/2031/QĐ-UBND ngày 24/4/2031 của UBND tỉnh quy định hồ sơ, trình tự cấp phép;",
        [{"title": "quy định hồ sơ, trình tự cấp phép"}],
    ),
    row(
        "what a paper gives to an office is no title",
        "Nghị định số 9006/2031/NĐ-CP ngày 07/01/2031 của Chính phủ về giảm phát thải giao Bộ Tài chính chủ trì lập thị trường.",
        [{"title": "giảm phát thải"}],
    ),
    row(
        "a dash that was run into the issuer",
        "Căn cứ Kế hoạch số 9174/KH-MN ngày 18/9/2031 của Trường Mầm non Cồn Sậy- Kế hoạch dạy bơi;",
        [{"issuer": "Trường Mầm non Cồn Sậy"}],
    ),
    row(
        "who an office is besides is no part of its name",
        "Theo đề nghị của Sở Nội vụ (Thường trực Ban Chỉ đạo) tại Tờ trình số 9126/TTr-SNV ngày 23/01/2031;",
        [{"issuer": "Sở Nội vụ", "code": "9126/TTr-SNV"}],
    ),
    row(
        "what is approved stands in quotes",
        'Căn cứ Quyết định số 9079/QĐ-TTg ngày 03/6/2031 của Thủ tướng Chính phủ phê duyệt "Chương trình dạy bơi đến năm 2035";',
        [{"title": 'phê duyệt "Chương trình dạy bơi đến năm 2035"'}],
    ),
    row(
        "an issuer that was forgotten",
        "Căn cứ Nghị quyết số 9018/2031/NQ-HĐND ngày 15/7/2031 của quy định mức hỗ trợ dạy bơi;",
        [{"title": "quy định mức hỗ trợ dạy bơi", "issuer": None}],
    ),
    row(
        "a scheme told by its place alone has no name",
        "Các xã ban hành kế hoạch thực hiện Đề án trên địa bàn giai đoạn 2031 - 2035 như sau:",
        [],
    ),
    row(
        "who asks for what the paper asks for ends its title",
        "Thực hiện Công điện số 9049/CĐ-VPCP ngày 08/02/2031 của Văn phòng Chính phủ thông báo ý kiến của Thủ "
        "tướng Chính phủ về phòng rét, UBND tỉnh yêu cầu Giám đốc các sở; Chủ tịch UBND các xã che chắn chuồng trại.",
        [{"title": "thông báo ý kiến của Thủ tướng Chính phủ về phòng rét"}],
    ),
    row(
        "the same, who has written about it",
        "Thực hiện Công văn số 9057/UBND-VX ngày 19/02/2031 của UBND tỉnh về việc học sinh nghỉ học, Sở GDĐT Phú "
        "Lâm đã có Văn bản số 9058/SGDĐT-CT về việc cho trẻ nghỉ học.",
        [{"title": "học sinh nghỉ học"}, {"title": "cho trẻ nghỉ học", "issuer": "Sở GDĐT Phú Lâm"}],
    ),
    row(
        "the same, to whom it is given",
        "Ngày 08/4/2031, Văn phòng UBND tỉnh ban hành Văn bản số 9004/VPUBND-TH về vùng mỏ đất sét, giao Sở Xây "
        "dựng phối hợp với Sở Công Thương trả lời.",
        [{"title": "vùng mỏ đất sét"}],
    ),
    row(
        "who issued it, in small letters",
        "Căn cứ công văn số 9066/SGDĐT-VP ngày 28/8/2031 của sở Giáo dục và Đào tạo Phú Lâm về việc khai giảng;",
        [{"issuer": "sở Giáo dục và Đào tạo Phú Lâm", "title": "khai giảng"}],
    ),
    row(
        "a committee by what it fights",
        "Căn cứ Công văn số 9049/CV-BCĐ ngày 24/7/2031 của Ban Chỉ đạo Quốc gia phòng chống dịch Covid-19 về việc đón chuyên gia;",
        [{"issuer": "Ban Chỉ đạo Quốc gia phòng chống dịch Covid-19", "title": "đón chuyên gia"}],
    ),
    row(
        "a committee below the one that issued it makes its own plan",
        "Thực hiện Kế hoạch số 9047/KH-BCĐ ngày 05/6/2031 của Ban Chỉ đạo Chăm sóc sức khỏe tỉnh, Ban Chỉ đạo "
        "Chăm sóc sức khỏe xã đã ban hành Kế hoạch diệt muỗi;",
        [{"issuer": "Ban Chỉ đạo Chăm sóc sức khỏe tỉnh", "title": None}],
    ),
    row(
        "all schools do what their plan says",
        "Thực hiện Kế hoạch số 9021/KH-UBND ngày 05/01/2031 của UBND xã về trồng cây, các trường tổ chức ra quân.",
        [{"title": "trồng cây"}],
    ),
    row(
        "contrary: whom a title is about",
        "Thực hiện Kế hoạch số 9021/KH-UBND ngày 05/01/2031 của UBND xã về hỗ trợ các thôn, các trường thực hiện số hóa.",
        [{"title": "hỗ trợ các thôn, các trường thực hiện số hóa"}],
    ),
    row(
        "a ministry takes the lead",
        "Theo Quyết định số 9022/QĐ-TTg ngày 05/01/2031 của Thủ tướng Chính phủ về số hóa, Bộ Nội vụ chủ trì soạn tài liệu.",
        [{"title": "số hóa"}],
    ),
    row(
        "a Party committee in small letters",
        "Căn cứ Kế hoạch số 912-KH/ĐU ngày 05/01/2031 của đảng ủy xã về công tác kiểm tra;",
        [{"issuer": "đảng ủy xã", "title": "công tác kiểm tra"}],
    ),
    row(
        "a hospital",
        "Căn cứ Công văn số 9012/BVĐK ngày 05/01/2031 của bệnh viện đa khoa tỉnh về báo cáo tuần;",
        [{"issuer": "bệnh viện đa khoa tỉnh", "title": "báo cáo tuần"}],
    ),
    row(
        "what a committee is for, and what its plan is about",
        "Căn cứ Kế hoạch số 912/KH-BCĐ ngày 05/01/2031 của Ban Chỉ đạo về phòng, chống tội phạm về mở tháng cao điểm;",
        [{"issuer": "Ban Chỉ đạo về phòng, chống tội phạm", "title": "mở tháng cao điểm"}],
    ),
    row(
        "contrary: the paper alone is about something",
        "Căn cứ Kế hoạch số 912/KH-BCĐ ngày 05/01/2031 của Ban Chỉ đạo về phòng, chống tội phạm;",
        [{"issuer": "Ban Chỉ đạo", "title": "phòng, chống tội phạm"}],
    ),
    row(
        "how others carried it out",
        "Việc thực hiện Chỉ thị số 916/CT-TTg ngày 31/3/2031 của Thủ tướng Chính phủ về chống hạn được các đơn vị triển khai tốt.",
        [{"title": "chống hạn"}],
    ),
]


@pytest.mark.parametrize(("sentence", "expected"), ENDS)
def test_ends(sentence: str, expected: list[Expected]) -> None:
    assert picked(cited(sentence), expected) == expected
