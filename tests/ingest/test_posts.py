"""The signer's post and the head of the recipients, where a stamp or a misread word stands over them."""

from __future__ import annotations

import pytest

from pipeline.ingest.scan.repair import repaired
from pipeline.model import Block, BlockKind, Box


@pytest.mark.parametrize(
    ("line", "expected", "why"),
    [
        ("⁄ - HIỆU TRƯỞN cÈ—", "HIỆU TRƯỞNG", "the rim of a stamp behind it"),
        ("- GIÁM Ð", "GIÁM ĐỐC", "the stamp over its second half"),
        ("KT. GIÁM ĐỐ", "KT. GIÁM ĐỐC", "for whom he signs stays"),
        ("PHÓ GIÁM", "PHÓ GIÁM ĐỐC", "one post begins so"),
        ("TRƯỞNG", "TRƯỞNG", "many posts begin so"),
        ("GIÁM ĐỐC", "GIÁM ĐỐC", "a whole one"),
        ("CHỦ", "CHỦ", "too little of it"),
    ],
)
def test_torn_posts(line: str, expected: str, why: str) -> None:
    box = Box(360, 500, 480, 512)
    listed = [
        Block(BlockKind.LINE, text, page=3, box=Box(85, 500 + 12 * n, 200, 510 + 12 * n))
        for n, text in enumerate(("Nơi nhận:", "- Như trên;", "- Lưu: VT."))
    ]
    blocks, _ = repaired([*listed, Block(BlockKind.LINE, line, page=3, box=box)])
    assert blocks[-1].text == expected, why
    elsewhere, _ = repaired([*listed, Block(BlockKind.LINE, line, page=2, box=box)])
    assert elsewhere[-1].text == line, "on another page it is no post"


def test_head_of_the_recipients() -> None:
    lines = ["An nhận:", "- Như trên;", "- Lưu: VT."]
    blocks, _ = repaired([Block(BlockKind.LINE, line, page=1) for line in lines])
    assert blocks[0].text == "Nơi nhận:"
