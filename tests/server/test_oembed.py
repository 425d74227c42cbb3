"""The answer to who asks how an address is embedded, and what pages tell of themselves."""

from __future__ import annotations

import re
from html import unescape
from urllib.parse import parse_qs, quote, urlsplit

import pytest

from dashboard.charting.topics import TOPICS
from dashboard.pages.embedding import SANDBOX
from tests.conftest import running_server
from tests.server.client import HTML, Answer, ask
from tests.server.elements import elements

CHART = "charts/model-sizes?axis=log&lang=en&theme=dark"


@pytest.fixture(scope="module")
def server(drawing_server: str) -> str:
    return drawing_server


def oembed(server: str, address: str, more: str = "", **headers: str) -> Answer:
    return ask(server, f"/oembed?url={quote(address, safe='')}{more}", headers=headers)


def head(server: str, path: str) -> dict[str, str]:
    found = elements(ask(server, path, headers=HTML).text)
    told = {
        tags.get("property") or tags.get("name"): tags["content"]
        for name, tags in found
        if name == "meta" and "content" in tags
    }
    links = [tags["href"] for name, tags in found if tags.get("type") == "application/json+oembed"]
    return {**told, **({"oembed": links[0]} if links else {})}


def frame(answer: Answer) -> dict[str, str]:
    [(name, attributes)] = elements(answer.json["html"])
    assert name == "iframe"
    return attributes


@pytest.mark.parametrize("form", ["charts/model-sizes", "embed/model-sizes", "charts/model-sizes/"])
def test_a_chart_is_embedded_as_it_is_seen(server, form: str) -> None:
    answer = oembed(server, f"{server}/{form}?axis=log&lang=en&theme=dark")
    told = answer.json
    assert (answer.status, told["version"], told["type"]) == (200, "1.0", "rich")
    assert told["provider_name"] == "Hyperscale AI Atlas"
    assert told["provider_url"] == f"{server}/"
    inside = frame(answer)
    assert inside["src"] == f"{server}/embed/model-sizes?axis=log&lang=en&theme=dark"
    assert inside["sandbox"] == SANDBOX
    assert inside["title"] == told["title"]
    assert inside["height"] == str(told["height"])
    assert (
        ask(server, urlsplit(inside["src"])._replace(scheme="", netloc="").geturl()).status == 200
    )


@pytest.mark.parametrize("topic", [topic.id for topic in TOPICS])
@pytest.mark.parametrize("form", ["", "embed/page/"])
def test_a_topic_is_embedded_whole(server, topic: str, form: str) -> None:
    answer = oembed(server, f"{server}/{form}{topic}?lang=ko")
    assert answer.status == 200
    assert frame(answer)["src"] == f"{server}/embed/page/{topic}?lang=ko"


def test_the_height_is_what_the_chart_needs_in_that_width(server) -> None:
    wide, narrow = (
        oembed(server, f"{server}/{CHART}", f"&maxwidth={width}").json for width in (1140, 340)
    )
    assert (wide["width"], narrow["width"]) == (1140, 340)
    assert wide["height"] < narrow["height"]
    low = oembed(server, f"{server}/{CHART}", "&maxheight=300").json
    assert low["height"] == 300


def test_the_picture_is_the_charts_own_and_no_larger_than_asked(server) -> None:
    told = oembed(server, f"{server}/{CHART}").json
    assert (told["thumbnail_width"], told["thumbnail_height"]) == (1200, 630)
    asked = urlsplit(told["thumbnail_url"])
    assert asked.path == "/charts/model-sizes.png"
    wanted = {"axis": ["log"], "lang": ["en"], "theme": ["dark"], "size": ["og"]}
    assert parse_qs(asked.query) == wanted
    small = oembed(server, f"{server}/{CHART}", "&maxwidth=600").json
    assert (small["thumbnail_width"], small["thumbnail_height"]) == (600, 315)
    assert parse_qs(urlsplit(small["thumbnail_url"]).query)["width"] == ["600"]
    tiny = oembed(server, f"{server}/{CHART}", "&maxwidth=200").json
    assert "thumbnail_url" not in tiny


@pytest.mark.parametrize(
    "address",
    [
        "{server}/data",
        "{server}/",
        "{server}/charts/nowhere",
        "{server}/charts/model-sizes.png",
        "{server}/embed/page/model-sizes",
        "https://elsewhere.example/charts/model-sizes",
        "{server}.elsewhere.example/charts/model-sizes",
        "//elsewhere.example/charts/model-sizes",
        "javascript:alert(1)",
        "http://[",
        "charts/model-sizes",
    ],
)
def test_only_addresses_of_this_atlas_can_be_embedded(server, address: str) -> None:
    answer = oembed(server, address.format(server=server))
    assert (answer.status, answer.is_problem) == (404, True)
    assert f"{server}/charts/model-sizes" in answer.json["exists"]
    assert f"{server}/models" in answer.json["exists"]


