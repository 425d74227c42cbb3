"""What is asked of columns is answered as by records."""

from __future__ import annotations

import random
from datetime import date

import pandas as pd
import pytest

from dashboard.analysis.as_of import articles, known_on
from dashboard.analysis.evidence import evidence
from dashboard.analysis.mentions import naming, things_in
from dashboard.analysis.preference import Rule, preferred
from dashboard.analysis.search import search
from dashboard.charting.render import choices_of, drawn_by
from dashboard.charting.shielding import shielded
from dashboard.dataset.collections import collected, redistributable
from dashboard.dataset.compiled.rows import CompiledRows
from dashboard.dataset.dataset import of_records
from dashboard.export.selection import select
from dashboard.export.table_choices import table_choices
from dashboard.i18n import Languages
from dashboard.pages.evidence_choices import CHOICES, matching
from dashboard.pages.vintages import corrected_by
from dashboard.requests.choices import Kind
from dashboard.requests.query import parse
from dashboard.server.table_descriptions import selected_rows
from tests.real import real_dataset, served_charts

TABLES = tuple(real_dataset().package.tables)
COLLECTIONS = ((), ("articles", "epoch-ai"))


def rows_by_table(records):
    return {name: list(rows) for name, rows in records.by_table.items()}


@pytest.fixture(scope="module")
def plain_library(plain):
    return of_records(plain, Languages())


@pytest.fixture(scope="module")
def compiled_library(compiled):
    return of_records(compiled, Languages())


def test_every_row_is_there(plain, compiled):
    assert all(isinstance(rows, CompiledRows) for rows in compiled.by_table.values())
    assert rows_by_table(compiled) == rows_by_table(plain)
    assert list(compiled.claims) == list(plain.claims)
    assert len(compiled.claims) == len(plain.claims)


def test_what_cells_name_is_counted_once(plain, compiled):
    claims, chance = [*plain.claims_by_id], random.Random(7)
    cells = [";".join(chance.sample(claims, size)) for size in (1, 2, 70, 200)]
    cells += [cells[2], "", "no-claim", f"{claims[0]};no-claim;another"]
    for asked in (cells[:1], cells[3:4], cells, [], [""]):
        named = {one for cell in asked for one in cell.split(";") if one}
        expected = len(named), plain.sources_of(named)
        assert plain.named_in(asked) == expected
        assert compiled.named_in(asked) == expected
        assert compiled.named_in(asked) == expected, "as it is remembered"


def test_a_row_is_found(plain, compiled):
    for record in plain.claims:
        assert compiled.claims_by_id[record["claim"]] == record
    for record in plain:
        if record.table.identity:
            key = record.table.name, record[record.table.identity]
            assert compiled.find(*key) == plain.find(*key)
    assert compiled.find("models", "none") is None
    assert "size-none" not in compiled.claims_by_id
    assert set(compiled.claims_by_id) == set(plain.claims_by_id)
    assert len(compiled.claims_by_id) == len(plain.claims_by_id)


def test_claims_are_counted(plain, compiled):
    assert compiled.cited == plain.cited
    assert compiled.counts == plain.counts


@pytest.mark.parametrize("count", [0, 1, 150, 900])
def test_some_claims_have_their_sources_and_links(plain, compiled, count):
    some = frozenset(random.Random(count).sample(sorted(plain.claims_by_id), count))
    assert compiled.sources_of({*some, "none"}) == plain.sources_of(some)
    assert compiled.linked(some) == plain.linked(some)
    without = compiled.claims_without(some)
    assert set(without) == plain.claims_without(some)
    assert len(without) == len(plain.claims) - count
    assert not any(claim in without for claim in some)
    assert compiled.sources_of(without) == plain.sources_of(plain.claims_without(some))


@pytest.mark.parametrize("names", COLLECTIONS)
def test_each_day_and_rule_has_the_same_rows(plain_library, compiled_library, names):
    plain, compiled = (collected(one, names) for one in (plain_library, compiled_library))
    assert articles(compiled) == articles(plain)
    for day in sorted({one.known_from for one in articles(plain)}):
        for rule in Rule:
            seen = [preferred(known_on(one, day), rule).records for one in (compiled, plain)]
            assert rows_by_table(seen[0]) == rows_by_table(seen[1])


def test_what_may_be_passed_on_is_the_same(plain, compiled):
    assert rows_by_table(redistributable(compiled)) == rows_by_table(redistributable(plain))


@pytest.mark.parametrize("names", COLLECTIONS)
def test_frames_are_the_same(plain_library, compiled_library, names):
    plain, compiled = (collected(one, names) for one in (plain_library, compiled_library))
    for name in plain.tables:
        pd.testing.assert_frame_equal(compiled.tables[name], plain.tables[name])
    pd.testing.assert_frame_equal(compiled.claims, plain.claims)


