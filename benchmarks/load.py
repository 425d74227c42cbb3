"""A load generator, in a process of its own: ``python -m benchmarks.load PORT PATH SECONDS``.

A few connections that are kept ask for one address over and over; prints the requests a second.
"""

from __future__ import annotations

import asyncio
import sys
import time

_CONNECTIONS = 4
_LENGTH = b"content-length:"


async def _ask(port: int, path: str, deadline: float) -> int:
    """Ask until the deadline; returns how many whole answers came."""
    reader, writer = await asyncio.open_connection("127.0.0.1", port)
    request = f"GET {path} HTTP/1.1\r\nHost: 127.0.0.1:{port}\r\n\r\n".encode()
    answers = 0
    while time.perf_counter() < deadline:
        writer.write(request)
        head = await reader.readuntil(b"\r\n\r\n")
        if b" 200 " not in head.split(b"\r\n", 1)[0]:
            raise RuntimeError(f"{path}: {head[:200]!r}")
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


async def rate(port: int, path: str, seconds: float) -> float:
    """Return the requests a second that a server answers."""
    started = time.perf_counter()
    askers = [_ask(port, path, started + seconds) for _ in range(_CONNECTIONS)]
    answers = sum(await asyncio.gather(*askers))
    return answers / (time.perf_counter() - started)


if __name__ == "__main__":
    print(asyncio.run(rate(int(sys.argv[1]), sys.argv[2], float(sys.argv[3]))))
