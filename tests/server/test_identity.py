"""Whose data: a dataset of somebody's own is named, credited and licensed as itself everywhere."""

from __future__ import annotations

import io
import re
from html import unescape
from typing import TYPE_CHECKING
from zipfile import ZipFile

import pytest
from PIL import Image
from pypdf import PdfReader

from dashboard.pages.site import build_site
from dashboard.software import SOFTWARE
from tests.conftest import running_server
from tests.own_dataset import IDENTITY, own_dataset
from tests.real import real_charts
from tests.server.archives import archive_of
from tests.server.client import HTML, ask, whole
from tests.server.visitor import SHARE, Visitor, post

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

_FOREIGN = re.compile(r"hyperscale ai atlas|아틀라스|\bAtlas\b|CC\W*BY")
_TITLE = {"ko": IDENTITY["title_ko"], "en": IDENTITY["title"]}
_PUBLISHER = {"ko": "애크미홀딩스", "en": "Acme Holdings"}
_LICENCE = {"ko": "사내 이용만", "en": "Internal use only"}
LANGUAGES = ("ko", "en")
DRAWN = ("model-sizes", "market-growth")
"""Charts that are drawn as pictures; the words of every chart are in its JSON."""


@pytest.fixture(scope="module")
def folder(tmp_path_factory) -> Path:
    return own_dataset(tmp_path_factory.mktemp("acme"))


@pytest.fixture(scope="module")
def own(folder: Path) -> Iterator[str]:
    """A server of it that draws no pictures of the many pages that are asked for."""
    with running_server(ATLAS_DATA=str(folder), ATLAS_BROWSERS="0") as address:
        yield address


@pytest.fixture(scope="module")
def drawing(folder: Path) -> Iterator[str]:
    """A server of it that draws pictures."""
    with running_server(ATLAS_DATA=str(folder), ATLAS_BROWSERS="1") as address:
        yield address


def plain(text: str) -> str:
    """Return what is read of a text: no mark-up, no entity, one space between words."""
    return " ".join(unescape(unescape(re.sub(r"<[^>]*>", " ", text))).split())


def got(server: str, path: str, accept: dict[str, str] | None = None) -> str:
    """Return all that an answer says, its own words first, then what its mark-up says."""
    answer = ask(server, path, headers=accept)
    assert answer.status in {200, 404}, path
    return says(answer.text)


def says(text: str) -> str:
    said = f"{plain(text)} {' '.join(unescape(text).split())}"
    assert not _FOREIGN.search(said), _FOREIGN.search(said)
    return said


