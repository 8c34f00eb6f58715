"""How the fuzzer damages files: pure functions of a random generator and the seed files."""

from __future__ import annotations

import copy
import io
import random
import re
import sys
import unicodedata
import zipfile
from collections.abc import Callable
from datetime import date
from email.message import EmailMessage
from pathlib import Path

sys.path.append(str(Path(__file__).resolve().parents[1] / "tests" / "ingest"))

import outlook_build
from lxml import etree
from openpyxl import Workbook

from pipeline.ingest.letters.fonts import TCVN3, VNI

PIECE = 4000
"""Characters of a seed that one run reads: whole plans would make a run ten times as long."""

WORDS = (
    "\n", "\r", "\t", "\0", "|", "||", "*", "**", "-", "_", "#", "<", ">", "&", "&#1114112;", "&#x0;", "\\", "]", "(", "…",
    "\u0301", "\u0323", "\u200b", "\ufeff", "\u202e", "\ud7ff", "\U0010ffff", "İ", "ß", "ŉ", "Ð", "½", "²", "٣", "Ⅳ",
    "0", "-1", "00", "99", "31/02/2031", "0/0/0000", "ngày", "tháng", "năm 9999", "năm 0000", "quý IV", "99999999999999999999",
    "KẾ HOẠCH", "Kính gửi:", "Nơi nhận:", "Căn cứ", "QUYẾT ĐỊNH", "PHỤ LỤC", "I.", "1.", "1.1.1.1.", "a)", "đ)", "- ", "+ ",
    "Số:", "/KH-UBND", "Điều 1", "khoản", "Nghị định số", "ngày 30 tháng 2 năm", "chủ trì, phối hợp với", "giao", "(gọi tắt là",
    "từ ngày 31 đến ngày 1", "trước ngày", "hằng tháng", "năm học 9999 - 0000", "KT. CHỦ TỊCH", "TM.", ";", "“", "”",
)  # fmt: skip
VALUES = ("", "0", "-1", "1", "2", "9", "255", "65536", "2147483648", "99999999999999999999", "x", "é", "%1.%9.", "lowerRoman",
          "upperLetter", "bullet", "none", "chineseCounting", "continue", "restart", "true", "begin", "end", "separate", "F0B7",
          "D800", "110000", ".VnTimeH", "VNI-Times", "center", "1e9", "nan")  # fmt: skip
HTML_WORDS = (
    "<table>", "</table>", "<tr>", "<td colspan=1000 rowspan=1000>", "<td colspan=0>", "</td>", "<p>", "</p>", "<div>", "</div>",
    "<br>", "<li>", "<ol>", "<b>", "<!--", "-->", "<![CDATA[", "<script>", "<style>p{", "}</style>", "style='display:none'",
    "style=\"font-family:.VnTime\"", "<font face='VNI-Times'>", "<base href=x>", "<meta charset=utf-16>", "<meta charset=utf-7>",
    "<?xml version='1.0' encoding='x'?>", "<svg>", "<pre>", "<h1>", "<o:p>", "<del>", "style='mso-list:l0 level1 lfo1'",
    "style='mso-element:footnote'", "style='font-weight:9e99'", "<span style='mso-tab-count:1'>", "<html>", "<body>",
)  # fmt: skip
PDF_WORDS = (
    "obj", "endobj", "stream", "endstream", "xref", "trailer", "startxref", "%%EOF", "/Kids", "/Count -1", "/Count 99999999",
    "/Parent 1 0 R", "/Rotate 45", "/Rotate 90", "/MediaBox [0 0 0 0]", "/MediaBox [0 0 1e9 1e9]", "/MediaBox [9 9 1 1]", "/Length 0",
    "/Filter /LZWDecode", "/Filter [/FlateDecode /FlateDecode]", "/Encrypt 1 0 R", "[", "]", "<<", ">>", "null", "Tj", "Tf", "Tm",
    "1 0 0 1 1e30 1e30 cm", "0 0 0 0 0 0 cm", "re", "S", "q", "Q", "Do", "BT", "ET", "/ToUnicode 1 0 R", "/Type3",
)  # fmt: skip


NAMES = (
    "a",
    "a/b",
    "../x",
    "C:\\d",
    "Kế hoạch",
    "x" * 300,
    ".y",
    "__MACOSX/z",
    "",
    " ",
    "a\0b",
    "\u202ecod",
    "con",
    "a" * 9 + "/" * 9,
)
MAIL_WORDS = (
    b"MIME-Version: 1.0\n", b"Content-Type: message/rfc822\n\n", b"Content-Type: multipart/mixed; boundary=x\n\n", b"\n\n", b"--x\n",
    b"=?utf-8?b?", b"=?x?q?=?=", b"filename*0*=utf-8''%FF", b"Content-Transfer-Encoding: x-uuencode\n", b"charset=utf-7",
    b"Content-Disposition: attachment; filename=", b"\xff", b"\0",
)  # fmt: skip


