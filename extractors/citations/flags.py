"""What is wrong with a citation as written (`Citation.flags`), and what it should be where one answer exists.

Only what the citation and the plan's own date tell; what needs other plans or the register is in `pipeline/resolve/reduce.py`.
A flag accuses a writer: each needs two known things that cannot both be right, what is merely unknown is left alone.
Rules: Nghị định 30/2020/NĐ-CP (State), Quy định 399-QĐ/TW (Party).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from extractors.citations import patterns as g
from extractors.context import PlanContext
from extractors.facts import Citation
from extractors.lexicon.register import LEGISLATURES, fits_term, legislatures, symbol_key, symbols

LETTERS = {kind: letters for letters, kind in g.SHORT_TYPES.items() if letters != "QyĐ"} | {
    "Dự án": "DA",
    "Pháp lệnh": "PL",
}
"""The letters of a type in a symbol: "Kết luận" is KL. Quy định is QĐ in Party papers, QyĐ in State papers."""

TYPES = {letters.upper(): kind for kind, letters in LETTERS.items()} | {"QYĐ": "Quy định", "QĐI": "Quy định"}
OTHER_LETTERS = frozenset(("BB", "TC", "HĐ", "GM", "QH", "TR", "SL", "L", "BGN", "BTT", "GUQ", "SY", "TRS", "SL"))
"""Letters that Nghị định 30/2020 knows besides, or that offices use for a type of their own."""

# Letters that stand for more than one type: "Quy định … QĐ", "Thông tri … TT".
ALIKE = {
    "QĐ": ("Quy định", "Quy chế"),
    "TT": ("Thông tri",),
    "CT": ("Chương trình",),
    "KH": ("Kế hoạch",),
    "CTr": ("Chương trình",),
    "QC": ("Quy chế",),
    "HD": ("Hướng dẫn",),
    "NQ": ("Nghị quyết",),
    "TB": ("Thông báo", "Kết luận"),
    "CV": ("Văn bản",),
    "BC": ("Báo cáo",),
    "ĐA": ("Đề án",),
}

PARTY_TYPES = frozenset(("Kết luận", "Chỉ thị", "Nghị quyết", "Thông tri", "Chương trình"))
"""Types whose letters a Party code never leaves out."""

SHARED_LETTERS = frozenset(("CT", "TT", "CĐ", "DA"))
"""Letters that also name offices and units (Cục Thuế, Trung tâm, Công đoàn): they tell a type only before a known office."""

JOINT = re.compile(r"LT$|PH$|^VBHN$|^QCPH$")
OFFICES = {"party": "TW", "pm": "TTg", "government": "CP", "committee": "UBND", "council": "HĐND", "province": "TU"}
"""The one symbol of an issuer of a kind. Huyện ủy, quận ủy … and ministries have their own, by the register."""

_ISSUES = {"pm": ("QĐ", "CT", "CĐ"), "government": ("NĐ", "NQ")}
"""What the Prime Minister and the Government issue: "NQ-CP" by the Prime Minister has a wrong issuer, not a wrong symbol."""

_KIND_OF_OFFICE = {
    "TW": {"party"}, "TTG": {"pm"}, "CP": {"government"}, "UBND": {"committee"}, "UB": {"committee"}, "HĐND": {"council"},
    "TU": {"province", "town"}, "HU": {"district"}, "QU": {"ward"}, "THU": {"town", "province"}, "ĐU": {"base"},
}  # fmt: skip
_KIND_OF_ISSUER = (
    ("base", re.compile(r"(?:đảng bộ|đảng ủy) (?:ubnd|hđnd|ủy ban|hội đồng|sở|(?:các )?cơ quan|mặt trận|công an|quân sự|xã|phường)")),
    ("party", re.compile(r"bộ chính trị|ban bí thư|chấp hành trung ương|\bbchtw|\bbch (?:tw|trung ương)|^trung ương(?: đảng)?$")),
    ("pm", re.compile(r"^(?:phó )?thủ tướng")),
    ("government", re.compile(r"^chính phủ")),
    ("assembly", re.compile(r"^(?:ủy ban thường vụ )?quốc hội|^ubtvqh")),
    ("committee", re.compile(r"\bubnd\b|ủy ban nhân dân")),
    ("council", re.compile(r"\bhđnd\b|hội đồng nhân dân")),
    ("town", re.compile(r"thị ủy")),
    ("district", re.compile(r"huyện ủy")),
    ("ward", re.compile(r"quận ủy")),
    ("base", re.compile(r"đảng ủy|chi bộ")),
    ("province", re.compile(r"tỉnh ủy|thành ủy|đảng bộ (?:tỉnh|thành phố)")),
)  # fmt: skip
_TERM = re.compile(r"\bkh(?:óa|oá)\s+(?P<term>[IVXL]+|\d{1,2})\b", re.IGNORECASE)
_OLD_STYLE_UNTIL = 2005
_ROMAN = {
    name: n for n, name in enumerate(("VI", "VII", "VIII", "IX", "X", "XI", "XII", "XIII", "XIV", "XV", "XVI"), 6)
}


class Code(NamedTuple):
    """A code taken apart: "217/QĐ-TW" is 217, "/", QĐ, "-", (TW,). `letters` is "" where an office stands in their place."""

    number: str
    first: str
    letters: str
    second: str
    offices: tuple[str, ...]

    def written(self, letters: str | None = None, office: str | None = None) -> str:
        """The code anew with other letters or another office."""
        rest = (office, *self.offices[1:]) if office else self.offices
        head = [letters or self.letters] if self.letters or letters else []
        symbol = self.second.join((*head, "-".join(rest))) if rest else head[0]
        return f"{self.number}{self.first}{symbol}"


def take_apart(code: str, kind: str) -> Code | None:
    """The parts of a code, None where it has no symbol. `kind`: the cited type, which tells letters from offices."""
    m = re.match(rf"(?P<number>{g.NUMBER}(?:/(?:19|20)\d{{2}})?)(?P<first>[-/])(?P<symbol>.+)$", code)
    if not m:
        return None
    head, second, tail = re.match(r"([^-/]+)([-/]?)(.*)$", m["symbol"]).groups()  # type: ignore[union-attr]
    segments = tuple(re.split(r"[-/]", tail)) if tail else ()
    letters = head.upper()
    if (kind in ("Công văn", "Văn bản") or not segments) and letters not in TYPES:
        return Code(m["number"], m["first"], "", second or "-", (head, *segments))
    return Code(m["number"], m["first"], head, second or "-", segments)


def flags_of(c: Citation, context: PlanContext, written_type: str = "", date_text: str = "") -> tuple[str, ...]:
    """The flags of a citation; `written_type` and `date_text` are its type word and its date as they stand in the text."""
    return tuple(dict.fromkeys(_flags(c, context, written_type or c.type, date_text)))


def suggestion(c: Citation, flag: str) -> str | None:
    """What a flagged citation should be: a code, a type, a term or a day; None where more than one answer is possible."""
    code = take_apart(c.code, c.type) if c.code else None
    if flag == "misspelled_type":
        return c.type
    if flag == "term_conflict":
        return _right_term(c)
    if code is None:
        return None
    match flag:
        case "unknown_symbol":
            return _right_letters(code, c.type)
        case "separator_style":
            return _right_style(code, c)
        case "issuer_symbol_mismatch":
            office = _right_office(code, c)
            return code.written(office=office) if office else None
        case "type_symbol_mismatch":
            if c.type == "Thông tư" and code.letters.upper() == "TT":
                return f"Thông tri {c.code}"
            # a công văn has no letters: those that stand there tell the type
            return f"{TYPES[code.letters.upper()]} {c.code}" if c.type == "Công văn" else None
    return None


# --- one by one ------------------------------------------------------------------------------------------------


def _flags(c: Citation, context: PlanContext, written_type: str, date_text: str) -> Iterator[str]:
    if g.is_misspelled(written_type):
        yield "misspelled_type"
    if c.symbol and c.number is None:
        yield "missing_number"
    numbers = re.findall(r"\d+", date_text)
    if date_text and c.issue_date is None and len(numbers) == 3 and len(numbers[2]) == 4:
        yield "impossible_date"
    if c.issue_date and context.issue_date and c.issue_date > context.issue_date:
        yield "future_date"
    if _term_conflicts(c):
        yield "term_conflict"
    code = take_apart(c.code, c.type) if c.code else None
    if code is None:
        return
    if _letters_clash(code, c):
        yield "type_symbol_mismatch"
    elif _letters_unknown(code, c):
        yield "unknown_symbol"
    if _right_style(code, c):
        yield "separator_style"
    if _office_clashes(code, c):
        yield "issuer_symbol_mismatch"


def _letters_clash(code: Code, c: Citation) -> bool:
    """The letters stand for another type than the one named; longer names of one type and shared letters do not clash."""
    letters = code.letters.upper()
    said = TYPES.get(letters)
    if c.type == "Thông tư" and letters == "TT":
        return _is_party(code)  # the Party's TT is a thông tri
    if said is None or said == c.type or c.type == "Văn bản":
        return False
    if c.type.startswith(said) or said.startswith(c.type) or c.type.startswith(ALIKE.get(code.letters, ())):
        return False
    if c.type.startswith(("Quy định", "Quy chế")) and letters in ("QĐ", "QĐI", "QYĐ"):
        return False
    if letters in SHARED_LETTERS and not any(symbol_key(o) in symbols() for o in code.offices):
        return False
    return not (c.type == "Công văn" and symbol_key(letters) in symbols())


def _letters_unknown(code: Code, c: Citation) -> bool:
    """No known letters where the type must have them: a near miss of the right ones, or any in a Party code."""
    letters = code.letters.upper()
    if c.type not in LETTERS or letters in TYPES or letters in OTHER_LETTERS or c.type in ("Công văn", "Công điện"):
        return False
    if _right_letters(code, c.type):
        return True
    return bool(letters) and c.type in PARTY_TYPES and code.first == "-" and symbol_key(letters) not in symbols()


def _right_letters(code: Code, kind: str) -> str | None:
    """The code with its type's letters: one letter is wrong ("114-KU/TW"), or no separator follows ("27/CTTg")."""
    right = LETTERS.get(kind, "")
    letters = code.letters.upper()
    if not right:
        return None
    if letters and letters not in TYPES and symbol_key(letters) not in symbols() and len(right) == len(letters) > 1:
        wrong = sum(a != b for a, b in zip(letters, right.upper(), strict=True))
        return code.written(letters=right) if wrong == 1 else None
    glued = code.letters or (code.offices[0] if len(code.offices) == 1 else "")
    if not glued.upper().startswith(right.upper()) or glued.upper() in TYPES or code.offices not in ((), (glued,)):
        return None
    for rest in (glued[len(right) - 1 :], glued[len(right) :]):
        symbol = symbols().get(symbol_key(rest))
        if symbol and len(rest) > 1:
            between = ("-", "/") if symbol.system == "đảng" else ("/", "-")
            return f"{code.number}{between[0]}{right}{between[1]}{symbol.abbr}"
    return None


