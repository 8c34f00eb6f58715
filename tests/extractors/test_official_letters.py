"""Official letters (công văn): no name of their kind, a subject below the number, "Kính gửi" above the text."""

from __future__ import annotations

import pytest
from reading import frame, plan_of, row

from extractors.metadata.letter import subject_of_letter
from pipeline.extract import extract
from pipeline.ingest import read_bytes
from pipeline.layout import lay_out
from pipeline.segment import segment

HEAD = ("UBND TỈNH AN HẢI", "SỞ NỘI VỤ", "Số: 12/SNV-XDCQ")
MOTTO = ("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc", "An Hải, ngày 05 tháng 3 năm 2031")
BODY = (
    "Kính gửi: Ủy ban nhân dân các xã",
    "Thực hiện Chỉ thị số 9012/CT-UBND của UBND tỉnh, Sở Nội vụ đề nghị:",
    "1. Các xã rà soát sổ sách.",
)


@pytest.mark.parametrize(
    ("lines", "subject", "why"),
    [
        (
            (*HEAD, "V/v hướng dẫn xếp loại công chức", *MOTTO, *BODY),
            "hướng dẫn xếp loại công chức",
            "below the number",
        ),
        (
            (*HEAD, *MOTTO, "Về việc hướng dẫn", "xếp loại công chức", *BODY),
            "hướng dẫn xếp loại công chức",
            "on two lines",
        ),
        ((*HEAD, *MOTTO, "V/V: rà soát sổ sách.", *BODY), "rà soát sổ sách", "in capitals, with a colon"),
        ((*HEAD, "V/v rà soát", *MOTTO, *BODY[1:]), None, "it goes to nobody"),
        ((*HEAD, *MOTTO, *BODY), None, "it has no subject"),
    ],
)
def test_subject(lines: tuple[str, ...], subject: str | None, why: str) -> None:
    assert subject_of_letter("\n".join(lines)) == subject, why


def read(*lines: str) -> tuple[str | None, str | None]:
    found = extract(segment(lay_out(read_bytes("\n".join(lines).encode(), ".txt")))).metadata
    return found.doc_type, found.title


def test_a_letter_is_told_by_its_form() -> None:
    assert read(*HEAD, "V/v rà soát sổ sách", *MOTTO, *BODY) == ("Công văn", "rà soát sổ sách")


def test_a_plan_that_is_sent_to_somebody_stays_a_plan() -> None:
    assert read(*HEAD, *MOTTO, "KẾ HOẠCH", "Về việc rà soát sổ sách năm 2031", *BODY)[0] == "Kế hoạch"


def test_a_notice_is_told_by_its_first_line() -> None:
    assert read(
        "Thông báo tổ chức hội thao năm 2031",
        "- Thời gian: sáng 05/3/2031.",
        "- Các khoa lập danh sách gửi Ban Tổ chức.",
    ) == (
        "Thông báo",
        "tổ chức hội thao năm 2031",
    )


END = ("Nơi nhận:", "- Như trên;", "- Lưu: VT.", "GIÁM ĐỐC", "Hà Quang Vịnh")


@pytest.mark.parametrize(
    ("sent", "kind"),
    [("QUYẾT ĐỊNH", "Công văn"), ("KẾ HOẠCH", "Kế hoạch")],
    ids=["what a letter sends is behind it", "contrary: a plan is what is asked for"],
)
def test_a_letter_that_sends_another_paper(sent: str, kind: str) -> None:
    below = ("BỘ NÔNG NGHIỆP", "Số: 9016/QĐ-BNN", sent, "Ban hành hướng dẫn trồng cây", "Điều 1. Ban hành hướng dẫn.")
    assert read(*HEAD, "V/v rà soát sổ sách", *MOTTO, *BODY, *END, *below)[0] == kind


LONG = "Thực hiện Chỉ thị số 9012/CT-UBND ngày 03/3/2031 của UBND tỉnh về trồng cây phân tán, Sở Nội vụ đề nghị các đơn vị làm tốt như sau:"


def test_a_letter_begins_behind_those_to_whom_it_goes() -> None:
    """They stand below one another at the end of its letterhead; what follows gives duties, also where columns stand at the end."""
    two_columns = frame(list(HEAD), list(MOTTO)), frame(list(END[:3]), list(END[3:]))
    to_whom = ("V/v trồng cây", "Kính gửi:", "- Trung tâm Giống cây;", "- Ủy ban nhân dân các xã.")
    found = extract(plan_of(two_columns[0], *to_whom, LONG, "1. Trung tâm Giống cây cung ứng 500 cây.", two_columns[1]))
    assert [a.body for a in found.assignments] == ["các đơn vị", "Trung tâm Giống cây"]
    assert [(c.code, c.basis) for c in found.citations] == [("9012/CT-UBND", True)]
    assert found.metadata.issuer == "SỞ NỘI VỤ"


@pytest.mark.parametrize(
    ("opening", "bodies"),
    [
        row(
            "what is asked begins in the opening",
            "Thực hiện Chỉ thị số 9012/CT-UBND (gửi kèm). Sở Nội vụ đề nghị Ủy ban nhân dân xã và các đơn vị thực hiện như sau:",
            ["Ủy ban nhân dân xã", "các đơn vị"],
        ),
        row(
            "no ground is named",
            "Sở Nội vụ đề nghị các tổ chức trực thuộc triển khai như sau:",
            ["các tổ chức trực thuộc"],
        ),
        row("contrary: who makes the plan bears no duty by it", "Sở Nội vụ xây dựng kế hoạch như sau:", []),
    ],
)
def test_an_opening_that_asks(opening: str, bodies: list[str]) -> None:
    found = extract(plan_of("KẾ HOẠCH", "Trồng cây", opening, "I. NỘI DUNG", "1. Giống cây.")).assignments
    assert [a.body for a in found] == bodies