class Maker:
    """Makes the damaged files of a target."""

    def __init__(self, target: str, files: list[bytes]) -> None:
        self._make: Callable[[random.Random], bytes] = getattr(self, f"_{target}")
        self.seeds = files
        if target == "pdf":
            self.seeds = [page for file in files for page in _pages(file)]

    def make(self, rng: random.Random) -> bytes:
        """The input that a random generator stands for."""
        random.seed(rng.getrandbits(32))  # the email package draws the boundaries of parts
        return self._make(rng)

    def _text(self, rng: random.Random) -> bytes:
        piece = "".join(self._piece(rng) for _ in range(rng.choice((1, 1, 1, 2))))
        text = words(rng, piece, WORDS)
        encoding = rng.choice(("utf-8",) * 6 + ("utf-8-sig", "utf-16", "utf-16-le", "cp1258", "cp1252"))
        data = text.encode(encoding, "replace")
        return noise(rng, data) if rng.random() < 0.3 else data

    _md = _text

    def _html(self, rng: random.Random) -> bytes:
        text = words(rng, self._piece(rng), WORDS + HTML_WORDS * 2)
        if rng.random() < 0.7:
            text = rng.choice(("<html>", "<!doctype html><body>", "<table>", "<div>" * rng.choice((1, 500)))) + text
        data = text.encode(rng.choice(("utf-8",) * 6 + ("utf-16", "cp1258", "cp1252")), "replace")
        return noise(rng, data) if rng.random() < 0.3 else data

    def _mht(self, rng: random.Random) -> bytes:
        message = EmailMessage()
        message["Subject"] = "x"
        message.set_content(
            self._piece(rng),
            subtype=rng.choice(("html", "html", "plain")),
            cte=rng.choice(("base64", "quoted-printable")),
        )
        if rng.random() < 0.5:
            message.make_related()
            message.add_related(b"GIF89a", "image", "gif")
        data = message.as_bytes()
        heads = (
            b"MIME-Version: 1.0\n",
            b"Content-Type: text/html; charset=",
            b"Content-Type: multipart/related; boundary=",
            b"\n\n",
            b"--",
            b"=?utf-8?b?",
        )
        for _ in range(rng.choice((0, 1, 2, 5))):
            at = rng.randrange(min(len(data), rng.choice((300, len(data)))))
            data = data[:at] + rng.choice(heads) + data[at + rng.choice((0, 5, 20)) :]
        return noise(rng, data) if rng.random() < 0.7 else data

    def _legacy(self, rng: random.Random) -> bytes:
        text = words(rng, self._piece(rng), WORDS)
        codes = {letter: key for key, letter in TCVN3.items()} if rng.random() < 0.4 else {v: k for k, v in VNI.items()}
        kind = rng.randrange(4)
        if kind <= 1:
            text = "".join(codes.get(c, c) for c in text)
        elif kind == 2:
            text = text.encode("utf-8", "replace").decode("latin-1")
        else:
            text = (
                words(rng, unicodedata.normalize("NFD", text), tuple("^+('`?~.\\"))
                .replace("\u0302", "^")
                .replace("\u0301", "'")
            )
        data = text.encode(rng.choice(("latin-1", "utf-8")), "replace")
        return noise(rng, data) if rng.random() < 0.3 else data

    def _inner(self, rng: random.Random, depth: int = 0) -> tuple[str, bytes]:
        """A small file for a container, or a container."""
        kind = rng.randrange(8 if depth < 2 else 5)
        text = self._piece(rng)[:300].encode()
        if kind <= 4:
            return rng.choice(NAMES) + rng.choice((".txt", ".htm", ".docx", ".pdf", "")), text
        make = rng.choice((self._zip, self._eml))
        return rng.choice(NAMES) + rng.choice((".zip", ".eml")), make(rng, depth + 1)

    def _zip(self, rng: random.Random, depth: int = 0) -> bytes:
        out = io.BytesIO()
        with zipfile.ZipFile(out, "w", rng.choice((zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED))) as archive:
            for _ in range(rng.choice((0, 1, 2, 4))):
                name, data = self._inner(rng, depth)
                archive.writestr(zipfile.ZipInfo(name), data)
        return noise(rng, out.getvalue()) if rng.random() < 0.7 / (depth + 1) else out.getvalue()

    def _eml(self, rng: random.Random, depth: int = 0) -> bytes:
        message = EmailMessage()
        message["Subject"] = rng.choice(NAMES)
        message.set_content(self._piece(rng)[:300], cte=rng.choice(("base64", "quoted-printable")))
        for _ in range(rng.choice((0, 1, 2))):
            name, data = self._inner(rng, depth)
            message.add_attachment(
                data, *rng.choice((("application", "pdf"), ("image", "png"), ("x", "y"))), filename=name
            )
        data = message.as_bytes()
        for _ in range(rng.choice((0, 1, 3))):
            at = rng.randrange(len(data))
            data = data[:at] + rng.choice(MAIL_WORDS) + data[at + rng.choice((0, 5, 20)) :]
        return noise(rng, data) if rng.random() < 0.5 else data

    def _msg(self, rng: random.Random) -> bytes:
        parts = [outlook_build.attachment(*self._inner(rng, 1)) for _ in range(rng.choice((0, 1, 2)))]
        if rng.random() < 0.3:
            parts.append(outlook_build.forwarded("x", outlook_build.mail(*parts)))
        data = outlook_build.container(outlook_build.mail(*parts, body=self._piece(rng)[:300]))
        return noise(rng, data)

    def _docx(self, rng: random.Random) -> bytes:
        if rng.random() < 0.15:
            return noise(rng, rng.choice(self.seeds))
        with zipfile.ZipFile(io.BytesIO(rng.choice(self.seeds))) as archive:
            parts = {name: archive.read(name) for name in archive.namelist() if name.endswith((".xml", ".rels"))}
        main = parts.get("word/document.xml", b"")
        parts["word/document.xml"] = cut_body(rng, main)
        often = ("word/document.xml",) * 6 + ("word/numbering.xml", "word/styles.xml") * 2
        return package(rng, parts, often, rng.choice((1, 1, 2)))

    def _xlsx(self, rng: random.Random) -> bytes:
        with zipfile.ZipFile(io.BytesIO(rng.choice(self.seeds))) as archive:
            parts = {name: archive.read(name) for name in archive.namelist()}
        often = ("xl/worksheets/sheet1.xml",) * 6 + ("xl/styles.xml", "xl/sharedStrings.xml") * 2
        return package(rng, parts, often, rng.choice((1, 1, 2, 3)))

    def _pdf(self, rng: random.Random) -> bytes:
        data = rng.choice(self.seeds)
        for _ in range(rng.choice((0, 1, 3, 10))):
            at = rng.randrange(len(data))
            if rng.random() < 0.7:  # at a name or a number of the structure, not inside a stream
                found = re.compile(rb"/[A-Z]\w+|\b\d+\b|<<|>>|\bobj\b").search(data, at)
                at = found.start() if found else at
            word = rng.choice(PDF_WORDS + VALUES).encode()
            data = data[:at] + word + b" " + data[at + rng.choice((0, len(word), 20)) :]
        return noise(rng, data) if rng.random() < 0.5 else data

    def _piece(self, rng: random.Random) -> str:
        text = rng.choice(self.seeds).decode("utf-8", "replace")
        at = 0 if rng.random() < 0.4 else rng.randrange(max(1, len(text) - PIECE))
        return text[at : at + rng.randrange(1, PIECE)]


