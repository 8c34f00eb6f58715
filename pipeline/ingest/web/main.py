"""Which part of a web page is the document, and which is menus, banners and lists of links."""

from __future__ import annotations

import re

from pipeline.ingest.package import Element

CHROME = frozenset(["nav", "header", "footer", "aside"])
CHROME_ROLES = frozenset(["navigation", "banner", "contentinfo", "complementary", "search"])
# fmt: off
SILENT = frozenset([
    "script", "style", "head", "noscript", "template", "select", "option", "button", "textarea", "iframe", "svg",
])
# fmt: on
# Class or id of what a site puts around its pages, dropped where most of its letters are links.
CHROME_NAME = re.compile(
    r"(?:^|[\s_-])(?:menu|nav|navbar|navigation|breadcrumbs?|sidebar|related|footer|social|share|tags?)(?:$|[\s_-])",
    re.I,
)
LINK_SHARE = 0.5
MAIN_SHARE = 0.5  # a marked main part must hold at least half of the running text
DESCENT_SHARE = 0.85  # without a mark, follow the child that holds nearly all of it
SITE_LINKS = 15  # a page with fewer links is a document, not a site


def main_content(root: Element) -> Element:
    """The element to read: on sites a marked main part, else the smallest one with nearly all text; else the body."""
    body = next(iter(root.iter("body")), root)
    links = sum(1 for node in body.iter("a") if _is_link(node))
    chrome = [node for node in body.iter(*CHROME) if not _has_title(node)]
    menus = [node for node in body.iter("div", "ul", "ol", "section") if _is_menu(node)]
    for node in menus:
        _empty(node)
    if (links < SITE_LINKS and not chrome) or _is_from_word(body):
        return body
    sizes = _sizes(body)
    total = sizes[body]
    if total == 0:  # all text is in what looks like menus
        return body
    for node in chrome:
        _empty(node)
    best = [node for node in body.iter("article", "main", "div", "section") if _is_marked(node)]
    best = [node for node in best if sizes[node] >= MAIN_SHARE * total]
    if best:
        return min(best, key=lambda node: sizes[node])
    return _descend(body, sizes, DESCENT_SHARE * total) if links >= SITE_LINKS else body


def _is_link(node: Element) -> bool:
    """A link to elsewhere; Word's bookmarks and note marks are anchors too."""
    return not (node.get("href") or "#").startswith("#")


def _is_from_word(body: Element) -> bool:
    """Word saves each section of a document as a part of its own: none may be left out."""
    return any((node.get("class") or "").startswith(("WordSection", "Section1")) for node in body.iter("div"))


def _empty(node: Element) -> None:
    for child in list(node):
        node.remove(child)
    node.text = None


def _is_menu(node: Element) -> bool:
    """A part that is named as a menu or the like, and is one: at least half of its letters are links."""
    if not CHROME_NAME.search(f"{node.get('class') or ''} {node.get('id') or ''}"):
        return False
    linked = sum(_letters(a) for a in node.iter("a") if _is_link(a))
    return linked >= LINK_SHARE * _letters(node)


def _letters(node: Element) -> int:
    return sum(len(str(text).strip()) for text in node.itertext())


def _is_marked(node: Element) -> bool:
    return node.tag in ("article", "main") or node.get("role") == "main" or node.get("itemprop") == "articleBody"


def _has_title(node: Element) -> bool:
    """A header inside an article may hold the document's title."""
    return node.tag == "header" and any(ancestor.tag in ("article", "main") for ancestor in node.iterancestors())


def _descend(node: Element, sizes: dict[Element, int], least: float) -> Element:
    while True:
        heavy = [child for child in node if sizes.get(child, 0) >= least]
        if not heavy or heavy[0].tag in ("p", "table", "span", "td", "tr", "tbody", "ul", "ol"):
            return node
        node = heavy[0]


def _sizes(body: Element) -> dict[Element, int]:
    """Letters of running text (not in links or chrome) below each element."""
    sizes: dict[Element, int] = {}
    order = list(body.iter())
    for node in reversed(order):  # children come before their parents
        tag = node.tag
        own = 0
        if (
            isinstance(tag, str)
            and tag not in SILENT
            and tag not in CHROME
            and not (tag == "a" and _is_link(node))
            and node.get("role") not in CHROME_ROLES
        ):
            own = len((node.text or "").strip()) + sum(sizes[child] + len((child.tail or "").strip()) for child in node)
        sizes[node] = own
    return sizes
