"""Which token opens which address."""

from __future__ import annotations

from typing import TYPE_CHECKING
from urllib.parse import parse_qs

import pytest
from msgspec.structs import replace

from dashboard.pages.site import build_site
from dashboard.server.access_policy import grammar_of, guard_of, refusal_of
from dashboard.server.endpoints import Access
from dashboard.tokens import Permit, Refusal

if TYPE_CHECKING:
    from dashboard.pages.page import Site

OPEN = [
    "/",
    "/models",
    "/charts/model-sizes",
    "/evidence",
    "/embed.js",
    "/api",
    "/openapi.json",
    "/healthz",
    "/readyz",
    "/llms.txt",
    "/assets/atlas.css",
    "/exports/0123456789abcdef0123456789abcdef.zip",
    "/nowhere",
]
GUARDED = [
    "/embed/model-sizes",
    "/embed/nowhere",
    "/embed/page/models",
    "/embed/page/nowhere",
    "/embed/",
    "/charts/model-sizes.png",
    "/charts/model-sizes.nonsense",
    "/charts/nowhere.csv",
    "/api/tables",
    "/api/tables/models.csv",
    "/api/dataset.zip",
    "/api/verify",
    "/api/nowhere",
    "/oembed",
    "/exports",
]


@pytest.fixture(scope="module")
def site(dataset, catalogue) -> Site:
    """A site with a topic of two charts, so that parameters on its page have prefixes."""
    sizes = catalogue["model-sizes"]
    second = replace(sizes, id="second-sizes", order=sizes.order + 1)
    return build_site(dataset, {**catalogue, second.id: second})


def refused(site: Site, address: str, resource: str, **locked: str) -> Refusal | None:
    path, _, query = address.partition("?")
    permit = Permit(resource, {name.replace("__", "."): value for name, value in locked.items()})
    return refusal_of(permit, guard_of(path, site), parse_qs(query, keep_blank_values=True))


def test_a_token_may_lock_the_day(site) -> None:
    for resource in ("model-sizes", "page/models"):
        assert (
            refused(site, "/embed/model-sizes?as_of=2022-03-01", resource, as_of="2022-03-01")
            is None
        )
        for address in ("/embed/model-sizes", "/charts/model-sizes.csv?as_of=2022-04-01"):
            found = refused(site, address, resource, as_of="2022-03-01")
            assert found is Refusal.OTHER_PARAMETERS


@pytest.mark.parametrize("path", OPEN)
def test_pages_and_what_they_are_made_of_are_open(table, path: str) -> None:
    assert table.find("GET", path).policy.access is Access.OPEN


@pytest.mark.parametrize("path", GUARDED)
def test_embeds_pictures_and_data_are_guarded(table, site, path: str) -> None:
    for method in ("GET", "POST", "DELETE"):
        assert table.find(method, path).policy.access is Access.TOKEN
    assert refused(site, path, "market-growth") is Refusal.OTHER_RESOURCE


@pytest.mark.parametrize(
    ("resource", "address"),
    [
        ("model-sizes", "/embed/model-sizes"),
        ("model-sizes", "/embed/model-sizes?theme=dark&country=KR"),
        ("model-sizes", "/charts/model-sizes.png?size=slide"),
        ("model-sizes", "/charts/model-sizes.csv"),
        ("page/models", "/embed/page/models"),
        ("page/models", "/embed/model-sizes"),
        ("page/models", "/charts/model-sizes.svg"),
        ("page/models", "/charts/second-sizes.json"),
        ("dataset", "/api/tables"),
        ("dataset", "/api/dataset.zip"),
        ("dataset", "/api/verify"),
        ("dataset", "/oembed"),
        ("dataset", "/exports"),
    ],
)
def test_a_token_opens_what_it_is_for(site, resource: str, address: str) -> None:
    assert refused(site, address, resource) is None


