"""The recipe of the documents in a real nginx, on a port of its own, below a prefix and without."""

from __future__ import annotations

import re
from contextlib import contextmanager
from html import unescape
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

import pytest

from dashboard.export.origin_reading import read_origin
from tests.browsers.nginx import running_nginx
from tests.conftest import ROOT, free_port, running_server
from tests.server.client import HTML, Answer, ask
from tests.server.elements import elements

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

pytestmark = pytest.mark.xdist_group("nginx")

_DOCUMENT = (ROOT / "docs" / "security.md").read_text(encoding="utf-8")
_RECIPE, _INSIDE, _PREFIX = (
    found[1]
    for pattern in (r"```nginx\n(.*?)```", r"proxy_pass (http://[^;]+);", r"ATLAS_PREFIX=(\S+)")
    if (found := re.search(pattern, _DOCUMENT, re.DOTALL))
)


@contextmanager
def running_recipe(atlas: str, prefix: str, folder: Path) -> Iterator[str]:
    """Run nginx with the recipe in front of a server; gives the address that readers use."""
    port = free_port()
    recipe = _RECIPE.replace(_INSIDE, atlas).replace(f"location {_PREFIX}", f"location {prefix}")
    address = f"http://127.0.0.1:{port}"
    inside = f"server {{ listen 127.0.0.1:{port}; {recipe} }}"
    with running_nginx(inside, address + prefix.rstrip("/"), folder):
        yield address


@pytest.fixture(scope="module", params=[_PREFIX, "/"], ids=["prefix", "port"])
def public(request, tmp_path_factory) -> Iterator[str]:
    """The address of the Atlas as readers know it."""
    settings = {"ATLAS_PREFIX": request.param, "ATLAS_TRUSTED_PROXIES": "127.0.0.1"}
    folder = tmp_path_factory.mktemp("nginx")
    with running_server(**settings) as atlas, running_recipe(atlas, request.param, folder) as front:
        yield front + request.param


def got(address: str, **headers: str) -> Answer:
    parts = urlsplit(address)
    path = f"{parts.path}?{parts.query}" if parts.query else parts.path
    return ask(f"{parts.scheme}://{parts.netloc}", path, headers=headers)


def links(answer: Answer) -> dict[str, str]:
    """The links in the head of a page, by their relation or their type."""
    found = [tags for name, tags in elements(answer.text) if name == "link" and "href" in tags]
    return {tags.get("type") or tags["rel"]: unescape(tags["href"]) for tags in found}


def test_every_address_that_is_told_is_the_one_that_readers_use(public: str) -> None:
    page = got(f"{public}charts/model-sizes?lang=en", **HTML)
    assert page.status == 200
    told = links(page)
    assert told["canonical"].startswith(f"{public}charts/model-sizes")
    frame = got(told["application/json+oembed"])
    assert (frame.status, frame.json["provider_url"]) == (200, public)
    assert f'src="{public}embed/model-sizes' in frame.json["html"]
    table = got(f"{public}api/tables/models.json?limit=1")
    [following] = re.findall(r'<([^>]+)>; rel="next"', table.headers["Link"])
    assert following.startswith(f"{public}api/tables/models.json?")
    assert got(following).status == 200
    assert got(f"{public}openapi.json").json["servers"] == [{"url": public.rstrip("/")}]


def test_a_picture_carries_the_address_that_readers_use(public: str) -> None:
    picture = got(f"{public}charts/model-sizes.png?lang=en&width=400")
    assert picture.status == 200
    found = read_origin(picture.body)
    assert found is not None
    assert found.record.address.startswith(f"{public}charts/model-sizes.png?")
    assert got(found.record.address).status == 200


def test_a_frame_may_load_from_the_address_that_readers_use(public: str) -> None:
    embed = got(f"{public}embed/model-sizes?lang=en", **HTML)
    parts = urlsplit(public)
    own = f"script-src 'self' {parts.scheme}://{parts.netloc};"
    assert own in embed.headers["Content-Security-Policy"]
