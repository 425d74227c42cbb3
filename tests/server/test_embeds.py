"""Embeds as they leave the server: plain HTML with a picture, links and a table."""

from __future__ import annotations

import itertools
import re
from concurrent.futures import ThreadPoolExecutor
from urllib.parse import parse_qs, urlsplit

import pytest

from dashboard.charting.chart_request import read_chart_request
from dashboard.charting.evidence_of_marks import mark_name
from dashboard.charting.renderer import ChartRenderer
from dashboard.charting.topics import TOPICS
from dashboard.i18n import Language
from dashboard.plotting.shapes import WIDTHS, least_of
from dashboard.requests.parameters import APPEARANCE
from dashboard.server.embedded.layout import embed_layout
from tests.real import real_charts, served_charts
from tests.rows import table_of
from tests.server.client import HTML, Answer, ask
from tests.server.elements import elements

CHARTS = list(real_charts())
SERVED = list(served_charts())
TOPIC_IDS = [topic.id for topic in TOPICS]
PATHS = [*(f"/embed/{chart}" for chart in CHARTS), *(f"/embed/page/{one}" for one in TOPIC_IDS)]


@pytest.fixture(scope="module")
def server(drawing_server: str) -> str:
    return drawing_server


def find(answer: Answer, name: str, /, **wanted: str) -> list[dict[str, str]]:
    return [
        tags
        for found, tags in elements(answer.text)
        if found == name and all(tags.get(key) == value for key, value in wanted.items())
    ]


def pictures(answer: Answer) -> list[dict[str, str]]:
    return [*find(answer, "source"), *find(answer, "img")]


def own_addresses(answer: Answer) -> set[str]:
    names = {"href", "src", "srcset", "data-figure", "data-plotly"}
    return {
        value for _, tags in elements(answer.text) for key, value in tags.items() if key in names
    }


@pytest.mark.parametrize("path", PATHS)
@pytest.mark.parametrize("language", ["ko", "en"])
def test_an_embed_is_in_the_language_asked_for(server, path: str, language: str) -> None:
    answer = ask(server, f"{path}?lang={language}", headers=HTML)
    assert (answer.status, answer.headers["Content-Type"]) == (200, "text/html; charset=utf-8")
    assert answer.headers["Content-Language"] == language
    assert find(answer, "html", lang=language)
    summary = {"ko": "표", "en": "Table"}[language]
    assert f"<summary>{summary}</summary>" in answer.text


def test_without_a_language_the_browser_decides(server) -> None:
    for accepted in ("ko", "en"):
        answer = ask(server, PATHS[0], headers={**HTML, "Accept-Language": accepted})
        assert find(answer, "html", lang=accepted)


@pytest.mark.parametrize("path", PATHS)
def test_an_embed_holds_no_script_and_no_style_of_its_own(server, path: str) -> None:
    answer = ask(server, path, headers=HTML)
    assert all("src" in tags and "defer" in tags for tags in find(answer, "script"))
    assert not find(answer, "style")
    styles = [tags["style"] for _, tags in elements(answer.text) if "style" in tags]
    assert all(re.fullmatch(r"(--from-\d+:\d+/\d+;?)+", style) for style in styles)
    assert not re.search(r"\son\w+=", answer.text)
    assert "react" not in answer.text
    assert "_dash" not in answer.text


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_a_theme_asked_for_is_the_only_one(server, theme: str) -> None:
    answer = ask(server, f"{PATHS[0]}?theme={theme}", headers=HTML)
    assert find(answer, "meta", name="color-scheme", content=theme)
    shown = {parse_qs(urlsplit(address).query)["theme"][0] for address in addresses_of(answer)}
    assert shown == {theme}


def addresses_of(answer: Answer) -> list[str]:
    return [tags.get("srcset") or tags["src"] for tags in pictures(answer)]


def test_by_itself_an_embed_has_both_themes(server) -> None:
    answer = ask(server, PATHS[0], headers=HTML)
    assert find(answer, "meta", name="color-scheme", content="light dark")
    for tags in pictures(answer):
        [theme] = parse_qs(urlsplit(tags.get("srcset") or tags["src"]).query)["theme"]
        assert ("dark" in tags.get("media", "")) == (theme == "dark")
    assert len(pictures(answer)) == 2 * len(WIDTHS)


