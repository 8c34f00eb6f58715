"""Words that may mean a document without citing it ("Kế hoạch 9047 của tỉnh", "chỉ đạo của UBND tỉnh về …").

They are no citation that could be joined, but whoever wrote them may have meant the document: nobody is called silent because
of them. Looked for in everything that a plan says: title, grounds, body, tables, closing.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from functools import lru_cache

from extractors.bodies.kinds import level_of
from extractors.lexicon.register import symbols
from pipeline.compliance.evidence.clauses import ANY_PAPER, PAPERS, Clause, Read
from pipeline.compliance.records import Mention, content_words
from pipeline.compliance.register.requirements import Requirement
from pipeline.compliance.register.units import unit_key
from pipeline.resolve.names import fold
from pipeline.resolve.territory import provinces, territory

_LONGEST = 300
_SHORT_NUMBER = 3
WHOLE_TITLE = 0.8
"""The share of a title's words from which it is the title."""
PART_OF_TITLE = 0.55
"""The share from which it may be."""
OTHER_TITLE = 0.3
_OTHER_WORDS = 6
_OWN = re.compile(r"(?:xây dựng|ban hành|lập|đây là|soạn|trình) (?:và \S+ \S+ )?$")
_COMMON = frozenset(
    " ".join((
        "ban bảo cho chống các cáo có công cường của dẫn dân giai giảm hiện huyện hành hướng kế hoạch khai khu luật lần năm nghị",
        "nhân nhằm phòng phường phát phê quyết quy sau sở số thi theo thành thị thời thực tháng tỉnh tiếp triển trong trên tác tăng",
        "tại tổ tục và về việc vực xã đoạn đơn được đảm đầu đến để đề địa bàn án đối với một",
    )).split()
)  # fmt: skip
"""Words of titles that tell nothing of their subject."""


@dataclass(frozen=True, slots=True)
class Trace:
    """Words that may mean a document, as a mention, and whether they give its title."""

    mention: Mention
    whole: bool


@lru_cache(maxsize=20_000)
def subject(title: str | None) -> frozenset[str]:
    """The words of a title that tell what it is about."""
    return frozenset(w for w in content_words(title) if w not in _COMMON and not any(c.isdigit() for c in w))


def trace(r: Requirement, plan: Read, names: bool = True, elsewhere: bool = False) -> Trace | None:
    """The first words of a plan that may mean a document, those that give its title before others; None if there are none.
    Without `names` only a number counts: what a plan on another subject calls by type and issuer is not the document.
    elsewhere: the plan is of another place than the document's issuer, so that "của tỉnh" is not his."""
    house = _house_of_place(r.issuer) if elsewhere else _house(r)
    found = [t for c in plan.by_number.get(r.key[0], ()) if (t := _number(r, c, house))]
    if names:
        candidates = (
            plan.papers if not r.type or PAPERS.fullmatch(r.type) else [c for c in plan.all if r.type in c.open]
        )
        found += _names(r, candidates, house)
    found.sort(key=lambda t: t.mention.char_start or 0)
    return next((t for t in found if t.whole), found[0] if found else None)


def _number(r: Requirement, c: Clause, of_issuer: str) -> Trace | None:
    """The number of the document near its type, symbol, day or issuer: "Kế hoạch 9047 của UBND tỉnh", "9047/KH-UBND"."""
    number, symbol = r.key
    if not number.isdigit():
        return None
    written = {(m["number"], m["code"] and m["symbol"]) for m in _written(number).finditer(c.text)}
    if not written:
        return None
    long = len(number) >= _SHORT_NUMBER  # a small number is a day, a round, a rank as well
    house, paper = re.search(of_issuer, c.folded), PAPERS.search(c.folded)
    on_day = _says_day(c.text, r.issue_date)
    titled = _is_titled(subject(r.title), set(c.folded.split()), WHOLE_TITLE)
    for figures, its_symbol in written:
        if its_symbol:
            letters = _letters(its_symbol)
            near = letters in (_letters(symbol), _letters(symbol) + "tỉnh", "ubnd") or on_day or titled
            near = near or (long and len(letters) > 1 and _letters(symbol).startswith(letters))
        else:
            after_paper = _by(c.folded, figures)
            near = bool((long or paper) and on_day) or bool(after_paper and house)
            near = near or bool(long and (after_paper or (paper and house)))
        if near:
            return Trace(_mention(r, c), whole=False)
    return None


