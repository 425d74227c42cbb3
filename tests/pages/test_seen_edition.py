"""A chart's page tells what is new since the edition that the address carries."""

from __future__ import annotations

from dataclasses import replace
from urllib.parse import parse_qsl

import pytest

from dashboard.dataset.row_changes import ChangeKind
from dashboard.i18n import Language
from dashboard.pages.render import render
from dashboard.pages.site import build_site
from dashboard.store.claim_log import ClaimAcceptance, ClaimChange, ClaimLog
from dashboard.store.values import EditionChanges
from tests.pages.conftest import every, looking, words
from tests.pages.editions import FIRST
from tests.real import real_charts, real_dataset

PATH = "/charts/model-sizes"


def change(edition: int, kind: ChangeKind, claim: str) -> ClaimChange:
    return ClaimChange(edition, claim, kind, None, ClaimAcceptance("kim", FIRST.at))


LOG = ClaimLog(
    [
        change(2, ChangeKind.NEW, "size-exaone-herald"),
        change(3, ChangeKind.CHANGED, "size-exaone-herald"),
        change(3, ChangeKind.CHANGED, "size-exaone-joongang"),
        change(3, ChangeKind.NEW, "a-claim-of-another-chart"),
    ]
)
THIRD = EditionChanges(replace(FIRST, version=3, base=2, new=1, changed=2), ())
HISTORY = (THIRD,)
"""What is told one by one does not reach back to the second edition."""


def note(query: str, language=Language.EN, history=HISTORY):
    site = build_site(real_dataset(), real_charts(), None, history, LOG)
    page = render(site, looking(PATH, language, **dict(parse_qsl(query[1:]))), site.find(PATH))
    found = [one for one in every(page, "P") if getattr(one, "role", "") == "note"]
    return found[-1] if found else None


@pytest.mark.parametrize(
    ("query", "said"),
    [
        ("", "Edition 3."),
        ("?edition=1", "since edition 1, which you saw: 1 new, 1 changed."),
        ("?edition=2", "since edition 2, which you saw: 2 changed."),
        ("?edition=3", "Nothing is new in this chart since edition 3"),
        ("?edition=1&models=gpt-3", "Nothing is new in this chart since edition 1"),
    ],
)
def test_what_is_new_in_the_chart_is_told(query, said):
    assert said in words(note(query))


def test_korean():
    said = words(note("?edition=1", Language.KO))
    assert "에디션 1 이후 이 차트의 주장: 새 주장 1건, 변경 1건." in said


def test_the_address_remembers_the_edition_and_keeps_the_choices():
    remember, changes = every(note("?edition=1&axis=log"), "A")
    assert remember.href == "?axis=log&edition=3"
    assert changes.href.startswith("/changes")


def test_without_editions_nothing_is_said():
    assert note("?edition=1", history=()) is None
