"""What an organization is."""

from __future__ import annotations

import pytest

from dashboard.analysis.organizations.profile import profile_of
from tests.analysis.organizations.conftest import rows_of

ROWS = rows_of("organizations")


def test_a_profile_is_what_the_file_says(dataset):
    for row in ROWS:
        check(profile_of(dataset, row["organization"]), row)


def check(profile, row):
    assert (profile.name.ko, profile.name.en) == (row["name_ko"], row["name_en"])
    assert ";".join(profile.aliases) == row["aliases"]
    assert (profile.kind, profile.country, profile.parent) == (
        row["kind"],
        row["country"],
        row["parent"],
    )
    assert profile.claims == (row["claim"],)
    assert list(profile.parts) == [
        other["organization"] for other in ROWS if other["parent"] == row["organization"]
    ]


def test_parents_and_parts_lead_to_each_other(dataset):
    for row in ROWS:
        if row["parent"]:
            assert row["organization"] in profile_of(dataset, row["parent"]).parts


def test_an_unknown_organization_is_not_made_up(dataset):
    with pytest.raises(KeyError, match="nobody"):
        profile_of(dataset, "nobody")
    assert dataset.name_text("organizations", "nobody").ko == "nobody"
