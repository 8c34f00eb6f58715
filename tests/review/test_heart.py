"""What stands behind the page: records and their doubts, the text cut for highlights, search, pages, months, names of files."""

from __future__ import annotations

import itertools
from datetime import date
from pathlib import Path

import pytest
from desk_build import SAMPLES
from hypothesis import given, settings
from hypothesis import strategies as st

from pipeline.messages import sentence
from pipeline.review import intake, months
from pipeline.review.desk import Desk
from pipeline.review.doubts import by_doubt, doubted
from pipeline.review.drawing import Drawn, NotDrawnError, PageWord, draw
from pipeline.review.given import Reading
from pipeline.review.given import given as became
from pipeline.review.records import Doubt, Plan, Record, located
from pipeline.review.sheets import Sheets, marked
from pipeline.review.shelf import Filters, Shelf, narrowed
from pipeline.review.spans import LONGEST, MOST_LINE, lines, window
from pipeline.tables.schema import CITATIONS, DIAGNOSTICS, DOCUMENTS, Row


@pytest.fixture(scope="module")
def desk(original: Path) -> Desk:
    """The desk of the run; nobody decides anything on it."""
    return Desk(original, original)


# --- records and doubts


def test_every_record_has_an_id_of_its_own_and_stands_where_it_says(desk: Desk) -> None:
    for e in desk.shelf.entries:
        plan, found = desk.plan(e.n)
        assert len({r.id for r in found}) == len(found) == e.records
        for r in found:
            if r.table in ("citations", "deadlines") and r.start is not None:
                assert "".join(r.words.split()) == "".join(plan.text[r.start : r.end].split())
            if r.table == "sections":
                assert plan.text[r.start : r.end].split()[-1].rstrip(".:") == str(r.values["heading"]).split()[
                    -1
                ].rstrip(".:")


def test_what_a_diagnostic_is_about_comes_first_with_its_sentence(desk: Desk) -> None:
    _, found = desk.plan(desk.shelf.by_id["phuong-ben-lau-rac-thai.pdf"])
    assert "9047/QĐ-UBND" in found[0].words
    assert [d.code for d in found[0].doubts] == ["type_symbol_mismatch"], "said once, not as a flag again"
    assert "không khớp" in found[0].doubts[0].said
    weights = [r.weight for r in found]
    assert weights == sorted(weights, reverse=True)


def test_a_number_that_the_recogniser_doubts_makes_its_own_record_doubtful_and_no_other() -> None:
    text = "Căn cứ Kế hoạch số 12/KH-UBND và Kế hoạch số 13/KH-UBND"
    one, two = text.index("Kế hoạch số 12"), text.index("Kế hoạch số 13")
    named = sentence("ocr_doubtful_numbers", {"count": "13", "words": "12/KH-UBND_, 113/KH-UBND"}.items(), "vi")
    shared = {"doc_id": "a.png", "page": 1, "issue_date": date(2032, 1, 1)}
    rows = {
        "citations": [
            CITATIONS.row(
                **shared, text=text[at : at + 22], code=text[at + 12 : at + 22], char_start=at, char_end=at + 22
            )
            for at in (one, two)
        ],
        "diagnostics": [
            DIAGNOSTICS.row(doc_id="a.png", severity="warning", code="ocr_doubtful_numbers", page=1, message=named)
        ],
    }
    found = [r for r in doubted(Plan("a.png", dict.fromkeys(DOCUMENTS.names), text, rows)) if r.table == "citations"]
    assert [r.doubtful for r in found] == [True, False]
    hard = [DIAGNOSTICS.row(doc_id="a.png", severity="warning", code="ocr_low_confidence", page=1, message="…")]
    found = doubted(Plan("a.png", dict.fromkeys(DOCUMENTS.names), text, {**rows, "diagnostics": hard}))
    assert all(r.doubtful for r in found if r.table == "citations"), "a page that was hard to read: all of it"


