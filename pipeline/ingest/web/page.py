"""Web pages and Word's "save as web page" (.htm, .html): blocks as a browser shows them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from lxml import etree
from lxml import html as lxml_html

from pipeline.ingest.grid import MAX_COLUMNS, OpenCell, Rich, is_frame
from pipeline.ingest.letters.encodings import note
from pipeline.ingest.letters.fonts import decode, encoding_of, is_unicode
from pipeline.ingest.package import Element
from pipeline.ingest.problems import UnreadableError, problem
from pipeline.ingest.web.characters import decode_html
from pipeline.ingest.web.css import Look, Rules, read_rules
from pipeline.ingest.web.lists import TYPED_MARK, ListMarks
from pipeline.ingest.web.main import main_content
from pipeline.model import Block, BlockKind, Region, Source, Status

# fmt: off
DROPPED = frozenset([
    "script", "style", "head", "title", "meta", "link", "base", "xml", "noscript", "template", "iframe", "object",
    "embed", "svg", "canvas", "audio", "video", "map", "select", "option", "button", "input", "textarea", "datalist",
    "del",
])
BLOCKS = frozenset([
    "html", "body", "p", "div", "h1", "h2", "h3", "h4", "h5", "h6", "ul", "ol", "li", "dl", "dt", "dd", "blockquote",
    "pre", "address", "article", "aside", "section", "main", "header", "footer", "nav", "hgroup", "figure", "hr",
    "figcaption", "center", "form", "fieldset", "legend", "details", "summary", "caption", "table", "tbody", "thead",
    "tfoot", "tr", "td", "th",
])
# fmt: on
RANKS = {f"h{n}": n for n in range(1, 7)}
HEADINGS = frozenset([*RANKS, "b", "strong", "u", "th"])
SPACES = re.compile(r"[ \t\n\r\f]+")
BULLET_SIGNS = "·•●○o§ØüÜ▪■□◦❖➢\u2013\u2014\uf0b7\uf0a7\uf0d8\uf0fc\uf02d-"
OLD_FONT = re.compile(r"\.vn[a-z]|vni-", re.IGNORECASE)
MAX_SPAN = 1000
MOST_SHARED = 100_000
"""Cells of a page that its merged cells stand for in the rows below; those beyond hold for their own row alone."""
MOST_WORDS = 1000
"""Names and values of the attributes of an element: the parser compares each with all before it, who has more loses them."""
_LONG_TAG = re.compile(r"<([a-zA-Z][\w:-]*)(?=[\s/])([^<>]{2000,})>")
_WORD = re.compile(r"""\"[^\"]*\"|'[^']*'|[^\s=>"']+""")
MAX_DEPTH = 300
"""Elements within each other whose looks are followed; deeper ones give their bare text."""


def read_html(data: bytes) -> Source:
    """Blocks of a web page; `partial` where it nests its elements so deep that the parser gives up. Raises UnreadableError."""
    text = _LONG_TAG.sub(_bare, decode_html(data))
    root, cut = _parse(text)
    if root is None:
        return Source("html", "")
    old_fonts = _has_old_fonts(text, root)
    page = _Page(read_rules(root, old_fonts=old_fonts))
    blocks = tuple(page.read(main_content(root)))
    named = {encoding_of(font) for font in OLD_FONT.findall(text)} if old_fonts else set()
    notes = tuple(note(name) for name in ("TCVN3", "VNI") if name in named)
    if page.shared > MOST_SHARED:
        notes += (problem("merged_too_much", limit=str(MOST_SHARED)),)
    if cut and not blocks:
        raise UnreadableError("html_too_deep")
    if cut:
        return Source("html", "", blocks, Status.PARTIAL, diagnostics=(problem("html_too_deep"), *notes))
    return Source("html", "", blocks, diagnostics=notes)


def _bare(tag: re.Match[str]) -> str:
    """A tag without its attributes where nobody wrote so many by hand."""
    return f"<{tag[1]}>" if sum(1 for _ in _WORD.finditer(tag[2])) > MOST_WORDS else tag[0]