@pytest.mark.parametrize(
    ("resource", "address"),
    [
        ("model-sizes", "/embed/market-growth"),
        ("model-sizes", "/charts/market-growth.csv"),
        ("model-sizes", "/embed/page/models"),
        ("model-sizes", "/api/tables"),
        ("page/models", "/embed/page/market"),
        ("page/models", "/charts/market-growth.svg"),
        ("page/market", "/charts/model-sizes.svg"),
        ("dataset", "/embed/model-sizes"),
        ("dataset", "/charts/model-sizes.csv"),
        ("", "/embed/"),
        ("nowhere", "/embed/nowhere"),
        ("page/nowhere", "/embed/page/nowhere"),
    ],
)
def test_a_token_opens_nothing_else(site, resource: str, address: str) -> None:
    assert refused(site, address, resource) is Refusal.OTHER_RESOURCE


@pytest.mark.parametrize(
    ("locked", "query", "opens"),
    [
        ({"country": "KR"}, "country=KR", True),
        ({"country": "KR,US"}, "country=US,KR&theme=dark", True),
        ({"country": "KR"}, "", False),
        ({"country": "KR"}, "country=KR,US", False),
        ({"country": "KR"}, "country=KR&country=KR", True),  # a list may be repeated
        ({"country": "KR"}, "country=KR&country=US", False),
        ({"country": "KR"}, "Country=KR", False),
        ({"country": ""}, "", True),
        ({"country": ""}, "country=KR", False),
        ({"axis": "linear"}, "", True),
        ({"axis": "linear"}, "axis=log", False),
        ({"theme": "dark"}, "theme=dark", True),
        ({"theme": "dark"}, "", False),
        ({"lang": "ko"}, "", False),
        ({"country": "XX"}, "country=XX", False),
        ({"nowhere": "1"}, "nowhere=1", False),
    ],
)
def test_a_parameter_that_is_named_must_be_exactly_so(
    site, locked: dict[str, str], query: str, opens: bool
) -> None:
    for path in ("/embed/model-sizes", "/charts/model-sizes.csv", "/charts/model-sizes.png"):
        found = refused(site, f"{path}?{query}", "model-sizes", **locked)
        assert found is (None if opens else Refusal.OTHER_PARAMETERS), path


def test_a_look_is_locked_where_the_address_understands_it(site) -> None:
    wide = {"width": "300"}
    assert refused(site, "/charts/model-sizes.png", "model-sizes", **wide)
    assert refused(site, "/charts/model-sizes.json?width=400", "model-sizes", **wide)
    assert refused(site, "/charts/model-sizes.png?width=300", "model-sizes", **wide) is None
    assert refused(site, "/charts/model-sizes.csv", "model-sizes", **wide) is None
    bare = {"title": "0"}
    assert refused(site, "/embed/model-sizes", "model-sizes", **bare)
    assert refused(site, "/embed/model-sizes?title=0", "model-sizes", **bare) is None
    assert refused(site, "/charts/model-sizes.xlsx", "model-sizes", **bare) is None


def test_a_page_locks_the_parameters_of_its_charts(site) -> None:
    locked = {"model-sizes__country": "KR", "theme": "dark"}
    page = "/embed/page/models"
    assert refused(site, page, "page/models", **locked)
    asked = f"{page}?model-sizes.country=KR&theme=dark"
    assert refused(site, asked, "page/models", **locked) is None
    file = "/charts/model-sizes.svg?theme=dark"
    assert refused(site, file, "page/models", **locked)
    assert refused(site, f"{file}&country=KR", "page/models", **locked) is None
    other = "/charts/second-sizes.svg?theme=dark"
    assert refused(site, other, "page/models", **locked) is None
    assert refused(site, "/charts/second-sizes.svg", "page/models", **locked)


def test_the_grammar_of_a_token_is_that_of_its_addresses(site) -> None:
    names = {choice.name for choice in grammar_of("model-sizes", site) or ()}
    assert {"country", "lang", "theme", "size", "title"} <= names
    assert "token" not in names
    page = {choice.name for choice in grammar_of("page/models", site) or ()}
    assert {"model-sizes.country", "second-sizes.country", "title"} <= page
    assert grammar_of("dataset", site) == ()
    assert grammar_of("nowhere", site) is None
    assert grammar_of("page/nowhere", site) is None
