"""Embeds in sandboxed frames on a portal's page: sized, live, safe, and refused where they must."""

from __future__ import annotations

import struct
from io import BytesIO
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

import pytest
from PIL import Image

from dashboard.settings import Settings
from dashboard.tokens import mint
from tests.browser.conftest import Visit
from tests.browser.portal import Portal, running_portal
from tests.browser.test_share import opened
from tests.conftest import running_server

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from playwright.sync_api import Browser, BrowserContext, Frame, Locator, Page

SECRET = "of a test, long enough to sign with it"  # noqa: S105
EMBEDS = (
    "/embed/model-sizes?lang=ko&theme=light",
    "/embed/market-growth?lang=en&theme=dark",
    "/embed/page/alliances?lang=en&theme=light&title=0&transparent=1",
)
WIDTHS = (640, 341, 1140, 480, 1000, 320, 700, 701, 590, 585, 860, 300, 1200, 430, 450, 795, 780,
          1060, 1040, 640)  # fmt: skip

# The frame is exactly as high as its content, and nothing in it can be scrolled.
SIZED = """(width) => {
  const content = document.querySelector("main");
  const root = document.documentElement;
  const height = Math.ceil(content.getBoundingClientRect().height);
  return (!width || innerWidth === width) && height === innerHeight && height > 100
    && root.scrollHeight === innerHeight && root.scrollWidth === innerWidth;
}"""
# No frame has anything more to say: one that answers itself never gets there.
QUIET = """async () => {
  const before = told.length;
  for (let frame = 0; frame < 20; frame += 1) await new Promise(requestAnimationFrame);
  return told.length === before;
}"""
GROUND = "getComputedStyle(document.documentElement).backgroundColor"
ARRIVED = "(count) => new Set(told.map((one) => one.id)).size === count"
PICTURE = "() => [...document.images].every((one) => one.complete && one.naturalWidth > 0)"


@pytest.fixture(scope="module")
def portal() -> Iterator[Portal]:
    with running_portal() as running:
        yield running


@pytest.fixture(scope="module")
def atlas(portal: Portal) -> Iterator[str]:
    with running_server(ATLAS_EMBED_ORIGINS=portal.address) as address:
        yield address


@pytest.fixture(scope="module")
def reader(browser: Browser) -> Iterator[BrowserContext]:
    context = browser.new_context(accept_downloads=True, color_scheme="light")
    context.set_default_timeout(20_000)
    yield context
    context.close()


class Guest(Visit):
    """A visit to a portal: its own pages and those of the Atlas are asked for, nothing else."""

    def __init__(self, page: Page, portal: Portal, atlas: str) -> None:
        self.hosts = (portal.address, atlas)
        super().__init__(page, portal.address)

    def _on_request(self, request) -> None:
        if not request.url.startswith((*self.hosts, "data:", "blob:")):
            self.troubles.append(f"request to another host: {request.url}")

    def frames(self) -> list[Frame]:
        return [
            frame for frame in self.page.frames if urlsplit(frame.url).path.startswith("/embed")
        ]


@pytest.fixture
def show(
    reader: BrowserContext, portal: Portal, atlas: str, leave: Callable[[Page], None]
) -> Iterator[Callable[..., Guest]]:
    opened: list[Page] = []

    def make(*embeds: str, scripts: int = 1, height: int = 4000) -> Guest:
        wanted = embeds or EMBEDS
        portal.show(atlas, wanted, scripts)
        page = reader.new_page()
        page.set_viewport_size({"width": 1300, "height": height})
        opened.append(page)
        guest = Guest(page, portal, atlas)
        page.goto(portal.address)
        page.wait_for_function(ARRIVED, arg=len(wanted))
        for frame in guest.frames():
            frame.wait_for_function(SIZED)
        return guest

    yield make
    for page in opened:
        leave(page)


