"""What follows from a dataset alone: computed once, handed out as a copy, never of another."""

from __future__ import annotations

from dataclasses import replace

import pandas as pd

from dashboard.analysis.once import once
from dashboard.analysis.sizes import claimed_sizes
from dashboard.dataset.frames import Frames


def test_it_is_computed_once_for_each_dataset(dataset) -> None:
    asked = []

    @once
    def count(own) -> int:
        asked.append(own)
        return len(own.tables["models"])

    other = replace(dataset)
    assert count(dataset) == count(dataset) == count(other)
    assert asked == [dataset, other]


def test_who_changes_a_frame_changes_his_own(dataset) -> None:
    before = claimed_sizes(dataset)
    mine = claimed_sizes(dataset)
    mine["model"] = "changed"
    mine.loc[:, "claims"] = "changed"
    pd.testing.assert_frame_equal(claimed_sizes(dataset), before)


def test_a_changed_dataset_of_the_same_version_is_computed_anew(dataset) -> None:
    claimed_sizes(dataset)
    counts = dataset.tables["parameter_counts"]
    changed = replace(
        dataset, tables=Frames({**dataset.tables, "parameter_counts": counts.head(3)})
    )
    assert changed.version == dataset.version
    assert set(claimed_sizes(changed)["model"]) == set(counts.head(3)["model"])
    assert set(claimed_sizes(dataset)["model"]) == set(counts["model"])
