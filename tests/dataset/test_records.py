from __future__ import annotations

import pytest


@pytest.fixture
def records(records_of):
    return records_of(
        organizations=[{"claim": "o", "organization": "kt", "aliases": "가;나"}],
        sources=[{"source": "s"}],
    )


def test_rows_are_found(records):
    (kt,) = records.of("organizations")
    assert records.find("organizations", "kt") is kt
    assert records.find("organizations", "lg") is None
    assert records.of("no-such") == ()
    assert records.claims == (kt,)
    assert records.claims_by_id == {"o": kt}
    assert len(list(records)) == 2


def test_cells_that_are_missing_are_empty(records):
    (kt,) = records.of("organizations")
    assert (kt["organization"], kt["no-such"]) == ("kt", "")
    assert (kt.entries("aliases"), kt.entries("no-such")) == (("가", "나"), ())


def test_a_change_leaves_the_old_rows_alone(records):
    (kt,) = records.of("organizations")
    changed = records.with_change(kt, kt.changed("organization", "lg"))
    assert changed.find("organizations", "lg") is not None
    assert changed.find("organizations", "kt") is None
    assert records.find("organizations", "kt") is kt
    assert changed.of("sources") is records.of("sources")


def test_a_fault_knows_its_place(records):
    (kt,) = records.of("organizations")
    assert str(kt.fault("aliases", "is odd")) == "organizations.csv:2: aliases '가;나' is odd"
