"""An article of HTML: readability finds it, its blocks are walked here, so that nothing is lost."""

from __future__ import annotations

import logging
import re
from typing import TYPE_CHECKING, ClassVar

from lxml import html

from dashboard.i18n import Text
from dashboard.intake.texts.bylines import read_byline
from dashboard.intake.texts.html_details import described
from dashboard.intake.texts.limits import NO_TEXT, TOO_LONG, TOO_MANY_ELEMENTS, RefusedTextError
from dashboard.intake.texts.paragraph_builder import ParagraphBuilder

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from lxml.html import HtmlElement

    from dashboard.intake.texts.limits import TextLimits
    from dashboard.intake.texts.manuscript import Manuscript

_BLOCKS = frozenset(
    (
        *("address", "article", "aside", "blockquote", "body", "caption", "center", "dd"),
        *("details", "dialog", "div", "dl", "dt", "fieldset", "figcaption", "figure"),
        *("footer", "form", "h1", "h2", "h3", "h4", "h5", "h6", "header", "hr", "html", "li"),
        *("main", "nav", "ol", "p", "pre", "section", "summary", "table", "tbody", "tfoot"),
        *("thead", "tr", "ul"),
    )
)
_UNSEEN = frozenset(
    (
        *("script", "style", "noscript", "template", "head", "iframe", "object", "canvas"),
        *("audio", "video"),
    )
)
_CONTROLS = frozenset(["svg", "select", "datalist", "textarea", "button"])
_DELETED = frozenset({"del", "s", "strike"})
_AROUND = frozenset({"nav", "aside", "footer"})
_HIDDEN = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.IGNORECASE)
_STRUCK = re.compile(r"text-decoration[^;]*line-through", re.IGNORECASE)
_RAISED = re.compile(r"vertical-align\s*:\s*super", re.IGNORECASE)
_SENTENCE_END = re.compile(r"[.!?…][\"'”’)\]]*\s*$|[다요][\"'”’]?\s*$")
_MOST_PER_CHARACTER = 12
_DEEPEST = 200
_MOST_SEARCHED = 30_000
_ARTICLES = "//article|//*[@itemprop='articleBody']"
_LEAST_ARTICLE = 200
_PART_OF_SUMMARY = 0.9

DELETED = Text("지운 글", "deleted text")
_HIDDEN_TEXT = Text("보이지 않는 글", "hidden text")
_OUTSIDE = Text("기사 밖의 글", "text outside the article")
_TOO_DEEP = Text(
    "{most}겹보다 깊게 쌓인 HTML입니다. 글을 붙여 넣어 주세요.",
    "has HTML nested more than {most} deep; paste the words.",
)


def read_html(text: str, filename: str, limits: TextLimits) -> Manuscript:
    """Read the article of a page.

    Raises:
        RefusedTextError: If it is too long, or too deep.
    """
    most = limits.characters * _MOST_PER_CHARACTER
    if len(text) > most:
        raise RefusedTextError(filename, TOO_LONG.format(most=most, found=len(text)))
    root = _parsed(text)
    if root is None:
        raise RefusedTextError(filename, NO_TEXT)
    count = _refuse_size(root, filename, limits)
    article = _article(root, is_searched=count <= _MOST_SEARCHED)
    builder = ParagraphBuilder(filename, limits.characters)
    _HtmlWalk(builder).block(article)
    builder.end()
    _note_rest(root, article, builder)
    stored = "\n".join(builder.paragraphs)
    return read_byline(described(root, stored, builder))


def _parsed(text: str) -> HtmlElement | None:
    """Return the tree; none where there is no element in it. No address in it is ever fetched."""
    plain = re.sub(r"^\s*<\?xml[^>]*\?>", "", text.replace("\0", ""))
    parser = html.HTMLParser(
        no_network=True, huge_tree=False, remove_comments=True, remove_pis=True
    )
    return html.document_fromstring(plain, parser=parser) if plain.strip() else None


def _refuse_size(root: HtmlElement, filename: str, limits: TextLimits) -> int:
    """Return how many elements there are; refuse too many, and too deep ones."""
    depth, count, level = 0, 0, [root]
    while level:
        depth, count = depth + 1, count + len(level)
        if count > limits.elements:
            raise RefusedTextError(filename, TOO_MANY_ELEMENTS.format(most=limits.elements))
        if depth > _DEEPEST:
            raise RefusedTextError(filename, _TOO_DEEP.format(most=_DEEPEST))
        level = [child for one in level for child in one]
    return count


def _why_left_out(element: HtmlElement) -> Text | None:
    """Return why an element is not taken over; none if it is."""
    style = element.get("style", "")
    if element.tag in _CONTROLS or element.tag in _AROUND:
        return _OUTSIDE
    if element.get("hidden") is not None or _HIDDEN.search(style):
        return _HIDDEN_TEXT
    return DELETED if element.tag in _DELETED or _STRUCK.search(style) else None