def test_every_fault_of_the_address_is_named(server) -> None:
    answer = oembed(server, f"{server}/charts/model-sizes?axis=cubic&colour=red")
    assert (answer.status, answer.is_problem) == (422, True)
    assert {fault["parameter"] for fault in answer.json["faults"]} == {"axis", "colour"}


@pytest.mark.parametrize(
    ("query", "parameter"),
    [("", "url"), ("?url=", "url"), ("?url=x&url=y", "url"), ("?url=x&maxwidth=wide", "maxwidth"),
     ("?url=x&format=yaml", "format"), (f"?url={'x' * 2001}", "url")],
)  # fmt: skip
def test_what_the_endpoint_cannot_read_is_named(server, query: str, parameter: str) -> None:
    answer = ask(server, f"/oembed{query}")
    assert (answer.status, answer.is_problem) == (422, True)
    assert [fault["parameter"] for fault in answer.json["faults"]] == [parameter]


def test_there_is_no_xml(server) -> None:
    answer = oembed(server, f"{server}/{CHART}", "&format=xml")
    assert (answer.status, answer.is_problem, answer.json["allowed"]) == (501, True, ["json"])


def test_what_else_a_consumer_sends_does_no_harm(server) -> None:
    assert oembed(server, f"{server}/{CHART}", "&dnt=1&format=json").status == 200


@pytest.mark.parametrize("path", [f"/{CHART}", "/models?lang=ko"])
def test_pages_lead_to_their_own_embed(server, path: str) -> None:
    found = urlsplit(head(server, path)["oembed"])
    answer = ask(server, f"{found.path}?{found.query}")
    assert answer.status == 200
    source = frame(answer)["src"]
    assert urlsplit(source).query == urlsplit(path).query


def test_a_chart_page_tells_its_name_and_its_own_picture(server) -> None:
    told = head(server, f"/{CHART}")
    assert told["og:title"] == "Model sizes"
    assert told["og:url"] == f"{server}/{CHART}"
    assert (told["og:type"], told["og:locale"]) == ("website", "en_US")
    assert told["twitter:card"] == "summary_large_image"
    assert (told["og:image:width"], told["og:image:height"]) == ("1200", "630")
    assert told["og:image:alt"].startswith("Model sizes")
    picture = urlsplit(told["og:image"])
    assert told["og:image"].startswith(f"{server}/charts/model-sizes.png?")
    assert parse_qs(picture.query)["axis"] == ["log"]
    assert parse_qs(picture.query)["theme"] == ["dark"]


def test_the_language_of_a_page_is_that_of_its_words(server) -> None:
    told = head(server, "/charts/model-sizes?lang=ko")
    assert (told["og:title"], told["og:locale"]) == ("모델 크기 비교", "ko_KR")


def test_below_a_prefix_every_address_has_it() -> None:
    with running_server(ATLAS_PREFIX="/ai/", ATLAS_BROWSERS="1") as server:
        told = head(server, f"/ai/{CHART}")
        base = f"{server}/ai"
        assert told["og:url"] == f"{base}/{CHART}"
        assert told["og:image"].startswith(f"{base}/charts/model-sizes.png?")
        found = urlsplit(told["oembed"])
        assert found.path == "/ai/oembed"
        source = frame(ask(server, f"{found.path}?{found.query}"))["src"]
        assert source == f"{base}/{CHART.replace('charts', 'embed')}"
        assert oembed(f"{server}/ai", f"{server}/{CHART}").status == 404


@pytest.mark.parametrize("path", ["/charts/model-sizes?axis=cubic", "/nowhere"])
def test_a_page_that_does_not_fit_tells_nothing(server, path: str) -> None:
    told = head(server, path)
    assert not [name for name in told if name.startswith("og:") or name == "oembed"]


def test_pages_without_a_chart_are_not_embedded(server) -> None:
    told = head(server, "/data")
    assert "oembed" not in told
    assert "og:image" not in told
    assert told["og:title"]


def test_words_in_an_address_cannot_break_out_of_the_head(server) -> None:
    page = ask(server, "/evidence?q=%22%3E%3Cscript%3Ealert(1)%3C/script%3E", headers=HTML).text
    assert "<script>alert" not in page
    own = re.search(r'property="og:url" content="([^"]*)"', page)
    assert own
    assert "%22%3E%3Cscript" in unescape(own[1])
