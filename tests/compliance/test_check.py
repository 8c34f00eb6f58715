"""A whole check on some sample plans: what is asked of whom, what each verdict shows, real plans, a first register."""

from __future__ import annotations

import csv
import json
from collections import Counter
from pathlib import Path

import pandas as pd
import pytest

import kehoach as kh
from pipeline.compliance.evidence.citing import judge_paper
from pipeline.compliance.evidence.verdicts import Evidence, Kind
from pipeline.compliance.records import mentions, papers
from pipeline.compliance.register.draft import write_draft
from pipeline.compliance.register.requirements import Requirement
from pipeline.compliance.register.units import read_units
from pipeline.resolve.names import code_key

ROOT = Path(__file__).parents[2]
SAMPLES = ROOT / "corpus" / "samples"
DEV = ROOT.parent / "shared" / "dev"

UNITS = """unit_id,name,aliases,parent_id,level,system,valid_from,valid_to,required,due_date
UBT,UBND tỉnh Lâm Hải,,,province,state,,,,
SNNMT,Sở Nông nghiệp và Môi trường,,UBT,province,state,,,,2032-01-30
SGDDT,Sở Giáo dục và Đào tạo,,UBT,province,state,,,,
SYT,Sở Y tế,,UBT,province,state,,,,
SXD,Sở Xây dựng,,UBT,province,state,,,,
STP,Sở Tư pháp,,UBT,province,state,,,no,
TV,UBND xã Thạch Vân,,UBT,commune,state,,,,
CH,UBND xã Cồn Hạc,,UBT,commune,state,,,,
BL,UBND phường Bến Lau,,UBT,commune,state,,,,
MT,Ủy ban MTTQ Việt Nam xã Suối Ngàn,,,commune,front,,,,
LHC,Trường THCS Lê Hoa Cương,,TV,unit,state,,,,
"""
PARENT = "ubnd-tinh-rac-thai.docx"

KEY = {
    "UBT": "not_applicable",  # its own plan
    "SNNMT": "basis",
    "SGDDT": "named",  # by title, the number left out
    "SYT": "not_submitted",  # its plan is about dengue
    "SXD": "not_submitted",
    "STP": "not_applicable",  # need not send a plan
    "TV": "misquoted",  # the day is wrong
    "CH": "not_submitted",  # its plan is about trees and canals
    "BL": "misquoted",  # QĐ for KH
    "MT": "not_applicable",  # of the Front
    "LHC": "indirect",  # through the commune's plan
}


@pytest.fixture(scope="module")
def tables() -> kh.Tables:
    return kh.extract(SAMPLES, progress=False)


@pytest.fixture
def units(tmp_path: Path) -> Path:
    file = tmp_path / "units.csv"
    file.write_text(UNITS, encoding="utf-8")
    return file


def by_unit(report: object, column: str = "verdict") -> dict[str, object]:
    found = report.verdicts  # type: ignore[attr-defined]
    return dict(zip(found["unit_id"], found[column], strict=True))


def test_verdicts_of_the_samples(tables: kh.Tables, units: Path) -> None:
    report = kh.check(tables, units, [PARENT])
    assert by_unit(report) == KEY
    assert by_unit(report, "should")["TV"] == "9047/KH-UBND (15/01/2032)"
    assert by_unit(report, "path")["LHC"] == "xa-thach-van-rac-thai.docx"
    assert by_unit(report, "days_late")["SNNMT"] == 1  # due on Friday 30/01, issued on Monday 02/02/2032
    assert list(report.verdicts.loc[report.verdicts["met"].fillna(value=False), "unit_id"]) == ["SNNMT"]


def test_whether_a_plan_goes_to_who_asked_for_it(tables: kh.Tables, units: Path) -> None:
    told = by_unit(kh.check(tables, units, [PARENT]), "to_parent")
    assert told["SNNMT"] is True or bool(told["SNNMT"])
    assert told["SXD"] is pd.NA  # nothing sent, nothing known


