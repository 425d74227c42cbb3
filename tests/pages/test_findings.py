"""What the data say of each topic, its figures computed a second way from the files."""

from __future__ import annotations

import csv
import re
from collections import Counter, defaultdict
from dataclasses import replace
from urllib.parse import parse_qs, unquote, urlsplit

import pandas as pd
import pytest

from dashboard.charting.drawn import Drawn
from dashboard.charting.limits import MOST_ROWS
from dashboard.charting.topics import TOPICS
from dashboard.dataset.collections import collected
from dashboard.dataset.frames import Frames
from dashboard.i18n import PAIR, Language
from dashboard.pages.findings import FINDINGS, asked_figure, findings_content
from dashboard.pages.findings.investments import investment_findings
from dashboard.pages.findings.sources import source_findings
from dashboard.pages.page import prefix_of
from dashboard.pages.render import render
from dashboard.pages.site import build_site
from tests.pages.conftest import every, looking, reading, walk, words
from tests.real import OUTSIDE, articles_directory, real_charts, real_dataset

_HANGUL = re.compile("[가-힣]")


def rows(table):
    with (articles_directory() / f"{table}.csv").open(encoding="utf-8") as file:
        return list(csv.DictReader(file))


def content(site, topic, language=Language.EN, **query):
    page = site.pages[f"/{topic}"]
    leading = [chart for chart in page.charts if chart.id == FINDINGS[topic][0]]
    prefix = "".join(prefix_of(page, chart) for chart in leading).replace(".", "__")
    named = {prefix + name: value for name, value in query.items()}
    return findings_content(topic, page, site, looking(f"/{topic}", language, **named))


def text(component):
    return "".join(str(one) for one in walk(component) if isinstance(one, str)).strip()


@pytest.fixture(scope="module")
def outside():
    return build_site(collected(real_dataset(), [OUTSIDE]), real_charts())


def said(findings):
    """The figures of some findings in English, by name; of several the first."""
    told = {}
    for finding in findings:
        for name, figure in finding.figures.items():
            told.setdefault(name, figure.words.en)
    return told


def sizes(keep=lambda _: True, statuses=("actual",)):
    """The largest size of each model, of those that exist, by its English name."""
    models = {row["model"]: row for row in rows("models")}
    origin = {row["organization"]: row["country"] for row in rows("organizations")}
    built = defaultdict(list)
    for row in rows("model_developers"):
        built[row["model"]].append(origin[row["organization"]])
    found = {}
    for row in rows("parameter_counts"):
        if row["parameters"] and row["status"] in statuses and keep(built[row["model"]]):
            name = models[row["model"]]["name_en"]
            found[name] = max(found.get(name, 0), int(row["parameters"]))
    return dict(sorted(found.items(), key=lambda one: -one[1]))


def test_the_models_of_the_sentences_are_those_of_the_files(site):
    told = text(content(site, "models"))
    known, korean = sizes(), sizes(lambda countries: "KR" in countries)
    [first, second, *_], [top, *_] = known, korean
    every = sizes(statuses=("actual", "planned"))
    assert f"Of {len(every)} models with a reported size ({len(every) - len(known)} of them" in told
    assert f"in existence is {first} at {known[first] / 1e12:g}T parameters" in told
    assert f"{known[first] / known[second]:.1f}× the next, {second}" in told
    own = sizes(lambda countries: "KR" in countries, ("actual", "planned"))
    assert f"{len(own)} models from Korea ({len(own) - len(korean)} of them planned); the" in told
    assert f"of these in existence, {top}, has {korean[top] / 1e9:g}B" in told
    assert f"{korean[top] / known[first] * 100:.1f}% of the largest" in told
    undisclosed = {
        row["model"] for row in rows("parameter_counts") if not row["parameters"] + row["high"]
    }
    assert f"The size of {len(undisclosed)} models is undisclosed." in told


def test_the_sentences_follow_the_choices_in_force(site):
    korean = sizes(lambda countries: "KR" in countries)
    [first, second, *_] = korean
    told = text(content(site, "models", country="KR"))
    own = sizes(lambda countries: "KR" in countries, ("actual", "planned"))
    assert f"Of {len(own)} models" in told
    assert f"in existence is {first}" in told
    assert f"{korean[first] / korean[second]:.1f}× the next, {second}" in told
    assert "No model in existence under these choices" in text(
        content(site, "models", status="planned", country="KR")
    )
    assert "undisclosed" not in text(content(site, "models", undisclosed="0"))


def test_models_beyond_the_rows_of_the_chart_are_counted_and_equals_are_level(outside):
    told = words(content(outside, "models"))
    sizes = collected(real_dataset(), [OUTSIDE]).tables["parameter_counts"]
    sized = sizes[sizes["parameters"].notna()]
    first, second = sized.drop_duplicates("model")["parameters"].nlargest(2)
    assert sized["model"].nunique() > MOST_ROWS
    assert f"{sized['model'].nunique()} models" in told
    assert first == second
    assert "level with" in told


