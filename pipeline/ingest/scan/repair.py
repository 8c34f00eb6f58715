"""Mistakes that Tesseract makes again and again on plans, mended where only one reading is possible.

Only lines that came from a picture pass through here. Each repair is a diagnostic that says what was found and what was put.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise
from typing import TypeVar

from extractors.marks import pattern
from pipeline.ingest.problems import problem
from pipeline.ingest.scan.capitals import lowered
from pipeline.ingest.scan.ending import RECIPIENTS
from pipeline.ingest.scan.glued import parted
from pipeline.ingest.scan.labels import POST, ROMAN, Outline, strokes
from pipeline.ingest.scan.mending import Mending, Repair
from pipeline.ingest.scan.posts import with_posts
from pipeline.ingest.scan.rows import aligned, numbered
from pipeline.ingest.scan.spelling import respelled
from pipeline.ingest.scan.stray import without_stray
from pipeline.model import Block, BlockKind, Box, Cell, Diagnostic, Severity

Read = TypeVar("Read", Block, Cell)

CODES: tuple[tuple[re.Pattern[str], str], ...] = (
    (re.compile(r"(?<=/)QD(?=[-–])"), "QĐ"),
    (re.compile(r"(?<=[-–])QD(?=/)"), "QĐ"),
    (re.compile(r"(?<=/)ND(?=[-–]CP\b)"), "NĐ"),
    (re.compile(r"(?<=[-–/])HDND\b"), "HĐND"),
    (re.compile(r"(?=Ð*Đ)(?=Đ*Ð)[ĐÐ]{2,}"), "Đ"),  # U+0110 beside U+00D0: one letter read twice
    (re.compile(r"(?<=Q)ĐĐ+(?=[-–/])|(?<=/)ĐĐ+(?=U\b)"), "Đ"),
    (re.compile(r"(?<=QH)[Il|](?=\d\d\b)"), ""),
    (re.compile(r"(?<=QH)[Il|](?=\d\b)"), "1"),
    (re.compile(r"\bĐ[ẳẵ]ng (?=(?:ủy|bộ|viên|đoàn)\b)"), "Đảng "),
    (re.compile(r"\bđ[ẳẵ]ng (?=(?:ủy|bộ|viên|đoàn)\b)"), "đảng "),
    (re.compile(r"\bS[Ởở](?=Y tế\b|[A-ZĐ][a-zà-ỹ])"), "Sở "),
    (re.compile(r"\b[ŸÝỶỸ](?= tế\b)"), "Y"),
    (re.compile(r"\bYtế\b"), "Y tế"),
    (re.compile(r"\bQ[DÐ](?=[-–](?:UBND|TTg|CP|TW|TU|SYT|BYT)\b)"), "QĐ"),
)
"""Symbols with Đ read as D or twice, and "QH15" with its 1 read as a letter. "HD" alone means Hướng dẫn and stays."""

BRANCH = re.compile(
    r"\b(?:[Cc]ác|[Mm]ỗi|[Tt]ừng|của|thư|gửi|trong|[Ll]ưu|\d\d) [Cc]hỉ (?=(?:bộ|ủy|hội|đoàn)\b(?! (?:thẩm|phận|nghị|đồng)))"
    r"|\bChỉ (?=(?:cục|ủy)\b|(?:bộ|hội|đoàn)\b(?! (?:thẩm|phận|nghị|đồng|viên)))"
    r"|\bchỉ (?=tiết\b(?! (?:kiệm|mục))|phí\b)"
)
"""A branch, and a detail, their dot taken for a mark: after "các", or with a capital, "chỉ bộ" is no "only"."""
SPLIT_NUMBER = re.compile(r"(?<=[Ss]ố:) ?\d{1,4}(?: \d{1,4})+(?=\s?/)|(?<=[Ss]ố )\d{1,4}(?: \d{1,4})+(?=\s?/)")
QUARTER = re.compile(r"(?<=[Qq]uý )[IVHTLl1|]{1,4}(?=\s*[-–/,.;)(]|\s+(?:năm|và)\b|$)")
DAY = re.compile(r"(?<=[Nn]gày )(?:\d[Il|\]]|[Il|\]]\d)(?= tháng)|(?<=tháng )(?:1[Il|\]]|[Il|\]][012])(?= năm)")
"""A day or month of two digits, its 1 read as a letter: "ngày 2l tháng"."""
BULLET = pattern(r"^(?:(?:[~=_¬]+[\-–]?|[\-–][~=_¬]+)\s*|:\s+)(?=[\p{Lu}])")
"""A dash before a recipient, read as another stroke."""
TITLE = re.compile(
    r"^(?:[-–—_~=.,:;'\"“”‘’|*^`´]{1,2}\s*){1,3}(?=K[ẾÊÉEỀ] ?HO[ẠAẬ]CH$)|(?<=^K[ẾÊÉEỀ] HO[ẠAẬ]CH)\s+[-–—_~=.,:;'\"“”‘’|*^`´]+$"
)
"""Specks before the title's first line, and behind it."""
SLASHED = pattern(r"(?:(?P<strokes>[Il1|]{1,2})U\s|(?P<label>\d{1,2}|[IVXl|]{1,4})⁄\s?)(?=[\p{Lu}])")
"""A label and its slash read as one letter or sign: "1U Xây dựng" is "II/ Xây dựng"."""
POINT = re.compile(r"^(?:©|ø)(?=[).]\s)")
"""The labels c) and g)."""
PURPOSE = re.compile(r"(?<=\()\s?(?P<so>[đdĐ][eêếềểéè] ?)?(?:[bBĐ6][/í] ?[ceo€©Q]|b[/í]?[ceo€©])(?=\))")
"""What a recipient gets the plan for: "(để b/c)", báo cáo."""
IN_ORDER_TO = re.compile(
    r"(?<=\()(?:đề|đê|đễ|dể|đẻ)(?= (?:[bt]/|p/h|báo cáo|thực hiện|phối hợp|chỉ đạo|theo dõi|biết))"
)
DUTIES = re.compile(r"(?<=\()(?:(?:để|đề|đê|đễ|dể|đẻ) )?(?:[tp][l1I|⁄]?|U)h(?=\)[;,.]?$)")
"""The same for carrying it out, or helping to: thực hiện, phối hợp."""
KT = re.compile(rf"[\W_]*(?:[A-ZĐ]{{1,3}}\. ?)?(?=(?P<post>{POST})[\W_]*$)")
"""A deputy signs for somebody: what stands before the post is "KT." where "PHÓ" and the same post come next,
and it must stand there."""
HEAD = "Nơi nhận:"
RIGHT_HEAD = re.compile(r"\W*Nơi nhận", re.I)
KEPT = re.compile(r"[-+*•]\s*L[ưu]u\s?[:;.]?\s?(?:V[Tt]|VP|HC|Văn)")
ITEM = pattern(r"[-+*•]\s*[\p{Lu}]")
WRAPPED = pattern(r"[\p{Ll}(].*[;,.)]$")
"""The rest of a recipient that its column broke."""
SPECK = re.compile(r"(?P<speck>[-–—~=_.,:;'\"|*•“”‘’]{1,2}\s?)(?=[IVXHTLl1|!]{1,5}[.\-/]\s*(?P<rest>[^\W\d].*)$)")
SHORTEST_LIST, LONGEST_LIST = 3, 25  # lines
SAME_EDGE = 12.0  # points
TERM = re.compile(r"(?<=[Kk]hu vực )[IHVl1|]{2,4}\b|(?<=[Kk]hóa )[XVIHl1|]{1,6}\b|(?<=lần thứ )[XVIHl1|]{1,6}\b")


