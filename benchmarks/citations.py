"""Citations side by side: ours, a plain regular expression, and a trained model, on the same gold, in one run.

`make bench-citations` runs it (`--json` for figures alone). Every system gets the same normalized text and is measured by
`pipeline.evaluate`: same alignment, same fields. The rows of the three differ only in the citations that they hold.

- ours: `extractors.citations` over the segmented plan.
- plain: one expression of the kind that a developer writes in an afternoon (type, "số", code, "ngày", "của", "về").
- CRF: python-crfsuite over our syllables, BIO tags, trained leave-one-document-out on the gold; the fields of its spans
  are read by the expressions of the plain system. Left out, with a remark, where python-crfsuite is not installed.

Ours was written with most of these plans in sight, the CRF never saw the plan that it is measured on: the comparison is
one of what is at hand, not of methods. Speed is that of finding citations in text already read, one core, best pass.
"""

from __future__ import annotations

import argparse
import json
import re
import sys
import tempfile
import time
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from importlib.util import find_spec
from pathlib import Path
from typing import Any, TypeVar

from rich.console import Console
from rich.table import Table

from extractors.citations.reader import find_citations
from extractors.context import plain_context
from extractors.facts import Citation
from extractors.tokenizer import TOKEN
from pipeline.evaluate import evaluate, read_gold
from pipeline.evaluate.report import TableReport
from pipeline.extract import Facts, extract
from pipeline.ingest import read
from pipeline.layout import lay_out
from pipeline.model import Source
from pipeline.resolve.names import one_tone_style
from pipeline.segment import segment
from pipeline.tables.frames import Tables
from pipeline.tables.rows import rows
from pipeline.tables.schema import Rows

ROOT = Path(__file__).parents[1]
DEV = ROOT.parent / "shared" / "dev"
SETS = {"samples": (ROOT / "corpus" / "gold", ROOT / "corpus" / "samples"), "dev": (DEV / "gold", DEV / "plans")}
REMARK = (
    "The nearest published figure: F1 95.35 % for references in Vietnamese laws and regulations (BiLSTM-CRF; Ngo Xuan Bach"
    " et al., SoICT 2019, doi:10.1145/3368926.3369731). Other texts, other gold, other alignment: not comparable with a row."
)

Found = tuple[Citation, ...]
T = TypeVar("T")

# --- plans with gold -------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Example:
    """A plan, what our pipeline finds in it, and its gold annotation."""

    name: str
    source: Source
    facts: Facts
    gold: dict[str, Any]

    @property
    def text(self) -> str:
        """The normalized text that every system reads."""
        return self.facts.plan.text.text


def examples(gold: Path, plans: Path, only: Iterable[str] = ()) -> list[Example]:
    """The plans of a folder that have gold; nothing where the folders are not there. `only`: these stems."""
    if not (gold.is_dir() and plans.is_dir()):
        return []
    annotated = {s: g for s, g in read_gold(gold).items() if not only or s in set(only)}
    files = sorted(f for f in plans.iterdir() if f.stem in annotated)
    sources = [(f, read(f)) for f in files]
    return [Example(f.name, s, extract(segment(lay_out(s))), annotated[f.stem]) for f, s in sources]


def score(plans: Sequence[Example], found: Sequence[Found]) -> TableReport:
    """How good citations are against gold, by the measure of `kehoach evaluate`."""
    merged: Rows = {"citations": [], "documents": []}
    for plan, some in zip(plans, found, strict=True):
        made = rows(plan.name, plan.source, replace(plan.facts, citations=some))
        for name, kept in merged.items():
            kept += made[name]
    gold = {Path(p.name).stem: {"citations": p.gold["citations"]} for p in plans}
    return evaluate(gold, Tables.of(merged)).tables["citations"]


# --- ours ------------------------------------------------------------------------------------------------------


def ours(plans: Sequence[Example], passes: int = 5) -> tuple[list[Found], float]:
    """What the pipeline finds; the seconds are those of `find_citations`, the outline being known."""
    texts = [(p.text, plain_context(p.text)) for p in plans]
    _, seconds = best(lambda: [find_citations(text, context) for text, context in texts], passes)
    return [p.facts.citations for p in plans], seconds


# --- plain: what a developer would write -----------------------------------------------------------------------

