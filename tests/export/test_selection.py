"""The rows of a table that an address asks for, against the table itself."""

from __future__ import annotations

from dataclasses import replace
from urllib.parse import parse_qs, urlencode

import pytest
from msgspec import structs

from dashboard.dataset.dataset import of_records
from dashboard.dataset.values import read_value
from dashboard.export.selection import select
from dashboard.export.table_choices import table_choices
from dashboard.i18n.edtf import read_edtf
from dashboard.requests.choices import Kind
from dashboard.requests.parameters import RESERVED
from dashboard.requests.query import InvalidQueryError, written
from tests.real import OUTSIDE, real_dataset

DATASET = real_dataset()
TABLES = DATASET.package.tables


def chosen(table: str, **query: str):
    given = {name.replace("__", "."): [value] for name, value in query.items()}
    return select(TABLES[table], DATASET, given)


def faults(table: str, query: str):
    with pytest.raises(InvalidQueryError) as caught:
        select(TABLES[table], DATASET, parse_qs(query, keep_blank_values=True))
    return {fault.parameter: fault for fault in caught.value.faults}


def raw(table: str) -> list[dict[str, str]]:
    """The cells of a table as its file has them."""
    return [dict(record.cells) for record in DATASET.records.of(table)]


@pytest.mark.parametrize("table", TABLES)
def test_without_a_question_a_table_is_whole(table):
    found = chosen(table)
    assert list(found.rows) == [
        tuple(read_value(cell, TABLES[table].columns[name].type) for name, cell in row.items())
        for row in raw(table)
    ]
    assert found.total == len(raw(table))
    assert found.next is found.previous is None


@pytest.mark.parametrize("table", TABLES)
def test_every_filter_finds_its_rows(table):
    for choice in table_choices(TABLES[table], DATASET):
        if choice.kind is not Kind.MANY or choice.name not in TABLES[table].columns:
            continue
        separator = TABLES[table].columns[choice.name].separator
        cells = [row[choice.name] for row in raw(table)]
        for option in (*choice.allowed[:1], *choice.allowed[-1:]):
            found = select(TABLES[table], DATASET, {choice.name: [option.value]})
            whole = list(chosen(table).rows)
            holding = [
                whole[place]
                for place, cell in enumerate(cells)
                if option.value in (cell.split(separator) if separator else [plain(cell)])
            ]
            assert list(found.rows) == holding, f"{choice.name}={option.value}"


def plain(cell: str) -> str:
    """A number of a file as an address writes it."""
    try:
        return written(float(cell)) if "." in cell else cell
    except ValueError:
        return cell


def test_several_values_and_several_columns_narrow_together():
    found = chosen("organizations", country="KR,US", kind="company").cells
    expected = [
        row["organization"]
        for row in raw("organizations")
        if row["country"] in {"KR", "US"} and row["kind"] == "company"
    ]
    assert found["organization"] == expected
    assert 0 < len(expected) < len(raw("organizations"))


def test_an_empty_filter_asks_for_nothing():
    assert chosen("organizations", country="", as_written="").total == len(raw("organizations"))


def test_free_text_is_found_by_what_it_contains_in_any_case():
    found = chosen("sources", title="ai").cells
    assert found["source"] == [
        row["source"] for row in raw("sources") if "ai" in row["title"].lower()
    ]


def test_a_list_is_found_by_any_of_its_entries():
    found = chosen("events", organizations="kt").cells
    assert found["event"] == [
        row["event"] for row in raw("events") if "kt" in row["organizations"].split(";")
    ]
    assert found["event"]


def test_numbers_from_and_up_to():
    found = chosen(
        "parameter_counts", parameters__min="30000000000", parameters__max="204000000000"
    )
    expected = [
        row["claim"]
        for row in raw("parameter_counts")
        if row["parameters"] and 3e10 <= int(row["parameters"]) <= 204e9
    ]
    assert found.cells["claim"] == expected
    assert "size-hyperclova-hankyung" in expected


def test_fractions_are_compared_exactly():
    rates = [row["krw_per_usd"] for row in raw("exchange_rates")]
    one = next(rate for rate in rates if "." in rate)
    found = chosen("exchange_rates", krw_per_usd__min=one, krw_per_usd__max=one)
    assert {float(one)} == set(found.cells["krw_per_usd"])


@pytest.mark.parametrize(("least", "most"), [("2021-06", "2021"), ("2022-02-22", ""), ("", "2020")])
def test_a_date_is_kept_if_it_can_lie_within(least, most):
    found = chosen("alliance_milestones", on__min=least, on__max=most).cells
    expected = [
        row["claim"]
        for row in raw("alliance_milestones")
        if (not least or read_edtf(row["on"]).latest >= read_edtf(least).earliest)
        and (not most or read_edtf(row["on"]).earliest <= read_edtf(most).latest)
    ]
    assert found["claim"] == expected
    assert expected


def test_a_row_without_a_value_reaches_no_threshold():
    assert None not in chosen("parameter_counts", parameters__min="0").cells["parameters"]
    assert None in chosen("parameter_counts").cells["parameters"]


