"""What follows a check: reminders in the form of an office, and the table of duties, read back and laid out as pages."""

from __future__ import annotations

import re
import shutil
import subprocess
from dataclasses import replace
from pathlib import Path
from typing import Any

import docx
import openpyxl
import pytest

import kehoach as kh
from pipeline.compliance.passages import passages
from pipeline.compliance.records import papers
from pipeline.compliance.register.units import read_units
from pipeline.compliance.report.assignment import assignment, unit_named, write_assignment
from pipeline.compliance.report.letters import Outcome, letters, write_letters
from pipeline.compliance.report.office import Settings, read_settings

ROOT = Path(__file__).parents[2]
PROVINCE, SAMPLES = ROOT / "corpus" / "province", ROOT / "corpus" / "samples"
STATE = Settings(
    "UBND tỉnh Lâm Hải", "Sở Nội vụ", "SNV-VP", "state", "Lâm Hải", "2032", "KT. GIÁM ĐỐC", "PHÓ GIÁM ĐỐC", "Hà Thị Mẫu",
    "ngày 20/3/2032", ("UBND tỉnh (để b/c)",),
)  # fmt: skip
PARTY = Settings(
    "Tỉnh ủy Lâm Hải", "Văn phòng", "VPTU", "party", "Lâm Hải", "2031", "", "CHÁNH VĂN PHÒNG", "Lê Văn Mẫu"
)
OFFICE = shutil.which("soffice")


@pytest.fixture(scope="module")
def tables() -> kh.Tables:
    return kh.extract(SAMPLES, progress=False)


@pytest.fixture(scope="module")
def outcome(tables: kh.Tables, tmp_path_factory: pytest.TempPathFactory) -> Outcome:
    """As the command reads it: from the folder of a check."""
    folder = tmp_path_factory.mktemp("check")
    kh.check(tables, PROVINCE / "units.csv", requirements=PROVINCE / "requirements.csv").to(folder, ["csv"])
    return Outcome.read(folder)


def lines(document: Any) -> list[str]:
    """All lines of a paper, those in tables too."""
    cells = [p.text for t in document.tables for row in t.rows for cell in row.cells for p in cell.paragraphs]
    return [*cells, *(p.text for p in document.paragraphs)]


def made(outcome: Outcome, settings: Settings, folder: Path, each: bool = False) -> dict[str, Any]:
    found = {}
    for name, paper, _ in letters(outcome, settings, each, "vi"):
        paper.save(folder / f"{name}.docx")
        found[name] = docx.Document(str(folder / f"{name}.docx"))
    return found


def test_a_letter_to_all_has_the_form_of_the_state(outcome: Outcome, tmp_path: Path) -> None:
    letter = made(outcome, STATE, tmp_path)["9047-kh-ubnd"]
    text = lines(letter)
    for line in (
        "UBND TỈNH LÂM HẢI", "SỞ NỘI VỤ", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc", "Số:        /SNV-VP",
        "V/v đôn đốc gửi kế hoạch thực hiện Kế hoạch số 9047/KH-UBND", "Lâm Hải, ngày      tháng      năm 2032", "Nơi nhận:", "- Lưu: VT.",
        "KT. GIÁM ĐỐC", "PHÓ GIÁM ĐỐC", "Hà Thị Mẫu", "PHỤ LỤC",
    ):  # fmt: skip
        assert line in text, line
    assert any("trước ngày 20/3/2032" in line for line in text)
    page = letter.sections[0]
    assert [round(x.mm) for x in (page.page_width, page.left_margin, page.right_margin, page.top_margin)] == [
        210,
        30,
        15,
        20,
    ]
    assert letter.sections[1].orientation == 1, "the list lies across"