def workbook() -> bytes:
    """A sheet with a letterhead, a table with merged cells, days and numbers, and an end."""
    book = Workbook()
    sheet = book.active
    for row in (
        ("UBND TỈNH AN HẢI", None, "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"), ("PHỤ LỤC",), (),
        ("TT", "Nhiệm vụ", "Chủ trì", "Thời gian"), (1, "Rà soát", "Sở Y tế", date(2032, 4, 30)), (2.1, "Tập huấn", None, 0.5),
        ("II", "Khác"), (3, "Tổng kết", "Văn phòng", "Quý IV/2032"), (), ("Nơi nhận:", None, None, "GIÁM ĐỐC"),
    ):  # fmt: skip
        sheet.append(row)
    sheet.merge_cells("A2:D2")
    sheet.merge_cells("C5:C6")
    sheet["D5"].number_format = "mm/yyyy"
    book.create_sheet("ẩn").sheet_state = "hidden"
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def _pages(file: bytes) -> list[bytes]:
    """Each page of a PDF as a file: a run on a whole one would take seconds. Scanned pages are left out."""
    import pypdfium2

    out = []
    document = pypdfium2.PdfDocument(file)
    for index in range(min(3, len(document))):
        if len(document[index].get_textpage().get_text_range()) < 300:
            continue
        single = pypdfium2.PdfDocument.new()
        single.import_pages(document, [index])
        buffer = io.BytesIO()
        single.save(buffer)
        out.append(buffer.getvalue())
    return out


