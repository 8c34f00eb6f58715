"""Wordings of duties found by writing sentences as offices do: heads of every kind, parts in brackets and labels, verbs."""

from __future__ import annotations

import pytest
from reading import facts_of, row

HEADS = [
    "Thông tấn xã Việt Nam",
    "Tổng Liên đoàn Lao động Việt Nam",
    "Vùng 4 Hải quân",
    "Vườn quốc gia Sông Nhạn",
    "Thống kê tỉnh",
    "Thi hành án dân sự tỉnh",
    "Đại học Sông Nhạn",
    "Nhà Thiếu nhi tỉnh",
    "Chỉ huy trưởng Ban Chỉ huy Quân sự xã",
    "Nhân viên y tế",
    "Liên đội",
    "Tiểu ban Nội dung",
    "Tạp chí Văn nghệ",
    "Hộ kinh doanh",
    "Quỹ Đầu tư phát triển tỉnh",
    "Viện Nghiên cứu phát triển",
    "Ban phát triển thôn",
    "Tổ tiết kiệm và vay vốn",
    "Hội đồng thi đua - khen thưởng",
    "Trung tâm Bảo trợ xã hội tổng hợp",
    "Tỉnh đoàn",
    "Công đoàn cơ sở",
    "Các phòng, ban",
    "Các chủ đầu tư",
    "Tổ giúp việc Ban Chỉ đạo",
    "Các ấp, khu phố",
    "Các trường Mầm non, Tiểu học, THCS",
]

VERBS = [
    "xây dựng kế hoạch",
    "tổ chức kiểm tra",
    "trực lũ ngày đêm",
    "canh lửa tại bìa rừng",
    "phát tin",
    "xét xử lưu động",
    "nêu cao trách nhiệm",
    "lên danh sách",
    "điều động xe",
    "phỏng vấn hộ dân",
    "giữ gìn trật tự",
    "rút ngắn thời gian",
    "đẩy nhanh tiến độ",
    "không để xảy ra cháy",
    "đảm nhận hậu cần",
]

