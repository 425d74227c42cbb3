from __future__ import annotations

from dashboard.dataset.checks.alike import carried, distinct_texts, judged_once
from dashboard.dataset.records import Record

WORDS = {"as_written": "3000억개", "status": "actual"}


def _sizes(records_of, *rows):
    numbered = ({"claim": f"size-{number}", **row} for number, row in enumerate(rows))
    return records_of(parameter_counts=list(numbered)).of("parameter_counts")


def test_rows_alike_are_judged_once_and_each_has_the_fault(records_of):
    judged = []

    def rule(record):
        judged.append(record["as_written"])
        if record["as_written"] == "3000억개":
            yield record.fault("as_written", "is told")

    rows = _sizes(records_of, WORDS, WORDS, {**WORDS, "as_written": "많은"})
    faults = list(judged_once(rows, ("as_written",), rule))
    assert sorted(judged) == ["3000억개", "많은"]
    assert [(one.line, one.value) for one in faults] == [(2, "3000억개"), (3, "3000억개")]


def test_a_rule_sees_no_more_than_it_says_that_it_looks_at(records_of):
    seen = []
    rows = _sizes(records_of, WORDS)
    list(judged_once(rows, ("as_written", "nowhere"), lambda row: seen.append(row.cells) or ()))
    assert seen == [{"as_written": "3000억개"}]


def test_rows_of_different_tables_and_headers_are_not_taken_for_alike(records_of):
    records = records_of(
        parameter_counts=[{"as_written": "같다"}, {"claim": "size-x", "as_written": "같다"}],
        models=[{"as_written": "같다"}],
    )
    seen = []
    list(judged_once(records, ("as_written",), lambda row: seen.append(row.table.name) or ()))
    assert set(seen) == {"parameter_counts", "models"}


def test_what_fragments_carry_is_looked_at_with_the_words(package):
    looked_at = carried("figure", "name")(package.tables["parameter_counts"])
    assert {"as_written", "inferred_columns", "note_en", "parameters", "model"} <= set(looked_at)


def test_a_cell_that_is_missing_is_an_empty_one(package):
    table = package.tables["models"]
    rows = (Record.of(table, 2, {"model": "exaone"}), Record.of(table, 3, {"name_ko": "엑사원"}))
    written = distinct_texts(table, rows)
    assert (written["model"], written["name_ko"]) == ({"exaone", ""}, {"", "엑사원"})
    assert written["claim"] == {""}