def words(rng: random.Random, text: str, known: tuple[str, ...]) -> str:
    """Words put in, pieces left out, doubled or moved."""
    for _ in range(rng.choice((1, 2, 4, 12))):
        at = rng.randrange(len(text) + 1)
        size = rng.choice((1, 3, 10, 100))
        kind = rng.randrange(5)
        if kind <= 1:
            text = text[:at] + rng.choice(known) * rng.choice((1, 1, 1, 2, 50)) + text[at:]
        elif kind == 2:
            text = text[:at] + text[at + size :]
        elif kind == 3:
            text = text[:at] + text[at : at + size] * rng.choice((2, 3, 30)) + text[at + size :]
        else:
            to = rng.randrange(len(text) + 1)
            text = text[:to] + text[at : at + size] + text[to:]
    return text


def noise(rng: random.Random, data: bytes) -> bytes:
    """Bits flipped, bytes put in or left out, the end cut off."""
    out = bytearray(data)
    for _ in range(rng.choice((1, 1, 2, 5, 20))):
        if not out:
            break
        at = rng.randrange(len(out))
        kind = rng.randrange(6)
        if kind <= 2:
            out[at] ^= 1 << rng.randrange(8)
        elif kind == 3:
            out[at : at + rng.choice((1, 4, 64))] = b""
        elif kind == 4:
            out[at:at] = rng.choice((b"\0", b"\xff\xff\xff\xff", rng.randbytes(rng.choice((1, 8, 64)))))
        else:
            from_ = rng.randrange(len(out))
            out[at:at] = out[from_ : from_ + rng.choice((4, 64, 512))]
    if rng.random() < 0.1:
        del out[rng.randrange(len(out) + 1) :]
    return bytes(out)


def cut_body(rng: random.Random, data: bytes) -> bytes:
    """A Word body with some of its paragraphs and tables only."""
    root = etree.fromstring(data)
    body = root.find("{*}body")
    if body is not None and len(body) > 25:
        first = 0 if rng.random() < 0.4 else rng.randrange(len(body) - 20)
        kept = set(range(first, first + rng.randrange(5, 25)))
        for index, node in reversed(list(enumerate(body))):
            if index not in kept:
                body.remove(node)
    return etree.tostring(root)


def package(rng: random.Random, parts: dict[str, bytes], often: tuple[str, ...], times: int) -> bytes:
    """A package of Office with some of its parts changed, those in `often` more often than others, and perhaps one lost."""
    for _ in range(times):
        name = rng.choice(often + tuple(parts))
        if name in parts:
            parts[name] = elements(rng, parts[name]) if rng.random() < 0.8 else noise(rng, parts[name])
    if rng.random() < 0.05:
        del parts[rng.choice(list(parts))]
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        for name, data in parts.items():
            archive.writestr(zipfile.ZipInfo(name), data)
    return noise(rng, out.getvalue()) if rng.random() < 0.05 else out.getvalue()


def elements(rng: random.Random, data: bytes) -> bytes:
    """Elements of an XML part left out, doubled, moved, nested, emptied; attributes and texts changed."""
    try:
        root = etree.fromstring(data)
    except etree.XMLSyntaxError:
        return data
    for _ in range(rng.choice((1, 2, 4, 10))):
        nodes = [node for node in root.iter() if isinstance(node.tag, str)]
        node, other = rng.choice(nodes), rng.choice(nodes)
        parent = node.getparent()
        kind = rng.randrange(8)
        if kind == 0 and parent is not None:
            parent.remove(node)
        elif kind == 1 and parent is not None and len(etree.tostring(root)) < 500_000:
            parent.insert(rng.randrange(len(parent) + 1), copy.deepcopy(node))
        elif kind == 2 and parent is not None and other not in node.iter():
            other.append(node)
        elif kind == 3 and parent is not None:
            for _ in range(rng.choice((1, 5, 60, 300))):  # the element inside its like
                shell = parent.makeelement(node.tag, dict(node.attrib))
                parent.replace(node, shell)
                shell.append(node)
                parent = shell
        elif kind == 4:
            node.tag = other.tag
        elif kind <= 6 and node.attrib:
            name = rng.choice(list(node.attrib))
            if rng.random() < 0.2:
                del node.attrib[name]
            else:
                node.set(name, rng.choice(VALUES))
        else:
            texts = [n for n in nodes if n.text]
            if texts:
                chosen = rng.choice(texts)
                chosen.text = re.sub("[\0\ud800-\udfff\ufffe\uffff]", "", words(rng, chosen.text or "", WORDS))
    return etree.tostring(root)
