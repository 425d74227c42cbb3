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

    @property
    def media_type(self) -> str:
        """Its media type."""
        return _MEDIA_TYPES[self]

    @property
    def is_picture(self) -> bool:
        """Whether a browser draws it."""
        return self in PICTURES


PICTURES = (FileFormat.PNG, FileFormat.SVG, FileFormat.PDF)
DATA = (FileFormat.CSV, FileFormat.XLSX, FileFormat.JSON)
DOCUMENTS = (FileFormat.PPTX,)

_MEDIA_TYPES = {
    FileFormat.PNG: "image/png",
    FileFormat.SVG: "image/svg+xml",
    FileFormat.PDF: "application/pdf",
    FileFormat.CSV: "text/csv; charset=utf-8",
    FileFormat.XLSX: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    FileFormat.JSON: "application/json",
    FileFormat.PPTX: "application/vnd.openxmlformats-officedocument.presentationml.presentation",
}