def _is_party(code: Code) -> bool:
    symbol = symbols().get(symbol_key(code.offices[-1])) if code.offices else None
    return symbol is not None and symbol.system == "đảng"


def _right_style(code: Code, c: Citation) -> str | None:
    """The code in its system's style where it has the other's: "217/QĐ-TW" is 217-QĐ/TW, "33-CT/TTg" is 33/CT-TTg."""
    if len(code.offices) != 1 or code.letters.upper() not in TYPES or JOINT.search(code.letters.upper()):
        return None
    symbol = symbols().get(symbol_key(re.sub(r"\d+$", "", code.offices[0])))
    if symbol is None or symbol.system not in ("đảng", "nhà nước") or symbol.abbr in ("TCT", "TTCT"):
        return None
    if c.issue_date and c.issue_date.year < _OLD_STYLE_UNTIL:
        return None
    party = symbol.system == "đảng"
    if party and "/" in code.number:
        return None
    first, second = ("-", "/") if party else ("/", "-")
    if (code.first, code.second) == (first, second):
        return None
    return f"{code.number}{first}{code.letters}{second}{code.offices[0]}"


# --- issuers ---------------------------------------------------------------------------------------------------


def _fold(name: str) -> str:
    """A body's name in small letters, without commas, with the new tone marks that tell "Uỷ" and "Ủy" apart."""
    name = re.sub(r"[,;.()“”\"]", " ", name.lower()).replace("uỷ", "ủy")
    name = re.sub(r"^\s*(?:bộ trưởng|giám đốc|chánh văn phòng)\s+", "", name)
    return re.sub(r"\s+", " ", name).strip()