def move_over(stage: Locator) -> None:
    """Come with the pointer as a hand does it: into the frame, and on."""
    stage.hover(position={"x": 20, "y": 20})
    stage.hover()


def test_frames_are_as_high_as_their_content_through_twenty_resizes(show) -> None:
    guest = show()
    frames = guest.frames()
    grounds = [frame.evaluate(GROUND) for frame in frames]
    assert grounds == ["rgb(255, 255, 255)", "rgb(26, 31, 37)", "rgba(0, 0, 0, 0)"]
    for width in WIDTHS:
        guest.page.evaluate("(width) => { room.style.width = `${width}px`; }", width)
        for frame in frames:
            frame.wait_for_function(SIZED, arg=width)
    guest.page.wait_for_function(QUIET)
    told = guest.page.evaluate("told")
    assert {one["type"] for one in told} == {"hyperatlas:height"}
    assert {one["id"] for one in told} == {"model-sizes", "market-growth", "alliances"}
    assert len(told) <= 4 * len(EMBEDS) * len(WIDTHS)
    assert guest.troubles == []


def test_a_frame_grows_with_the_table_and_shrinks_again(show) -> None:
    guest = show(EMBEDS[0], scripts=2)
    [frame] = guest.frames()
    before = frame.evaluate("innerHeight")
    frame.get_by_text("표", exact=True).click()
    frame.wait_for_function(f"() => innerHeight > {before} && ({SIZED})()")
    frame.get_by_text("표", exact=True).click()
    frame.wait_for_function(f"() => innerHeight === {before} && ({SIZED})()")
    guest.page.wait_for_function(QUIET)
    assert guest.troubles == []


def test_frames_that_come_later_are_sized_too(show, atlas) -> None:
    guest = show(EMBEDS[0])
    guest.page.evaluate(
        """(address) => {
          window.later = [];
          const add = (place) => {
            const frame = document.createElement("iframe");
            frame.sandbox = "allow-scripts";
            frame.src = address;
            later.push(frame);
            place.append(frame);
          };
          add(room);
          const host = room.appendChild(document.createElement("div"));
          add(host.attachShadow({ mode: "open" }));
        }""",
        atlas + EMBEDS[1],
    )
    guest.page.wait_for_function("later.every((one) => one.style.height)")
    frames = [frame for frame in guest.frames() if "market-growth" in frame.url]
    assert len(frames) == 2
    for frame in frames:
        frame.wait_for_function(SIZED)
    assert guest.troubles == []


# The share dialog's frame in every place where a frame is not seen, each with its height whenever
# that changes.
PLACES = """
<div data-place="top">{frame}</div>
<div data-place="hidden" style="display: none">{frame}</div>
<details data-place="closed"><summary>More</summary>{frame}</details>
<div style="height: 1500px"></div><div data-place="below">{frame}</div>
<div style="height: 9000px"></div><div data-place="far">{frame}</div>
<p id="text">Text</p><div style="height: 3000px"></div>
<script>
window.heights = {{}};
window.texts = [];
(function look() {{
  for (const frame of document.querySelectorAll("iframe")) {{
    const found = (heights[frame.closest("[data-place]").dataset.place] ||= new Set());
    if (frame.clientHeight) found.add(frame.clientHeight);
  }}
  texts.push(Math.round(document.getElementById("text").getBoundingClientRect().top));
  requestAnimationFrame(look);
}})();
</script>"""
HEIGHTS = "() => Object.fromEntries(Object.entries(heights).map(([at, all]) => [at, [...all]]))"
RESERVED = "() => heights.far && heights.far.size > 1"
EVERY = ("top", "hidden", "closed", "below", "far")


@pytest.fixture(scope="module")
def shared(reader: BrowserContext, atlas: str) -> dict[str, str]:
    """What the share dialog offers to paste."""
    page = reader.new_page()
    page.goto(f"{atlas}/charts/model-sizes?lang=ko&theme=light")
    texts = opened(page, "model-sizes", "공유")
    page.close()
    return texts


