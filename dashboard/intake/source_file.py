"""A file as it came: its bytes, their hash, what is wrong with it."""

from __future__ import annotations

import gzip
import zlib
from hashlib import sha256
from pathlib import PurePath
from typing import TYPE_CHECKING

from msgspec import Struct

from dashboard.dataset.faults import Fault

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

MOST_BYTES = 200 * 1024 * 1024
"""A file may be so large, also when it is unpacked."""

_PACKED = ".gz"


class RefusedFileError(Exception):
    """A file that cannot be read whole; every fault of it is in `faults`."""

    def __init__(self, faults: Iterable[Fault]) -> None:
        self.faults = tuple(faults)
        super().__init__("\n".join(str(fault) for fault in self.faults))


class SourceFile(Struct, frozen=True):
    """A file.

    Attributes:
        name: Its name, without its folder.
        content: What is in it, unpacked.
        sha256: The hash of the file as it came.
    """

    name: str
    content: bytes
    sha256: str

    @property
    def suffix(self) -> str:
        """The end of its name that says what it is, without that of its packing."""
        return PurePath(self.name.lower().removesuffix(_PACKED)).suffix

    def fault(self, line: int, column: str, value: str, rule: str) -> Fault:
        """Return what is wrong at a place of it."""
        return Fault(self.name, line, column, value, rule)


def read_source_file(path: Path) -> SourceFile:
    """Read a file; one that is packed by gzip is unpacked.

    Raises:
        RefusedFileError: If there is no such file, or it is too large.
    """

    def refused(rule: str) -> RefusedFileError:
        return RefusedFileError([Fault(path.name, 1, "file", path.name, rule)])

    too_large = f"is larger than {MOST_BYTES // 1024**2} MB"
    try:
        if path.stat().st_size > MOST_BYTES:
            raise refused(too_large)
        content = path.read_bytes()
        digest = sha256(content).hexdigest()
        if path.name.lower().endswith(_PACKED):
            with gzip.open(path) as packed:
                content = packed.read(MOST_BYTES + 1)
    except OSError as error:
        raise refused(f"cannot be read: {error.strerror or error}") from None
    except (EOFError, zlib.error) as error:
        raise refused(f"cannot be unpacked: {error}") from None
    if len(content) > MOST_BYTES:
        raise refused(too_large)
    return SourceFile(path.name, content, digest)
