"""Files that cannot be read, or only in part: they come back with a diagnostic, never as an exception."""

from __future__ import annotations

import io
import struct
import zipfile
import zlib
from pathlib import Path
from string import Formatter

import outlook_build as outlook
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from ingest_build import assembled, at, codes, docx, para, pdf, zipped

from pipeline.ingest import package, read, read_bytes
from pipeline.ingest.detect import OLE, detect
from pipeline.ingest.old import office
from pipeline.ingest.problems import PROBLEMS, UnreadableError, problem
from pipeline.ingest.scan import tesseract as ocr
from pipeline.model import Severity, Status

JUNK = bytes(range(256)) * 40
PDF = pdf(at(80, 780, "mot"))
DOCX = docx(para("Kế hoạch"))
ENTITIES = "".join(f'<!ENTITY x{i} "{f"&x{i - 1};" * 10 if i else "lol"}">' for i in range(12))
BOMB = f'<!DOCTYPE w [{ENTITIES}]><w:document xmlns:w="urn:x"><w:body><w:p>&x11;</w:p></w:body></w:document>'

EMPTY_PAGES = b"<< /Type /Pages /Kids [] /Count 0 >>"
NESTED = "<w:tbl><w:tr><w:tc>" * 2000 + para("x") + "</w:tc></w:tr></w:tbl>" * 2000
WORD_XML = (
    b'<?xml version="1.0"?><?mso-application progid="Word.Document"?>'
    b'<w:wordDocument xmlns:w="http://schemas.microsoft.com/office/word/2003/wordml"/>'
)


def many_parts(depth: int) -> bytes:
    parts = (b"Content-Type: multipart/mixed; boundary=b%d\n\n--b%d\n" % (n, n) for n in range(depth))
    return b"MIME-Version: 1.0\n" + b"".join(parts) + b"\nx"


def pixel_bomb() -> bytes:
    """A picture of 50,000 by 50,000 points in 300 kB."""

    def chunk(name: bytes, data: bytes) -> bytes:
        return struct.pack(">I", len(data)) + name + data + struct.pack(">I", zlib.crc32(name + data))

    head = struct.pack(">IIBBBBB", 50_000, 50_000, 1, 0, 0, 0, 0)
    pixels = zlib.compress(b"\0" * 6251 * 50_000, 1)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", pixels) + chunk(b"IEND", b"")


def wide(name: str) -> bytes:
    return name.encode("utf-16-le")


def zip_bomb() -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("word/document.xml", b" " * (40 * 2**20))
    return out.getvalue()


def encrypted_zip() -> bytes:
    data = bytearray(DOCX)
    for mark in (b"PK\x03\x04", b"PK\x01\x02"):
        start = 0
        while (start := data.find(mark, start)) >= 0:
            data[start + (6 if mark[2] == 3 else 8)] |= 1
            start += 4
    return bytes(data)


def shifted_zip() -> bytes:
    offset = struct.unpack("<I", DOCX[-6:-2])[0]
    return DOCX[:-6] + struct.pack("<I", offset + 174) + DOCX[-2:]


def doc_with_flags(flags: int) -> bytes:
    head = b"\xec\xa5" + struct.pack("<HHHHH", 0xC1, 0, 0x0409, 0, flags)
    return OLE + b"\0" * 504 + head.ljust(512, b"\0") + wide("WordDocument").ljust(512, b"\0")


def protected_pdf() -> bytes:
    """Standard security with keys that no empty password opens."""
    objects = [
        b"<< /Type /Catalog /Pages 2 0 R >>",
        b"<< /Type /Pages /Kids [] /Count 0 >>",
        b"<< /Filter /Standard /V 2 /R 3 /Length 128 /P -4 /O (%s) /U (%s) >>" % (b"a" * 32, b"b" * 32),
    ]
    return assembled(
        objects, "/Encrypt 3 0 R /ID [<00112233445566778899aabbccddeeff> <00112233445566778899aabbccddeeff>]"
    )