class _HtmlWalk:
    """Walks elements in their order and adds what can be seen."""

    def __init__(self, builder: ParagraphBuilder) -> None:
        self._builder = builder

    def block(self, element: HtmlElement) -> None:
        """Add an element that stands on lines of its own."""
        self._builder.end()
        self._content(element)
        self._builder.end()

    def _content(self, element: HtmlElement) -> None:
        self._builder.add(element.text or "")
        for child in element:
            self._child(child)
            self._builder.add(child.tail or "")

    def _child(self, child: HtmlElement) -> None:
        tag = child.tag
        if not isinstance(tag, str) or tag in _UNSEEN:
            return
        reason = _why_left_out(child)
        if reason is not None:
            if tag in _AROUND:
                self._builder.end()
            self._builder.leave_out(reason, child.text_content())
        elif tag == "sup" or _RAISED.search(child.get("style", "")):
            self._builder.raise_up(child.text_content())
        else:
            self._BY_TAG.get(tag, _HtmlWalk.block if tag in _BLOCKS else _HtmlWalk._content)(
                self, child
            )

    def _reading(self, element: HtmlElement) -> None:
        """Add how Hanja are read, which stands above them."""
        self._builder.add(f"({element.text_content().strip()})")

    def _nothing(self, _element: HtmlElement) -> None:
        """Add nothing: the brackets of a reading are added with it."""

    def _line_break(self, element: HtmlElement) -> None:
        """End the paragraph at a second break, or at one behind a whole sentence."""
        before = element.getprevious()
        between = (before.tail or "") if before is not None else "text"
        is_second = before is not None and before.tag == "br" and not between.strip(" \t\r\n\xa0")
        line = between if before is not None else (element.getparent().text or "")
        if is_second or _SENTENCE_END.search(line):
            self._builder.end()
        else:
            self._builder.add(" ")

    def _cell(self, element: HtmlElement) -> None:
        """Add a cell of a table; a row is one paragraph, and a bar keeps its figures apart."""
        if element.getprevious() is not None:
            self._builder.add(" | ")
        inner = ParagraphBuilder("", len(element.text_content()) * 2 + 100)
        _HtmlWalk(inner).block(element)
        self._builder.add(" ".join(inner.paragraphs))
        self._builder.omissions += inner.omissions

    _BY_TAG: ClassVar[dict[str, Callable[[_HtmlWalk, HtmlElement], None]]] = {
        "br": _line_break,
        "rt": _reading,
        "rp": _nothing,
        "td": _cell,
        "th": _cell,
    }


def _article(root: HtmlElement, *, is_searched: bool) -> HtmlElement:
    """Return the element that holds the article; the whole page where it is not searched."""
    for found in root.xpath(_ARTICLES):
        if len(found.text_content().strip()) >= _LEAST_ARTICLE:
            return found
    body = root.find("body")
    whole = body if body is not None else root
    return _lowest_with(whole, set(_summary_lines(root))) if is_searched else whole


def _summary_lines(root: HtmlElement) -> Iterator[str]:
    """Yield the texts of the blocks that readability takes for the article."""
    # It is only asked where the article is: what it takes off would be figures lost.
    from readability import Document
    from readability.readability import Unparseable

    logging.getLogger("readability.readability").setLevel(logging.CRITICAL)
    try:
        summary = html.fromstring(Document(html.tostring(root, encoding="unicode")).summary())
    except (Unparseable, ValueError, TypeError, IndexError, AttributeError):
        return
    for element in summary.iter():
        if isinstance(element.tag, str):
            for piece in (element.text, element.tail):
                if piece and piece.strip():
                    yield " ".join(piece.split())


def _lowest_with(whole: HtmlElement, wanted: set[str]) -> HtmlElement:
    """Return the lowest element that holds almost all of some texts."""
    sizes: dict[HtmlElement, int] = {}
    for element in reversed(list(whole.iter())):
        if isinstance(element.tag, str):
            own = [element.text, *(child.tail for child in element)]
            plain = (" ".join(one.split()) for one in own if one)
            size = sum(len(one) for one in plain if one in wanted)
            sizes[element] = size + sum(sizes.get(child, 0) for child in element)
    most, found = sizes.get(whole, 0), whole
    if not most:
        return whole
    while True:
        best = max(found, key=lambda one: sizes.get(one, 0), default=None)
        if best is None or sizes.get(best, 0) < most * _PART_OF_SUMMARY or best.tag not in _BLOCKS:
            return found
        found = best


def _note_rest(root: HtmlElement, article: HtmlElement, builder: ParagraphBuilder) -> None:
    """Note the blocks outside the article that can be seen."""
    body = root.find("body")
    if body is None or article is body:
        return
    title = " ".join(root.xpath("string(//h1)").split())
    inside = [article, *article.iterancestors()]
    for text in _texts_outside(body, set(inside), article):
        if " ".join(text.split()) != title:
            builder.leave_out(_OUTSIDE, text)


def _texts_outside(
    element: HtmlElement, inside: set[HtmlElement], article: HtmlElement
) -> Iterator[str]:
    yield element.text or ""
    for child in element:
        if child in inside and child is not article:
            yield from _texts_outside(child, inside, article)
        elif child not in inside and isinstance(child.tag, str) and child.tag not in _UNSEEN:
            yield child.text_content()
        yield child.tail or ""
