"""Several plans in one file: parted where surely another begins, each read as if it had a file of its own."""

from __future__ import annotations

import io
from pathlib import Path

import pypdfium2 as pdfium
import pytest

from pipeline.extract import Facts, extract
from pipeline.ingest import read_bytes
from pipeline.layout import lay_out
from pipeline.run.worker import Job, read_file
from pipeline.segment import segment
from pipeline.segment.several import split_plans

SAMPLES = Path(__file__).parents[2] / "corpus" / "samples"
TYPED = ("xa-con-hac-moi-truong.txt", "mttq-suoi-ngan-dai-doan-ket.txt", "phuong-vong-hai-pccc.txt")
PRINTED = ("phuong-ben-lau-rac-thai.pdf", "so-nnmt-rac-thai.pdf")


def text_of(name: str) -> str:
    data = (SAMPLES / name).read_bytes()
    return data.decode("utf-16" if data[:2] in (b"\xff\xfe", b"\xfe\xff") else "utf-8-sig").replace("\r\n", "\n")


def plans_of(data: bytes, suffix: str) -> list[Facts]:
    return [extract(segment(text)) for text in split_plans(lay_out(read_bytes(data, suffix)))]


def found(facts: Facts) -> tuple[object, ...]:
    return (
        facts.metadata,
        [(c.text, c.code, c.issue_date, c.issuer, c.title, c.basis) for c in facts.citations],
        [(d.text, d.start_date, d.end_date, d.freq) for d in facts.deadlines],
        [(a.body, a.role) for a in facts.assignments],
        [(r.body, r.purpose) for r in facts.recipients],
        [(u.item, u.heading) for u in facts.plan.units],
    )


def test_typed_plans_one_after_another_are_read_as_alone() -> None:
    together = plans_of("\n\n".join(map(text_of, TYPED)).encode(), ".txt")
    alone = [plans_of(text_of(name).encode(), ".txt")[0] for name in TYPED]
    assert [found(f) for f in together] == [found(f) for f in alone]


def test_printed_plans_in_one_pdf_are_read_as_alone() -> None:
    joined = pdfium.PdfDocument.new()
    for name in PRINTED:
        joined.import_pages(pdfium.PdfDocument(SAMPLES / name))
    out = io.BytesIO()
    joined.save(out)
    together = plans_of(out.getvalue(), ".pdf")
    alone = [plans_of((SAMPLES / name).read_bytes(), ".pdf")[0] for name in PRINTED]
    assert [found(f)[:5] for f in together] == [found(f)[:5] for f in alone]


@pytest.mark.parametrize("name", sorted(str(p.relative_to(SAMPLES)) for p in SAMPLES.rglob("*.*")))
def test_a_plan_is_one(name: str) -> None:
    data = (SAMPLES / name).read_bytes()
    text = lay_out(read_bytes(data, Path(name).suffix))
    assert split_plans(text) == (text,)


FORM = """

PHỤ LỤC
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
Số: {number}
KẾ HOẠCH
Trồng cây năm 2033
Căn cứ Kế hoạch của Ủy ban nhân dân xã, thôn xây dựng kế hoạch như sau:
I. MỤC ĐÍCH
Phủ xanh.
"""


@pytest.mark.parametrize("number", ["…/KH-…", "      /KH-UBND", ""])
def test_a_form_without_a_number_is_no_plan_of_its_own(number: str) -> None:
    text = text_of(TYPED[0]) + FORM.format(number=number)
    assert len(plans_of(text.encode(), ".txt")) == 1


def test_the_same_plan_twice_is_one_plan() -> None:
    """A second copy of the same number is more likely a reprint of the letterhead than another plan."""
    assert len(plans_of((text_of(TYPED[0]) * 2).encode(), ".txt")) == 1


def test_each_plan_has_rows_of_its_own(tmp_path: Path) -> None:
    file = tmp_path / "all.txt"
    file.write_text("\n\n".join(map(text_of, TYPED)), encoding="utf-8")
    rows = read_file(Job("all.txt", str(file), "vi"))
    assert [r[0] for r in rows["documents"]] == ["all.txt", "all.txt#2", "all.txt#3"]
    assert [r[2] for r in rows["diagnostics"] if r[0] == "all.txt"].count("several_plans") == 1
    assert {r[0] for r in rows["citations"]} == {r[0] for r in rows["documents"]}