@pytest.mark.parametrize(
    ("data", "suffix", "code", "why"),
    [
        (b"", ".docx", "empty_file", "nothing in it"),
        (JUNK, ".docx", "damaged_file", "junk with the name of a Word file"),
        (JUNK, ".xyz", "unknown_format", "junk"),
        (DOCX[: len(DOCX) // 2], ".docx", "damaged_file", "half a download"),
        (shifted_zip(), ".docx", "damaged_file", "a directory that says it stands further down"),
        (zipped({"a.txt": "x"}), ".docx", "not_word_document", "a zip archive"),
        (zipped({"xl/workbook.xml": "<x/>"}), ".docx", "damaged_file", "an Excel file without its sheets"),
        (zipped({"xl/workbook.bin": "x"}), ".xlsb", "old_workbook", "a binary Excel file"),
        (zipped({"word/document.xml": "<w:document"}), ".docx", "damaged_file", "XML that ends early"),
        (zipped({"word/document.xml": '<w:document xmlns:w="urn:x"/>'}), ".docx", "damaged_file", "no body"),
        (zipped({"word/document.xml": BOMB}), ".docx", "damaged_file", "entity bomb"),
        (zip_bomb(), ".docx", "too_large", "zip bomb"),
        (encrypted_zip(), ".docx", "password_protected", "encrypted zip"),
        (docx(""), ".docx", "no_text", "an empty document"),
        (OLE + b"\0" * 600 + wide("EncryptedPackage"), ".docx", "password_protected", "Word file with a password"),
        (OLE + b"\0" * 600 + wide("Workbook"), ".doc", "old_workbook", "old Excel file"),
        (doc_with_flags(0x0100), ".doc", "password_protected", "old Word file with a password"),
        (PDF[: len(PDF) // 4], ".pdf", "truncated_pdf", "half a download"),
        (b"%PDF-1.7\n" + JUNK + b"%%EOF", ".pdf", "damaged_file", "junk in a PDF's coat"),
        (protected_pdf(), ".pdf", "password_protected", "PDF with a password"),
        (assembled([b"<< /Type /Catalog /Pages 2 0 R >>", EMPTY_PAGES]), ".pdf", "damaged_file", "PDF without a page"),
        (docx(NESTED), ".docx", "damaged_file", "thousands of tables in each other"),
        (b"<html>" + b"<div>" * 100_000 + b"x", ".htm", "html_too_deep", "a page whose text lies deeper than any"),
        (many_parts(2000), ".eml", "damaged_file", "parts of a mail in each other"),
        (b"\x89PNG\r\n\x1a\n" + JUNK, ".png", "damaged_file", "broken picture"),
        (b"MIME-Version: 1.0\r\nContent-Type: image/gif\r\n\r\nx", ".mht", "no_text", "web archive without a page"),
        (b"   \n\n ", ".txt", "no_text", "blank text"),
        (b"Rar!\x1a\x07\x01\0", ".zip", "archive_not_read", "another kind of archive"),
        (b"7z\xbc\xaf\x27\x1c\0\4", ".7z", "archive_not_read", "another kind of archive"),
        (b"\x1f\x8b\x08\0", ".gz", "archive_not_read", "another kind of archive"),
    ],
)
def test_failures(data: bytes, suffix: str, code: str, why: str) -> None:
    source = read_bytes(data, suffix)
    assert (source.status, codes(source)) == (Status.FAILED, [code]), why
    assert source.diagnostics[0].severity is Severity.ERROR
    assert source.blocks == ()
    assert len(source.sha256) == 64
    gaps = {name for sentence in PROBLEMS[code] for _, name, _, _ in Formatter().parse(sentence) if name}
    assert gaps <= dict(source.diagnostics[0].values).keys(), "every gap of the sentence is filled"


@pytest.mark.parametrize(
    ("data", "suffix", "kind", "why"),
    [
        (PDF, ".docx", "pdf", "the content decides"),
        (b"\n\n" + PDF, "", "pdf", "blank lines before the mark"),
        (DOCX, ".doc", "zip", "a new Word file with an old suffix"),
        (rb"{\rtf1\ansi x}", ".doc", "rtf", "rich text with the suffix of Word"),
        ("<html><p>Kế hoạch</p></html>".encode(), ".doc", "html", "a web page with the suffix of Word"),
        ("Kế hoạch <p> và <div>".encode(), ".txt", "text", "signs in running text"),
        ("<p>Kế hoạch</p>".encode(), ".txt", "html", "tags from the start"),
        ("Trích <p>Kế hoạch</p>".encode(), ".html", "html", "the suffix breaks the tie"),
        ("Kế hoạch".encode("utf-16"), ".txt", "text", "UTF-16"),
        (WORD_XML, ".xml", "wordxml", "Word 2003 XML"),
        (b"From: x\r\nSubject: y\r\n z\r\nMIME-Version: 1.0\r\n\r\n", ".mht", "mht", "web archive"),
        (b"II*\0" + b"\0" * 20, "", "tif", "TIFF"),
        (b"\xff\xd8\xff\xe0", "", "jpg", "JPEG"),
        (doc_with_flags(0), ".pdf", "doc", "old Word file"),
        (doc_with_flags(0), ".docx", "doc", "an old Word file renamed to open in new Word"),
        (b"\xff\xd8\xff\xe0", ".pdf", "jpg", "a photo with the suffix of a PDF"),
        (PDF, ".jpg", "pdf", "and the other way round"),
        (PDF, ".doc", "pdf", "a PDF with the suffix of Word"),
        (b"<!DOCTYPE html><html><p>404", ".pdf", "html", "the page of an error saved in place of the file"),
        (b"\xef\xbb\xbf<html><p>x", ".docx", "html", "a web page with the suffix of Word, after a byte order mark"),
        (DOCX, ".txt", "zip", "a Word file with the suffix of text"),
        (DOCX, ".htm", "zip", "a Word file with the suffix of a web page"),
        ("Kế hoạch".encode(), ".doc", "text", "text with the suffix of Word"),
        ("Kế hoạch".encode(), ".rtf", "text", "text with the suffix of rich text"),
        (b"{\\rtf1 x}", ".txt", "rtf", "rich text with the suffix of text"),
        (b"MIME-Version: 1.0\r\nContent-Type: text/html\r\n\r\n<p>x", ".doc", "mht", "Word's web archive as .doc"),
        (b"Subject: x\r\nFrom: a@b\r\n\r\nKE HOACH", ".eml", "mht", "a mail from before MIME"),
        (b"Subject: x\r\nFrom: a@b\r\n\r\nKE HOACH", ".txt", "text", "the same, but nothing says that it is a mail"),
        (outlook.container(outlook.mail(body="x")), ".doc", "msg", "a mail of Outlook"),
        (WORD_XML, ".doc", "wordxml", "Word 2003 XML with the suffix of Word"),
    ],
)
def test_detect(data: bytes, suffix: str, kind: str, why: str) -> None:
    assert detect(data, suffix) == kind, why


@pytest.mark.parametrize("suffix", [".docx", ".doc", ".pdf", ".txt", ".htm", ".jpg", ".eml", ".zip", ".xyz", ""])
def test_the_content_decides_how_a_file_is_read(suffix: str) -> None:
    for data in (DOCX, PDF, "<html><p>Kế hoạch</p></html>".encode()):
        assert read_bytes(data, suffix) == read_bytes(data)


def test_files_that_cannot_be_opened(tmp_path: Path) -> None:
    assert codes(read(tmp_path / "none.docx")) == ["missing_file"]
    assert codes(read(tmp_path)) == ["unreadable_file"], "a folder"


def test_large_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("pipeline.ingest.containers.members.MAX_FILE", 10)
    path = tmp_path / "a.docx"
    path.write_bytes(DOCX)
    assert codes(read(path)) == ["too_large"]


@pytest.mark.parametrize(("data", "suffix"), [(b"a" * 100, ".txt"), (b"<html>" + b"a" * 100, ".htm")])
def test_formats_that_are_all_text_have_a_limit_of_their_own(
    data: bytes, suffix: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("pipeline.ingest.MAX_BYTES", {"text": 99, "html": 99})
    assert codes(read_bytes(data, suffix)) == ["too_large"]


def test_main_part_that_is_too_large(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(package, "MAX_XML_PART", 100)
    assert codes(read_bytes(DOCX, ".docx")) == ["too_large"]


@pytest.mark.skipif(ocr.tesseract() is None, reason="Tesseract with Vietnamese is not installed")
def test_picture_that_unpacks_to_gigabytes() -> None:
    assert codes(read_bytes(pixel_bomb(), ".png")) == ["too_large"]


def test_many_small_parts(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(package, "MAX_UNPACKED", 1000)
    assert codes(read_bytes(DOCX, ".docx")) == ["too_large"]


def test_a_password_is_not_blamed_for_the_next_file() -> None:
    assert codes(read_bytes(protected_pdf(), ".pdf")) == ["password_protected"]
    empty = assembled([b"<< /Type /Catalog /Pages 2 0 R >>", EMPTY_PAGES])
    assert codes(read_bytes(empty, ".pdf")) == ["damaged_file"]


def test_pdf_without_its_end_is_read_in_part() -> None:
    source = read_bytes(PDF[: PDF.index(b"startxref")], ".pdf")
    assert (source.status, codes(source), source.blocks[0].text) == (Status.PARTIAL, ["repaired_pdf"], "mot")


def test_too_many_pages(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("pipeline.ingest.pdf.document.MAX_PAGES", 1)
    source = read_bytes(pdf(at(80, 780, "mot"), at(80, 780, "hai")), ".pdf")
    assert (source.status, codes(source), len(source.blocks)) == (Status.PARTIAL, ["too_many_pages"], 1)


def test_broken_side_parts_do_not_matter() -> None:
    files = {"word/document.xml": "", "word/styles.xml": "<w:styles", "word/numbering.xml": "x"}
    with zipfile.ZipFile(io.BytesIO(DOCX)) as archive:
        files["word/document.xml"] = archive.read("word/document.xml").decode()
    assert read_bytes(zipped(files), ".docx").blocks[0].text == "Kế hoạch"


@pytest.mark.parametrize(
    "numbering",
    [
        '<w:abstractNum w:abstractNumId="1"><w:lvl w:ilvl="begin"><w:start w:val="1e9"/></w:lvl></w:abstractNum>',
        '<w:num w:numId="1"><w:lvlOverride w:ilvl="end"><w:startOverride w:val="x"/></w:lvlOverride></w:num>',
    ],
)
def test_levels_that_are_no_numbers(numbering: str) -> None:
    assert read_bytes(docx(para("Kế hoạch"), numbering=numbering), ".docx").blocks[0].text == "Kế hoạch"


@pytest.mark.parametrize("kind", ["rtf", "wordxml"])
def test_without_libreoffice(kind: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(office, "libreoffice", lambda: None)
    with pytest.raises(UnreadableError) as caught:
        office.read_office(b"{\\rtf1 x}", kind)
    assert caught.value.code == "office_needs_libreoffice"


def test_libreoffice_that_fails(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(office, "libreoffice", lambda: "/bin/false")
    assert codes(read_bytes(rb"{\rtf1\ansi x}", ".rtf")) == ["conversion_failed"]


def test_libreoffice_that_hangs(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    program = tmp_path / "soffice"
    program.write_text("#!/bin/sh\nsleep 30\n")
    program.chmod(0o755)
    monkeypatch.setattr(office, "libreoffice", lambda: str(program))
    monkeypatch.setattr(office, "TIMEOUT", 0.2)
    assert codes(read_bytes(rb"{\rtf1\ansi x}", ".rtf")) == ["conversion_failed"]


@settings(max_examples=60)
@given(st.sampled_from([DOCX, PDF]), st.integers(0, 10**6), st.binary(min_size=1, max_size=40))
def test_damage_never_raises(data: bytes, where: int, junk: bytes) -> None:
    at_byte = where % len(data)
    read_bytes(data[:at_byte] + junk + data[at_byte + len(junk) :], ".docx")


@settings(max_examples=60)
@given(st.text(alphabet="<>/!&;-=\"' abtrdivpéạ\n[]", max_size=200))
def test_tag_soup_never_raises(text: str) -> None:
    read_bytes(f"<html>{text}".encode(), ".html")


@pytest.mark.parametrize("code", sorted(PROBLEMS))
def test_sentences(code: str) -> None:
    vietnamese, english = PROBLEMS[code]
    assert vietnamese != english
    fields = [{name for _, name, _, _ in Formatter().parse(sentence) if name} for sentence in (vietnamese, english)]
    assert fields[0] == fields[1], "both sentences have the same gaps"
    assert vietnamese.endswith(".")
    assert english.endswith(".")


def test_unknown_codes_are_refused() -> None:
    with pytest.raises(KeyError):
        problem("no_such_code")
