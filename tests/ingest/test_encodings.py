"""Texts in old encodings, or read in a wrong one, where no font says so."""

from __future__ import annotations

import shutil
import subprocess
import unicodedata
from collections.abc import Callable
from pathlib import Path

import pytest
from ingest_build import DEV, codes, docx, para, run, shown

from pipeline.ingest import read, read_bytes
from pipeline.ingest.letters.encodings import CP1258, VPS, from_tcvn3, from_viqr, guess, in_unicode
from pipeline.ingest.letters.fonts import TCVN3, VNI
from pipeline.ingest.letters.syllables import is_syllable
from pipeline.model import Block, BlockKind, Source, Status

SAMPLES = Path(__file__).parents[2] / "corpus" / "samples"
LINES = [
    "ỦY BAN NHÂN DÂN XÃ THẠCH VÂN",
    "Kế hoạch thu gom, phân loại rác thải tại nguồn năm 2031",
    "1. Các thôn tổ chức họp dân trước ngày 15/3/2031, phổ biến cách phân loại; mỗi hộ ký cam kết.",
    "2. Trường học trong xã đưa nội dung này vào giờ sinh hoạt, nghỉ hè vẫn giữ lịch trực.",
    "Đề nghị các đơn vị nghiêm túc thực hiện, mọi vướng mắc báo về xã Thạch Vân.",
]
TEXT = "\n".join(LINES)
LETTERS = {
    unicodedata.normalize("NFC", case(base + mark))
    for base in "aăâeêioôơuưy"
    for mark in ("", "\u0300", "\u0309", "\u0303", "\u0301", "\u0323")
    for case in (str.lower, str.upper)
} | {"đ", "Đ"}
needs_iconv = pytest.mark.skipif(shutil.which("iconv") is None, reason="iconv is not installed")


def iconv(data: bytes, encoding: str) -> str:
    done = subprocess.run(["iconv", "-f", encoding, "-t", "UTF-8"], input=data, capture_output=True, check=True)
    return unicodedata.normalize("NFC", done.stdout.decode())


@needs_iconv
def test_tables_agree_with_iconv() -> None:
    assert {key: iconv(key.encode("latin-1"), "TCVN5712-1") for key in TCVN3} == TCVN3
    letters = {code: sign for code, sign in CP1258.items() if sign.isalpha() and sign in LETTERS}
    assert {code: iconv(bytes([code]), "CP1258") for code in letters} == letters


def test_vps_has_every_letter() -> None:
    found = {VPS.get(code, chr(code)) for code in range(256)}
    assert found >= LETTERS
    assert len(set(VPS.values())) == len(VPS)


def tcvn3(text: str) -> bytes:
    codes_ = {letter: key for key, letter in TCVN3.items()}
    return "".join(codes_.get(c) or codes_.get(c.lower(), c) for c in text).encode("latin-1")


def vni(text: str) -> bytes:
    pairs = {letter: key for key, letter in VNI.items() if key == key.lower() or key == key.upper()}
    return "".join(pairs.get(c, c) for c in text).encode("latin-1")


def as_vni(text: str) -> str:
    """As `vni`, signs that VNI lacks kept."""
    return "".join(vni(c).decode("latin-1") if c in LETTERS else c for c in text)


def as_mojibake(text: str) -> str:
    return windows_mojibake(text).decode()


def vps(text: str) -> bytes:
    table = {letter: code for code, letter in VPS.items()}
    return bytes(table.get(c, ord(c)) for c in text)


def cp1258(text: str) -> bytes:
    out = b""
    for char in text:
        try:
            out += char.encode("cp1258")
        except UnicodeEncodeError:
            shape, tone = char, ""
            parts = unicodedata.normalize("NFD", char)
            for at in range(1, len(parts)):
                if parts[at] in "\u0300\u0301\u0303\u0309\u0323":
                    shape, tone = unicodedata.normalize("NFC", parts[:at] + parts[at + 1 :]), parts[at]
            out += (shape + tone).encode("cp1258")
    return out


