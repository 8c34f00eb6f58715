"""The extractors as spaCy components: alone, in any order, on their own tokenizer."""

from __future__ import annotations

import subprocess
import sys
import unicodedata
import warnings
from dataclasses import replace
from itertools import permutations
from pathlib import Path

import pytest
import spacy
from hypothesis import given
from hypothesis import strategies as st
from spacy import displacy
from spacy.language import Language
from spacy.tokens import Doc, DocBin

import kehoach as kh
from extractors.alike import latin
from extractors.components import blank, load
from extractors.context import plain_context
from extractors.facts import Assignment, Citation, Deadline
from pipeline.layout.characters import normalize

TEXT = (
    "Thực hiện Kế hoạch số 9145/KH-UBND ngày 10 tháng 3 năm 2031 của UBND tỉnh Lâm Hải.\n"
    "Sở Nội vụ chủ trì, phối hợp với Sở Tài chính báo cáo UBND tỉnh trước ngày 20/11/2031."
)
NAMES = ("vi_citations", "vi_deadlines", "vi_assignments")
GROUPS = {"vi_citations": "citations", "vi_deadlines": "deadlines", "vi_assignments": "assignments"}
EXPECTED = {
    "citations": [("Kế hoạch số 9145/KH-UBND ngày 10 tháng 3 năm 2031 của UBND tỉnh Lâm Hải", "Kế hoạch")],
    "deadlines": [("trước ngày 20/11/2031", "by")],
    "assignments": [("Sở Nội vụ", "lead"), ("Sở Tài chính", "support"), ("UBND tỉnh", "report_to")],
}
NLP = load()
BLANK = blank()


def groups(nlp: Language, text: str = TEXT) -> dict[str, list[tuple[str, str]]]:
    """Text and label of the spans in each group."""
    doc = nlp(text)
    return {name: [(s.text, s.label_) for s in spans] for name, spans in doc.spans.items()}


def test_load_is_the_pipeline_with_all_three() -> None:
    nlp = kh.load()
    assert nlp.pipe_names == list(NAMES)
    assert groups(nlp) == EXPECTED


def test_every_span_carries_its_fact() -> None:
    doc = NLP(TEXT)
    kinds = {"citations": Citation, "deadlines": Deadline, "assignments": Assignment}
    for name, kind in kinds.items():
        facts = [s._.fact for s in doc.spans[name]]
        assert all(isinstance(f, kind) for f in facts)
        assert tuple(facts) == getattr(doc._, name)
        assert [doc.text[f.start : f.end] for f in facts] == [s.text for s in doc.spans[name]]


@pytest.mark.parametrize("name", NAMES)
def test_a_component_works_alone(name: str) -> None:
    nlp = blank()
    nlp.add_pipe(name)
    assert groups(nlp) == {GROUPS[name]: EXPECTED[GROUPS[name]]}


@pytest.mark.parametrize("order", list(permutations(NAMES)), ids="-".join)
def test_components_work_in_any_order(order: tuple[str, ...]) -> None:
    nlp = blank()
    for name in order:
        nlp.add_pipe(name)
    assert groups(nlp) == EXPECTED


def test_components_work_on_a_pipeline_of_somebody_else() -> None:
    nlp = spacy.blank("xx")
    nlp.add_pipe("vi_citations")
    assert groups(nlp) == {"citations": EXPECTED["citations"]}


@pytest.mark.parametrize("group", EXPECTED)
def test_displacy_draws_a_group(group: str) -> None:
    html = displacy.render(NLP(TEXT), style="span", options={"spans_key": group}, jupyter=False)
    assert isinstance(html, str)
    assert all(label in html for _, label in EXPECTED[group])


def test_a_context_that_was_set_is_used() -> None:
    doc = NLP.make_doc("Các thôn gửi báo cáo trước ngày 20/11.")
    doc._.plan = replace(plain_context(doc.text), year=2031)
    (found,) = NLP(doc).spans["deadlines"]
    assert str(found._.fact.end_date) == "2031-11-20"


def test_pipe_reads_many_texts_like_one() -> None:
    docs = list(NLP.pipe([TEXT, "", "Các thôn trồng cây."]))
    assert [len(d.spans["citations"]) for d in docs] == [1, 0, 0]


