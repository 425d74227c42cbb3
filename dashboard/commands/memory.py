"""What a process does with its memory: what lasts stays, what is no longer used goes back."""

from __future__ import annotations

import ctypes
import gc
import sys
from contextlib import contextmanager
from threading import Thread
from time import process_time, sleep
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

_TRIM_THRESHOLD, _MMAP_THRESHOLD, _ARENA_MAX = -1, -3, -8
"""Parameters of glibc's ``mallopt``."""

_LARGE, _LOOSE = 2 * 1024 * 1024, 4 * 1024 * 1024
"""Bytes of a block that is given back at once, and of what may be free at the end of the heap.

Drawing a chart takes and frees a few hundred blocks of up to 1 MB. Given back one by one, they are
a sixth of its time: each new page that the system hands out is cleared first.
"""

_SELDOM = 1_000
"""Searches of young garbage for one of all that comes by itself: it takes 0.3 s and holds up every
reader, at two million claims each four seconds if Python is left to its ten."""

_LOOK, _RESTING, _SOME, _MUCH = 1.0, 0.1, 1.0, 10.0
"""Seconds between two looks at the work done, and seconds of processor: in a look below which
nobody is taken to wait for an answer; after which memory is given back as soon as nobody does;
after which it is given back whoever waits.

At two million claims a hundred requests leave some 200 MB of holes in the heap, and a day that is
no longer kept leaves 50 MB that only a search of all garbage finds.
"""


def give_back_memory() -> None:
    """Look for garbage and give back what is free when nobody waits for an answer.

    With glibc there is one heap for all threads, and what is large goes back as soon as it is free.
    Left to itself it has a heap for each thread and keeps freed blocks of up to 32 MB: after two
    readers that is a seventh of a server.
    """
    young, middle, _ = gc.get_threshold()
    gc.set_threshold(young, middle, _SELDOM)
    Thread(target=_tidy, args=(_trim_of_heap(),), name="memory", daemon=True).start()


def _trim_of_heap() -> Callable[[int], object]:
    """Set up the heap, and return what gives back the free pages inside it."""
    if sys.platform != "linux" or not hasattr(system := ctypes.CDLL(None), "mallopt"):
        return lambda _: None
    for parameter, value in ((_ARENA_MAX, 1), (_MMAP_THRESHOLD, _LARGE), (_TRIM_THRESHOLD, _LOOSE)):
        system.mallopt(parameter, value)
    return system.malloc_trim


def _tidy(trim: Callable[[int], object]) -> None:
    tidied = seen = process_time()
    while True:
        sleep(_LOOK)
        now = process_time()
        is_resting, seen = now - seen < _RESTING, now
        if gc.isenabled() and now - tidied > (_SOME if is_resting else _MUCH):
            gc.collect()
            trim(0)
            tidied = seen = process_time()


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
