"""A run and a check of some plans of the fictional province, for the tests of the review page."""

from __future__ import annotations

import shutil
from pathlib import Path

import kehoach as kh
from pipeline.review.desk import Desk
from pipeline.review.journal import Entry
from pipeline.review.records import Record
from pipeline.tables.manifest import now

ROOT = Path(__file__).parents[2]
SAMPLES = ROOT / "corpus" / "samples"
PROVINCE = ROOT / "corpus" / "province"
FIVE = (
    "ubnd-tinh-rac-thai.docx", "phuong-ben-lau-rac-thai.pdf", "xa-thach-van-rac-thai.docx", "so-gddt-rac-thai.htm",
    "bcd-an-toan-thuc-pham.docx",
)  # fmt: skip
PLAN = "phuong-ben-lau-rac-thai.pdf"


def run(where: Path) -> Path:
    """Tables of five plans with a check beside them; the plans stand in `plans`."""
    plans = where / "plans"
    plans.mkdir(parents=True)
    for name in FIVE:
        shutil.copy(SAMPLES / name, plans)
    tables = kh.extract(plans, progress=False)
    tables.to(where / "out", ["csv"], about={"options": {"paths": [str(plans)]}, "started": now()})
    check(where / "out")
    return where / "out"


def check(tables: Path) -> kh.Report:
    """Checks tables into their own folder, with the overrides that are there."""
    overrides = tables / "overrides.csv"
    report = kh.check(
        kh.Tables.read(tables), PROVINCE / "units.csv", requirements=PROVINCE / "requirements.csv",
        overrides=overrides if overrides.exists() else None,
    )  # fmt: skip
    report.to(tables)
    return report


def record(desk: Desk, doc_id: str, table: str, words: str) -> tuple[int, Record]:
    """The first record of a plan whose words hold these, and the plan's place on the shelf."""
    n = desk.shelf.by_id[doc_id]
    return n, next(r for r in desk.plan(n)[1] if r.table == table and words in r.words)


def step(**values: str) -> Entry:
    """A step of somebody, with these fields."""
    return Entry(
        **{"doc_id": "a.txt", "table": "citations", "record": "citations:0:5:0", "act": "accept", "who": "An", **values}
    )
