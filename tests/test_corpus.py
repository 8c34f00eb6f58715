"""The sample corpus: samples are what the sources render to, and the gold keeps to its format and to the texts."""

from __future__ import annotations

import io
import json
import re
import unicodedata
import zipfile
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any

import markup
import pytest
import render as corpus

if TYPE_CHECKING:
    pass

CORPUS = Path(__file__).resolve().parent.parent / "corpus"
SOURCES = corpus.source_paths()
NAMES = [p.stem for p in SOURCES if p.parent.name == "sources"]
"""The plans with gold; those of the province have a key of verdicts instead (tests/compliance)."""
ROLES = {"purpose", "content", "schedule", "budget", "organization", "reporting", "appendix", "other"}
KINDS = {"by", "on", "during", "recurring", "relative"}
FREQUENCIES = {None, "monthly", "quarterly", "semiannual", "annual", "weekly", "daily", "periodic"}
METADATA = [
    *("doc_type", "number", "symbol", "code", "issue_date", "place", "title", "issuer", "parent_body"),
    *("signing_authority", "signer_title", "signer", "period_year"),
]


def source_text(name: str) -> str:
    return (CORPUS / "sources" / f"{name}.txt").read_text(encoding="utf-8")


def gold_of(name: str) -> dict[str, Any]:
    gold: dict[str, Any] = json.loads((CORPUS / "gold" / f"{name}.json").read_text(encoding="utf-8"))
    return gold


def fold(text: str) -> str:
    """NFC, white space folded, look-alike letters and dashes made one (as the gold writes them)."""
    text = unicodedata.normalize("NFC", text).replace("Ð", "Đ").replace("–", "-")
    return " ".join(text.split())


def unit_texts(name: str) -> dict[str, str]:
    """The text that stands in each unit of a plan, by its item path; children's text is in their parents' too."""
    text: dict[str, list[str]] = {}
    labels: list[tuple[int, str]] = []  # (depth, path segment) of the open units
    counts: dict[str, int] = {}
    prefix, table_rows = "", 0

    def put(line: str, path: list[str]) -> None:
        for end in range(len(path) + 1):
            text.setdefault("/".join(path[:end]), []).append(line)

    for block in markup.parse(source_text(name)).blocks:
        if block.kind == "center" and block.text.startswith("PHỤ LỤC"):
            labels, table_rows, prefix = [], 0, "PL" + block.text[len("PHỤ LỤC ") :]
        if block.kind == "table":
            for kind, cells in block.rows:
                if kind != "head":
                    table_rows += 1
                    path = ([prefix] if prefix else []) + [s for _, s in labels] + [f"row-{table_rows}"]
                    put(" ".join(cells).replace(markup.BREAK, " "), path)
            continue
        if block.kind not in ("para", "head"):
            continue
        line = fold(markup.bare(f"{block.label} {block.text}" if block.label else block.text))
        found = re.match(r"([IVX]+)[./-]|(\d+\.\d+)\.|(\d+)[./-]|([a-zđ])\)|(Điều \d+)\.|([-+]) ", line)
        if found:
            depth = 1 + (found.lastindex or 0)
            depth = {2: 1, 4: 2, 3: 3, 5: 4, 6: 1, 7: 6}[depth] if not found[6] else 6 + "-+".index(found[6])
            labels = [(d, s) for d, s in labels if d < depth]
            segment = next(g for g in found.groups() if g)
            if found[6]:
                key = "/".join(s for _, s in labels) + segment
                counts[key] = counts.get(key, 0) + 1
                segment += str(counts[key])
            else:
                counts = {k: v for k, v in counts.items() if not k.startswith("/".join(s for _, s in labels))}
                table_rows = 0
            labels.append((depth, segment))
        put(line, [s for _, s in labels if s])
    return {path: fold(" ".join(lines)) for path, lines in text.items()}


def test_there_are_plans_in_every_format() -> None:
    formats = [corpus.sample_path(p).suffix[1:] for p in SOURCES if p.stem in NAMES]
    counts = {f: formats.count(f) for f in corpus.FORMATS}
    assert counts["txt"] >= 3
    assert counts["docx"] >= 5
    assert counts["pdf"] >= 3
    assert counts["htm"] >= 2
    samples = CORPUS / "samples"
    assert {p for p in samples.rglob("*") if p.is_file()} == {corpus.sample_path(p) for p in SOURCES}


