"""The steps of alliances against the file they come from."""

from __future__ import annotations

import csv
from dataclasses import replace

import pandas as pd
import pytest

from dashboard.analysis.steps import agreed_steps, claimed_steps
from dashboard.dataset.frames import Frames
from tests.real import articles_directory


def rows(table):
    with (articles_directory() / f"{table}.csv").open(encoding="utf-8") as file:
        return list(csv.DictReader(file))


def with_steps(dataset, *steps):
    tables = dict(dataset.tables.items())
    types = tables["alliance_milestones"].dtypes
    found = [
        {"claim": f"c{i}", "alliance": "a", "milestone": name, "on": on, "status": status}
        for i, (name, on, status) in enumerate(steps)
    ]
    frame = pd.DataFrame(found).reindex(columns=types.index)
    frame = frame.assign(paragraph=1, inferred=False).astype(types)
    return replace(dataset, tables=Frames({**tables, "alliance_milestones": frame}))


@pytest.mark.parametrize("steps", [agreed_steps, claimed_steps])
def test_every_dated_claim_is_there_exactly_once(dataset, steps):
    frame = steps(dataset)
    dated = ";".join(frame.loc[frame["on"] != "", "claims"]).split(";")
    assert sorted(dated) == sorted(row["claim"] for row in rows("alliance_milestones") if row["on"])


def test_every_alliance_is_there_and_the_undated_are_last(dataset):
    frame = agreed_steps(dataset)
    assert set(frame["alliance"]) == {row["alliance"] for row in rows("alliances")}
    known = {row["alliance"] for row in rows("alliance_milestones")}
    undated = list(frame["alliance"])[-len(set(frame["alliance"]) - known) :]
    assert known.isdisjoint(undated)


def test_alliances_stand_in_the_order_of_their_first_step(dataset):
    happened = {}
    for row in rows("alliance_milestones"):
        if row["status"] != "planned":
            happened.setdefault(row["alliance"], []).append(row["on"][:7])
    order = [one for one in dict.fromkeys(agreed_steps(dataset)["alliance"]) if one in happened]
    first = [min(happened[one]) for one in order]
    assert first == sorted(first)


def test_dates_that_can_mean_one_day_are_one_step_and_the_precisest_stands_for_it(dataset):
    claimed = [("launched", "2022-02", "actual"), ("launched", "2022-02-22", "actual")]
    frame = agreed_steps(with_steps(dataset, *claimed)).query("alliance == 'a'")
    assert list(frame["on"]) == ["2022-02-22"]
    assert set(frame["claims"].iloc[0].split(";")) == {"c0", "c1"}
    assert len(claimed_steps(with_steps(dataset, *claimed)).query("alliance == 'a'")) == 2


def test_dates_that_exclude_each_other_stay_two(dataset):
    claimed = [("launched", "2022-02", "actual"), ("launched", "2021-11", "actual")]
    frame = agreed_steps(with_steps(dataset, *claimed)).query("alliance == 'a'")
    assert list(frame["on"]) == ["2021-11", "2022-02"]


def test_a_plan_is_the_first_step_only_where_nothing_has_happened(dataset):
    plan, deed = ("opening", "2021", "planned"), ("agreed", "2021-05-23", "actual")
    both = agreed_steps(with_steps(dataset, plan, deed)).query("alliance == 'a'")
    assert set(both["first"]) == {"2021-05-23"}
    assert list(both["milestone"]) == ["agreed", "opening"]
    alone = agreed_steps(with_steps(dataset, plan)).query("alliance == 'a'")
    assert set(alone["first"]) == {"2021"}
