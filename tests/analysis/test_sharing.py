"""Overlaps, camps and bridges, counted a second way from the file of memberships."""

from __future__ import annotations

import csv
import itertools

import numpy as np
import pytest

from dashboard.analysis.coalitions import bridges, coalitions_of
from dashboard.analysis.overlap import memberships
from dashboard.analysis.sharing import by_group, compared, sharing, sharing_with
from dashboard.i18n import Languages
from tests.real import articles_directory


def rows(table):
    with (articles_directory() / f"{table}.csv").open(encoding="utf-8") as file:
        return list(csv.DictReader(file))


@pytest.fixture(scope="module")
def members(dataset):
    return memberships(dataset)


@pytest.fixture(scope="module")
def heads():
    """The organization at the head of each one's line of parents."""
    parents = {row["organization"]: row["parent"] for row in rows("organizations")}

    def head(one):
        return head(parents[one]) if parents.get(one) else one

    return {one: head(one) for one in parents}


def counted(by, name=str):
    """How many members or alliances two things share, from a matrix multiplied with itself."""
    pairs = {(row["alliance"], name(row["organization"])) for row in rows("memberships")}
    alliances, organizations = (sorted({pair[i] for pair in pairs}) for i in (0, 1))
    table = np.zeros((len(alliances), len(organizations)), dtype=int)
    for alliance, organization in pairs:
        table[alliances.index(alliance), organizations.index(organization)] = 1
    product, names = (table @ table.T, alliances) if by else (table.T @ table, organizations)
    return {
        frozenset((names[i], names[j])): int(product[i, j])
        for i, j in itertools.product(range(len(names)), repeat=2)
    }


def found(frame):
    return {frozenset((row.first, row.second)): row.shared for row in frame.itertuples()}


def test_overlaps_of_alliances_are_those_of_the_product_of_the_matrix(members):
    expected = {pair: count for pair, count in counted(by=True).items() if count}
    assert found(sharing(members, "alliances", 99, Languages())) == expected


def test_overlaps_of_organizations_are_those_in_two_or_more(members):
    product = counted(by=False)
    several = {next(iter(pair)) for pair, n in product.items() if len(pair) == 1 and n > 1}
    expected = {pair: count for pair, count in product.items() if count and pair <= several}
    assert found(sharing(members, "organizations", 99, Languages())) == expected


def test_groups_count_once(members, heads):
    expected = {pair: n for pair, n in counted(True, heads.__getitem__).items() if n}
    assert found(sharing(by_group(members), "alliances", 99, Languages())) == expected


def test_what_is_shared_is_named_and_proven(members):
    claims = {row["claim"]: row for row in rows("memberships")}
    for row in sharing(members, "alliances", 99, Languages()).itertuples():
        cited = [claims[claim] for claim in row.claims.split(";")]
        assert {one["organization"] for one in cited} == set(row.of.split(";"))
        assert {one["alliance"] for one in cited} == {row.first, row.second}


def test_rivals_share_no_group_at_their_heads(members, heads):
    firms = {"company", "laboratory", "bank", "group", "broadcaster"}
    kinds = {row["organization"]: row["kind"] for row in rows("organizations")}
    camps = {}
    for alliance in {row["alliance"] for row in rows("memberships")}:
        own = [row for row in rows("memberships") if row["alliance"] == alliance]
        leads = [row["organization"] for row in own if row["role"] == "lead"]
        firm = [row["organization"] for row in own if kinds[row["organization"]] in firms]
        camps[alliance] = {heads[one] for one in leads or firm}
    assert {name: set(camp) for name, camp in coalitions_of(members).items()} == camps
    for row in sharing(members, "alliances", 99, Languages()).itertuples():
        if row.first != row.second:
            assert (row.relation == "rival") == camps[row.first].isdisjoint(camps[row.second])


def test_a_bridge_is_in_alliances_of_rival_camps(members):
    camps = coalitions_of(members)
    joined = {}
    for row in rows("memberships"):
        joined.setdefault(row["organization"], set()).add(row["alliance"])
    expected = {
        name
        for name, alliances in joined.items()
        if any(
            camps[one].isdisjoint(camps[other])
            for one, other in itertools.combinations(alliances, 2)
        )
    }
    assert set(bridges(members, camps)) == expected
    assert {"lg-electronics", "lg-uplus", "kaist"} <= expected
    assert set(bridges(members, camps)["lg-uplus"]) == {"kt", "lg-group"}


def test_those_that_share_with_most_are_kept_and_all_are_counted(members):
    sets = compared(members, "alliances")
    partners = {
        one: sum(bool(sets[one] & sets[other]) for other in sets if other != one) for one in sets
    }
    assert {one: len(others) for one, others in sharing_with(sets).items()} == partners
    for most in (1, 3, 7):
        frame = sharing(members, "alliances", most, Languages())
        kept = set(frame["first"]) | set(frame["second"])
        ranks = {one: (partners[one], len(sets[one])) for one in sets}
        assert len(kept) == most
        assert min(ranks[one] for one in kept) >= max(ranks[one] for one in set(sets) - kept)
    assert len(compared(members, "alliances")) == len(
        {row["alliance"] for row in rows("memberships")}
    )


@pytest.mark.parametrize("between", ["alliances", "organizations"])
def test_nobody_shares_nothing(members, between):
    assert sharing(members.head(0), between, 9, Languages()).empty
