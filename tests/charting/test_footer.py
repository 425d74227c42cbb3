"""The footer under every chart."""

from __future__ import annotations

import pandas as pd
import pytest
from msgspec.structs import replace

from dashboard.charting.drawn import ClaimLinks, Drawn
from dashboard.charting.footer import claims_of, footer, sources_of
from dashboard.dataset.collections import collected
from dashboard.i18n import PAIR, Language
from dashboard.plotting.canvas import Canvas
from dashboard.plotting.theme import LIGHT
from tests.real import OUTSIDE

KOREAN, ENGLISH = (Canvas(language, LIGHT, 1140) for language in PAIR)


def rows(*claims):
    return pd.DataFrame({"claims": pd.array(claims, dtype="string")})


def drawn(*claims):
    return Drawn(rows(*claims), len(claims))


@pytest.fixture(scope="module")
def one_of_each(dataset):
    """One claim of each source that any claim was read from, newest source first."""
    claims = dataset.claims.drop_duplicates("source").set_index("source")["claim"]
    dates = dataset.tables["sources"].set_index("source")["published_on"]
    return [claims[source] for source in dates[claims.index].sort_values(ascending=False).index]


def test_claims_are_named_once_in_order_of_appearance():
    assert claims_of(rows("b;a", "a", None, "c;b", "")) == ["b", "a", "c"]
    assert claims_of(pd.DataFrame()) == []


def test_sources_are_those_of_the_claims_oldest_first(dataset, one_of_each):
    found = sources_of(one_of_each, dataset)
    assert {one["source"] for one in found} == set(dataset.claims["source"])
    days = [one["published_on"] for one in found]
    assert days == sorted(days)
    assert len(sources_of(one_of_each[:1], dataset)) == 1


@pytest.mark.parametrize("language", PAIR)
def test_the_footer_names_each_source_the_count_and_the_version(dataset, one_of_each, language):
    text = footer(drawn(*one_of_each), dataset, Canvas(language, LIGHT, 1140))
    column = "publisher" if language is Language.KO else "publisher_en"
    named = [one[column].replace(" ", "&nbsp;") for one in sources_of(one_of_each, dataset)]
    places = [text.index(name) for name in named]
    assert places[0] == min(places)
    assert f"{len(one_of_each)}건" in text or f"{len(one_of_each)}&nbsp;claims" in text
    assert dataset.version in text
    assert "CC&nbsp;BY&nbsp;4.0" in text


def test_the_date_of_the_newest_article_is_in_it(dataset):
    newest = dataset.newest_source
    claim = dataset.claims.set_index("source").loc[[newest], "claim"].iloc[0]
    day = dataset.tables["sources"].set_index("source").loc[newest, "published_on"]
    assert day.split("/")[0][:4] in footer(drawn(claim), dataset, ENGLISH)


def test_a_chart_without_rows_has_no_source(dataset):
    assert "출처: 없음 · 주장&nbsp;0건" in footer(Drawn(pd.DataFrame(), 0), dataset, KOREAN)
    assert "Sources: none · 0&nbsp;claims" in footer(Drawn(pd.DataFrame(), 0), dataset, ENGLISH)


def test_one_claim_is_one_claim(dataset):
    claim = dataset.claims["claim"].iloc[0]
    assert "· 1&nbsp;claim ·" in footer(drawn(claim), dataset, ENGLISH)


def test_how_many_sources_are_not_named_is_exact_where_they_are_known(dataset, one_of_each):
    both = collected(dataset, ["articles", OUTSIDE])
    every = tuple(dict.fromkeys(both.claims.drop_duplicates("source")["claim"]))
    for unknown, words in ((0, "외&nbsp;1건 ·"), (3, "외&nbsp;1건 이상")):
        sources = frozenset(both.records.sources_of(every))
        links = ClaimLinks(1, (1,), len(every) + unknown, len(every), sources)
        limited = replace(drawn(every[0]), links=links)
        assert words in footer(limited, both, KOREAN)


def test_a_picture_says_nothing_of_what_its_marks_lead_to(dataset):
    claim = dataset.claims["claim"].iloc[0]
    links = ClaimLinks(1, (2,), 2, 1, frozenset(dataset.records.sources_of([claim])))
    limited = replace(drawn(claim), links=links)
    assert "근거 1건까지 연결" in footer(limited, dataset, KOREAN)
    assert "연결" not in footer(limited, dataset, replace(KOREAN, is_picture=True))
