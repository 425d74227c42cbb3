"""Bodies of the right shape with garbage for values: a default or nothing, never an error."""

from __future__ import annotations

import json

import pytest

from tests.server.conftest import CHART
from tests.server.visitor import post


@pytest.mark.parametrize("garbage", [None, 1, [1], {"path": 1}])
def test_a_garbled_view_is_no_error(server, show, garbage) -> None:
    show["inputs"][0]["value"] = garbage
    assert post(server, show).status in {200, 204}


@pytest.mark.parametrize("garbage", [None, 1, [1], "x" * 5_000])
def test_evidence_opens_whatever_the_view_says(server, click, garbage) -> None:
    click["inputs"][0]["value"] |= {"path": garbage, "search": garbage, "language": garbage}
    assert post(server, click).json["response"]["panel"]["is_open"] is True


@pytest.mark.parametrize("member", ["path", "search", "theme", "language", "width", "visit"])
@pytest.mark.parametrize("value", [None, -1, 1e300, 10**29, [{}], "x" * 20_000])
def test_a_garbled_member_of_a_view_is_no_error(server, show, member: str, value) -> None:
    show["inputs"][0]["value"] |= {"path": "/about", member: value}
    assert post(server, show).status == 200


@pytest.mark.parametrize("value", [None, 1, "x", [], {}, [1], {"claims": None}])
def test_a_garbled_wish_opens_nothing(server, click, value) -> None:
    click["inputs"][0]["value"] = value
    assert post(server, click).status == 204


@pytest.mark.parametrize("value", [1, "x", [1], [[]], [{}], {}, None, ["no-such-claim"]])
def test_garbled_claims_open_nothing(server, click, value) -> None:
    click["inputs"][0]["value"]["claims"] = value
    assert post(server, click).status == 204


def test_the_dialog_shows_the_state_that_was_asked_for(server, share) -> None:
    share["inputs"][0]["value"] |= {"search": "?axis=log", "origin": "https://atlas.example"}
    told = post(server, share)
    body = json.dumps(told.json["response"]["share-body"])
    assert told.json["response"]["share"] == {"is_open": True}
    assert f"https://atlas.example/charts/{CHART}?axis=log" in body
    assert "accessed January 31, 2026" in body


@pytest.mark.parametrize("asked", [None, 1, [], {}, {"chart": [CHART]}, {"path": "/"}])
def test_a_garbled_question_opens_no_dialog(server, share, asked) -> None:
    share["inputs"][0]["value"] = asked
    assert post(server, share).status == 204


@pytest.mark.parametrize(
    "wrong", [{"chart": "no-such"}, {"path": "/market"}, {"search": "?axis=cubic"}]
)
def test_a_chart_that_is_not_there_opens_no_dialog(server, share, wrong) -> None:
    share["inputs"][0]["value"] |= wrong
    assert post(server, share).status == 204


@pytest.mark.parametrize("day", [None, 7, "yesterday", "2026-02-30", [1]])
@pytest.mark.parametrize("origin", [None, "javascript:alert(1)", 'https://a"><script>'])
def test_a_garbled_day_or_origin_is_passed_over(server, share, day, origin) -> None:
    share["inputs"][0]["value"] |= {"today": day, "origin": origin}
    told = post(server, share)
    assert told.status == 200
    assert "<script>alert" not in told.text
    assert "javascript:" not in told.text


@pytest.mark.parametrize(
    ("portal", "kind"),
    [
        ("https://portal.example", "refused"),
        ("x" * 5_000, "refused"),
        ("<script>", "refused"),
        ("", ""),
        ("   ", ""),
        (None, ""),
        ([1], ""),
        (7, ""),
    ],
)
def test_a_portal_gets_an_answer_and_garbage_none(server, answer, portal, kind: str) -> None:
    answer["inputs"][0]["value"] = portal
    told = post(server, answer)
    assert told.status == 200
    assert told.json["response"]["portal-answer"]["className"] == kind


def test_the_atlas_itself_may_embed(server, answer) -> None:
    answer["inputs"][0]["value"] = server
    told = post(server, answer)
    assert told.json["response"]["portal-answer"]["className"] == "allowed"


@pytest.mark.parametrize("asked", [None, 1, [], {"origin": 1}, {"origin": "x", "language": []}])
def test_a_garbled_question_does_not_break_the_answer(server, answer, asked) -> None:
    answer["state"][0]["value"] = asked
    assert post(server, answer).status == 200
