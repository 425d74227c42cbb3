"""The menu of a chart: its files follow the choices and arrive; an archive can be called off."""

from __future__ import annotations

import struct

from playwright.sync_api import expect

from tests.browser.test_choices import unfold

LINKS = """(chart) => [
  ...document.querySelectorAll(`#chart-${chart} .action-menu a[data-follows]`)
].map((link) => link.getAttribute('href'))"""


def menu(page, chart: str):
    return page.locator(f"#chart-{chart} .action-menu")


def test_every_link_follows_the_choices_there_and_back(stay) -> None:
    seen = stay()
    page = seen.go("/?lang=en&theme=dark")
    before = page.evaluate(LINKS, "model-sizes")
    others = page.evaluate(LINKS, "market-growth")
    assert len(before) == 11
    unfold(page, "model-sizes")
    page.locator("#chart-model-sizes").get_by_text("Log", exact=True).click()
    page.wait_for_url("**model-sizes.axis=log**")
    page.wait_for_function(
        f"chart => ({LINKS})(chart).every((one) => one.includes('axis=log'))", arg="model-sizes"
    )
    after = page.evaluate(LINKS, "model-sizes")
    assert [one.replace("&axis=log", "") for one in after] == before
    assert page.evaluate(LINKS, "market-growth") == others
    page.go_back()
    page.wait_for_function(
        f"before => ({LINKS})('model-sizes').join() === before.join()", arg=before
    )
    page.go_forward()
    page.wait_for_function(
        f"chart => ({LINKS})(chart).every((one) => one.includes('axis=log'))", arg="model-sizes"
    )
    page.reload()
    seen.drawn()
    assert all("axis=log" in one for one in page.evaluate(LINKS, "model-sizes"))
    page.locator(".switches a[lang=ko]").click()
    page.wait_for_function(
        f"() => ({LINKS})('model-sizes').every((one) => one.includes('lang=ko'))"
    )
    assert seen.troubles == []


def test_a_picture_and_a_table_arrive_as_chosen(stay, dataset, tmp_path) -> None:
    seen = stay()
    page = seen.go("/charts/model-sizes?lang=en&country=KR")
    chosen = f"model-sizes.en.{dataset.version}.country=KR"
    for name, end, file in (
        ("PNG slide 16:9", ".slide.png", "model-sizes.png"),
        ("CSV", ".csv", "model-sizes.csv"),
    ):
        menu(page, "model-sizes").locator("summary").click()
        with page.expect_download() as download:
            menu(page, "model-sizes").get_by_role("link", name=name).click()
        download.value.save_as(tmp_path / file)
        assert download.value.suggested_filename == f"{chosen}{end}"
        expect(menu(page, "model-sizes")).not_to_have_attribute("open", "")
    picture = (tmp_path / "model-sizes.png").read_bytes()
    assert struct.unpack(">II", picture[16:24]) == (1920, 1080)
    table = (tmp_path / "model-sizes.csv").read_text(encoding="utf-8-sig")
    assert "South Korea" in table
    assert "China" not in table
    assert page.url.endswith("/charts/model-sizes?lang=en&country=KR")
    assert seen.troubles == []


def test_the_keyboard_opens_the_menu_and_escape_closes_it(stay) -> None:
    seen = stay()
    page = seen.go("/charts/model-sizes?lang=en")
    page.get_by_text("Download", exact=True).focus()
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    assert page.evaluate("() => document.activeElement.textContent").startswith("PNG")
    page.keyboard.press("Escape")
    expect(menu(page, "model-sizes")).not_to_have_attribute("open", "")
    assert page.evaluate("() => document.activeElement.textContent") == "Download"
    assert seen.troubles == []


def test_an_archive_is_called_off(stay) -> None:
    seen = stay()
    page = seen.go("/data?lang=en")
    ended = []
    page.on("requestfailed", lambda request: ended.append(request.url))
    page.get_by_label("Include the dark theme").check()
    page.get_by_role("button", name="Download everything").click()
    page.wait_for_function("() => document.querySelector('#export progress').value >= 1")
    page.get_by_role("button", name="Cancel").click()
    expect(page.locator("#export [role=status]")).to_have_text("Cancelled")
    page.get_by_role("button", name="Close").click()
    expect(page.locator("#export")).to_be_hidden()
    assert [url.endswith("/exports?lang=en&themes=light,dark") for url in ended] == [True]
    assert seen.troubles == []
