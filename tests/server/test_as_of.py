"""Every kind of address shows what was known on the day that it names, and no more."""

from __future__ import annotations

import csv
import io
import re
from html import unescape
from urllib.parse import quote

import pytest

from tests.server.client import HTML, ask

DAY = "2022-03-01"
KNOWN = {"hankyung-2021-05-26", "joongang-2022-02-23"}
SEEN = f"as_of={DAY}&rule=latest&lang=en"


def sources_of(text: str) -> set[str]:
    """The articles that claims named in a text were read from, by the end of their names."""
    names = "hankyung|joongang|byline|aitimes|herald"
    return set(re.findall(rf"\b[a-z]+(?:-[a-z0-9]+)+-({names})\b", text))


@pytest.fixture(scope="module")
def model_sizes(server):
    return ask(server, f"/charts/model-sizes.json?{SEEN}").json


def test_a_chart_says_the_day_and_names_no_later_article(model_sizes) -> None:
    assert {one["source"] for one in model_sizes["sources"]} == KNOWN
    assert {one["source"] for one in model_sizes["claims"]} == KNOWN
    assert f"as known on {DAY}" in model_sizes["alternative"]
    assert "new (JoongAng Ilbo)" in model_sizes["subtitle"]
    notes = [note["text"] for note in model_sizes["figure"]["layout"]["annotations"]]
    assert f"as&nbsp;known&nbsp;on&nbsp;{DAY}" in notes[-1].replace("<br>", " ")
    assert "of rival claims the latest source only" in notes[-1].replace("<br>", " ")
    new = {row["model"] for row in model_sizes["written"] if row["new"]}
    assert new < {row["model"] for row in model_sizes["written"]}


def test_the_addresses_in_an_answer_name_the_day_too(model_sizes) -> None:
    assert model_sizes["parameters"].items() >= {"as_of": DAY, "rule": "latest"}.items()
    for name in ("address", "page"):
        assert f"as_of={DAY}&rule=latest" in model_sizes[name]


@pytest.mark.parametrize(
    "path",
    [
        "/charts/alliance-matrix.csv",
        "/charts/market-growth.json",
        "/api/tables/memberships.csv",
        "/api/tables/parameter_counts.json",
        "/embed/alliance-matrix",
        "/embed/page/models",
    ],
)
def test_every_address_knows_the_two_articles_of_the_day_only(server, path) -> None:
    today = ask(server, f"{path}?lang=en")
    answer = ask(server, f"{path}?{SEEN}")
    assert answer.status == today.status == 200
    assert sources_of(answer.text) <= {"hankyung", "joongang"}
    assert sources_of(answer.text) != set()
    assert answer.text != today.text


def test_a_table_has_the_rows_of_the_day(server) -> None:
    every = ask(server, "/api/tables/models.json").json["rows"]
    rows = ask(server, f"/api/tables/models.json?as_of={DAY}").json
    assert rows["rows"] == [row for row in every if row["source"] in KNOWN]
    counted = {
        one["name"]: one["rows"] for one in ask(server, f"/api/tables?as_of={DAY}").json["tables"]
    }
    assert counted["models"] == len(rows["rows"])


def test_what_an_embed_leads_to_names_the_day(server) -> None:
    page = unescape(ask(server, f"/embed/model-sizes?{SEEN}", headers=HTML).text)
    links = re.findall(
        r'(?:href|src|data-figure|data-evidence)="([^"]+(?:charts|evidence)[^"]*)"', page
    )
    assert len(links) > 4
    assert all(
        f"as_of={DAY}&rule=latest" in link
        for link in links
        if "charts/model-sizes" in link and "?" in link
    )
    assert all(f"as_of={DAY}" in link for link in links if "evidence" in link)
    asked = quote(f"{server}/charts/model-sizes?{SEEN}", safe="")
    told = ask(server, f"/oembed?url={asked}").json
    assert f"as_of={DAY}" in unescape(told["html"])
    assert f"as_of={DAY}" in told.get("thumbnail_url", f"as_of={DAY}")


def test_the_whole_dataset_stays_whole(server) -> None:
    whole = ask(server, "/api/dataset.zip")
    assert ask(server, f"/api/dataset.zip?as_of={DAY}").body == whole.body


@pytest.mark.parametrize("day", ["2022-02-30", "2022-2-3", "20220223", "2022-02", "yesterday", ""])
@pytest.mark.parametrize(
    "path", ["/models", "/charts/model-sizes.csv", "/embed/model-sizes", "/api/tables/models.json"]
)
def test_what_is_no_day_is_refused_with_what_is(server, path, day) -> None:
    answer = ask(server, f"{path}?as_of={day}&rule=loudest")
    assert (answer.status, answer.is_problem) == (422, True)
    allowed = {fault["parameter"]: fault["allowed"] for fault in answer.json["faults"]}
    assert allowed == {"as_of": ["YYYY-MM-DD"], "rule": ["all", "latest", "cautious"]}


def test_before_the_first_article_every_chart_says_so(server, catalogue) -> None:
    for chart in catalogue:
        told = ask(server, f"/charts/{chart}.json?as_of=2001-01-01&lang=en").json
        assert told["title"] == "Nothing had been published by 2001-01-01"
        assert told["subtitle"] == "The first source is of 2021-05-26"
        assert (told["rows"], told["claims"], told["sources"]) == ([], [], [])
        rows = ask(server, f"/charts/{chart}.csv?as_of=2001-01-01")
        assert len(list(csv.reader(io.StringIO(rows.text)))) == 1
