"""What a process does with its memory: what lasts stays, what is no longer used goes back."""

from __future__ import annotations

import ctypes
import gc
import sys
from contextlib import contextmanager
from time import monotonic
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

_TRIM_THRESHOLD, _MMAP_THRESHOLD, _ARENA_MAX = -1, -3, -8
"""Parameters of glibc's ``mallopt``."""

_LARGE, _LOOSE = 2 * 1024 * 1024, 4 * 1024 * 1024
"""Bytes of a block that is given back at once, and of what may be free at the end of the heap.

Drawing a chart takes and frees a few hundred blocks of up to 1 MB. Given back one by one, they are
a sixth of its time: each new page that the system hands out is cleared first.
"""

_OLDEST, _PAUSE = 2, 10.0
"""The generation of garbage that holds all others, and seconds between two looks at the heap: at
two million claims some 300 MB of it are holes after a thousand requests."""


def give_back_memory() -> None:
    """Have glibc keep one heap for all threads, and give back what is large as soon as it is free.

    Left to itself it has a heap for each thread and keeps freed blocks of up to 32 MB: after two
    readers that is a seventh of a server. Elsewhere than on glibc nothing happens.
    """
    if sys.platform != "linux":
        return
    set_parameter = getattr(ctypes.CDLL(None), "mallopt", None)
    if set_parameter is None:
        return
    for parameter, value in ((_ARENA_MAX, 1), (_MMAP_THRESHOLD, _LARGE), (_TRIM_THRESHOLD, _LOOSE)):
        set_parameter(parameter, value)
    gc.callbacks.append(_trimming(ctypes.CDLL(None).malloc_trim))


def _trimming(trim: Callable[[int], object]) -> Callable[[str, Mapping[str, int]], None]:
    """Return what gives back the free pages inside the heap after a search of all garbage."""
    last = monotonic()

    def after(phase: str, found: Mapping[str, int]) -> None:
        nonlocal last
        if phase == "stop" and found["generation"] == _OLDEST and monotonic() - last > _PAUSE:
            trim(0)
            last = monotonic()

    return after


@contextmanager
def lasting() -> Iterator[None]:
    """Leave what is made in the block out of every search for garbage, then and later.

    A server imports and reads half a million objects. Searching them while they are made is a
    sixth of its start; searching them once more holds up every reader for a tenth of a second.
    """
    gc.disable()
    try:
        yield
    finally:
        gc.freeze()
        gc.enable()
