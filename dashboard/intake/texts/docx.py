"""A document of Word, read by its XML: insertions live, deletions out, results of fields in."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from defusedxml.ElementTree import fromstring

from dashboard.i18n import Text
from dashboard.intake.texts.bylines import read_byline
from dashboard.intake.texts.limits import TOO_MANY_ELEMENTS, RefusedTextError
from dashboard.intake.texts.manuscript import Manuscript
from dashboard.intake.texts.paragraph_builder import ParagraphBuilder

if TYPE_CHECKING:
    from collections.abc import Iterator
    from xml.etree.ElementTree import Element

    from dashboard.intake.texts.limits import TextLimits
    from dashboard.intake.texts.packages import TextPackage

_DELETED = frozenset({"del", "moveFrom"})
_STRUCK = ("strike", "dstrike")
_TEXT_OF_DELETED = Text("지운 글(변경 내용)", "deleted text (tracked change)")
_HIDDEN = Text("숨긴 글", "hidden text")
_STRUCK_OUT = Text("취소선을 그은 글", "struck-out text")
_COMMENT = Text("메모", "a comment")
_MARGIN = Text("머리말·꼬리말", "a header or footer")
_OFF = frozenset({"0", "false", "off", "none"})
_INSIDE = frozenset(
    (
        *("hyperlink", "ins", "moveTo", "smartTag", "sdt", "sdtContent", "customXml"),
        *("fldSimple", "dir", "bdo", "r", "AlternateContent", "Choice", "drawing", "pict"),
        *("inline", "anchor", "graphic", "graphicData", "wsp", "wgp", "txbx", "shape"),
        *("textbox", "group", "object", "oMathPara", "oMath", "e", "num", "den", "deg"),
        *("lim", "fName", "sub", "d", "f", "rad", "nary", "func", "mr", "m", "eqArr"),
        *("groupChr", "acc", "bar", "box", "limLow", "limUpp", "sSub", "sPre", "ruby"),
        *("rubyBase"),
    )
)
_BREAKS = frozenset({"br", "cr"})
_NUMBER_OF_NOTE = re.compile(r"(\w+)s\.xml$")


def read_docx(package: TextPackage, limits: TextLimits) -> Manuscript:
    """Read a document of Word.

    Raises:
        RefusedTextError: If it is too long, or declares entities.
    """
    builder = ParagraphBuilder(package.filename, limits.characters)
    notes = {kind: dict(_notes(package, kind)) for kind in ("footnote", "endnote")}
    walk = _DocxWalk(builder, notes)
    body = fromstring(package.read("word/document.xml"))
    if sum(1 for _ in body.iter()) > limits.elements:
        rule = TOO_MANY_ELEMENTS.format(most=limits.elements)
        raise RefusedTextError(package.filename, rule)
    for element in body:
        walk.blocks(element)
    for name in sorted(package.names):
        kind = _COMMENT if name == "word/comments.xml" else _MARGIN
        if re.fullmatch(r"word/(?:comments|header\d*|footer\d*)\.xml", name):
            for block in fromstring(package.read(name)):
                builder.leave_out(kind, _plain(block))
    stored = "\n".join(builder.paragraphs)
    return read_byline(Manuscript(stored, left_out=tuple(builder.omissions)))


def _notes(package: TextPackage, kind: str) -> Iterator[tuple[str, Element]]:
    name = f"word/{kind}s.xml"
    if name in package.names:
        for note in fromstring(package.read(name)):
            if _get(note, "type") in ("", "normal"):
                yield _get(note, "id"), note


def _tag(element: Element) -> str:
    return element.tag.rpartition("}")[2] if isinstance(element.tag, str) else ""


def _get(element: Element, name: str) -> str:
    for key, value in element.attrib.items():
        if key.rpartition("}")[2] == name:
            return str(value)
    return ""


def _within(element: Element, tag: str) -> Iterator[Element]:
    """Yield the rows of a table or the cells of a row, and not those of a table in a cell."""
    for child in element:
        if _tag(child) == tag:
            yield child
        elif _tag(child) in ("sdt", "sdtContent", "customXml", "ins", "moveTo"):
            yield from _within(child, tag)


def _plain(element: Element) -> str:
    return " ".join(one.text or "" for one in element.iter() if _tag(one) in ("t", "delText"))


class _DocxWalk:
    """Walks a document in its order."""

    def __init__(self, builder: ParagraphBuilder, notes: dict[str, dict[str, Element]]) -> None:
        self._builder, self._notes = builder, notes
        self._fields: list[bool] = []
        self._later: list[Element] = []

    def blocks(self, element: Element) -> None:
        """Add paragraphs and tables."""
        tag = _tag(element)
        if tag == "p":
            self._paragraph(element)
        elif tag == "tbl":
            self._table(element)
        elif tag in _DELETED:
            self._builder.leave_out(_TEXT_OF_DELETED, _plain(element))
        elif tag not in ("sectPr", "Fallback"):
            for child in element:
                self.blocks(child)

    def _paragraph(self, element: Element) -> None:
        later, self._later = self._later, []
        for child in element:
            self._inline(child)
        self._builder.end()
        self._add_later(later)

    def _table(self, element: Element) -> None:
        for row in _within(element, "tr"):
            if _is_deleted(row):
                self._builder.leave_out(_TEXT_OF_DELETED, _plain(row))
            else:
                self._row(row)

    def _row(self, row: Element) -> None:
        self._builder.end()
        later, self._later = self._later, []
        self._cells(row)
        self._builder.end()
        self._add_later(later)

    def _cells(self, row: Element) -> None:
        for number, cell in enumerate(one for one in _within(row, "tc") if not _is_covered(one)):
            if number:
                self._builder.add(" | ")
            self._cell(cell)

    def _cell(self, element: Element) -> None:
        """Add what is in a cell; the rows of a table in it are cells, too."""
        for block in element:
            tag = _tag(block)
            if tag == "p":
                for child in block:
                    self._inline(child)
                self._builder.add(" ")
            elif tag == "tbl":
                for row in _within(block, "tr"):
                    self._cells(row)
                    self._builder.add(" | ")
            elif tag in _DELETED:
                self._builder.leave_out(_TEXT_OF_DELETED, _plain(block))
            elif tag in ("sdt", "sdtContent", "customXml", "ins", "moveTo"):
                self._cell(block)

    def _add_later(self, before: list[Element]) -> None:
        """Add text boxes and notes that stand in what was added just now."""
        found, self._later = self._later, before
        for block in found:
            for child in block:
                self.blocks(child)

    def _inline(self, element: Element) -> None:
        tag = _tag(element)
        if tag == "r":
            self._run(element)
        elif tag in _DELETED:
            self._builder.leave_out(_TEXT_OF_DELETED, _plain(element))
        elif tag in ("sSup", "sSubSup"):
            self._raised(element)
        elif tag == "txbxContent":
            self._later.append(element)
        elif tag in _INSIDE:
            for child in element:
                self._inline(child)
        elif tag == "t" and not any(self._fields):
            self._builder.add(element.text or "")

    def _raised(self, element: Element) -> None:
        for child in element:
            if _tag(child) == "sup":
                self._builder.add(f"^{_plain(child)}")
            else:
                self._inline(child)

    def _run(self, run: Element) -> None:
        look = next((one for one in run if _tag(one) == "rPr"), None)
        if look is not None and _is_on(look, "vanish"):
            self._builder.leave_out(_HIDDEN, _plain(run))
            return
        if look is not None and any(_is_on(look, name) for name in _STRUCK):
            self._builder.leave_out(_STRUCK_OUT, _plain(run))
            return
        is_raised = look is not None and any(
            _tag(one) == "vertAlign" and _get(one, "val") == "superscript" for one in look
        )
        for child in run:
            self._piece(child, is_raised=is_raised)

    def _piece(self, child: Element, *, is_raised: bool) -> None:
        tag = _tag(child)
        if tag == "fldChar":
            self._field(_get(child, "fldCharType"))
        elif not any(self._fields):  # an instruction has its result behind it
            self._visible(child, tag, is_raised=is_raised)

    def _visible(self, child: Element, tag: str, *, is_raised: bool) -> None:
        if tag == "t":
            (self._builder.raise_up if is_raised else self._builder.add)(child.text or "")
        elif tag in ("tab", "ptab") or tag in _BREAKS:
            self._builder.add(" ")
        elif tag == "noBreakHyphen":
            self._builder.add("-")
        elif tag in ("footnoteReference", "endnoteReference"):
            note = self._notes[tag.removesuffix("Reference")].get(_get(child, "id"))
            if note is not None:
                self._later.append(note)
        elif tag in _INSIDE:
            self._inline(child)

    def _field(self, kind: str) -> None:
        if kind == "begin":
            self._fields.append(True)
        elif kind == "separate" and self._fields:
            self._fields[-1] = False
        elif kind == "end" and self._fields:
            self._fields.pop()


def _is_on(look: Element, name: str) -> bool:
    return any(_tag(one) == name and _get(one, "val") not in _OFF for one in look)


def _is_covered(cell: Element) -> bool:
    """Whether a cell is covered by the one above it."""
    merged = (one for look in cell if _tag(look) == "tcPr" for one in look)
    return any(_tag(one) == "vMerge" and _get(one, "val") != "restart" for one in merged)


def _is_deleted(row: Element) -> bool:
    return any(_tag(one) == "del" for look in row if _tag(look) == "trPr" for one in look)