def _parse(text: str) -> tuple[Element | None, bool]:
    """The page as a tree, and whether the parser gave up on the way (elements nested thousands deep)."""
    # huge_tree: 2048 levels instead of 255, which real pages reach with unclosed <font>; the size is limited already
    parser = lxml_html.HTMLParser(
        encoding="utf-8", no_network=True, huge_tree=True, remove_comments=True, remove_pis=True
    )
    try:
        root = lxml_html.document_fromstring(text.encode("utf-8", "replace"), parser=parser)
    except (etree.ParserError, etree.XMLSyntaxError):  # an empty document
        return None, False
    cut = any(error.level == etree.ErrorLevels.FATAL for error in parser.error_log)
    return (root if isinstance(root, etree._Element) else None), cut


def _has_old_fonts(text: str, root: Element) -> bool:
    """Are there letters that only fonts from before Unicode show right?"""
    return OLD_FONT.search(text) is not None and not is_unicode(map(str, root.itertext()))


@dataclass(frozen=True, slots=True)
class _State:
    """What an element inherits."""

    bold: bool = False
    centered: bool = False
    pre: bool = False
    depth: int = 0
    font: str | None = None


class _Flow:
    """Blocks in the making: inline text gathers in a paragraph until a block element ends it."""

    def __init__(self, region: Region) -> None:
        self.blocks: list[Block] = []
        self.region = region
        self.centered = False
        self._text: list[str] = []
        self._flags: list[bool] = []
        self._begun = False
        self._label = ""
        self.mark = ""
        """The mark of a list's item, for the paragraph that opens it."""
        self.rank = 0
        """Of the heading that is being read."""

    def add(self, text: str, state: _State) -> None:
        """Inline text; white space collapses as in a browser."""
        text = decode(text, state.font)
        if not state.pre:
            text = SPACES.sub(" ", text)
            if text.startswith(" ") and (not self._text or self._text[-1][-1] in " \n\t"):
                text = text[1:]
        if text:
            if not self._begun:
                self.centered = state.centered
                self._begun = not text.isspace()
            self._text.append(text)
            self._flags += [state.bold] * len(text)

    def label(self, text: str) -> None:
        """An automatic number that Word wrote out."""
        sign = text.replace("\xa0", " ").strip()
        self._label = "-" if sign and len(sign) == 1 and sign in BULLET_SIGNS else sign

    def end(self, labelled: bool = False) -> None:
        """End the paragraph. `labelled`: keep it even if it is only a number."""
        rich = Rich("".join(self._text), tuple(self._flags)).stripped()
        if rich and self.mark:
            self._label = self._label or ("" if TYPED_MARK.match(rich.text) else self.mark)
            self.mark = ""
        if rich or (self._label and labelled):
            text = re.sub(r" *\n *", "\n", rich.text)
            bold = len(text) if rich.leading_bold() == len(rich.text) else min(rich.leading_bold(), len(text))
            self.blocks.append(
                Block(
                    BlockKind.PARAGRAPH,
                    text,
                    self._label,
                    bold=bold,
                    centered=self.centered,
                    region=self.region,
                    rank=self.rank,
                )
            )
        self._text, self._flags, self._label, self._begun = [], [], "", False


