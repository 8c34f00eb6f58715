"""How the names of a drafted register are written: capitals, one body for a name, its place."""

from __future__ import annotations

import pytest

from pipeline.compliance.register.draft import _is_clean
from pipeline.compliance.register.units import spoken_title
from pipeline.compliance.register.written import named, same_unit, written


@pytest.mark.parametrize(
    ("key", "names", "expected", "why"),
    [
        ("sở y tế tỉnh lâm hải", ["SỞ Y TẾ"], "Sở Y tế tỉnh Lâm Hải", "a department in capitals"),
        ("ủy ban nhân dân xã tân phú", ["UBND XÃ TÂN PHÚ"], "UBND xã Tân Phú", "a place in capitals"),
        ("ủy ban nhân dân xã tân phú", ["ỦY BAN NHÂN DÂN XÃ TÂN PHÚ"], "Ủy ban nhân dân xã Tân Phú", "nhân dân stays small"),
        ("sở văn hóa, thể thao và du lịch tỉnh lâm hải", ["Sở Văn hóa Thể thao du lịch"],
         "Sở Văn hóa, Thể thao và Du lịch tỉnh Lâm Hải", "as it is spelt"),
        ("sở khoa học và công nghệ tỉnh lâm hải", ["Sở KH&CN", "Sở Khoa học và Công Nghệ"],
         "Sở Khoa học và Công nghệ tỉnh Lâm Hải", "an abbreviation"),
        ("sở giáo dục và đào tạo thành phố hà nội", ["Sở Giáo dục và Đào tạo Hà Nội"],
         "Sở Giáo dục và Đào tạo thành phố Hà Nội", "its place whole"),
        ("sở nông nghiệp và môi trường tỉnh lâm hải", ["SỞ NÔNG NGHIỆP VÀ MÔI TRƯỜNG"],
         "Sở Nông nghiệp và Môi trường tỉnh Lâm Hải", "no school in it"),
        ("trường tiểu học cửa lạch 1", ["TRƯỜNG TIỂU HỌC CỬA LẠCH 1"], "Trường Tiểu học Cửa Lạch 1", "a school's own name"),
        ("trường thcs lê hoa cương", ["TRƯỜNG THCS LÊ HOA CƯƠNG"], "Trường THCS Lê Hoa Cương", "an abbreviated kind"),
        ("trường đại học tây sơn khê", ["TRƯỜNG ĐẠI HỌC TÂY SƠN KHÊ"], "Trường Đại học Tây Sơn Khê", "a university"),
        ("trường tiểu học an khê", ["trường tiểu học An Khê"], "Trường Tiểu học An Khê", "small letters in running text"),
        ("chi bộ trường tiểu học an khê", ["CHI BỘ TRƯỜNG TIỂU HỌC AN KHÊ"], "Chi bộ Trường Tiểu học An Khê", "inside another name"),
        ("ban chỉ đạo 389 tỉnh lâm hải", ["BAN CHỈ ĐẠO 389 TỈNH LÂM HẢI"],
         "Ban Chỉ đạo 389 tỉnh Lâm Hải", "what it does has a capital"),
        ("phòng công tác sinh viên", ["PHÒNG CÔNG TÁC SINH VIÊN"], "Phòng Công tác sinh viên", "an office"),
        ("trạm y tế", ["TRẠM Y TẾ"], "Trạm Y tế", "a station: no province's"),
        ("ủy ban kiểm tra", ["ỦY BAN KIỂM TRA"], "Ủy ban Kiểm tra", "not the people's committee"),
        ("ban tuyên giáo và dân vận tỉnh ủy lâm hải", ["BAN TUYÊN GIÁO VÀ DÂN VẬN TỈNH ỦY LÂM HẢI"],
         "Ban Tuyên giáo và Dân vận Tỉnh ủy Lâm Hải", "two fields"),
        ("hội nông dân, tỉnh lâm hải", ["Hội nông dân"], "Hội Nông dân tỉnh Lâm Hải", "a province's, its place in the key"),
        ("ban tổ chức hội thi [a.pdf]", ["BAN TỔ CHỨC HỘI THI"], "Ban Tổ chức hội thi", "what tells it apart is no name"),
        ("sở y tế số 245 kh syt", ["SỞ Y TẾ số: 245 /KH-SYT"], "Sở Y tế", "the number below is no name"),
        ("ủy ban nhân dân quận an hải phòng gd&đt-trường a", ["UBND QUẬN AN HẢI PHÒNG GD&ĐT-TRƯỜNG A"],
         "UBND quận An Hải", "the first of several"),
        ("sở y tế-công đoàn ngành tỉnh lâm hải", ["SỞ Y TẾ -CÔNG ĐOÀN NGÀNH"], "Sở Y tế tỉnh Lâm Hải", "the first of two"),
        ("bệnh viện sản - nhi", ["Bệnh viện Sản - Nhi"], "Bệnh viện Sản - Nhi", "one name with the sign"),
    ],
)  # fmt: skip
def test_names_are_written_as_the_decree_says(key: str, names: list[str], expected: str, why: str) -> None:
    assert written(key, names, whole=False) == expected, why