def test_copied_plans(tmp_path: Path, units: Path) -> None:
    """A neighbour's plan under one's own letterhead is a copy; plans that answer one directive are none."""
    folder = tmp_path / "plans"
    folder.mkdir()
    own = (SAMPLES / "xa-con-hac-moi-truong.txt").read_text(encoding="utf-8-sig")
    (folder / "a.txt").write_text(own, encoding="utf-8")
    (folder / "b.txt").write_text(own.replace("CỒN HẠC", "THẠCH VÂN").replace("Cồn Hạc", "Thạch Vân"), encoding="utf-8")
    (folder / "c.pdf").write_bytes((SAMPLES / "phuong-ben-lau-rac-thai.pdf").read_bytes())
    report = kh.check(kh.extract(folder, progress=False), units)
    (row,) = report.copies.itertuples()
    assert (row.doc_id, row.other_id, row.unit_id, row.other_unit_id) == ("a.txt", "b.txt", "CH", "TV")
    assert row.percent > 80


def test_every_verdict_on_a_plan_shows_its_words(tables: kh.Tables, units: Path) -> None:
    texts = dict(zip(tables.texts["doc_id"], tables.texts["text"], strict=True))
    shown = kh.check(tables, units, [PARENT]).verdicts.dropna(subset=["text"])
    assert len(shown) == 5
    for doc_id, start, text in zip(shown["doc_id"], shown["char_start"], shown["text"], strict=True):
        assert texts[doc_id][start : start + len(text)] == text


def test_a_file_and_its_code_mean_the_same(tables: kh.Tables, units: Path) -> None:
    for wanted in ("9047/KH-UBND", "9047/KH-UBND@2032-01-15", str(SAMPLES / PARENT)):
        assert by_unit(kh.check(tables, units, [wanted])) == KEY


def test_a_document_of_another_day_is_said_to_be_of_another(tables: kh.Tables, units: Path) -> None:
    with pytest.raises(kh.UsageError) as refused:
        kh.check(tables, units, ["9047/KH-UBND@5/1/2032"])
    assert refused.value.code == "other_day"
    assert "9047/KH-UBND@2032-01-15" in str(refused.value)


def test_without_a_requirement_each_superior_s_plan_counts(tables: kh.Tables, units: Path) -> None:
    report = kh.check(tables, units)
    why = dict(zip(report.parents["unit_id"], report.parents["why"], strict=True))
    assert why["LHC"] == why["TV"] == why["SNNMT"] == "cited"
    assert why["SYT"] == why["CH"] == "unclear"  # of another subject: nobody is accused
    found = by_unit(report)
    assert found["LHC"] == "basis"
    assert "CH" not in found
    assert found["SXD"] == "not_submitted"


def test_requirements_unit_by_unit(tables: kh.Tables, units: Path, tmp_path: Path) -> None:
    file = tmp_path / "requirements.csv"
    file.write_text(
        "directive,applies_to,due_date,must\n9047/KH-UBND,commune,2032-02-16,anywhere\n9061/KH-UBND,TV,,\n",
        encoding="utf-8",
    )
    found = kh.check(tables, units, requirements=file).verdicts
    first = found[found["requirement"] == "9047/KH-UBND"].set_index("unit_id")
    assert first.loc["SNNMT", "reason"] == "not_concerned"
    assert first.loc["TV", "days_late"] == 2
    second = found[found["requirement"] == "9061/KH-UBND"].set_index("unit_id")
    assert second.loc["LHC", "verdict"] == "basis"  # a named unit stands for those below it
    file.write_text(
        "Số, ký hiệu;Ngày ban hành;Trích yếu;Áp dụng cho;Hạn gửi;Yêu cầu\n9047/KH-UBND;15/01/2032;;cấp xã;16/02/2032;bất kỳ\n;;;;;\n",
        encoding="utf-16",
    )  # as Excel leaves it
    again = kh.check(tables, units, requirements=file).verdicts.set_index("unit_id")
    assert list(again["verdict"]) == list(first.loc[again.index, "verdict"])
    file.write_text("directive,applies_to,due_date,must\n9047/KH-UBND,Q,31/13/2032,soon\n", encoding="utf-8")
    with pytest.raises(kh.UsageError) as error:
        kh.check(tables, units, requirements=file)
    assert all(said in str(error.value) for said in ("applies_to = Q", "due_date = 31/13/2032", "must = soon"))