@pytest.mark.parametrize(
    "text",
    [
        *("LG", "gpt 3", "size-gpt", "size-gpt-3-hankyung", "파라미터", "2040억", "억개 파라미터"),
        *("hankyung", "초거대 AI 2000", "ㄴㅇㅂ", "-", "member-", "1750억", "nothing at all"),
    ],
)
def test_a_search_finds_the_same(plain_library, compiled_library, text):
    for most in (5, 400):
        assert search(compiled_library, text, most) == search(plain_library, text, most)


@pytest.mark.parametrize(
    "query",
    [
        *({}, {"q": "LG"}, {"q": "엑사원 3000억"}, {"q": "SIZE-"}, {"q": "nothing at all"}),
        *({"about": "naver"}, {"about": "gpt-3", "q": "175"}, {"claim": "size-gpt-3-hankyung"}),
        {"table": "memberships,models", "status": "actual", "q": "ai"},
    ],
)
def test_the_same_claims_are_listed(plain_library, compiled_library, query):
    asked = {name: [value] for name, value in query.items()}
    found = [
        matching(one, parse(asked, [choice.resolved(one) for choice in CHOICES]))
        for one in (compiled_library, plain_library)
    ]
    assert found[0].first(10_000) == found[1].first(10_000)


def test_things_are_named_as_often(plain_library, compiled_library):
    found = naming(compiled_library)
    assert found == naming(plain_library)
    claims = {}
    for claim in plain_library.records.claims_by_id:
        for thing in things_in(plain_library, claim):
            claims.setdefault(thing.identifier, set()).add(claim)
    assert found.claims == {thing: len(own) for thing, own in claims.items()}
    source = {one["claim"]: one["source"] for one in plain_library.records.claims}
    assert found.articles == {
        thing: len({source[one] for one in own}) for thing, own in claims.items()
    }


def test_a_claim_has_the_same_evidence(plain_library, compiled_library):
    for claim in random.Random(7).sample(sorted(plain_library.records.claims_by_id), 60):
        assert evidence(compiled_library, claim) == evidence(plain_library, claim)


def test_what_was_corrected_is_the_same(plain_library, compiled_library):
    sightings = plain_library.records.of("sightings")
    changed = [one for one in sightings if one["found"] == "changed"]
    found = [corrected_by(one) for one in (compiled_library, plain_library)]
    assert found[0] == found[1]
    olds = {old for each in found[0].values() for old in each}
    assert olds
    assert olds <= {one["claim"] for one in changed}


@pytest.mark.parametrize("table", TABLES)
def test_a_table_is_filtered_and_sorted_alike(plain_library, compiled_library, table):
    described = plain_library.package.tables[table]
    queries = [{"sort": [f"{sign}{name}"]} for name in described.columns for sign in ("", "-")]
    queries += [
        {"as_of": ["2020-01-01"]},
        {"as_of": ["2022-03-05"]},
        {"offset": ["7"], "limit": ["5"]},
    ]
    for choice in table_choices(described, plain_library):
        if choice.kind is Kind.MANY:
            queries += [{choice.name: [option.value]} for option in choice.allowed[:2]]
        elif choice.name in described.columns:
            queries += [{choice.name: [part]} for part in ("AI", "hyperclova", "하이퍼")]
    understood = [table_choices(described, one) for one in (compiled_library, plain_library)]
    assert str(understood[0]) == str(understood[1])
    assert [one.allowed for one in understood[0]] == [one.allowed for one in understood[1]]
    for query in queries:
        asked = {"collections": ["articles,epoch-ai"], **query}
        found, expected = (
            select(described, one, asked) for one in (compiled_library, plain_library)
        )
        assert (found.total, list(found.rows)) == (expected.total, list(expected.rows)), query
        assert selected_rows(found, compiled_library, "") == selected_rows(
            expected, plain_library, ""
        )


@pytest.mark.parametrize("names", COLLECTIONS)
@pytest.mark.parametrize("chart", served_charts().values(), ids=served_charts())
def test_charts_draw_the_same(plain_library, compiled_library, chart, names):
    plain, compiled = (collected(one, names) for one in (plain_library, compiled_library))
    for day in ("2020-01-01", "2022-02-23", "2026-11-30"):
        seen = [shielded(known_on(one, date.fromisoformat(day))) for one in (compiled, plain)]
        drawn = [drawn_by(chart, one, parse({}, choices_of(chart, one))) for one in seen]
        pd.testing.assert_frame_equal(drawn[0].table, drawn[1].table)
