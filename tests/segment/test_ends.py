"""The end of a plan as copies and page breaks leave it: recipients and signature run into one another."""

from __future__ import annotations

import pytest

from pipeline.ingest import read_bytes
from pipeline.layout import lay_out
from pipeline.model import Plan
from pipeline.segment import segment

BODY = "KẾ HOẠCH\nTrồng cây năm 2031\n\nI. MỤC ĐÍCH\n\nTrồng cây.\n\nII. NỘI DUNG\n\nCác thôn trồng cây.\n\n"


def plan_of(text: str) -> Plan:
    """A plain text file, segmented."""
    return segment(lay_out(read_bytes(text.encode(), ".txt")))


@pytest.mark.parametrize(
    ("end", "recipients", "signature", "why"),
    [
        (
            "Nơi nhận:\n- Đảng ủy xã;\nTM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH\nLê Văn An\n- Các thôn;\n- Trường học;\n- Lưu: VT.",
            ["Nơi nhận:", "- Đảng ủy xã;", "- Các thôn;", "- Trường học;", "- Lưu: VT."],
            ["TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH", "Lê Văn An"],
            "a page ended within the two columns: the list goes on below the signature",
        ),
        (
            "Nơi nhận:\n- Đảng ủy xã;\n- Các thôn;\n- Lưu: VT.\nTM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH\nLê Văn An",
            ["Nơi nhận:", "- Đảng ủy xã;", "- Các thôn;", "- Lưu: VT."],
            ["TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH", "Lê Văn An"],
            "the usual order of a copy",
        ),
        (
            "Nơi nhận:\n- Đảng ủy xã;\n- Lưu: VT.TM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH\nLê Văn An",
            ["Nơi nhận:", "- Đảng ủy xã;", "- Lưu: VT."],
            ["TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH", "Lê Văn An"],
            "the border between the two columns was lost",
        ),
        (
            "Nơi nhận:\n- Đ/c Lê Văn Bình, PCT\nUBND xã, Phó trưởng ban\nChỉ đạo;\n- Các thôn;\n- Lưu: VT.\nCHỦ TỊCH\nLê Văn An",
            ["Nơi nhận:", "- Đ/c Lê Văn Bình, PCT", "UBND xã, Phó trưởng ban", "Chỉ đạo;", "- Các thôn;", "- Lưu: VT."],
            ["CHỦ TỊCH", "Lê Văn An"],
            "a narrow column wraps a recipient onto lines that begin with capitals",
        ),
        (
            "Nơi nhận:\n- Sở Nội vụ\n(để báo cáo)\n- Các thôn\n- Lưu: VT.\nCHỦ TỊCH\nLê Văn An",
            ["Nơi nhận:", "- Sở Nội vụ", "(để báo cáo)", "- Các thôn", "- Lưu: VT."],
            ["CHỦ TỊCH", "Lê Văn An"],
            "the purpose stands on a line of its own",
        ),
    ],
)
def test_recipients_and_signature(end: str, recipients: list[str], signature: list[str], why: str) -> None:
    plan = plan_of(BODY + end)
    assert [plan.text.of(p) for p in plan.recipients] == recipients, why
    assert [plan.text.of(p) for p in plan.signature] == signature, why
