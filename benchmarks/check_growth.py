#!/usr/bin/env python3
"""How the time of a check grows with plans, units, requirements, and the depth of a chain: seconds of work, and the exponent of growth.

    python benchmarks/check_growth.py

Tables are made up: communes whose plans rest on a province's, in the shape that a run gives them. An exponent of 1 is linear.
"""

from __future__ import annotations

import sys
import time
from collections.abc import Callable
from datetime import date, timedelta
from math import log

import kehoach as kh
from pipeline.compliance.register.units import Unit, Units
from pipeline.tables import schema
from pipeline.tables.frames import Tables, frame

WORDS = "thu gom phân loại rác nguồn xã hộ trường chợ cơ quan vận động nhân dân giám sát kiểm tra báo cáo"
ITEMS = 40


def tables(plans: int, documents: int, chain: bool = False) -> Tables:
    """A run of so many plans that cite some of so many documents; in a chain, each rests on the one before."""
    docs, cited, items = [], [], []
    day, words = date(2032, 2, 1), WORDS.split()
    for n in range(plans):
        doc_id = f"xa-{n}.docx"
        docs.append(schema.DOCUMENTS.row(
            doc_id=doc_id, format="docx", sha256=f"{n}", status="ok", ocr=False, doc_type="Kế hoạch", code=f"{n + 1}/KH-UBND",
            issue_date=day + timedelta(days=n % 300), title=f"Phân loại rác thải tại nguồn năm 2032 xã {n}", issuer=f"UBND xã Số {n}",
            issuer_id=f"ủy ban nhân dân xã số {n}", level="commune", system="state", directive_id=f"own-{n}",
        ))  # fmt: skip
        wanted = [("own", n - 1)] if chain and n else [("d", k) for k in (n % documents, (n * 7) % documents)]
        for kind, k in wanted:
            cited.append(schema.CITATIONS.row(
                doc_id=doc_id, item="preamble", section_role="preamble", text=f"Quyết định số {9000 + k}/QĐ-UBND", type="Quyết định",
                number=f"{9000 + k}", symbol="QĐ-UBND", code=f"{9000 + k}/QĐ-UBND", issue_date=date(2031, 1, 1) + timedelta(days=k),
                issuer="UBND tỉnh Lâm Hải", title="phân loại rác thải tại nguồn", basis=True, named=False, directive_id=f"{kind}-{k}",
                char_start=10, char_end=40,
            ))  # fmt: skip
        for i in range(ITEMS):
            text = " ".join(words[(n * 31 + i * 17 + j * (1 + n % 5)) % len(words)] for j in range(18))
            items.append(schema.ITEMS.row(
                doc_id=doc_id, item=f"I/{i}", section_id="I", section_role="content", kind="bullet", text=f"{text} {n * i}",
                char_start=100 + 200 * i, char_end=290 + 200 * i,
            ))  # fmt: skip
    made = {"documents": docs, "citations": cited, "items": items}
    return Tables(**{t.name: frame(t, made.get(t.name, [])) for t in (*schema.TABLES, schema.TEXTS)})


def units(count: int) -> Units:
    """A province and so many communes."""
    top = Unit("T", "UBND tỉnh Lâm Hải", level="province", system="state")
    return Units({
        "T": top, **{f"X{n}": Unit(f"X{n}", f"UBND xã Số {n}", (), "T", "commune", "state") for n in range(count)},
    })  # fmt: skip


def checked(plans: int, n_units: int, documents: int, chain: bool = False) -> float:
    """The seconds of a check."""
    run, register = tables(plans, max(documents, 1), chain), units(n_units)
    wanted = [] if chain else [f"{9000 + k}/QĐ-UBND" for k in range(documents)]
    start = time.process_time()
    kh.check(run, register, wanted or ["1/KH-UBND"])
    return time.process_time() - start


SERIES: dict[str, Callable[[int], float]] = {
    "plans and units, 10 documents": lambda n: checked(n, n, 10),
    "units without plans, 1 document": lambda n: checked(40, n, 1),
    "documents, 44 plans": lambda n: checked(44, 44, n),
    "a chain of plans": lambda n: checked(n, n, 1, chain=True),
}
SIZES = {"plans and units, 10 documents": (150, 300, 600), "units without plans, 1 document": (750, 1500, 3000),
         "documents, 44 plans": (75, 150, 300), "a chain of plans": (375, 750, 1500)}  # fmt: skip


def main() -> int:
    checked(5, 5, 2)  # the lexicons are read once
    for name, run in SERIES.items():
        sizes = SIZES[name]
        seconds = [run(n) for n in sizes]
        growth = log(seconds[-1] / seconds[0]) / log(sizes[-1] / sizes[0])
        told = ", ".join(f"{n}: {s:.1f} s" for n, s in zip(sizes, seconds, strict=True))
        sys.stdout.write(f"{name}: {told}; exponent {growth:.2f}\n")
        sys.stdout.flush()
    return 0


if __name__ == "__main__":
    sys.exit(main())
