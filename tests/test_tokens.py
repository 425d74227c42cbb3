"""Tokens: what is signed is read back; everything else is refused, and says no more than it may."""

from __future__ import annotations

import time
from dataclasses import dataclass
from typing import Any

import jwt
import pytest
from hypothesis import given
from hypothesis import strategies as st

from dashboard.settings import Settings
from dashboard.tokens import (
    LONGEST_TOKEN,
    Permit,
    Refusal,
    RefusedTokenError,
    keys_of,
    mint,
    read_token,
    sign,
)

KEY = "the present key, long enough for every algorithm that it is tried with"
OLD = "the key before it, just as long, whose tokens hold for another day or so"
PERMIT = Permit("model-sizes", {"country": "KR"})
DAY = 86_400


def refusal(token: str) -> Refusal:
    with pytest.raises(RefusedTokenError) as caught:
        read_token(token, (KEY, OLD))
    return caught.value.refusal


def signed(key: str = KEY, algorithm: str = "HS256", **changes: Any) -> str:
    """Return a token whose payload is changed; a claim without a value is left out."""
    now = int(time.time())
    payload = {"chart": "model-sizes", "parameters": {}, "iat": now, "exp": now + 60} | changes
    kept = {name: value for name, value in payload.items() if value is not None}
    return jwt.encode(kept, key, algorithm)


@given(
    st.text(max_size=40),
    st.dictionaries(st.text(max_size=20), st.text(max_size=20), max_size=4),
    st.integers(1, 1440),
)
def test_what_is_signed_is_read_back(resource, parameters, minutes) -> None:
    permit = Permit(resource, parameters)
    assert read_token(sign(permit, KEY, minutes), (KEY,)) == permit


def test_both_keys_hold_and_the_present_one_signs() -> None:
    settings = Settings(access="signed", secret=KEY, previous_secret=OLD)
    assert keys_of(settings) == (KEY, OLD)
    assert read_token(sign(PERMIT, OLD, 5), keys_of(settings)) == PERMIT
    minted = mint(settings, "model-sizes", {"country": "KR"}, 5)
    assert read_token(minted, (KEY,)) == PERMIT
    with pytest.raises(RefusedTokenError):
        read_token(minted, (OLD,))


def test_where_access_is_public_nothing_is_minted() -> None:
    assert mint(Settings(access="public", secret=KEY), "model-sizes") == ""


def test_no_token_is_missing_and_without_keys_none_holds() -> None:
    assert refusal("") is Refusal.MISSING
    with pytest.raises(RefusedTokenError):
        read_token(sign(PERMIT, KEY, 5), ())


@pytest.mark.parametrize(
    "token",
    [
        signed(key="x" * 64),
        signed(algorithm="HS512"),
        signed(algorithm="HS384"),
        jwt.encode({"chart": "model-sizes"}, "", "none"),
        signed() + "=",
        signed() + " ",
        f" {signed()}",
        signed().replace(".", ".."),
        signed().rpartition(".")[0] + ".",
        "a.b.c",
        "é" * 50,
        "." * 200,
        "x" * (LONGEST_TOKEN + 1),
        sign(Permit("model-sizes", {"note": "x" * LONGEST_TOKEN}), KEY, 5),
    ],
)
def test_what_nobody_signed_cannot_be_read(token: str) -> None:
    assert refusal(token) is Refusal.UNREADABLE


@dataclass(frozen=True)
class After:
    """So many seconds from when the test runs, not from when it was collected."""

    seconds: int


@pytest.mark.parametrize(
    "changes",
    [
        {"chart": None},
        {"chart": 3},
        {"parameters": []},
        {"parameters": {"country": 3}},
        {"parameters": {"country": ["KR"]}},
        {"iat": None},
        {"exp": None},
        {"exp": After(DAY + 5), "iat": After(0)},
        {"exp": "soon"},
        {"iat": True},
        {"exp": float("inf")},
        {"exp": float("nan")},
        {"iat": After(600), "exp": After(1200)},
        {"iat": After(10), "exp": After(10)},
        {"nbf": After(600)},
        {"aud": "somebody else"},
    ],
)
def test_what_is_signed_must_still_make_sense(changes: dict[str, Any]) -> None:
    now = int(time.time())
    dated = {
        name: now + value.seconds if isinstance(value, After) else value
        for name, value in changes.items()
    }
    assert refusal(signed(**dated)) is Refusal.UNREADABLE


def test_a_token_ends_with_some_patience_for_clocks() -> None:
    now = int(time.time())
    assert refusal(signed(iat=now - 600, exp=now - 60)) is Refusal.EXPIRED
    assert read_token(signed(iat=now - 600, exp=now - 5), (KEY,))
    assert read_token(signed(iat=now + 5, exp=now + 600), (KEY,))


def test_of_a_forged_token_nothing_is_told() -> None:
    assert (
        refusal(signed(key="x" * 64, iat=int(time.time()) - 600, exp=int(time.time()) - 60))
        is Refusal.UNREADABLE
    )


def test_the_last_letter_has_one_spelling() -> None:
    token = sign(PERMIT, KEY, 5)
    letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_"
    others = [token[:-1] + letter for letter in letters if letter != token[-1]]
    assert {refusal(other) for other in others} == {Refusal.UNREADABLE}
