"""Signed access, under a prefix, without a browser on the server: what the pages offer then."""

from __future__ import annotations

import re
import time
from typing import TYPE_CHECKING
from urllib.parse import parse_qs, urlsplit
from zipfile import ZipFile

import jwt
import pytest
from playwright.sync_api import expect

from tests.browser.accessibility import violations
from tests.browser.test_choices import unfold
from tests.browser.test_share import opened
from tests.conftest import running_server
from tests.processes import until

if TYPE_CHECKING:
    from collections.abc import Iterator

SETTINGS = {
    "ATLAS_ACCESS": "signed",
    "ATLAS_SECRET": "a secret of no less than thirty-two letters",
    "ATLAS_PREFIX": "/ai/",
    "ATLAS_BROWSERS": "0",
    "ATLAS_EMBED_ORIGINS": "http://portal.example",
}
UNCHECKED = {"verify_signature": False}


@pytest.fixture(scope="module")
def server() -> Iterator[str]:
    with running_server(**SETTINGS) as address:
        yield address


@pytest.fixture(scope="module")
def contexts() -> Iterator[dict]:
    """Readers of this server only."""
    known: dict = {}
    yield known
    for context in known.values():
        context.close()


def test_the_archive_is_made_while_the_reader_goes_on(visit, catalogue, tmp_path) -> None:
    seen = visit()
    page = seen.open("/ai/data?lang=en")
    assert "no browser" in page.inner_text(".takeaway")
    with page.expect_download() as download:
        page.get_by_role("button", name="Download everything").click()
        page.wait_for_selector("#export progress")
        page.get_by_role("link", name="Evidence", exact=True).click()
        page.wait_for_url("**/ai/evidence**")
        page.locator(".switches a[lang=ko]").click()
        page.wait_for_function("() => document.documentElement.lang === 'ko'")
        assert page.locator("#export").is_visible()
    download.value.save_as(tmp_path / "all.zip")
    with ZipFile(tmp_path / "all.zip") as archive:
        assert archive.testzip() is None
        assert len(archive.namelist()) == len(catalogue) * 4 * 2 + 1
    expect(page.locator("#export [role=status]")).to_have_text("압축 파일을 만들었습니다")
    assert violations(page, "#export") == []
    page.get_by_role("button", name="닫기").click()
    expect(page.locator("#export")).to_be_hidden()
    assert seen.troubles == []


def test_the_dialog_offers_data_with_a_token_that_is_renewed(visit) -> None:
    seen = visit()
    seen.page.clock.install()
    page = seen.open("/ai/charts/model-sizes?lang=en&country=KR")
    page.get_by_role("button", name="Take away").click()
    page.locator("#takeaway-for").get_by_text("A sheet").click()
    link = page.locator("#takeaway-save")
    assert page.get_by_role("button", name="PNG as on the screen").is_visible()
    for name, suffix in (("Excel", "xlsx"), ("JSON", "json"), ("CSV", "csv")):
        page.locator("#takeaway-kind").get_by_text(name).click()
        expect(link).to_have_attribute("href", re.compile(rf"\.{suffix}\?"))
        assert page.request.get(seen.server + link.get_attribute("href")).status == 200
    first = link.get_attribute("href")
    assert page.request.get(seen.server + first.partition("&token=")[0]).status == 403
    # Two tokens of the same second are the same token.
    said = jwt.decode(parse_qs(urlsplit(first).query)["token"][0], options=UNCHECKED)["iat"]
    assert until(lambda: time.time() > said + 1)
    page.evaluate("document.querySelector('#page h1').dataset.same = 'yes'")
    page.clock.fast_forward("51:00")
    expect(link).not_to_have_attribute("href", first, timeout=20_000)
    renewed = link.get_attribute("href")
    assert urlsplit(renewed).path == "/ai/charts/model-sizes.csv"
    assert parse_qs(urlsplit(renewed).query).keys() == {"country", "lang", "token"}
    assert page.request.get(seen.server + renewed).status == 200
    assert page.locator("#page h1[data-same=yes]").count() == 1
    assert seen.troubles == []


def test_a_token_that_is_over_is_replaced_when_it_is_needed(visit) -> None:
    seen = visit()
    page = seen.open("/ai/charts/model-sizes?lang=en")
    hour = {"iat": 1_700_000_000, "exp": 1_700_003_600}
    over = jwt.encode({"chart": "model-sizes", "parameters": {}, **hour}, SETTINGS["ATLAS_SECRET"])
    page.locator("[data-redrawing]").evaluate(
        """(one, over) => {
          one.dataset.redrawing = one.dataset.redrawing.replace(/token=[^"&]+/, over);
        }""",
        f"token={over}",
    )
    unfold(page, "model-sizes")
    page.get_by_text("Log", exact=True).click()
    page.wait_for_url("**/ai/charts/model-sizes?lang=en&axis=log")
    assert page.locator(".chart-trouble").inner_text() == ""
    assert [one.split(" ")[0] for one in seen.troubles] == ["403", "console"]


def test_the_dialog_shows_where_the_portals_token_goes(visit) -> None:
    seen = visit()
    page = seen.open("/ai/charts/model-sizes?lang=en")
    texts = opened(page, "model-sizes", "Share")
    assert texts["page"] == f"{seen.server}/ai/charts/model-sizes?lang=en"
    assert f"{seen.server}/ai/embed/model-sizes?lang=en&amp;token=TOKEN" in texts["frame"]
    assert f'src="{seen.server}/ai/embed.js"' in texts["script"]
    assert "image" not in texts
    assert "TOKEN" in page.inner_text("#share-body .hint")
    page.locator("#portal").fill("http://portal.example")
    page.wait_for_selector("#portal-answer.refused")
    assert "signed access" in page.inner_text("#portal-answer")
    assert seen.troubles == []
