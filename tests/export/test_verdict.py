"""Current, superseded or unknown: every way in which then and now may differ."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from dashboard.charting.render import choices_of
from dashboard.dataset.loading import load
from dashboard.export.comparison import changes
from dashboard.export.record import UNSEEN, Found, OriginRecord
from dashboard.export.verdict import Standing, Verdict, judge
from dashboard.export.verdict_json import verdict_json
from dashboard.i18n import PAIR, Language
from dashboard.requests.choices import Kind
from dashboard.requests.query import written
from tests.export.made import ANOTHER_FIGURE, BASE, changed_data, origin
from tests.real import real_charts, real_dataset

if TYPE_CHECKING:
    from dashboard.dataset.dataset import Dataset
    from dashboard.export.origin import Origin

CATALOGUE = real_charts()
DATASET = real_dataset()
MEGATRON = (
    "size-megatron-turing-nlg-joongang,megatron-turing-nlg,530000000000,,,joongang-2022-02-23,16,,,"
    "메가트론 … 5300억 파라미터,actual,exact,false,,,\n"
)


def verdict_on(made: Origin, dataset: Dataset = DATASET, *, altered: bool = False) -> Verdict:
    record = OriginRecord(made, made.address(BASE), "0" * 64)
    return judge(Found(record, altered), dataset, CATALOGUE)


def usual(chart: str = "model-sizes", **query: str) -> Origin:
    return origin(DATASET, CATALOGUE, chart, **query)


def states():
    """Each chart with one option of each of its choices."""
    for name, chart in CATALOGUE.items():
        yield name, {}
        for choice in choices_of(chart, DATASET):
            if choice.kind is Kind.NUMBER:
                yield name, {choice.name: written(choice.maximum)}
            elif choice.kind is Kind.FLAG:
                yield name, {choice.name: written(not choice.default)}
            elif choice.seen:
                yield name, {choice.name: choice.seen[-1].value}


def test_a_picture_that_a_reader_has_drawn_is_judged_by_its_record_and_that_is_said() -> None:
    made = usual()
    record = OriginRecord(made, made.address(BASE), UNSEEN)
    verdict = judge(Found(record, altered=False), DATASET, CATALOGUE)
    assert (verdict.standing, verdict.altered) == (Standing.CURRENT, False)
    assert "reader’s browser" in verdict.reasons[0].en


@pytest.mark.parametrize(("chart", "query"), [*states()], ids=str)
def test_what_was_just_drawn_is_current(chart: str, query: dict[str, str]) -> None:
    language = ("ko", "en")[len(query)]
    found = verdict_on(usual(chart, lang=language, theme="dark", **query))
    assert found.standing is Standing.CURRENT
    assert (found.reasons, found.changes, found.added, found.gone) == ((), (), (), ())
    assert found.is_drawn_today


@pytest.mark.parametrize("seen", [{"as_of": "2022-02-23"}, {"rule": "latest"}], ids=str)
def test_a_picture_of_a_day_holds_as_long_as_that_day_shows_the_same(seen, tmp_path) -> None:
    made = usual(**seen)
    assert dict(made.parameters).items() >= seen.items()
    assert made.facts.keys() < usual().facts.keys()
    assert verdict_on(made).standing is Standing.CURRENT
    changed = load(changed_data(tmp_path, *ANOTHER_FIGURE))
    assert verdict_on(made, changed).standing is Standing.SUPERSEDED


def test_one_other_figure_supersedes_and_is_named(tmp_path) -> None:
    today = load(changed_data(tmp_path, *ANOTHER_FIGURE))
    found = verdict_on(usual(), today)
    assert found.standing is Standing.SUPERSEDED
    (change,) = found.changes
    assert (change.mention.claim, change.column) == ("size-gopher-joongang", "parameters")
    assert (change.mention.about.ko, change.title.en) == ("고퍼", "Parameters")
    assert (change.then.plain, change.now.plain) == ("280000000000", "290000000000")
    assert change.then.words.ko == "2800억 (280,000,000,000)"
    assert change.now.words.en == "290B (290,000,000,000)"
    assert (found.added, found.gone) == ((), ())
    for chart in ("alliance-matrix", "market-growth"):
        assert verdict_on(usual(chart), today).standing is Standing.CURRENT


def test_a_claim_that_went_and_a_claim_that_came(tmp_path) -> None:
    fewer = load(changed_data(tmp_path, "parameter_counts.csv", (MEGATRON, "")))
    gone = verdict_on(usual(), fewer)
    assert gone.standing is Standing.SUPERSEDED
    assert [one.claim for one in gone.gone] == ["size-megatron-turing-nlg-joongang"]
    assert (gone.changes, gone.added) == ((), ())
    came = verdict_on(origin(fewer, CATALOGUE))
    assert came.standing is Standing.SUPERSEDED
    assert [one.about.en for one in came.added] == ["Megatron"]
    assert (came.changes, came.gone) == ((), ())


def test_another_name_supersedes_where_it_is_shown(tmp_path) -> None:
    today = load(changed_data(tmp_path, "models.csv", ("고퍼,Gopher,", "고퍼,Gopher Two,")))
    english, korean = (verdict_on(usual(lang=one), today) for one in ("en", "ko"))
    assert english.standing is Standing.SUPERSEDED
    assert english.changes == ()
    assert "No claim changed" in english.reasons[0].en
    assert korean.standing is Standing.CURRENT


def test_another_exchange_rate_supersedes_where_it_was_used(tmp_path) -> None:
    rate = ("2018-02,1078.4747,", "2018-02,1088.4747,")
    today = load(changed_data(tmp_path, "exchange_rates.csv", rate))
    won = verdict_on(usual("market-growth", currency="KRW", rate="yearly"), today)
    assert won.standing is Standing.SUPERSEDED
    assert verdict_on(usual("market-growth"), today).standing is Standing.CURRENT


def test_another_version_alone_supersedes_nothing(tmp_path) -> None:
    version = ('"version": "2026-11-30"', '"version": "2027-01-01"')
    today = load(changed_data(tmp_path, "datapackage.json", version))
    found = verdict_on(replace(usual(), code="0.0.1"), today)
    assert found.standing is Standing.CURRENT
    assert found.now.dataset == "2027-01-01"
    assert found.record.origin.version == "2026-11-30"


def test_a_picture_that_says_nothing_is_unknown() -> None:
    found = judge(None, DATASET, CATALOGUE)
    assert found.standing is Standing.UNKNOWN
    assert not found.is_drawn_today
    assert "no record of its origin" in found.reasons[0].en
    assert verdict_json(found, Language.KO, "/")["file"] is None


def test_a_chart_that_is_gone_is_unknown_as_long_as_its_claims_hold() -> None:
    found = verdict_on(replace(usual(), chart="pie-of-everything"))
    assert found.standing is Standing.UNKNOWN
    assert "pie-of-everything" in found.reasons[0].ko
    assert not found.is_drawn_today
    assert verdict_json(found, Language.EN, "/")["now"]["page"] is None


def test_a_parameter_that_is_gone_is_named() -> None:
    made = usual()
    odd = replace(made, parameters=(*made.parameters, ("colour", "red"), ("axis", "cubic")))
    found = verdict_on(odd)
    assert found.standing is Standing.UNKNOWN
    assert "colour, axis" in found.reasons[0].en


def test_a_chart_that_is_gone_is_superseded_if_a_claim_is_another(tmp_path) -> None:
    made = replace(usual(), chart="gone")
    changed = verdict_on(made, load(changed_data(tmp_path, *ANOTHER_FIGURE)))
    assert changed.standing is Standing.SUPERSEDED
    assert len(changed.changes) == 1
    without = verdict_on(replace(made, facts={**made.facts, "no-such-claim": {}}))
    assert without.standing is Standing.SUPERSEDED
    assert [one.about.ko for one in without.gone] == ["no-such-claim"]


def test_columns_that_came_or_went_are_told() -> None:
    made = usual()
    claim = "size-gpt-3-hankyung"
    facts = {name: value for name, value in made.facts[claim].items() if name != "bound"}
    odd = replace(made, facts={**made.facts, claim: {**facts, "weight": "12"}})
    weight, bound = sorted(verdict_on(odd).changes, key=lambda one: one.column, reverse=True)
    assert (weight.title.en, weight.then.words.en, weight.now) == ("weight", "12", None)
    assert (bound.then, bound.now.plain, bound.now.words.en) == (None, "exact", "exact")


def test_a_picture_asked_for_in_a_size_leads_to_its_page_without_the_size() -> None:
    made = usual(country="KR", lang="en")
    made = replace(made, parameters=(*made.parameters, ("size", "slide"), ("title", "0")))
    found = verdict_on(made)
    assert found.standing is Standing.CURRENT
    now = verdict_json(found, Language.EN, "/ai/")["now"]
    assert now["address"].endswith("&size=slide&title=0")
    assert now["page"] == "/ai/charts/model-sizes?country=KR&lang=en&theme=light"


@pytest.mark.parametrize("language", PAIR)
def test_a_verdict_is_told_in_a_language(tmp_path, language: Language) -> None:
    today = load(changed_data(tmp_path, *ANOTHER_FIGURE))
    answer = verdict_json(verdict_on(usual(), today, altered=True), language, "/")
    assert (answer["verdict"], answer["altered"]) == ("superseded", True)
    assert len(answer["summary"]) == 2
    (change,) = answer["changes"]
    assert change["about"] == {"ko": "고퍼", "en": "Gopher"}[language]
    assert change["evidence"] == f"/evidence?claim=size-gopher-joongang&lang={language}"
    assert answer["file"]["claims"] == 17


BLANK = usual()
FACTS = DATASET.records.claims_by_id
HOSTILE = st.text(max_size=30) | st.sampled_from(
    ["99999999999-01", "2021-13", "2021-1-2-3", "-", "/", "1e999", "9" * 18, "9" * 19, ";", "{0}"]
)


FACTS_OF_STRANGERS = st.dictionaries(
    st.sampled_from(sorted(FACTS)) | st.text(min_size=1, max_size=9),
    st.dictionaries(
        st.sampled_from(
            sorted({name for one in FACTS.values() for name in one.table.columns} | {"x"})
        ),
        HOSTILE,
        max_size=5,
    ),
    max_size=5,
)


@settings(max_examples=150)
@given(FACTS_OF_STRANGERS)
def test_whatever_a_record_says_of_claims_is_told_in_words(facts) -> None:
    for change in changes(facts, DATASET):
        assert change.mention.about.ko
        assert change.title.en
        assert change.then or change.now


@settings(max_examples=20)
@given(
    st.lists(st.tuples(st.sampled_from(["axis", "lang", "width", "country", "x"]), HOSTILE)),
    st.sampled_from(["model-sizes", "{chart}", "../../etc"]),
)
def test_whatever_a_record_asks_for_there_is_a_verdict(parameters, chart) -> None:
    made = replace(BLANK, parameters=tuple(parameters), chart=chart)
    answer = verdict_json(verdict_on(made), Language.KO, "/")
    assert answer["verdict"] in {"current", "superseded", "unknown"}
    assert answer["summary"]
