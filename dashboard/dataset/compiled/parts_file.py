"""A file of named arrays: read back whole and unchanged, or not at all."""

from __future__ import annotations

import json
import mmap
import os
from hashlib import sha256
from itertools import accumulate
from pathlib import Path
from tempfile import NamedTemporaryFile
from typing import TYPE_CHECKING, Any

import numpy as np

if TYPE_CHECKING:
    from collections.abc import Mapping

    from numpy.typing import NDArray

_MAGIC = b"ATLASCOLUMNS\0\0\0\1"
_DIGEST = sha256().digest_size
_LENGTH = 8
_ALIGNMENT = 64
_CHUNK = 1 << 22


class DamagedFileError(ValueError):
    """A file that is not what was written, or of something else."""


def write_parts(path: Path, about: Mapping[str, str], parts: Mapping[str, NDArray[Any]]) -> None:
    """Write arrays into a file, which appears whole or not at all.

    The arrays stand behind one another, then what they are and what they are about (JSON), the
    length of that, and the SHA-256 of everything before.

    Raises:
        OSError: If the file cannot be written.
    """
    padded = [_padding(part.nbytes) + part.nbytes for part in parts.values()]
    starts = accumulate(padded, initial=_padding(len(_MAGIC)) + len(_MAGIC))
    described = {
        name: (part.dtype.str, start, len(part))
        for (name, part), start in zip(parts.items(), starts, strict=False)
    }
    index = json.dumps({"about": dict(about), "parts": described}).encode()
    path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    with NamedTemporaryFile(dir=path.parent, prefix=path.name, delete=False) as file:
        try:
            whole = sha256()
            pieces = [memoryview(_MAGIC), *[_bytes(part) for part in parts.values()]]
            tail = [memoryview(index), memoryview(len(index).to_bytes(_LENGTH, "big"))]
            for piece in pieces:
                for one in (piece, bytes(_padding(len(piece)))):
                    whole.update(one)
                    file.write(one)
            for piece in tail:
                whole.update(piece)
                file.write(piece)
            file.write(whole.digest())
            file.flush()
            os.fsync(file.fileno())
            Path(file.name).replace(path)
        except BaseException:
            Path(file.name).unlink(missing_ok=True)
            raise


def open_parts(path: Path, about: Mapping[str, str]) -> dict[str, NDArray[Any]]:
    """Return the arrays of a file, mapped into memory.

    Raises:
        DamagedFileError: If a byte differs from what was written, or it is about something else.
        OSError: If it cannot be read.
    """
    with path.open("rb", buffering=0) as file:
        size = _verified(file, path)
        mapped = mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ)
    behind = size - _DIGEST - _LENGTH
    length = int.from_bytes(mapped[behind : behind + _LENGTH], "big")
    index = json.loads(mapped[behind - length : behind])
    if index["about"] != dict(about):
        raise DamagedFileError(f"{path.name} is about something else")
    return {
        name: np.frombuffer(mapped, np.dtype(dtype), count, start)
        for name, (dtype, start, count) in index["parts"].items()
    }


def _verified(file: Any, path: Path) -> int:
    """Return the size of a file that is as it was written."""
    size = os.fstat(file.fileno()).st_size
    whole, left, buffer = sha256(), size - _DIGEST, memoryview(bytearray(_CHUNK))
    while left > 0 and (read := file.readinto(buffer[: min(left, _CHUNK)])):
        whole.update(buffer[:read])
        left -= read
    if left or file.read(_DIGEST) != whole.digest():
        raise DamagedFileError(f"{path.name} is not as it was written")
    return size


def _padding(length: int) -> int:
    return -length % _ALIGNMENT


def _bytes(part: NDArray[Any]) -> memoryview:
    return np.ascontiguousarray(part).data.cast("B") if part.nbytes else memoryview(b"")
