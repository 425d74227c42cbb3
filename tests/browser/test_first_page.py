"""The page before its scripts have run, and the moment in which the live one takes its place."""

from __future__ import annotations

from io import BytesIO

import numpy as np
import pytest
from PIL import Image

from dashboard.server.prerender.pictures import compact
from tests.browser.standing import assert_still, watch
from tests.server.client import ask, ready

PAINTED = "() => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)))"


@pytest.mark.parametrize("slower", [1, 20])
def test_a_table_that_comes_late_finds_its_place(visit, server, slower) -> None:
    seen, late = visit(), []
    throttle = seen.page.context.new_cdp_session(seen.page)
    throttle.send("Emulation.setCPUThrottlingRate", {"rate": slower})
    watch(seen.page)
    seen.page.route("**/dash_ag_grid/async-*.js*", lambda route: late.append(route))
    with seen.page.expect_request("**/dash_ag_grid/async-*.js*"):
        page = seen.open(ready(server, "/evidence?lang=en"))
    page.wait_for_function("() => !document.querySelector('#page .atlas-grid')")
    page.evaluate(PAINTED)
    late[0].continue_()
    page.wait_for_selector(".is-measured .ag-row")
    page.wait_for_function("() => document.getAnimations().every((one) => !one.effect.target)")
    page.evaluate(PAINTED)
    assert_still(page)
    assert page.evaluate("shift") < 0.002, page.evaluate("moved")
    assert seen.troubles == []


def test_an_address_of_a_part_of_a_page_leads_to_it(visit) -> None:
    seen = visit()
    page = seen.open("/organizations/lg-ai-research?lang=en#services")
    page.wait_for_function(
        "() => Math.abs(document.getElementById('services').getBoundingClientRect().top) < 300"
    )
    assert page.evaluate("scrollY") > 300
    assert page.url.endswith("?lang=en#services")
    assert seen.troubles == []


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_words_and_pictures_are_there_without_any_script(visit, server, scheme) -> None:
    seen = visit(java_script_enabled=False, color_scheme=scheme)
    page = seen.page
    page.goto(server + ready(server, "/charts/market-growth?lang=en"))
    picture = page.locator("#first img").first
    address = picture.evaluate("(one) => one.currentSrc")
    assert address.startswith("data:image/svg+xml,") or f"theme={scheme}&" in address
    assert picture.evaluate("(one) => one.decode().then(() => one.naturalWidth)") > 0
    assert "$133B" in page.locator("#first .picture").first.get_attribute("aria-label")
    assert picture.get_attribute("alt") == ""
    assert seen.troubles == []


def test_a_picture_further_down_waits_until_the_first_is_painted(visit, server) -> None:
    seen = visit()
    page = seen.page
    page.route("**/dash-renderer/**", lambda route: None)
    page.goto(server + ready(server, "/?lang=en"), wait_until="commit")
    entries = "performance.getEntriesByType('resource')"
    second = f"{entries}.find(({{ name }}) => name.includes('alliance-matrix.svg'))"
    asked = page.wait_for_function(f"() => {second}").evaluate("({ startTime }) => startTime")
    parsed = page.evaluate(
        "() => performance.getEntriesByType('navigation')[0].domContentLoadedEventStart"
    )
    assert parsed < asked
    box = page.locator("#first img").nth(1).bounding_box()
    assert box["x"] >= 0
    assert seen.troubles == []


def test_what_is_dear_comes_when_it_is_wanted(visit) -> None:
    seen = visit()
    asked: list[str] = []
    seen.page.on("request", lambda request: asked.append(request.url))
    page = seen.open("/charts/model-sizes?lang=en")
    assert len({address for address in asked if "plotly" in address and ".js" in address}) == 1
    assert not [address for address in asked if "dash_ag_grid" in address]
    page.get_by_role("button", name="Table").click()
    page.locator("#page .ag-row").first.wait_for()
    assert [address for address in asked if "dash_ag_grid" in address]
    tree = {"type": "treemap", "labels": ["a", "b"], "parents": ["", "a"], "values": [1, 1]}
    drawn = page.evaluate(
        """async (trace) => {
          const place = document.body.appendChild(document.createElement("div"));
          await Plotly.react(place, { data: [trace], layout: {}, config: {} });
          return place.querySelectorAll(".treemap path").length;
        }""",
        tree,
    )
    assert drawn > 0
    assert seen.troubles == []


def test_a_picture_within_a_page_looks_as_its_file(visit, server, catalogue) -> None:
    page = visit().page
    page.goto("about:blank")
    for chart in catalogue:
        drawing = ask(server, f"/charts/{chart}.svg?lang=ko&width=720").text
        shorter = compact(drawing)
        assert len(shorter) < 0.85 * len(drawing)
        pictures = []
        for text in (drawing, shorter):
            page.set_content(text)
            pictures.append(page.locator("svg").first.screenshot())
        before, after = (np.asarray(Image.open(BytesIO(one)).convert("RGB")) for one in pictures)
        assert (before == after).all(), chart


def test_language_and_theme_are_links_without_any_script(visit, server) -> None:
    seen = visit(java_script_enabled=False)
    page = seen.page
    page.goto(server + ready(server, "/charts/model-sizes?axis=log&lang=en"))
    ready(server, "/charts/model-sizes?axis=log&lang=ko")
    page.locator(".switches a[lang=ko]").click()
    page.wait_for_url("**/charts/model-sizes?axis=log&lang=ko")
    ready(server, "/charts/model-sizes?axis=log&lang=ko&theme=dark")
    page.locator(".switches .only-light").click()
    page.wait_for_url("**/charts/model-sizes?axis=log&lang=ko&theme=dark")
    assert page.locator("html").get_attribute("data-bs-theme") == "dark"
    page.goto(f"{server}//elsewhere.example?lang=en")
    links = page.locator(".switches a").evaluate_all("(all) => all.map((one) => one.host)")
    assert set(links) == {server.removeprefix("http://")}
