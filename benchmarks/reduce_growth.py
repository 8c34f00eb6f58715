#!/usr/bin/env python3
"""How the reduce of a run grows with its plans: seconds of `resolve`, milliseconds a plan, the exponent of growth, memory.

    python benchmarks/reduce_growth.py [1000 10000 100000]

The rows are made up: communes of twenty provinces whose plans cite laws (few, by all), papers of their province and of their own,
and name bodies; they come from a spool on disk, as in a run. An exponent of 1 is linear, 2 quadratic.
"""

from __future__ import annotations

import resource
import sys
import time
from datetime import date, timedelta
from math import log

from pipeline.resolve.reduce import resolve
from pipeline.run.spool import Spool
from pipeline.run.worker import Job
from pipeline.tables import schema
from pipeline.tables.schema import Row, Rows

PROVINCES = (
    "Lâm Hải",
    "Sơn Đông",
    "Tây Giang",
    "Bắc Lâm",
    "Hòa Phước",
    "An Thạnh",
    "Đông Hải",
    "Nam Sơn",
    "Thanh Lâm",
    "Phú Đức",
)
LAWS, OF_PROVINCE, OWN = 300, 40, 2
BODIES = ("Công an", "Văn phòng HĐND và UBND", "Phòng Kinh tế", "Trạm Y tế", "các trường học", "Ủy ban MTTQ Việt Nam")


def plan(n: int) -> tuple[Job, Rows]:
    """The rows of one plan, as its reading leaves them."""
    province, name, doc_id = PROVINCES[n % len(PROVINCES)], f"Số {n}", f"{n % 97:02}/xa-{n:07}.docx"
    issuer, day = f"UBND xã {name}", date(2032, 1, 1) + timedelta(days=n % 300)
    document = schema.DOCUMENTS.row(
        doc_id=doc_id, format="docx", sha256=f"{n:064}", status="ok", ocr=False, doc_type="Kế hoạch", number=f"{n % 900 + 1}",
        symbol="KH-UBND", code=f"{n % 900 + 1}/KH-UBND", issue_date=day, title=f"Phân loại rác thải tại nguồn xã {name}",
        issuer=issuer, parent_body=f"UBND tỉnh {province}", level="commune", system="state", n_diagnostics=0,
    )  # fmt: skip
    cited: list[Row] = []
    laws = [
        ("Nghị định", f"{k + 1}/2030/NĐ-CP", "Chính phủ", date(2030, 1, 1) + timedelta(days=k))
        for k in (n % LAWS, n * 7 % LAWS)
    ]
    local = [
        ("Quyết định", f"{k + 1}/QĐ-UBND", f"UBND tỉnh {province}", date(2031, 1, 1) + timedelta(days=k))
        for k in (n % OF_PROVINCE, n * 3 % OF_PROVINCE)
    ]
    number, when = (
        n % 331 + 1,
        date(2031, 1, 5) + timedelta(days=(n % 331) + n // 331 % 30),
    )  # numbers run with the year
    own = [("Kế hoạch", f"{number + k}/KH-UBND", issuer, when + timedelta(days=k)) for k in range(OWN)]
    for at, (kind, code, by, issued) in enumerate((*laws, *local, *own)):
        numeral, _, symbol = code.partition("/")
        cited.append(schema.CITATIONS.row(
            doc_id=doc_id, item="preamble", section_role="preamble", text=f"{kind} số {code}", type=kind, number=numeral,
            symbol=symbol.split("/")[-1], code=code, issue_date=issued if (n + at) % 5 else None, issuer=by, title="về phân loại rác",
            basis=True, named=False, char_start=100 + 60 * at, char_end=140 + 60 * at,
        ))  # fmt: skip
    duties = [
        schema.ASSIGNMENTS.row(doc_id=doc_id, item=f"II/{k}", body=f"{body} xã", role="assigned", char_start=900 + k, char_end=910 + k)
        for k, body in enumerate(BODIES)
    ]  # fmt: skip
    sent = [
        schema.RECIPIENTS.row(
            doc_id=doc_id, body=f"UBND tỉnh {province}", purpose="báo cáo", char_start=1500, char_end=1520
        )
    ]
    text = f"UBND TỈNH {province.upper()}\nUBND XÃ {name.upper()}\n" + "Thu gom, phân loại rác tại hộ gia đình. " * 40
    rows: Rows = {
        "documents": [document], "citations": cited, "assignments": duties, "recipients": sent, "texts": [(doc_id, text)],
        "diagnostics": [],
    }  # fmt: skip
    return Job(doc_id, "", "vi"), rows


def main(sizes: list[int]) -> None:
    before: tuple[int, float] | None = None
    for size in sizes:
        with Spool() as spool:
            for n in range(size):
                spool.add(*plan(n))
            began = time.process_time()
            found = resolve(spool.tables())
            seconds = time.process_time() - began
        peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024
        grown = f"{log(seconds / before[1]) / log(size / before[0]):.2f}" if before else "-"
        directives, bodies = len(found["directives"]), len(found["bodies"])
        print(
            f"{size:>8,} plans: {seconds:8.1f} s, {1000 * seconds / size:6.2f} ms a plan, exponent {grown}, "
            f"{directives:,} directives, {bodies:,} bodies, at most {peak:,} MB", flush=True
        )  # fmt: skip
        before = size, seconds


if __name__ == "__main__":
    main([int(n) for n in sys.argv[1:]] or [1_000, 10_000, 100_000])
