from __future__ import annotations

import pytest

from dashboard.i18n import Language
from dashboard.requests.query import InvalidQueryError
from dashboard.server.embedded.reading import UnknownEmbedError, read_chart, read_topic


def test_where_charts_stand_together_a_parameter_names_its_chart(crowded) -> None:
    query = {"model-sizes.axis": ["log"], "title": ["0"], "lang": ["en"], "theme": ["dark"]}
    embed = read_topic("models", crowded, query, Language.KO)
    by_chart = {chart_request.chart.id: chart_request for chart_request in embed.looks}
    assert set(by_chart) == set(crowded.catalogue)
    assert by_chart["model-sizes"].state.one("axis") == "log"
    assert by_chart["market-growth"].state.one("axis") == "linear"
    for chart_request in embed.looks:
        assert (chart_request.language, chart_request.theme.name) == (Language.EN, "dark")
        assert not chart_request.canvas(640).titled
    assert (embed.appearance.language, embed.appearance.theme) == (Language.EN, "dark")


def test_every_fault_of_every_chart_is_named(crowded) -> None:
    query = {"model-sizes.axis": ["x"], "market-growth.axis": ["y"], "axis": ["log"]}
    with pytest.raises(InvalidQueryError) as caught:
        read_topic("models", crowded, query, Language.KO)
    named = {fault.parameter for fault in caught.value.faults}
    assert named == {"model-sizes.axis", "market-growth.axis", "axis"}


def test_a_topic_without_a_chart_cannot_be_embedded(crowded) -> None:
    with pytest.raises(UnknownEmbedError) as caught:
        read_topic("market", crowded, {}, Language.KO)
    assert caught.value.exists == ["models"]


def test_a_chart_is_read_as_its_page_reads_it(crowded) -> None:
    embed = read_chart("model-sizes", crowded, {"axis": ["log"]}, Language.KO)
    [chart_request] = embed.looks
    assert chart_request.state.one("axis") == "log"
    assert (embed.path, embed.appearance.language) == ("charts/model-sizes", Language.KO)
    with pytest.raises(UnknownEmbedError) as caught:
        read_chart("nothing", crowded, {}, Language.KO)
    assert caught.value.exists == list(crowded.catalogue)