@pytest.mark.parametrize(("chart", "title"), list(zip(CHARTS, itertools.cycle("01"), strict=False)))
def test_a_picture_keeps_the_place_that_its_layout_needs(
    server, chart: str, title: str, dataset, catalogue
) -> None:
    answer = ask(server, f"/embed/{chart}?lang=ko&theme=light&title={title}", headers=HTML)
    chart_request = read_chart_request(
        catalogue[chart], dataset, {"title": [title]}, Language.KO, APPEARANCE
    )
    wanted = {
        (one.width, one.height)
        for one in embed_layout(chart_request, ChartRenderer(dataset)).shapes
    }
    assert {(int(one["width"]), int(one["height"])) for one in pictures(answer)} == wanted
    for tags in pictures(answer):
        [width] = parse_qs(urlsplit(tags.get("srcset") or tags["src"]).query)["width"]
        assert width == tags["width"]


def test_the_style_sheet_reserves_the_place_of_every_layout(server) -> None:
    style = ask(server, "/assets/embedded.css").text
    for width in WIDTHS[1:]:
        least = least_of(width)
        assert re.search(
            rf"min-width: {least}px\) {{\s+\.stage {{\s+aspect-ratio: var\(--from-{least}\)", style
        )
    assert style.count("aspect-ratio: var(") == len(WIDTHS)


@pytest.mark.parametrize("chart", CHARTS)
def test_a_picture_is_as_large_as_its_place(server, chart: str) -> None:
    answer = ask(server, f"/embed/{chart}?theme=dark&title=0&transparent=1", headers=HTML)
    tags = find(answer, "img")[0]
    drawn = ask(server, tags["src"]).text
    [(_, outer)] = [one for one in elements(drawn) if one[0] == "svg"][:1]
    assert (outer["width"], outer["height"]) == (tags["width"], tags["height"])


def test_everything_that_an_embed_leads_to_is_there(server) -> None:
    answer = ask(server, "/embed/model-sizes?axis=log&theme=light&country=KR,US", headers=HTML)
    checked = {address for address in own_addresses(answer) if ".svg?" not in address}
    assert len(checked) > 10
    for address in checked - {f"{server}/charts/model-sizes"}:
        assert ask(server, address, headers={"Accept": "*/*"}).status == 200, address


@pytest.mark.parametrize("kind", [".svg?", ".png?", ".json?", ".csv?", "/charts/model-sizes?"])
def test_the_choices_go_wherever_an_embed_leads(server, kind: str) -> None:
    answer = ask(server, "/embed/model-sizes?axis=log&country=KR,US&lang=en", headers=HTML)
    found = [address for address in own_addresses(answer) if kind in address]
    assert found
    for address in found:
        query = parse_qs(urlsplit(address).query)
        assert (query["axis"], query["country"], query["lang"]) == (["log"], ["KR,US"], ["en"])


def test_title_and_ground_can_be_left_off(server) -> None:
    answer = ask(server, "/embed/model-sizes?title=0&transparent=1", headers=HTML)
    [root] = find(answer, "html")
    assert "data-transparent" in root
    for address in own_addresses(answer):
        if ".svg?" in address or ".json?" in address:
            query = parse_qs(urlsplit(address).query)
            assert (query["title"], query["transparent"]) == (["0"], ["1"])
    assert "data-transparent" not in find(ask(server, "/embed/model-sizes"), "html")[0]


@pytest.mark.parametrize("chart", CHARTS)
def test_the_table_has_every_row_and_every_claim(server, chart: str, dataset, catalogue) -> None:
    answer = ask(server, f"/embed/{chart}?lang=en", headers=HTML)
    chart_request = read_chart_request(catalogue[chart], dataset, {}, Language.EN)
    frame = table_of(catalogue[chart], dataset, chart_request.state)
    assert len(find(answer, "th", scope="row")) == len(frame)
    asked = {
        parse_qs(urlsplit(address).query).get("mark", [""])[0]
        for address in own_addresses(answer)
        if address.startswith("/evidence?")
    }
    assert asked - {""} == {mark_name(claims) for claims in frame["claims"].dropna() if claims}


def test_the_evidence_of_a_mark_opens_whatever_their_number(server) -> None:
    answer = ask(server, "/embed/claims-by-source?lang=en", headers=HTML)
    addresses = [one for one in own_addresses(answer) if one.startswith("/evidence?")]
    assert max(map(len, addresses)) < 200
    assert {ask(server, one, headers=HTML).status for one in addresses[:3]} == {200}


def test_a_picture_is_told_in_words(server, dataset, catalogue) -> None:
    answer = ask(server, "/embed/model-sizes?lang=ko", headers=HTML)
    chart_request = read_chart_request(catalogue["model-sizes"], dataset, {}, Language.KO)
    known = embed_layout(chart_request, ChartRenderer(dataset))
    assert find(answer, "img")[0]["alt"] == known.alternative
    assert f'<h1 class="unseen">{known.title}</h1>' in answer.text