def test_empty_text() -> None:
    assert groups(NLP, "") == {"citations": [], "deadlines": [], "assignments": []}


@pytest.mark.parametrize("name", NAMES)
def test_factories_are_registered(name: str) -> None:
    assert Language.has_factory(name)


@given(st.text(alphabet=st.characters(codec="utf-8"), max_size=80))
def test_tokenizer_keeps_every_character(text: str) -> None:
    assert BLANK.make_doc(text).text == text


@given(st.text(alphabet="Kếhoạch 0123/-.,;()\n\t_", max_size=60))
def test_tokens_lie_one_after_the_other(text: str) -> None:
    doc = BLANK.make_doc(text)
    assert "".join(t.text_with_ws for t in doc) == text
    assert [t.idx for t in doc] == [sum(len(u.text_with_ws) for u in doc[:n]) for n in range(len(doc))]


def test_code_is_cut_where_letters_meet_digits() -> None:
    assert [t.text for t in BLANK.make_doc("9145/KH-UBND.")] == ["9145", "/", "KH", "-", "UBND", "."]


def test_pipeline_is_saved_and_loaded(tmp_path: Path) -> None:
    folder = tmp_path / "nlp"
    NLP.to_disk(folder)
    again = blank()
    for name in NAMES:
        again.add_pipe(name)
    assert groups(again.from_disk(folder)) == EXPECTED


@pytest.mark.parametrize("language", ["en", "xx"])
@pytest.mark.parametrize("name", NAMES)
def test_any_spacy_program_finds_a_component_by_its_name(language: str, name: str) -> None:
    """Without an import of ours: installed packages announce theirs."""
    code = (
        f"import spacy; nlp = spacy.blank({language!r}); nlp.add_pipe({name!r}); doc = nlp({TEXT!r}); "
        f"print(len(doc.spans[{GROUPS[name]!r}]))"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, timeout=300, check=False)
    assert done.stdout.split() == [str(len(EXPECTED[GROUPS[name]]))], done.stderr


def test_the_tokenizer_is_found_by_its_name() -> None:
    code = (
        "import spacy; from spacy.language import Language; "
        "nlp = spacy.blank('xx', config={'nlp': {'tokenizer': {'@tokenizers': 'vi_syllables'}}}); "
        "print([t.text for t in nlp('33/CT-TTg')])"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, timeout=300, check=False)
    assert done.stdout.strip() == "['33', '/', 'CT', '-', 'TTg']", done.stderr


def facts_of(doc: Doc) -> dict[str, list[object]]:
    return {name: [s._.fact for s in doc.spans[name]] for name in EXPECTED}


@pytest.mark.parametrize("way", ["bytes", "bin", "processes", "disk", "copy"])
def test_facts_go_where_their_doc_goes(tmp_path: Path, way: str) -> None:
    doc = NLP(TEXT)
    if way == "bytes":
        again = Doc(NLP.vocab).from_bytes(doc.to_bytes())
    elif way == "bin":
        path = tmp_path / "docs.spacy"
        DocBin(docs=[doc], store_user_data=True).to_disk(path)
        (again,) = DocBin().from_disk(path).get_docs(blank().vocab)
    elif way == "processes":
        again = next(iter(NLP.pipe([TEXT, TEXT], n_process=2)))
    elif way == "copy":
        again = doc.copy()
    else:
        NLP.to_disk(tmp_path / "nlp")
        again = spacy.load(tmp_path / "nlp")(TEXT)
    assert facts_of(again) == facts_of(doc)
    assert {name: [(s.text, s.label_) for s in spans] for name, spans in again.spans.items()} == EXPECTED
    assert again._.citations == doc._.citations


def test_decomposed_letters_are_read_at_their_own_places() -> None:
    text = unicodedata.normalize("NFD", TEXT)
    doc = NLP(text)
    assert doc.text == text
    found = {
        name: [(unicodedata.normalize("NFC", s.text), s.label_) for s in spans] for name, spans in doc.spans.items()
    }
    assert found == EXPECTED
    for name in EXPECTED:
        for fact, known in zip(getattr(doc._, name), getattr(NLP(TEXT)._, name), strict=True):
            assert unicodedata.normalize("NFC", text[fact.start : fact.end]) == TEXT[known.start : known.end]
            assert replace(fact, start=0, end=0) == replace(known, start=0, end=0)


