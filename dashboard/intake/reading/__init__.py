"""Files of the field as sheets of text: nothing is guessed from a sample, no cell is changed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dashboard.intake.reading.delimited import read_delimited
from dashboard.intake.reading.markdown import read_markdown
from dashboard.intake.reading.trees import read_json, read_yaml
from dashboard.intake.reading.workbook import read_workbook
from dashboard.intake.source_file import RefusedFileError

if TYPE_CHECKING:
    from collections.abc import Callable

    from dashboard.intake.sheet import Sheet
    from dashboard.intake.source_file import SourceFile

    Reader = Callable[[SourceFile, str, str], tuple[Sheet, ...]]

_READERS: dict[str, Reader] = {
    ".csv": read_delimited,
    ".tsv": read_delimited,
    ".txt": read_delimited,
    ".xlsx": read_workbook,
    ".xlsm": read_workbook,
    ".json": read_json,
    ".yaml": read_yaml,
    ".yml": read_yaml,
    ".md": read_markdown,
}
"""What reads a file, by the end of its name."""


def is_tree(file: SourceFile) -> bool:
    """Whether a file has its records somewhere in a tree."""
    return _READERS.get(file.suffix) in (read_json, read_yaml)


def read_sheets(file: SourceFile, encoding: str = "", records: str = "") -> tuple[Sheet, ...]:
    """Read a file.

    Args:
        file: The file.
        encoding: Its encoding, where it is known; else UTF-8, CP949 and UTF-16 are tried, strictly
            and in this order.
        records: Where the records stand in a file of JSON or YAML: names of keys, with dots.

    Raises:
        RefusedFileError: If it cannot be read whole; carries every fault.
    """
    reader = _READERS.get(file.suffix)
    if reader is None:
        raise RefusedFileError(
            [file.fault(1, "file", file.name, f"is none of {', '.join(sorted(_READERS))}")]
        )
    return reader(file, encoding, records)