SENTENCES = [
    row(
        "báo, đài are a group of their own after other names",
        "Sở Nội vụ chủ trì, phối hợp với Công an tỉnh, báo, đài và các đơn vị có liên quan tuyên truyền.",
        ["lead Sở Nội vụ", "support Công an tỉnh", "support báo, đài", "support các đơn vị có liên quan"],
    ),
    row(
        "who is to lead a task, not yet the duty",
        "Các cơ quan được phân công chủ trì thực hiện nhiệm vụ lập dự toán kinh phí.",
        ["assigned Các cơ quan được phân công chủ trì thực hiện nhiệm vụ"],
    ),
    row("a task and who does it", "- Trang trí: cô Mai, thầy Nam (Tin học).", ["assigned cô Mai", "assigned thầy Nam"]),
    row(
        "persons with brackets",
        "- Trọng tài: thầy Nam (tổ trưởng), cô Hoa.",
        ["assigned thầy Nam", "assigned cô Hoa"],
    ),
    row("a person and a sentence", "- Trang phục: cô Mai dặn học sinh mặc đồng phục cho đúng.", ["assigned cô Mai"]),
    row(
        "two names that begin alike",
        "- Chi bộ ấp, chi bộ cơ quan duy trì sinh hoạt.",
        ["assigned Chi bộ ấp", "assigned chi bộ cơ quan"],
    ),
    row("a post is no task", "- Trưởng ban: đồng chí Lý Văn Nam.", []),
    row("whom to ask is no duty", "- Liên hệ: cô Mai.", []),
    row(
        "one person after another",
        "- Thầy Quang phụ trách âm thanh, cô Thắm trang trí.",
        ["assigned Thầy Quang", "assigned cô Thắm"],
    ),
    row(
        "a person without a title",
        "- Lý Văn Nam - Bí thư Đoàn trường: phụ trách chung.",
        ["assigned Lý Văn Nam - Bí thư Đoàn trường"],
    ),
    row("a place without a duty", "- Sông Nhạn Hạ: phụ lục kèm theo.", []),
    row("what a person is in charge of", "- Đồng chí Lê Thị Hoa phụ trách khối 6.", ["assigned Đồng chí Lê Thị Hoa"]),
    row("the other spelling of a verb", "- Giáo viên chủ nhiệm đăng kí danh sách.", ["assigned Giáo viên chủ nhiệm"]),
    row("a number of persons in a bracket", "- BTV Đoàn trường (3 đồng chí) chỉ đạo.", ["assigned BTV Đoàn trường"]),
    row(
        "a person, then the post",
        "1. Đồng chí Lý Văn Nam, phó Hiệu trưởng trực tiếp điều hành.",
        ["assigned Đồng chí Lý Văn Nam, phó Hiệu trưởng"],
    ),
    row(
        "a post, and what the person is in charge of",
        "1. Đồng chí Lý Văn Nam, Hiệu trưởng phụ trách chung.",
        ["assigned Đồng chí Lý Văn Nam, Hiệu trưởng"],
    ),
    row(
        "a calling in small letters",
        "1. Cô Lý Thị Mai, kế toán, chuẩn bị kinh phí.",
        ["assigned Cô Lý Thị Mai, kế toán"],
    ),
    row(
        "all of a kind",
        "1. Tất cả giáo viên, nhân viên còn lại tổ chức vệ sinh.",
        ["assigned Tất cả giáo viên, nhân viên còn lại"],
    ),
    row("every one", "1. Mọi cán bộ, đảng viên gương mẫu thực hiện.", ["assigned Mọi cán bộ, đảng viên"]),
    row("not every thing", "1. Mọi trường hợp vi phạm phải xử lý nghiêm.", []),
    row(
        "gentlemen and ladies before posts",
        "1. Các ông, bà Trưởng phòng Nội vụ, Trưởng các khoa chịu trách nhiệm thi hành.",
        ["assigned Trưởng phòng Nội vụ", "assigned Trưởng các khoa"],
    ),
    row(
        "names left out behind a colon in the middle of a list",
        "1. Chánh Văn phòng; Giám đốc các Sở: Nội vụ, Lao động - Thương binh và Xã hội, Y tế; Chủ tịch UBND các xã thi hành.",
        [
            "assigned Chánh Văn phòng",
            "assigned Giám đốc Sở Nội vụ",
            "assigned Giám đốc Sở Lao động - Thương binh và Xã hội",
            "assigned Giám đốc Sở Y tế",
            "assigned Chủ tịch UBND các xã",
        ],
    ),
    row(
        "names of wards behind a colon",
        "1. Các khoa: Nhi, Mắt, Da liễu sắp xếp lại phòng khám.",
        ["assigned Khoa Nhi", "assigned Khoa Mắt", "assigned Khoa Da liễu"],
    ),
    row(
        "names of hamlets and teams behind a colon",
        "1. Các thôn: Bến Đá, Gò Sỏi và Lũng Cát nạo vét mương; các đội: Dân quân, Xung kích tuần tra đê.",
        [
            "assigned thôn Bến Đá",
            "assigned thôn Gò Sỏi",
            "assigned thôn Lũng Cát",
            "assigned Đội Dân quân",
            "assigned Đội Xung kích",
        ],
    ),
    row(
        "who is told, to be done earnestly",
        "1. Văn phòng thông báo để Chi bộ thôn An Khê và các đơn vị biết, nghiêm túc triển khai thực hiện.",
        ["assigned Văn phòng", "assigned Chi bộ thôn An Khê", "assigned các đơn vị"],
    ),
    row(
        "with whom it is agreed",
        "1. Giao Sở Tài chính chủ trì, trao đổi, thống nhất với Sở Tư pháp, Sở Nội vụ hoàn thiện hồ sơ.",
        ["lead Sở Tài chính", "support Sở Tư pháp", "support Sở Nội vụ"],
    ),
    row(
        "contrary: with what a paper agrees",
        "1. Sở Nội vụ rà soát, bảo đảm phù hợp, thống nhất với Luật Cán bộ, công chức.",
        ["assigned Sở Nội vụ"],
    ),
    row(
        "ministries without a colon, one named by a body that has a head of its own",
        "1. Bộ Tài chính chủ trì, phối hợp với các Bộ Công an, Nông nghiệp và Môi trường, Ngân hàng Nhà nước Việt Nam rà soát.",
        [
            "lead Bộ Tài chính",
            "support Bộ Công an",
            "support Bộ Nông nghiệp và Môi trường",
            "support Ngân hàng Nhà nước Việt Nam",
        ],
    ),
    row(
        "two departments and one with “và”",
        "1. Các Sở Y tế và Tài chính rà soát; các Sở Giáo dục và Đào tạo, Nội vụ phối hợp.",
        ["assigned Sở Y tế", "assigned Sở Tài chính", "support Sở Giáo dục và Đào tạo", "support Sở Nội vụ"],
    ),
    row(
        "departments among other offices: the head that is known with the name",
        "1. Các sở, ngành: Tài chính, Nội vụ, Công an tỉnh rà soát.",
        ["assigned Sở Tài chính", "assigned Sở Nội vụ", "assigned Công an tỉnh"],
    ),
    row(
        "contrary: what no department is called",
        "1. Giao các Sở Y tế, Tài chính, Biên phòng tỉnh rà soát.",
        ["assigned Sở Y tế", "assigned Sở Tài chính", "assigned Biên phòng tỉnh"],
    ),
    row(
        "contrary: associations, and offices among them",
        "1. Các Hội: Nông dân, Phụ nữ, Tư pháp xã vận động hội viên.",
        ["assigned Hội Nông dân", "assigned Hội Phụ nữ", "assigned Tư pháp xã"],
    ),
    row(
        "contrary: one office of several places stays as it is written",
        "1. UBND các xã: An Khê, Cồn Sậy rà soát.",
        ["assigned UBND các xã: An Khê", "assigned Cồn Sậy"],
    ),
    row(
        "contrary: a group that no name follows",
        "1. Các phòng, ban, đơn vị xã rà soát.",
        ["assigned Các phòng, ban, đơn vị xã"],
    ),
    row(
        "what hamlets do behind a colon are no names",
        "1. Các thôn: Rà soát giếng khoan, lập danh sách.",
        ["assigned Các thôn"],
    ),
    row(
        "the same among those who support",
        "1. Giao Sở Y tế chủ trì, phối hợp với các Sở: Tài chính, Nội vụ tham mưu.",
        ["lead Sở Y tế", "support Sở Tài chính", "support Sở Nội vụ"],
    ),
    row(
        "a bracket before the end",
        "1. Nạo vét kênh (Hội Nông dân xã, các ấp); xong trong tháng 5.",
        ["assigned Hội Nông dân xã", "assigned các ấp"],
    ),
    row("a person in a bracket", "1. Khai mạc (đ/c Lý Văn Nam)", ["assigned đ/c Lý Văn Nam"]),
    row("the part behind the task", "1. Dạy bơi trong hè - Đoàn xã chủ trì.", ["lead Đoàn xã"]),
    row(
        "who joins in",
        "1. Công an xã chủ trì, cùng với lực lượng dân quân chốt chặn tại bến đò.",
        ["lead Công an xã", "support lực lượng dân quân"],
    ),
    row("a part alone is no office", "1. Thường trực giúp Chủ tịch UBND xã theo dõi.", []),
    row(
        "đội tổ chức: a name and its duty",
        "1. Tổng phụ trách Đội tổ chức phát động đợt thi đua.",
        ["assigned Tổng phụ trách Đội"],
    ),
    row("how often stands between", "1. Ban Pháp chế mỗi quý nghiên cứu 02 văn bản.", ["assigned Ban Pháp chế"]),
    row(
        "labels in a numbered line",
        "1. Đơn vị chủ trì: Phòng Kinh tế; đơn vị phối hợp: Công an xã.",
        ["lead Phòng Kinh tế", "support Công an xã"],
    ),
    row(
        "a label opens a numbered line",
        "1. Chủ trì: Công an xã. Phối hợp: các ấp.",
        ["lead Công an xã", "support các ấp"],
    ),
    row(
        "parts in brackets behind names",
        "1. Công an xã (chủ trì), Trạm Y tế (phối hợp).",
        ["lead Công an xã", "support Trạm Y tế"],
    ),
    row(
        "a bracket with parts",
        "1. Kiểm tra bến đò (Phòng Kinh tế chủ trì; Công an xã phối hợp).",
        ["lead Phòng Kinh tế", "support Công an xã"],
    ),
    row(
        "a bracket with a verb behind the name",
        "1. Phát trên loa (Trung tâm Văn hóa xã thực hiện).",
        ["assigned Trung tâm Văn hóa xã"],
    ),
    row(
        "do … đảm nhiệm",
        "1. Việc này do Hội Nông dân và Hội Cựu chiến binh đảm nhiệm.",
        ["assigned Hội Nông dân", "assigned Hội Cựu chiến binh"],
    ),
    row("do … opens a sentence", "1. Do Đoàn Thanh niên xã chủ trì.", ["lead Đoàn Thanh niên xã"]),
    row("who made something bears no duty", "1. Dùng mẫu do Bộ Tài chính ban hành.", []),
    row(
        "đoàn chỉ đạo: no word begins there",
        "1. Ban Thường vụ Tỉnh đoàn chỉ đạo việc ôn luyện.",
        ["assigned Ban Thường vụ Tỉnh đoàn"],
    ),
    row("cử behind khoa is a verb", "1. Các khoa cử sinh viên tham gia.", ["assigned Các khoa"]),
    row(
        "one with another: the subject and who joins in",
        "1. Phòng Kinh tế cùng với Hội Nông dân xã vận động bà con.",
        ["assigned Phòng Kinh tế", "support Hội Nông dân xã"],
    ),
    row(
        "cùng before the verb belongs to it",
        "1. Trạm Y tế và Công an xã cùng phối hợp triển khai khám mắt.",
        ["assigned Trạm Y tế", "assigned Công an xã"],
    ),
    row("tự before the verb", "1. Các hộ dân tự tháo dỡ phần vi phạm.", ["assigned Các hộ dân"]),
    row(
        "a second one who helps, behind the comma",
        "1. Đoàn Thanh niên chịu trách nhiệm chính, Hội Phụ nữ hỗ trợ.",
        ["assigned Đoàn Thanh niên", "support Hội Phụ nữ"],
    ),
    row(
        "who is called the unit that joins in",
        "1. Hội Cựu chiến binh là đơn vị chủ trì; Hội Khuyến học là đơn vị phối hợp.",
        ["lead Hội Cựu chiến binh", "support Hội Khuyến học"],
    ),
    row(
        "what is handed over is no order",
        "1. Ban giám khảo chấm thi, bàn giao cho Ban Tổ chức.",
        ["assigned Ban giám khảo"],
    ),
    row(
        "forces that take part",
        "1. Lực lượng tham gia: Công an xã, Đoàn Thanh niên.",
        ["assigned Công an xã", "assigned Đoàn Thanh niên"],
    ),
    row(
        "who gathers what the others report",
        "1. Đầu mối tổng hợp: Văn phòng HĐND và UBND xã.",
        ["lead Văn phòng HĐND và UBND xã"],
    ),
    row("two who lead", "1. Đồng chủ trì: Sở Nội vụ và Sở Tài chính.", ["lead Sở Nội vụ", "lead Sở Tài chính"]),
    row(
        "posts with hamlets behind them",
        "1. Bí thư các chi bộ, Trưởng các thôn, xóm vận động nhân dân.",
        ["assigned Bí thư các chi bộ", "assigned Trưởng các thôn, xóm"],
    ),
    row(
        "joined without với, in small letters",
        "1. Tổng phụ trách Đội phối hợp giáo viên chủ nhiệm quản lý nền nếp.",
        ["assigned Tổng phụ trách Đội", "support giáo viên chủ nhiệm"],
    ),
    row(
        "handed in to an office in small letters",
        "1. Giáo viên bộ môn ra đề cương, nộp tổ trưởng duyệt, lưu tại văn phòng.",
        ["assigned Giáo viên bộ môn", "report_to tổ trưởng"],
    ),
    row("a way to grow is no report", "1. Giúp học sinh trên hành trình trưởng thành.", []),
    *(
        row(f"people by their work: {who}", f"1. {who} {duty}.", [f"assigned {who}"])
        for who, duty in (
            ("Y tế trường", "chuẩn bị tủ thuốc"),
            ("Điều dưỡng trưởng các khoa", "kiểm tra việc rửa tay"),
            ("Bác sĩ điều trị", "giải thích cho người bệnh"),
            ("Trung đội dân quân cơ động", "huấn luyện trong tháng 4"),
            ("Thú y viên các thôn", "lập danh sách đàn vật nuôi"),
            ("Hộ chăn nuôi", "tiêm phòng đủ vắc xin"),
            ("Học sinh khối 9", "hoàn thành bài thu hoạch"),
            ("Cấp ủy các cấp", "gắn việc này với nhiệm vụ chính trị"),
        )
    ),
    row(
        "mỗi hội before the verb",
        "1. Hội Nông dân xã và Hội Phụ nữ xã mỗi hội nhận hỗ trợ 04 sản phẩm.",
        ["assigned Hội Nông dân xã", "assigned Hội Phụ nữ xã"],
    ),
    row(
        "who is invited to join in",
        "1. Với cơ sở lớn mời Công ty Điện lực Lam Khê cùng kiểm tra hệ thống điện.",
        ["support Công ty Điện lực Lam Khê"],
    ),
    row(
        "one leads, a list behind the comma joins in",
        "1. Phòng Kinh tế chủ trì, Công an xã, Trạm Y tế phối hợp.",
        ["lead Phòng Kinh tế", "support Công an xã", "support Trạm Y tế"],
    ),
    row(
        "who does it stands behind",
        "1. Tham gia đào tạo gồm Trường Trung cấp nghề Lam Khê; phối hợp giám sát có Hội Cựu chiến binh xã.",
        ["assigned Trường Trung cấp nghề Lam Khê", "support Hội Cựu chiến binh xã"],
    ),
    row(
        "a second one acts behind the comma",
        "1. Hội Phụ nữ xã khảo sát 09 hộ, Hội Nông dân xã khảo sát 06 hộ.",
        ["assigned Hội Phụ nữ xã", "assigned Hội Nông dân xã"],
    ),
    row("a list before a verb is no second one", "1. Hướng dẫn UBND xã, Công an xã triển khai.", []),
    row(
        "a person's post ends before his duty",
        "1. Phân công: đồng chí Cầm Văn Lợi, Trưởng Phòng Kinh tế giúp việc về hạ tầng; "
        "Trung tá Lò Văn Hữu, Trưởng Công an xã bảo đảm an toàn.",
        ["assigned đồng chí Cầm Văn Lợi, Trưởng Phòng Kinh tế", "assigned Trung tá Lò Văn Hữu, Trưởng Công an xã"],
    ),
    row(
        "a person who leads a team",
        "1. Trưởng đoàn là đồng chí Lò Văn Sỹ, Phó Bí thư Đảng ủy; thành viên là đại diện các chi bộ.",
        ["assigned đồng chí Lò Văn Sỹ, Phó Bí thư Đảng ủy"],
    ),
    row(
        "posts before a colon",
        "1. Bảo vệ, nhân viên phục vụ: trực cổng, vệ sinh sân trường.",
        ["assigned Bảo vệ", "assigned nhân viên phục vụ"],
    ),
    row(
        "with whom, at the end",
        "1. Phòng Kinh tế chủ trì nghiệm thu cùng Ban Giám sát đầu tư của cộng đồng.",
        ["lead Phòng Kinh tế", "support Ban Giám sát đầu tư của cộng đồng"],
    ),
    row(
        "what is looked at bears no duty",
        "1. Kiểm tra việc sinh hoạt của 02 chi bộ: Chi bộ Trường học, Chi bộ Trạm Y tế.",
        [],
    ),
    row("Quản lý needs what it manages", "1. Phòng Quản lý xây dựng nghiệm thu.", ["assigned Phòng Quản lý xây dựng"]),
    row("by what means is no name", "1. Báo cáo Phòng Kinh tế bằng điện thoại.", ["report_to Phòng Kinh tế"]),
    row("Sở at a place", "1. Báo cáo Giám đốc Sở tại cuộc họp giao ban.", ["report_to Giám đốc Sở"]),
    row(
        "information that goes back",
        "1. Hai tháng một lần thông tin kết quả về Ban Chỉ đạo; cung cấp danh sách hộ cho Công an xã.",
        ["report_to Ban Chỉ đạo", "report_to Công an xã"],
    ),
    row("those who lend", "1. Riêng Trường THCS Lam Khê cho mượn sân.", ["assigned Trường THCS Lam Khê"]),
    row(
        "by whom, with whom",
        "- Việc rà soát do đồng chí Trần Hữu Lộc (công chức Phòng Kinh tế) cùng Ban Quản lý chợ đảm trách.",
        ["assigned đồng chí Trần Hữu Lộc", "support Ban Quản lý chợ"],
    ),
    row(
        "several behind a comma act by themselves",
        "1. Phòng Kinh tế chủ trì, Công đoàn xã và Đoàn Thanh niên xã huy động lực lượng.",
        ["lead Phòng Kinh tế", "assigned Công đoàn xã", "assigned Đoàn Thanh niên xã"],
    ),
    row("a quarter is no part of a name", "1. Trình Bộ trưởng quý IV/2031.", ["report_to Bộ trưởng"]),
    row(
        "the parts of the police", "1. Phòng Cảnh sát QLHC về TTXH kiểm tra.", ["assigned Phòng Cảnh sát QLHC về TTXH"]
    ),
    row(
        "who acts behind whatever stands before the comma",
        "1. Dập tắt xong, Trạm Kiểm lâm địa bàn cử người canh tàn lửa.",
        ["assigned Trạm Kiểm lâm địa bàn"],
    ),
    row("a list of names before the comma", "1. Hỗ trợ DN, HTX, các hộ dân ký kết hợp đồng.", []),
    row(
        "a time before the subject, without a comma",
        "1. Trong 03 ngày tiếp theo Phòng Kinh tế tổng hợp, xác minh.",
        ["assigned Phòng Kinh tế"],
    ),
    row(
        "one office whose name has a comma",
        "1. Phòng Thanh tra, Pháp chế kiểm tra 30% số xã.",
        ["assigned Phòng Thanh tra, Pháp chế"],
    ),
    row(
        "two offices, the other one named elsewhere",
        "1. Phòng Nội vụ, Tư pháp phối hợp rà soát; Phòng Tư pháp tổng hợp.",
        ["assigned Phòng Nội vụ", "assigned Tư pháp", "assigned Phòng Tư pháp"],
    ),
    row(
        "places that tell which ones",
        "1. Các Trạm Kiểm lâm địa bàn Ba Khe, Đắk Rơi làm xong đường băng cản lửa.",
        ["assigned Các Trạm Kiểm lâm địa bàn Ba Khe, Đắk Rơi"],
    ),
    row(
        "who takes in, with whose help",
        "1. Mở chuyên mục hỏi đáp; đầu mối tiếp nhận là Tổ Kiểm tra số 1, có sự tham gia của Hội Luật gia xã.",
        ["assigned Tổ Kiểm tra số 1", "support Hội Luật gia xã"],
    ),
    row("asked for, in the passive", "1. Công an xã được đề nghị cung cấp số liệu.", ["assigned Công an xã"]),
    row("with the others, at the beginning", "- Cùng Trạm Y tế xã xét duyệt đối tượng.", ["support Trạm Y tế xã"]),
    row(
        "reported to a place",
        "1. Báo ngay Trạm trưởng; báo trưởng thôn.",
        ["report_to Trạm trưởng", "report_to trưởng thôn"],
    ),
]