def test_an_unreadable_file_of_a_unit_is_no_absence(tmp_path: Path, units: Path) -> None:
    folder = tmp_path / "plans"
    folder.mkdir()
    (folder / PARENT).write_bytes((SAMPLES / PARENT).read_bytes())
    (folder / "UBND xã Cồn Hạc.pdf").write_bytes(b"%PDF-1.4 broken")
    report = kh.check(kh.extract(folder, progress=False), units, [PARENT])
    assert by_unit(report)["CH"] == "unreadable"


def test_codes_that_mean_several_or_nothing(tables: kh.Tables, units: Path) -> None:
    assert set(by_unit(kh.check(tables, units, ["1/CT-TTg"])).values()) <= {
        "absent", "not_submitted", "not_applicable", "unresolvable",
    }  # fmt: skip
    with pytest.raises(kh.UsageError, match="ngày"):
        kh.check(tables, units, ["9047/KH-UBND@15/13/2032"])
    with pytest.raises(kh.UsageError, match="nhiều cơ quan ban hành"):
        kh.check(tables, units, ["9011/NQ-HĐND@26/12/2031"])  # of two communes on one day
    assert by_unit(kh.check(tables, units, ["9047/KH-UBND@15/01/2032"])) == KEY


def test_one_misspelt_issuer_stops_no_check(tmp_path: Path, units: Path) -> None:
    """All communes but one spell it: the day was given, and nothing else could be added."""
    folder = tmp_path / "plans"
    folder.mkdir()
    names = ["Thạch Vân", "Cồn Hạc", "Gành Đá", "Rạch Vông", "Hòn Trống", "Lộc Bàng"]
    for n, name in enumerate(names):
        issuer = "UBND T.Lâm Hải" if n == 1 else "UBND tỉnh Lâm Hải" if n % 2 else "UBND tỉnh"
        about = "" if n % 2 else " về phân loại chất thải rắn sinh hoạt tại nguồn"
        (folder / f"{n}.txt").write_text(
            f"ỦY BAN NHÂN DÂN\nXÃ {name.upper()}\nSố: 2{n}/KH-UBND\n{name}, ngày 10 tháng 02 năm 2032\nKẾ HOẠCH\nPhân loại chất thải rắn"
            f" sinh hoạt tại nguồn\nCăn cứ Kế hoạch số 9047/KH-UBND ngày 15/01/2032 của {issuer}{about};\nI. NỘI DUNG\n1. Thu gom.\n",
            encoding="utf-8",
        )
    found = by_unit(kh.check(kh.extract(folder, progress=False), units, ["9047/KH-UBND@15/01/2032"]))
    assert (found["TV"], found["CH"]) == ("basis", "unresolvable")


# --- real plans ------------------------------------------------------------------------------------------------


@pytest.mark.skipif(not (DEV / "gold").is_dir(), reason="the development plans are not beside the repository")
def test_no_false_accusation_on_real_plans() -> None:
    """The documents cited most: a plan whose gold cites one rightly is neither absent nor misquoted."""
    gold = {p.stem: json.loads(p.read_text(encoding="utf-8"))["citations"] for p in (DEV / "gold").glob("*.json")}
    tables = kh.extract(DEV / "plans", progress=False)
    files, cited = papers(tables), mentions(tables)
    counts = Counter(
        m.directive_id for found in cited.values() for m in found if m.code and m.directive_id and m.issue_date
    )
    evidence = Evidence({p.doc_id: p for p in files}, cited, {}, {})
    judged = 0
    for directive_id, _ in counts.most_common(30):
        one = next(m for ms in cited.values() for m in ms if m.directive_id == directive_id and m.issue_date)
        parent = Requirement(one.code or "", directive_id, issue_date=one.issue_date, title=one.title or "")
        for paper in files:
            told = gold.get(Path(paper.doc_id).stem, [])
            right = [c for c in told if c["code"] and code_key(c["code"]) == code_key(parent.code)]
            right = [c for c in right if c["date"] in (None, str(parent.issue_date))]
            if right:
                judged += 1
                assert judge_paper(paper, parent, evidence).kind not in (Kind.ABSENT, Kind.MISQUOTED), paper.doc_id
    assert judged >= 10


