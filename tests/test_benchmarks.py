"""The bench without its clock: statistics, bars, larger datasets, the table."""

from __future__ import annotations

from dataclasses import replace

import pytest

from benchmarks.bars import BARS, Bar
from benchmarks.comparison import Comparison, in_turns, of_bar, percentile
from benchmarks.peers.charts import CHARTS
from benchmarks.registry import MEASUREMENTS
from benchmarks.report import report
from benchmarks.results import Result, read_results, write_result
from benchmarks.states import states
from benchmarks.synthetic import Scale, claims_in, synthetic
from dashboard.dataset.checks import check
from dashboard.locations import data_directory
from tests.conftest import ROOT
from tests.real import articles_directory


def test_a_ratio_is_the_median_of_the_ratios_pair_by_pair():
    slowing = Comparison("", "", "ms", (1.0, 2.0, 30.0), (2.0, 4.0, 40.0))
    assert slowing.ratio == 0.5
    assert Comparison("", "", "ms", (1.0,), ()).ratio is None


def test_samples_are_taken_in_turns():
    order = []
    taken = in_turns(2, {"a": lambda: order.append("a"), "b": lambda: order.append("b")})
    assert order == ["a", "b", "a", "b"]
    assert taken == {"a": (None, None), "b": (None, None)}


@pytest.mark.parametrize(("share", "expected"), [(0.95, 95.0), (0.5, 50.0), (1.0, 100.0)])
def test_a_percentile_is_a_sample(share, expected):
    assert percentile(tuple(float(one) for one in range(1, 101)), share) == expected


def test_a_bar_is_held_on_its_own_side():
    assert Bar("", "", "", 0.5).holds(0.5)
    assert not Bar("", "", "", 0.5).holds(0.51)
    assert Bar("", "", "", 3, at_least=True).holds(3.1)
    assert not Bar("", "", "", 3, at_least=True).holds(2.9)


def test_every_bar_is_answered_by_one_measurement():
    answered = [name for measurement in MEASUREMENTS for name in measurement.bars]
    assert sorted(answered) == sorted(bar.name for bar in BARS)


def test_the_readme_describes_every_measurement():
    text = (ROOT / "benchmarks" / "README.md").read_text(encoding="utf-8")
    assert not [one.name for one in MEASUREMENTS if f"| `{one.name}` |" not in text]


def test_a_larger_dataset_obeys_every_rule(tmp_path):
    folder = synthetic(data_directory(), Scale("small", 2, 3), tmp_path)
    assert not check(folder)
    assert claims_in(folder) > 3 * claims_in(articles_directory())


def test_the_states_that_are_asked_for_exist_and_differ(dataset, catalogue):
    for chart in map(catalogue.__getitem__, CHARTS):
        known = {choice.name: choice.resolved(dataset) for choice in chart.choices}
        asked = [values for values, _ in zip(states(chart.id), range(20), strict=False)]
        assert len({str(values) for values in asked}) == 20
        for values in asked:
            for name, value in values.items():
                options = {option.value for option in known[name].allowed}
                chosen = value if isinstance(value, list) else [value]
                assert not options or set(chosen) <= options, (chart.id, name)


def test_a_result_is_kept_whole_and_the_table_says_what_it_is(tmp_path):
    comparison = of_bar("visible", "ms", (100.0, 120.0), (1000.0, 1000.0))
    beside = replace(comparison, bar="", against="Vizro")
    result = Result("first-paint", "2026-01-01", 2, {"cores": "2"}, (comparison, beside))
    write_result(result, tmp_path)
    assert read_results(tmp_path, ["first-paint", "portal"]) == [result]
    table = report([result])
    assert "| 110 (100–120) ms |" in table
    assert "| 0.11" in table
    assert "≤ 0.15" in table
    assert "| yes" in table
    assert "cores 2" in table


def test_rows_that_were_not_measured_again_stay_with_their_day():
    visible = of_bar("visible", "ms", (100.0,), (1000.0,), "a note")
    beside = replace(visible, bar="", against="Vizro", note="")
    first = Result("first-paint", "2026-01-01T10:00:00", 2, {"cores": "2"}, (visible, beside))
    weight = of_bar("weight", "bytes", (90.0,), (100.0,))
    later = Result("weight", "2026-02-02T10:00:00", 7, {"cores": "4"}, (weight,))
    both = report([later], report([first]))
    dated = {line.split("|")[1].strip(): line for line in both.splitlines() if line.startswith("|")}
    assert "| 2026-01-01 |" in dated["first chart visible, overview page (a note)"]
    assert "| 2026-02-02 |" in dated["HTML and render-blocking style, compressed"]
    assert "Vizro" in both
    assert "cores 4" in both
    slower = replace(visible, ours=(400.0,), note="another note")
    again = report([replace(first, when="2026-03-03", comparisons=(slower,))], both)
    assert "2026-01-01" in again.partition("Vizro")[2]
    assert "a note" not in again.replace("another note", "")
    assert "**no**" in again
    unmeasured = replace(visible, ours=(), theirs=())
    assert "400 ms" in report([replace(first, comparisons=(unmeasured,))], again)
