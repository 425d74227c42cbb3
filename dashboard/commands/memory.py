"""Memory that is no longer used goes back to the system."""

from __future__ import annotations

import ctypes
import sys

_TRIM_THRESHOLD, _MMAP_THRESHOLD, _ARENA_MAX = -1, -3, -8
"""Parameters of glibc's ``mallopt``."""

_LARGE = 128 * 1024


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
    for parameter, value in ((_ARENA_MAX, 1), (_MMAP_THRESHOLD, _LARGE), (_TRIM_THRESHOLD, _LARGE)):
        set_parameter(parameter, value)
