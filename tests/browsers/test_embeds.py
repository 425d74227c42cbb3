"""An embed in the sandbox that the share dialog writes, on a portal's page of another origin."""

from __future__ import annotations

import struct

from tests.browsers.letters import boxes

EMBED = "/embed/model-sizes?lang=ko&theme=light"
PICTURED = (
    """() => [...document.images].some((one) => one.naturalWidth > 0 && one.clientWidth > 200)"""
)
LIVE = "() => document.querySelector('.stage.live .plot .point') !== null"
SIZED = """() => document.querySelector("iframe").clientHeight > 400"""


def test_an_embed_is_sized_live_and_gives_its_picture_and_its_evidence(
    window, server, portal
) -> None:
    portal.show(server, [EMBED])
    window.open(portal.address)
    window.wait(SIZED)
    window.wait(PICTURED, frame=0)
    assert boxes(window, frame=0) == []
    window.click(".stage", frame=0)
    window.wait(LIVE, frame=0)
    assert boxes(window, frame=0) == []
    window.click(".save", frame=0)
    content = window.saved("model-sizes.png")
    assert content[:8] == b"\x89PNG\r\n\x1a\n"
    assert struct.unpack(">I", content[16:20]) == (2 * 1140,)
    window.click(".plot .point", frame=0)
    assert window.opened(f"{server}/evidence?")
    assert window.troubles() == []