@lru_cache(maxsize=1024)
def _written(number: str) -> re.Pattern[str]:
    """A number as plans write it, with the symbol that follows."""
    digits = r"[., ]?".join({"0": "[0oO]", "1": "[1lI]", "9": "(?:9|g(?=[\\d.]))"}.get(d, d) for d in number)
    return re.compile(
        rf"(?<![\d/.,\-])(?:[A-ZĐ]{{2,3}}\s?)?0*(?P<number>{digits})(?!\d(?![A-ZĐ]{{2}}))"
        r"(?:(?P<code>\s?[/-]\s?(?P<symbol>[\w&/-]*[^\W\d_][\w&/-]*))|(?!\s?[/.-]\s?\d)|(?=\s?/\s?(?:19|20)\d\d(?![\d/])))"
    )


def _says_day(text: str, day: date | None) -> bool:
    if day is None:
        return False
    return bool(re.search(rf"(?<!\d)0?{day.day}(?:[/.-]0?{day.month}[/.-]| tháng 0?{day.month} năm ){day.year}", text))


def _letters(symbol: str | None) -> str:
    return re.sub(r"[\W_]", "", (symbol or "").lower())


def _by(folded: str, number: str) -> bool:
    """The number stands right after a word for a paper, or after "số"."""
    return bool(re.search(rf"(?:{ANY_PAPER}(?: số)?|(?<!tổng )(?<!\S)số) {re.escape(fold(number))}(?!\S)", folded))


def _names(r: Requirement, clauses: Sequence[Clause], house: str) -> Iterator[Trace]:
    """Type and issuer without a number, or any word for a paper with issuer and most of the title."""
    wanted = subject(r.title)
    named, other = _naming(r.type or "kế hoạch", house)
    for c in clauses:
        words = set(c.folded.split())
        share = len(wanted & words) / len(wanted) if wanted else 0.0
        found = (m for m in named.finditer(c.one) if not _OWN.search(c.one[: m.start()]))
        sure = next((m for m in found if not _of_another_year(c.one[m.start() :], r.issue_date)), None)
        if sure is not None:
            about = {w for w in words if w not in _COMMON and not any(x.isdigit() for x in w)} - wanted
            if share < OTHER_TITLE and len(about) >= _OTHER_WORDS + len(c.one[: sure.start()].split()) and wanted:
                continue  # it has a title of its own, another one
            yield Trace(_mention(r, c), whole=share >= WHOLE_TITLE and c.passage.role == "preamble")
        elif _is_titled(wanted, set(c.open.split())) and other.search(c.open if share >= WHOLE_TITLE else c.one):
            yield Trace(_mention(r, c), whole=False)
        elif _says_day(c.text, r.issue_date) and _is_titled(wanted, words, WHOLE_TITLE):
            # Its day and its title: the number was misread, or stands a line above.
            yield Trace(_mention(r, c), whole=False)
        elif (
            (paper := other.search(c.open))
            and _is_part(wanted, c.open[paper.end() :][:_LONGEST])
            or _says_day(c.open, r.issue_date)
            and other.search(c.one)
        ):
            yield Trace(_mention(r, c), whole=False)


def _is_titled(wanted: frozenset[str], words: set[str], share: float = PART_OF_TITLE) -> bool:
    """So much of a title stands there that a paper of whatever type may be it."""
    same = len(wanted & words)
    return same >= _FEW and same >= share * len(wanted)


def _is_part(wanted: frozenset[str], said: str) -> bool:
    """What stands behind a paper and its issuer is about nothing but what the title is about: it is called by less than its title."""
    about = subject(said)
    return _FEW <= len(about & wanted) >= WHOLE_TITLE * len(about)


_FEW = 3
"""So many words of a title at least say that a paper of whatever type is it."""
_ISSUED = re.compile(r"(?:\d{1,2}[/.-]\d{1,2}[/.-]|tháng \d{1,2} năm )(?P<year>(?:19|20)\d\d)")