@pytest.mark.parametrize(
    ("code", "about"),
    [
        ("handwritten_number", {"documents:number", "documents:code"}),
        ("blank_number", {"documents:number", "documents:code"}),
        ("handwritten_day", {"documents:issue_date"}),
        ("no_title", {"documents:title"}),
    ],
)
def test_what_is_doubtful_in_the_letterhead_is_no_doubt_about_the_rest_of_its_page(code: str, about: set[str]) -> None:
    text = "Căn cứ Kế hoạch số 12/KH-UBND"
    cited = {
        "text": text[7:],
        "code": "12/KH-UBND",
        "issue_date": date(2032, 1, 1),
        "char_start": 7,
        "char_end": len(text),
    }
    rows = {
        "citations": [CITATIONS.row(doc_id="a.png", page=1, **cited)],
        "diagnostics": [
            DIAGNOSTICS.row(doc_id="a.png", severity="warning", code=code, page=1, message="… 12/KH-UBND …")
        ],
    }
    found = doubted(Plan("a.png", dict.fromkeys(DOCUMENTS.names), text, rows))
    assert {r.id for r in found if any(d.code == code for d in r.doubts)} == about


def test_it_is_told_what_became_of_each_file_that_was_given() -> None:
    def document(doc_id: str, status: str) -> Row:
        return DOCUMENTS.row(doc_id=f"tai-len/{doc_id}", status=status, format="docx", sha256="x")

    failed = "tai-len/c.zip/2.docx"
    rows = {
        "documents": [
            document("a.docx", "ok"), document("a.docx#2", "partial"), document("b.docx", "failed"), document("c.zip/1.docx", "ok"),
            document("c.zip/2.docx", "failed"), document("a.docxx", "failed"),
        ],
        "diagnostics": [DIAGNOSTICS.row(doc_id=failed, severity="error", code="x", message="hỏng")],
    }  # fmt: skip
    shelf = Shelf(rows)
    names = ("a.docx", "b.docx", "c.zip", "d.docx", "e.docx", "f.docx", "g.zip")
    now = Reading(frozenset(("d.docx", "e.docx"))).with_done("tai-len/e.docx").with_done("other.docx")
    found = [(g.state, g.plans, g.reason) for g in became(names, shelf, now, {"g.zip"})]
    assert found == [
        ("read", 2, ""), ("failed", 0, ""), ("partly", 1, "hỏng"), ("reading", 0, ""), ("done", 0, ""), ("waiting", 0, ""),
        ("empty", 0, ""),
    ]  # fmt: skip


def test_alike_doubts_keep_the_order_of_the_plan() -> None:
    def one(start: int, weight: int) -> Record:
        return Record(f"citations:{start}:9:0", "citations", {"text": ""}, start, 9, doubts=(Doubt("x", weight),))

    found = by_doubt([one(5, 1), one(3, 4), one(1, 1), one(4, 4)])
    assert [(r.weight, r.start) for r in found] == [(4, 3), (4, 4), (1, 1), (1, 5)]


def test_words_are_found_whatever_white_space_is_between_them() -> None:
    text = "A\nỦY BAN NHÂN DÂN\nTỈNH X\nKý: An. Ký: An"
    assert located(text, "ỦY BAN NHÂN DÂN TỈNH X") == (2, 24)
    assert located(text, "An", last=True) == (len(text) - 2, len(text))
    assert located(text, "không có") is None
    assert located(text, "  ") is None


# --- the text with its highlights

SPAN = st.tuples(st.integers(0, 60), st.integers(1, 30))


