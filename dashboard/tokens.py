"""Tokens: signed, short-lived permits for one chart, one page of charts, or the dataset."""

from __future__ import annotations

import re
import time
from enum import StrEnum
from math import isfinite
from typing import TYPE_CHECKING, Any

from msgspec import Struct

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from dashboard.settings import Settings

DATASET = "dataset"
"""What a token is for that opens the dataset itself."""

PAGE = "page/"
"""What stands before a topic in a token that opens all of its charts."""

LONGEST_MINUTES = 24 * 60
"""Minutes that a token may live; one that was signed for longer is refused."""

LONGEST_TOKEN = 4_000
"""Letters that a token may have."""

_ALGORITHM = "HS256"
_LEEWAY = 30
"""Seconds that the clock of a portal may be wrong by."""

_SHAPE = re.compile(r"(?:[A-Za-z0-9_-]+\.){2}[A-Za-z0-9_-]{42}[AEIMQUYcgkosw048]", re.ASCII)
"""A signature of 32 bytes has one spelling only: a token with any letter changed is another."""


class Refusal(StrEnum):
    """Why a token does not open an address; says nothing of a token that nobody signed."""

    MISSING = "missing"
    UNREADABLE = "unreadable"
    EXPIRED = "expired"
    OTHER_RESOURCE = "other-resource"
    OTHER_PARAMETERS = "other-parameters"


class RefusedTokenError(ValueError):
    """A token that does not hold; says why."""

    def __init__(self, refusal: Refusal) -> None:
        super().__init__(refusal.value)
        self.refusal = refusal


class Permit(Struct, frozen=True):
    """What a token opens.

    Attributes:
        resource: A chart's id, ``page/`` and a topic's id, or ``dataset``.
        parameters: Parameters that an address must have exactly so; the others are free.
    """

    resource: str
    parameters: Mapping[str, str]


def mint(
    settings: Settings,
    resource: str,
    parameters: Mapping[str, str] | None = None,
    minutes: float = 60,
) -> str:
    """Return a token by the present key, or nothing where access is public and none is needed.

    Args:
        settings: The settings.
        resource: A chart's id, ``page/`` and a topic's id, or ``dataset``.
        parameters: Parameters that an address must have exactly so.
        minutes: How long it holds, at most a day.
    """
    if not settings.signed or settings.secret is None:
        return ""
    permit = Permit(resource, parameters or {})
    return sign(permit, settings.secret.get_secret_value(), minutes)


def sign(permit: Permit, secret: str, minutes: float) -> str:
    """Return a token that holds from now on."""
    # PyJWT brings HTTP clients and ciphers, and where access is public there are no tokens.
    import jwt

    now = int(time.time())
    payload = {
        "chart": permit.resource,
        "parameters": dict(permit.parameters),
        "iat": now,
        "exp": now + round(minutes * 60),
    }
    return jwt.encode(payload, secret, _ALGORITHM)


def keys_of(settings: Settings) -> tuple[str, ...]:
    """Return the keys whose tokens hold, the present one first."""
    known = (settings.secret, settings.previous_secret)
    return tuple(secret.get_secret_value() for secret in known if secret is not None)


def read_token(token: str, keys: Sequence[str]) -> Permit:
    """Return what a token opens.

    Raises:
        RefusedTokenError: If it is none, signed by nobody we know, or holds no longer.
    """
    if not token:
        raise RefusedTokenError(Refusal.MISSING)
    if len(token) > LONGEST_TOKEN or not _SHAPE.fullmatch(token):
        raise RefusedTokenError(Refusal.UNREADABLE)
    return _permit(_payload(token, keys))


def _payload(token: str, keys: Sequence[str]) -> dict[str, Any]:
    import jwt

    for key in keys:
        try:
            return jwt.decode(
                token,
                key,
                algorithms=[_ALGORITHM],
                leeway=_LEEWAY,
                options={"require": ["iat", "exp"]},
            )
        except jwt.InvalidSignatureError:
            continue
        except jwt.ExpiredSignatureError:
            raise RefusedTokenError(Refusal.EXPIRED) from None
        except (jwt.PyJWTError, ValueError, TypeError, OverflowError):
            break
    raise RefusedTokenError(Refusal.UNREADABLE)


def _permit(payload: Mapping[str, Any]) -> Permit:
    resource, parameters = payload.get("chart"), payload.get("parameters", {})
    life = [payload["iat"], payload["exp"]]
    if not (
        isinstance(resource, str)
        and isinstance(parameters, dict)
        and all(isinstance(value, str) for value in parameters.values())
        and all(type(moment) in {int, float} and isfinite(moment) for moment in life)
        and 0 < life[1] - life[0] <= LONGEST_MINUTES * 60
    ):
        raise RefusedTokenError(Refusal.UNREADABLE)
    return Permit(resource, parameters)