def _issuer_kind(issuer: str) -> str | None:
    """The kind of an issuer, None if it is of no known kind or of several."""
    folded = _fold(issuer)
    kinds = {kind for kind, pattern in _KIND_OF_ISSUER if pattern.search(folded)}
    if "base" in kinds and len(kinds) > 1:  # "Đảng ủy Ủy ban nhân dân tỉnh"
        return None
    return kinds.pop() if len(kinds) == 1 else None


@lru_cache(maxsize=1)
def _full_names() -> dict[str, str]:
    """The State bodies of centre and province with a symbol of their own, by their folded names."""
    judged = [s for s in symbols().values() if s.system == "nhà nước" and s.level in ("trung ương", "tỉnh")]
    return {_fold(name): symbol.abbr for symbol in judged for name in symbol.names}


def _own_symbol(issuer: str) -> str | None:
    """The symbol of a body of the register that an issuer's name names in full: "Bộ Y tế", "Sở Nội vụ tỉnh Lam"."""
    folded = _fold(issuer)
    if folded.startswith("sở "):
        folded = re.split(r" (?:tỉnh|thành phố) ", folded)[0]
    return _full_names().get(folded)


def _office_clashes(code: Code, c: Citation) -> bool:
    """Issuer and symbol are both known and are two bodies. Joint papers and bodies that ended are not judged."""
    if (
        not c.issuer
        or not code.offices
        or JOINT.search(code.letters.upper())
        or re.search(r"(?:,|;| và) [A-ZĐỦ]", c.issuer)
    ):
        return False
    office = re.sub(r"(?<=[HV])\d+$", "", symbol_key(code.offices[0]))
    others = [o for o in code.offices[1:] if symbol_key(o) in _KIND_OF_OFFICE]
    if others:
        return False
    kind, expected = _issuer_kind(c.issuer), _KIND_OF_OFFICE.get(re.sub(r"\d+$", "", office))
    if kind and expected:
        return kind not in expected
    known = symbols().get(office)
    if kind in ("committee", "council"):  # a department's symbol, a committee named
        return known is not None and known.valid_to is None and known.names[0].startswith(("Sở ", "Bộ "))
    named = _own_symbol(c.issuer)
    if named is None or known is None or known.valid_to is not None or known.system != "nhà nước":
        return False
    return known.level in ("trung ương", "tỉnh") and symbol_key(named) != office