@given(st.text(alphabet="ab\n ưới😀", max_size=80), st.lists(SPAN, max_size=8))
@settings(max_examples=200)
def test_the_pieces_are_the_text_and_each_record_covers_its_own(text: str, spans: list[tuple[int, int]]) -> None:
    found = [
        Record(f"citations:{n}:{s}:0", "citations", {"text": ""}, min(s, len(text)), min(s + size, len(text)))
        for n, (s, size) in enumerate(spans)
    ]
    made = list(lines(text, found, [], frozenset(), (0, len(text))))
    assert "\n".join("".join(p.text for p in line.pieces) for line in made) == text.removesuffix("\n")
    for line, piece in ((of, p) for of in made for p in of.pieces):
        assert line.start <= piece.start
        assert text[piece.start : piece.start + len(piece.text)] == piece.text
        inside = {r.id for r in piece.records}
        for r in found:
            covers = r.start <= piece.start and piece.start + len(piece.text) <= r.end  # type: ignore[operator]
            assert (r.id in inside) == (covers and bool(piece.text))


def test_of_a_very_long_text_only_a_part_is_shown_and_long_lines_are_broken() -> None:
    text = "x" * (LONGEST * 3)
    first, last = window(text, LONGEST * 2)
    assert first < LONGEST * 2 < last
    assert last - first <= LONGEST
    made = list(lines(text, [], [], frozenset(), (first, last)))
    assert max(sum(len(p.text) for p in line.pieces) for line in made) <= MOST_LINE
    assert sum(len(p.text) for line in made for p in line.pieces) == last - first
    assert window("ngắn", 3) == (0, 4)


# --- the list


@pytest.mark.parametrize(
    ("text", "found", "why"),
    [
        ("bến lau", 1, "with diacritics"),
        ("ben lau", 1, "without"),
        ("BẾN LAU rác", 1, "capitals, words in any order"),
        ("bèn lau", 0, "other marks are other words"),
        ("9047/kh-ubnd", 2, "a document that plans cite, and its own plan"),
        ("rac thai khong co", 0, "every word must be there"),
        ("", 5, "nothing asked"),
        ("<script>", 0, "anything may be typed"),
    ],
)
def test_plans_are_found_with_and_without_diacritics(desk: Desk, text: str, found: int, why: str) -> None:
    assert len(narrowed(desk.shelf.entries, Filters(text=text), {})) == found, why


def test_the_list_is_narrowed_and_ordered(desk: Desk) -> None:
    entries = desk.shelf.entries
    assert {e.level for e in narrowed(entries, Filters(level="province"), {})} == {"province"}
    first = narrowed(entries, Filters(), {})[0]
    assert first.weight == max(e.weight for e in entries)
    names = [e.doc_id for e in narrowed(entries, Filters(order="name"), {})]
    assert names == sorted(names)
    done = {e.doc_id: e.records for e in entries[:2]}
    assert len(narrowed(entries, Filters(left=True), done)) == len(entries) - 2
    assert len(narrowed(entries, Filters(order="nothing"), {})) == len(entries)


# --- pages


def test_a_mention_is_marked_where_it_stands_on_the_page(desk: Desk) -> None:
    e = desk.shelf.entries[desk.shelf.by_id["phuong-ben-lau-rac-thai.pdf"]]
    plan, found = desk.plan(e.n)
    drawn = desk.sheets.page(e.doc_id, e.format, e.sha256, 1)
    assert drawn.picture.startswith(b"\xff\xd8\xff")
    mention = found[0]
    boxes = marked(drawn.words, plan.text, mention.start, mention.end, (0, 2000))  # type: ignore[arg-type]
    assert len(boxes) == 2, "it goes on in the next line"
    (x, y, width, height), (x2, y2, *_) = boxes
    assert 0.1 < x < 0.5 < x + width < 0.95
    assert 0.15 < y < y2 < 0.35
    assert x2 < x
    assert 0 < height < 0.03


WORDS = [
    PageWord(w, n / 10, 0.1, n / 10 + 0.08, 0.12)
    for n, w in enumerate(["Kế", "hoạch", "số", "12", "và", "Kế", "hoach", "số", "12", "nữa"])
]


