"""Texts whose line breaks were lost: the same facts as with them; a paragraph that counts what it names stays whole."""

from __future__ import annotations

import pytest
from reading import row

from pipeline.extract import Facts, extract
from pipeline.ingest import read_bytes
from pipeline.layout import lay_out
from pipeline.segment import segment

GROUNDS = (
    "Căn cứ Nghị quyết số 9012/NQ-HĐND ngày 05/01/2031 của Hội đồng nhân dân tỉnh về trồng rừng phòng hộ ven biển;",
    "Thực hiện Kế hoạch số 9013/KH-UBND ngày 06/02/2031 của UBND tỉnh, UBND xã Cồn Sậy ban hành Kế hoạch như sau:",
)
BODY = (
    "I. MỤC ĐÍCH, YÊU CẦU",
    "1. Mục đích",
    "- Nâng cao nhận thức của người dân về trồng và giữ rừng ven biển, hạn chế sạt lở, góp phần bảo đảm đời sống;",
    "- Phủ xanh đất trống, bãi bồi và hai bên các tuyến đường liên thôn trong toàn xã trước mùa mưa bão năm 2031.",
    "2. Yêu cầu",
    "Việc trồng cây phải thiết thực, tiết kiệm, cây trồng phải sống được và có người chăm sóc lâu dài.",
    "II. NỘI DUNG",
    "1. Trồng 5.000 cây đước và 2.000 cây phi lao ở các bãi bồi thuộc các thôn Cồn Sậy, Bãi Trong và Bãi Ngoài.",
    "2. Hoàn thành trước ngày 30/6/2031.",
    "III. TỔ CHỨC THỰC HIỆN",
    "1. Phòng Kinh tế chủ trì, phối hợp với Công an xã kiểm tra việc trồng cây, báo cáo UBND xã trước ngày 15/7/2031.",
    "2. Trưởng các thôn vận động các hộ tham gia trồng và chăm sóc cây theo khu vực đã được phân công.",
)
STATE = (
    "UBND HUYỆN LÂM HẢI",
    "UBND XÃ CỒN SẬY",
    "Số: 9145/KH-UBND",
    "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
    "Độc lập - Tự do - Hạnh phúc",
    "Cồn Sậy, ngày 10 tháng 3 năm 2031",
    "KẾ HOẠCH",
    "Trồng rừng ven biển năm 2031",
)
END = (
    "Trên đây là Kế hoạch trồng rừng ven biển, yêu cầu các thôn nghiêm túc thực hiện./.",
    "Nơi nhận:",
    "- UBND tỉnh (b/c);",
    "- Các thôn;",
    "- Lưu: VT.",
    "TM. ỦY BAN NHÂN DÂN",
    "KT. CHỦ TỊCH",
    "PHÓ CHỦ TỊCH",
    "Hà Quang Vịnh",
)


def read(text: str) -> Facts:
    return extract(segment(lay_out(read_bytes(text.encode(), ".txt"))))


def test_a_plan_in_one_line_tells_what_its_lines_tell() -> None:
    lines = [*STATE, *GROUNDS, *BODY, *END]
    apart, together = read("\n".join(lines)), read(" ".join(lines))
    assert len(apart.citations) == 2
    assert {a.body for a in apart.assignments} >= {"Phòng Kinh tế", "Công an xã", "UBND xã", "Trưởng các thôn"}
    for of in ("citations", "deadlines", "assignments", "recipients"):
        told = [[_fields(fact) for fact in getattr(facts, of)] for facts in (apart, together)]
        assert told[0] == told[1], of
    assert together.metadata == apart.metadata


def _fields(fact: object) -> dict[str, object]:
    places = ("start", "end", "char_start", "char_end")
    return {f: getattr(fact, f) for f in fact.__dataclass_fields__ if f not in places}  # type: ignore[attr-defined]


@pytest.mark.parametrize(
    "line",
    [
        row(
            "a paragraph among others that counts",
            "Hồ sơ gồm: 1. Đơn đăng ký; 2. Giấy khai sinh; 3. Sổ hộ khẩu. " + "Các thôn nộp đủ hồ sơ theo mẫu. " * 20,
        ),
        row("a paragraph with dashes", "Các thôn lo: - Cây giống; - Phân bón; - Nước tưới. " + "Cây phải sống. " * 40),
    ],
)
def test_a_long_paragraph_stays_whole(line: str) -> None:
    lines = [*STATE, *GROUNDS, *BODY, f"3. {line}", *END]
    plan = segment(lay_out(read_bytes("\n".join(lines).encode(), ".txt")))
    assert any(" ".join(line.split()) in " ".join(plan.text.text[u.start : u.end].split()) for u in plan.units)


def test_letters_that_are_no_signature_cut_no_sentence() -> None:
    lines = [*STATE, *GROUNDS, *BODY, "3. Hoàn thành các chỉ tiêu KT XH năm 2031 của xã.", *END]
    plan = segment(lay_out(read_bytes(" ".join(lines).encode(), ".txt")))
    assert any("chỉ tiêu KT XH năm 2031" in plan.text.text[u.start : u.end] for u in plan.units)