def settled(page: Page, places: tuple[str, ...], height: int) -> dict[str, list[int]]:
    """Wait until frames have a height; returns all heights that frames have had since then."""
    page.wait_for_function(
        "([places, height]) => places.every((one) => [...(heights[one] || [])].pop() === height)",
        arg=[places, height],
    )
    return page.evaluate(HEIGHTS)


def test_a_frame_that_is_not_seen_has_its_height_and_never_another(
    reader, portal, atlas, shared
) -> None:
    portal.put(PLACES.format(frame=shared["frame"]), shared["script"])
    page = reader.new_page()
    page.set_viewport_size({"width": 1000, "height": 800})
    guest = Guest(page, portal, atlas)
    page.goto(f"{portal.address}#text")
    page.wait_for_function(RESERVED)
    height = page.evaluate(HEIGHTS)["far"][-1]
    settled(page, ("top", "below", "far"), height)
    # Whoever came for the text still has it: what stands above it has not grown.
    tops = page.evaluate("texts")
    assert abs(tops[-1]) < 40, tops
    page.evaluate("heights = {}; document.querySelector('[data-place=hidden]').style.display = ''")
    page.evaluate("document.querySelector('details').open = true")
    settled(page, EVERY, height)
    for width in (390, 844, 640):
        page.evaluate("heights = {}")
        page.evaluate("(width) => { room.style.width = `${width}px`; }", width)
        # A frame that is not on the screen has no animation frames.
        guest.frames()[0].wait_for_function(SIZED, arg=width, polling=100)
        before, height = height, page.evaluate("document.querySelector('iframe').clientHeight")
        for place, seen in settled(page, EVERY, height).items():
            # Before and after, with a pixel for rounding, and nothing between.
            others = [one for one in seen if min(abs(one - before), abs(one - height)) > 1]
            assert others == [], (width, place)
    assert guest.troubles == []
    page.close()


def test_only_an_embed_may_size_its_frame(show, portal) -> None:
    guest = show(EMBEDS[0])
    guest.page.evaluate(
        """(address) => {
          const frame = document.createElement("iframe");
          frame.id = "stranger";
          frame.height = 123;
          frame.srcdoc = `<script>
            parent.postMessage({ type: "hyperatlas:height", id: "model-sizes", height: 999 }, "*");
          </script>`;
          room.append(frame);
        }""",
        portal.address,
    )
    guest.page.wait_for_function("told.some((one) => one.height === 999)")
    assert guest.page.evaluate("document.querySelector('#stranger').clientHeight") == 123
    guest.frames()[0].wait_for_function(SIZED)
    guest.page.evaluate("postMessage({ type: 'hyperatlas:height', height: 999 }, '*')")
    guest.page.wait_for_function("told.filter((one) => one.height === 999).length === 2")
    assert guest.frames()[0].evaluate(SIZED)


def test_a_figure_in_a_sandbox_is_live_and_leads_to_its_evidence(show) -> None:
    guest = show(EMBEDS[0])
    [frame] = guest.frames()
    assert frame.evaluate("origin") == "null"
    move_over(frame.locator(".stage").first)
    frame.wait_for_selector(".stage.live")
    mark = frame.locator(".plot .point").nth(2)
    mark.hover(force=True)
    frame.wait_for_selector(".plot .hovertext")
    with guest.page.expect_popup() as popup:
        mark.click(force=True)
    popup.value.locator(".claim-alone .claim").first.wait_for()
    assert popup.value.evaluate("opener") is None
    popup.value.close()
    frame.wait_for_function(SIZED)
    assert guest.troubles == []


def test_a_picture_is_saved_from_a_sandbox(show) -> None:
    guest = show(EMBEDS[0])
    [frame] = guest.frames()
    with guest.page.expect_download() as download:
        frame.get_by_role("link", name="PNG 저장").click()
    content = download.value.path().read_bytes()
    assert download.value.suggested_filename.startswith("model-sizes.ko.")
    assert content[:8] == b"\x89PNG\r\n\x1a\n"
    assert struct.unpack(">I", content[16:20]) == (2 * 1140,)
    assert urlsplit(frame.url).path == "/embed/model-sizes"
    assert guest.troubles == []


