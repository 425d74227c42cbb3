"""Every page, in both languages, with everything that its address can ask for."""

from __future__ import annotations

import json
import re
from functools import cache
from itertools import pairwise
from urllib.parse import parse_qs, urlsplit

import pytest
from dash._utils import to_json

from dashboard.charting.chart_request import read_chart_request
from dashboard.export.formats import FileFormat
from dashboard.i18n import PAIR, Language
from dashboard.pages.page import parameters_of
from dashboard.pages.render import render
from dashboard.pages.shell import footer, header, shell, title
from dashboard.plotting.text import plain_text
from dashboard.requests.query import encode, parse
from dashboard.requests.urls import deck_path
from dashboard.server.chart_files import extra_of
from dashboard.server.decks import deck_names, deck_parameters
from tests.pages.conftest import every, looking, reading, real_site, walk, words

SITE = real_site()
CLAIM = "/evidence/size-exaone-herald"
PATHS = [*SITE.pages, CLAIM, "/organizations/lg-ai-research", "/organizations/tesla"]
OWN_WORDS = [path for path in PATHS if path not in {"/evidence", "/data", CLAIM}]
_HANGUL = re.compile("[가-힣]")

every_path = pytest.mark.parametrize("path", PATHS)
both_languages = pytest.mark.parametrize("language", PAIR)


def page(path, language=Language.KO, **query):
    return _page(path, language, tuple(query.items()))


@cache
def _page(path, language, query):
    return render(SITE, looking(path, language, **dict(query)), SITE.find(path))


def own_options(path):
    choices = [choice.resolved(SITE.dataset) for choice in SITE.find(path).choices]
    return [(choice.name, option.value) for choice in choices for option in choice.allowed]


def in_own_language(component):
    """The page without quotations, titles and what is marked as another language."""
    if isinstance(component, str | int | float):
        return [str(component)]
    kind = type(component).__name__
    if kind in {"Q", "Cite", "Store"} or getattr(component, "lang", None):
        return []
    parts = component if isinstance(component, list | tuple) else getattr(component, "children", [])
    found = [getattr(component, name, None) for name in ("title", "aria-label", "placeholder")]
    found += [option["label"] for option in getattr(component, "options", None) or []]
    for part in parts if isinstance(parts, list | tuple) else [parts]:
        found += in_own_language(part) if part is not None else []
    return [text for text in found if text]


@every_path
@both_languages
def test_a_page_can_be_sent_to_the_browser(path, language):
    sent = json.loads(to_json(page(path, language)))
    assert sent["props"]["children"]
    assert "NaN" not in json.dumps(sent)


@pytest.mark.parametrize(
    ("path", "name", "value"),
    [(path, name, value) for path in PATHS for name, value in own_options(path)],
)
def test_a_page_with_each_of_its_own_options_can_be_sent(path, name, value):
    language = PAIR[len(value) % 2]
    content = page(path, language, **{name: value})
    assert json.loads(to_json(content))
    assert every(content, "H1")[0].children != "The address has parameters that do not fit"


@every_path
@both_languages
def test_a_page_has_one_heading_of_the_first_level_before_all_others(path, language):
    levels = [
        type(one).__name__
        for one in walk(page(path, language))
        if re.fullmatch(r"H\d", type(one).__name__)
    ]
    assert levels.count("H1") == 1
    assert levels[0] == "H1"
    steps = [int(level[1]) for level in levels]
    assert all(after <= before + 1 for before, after in pairwise(steps))


@pytest.mark.parametrize("path", OWN_WORDS)
def test_an_english_page_speaks_english(path):
    for text in in_own_language(page(path, Language.EN)):
        assert not _HANGUL.search(text), text


@pytest.mark.parametrize("path", OWN_WORDS)
def test_a_korean_page_speaks_korean(path):
    korean = set(in_own_language(page(path, Language.KO)))
    english = set(in_own_language(page(path, Language.EN)))
    assert any(_HANGUL.search(text) for text in korean)
    assert not [text for text in korean & english if _HANGUL.search(text)]


@every_path
@both_languages
def test_ids_are_unique_with_those_of_the_shell(path, language):
    view, here = looking(path, language), SITE.find(path)
    parts = [shell(), page(path, language), header(SITE, view, here), footer(SITE, view)]
    ids = [str(one.id) for part in parts for one in walk(part) if getattr(one, "id", None)]
    assert len(ids) == len(set(ids))