@pytest.mark.parametrize(
    ("text", "start", "end", "places", "why"),
    [
        ("Kế hoạch số 12 và Kế hoạch số 12 nữa", 0, 14, (0.0, 0.38), "the first of two alike"),
        ("Kế hoạch số 12 và Kế hoạch số 12 nữa", 18, 32, (0.5, 0.88), "a letter was read otherwise"),
        ("hoàn toàn khác hẳn", 0, 9, None, "no guess"),
        ("", 0, 0, None, "nothing to look for"),
    ],
)
def test_the_place_on_a_page_is_told_or_not_told(
    text: str, start: int, end: int, places: tuple[float, float] | None, why: str
) -> None:
    boxes = marked(WORDS, text, start, end, (0, len(text)))
    assert [(round(x, 2), round(x + w, 2)) for x, _, w, _ in boxes] == ([places] if places else []), why


def test_only_the_file_that_was_read_is_drawn(tmp_path: Path) -> None:
    path = tmp_path / "a.pdf"
    path.write_bytes((SAMPLES / "phuong-ben-lau-rac-thai.pdf").read_bytes())
    sheets = Sheets({"a.pdf": path})
    for doc_id, sha256, page in (("a.pdf", "0" * 64, 1), ("../../etc/passwd", "0" * 64, 1), ("a.pdf", "", 0)):
        with pytest.raises(NotDrawnError):
            sheets.page(doc_id, "pdf", sha256, page)


def test_where_a_file_is_gone_from_is_told(tmp_path: Path) -> None:
    path = tmp_path / "a.pdf"
    path.write_bytes(b"%PDF")
    sheets = Sheets({"a.pdf": path}, [tmp_path])
    assert sheets.lost("a.pdf") is None
    path.unlink()
    assert sheets.lost("a.pdf") == str(path)
    assert sheets.lost("b.pdf") == str(tmp_path)
    assert Sheets({}).lost("b.pdf") == "", "nobody knows"


def test_a_plan_on_which_the_check_could_not_decide_is_among_the_doubtful_first(tables: Path) -> None:
    desk = Desk(tables, tables)
    entries = desk.shelf.entries
    found = desk.matrix()
    assert found is not None
    assert desk.open_verdicts() == {}
    resting = {c.verdict["doc_id"]: c for c in found.cells.values()}
    plain = [e for e in narrowed(entries, Filters(), {})[1:] if e.doc_id in resting][-1]
    cell = resting[plain.doc_id]
    desk.judge(cell, "unresolvable")
    assert list(desk.open_verdicts()) == [plain.doc_id]
    assert narrowed(entries, Filters(), {}, desk.open_verdicts())[0] == plain
    assert narrowed(entries, Filters(order="name"), {}, desk.open_verdicts()) == narrowed(
        entries, Filters(order="name"), {}
    )
    desk.undo()
    assert desk.open_verdicts() == {}


@pytest.mark.parametrize(
    ("data", "format_"),
    [(b"%PDF-1.4 broken", "pdf"), (b"", "png"), (b"\x89PNG\r\n\x1a\n", "png"), (b"x" * 1000, "tif")],
)
def test_a_damaged_file_costs_its_picture_alone(data: bytes, format_: str) -> None:
    with pytest.raises(NotDrawnError):
        draw(data, format_, 1)


def test_a_picture_is_drawn_small_enough() -> None:
    import io

    from PIL import Image

    out = io.BytesIO()
    Image.new("L", (3000, 4000), 255).save(out, "PNG")
    drawn: Drawn = draw(out.getvalue(), "png", 1)
    assert max(Image.open(io.BytesIO(drawn.picture)).size) < 3300
    assert drawn.words == ()


# --- months, citations, the matrix


def test_the_weeks_of_a_month_hold_each_of_its_days_once() -> None:
    for year, month in itertools.product((2031, 2032), range(1, 13)):
        days = [d for week in months.weeks(year, month) for d in week]
        assert days[0].weekday() == 0
        assert len(days) % 7 == 0
        assert sum(d.month == month for d in days) == months.calendar.monthrange(year, month)[1]
    assert months.turned(2032, 12, 1) == (2033, 1)
    assert months.turned(2032, 1, -1) == (2031, 12)
    assert months.turned(9999, 12, 1) == (9999, 12)


