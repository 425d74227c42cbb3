"""The formats that a chart can be taken away in."""

from __future__ import annotations

from enum import StrEnum


class FileFormat(StrEnum):
    """A file format, by the suffix of its address."""

    PNG = "png"
    SVG = "svg"
    PDF = "pdf"
    CSV = "csv"
    XLSX = "xlsx"
    JSON = "json"
    PPTX = "pptx"
    HWPX = "hwpx"

    @property
    def media_type(self) -> str:
        """Its media type."""
        return _MEDIA_TYPES[self]

    @property
    def is_picture(self) -> bool:
        """Whether a browser draws it."""
        return self in PICTURES

    @property
    def drawn_as(self) -> FileFormat | None:
        """The format of the picture that has to be drawn for it; none if there is no picture."""
        if self is FileFormat.HWPX:
            return FileFormat.PNG
        return self if self.is_picture else None


PICTURES = (FileFormat.PNG, FileFormat.SVG, FileFormat.PDF)
DATA = (FileFormat.CSV, FileFormat.XLSX, FileFormat.JSON)
DOCUMENTS = (FileFormat.PPTX, FileFormat.HWPX)

_MEDIA_TYPES = {
    FileFormat.PNG: "image/png",
    FileFormat.SVG: "image/svg+xml",
    FileFormat.PDF: "application/pdf",
    FileFormat.CSV: "text/csv; charset=utf-8",
    FileFormat.XLSX: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    FileFormat.JSON: "application/json",
    FileFormat.HWPX: "application/hwp+zip",
    FileFormat.PPTX: "application/vnd.openxmlformats-officedocument.presentationml.presentation",
}