def both(said: str, language: str, *, publisher: bool = False) -> None:
    """Demand that title, licence and perhaps the publisher are named."""
    wanted = [_TITLE[language], _LICENCE[language], *[_PUBLISHER[language]] * publisher]
    assert [one for one in wanted if one not in said] == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_page_names_its_own(own: str, dataset, catalogue, language: str) -> None:
    site = build_site(dataset, catalogue)
    claim = dataset.claims["claim"].iloc[0]
    others = ("/organizations/naver", f"/evidence/{claim}", "/api", "/search?q=naver", "/nowhere")
    for path in (*site.pages, *others):
        address = f"{path}{'&' if '?' in path else '?'}lang={language}"
        text = whole(own, address).text
        if path == "/about":
            assert plain(text).count(SOFTWARE) == 1
            text = text.replace(SOFTWARE, "")
        said = says(text)
        assert _TITLE[language] in said, path
        if path in site.pages:
            both(said, language, publisher=True)
        assert f"{_TITLE[language]}</title>" in text, path


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_chart_names_its_own_in_embeds_and_files(own: str, language: str) -> None:
    for chart in real_charts():
        both(got(own, f"/charts/{chart}.json?lang={language}"), language, publisher=True)
        got(own, f"/charts/{chart}.csv?lang={language}")
        assert _TITLE[language] in got(own, f"/embed/{chart}?lang={language}")
        assert _TITLE[language] in got(own, f"/oembed?url={own}/charts/{chart}?lang={language}")
        workbook = ask(own, f"/charts/{chart}.xlsx?lang={language}").body
        with ZipFile(io.BytesIO(workbook)) as opened:
            sheets = " ".join(opened.read(name).decode() for name in opened.namelist())
        both(says(sheets), language, publisher=True)
    assert _TITLE[language] in got(own, f"/embed/page/models?lang={language}")


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("chart", DRAWN)
def test_every_picture_names_its_own(drawing: str, chart: str, language: str) -> None:
    address = f"/charts/{chart}.{{}}?lang={language}&scale=1"
    picture = Image.open(io.BytesIO(ask(drawing, address.format("png")).body))
    written = " ".join(f"{name}: {text}" for name, text in picture.text.items())
    both(says(written), language, publisher=True)
    both(got(drawing, address.format("svg")), language, publisher=True)
    content = ask(drawing, address.format("pdf")).body
    document = PdfReader(io.BytesIO(content))
    information = " ".join(f"{name}: {text}" for name, text in document.metadata.items())
    page = document.pages[0].extract_text()
    both(says(page), language)
    packet = content[content.index(b"<?xpacket begin") : content.index(b"<?xpacket end")].decode()
    for said in (information, packet):
        both(says(said), language, publisher=True)


def test_what_programs_read_names_its_own(own: str, dataset) -> None:
    for path in ("/openapi.json", "/llms.txt", "/readyz", "/embed.js"):
        got(own, path)
    information = ask(own, "/openapi.json").json["info"]
    assert information["title"] == _TITLE["en"]
    assert information["license"] == {"name": _LICENCE["en"]}
    both(got(own, "/llms.txt"), "en", publisher=True)
    for path in ("/api/tables", "/api/tables/models.json?limit=1"):
        both(got(own, path), "en", publisher=True)
    for table in dataset.package.tables:
        got(own, f"/api/tables/{table}.csv")
    described = got(own, "/data?lang=en", HTML).partition("application/ld+json")[2]
    assert '"license": [{"@type": "CreativeWork", "name": "Internal use only"}]' in described
    assert '"publisher": {"@type": "Organization", "name": "Acme Holdings"}' in described


def test_archives_name_their_own(own: str) -> None:
    answer = ask(own, "/api/dataset.zip")
    assert 'filename="acme-ai-2026.4.zip"' in answer.headers["Content-Disposition"]
    with ZipFile(io.BytesIO(answer.body)) as opened:
        held = {name: says(opened.read(name).decode()) for name in opened.namelist()}
    both(held["LICENSE.txt"], "en", publisher=True)
    both(held["CITATION.cff"], "en", publisher=True)
    assert "license:" not in held["CITATION.cff"]
    opened, told = archive_of(own, "/exports?formats=csv&languages=en&themes=&sizes=")
    notice = says(opened.read("README.txt").decode())
    named = ask(own, told[-1][1]["address"], "HEAD").headers["Content-Disposition"]
    chosen = "formats=csv.languages=en.themes=.sizes="
    assert f'filename="acme-ai-charts-2026.4.{chosen}.zip"' in named
    for language in LANGUAGES:
        both(notice, language, publisher=True)


def test_what_is_shared_and_what_is_verified_names_its_own(drawing: str) -> None:
    visitor = Visitor(drawing, "/charts/model-sizes")
    shared = post(drawing, visitor.body(SHARE, "asked.data")).text
    both(says(shared), "en", publisher=True)
    picture = ask(drawing, "/charts/model-sizes.svg?lang=en").body
    verdict = ask(
        drawing, "/api/verify?lang=en", "POST", {"Content-Type": "image/svg+xml"}, picture
    )
    assert verdict.json["verdict"] == "current"
    both(says(verdict.text), "en", publisher=True)
