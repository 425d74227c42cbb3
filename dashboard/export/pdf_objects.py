"""A PDF as numbered objects: those that change are written anew, all others stand as they are."""

from __future__ import annotations

from io import BytesIO
from typing import TYPE_CHECKING

from pypdf import PdfReader
from pypdf.generic import IndirectObject

from dashboard.export.troubles import PictureError

if TYPE_CHECKING:
    from pypdf.generic import PdfObject

_BINARY = b"%\xe2\xe3\xcf\xd3"
"""A comment that tells programs that a file is no text."""


class PdfObjects:
    """The objects of a PDF as Chromium prints it: one table of them, and none within another.

    To read and write them all, as pypdf does, takes ten times as long.

    Args:
        content: The PDF.

    Attributes:
        reader: Reads the objects that are asked for; one that is changed has to be put.

    Raises:
        PictureError: If it is put together in another way.
    """

    def __init__(self, content: bytes) -> None:
        self.reader = PdfReader(BytesIO(content))
        self._head = content.splitlines()[0]
        places = sorted(self.reader.xref.get(0, {}).items(), key=lambda one: one[1])
        starts = [place for _, place in places]
        ends = [*starts[1:], content.rfind(b"\nxref\n")]
        self._written = {
            number: content[start:end].rstrip()
            for (number, start), end in zip(places, ends, strict=True)
        }
        known = sorted(self._written) == list(range(1, len(places) + 1))
        if self.reader.xref_objStm or not known or not places or ends[-1] < starts[-1]:
            raise PictureError("the PDF is put together in another way")

    def put(self, value: PdfObject, number: int = 0) -> IndirectObject:
        """Put an object in the place of another, or behind all; returns what names it."""
        number = number or len(self._written) + 1
        written = BytesIO()
        value.write_to_stream(written)
        self._written[number] = b"%d 0 obj\n%s\nendobj" % (number, written.getvalue())
        return IndirectObject(number, 0, self.reader)

    def written(self, root: int, information: int) -> bytes:
        """Return the file.

        Args:
            root: The number of what all else hangs on.
            information: The number of what is said about the document.
        """
        file = bytearray(b"%s\n%s\n" % (self._head, _BINARY))
        table = [b"0000000000 65535 f "]
        for _, one in sorted(self._written.items()):
            table.append(b"%010d 00000 n " % len(file))
            file += one + b"\n"
        place, size = len(file), len(table)
        file += b"xref\n0 %d\n%s\n" % (size, b"\n".join(table))
        file += b"trailer\n<<\n/Size %d\n/Root %d 0 R\n" % (size, root)
        file += b"/Info %d 0 R\n>>\nstartxref\n%d\n%%%%EOF\n" % (information, place)
        return bytes(file)
