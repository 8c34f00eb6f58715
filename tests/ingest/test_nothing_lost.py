"""Whatever bars, tabs and gaps a copy left between its lines: every word of it is read."""

from __future__ import annotations

from collections import Counter

from hypothesis import given, settings
from hypothesis import strategies as st

from pipeline.ingest import read_bytes
from pipeline.layout import lay_out

WORDS = (
    "Phòng Kinh tế rà soát",
    "1. Trồng cây",
    "Kính gửi:",
    "- Các thôn;",
    "TT",
    "Nội dung",
    "Quý I",
    "KẾ HOẠCH",
    "II. NỘI DUNG",
)
LINES = st.lists(
    st.one_of(
        st.sampled_from(WORDS),
        st.sampled_from(("|", "| ", "", "   ")),
        st.tuples(
            st.sampled_from(WORDS), st.sampled_from((" | ", "|", "\t", "\t\t", "     ")), st.sampled_from(WORDS)
        ).map("".join),
        st.sampled_from(WORDS).map("| {} |".format),
    ),
    max_size=24,
)


@settings(max_examples=400, deadline=None)
@given(LINES, st.sampled_from((".txt", ".md")))
def test_every_word_is_read(lines: list[str], suffix: str) -> None:
    source = read_bytes("\n".join(lines).encode(), suffix)
    read = "\n".join(text for b in source.blocks for text in (b.text, *(c.text for c in b.cells)))
    wanted = Counter(word for line in lines for word in line.replace("|", " ").split())
    assert wanted - Counter(read.replace("|", " ").split()) == Counter()
    assert wanted - Counter(lay_out(source).text.replace("|", " ").split()) == Counter()
