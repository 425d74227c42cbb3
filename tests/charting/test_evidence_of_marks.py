"""Which charts use a claim, against the rows of the charts."""

from __future__ import annotations

from dashboard.charting.evidence_of_marks import users_of
from dashboard.charting.render import choices_of
from dashboard.charting.renderer import ChartRenderer
from dashboard.requests.query import parse
from tests.rows import table_of


def test_a_chart_uses_the_claims_behind_its_rows(dataset, catalogue):
    renderer, known = ChartRenderer(dataset), list(dataset.claims["claim"])
    uses = {claim: {one.id for one in users_of(claim, catalogue, renderer)} for claim in known}
    for chart in catalogue.values():
        rows = table_of(chart, dataset, parse({}, choices_of(chart, dataset)))
        claims = set(";".join(rows["claims"]).split(";"))
        assert {claim for claim in known if chart.id in uses[claim]} == claims & {*known}, chart.id


def test_a_claim_that_only_begins_like_another_is_not_it(dataset, catalogue):
    assert users_of("size-exaone", catalogue, ChartRenderer(dataset)) == []