def viqr(text: str) -> bytes:
    signs = {
        "\u0302": "^",
        "\u0306": "(",
        "\u031b": "+",
        "\u0300": "`",
        "\u0301": "'",
        "\u0303": "~",
        "\u0309": "?",
        "\u0323": ".",
    }
    shapes = "^(+"
    out = ""
    for char in text:
        base, *marks = unicodedata.normalize("NFD", char.replace("đ", "dd").replace("Đ", "DD")) or ""
        if char in "đĐ":
            out += "dd" if char == "đ" else "DD"
            continue
        out += base + "".join(sorted((signs[m] for m in marks), key=lambda sign: sign not in shapes))
    return out.encode()


def mojibake(text: str, times: int = 1) -> bytes:
    for _ in range(times):
        text = text.encode().decode("latin-1")
    return text.encode()


def windows_mojibake(text: str) -> bytes:
    """As browsers and Windows read it: codes that are no signs stay control codes."""
    return "".join(bytes([b]).decode("cp1252", "ignore") or chr(b) for b in text.encode()).encode()


@pytest.mark.parametrize(
    ("data", "name", "why"),
    [
        (tcvn3(TEXT), "TCVN3", "bytes"),
        (tcvn3(TEXT).decode("latin-1").encode(), "TCVN3", "pasted into a UTF-8 file"),
        (vni(TEXT), "VNI", "bytes"),
        (vni(TEXT).decode("latin-1").encode(), "VNI", "pasted into a UTF-8 file"),
        (vps(TEXT), "VPS", "bytes"),
        (cp1258(TEXT), "Windows-1258", "bytes"),
        (cp1258(TEXT).decode("cp1252").encode(), "Windows-1258", "read as Western"),
        (viqr(TEXT), "VIQR", "a mail of the nineties"),
        (mojibake(TEXT), "UTF-8", "read as Latin-1"),
        (windows_mojibake(TEXT), "UTF-8", "read as Windows Western"),
        (windows_mojibake(TEXT).replace(b"\xc2\xa0", b" "), "UTF-8", "and its no-break spaces became plain"),
        (mojibake(TEXT, 2), "UTF-8 × 2", "twice"),
    ],
)
def test_text_files(data: bytes, name: str, why: str) -> None:
    source = read_bytes(data, ".txt")
    assert [b.text for b in source.blocks] == LINES, why
    assert codes(source) == ["converted_encoding"]
    assert source.diagnostics[0].values == (("encoding", name),)


@pytest.mark.parametrize(
    ("text", "why"),
    [
        (TEXT, "Unicode"),
        (unicodedata.normalize("NFD", TEXT), "Unicode, letters and marks apart"),
        (TEXT[:200] + unicodedata.normalize("NFD", TEXT[200:]), "both in one"),
        ("Học phí", "three marked letters"),
        (
            "Le Comité a décidé à la majorité des élus présents : voilà où nous en étions, après des années d'été.",
            "French",
        ),
        ("Ra quân ra quân, thi đua thi đua, tham gia cùng nhân dân, quân và dân ta, cán bộ ta" * 2, "few marks"),
        ("The quick brown fox (a plan?) didn't stop. It's 5 o'clock. i.e. a. b. e.", "English"),
        ("Ke hoach thu gom rac thai nam 2031. Uy ban nhan dan xa to chuc hop dan. Ai lam? Xa lam.", "without marks"),
    ],
)
def test_what_is_never_touched(text: str, why: str) -> None:
    assert guess(text) is None, why


FILES = [
    f
    for d in (SAMPLES, DEV / "plans", DEV / "other")
    if d.exists()
    for f in sorted(d.iterdir())
    if f.suffix not in (".pdf", ".doc", ".rtf")
]


@pytest.mark.parametrize("path", FILES, ids=lambda p: p.name)
def test_unicode_files_stay_as_they_are(path: Path) -> None:
    source = read(path)
    assert in_unicode(source) == source
    assert not {"converted_encoding", "unknown_encoding"} & set(codes(source))


@pytest.mark.parametrize("path", sorted(SAMPLES.glob("*.txt")), ids=lambda p: p.name)
@pytest.mark.parametrize("spoil", [as_vni, as_mojibake], ids=["VNI", "UTF-8"])
def test_a_whole_plan_comes_back_as_it_was(path: Path, spoil: Callable[[str], str]) -> None:
    text = unicodedata.normalize("NFC", path.read_text(encoding="utf-8-sig"))
    assert read_bytes(spoil(text).encode(), ".txt").blocks == read_bytes(text.encode(), ".txt").blocks


