"""What programs read of the Atlas: llms.txt, and the dataset in JSON-LD."""

from __future__ import annotations

import json
import re
from urllib.parse import urlsplit

import pytest

from dashboard.charting.render import choices_of
from tests.server.client import HTML, ask

_JSON_LD = re.compile(r'<script type="application/ld\+json">(.*?)</script>', re.DOTALL)


@pytest.fixture(scope="module")
def text(server) -> str:
    answer = ask(server, "/llms.txt")
    assert answer.headers["Content-Type"] == "text/plain; charset=utf-8"
    return answer.text


def told(server: str, path: str) -> dict:
    [written] = _JSON_LD.findall(ask(server, path, headers=HTML).text)
    return json.loads(written)


def test_llms_txt_names_every_chart_with_its_parameters(text, dataset, catalogue) -> None:
    for chart in catalogue.values():
        assert f"charts/{chart.id})" in text
        for choice in choices_of(chart, dataset):
            assert f"`{choice.name}` ({choice.words.en})" in text
    assert f"{len(dataset.claims)} claims" in text
    assert dataset.version in text
    assert all(f"/api/tables/{name}.json)" in text for name in dataset.package.tables)
    assert "a parameter `token`" not in text


def test_the_addresses_in_it_are_there(server, text) -> None:
    addresses = set(re.findall(r"\]\(([^)]+)\)", text))
    assert len(addresses) > 10
    for address in sorted(addresses):
        assert address.startswith(f"{server}/")
        assert ask(server, urlsplit(address).path).status == 200, address


def test_it_says_where_a_token_is_needed(signed_server) -> None:
    assert "`token`" in ask(signed_server, "/llms.txt").text


@pytest.mark.parametrize("language", ["ko", "en"])
def test_the_page_of_the_dataset_describes_it_for_search_engines(server, dataset, language) -> None:
    described = told(server, f"/data?lang={language}")
    title = dataset.identity.title
    assert (described["@context"], described["@type"]) == ("https://schema.org", "Dataset")
    assert described["name"] == (title.ko if language == "ko" else title.en)
    assert {described["name"], described["alternateName"]} == {title.ko, title.en}
    assert dataset.package.description.ko in described["description"]
    assert dataset.package.description.en in described["description"]
    assert described["version"] == dataset.version
    assert described["license"] == ["https://creativecommons.org/licenses/by/4.0/"]
    assert described["creator"]["name"]
    measured = {one["name"] for one in described["variableMeasured"]}
    assert "parameter_counts.parameters" in measured
    assert len(described["isBasedOn"]) == len(dataset.tables["sources"])


def test_every_download_that_is_offered_is_there(server, dataset) -> None:
    offered = told(server, "/data")["distribution"]
    assert len(offered) == 1 + 2 * len(dataset.package.tables)
    for one in (offered[0], *offered[1::9]):
        assert one["contentUrl"].startswith(f"{server}/")
        answer = ask(server, urlsplit(one["contentUrl"]).path)
        assert answer.status == 200
        assert answer.headers["Content-Type"].startswith(one["encodingFormat"])


def test_what_asks_for_a_token_is_not_offered(signed_server) -> None:
    described = told(signed_server, "/data")
    assert "distribution" not in described
    assert described["isAccessibleForFree"] is False


@pytest.mark.parametrize("path", ["/", "/models", "/charts/model-sizes", "/database"])
def test_only_the_page_of_the_dataset_describes_it(server, path) -> None:
    assert _JSON_LD.findall(ask(server, path, headers=HTML).text) == []