TYPE = (
    r"(?i:Nghị quyết|Nghị định|Quyết định|Chỉ thị|Thông tư|Kết luận|Quy định|Quy chế|Hướng dẫn|Kế hoạch|Bộ luật|Luật"
    r"|Pháp lệnh|Chương trình|Đề án|Thông báo|Báo cáo|Tờ trình|Công văn|Công điện|Văn bản)(?i: phối hợp| liên tịch| hành động)?"
)
CODE = r"(?P<number>\d+[a-z]?)\s*[/-]\s*(?:(?P<year>\d{4})\s*/\s*)?(?P<symbol>[A-ZĐ][\w&]*(?:\s?[-/]\s?[A-ZĐ][\w&]*)*)"
DATE = r"(?:(?P<d>\d{1,2})\s?[/.-]\s?(?P<m>\d{1,2})\s?[/.-]\s?(?P<y>\d{4})|(?P<dd>\d{1,2}) tháng (?P<mm>\d{1,2}) năm (?P<yy>\d{4}))"
ISSUER = (
    r"(?P<issuer>[A-ZĐ][^,;.:()“”\"\n]*?)"
    r"(?=\s+(?:[Vv]ề|V/v|ban hành|phê duyệt|quy định|hướng dẫn|thực hiện|ngày|khóa)\b|\s*[,;.:()“”\"\n]|$)"
)
TITLE = r"\s*,?\s*(?:[Vv]ề việc|[Vv]ề|V/v)\s+(?P<title>[^;.\n]+)"
PLAIN = re.compile(
    rf"(?P<whole>(?P<type>{TYPE})(?:\s+(?!{TYPE})[^\W\d]+){{0,8}}?\s+(?:[Ss]ố\s*:?\s*)?{CODE}(?:\s*,?\s*ngày\s+{DATE})?(?:\s*,?\s*của\s+{ISSUER})?)"
    rf"(?:{TITLE})?"
)
FIRST_HEADING = re.compile(r"^\s*(?:I|A|1)\s*[./-]", re.M)


def plain(text: str) -> Found:
    """Citations by one regular expression. A ground of the plan is what stands above the first heading."""
    heading = FIRST_HEADING.search(text)
    top = heading.start() if heading else 0
    return tuple(_fact(text, *m.span("whole"), m.groupdict(), top) for m in PLAIN.finditer(text))


def _fact(text: str, start: int, end: int, f: dict[str, str | None], top: int) -> Citation:
    """A citation from the named groups of the expressions above."""
    code = re.sub(r"\s+", "", m[0]) if f.get("symbol") and (m := re.search(CODE, text[start:end])) else None
    kind = (f.get("type") or "").capitalize()
    symbol = re.sub(r"\s+", "", f.get("symbol") or "") or None
    year = int(f["year"]) if f.get("year") else None  # type: ignore[arg-type]
    try:
        day = date(*(int(f[a] or f[b] or "") for a, b in (("y", "yy"), ("m", "mm"), ("d", "dd"))))
    except (KeyError, ValueError):
        day = None
    return Citation(start, end, text[start:end], kind, f.get("number"), year, symbol, code, day, f.get("issuer"),
                    f.get("title"), (), start < top, not f.get("number"))  # fmt: skip


# --- a trained model -------------------------------------------------------------------------------------------

Line = list[tuple[int, int, str]]
NUMBERED = re.compile(rf"(?:{TYPE}|[Ss]ố)\s*:?\s*(?P<number>\d+[a-z]?)")


def lines(text: str) -> Iterator[Line]:
    """The syllables of each line, with their places."""
    for line in re.finditer(r"[^\n]+", text):
        found = [(m.start(), m.end(), m[0]) for m in TOKEN.finditer(text, *line.span()) if not m[0].isspace()]
        if found:
            yield found