@pytest.mark.parametrize("source", SOURCES, ids=lambda p: p.stem)
def test_sample_is_up_to_date(source: Path) -> None:
    sample = corpus.sample_path(source)
    fmt = sample.suffix[1:]
    if fmt == "pdf":
        pytest.importorskip("reportlab")
        pytest.importorskip("matplotlib")
    fresh, stored = corpus.render(source.read_text(encoding="utf-8"), fmt), sample.read_bytes()
    if fmt == "docx":  # what is in it: compressed bytes depend on the zlib in use
        assert members(stored) == members(fresh)
    elif fmt == "pdf" and fresh != stored:  # another version of reportlab or of the font
        assert pdf_text(stored) == pdf_text(fresh)
    else:
        assert stored == fresh, f"run: python corpus/render.py {source.stem}"


def members(data: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def pdf_text(data: bytes) -> str:
    pdfium = pytest.importorskip("pypdfium2")
    document = pdfium.PdfDocument(data)
    return "\f".join(fold(page.get_textpage().get_text_range()) for page in document)


@pytest.mark.parametrize("fmt", corpus.FORMATS)
@pytest.mark.parametrize("name", NAMES)
def test_every_plan_renders_in_every_format_to_the_same_bytes(name: str, fmt: str) -> None:
    if fmt == "pdf":
        pytest.importorskip("reportlab")
        pytest.importorskip("matplotlib")
    first = corpus.render(source_text(name), fmt)
    assert first
    assert corpus.render(source_text(name), fmt) == first


@pytest.mark.parametrize("name", NAMES)
def test_docx_numbers_its_labels_itself(name: str) -> None:
    """The labels in square brackets come back from numbering.xml, counted as Word counts."""
    from xml.etree import ElementTree

    source = markup.parse(source_text(name))
    wanted = [b.label for b in source.blocks if b.label]
    if not wanted:
        pytest.skip("typed numbers")
    files = members(corpus.render(source_text(name), "docx"))
    w = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
    numbering = ElementTree.fromstring(files["word/numbering.xml"])
    shapes: dict[tuple[str, int], tuple[str, str]] = {}
    for abstract in numbering.iter(f"{w}abstractNum"):
        for level in abstract.iter(f"{w}lvl"):
            fmt, text = level.find(f"{w}numFmt"), level.find(f"{w}lvlText")
            assert fmt is not None
            assert text is not None
            key = abstract.attrib[f"{w}abstractNumId"], int(level.attrib[f"{w}ilvl"])
            shapes[key] = fmt.attrib[f"{w}val"], text.attrib[f"{w}val"]
    nums: dict[str, tuple[str, dict[int, int]]] = {}
    for num in numbering.iter(f"{w}num"):
        abstract_id = num.find(f"{w}abstractNumId")
        assert abstract_id is not None
        starts = {int(o.attrib[f"{w}ilvl"]): int(o[0].attrib[f"{w}val"]) for o in num.iter(f"{w}lvlOverride")}
        nums[num.attrib[f"{w}numId"]] = abstract_id.attrib[f"{w}val"], starts
    counters: dict[str, list[int]] = {}
    seen: set[str] = set()
    labels = []
    for paragraph in ElementTree.fromstring(files["word/document.xml"]).iter(f"{w}numPr"):
        num_id, level_no = paragraph[1].attrib[f"{w}val"], int(paragraph[0].attrib[f"{w}val"])
        abstract_no, starts = nums[num_id]
        state = counters.setdefault(abstract_no, [0] * 4)
        fresh_start = num_id not in seen and level_no in starts
        state[level_no] = starts[level_no] if fresh_start else state[level_no] + 1
        seen.add(num_id)
        state[level_no + 1 :] = [0] * (3 - level_no)
        labels.append(show(shapes, abstract_no, level_no, state))
    assert labels == wanted


def show(shapes: dict[tuple[str, int], tuple[str, str]], abstract: str, level: int, state: list[int]) -> str:
    romans = ["", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X"]
    label = shapes[abstract, level][1]
    for i in range(level + 1):
        fmt = shapes.get((abstract, i), ("decimal", ""))[0]
        value = state[i]
        letter = chr(ord("a") + value - 1) if value else ""
        label = label.replace(f"%{i + 1}", {"upperRoman": romans[value], "lowerLetter": letter}.get(fmt, str(value)))
    return label


# --- the gold ------------------------------------------------------------------------------------------------


def test_every_plan_has_gold() -> None:
    assert sorted(p.stem for p in (CORPUS / "gold").glob("*.json")) == NAMES


@pytest.mark.parametrize("name", NAMES)
def test_gold_has_the_fields_and_values_of_its_format(name: str) -> None:
    gold = gold_of(name)
    assert list(gold) == ["doc", "metadata", "sections", "citations", "deadlines", "assignments", "recipients"]
    assert gold["doc"] == corpus.sample_path(CORPUS / "sources" / f"{name}.txt").name
    assert list(gold["metadata"]) == METADATA
    for record in gold["sections"]:
        assert set(record) - {"optional"} == {"label", "heading", "level", "role"}
        assert record["role"] in ROLES
    for record in gold["citations"]:
        fields = {"text", "type", "number", "year", "symbol", "code", "date", "issuer", "title", "pinpoint", "basis"}
        assert set(record) - {"optional"} == fields | {"named"}
        assert record["named"] == (record["number"] is None)
        assert (record["code"] is None) == (record["symbol"] is None)
        assert record["title"] or not record["named"]
        assert record["date"] is None or date.fromisoformat(record["date"])
        if record["code"]:
            parts = [record["number"], str(record["year"] or ""), *re.split("[-/]", record["symbol"])]
            assert re.split("[-/]", record["code"]) == [p for p in parts if p]
    for record in gold["deadlines"]:
        fields = {"text", "kind", "start", "end", "end_inclusive", "freq", "year_inferred", "item"}
        assert set(record) - {"optional", "day"} == fields
        assert record["kind"] in KINDS
        assert record["freq"] in FREQUENCIES
        assert (record["freq"] is not None) == (record["kind"] == "recurring")
        days = [date.fromisoformat(record[k]) for k in ("start", "end") if record[k]]
        assert days == sorted(days)
        assert record["kind"] != "by" or record["start"] is None
        assert 1 <= record.get("day", 1) <= 31
    for record in gold["assignments"]:
        assert set(record) - {"optional"} == {"body", "role", "item"}
        assert record["role"] in {"lead", "support", "assigned", "report_to"}
    for record in gold["recipients"]:
        assert set(record) == {"body", "purpose"}


@pytest.mark.parametrize("name", NAMES)
def test_gold_texts_stand_in_the_plan_in_this_order(name: str) -> None:
    gold, text = gold_of(name), fold(corpus.plain_text(source_text(name)))
    compact = re.sub(r"\s+", "", text)
    for value in ("place", "title", "signer", "issuer", "parent_body", "signing_authority", "signer_title"):
        for word in (gold["metadata"][value] or "").split():
            assert word in text, (value, word)
    if gold["metadata"]["code"]:
        assert gold["metadata"]["code"] in compact
    for table, key in (("sections", "heading"), ("citations", "text"), ("deadlines", "text"), ("recipients", "body")):
        at = 0
        for record in gold[table]:
            found = text.find(fold(record[key]), at)
            assert found >= 0, (table, record[key], "not in the plan, or not in this order")
            at = found + 1
    for record in gold["citations"]:
        for value in (record["issuer"], record["title"], record["symbol"], *record["pinpoint"]):
            assert value is None or re.sub(r"\s+", "", value) in compact, value


@pytest.mark.parametrize("name", NAMES)
def test_gold_items_hold_what_is_said_of_them(name: str) -> None:
    units = unit_texts(name)
    gold = gold_of(name)
    records = [(r["item"], r["text"]) for r in gold["deadlines"]]
    for record in gold["assignments"]:
        inherited = record["role"] == "lead" and record.get("optional")  # "Chủ trì …" under a heading that is a body
        records.append((record["item"].rpartition("/")[0] if inherited else record["item"], record["body"]))
    for item, text in records:
        if item in ("closing", "preamble"):
            assert fold(text) in units[""]
        else:
            assert item in units, item
            assert fold(text) in units[item], (item, text)
