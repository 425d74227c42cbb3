"""The dialog that shares a chart: its addresses hold, its buttons copy, a keyboard is enough."""

from __future__ import annotations

import re
import subprocess
import sys
from html import unescape
from urllib.parse import parse_qs, urlsplit

import pytest

from tests.browser.accessibility import violations
from tests.browser.test_choices import unfold

CLIPBOARD = {"permissions": ("clipboard-read", "clipboard-write")}
TEXTS = """() => Object.fromEntries([...document.querySelectorAll('#share pre')].map(
  (one) => [one.id.slice(6), one.textContent]))"""
OPEN = ".modal.show #share-page"


def opened(page, chart: str, name: str) -> dict[str, str]:
    page.locator(f"#chart-{chart}").get_by_role("button", name=name, exact=True).click()
    page.wait_for_selector(OPEN)
    return page.evaluate(TEXTS)


def test_what_is_shared_is_what_is_seen(stay) -> None:
    seen = stay()
    page = seen.go("/?lang=en&theme=dark")
    unfold(page, "model-sizes")
    page.locator("#chart-model-sizes").get_by_text("Log", exact=True).click()
    page.wait_for_url("**model-sizes.axis=log**")
    texts = opened(page, "model-sizes", "Share")
    frame = unescape(texts["frame"]).split('"')[1]
    rows = texts["python"].split('"')[1]
    for address in (texts["page"], frame, texts["image"], rows):
        assert address.startswith(seen.server)
        assert parse_qs(urlsplit(address).query)["axis"] == ["log"]
        answer = page.request.get(address)
        assert answer.status == 200, address
    title = page.locator("#chart-model-sizes h2").inner_text()
    assert title in texts["citation"]
    today = page.evaluate("() => new Date().getFullYear()")
    assert f"urldate = {{{today}-" in texts["bibtex"]
    # The line of Python reads the rows.
    count = [sys.executable, "-c", f"{texts['python']}; print(len(rows))"]
    assert int(subprocess.run(count, capture_output=True, check=True).stdout) > 5
    # The way back closes the dialog with the state that it belongs to.
    page.go_back()
    page.wait_for_selector(".modal", state="detached")
    page.goto(texts["page"])
    seen.drawn()
    assert page.locator("input[value='log']").is_checked()
    assert seen.troubles == []


def test_each_button_copies_its_text(visit) -> None:
    seen = visit(**CLIPBOARD)
    page = seen.open("/charts/market-growth?lang=ko")
    texts = opened(page, "market-growth", "공유")
    buttons = page.locator("#share button.copy")
    assert buttons.count() == len(texts)
    for place, text in enumerate(texts.values()):
        button = buttons.nth(place)
        button.click()
        page.wait_for_function(
            "one => one.textContent === '복사했습니다'", arg=button.element_handle()
        )
        assert page.evaluate("() => navigator.clipboard.readText()") == text
    assert seen.troubles == []


def test_without_a_clipboard_the_text_is_copied_or_left_selected(visit) -> None:
    seen = visit()
    seen.page.add_init_script("Object.defineProperty(navigator, 'clipboard', { value: undefined })")
    page = seen.open("/charts/model-sizes?lang=en&axis=log")
    texts = opened(page, "model-sizes", "Share")
    page.locator("#share button.copy").first.click()
    page.wait_for_function("() => document.querySelector('#share .copy').textContent === 'Copied'")
    assert page.evaluate("() => getSelection().toString()") == texts["page"]
    page.evaluate("() => { document.execCommand = () => false; }")
    second = page.locator("#share button.copy").nth(1)
    second.click()
    page.wait_for_function("one => one.textContent.includes('Ctrl+C')", arg=second.element_handle())
    assert page.evaluate("() => getSelection().toString()").startswith("<iframe")
    assert seen.troubles == []


def test_the_keyboard_opens_keeps_within_and_leaves_the_dialog(stay) -> None:
    seen = stay()
    page = seen.go("/charts/model-sizes?lang=en")
    share = page.get_by_role("button", name="Share", exact=True)
    for _ in range(2):
        share.focus()
        page.keyboard.press("Enter")
        page.wait_for_selector(OPEN)
        dialog = page.get_by_role("dialog", name=re.compile("^Share: "))
        assert dialog.is_visible()
        for key in ["Tab"] * 14 + ["Shift+Tab"] * 4:
            page.keyboard.press(key)
            assert page.evaluate("() => document.activeElement.closest('[role=dialog]') !== null")
        page.keyboard.press("Escape")
        page.wait_for_selector("#share", state="detached")
        page.wait_for_function("() => document.activeElement.textContent === 'Share'")
    share.click()
    page.get_by_role("button", name="Close").click()
    page.wait_for_selector("#share", state="detached")
    assert seen.troubles == []


def test_a_portal_is_told_whether_it_may_embed(stay) -> None:
    seen = stay()
    page = seen.go("/charts/model-sizes?lang=en")
    opened(page, "model-sizes", "Share")
    field = page.get_by_label("Your portal's address")
    field.fill("https://portal.example/start")
    page.wait_for_selector("#portal-answer.refused")
    assert "ATLAS_EMBED_ORIGINS" in page.inner_text("#portal-answer")
    field.fill(f"{seen.server}/some/page")
    page.wait_for_selector("#portal-answer.allowed")
    field.fill("")
    page.wait_for_function("() => document.querySelector('#portal-answer').textContent === ''")
    assert seen.troubles == []


@pytest.mark.parametrize(
    ("language", "theme", "width"), [("ko", "dark", 390), ("en", "light", 1440)]
)
def test_the_dialog_is_accessible_and_fits(stay, language: str, theme: str, width: int) -> None:
    seen = stay(width, 844)
    page = seen.open(f"/charts/market-growth?lang={language}&theme={theme}&currency=KRW")
    opened(page, "market-growth", {"ko": "공유", "en": "Share"}[language])
    page.locator("#portal").fill("https://portal.example")
    page.wait_for_selector("#portal-answer.refused")
    assert violations(page, "#share") == []
    body = "document.querySelector('#share-body')"
    assert page.evaluate(f"{body}.scrollWidth - {body}.clientWidth") == 0
    assert page.locator("#share-body").bounding_box()["width"] <= width
    assert seen.troubles == []
