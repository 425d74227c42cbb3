"""The rows drawn as a file: CSV, Excel workbook, JSON."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from dashboard.export.formats import FileFormat
    from dashboard.figures.look import Look
    from dashboard.tables.dataset import Dataset


def data_file(look: Look, format_: FileFormat, dataset: Dataset, base: str) -> bytes:
    """Return the rows drawn, with their evidence, as a file.

    Args:
        look: What is asked for.
        format_: CSV, XLSX or JSON.
        dataset: The dataset.
        base: The address of the Atlas, ``/`` at the end, for the address that makes it anew.
    """
    raise NotImplementedError
