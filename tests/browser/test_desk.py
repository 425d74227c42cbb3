"""The desk in a real browser, by keyboard alone: from a pasted article to published charts."""

from __future__ import annotations

import http.server
from contextlib import contextmanager
from threading import Thread
from time import monotonic
from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import expect

from dashboard.store.address import FILE, store_address
from dashboard.store.store import Store
from tests.browser.accessibility import violations
from tests.desk import ARTICLE, running_desk, until_true
from tests.intake.drafts.test_formats import as_docx, as_hwpx, as_pdf
from tests.server.client import ask

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from playwright.sync_api import Page

    from tests.desk import RunningDesk

MOST_KEYS = 40
MOST_SECONDS = 180
READ = 12
"""Letters, blanks not counted, that a person reads in a second: 720 a minute."""
PRESSED = 0.4
"""Seconds for a key."""
LIKE_A_KNOWN_NAME = (
    "LG AI연구원은 ‘엑사원 플러스’를 공개했다. 엑사원 플러스는 5천억개 파라미터를 갖췄다."
)
PASTE = "(text) => document.execCommand('insertText', false, text)"
CARDS = ".desk-card"


class Editor:
    """An editor with a keyboard and no mouse.

    Attributes:
        page: Her window.
        keys: How many keys she has pressed.
        read: How many characters she has read.
    """

    def __init__(self, page: Page) -> None:
        self.page, self.keys, self.read = page, 0, 0

    def press(self, *keys: str) -> None:
        for key in keys:
            expect(self.page.locator("html[aria-busy]")).to_have_count(0)
            self.page.keyboard.press(key)
            self.keys += len(key.split("+"))

    def paste(self, text: str) -> None:
        expect(self.page.locator("#desk-paste")).to_be_focused()
        self.page.evaluate(PASTE, text)

    def reads(self, where: str) -> str:
        """What stands somewhere, once it is there; reading it takes her time."""
        text = self.page.locator(where).first.inner_text()
        buttons = self.page.locator(f"{where} button").all_inner_texts()
        self.read += sum(map(len, text.split())) - sum(len(one) for one in "".join(buttons).split())
        return text

    def decided(self, count: int) -> None:
        expect(self.page.locator(f"{CARDS} .desk-state.is-accepted")).to_have_count(count)

    @property
    def thinking(self) -> float:
        return self.read / READ + self.keys * PRESSED


@pytest.fixture
def desk(tmp_path) -> Iterator[RunningDesk]:
    with running_desk(tmp_path / "newsroom") as running:
        yield running


@pytest.fixture
def editor(desk: RunningDesk, new_page: Callable[..., Page]) -> Iterator[Editor]:
    page = new_page()
    page.goto(desk.opened)
    expect(page.locator("#desk-paste")).to_be_focused()
    yield Editor(page)
    page.close()


def brought(editor: Editor, text: str | None = None) -> None:
    editor.paste(ARTICLE.read_text(encoding="utf-8") if text is None else text)
    editor.press("Control+Enter")
    expect(editor.page.locator("[data-form=describe]")).to_be_visible()


def opened(editor: Editor) -> None:
    brought(editor)
    editor.press("Enter")
    expect(editor.page.locator(f"{CARDS}.is-current")).to_be_visible()


def shown(desk: RunningDesk, name: str) -> bool:
    return name in ask(desk.address, "/api/tables/models.csv").text


def test_from_an_article_to_a_chart_and_back_by_keyboard(desk: RunningDesk, editor: Editor) -> None:
    begun, page = monotonic(), editor.page
    assert "key" not in page.url
    opened(editor)
    editor.reads(".desk-text")
    cards = page.locator(CARDS)
    count = cards.count()
    assert count == 6
    for done in range(1, count + 1):
        editor.reads(f"{CARDS}.is-current")
        editor.press("Enter")
        editor.decided(done)
    editor.press("p")
    publish = page.locator("[data-does=publish]")
    expect(publish).to_be_focused()
    assert "누리봄" in editor.reads(".desk-sheet")
    expect(page.locator(".desk-pair img").first).to_be_visible()
    editor.press("Enter")
    expect(page.locator("[data-does=take-back]")).to_be_visible()
    assert until_true(lambda: shown(desk, "누리봄")) < 20
    taken = monotonic() - begun + editor.thinking
    assert editor.keys <= MOST_KEYS
    assert taken <= MOST_SECONDS, f"{taken:.0f} s, {editor.read} characters, {editor.keys} keys"
    chart = page.locator("#desk-links a[href*='model-sizes']")
    expect(chart).to_be_visible()
    csv = ask(desk.address, "/charts/model-sizes.csv?lang=ko").text
    assert "누리봄" in csv
    assert "519000000000" in csv
    editor.press("t")
    editor.decided(count)
    until_true(lambda: not shown(desk, "누리봄"))


