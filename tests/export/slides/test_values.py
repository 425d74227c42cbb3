"""What a slide holds is what the chart's table holds, in the chart as in the cells behind it."""

from __future__ import annotations

import csv
import io

import pytest

from dashboard.export.formats import FileFormat
from dashboard.i18n import Language
from tests.export.slides.reading import CHART, agreeing, cells_of, charts, values, workbook

_EPOCH = ("collections", "articles,epoch-ai")
_VALUES = {
    ("model-sizes",): lambda row: row["Parameters"],
    ("market-growth",): lambda row: row["Amount"],
    ("investments",): lambda row: row["Amount"] or row["High end"],
    ("training-data",): lambda row: (
        row["Value"] or float(row["High end"] or 0) - float(row["Low end"] or 0)
    ),
    ("model-timeline",): lambda row: row["Announced"] and row["Parameters"],
    ("compute-timeline", _EPOCH): lambda row: row["Announced"] and row["Training compute (FLOP)"],
}
"""What of a row is drawn at a length or at a height; a range of training data from its low end."""


def rows_of(make, chart, **choices):
    text = make(chart, Language.EN, FileFormat.CSV, **choices).decode("utf-8-sig")
    return list(csv.DictReader(io.StringIO(text)))


@pytest.mark.parametrize("key", _VALUES, ids=lambda key: key[0] + "+" * (len(key) - 1))
def test_the_values_of_a_slide_are_those_of_the_csv(key, make, opened):
    chart, *choices = key
    rows = rows_of(make, chart, **dict(choices))
    written = {float(value) for row in rows if (value := _VALUES[key](row))}
    assert len(written) > 2
    drawn = sorted({*values(opened[chart, Language.EN, *choices])})
    assert drawn == pytest.approx(sorted(written), rel=1e-12)


def test_a_range_is_an_error_bar_between_its_ends(make, opened):
    row = next(row for row in rows_of(make, "investments") if row["Low end"])
    (chart,) = charts(opened["investments", Language.EN])
    series = next(one for one in chart.plots[0].series if one.name.endswith("(range)"))
    at = next(place for place, value in enumerate(series.values) if value is not None)
    low = series._element.find("c:errBars/c:minus", CHART)
    minus = float(low.find(f".//c:pt[@idx='{at}']/c:v", CHART).text)
    assert series.values[at] == float(row["High end"])
    assert series.values[at] - minus == float(row["Low end"])


def test_what_is_undisclosed_has_no_value_and_says_so(make, opened):
    (chart,) = charts(opened["model-sizes", Language.EN])
    absent = [row["Model"] for row in rows_of(make, "model-sizes") if not row["Parameters"]]
    categories = [*chart.plots[0].categories]
    assert absent
    for name in absent:
        at = next(place for place, one in enumerate(categories) if one.startswith(name))
        assert "undisclosed" in categories[at]
        assert all(series.values[at] is None for series in chart.plots[0].series)


def test_what_is_planned_is_hatched_and_nothing_else(opened):
    for language, planned in ((Language.KO, "계획"), (Language.EN, "planned")):
        (chart,) = charts(opened["model-sizes", language])
        for series in chart.plots[0].series:
            hatched = bool(series._element.xpath("c:spPr/a:pattFill"))
            assert hatched == (planned in series.name), series.name


def test_the_parts_of_a_bar_are_the_counts_of_claims(make, opened):
    (chart,) = charts(opened["claims-by-source", Language.EN])
    counts = [float(row["Claims"]) for row in rows_of(make, "claims-by-source")]
    assert sum(values(opened["claims-by-source", Language.EN])) == sum(counts)
    assert len(chart.plots[0].series) == 4, "three parts and the words behind them"


def test_steps_lead_from_one_forecast_to_the_other(opened):
    (chart,) = charts(opened["forecast-reconciliation", Language.EN])
    offset, *parts, _words = chart.plots[0].series
    ends = [
        (before or 0.0) + next(one for one in own if one is not None)
        for before, *own in zip(offset.values, *(one.values for one in parts), strict=True)
    ]
    assert ends[0] == 184e9
    assert ends[-1] == 554.3e9


def test_cells_and_kept_values_agree_point_by_point(opened):
    compared = sum(
        agreeing(chart.part._element, workbook(chart), key)
        for key, deck in opened.items()
        for chart in charts(deck)
    )
    assert compared > 3_000


def test_labels_are_the_texts_of_their_cells(opened):
    for key, deck in opened.items():
        for chart in charts(deck):
            book = workbook(chart)
            for found in chart.part._element.xpath("//*[local-name()='datalabelsRange']"):
                reference, cache = found
                cells = cells_of(book, reference.text)
                kept = {int(one.get("idx")): one[0].text for one in cache if one.get("idx")}
                assert kept == {at: text for at, text in enumerate(cells) if text}, key
                series = found.getparent().getparent().getparent()
                shown = {
                    int(one.find("c:idx", CHART).get("val")): one.find(".//{*}t").text.strip()
                    for one in series.findall("c:dLbls/c:dLbl", CHART)
                    if one.find("c:delete", CHART) is None
                }
                assert shown == {at: text.strip() for at, text in kept.items() if at in shown}
                assert shown or not kept


def test_the_workbook_holds_the_rows_with_their_claims(dataset, opened):
    known = dataset.records.claims_by_id
    for key, deck in opened.items():
        for chart in charts(deck):
            drawn, rows = workbook(chart).worksheets[:2]
            cells = [str(cell) for row in rows.iter_rows(values_only=True) for cell in row if cell]
            assert known.keys() & {part for cell in cells for part in cell.split("; ")}, key
            said = [str(cell) for row in drawn.iter_rows(values_only=True) for cell in row if cell]
            assert known.keys() & {part for cell in said for part in cell.split(";")}, key
