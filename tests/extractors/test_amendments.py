"""Which cited document amends which."""

from __future__ import annotations

import pytest

from extractors.citations.amendments import Cited, amending
from extractors.citations.reader import find_citations
from extractors.context import plain_context

CASES = [
    (
        "form 54: amended by",
        "Căn cứ Nghị định số 912/2031/NĐ-CP của Chính phủ quy định về lễ hội được sửa đổi, bổ sung bởi Nghị định số 934/2033/NĐ-CP;",
        {"934/2033/NĐ-CP": "912/2031/NĐ-CP"},
    ),
    (
        "amended by several, of one type",
        (
            "Căn cứ Nghị định số 912/2031/NĐ-CP đã được sửa đổi, bổ sung một số điều bởi Nghị định số 934/2033/NĐ-CP,"
            " Nghị định số 935/2034/NĐ-CP và Nghị định số 936/2035/NĐ-CP;"
        ),
        {f"{n}/NĐ-CP": "912/2031/NĐ-CP" for n in ("934/2033", "935/2034", "936/2035")},
    ),
    (
        "a document of another type after it is a ground of its own",
        "Căn cứ Nghị định số 912/2031/NĐ-CP được sửa đổi bởi Nghị định số 934/2033/NĐ-CP, Thông tư số 915/2033/TT-BTC;",
        {"934/2033/NĐ-CP": "912/2031/NĐ-CP"},
    ),
    (
        "in brackets",
        "Theo Thông tư số 912/2031/TT-BTC (được sửa đổi, bổ sung tại Thông tư số 934/2033/TT-BTC).",
        {"934/2033/TT-BTC": "912/2031/TT-BTC"},
    ),
    (
        "the other way round: the title of the one that amends names the other",
        (
            "Căn cứ Thông tư số 934/2033/TT-BTC ngày 05/3/2033 của Bộ Tài chính sửa đổi, bổ sung một số điều của"
            " Thông tư số 912/2031/TT-BTC ngày 09/02/2031;"
        ),
        {"934/2033/TT-BTC": "912/2031/TT-BTC"},
    ),
    (
        "two grounds, one after the other",
        "Căn cứ Nghị định số 912/2031/NĐ-CP; Căn cứ Nghị định số 934/2033/NĐ-CP sửa đổi quy trình;",
        {},
    ),
    (
        "what is asked for is no amendment",
        "Rà soát Quyết định số 912/QĐ-UBND để sửa đổi, bổ sung. Thực hiện Quyết định số 934/QĐ-UBND.",
        {},
    ),
]


@pytest.mark.parametrize(("why", "text", "expected"), CASES)
def test_amending(why: str, text: str, expected: dict[str, str]) -> None:
    cited = find_citations(text, plain_context(text))
    found = amending(text, [Cited(c.start, c.end, c.type) for c in cited])
    assert {cited[a].code: cited[b].code for a, b in found.items()} == expected, why


def test_nothing_cited() -> None:
    assert amending("sửa đổi bởi", []) == {}