def _right_office(code: Code, c: Citation) -> str | None:
    kind = _issuer_kind(c.issuer or "")
    if kind is None:
        return _own_symbol(c.issuer or "")
    office = OFFICES.get(kind)
    if kind in _ISSUES and code.letters.upper() not in _ISSUES[kind]:
        return None
    if office and symbols()[symbol_key(office)].system == "đảng" and not (code.first == "-" and code.second == "/"):
        return None  # separators and office would both change: the paper itself may be another
    return office


# --- terms -----------------------------------------------------------------------------------------------------


def stated_term(c: Citation) -> str | None:
    """The term of the Central Committee that a citation names ("khóa XI"), None for other bodies' terms."""
    m = _TERM.search(c.text)
    of_party = _issuer_kind(c.issuer or "") == "party" or bool(re.search(r"[-/]TW$", c.code or "", re.IGNORECASE))
    if m is None or not of_party:
        return None
    term = m["term"].upper()
    return next((name for name, n in _ROMAN.items() if str(n) == term), term)


def _legislature(c: Citation) -> tuple[int, int] | None:
    """The number of the legislature in a code and the year of issue: "15/2012/QH13" is 13 and 2012."""
    m = re.search(r"QH(\d{1,2})$", c.symbol or "")
    year = c.year or (c.issue_date.year if c.issue_date else None)
    return (int(m[1]), year) if m and year and int(m[1]) in LEGISLATURES else None


def _term_conflicts(c: Citation) -> bool:
    term = stated_term(c)
    if term and c.issue_date and not fits_term(c.issue_date, term):
        return True
    sat = _legislature(c)
    return sat is not None and bool(legislatures(sat[1])) and sat[0] not in legislatures(sat[1])


def _right_term(c: Citation) -> str | None:
    """The code with the legislature that sat in its year, where its day confirms the year. Of a Party term and a day that do
    not agree either may be wrong."""
    sat = _legislature(c)
    if sat is None or c.code is None or c.issue_date is None or c.issue_date.year != sat[1]:
        return None
    right = legislatures(sat[1])
    return re.sub(r"\d+$", str(right[0]), c.code) if len(right) == 1 else None
