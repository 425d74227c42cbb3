"""One control for what was known when: by keyboard, by pointer, played, from page to page."""

from __future__ import annotations

from typing import TYPE_CHECKING

from playwright.sync_api import expect

from tests.browser.accessibility import violations

if TYPE_CHECKING:
    from playwright.sync_api import Locator


PATIENCE = 20_000
"""Milliseconds: a page of a day that nobody has asked for is computed first."""


def says(said: Locator, words: str) -> None:
    expect(said).to_contain_text(words, timeout=PATIENCE)


def test_the_day_is_set_played_and_kept_from_page_to_page(stay) -> None:
    reader = stay()
    page = reader.go("/models")
    handle, said = page.locator("#known-handle"), page.locator(".known-words")
    says(said, "출처 5건 전체")
    top = page.locator("#page").bounding_box()["y"]

    handle.press("Home")
    expect(page).to_have_url(f"{reader.server}/models?as_of=2021-05-26")
    handle.press("ArrowRight")
    says(said, "2022-02-23 기준")
    expect(handle).to_be_focused()
    says(page.locator(".chart-card .infolayer").first, "새로 알려진 것")
    reader.drawn()
    assert page.locator("#page").bounding_box()["y"] == top

    page.get_by_role("link", name="시장", exact=True).click()
    expect(page).to_have_url(f"{reader.server}/market?as_of=2022-02-23")
    says(page.locator("#page h1"), "시장은")
    reader.drawn()
    says(said, "2022-02-23 기준")
    assert violations(page) == []

    page.get_by_text("AI타임스", exact=True).click()
    says(said, "2022-03-20 기준")
    page.get_by_role("button", name="발행 순서대로 재생").click()
    expect(page.get_by_role("button", name="정지")).to_be_visible()
    says(said, "2022-12-13 기준")
    says(said, "출처 5건 전체")
    expect(page).to_have_url(f"{reader.server}/market")
    expect(page.get_by_role("button", name="발행 순서대로 재생")).to_be_visible()

    box = page.locator("#known-track").bounding_box()
    handle.hover()
    page.mouse.down()
    page.mouse.move(box["x"] + box["width"] * 0.1, box["y"] + 12, steps=4)
    page.mouse.up()
    says(said, "2021-05-26 기준")
    page.go_back()
    says(said, "출처 5건 전체")
    reader.drawn()
    assert reader.troubles == []


def test_who_wants_no_motion_goes_on_article_by_article(visit) -> None:
    reader = visit(reduced_motion="reduce", width=390, locale="en-US")
    page = reader.open("/disagreements?rule=cautious&as_of=2022-03-05")
    page.get_by_role("button", name="Next source").click()
    says(page.locator(".known-words"), "As known on 2022-03-20")
    assert "playing" not in page.evaluate("({...document.documentElement.dataset})")
    page.locator("#rule-all").click()
    expect(page).to_have_url(f"{reader.server}/disagreements?as_of=2022-03-20")
    says(page.locator(".rule.in-force"), "All claims")
    assert violations(page) == []
    assert page.evaluate("document.documentElement.scrollWidth") == 390
    assert reader.troubles == []