def test_the_list_names_those_who_failed_and_nobody_else(outcome: Outcome, tmp_path: Path) -> None:
    table = made(outcome, STATE, tmp_path)["9047-kh-ubnd"].tables[-1]
    rows = {row.cells[1].text: [c.text for c in row.cells] for row in table.rows[1:]}
    told = {v["unit"] for v in outcome.verdicts if v["requirement"] == "9047/KH-UBND" and v["verdict"] in (
        "absent", "misquoted", "named", "body", "indirect", "not_submitted", "unreadable")}  # fmt: skip
    late = {v["unit"] for v in outcome.verdicts if v["requirement"] == "9047/KH-UBND" and v["days_late"]}
    assert STATE.issuer in told
    assert set(rows) == (told | late) - {STATE.issuer}, "nobody writes to himself"
    assert "UBND xã Hòn Trống" not in rows, "whom the tool is not sure of is looked at first"
    assert "đúng là: 9047/KH-UBND (15/01/2032)" in rows["Sở Công Thương"][4]
    assert "9266/KH-SYT" in rows["Sở Y tế"][3], "the plan on another subject is the evidence"
    assert rows["UBND xã Suối Ngàn"][4] == "Xây dựng, gửi kế hoạch thực hiện Kế hoạch số 9047/KH-UBND."
    assert rows["Sở Tài chính"][3].endswith("Kế hoạch đã gửi: 9311/KH-STC ngày 05/02/2032."), (
        "no brackets within brackets"
    )
    assert "Gửi chậm 4 ngày làm việc" in rows["UBND xã Rạch Vông"][2]
    assert "trước ngày 20" in rows["UBND xã Rạch Vông"][2], "the day in the words that set it"


def test_the_party_s_form(outcome: Outcome, tmp_path: Path) -> None:
    text = lines(made(outcome, PARTY, tmp_path)["9112-kh-tu"])
    assert {"TỈNH ỦY LÂM HẢI", "*", "ĐẢNG CỘNG SẢN VIỆT NAM", "Số        -CV/VPTU", "- Lưu Văn phòng."} <= set(text)
    assert "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM" not in text
    assert any("Kế hoạch số 9112-KH/TU, ngày 20/5/2031 của Tỉnh ủy Lâm Hải" in line for line in text)
    assert not [line for line in text if "./." in line], "that ends papers of the State"
    assert not [line for line in text if "00 đơn vị" in line or "0 đơn vị đang" in line], (
        "nobody is still looked at: nothing is said"
    )


def test_what_a_clerk_writes_into_the_settings_is_not_written_twice(outcome: Outcome, tmp_path: Path) -> None:
    own = replace(PARTY, symbol="CV/VPTU", recipients=("- Thường trực Tỉnh ủy;", "Lưu Văn phòng Tỉnh ủy"))
    text = lines(made(outcome, own, tmp_path)["9112-kh-tu"])
    assert "Số        -CV/VPTU" in text
    assert [line for line in text if line.startswith("- ")] == [
        "- Như trên;",
        "- Thường trực Tỉnh ủy;",
        "- Lưu Văn phòng Tỉnh ủy.",
    ]


def test_a_letter_each(outcome: Outcome, tmp_path: Path) -> None:
    found = made(outcome, STATE, tmp_path, each=True)
    text = lines(found["9047-kh-ubnd-ubnd-phuong-ben-lau"])
    assert "Kính gửi: UBND phường Bến Lau." in text
    assert any("kế hoạch của UBND phường Bến Lau (9083/KH-UBND ngày 24/02/2032). Kết quả: " in line for line in text)
    assert "Sở Nội vụ đề nghị UBND phường Bến Lau quan tâm thực hiện./." in text
    assert (
        "- Rút kinh nghiệm về việc gửi kế hoạch chậm 3 ngày làm việc so với thời hạn (19/02/2032, “trước ngày 20 tháng 02 năm 2032”)."
        in text
    )
    assert "- Sửa viện dẫn; đúng là: 9047/KH-UBND (15/01/2032)." in text
    assert "PHỤ LỤC" not in text
    assert "9047-kh-ubnd-ubnd-xa-hon-trong" not in found


