from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dashboard.embed_policy import EmbedPolicy, may_embed
from dashboard.web_origins import read_patterns

LISTED = read_patterns("https://portal.example http://localhost:9000 https://*.corp.example")
POLICY = EmbedPolicy(LISTED)
ATLAS = "https://atlas.example/ai/"


@pytest.mark.parametrize(
    "portal",
    [
        "portal.example",
        " https://portal.example/wiki/page?x=1#y ",
        "localhost:9000",
        "https://a.b.corp.example",
        "atlas.example",
    ],
)
def test_who_is_listed_may(portal: str) -> None:
    allowed, reason = may_embed(portal, ATLAS, POLICY)
    assert allowed
    assert "may embed" in reason.en


@pytest.mark.parametrize(
    "portal", ["other.example", "http://portal.example", "corp.example", "https://portal.example:1"]
)
def test_who_is_not_listed_is_told_the_setting(portal: str) -> None:
    allowed, reason = may_embed(portal, ATLAS, POLICY)
    assert not allowed
    assert "ATLAS_EMBED_ORIGINS" in reason.en
    assert "ATLAS_EMBED_ORIGINS" in reason.ko


@pytest.mark.parametrize(
    "portal", ["", " ", "a b", "https://", "ftp://portal.example", "://", "https://x:99999"]
)
def test_what_is_no_address_is_told(portal: str) -> None:
    allowed, reason = may_embed(portal, ATLAS, POLICY)
    assert not allowed
    assert reason.en.startswith("This is no address")


def test_a_secure_page_shows_no_insecure_one() -> None:
    allowed, reason = may_embed("https://portal.example", "http://atlas.example/", POLICY)
    assert not allowed
    assert "https too" in reason.en
    assert may_embed("https://portal.example", "http://127.0.0.1:8050/", POLICY).allowed


def test_signed_access_needs_a_token_besides() -> None:
    allowed, reason = may_embed("portal.example", ATLAS, EmbedPolicy(LISTED, signed=True))
    assert not allowed
    assert "token" in reason.en
    assert "토큰" in reason.ko


@given(st.text(max_size=80), st.text(max_size=80))
def test_every_text_gets_an_answer(portal: str, own: str) -> None:
    assert may_embed(portal, own, POLICY).reason.ko


def test_the_setting_becomes_the_header() -> None:
    assert POLICY.ancestors == f"'self' {' '.join(map(str, LISTED))}"
    assert EmbedPolicy().ancestors == "'self'"
