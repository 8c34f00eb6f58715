"""What stands inside a Word paragraph: runs with bold letters, breaks, symbols, fields, note marks, text boxes."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from pipeline.ingest.grid import Rich
from pipeline.ingest.letters.fonts import decode, encoding_of
from pipeline.ingest.package import Element
from pipeline.ingest.word.numbering import number
from pipeline.ingest.word.styles import Styles, is_underlined, w

MATH_TEXT = "{http://schemas.openxmlformats.org/officeDocument/2006/math}t"
PICTURE_FONTS = ("wingdings", "webdings", "marlett")
SYMBOL_FONTS = ("symbol", *PICTURE_FONTS)
# Symbol and Wingdings have their signs in the private area; only these are letters or signs that mean something
SIGNS = {0xF02B: "+", 0xF02D: "-", 0xF02A: "*"}
SYMBOLS = {**SIGNS, 0xF0B3: "≥", 0xF0A3: "≤", 0xF0B1: "±", 0xF0B4: "×", 0xF0B0: "°"}
DROPPED = frozenset(
    w(name) for name in ("del", "moveFrom", "pPr", "rPr", "instrText", "delText", "delInstrText", "softHyphen", "rt")
)
TEXTBOX = w("txbxContent")


class Inline:
    """Reads paragraphs in order: fields run on over paragraphs, notes are numbered as they come."""

    def __init__(self, styles: Styles, old_fonts: bool = False) -> None:
        self._styles = styles
        self._old_fonts = old_fonts
        self._fields: list[bool] = []  # one per open field: are we in its result?
        self.encodings: set[str] = set()  # those that fonts from before Unicode stood for
        self.notes: dict[str, dict[str, str]] = {"footnote": {}, "endnote": {}}

    def read(self, paragraph: Element, style: str | None) -> tuple[Rich, list[Element]]:
        """The text of a paragraph, and the contents of the text boxes that hang in it."""
        if not all(self._fields):  # a field whose code never ended would swallow the rest
            self._fields.clear()
        texts: list[str] = []
        flags: list[bool] = []
        boxes: list[Element] = []
        for piece, bold in self._inside(paragraph, style, boxes):
            texts.append(piece)
            flags += [bold] * len(piece)
        return Rich("".join(texts), tuple(flags)), boxes

    def chosen(self, alternate: Element) -> Element | None:
        """The one branch of an alternate content that counts: the first choice, else the fallback."""
        for name in ("Choice", "Fallback"):
            for branch in alternate.iterchildren("{*}" + name):
                if len(branch):
                    return branch
        return None

    def _inside(self, node: Element, style: str | None, boxes: list[Element]) -> Iterator[tuple[str, bool]]:
        for child in node:
            tag = child.tag
            if tag == w("r"):
                yield from self._run(child, style, boxes)
            elif tag in DROPPED or not isinstance(tag, str):
                continue
            elif tag.endswith("}AlternateContent"):
                branch = self.chosen(child)
                yield from self._inside(branch, style, boxes) if branch is not None else ()
            elif tag == TEXTBOX:
                boxes.append(child)
            elif tag == MATH_TEXT:
                yield child.text or "", False
            else:  # hyperlinks, insertions, content controls, smart tags, simple fields, drawings …
                yield from self._inside(child, style, boxes)

    def _run(self, run: Element, style: str | None, boxes: list[Element]) -> Iterator[tuple[str, bool]]:
        properties = run.find(w("rPr"))
        if self._styles.run_toggle("vanish", properties, style):
            self._only_fields(run)
            return
        bold = self._styles.run_toggle("b", properties, style) or is_underlined(properties)
        caps = self._styles.run_toggle("caps", properties, style)
        font = self._styles.run_font(properties, style) if self._old_fonts else None
        for child in run:
            tag = child.tag
            if tag == w("fldChar"):
                self._field(child)
                continue
            if tag in DROPPED or not isinstance(tag, str):
                continue
            if tag.endswith("}AlternateContent"):
                branch = self.chosen(child)
                child = branch if branch is not None else child
                tag = "branch"
            text = self._text(child, str(tag), font) if all(self._fields) else ""
            if text:
                # without Unicode letters in the text, a soft hyphen may be the ư of TCVN3
                text = _mapped(text, lambda: self._styles.run_font(properties, style), keep_hyphens=self._old_fonts)
                yield text.upper() if caps and len(text.upper()) == len(text) else text, bold
            elif text is None:
                boxes.extend(self._boxes(child))

    def _text(self, node: Element, tag: str, font: str | None) -> str | None:
        """What a child of a run prints; None where it may hold text boxes."""
        name = tag.rsplit("}", 1)[-1]
        if name == "t":
            return self._shown(node.text or "", font)
        if name in ("tab", "ptab"):
            return "\t"
        if name in ("br", "cr"):
            return "\n"
        if name == "noBreakHyphen":
            return "-"
        if name == "sym":
            return _symbol(node)
        if name in ("footnoteReference", "endnoteReference"):
            return self._note_mark(name.removesuffix("Reference"), node.get(w("id")) or "")
        if name == "ruby":
            return "".join(t.text or "" for t in node.iterfind(f".//{w('rubyBase')}//{w('t')}"))
        if name in ("drawing", "pict", "object", "branch"):
            return None
        return ""

    def _shown(self, text: str, font: str | None) -> str:
        encoding = encoding_of(font)
        if encoding and not text.isascii():
            self.encodings.add(encoding)
        return decode(text, font)

    def _boxes(self, node: Element) -> Iterator[Element]:
        """Outermost text boxes below a drawing; each alternate content gives one branch only."""
        for child in node:
            if child.tag == TEXTBOX:
                yield child
            elif isinstance(child.tag, str) and child.tag.endswith("}AlternateContent"):
                branch = self.chosen(child)
                yield from self._boxes(branch) if branch is not None else ()
            else:
                yield from self._boxes(child)

    def _field(self, node: Element) -> None:
        kind = node.get(w("fldCharType"))
        if kind == "begin":
            self._fields.append(False)
        elif kind == "separate" and self._fields:
            self._fields[-1] = True
        elif kind == "end" and self._fields:
            self._fields.pop()

    def _only_fields(self, run: Element) -> None:
        for child in run.iterchildren(w("fldChar")):
            self._field(child)

    def _note_mark(self, kind: str, key: str) -> str:
        marks = self.notes[kind]
        if key not in marks:
            marks[key] = f"[{len(marks) + 1}]" if kind == "footnote" else f"[{number(len(marks) + 1, 'lowerRoman')}]"
        return marks[key]


def _symbol(node: Element) -> str:
    font = (node.get(w("font")) or "").lower()
    try:
        code = int(node.get(w("char")) or "", 16)
    except ValueError:
        return ""
    if font.startswith(SYMBOL_FONTS) or 0xF000 <= code <= 0xF0FF:
        return _signs(font).get(code | 0xF000, "-")
    return chr(code) if code < 0x110000 and not 0xD800 <= code < 0xE000 else ""


def _mapped(text: str, font: Callable[[], str | None], keep_hyphens: bool) -> str:
    """Signs of symbol fonts typed as text (private area) become a plain sign or "-"; soft hyphens go."""
    if not any("\uf000" <= c <= "\uf0ff" or c in "\u00ad\u2011" for c in text):
        return text
    signs = _signs((font() or "symbol").lower())
    out = (signs.get(ord(c), "-") if "\uf000" <= c <= "\uf0ff" else "-" if c == "\u2011" else c for c in text)
    return "".join(out) if keep_hyphens else "".join(out).replace("\u00ad", "")


def _signs(font: str) -> dict[int, str]:
    """What the private characters of a font mean: "≤" of Symbol is a box to tick in Wingdings."""
    return SIGNS if font.startswith(PICTURE_FONTS) else SYMBOLS
