"""Which members a matrix has, and in which order."""

from __future__ import annotations

from itertools import groupby

import pytest

from dashboard.analysis.arrangement import arranged, limited
from dashboard.analysis.overlap import memberships

ORDERS = ("overlap", "kind", "group", "name")


@pytest.fixture(scope="module")
def members(dataset):
    return memberships(dataset)


@pytest.fixture(scope="module")
def kinds(dataset):
    return list(dataset.package.vocabularies["organization_kind"])


@pytest.mark.parametrize("order", ORDERS)
def test_every_order_has_every_row_and_an_organization_stands_in_one_place(members, kinds, order):
    rows = arranged(members, order, kinds)
    cells = ["organization", "alliance", "role"]
    assert set(rows[cells].itertuples(index=False)) == set(members[cells].itertuples(index=False))
    runs = [name for name, _ in groupby(rows["organization"])]
    assert len(runs) == len(set(runs))


@pytest.mark.parametrize("order", ORDERS)
def test_a_row_counts_what_is_drawn_beside_it(members, kinds, order):
    rows = arranged(limited(members, 12, 4), order, kinds)
    for row in rows.itertuples():
        same = rows["organization"] == row.organization
        assert row.shown == rows.loc[same, "alliance"].nunique()
        assert row.drawn == rows.loc[rows["alliance"] == row.alliance, "organization"].nunique()


def test_sections_are_kinds_in_their_order_or_the_largest_groups_first(members, kinds):
    by_kind = arranged(members, "kind", kinds).drop_duplicates("section")["section"]
    places = [kinds.index(kind) for kind in by_kind if kind]
    assert places == sorted(places)
    by_group = arranged(members, "group", kinds).drop_duplicates("organization")
    sizes = by_group.groupby("section", sort=False).size()
    named = sizes[sizes.index != ""]
    assert list(named) == sorted(named, reverse=True)
    assert named.min() > 1


def test_the_largest_alliances_and_those_in_most_of_them_are_kept(members):
    kept = limited(members, 10, 3)
    listed = members.drop_duplicates("alliance").set_index("alliance")["listed"]
    assert kept["alliance"].nunique() == 3
    assert listed[kept["alliance"].unique()].min() >= listed.drop(kept["alliance"].unique()).max()
    assert kept["organization"].nunique() == 10


@pytest.mark.parametrize("order", ORDERS)
def test_nothing_can_be_arranged(members, kinds, order):
    assert arranged(limited(members.head(0), 10, 3), order, kinds).empty
