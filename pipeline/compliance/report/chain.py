"""The chain of citations as a picture (sơ đồ viện dẫn): from each document to the plans that rest on it, level by level, as SVG.

A full line: cited as a ground. A dashed one: cited otherwise, or wrongly. A dotted one: only the register puts the unit there.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from xml.etree import ElementTree as ET

from pipeline.compliance.evidence.verdicts import Kind
from pipeline.compliance.register.units import Unit, Units
from pipeline.messages import Lang, word
from pipeline.messages.labels import LABELS
from pipeline.signs import shown

WIDTH, HEIGHT = 250, 34
ACROSS, DOWN = 330, 42
MARGIN, HEAD = 24, 64
_LONGEST = 36
_DASHES = {"ground": "", "otherwise": "7 4", "register": "2 4"}
_LINES = ("ground", "otherwise", "register")


@dataclass(frozen=True, slots=True)
class Link:
    """A unit's place in the chain of a document: its verdict, its plan, the unit whose plan it rests on ("" for the document)."""

    unit: Unit
    kind: Kind
    message: str
    code: str = ""
    through: str = ""
    doc_id: str = ""


@dataclass(frozen=True, slots=True)
class Chain:
    """A document and the links of the units that it concerns."""

    code: str
    title: str
    links: Sequence[Link]


@dataclass(slots=True)
class _Node:
    """A box on its way: its lines of text, its colour, what it hangs on and how, its place."""

    label: str
    below: str
    colour: str
    told: str
    line: str = ""
    href: str = ""
    children: list[_Node] = field(default_factory=list)
    depth: int = 0
    y: float = 0


def draw(chains: Sequence[Chain], units: Units, lang: Lang = "vi", links: Mapping[str, str] | None = None) -> str:
    """The picture of some chains, one below the other. `links` are addresses of the plans by doc_id."""
    roots = [_tree(chain, units, links or {}, lang) for chain in chains]
    rows = 0
    depth = 0
    for root in roots:
        rows = _placed(root, 0, rows) + 1
        depth = max(depth, *(n.depth for n in _all(root)))
    width = max(2 * MARGIN + depth * ACROSS + WIDTH, 1040)
    height = HEAD + rows * DOWN + MARGIN
    svg = ET.Element(
        "svg", xmlns="http://www.w3.org/2000/svg", width=str(width), height=str(height), viewBox=f"0 0 {width} {height}",
    )  # fmt: skip
    svg.set("font-family", "Segoe UI, Arial, DejaVu Sans, sans-serif")
    svg.set("role", "img")
    ET.SubElement(svg, "title").text = "Sơ đồ viện dẫn" if lang == "vi" else "Chain of citations"
    ET.SubElement(svg, "rect", width=str(width), height=str(height), fill="#FFFFFF")
    _legend(svg, lang)
    for root in roots:
        for node in _all(root):
            if node.children:
                _lines(svg, node)
        for node in _all(root):
            _box(svg, node)
    return '<?xml version="1.0" encoding="UTF-8"?>\n' + shown(ET.tostring(svg, encoding="unicode")) + "\n"


def _tree(chain: Chain, units: Units, links: Mapping[str, str], lang: Lang) -> _Node:
    """The boxes of a chain: each unit that it concerns, or whose plan others rest on.

    A unit hangs on the one whose plan it rests on, else on its superior, else on the document.
    """
    root = _Node(chain.code, chain.title, "#DDE6F0", f"{chain.code} {chain.title}".strip())
    between = {link.through for link in chain.links if link.kind is Kind.INDIRECT}
    nodes = {
        link.unit.id: _Node(
            link.unit.name, " · ".join(filter(None, (LABELS[link.kind].name(lang), link.code))), LABELS[link.kind].colour,
            f"{link.unit.name}: {link.message}", _line_of(link, link.unit.id in between),
            links.get(link.doc_id, ""),
        )
        for link in chain.links
        if link.kind is not Kind.NOT_APPLICABLE or link.unit.id in between
    }  # fmt: skip
    for link in chain.links:
        node = nodes.get(link.unit.id)
        if node is None:
            continue
        above = link.through if link.kind is Kind.INDIRECT else ""
        if not above and node.line == "register":
            above = next((u.id for u in units.superiors(link.unit) if u.id in nodes), "")
        (nodes[above] if above in nodes and above != link.unit.id else root).children.append(node)
    return root


