"""The page of changes: each edition with its claims in words, or plainly that there are none."""

from __future__ import annotations

from dataclasses import replace

import pytest

from dashboard.dataset.row_changes import ChangeKind, RowChange
from dashboard.i18n import Language
from dashboard.pages.changes import describe_edition
from dashboard.pages.render import render
from dashboard.pages.site import build_site
from dashboard.store.values import EditionChanges
from tests.pages.conftest import every, looking, words
from tests.pages.editions import FIRST
from tests.real import real_charts, real_dataset

CLAIM = "size-exaone-joongang"


def cells(claim: str) -> dict[str, str]:
    record = real_dataset().records.claims_by_id[claim]
    return {name: text for name, text in record.cells.items() if text}


def _note(korean: str, english: str) -> dict[str, str]:
    return {"claim": "m", "name_ko": "모", "name_en": "M", "note_ko": korean, "note_en": english}


@pytest.fixture
def history() -> tuple[EditionChanges, ...]:
    now = cells(CLAIM)
    gone = {**now, "claim": "size-gone", "model": "a-model-that-is-gone"}
    changes = (
        RowChange(
            ChangeKind.CHANGED, "parameter_counts", CLAIM, True, {**now, "parameters": "1"}, now
        ),
        RowChange(ChangeKind.CHANGED, "models", "m", True, _note("가", "a"), _note("나", "b")),
        RowChange(ChangeKind.WITHDRAWN, "parameter_counts", "size-gone", True, gone, {}),
        RowChange(ChangeKind.NEW, "sources", "x", False, {}, {"source": "x", "title": "새 기사"}),
        RowChange(ChangeKind.NEW, "no_table", "y", True, {}, {"claim": "y"}),
    )
    edition = replace(FIRST, version=2, base=1, new=9, changed=2, withdrawn=1, why="3분기 <b>")
    back = replace(FIRST, version=3, base=2, new=0, changed=0, withdrawn=0, restores=1)
    return (EditionChanges(back, ()), EditionChanges(edition, changes), EditionChanges(FIRST, ()))


@pytest.fixture
def page(history):
    site = build_site(real_dataset(), real_charts(), None, history)

    def shown(language: Language):
        view = looking("/changes", language)
        return render(site, view, site.find("/changes"))

    return shown


def test_every_edition_is_told_in_words(page) -> None:
    text = words(page(Language.EN))
    assert "Edition 2 (November 29, 2026)" in text
    assert "Claims: 9 new, 2 changed, 1 withdrawn" in text
    assert "3분기 <b>" in text
    assert "Parameters" in text
    assert "1 → 300B (300,000,000,000)" in text
    assert "8 further claims" in text
    assert "No claim changed. It restores edition 1." in text
    assert "The first edition, 2,000 claims" in text
    assert "a-model-that-is-gone" in text
    assert "not told" not in text
    korean = words(page(Language.KO))
    assert "주장 추가 9건, 변경 2건, 철회 1건" in korean
    assert "새 기사" in korean
    assert ("설명: 가 → 나" in korean, "Note: a → b" in text) == (True, True)
    assert "나" not in text


def test_a_claim_that_is_there_leads_to_its_page(page) -> None:
    links = [one.href for one in every(page(Language.KO), "A")]
    assert f"/evidence/{CLAIM}" in links
    assert not [link for link in links if "size-gone" in link]
    assert {"/changes.atom?lang=ko", "/api/changes.json?lang=ko"} <= set(links)


def test_without_editions_it_says_so_and_no_menu_leads_to_it(site) -> None:
    found = site.find("/changes")
    assert not found.in_navigation
    text = words(render(site, looking("/changes", Language.EN), found))
    assert "not published in editions" in text
    assert real_dataset().version in text


def test_what_is_told_one_by_one_and_the_rest_are_all(history) -> None:
    described = describe_edition(history[1], real_dataset())
    assert described.further + 4 == 12
    assert described.changes[4][1].about[Language.EN] == "y"