@every_path
@both_languages
def test_every_link_inside_the_site_leads_to_a_page_that_understands_it(path, language):
    links = [one.href for one in every(page(path, language, lang=language.value), "A")]
    for link in links:
        if link.startswith(("#", "http")):
            continue
        parts = urlsplit(link)
        target = SITE.find(parts.path)
        query = parse_qs(parts.query, keep_blank_values=True)
        if target is None and parts.path.startswith("/api"):
            continue
        if target is None:
            check_file(parts.path, query)
        else:
            assert not reading(target, query, SITE.dataset).faults, link
        assert query["lang"] == [language.value]


def check_file(path, query):
    """The address is one of a chart's file or a deck, with parameters that it understands."""
    if path.startswith("/decks/"):
        assert path in [deck_path(name) for name in deck_names()]
        parse(query, deck_parameters(SITE.dataset))
        return
    name, suffix = path.removeprefix("/charts/").split(".")
    extra = extra_of(FileFormat(suffix))
    chart_request = read_chart_request(
        SITE.catalogue[name], SITE.dataset, query, Language.KO, extra
    )
    assert chart_request.language == query["lang"][0]


@pytest.mark.parametrize("path", [path for path in PATHS if SITE.find(path).charts])
@both_languages
def test_every_chart_of_a_page_has_its_picture_words_and_table(path, language):
    content = page(path, language)
    charts = SITE.find(path).charts
    graphs = every(content, "Graph")
    assert [graph.id["scope"] for graph in graphs] == [chart.id for chart in charts]
    for graph in graphs:
        assert graph.config["showSendToCloud"] is False
        assert graph.config["plotlyServerURL"] == ""
        assert graph.config["displaylogo"] is False
        assert graph.config["toImageButtonOptions"]["filename"] == graph.id["scope"]
    labels = [
        getattr(one, "aria-label", "")
        for one in walk(content)
        if getattr(one, "role", 0) == "application"
    ]
    assert len(labels) == len(charts)
    assert all(re.search(r"\d", label) for label in labels)
    assert len(every(content, "AgGrid")) == len(charts)


def test_a_chart_keeps_its_state_when_it_is_opened_alone():
    content = page(
        "/", Language.EN, **{"model-sizes__axis": "log", "model-sizes__country": "KR,US"}
    )
    links = [one.href for one in every(content, "A") if "/charts/model-sizes" in (one.href or "")]
    assert f"/charts/model-sizes{encode([('axis', 'log'), ('country', 'KR,US')])}" in links


def test_the_evidence_of_a_chart_follows_its_choices():
    whole, korean = (
        next(
            one.data
            for one in every(page("/charts/model-sizes", **query), "Store")
            if isinstance(one.id, dict) and one.id["part"] == "evidence"
        )
        for query in ({}, {"country": "KR"})
    )
    assert set(korean) < set(whole)


@pytest.mark.parametrize(
    ("path", "query"),
    [
        ("/evidence", {"claim": "size-exaone-herald"}),
        ("/charts/model-sizes", {"modality": "image"}),
    ],
)
def test_one_is_not_several(path, query):
    text = words(page(path, Language.EN, **query))
    assert not re.search(r"(?<![\d.,])\b1 [a-z]+s\b", text)


@both_languages
def test_an_address_without_a_page_lists_those_that_exist(language):
    content = render(SITE, looking("/nowhere", language, lang=language.value), None)
    assert len(every(content, "A")) == len(SITE.pages)
    assert {one.href for one in every(content, "A")} == {
        f"{path}?lang={language}" for path in SITE.pages
    }
    assert json.loads(to_json(content))


@both_languages
def test_wrong_parameters_are_all_named_with_what_is_allowed(language):
    content = page("/charts/model-sizes", language, axis="cubic", colour="red")
    text = words(content)
    assert "axis=cubic" in text
    assert "colour=red" in text
    assert "linear, log" in text
    assert not every(content, "Graph")
    assert [one.href for one in every(content, "A")] == ["/charts/model-sizes"]


def test_a_script_in_an_address_stays_text():
    content = page("/charts/model-sizes", axis="<script>alert(1)</script>")
    assert not every(content, "Markdown")
    assert "<script>" in words(content)


@every_path
@both_languages
def test_the_line_of_navigation_marks_where_one_is(path, language):
    here = SITE.find(path)
    links = every(header(SITE, looking(path, language), here), "A")
    marked = [one.href for one in links if getattr(one, "aria-current", None)]
    current = list(dict.fromkeys(marked))
    above = path.rpartition("/")[0]
    assert current == [
        one for one in (path, above) if one in SITE.pages and SITE.pages[one].in_navigation
    ]
    assert plain_text(title(SITE, here, looking(path, language)))


def test_every_parameter_of_every_page_is_in_words():
    for one in SITE.pages.values():
        for choice in parameters_of(one, SITE.dataset):
            assert choice.words.ko
            assert choice.words.en
