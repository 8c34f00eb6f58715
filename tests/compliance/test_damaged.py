"""A citation that scans or clerks damaged is never taken for none: each plan cites 9047/KH-UBND, with one thing about it wrong."""

from __future__ import annotations

from random import Random

import pytest
from test_doubts import PARENT, TITLE, checked, commune, names, plan, register

import kehoach as kh

NUMBER, SYMBOL, DAY, ISSUER = "9047", "KH-UBND", "ngày 15/01/2032", "của UBND tỉnh"
CODE = f"{NUMBER}/{SYMBOL}"

NUMBERS = [
    *((NUMBER[:n] + NUMBER[n + 1 :], "a digit lost") for n in range(4)),
    *((NUMBER[:n] + "5" + NUMBER[n + 1 :], "a digit misread") for n in range(4)),
    *((NUMBER[:n] + NUMBER[n + 1] + NUMBER[n] + NUMBER[n + 2 :], "two digits swapped") for n in range(3)),
    *((NUMBER[:n] + NUMBER[n] + NUMBER[n:], "a digit typed twice") for n in range(4)),
    ("9O47", "a letter for a digit"), ("904 7", "a space in it"), ("9.047", "a dot in it"), ("09047", "a nought before it"),
]  # fmt: skip
SYMBOLS = [
    ("KH-UBNO", "D read as O"), ("KH-U8ND", "B read as 8"), ("KH-UBNĐ", "D read as Đ"), ("KII-UBND", "H read as II"),
    ("KH - UBND", "spaces"), ("KH UBND", "the hyphen lost"), ("KHUBND", "nothing between"), ("KH_UBND", "another dash"),
    ("QĐ-UBND", "another type"), ("KH-HĐND", "another house"), ("UBND", "half of it lost"), ("kh-ubnd", "in small letters"),
    ("KH-UB", "cut off"), ("KH-UBND-VP", "more of it"),
]  # fmt: skip
BARS = ("", "l", "1", "|", " ", "//")
DAYS = [
    ("ngày 16/01/2032", "the next day"), ("ngày 15/02/2032", "the next month"), ("ngày 15/01/2023", "the year turned"),
    ("ngày 15/01/2031", "last year"), ("ngày 15/0l/2032", "a letter in it"), ("ngày 15/ 01 /2032", "spaces"), ("", "no day"),
    ("ngày     tháng 01 năm 2032", "left blank"), ("ngày 45/01/2032", "no day of a calendar"), ("15/01/2032", "the word lost"),
]  # fmt: skip
ISSUERS = [
    ("", "no issuer"), ("của UBND tính", "a mark lost"), ("của UBNĐ tỉnh", "a letter misread"), ("của tỉnh", "half of it"),
    ("của Ủy bannhân dân tỉnh", "words run together"), ("của Chủ tịch UBND tỉnh", "who signed"), ("cua UBND tinh", "no marks"),
]  # fmt: skip
GROUNDS = [
    ("Căn cứ số {code} {day} {issuer};", "the type lost"), ("Căn cứ Kế hoach số {code} {day} {issuer};", "the type misspelt"),
    ("Căn cứ KH số {code} {day} {issuer};", "the type abbreviated"), ("Căn cứ Kế hoạch {code} {day} {issuer};", "without số"),
    ("Căn cứ văn bản số {code} {day} {issuer};", "any paper"), ("Căn cứ Kế hoạch sô {code} {day} {issuer};", "số misspelt"),
    ("Kế hoạch số {code} {day} {issuer};", "the first word lost"), ("Căn cứ\nKế hoạch số {code}\n{day} {issuer};", "torn apart"),
]  # fmt: skip
TORN = [(f"{CODE[:n]}\n{CODE[n:]}", f"torn before “{CODE[n]}”") for n in range(1, 8)]
RIGHT = "Căn cứ Kế hoạch số {code} {day} {issuer};"


def damaged() -> list[tuple[str, str]]:
    """Grounds with one thing wrong, and why; half of them with the title that tells what is meant."""
    made = [
        *((RIGHT.format(code=f"{number}/{SYMBOL}", day=DAY, issuer=ISSUER), why) for number, why in NUMBERS),
        *((RIGHT.format(code=f"{NUMBER}/{symbol}", day=DAY, issuer=ISSUER), why) for symbol, why in SYMBOLS),
        *((RIGHT.format(code=code, day=DAY, issuer=ISSUER), why) for code, why in TORN),
        *((RIGHT.format(code=f"{NUMBER}{bar}{SYMBOL}", day=DAY, issuer=ISSUER), "the bar misread") for bar in BARS),
        *((RIGHT.format(code=CODE, day=day, issuer=ISSUER), why) for day, why in DAYS),
        *((RIGHT.format(code=CODE, day=DAY, issuer=issuer), why) for issuer, why in ISSUERS),
        *((ground.format(code=CODE, day=DAY, issuer=ISSUER), why) for ground, why in GROUNDS),
    ]  # fmt: skip
    titled = [(f"{ground.removesuffix(';')} về {TITLE};", f"{why}, with its title") for ground, why in made]
    two = [twice(Random(n)) for n in range(90)]
    return [*made, *titled, *two]


def twice(dice: Random) -> tuple[str, str]:
    """A ground with two things wrong and its title."""
    parts = {"number": NUMBER, "symbol": SYMBOL, "day": DAY, "issuer": ISSUER}
    whys = []
    for part, choice in dice.sample([("number", NUMBERS), ("symbol", SYMBOLS), ("day", DAYS), ("issuer", ISSUERS)], 2):
        parts[part], why = dice.choice(choice)
        whys.append(why)
    code = f"{parts['number']}/{parts['symbol']}"
    ground = RIGHT.format(code=code, day=parts["day"], issuer=parts["issuer"]).removesuffix(";")
    return f"{ground} về {TITLE};", " and ".join(whys)


GROUND = damaged()


@pytest.fixture(scope="module")
def verdicts(tmp_path_factory: pytest.TempPathFactory) -> list[str]:
    """The verdicts on plans that cite the document with something wrong, each of a commune of its own."""
    communes = [f"{name}{more}" for more in ("", " Đông", " Tây") for name in names(80)][: len(GROUND)]
    assert len(communes) == len(GROUND)
    plans = {f"{n:03}": plan(name, ground) for n, (name, (ground, _)) in enumerate(zip(communes, GROUND, strict=True))}
    tables = checked(tmp_path_factory.mktemp("damaged"), plans)
    found = kh.check(tables, register(*map(commune, communes)), [PARENT]).verdicts.set_index("unit_id")
    return [str(found.loc[name, "verdict"]) for name in communes]


def test_a_damaged_citation_is_never_taken_for_none(verdicts: list[str]) -> None:
    accused = [
        (g, v) for g, v in zip(GROUND, verdicts, strict=True) if v in ("absent", "not_submitted", "not_applicable")
    ]
    assert accused == []


def test_many_damaged_citations_are_known_for_what_they_are(verdicts: list[str]) -> None:
    """A check that doubted everything would accuse nobody either."""
    assert sum(v != "unresolvable" for v in verdicts) >= len(verdicts) // 3
