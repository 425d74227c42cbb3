"""Origins of the web: those that a setting allows, and the one that a page has."""

from __future__ import annotations

import re
from dataclasses import dataclass
from ipaddress import IPv6Address
from urllib.parse import urlsplit

_DEFAULT_PORTS = {"http": 80, "https": 443}
_LABEL = r"[a-z0-9_](?:[a-z0-9_-]{0,61}[a-z0-9_])?"
_HOST = re.compile(rf"{_LABEL}(?:\.{_LABEL})*", re.ASCII)
_PORT = re.compile(r"[1-9][0-9]{0,4}", re.ASCII)
_PATTERN = re.compile(
    r"(?P<scheme>https?)://(?P<below>\*\.)?(?P<host>[^/?#@:\[\]*]+)(?::(?P<port>\d+))?"
)
_EXPECTED = "expected https://portal.example, https://*.corp.example, http://localhost:9000 or *"
_LONGEST_ADDRESS = 2_000
_LONGEST_HOST = 253
_LARGEST_PORT = 65_535


@dataclass(frozen=True, slots=True)
class WebOrigin:
    """Where a page comes from: two pages of one origin trust each other."""

    scheme: str
    host: str
    port: int

    def __str__(self) -> str:
        port = "" if self.port == _DEFAULT_PORTS[self.scheme] else f":{self.port}"
        return f"{self.scheme}://{self.host}{port}"


@dataclass(frozen=True, slots=True)
class OriginPattern:
    """One origin, every origin below a host (``https://*.corp.example``), or every origin.

    Attributes:
        origin: The origin; none stands for every one.
        below: Whether the hosts below its host are meant instead of the host itself.
    """

    origin: WebOrigin | None
    below: bool = False

    def __str__(self) -> str:
        if self.origin is None:
            return "*"
        return str(self.origin).replace("://", "://*.", 1) if self.below else str(self.origin)

    def includes(self, other: WebOrigin) -> bool:
        """Whether an origin is meant, by the rules of a content security policy.

        There ``http://portal.example`` means the same host over https too.
        """
        own = self.origin
        if own is None:
            return True
        upgraded = (own.scheme, other.scheme) == ("http", "https")
        same_port = own.port == other.port or (upgraded and (own.port, other.port) == (80, 443))
        if not same_port or not (upgraded or own.scheme == other.scheme):
            return False
        return other.host.endswith(f".{own.host}") if self.below else other.host == own.host


def read_patterns(text: str) -> tuple[OriginPattern, ...]:
    """Return the origins that a setting lists, with commas or spaces between them.

    Raises:
        ValueError: If any is no origin; names all of them.
    """
    patterns, wrong = [], []
    for part in re.split(r"[\s,]+", text.strip()) if text.strip() else []:
        try:
            patterns.append(_read_pattern(part))
        except ValueError:
            wrong.append(repr(part))
    if wrong:
        raise ValueError(f"no origin: {', '.join(wrong)}; {_EXPECTED}")
    return tuple(dict.fromkeys(patterns))


def read_origin(address: str) -> WebOrigin:
    """Return the origin of the address of a page.

    Raises:
        ValueError: If it is no address of the web.
    """
    if len(address) > _LONGEST_ADDRESS:
        raise ValueError("too long")
    parts = urlsplit(address.strip())
    if parts.username is not None or parts.hostname is None:
        raise ValueError(address)
    return _origin(parts.scheme.lower(), parts.hostname, str(parts.port or ""))


def _read_pattern(text: str) -> OriginPattern:
    if text == "*":
        return OriginPattern(None)
    found = _PATTERN.fullmatch(text)
    if found is None:
        raise ValueError(text)
    origin = _origin(found["scheme"], found["host"], found["port"] or "")
    return OriginPattern(origin, below=bool(found["below"]))


def _origin(scheme: str, host: str, port: str) -> WebOrigin:
    if scheme not in _DEFAULT_PORTS:
        raise ValueError(scheme)
    if port and (not _PORT.fullmatch(port) or int(port) > _LARGEST_PORT):
        raise ValueError(port)
    return WebOrigin(scheme, _name(host), int(port) if port else _DEFAULT_PORTS[scheme])


def _name(host: str) -> str:
    if ":" in host:
        return f"[{IPv6Address(host)}]"
    name = host.encode("idna").decode().lower()
    if len(name) > _LONGEST_HOST or not _HOST.fullmatch(name):
        raise ValueError(host)
    return name