ALIKE = str.maketrans("KHBTNoacieyp", "КНВТΝоасіеур")


def test_letters_of_other_scripts_are_read_at_their_own_places() -> None:
    """Cyrillic and Greek letters in Vietnamese words and codes; the text and its places stay, the facts are in Latin letters."""
    text = TEXT.translate(ALIKE)
    assert text != TEXT
    doc, plain = NLP(text), NLP(TEXT)
    assert doc.text == text
    for name in EXPECTED:
        assert getattr(doc._, name) == getattr(plain._, name)
        assert [(s.start_char, s.end_char) for s in doc.spans[name]] == [
            (s.start_char, s.end_char) for s in plain.spans[name]
        ]
    few = str.maketrans("KH", "КН")
    both = unicodedata.normalize("NFD", TEXT).translate(few)
    apart = NLP(both)
    found = {name: [(s.text, s.label_) for s in spans] for name, spans in apart.spans.items()}
    decomposed = {
        name: [(unicodedata.normalize("NFD", t).translate(few), label) for t, label in told]
        for name, told in EXPECTED.items()
    }
    assert found == decomposed


@pytest.mark.parametrize(
    ("text", "read", "why"),
    [
        ("Кế hoạch", "Kế hoạch", "a Cyrillic letter among Latin ones"),
        ("Κế hoạch", "Kế hoạch", "a Greek one"),
        ("9145/КН-UBND", "9145/KH-UBND", "in a code"),
        ("9145/КН-ХА", "9145/KH-XA", "in a code whose letters are all foreign"),
        ("Москва, СССР", "Москва, СССР", "a foreign word"),
        ("kΩ, Δt, µm, 5 Ω", "kΩ, Δt, µm, 5 Ω", "signs of science"),
        ("Vietсомбанк", "Vietсомбанк", "with a letter that is surely foreign"),
    ],
)
def test_only_look_alikes_in_latin_words_are_mended(text: str, read: str, why: str) -> None:
    assert latin(text) == read, why
    assert len(latin(text)) == len(text)
    assert normalize(text) == read, "as files are read"


def test_facts_stay_when_docs_are_put_together_and_taken_apart() -> None:
    texts = [TEXT, "Rừng xanh thêm.", TEXT]
    docs = [NLP(text) for text in texts]
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        whole = Doc.from_docs(docs)
    assert whole is not None
    for name, expected in EXPECTED.items():
        assert [(s.text, s.label_) for s in whole.spans[name]] == [*expected, *expected]
        facts = getattr(whole._, name)
        assert [whole.text[f.start : f.end] for f in facts] == [s.text for s in whole.spans[name]]
        assert [s._.fact for s in whole.spans[name]] == list(facts)
        assert [replace(f, start=0, end=0) for f in facts] == [
            replace(f, start=0, end=0) for doc in docs for f in getattr(doc._, name)
        ]
    second = whole[len(docs[0]) + len(docs[1]) :].as_doc(copy_user_data=True)
    assert [f.code for f in second._.citations] == [f.code for f in docs[2]._.citations]
    assert [second.text[f.start : f.end] for f in second._.citations] == [s.text for s in docs[2].spans["citations"]]
    again = NLP(whole)
    assert {n: [(s.text, s.label_) for s in again.spans[n]] for n in EXPECTED} == {
        n: e * 2 for n, e in EXPECTED.items()
    }


@pytest.mark.parametrize("tokenizer", ["{'use_pyvi': False}", "{'@tokenizers': 'vi_syllables'}"])
def test_components_work_on_spacys_vietnamese_without_pyvi(tokenizer: str) -> None:
    code = (
        f"import spacy; nlp = spacy.blank('vi', config={{'nlp': {{'tokenizer': {tokenizer}}}}}); nlp.add_pipe('vi_citations'); "
        f"print(len(nlp({TEXT!r}).spans['citations']))"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, timeout=300, check=False)
    assert done.stdout.split() == ["1"], done.stderr
