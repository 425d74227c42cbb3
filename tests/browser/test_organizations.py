"""An organization is found on a phone from the keyboard, and its profile is read part by part."""

from __future__ import annotations

from tests.browser.accessibility import violations

ONE_ROW = "() => document.querySelectorAll('#organizations-list tbody tr').length === 1"


def test_an_organization_is_found_by_its_alias_from_the_menu(visit) -> None:
    seen = visit(390)
    page = seen.open("/about?lang=ko&theme=light")
    page.locator(".nav-menu summary").focus()
    page.keyboard.press("Enter")
    assert page.locator(".nav-menu .menu a").first.is_visible()
    assert violations(page) == []
    page.keyboard.press("Escape")
    assert not page.locator(".nav-menu .menu a").first.is_visible()
    page.keyboard.press("Enter")
    page.get_by_role("link", name="기관", exact=True).press("Enter")
    page.wait_for_url("**/organizations?lang=ko&theme=light")

    names = page.locator("#organizations-list tbody th a:visible")
    page.locator("#organizations-q").press_sequentially("카이스트")
    assert names.all_inner_texts() == ["KAIST"]
    page.keyboard.press("Enter")
    page.wait_for_url("**/organizations?*q=*")
    page.wait_for_function(ONE_ROW)
    assert names.all_inner_texts() == ["KAIST"]

    names.first.press("Enter")
    page.wait_for_selector("h1:text-is('KAIST')")
    assert page.url.endswith("/organizations/kaist?lang=ko&theme=light")
    page.evaluate("document.querySelector('.profile').dataset.same = 'yes'")
    page.locator(".page-parts a").last.press("Enter")
    page.wait_for_url("**#claims")
    page.locator(".fold summary").first.press("Enter")
    assert page.locator(".fold[open] a").first.is_visible()
    assert page.locator(".profile[data-same=yes]").count() == 1
    assert seen.troubles == []
