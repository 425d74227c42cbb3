"""How a claim's cells were read: each step against what stands in the files."""

from __future__ import annotations

import csv
import re

import pytest

from dashboard.analysis.normalization import StepKind, normalization
from dashboard.i18n import Language
from tests.real import articles_directory

_RAISED = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹", "0123456789")
_PRODUCT = re.compile(r"([\d.]+) × 10([⁰¹²³⁴⁵⁶⁷⁸⁹]+)")


def rows():
    """Every row with evidence as it stands in the files."""
    for path in sorted(articles_directory().glob("*.csv")):
        with path.open(encoding="utf-8") as file:
            yield from (row for row in csv.DictReader(file) if "as_written" in row)


def written(dataset, claim, language=Language.EN):
    """Each derivation as a line of text."""
    return {
        f"{one.title[language]}: " + " → ".join(step.words[language] for step in one.steps)
        for one in normalization(dataset, claim)
    }


@pytest.mark.parametrize(
    ("claim", "line"),
    [
        (
            "market-idc-global-ai-market-2024-joongang",
            "Amount: 5543억 달러 → 5543 × 10⁸ USD → 554,300,000,000 USD",
        ),
        (
            "size-wu-dao-2-joongang",
            "Parameters: 1조7500억 파라미터 → 1 × 10¹² + 7500 × 10⁸ → 1,750,000,000,000",
        ),
        (
            "size-hyperclova-hankyung",
            "Parameters: 204B(2040억개) 파라미터 → 204 × 10⁹ → 204,000,000,000",
        ),
        (
            "investment-naver-hyperclova-hankyung",
            "High: 수백억원 → 100 × 10⁸–1000 × 10⁸ KRW → 100,000,000,000 KRW",
        ),
        ("investment-naver-hyperclova-hankyung", "Bound: 수백 → range"),
        ("training-hyperclova-korean-share-hankyung", "Value: 한국어 비중이 97% → 97%"),
        (
            "event-exaone-shown-aitimes",
            "On: 지난해 12월 → article of March 20, 2022: 2022 − 1 → 2021-12",
        ),
        (
            "milestone-kt-kaist-lab-agreed-hankyung",
            "On: 지난 23일 → article of May 26, 2021: the latest up to then → 2021-05-23",
        ),
        ("milestone-kakao-brain-universities-ends-byline", "On: 2024년 10월 → 2024-10"),
        (
            "event-interbattery-2022-batteries-aitimes",
            "On: inferred: not in the article; see the note → 2022-03-17/2022-03-19",
        ),
        ("event-telecoms-form-alliances-byline", "Organizations: SKT → SK Telecom"),
        ("size-lg-target-2021-hankyung", "Status: 목표 → planned"),
        ("size-exaone-herald", "Bound: 최대 → at most"),
    ],
)
def test_the_steps_are_those_a_reader_would_take(dataset, claim, line):
    assert line in written(dataset, claim)


def test_what_is_written_stands_in_the_fragments_and_the_value_in_the_row(dataset):
    for row in rows():
        cells = set(row.values())
        for one in normalization(dataset, row["claim"]):
            first, last = one.steps[0], one.steps[-1]
            if first.kind is StepKind.WRITTEN:
                assert first.words.en in row["as_written"], row["claim"]
            assert last.kind is StepKind.VALUE
            number = re.fullmatch(r"([\d,.]+)(?:%| [A-Z]{3}| \(.*\))?", last.words.en)
            if number:
                assert number[1].replace(",", "") in cells, (row["claim"], last.words.en)


def test_the_products_of_a_figure_add_up_to_its_value(dataset):
    checked = 0
    for row in rows():
        for one in normalization(dataset, row["claim"]):
            products = _PRODUCT.findall(one.steps[-2].words.en) if len(one.steps) == 3 else []
            if not products:
                continue
            parts = [round(float(n) * 10 ** int(e.translate(_RAISED))) for n, e in products]
            result = re.sub(r"[^\d]", "", one.steps[-1].words.en)
            is_range = "–" in one.steps[-2].words.en
            assert int(result) in parts if is_range else int(result) == sum(parts), row["claim"]
            checked += 1
    assert checked > 25


def test_every_number_and_date_of_a_row_has_its_steps(dataset):
    for row in rows():
        claim, table = row["claim"], dataset.records.claims_by_id[row["claim"]].table
        told = {one.title for one in normalization(dataset, claim)}
        for column in (*table.carried_by("figure"), *table.carried_by("date")):
            assert not row[column.name] or column.title in told, (claim, column.name)


def test_an_unknown_claim_has_no_steps(dataset):
    with pytest.raises(KeyError):
        normalization(dataset, "size-nobody")