def claims_shown(editor: Editor) -> list[str]:
    """What would be published if every card is accepted, in words."""
    editor.press("Enter")
    cards = editor.page.locator(CARDS)
    expect(cards.first).to_be_visible()
    for done in range(1, cards.count() + 1):
        editor.press("Enter")
        editor.decided(done)
    editor.press("p")
    expect(editor.page.locator("[data-does=publish]")).to_be_focused()
    shown = editor.page.locator("ul.desk-changes").first.locator("> li").all_inner_texts()
    return sorted("".join(one.split()) for one in shown)


def test_a_file_of_any_kind_gives_the_claims_of_the_pasted_text(
    desk: RunningDesk, editor: Editor, tmp_path
) -> None:
    brought(editor)
    pasted = claims_shown(editor)
    assert len(pasted) > 6
    page = editor.page
    for make in (as_docx, as_hwpx, as_pdf):
        file = tmp_path / f"article.{make.__name__.removeprefix('as_')}"
        file.write_bytes(make(tmp_path))
        page.goto(f"{desk.address}/desk")
        expect(page.locator("#desk-paste")).to_be_focused()
        page.locator("[data-chooses]").focus()
        with page.expect_file_chooser() as chooser:
            editor.press("Enter")
        chooser.value.set_files(file)
        expect(page.locator("[data-form=describe]")).to_be_visible()
        assert "가온일보" in page.locator("#desk-field-publisher").input_value()
        assert claims_shown(editor) == pasted, file.suffix


def test_what_is_wrong_is_said_while_one_types(editor: Editor) -> None:
    opened(editor)
    editor.press("j", "e")
    said = editor.page.locator("[data-said=parameters]")
    field = editor.page.locator("#desk-field-parameters")
    expect(field).to_be_focused()
    editor.press("Control+a")
    editor.page.keyboard.type("5200억")
    expect(said).to_contain_text("원문 표현에 없는 수입니다")
    expect(field).to_have_attribute("aria-invalid", "true")
    assert violations(editor.page) == []
    editor.press("Control+a")
    editor.page.keyboard.type("5190억")
    expect(said).to_be_empty()
    expect(field).to_be_focused()
    editor.press("Control+a")
    editor.page.keyboard.type("5200억")
    expect(said).to_contain_text("원문 표현에 없는 수입니다")
    editor.press("Enter")
    expect(editor.page.locator(f"{CARDS}.is-current h3")).to_contain_text("5200억")
    editor.press("Enter", "p")
    expect(editor.page.locator(".desk-faults")).to_contain_text("원문 표현에 없는 수입니다")
    expect(editor.page.locator("[data-does=publish]")).to_have_count(0)


def test_details_of_the_text_are_undone(editor: Editor) -> None:
    brought(editor)
    title = editor.page.locator("#desk-field-title")
    before = title.input_value()
    title.focus()
    editor.press("Control+a")
    editor.page.keyboard.type("다른 제목")
    editor.press("Enter")
    expect(editor.page.locator("h1")).to_have_text("다른 제목")
    editor.press("u")
    expect(title).to_have_value(before)
    editor.press("Enter")
    expect(editor.page.locator("h1")).to_have_text(before)


def test_every_decision_can_be_undone_and_done_again(editor: Editor) -> None:
    opened(editor)
    editor.press("Enter")
    editor.decided(1)
    editor.press("j", "x")
    expect(editor.page.locator("[data-form=reject] select")).to_be_focused()
    editor.press("Enter")
    rejected = editor.page.locator(f"{CARDS} .desk-state.is-rejected")
    expect(rejected).to_have_count(1)
    editor.press("u", "u")
    expect(rejected).to_have_count(0)
    editor.decided(0)
    editor.press("r", "r")
    expect(rejected).to_have_count(1)
    editor.decided(1)