class _Page:
    """The walk over a page."""

    def __init__(self, rules: Rules) -> None:
        self._rules = rules
        self._marks = ListMarks()
        self.shared = 0
        """Cells below that merged cells claim to stand for."""

    def read(self, root: Element) -> list[Block]:
        """Blocks of the page in order."""
        flow = _Flow(Region.BODY)
        self._element(root, _State(), flow)
        flow.end()
        return flow.blocks

    def _element(self, node: Element, state: _State, flow: _Flow) -> None:
        tag = node.tag
        if not isinstance(tag, str) or tag in DROPPED:
            return
        if state.depth > MAX_DEPTH:
            self._flat(node, state, flow)
            return
        look = self._rules.look(node)
        if look.hidden:
            return
        if tag == "br":
            flow.add("\n", replace(state, pre=True))
        elif look.list_mark:
            flow.label("".join(map(str, node.itertext())))
        elif look.tab:
            flow.add("\t", replace(state, pre=True))
        elif tag == "table":
            self._table(node, state, flow)
        else:
            self._inside(node, self._inherit(tag, look, state), flow, look)

    def _flat(self, node: Element, state: _State, flow: _Flow) -> None:
        """What is nested deeper than the walk goes: its text, without its looks."""
        for inner in node.iter():
            if inner.tag == "br" or inner.tag in BLOCKS:
                flow.add("\n", replace(state, pre=True))
            if inner.text and not any(a.tag in DROPPED for a in (inner, *inner.iterancestors(*DROPPED))):
                flow.add(inner.text, state)
            if inner.tail and inner is not node:
                flow.add(inner.tail, state)

    def _inherit(self, tag: str, look: Look, state: _State) -> _State:
        bold = look.bold if look.bold is not None else state.bold or tag in HEADINGS
        centered = look.centered if look.centered is not None else state.centered or tag == "center"
        return _State(bold, centered, state.pre or tag == "pre", state.depth + 1, look.font or state.font)

    def _inside(self, node: Element, state: _State, flow: _Flow, look: Look) -> None:
        is_block = node.tag in BLOCKS
        region = flow.region
        if is_block:
            flow.end()
            flow.region = Region.FOOTNOTE if look.footnote else region
            flow.rank = RANKS.get(str(node.tag), 0)
        if node.tag == "li":
            flow.mark = self._marks.of(node)
        if node.text:
            flow.add(_raised(node) or node.text, state)
        for child in node:
            self._element(child, state, flow)
            if child.tail:
                flow.add(child.tail, state)
        if is_block:
            flow.end(labelled=node.tag == "p")
            flow.region, flow.rank = region, 0
        if node.tag == "li":
            flow.mark = ""

    # --- tables -------------------------------------------------------------------------------------------

    def _table(self, node: Element, state: _State, flow: _Flow) -> None:
        flow.end()
        look = self._rules.look(node)
        # a centred table does not centre its text
        inner = _State(look.bold or state.bold, False, False, state.depth + 1, look.font or state.font)
        rows = self._rows(node, inner)
        if not rows:
            return
        if is_frame(rows):
            flow.blocks += [
                replace(b, region=flow.region) for row in rows for cell in row for b in cell.blocks if b.text or b.cells
            ]
            return
        cells = tuple(cell.as_cell() for row in rows for cell in row)
        if any(cell.text for cell in cells):
            flow.blocks.append(Block(BlockKind.TABLE, region=flow.region, cells=cells))

    def _rows(self, table: Element, state: _State) -> list[list[OpenCell]]:
        rows: list[list[OpenCell]] = []
        free_from: dict[int, int] = {}  # column: the first row that no cell from above reaches
        nodes = list(_table_rows(table))
        for index, row in enumerate(nodes):
            column = 0
            cells: list[OpenCell] = []
            for node in row:
                if node.tag not in ("td", "th"):
                    continue
                look = self._rules.look(node)
                if look.hidden:
                    continue
                while free_from.get(column, 0) > index:
                    column += 1
                height = min(_span(node, "rowspan"), len(nodes) - index)
                width = min(_span(node, "colspan"), max(1, MAX_COLUMNS - column))
                self.shared += height - 1
                holds = height if self.shared <= MOST_SHARED else 1
                cell = OpenCell(index, column, width, self._cell(node, state, look), holds)
                if height > 1 and column < MAX_COLUMNS:
                    free_from.update(dict.fromkeys(range(column, column + cell.width), index + height))
                column += cell.width
                cells.append(cell)
            rows.append(cells)
        return rows

    def _cell(self, node: Element, state: _State, look: Look) -> list[Block]:
        flow = _Flow(Region.BODY)
        self._inside(node, self._inherit(str(node.tag), look, state), flow, look)
        return flow.blocks


def _raised(node: Element) -> str:
    """A small raised number behind a word as such: "9077/KH-UBND<sup>1</sup>" is no symbol that ends in 1."""
    said = (node.text or "").strip()
    if node.tag != "sup" or not said.isdecimal() or len(said) > LONGEST_NOTE:
        return ""
    above, parent = node.getprevious(), node.getparent()
    before = above.tail if above is not None else parent.text if parent is not None else ""
    return said.translate(RAISED) if (before or "")[-1:].isalnum() else ""


RAISED = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")
LONGEST_NOTE = 2
"""Digits of a footnote's number."""


def _table_rows(table: Element) -> Iterator[Element]:
    for child in table:
        if child.tag == "tr":
            yield child
        elif child.tag in ("tbody", "thead", "tfoot"):
            yield from child.iterchildren("tr")


def _span(node: Element, name: str) -> int:
    digits = re.match(r"\s*(\d{1,4})", node.get(name) or "")
    return min(max(1, int(digits[1])), MAX_SPAN) if digits else 1
