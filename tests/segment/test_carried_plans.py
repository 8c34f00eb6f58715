"""Plans that a decision sends along: where they begin, and what stays with the decision (*quyết định ban hành kế hoạch*)."""

from __future__ import annotations

import pytest
from reading import lines, plan_of

from pipeline.model import Paragraph, Text
from pipeline.segment import segment

TITLE = ("KẾ HOẠCH", "Trồng cây phân tán năm 2031")
BODY = ("I. NỘI DUNG", "1. Trồng cây.")

DECISION = (
    "Số: 9112/QĐ-UBND",
    "QUYẾT ĐỊNH",
    "Ban hành Kế hoạch trồng cây phân tán năm 2031",
    "Căn cứ Luật Trồng rừng ven biển năm 2032;",
    "Theo đề nghị của Phòng Kinh tế,",
    "QUYẾT ĐỊNH:",
    "Điều 1. Ban hành kèm theo Quyết định này Kế hoạch trồng cây.",
    "Điều 2. Quyết định có hiệu lực từ ngày ký.",
    "Nơi nhận:",
    "- Như Điều 3;",
    "- Lưu: VT.",
    "TM. ỦY BAN NHÂN DÂN",
    "CHỦ TỊCH",
    "Hà Quang Vịnh",
)


def test_who_decides_is_neither_signature_nor_title() -> None:
    who = ("HIỆU TRƯỞNG TRƯỜNG ĐẠI HỌC SÔNG NHẠN", "Căn cứ Luật Giáo dục đại học ngày 18/6/2012;", "QUYẾT ĐỊNH:")
    articles = ("Điều 1. Ban hành Kế hoạch kèm theo.", "Điều 2. Các khoa chịu trách nhiệm thi hành./.")
    end = ("Nơi nhận:", "- Như Điều 2;", "- Lưu: VT.", "HIỆU TRƯỞNG", "Lý Văn Nam")
    decision = ("Số: 9112/QĐ-ĐHSN", "QUYẾT ĐỊNH", "Về việc ban hành Kế hoạch kiểm định năm 2031")
    plan = plan_of(*decision, *who, *articles, *end, *TITLE, *BODY)
    assert [plan.text.of(p) for p in plan.signature] == ["HIỆU TRƯỞNG", "Lý Văn Nam"]
    assert {u.item for u in plan.units} >= {"Điều 1", "Điều 2"}
    alone = plan_of(*decision, *who, *articles, *end)
    assert " ".join(plan.text.text[p.start : p.end] for p in alone.title).count("HIỆU TRƯỞNG") == 0


@pytest.mark.parametrize("below", ["", "PHỤ LỤC\nKẾ HOẠCH TRIỂN KHAI NGHỊ ĐỊNH"], ids=["alone", "with an appendix"])
def test_a_plan_whose_first_line_was_lost_begins_above_what_it_was_sent_with(below: str) -> None:
    """A stamp lies over "KẾ HOẠCH"; an appendix may have a title that begins so."""
    decision = ("Số: 9112/QĐ-SNN", "QUYẾT ĐỊNH", "Ban hành Kế hoạch chăm sóc rừng", "GIÁM ĐỐC SỞ NÔNG NGHIỆP")
    articles = (
        "Điều 1. Ban hành kèm theo Quyết định này Kế hoạch chăm sóc rừng.",
        "Nơi nhận:",
        "- Như Điều 1;",
        "- Lưu: VT.",
    )
    sent = "(Kèm theo Quyết định số 9112/QĐ-SNN ngày 03/3/2031 của Giám đốc Sở Nông nghiệp)"
    body = ("I. MỤC ĐÍCH", "Rừng xanh.", "II. TỔ CHỨC THỰC HIỆN", "1. Chi cục Kiểm lâm trồng cây.")
    plan = plan_of(*decision, *articles, "CHĂM SÓC RỪNG NĂM 2031", sent, *body, *below.splitlines())
    assert lines(plan, plan.title) == ["CHĂM SÓC RỪNG NĂM 2031", sent]
    assert [u.item for u in plan.units if u.kind.value == "heading" and not u.item.startswith("Điều")][:2] == [
        "I",
        "II",
    ]


@pytest.mark.parametrize("what", ["QUY CHẾ LÀM VIỆC", "DANH MỤC THỦ TỤC"])
def test_what_is_no_plan_stays_with_the_decision_that_sends_it(what: str) -> None:
    decision = (
        "Số: 9112/QĐ-SNN",
        "QUYẾT ĐỊNH",
        f"Ban hành {what.capitalize()}",
        "Căn cứ Luật Lâm nghiệp ngày 15/11/2017;",
    )
    end = ("Điều 1. Ban hành kèm theo Quyết định này.", "Nơi nhận:", "- Như Điều 1;", "- Lưu: VT.")
    plan = plan_of(
        *decision, *end, what, "(Kèm theo Quyết định số 9112/QĐ-SNN ngày 03/3/2031)", "I. QUY ĐỊNH CHUNG", "1. Một."
    )
    assert lines(plan, plan.title)[0] == "QUYẾT ĐỊNH"


