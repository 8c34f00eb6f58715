"""styles.xml: what a paragraph or run inherits through its style and the styles that one is based on."""

from __future__ import annotations

from functools import cache

from pipeline.ingest.package import Element

WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
OFF = ("0", "false", "off", "none")
MAX_CHAIN = 20  # Word itself allows eleven; a loop ends here


@cache
def w(name: str) -> str:
    """The full name of a WordprocessingML tag or attribute."""
    return f"{{{WORD}}}{name}"


def w_val(node: Element | None) -> str | None:
    """The `w:val` of a node."""
    return node.get(w("val")) if node is not None else None


def w_int(node: Element | None) -> int | None:
    """The `w:val` of a node as a number."""
    value = w_val(node)
    try:
        return int(value) if value is not None else None
    except ValueError:
        return None


def toggle(properties: Element | None, name: str) -> bool | None:
    """A yes/no property such as `w:b`: None where it is not said."""
    node = properties.find(w(name)) if properties is not None else None
    return None if node is None else (w_val(node) or "1") not in OFF


def is_underlined(properties: Element | None) -> bool:
    """Whether a run is set apart by a line below it: headings without numbers are, as others are in bold."""
    node = properties.find(w("u")) if properties is not None else None
    return node is not None and (w_val(node) or "single") != "none"


class Styles:
    """The styles of a document by id."""

    def __init__(self, root: Element | None) -> None:
        self._styles: dict[str, Element] = {}
        self._default: str | None = None
        self._chains: dict[str | None, list[Element]] = {}
        self._toggles: dict[tuple[str, str | None], bool] = {}
        self._run_defaults: Element | None = None
        if root is None:
            return
        self._run_defaults = root.find(f"{w('docDefaults')}/{w('rPrDefault')}/{w('rPr')}")
        for style in root.iterchildren(w("style")):
            key = style.get(w("styleId")) or ""
            self._styles[key] = style
            if style.get(w("type")) == "paragraph" and (style.get(w("default")) or "0") not in OFF:
                self._default = key

    def paragraph_style(self, properties: Element | None) -> str | None:
        """The id of a paragraph's style, the default one if it names none."""
        named = w_val(properties.find(w("pStyle"))) if properties is not None else None
        return named if named in self._styles else self._default

    def chain(self, style: str | None) -> list[Element]:
        """A style and those it is based on, nearest first."""
        if style not in self._chains:
            out: list[Element] = []
            current = style
            while current is not None and current in self._styles and len(out) < MAX_CHAIN:
                out.append(self._styles[current])
                current = w_val(self._styles[current].find(w("basedOn")))
            self._chains[style] = out
        return self._chains[style]

    def numbering(self, style: str | None) -> tuple[str, int | None, str] | None:
        """(numId, level, id of the style that says so) as inherited by a style."""
        level: int | None = None
        for node in self.chain(style):
            found = node.find(f"{w('pPr')}/{w('numPr')}")
            if found is None:
                continue
            level = w_int(found.find(w("ilvl"))) if level is None else level
            num_id = w_val(found.find(w("numId")))
            if num_id is not None:
                return num_id, level, node.get(w("styleId")) or ""
        return None

    def run_toggle(self, name: str, run: Element | None, paragraph_style: str | None) -> bool:
        """A yes/no property of a run: its own word counts; else styles toggle (17.7.3), else the document's default."""
        direct = toggle(run, name)
        if direct is not None:
            return direct
        run_style = w_val(run.find(w("rStyle"))) if run is not None else None
        by_styles = self._style_toggle(name, paragraph_style) ^ (
            self._style_toggle(name, run_style) if run_style else False
        )
        return by_styles or bool(toggle(self._run_defaults, name))

    def _style_toggle(self, name: str, style: str | None) -> bool:
        key = (name, style)
        if key not in self._toggles:
            said = (toggle(node.find(w("rPr")), name) for node in self.chain(style))
            self._toggles[key] = next((on for on in said if on is not None), False)
        return self._toggles[key]

    def run_font(self, run: Element | None, paragraph_style: str | None) -> str | None:
        """The font of a run's Western letters: its own, its style's, the paragraph style's or the document's."""
        run_style = w_val(run.find(w("rStyle"))) if run is not None else None
        inherited = [node.find(w("rPr")) for style in (run_style, paragraph_style) for node in self.chain(style)]
        for properties in (run, *inherited, self._run_defaults):
            fonts = properties.find(w("rFonts")) if properties is not None else None
            font = (fonts.get(w("ascii")) or fonts.get(w("hAnsi"))) if fonts is not None else None
            if font:
                return font
        return None

    def justification(self, properties: Element | None, style: str | None) -> str | None:
        """`w:jc` of a paragraph, its own or inherited ("center", "both", …)."""
        own = w_val(properties.find(w("jc"))) if properties is not None else None
        if own is not None:
            return own
        for node in self.chain(style):
            said = w_val(node.find(f"{w('pPr')}/{w('jc')}"))
            if said is not None:
                return said
        return None
