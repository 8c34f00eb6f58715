"""When a record of a run matches a gold record, and which of its fields are then right."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from pipeline.resolve.names import one_tone_style

Record = Mapping[str, Any]
Checks = dict[str, bool]

# --- text compared ---------------------------------------------------------------------------------------------

_WRITTEN_OUT = {
    "ubnd": "ủy ban nhân dân",
    "hđnd": "hội đồng nhân dân",
    "mttq": "mặt trận tổ quốc",
    "bcđ": "ban chỉ đạo",
    "gd&đt": "giáo dục và đào tạo",
    "gdđt": "giáo dục và đào tạo",
    "tw": "trung ương",
}
_MARKS = re.compile(r"[*#_“”\"'‘’«».,;:()\[\]…]")


def fold(value: object) -> str:
    """Text without what does not matter here: case, white space, punctuation, tone style, the usual abbreviations."""
    text = "" if value is None else unicodedata.normalize("NFC", str(value)).lower()
    text = _MARKS.sub(" ", text.replace("–", "-").replace("—", "-"))
    text = re.sub(r"\s*([-/])\s*", r"\1", one_tone_style(text))
    return " ".join(_WRITTEN_OUT.get(word, word) for word in text.split())


def _code(value: object) -> str:
    text = re.sub(r"\s+", "", unicodedata.normalize("NFC", str(value or "")).upper()).replace("–", "-")
    return re.sub(r"^0+(?=\d)", "", text)


def overlap(a: object, b: object) -> float:
    """Shared words over the words of the shorter text; a single word must be shared by a text hardly longer."""
    left, right = fold(a).split(), fold(b).split()
    shared = sum((Counter(left) & Counter(right)).values())
    shorter = min(len(left), len(right))
    if shorter > 1:
        return shared / shorter
    return float(shorter == 1 and shared == 1 and abs(len(left) - len(right)) < 3)


def same_body(a: object, b: object) -> bool:
    """Equal names, or one that begins with the other and is not much shorter."""
    left, right = sorted((fold(a), fold(b)), key=len)
    return left == right or (bool(left) and right.startswith(left) and len(left) >= 0.7 * len(right))


def _same_or_none(a: object, b: object) -> bool:
    return (not a and not b) or same_body(a, b)


def begins(item: object, depth: int) -> str:
    return "/".join(str(item or "").strip("/").split("/")[:depth])


# --- when records match, and which fields are right ------------------------------------------------------------


def _citation_match(g: Record, p: Record) -> float:
    if g.get("number"):
        same: bool = _code(g["number"]) == _code(p["number"])
        return float(same and (fold(g.get("type")) == fold(p["type"]) or overlap(g["text"], p["text"]) >= 0.5))
    if p["number"]:
        return 0.0
    return _enough(max(overlap(g["text"], p["text"]), overlap(g.get("title"), p["title"])))


def _citation_fields(g: Record, p: Record) -> Checks:
    return {
        "type": fold(g.get("type")) == fold(p["type"]),
        "code": _code(g.get("code")) == _code(p["code"]),
        "date": (g.get("date") or "") == p["issue_date"],
        "issuer": _same_or_none(g.get("issuer"), p["issuer"]),
        "basis": bool(g.get("basis")) == bool(p["basis"]),
    }


def _citation_details(g: Record, p: Record) -> Checks:
    gold, got = fold(g.get("title")), fold(p["title"])
    close = bool(gold) and overlap(gold, p["title"]) >= 0.8 and 0.6 <= len(got) / len(gold) <= 1.6
    return {
        "title": close or (not gold and not got),
        "pinpoint": fold("; ".join(g.get("pinpoint") or [])) == fold(p["pinpoint"]),
    }


def _deadline_match(g: Record, p: Record) -> float:
    shared = overlap(g["text"], p["text"])
    same = (g.get("end") or "", g.get("freq") or "") == (p["end_date"], p["freq"])
    return shared + 0.5 * same if shared >= 0.5 else 0.0


def _deadline_fields(g: Record, p: Record) -> Checks:
    return {
        "kind": g["kind"] == p["kind"],
        "start": (g.get("start") or "") == p["start_date"],
        "end": (g.get("end") or "") == p["end_date"],
        "freq": (g.get("freq") or "") == p["freq"],
    }


def _assignment_match(g: Record, p: Record) -> float:
    if not same_body(g["body"], p["body"]) or begins(g["item"], 1) != begins(p["item"], 1):
        return 0.0
    agreeing: tuple[bool, bool] = (g["role"] == p["role"], begins(g["item"], 2) == begins(p["item"], 2))
    return 1.0 + 0.3 * sum(agreeing)


def _assignment_fields(g: Record, p: Record) -> Checks:
    return {"role": g["role"] == p["role"], "item": str(g["item"]).strip("/") == p["item"].strip("/")}


def _section_match(g: Record, p: Record) -> float:
    return _enough(overlap(g["heading"], p["heading"])) if fold(g.get("label")) == fold(p["label"]) else 0.0


def _section_fields(g: Record, p: Record) -> Checks:
    return {"level": g["level"] == p["level"], "role": g["role"] == p["role"]}


def _recipient_match(g: Record, p: Record) -> float:
    return _enough(overlap(g["body"], p["body"]))


def _recipient_fields(g: Record, p: Record) -> Checks:
    return {"purpose": fold(g.get("purpose")) == fold(p["purpose"])}


def _enough(shared: float) -> float:
    return shared if shared >= 0.6 else 0.0


@dataclass(frozen=True, slots=True)
class Measure:
    """How a table is measured: `match` > 0 if two records may be one, `fields` decide `exact`, `details` do not."""

    match: Callable[[Record, Record], float]
    fields: Callable[[Record, Record], Checks]
    details: Callable[[Record, Record], Checks] = lambda *_: {}


MEASURES = {
    "sections": Measure(_section_match, _section_fields),
    "citations": Measure(_citation_match, _citation_fields, _citation_details),
    "deadlines": Measure(_deadline_match, _deadline_fields),
    "assignments": Measure(_assignment_match, _assignment_fields),
    "recipients": Measure(_recipient_match, _recipient_fields),
}


def _title_right(g: str, p: str) -> bool:
    return fold(g) == fold(p) or (overlap(g, p) >= 0.9 and 0.8 <= (len(p) or 1) / (len(g) or 1) <= 1.25)


METADATA: dict[str, Callable[[str, str], bool]] = {
    "doc_type": lambda g, p: fold(g) == fold(p),
    "code": lambda g, p: _code(g) == _code(p),
    "issue_date": lambda g, p: g == p,
    "place": lambda g, p: fold(g) == fold(p),
    "title": _title_right,
    "issuer": _same_or_none,
    "parent_body": _same_or_none,
    "signing_authority": lambda g, p: fold(g) == fold(p),
    "signer_title": lambda g, p: fold(g) == fold(p),
    "signer": lambda g, p: fold(g) == fold(p),
    "period_year": lambda g, p: g == p,
}
