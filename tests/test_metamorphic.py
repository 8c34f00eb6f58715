"""One plan in every format, with other line ends and letters, gives the same facts (`make formats` reports more)."""

from __future__ import annotations

import unicodedata
from email.encoders import encode_quopri
from email.mime.multipart import MIMEMultipart
from email.mime.nonmultipart import MIMENonMultipart
from functools import cache
from itertools import cycle
from typing import Any

import forms
import markup
import pytest
from test_corpus import NAMES, corpus, source_text

from pipeline.extract import Facts, extract
from pipeline.ingest import read_bytes
from pipeline.ingest.old import office
from pipeline.ingest.scan.tesseract import tesseract
from pipeline.layout import lay_out
from pipeline.model import Status
from pipeline.segment import segment

BASE = "docx"
FORMATS = ("txt", "htm", "pdf")
TABLES = ("citations", "deadlines", "assignments", "sections")

OFFICE = dict(zip(NAMES, cycle(("odt", "doc", "rtf"))))
"""The old office format in which each sample plan is tried; each reading costs a start of LibreOffice."""
SCANNED = ("phuong-ben-lau-rac-thai", "so-vhttdl-lang-nghe", "cong-doan-y-te-thang-cong-nhan")

KNOWN: dict[tuple[str, str, str], str] = {}
"""Where a format gives something else today: plan, format and table, and why."""


def facts_of(data: bytes, suffix: str) -> Facts:
    return extract(segment(lay_out(read_bytes(data, suffix))))


@cache
def rendered(name: str, fmt: str) -> bytes:
    data: bytes = corpus.render(source_text(name), fmt)
    return data


@cache
def read(name: str, fmt: str) -> Facts:
    return facts_of(rendered(name, fmt), f".{fmt}")


def spans_of(facts: Facts) -> list[tuple[int, int]]:
    found: list[Any] = [*facts.citations, *facts.deadlines, *facts.assignments, *facts.recipients]
    return [(f.start, f.end) for f in found]


def item_at(facts: Facts, start: int) -> str:
    return next((u.item for u in facts.plan.units if u.start <= start < u.end), "")


def table(facts: Facts, name: str) -> list[tuple[Any, ...]]:
    """The columns that must not depend on the format."""
    if name == "citations":
        return [(c.type, c.code, c.issue_date, c.issuer) for c in facts.citations]
    if name == "deadlines":
        return [(d.kind, d.start_date, d.end_date, d.freq) for d in facts.deadlines]
    if name == "assignments":
        return [(a.body, a.role, item_at(facts, a.start)) for a in facts.assignments]
    return [(u.label, u.heading, u.level) for u in facts.plan.units if u.kind.value == "heading"]


def cases() -> list[Any]:
    out = []
    for name in NAMES:
        for fmt in FORMATS:
            for what in TABLES:
                reason = KNOWN.get((name, fmt, what))
                marks = pytest.mark.xfail(strict=True, reason=reason) if reason else ()
                out.append(pytest.param(name, fmt, what, marks=marks))
    return out


@pytest.mark.parametrize(("name", "fmt", "what"), cases())
def test_format_changes_nothing(name: str, fmt: str, what: str) -> None:
    assert table(read(name, fmt), what) == table(read(name, BASE), what)


@pytest.mark.parametrize("name", NAMES)
def test_typed_numbers_change_nothing(name: str) -> None:
    data = corpus.render_docx(forms.typed(markup.parse(source_text(name))))
    found = facts_of(data, ".docx")
    assert {what: table(found, what) for what in TABLES} == {what: table(read(name, BASE), what) for what in TABLES}


@cache
def converted(fmt: str) -> dict[str, bytes]:
    """The sample plans of one office format, all with one start of LibreOffice."""
    word = {
        name: corpus.render_docx(forms.steady(markup.parse(source_text(name))))
        for name in OFFICE
        if OFFICE[name] == fmt
    }
    return forms.convert(word, "docx", fmt)


@pytest.mark.skipif(forms.soffice() is None, reason="LibreOffice is not installed")
@pytest.mark.parametrize("name", NAMES)
def test_old_office_format_changes_nothing(name: str) -> None:
    fmt = OFFICE[name]
    found = facts_of(converted(fmt)[name], f".{fmt}")
    assert {what: table(found, what) for what in TABLES} == {what: table(read(name, BASE), what) for what in TABLES}


@pytest.mark.skipif(forms.soffice() is None, reason="LibreOffice is not installed")
def test_word_2003_xml_changes_nothing() -> None:
    name = NAMES[0]
    word = corpus.render_docx(forms.steady(markup.parse(source_text(name))))
    source = read_bytes(forms.convert({name: word}, "docx", "xml")[name], ".xml")
    assert source.format == "wordxml"
    found = extract(segment(lay_out(source)))
    assert {what: table(found, what) for what in TABLES} == {what: table(read(name, BASE), what) for what in TABLES}


