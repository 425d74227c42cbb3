"""A load generator, in a process of its own: ``python -m benchmarks.load PORT SECONDS PATH…``.

A few connections that are kept ask for some addresses over and over, one after the other; prints
the requests a second.
"""

from __future__ import annotations

import asyncio
import sys
import time
from itertools import cycle
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

_CONNECTIONS = 4
_LENGTH = b"content-length:"


async def _ask(port: int, paths: Sequence[str], deadline: float) -> int:
    """Ask until the deadline; returns how many whole answers came."""
    reader, writer = await asyncio.open_connection("127.0.0.1", port)
    requests = cycle(f"GET {path} HTTP/1.1\r\nHost: 127.0.0.1:{port}\r\n\r\n" for path in paths)
    answers = 0
    while time.perf_counter() < deadline:
        request = next(requests)
        writer.write(request.encode())
        head = await reader.readuntil(b"\r\n\r\n")
        if b" 200 " not in head.split(b"\r\n", 1)[0]:
            raise RuntimeError(f"{request}: {head[:200]!r}")
        await _skip_body(reader, head.lower())
        answers += 1
    writer.close()
    return answers


async def _skip_body(reader: asyncio.StreamReader, head: bytes) -> None:
    if _LENGTH in head:
        length = head.split(_LENGTH, 1)[1].split(b"\r\n", 1)[0]
        await reader.readexactly(int(length))
        return
    while size := int((await reader.readline()).strip(), 16):
        await reader.readexactly(size + 2)
    await reader.readline()


async def rate(port: int, paths: Sequence[str], seconds: float) -> float:
    """Return the requests a second that a server answers."""
    started = time.perf_counter()
    askers = [_ask(port, paths, started + seconds) for _ in range(_CONNECTIONS)]
    answers = sum(await asyncio.gather(*askers))
    return answers / (time.perf_counter() - started)


if __name__ == "__main__":
    print(asyncio.run(rate(int(sys.argv[1]), sys.argv[3:], float(sys.argv[2]))))
