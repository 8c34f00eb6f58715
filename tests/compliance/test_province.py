"""The fictional province: every verdict and every duty against keys made by hand (`corpus/province/`)."""

from __future__ import annotations

import csv
from collections.abc import Iterable
from pathlib import Path
from typing import Any

import pytest

import kehoach as kh
from kehoach import Report
from pipeline.compliance.evidence.verdicts import Kind

ROOT = Path(__file__).parents[2]
PROVINCE = ROOT / "corpus" / "province"
SAMPLES = ROOT / "corpus" / "samples"
ACCUSES = {"late", "less_often", "other_body"}


def key(name: str) -> list[dict[str, str]]:
    with (PROVINCE / f"{name}.csv").open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


@pytest.fixture(scope="module")
def report(tmp_path_factory: pytest.TempPathFactory) -> Report:
    """The check of the sample plans, and of a file that cannot be read."""
    folder = tmp_path_factory.mktemp("broken")
    (folder / "Ủy ban nhân dân phường Vọng Hải.pdf").write_bytes(b"%PDF-1.4 broken")
    tables = kh.extract([SAMPLES, folder], progress=False)
    return kh.check(tables, PROVINCE / "units.csv", requirements=PROVINCE / "requirements.csv")


def records(frame: Any) -> Iterable[dict[str, Any]]:
    found: list[dict[str, Any]] = frame.astype(object).where(frame.notna(), None).to_dict("records")
    return found


def test_every_verdict_is_that_of_the_key(report: Report) -> None:
    found = {(v["unit_id"], v["requirement"]): v["verdict"] for v in records(report.verdicts)}
    wanted = {(k["unit_id"], k["requirement"]): k["verdict"] for k in key("key")}
    assert found == wanted
    assert set(found.values()) == set(Kind), "every verdict occurs"


def test_no_duty_is_held_against_a_unit_that_did_it(report: Report) -> None:
    """What the key calls done may be unclear to the tool, never late; what it does not find is to be looked at."""
    found = {(d["unit_id"], d["requirement"], d["duty_item"]): d for d in records(report.duties)}
    right = 0
    wanted = key("duties")
    for k in wanted:
        d = found[k["unit_id"], k["requirement"], k["duty_item"]]
        right += d["outcome"] == k["outcome"]
        assert d["outcome"] in (k["outcome"], "unclear"), k
        if d["outcome"] == "covered" and k["items"]:
            assert d["item"] in k["items"].split(";"), k
    assert right >= 0.85 * len(wanted)
    assert {d["outcome"] for d in found.values()} >= {"covered", "late", "other_body", "unclear", "not_found"}
    accused = {k for k, d in found.items() if d["outcome"] in ACCUSES}
    assert accused <= {(k["unit_id"], k["requirement"], k["duty_item"]) for k in wanted if k["outcome"] in ACCUSES}


@pytest.mark.parametrize(
    ("unit", "directive", "column", "value", "why"),
    [
        ("STC", "9047/KH-UBND", "days_late", 4, "the register's day is Friday 30/01/2032, issued on Thursday 05/02"),
        ("RV", "9047/KH-UBND", "days_late", 4, "the parent asks for it before 20/02/2032"),
        ("TAV", "9047/KH-UBND", "days_late", 1, "“before 20/02” is by the 19th"),
        ("DCH", "9112-KH/TU", "days_late", 8, "the requirement's day counts before the parent's own"),
        ("CL", "9047/KH-UBND", "days_late", None, "in time"),
        ("CAT", "9047/KH-UBND", "to_parent", False, "the province is not among the recipients"),
        ("DM", "9047/KH-UBND", "to_parent", False, "an old template"),
        ("CL", "9047/KH-UBND", "to_parent", True, ""),
        ("DSN", "9112-KH/TU", "to_parent", False, "the committee of the province is not among them"),
        ("SCT", "9047/KH-UBND", "should", "9047/KH-UBND (15/01/2032)", "9074 was written"),
        ("TH1", "9047/KH-UBND", "path", "province/phuong-cua-lach-rac-thai.docx", "by the ward's plan"),
    ],
)
def test_what_a_verdict_shows(report: Report, unit: str, directive: str, column: str, value: object, why: str) -> None:
    row = next(v for v in records(report.verdicts) if (v["unit_id"], v["requirement"]) == (unit, directive))
    assert row[column] == value, why


def test_faults_and_copies(report: Report) -> None:
    faults = {(f["unit_id"], f["code"], f["text"].split(" ngày")[0]) for f in records(report.faults)}
    assert ("SNV", "replaced", "Nghị định số 04/2015/NĐ-CP") in faults
    assert ("DUHD", "replaced", "Quy định số 66-QĐ/TW,") in faults
    assert ("DM", "body_ended", "Sở Tài nguyên và Môi trường") in faults
    (renamed,) = (f["message"] for f in records(report.faults) if f["code"] == "body_ended")
    assert "nay là Sở Nông nghiệp và Môi trường" in renamed
    assert ("DM", "no_district", "Phòng Tài nguyên và Môi trường huyện") in faults
    assert [f for f in faults if f[1] in ("body_ended", "no_district") and f[0] != "DM"] == []
    (copy,) = records(report.copies)
    assert {copy["unit_id"], copy["other_unit_id"]} == {"BS", "GD"}


def test_without_requirements_the_chain_gives_the_same_parents(report: Report) -> None:
    """Each unit's superior has one plan that it cites: nobody need be told."""
    found = kh.check(kh.extract(SAMPLES, progress=False), PROVINCE / "units.csv")
    why = {p["unit_id"]: (p["requirement"], p["why"]) for p in records(found.parents)}
    assert why["CL"] == ("9047/KH-UBND", "cited")
    assert why["TH1"] == ("9014/KH-UBND", "cited")
    assert why["CBTH"] == ("9012-KH/ĐU", "cited")
    verdicts = {v["unit_id"]: v["verdict"] for v in records(found.verdicts)}
    assert verdicts["TH1"] == verdicts["CBTH"] == verdicts["CL"] == "basis"