def repaired(blocks: Sequence[Block]) -> tuple[list[Block], list[Diagnostic]]:
    """The lines of recognised pages, in order, with what could safely be mended; and a diagnostic for each repair."""
    blocks, counted = numbered(aligned(blocks))
    blocks, notes = _respelled(blocks)
    for mend in (
        with_posts,
        _deputies,
        _heads_of_lists,
        _with_head_of_list,
        _without_specks_before_labels,
        _with_slashes,
    ):
        blocks, more_notes = mend(blocks)
        notes += more_notes
    notes += [problem("ocr_repaired", Severity.INFO, page, found=found, put=put) for page, (found, put) in counted]
    outline = Outline([b.text for b in blocks])
    out: list[Block] = []
    for at, block in enumerate(blocks):
        text, repairs = _line(block.text)
        text, more = outline.label(at, text)
        cells = []
        for cell in block.cells:
            better, some = _line(cell.text)
            repairs += some
            cells.append(_reading(cell, better) if some else cell)
        out.append(replace(_reading(block, text), cells=tuple(cells)))
        notes += [
            problem("ocr_repaired", Severity.INFO, block.page, found=found, put=put) for found, put in (*repairs, *more)
        ]
    return out, notes


def _reading(read: Read, text: str) -> Read:
    """A line or cell with another text; what was bold as a whole is, what was bold at its beginning is as far as it goes on."""
    return replace(read, text=text, bold=len(text) if read.bold >= len(read.text) > 0 else min(read.bold, len(text)))