def features(line: Line) -> list[list[str]]:
    """What the model sees of each syllable: itself, its shape, and four neighbours on either side."""
    words = [w for _, _, w in line]
    lower = [w.lower() if not w.isdigit() else f"#{len(w)}" for w in words]
    shapes = [re.sub(r"(.)\1+", r"\1", "".join(_shape(c) for c in w)) for w in words]
    out = []
    for i in range(len(line)):
        seen = ["bias", f"w={words[i]}", f"first={i == 0}"]
        for k in range(-4, 5):
            if 0 <= i + k < len(line):
                seen += [f"{k}w={lower[i + k]}", f"{k}s={shapes[i + k]}"]
            else:
                seen.append(f"{k}=none")
            if k < 2 and 0 <= i + k < len(line) - 1:
                seen.append(f"{k}ww={lower[i + k]} {lower[i + k + 1]}")
        out.append(seen)
    return out


def _shape(c: str) -> str:
    return "9" if c.isdigit() else c if not c.isalpha() else "X" if c.isupper() else "x"


def locate(text: str, gold: Sequence[dict[str, Any]]) -> list[tuple[int, int]]:
    """Where gold citations stand in a text: searched in reading order, white space, case and tone style folded; those
    not there are left out."""
    text = one_tone_style(text.lower())
    spans: list[tuple[int, int]] = []
    at = 0
    for record in gold:
        pattern = re.compile(r"\s+".join(re.escape(w) for w in one_tone_style(record["text"].lower()).split()))
        places = [m.span() for m in pattern.finditer(text) if not any(a < m.end() and m.start() < b for a, b in spans)]
        if places:
            spans.append(next((p for p in places if p[0] >= at), places[0]))
            at = spans[-1][1]
    return sorted(spans)


def tags(line: Line, spans: Sequence[tuple[int, int]]) -> list[str]:
    """BIO tags of the syllables of a line."""
    out = []
    for start, end, _ in line:
        span = next(((a, b) for a, b in spans if a <= start and end <= b), None)
        out.append("O" if span is None else "B" if start == span[0] else "I")
    return out


def has_crf() -> bool:
    """Whether python-crfsuite is installed."""
    return find_spec("pycrfsuite") is not None


def held_out(sequences: Iterable[tuple[int, Any, list[str]]], iterations: int = 40) -> Iterator[tuple[int, Any]]:
    """For each group a `pycrfsuite.Tagger` that was trained on all other groups. A sequence is a group, features, tags."""
    import pycrfsuite  # type: ignore[import-untyped,import-not-found,unused-ignore]

    trainer = pycrfsuite.Trainer(verbose=False)
    trainer.set_params({"c1": 0.0, "c2": 0.1, "max_iterations": iterations, "feature.possible_transitions": True})
    groups: dict[int, None] = {}
    for group, seen, labels in sequences:
        trainer.append(seen, labels, group)
        groups[group] = None
    with tempfile.TemporaryDirectory() as folder:
        for group in groups:
            model = str(Path(folder) / f"{group}.crf")
            trainer.train(model, group)
            tagger = pycrfsuite.Tagger()
            tagger.open(model)
            yield group, tagger
            tagger.close()


def crf(plans: Sequence[Example], iterations: int = 40) -> tuple[list[Found], float]:
    """What models find that were each trained on all plans but the one read; the seconds are those of reading."""
    spans = [locate(p.text, p.gold["citations"]) for p in plans]
    known = ((g, features(x), tags(x, spans[g])) for g, p in enumerate(plans) for x in lines(p.text))
    found: list[Found] = [()] * len(plans)
    seconds = 0.0
    for group, tagger in held_out(known, iterations):
        found[group], spent = best(lambda text=plans[group].text, tag=tagger.tag: _tagged(text, tag), 2)  # type: ignore[misc]
        seconds += spent
    return found, seconds


def spans_of(line: Line, labels: Sequence[str]) -> list[tuple[int, int]]:
    """The spans that BIO tags mark in a line."""
    spans: list[tuple[int, int]] = []
    inside = False
    for (start, end, _), label in zip(line, labels, strict=True):
        if label == "I" and inside:
            spans[-1] = (spans[-1][0], end)
        elif label != "O":
            spans.append((start, end))
        inside = label != "O"
    return spans


def _tagged(text: str, tag: Callable[[list[list[str]]], list[str]]) -> Found:
    """The citations of a text by a trained model. One without a type word takes that of the one before (lists)."""
    heading = FIRST_HEADING.search(text)
    top = heading.start() if heading else 0
    out: list[Citation] = []
    for line in lines(text):
        for start, end in spans_of(line, tag(features(line))):
            fact = _fact(text, start, end, _parts(text, start, end), top)
            out.append(replace(fact, type=out[-1].type) if not fact.type and out else fact)
    return tuple(out)


