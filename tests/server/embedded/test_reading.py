from __future__ import annotations

import pytest

from dashboard.figures.query import InvalidQueryError
from dashboard.server.embedded.reading import UnknownEmbedError, read_chart, read_topic
from dashboard.words import Language


def test_where_charts_stand_together_a_parameter_names_its_chart(crowded) -> None:
    query = {"model-sizes.axis": ["log"], "title": ["0"], "lang": ["en"], "theme": ["dark"]}
    embed = read_topic("models", crowded, query, Language.KO)
    by_chart = {look.chart.id: look for look in embed.looks}
    assert set(by_chart) == set(crowded.catalogue)
    assert by_chart["model-sizes"].state.one("axis") == "log"
    assert by_chart["market-growth"].state.one("axis") == "linear"
    for look in embed.looks:
        assert (look.language, look.theme.name) == (Language.EN, "dark")
        assert not look.canvas(640).titled
    assert (embed.dress.language, embed.dress.theme) == (Language.EN, "dark")


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
    [look] = embed.looks
    assert look.state.one("axis") == "log"
    assert (embed.path, embed.dress.language) == ("charts/model-sizes", Language.KO)
    with pytest.raises(UnknownEmbedError) as caught:
        read_chart("nothing", crowded, {}, Language.KO)
    assert caught.value.exists == list(crowded.catalogue)
