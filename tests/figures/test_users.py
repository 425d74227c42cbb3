"""Which charts use a claim, against the rows of the charts."""

from __future__ import annotations

from dashboard.figures.draw import choices_of
from dashboard.figures.query import parse
from dashboard.figures.studio import Studio
from dashboard.figures.users import users_of


def test_a_chart_uses_the_claims_behind_its_rows(dataset, catalogue):
    studio = Studio(dataset)
    for chart in catalogue.values():
        rows = chart.frame(dataset, parse({}, choices_of(chart, dataset)))
        claims = set(";".join(rows["claims"]).split(";"))
        for claim in dataset.claims["claim"]:
            uses = any(one.id == chart.id for one in users_of(claim, catalogue, studio))
            assert uses == (claim in claims), (chart.id, claim)


def test_a_claim_that_only_begins_like_another_is_not_it(dataset, catalogue):
    assert users_of("size-exaone", catalogue, Studio(dataset)) == []
