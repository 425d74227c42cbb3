"""Taking a chart away: the file is of what is seen, and arrives; an archive is called off."""

from __future__ import annotations

import struct
from urllib.parse import parse_qs, urlsplit

import pytest
from playwright.sync_api import expect

from tests.browser.accessibility import violations
from tests.browser.test_choices import unfold

LAST = "for=web&kind=png&title=Our+own&note=Note&size=square&transparent=1"


def open_dialog(page, chart: str) -> None:
    page.locator(f"#chart-{chart}").get_by_role("button", name="Take away").click()
    page.wait_for_selector(".modal.show #takeaway-file")


def asked(page) -> dict[str, list[str]]:
    return parse_qs(urlsplit(page.locator("#takeaway-save").get_attribute("href")).query)


def close(page) -> None:
    page.get_by_role("button", name="Close").click()
    page.wait_for_selector(".modal", state="detached")


def test_a_file_is_of_the_choices_that_are_seen(stay) -> None:
    seen = stay()
    page = seen.go("/?lang=en&theme=dark")
    unfold(page, "model-sizes")
    page.locator("#chart-model-sizes").get_by_text("Log", exact=True).click()
    page.wait_for_url("**model-sizes.axis=log**")
    open_dialog(page, "model-sizes")
    assert asked(page) == {"axis": ["log"], "lang": ["en"], "theme": ["dark"]}
    close(page)
    open_dialog(page, "market-growth")
    assert asked(page) == {"lang": ["en"], "theme": ["dark"]}
    close(page)
    assert seen.troubles == []


def test_a_picture_and_a_table_arrive_as_chosen(stay, dataset, tmp_path) -> None:
    seen = stay()
    page = seen.go("/charts/model-sizes?lang=en&country=KR")
    chosen = f"model-sizes.en.{dataset.version}.country=KR"
    open_dialog(page, "model-sizes")
    for purpose, kind, end, file in (
        ("A slide", "PNG picture", ".slide.png", "model-sizes.png"),
        ("A sheet", "CSV", ".csv", "model-sizes.csv"),
    ):
        page.locator("#takeaway-for").get_by_text(purpose).click()
        page.locator("#takeaway-kind").get_by_text(kind).click()
        link = page.get_by_role("link", name=f"Download {kind}")
        with page.expect_download() as download:
            link.click()
        download.value.save_as(tmp_path / file)
        assert download.value.suggested_filename == f"{chosen}{end}"
    picture = (tmp_path / "model-sizes.png").read_bytes()
    assert struct.unpack(">II", picture[16:24]) == (1920, 1080)
    table = (tmp_path / "model-sizes.csv").read_text(encoding="utf-8-sig")
    assert "South Korea" in table
    assert "China" not in table
    close(page)
    assert page.url.endswith("/charts/model-sizes?lang=en&country=KR")
    assert seen.troubles == []


def test_the_preview_is_the_file_in_the_readers_own_words(stay) -> None:
    seen = stay()
    page = seen.go("/charts/model-sizes?lang=en")
    open_dialog(page, "model-sizes")
    page.locator("#takeaway-for").get_by_text("A slide").click()
    page.locator("#takeaway-kind").get_by_text("PNG picture").click()
    page.get_by_label("Title of your own").fill("Our <b>own</b> title")
    page.get_by_label("Transparent ground").check()
    page.wait_for_function(
        "() => /title=.*transparent=1/.test(document.querySelector('#takeaway-file img').src)"
    )
    address = page.locator("#takeaway-save").get_attribute("href")
    expect(page.locator("#takeaway-file img")).to_have_attribute("src", address)
    page.wait_for_function(
        "() => document.querySelector('#takeaway-file img').naturalWidth === 1920"
    )
    assert asked(page)["title"] == ["Our <b>own</b> title"]
    page.get_by_label("Title of your own").fill("Quick")
    with page.expect_download() as download:
        page.locator("#takeaway-save").click()
    assert "title=Quick" in download.value.url
    page.get_by_label("Title of your own").fill("Our <b>own</b> title")
    page.locator("#takeaway-for").get_by_text("The web").click()
    expect(page.locator("#takeaway-size")).to_have_value("og")
    page.get_by_role("button", name="Address, embed code, citation").click()
    page.wait_for_selector(".modal.show #share-page")
    for text in ("#share-frame", "#share-image"):
        assert "title=Our+%3Cb%3Eown" in page.locator(text).inner_text()
    close(page)
    assert seen.troubles == []


def test_an_address_keeps_what_was_chosen_and_opens_with_it(visit) -> None:
    seen = visit()
    page = seen.open(f"/charts/model-sizes?lang=en#take=model-sizes&{LAST}")
    page.wait_for_selector(".modal.show #takeaway-file")
    expected = {"title": ["Our own"], "note": ["Note"], "size": ["square"], "transparent": ["1"]}
    assert expected.items() <= asked(page).items()
    page.get_by_label("Note of your own").fill("Another")
    page.keyboard.press("Enter")
    page.wait_for_url("**note=Another**")
    close(page)
    assert page.url.endswith("/charts/model-sizes?lang=en")
    open_dialog(page, "model-sizes")
    assert asked(page)["note"] == ["Another"]
    close(page)
    assert seen.troubles == []


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_the_keyboard_goes_round_in_the_dialog_and_no_rule_is_broken(stay, theme) -> None:
    seen = stay()
    page = seen.go(f"/charts/model-sizes?lang=en&theme={theme}")
    page.get_by_role("button", name="Take away").focus()
    page.keyboard.press("Enter")
    page.wait_for_selector(".modal.show #takeaway-file")
    page.wait_for_function(
        "() => getComputedStyle(document.querySelector('.modal')).opacity === '1'"
    )
    assert violations(page, ".modal") == []
    within = "() => document.querySelector('.modal').contains(document.activeElement)"
    for _ in range(14):
        page.keyboard.press("Tab")
        assert page.evaluate(within)
    page.keyboard.press("Escape")
    page.wait_for_selector(".modal", state="detached")
    assert seen.troubles == []


def test_a_deck_follows_the_theme_and_the_language(stay) -> None:
    seen = stay()
    page = seen.go("/data?lang=en&theme=light")
    deck = page.locator("a[href*='/decks/all.pptx']")
    expect(deck).to_have_attribute("href", "/decks/all.pptx?lang=en&theme=light")
    page.locator(".switches a[title='Dark theme']").click()
    expect(deck).to_have_attribute("href", "/decks/all.pptx?lang=en&theme=dark")
    page.locator(".switches a[lang=ko]").click()
    expect(deck).to_have_attribute("href", "/decks/all.pptx?lang=ko&theme=dark")
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
