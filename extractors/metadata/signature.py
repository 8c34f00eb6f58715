"""Who signs a plan: authority ("KT. CHỦ TỊCH"), office and name (Nghị định 30/2020/NĐ-CP, Điều 8, khoản 7)."""

from __future__ import annotations

import re
from collections.abc import Sequence

from extractors.marks import unmarked
from extractors.metadata import patterns as grammar

LONGEST = 200
"""Characters of a signature in one line."""


def _apart(line: str) -> Sequence[str]:
    """The lines of a signature that a copy ran together: "KT. CHỦ TỊCH PHÓ CHỦ TỊCH Lê Văn A"."""
    if len(line) > LONGEST:
        return [line]
    both = grammar.POST_AND_NAME.fullmatch(line.strip(" *,.;"))
    if both and grammar.POST.match(unmarked(both["post"])) and _is_name(both["name"], after_colon=":" in both["joint"]):
        return [both["post"], both["name"]]
    m = grammar.RUN_TOGETHER.fullmatch(line.strip())
    return [piece for piece in (m["authority"], m["post"], m["name"]) if piece] if m else [line]


def _is_name(written: str, after_colon: bool) -> bool:
    """Whether a person is named behind a post; in capitals only behind a colon: "TRƯỞNG PHÒNG VĂN HÓA - XÃ HỘI"."""
    person = grammar.NAME.fullmatch(written) or after_colon and grammar.CAPS_NAME.fullmatch(written)
    return bool(person) and not grammar.SECOND_POST.match(written)


def signature(lines: Sequence[str]) -> tuple[str | None, str | None, str | None]:
    """Authority, office and name in the lines of a signature, each None where it is not said."""
    authority: list[str] = []
    posts: list[str] = []
    signer = None
    for raw in (piece for line in lines for piece in _apart(line)):
        line = re.sub(r"\s+", " ", raw).strip(" *,.;-")
        if not line or re.match(r"\((?:[Đđ]ã ký|[Kk]ý)", line) or grammar.STAMP.match(line):
            continue
        if grammar.SIGN_PREFIX.match(line) and not posts:
            authority.append(line)
        elif (
            grammar.POST.match(unmarked(line)) and not grammar.NAME.fullmatch(line) or posts and line.lower() == "kiêm"
        ):
            posts.append(line)
        elif authority and not posts and line.isupper() and not signer and not grammar.CAPS_NAME.fullmatch(line):
            authority[-1] = f"{authority[-1]} {line}"
        elif (
            (m := grammar.NAME.fullmatch(line))
            or posts
            and not signer
            and (m := grammar.CAPS_NAME.fullmatch(line))
            and len(line.split()) <= 5
        ):
            signer = m["name"]
        elif authority and not posts and line.isupper():
            authority[-1] = f"{authority[-1]} {line}"
    return (" ".join(authority) or None, " ".join(posts) or None, signer)