def _line_of(link: Link, between: bool) -> str:
    if link.kind in (Kind.BASIS, Kind.INDIRECT) or (between and link.kind is Kind.NOT_APPLICABLE):
        return "ground"
    return "otherwise" if link.kind in (Kind.BODY, Kind.MISQUOTED, Kind.NAMED) else "register"


def _placed(node: _Node, depth: int, row: int) -> int:
    """Gives a box and those under it their places, from a row on; returns the next free row."""
    node.depth = depth
    if not node.children:
        node.y = row
        return row + 1
    for child in node.children:
        row = _placed(child, depth + 1, row)
    node.y = (node.children[0].y + node.children[-1].y) / 2 if depth else node.children[0].y
    return row


def _all(node: _Node) -> Iterator[_Node]:
    yield node
    for child in node.children:
        yield from _all(child)


def _at(node: _Node) -> tuple[float, float]:
    return MARGIN + node.depth * ACROSS, HEAD + node.y * DOWN


def _lines(svg: ET.Element, node: _Node) -> None:
    """A trunk from a box, and a branch to each box that hangs on it, drawn as what ties the two."""
    x, y = _at(node)
    x, y = x + WIDTH, y + HEIGHT / 2
    bend = x + (ACROSS - WIDTH) / 2
    ends = [(_at(child)[0], _at(child)[1] + HEIGHT / 2, child.line) for child in node.children]
    top, bottom = min(y, *(e[1] for e in ends)), max(y, *(e[1] for e in ends))
    trunk = ET.SubElement(svg, "path", d=f"M{x:g},{y:g} H{bend:g} M{bend:g},{top:g} V{bottom:g}", fill="none")
    _stroke(trunk, "ground")
    for x1, y1, kind in ends:
        _stroke(ET.SubElement(svg, "path", d=f"M{bend:g},{y1:g} H{x1:g}", fill="none"), kind)


def _stroke(line: ET.Element, kind: str) -> None:
    line.set("stroke", "#5A6B7B" if kind == "ground" else "#A0A8B0")
    line.set("stroke-width", "1.5")
    if _DASHES[kind]:
        line.set("stroke-dasharray", _DASHES[kind])


def _box(svg: ET.Element, node: _Node) -> None:
    x, y = _at(node)
    group = ET.SubElement(svg, "a", href=node.href, target="_blank") if node.href else ET.SubElement(svg, "g")
    ET.SubElement(group, "title").text = node.told
    ET.SubElement(
        group, "rect", x=f"{x:g}", y=f"{y:g}", width=str(WIDTH), height=str(HEIGHT), rx="5", fill=node.colour, stroke="#7F8C99",
    )  # fmt: skip
    _text(group, x + 8, y + 14, node.label, 12, "600")
    _text(group, x + 8, y + 28, node.below, 10.5)


def _text(group: ET.Element, x: float, y: float, text: str, size: float, weight: str = "400") -> None:
    shown = text if len(text) <= _LONGEST else text[: _LONGEST - 1].rstrip() + "…"
    line = ET.SubElement(group, "text", x=f"{x:g}", y=f"{y:g}", fill="#1F2933")
    line.set("font-size", f"{size:g}")
    line.set("font-weight", weight)
    line.text = shown


def _legend(svg: ET.Element, lang: Lang) -> None:
    x = MARGIN
    for kind in Kind:
        if kind is Kind.NOT_APPLICABLE:
            continue
        name = LABELS[kind].name(lang)
        ET.SubElement(
            svg, "rect", x=str(x), y="12", width="14", height="14", rx="3", fill=LABELS[kind].colour, stroke="#7F8C99"
        )
        _text(svg, x + 19, 23, name, 11)
        x += 34 + 7 * len(name)
    x = MARGIN
    for kind_ in _LINES:
        name = word(f"line.{kind_}", lang)
        _stroke(ET.SubElement(svg, "line", x1=str(x), y1="44", x2=str(x + 34), y2="44"), kind_)
        _text(svg, x + 40, 48, name, 11)
        x += 60 + 7 * len(name)
