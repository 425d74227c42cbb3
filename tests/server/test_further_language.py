"""A language that is a file and nothing else: every page, chart, file and error speaks it."""

from __future__ import annotations

import csv
import json
import re
import socket
from typing import TYPE_CHECKING, Any
from urllib.parse import urlsplit

import pytest

from dashboard.dataset.dataset import of_records
from dashboard.i18n.locales import read_locales
from tests.conftest import running_server
from tests.marked import CODE, Unmarked, write_marked
from tests.pages.conftest import real_site
from tests.server.client import HTML, Answer, ask, whole
from tests.server.visitor import Visitor

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

SITE = real_site()
THINGS = {"organization": "naver", "claim": "size-exaone-herald"}
PAGES = [
    *SITE.pages,
    *(family.path.format(**THINGS) for family in SITE.families.values()),
    "/evidence?q=LG",
    "/models?as_of=2022-03-05",
    "/market?rule=latest",
]
PLAIN = ["/api"]
DOCUMENTING = {"/data", "/api"}
ERRORS = [
    (404, "/nothing"),
    (404, "/charts/nothing.json"),
    (404, "/evidence/nothing"),
    (404, "/embed/nothing"),
    (422, "/charts/model-sizes?axis=cubic&nothing=1"),
    (422, "/charts/model-sizes.json?axis=cubic"),
    (422, "/embed/model-sizes?axis=cubic"),
    (422, "/api/tables/models.json?limit=-1"),
    (422, "/search?nothing=1"),
]
ANSWERS = ["/api/tables", "/api/tables/models.json?limit=5", "/api/search?q=LG"]