def test_letters_are_in_their_language_whatever_that_of_the_check(tables: kh.Tables, tmp_path: Path) -> None:
    english = kh.check(tables, PROVINCE / "units.csv", requirements=PROVINCE / "requirements.csv", lang="en")
    english.to(tmp_path / "en", ["csv"])
    (tmp_path / "made").mkdir()
    text = "\n".join(
        line
        for paper in made(Outcome.read(tmp_path / "en"), STATE, tmp_path / "made").values()
        for line in lines(paper)
    )
    assert "không" in text
    assert not [word for word in ("was read", "is not cited", "No plan") if word in text]


@pytest.mark.skipif(OFFICE is None, reason="LibreOffice is not here")
def test_letters_are_laid_out_as_pages(outcome: Outcome, tmp_path: Path) -> None:
    """The signature stands on one page with the last words; the list begins a page of its own and has its head on each."""
    import pypdfium2

    made(outcome, STATE, tmp_path)
    profile = f"-env:UserInstallation={(tmp_path / 'profile').as_uri()}"
    command = [
        str(OFFICE),
        profile,
        "--headless",
        "--convert-to",
        "pdf",
        "--outdir",
        str(tmp_path),
        str(tmp_path / "9112-kh-tu.docx"),
    ]
    subprocess.run(command, check=True, capture_output=True, timeout=120)
    document = pypdfium2.PdfDocument(tmp_path / "9112-kh-tu.pdf")
    pages = [bare(page.get_textpage().get_text_range()) for page in document]
    signed = next(n for n, page in enumerate(pages) if bare("Hà Thị Mẫu") in page)
    assert signed <= 1
    assert all(bare(words) in pages[signed] for words in ("quan tâm", "Nơi nhận", "PHÓ GIÁM ĐỐC"))
    assert bare("PHỤ LỤC") in pages[signed + 1]
    assert all(bare("Đề nghị thực hiện") in page for page in pages[signed + 1 :]), "the head of the list is repeated"


def bare(text: str) -> str:
    """Letters without marks: where the machine's font lacks the Vietnamese ones, another draws them out of line."""
    return re.sub(r"[^A-Za-z]", "", text)


@pytest.mark.parametrize(
    ("text", "code", "said"),
    [
        ("issuer = ", "bad_toml", "office.toml"),
        ('sender = "x"', "bad_settings", "sender"),
        ('system = "bang"', "bad_settings", "system"),
        ("recipients = 3", "bad_settings", "recipients"),
    ],
)
def test_wrong_settings_are_refused(tmp_path: Path, text: str, code: str, said: str) -> None:
    file = tmp_path / "office.toml"
    file.write_text(text, encoding="utf-8")
    with pytest.raises(kh.UsageError) as error:
        read_settings(file)
    assert error.value.code == code
    assert said in str(error.value)


def test_settings_may_be_few(tmp_path: Path) -> None:
    file = tmp_path / "office.toml"
    file.write_text('issuer = "Sở Y tế"\nrecipients = ["UBND tỉnh"]\n', encoding="utf-8-sig")
    found = read_settings(file)
    assert (found.issuer, found.recipients, found.system) == ("Sở Y tế", ("UBND tỉnh",), "state")
    assert read_settings(None).number == "/…"


def test_another_folder_is_refused(tmp_path: Path) -> None:
    with pytest.raises(kh.UsageError) as error:
        Outcome.read(tmp_path)
    assert error.value.code == "no_report"


# --- the table of duties ---------------------------------------------------------------------------------------


def given(tables: kh.Tables, doc_id: str, name: str) -> Any:
    plan = next(p for p in papers(tables) if p.doc_id == doc_id)
    return assignment(plan, passages(tables)[doc_id], unit_named(name, read_units(PROVINCE / "units.csv")))


