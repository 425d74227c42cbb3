"""Choosing among more than a list shows: by typing, with the keyboard, kept in the address."""

from __future__ import annotations

from playwright.sync_api import expect

from tests.browser.accessibility import violations
from tests.browser.test_choices import PICTURE

MATRIX = "#chart-alliance-matrix"


def test_what_is_typed_is_found_among_all_and_stays_chosen(stay) -> None:
    seen = stay()
    page = seen.go("/charts/alliance-matrix?lang=en")
    before = page.evaluate(PICTURE, "alliance-matrix")
    menu = page.locator(f"{MATRIX} .choice-menu").first
    menu.locator("summary").click()
    assert menu.locator(".form-check").count() == 20
    field = menu.get_by_role("searchbox")
    field.fill("셔터스톡")
    expect(menu.locator(".form-check")).to_have_text(["Shutterstock"])
    assert violations(page) == []
    field.press("Tab")
    page.keyboard.press("Space")
    page.wait_for_url("**/charts/alliance-matrix?lang=en&organizations=shutterstock")
    page.wait_for_function(f"before => ({PICTURE})('alliance-matrix') !== before", arg=before)
    expect(menu.locator("summary")).to_have_text("Organizations: Shutterstock")

    field.fill("nothing like it")
    expect(menu.get_by_role("status")).to_have_text("No such name")
    expect(menu.locator(".form-check")).to_have_text(["Shutterstock"])
    field.fill("")
    expect(menu.locator(".form-check")).to_have_count(21)
    expect(menu.locator("input:checked")).to_have_count(1)

    page.reload()
    seen.drawn()
    expect(menu.locator("summary")).to_have_text("Organizations: Shutterstock")
    assert seen.troubles == []
