"""Word files (.docx, .docm, .dotx): the body in order, as a reader sees it with all changes accepted.

Automatic numbers come from `numbering`, inherited bold and centring from `styles`; inline matters are in `docx_inline`.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from pipeline.ingest.grid import Rich, is_frame
from pipeline.ingest.letters.encodings import note
from pipeline.ingest.letters.fonts import is_unicode
from pipeline.ingest.package import Element, Package
from pipeline.ingest.problems import UnreadableError
from pipeline.ingest.word.inline import Inline
from pipeline.ingest.word.numbering import Numbering
from pipeline.ingest.word.styles import Styles, w
from pipeline.ingest.word.table import read_table
from pipeline.model import Block, BlockKind, Region, Source

TRANSPARENT = frozenset(w(name) for name in ("sdtContent", "customXml", "ins", "moveTo", "smartTag", "body"))
OTHER_OFFICE = (("xl/", "Excel"), ("ppt/", "PowerPoint"), ("meta-inf/", "Java/ODF"), ("visio/", "Visio"))


def read_docx(data: bytes, kind: str = "docx") -> Source:
    """Blocks of a Word package: body, then footnotes and endnotes, then headers and footers."""
    package = Package(data, kind)
    main = _main_part(package)
    root = package.xml(main, needed=True)
    if root is None or root.find(w("body")) is None:
        raise UnreadableError("damaged_file", format=kind, reason=main)
    document = _Document(package, main, root)
    blocks = document.body(root)
    blocks += document.notes()
    blocks += document.headers_and_footers(root)
    notes = tuple(map(note, sorted(document.inline.encodings)))
    return Source(kind, "", tuple(blocks), diagnostics=notes)


def _main_part(package: Package) -> str:
    named = [target for kind, target in package.related("").values() if kind == "officeDocument"]
    for name in (*named, "word/document.xml"):
        if name.lower() in package.names() and name.lower().startswith("word"):
            return name
    names = package.names()
    found = next((what for prefix, what in OTHER_OFFICE if any(n.startswith(prefix) for n in names)), "zip")
    raise UnreadableError("old_workbook" if found == "Excel" else "not_word_document", found=found)


@dataclass
class _Mark:
    """What a walk carries from paragraph to paragraph."""

    bare_labels: bool = False
    gap: bool = False
    kept: Rich | None = None  # text of a paragraph whose mark was deleted: it runs on into the next one


class _Document:
    """The walk over one document; holds the counters of lists and notes."""

    def __init__(self, package: Package, main: str, root: Element) -> None:
        self._package = package
        self._relations = package.related(main)
        self.styles = Styles(package.xml(self._part("styles", "word/styles.xml")))
        self.numbering = Numbering(package.xml(self._part("numbering", "word/numbering.xml")), self.styles)
        unicode = is_unicode(node.text or "" for node in root.iter(w("t")))
        self.inline = Inline(self.styles, old_fonts=not unicode)

    def _part(self, kind: str, usual: str) -> str:
        return next((target for said, target in self._relations.values() if said == kind), usual)

    def body(self, root: Element) -> list[Block]:
        """Blocks of the body."""
        return list(self.blocks(root, Region.BODY))

    def blocks(self, container: Element, region: Region, bare_labels: bool = False) -> Iterator[Block]:
        """Paragraphs and tables in order. `bare_labels`: keep paragraphs that are only a number (cells)."""
        mark = _Mark(bare_labels)
        for node in self._flat(container):
            if node.tag == w("p"):
                yield from self._paragraph(node, region, mark)
            else:
                yield from self._table(node, region, mark)

    def _flat(self, container: Element) -> Iterator[Element]:
        for node in container:
            if node.tag in (w("p"), w("tbl")):
                yield node
            elif node.tag == w("sdt"):
                content = node.find(w("sdtContent"))
                yield from self._flat(content) if content is not None else ()
            elif node.tag in TRANSPARENT:
                yield from self._flat(node)
            elif isinstance(node.tag, str) and node.tag.endswith("}AlternateContent"):
                chosen = self.inline.chosen(node)
                yield from self._flat(chosen) if chosen is not None else ()

    def _paragraph(self, node: Element, region: Region, mark: _Mark) -> Iterator[Block]:
        properties = node.find(w("pPr"))
        style = self.styles.paragraph_style(properties)
        text, boxes = self.inline.read(node, style)
        if mark.kept is not None:
            text, mark.kept = mark.kept + text, None
        if properties is not None and properties.find(f"{w('rPr')}/{w('del')}") is not None:
            mark.kept = text
        else:
            label = self.numbering.label(properties, style)
            text = text.stripped()
            if text or (label and mark.bare_labels):
                yield Block(
                    BlockKind.PARAGRAPH,
                    text.text,
                    label,
                    bold=text.leading_bold(),
                    centered=self.styles.justification(properties, style) == "center",
                    region=region,
                    gap=mark.gap,
                )
            mark.gap = not text
        for box in boxes:
            yield from self.blocks(box, region)

    def _table(self, node: Element, region: Region, mark: _Mark) -> Iterator[Block]:
        rows = read_table(node, self)
        if rows and is_frame(rows):
            for cell in (cell for row in rows for cell in row):
                yield from (
                    b if region is Region.BODY else replace(b, region=region) for b in cell.blocks if b.text or b.cells
                )
        elif rows:
            cells = tuple(cell.as_cell() for row in rows for cell in row)
            if any(cell.text for cell in cells):
                yield Block(BlockKind.TABLE, region=region, gap=mark.gap, cells=cells)
        mark.gap = False

    # --- outside the body ---------------------------------------------------------------------------------

    def notes(self) -> list[Block]:
        """Footnotes and endnotes in the order of their marks, each begun by its mark."""
        out: list[Block] = []
        for kind, usual in (("footnote", "word/footnotes.xml"), ("endnote", "word/endnotes.xml")):
            root = self._package.xml(self._part(kind + "s", usual))
            if root is None:
                continue
            by_id = {note.get(w("id")): note for note in root.iterchildren(w(kind))}
            for key, sign in list(self.inline.notes[kind].items()):
                note = by_id.get(key)
                blocks = list(self.blocks(note, Region.FOOTNOTE)) if note is not None else []
                if blocks and blocks[0].kind is BlockKind.PARAGRAPH:
                    first = blocks[0]
                    blocks[0] = replace(first, text=f"{sign} {first.text}", bold=0)
                out += blocks
        return out

    def headers_and_footers(self, root: Element) -> list[Block]:
        """Every header and footer that a section uses, once."""
        out: list[Block] = []
        seen: set[str] = set()
        for kind, region in (("header", Region.HEADER), ("footer", Region.FOOTER)):
            for reference in root.iter(w(kind + "Reference")):
                key = next((v for k, v in reference.attrib.items() if str(k).endswith("}id")), "")
                said, target = self._relations.get(str(key), ("", ""))
                if said != kind or target in seen:
                    continue
                seen.add(target)
                part = self._package.xml(target)
                out += self.blocks(part, region) if part is not None else ()
        return out
