from __future__ import annotations

from dashboard.dataset.faults import BrokenDataset, Fault


def test_a_fault_is_one_line() -> None:
    fault = Fault("models.csv", 3, "model", "two\nlines", "is wrong")
    assert str(fault) == "models.csv:3: model 'two lines' is wrong"


def test_a_long_value_is_shortened() -> None:
    fault = Fault("models.csv", 3, "row", "가" * 500, "is wrong")
    assert len(str(fault)) < 120
    assert "…" in str(fault)


def test_a_broken_dataset_says_all_of_it() -> None:
    faults = [Fault("a.csv", 1, "b", "c", "d"), Fault("a.csv", 2, "b", "c", "d")]
    assert str(BrokenDataset(faults)) == "a.csv:1: b 'c' d\na.csv:2: b 'c' d"
    assert BrokenDataset(iter(faults)).faults == tuple(faults)
