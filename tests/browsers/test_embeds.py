"""Embeds on a portal's page of another origin, in the frame that the share dialog writes."""

from __future__ import annotations

import struct

import pytest

from dashboard.settings import Settings
from dashboard.tokens import mint
from tests.browser.conftest import DRAWN
from tests.browser.test_portal import ADDRESS, EVERY, HEIGHTS, PLACES, RESERVED, SECRET
from tests.browsers.letters import boxes
from tests.conftest import running_server

CARD = "#chart-model-sizes"
SHARED = """() => Object.fromEntries(["frame", "script"].map((one) =>
  [one, document.getElementById(`share-${one}`)?.textContent]))"""
PICTURED = (
    """() => [...document.images].some((one) => one.naturalWidth > 0 && one.clientWidth > 200)"""
)
LIVE = "() => document.querySelector('.stage.live .plot .point') !== null"
# The height that the first frame tells in a width is that of all, also of those not loaded yet.
LEVEL = """([width, places]) => {
  room.style.width = `${width}px`;
  const heard = told.filter((one) => one.width === width).pop();
  const last = places.map((one) => [...(heights[one] || [])].pop());
  return heard && last.every((one) => Math.abs(one - heard.height) <= 1) && heard.height;
}"""
WHOLE = "() => innerHeight >= document.querySelector('main').clientHeight"


@pytest.fixture
def shared(window, server) -> dict[str, str]:
    """What the share dialog offers to paste, after a click on its button."""
    window.open(f"{server}/charts/model-sizes?lang=ko&theme=light")
    window.wait(DRAWN)
    window.click(f"{CARD} .actions [aria-haspopup=dialog] ~ [aria-haspopup=dialog]")
    window.wait(f"() => ({SHARED})().script")
    return window.run(SHARED)


def test_an_embed_is_sized_live_and_gives_its_picture_and_its_evidence(
    window, server, portal, shared
) -> None:
    portal.put(shared["frame"], shared["script"])
    window.open(portal.address)
    window.wait(
        "() => told.some((one) => one.height === document.querySelector('iframe').clientHeight)"
    )
    window.wait(PICTURED, frame=0)
    assert boxes(window, frame=0) == []
    window.click(".stage", frame=0)
    window.wait(LIVE, frame=0)
    assert boxes(window, frame=0) == []
    window.click(".save", frame=0)
    content = window.saved("model-sizes*.png")
    assert content[:8] == b"\x89PNG\r\n\x1a\n"
    assert struct.unpack(">I", content[16:20]) == (2 * 1140,)
    window.click(".plot .point", frame=0)
    assert window.opened(f"{server}/evidence?")
    assert window.troubles() == []


def test_frames_that_are_not_seen_have_their_height(window, portal, shared) -> None:
    portal.put(PLACES.format(frame=shared["frame"]), shared["script"])
    window.open(portal.address)
    window.wait(RESERVED)
    window.run("() => { document.querySelector('[data-place=hidden]').style.display = ''; }")
    window.run("() => { document.querySelector('details').open = true; }")
    before = window.wait(LEVEL, [640, EVERY])
    for width in (390, 844):
        window.run("() => { heights = {}; told.length = 0; }")
        height = window.wait(LEVEL, [width, EVERY])
        for place, seen in window.run(HEIGHTS).items():
            others = [one for one in seen if min(abs(one - before), abs(one - height)) > 1]
            assert others == [], (width, place)
        before = height
    assert window.troubles() == []


def test_in_a_sandbox_that_opens_nothing_the_address_is_said(window, server, portal) -> None:
    address = f"{server}/embed/model-sizes?lang=ko"
    portal.put(f'<iframe sandbox="allow-scripts" width="640" height="960" src="{address}">')
    window.open(portal.address)
    window.wait(PICTURED, frame=0)
    window.click(".links a:not(.save)", frame=0)
    assert window.wait(ADDRESS, frame=0).startswith(f"{server}/charts/model-sizes?")


def test_a_token_is_enough_to_save(window, portal) -> None:
    settings = {"ATLAS_ACCESS": "signed", "ATLAS_SECRET": SECRET, "ATLAS_BROWSERS": "0"}
    with running_server(ATLAS_EMBED_ORIGINS=portal.address, **settings) as atlas:
        token = mint(Settings(access="signed", secret=SECRET), "model-sizes", {}, 5)
        portal.show(atlas, [f"/embed/model-sizes?lang=ko&token={token}"])
        window.open(portal.address)
        window.wait(LIVE, frame=0)
        window.click(".save", frame=0)
        assert window.saved("model-sizes*.png")[:8] == b"\x89PNG\r\n\x1a\n"
        window.click("summary", frame=0)
        window.wait("() => document.querySelector('details').open", frame=0)
        window.wait(WHOLE, frame=0)
        window.click(".below a", frame=0)
        assert window.saved("model-sizes*.csv").startswith(b"\xef\xbb\xbf")
        assert window.troubles() == []
