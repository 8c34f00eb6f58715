"""Labels of the outline as the neighbours say: "VIl", "1I", "H." and "§." are what comes between the label before and the one after."""

from __future__ import annotations

import itertools
import re
from collections.abc import Sequence

from extractors.marks import pattern
from pipeline.ingest.scan.mending import Repair

ROMAN = re.compile(r"X{0,2}(?:IX|IV|V?I{0,3})")
STROKES = {"H": "II", **dict.fromkeys("TLl1|!ỊÌÍĨỈ", "I")}
"""What strokes of a Roman number are taken for; "II" is read as "H", "IL", "1I", "TI", "VI" as "VỊ"."""

LABEL = re.compile(r"(?P<label>[IVXHTLl1|!ỊÌÍĨỈ]{1,5})(?P<sep>\s?[.\-–/]|(?=\s))\s*(?P<rest>\w.*)")
APPENDIX = re.compile(r"(?P<head>(?:PHỤ LỤC|Phụ lục)(?: SỐ| số)? )(?P<label>[IVXHTLl1|!]{1,5})\b(?P<rest>.*)")
RESTART = re.compile(
    r"(?:PHỤ LỤC|Phụ lục|KẾ HOẠCH|QUYẾT ĐỊNH|PHẦN|Phần (?:thứ|[IVX\d])|CHƯƠNG|Chương [IVX\d])\b|[A-G]\s?[.)/]\s?[^\W\d]{2}"
)
ONES = ("", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX")
NUMERALS = tuple(tens + ones for tens in ("", "X", "XX") for ones in ONES)
POST = r"(?:GIÁM ĐỐC|CHỦ TỊCH|HIỆU TRƯỞNG|TRƯỞNG \w+|CHÁNH \w+|(?:CHI )?CỤC TRƯỞNG)"
"""Who signs: what stands before it is no label ("TL. GIÁM ĐỐC")."""
TITLE_CASE = 70  # characters: a longer line is no heading in small letters
PART = re.compile(
    r"(?:[Mm]ục|[Pp]hần|[Cc]hương|[Pp]hụ lục|[Kk]hóa|[Qq]uý|[Kk]ỳ|thứ|[Cc]ấp|[Ll]oại|[Hh]ạng|[Nn]hóm|khu vực)$"
)
"""What a number belongs to that stands at the beginning of the next line."""

ONE = re.compile(r"(?P<label>[Il|!])(?P<mark>[.)/])\s*\S")
COUNTED = re.compile(r"(?P<label>\d{1,2})(?P<mark>[.)/])\s*(?![\d\s])")
COMMA = pattern(r"(?P<label>\d{1,2})(?P<mark>,)\s?(?=[\p{Lu}])(?!Điều|Khoản)")
"""A number whose point was taken for a comma; behind "khoản" and the like it is none."""
DOTTED = pattern(r"(?P<label>\d{1,2})\.(?P<n>\d{1,2})[.)]?\s+(?=[\p{Lu}])")
ODD = pattern(r"(?P<label>[^\s\p{Ll}([\-–+*•]{1,2})(?P<mark>[.)/])\s*(?=[\p{Lu}])")
LIKE = {"§": "8", "Z": "2", "S": "5", "G": "6", "B": "8", "l": "1", "I": "1", "|": "1", "!": "1", "O": "0"}
"""Digits, and what they are taken for."""


class Outline:
    """The Roman numbers of headings over all pages: what comes next decides between "II" and "III" read as "II"."""

    def __init__(self, lines: Sequence[str]) -> None:
        self._put = {**_arabic(lines), **_dotted(lines)}
        self._last = self._appendix = 0
        for at, line in enumerate(lines):
            appendix = APPENDIX.match(line)
            if appendix and not appendix["label"].isdigit():
                self._appendix = self._numbered(at, appendix["label"], self._appendix, "")
            if RESTART.match(line):
                self._last = 0
            found = LABEL.match(line)
            if (
                found
                and at not in self._put
                and (
                    self._is_first(lines, at)
                    if found["label"] == "1"
                    else _is_heading(found) or self._is_bare(found, lines[at - 1] if at else "") or self._is_next(found)
                )
            ):
                mark = "." if not found["sep"].strip() else ""
                self._last = self._numbered(at, found["label"], self._last, mark, _following(lines, at))

    def label(self, at: int, text: str) -> tuple[str, list[Repair]]:
        """A line with its label mended."""
        if at not in self._put:
            return text, []
        found, put = self._put[at]
        return text.replace(found, put, 1), [self._put[at]]

    def _numbered(self, at: int, label: str, last: int, mark: str, following: int = 0) -> int:
        """Notes what the label should be; the count after it."""
        cleaned = strokes(label)
        if cleaned not in NUMERALS[1:] or last + 1 >= len(NUMERALS):
            return last
        value, expected = NUMERALS.index(cleaned), NUMERALS[last + 1]
        is_pure = label == cleaned
        # II, II, III is a writer's slip; nobody writes I twice
        repeated = value == last and cleaned[-1] == "I" and (last == 1 or following != last + 1)
        lost_stroke = _skeleton(cleaned) == _skeleton(expected) and (not is_pure or repeated)
        if value == last + 1 or lost_stroke:
            if label + mark != expected + mark or mark:
                self._put[at] = (label, expected + mark)
            return last + 1
        return value if is_pure else last

    def _is_next(self, found: re.Match[str]) -> bool:
        """The numeral that comes next, with its mark, before a sentence: it changes nothing, but it counts."""
        is_next = found["label"] == NUMERALS[min(self._last + 1, len(NUMERALS) - 1)]
        return is_next and bool(found["sep"].strip()) and found["rest"][0].isupper()

    def _is_bare(self, found: re.Match[str], above: str) -> bool:
        """A heading in small letters whose label lost its mark: the numeral that comes next, or the one before it with a stroke lost."""
        label, rest = found["label"], found["rest"]
        if (
            PART.search(above)
            or found["sep"].strip()
            or label not in NUMERALS[2:]
            or len(label) < 2
            or self._last + 1 >= len(NUMERALS)
        ):
            return False
        fits = label in (NUMERALS[self._last + 1], NUMERALS[self._last])
        return fits and rest[0].isupper() and len(rest) < TITLE_CASE and rest[-1] not in ".;,"

    def _is_first(self, lines: Sequence[str], at: int) -> bool:
        """Is a "1" the "I" of an outline that goes on with II: before capitals, or right above the "1" of its own items?"""
        if self._last:
            return False
        if lines[at].isupper():
            later = (LABEL.match(line) for line in lines[at + 1 :])
            return any(m and m["rest"].isupper() and strokes(m["label"]) == "II" for m in later)
        below = (line for line in lines[at + 1 :] if LABEL.match(line) or COUNTED.match(line))
        if len(lines[at]) > TITLE_CASE or lines[at][-1] in ".;,":
            return False
        after = next(below, "")
        if (
            (m := LABEL.match(after))
            and m["label"].isalpha()
            and strokes(m["label"]) == "II"
            and m["rest"][0].isupper()
        ):
            return True  # nobody goes on from 1 to II
        if not after.startswith("1"):
            return False
        own = itertools.takewhile(lambda line: not RESTART.match(line), below)
        return any(m and _is_heading(m) and strokes(m["label"]) == "II" for m in map(LABEL.match, own))


def _arabic(lines: Sequence[str]) -> dict[int, Repair]:
    """Numbers in digits that were taken for letters or signs."""
    out: dict[int, Repair] = {}
    numbered = [
        (at, m)
        for at, line in enumerate(lines)
        if (m := COUNTED.match(line) or COMMA.match(line) or ODD.match(line) or LABEL.match(line))
    ]
    last: dict[str, int] = {}
    is_roman = False
    for k, (at, found) in enumerate(numbered):
        label = found["label"]
        after = numbered[k + 1][1] if k + 1 < len(numbered) else None
        following = int(after["label"]) if after is not None and after.re in (COUNTED, COMMA) else 0
        if found.re is COMMA:
            n = int(label)
            if following == n + 1 or last.get(".") == n - 1 > 0:
                out[at] = (f"{label},", f"{label}.")
                last["."] = n
            continue
        if found.re is COUNTED:
            last[found["mark"]] = int(label)
            continue
        one = ONE.match(lines[at])
        if one and following == 2 and after is not None and after["mark"] == one["mark"] and (is_roman or label != "I"):
            out[at] = (label, "1")
            last[one["mark"]] = 1
        elif (
            found.re is ODD
            and (n := last.get(found["mark"], 0))
            and following == n + 2
            and _like(label) in ("", str(n + 1))
        ):
            out[at] = (label, str(n + 1))
            last[found["mark"]] = n + 1
        elif strokes(label) in NUMERALS[1:]:
            is_roman = is_roman or strokes(label) == label
            last = {}
    return out


def _dotted(lines: Sequence[str]) -> dict[int, Repair]:
    """Numbers of two parts whose first was misread: "5.3", "9.4" is 5.4, for no 9.4 comes without a 9.1."""
    out: dict[int, Repair] = {}
    last = ("", 0)
    for at, line in enumerate(lines):
        if not (found := DOTTED.match(line)):
            continue
        label, n = found["label"], int(found["n"])
        if label != last[0] and n > 1 and n == last[1] + 1:
            label = last[0]
            out[at] = (f"{found['label']}.{n}", f"{label}.{n}")
        last = (label, n)
    return out


def _like(label: str) -> str:
    """The digits that a label looks like, "" if it is a sign that looks like none."""
    return "".join(LIKE.get(c, c if c.isalnum() else "") for c in label)


def _following(lines: Sequence[str], at: int) -> int:
    """The Roman number of the next heading, 0 if there is none or it is not plain."""
    found = next((m for m in map(LABEL.match, lines[at + 1 :]) if m and _is_heading(m)), None)
    return NUMERALS.index(found["label"]) if found and found["label"] in NUMERALS else 0


def _is_heading(found: re.Match[str]) -> bool:
    """Capitals, or a short line in title case after a label with its mark."""
    rest = found["rest"]
    if re.match(POST, rest):
        return False
    if rest.isupper():
        return True
    short = len(rest) < TITLE_CASE and rest[-1] not in ".;,"
    return bool(found["sep"].strip()) and rest[0].isupper() and short and not found["label"].isdigit()


def _skeleton(numeral: str) -> str:
    return numeral.rstrip("I")


def strokes(label: str) -> str:
    """The label with strokes in the place of the letters that they were taken for; there is no "IIII"."""
    return "".join(STROKES.get(c, c) for c in label).replace("IIII", "III")
