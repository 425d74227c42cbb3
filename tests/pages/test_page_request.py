"""What a browser reports about itself, and the addresses made from it."""

from __future__ import annotations

import math
import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dashboard.i18n import PAIR, Language
from dashboard.locations import assets_directory
from dashboard.pages.page_request import read_page_request
from dashboard.plotting.theme import DARK, LIGHT
from dashboard.requests.parameters import LONGEST_QUERY
from tests.pages.conftest import looking
from tests.real import real_dataset

_ANYTHING = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=20),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=5), inner),
    max_leaves=6,
)
_FIELDS = ("path", "search", "origin", "language", "theme", "width", "moved")


def test_a_view_is_what_the_browser_says():
    told = {
        "path": "/charts/model-sizes",
        "search": "?axis=log&lang=en",
        "language": "ko",
        "theme": "dark",
        "width": 390,
    }
    view = read_page_request(told, "/", real_dataset())
    assert view.path == "/charts/model-sizes"
    assert view.query == {"axis": ["log"], "lang": ["en"]}
    assert view.language is Language.EN, "the address is stronger than the browser"
    assert (view.theme, view.width) == (DARK, 390)


def test_what_is_left_out_has_a_default():
    view = read_page_request({}, "/", real_dataset())
    assert (view.path, view.query, view.language) == ("/", {}, Language.KO)
    assert (view.theme, view.width) == (LIGHT, 1280)


@pytest.mark.parametrize("path", ["/models", "/models/", "models"])
def test_a_slash_more_or_less_is_the_same_page(site, path):
    assert (
        site.find(read_page_request({"path": path}, "/", real_dataset()).path)
        is site.pages["/models"]
    )


@pytest.mark.parametrize(("path", "inside"), [("/atlas/models", "/models"), ("/atlas/", "/")])
def test_a_prefix_is_taken_off(path, inside):
    assert read_page_request({"path": path}, "/atlas/", real_dataset()).path == inside


@pytest.mark.parametrize("width", [math.nan, "390", None, [390], {}])
def test_a_width_that_is_none_is_passed_over(width):
    assert read_page_request({"width": width}, "/", real_dataset()).width == 1280


@pytest.mark.parametrize(
    ("width", "used"),
    [
        (1, 320),
        (-5, 320),
        (-math.inf, 320),
        (800.7, 800),
        (math.inf, 4000),
        (10**400, 4000),
    ],
)
def test_a_width_stays_within_reason(width, used):
    assert read_page_request({"width": width}, "/", real_dataset()).width == used


@pytest.mark.parametrize(
    "origin",
    ["https://atlas.example", "http://localhost:8050", "http://[::1]:8050", "https://a-b.c:1"],
)
def test_the_origin_is_the_browsers(origin):
    assert read_page_request({"origin": origin}, "/ai/", real_dataset()).base == f"{origin}/ai/"


@pytest.mark.parametrize(
    "origin",
    [
        None,
        7,
        "null",
        "ftp://atlas.example",
        "javascript:alert(1)",
        "https://atlas.example/x",
        "https://user@atlas.example",
        'https://atlas.example"><script>',
        "https://atlas.example\n",
        "https://",
        "https://" + "a" * 300,
    ],
)
def test_what_is_no_origin_is_passed_over(origin):
    assert read_page_request({"origin": origin}, "/ai/", real_dataset()).base == "/ai/"


@pytest.mark.parametrize("told", [None, [], "view", 3, True])
def test_what_is_no_view_at_all_is_the_first_page(told):
    assert read_page_request(told, "/", real_dataset()).path == "/"


@given(st.dictionaries(st.sampled_from(_FIELDS), _ANYTHING))
def test_any_report_gives_a_view_that_can_be_drawn(told):
    view = read_page_request(told, "/", real_dataset())
    assert view.language in set(PAIR)
    assert 320 <= view.width <= 4000
    assert view.canvas.width > 200
    assert view.link("/models").startswith("/models")


def test_an_endless_query_is_cut():
    view = read_page_request({"search": "?" + "q=a&" * LONGEST_QUERY}, "/", real_dataset())
    assert sum(len(values) for values in view.query.values()) <= LONGEST_QUERY


def test_a_link_keeps_language_and_theme_and_nothing_else():
    view = looking("/models", lang="en", theme="dark", axis="log")
    assert view.link("/market") == "/market?lang=en&theme=dark"
    assert view.link("/evidence", [("q", "a b&c")]) == "/evidence?q=a+b%26c&lang=en&theme=dark"
    assert looking("/models").link("/market") == "/market"


def test_a_link_does_not_carry_on_what_is_wrong():
    view = looking("/", lang="xx", theme="pink")
    assert view.link("/models") == "/models"


def test_a_link_lives_under_the_prefix():
    view = read_page_request(
        {"path": "/atlas/models", "search": "?lang=en"}, "/atlas/", real_dataset()
    )
    assert view.link("/market") == "/atlas/market?lang=en"
    assert view.link("/") == "/atlas/?lang=en"


@pytest.mark.parametrize(
    ("width", "expected"),
    [
        (1440, 1280 - 64 - 36 - 2),
        (1079, 1079 - 64 - 36 - 2),
        (640, 640 - 64 - 36 - 2),
        (390, 390 - 24 - 20 - 2),
    ],
)
def test_a_canvas_is_as_wide_as_the_room_inside_its_card(width, expected):
    assert read_page_request({"width": width}, "/", real_dataset()).canvas.width == expected


def test_the_style_sheet_lays_cards_out_by_the_same_numbers():
    sheet = (assets_directory() / "atlas.css").read_text(encoding="utf-8")
    assert re.search(r"\.cards \{[^}]*grid-template-columns: minmax\(0, 1fr\);", sheet)
    assert re.findall(r"--gutter: (\d+)px", sheet) == ["32", "12"]
    assert re.findall(r"--padding: (\d+)px", sheet) == ["18", "10"]
    assert "@media (max-width: 639.98px)" in sheet
    assert re.search(r"max-width: 1280px", sheet)