def _deputies(blocks: Sequence[Block]) -> tuple[list[Block], list[Diagnostic]]:
    """The lines with "KT." where a deputy's post says that it must stand ("VT. GIÁM ĐỐC", "PHÓ GIÁM ĐỐC")."""
    out, notes = list(blocks), []
    for at, (block, after) in enumerate(pairwise(blocks)):
        found = KT.match(block.text)
        if found and found[0].strip() == "KT." and after.text == found["post"]:  # who signs for the chair is a deputy
            out[at + 1] = _reading(after, f"PHÓ {after.text}")
            notes.append(problem("ocr_repaired", Severity.INFO, after.page, found=after.text, put=out[at + 1].text))
        if found and after.text.startswith(f"PHÓ {found['post']}") and found[0].strip() != "KT.":
            out[at] = _reading(block, f"KT. {found['post']}")
            notes.append(problem("ocr_repaired", Severity.INFO, block.page, found=block.text, put=out[at].text))
    return out, notes


def _heads_of_lists(blocks: Sequence[Block]) -> tuple[list[Block], list[Diagnostic]]:
    """The lines, each head of a list of recipients that was nearly read so ("Với nhận") as it is."""
    out, notes = list(blocks), []
    for at, (head, *items) in enumerate(zip(blocks, blocks[1:], blocks[2:], strict=False)):
        misread = RECIPIENTS.fullmatch(head.text) and not RIGHT_HEAD.match(head.text)
        if misread and all(ITEM.match(item.text) for item in items):
            out[at] = _reading(head, HEAD)
            notes.append(problem("ocr_repaired", Severity.INFO, head.page, found=head.text, put=HEAD))
    return out, notes


def _with_head_of_list(blocks: Sequence[Block]) -> tuple[list[Block], list[Diagnostic]]:
    """The lines with "Nơi nhận:" above a list that ends with what the office keeps, where a stamp lies over it."""
    kept = next((at for at in range(len(blocks) - 1, -1, -1) if KEPT.match(blocks[at].text)), None)
    if kept is None or any(RECIPIENTS.fullmatch(b.text) for b in blocks[max(0, kept - LONGEST_LIST) : kept + 1]):
        return list(blocks), []
    listed: list[int] = []
    for at in range(kept - 1, max(-1, kept - LONGEST_LIST), -1):
        if not _below_one_another(blocks[at], blocks[kept]):
            break
        if ITEM.match(blocks[at].text):
            listed.append(at)
        elif not WRAPPED.match(blocks[at].text):
            break
    if len(listed) < SHORTEST_LIST or (box := blocks[listed[-1]].box) is None:
        return list(blocks), []
    head = Block(BlockKind.LINE, HEAD, page=blocks[kept].page, box=replace(box, top=box.top - 12, bottom=box.top - 1))
    notes = [problem("ocr_repaired", Severity.INFO, head.page, found="", put=HEAD)]
    return [*blocks[: listed[-1]], head, *blocks[listed[-1] :]], notes


def _without_specks_before_labels(blocks: Sequence[Block]) -> tuple[list[Block], list[Diagnostic]]:
    """The lines; of a heading in capitals without what stands before its Roman number ("-HI. NỘI DUNG")."""
    out, notes = list(blocks), []
    for at, block in enumerate(blocks):
        found = SPECK.match(block.text)
        if found and found["rest"].isupper() and len(found["rest"].split()) > 1:
            out[at] = _reading(block, block.text[found.end("speck") :])
            notes.append(problem("ocr_repaired", Severity.INFO, block.page, found=block.text, put=out[at].text))
    return out, notes


def _with_slashes(blocks: Sequence[Block]) -> tuple[list[Block], list[Diagnostic]]:
    """The lines with the slash of their label, which was read as a letter or as that of a fraction."""
    out, notes = list(blocks), []
    for at, block in enumerate(blocks):
        if not block.cells and (found := SLASHED.match(block.text)):
            label = "I" * (len(found["strokes"]) + 1) if found["strokes"] else found["label"]
            out[at] = _reading(block, f"{label}/ {block.text[found.end() :]}")
            notes.append(problem("ocr_repaired", Severity.INFO, block.page, found=found[0].strip(), put=f"{label}/"))
    return out, notes


