"""What a file says about itself: from the drawing, the same on every machine."""

from __future__ import annotations

import tomllib
from urllib.parse import parse_qs, urlsplit

import pytest

from dashboard.charting.chart_request import read_chart_request
from dashboard.charting.render import draw
from dashboard.export.facts import digest_of, facts_of
from dashboard.i18n import PAIR, Language
from dashboard.software import software_version
from tests.conftest import ROOT
from tests.export.made import BASE, origin


@pytest.mark.parametrize("language", PAIR)
def test_every_claim_behind_a_chart_is_told_with_what_it_states(
    dataset, catalogue, language: Language
) -> None:
    for name, chart in catalogue.items():
        chart_request = read_chart_request(chart, dataset, {}, language)
        drawing = draw(chart, dataset, chart_request.state, chart_request.canvas(1140))
        made = origin(dataset, catalogue, name, lang=language.value)
        assert set(made.facts) == set(drawing.claims)
        assert made.sources
        assert made.version == dataset.version
        assert made.language == language
        for claim, facts in made.facts.items():
            record = dataset.records.claims_by_id[claim]
            assert {"source", "status", "bound"} <= set(facts)
            assert facts["status"] == record["status"]
            for column, value in facts.items():
                assert value in {record[column], f"{record[column]}.0"}


def test_facts_are_figures_dates_links_and_terms_and_no_free_text(dataset) -> None:
    facts = facts_of(list(dataset.claims["claim"]), dataset)
    assert len(facts) == len(dataset.claims)
    told = {column for values in facts.values() for column in values}
    assert {"parameters", "amount", "on", "organization", "role", "bound"} <= told
    free = {"claim", "as_written", "note", "paragraph", "inferred", "aliases", "purpose_ko"}
    assert not told & (free | {name for name in told if name.startswith(("name_", "title_"))})
    assert all(value for values in facts.values() for value in values.values())


def test_a_claim_that_is_not_there_states_nothing(dataset) -> None:
    assert facts_of(["no-such-claim"], dataset) == {}


def test_the_digest_is_of_what_a_reader_sees(dataset, catalogue) -> None:
    usual = origin(dataset, catalogue)
    assert origin(dataset, catalogue, theme="dark").digest == usual.digest
    assert origin(dataset, catalogue, lang="en").digest != usual.digest
    assert origin(dataset, catalogue, country="KR").digest != usual.digest


def test_the_digest_does_not_depend_on_the_last_digits() -> None:
    assert digest_of([{"a": 0.1 + 0.2, "b": None}]) == digest_of([{"b": None, "a": 0.3}])
    assert digest_of([{"a": 1}, {"a": 2}]) != digest_of([{"a": 2}, {"a": 1}])
    assert digest_of([{"a": 1.0001}]) != digest_of([{"a": 1.0002}])
    assert digest_of([{"a": "1"}]) != digest_of([{"a": "2"}])


def test_the_address_asks_for_the_same_again(dataset, catalogue) -> None:
    made = origin(dataset, catalogue, "market-growth", "svg", currency="KRW", lang="en")
    address = urlsplit(made.address(BASE))
    assert f"{address.scheme}://{address.netloc}{address.path}" == f"{BASE}charts/market-growth.svg"
    chart_request = read_chart_request(
        catalogue["market-growth"], dataset, parse_qs(address.query), Language.KO
    )
    assert tuple(chart_request.parameters) == made.parameters
    assert made.address("/") == f"/charts/market-growth.svg?{address.query}"


def test_the_version_of_the_software_is_the_packages(dataset, catalogue) -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    assert software_version() == project["version"]
    assert origin(dataset, catalogue).code == project["version"]