def test_a_draft_is_edited_beside_its_paragraph(editor: Editor) -> None:
    opened(editor)
    editor.press("j", "e")
    field = editor.page.locator("#desk-field-parameters")
    expect(field).to_be_focused()
    assert "5천190억개" in editor.page.locator(".desk-fragment mark").inner_text()
    editor.press("Control+a")
    editor.page.keyboard.type("많음")
    editor.press("Enter")
    expect(editor.page.locator("#desk-notice")).to_contain_text("수로 읽을 수 없습니다")
    expect(field).to_have_value("많음")
    editor.press("Control+a")
    editor.page.keyboard.type("5200억")
    editor.press("Enter")
    expect(editor.page.locator(f"{CARDS}.is-current h3")).to_contain_text("5200억")


def test_a_new_thing_is_named_and_members_are_chosen(editor: Editor) -> None:
    opened(editor)
    editor.press("n")
    expect(editor.page.locator("#desk-field-identifier")).to_have_value("nuribom")
    editor.page.locator("#desk-field-identifier").focus()
    editor.press("Control+a")
    editor.page.keyboard.type("nuri")
    editor.press("Enter")
    expect(editor.page.locator(f"{CARDS}.is-current")).to_contain_text("nuri)")
    editor.press("j", "j", "j", "m")
    boxes = editor.page.locator(".desk-member input")
    expect(boxes.first).to_be_focused()
    chosen = [one.is_checked() for one in boxes.all()]
    assert sum(chosen) == 2
    editor.press("Space", "Enter")
    expect(editor.page.locator(f"{CARDS}.is-current h3")).to_contain_text("3곳")


def test_a_text_is_put_aside_and_whoever_has_it_open_is_told(
    desk: RunningDesk, editor: Editor, new_page: Callable[..., Page]
) -> None:
    opened(editor)
    other = new_page()
    other.goto(desk.opened)
    aside = other.locator(".desk-works details")
    aside.locator("summary").click()
    assert violations(other) == []
    aside.locator("button").click()
    expect(other.locator("#desk-notice")).to_contain_text("치웠습니다")
    expect(other.locator(".desk-works")).to_have_count(0)
    editor.press("Enter")
    expect(editor.page.locator("#desk-notice")).to_contain_text("그런 글이 없습니다")
    with Store(store_address(desk.folder)) as store:
        assert store.drafts() == ()
    other.close()


def test_what_cannot_be_taken_is_said_and_what_was_typed_stays(editor: Editor) -> None:
    editor.press("Control+Enter")
    expect(editor.page.locator("#desk-notice")).to_contain_text("붙여 넣은 글이 없습니다")
    brought(editor, "제목만 있는 짧은 글입니다.")
    editor.press("Enter")
    expect(editor.page.locator("#desk-field-publisher")).to_be_focused()
    expect(editor.page.locator(".is-invalid")).not_to_have_count(0)


def test_where_the_store_is_gone_decisions_wait_for_it(desk: RunningDesk, editor: Editor) -> None:
    opened(editor)
    files = [*desk.folder.glob(f"{FILE}*")]
    moved = [(one, one.with_name(f"away-{one.name}")) for one in files]
    for one, away in moved:
        one.rename(away)
    (desk.folder / FILE).mkdir()
    editor.press("Enter")
    expect(editor.page.locator("#desk-notice")).to_contain_text("저장소에 닿지 않아")
    editor.press("Enter")
    editor.decided(2)
    (desk.folder / FILE).rmdir()
    for one, away in moved:
        away.rename(one)
    expect(editor.page.locator("#desk-notice")).to_contain_text("저장했습니다")
    with Store(store_address(desk.folder)) as store:
        [kept] = store.drafts()
    assert [one["kind"] for one in kept.history["actions"]] == ["accept", "accept"]