def test_web_archive_changes_nothing() -> None:
    name = NAMES[0]
    page = MIMENonMultipart("text", "html", charset="windows-1252")
    page.set_payload(rendered(name, "htm").decode("cp1252"))
    encode_quopri(page)
    archive = MIMEMultipart("related")
    archive.attach(page)
    found = facts_of(archive.as_bytes(), ".mht")
    assert {what: table(found, what) for what in TABLES} == {what: table(read(name, BASE), what) for what in TABLES}


@pytest.mark.skipif(forms.soffice() is None, reason="LibreOffice makes the files of this test")
@pytest.mark.parametrize(
    ("fmt", "share"), [("doc", 0.95), ("odt", 0.8)], ids=["doc", "odt: letterhead tables are lost"]
)
def test_without_libreoffice_the_text_is_read_and_the_plan_is_partial(
    fmt: str, share: float, monkeypatch: pytest.MonkeyPatch
) -> None:
    name = next(name for name in NAMES if OFFICE[name] == fmt)
    data = converted(fmt)[name]
    whole = lay_out(read_bytes(data, f".{fmt}")).text
    monkeypatch.setattr(office, "libreoffice", lambda: None)
    source = read_bytes(data, f".{fmt}")
    assert (source.status, [d.code for d in source.diagnostics]) == (Status.PARTIAL, ["read_without_layout"])
    words = set(whole.split())
    assert len(words & set(lay_out(source).text.split())) > share * len(words)


@pytest.mark.skipif(tesseract() is None, reason="Tesseract with Vietnamese is not installed")
@pytest.mark.parametrize("name", SCANNED)
def test_scan_keeps_the_citations(name: str) -> None:
    """At 200 dpi, with noise, 1° askew; what a scan loses otherwise is for `make formats` to say."""
    found = facts_of(forms.scan(rendered(name, "pdf")), ".pdf")
    assert table(found, "citations") == table(read(name, BASE), "citations")
    labels = [label for label, *_ in table(found, "sections")]
    assert labels == [label for label, *_ in table(read(name, BASE), "sections")]


def plain(name: str) -> str:
    """The plan as a text file in UTF-8, LF, composed letters, without a mark."""
    return rendered(name, "txt").decode("utf-8-sig").replace("\r\n", "\n")


def same(name: str, data: bytes) -> None:
    text = plain(name)
    expected, found = facts_of(unicodedata.normalize("NFC", text).encode(), ".txt"), facts_of(data, ".txt")
    assert found.plan.text == expected.plan.text
    assert found.plan.units == expected.plan.units
    for what in ("metadata", "citations", "deadlines", "assignments", "recipients"):
        assert getattr(found, what) == getattr(expected, what)


@pytest.mark.parametrize("name", NAMES)
def test_line_ends_change_nothing(name: str) -> None:
    same(name, unicodedata.normalize("NFC", plain(name)).replace("\n", "\r\n").encode())


@pytest.mark.parametrize("name", NAMES)
def test_composition_of_letters_changes_nothing(name: str) -> None:
    same(name, unicodedata.normalize("NFD", plain(name)).encode())


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16"])
def test_byte_order_mark_changes_nothing(name: str, encoding: str) -> None:
    same(name, unicodedata.normalize("NFC", plain(name)).encode(encoding))


@pytest.mark.parametrize("fmt", [BASE, *FORMATS])
@pytest.mark.parametrize("name", NAMES)
def test_spans_slice_the_text(name: str, fmt: str) -> None:
    facts = read(name, fmt)
    text = facts.plan.text.text
    assert [text[c.start : c.end] for c in facts.citations] == [c.text for c in facts.citations]
    assert [text[d.start : d.end] for d in facts.deadlines] == [d.text for d in facts.deadlines]
    assert [" ".join(text[a.start : a.end].split()) for a in facts.assignments] == [a.body for a in facts.assignments]
    assert [" ".join(text[r.start : r.end].split()) for r in facts.recipients] == [r.body for r in facts.recipients]
    assert all(0 <= a < b <= len(text) for a, b in spans_of(facts))


@pytest.mark.parametrize("fmt", [BASE, *FORMATS])
@pytest.mark.parametrize("name", NAMES)
def test_spans_neither_begin_nor_end_in_white_space(name: str, fmt: str) -> None:
    facts = read(name, fmt)
    texts = [facts.plan.text.text[a:b] for a, b in spans_of(facts)]
    assert texts == [t.strip() for t in texts]


@pytest.mark.parametrize("name", NAMES)
def test_reading_twice_gives_the_same(name: str) -> None:
    assert facts_of(rendered(name, "txt"), ".txt") == read(name, "txt")
