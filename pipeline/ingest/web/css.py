"""The few style properties that matter to a reader: bold, centred, hidden, and Word's own marks (mso-…)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from pipeline.ingest.package import Element

SELECTOR = re.compile(r"([a-zA-Z][a-zA-Z0-9]*)?(?:\.([A-Za-z0-9_-]+))?")
NAME = re.compile(r"[a-z-]+$", re.IGNORECASE)
BRACE = re.compile(r"[{}]")
DEEPEST = 20
"""Rules within rules."""
LONGEST_NAME = 40  # characters of a property
BOLD_FROM = 600


@dataclass(frozen=True, slots=True)
class Look:
    """What the styles say about an element; None where they say nothing."""

    bold: bool | None = None
    centered: bool | None = None
    hidden: bool = False
    list_mark: bool = False
    tab: bool = False
    footnote: bool = False
    font: str | None = None

    def over(self, under: Look) -> Look:
        """This look laid over a weaker one."""
        return replace(
            self,
            bold=self.bold if self.bold is not None else under.bold,
            centered=self.centered if self.centered is not None else under.centered,
            hidden=self.hidden or under.hidden,
            font=self.font or under.font,
        )


class Rules:
    """Rules of the page's style sheets by (tag, class); only simple selectors."""

    def __init__(self, rules: dict[tuple[str, str], Look], old_fonts: bool) -> None:
        self._rules = rules
        self._old_fonts = old_fonts

    def look(self, node: Element) -> Look:
        """The look of one element, without what it inherits."""
        look = _declared(node.get("style") or "")
        tag = str(node.tag)
        names = ("", *(node.get("class") or "").split())
        for name in reversed(names):
            for key in ((tag, name), ("", name)):
                if key in self._rules and key != ("", ""):
                    look = look.over(self._rules[key])
        if look.centered is None and node.get("align") and tag != "table":
            look = replace(look, centered=(node.get("align") or "").lower() == "center")
        font = (look.font or node.get("face")) if self._old_fonts else None
        look = replace(look, font=font) if font != look.font else look
        if node.get("hidden") is not None or (node.get("aria-hidden") == "true" and tag not in ("body", "div")):
            look = replace(look, hidden=True)
        return look


def read_rules(root: Element, old_fonts: bool = False) -> Rules:
    """The rules of all `<style>` elements. `old_fonts`: fonts matter, as some are from before Unicode."""
    rules: dict[tuple[str, str], Look] = {}
    for style in root.iter("style"):
        for selectors, body in _rules("".join(map(str, style.itertext()))):
            look = _declared(body)
            if look == Look():
                continue
            for selector in selectors.split(","):
                found = SELECTOR.fullmatch(selector.strip())
                if found and selector.strip():
                    key = ((found[1] or "").lower(), found[2] or "")
                    rules[key] = look.over(rules.get(key, Look()))
    return Rules(rules, old_fonts)


def _rules(text: str) -> Iterator[tuple[str, str]]:
    """The selectors and the body of each rule, without comments and without what holds for some media only."""
    pieces = text.replace("<!--", " ").replace("-->", " ").split("/*")
    text = pieces[0] + " ".join(piece.partition("*/")[2] for piece in pieces[1:])
    opened: list[str] = []
    last = 0
    for m in BRACE.finditer(text):
        part, last = text[last : m.start()], m.end()
        if m[0] == "{":
            opened.append(part)
            if len(opened) > DEEPEST:
                return
        elif opened:
            selectors = opened.pop()
            if not any("@media" in rule for rule in (*opened, selectors)):
                yield selectors, part


def _declared(style: str) -> Look:
    if not style:
        return Look()
    pairs = (part.partition(":") for part in style.split(";"))
    said = {
        m[0].lower(): value.strip().lower()
        for name, _, value in pairs
        if (m := NAME.search(name.rstrip()[-LONGEST_NAME:]))
    }
    weight, align = said.get("font-weight", ""), said.get("text-align", "")
    hidden = said.get("display") == "none" or said.get("mso-hide") == "all" or said.get("visibility") == "hidden"
    element = said.get("mso-element", "")
    return Look(
        bold=_is_bold(weight),
        centered=None if align in ("", "inherit") else align == "center",
        hidden=hidden or element.startswith("comment"),
        list_mark=said.get("mso-list") == "ignore",
        tab="mso-tab-count" in said,
        font=said.get("font-family"),
        footnote=element in ("footnote", "endnote", "footnote-list", "endnote-list"),
    )


def _is_bold(weight: str) -> bool | None:
    if weight.startswith("bold"):
        return True
    if weight[:3].isdigit():
        return int(weight[:3]) >= BOLD_FROM
    return False if weight in ("normal", "lighter") else None
