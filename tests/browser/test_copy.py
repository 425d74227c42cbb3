"""The address of a chart in its state is copied, or shown where there is no clipboard."""

from __future__ import annotations

WANTED = "/charts/model-sizes?lang=en&axis=log"


def test_the_button_copies_the_address_of_the_chart_alone(visit) -> None:
    seen = visit(permissions=("clipboard-read", "clipboard-write"))
    page = seen.open("/?lang=en&model-sizes.axis=log")
    card = page.locator("#chart-model-sizes")
    card.get_by_role("button", name="Copy address").click()
    card.get_by_role("button", name="Copied").wait_for()
    copied = page.evaluate("() => navigator.clipboard.readText()")
    assert copied == seen.server + "/charts/model-sizes?axis=log&lang=en"
    card.get_by_role("button", name="Copy address").wait_for()
    assert seen.troubles == []


def test_without_a_clipboard_the_address_is_shown(visit) -> None:
    seen = visit()
    shown = []
    seen.page.on("dialog", lambda dialog: (shown.append(dialog.default_value), dialog.dismiss()))
    seen.page.add_init_script("Object.defineProperty(navigator, 'clipboard', { value: undefined })")
    page = seen.open(WANTED)
    page.get_by_role("button", name="Copy address").click()
    assert shown == [seen.server + WANTED]
    assert seen.troubles == []
