"""Real plans in sight beside ten documents, each pair labelled by reading: nobody is accused falsely, few are left open.

`real_key.csv` has the pairs of which something can be said: how the plan cites the document ("" if not at all), and whether it is
on the document's subject. Every other pair is of a plan on another subject that does not cite it. Skipped where the plans are not.
"""

from __future__ import annotations

import csv
from pathlib import Path
from typing import Any

import pytest

import kehoach as kh

HERE = Path(__file__).parent
PLANS = HERE.parents[2] / "shared" / "dev" / "plans"
pytestmark = pytest.mark.skipif(not PLANS.is_dir(), reason="the real plans are not here")

DIRECTIVES = (
    "71/NQ-CP", "57-NQ/TW", "46-CT/TW", "33/CT-TTg", "25-NQ/TW", "2437/QĐ-TTg", "411/QĐ-TTg", "41-CT/TW", "283/KH-UBND", "05-CT/TW",
)  # fmt: skip


@pytest.fixture(scope="module")
def tables() -> kh.Tables:
    return kh.extract(PLANS, progress=False)


@pytest.fixture(scope="module")
def looks(tables: kh.Tables) -> list[dict[str, Any]]:
    """What the check saw in each plan, with what the key says of it."""
    with (HERE / "real_key.csv").open(encoding="utf-8", newline="") as file:
        key = {(k["doc_id"], k["directive"]): k for k in csv.DictReader(file)}
    report = kh.check(tables, HERE / "real_units.csv", DIRECTIVES)
    digital = set(tables.documents.loc[~tables.documents["ocr"].astype(bool), "doc_id"])
    rows = report.looks.astype(object).where(report.looks.notna(), None).to_dict("records")
    nothing = {"says": "", "about": "other"}
    return [
        {**r, "digital": r["doc_id"] in digital, "key": key.get((r["doc_id"], r["requirement"]), nothing)} for r in rows
    ]


def test_nobody_is_accused_falsely(looks: list[dict[str, Any]]) -> None:
    """“Not cited” only of a plan on the subject that says nothing; “another subject” of none that is on it or cites it."""
    for look in looks:
        key, pair = look["key"], (look["doc_id"], look["requirement"])
        if look["verdict"] == "absent":
            assert (key["says"], key["about"]) == ("", "same"), pair
        if look["reason"] == "other_subject":
            assert key["says"] == "", pair
            assert key["about"] != "same", pair
        if look["verdict"] == "misquoted":
            assert key["says"] == "misquoted", pair


def test_what_is_cited_is_found_as_it_is_cited(looks: list[dict[str, Any]]) -> None:
    found = {(s["doc_id"], s["requirement"]): s["verdict"] for s in looks}
    wanted = {(s["doc_id"], s["requirement"]): s["key"]["says"] for s in looks if s["key"]["says"]}
    assert len(wanted) >= 25
    assert {pair: found[pair] for pair in wanted} == wanted


def test_few_pairs_are_left_open(looks: list[dict[str, Any]]) -> None:
    digital = [s for s in looks if s["digital"]]
    assert sum(s["verdict"] == "unresolvable" for s in digital) <= 0.05 * len(digital)
    assert sum(s["verdict"] == "unresolvable" for s in looks) <= 0.05 * len(looks)


def test_a_second_key_of_all_plans_beside_twelve_documents(tables: kh.Tables) -> None:
    """`real_key_2.csv`: which plan cites which ("cited"), cites it wrongly ("wrong"), or is on its subject and silent ("same")."""
    with (HERE / "real_key_2.csv").open(encoding="utf-8", newline="") as file:
        key = {(k["doc_id"], k["directive"]): k for k in csv.DictReader(file)}
    report = kh.check(tables, HERE / "real_units.csv", requirements=HERE / "real_directives_2.csv")
    pairs = report.looks[["doc_id", "requirement", "verdict", "reason"]].to_dict("records")
    assert len(pairs) > 600
    for pair in pairs:
        told = key.get((pair["doc_id"], pair["requirement"]), {"says": "", "about": ""})
        if pair["verdict"] == "absent":
            assert (told["says"], told["about"]) == ("", "same"), pair
        if pair["verdict"] == "misquoted":
            assert told["says"] == "wrong", pair
        if told["says"] == "cited":
            assert pair["verdict"] in ("basis", "body", "named"), pair
        if told["says"] == "wrong":
            assert pair["verdict"] in ("misquoted", "unresolvable"), pair
    assert sum(pair["verdict"] == "unresolvable" for pair in pairs) <= 0.05 * len(pairs)