def _of_another_year(folded: str, day: date | None) -> bool:
    """The first day that stands behind a paper is in another year than the document's."""
    told = _ISSUED.search(folded)
    return bool(day and told and int(told["year"]) != day.year)


_ABBREVIATED = {"kế hoạch": "kh", "chỉ thị": "ct", "nghị quyết": "nq", "quyết định": "qđ", "chương trình": "ctr"}


@lru_cache(maxsize=1024)
def _naming(kind: str, house: str) -> tuple[re.Pattern[str], re.Pattern[str]]:
    """A type, and any word for a paper, each with an issuer."""
    by = rf"do (?:\S+ ){{0,3}}?(?:{house}) (?:\S+ ){{0,2}}?(?:ban hành|lập|xây dựng|phê duyệt|đề ra|giao)"
    of_issuer = rf"(?:(?:\S+ ){{0,45}}?(?:của (?:\S+ ){{0,3}}?(?:{house})|{by})(?!\S)|(?:{house})(?!\S))"
    short = _ABBREVIATED.get(kind, kind)
    named = re.compile(rf"(?<!\S)(?=(?:{re.escape(kind)}|{short}) (?!số |\d|này|liên tịch){of_issuer})")
    return named, re.compile(rf"(?<!\S){ANY_PAPER} {of_issuer}")


def _house(r: Requirement) -> str:
    """How the issuer of a document may be called, in folded text."""
    key = unit_key(r.issuer)
    if key.startswith(("ủy ban nhân dân tỉnh", "ủy ban nhân dân thành phố", "hội đồng nhân dân tỉnh")):
        place = rf"(?:tỉnh|thành phố)(?! (?:ủy|đoàn)(?!\S)){_not_of_another(key)}"
        return rf"(?:ủy ban nhân dân|chủ tịch|hội đồng nhân dân)(?: ủy ban nhân dân)? {place}|{place}|cấp trên"
    if key.startswith(("tỉnh ủy", "thành ủy")):
        return r"(?:ban thường vụ |thường trực )?(?:tỉnh ủy|thành ủy)|tỉnh|cấp trên"
    if key.startswith("sở "):
        return rf"sở{_not_another_office(key)}(?: \S+){{0,8}}|ngành|cấp trên"
    if level_of(key) == "commune":
        return r"(?:ủy ban nhân dân|đảng ủy|đảng bộ)(?: (?:xã|phường|đặc khu))?|xã|phường|cấp trên"
    if key.startswith("thủ tướng"):
        return r"thủ tướng(?: chính phủ)?|ttg|chính phủ"
    return re.escape(" ".join(key.split()[:3])) if key else r"cấp trên|tỉnh|trung ương"


def _house_of_place(issuer: str) -> str:
    """How an issuer may be called in another place: by the name of his own."""
    named = "|".join(re.escape(name) for name in territory(issuer, None).values())
    return rf"(?:(?<!\S)\S+ ){{0,6}}?(?:tỉnh|thành phố|thị xã|quận|huyện|xã|phường|đặc khu|ủy) (?:{named or '(?!)'})"


@lru_cache(maxsize=1024)
def _not_another_office(key: str) -> str:
    """What forbids the name of another department behind "sở"."""
    names = {fold(n).removeprefix("sở ") for s in symbols().values() for n in s.names if fold(n).startswith("sở ")}
    others = (name for name in names if not key.startswith(f"sở {name}"))
    return rf"(?! (?:{'|'.join(sorted(map(re.escape, others)))})(?!\S))"


@lru_cache(maxsize=1024)
def _not_of_another(key: str) -> str:
    """What forbids the name of another province behind "tỉnh", where an issuer's own is known."""
    if not re.search(r"(?:tỉnh|thành phố) \S", key):
        return ""
    others = (name for name in provinces() if not key.endswith(f" {name}"))
    return rf"(?! (?:{'|'.join(map(re.escape, others))})(?!\S))"


def _mention(r: Requirement, c: Clause) -> Mention:
    p = c.passage
    return Mention(
        p.doc_id, p.item, c.text[:_LONGEST], r.type, None, None, None, None, r.issuer, None, p.role == "preamble", True, None, None,
        p.page, c.start, None,
    )  # fmt: skip