def _parts(text: str, start: int, end: int) -> dict[str, str | None]:
    """The fields of a span, each by the plain system's expression for it; a name is its own title."""
    span = text[start:end]
    out: dict[str, str | None] = {}
    for pattern in (rf"^(?P<type>{TYPE})", CODE, rf"ngày\s+{DATE}", rf"của\s+{ISSUER}"):
        out |= m.groupdict() if (m := re.search(pattern, span)) else {}
    if "number" not in out and (m := NUMBERED.match(span)):
        out |= m.groupdict()
    if m := re.compile(TITLE).match(text, end):
        out |= m.groupdict()
    elif "number" not in out:
        out["title"] = span
    return out


# --- the run ---------------------------------------------------------------------------------------------------


def best(work: Callable[[], T], passes: int) -> tuple[T, float]:
    """What some work returns, and the seconds of its quickest pass."""
    seconds = float("inf")
    for _ in range(passes):
        began = time.perf_counter()
        result = work()
        seconds = min(seconds, time.perf_counter() - began)
    return result, seconds


def compare(sets: dict[str, list[Example]], passes: int = 5) -> list[dict[str, Any]]:
    """One record per system and set of gold, with its figures."""
    plans = [p for some in sets.values() for p in some]
    size = sum(len(p.text.encode()) for p in plans) / 1e6
    systems = {"ours": ours(plans, passes), "plain": best(lambda: [plain(p.text) for p in plans], passes)}
    if has_crf():
        systems["CRF"] = crf(plans)
    parts = {name: [p.name for p in some] for name, some in sets.items() if some}
    if len(parts) > 1:
        parts["all"] = [p.name for p in plans]
    out = []
    for part, names in parts.items():
        for system, (found, seconds) in systems.items():
            chosen = [(p, f) for p, f in zip(plans, found, strict=True) if p.name in names]
            report = score([p for p, _ in chosen], [f for _, f in chosen])
            out.append({
                "gold": part, "plans": len(chosen), "citations": report.gold, "system": system, "predicted": report.predicted,
                "found": report.found.figures(), "exact": report.exact.figures(),
                "fields": {k: round(right / n, 4) for k, (right, n) in report.fields.items()}, "mb_per_s": round(size / seconds, 2),
            })  # fmt: skip
    return out


def view(records: Sequence[dict[str, Any]]) -> Table:
    """The records as a table."""
    table = Table(title="Citations side by side")
    for head in ("gold", "system", "found P", "R", "F1", "exact P", "R", "F1", "title", "MB/s"):
        table.add_column(head, justify="left" if head in ("gold", "system") else "right")
    last = ""
    for r in records:
        if last and r["gold"] != last:
            table.add_section()
        label = f"{r['gold']}: {r['plans']} plans, {r['citations']} citations" if r["gold"] != last else ""
        last = r["gold"]
        figures = [f"{r[k][x]:.3f}" for k in ("found", "exact") for x in ("p", "r", "f1")]
        table.add_row(label, r["system"], *figures, f"{r['fields'].get('title', 0):.3f}", f"{r['mb_per_s']:.2f}")
    return table


def main() -> int:
    """Measures and prints."""
    parser = argparse.ArgumentParser(description="Citations side by side: ours, a plain expression, a trained model.")
    parser.add_argument("--json", action="store_true", help="figures as JSON instead of a table")
    wanted = parser.parse_args()
    sets = {name: examples(*folders) for name, folders in SETS.items()}
    records = compare(sets)
    if wanted.json:
        print(json.dumps(records, ensure_ascii=False, indent=1))
        return 0
    located = [(len(locate(p.text, p.gold["citations"])), len(p.gold["citations"])) for s in sets.values() for p in s]
    console = Console(width=130)
    console.print(view(records))
    if has_crf():
        a, b = (sum(x) for x in zip(*located, strict=True))
        console.print(
            f"CRF: leave-one-document-out; {a} of {b} gold citations were located in the texts and trained on."
        )
    else:
        console.print("CRF left out: python-crfsuite is not installed.")
    console.print(REMARK)
    return 0


if __name__ == "__main__":
    sys.exit(main())