@pytest.mark.parametrize(
    ("body_id", "expected", "why"),
    [
        ("sở nông nghiệp và môi trường, tỉnh lâm hải", "Sở Nông nghiệp và Môi trường, tỉnh Lâm Hải", "a department"),
        ("sở tài chính", "Sở Tài chính", "without its place"),
        ("bộ văn hóa thể thao và du lịch", "Bộ Văn hóa, Thể thao và Du lịch", "an id has no commas of a name"),
        (
            "sở lao động-thương binh và xã hội tỉnh lâm hải",
            "Sở Lao động - Thương binh và Xã hội tỉnh Lâm Hải",
            "a dash",
        ),
        ("ủy ban nhân dân xã cồn hạc, tỉnh lâm hải", "Ủy ban nhân dân xã Cồn Hạc, tỉnh Lâm Hải", "two places"),
        ("tỉnh ủy lâm hải", "Tỉnh ủy Lâm Hải", "a committee"),
        ("ban tuyên giáo và dân vận tỉnh ủy lâm hải", "Ban Tuyên giáo và Dân vận Tỉnh ủy Lâm Hải", "a bureau of one"),
        ("công an tỉnh lâm hải", "Công an tỉnh Lâm Hải", "no name of the register"),
        (
            "phòng nghiệp vụ, sở y tế, tỉnh lâm hải",
            "Phòng Nghiệp vụ, Sở Y tế, tỉnh Lâm Hải",
            "an office of a department",
        ),
        ("", "", "nothing took over"),
    ],
)
def test_an_id_is_written_as_a_name(body_id: str, expected: str, why: str) -> None:
    assert named(body_id) == expected, why


@pytest.mark.parametrize(
    ("name", "clean", "why"),
    [
        ("Công an tỉnh, BCHQS tỉnh Lâm Hải", False, "two bodies"),
        ("UBND xã An Khê, UBND xã Cồn Hạc", False, "two bodies"),
        ("Ban Dân vận Tỉnh ủy", False, "of which province"),
        ("Ban Dân vận Tỉnh ủy Lâm Hải", True, "with its province"),
        ("Ban Tổ chức có quận An Hải", False, "half a sentence"),
        ("Trung tâm Xúc tiến đầu tư, thương mại và du lịch", True, "a comma in a name"),
        ("Trung tâm Kiểm nghiệm", True, "short, but whole"),
        ("Trung tâm", False, "a bare head"),
    ],
)
def test_half_read_names_are_left_out(name: str, clean: bool, why: str) -> None:
    assert _is_clean(name, name.casefold()) is clean, why


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Ban Tuyên giáo tỉnh Lâm Hải", "Ban Tuyên giáo Tỉnh ủy Lâm Hải"),
        ("Ban Dân vận thành phố An Hải", "Ban Dân vận Thành ủy An Hải"),
        ("Sở Văn hóa, Thể thao và Du lịch", "Sở Văn hóa Thể thao Du lịch"),
    ],
)
def test_two_spellings_are_one_unit(one: str, other: str) -> None:
    assert same_unit(one) == same_unit(other)


@pytest.mark.parametrize(
    ("title", "expected"),
    [
        ("PHÁT TRIỂN KINH TẾ - XÃ HỘI TỈNH BẮC NINH NĂM 2032", "Phát triển kinh tế - xã hội tỉnh Bắc Ninh năm 2032"),
        ("BẢO HIỂM XÃ HỘI TRÊN ĐỊA BÀN XÃ CỒN HẠC", "Bảo hiểm xã hội trên địa bàn xã Cồn Hạc"),
        ("CHỐNG NGẬP CÁC XÃ VEN BIỂN", "Chống ngập các xã ven biển"),
        (
            "THỰC HIỆN CHỈ THỊ SỐ 9027/CT-TTG CỦA THỦ TƯỚNG CHÍNH PHỦ",
            "Thực hiện Chỉ thị số 9027/CT-TTG của Thủ tướng Chính phủ",
        ),
        ("Trồng cây ven kênh", "Trồng cây ven kênh"),
    ],
)
def test_a_title_in_capitals_in_running_text(title: str, expected: str) -> None:
    assert spoken_title(title) == expected