@pytest.mark.parametrize("name", HEADS)
def test_a_body_of_any_kind_bears_a_duty(name: str) -> None:
    found = facts_of("I. NỘI DUNG", f"1. {name} xây dựng kế hoạch của đơn vị.").assignments
    assert [a.body for a in found] == [name]


@pytest.mark.parametrize("verb", VERBS)
@pytest.mark.parametrize("name", ["Công an xã", "Phòng Kinh tế", "Các ấp, khu phố"])
def test_any_verb_ends_the_name(name: str, verb: str) -> None:
    found = facts_of("I. NỘI DUNG", f"1. {name} {verb} theo quy định.").assignments
    assert [a.body for a in found] == [name]


@pytest.mark.parametrize(("sentence", "expected"), SENTENCES)
def test_wordings(sentence: str, expected: list[str]) -> None:
    assert [f"{a.role} {a.body}" for a in facts_of("I. NỘI DUNG", sentence).assignments] == expected


ASKED = [
    row("a chairman asks", "Chủ tịch UBND tỉnh yêu cầu các sở thực hiện nghiêm túc.", ["các sở"]),
    row("a post asks", "Hiệu trưởng yêu cầu các tổ chuyên môn thực hiện tốt.", ["các tổ chuyên môn"]),
    row("a board hands on", "Ban Giám hiệu giao các tổ chuyên môn xây dựng kế hoạch.", ["các tổ chuyên môn"]),
    row("to one body", "Đảng ủy xã giao Văn phòng Đảng ủy theo dõi, đôn đốc.", ["Văn phòng Đảng ủy"]),
    row("politely", "Ban Tổ chức kính mong các đơn vị tham gia đầy đủ.", ["các đơn vị"]),
    row("hopes for", "Trường mong muốn các bậc phụ huynh quan tâm.", []),
    row("with a word between", "UBND xã giao nhiệm vụ cho các thôn thực hiện.", ["các thôn"]),
    row("people of his own", "Sở Y tế phân công cán bộ theo dõi địa bàn.", ["Sở Y tế"]),
    row("calls on the people", "Hội Nông dân xã kêu gọi hội viên tham gia.", ["Hội Nông dân xã"]),
]


@pytest.mark.parametrize(("line", "bodies"), ASKED)
def test_who_asks_others_bears_no_duty_by_that(line: str, bodies: list[str]) -> None:
    found = facts_of("II. TỔ CHỨC THỰC HIỆN", f"- {line}").assignments
    assert [a.body for a in found] == bodies


def test_a_heading_that_turns_to_somebody() -> None:
    facts = facts_of("I. PHÂN CÔNG", "**Về phía Phòng Điều dưỡng**", "Mua găng tay.")
    assert [(a.role, a.body) for a in facts.assignments] == [("assigned", "Phòng Điều dưỡng")]