def _below_one_another(block: Block, last: Block) -> bool:
    """Do two lines begin at the same edge of one page?"""
    if block.box is None or last.box is None or block.page != last.page:
        return False
    return abs(block.box.x0 - last.box.x0) < SAME_EDGE


def _respelled(blocks: Sequence[Block]) -> tuple[list[Block], list[Diagnostic]]:
    """The lines and cells with the spelling that their context asks for; one diagnostic a page lists what was changed."""
    out = list(blocks)
    changes: dict[int | None, list[Repair]] = {}
    for run in _columns_of_print(blocks):
        gaps = [_in_words(blocks[at].text) for at in run]
        texts, found = respelled([text for text, _ in gaps])
        for at, text, (_, gap), some in zip(run, texts, gaps, found, strict=True):
            out[at] = _reading(out[at], text) if gap or some else out[at]
            changes.setdefault(out[at].page, []).extend((*gap, *some))
    for at, block in enumerate(blocks):
        if not block.cells:
            continue
        cells = []
        for cell in block.cells:
            gaps = [_in_words(text) for text in cell.text.split("\n")]
            texts, found = respelled([text for text, _ in gaps])
            cells.append(_reading(cell, "\n".join(texts)))
            changes.setdefault(block.page, []).extend(
                pair for some in (*(gap for _, gap in gaps), *found) for pair in some
            )
        out[at] = replace(block, cells=tuple(cells))
    return out, [
        problem(
            "ocr_respelled",
            Severity.INFO,
            page,
            count=str(len(some)),
            words=", ".join(f"{a} → {b}" for a, b in dict.fromkeys(some)),
        )
        for page, some in changes.items()
        if some
    ]


def _in_words(text: str) -> tuple[str, list[Repair]]:
    """A line in small letters where they are, its words apart, without marks that are none."""
    text, capitals = lowered(text)
    text, marks = without_stray(text)
    text, gaps = parted(text)
    return text, [*capitals, *marks, *gaps]


def _columns_of_print(blocks: Sequence[Block]) -> Iterator[list[int]]:
    """Runs of lines that stand below one another."""
    run: list[int] = []
    for at, block in enumerate(blocks):
        if run and (block.cells or block.page != blocks[run[-1]].page or not _below(blocks[run[-1]].box, block.box)):
            yield run
            run = []
        if not block.cells:
            run.append(at)
    if run:
        yield run


def _below(above: Box | None, box: Box | None) -> bool:
    return above is None or box is None or min(above.x1, box.x1) > max(above.x0, box.x0)


# --- words and codes -----------------------------------------------------------------------------------------


def _line(text: str) -> tuple[str, list[Repair]]:
    line = Mending(text)
    for symbol, code in CODES:
        line.put(symbol, code)
    line.put(BRANCH, lambda found: found[0].replace("hỉ", "hi"))
    line.put(TITLE, "")
    line.put(BULLET, "- ")
    line.put(POINT, lambda found: {"©": "c", "ø": "g"}[found[0]])
    line.put(PURPOSE, lambda found: "b/c" if found[0].strip()[0] in "bB6" else "để b/c")
    line.put(IN_ORDER_TO, "để")
    line.put(DUTIES, lambda found: _duty(found[0]))
    line.put(SPLIT_NUMBER, lambda found: found[0][:1] + found[0][1:].replace(" ", ""))
    line.put(QUARTER, lambda found: _quarter(found[0]))
    line.put(DAY, lambda found: re.sub(r"\D", "1", found[0]))
    line.put(TERM, lambda found: _mixed_roman(found[0]))
    return line.text, line.repairs


def _duty(found: str) -> str:
    """ "th", "U" for "t/", "đê th" as they were written."""
    *to, duty = found.split(" ")
    return " ".join((*("để" for _ in to), f"{duty[0].replace('U', 't')}/h"))


def _quarter(found: str) -> str | None:
    """One of four: "quý 11" is the second; "quý 1" is as it was written."""
    better = "I" * len(found) if found in ("11", "111") else _mixed_roman(found)
    return better if better in ("I", "II", "III", "IV") else None


def _mixed_roman(found: str) -> str | None:
    """A Roman number with a foreign stroke in it; a number in digits ("quý 1") is one and stays."""
    if found.isdigit() or ROMAN.fullmatch(found):
        return None
    better = strokes(found)
    return better if better and ROMAN.fullmatch(better) else None