@pytest.fixture(scope="module")
def locales(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with the file of one language more."""
    folder = tmp_path_factory.mktemp("locales")
    write_marked(folder, SITE.dataset)
    return folder


@pytest.fixture(scope="module")
def french(locales: Path) -> Iterator[str]:
    """The real server with one language more; it draws no pictures of the many pages."""
    with running_server(ATLAS_LOCALES=str(locales), ATLAS_BROWSERS="0") as address:
        yield address


@pytest.fixture(scope="module")
def described(french: str) -> dict[str, Any]:
    return ask(french, "/openapi.json").json


@pytest.fixture(scope="module")
def unmarked() -> Unmarked:
    return Unmarked(SITE.dataset)


@pytest.fixture(scope="module")
def unmarked_outside() -> Unmarked:
    """What is unmarked where other collections are shown."""
    return Unmarked(SITE.dataset.library)


@pytest.fixture(scope="module")
def undocumented(described: dict[str, Any]) -> Unmarked:
    """What is unmarked on pages that document names and values as a program has them."""
    terms = (term for one in SITE.dataset.package.vocabularies.values() for term in one)
    return Unmarked(SITE.dataset.library, {*terms, *_identifiers(described), "openapi"})


def _identifiers(part: Any) -> Iterator[str]:
    """Names, allowed values and defaults of all parameters of an OpenAPI document."""
    if isinstance(part, list):
        for one in part:
            yield from _identifiers(one)
    elif isinstance(part, dict):
        said = [part.get("name"), part.get("default"), *part.get("enum", ())]
        yield from (one for one in said if isinstance(one, str))
        yield from re.findall(r"`([^`]+)`", str(part.get("description", "")))
        for one in part.values():
            yield from _identifiers(one)


def in_it(path: str) -> str:
    return f"{path}{'&' if '?' in path else '?'}lang={CODE}"


def spoken(server: str, path: str, **headers: str) -> Answer:
    return ask(server, in_it(path), headers=headers)


@pytest.mark.parametrize("path", PAGES)
def test_every_page_speaks_it(
    french: str, unmarked: Unmarked, undocumented: Unmarked, path: str
) -> None:
    answer = whole(french, in_it(path))
    assert answer.status == 200
    assert f'<html lang="{CODE}"' in answer.text
    assert '<div id="first"></div>' not in answer.text
    assert (undocumented if path in DOCUMENTING else unmarked).in_page(answer.text) == []


@pytest.mark.parametrize("path", PAGES)
def test_every_page_is_live_in_it(french: str, path: str) -> None:
    page, _, query = path.partition("?")
    opened = Visitor(french, page, f"?{query}&lang={CODE}").opened
    assert opened.status == 200
    assert opened.json["response"]["tab"]["data"]["language"] == CODE


@pytest.mark.parametrize("path", PLAIN)
def test_every_page_without_scripts_speaks_it(
    french: str, unmarked: Unmarked, undocumented: Unmarked, path: str
) -> None:
    answer = spoken(french, path, **HTML)
    assert (answer.status, answer.headers["Content-Language"]) == (200, CODE)
    assert (undocumented if path in DOCUMENTING else unmarked).in_page(answer.text) == []


@pytest.mark.parametrize("chart", SITE.catalogue)
def test_every_chart_speaks_it_under_every_choice(
    french: str,
    unmarked: Unmarked,
    unmarked_outside: Unmarked,
    described: dict[str, Any],
    chart: str,
) -> None:
    said = {}
    for query in ["", *_single_choices(described, f"/charts/{chart}.json")]:
        answer = spoken(french, f"/charts/{chart}.json{query}")
        assert answer.status == 200, query
        assert answer.json["language"] == CODE
        finder = unmarked_outside if "epoch-ai" in query else unmarked
        said |= dict.fromkeys(finder.in_json(answer.json), query)
    assert said == {}


def _single_choices(described: dict[str, Any], path: str) -> Iterator[str]:
    """Each choice of a chart that has listed values, one value at a time."""
    for reference in described["paths"][path]["get"]["parameters"]:
        name = reference["$ref"].removeprefix("#/components/parameters/")
        parameter = described["components"]["parameters"][name]
        schema = parameter["schema"]
        for value in schema.get("enum") or schema.get("items", {}).get("enum") or ():
            if parameter["name"] not in {"lang", "theme", "record"}:
                yield f"?{parameter['name']}={value}"


@pytest.mark.parametrize("chart", SITE.catalogue)
def test_every_file_and_embed_speaks_it(french: str, unmarked: Unmarked, chart: str) -> None:
    rows, book = (spoken(french, f"/charts/{chart}.{one}") for one in ("csv", "xlsx"))
    assert (rows.status, book.status) == (200, 200)
    cells = {cell for row in csv.reader(rows.text.lstrip("\ufeff").splitlines()) for cell in row}
    assert [text for cell in sorted(cells) for text in unmarked.in_text(cell)] == []
    embed = spoken(french, f"/embed/{chart}", **HTML)
    assert embed.status == 200
    assert unmarked.in_page(embed.text) == []


def test_a_picture_speaks_it(locales: Path) -> None:
    with running_server(ATLAS_LOCALES=str(locales)) as french:
        answer = spoken(french, "/charts/model-sizes.svg")
    assert answer.status == 200
    assert "⟦" in answer.text


@pytest.mark.parametrize(("status", "path"), ERRORS)
def test_every_error_speaks_it(french: str, unmarked: Unmarked, status: int, path: str) -> None:
    problem, page = spoken(french, path), spoken(french, path, **HTML)
    assert (problem.status, page.status) == (status, status)
    assert problem.headers["Content-Language"] == CODE
    if problem.is_problem:
        assert unmarked.in_json(problem.json) == []
    assert unmarked.in_page(page.text) == []


def test_what_is_no_request_is_refused_in_it(french: str) -> None:
    with socket.create_connection(("127.0.0.1", urlsplit(french).port or 0), 20) as connection:
        connection.sendall(f"NONSENSE\r\nAccept-Language: {CODE}\r\n\r\n".encode())
        assert "⟦" in connection.makefile(encoding="utf-8").read()


@pytest.mark.parametrize("path", ANSWERS)
def test_every_answer_speaks_it(french: str, unmarked: Unmarked, path: str) -> None:
    answer = spoken(french, path)
    assert answer.status == 200
    assert unmarked.in_json(answer.json) == []


def test_an_address_that_names_no_language_is_read_in_the_browsers(french: str) -> None:
    answer = ask(french, "/models", headers={**HTML, "Accept-Language": f"de,{CODE}-CA;q=0.9"})
    assert f'<html lang="{CODE}"' in answer.text
    assert f'data-languages="ko en {CODE}"' in answer.text


def test_it_is_on_every_list_of_languages(french: str, described: dict[str, Any]) -> None:
    page = ask(french, "/models?lang=en", headers=HTML).text
    assert f'hreflang="{CODE}"' in page
    header = Visitor(french, "/models", "?lang=en").opened.json["response"]["header"]["children"]
    switches = re.findall(r'"data-value": "(\w+)"', json.dumps(header))
    assert [one for one in switches if len(one) == 2] == ["ko", CODE]
    assert described["components"]["parameters"]["common.lang"]["schema"]["enum"] == [
        "ko",
        "en",
        CODE,
    ]
    embedded = ask(french, f"/oembed?url={french}/charts/model-sizes?lang={CODE}").json
    assert f"lang={CODE}" in embedded["html"]
    assert "⟦" in embedded["title"]


def test_an_archive_can_be_had_in_it(french: str) -> None:
    answer = ask(french, f"/exports?formats=csv&languages={CODE}", "POST")
    assert answer.status == 200
    assert "finished" in answer.text


def test_names_without_a_translation_are_english(locales: Path) -> None:
    dataset = of_records(SITE.dataset.records, read_locales(locales))
    language = dataset.languages.find(CODE)
    assert dataset.name("models", "exaone", language) == "EXAONE"
    assert list(dataset.tables["models"]["name_fr"]) == list(dataset.tables["models"]["name_en"])


def test_what_is_not_translated_is_found(unmarked: Unmarked) -> None:
    assert unmarked.in_text("<b>Naver</b>, ⟦of ⟦3⟧⟧ 12 members<br>déc. 2021") == ["12 members 2021"]
    assert unmarked.in_page('<p title="Open">⟦all <b>3</b>⟧</p>') == ["Open"]
