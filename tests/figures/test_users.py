"""Which charts use a claim, against the rows of the charts."""

from __future__ import annotations

from dashboard.figures.draw import choices_of
from dashboard.figures.query import parse
from dashboard.figures.studio import Studio
from dashboard.figures.users import users_of


def test_a_chart_uses_the_claims_behind_its_rows(dataset, catalogue):
    studio, known = Studio(dataset), list(dataset.claims["claim"])
    uses = {claim: {one.id for one in users_of(claim, catalogue, studio)} for claim in known}
    for chart in catalogue.values():
        rows = chart.frame(dataset, parse({}, choices_of(chart, dataset)))
        claims = set(";".join(rows["claims"]).split(";"))
        assert {claim for claim in known if chart.id in uses[claim]} == claims & {*known}, chart.id


def test_a_claim_that_only_begins_like_another_is_not_it(dataset, catalogue):
    assert users_of("size-exaone", catalogue, Studio(dataset)) == []