def test_where_somebody_else_publishes_meanwhile_nothing_is_lost(
    desk: RunningDesk, editor: Editor
) -> None:
    opened(editor)
    editor.press("Enter")
    editor.decided(1)
    editor.press("p")
    expect(editor.page.locator("[data-does=publish]")).to_be_focused()
    with Store(store_address(desk.folder)) as store:
        files = {
            one.name: one.read_bytes()
            for one in desk.folder.iterdir()
            if one.suffix in {".csv", ".json"}
        }
        store.publish(files, None, "somebody")
    editor.press("Enter")
    expect(editor.page.locator("#desk-notice")).to_contain_text("somebody")
    editor.press("Enter")
    expect(editor.page.locator("[data-does=take-back]")).to_be_visible()
    until_true(lambda: shown(desk, "누리봄"))
    editor.press("v")
    editor.decided(1)
    expect(editor.page.locator("[data-does=accept]")).to_have_count(0)
    editor.press("Enter", "j", "b")
    expect(editor.page.locator("[data-does=take-back]")).to_be_visible()
    editor.press("h")
    expect(editor.page.locator(".desk-works a")).to_have_count(1)


@contextmanager
def elsewhere() -> Iterator[str]:
    """A page of another origin."""

    class Handler(http.server.BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            self.send_response(200)
            self.send_header("Content-Type", "text/html")
            self.end_headers()
            self.wfile.write(b"<!doctype html><title>elsewhere</title>")

        def log_message(self, *_: object) -> None:
            pass

    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}"
    server.shutdown()
    server.server_close()


@pytest.mark.parametrize("kind", ["text/plain", "application/json"])
def test_a_page_of_another_origin_cannot_write(
    desk: RunningDesk, new_page: Callable[..., Page], kind: str
) -> None:
    ask_as = """([address, kind, key]) => fetch(address, {
      method: 'POST', mode: kind === 'text/plain' ? 'no-cors' : 'cors', body: '{}',
      headers: kind === 'text/plain' ? { 'Content-Type': kind }
        : { 'Content-Type': kind, 'Atlas-Desk-Key': key },
    }).then((answer) => answer.type, () => 'failed')"""
    page = new_page()
    with elsewhere() as other:
        page.goto(other)
        address = f"{desk.address}/desk/_dash-update-component"
        told = page.evaluate(ask_as, [address, kind, desk.key])
    assert told == "failed"
    assert not (desk.folder / FILE).exists() or not Store(store_address(desk.folder)).drafts()
    page.close()


@pytest.mark.parametrize(
    ("language", "theme", "width"), [("ko", "light", 1440), ("en", "dark", 390)]
)
def test_the_rooms_of_the_desk_are_accessible(
    desk: RunningDesk, new_page: Callable[..., Page], language: str, theme: str, width: int
) -> None:
    page = new_page(width, 900)
    page.goto(f"{desk.address}/desk?lang={language}&theme={theme}#key={desk.key}")
    editor = Editor(page)
    expect(page.locator("#desk-paste")).to_be_focused()
    found = {"home": violations(page)}
    brought(editor, f"{ARTICLE.read_text(encoding='utf-8')}\n{LIKE_A_KNOWN_NAME}\n")
    found["details"] = violations(page)
    editor.press("Enter")
    expect(page.locator(f"{CARDS}.is-current")).to_be_visible()
    found["decide"] = violations(page)
    for key in ("e", "x", "n", "m"):
        editor.press(key)
        expect(page.locator(".desk-card [data-form]")).to_be_visible()
        found[key] = violations(page)
        editor.press("Escape")
        expect(page.locator(".desk-card [data-form]")).to_have_count(0)
    name = page.locator("[data-card^=name-]").first
    while "is-current" not in (name.get_attribute("class") or ""):
        editor.press("j")
    editor.press("e")
    expect(page.locator("#desk-field-answer")).to_be_focused()
    found["name"] = violations(page)
    editor.press("Enter")
    editor.decided(1)
    editor.press("Enter")
    editor.decided(2)
    editor.press("p")
    expect(page.locator("[data-does=publish]")).to_be_focused()
    found["publish"] = violations(page)
    editor.press("Enter", "v")
    expect(page.locator("[data-does=accept]")).to_have_count(0)
    found["read"] = violations(page)
    wide = page.evaluate("document.documentElement.scrollWidth <= window.innerWidth")
    assert {name: one for name, one in found.items() if one} == {}
    assert wide
    page.close()
