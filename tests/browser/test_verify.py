"""A picture goes in by button, keyboard or drop; the verdict is words and never markup."""

from __future__ import annotations

from base64 import b64encode

import pytest
from msgspec.structs import replace
from playwright.sync_api import expect

from tests.browser.accessibility import violations
from tests.export.made import origin, plain_png, stamped_png

OVERFLOW = "document.documentElement.scrollWidth - document.documentElement.clientWidth"
DROP = """([selector, content, name]) => {
  const bytes = Uint8Array.from(atob(content), (sign) => sign.charCodeAt(0));
  const transfer = new DataTransfer();
  transfer.items.add(new File([bytes], name));
  const target = document.querySelector(selector);
  return ['dragover', 'drop'].map((kind) => target.dispatchEvent(
    new DragEvent(kind, { dataTransfer: transfer, bubbles: true, cancelable: true })));
}"""


@pytest.fixture(scope="module")
def current(dataset, catalogue) -> bytes:
    return stamped_png(origin(dataset, catalogue, "market-growth"))


@pytest.fixture(scope="module")
def superseded(dataset, catalogue) -> bytes:
    """A picture whose claims stated something else, and one of which there is no more."""
    made = origin(dataset, catalogue, lang="en")
    facts = {claim: dict(values) for claim, values in made.facts.items()}
    facts["size-gpt-3-hankyung"]["parameters"] = "170000000000"
    facts["size-of-something-gone"] = facts.pop("size-gopher-joongang")
    title = "<img src=x onerror=alert(1)> & more"
    return stamped_png(replace(made, facts=facts, title=title, version="2020-01-01"))


@pytest.fixture
def check(visit):
    """A visit of the page; a listener makes the browser hand over its file choosers from now on."""

    def make(query: str, width: int = 1440):
        seen = visit(width)
        seen.page.on("filechooser", lambda chooser: None)
        return seen, seen.open(f"/verify?{query}")

    return make


def choose(page, content: bytes, name: str = "chart.png") -> None:
    """Put in a file by the keyboard."""
    with page.expect_file_chooser() as chooser:
        page.locator("#verify-choose").press("Enter")
    chooser.value.set_files({"name": name, "mimeType": "", "buffer": content})


def drop(page, selector: str, content: bytes) -> list[bool]:
    """Drop a file somewhere; whether the browser would do with it what it does by itself."""
    return page.evaluate(DROP, [selector, b64encode(content).decode(), "chart.png"])


@pytest.mark.parametrize(("width", "theme"), [(1440, "light"), (390, "dark")])
def test_a_superseded_picture_and_what_changed(check, superseded, width: int, theme: str) -> None:
    seen, page = check(f"lang=en&theme={theme}", width)
    choose(page, superseded)
    section = page.locator(".verdict-superseded")
    section.wait_for()
    told = section.inner_text()
    for words in (
        "chart.png",
        "<img src=x onerror=alert(1)> & more",
        "2020-01-01 → ",
        "170B (170,000,000,000)",
        "175B (175,000,000,000)",
        "size-of-something-gone",
        "Gopher",
    ):
        assert words in told, words
    link = section.get_by_role("link", name="GPT-3")
    assert link.get_attribute("href") == "/evidence?claim=size-gpt-3-hankyung&lang=en"
    assert link.get_attribute("target") == "_blank"
    assert page.evaluate(OVERFLOW) == 0
    assert violations(page) == []
    assert seen.troubles == []


def test_the_verdict_follows_language_and_theme(check, current) -> None:
    seen, page = check("lang=en&theme=light")
    choose(page, current)
    page.get_by_text("it shows the same figures").nth(0).wait_for()
    page.locator(".switches a[data-sets=lang]").click()
    section = page.locator(".verdict-current")
    section.get_by_text("데이터 변경 없음").wait_for()
    assert "같은 수치가 나옵니다" in page.locator("#verify-status").text_content()
    page.locator(".switches a[data-sets=theme]:visible").click()
    page.wait_for_function("() => document.documentElement.dataset.bsTheme === 'dark'")
    section.get_by_text("데이터 변경 없음").wait_for()
    page.get_by_role("link", name="개요").click()
    page.wait_for_selector(".verdict", state="detached")
    seen.drawn()
    assert seen.troubles == []


def test_a_file_is_taken_where_it_is_dropped_and_nowhere_else(check, current) -> None:
    seen, page = check("lang=en")
    assert drop(page, "h1", current) == [False, False]
    assert page.locator("#verify-status").text_content() == ""
    assert drop(page, "#verify p", current) == [False, False]
    page.locator(".verdict-current").wait_for()
    assert page.url.endswith("/verify?lang=en")
    seen.go("/about?lang=en")
    assert drop(page, "h1", current) == [True, True]
    assert seen.troubles == []


def test_what_cannot_be_read_is_told_and_the_next_file_is_read(check, current) -> None:
    seen, page = check("lang=en")
    sent = []
    page.on("request", lambda request: sent.append(request.url))
    choose(page, bytes(10_000_001), "large.png")
    page.get_by_text("The file is larger than 10 MB").nth(0).wait_for()
    assert sent == []
    choose(page, b"hello", "letter.txt")
    section = page.locator(".verdict-unread")
    section.get_by_text("letter.txt").wait_for()
    assert "The file is no PNG, SVG, PDF or PPTX" in section.inner_text()
    assert [one.split(" ")[0] for one in seen.troubles] == ["422", "console"]
    choose(page, plain_png(), "plain.png")
    page.locator(".verdict-unknown").wait_for()
    choose(page, current)
    page.locator(".verdict-current").wait_for()
    assert page.locator(".verdict").count() == 1


def test_a_server_that_does_not_answer_is_told_and_asked_again(check, current) -> None:
    _, page = check("lang=ko")
    page.route("**/api/verify*", lambda route: route.abort())
    choose(page, current)
    page.locator("#verify-status").get_by_text("그림을 확인하지 못했습니다").wait_for()
    page.unroute("**/api/verify*")
    page.get_by_role("button", name="다시 시도").click()
    page.locator(".verdict-current").wait_for()
    expect(page.get_by_role("button", name="다시 시도")).to_have_count(0)


def test_the_page_about_the_atlas_leads_here(stay) -> None:
    seen = stay()
    page = seen.go("/about?lang=en")
    page.get_by_role("link", name="Check a picture").click()
    page.locator("#verify-choose").wait_for()
    page.wait_for_url("**/verify?lang=en")
    assert seen.troubles == []
