from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dashboard.web_origins import read_origin, read_patterns


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("https://portal.example", ["https://portal.example"]),
        ("https://portal.example:443", ["https://portal.example"]),
        ("https://portal.example:8443", ["https://portal.example:8443"]),
        ("http://localhost:9000, https://*.corp.example", None),
        ("http://10.0.0.5:80", ["http://10.0.0.5"]),
        ("https://포털.example", ["https://xn--wv7bl3c.example"]),
        ("*", ["*"]),
        ("https://a.example https://a.example", ["https://a.example"]),
        ("", []),
        ("  ", []),
    ],
)
def test_origins_are_read_and_written(text: str, written: list[str] | None) -> None:
    expected = text.split(", ") if written is None else written
    assert [str(pattern) for pattern in read_patterns(text)] == expected


@pytest.mark.parametrize(
    "text",
    [
        "portal.example",
        "ftp://portal.example",
        "javascript://portal.example",
        "https://portal.example/",
        "https://portal.example/path",
        "https://portal.example?query",
        "https://user@portal.example",
        "https://portal.example:0",
        "https://portal.example:99999",
        "https://portal.example:port",
        "https://",
        "https://*",
        "https://*.",
        "https://a.*.example",
        "https://*portal.example",
        "https://a..example",
        "https://-a.example",
        "https://[::1]",
        "'self'",
        "'unsafe-inline'",
        "https://a.example;script-src",
        "**",
    ],
)
def test_anything_else_is_refused_by_name(text: str) -> None:
    with pytest.raises(ValueError, match="no origin") as caught:
        read_patterns(f"https://good.example {text}")
    assert repr(text) in str(caught.value)
    assert "good" not in str(caught.value)


@given(st.text(max_size=60))
def test_what_is_let_in_cannot_end_a_directive(text: str) -> None:
    try:
        patterns = read_patterns(text)
    except ValueError:
        return
    assert not {";", ",", " ", "'", '"', "\n"} & {letter for one in patterns for letter in str(one)}


@pytest.mark.parametrize(
    ("pattern", "address", "included"),
    [
        ("https://portal.example", "https://portal.example/wiki?page=1", True),
        ("https://portal.example", "https://PORTAL.example", True),
        ("https://portal.example", "http://portal.example", False),
        ("https://portal.example", "https://portal.example:8443", False),
        ("https://portal.example", "https://a.portal.example", False),
        ("https://portal.example", "https://notportal.example", False),
        ("http://portal.example", "https://portal.example", True),
        ("http://portal.example:9000", "https://portal.example:9000", True),
        ("https://*.corp.example", "https://a.corp.example", True),
        ("https://*.corp.example", "https://a.b.corp.example", True),
        ("https://*.corp.example", "https://corp.example", False),
        ("https://*.corp.example", "https://evilcorp.example", False),
        ("*", "http://anything.example:1234", True),
    ],
)
def test_an_origin_is_compared_as_a_browser_does(
    pattern: str, address: str, included: bool
) -> None:
    (only,) = read_patterns(pattern)
    assert only.includes(read_origin(address)) is included


@given(st.text(max_size=60))
def test_an_address_is_read_or_refused(text: str) -> None:
    try:
        origin = read_origin(text)
    except ValueError:
        return
    assert str(read_origin(str(origin))) == str(origin)