def test_the_duties_of_a_ward(tables: kh.Tables, tmp_path: Path) -> None:
    found = given(tables, "ubnd-tinh-rac-thai.docx", "CL")
    assert found.unit == "UBND phường Cửa Lạch"
    assert found.plan_due == "trước ngày 20 tháng 02 năm 2032"
    items = {d.passage.item for d in found.duties}
    assert {"II/1", "III/1/-2", "V/3/a", "V/3/b", "PL/row-6"} <= items
    assert "III/1/-1" not in items, "that is another's"
    write_assignment(found, tmp_path / "nv.docx", "vi")
    document = docx.Document(str(tmp_path / "nv.docx"))
    text = lines(document)
    assert any(
        "Căn cứ Kế hoạch số 9047/KH-UBND ngày 15 tháng 01 năm 2032 của Ủy ban nhân dân tỉnh Lâm Hải" in line
        for line in text
    )
    report = next(row for row in document.tables[0].rows if row.cells[2].text == "báo cáo")
    assert "15 hằng tháng" in report.cells[5].text
    assert report.cells[6].text == "Sở Nông nghiệp và Môi trường"
    assert not [line for line in text if " | " in line], "no raw rows of tables"


def test_a_unit_of_no_register_and_a_workbook(tables: kh.Tables, tmp_path: Path) -> None:
    plan = next(p for p in papers(tables) if p.doc_id == "ubnd-tinh-rac-thai.docx")
    found = assignment(plan, passages(tables)[plan.doc_id], unit_named("UBND xã An Khê", None))
    assert {d.passage.item for d in found.duties} >= {"II/1", "V/3/b"}
    write_assignment(found, tmp_path / "nv.xlsx", "vi")
    sheet = openpyxl.load_workbook(tmp_path / "nv.xlsx").worksheets[0]
    assert sheet.max_row == len(found.duties) + 1
    assert openpyxl.load_workbook(tmp_path / "nv.xlsx").sheetnames[1] == "Căn cứ"
    with pytest.raises(kh.UsageError):
        write_assignment(found, tmp_path / "nv.odt", "vi")


def test_a_document_without_number_is_told_by_its_title_and_one_of_several_by_what_it_is(tmp_path: Path) -> None:
    """Its number left blank; a unit that sent nothing, whose superior has two plans: no "?", no "số" without a number."""
    (tmp_path / "plans").mkdir()
    for name, place, work in (
        ("a", "LÂM HẢI", "Trồng cây"),
        ("b", "SƠN KHÊ", "Trồng lúa"),
        ("c", "SƠN KHÊ", "Nuôi cá"),
    ):
        head = f"ỦY BAN NHÂN DÂN\nTỈNH {place}\nSố:      /KH-UBND\n\nngày     tháng 01 năm 2032\n\nKẾ HOẠCH\n{work} năm 2032\n\n"
        plan = f"{head}I. NỘI DUNG\n1. Ủy ban nhân dân các xã làm theo."
        (tmp_path / "plans" / f"{name}.txt").write_text(plan, encoding="utf-8")
    register = "name,parent\nUBND tỉnh Lâm Hải,\nUBND xã An Khê,UBND tỉnh Lâm Hải\nUBND tỉnh Sơn Khê,\nUBND xã Cồn Hạc,UBND tỉnh Sơn Khê\n"
    (tmp_path / "units.csv").write_text(register, encoding="utf-8")
    report = kh.check(kh.extract(tmp_path / "plans", progress=False), tmp_path / "units.csv")
    written = write_letters(list(letters(Outcome.of(report.frames()), STATE, False, "vi")), tmp_path / "out")
    said = {p.name: "\n".join(lines(docx.Document(str(p)))) for p in written}
    assert set(said) == {"cong-van-trong-cay-nam-2032.docx", "cong-van-ke-hoach-cua-cap-tren.docx"}
    numbered, unknown = said["cong-van-trong-cay-nam-2032.docx"], said["cong-van-ke-hoach-cua-cap-tren.docx"]
    assert "Thực hiện Kế hoạch của Ủy ban nhân dân tỉnh Lâm Hải về trồng cây năm 2032, " in numbered
    assert "Thực hiện kế hoạch của cấp trên, " in unknown
    assert not any("?" in text or "số Trồng" in text for text in said.values())
