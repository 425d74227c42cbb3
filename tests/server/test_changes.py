"""What changed, for programs: the same editions as JSON and as a feed, and no person named."""

from __future__ import annotations

import json
from datetime import datetime
from io import BytesIO
from typing import TYPE_CHECKING
from zipfile import ZipFile

import pytest
from defusedxml.ElementTree import fromstring

from dashboard.store.address import store_address
from dashboard.store.claim_log import ClaimAcceptance
from dashboard.store.store import Store
from tests.conftest import running_server
from tests.server.client import HTML, ask
from tests.store.editing import CLAIM, noted, real_files

if TYPE_CHECKING:
    from collections.abc import Iterator

_ATOM = "{http://www.w3.org/2005/Atom}"
_WHO = "somebody whose name is nobody's business"


@pytest.fixture(scope="module")
def published(tmp_path_factory) -> Iterator[str]:
    folder = tmp_path_factory.mktemp("published")
    with Store(store_address(folder)) as store:
        store.publish(real_files(), None, _WHO)
        store.publish(noted(real_files(), "<one> & \x01two"), 1, _WHO, "why <it> & \x01")
        store.roll_back(1, _WHO)
    with running_server(ATLAS_DATA=str(folder), ATLAS_BROWSERS="0") as address:
        yield address


def test_programs_are_told_the_editions(published) -> None:
    answer = ask(published, "/api/changes.json?lang=en")
    told = answer.json
    assert told["edition"] == ask(published, "/readyz").json["edition"] == 3
    assert told["snapshot"] == ask(published, "/readyz").json["snapshot"]
    assert [one["edition"] for one in told["editions"]] == [3, 2, 1]
    assert [one["changed"] for one in told["editions"]] == [1, 1, 0]
    [change] = told["editions"][1]["changes"]
    assert (change["kind"], change["key"]) == ("changed", CLAIM)
    assert any("Note <one>" in said for said in change["says"])
    assert ask(published, change["evidence"].removeprefix(published)).status == 200
    assert change["accepted"] is None
    assert _WHO not in answer.text
    schemas = ask(published, "/openapi.json").json["components"]["schemas"]
    described = schemas["Changes"]
    assert set(described["properties"]) == set(told)
    assert set(described["properties"]["editions"]["items"]["properties"]) == set(
        told["editions"][0]
    )


def test_where_the_dataset_says_so_readers_are_told_who_accepted_and_no_archive_is(
    tmp_path,
) -> None:
    described = json.loads(real_files()["datapackage.json"]) | {"names_editors": True}
    files = {**real_files(), "datapackage.json": json.dumps(described).encode()}
    accepted = {CLAIM: ClaimAcceptance("Lee", "2026-11-30T08:00:00+00:00")}
    with Store(store_address(tmp_path)) as store:
        store.publish(files, None, _WHO)
        store.publish(noted(files, "one"), 1, _WHO, accepted=accepted)
    with running_server(ATLAS_DATA=str(tmp_path), ATLAS_BROWSERS="0") as address:
        [change] = ask(address, "/api/changes.json?lang=en").json["editions"][0]["changes"]
        assert change["accepted"] == {"who": "Lee", "at": "2026-11-30T08:00:00+00:00"}
        table = ask(address, "/api/tables/models.json").text
        archive = ask(address, "/api/dataset.zip").body
    assert CLAIM in table
    assert "T08:00:00+00:00" not in table
    with ZipFile(BytesIO(archive)) as opened:
        assert not [one for one in opened.namelist() if b"T08:00:00+00:00" in opened.read(one)]


@pytest.mark.parametrize("language", ["ko", "en"])
def test_the_feed_is_atom(published, language) -> None:
    answer = ask(published, f"/changes.atom?lang={language}")
    assert answer.headers["Content-Type"].startswith("application/atom+xml")
    feed = fromstring(answer.text)
    assert feed.tag == f"{_ATOM}feed"
    entries = feed.findall(f"{_ATOM}entry")
    assert len(entries) == 3
    for one in (feed, *entries):
        for name in ("id", "title", "updated"):
            assert one.findtext(f"{_ATOM}{name}")
        assert datetime.fromisoformat(one.findtext(f"{_ATOM}updated")).tzinfo
    assert len({one.findtext(f"{_ATOM}id") for one in entries}) == 3
    assert feed.findtext(f"{_ATOM}author/{_ATOM}name")
    assert "why &lt;it&gt;" in entries[1].findtext(f"{_ATOM}content")
    assert _WHO not in answer.text
    tag = answer.headers["ETag"]
    again = ask(published, f"/changes.atom?lang={language}", headers={"If-None-Match": tag})
    assert again.status == 304


def test_the_page_names_its_feed_and_the_menu_names_the_page(published) -> None:
    page = ask(published, "/changes?lang=en", headers=HTML).text
    assert 'type="application/atom+xml"' in page
    assert 'href="/changes?lang=en"' in ask(published, "/models?lang=en", headers=HTML).text


def test_without_editions_the_lists_are_empty_and_say_so(server) -> None:
    told = ask(server, "/api/changes.json").json
    assert (told["edition"], told["editions"]) == (None, [])
    feed = fromstring(ask(server, "/changes.atom?lang=en").text)
    assert feed.findall(f"{_ATOM}entry") == []
    assert "not published in editions" in feed.findtext(f"{_ATOM}subtitle")
    assert ask(server, "/changes?lang=en", headers=HTML).status == 200


def test_an_address_that_does_not_fit_is_refused(server) -> None:
    for path in ("/api/changes.json", "/changes.atom"):
        assert ask(server, f"{path}?lang=xx").status == 422
        assert ask(server, f"{path}?nothing=1").status == 422


def test_signed_access_asks_for_a_token(signed_server, open_with) -> None:
    for path in ("/api/changes.json", "/changes.atom"):
        assert ask(signed_server, path).status == 403
        assert ask(signed_server, open_with(path)).status == 200
