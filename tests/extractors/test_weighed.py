"""The second judge of duties: which names it looks at, what it knows of them, and what it adds."""

from __future__ import annotations

import csv
from importlib.resources import files

import pytest

from extractors.assignments.traits import names, traits
from extractors.assignments.weighed import PARTS, likelihoods
from extractors.context import plain_context
from tests.reading import facts_of, row

NAMES = [
    row("behind the start and a comma", "Sở Y tế, Công an tỉnh tham mưu", [], ["Sở Y tế", "Công an tỉnh"]),
    row("behind “do”, “với”", "việc này do Sở Y tế làm với Hội Nông dân", [], ["Sở Y tế", "Hội Nông dân"]),
    row("whose something is bears no duty by it", "kế hoạch của Sở Y tế", [], []),
    row("people without a name of their own", "riêng GVCN báo ngay; sinh viên nộp lệ phí", [], ["GVCN", "sinh viên"]),
    row("a citation's issuer is no name here", "theo công văn, Sở Y tế", [(15, 22)], []),
]


@pytest.mark.parametrize(("text", "masks", "expected"), NAMES)
def test_names_that_may_bear_a_duty(text: str, masks: list[tuple[int, int]], expected: list[str]) -> None:
    assert [text[n.start : n.end] for n in names(text, plain_context(text), masks)] == expected


def test_what_is_known_of_a_name_in_a_list() -> None:
    text = "Phối hợp với Sở Y tế, Sở Tài chính rà soát."
    second = list(names(text, plain_context(text), []))[1]
    known = set(traits(text, second))
    assert {"before=,", "list_before=với", "after=rà", "list_after2=rà soát", "in_list=last", "said=phối hợp"} <= known


ADDED = [
    row(
        "behind “riêng”",
        "Các thôn ký cam kết; riêng Công an tỉnh tăng cường kiểm tra phương tiện.",
        "Công an tỉnh",
        "assigned",
    ),
    row(
        "who decides",
        "Việc chọn điểm tập kết do Ủy ban nhân dân các xã quyết định.",
        "Ủy ban nhân dân các xã",
        "assigned",
    ),
    row(
        "a second clause",
        "Nước sạch do Trạm Y tế hướng dẫn, các đoàn thể huy động hội viên làm.",
        "các đoàn thể",
        "assigned",
    ),
    row("behind “và”", "Sinh viên phải tham dự và Nhà trường thực hiện việc điểm danh.", "Nhà trường", "assigned"),
    row(
        "a label of one's own",
        "Đơn vị phối hợp tuyên truyền: Các phòng thuộc Công an tỉnh.",
        "Các phòng thuộc Công an tỉnh",
        "support",
    ),
]


@pytest.mark.parametrize(("text", "body", "part"), ADDED)
def test_duties_that_no_pattern_tells(text: str, body: str, part: str) -> None:
    found = facts_of("**II. NỘI DUNG", f"- {text}").assignments
    assert (body, part) in {(a.body, a.role) for a in found}


def test_who_asks_is_not_added() -> None:
    found = facts_of("**II. NỘI DUNG", "- Trạm Y tế hướng dẫn; riêng Đảng ủy xã yêu cầu các thôn báo cáo.").assignments
    assert "Đảng ủy xã" not in {a.body for a in found}


def test_what_the_grammar_tells_stays() -> None:
    found = facts_of("**II. NỘI DUNG", "- Pano (cô Mai, thầy Nam).").assignments
    assert [a.body for a in found] == ["cô Mai", "thầy Nam"]


def test_without_any_weight_nothing_is_likelier() -> None:
    assert likelihoods(["never seen"]) == pytest.approx([1 / len(PARTS)] * len(PARTS))


def test_weights_are_words_not_sentences() -> None:
    rows = list(csv.reader((files("extractors") / "lexicon" / "weights.csv").read_text(encoding="utf-8").splitlines()))
    assert rows[0] == ["trait", *PARTS]
    assert max(len(trait.partition("=")[2].split()) for trait, *_ in rows[1:]) <= 3
