"""Who signs a plan: authority ("KT. CHỦ TỊCH"), office and name (Nghị định 30/2020/NĐ-CP, Điều 8, khoản 7)."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from itertools import groupby, takewhile

from extractors.bodies.names import surnames
from extractors.marks import unmarked
from extractors.metadata import patterns as grammar

Signed = tuple[str | None, str | None, str | None]
"""Authority, office and name, each None where it is not said."""

LONGEST = 200
"""Characters of a signature in one line."""
BETWEEN = "; "
"""What stands between two who sign together."""


def signatures(lines: Iterable[tuple[str, str | None]]) -> Signed:
    """Authority, office and name of all who sign, in reading order: "Lê Văn A; Trần Thị B" below a joint plan.

    Lines come with their column ("left", "right", None). Who only drafted the plan is left out where its head signs too.
    """
    lines = list(takewhile(lambda told: not grammar.CERTIFIED.match(told[0]), lines))
    several = [s for s in map(signature, _blocks(lines)) if s[1] and s[2]]
    heads = [s for s in several if not grammar.DRAFTED.match(s[1] or "")]
    if len({name for *_, name in several}) < 2 or not heads:
        return signature([line for line, _ in lines])
    authorities, posts, names = (BETWEEN.join(said for said in told if said) for told in zip(*heads, strict=True))
    return authorities or None, posts or None, names or None


def _blocks(lines: Sequence[tuple[str, str | None]]) -> list[list[str]]:
    """The lines of each who signs: column by column where both columns name a person; in one column each ends with its name, where
    the next begins with whom it is for ("KT. GIÁM ĐỐC", "SỞ Y TẾ"), not with an office: one person may hold two."""
    columns = {zone for line, zone in lines if _is_person(line)}
    if len(columns) > 1:
        lines = sorted(lines, key=lambda told: str(told[1]))
    blocks = list[list[str]]()
    for _, column in groupby(lines, key=lambda told: told[1] if len(columns) > 1 else None):
        blocks.append([])
        for line, _ in column:
            if blocks[-1] and _is_person(blocks[-1][-1]) and (_is_authority(line) or _is_another(blocks[-1], line)):
                blocks.append([])
            blocks[-1].append(line)
    return blocks


def _is_person(line: str) -> bool:
    """Whether a line is a person's name by its surname: "Thường Vụ Huyện Ủy" is none."""
    written = [word for word in line.split() if not word.endswith(".")]
    person = grammar.NAME.fullmatch(" ".join(line.split())) and not grammar.POST.match(unmarked(line))
    return bool(person) and (any(word in surnames() for word in written[:2]) or "'" in written[0])


def _is_authority(line: str) -> bool:
    return grammar.SIGN_PREFIX.match(line) is not None or line.isupper() and not is_office(line)


def _is_another(above: Sequence[str], line: str) -> bool:
    """Whether an office below a signature is another's: who drafted, or below one who only agrees."""
    return grammar.DRAFTED.match(line) is not None or grammar.APPROVED.match(above[0].strip()) is not None


def is_office(line: str) -> bool:
    """Whether a line in capitals is the office of who signs, agrees or wrote: "PHÓ HIỆU TRƯỞNG", "DUYỆT CỦA BAN GIÁM HIỆU"."""
    line = line.strip()
    said = grammar.APPROVED.match(line) or grammar.DRAFTED.match(line) or grammar.POST.match(unmarked(line))
    return line.isupper() and said is not None


def is_signed(lines: Sequence[str]) -> bool:
    """Whether lines are an office and the name below it, and nothing else."""
    return len(lines) > 1 and is_office(lines[0]) and _is_person(lines[-1])


def _apart(line: str) -> Sequence[str]:
    """The lines of a signature that a copy ran together: "KT. CHỦ TỊCH PHÓ CHỦ TỊCH Lê Văn A"."""
    if len(line) > LONGEST:
        return [line]
    if len(pieces := grammar.ANOTHER_AUTHORITY.split(line)) > 1:
        return [part for piece in pieces for part in _apart(piece)]
    both = grammar.POST_AND_NAME.fullmatch(line.strip(" *,.;"))
    if both and grammar.POST.match(unmarked(both["post"])) and _is_name(both["name"], after_colon=":" in both["joint"]):
        return [both["post"], both["name"]]
    m = grammar.RUN_TOGETHER.fullmatch(line.strip())
    return [piece for piece in (m["authority"], m["post"], m["name"]) if piece] if m else [line]


def _agreed(lines: Sequence[str]) -> list[str]:
    """The lines, an office that agrees without the words before it, and whole where it was broken: "DUYỆT CỦA HIỆU", "TRƯỞNG"."""
    found = list[str]()
    broken = False
    for line in _with_prefix(lines):
        said = grammar.APPROVED.sub("", line.strip(), count=1)
        if broken and line.isupper() and " " not in line.strip():
            found[-1] = f"{found[-1]} {line.strip()}"
        else:
            found.append(said)
        broken = said != line.strip() and not grammar.POST.match(unmarked(said))
    return found


def _with_prefix(lines: Sequence[str]) -> Iterable[str]:
    """The lines, a prefix that stands alone joined to what follows it ("KT.", "BỘ TRƯỞNG")."""
    prefix = ""
    for line in lines:
        if grammar.PREFIX_ALONE.fullmatch(line):
            prefix = f"{line.strip()} "
            continue
        yield prefix + line
        prefix = ""


def _is_name(written: str, after_colon: bool) -> bool:
    """Whether a person is named behind a post; in capitals only behind a colon: "TRƯỞNG PHÒNG VĂN HÓA - XÃ HỘI"."""
    person = grammar.NAME.fullmatch(written) or after_colon and grammar.CAPS_NAME.fullmatch(written)
    return bool(person) and not grammar.SECOND_POST.match(written)


def signature(lines: Sequence[str]) -> Signed:
    """Authority, office and name in the lines of one signature."""
    authority: list[str] = []
    posts: list[str] = []
    signer = None
    for raw in (piece for line in _agreed(lines) for piece in _apart(line)):
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