def test_every_dated_deadline_is_in_the_calendar(desk: Desk) -> None:
    found = desk.dues()
    dated = [
        r for e in desk.shelf.entries for r in desk.plan(e.n)[1]
        if r.table == "deadlines" and isinstance(r.values["due_date"] or r.values["end_date"], date)
    ]  # fmt: skip
    assert len(found) == len(dated) > 20
    assert sum(n for *_, n in months.months(found)) == len(found)


def test_the_graph_knows_who_cites_the_parent_plan(desk: Desk) -> None:
    graph = desk.graph()
    parent = graph.of_plan(desk.shelf.by_id["ubnd-tinh-rac-thai.docx"])
    assert parent is not None
    around = graph.around(parent)
    assert around is not None
    assert around.node.name == "9047/KH-UBND"
    assert [desk.shelf.entries[e.node.n].doc_id for e in around.cited_by if e.node.n is not None] == [
        "xa-thach-van-rac-thai.docx"
    ]
    assert around.cited_by[0].basis
    assert len(around.cites) >= 3
    assert graph.around("nothing") is None


def test_the_matrix_has_a_cell_for_each_verdict(desk: Desk) -> None:
    found = desk.matrix()
    assert found is not None
    assert desk.outcome is not None
    assert len(found.cells) == len(desk.outcome.verdicts)
    assert sum(sum(c.values()) for c in found.counts.values()) == len(desk.outcome.verdicts)


# --- names of files that are given


@pytest.mark.parametrize(
    ("name", "made", "why"),
    [
        ("Kế hoạch 12.docx", "Kế hoạch 12.docx", "Vietnamese stays"),
        ("../../etc/passwd", "passwd", "no path"),
        ("..\\..\\windows\\system.ini", "system.ini", "no path of Windows"),
        ("/absolute.pdf", "absolute.pdf", "no root"),
        ("..", "tep", "nothing is left"),
        ("", "tep", "nothing there"),
        (".htaccess", "htaccess", "not hidden"),
        ("a\x00b.pdf", "a_x00b.pdf", "no control"),
        ("con.txt", "_con.txt", "no device"),
        ("<img src=x onerror=alert(1)>.txt", "_img src=x onerror=alert(1)_.txt", "no signs that a system forbids"),
        ("a\u202efdp.exe", "a_u202efdp.exe", "no turned direction"),
        ("x" * 300 + ".docx", "x" * 120 + ".docx", "not too long"),
        ("ưở" * 100 + ".docx", "ưở" * 24 + ".docx", "a disk counts bytes"),
        ("~$lock.docx", "lock.docx", "no lock of Office"),
        ("thumbs.db", "thumbs.db", "a file like another"),
    ],
)
def test_a_name_becomes_harmless(name: str, made: str, why: str) -> None:
    assert intake.harmless(name) == made, why


@given(st.text(max_size=60), st.lists(st.text(max_size=8), max_size=4))
@settings(max_examples=300)
def test_any_name_is_one_file_of_its_own(name: str, others: list[str]) -> None:
    taken = [intake.harmless(o) for o in others]
    made = intake.harmless(name, taken)
    assert made.lower() not in {t.lower() for t in taken}
    assert Path(made).name == made
    assert not made.startswith((".", "~"))
    assert len(made.encode()) < 255


def test_a_file_is_put_into_a_private_folder_and_over_no_other(tmp_path: Path) -> None:
    folder = tmp_path / "in"
    first, second = (intake.put(folder, "../a.txt", data) for data in (b"1", b"2"))
    assert (first.name, second.name) == ("a.txt", "a-2.txt")
    assert first.read_bytes() == b"1"
    assert folder.stat().st_mode & 0o077 == 0
    with pytest.raises(ValueError, match=r"\d"):
        intake.put(folder, "b.txt", bytes(intake.LARGEST + 1))
