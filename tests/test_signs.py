"""Signs that no table, workbook, calendar or terminal may get: names of files, texts, registers; output in any encoding."""

from __future__ import annotations

import os
import resource
import signal
import subprocess
import sys
import unicodedata
from pathlib import Path

import openpyxl
import pytest
from reading import plan_of

from pipeline.extract import extract
from pipeline.ingest import read_bytes
from pipeline.layout import lay_out
from pipeline.messages import UsageError
from pipeline.run import corpus, files
from pipeline.signs import _HARMFUL, shown, spelled
from pipeline.tables.frames import Tables

SAMPLES = Path(__file__).parents[1] / "corpus" / "samples"
PLAN = SAMPLES / "xa-con-hac-moi-truong.txt"
HARMFUL = "".join(
    map(chr, (0, 7, 0x1B, 0x7F, 0x85, 0x2028, 0x202E, 0x2066, 0xD800, 0xE123, 0xFDD0, 0xFFFE, 0x1FFFF, 0xF0001))
)


def harmful(text: str) -> list[str]:
    return [f"U+{ord(c):04X}" for c in text if unicodedata.category(c) in {"Cc", "Cs", "Co", "Cn"} and c not in "\n\t"]


def test_every_harmful_sign_is_shown_in_its_place() -> None:
    assert shown(f"a{HARMFUL}b") == "a" + "\ufffd" * len(HARMFUL) + "b"
    assert spelled("a\x1b[31m\u202e") == "a\\x1b[31m\\u202e"
    assert shown("Kế hoạch – “số 5”;\tmục\nII • 😀") == "Kế hoạch – “số 5”;\tmục\nII • 😀"


def test_tables_and_workbooks_have_none(tmp_path: Path) -> None:
    row = (f"d{HARMFUL}", f"Sở{HARMFUL}", None, None, None, 0, 1)
    tables = Tables.of({"recipients": [row], "texts": [(row[0], f"Sở{HARMFUL} Y tế")]})
    assert not harmful(tables.recipients["body"][0] + tables.recipients["doc_id"][0] + tables.texts["text"][0])
    assert len(tables.texts["text"][0]) == len(f"Sở{HARMFUL} Y tế"), "every place stays where it was"
    tables.to(tmp_path, ["csv", "jsonl", "parquet", "xlsx", "duckdb"])
    for path in tmp_path.iterdir():
        if path.suffix in {".csv", ".jsonl"}:
            assert not harmful(path.read_text(encoding="utf-8").replace("\r", ""))
    assert openpyxl.load_workbook(tmp_path / "kehoach.xlsx")["Nơi nhận"]["A2"].value == "d" + "\ufffd" * len(HARMFUL)


@pytest.mark.skipif(os.name == "nt", reason="POSIX file names")
def test_a_file_is_named_without_them_and_read(tmp_path: Path) -> None:
    for name in ("ctl\x01\x1b[31mred.txt", "ctl\x02\x1b[31mred.txt", "\u202etxt.nalp.txt"):
        (tmp_path / name).write_text("KẾ HOẠCH", encoding="utf-8")
    names = [doc_id for doc_id, _ in files.collect(tmp_path)]
    assert names == ["\\u202etxt.nalp.txt", "ctl\\x01\\x1b[31mred.txt", "ctl\\x02\\x1b[31mred.txt"]


@pytest.mark.parametrize("mark", ["\u0301", "\u202e", "\u0303", "\u20dd", "\ue000", "\x00"])
@pytest.mark.parametrize("place", ["KẾ HOẠCH{}", "{}KẾ HOẠCH", "KẾ{} HOẠCH", "KẾ HOẠCH{} phát triển"])
def test_a_mark_at_the_title_costs_no_plan(mark: str, place: str) -> None:
    plan = plan_of(
        "ỦY BAN NHÂN DÂN",
        "Số: 12/KH-UBND",
        place.format(mark),
        "Phát triển",
        "I. MỤC ĐÍCH",
        "Gửi trước ngày 20/11/2026.",
    )
    facts = extract(plan)
    assert len(facts.deadlines) == 1
    title = facts.metadata.title
    assert title is None or any(c.isalpha() for c in title), "a mark alone is no title"


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1258"])
def test_a_nul_does_not_make_a_text_unread(encoding: str) -> None:
    words = unicodedata.normalize("NFC" if encoding != "cp1258" else "NFD", "KE HOACH\nPhat trien cay trong\n" * 20)
    data = bytearray(words.encode(encoding))
    at = len(data) // 2 // 2 * 2
    data[at:at] = b"\0\0" if encoding == "utf-16" else b"\0"
    read = read_bytes(bytes(data), ".txt")
    assert read.status == "ok"
    assert lay_out(read).text.count("Phat trien") >= 19