@pytest.mark.parametrize("path", PATHS)
def test_search_engines_are_sent_to_the_atlas(server, path: str) -> None:
    answer = ask(server, f"{path}?lang=ko", headers=HTML)
    assert find(answer, "meta", name="robots", content="noindex")
    wanted = path.replace("/embed/page/", "/").replace("/embed/", "/charts/")
    assert find(answer, "link", rel="canonical", href=server + wanted)


@pytest.mark.parametrize("path", PATHS)
def test_every_fault_is_named_to_a_program(server, path: str) -> None:
    answer = ask(server, f"{path}?theme=pink&width=300&transparent=yes", headers={"Accept": "*/*"})
    assert (answer.status, answer.is_problem) == (422, True)
    assert {one["parameter"] for one in answer.json["faults"]} == {"theme", "width", "transparent"}


def test_only_an_embed_of_one_chart_takes_a_title_of_ones_own(server) -> None:
    own = "%3Ci%3EMine%3C%2Fi%3E"
    answer = ask(server, f"/embed/model-sizes?title={own}&note=Note&lang=en", headers=HTML)
    assert '<h1 class="unseen">&lt;i&gt;Mine&lt;/i&gt;</h1>' in answer.text
    assert f"title={own}&amp;note=Note" in answer.text
    refused = ask(server, f"/embed/page/models?title={own}", headers={"Accept": "*/*"})
    assert [one["allowed"] for one in refused.json["faults"]] == [["0", "1"]]


@pytest.mark.parametrize("path", PATHS)
def test_every_fault_is_named_to_a_reader(server, path: str) -> None:
    answer = ask(server, f"{path}?theme=pink&%3Cb%3E=1&lang=ko", headers=HTML)
    assert (answer.status, answer.headers["Content-Language"]) == (422, "ko")
    for words in ("theme=pink", "auto, light, dark", "&lt;b&gt;=1"):
        assert words in answer.text
    assert find(answer, "script")
    assert find(answer, "link", rel="stylesheet")
    dark = ask(server, f"{path}?theme=dark&x=1", headers=HTML)
    assert find(dark, "meta", name="color-scheme", content="dark")


@pytest.mark.parametrize(
    ("path", "instead"),
    [("/embed/nowhere", SERVED), ("/embed/page/nowhere", TOPIC_IDS), ("/embed/models", SERVED)],
)
def test_what_is_not_there_names_what_is(server, path: str, instead: list[str]) -> None:
    told = ask(server, path, headers={"Accept": "*/*"})
    assert (told.status, set(told.json["exists"])) == (404, set(instead))
    shown = ask(server, path, headers=HTML)
    assert shown.status == 404
    assert all(name in shown.text for name in instead)


@pytest.mark.parametrize("path", [PATHS[0], "/embed.js", "/oembed"])
def test_an_embed_is_only_read(server, path: str) -> None:
    assert ask(server, path, "HEAD", headers=HTML).status in {200, 422}
    answer = ask(server, path, "POST", body=b"")
    assert (answer.status, answer.is_problem) == (405, True)


def test_the_script_for_portals_is_read_from_anywhere(server) -> None:
    answer = ask(server, "/embed.js")
    assert answer.status == 200
    assert answer.headers["Content-Type"] == "text/javascript; charset=utf-8"
    assert answer.headers["Cross-Origin-Resource-Policy"] == "cross-origin"
    again = ask(server, "/embed.js", headers={"If-None-Match": answer.headers["ETag"]})
    assert again.status == 304


def test_what_is_unchanged_keeps_the_policy_that_it_came_with(server) -> None:
    first = ask(server, PATHS[0], headers=HTML)
    assert "script-src" in first.headers["Content-Security-Policy"]
    again = ask(server, PATHS[0], headers={**HTML, "If-None-Match": first.headers["ETag"]})
    assert again.status == 304
    assert again.headers["Content-Security-Policy"] in {
        None,
        first.headers["Content-Security-Policy"],
    }


def test_two_hundred_at_once_are_all_answered(server) -> None:
    looks = itertools.product(PATHS, ("ko", "en"), ("light", "dark", "auto"))
    wanted = [f"{path}?lang={language}&theme={theme}" for path, language, theme in looks]
    asked = list(itertools.islice(itertools.cycle(wanted), 200))
    with ThreadPoolExecutor(200) as pool:
        answers = list(pool.map(lambda path: ask(server, path, headers=HTML), asked))
    assert {answer.status for answer in answers} == {200}
    by_path: dict[str, set[bytes]] = {}
    for path, answer in zip(asked, answers, strict=True):
        by_path.setdefault(path, set()).add(answer.body)
    assert all(len(bodies) == 1 for bodies in by_path.values())