@pytest.mark.parametrize("table", TABLES)
def test_any_column_sorts_both_ways_with_what_is_missing_last(table):
    for name, column in TABLES[table].columns.items():
        rising = chosen(table, sort=name).cells[name]
        falling = chosen(table, sort=f"-{name}").cells[name]
        present = list(DATASET.tables[table][name].dropna())
        ranks = [rank(one, column) for one in present]
        many = len(present)
        assert [rank(one, column) for one in rising[:many]] == sorted(ranks)
        assert [rank(one, column) for one in falling[:many]] == sorted(ranks, reverse=True)
        assert set(rising[many:]) <= {None}
        assert set(falling[many:]) <= {None}


def rank(value, column):
    if not column.holds_dates:
        return value
    date = read_edtf(value)
    return date.earliest, date.latest


def test_the_pages_together_are_the_whole_in_order():
    query = {"country": ["KR,US"], "sort": ["-name_en"], "limit": ["7"]}
    whole = select(TABLES["organizations"], DATASET, {**query, "limit": ["1000"]}).cells
    page = select(TABLES["organizations"], DATASET, query)
    names, addresses = list(page.cells["name_en"]), []
    while page.next:
        addresses.append(urlencode(page.next))
        earlier = page
        page = select(TABLES["organizations"], DATASET, parse_qs(addresses[-1]))
        assert dict(page.previous or []).get("offset", "0") == str(earlier.offset)
        names.extend(page.cells["name_en"])
    assert names == whole["name_en"]
    assert len(addresses) == page.total // 7
    assert len(set(addresses)) == len(addresses)


def test_behind_the_last_row_there_is_nothing_but_a_way_back():
    found = chosen("models", offset="999", limit="5")
    assert (len(list(found.rows)), found.total, found.next) == (0, len(raw("models")), None)
    assert dict(found.previous or [])["offset"] == "994"


def test_every_fault_is_told_at_once_with_what_is_allowed():
    found = faults(
        "metrics", "value.min=much&value.max=1&foo=1&unit=zzz&sort=up&limit=0&offset=-1&lang=xx"
    )
    assert set(found) == {"value.min", "foo", "unit", "sort", "limit", "offset", "lang"}
    assert all(fault.allowed for fault in found.values())
    assert "percent" in found["unit"].allowed
    assert "-value" in found["sort"].allowed
    assert "value.min" in found["foo"].allowed


@pytest.mark.parametrize("query", ["on.min=20x", "on.max=2021-13", "on.min=2022-02-30"])
def test_a_date_that_is_none_is_a_fault(query):
    assert set(faults("events", query)) == {query.partition("=")[0]}


@pytest.mark.parametrize("text", ["1e5", "1,000", "nan", "inf", " 1", "１"])
def test_a_number_that_is_none_is_a_fault(text):
    assert set(faults("metrics", urlencode({"value.min": text}))) == {"value.min"}


def test_a_parameter_given_twice_is_a_fault():
    assert set(faults("models", "limit=5&limit=6")) == {"limit"}


def test_values_with_a_comma_make_a_column_free_text():
    """A list of values could not say them."""
    sources = TABLES["sources"]
    ruled = {
        name: structs.replace(sources.columns[name], pattern=".*")
        for name in ("title", "publisher")
    }
    changed = structs.replace(sources, columns={**sources.columns, **ruled})
    package = structs.replace(DATASET.package, tables={**TABLES, "sources": changed})
    records = structs.replace(DATASET.records, package=package)
    dataset = replace(DATASET, records=records, _whole=None, _library=None)
    kinds = {choice.name: choice.kind for choice in table_choices(changed, dataset)}
    assert any("," in row["title"] for row in raw("sources"))
    assert (kinds["title"], kinds["publisher"]) == (Kind.TEXT, Kind.MANY)


def test_no_column_takes_the_name_of_a_parameter():
    for table in TABLES.values():
        names = [choice.name for choice in table_choices(table, DATASET)]
        assert len(names) == len(set(names))
        assert not {"lang", "theme", "token"} & set(names)
        assert {"lang", "theme", "token"} <= RESERVED


def test_an_address_may_ask_for_what_stands_in_another_collection():
    found = chosen("parameter_counts", model="glam", collections=OUTSIDE)
    assert found.total >= 1
    assert set(found.cells["model"]) == {"glam"}
    assert chosen("parameter_counts", model="glam").total == 0


def test_every_currency_that_the_data_hold_can_be_asked_for():
    first = next(one for one in DATASET.records.of("investments") if one["currency"] == "KRW")
    other = DATASET.records.with_change(first, first.changed("currency", "AUD"))
    dataset = of_records(other, DATASET.languages)
    found = select(TABLES["investments"], dataset, {"currency": ["AUD"]})
    assert found.cells["claim"] == [first["claim"]]
    assert faults("investments", "currency=AUD")["currency"].allowed
    (choice,) = [
        one for one in table_choices(TABLES["investments"], dataset) if one.name == "currency"
    ]
    assert next(one for one in choice.allowed if one.value == "AUD").words.en == "Australian Dollar"
