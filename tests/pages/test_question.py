"""What stands behind a mark, asked for by its name: an address that does not grow."""

from __future__ import annotations

from dataclasses import replace
from urllib.parse import parse_qs, urlencode, urlsplit

import pytest

from dashboard.charting.chart_request import read_chart_request
from dashboard.charting.evidence_of_marks import mark_name
from dashboard.charting.render import choices_of
from dashboard.i18n import Language
from dashboard.pages.question import answer
from dashboard.pages.render import render
from dashboard.requests.query import parse
from dashboard.server.embedded.addresses import EmbedAddresses
from tests.pages.conftest import every, looking, words


def asked(site, **query):
    choices = tuple(choice.resolved(site.dataset) for choice in site.pages["/evidence"].choices)
    view = looking("/evidence", Language.EN)
    return answer(parse({name: [value] for name, value in query.items()}, choices), site, view)


def test_every_mark_of_every_chart_is_found_by_its_name(site):
    for chart in site.catalogue.values():
        state = parse({}, choices_of(chart, site.dataset))
        drawn = site.renderer.draw(chart, state, looking("/evidence").canvas).figure["data"]
        marks = {one for trace in drawn for one in trace.get("customdata") or () if one}
        assert len({mark_name(one) for one in marks}) == len(marks) > 0
        for one in marks:
            found = asked(site, chart=chart.id, mark=mark_name(one))
            assert found.claims == tuple(one.split(";")), chart.id


@pytest.mark.parametrize("chart", ["claims-by-source", "alliance-matrix", "market-growth"])
def test_an_embed_asks_a_question_however_many_claims_there_are(site, chart):
    query = {"lang": ["en"], "as_of": ["2022-03-05"]}
    chart_request = read_chart_request(site.catalogue[chart], site.dataset, query, Language.KO)
    seen = site.at(chart_request.viewpoint)
    longest = max(
        map(str, seen.renderer.frame(chart_request.chart, chart_request.state)["claims"]), key=len
    )
    address = EmbedAddresses("/").evidence(chart_request, mark_name(longest))
    assert len(address) < 200
    query = parse_qs(urlsplit(address).query)
    assert query["chart"] == [chart]
    view = replace(looking("/evidence", Language.EN), query=query)
    shown = render(site, view, site.find("/evidence"))
    listed = {row["claims"] for one in every(shown, "AgGrid") for row in one.rowData}
    cards = every(shown, "Article")
    behind = set(longest.split(";"))
    assert len(listed or cards) == len(behind)
    assert not listed or listed == behind


def test_a_computed_mark_opens_its_arithmetic(site):
    chart = site.catalogue["market-growth"]
    state = parse({}, choices_of(chart, site.dataset))
    rows = site.renderer.frame(chart, state)
    [claims] = rows.loc[rows["basis"] == "derived", "claims"].unique()
    found = asked(site, chart=chart.id, mark=mark_name(claims))
    assert [one.en for one in found.arithmetic][-1].endswith("^(5/6) ≈ $133B (2024)")
    address = "/evidence?" + urlencode({"chart": chart.id, "mark": mark_name(claims)})
    view = replace(looking("/evidence", Language.KO), query=parse_qs(urlsplit(address).query))
    assert "≈ 1330억 달러(2024년)" in words(render(site, view, site.find("/evidence")))
    [stated] = rows.loc[(rows["basis"] == "stated") & (rows["year"] == 2018), "claims"]
    assert asked(site, chart=chart.id, mark=mark_name(stated)).arithmetic == ()


@pytest.mark.parametrize(
    "query",
    [
        {"chart": "nothing", "mark": "00000000"},
        {"chart": "model-sizes", "mark": "00000000"},
        {"chart": "model-sizes", "mark": "00000000", "state": "axis=cubic"},
        {"mark": "00000000"},
        {"organization": "nobody", "mark": "00000000"},
        {"organization": "kt", "mark": "811c9dc5"},
    ],
)
def test_a_mark_that_there_is_not_is_said(site, query):
    assert asked(site, **query) is None
    view = replace(
        looking("/evidence", Language.EN), query={name: [one] for name, one in query.items()}
    )
    assert "not stated" in words(render(site, view, site.find("/evidence")))