def test_decision_that_carries_a_plan() -> None:
    plan = plan_of(*DECISION, *TITLE, "(Kèm theo Quyết định số 9112/QĐ-UBND ngày 05/4/2031 của UBND xã)", *BODY)
    assert lines(plan, plan.title)[:2] == list(TITLE)
    assert [(u.item, u.role.value) for u in plan.units if u.item != "title"][-2:] == [
        ("I", "content"),
        ("I/1", "content"),
    ]
    assert [u.item for u in plan.units if u.start < plan.title[0].start and u.item != "decision"] == [
        "Điều 1",
        "Điều 2",
    ]
    assert [
        plan.text.text[u.start : u.end] for u in plan.units if u.item == "decision" and u.role.value == "preamble"
    ] == [
        "Căn cứ Luật Trồng rừng ven biển năm 2032;",
        "Theo đề nghị của Phòng Kinh tế,",
    ]
    assert lines(plan, plan.letterhead) == ["Số: 9112/QĐ-UBND"]
    assert lines(plan, plan.signature) == ["TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH", "Hà Quang Vịnh"]
    assert lines(plan, plan.recipients) == ["Nơi nhận:", "- Như Điều 3;", "- Lưu: VT."]


def test_an_article_that_approves_a_scheme_holds_its_parts() -> None:
    """ "Điều 1. Phê duyệt Đề án … như sau: I. … II. …", then "Điều 2": the parts are the outermost sections."""
    plan = plan_of(
        "QUYẾT ĐỊNH", "Phê duyệt Đề án trồng cây phân tán", "Căn cứ Luật Lâm nghiệp ngày 15/11/2017;", "QUYẾT ĐỊNH:",
        "Điều 1. Phê duyệt Đề án trồng cây phân tán với những nội dung chủ yếu như sau:",
        "I. MỤC TIÊU", "Trồng 1.000 cây.", "II. TỔ CHỨC THỰC HIỆN", "1. Phòng Kinh tế", "a) Rà soát đất trống.",
        "Điều 2. Quyết định này có hiệu lực kể từ ngày ký.", "Điều 3. Trưởng Phòng Kinh tế chịu trách nhiệm thi hành Quyết định này.",
    )  # fmt: skip
    assert [u.item for u in plan.units if u.item.startswith("Điều")] == [
        "Điều 1", "Điều 1/I", "Điều 1/I", "Điều 1/II", "Điều 1/II/1", "Điều 1/II/1/a", "Điều 2", "Điều 3",
    ]  # fmt: skip
    assert [(u.heading, u.level) for u in plan.units if u.kind.value == "heading"] == [
        ("MỤC TIÊU", 1), ("TỔ CHỨC THỰC HIỆN", 1), ("Phòng Kinh tế", 2),
    ]  # fmt: skip


def test_a_decision_that_the_gazette_prints_without_recipients() -> None:
    """Its grounds are grounds, its articles items; what the gazette's signer leaves between the two is neither."""
    plan = plan_of(
        "THỦ TƯỚNG CHÍNH PHỦ", "Số: 9844/QĐ-TTg", "QUYẾT ĐỊNH", "Ban hành Kế hoạch trồng cây phân tán", "THỦ TƯỚNG CHÍNH PHỦ",
        "Căn cứ Luật Lâm nghiệp ngày 15/11/2017;", "QUYẾT ĐỊNH:",
        "Điều 1. Ban hành kèm theo Quyết định này Kế hoạch trồng cây phân tán.",
        "Điều 2. Bộ trưởng Bộ Nông nghiệp và Môi trường chịu trách nhiệm thi hành Quyết định này./.",
        "KT. THỦ TƯỚNG", "PHÓ THỦ TƯỚNG", "Hà Quang Vịnh", "Ký bởi: CÔNG BÁO",
        "THỦ TƯỚNG CHÍNH PHỦ", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "KẾ HOẠCH", "Trồng cây phân tán",
        "I. MỤC TIÊU", "Trồng 1.000 cây.", "II. TỔ CHỨC THỰC HIỆN", "Sở Công Thương theo dõi./.",
    )  # fmt: skip
    items = [u.item for u in plan.units]
    assert [u.role.value for u in plan.units if "Căn cứ" in plan.text.text[u.start : u.end]] == ["preamble"]
    assert {"Điều 1", "Điều 2", "I"} <= set(items)
    assert lines(plan, plan.letterhead)[:2] == ["THỦ TƯỚNG CHÍNH PHỦ", "Số: 9844/QĐ-TTg"]


@pytest.mark.parametrize("last", ["- Lưu: VT.", ". ~* Lưu: VT."], ids=["as it is printed", "misread on a scan"])
def test_the_plan_begins_behind_both_columns_of_the_end_of_its_decision(last: str) -> None:
    left, right = ("Nơi nhận:", "- Như Điều 3;", last), ("TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH", "Hà Quang Vịnh")
    decision = (
        "Số: 9112/QĐ-UBND",
        "QUYẾT ĐỊNH",
        "Ban hành Kế hoạch trồng cây",
        "Điều 1. Ban hành kèm theo Quyết định này Kế hoạch.",
    )
    rest = ("KẾ HOẠCH", "Trồng cây năm 2031", "I. NỘI DUNG", "1. Một.")
    zoned = [
        *((s, "") for s in decision),
        *((s, "left") for s in left),
        *((s, "right") for s in right),
        *((s, "") for s in rest),
    ]
    at, paragraphs = 0, list[Paragraph]()
    for said, zone in zoned:
        paragraphs.append(Paragraph(at, at + len(said), zone=zone))
        at += len(said) + 1
    plan = segment(Text("\n".join(said for said, _ in zoned), tuple(paragraphs)))
    assert lines(plan, plan.recipients) == list(left)
    assert lines(plan, plan.signature) == list(right)