def test_a_source_is_named_with_its_date_where_its_publisher_has_others(outside):
    found = source_findings(Drawn(pd.DataFrame(), 0), outside.dataset)
    assert said(found)["publisher"] == "Epoch AI (Jun 2025)"


def test_the_alliances_of_the_sentences_are_those_of_the_files(site):
    members, alliances = defaultdict(set), defaultdict(set)
    for row in rows("memberships"):
        members[row["alliance"]].add(row["organization"])
        alliances[row["organization"]].add(row["alliance"])
    names = {row["alliance"]: row["name_en"] for row in rows("alliances")}
    largest = max(members, key=lambda one: len(members[one]))
    most = max(map(len, alliances.values()))
    told = text(content(site, "alliances"))
    assert (
        f"The sources name {len(alliances)} organizations in {len(members)} alliances and" in told
    )
    assert f"The largest is {names[largest]}, with {len(members[largest])} members." in told
    shared = [one for one in alliances.values() if len(one) > 1]
    assert f"The sources place {len(shared)} organizations in two or more of these, and " in told
    leading = [own for own in alliances.values() if len(own) == most]
    each = " each" if len(leading) > 1 else ""
    assert f" in the most, {most}{each}." in told
    organizations = {row["organization"]: row["name_en"] for row in rows("organizations")}
    for organization, own in alliances.items():
        assert (organizations[organization] in told.split("or more of these")[1]) == (
            len(own) == most
        )


def test_the_forecasts_of_the_sentences_are_those_of_the_files(site):
    points = [row for row in rows("market_forecasts") if row["forecast"] == "kcis-ai-market"]
    first, last = points[0], points[-1]
    years = int(last["year"]) - int(first["year"])
    rate = (int(last["amount"]) / int(first["amount"])) ** (1 / years) - 1
    told = text(content(site, "market"))
    assert f"from ${int(first['amount']) / 1e9:g}B in {first['year']} to " in told
    assert (
        f"${int(last['amount']) / 1e9:g}B in {last['year']} ({rate * 100:.1f}% a year, computed)"
        in told
    )
    [other] = [row for row in rows("market_forecasts") if row["forecast"] != "kcis-ai-market"]
    ends = {int(row["year"]): int(row["amount"]) for row in points}
    between = (2025 - int(other["year"])) / (2025 - 2019)
    derived = ends[2025] * (ends[2019] / ends[2025]) ** between
    assert f"For {other['year']} " in told
    assert f"which is {int(other['amount']) / derived:.1f}× as much" in told
    assert "₩" in text(content(site, "market", currency="KRW"))
    alone = text(content(site, "market", forecasts=other["forecast"]))
    assert alone.startswith("IDC gives one figure")


def test_the_investments_of_the_sentences_are_those_of_the_files(dataset):
    money = [row for row in rows("investments") if row["kind"] == "money"]
    told = said(investment_findings(pd.DataFrame(), dataset))
    won = [row for row in money if row["currency"] == "KRW"]
    most = max(int(row["amount"] or row["high"]) for row in won)
    assert (told["currency"], told["count"]) == ("won", str(len(won)))
    assert told["amount"] == f"₩{most / 1e9:g}B"
    last = investment_findings(pd.DataFrame(), dataset)[-1]
    without = [row for row in money if not row["amount"] + row["high"]]
    assert last.figures["count"].words.en == str(len(without))
    assert last.figures["count"].claims == tuple(row["claim"] for row in without)


def test_the_sources_of_the_sentences_are_those_of_the_files(dataset):
    told = said(source_findings(pd.DataFrame(), dataset))
    claims = [
        row
        for path in articles_directory().glob("*.csv")
        for row in rows(path.stem)
        if "claim" in row
    ]
    introducing = [*rows("organizations"), *rows("models")]
    named = {row["claim"] for row in introducing}
    others = [row for row in claims if row["claim"] not in named]
    counts = Counter(row["source"] for row in others)
    first, count = counts.most_common(1)[0]
    publishers = {row["source"]: row["publisher_en"] for row in rows("sources")}
    assert (told["all"], told["articles"]) == (f"{len(claims)} claims", f"{len(counts)} sources")
    assert (told["introducing"], told["count"]) == (str(len(introducing)), str(len(others)))
    assert told["share"] == f"{round(count / len(others) * 100, 1):g}%"
    assert told["publisher"] == publishers[first]
    disputed = {one for row in rows("disagreements") for one in row["claims"].split(";")}
    assert (told["disagreements"], told["disputed"]) == (
        f"{len(rows('disagreements'))} known cases",
        f"{len(disputed)} claims",
    )
    assert 0 < int(told["single"]) < int(told["things"])


@pytest.mark.parametrize("topic", [topic.id for topic in TOPICS])
@pytest.mark.parametrize("language", PAIR)
def test_every_figure_leads_to_claims_that_exist(site, dataset, topic, language):
    found = content(site, topic, language)
    links = [urlsplit(one.href) for one in every(found, "A")]
    assert links
    for link in links:
        query = parse_qs(link.query)
        page = site.find(link.path)
        assert not reading(page, query, dataset).faults
        named = query.get("claim", [""])[0].split(",")
        assert set(named) - {""} <= set(dataset.claims["claim"])
    assert bool(_HANGUL.search(text(found))) == (language is Language.KO)