def test_an_encoding_that_is_not_known() -> None:
    greek = "το σχέδιο δράσης για την ανακύκλωση του δήμου και οι υποχρεώσεις όλων των υπηρεσιών"
    source = read_bytes(greek.encode("iso8859-7"), ".txt")
    assert (source.status, codes(source)) == (Status.FAILED, ["unknown_encoding"])
    western = (greek * 3).encode("iso8859-7").decode("latin-1")
    assert codes(read_bytes(western.encode(), ".txt")) == ["unknown_encoding"], "it is Unicode, but makes no sense"


def test_word_file_whose_fonts_say_nothing() -> None:
    body = "".join(para(run(tcvn3(line).decode("latin-1"), "<w:b/>")) for line in LINES)
    source = read_bytes(docx(body), ".docx")
    assert shown(source.blocks) == LINES
    assert [b.bold for b in source.blocks] == list(map(len, LINES))
    assert codes(source) == ["converted_encoding"]


def test_bold_letters_stay_bold() -> None:
    head, rest = LINES[2][:20], LINES[2][20:]
    source = Source(
        "txt",
        "",
        (
            Block(BlockKind.PARAGRAPH, vni(TEXT).decode("latin-1")),
            Block(BlockKind.PARAGRAPH, vni(head + rest).decode("latin-1"), bold=len(vni(head))),
        ),
    )
    block = in_unicode(source).blocks[1]
    assert block.text[: block.bold] == head


@pytest.mark.parametrize("encode", [tcvn3, vni, cp1258])
def test_web_page_whose_fonts_say_nothing(encode: Callable[[str], bytes]) -> None:
    page = b"<html><body>" + b"".join(b"<p>%s</p>" % encode(line) for line in LINES) + b"</body></html>"
    read_lines = shown(read_bytes(page, ".htm").blocks)
    assert [unicodedata.normalize("NFC", line) for line in read_lines] == LINES


@pytest.mark.parametrize(
    ("text", "expected", "why"),
    [
        ("Ke^' hoa.ch", "Kế hoạch", "shape and tone"),
        ("dda(ng ky' DDo^`ng Tha'p", "đăng ký Đồng Tháp", "đ"),
        ("ca^`n thie^'t. Nam", "cần thiết. Nam", "a sentence ends"),
        ("xa~ ho^.i va` ngu+o+`i da^n", "xã hội và người dân", "horns"),
        ("dde^` nghi. ca'c ddo+n vi.; xong.", "đề nghị các đơn vị; xong.", "a dot at the end of a word"),
        ("I. Mu.c ti^ch a. mot", "I. Mục ti^ch a. mot", "labels; a sign that is no mark"),
        ("ho.p\\. Kha(1)", "họp. Kha(1)", "a plain dot; a bracket"),
    ],
)
def test_viqr(text: str, expected: str, why: str) -> None:
    assert from_viqr(text) == expected, why


@pytest.mark.parametrize(
    ("text", "expected", "why"),
    [
        ("KÕ HO¹CH", "KẾ HOẠCH", "a line in capitals"),
        ("Thùc hiÖn C¤NG T¸C n¨m", "Thực hiện CÔNG TÁC năm", "words in capitals"),
        ("KÕ ho¹ch", "Kế hoạch", "a capital at the start"),
    ],
)
def test_capitals_of_tcvn3(text: str, expected: str, why: str) -> None:
    assert from_tcvn3(text) == expected, why


@pytest.mark.parametrize("word", "nghiêng quyết giếng khuỷu gì Ương yêu hoạch ngoằn xoong uỷ ủy".split())  # noqa: SIM905
def test_syllables(word: str) -> None:
    assert is_syllable(word)


@pytest.mark.parametrize("word", "kõ ngế cế ậṕ zá wé hoàch tấcà ñeà thöïc".split())  # noqa: SIM905
def test_what_is_no_syllable(word: str) -> None:
    assert not is_syllable(word)