# --- a first register ------------------------------------------------------------------------------------------


def test_a_register_is_drafted_from_the_run(tables: kh.Tables, tmp_path: Path) -> None:
    file = tmp_path / "units.csv"
    assert write_draft(tables, file) > 20
    units = read_units(file)  # what it writes is a register
    by_name = {u.name: u for u in units}
    commune, province = by_name["UBND xã Thạch Vân"], by_name["UBND tỉnh Lâm Hải"]
    assert (commune.level, commune.system, commune.required) == ("commune", "state", True)
    assert commune.parent_id == province.id
    assert not by_name["Sở Xây dựng tỉnh Lâm Hải"].required  # named, but nothing of it is there
    assert not any(name.startswith(("Các ", "các ")) for name in by_name)
    assert by_name["Trường THCS Lê Hoa Cương"].parent_id == commune.id  # its letterhead says so
    assert units.by_id[by_name["Công an phường Bến Lau"].parent_id].name == "UBND phường Bến Lau"
    with file.open(encoding="utf-8-sig", newline="") as lines:
        seen = {r["name"]: (r["seen_in"], r["times"]) for r in csv.DictReader(lines)}
    assert seen["Công an xã Suối Ngàn"] == ("mttq-suoi-ngan-dai-doan-ket.txt", "1")
    assert not [name for name in by_name if ":" in name or "(" in name or name in ("Trung tâm", "Công an", "Sở")]
    found = by_unit(kh.check(tables, units, [PARENT]))
    assert found[commune.id] == "misquoted"
    with pytest.raises(kh.UsageError):
        write_draft(tables, file)  # never over what somebody may have corrected


def test_a_file_is_named_by_its_folder_where_others_have_its_name(tmp_path: Path) -> None:
    for folder in ("a", "b"):
        (tmp_path / "plans" / folder).mkdir(parents=True)
        text = (SAMPLES / "xa-con-hac-moi-truong.txt").read_text(encoding="utf-8-sig")
        (tmp_path / "plans" / folder / "plan.txt").write_text(
            text.replace("9029", f"90{ord(folder)}"), encoding="utf-8"
        )
    (tmp_path / "units.csv").write_text("name\nUBND xã Thạch Vân\n", encoding="utf-8")
    tables = kh.extract(tmp_path / "plans", progress=False)
    report = kh.check(tables, tmp_path / "units.csv", parents="b/plan.txt")
    assert list(report.requirements["requirement"]) == ["9098/KH-UBND"]
    with pytest.raises(kh.UsageError, match=r"a/plan\.txt; b/plan\.txt"):
        kh.check(tables, tmp_path / "units.csv", parents="plan.txt")


@pytest.mark.parametrize(
    ("parent", "said"),
    [
        ("957-NQ/TW@2031-03-11", ""),
        ("957-NQ/TW", ""),
        ("957-NQ/TW@2031-03-12", "12 tệp ghi ngày 11/03/2031"),
        ("99/XX-YY", "Không tệp nào ghi 99/XX-YY"),
    ],
)
def test_what_is_odd_about_a_document_asked_for_is_said(parent: str, said: str) -> None:
    """A day mistyped makes right plans wrong: the one who typed it is told, before he writes to anybody."""
    corpus = Path(__file__).parents[2] / "corpus"
    report = kh.check(kh.extract(corpus / "samples", progress=False), corpus / "province" / "units.csv", [parent])
    assert [said in note for note in report.notes] == [True] * bool(said)


def test_a_folder_instead_of_tables_is_one_sentence() -> None:
    with pytest.raises(kh.UsageError) as error:
        kh.check("results", "units.csv")  # type: ignore[arg-type]
    assert error.value.code == "no_tables_given"