def refused(route) -> None:
    """Answer as a server does when a token is over."""
    route.fulfill(status=403, content_type="application/problem+json", body="{}")


@pytest.mark.parametrize("gone", [refused, lambda route: route.abort()], ids=["token", "line"])
def test_what_is_there_stays_when_nothing_more_comes(show, gone) -> None:
    guest = show(EMBEDS[0])
    [frame] = guest.frames()
    frame.wait_for_function(PICTURE)
    guest.page.route("**/charts/**", gone)
    for width in (341, 1140, 480):
        guest.page.evaluate("(width) => { room.style.width = `${width}px`; }", width)
        frame.wait_for_function(SIZED, arg=width)
        assert frame.evaluate(PICTURE)
    said = frame.get_by_text("지금은 저장할 수 없습니다")
    frame.get_by_role("link", name="PNG 저장").click()
    said.wait_for()
    assert guest.page.context.pages[-1] == guest.page
    guest.page.unroute("**/charts/**")
    move_over(frame.locator(".stage").first)
    frame.wait_for_selector(".stage.live")
    guest.page.route("**/charts/**", gone)
    for width in (341, 1140, 640):
        guest.page.evaluate("(width) => { room.style.width = `${width}px`; }", width)
        frame.wait_for_function(SIZED, arg=width)
        assert frame.locator(".stage.live .plot .point").first.is_visible()
    # No picture leaves without its origin, which only the server can tell.
    frame.get_by_role("link", name="PNG 저장").click()
    said.wait_for()
    # When the line is back it is drawn for the place that it has, and can be saved.
    guest.page.unroute("**/charts/**")
    with guest.page.expect_download() as download:
        frame.get_by_role("link", name="PNG 저장").click()
    assert download.value.path().read_bytes()[:8] == b"\x89PNG\r\n\x1a\n"
    frame.evaluate("dispatchEvent(new Event('online'))")
    frame.wait_for_selector(".main-svg[width='640']")


ADDRESS = "() => document.querySelector('.said:not([hidden]) input:not([hidden])')?.value"


def test_in_a_sandbox_that_opens_and_saves_nothing_the_address_is_said(
    reader, portal, atlas
) -> None:
    portal.put(
        f'<iframe sandbox="allow-scripts" width="640" height="960" src="{atlas}{EMBEDS[0]}">'
    )
    page = reader.new_page()
    guest = Guest(page, portal, atlas)
    page.goto(portal.address)
    page.wait_for_function(ARRIVED, arg=1)
    [frame] = guest.frames()
    frame.get_by_role("link", name="대시보드에서 보기").click()
    assert frame.evaluate(ADDRESS).startswith(f"{atlas}/charts/model-sizes?")
    frame.get_by_text("표", exact=True).click()
    frame.get_by_role("link", name="근거").first.click()
    assert frame.evaluate(ADDRESS).startswith(f"{atlas}/evidence?")
    frame.get_by_role("link", name="CSV").click()
    frame.wait_for_function(f"() => ({ADDRESS})().includes('.csv')")
    frame.locator(".stage").click()
    frame.wait_for_selector(".stage.live")
    frame.locator(".plot .point").nth(2).click(force=True)
    frame.wait_for_function(f"() => ({ADDRESS})().includes('/evidence?')")
    assert page.context.pages[-1] == page
    page.close()


def test_a_transparent_embed_lets_the_portal_shine_through(show) -> None:
    guest = show(EMBEDS[2])
    [frame] = guest.frames()
    frame.wait_for_function(PICTURE)
    assert _corner(guest.page) == (0xC0, 0xFF, 0xEE)
    move_over(frame.locator(".stage").first)
    frame.wait_for_selector(".stage.live")
    assert _corner(guest.page) == (0xC0, 0xFF, 0xEE)


