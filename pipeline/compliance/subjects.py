"""What a plan and a document are about (nội dung), and whether the one may answer the other: told by their titles, words weighed.

A title is compared without the formulas of offices ("triển khai thực hiện", "trên địa bàn tỉnh …"), without what it cites and
without years and places. What every field does ("chăm sóc") tells less. Titles in other words are of one subject
where they name one narrow field of work ("tuyển quân", "gọi công dân nhập ngũ"): `extractors/lexicon/subject_words.csv`.
`make subjects` prints what the thresholds are worth on pairs labelled by hand.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from enum import StrEnum
from functools import cache, lru_cache
from math import fsum

from extractors.lexicon import rows
from pipeline.compliance.weights import of_language
from pipeline.resolve.names import code_key, fold

SAME = 0.5
"""The likeness from which a plan is on the subject of a document."""
OTHER = 0.22
"""The likeness below which it is on another; between the two it is for a reader to say."""
_ENOUGH = 30.0
"""Of a long title so much weight is a subject: a plan need not say all of it."""
_OF_GENERAL = 0.25
"""The weight of what every field does ("chăm sóc"), of what its syllables weigh."""
_GENERAL, _FIELD = "~", "#"
"""Before a term that every field uses, and one that is a field of work."""

_PAPER = (
    r"(?:nghị quyết|chỉ thị|quyết định|kế hoạch|chương trình(?: hành động)?|đề án|kết luận|thông báo|thông tri|công văn|hướng dẫn"
    r"|nghị định|thông tư|quy định|luật)"
)
_ISSUER = (
    r"(?:thủ tướng(?: chính phủ)?|chính phủ|bộ chính trị|ban bí thư|trung ương|ban chấp hành (?:trung ương|đảng bộ)(?: đảng)?"
    r"|(?:ban thường vụ )?(?:tỉnh|thành|đảng) ủy|(?:chủ tịch )?(?:ủy ban|hội đồng) nhân dân (?:tỉnh|thành phố|xã|phường))"
)
_CITED = re.compile(
    rf"{_PAPER} (?:số )?\d+[-/][\w&/-]+(?: ngày [\d /.-]+(?:tháng \d+ năm \d+)?)?(?: khóa [\divx]+)?"
    rf"(?: của (?:(?:(?!về |{_PAPER} ).){{1,80}}?(?= về | {_PAPER} )|{_ISSUER}))?"
)
"""A document as a title names it: type, number, day, issuer; what it is about follows."""
_WHERE = re.compile(
    r"(?:(?:trên |tại )?địa bàn|(?:tại|của|ở) (?:tỉnh|thành phố|xã|phường|huyện|quận|thị xã|đặc khu)) .*?"
    r"(?= giai đoạn | năm \d| đến năm | nhiệm kỳ |$)"
)
_WHOSE = re.compile(r"của (?:phòng|sở|chi cục) .*?(?= giai đoạn | năm \d| đến năm | nhiệm kỳ |$)")
"""Whose tasks a paper lays down: "chức năng, nhiệm vụ của Phòng Kinh tế - Hạ tầng …" is no subject of the economy."""
_YEARS = re.compile(
    r"(?:giai đoạn|đến năm|năm học|năm|định hướng đến|tầm nhìn(?: đến)?|nhiệm kỳ|khóa|quý|tháng|đợt) (?:năm )?"
    r"[\divx]+(?:[ /-]+\d+)*(?!\w)"
)
_FORMULAS = re.compile(
    r"(?<!\S)(?:(?:tiếp tục )?tăng cường(?: và)? đổi mới"
    r"|(?:triển khai|tổ chức|phổ biến|quán triệt|học tập)(?: và)?(?: triển khai)? thực hiện|tiếp tục|tăng cường|đẩy mạnh"
    r"|nâng cao(?: (?:chất lượng|hiệu quả|hiệu lực))*|một số|giải pháp|nhiệm vụ(?: trọng tâm| chủ yếu)?|trong tình hình mới"
    r"|sự lãnh đạo(?: chỉ đạo)?(?: của (?:các )?(?:cấp ủy )?đảng)?|(?:công tác )?lãnh đạo|đối với|về việc|phê duyệt|ban hành"
    r"|kế hoạch(?: hành động)?|chương trình(?: hành động| mục tiêu)?(?: quốc gia)?|đề án|chiến lược|quốc gia|công tác|giai đoạn|đến năm"
    r"|sửa đổi(?: bổ sung)?(?: cập nhật)?"
    r"|thực hiện|triển khai|tổ chức|hoạt động|thi hành|chỉ thị|nghị quyết|quyết định|hướng dẫn|bảo đảm|đảm bảo|phát động|phong trào"
    r"|của chính phủ|của thủ tướng(?: chính phủ)?|của (?:bộ chính trị|ban bí thư|ban chấp hành trung ương(?: đảng)?|trung ương)"
    r"|(?:của )?(?:ban thường vụ|ban chấp hành|thường trực) (?:(?:tỉnh|thành|huyện|đảng) ủy|đảng bộ|hội đồng nhân dân)"
    r"|cơ quan hành chính(?: nhà nước)?|chính quyền các cấp|các cấp|các cơ quan(?: đơn vị)?|toàn tỉnh|toàn quốc|phát triển|bền vững"
    r"|của (?:cả )?hệ thống chính trị|quy chế|quy định(?: chi tiết)?|một số điều|hướng dẫn thi hành|(?<!pháp )luật"
    r"|(?:ủy ban|hội đồng) nhân dân|lần thứ|cơ quan|đơn vị|thành phố|cấp tỉnh|cấp xã|phòng chống|trật tự|xây dựng)(?!\S)"
)
_EMPTY = frozenset(
    " ".join((
        "dân nhân năm ngày tháng tỉnh xã phường huyện thành phố thị đặc khu ủy ban đảng bộ sở phòng ngành hội đồng quốc lần thứ đợt",
        "cơ quan mới số công",
    )).split()
)  # fmt: skip
"""Syllables that tell no subject by themselves, only beside another ("dân vận")."""
_LINKS = frozenset(
    " ".join((
        "và của các ở tại trong trên cho theo với đến để là có được về một những này từ bằng do như khi vào ra cùng cả sẽ đã cần phải gắn",
        "không qua việc sự",
    )).split()
)  # fmt: skip
"""Syllables that no pair goes across."""


class Topic(StrEnum):
    """Whether a plan is about what a document is about."""

    SAME = "same"
    UNCLEAR = "unclear"
    OTHER = "other"


def without_cited(title: str | None) -> str:
    """A folded title without the documents that it names: their days and years are not its own."""
    return _CITED.sub(" ", fold(title))


@lru_cache(maxsize=20_000)
def terms(title: str, places: frozenset[str] = frozenset()) -> frozenset[str]:
    """The syllables of a title that tell its subject, the pairs of them that stand together, what every field does ("~chăm sóc") and the
    fields of work that it names ("#bầu cử"). `places`: folded names to leave out."""
    text = fold(title)
    bare = _CITED.sub(" / ", text)
    for name in places:
        bare = re.sub(rf"(?<!\S){re.escape(name)}(?!\S)", " / ", bare)
    for pattern in (_WHERE, _WHOSE, _YEARS):
        bare = pattern.sub(" / ", bare)
    fields, general, named = _lexicon()
    found = {_FIELD + fields[m[1]] for m in named.finditer(bare.replace("-", " "))}
    bare = _FORMULAS.sub(" / ", bare)
    found.update(_GENERAL + m[0] for m in general.finditer(bare))
    bare = general.sub(" / ", bare)
    before = ""
    for word in re.split(r"[\s-]+", bare):
        if not word or word in _LINKS or "/" in word or any(c.isdigit() for c in word):
            before = ""
            continue
        if word not in _EMPTY:
            found.add(word)
        if before:
            found.add(f"{before} {word}")
        before = word
    return frozenset(found)


@cache
def _lexicon() -> tuple[dict[str, str], re.Pattern[str], re.Pattern[str]]:
    """The fields of work by the words that name them, what finds the words of every field, and what finds those of one."""
    table = rows("subject_words")
    fields = {row["words"]: row["field"] for row in table if row["field"]}
    general = _any_of(row["words"] for row in table if not row["field"])
    return fields, re.compile(rf"(?<!\S){general}(?!\S)"), re.compile(rf"(?<!\S)(?=({_any_of(fields)})(?!\S))")


def _any_of(words: Iterable[str]) -> str:
    return f"(?:{'|'.join(map(re.escape, sorted(words, key=len, reverse=True)))})"


@lru_cache(maxsize=200_000)
def likeness(wanted: frozenset[str], said: frozenset[str]) -> float:
    """How much of a document's subject a plan's title has, 0 to 1, from the terms of both: of its words, or of its fields."""
    fields = {t for t in wanted if t.startswith(_FIELD)}
    whole = min(_weight(wanted - fields), _ENOUGH)
    words = min(_weight((wanted - fields) & said) / whole, 1.0) if whole else 0.0
    return max(words, len(fields & said) / len(fields) if fields else 0.0)


def _weight(found: Iterable[str]) -> float:
    weights = of_language()
    return fsum(
        _OF_GENERAL * weights.sum(t[1:].split()) if t.startswith(_GENERAL) else weights.of_word(t)
        for t in sorted(found)
    )


@lru_cache(maxsize=20_000)
def codes_in(title: str | None) -> frozenset[str]:
    """The keys of the codes that a title names."""
    return frozenset(code_key(m[0]) for m in _CODE.finditer(title or ""))


_CODE = re.compile(r"\d+(?:/\d{4})?[-/][^\W\d][\w&]*(?:[-/][^\W\d][\w&-]*)*")


def topic(wanted: str, title: str, places: frozenset[str] = frozenset()) -> Topic:
    """Whether a plan is on the subject of a document; titles that name one and the same document are; unclear where either
    has no title that tells a subject."""
    if codes_in(wanted) & codes_in(title):
        return Topic.SAME
    asked, said = terms(wanted, places), terms(title, places)
    if not asked or not said:
        return Topic.UNCLEAR
    if all(t.startswith(_GENERAL) for t in asked):  # "tổ chức, hoạt động và quản lý hội"
        return Topic.UNCLEAR if asked & said else Topic.OTHER
    score = likeness(asked, said)
    if score >= SAME:
        return Topic.UNCLEAR if _of_other_fields(asked, said) else Topic.SAME
    general = all(t.startswith(_GENERAL) for t in said)
    return Topic.UNCLEAR if score >= OTHER or (general and asked & said) else Topic.OTHER


def _of_other_fields(asked: frozenset[str], said: frozenset[str]) -> bool:
    """Both titles name fields of work, and no common one."""
    one, other = ({t for t in title if t.startswith(_FIELD)} for title in (asked, said))
    return bool(one and other) and not one & other