def test_every_number_is_a_link(site):
    for topic in TOPICS:
        for span in every(content(site, topic.id), "Span"):
            plain = "".join(one for one in span.children if isinstance(one, str))
            assert not re.search(r"\d", plain), plain


def test_before_the_first_article_there_is_nothing_to_say(site):
    for topic in TOPICS:
        page, view = (
            site.pages[f"/{topic.id}"],
            looking(f"/{topic.id}", Language.EN, as_of="2000-01-01"),
        )
        [told] = findings_content(topic.id, page, site.at(view.viewpoint), view)
        assert text(told).startswith(("No ", "There are no"))


def test_a_topic_without_findings_or_without_its_chart_says_nothing(site):
    assert findings_content("nothing", site.pages["/models"], site, looking("/models")) == []
    assert findings_content("models", site.pages["/market"], site, looking("/market")) == []
    assert set(FINDINGS) >= {topic.id for topic in TOPICS}


STATES = {
    "models": ({}, {"country": "KR"}),
    "alliances": ({}, {"shared": "1"}),
    "market": ({}, {"currency": "KRW"}),
    "investments": ({},),
    "sources": ({},),
}


@pytest.mark.parametrize("topic", STATES)
def test_a_figure_opens_exactly_its_claims_and_its_arithmetic(site, topic):
    for state in STATES[topic]:
        for link in every(content(site, topic, **state), "A"):
            shown = evidence_of(site, link.href)
            figure = asked(site, link.href)
            if figure is None:
                assert urlsplit(link.href).path.startswith("/evidence/"), "one claim"
                continue
            assert figure.words.en == link.children
            assert len(link.href) < 500
            assert claims_on(shown) == set(figure.claims) or not figure.claims
            if figure.arithmetic:
                assert figure.arithmetic.en in words(shown)


def asked(site, href):
    query = parse_qs(urlsplit(href).query)
    if "finding" not in query:
        return None
    return asked_figure(query["finding"][0], query.get("state", [""])[0], site)


def evidence_of(site, href):
    address = urlsplit(href)
    view = replace(looking(address.path, Language.EN), query=parse_qs(address.query))
    return render(site, view, site.find(address.path))


def claims_on(page):
    grids = [row["claims"] for one in every(page, "AgGrid") for row in one.rowData]
    own = {one.href for card in every(page, "Article") for one in every(card, "A")}
    links = {href.removeprefix("/evidence/") for href in own if href.startswith("/evidence/")}
    cards = {claim for claim in links if claim in site_claims(page)}
    return set(grids) or cards


def site_claims(page):
    """The claims that cards are of: the last link of each card is its page's."""
    lasts = [every(card, "A")[-1].href for card in every(page, "Article")]
    return {href.removeprefix("/evidence/") for href in lasts}


def test_the_arithmetic_is_that_of_the_files(site):
    points = [row for row in rows("market_forecasts") if row["forecast"] == "kcis-ai-market"]
    first, last = int(points[0]["amount"]), int(points[-1]["amount"])
    arithmetic = {
        link.children: asked(site, link.href).arithmetic.en
        for link in every(content(site, "market"), "A")
        if asked(site, link.href) and asked(site, link.href).arithmetic
    }
    rate = f"(${last / 1e9:g}B ÷ ${first / 1e9:g}B)^(1/7) − 1 = "
    assert any(one == f"{rate}{told}" for told, one in arithmetic.items())
    assert any(re.fullmatch(r"\$554\.3B ÷ \$133B .* = 4\.2×", one) for one in arithmetic.values())
    [derived] = [one for one in arithmetic.values() if "^(5/6)" in one]
    assert derived == "$26.2B (2019) × ($184B ÷ $26.2B)^(5/6) ≈ $133B (2024)"


def test_a_count_names_what_it_counts(site):
    shared = next(
        figure
        for link in every(content(site, "alliances"), "A")
        if (figure := asked(site, link.href)) and "alliances.shared" in unquote(link.href)
    )
    assert len(shared.arithmetic.en.split(", ")) == int(shared.words.en.split()[0])
    assert "KAIST" in shared.arithmetic.en


def test_a_figure_that_is_not_said_now_says_so(site):
    shown = evidence_of(site, "/evidence?finding=market.rate.nothing&state=x%3Dy")
    assert "not stated" in words(shown)
    assert every(shown, "AgGrid")


@pytest.mark.parametrize(("count", "words"), [(2, "The larger of the"), (3, "amount among the")])
def test_of_two_investments_one_is_the_larger(dataset, count, words):
    table = dataset.tables["investments"]
    won = table[(table["currency"] == "KRW") & table["amount"].notna()].head(1)
    rows = pd.concat([won.assign(investment=str(number)) for number in range(count)])
    tables = Frames({**dict(dataset.tables.items()), "investments": rows})
    [first, *_] = investment_findings(pd.DataFrame(), replace(dataset, tables=tables))
    assert words in first.words.en
    assert first.figures["count"].words.en == str(count)
