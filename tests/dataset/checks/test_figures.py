from __future__ import annotations

import pytest

from dashboard.dataset.checks.figures import check_figures
from dashboard.dataset.checks.questions import questions


def _table(row):
    return "metrics" if "value" in row else "parameter_counts"


@pytest.mark.parametrize(
    "row",
    [
        {"parameters": "1600000000000", "as_written": "1조6000억 파라미터"},
        {"parameters": "204000000000", "as_written": "하이퍼클로바 … 204B(2040억개)"},
        {"low": "10000000000", "high": "100000000000", "as_written": "수백억원"},
        {"parameters": "615000000000", "as_written": "6천150억"},
        {"parameters": "56000000000", "as_written": "8x7B"},
        {"value": "0.666667", "as_written": "3분의 2"},
        {"parameters": "", "as_written": "민달리"},
        {
            "parameters": "7",
            "as_written": "일곱",
            "inferred_columns": "parameters",
            "note_en": "7, a word.",
        },
    ],
)
def test_a_carried_figure(faults_of, row):
    assert faults_of(check_figures, **{_table(row): [row]}) == []


@pytest.mark.parametrize(
    ("row", "column"),
    [
        ({"parameters": "6001", "as_written": "6천150억"}, "parameters"),
        ({"parameters": "150000000000", "as_written": "6천150억"}, "parameters"),
        ({"value": "0.667", "as_written": "2분의 1"}, "value"),
        ({"parameters": "1600000000001", "as_written": "1조6000억"}, "parameters"),
        ({"parameters": "160000000000", "as_written": "1조6000억"}, "parameters"),
        ({"low": "100000000000", "as_written": "수백억원"}, "low"),
        ({"parameters": "10000000000", "as_written": "수백억원"}, "parameters"),
        ({"parameters": "3", "as_written": "GPT-3"}, "parameters"),
        ({"parameters": "7", "as_written": "일곱", "note_en": "7"}, "parameters"),
        (
            {
                "parameters": "7",
                "as_written": "일곱",
                "inferred_columns": "parameters",
                "note_en": "17",
            },
            "parameters",
        ),
        (
            {"parameters": "7", "as_written": "일곱", "inferred_columns": "model", "note_en": "7"},
            "parameters",
        ),
    ],
)
def test_a_figure_that_no_fragment_carries(faults_of, row, column):
    (fault,) = faults_of(check_figures, **{_table(row): [row]})
    assert fault.startswith(f"{column} is not in as_written")


def test_a_decimal_is_compared_exactly(faults_of):
    row = {"rate": "38.4", "as_written": "연 평균 38.4%"}
    assert faults_of(check_figures, growth_rates=[row]) == []
    assert faults_of(check_figures, growth_rates=[{**row, "rate": "38.40001"}]) != []


def test_a_size_that_is_only_an_upper_limit_is_a_question_and_no_fault(records_of):
    rows = [
        {"parameters": "56000000000", "as_written": "믹스트랄 … 8x7B"},
        {"parameters": "70000000000", "as_written": "라마 … 70B"},
    ]
    (question,) = questions(records_of(parameter_counts=rows))
    assert (question.line, question.column) == (2, "parameters")
    assert question.rule.startswith("question: experts share layers")
