"""The console of WebKit, read as its own inspector does.

A browser that a driver drives writes its console nowhere, and WebKit's driver does not hand it out.
The inspector's socket does: messages with a length before them, their values as GVariant has them.
"""

from __future__ import annotations

import itertools
import json
import socket
import struct
from typing import Any

_LITTLE_ENDIAN = 1
_HEAD = struct.Struct(">IB")
_PAGE = struct.pack("<QQ", 1, 1)
_TROUBLES = {"error", "warning"}
_ANOTHER_PAGE = {"Console.messagesCleared", "Target.didCommitProvisionalTarget"}


class Inspector:
    """Hears what the console of the first page of a browser says.

    Args:
        port: Where the browser listens for inspectors.
        patience: Seconds to wait for an answer.
    """

    def __init__(self, port: int, patience: int) -> None:
        self._socket = socket.create_connection(("127.0.0.1", port), patience)
        self._numbers = itertools.count(1)
        self._targets: set[str] = set()
        self._troubles: list[str] = []
        self._send("SetupInspectorClient", b"\0")
        self._send("Setup", _PAGE)

    def troubles(self) -> list[str]:
        """Return the errors and warnings of the page since it was asked last."""
        self._ask("Target.setPauseOnStart", pauseOnStart=False)
        for target in sorted(self._targets):
            self._ask("Console.enable", target)
        found, self._troubles = self._troubles, []
        return found

    def close(self) -> None:
        """Hang up."""
        self._socket.close()

    def _ask(self, method: str, target: str = "", **parameters: Any) -> None:
        """Send a command to the browser, or to a page in it, and hear all before its answer."""
        number = next(self._numbers)
        command = {"id": number, "method": method, "params": parameters}
        if target:
            within = {"targetId": target, "message": json.dumps(command)}
            command = {"id": 0, "method": "Target.sendMessageToTarget", "params": within}
        self._send("SendMessageToBackend", _PAGE + json.dumps(command).encode() + b"\0")
        told = self._told()
        while told.get("id") != number and "error" not in told:
            self._hear(told.get("method"), told.get("params", {}))
            told = self._told()

    def _hear(self, event: str | None, told: dict[str, Any]) -> None:
        if event == "Target.targetCreated":
            self._targets.add(told["targetInfo"]["targetId"])
        if event == "Target.targetDestroyed":
            self._targets.discard(told["targetId"])
        if event in _ANOTHER_PAGE:
            # What a page says while it is left is its loads that are broken off.
            self._troubles.clear()
        if event == "Console.messageAdded":
            message = told["message"]
            if message["level"] in _TROUBLES:
                self._troubles.append(f"{message['source']}: {message['text']}")

    def _send(self, name: str, values: bytes) -> None:
        message = name.encode() + b"\0" + values
        self._socket.sendall(_HEAD.pack(len(message), _LITTLE_ENDIAN) + message)

    def _told(self) -> dict[str, Any]:
        """Return the next message to an inspector of the page."""
        while True:
            length, _ = _HEAD.unpack(self._received(_HEAD.size))
            name, _, values = self._received(length).partition(b"\0")
            if name == b"SendMessageToFrontend":
                told = json.loads(values[len(_PAGE) :].rstrip(b"\0"))
                from_page = told.get("method") == "Target.dispatchMessageFromTarget"
                return dict(json.loads(told["params"]["message"]) if from_page else told)

    def _received(self, length: int) -> bytes:
        parts = b""
        while len(parts) < length:
            part = self._socket.recv(length - len(parts))
            assert part, "WebKit hung up"
            parts += part
        return parts
