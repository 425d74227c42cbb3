"""Tokens that must not open an address: forged, altered, past their time, or for something else."""

from __future__ import annotations

import base64
import json
import time
from typing import TYPE_CHECKING, Any

import jwt

from dashboard.tokens import Permit, sign

if TYPE_CHECKING:
    import random
    from collections.abc import Callable

LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_"
ELSEWHERE = ["market-growth", "alliance-matrix", "page/market", "dataset", "Model-Sizes", "", "*"]


class Forger:
    """Makes tokens that must be refused.

    Args:
        chance: Where chance comes from.
        resource: What the address needs a token for.
        keys: The keys in force.
        parameters: What the address says; a token may lock anything but this.
    """

    def __init__(
        self, chance: random.Random, resource: str, keys: list[str], parameters: dict[str, str]
    ) -> None:
        self._chance, self._resource = chance, resource
        self._keys, self._parameters = keys, parameters

    def kinds(self) -> dict[str, Callable[[], str]]:
        return {
            "forged": self.forged,
            "unsigned": self.unsigned,
            "altered": self.altered,
            "spliced": self.spliced,
            "expired": self.expired,
            "endless": self.endless,
            "replayed": self.replayed,
            "unlocked": self.unlocked,
        }

    def forged(self) -> str:
        """A token by a key that is nearly ours, or by nobody's."""
        key = self._chance.choice(self._keys)
        near = [key[:-1] + "x", key.upper(), key[::-1], key + " ", "secret" * 8, "0" * 64]
        return jwt.encode(self._payload(), self._chance.choice(near), "HS256")

    def unsigned(self) -> str:
        """A token that says that it needs no signature, or another kind of one."""
        kind = self._chance.choice(["none", "None", "NONE", "HS512", "RS256", ""])
        header = {"alg": kind, "typ": "JWT", "jwk": {"kty": "oct", "k": "AA"}}
        parts = [_encoded(header), _encoded(self._payload())]
        signature = self._chance.choice(["", "A" * 43, self._valid().rpartition(".")[2]])
        return ".".join([*parts, signature])

    def altered(self) -> str:
        """A valid token with letters changed, left out, doubled or added."""
        token = self._valid()
        where = self._chance.randrange(len(token))
        other = self._chance.choice([one for one in LETTERS if one != token[where]])
        changed = [
            token[:where] + other + token[where + 1 :],
            token[:where] + token[where + 1 :],
            token[:where] + other + token[where:],
            token + self._chance.choice(["=", ".", "A", "\n", "%", "\0"]),
            token.swapcase(),
        ]
        return self._chance.choice(changed)

    def spliced(self) -> str:
        """The signature of one token under the words of another."""
        theirs = sign(Permit(self._elsewhere(), {}), self._key(), 30)
        return f"{self._valid().rpartition('.')[0]}.{theirs.rpartition('.')[2]}"

    def expired(self) -> str:
        """A token of yesterday, of tomorrow, or without a time."""
        now, away = int(time.time()), self._chance.randrange(60, 10**6)
        times: list[dict[str, Any]] = [
            {"iat": now - away - 600, "exp": now - away},
            {"iat": now + away, "exp": now + away + 600},
            {"iat": now, "exp": None},
            {"iat": None, "exp": now + 600},
            {"iat": now + 20, "exp": now + 10},
        ]
        return self._signed(**self._chance.choice(times))

    def endless(self) -> str:
        """A token that lives longer than a day."""
        now = int(time.time())
        return self._signed(iat=now, exp=now + 86_400 + self._chance.randrange(1, 10**9))

    def replayed(self) -> str:
        """A token for something else."""
        return sign(Permit(self._elsewhere(), {}), self._key(), 30)

    def unlocked(self) -> str:
        """A token for the same thing with other parameters."""
        other = {
            "country": ["KR", "US", "KR,US,CN", "xx", "kr"],
            "theme": ["light", "auto", "Dark", ""],
            "axis": ["log", "nonsense"],
            "token": ["x"],
            "nonsense": [""],
        }
        name = self._chance.choice(list(other))
        locked = {name: self._chance.choice(other[name])}
        return sign(Permit(self._resource, {**self._parameters, **locked}), self._key(), 30)

    def _valid(self) -> str:
        return sign(Permit(self._resource, self._parameters), self._key(), 30)

    def _signed(self, **changes: Any) -> str:
        return jwt.encode(self._payload(**changes), self._key(), "HS256")

    def _payload(self, **changes: Any) -> dict[str, Any]:
        now = int(time.time())
        payload = {"chart": self._resource, "parameters": {}, "iat": now, "exp": now + 600}
        return {name: value for name, value in (payload | changes).items() if value is not None}

    def _key(self) -> str:
        return self._chance.choice(self._keys)

    def _elsewhere(self) -> str:
        return self._chance.choice([one for one in ELSEWHERE if one != self._resource])


def _encoded(part: dict[str, Any]) -> str:
    return base64.urlsafe_b64encode(json.dumps(part).encode()).rstrip(b"=").decode()