def _corner(page: Page) -> tuple[int, ...]:
    """Return the colour in the corner of the first frame."""
    box = page.locator("iframe").first.bounding_box()
    assert box
    clip = {"x": box["x"] + 1, "y": box["y"] + 1, "width": 2, "height": 2}
    return _pixel(page.screenshot(clip=clip))


def _pixel(content: bytes) -> tuple[int, ...]:
    """Return the first pixel of a PNG."""
    with Image.open(BytesIO(content)) as image:
        return image.convert("RGB").getpixel((0, 0))


def test_a_token_opens_the_figure_where_the_server_draws_nothing(reader, portal) -> None:
    settings = {"ATLAS_ACCESS": "signed", "ATLAS_SECRET": SECRET, "ATLAS_BROWSERS": "0"}
    with running_server(ATLAS_EMBED_ORIGINS=portal.address, **settings) as atlas:
        token = mint(Settings(access="signed", secret=SECRET), "model-sizes", {}, 5)
        portal.show(atlas, [f"/embed/model-sizes?lang=en&theme=dark&token={token}"])
        page = reader.new_page()
        page.set_viewport_size({"width": 700, "height": 1200})
        guest = Guest(page, portal, atlas)
        page.goto(portal.address)
        page.wait_for_function(ARRIVED, arg=1)
        [frame] = guest.frames()
        frame.wait_for_selector(".stage.live")
        frame.wait_for_function(SIZED)
        with page.expect_download() as download:
            frame.get_by_role("button", name="Save PNG").click()
        assert download.value.path().read_bytes()[:8] == b"\x89PNG\r\n\x1a\n"
        assert guest.troubles == []
        page.close()


def test_where_access_is_signed_the_sandbox_saves_and_what_is_refused_has_a_face(
    reader, portal
) -> None:
    settings = {"ATLAS_ACCESS": "signed", "ATLAS_SECRET": SECRET}
    with running_server(ATLAS_EMBED_ORIGINS=portal.address, **settings) as atlas:
        good, over = (
            mint(Settings(access="signed", secret=SECRET), "model-sizes", {}, minutes)
            for minutes in (5, -5)
        )
        portal.show(atlas, [f"/embed/model-sizes?lang=ko&token={one}" for one in (good, over)])
        page = reader.new_page()
        asked: list[str] = []
        page.on("request", lambda request: asked.append(urlsplit(request.url).path))
        guest = Guest(page, portal, atlas)
        page.goto(portal.address)
        page.wait_for_function(ARRIVED, arg=2)
        opened_frame, refused_frame = guest.frames()
        opened_frame.wait_for_function(PICTURE)
        opened_frame.get_by_text("표", exact=True).click()
        for name, start in (("CSV", b"\xef\xbb\xbf"), ("PNG 저장", b"\x89PNG")):
            with page.expect_download() as download:
                opened_frame.get_by_role("link", name=name).click()
            assert download.value.path().read_bytes().startswith(start)
        assert asked.count("/charts/model-sizes.svg") == 1
        refused_frame.wait_for_function(SIZED)
        assert "토큰" in refused_frame.inner_text("main")
        assert refused_frame.evaluate("innerHeight") < 300
        page.close()


def test_a_portal_that_is_not_listed_is_refused_by_the_browser(reader, atlas) -> None:
    with running_portal() as stranger:
        stranger.show(atlas, EMBEDS[:1])
        page = reader.new_page()
        heard: list[str] = []
        page.on("console", lambda message: heard.append(message.text))
        with page.expect_event("console"):
            page.goto(stranger.address)
        assert any("frame-ancestors" in text for text in heard)
        assert not [frame for frame in page.frames if frame.url.startswith(atlas)]
        assert page.evaluate("told") == []
        page.close()
