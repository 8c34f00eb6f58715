"""Plans whose names and contents would do harm in a careless page, and one of ten million signs."""

from __future__ import annotations

import json
from pathlib import Path

import kehoach as kh
from pipeline.tables.schema import CITATIONS, DOCUMENTS, TEXTS
from pipeline.tables.stored import read_rows

BAD = "<img src=x onerror=window.hacked=1>"
SCRIPT = "</p><script>window.hacked=1</script><svg onload=window.hacked=1>"
LONG = 10_000_000


def hostile(tables: Path) -> None:
    """Puts plans beside the others whose names and contents would do harm in a careless page, and one of ten million signs."""
    rows = read_rows(tables)
    text = f"ỦY BAN {SCRIPT}\nKẾ HOẠCH\n{SCRIPT}{{{{ 7*7 }}}}\nCăn cứ {BAD} {SCRIPT}\n`${{window.hacked=1}}`"
    at = text.index("Căn cứ ") + 7
    harm = {
        "title": SCRIPT,
        "issuer": BAD,
        "code": "'\"><script>window.hacked=1</script>",
        "status": "ok",
        "format": "txt",
    }
    rows["documents"].append(DOCUMENTS.row(doc_id=f"../{BAD}.txt", sha256="1" * 64, **harm))
    rows["texts"].append(TEXTS.row(doc_id=f"../{BAD}.txt", text=text))
    rows["citations"].append(
        CITATIONS.row(
            doc_id=f"../{BAD}.txt",
            item=BAD,
            text=BAD,
            type=SCRIPT,
            directive_id=SCRIPT,
            char_start=at,
            char_end=at + len(BAD),
        )
    )
    long = ("Dòng chữ rất dài. " * 60 + "\n") * (LONG // 1081) + "Căn cứ Kế hoạch số 9047/KH-UBND\n" + "x" * 100_000
    end = long.index("Kế hoạch số")
    rows["documents"].append(
        DOCUMENTS.row(doc_id="rất dài.txt", sha256="2" * 64, status="ok", format="txt", title="Mười triệu")
    )
    rows["texts"].append(TEXTS.row(doc_id="rất dài.txt", text=long))
    rows["citations"].append(
        CITATIONS.row(doc_id="rất dài.txt", text="Kế hoạch số 9047/KH-UBND", char_start=end, char_end=end + 24)
    )
    about = json.loads((tables / "run.json").read_text(encoding="utf-8"))
    kh.Tables.of(rows).to(tables, ["csv"], about={"options": about["options"], "started": ""})