@pytest.mark.skipif(os.name == "nt", reason="POSIX files")
def test_what_is_no_file_has_a_row_that_says_so(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("KẾ HOẠCH", encoding="utf-8")
    (tmp_path / "gone.docx").symlink_to(tmp_path / "nowhere.docx")
    (tmp_path / "loop.docx").symlink_to(tmp_path / "loop.docx")
    os.mkfifo(tmp_path / "pipe.docx")
    tables = corpus.extract(tmp_path, workers=1, progress=False)
    errors = tables.diagnostics[tables.diagnostics["severity"] == "error"]
    assert dict(zip(errors["doc_id"], errors["code"], strict=True)) == {
        "gone.docx": "broken_link", "loop.docx": "unreadable_file", "pipe.docx": "no_regular_file",
    }  # fmt: skip


@pytest.mark.parametrize("encoding", ["cp1252", "cp1258", "ascii", "latin-1"])
def test_output_that_cannot_show_a_letter_replaces_it(encoding: str) -> None:
    for arguments in (["show", str(PLAN)], ["--help"], ["show", "không có.docx"]):
        done = subprocess.run(
            [sys.executable, "-m", "kehoach", *arguments], capture_output=True, timeout=300, check=False,
            env={**os.environ, "PYTHONIOENCODING": encoding},
        )  # fmt: skip
        assert done.returncode in {0, 2}
        assert b"Traceback" not in done.stderr
        assert done.stdout or done.stderr


@pytest.mark.skipif(os.name == "nt", reason="POSIX limits")
@pytest.mark.parametrize("format_", ["csv", "xlsx", "duckdb", "parquet"])
def test_a_full_disk_is_said_in_a_sentence_and_changes_nothing(tmp_path: Path, format_: str) -> None:
    """No file may grow beyond a few bytes: the writers meet the errors of a full disk."""
    Tables.of({}).to(tmp_path, [format_])
    before = {p.name: p.read_bytes() for p in tmp_path.iterdir()}
    tables = Tables.of(
        {
            "texts": [("a", "chữ " * 50_000)],
            "recipients": [(str(n), str(n * 7919), *[None] * 3, 0, 1) for n in range(40_000)],
        }
    )
    limits = resource.getrlimit(resource.RLIMIT_FSIZE)
    handler = signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    resource.setrlimit(resource.RLIMIT_FSIZE, (100_000, limits[1]))
    try:
        with pytest.raises(UsageError) as full:
            tables.to(tmp_path, [format_])
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, limits)
        signal.signal(signal.SIGXFSZ, handler)
    assert full.value.code == "unwritable"
    assert {p.name: p.read_bytes() for p in tmp_path.iterdir()} == before


def test_no_harmful_sign_counts_as_printable() -> None:
    """What `str.isprintable` lets pass is not looked at."""
    printable = "".join(filter(str.isprintable, map(chr, range(0x110000))))
    assert _HARMFUL.search(printable) is None


@pytest.mark.skipif(sys.platform != "linux", reason="names of any bytes")
def test_two_names_that_are_spelled_alike_are_two_files(tmp_path: Path) -> None:
    for name in (b"a\xff.txt", rb"a\xff.txt"):
        Path(os.fsdecode(os.path.join(os.fsencode(tmp_path), name))).write_text("x")  # noqa: PTH118 - bytes
    found = files.collect(tmp_path)
    assert len({doc_id for doc_id, _ in found}) == len({file for _, file in found}) == 2
