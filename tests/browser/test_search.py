"""The search, with nothing but the keyboard."""

from __future__ import annotations

from tests.browser.accessibility import violations


def test_a_claim_is_found_and_opened_from_the_keyboard(visit) -> None:
    seen = visit(390, 900)
    page = seen.open("/about?lang=en")
    box = page.get_by_role("combobox")
    page.keyboard.press("/")
    assert box.evaluate("(box) => box === document.activeElement")
    page.keyboard.insert_text("3000억 herald")
    page.get_by_role("option").first.wait_for()
    assert box.get_attribute("aria-expanded") == "true"
    page.keyboard.press("ArrowUp")
    assert page.locator("[aria-selected=true]").inner_text().startswith("All results")
    page.keyboard.press("ArrowDown")
    chosen = page.locator("[aria-selected=true]")
    assert chosen.get_attribute("id") == box.get_attribute("aria-activedescendant")
    assert "최대 3000억개" in chosen.inner_text()
    assert violations(page) == []

    page.keyboard.press("Escape")
    assert not page.get_by_role("option").count()
    assert box.get_attribute("aria-expanded") == "false"
    page.keyboard.insert_text(" ")
    page.get_by_role("option").first.wait_for()
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    page.wait_for_url("**/evidence/size-exaone-herald?lang=en")
    page.wait_for_function("() => document.title.startsWith('EXAONE')")

    page.keyboard.press("/")
    page.keyboard.insert_text("nothing like it")
    page.locator(".search-said", has_text="No results").wait_for()
    page.keyboard.press("Enter")
    page.wait_for_url("**/search?q=nothing+like+it&lang=en")
    page.locator("main", has_text="no results").first.wait_for()
    assert violations(page) == []
    assert seen.troubles == []
