from __future__ import annotations

from html.parser import HTMLParser

import pytest

from dashboard.pages.embedding import embed_code, script_code
from dashboard.plotting.shapes import Shape

ADDRESS = "https://atlas.example/ai/embed/model-sizes?axis=log&lang=ko"


class Elements(HTMLParser):
    def __init__(self, text: str) -> None:
        super().__init__()
        self.found: list[tuple[str, dict[str, str | None]]] = []
        self.feed(text)

    def handle_starttag(self, tag, attrs) -> None:
        self.found.append((tag, dict(attrs)))


def frame(address: str = ADDRESS, title: str = "모델") -> dict[str, str | None]:
    [(tag, attributes)] = Elements(embed_code(address, title, 520)).found
    assert tag == "iframe"
    return attributes


def test_the_frame_may_do_what_an_embed_needs_and_nothing_else() -> None:
    assert set(str(frame()["sandbox"]).split()) == {
        "allow-scripts",
        "allow-downloads",
        "allow-popups",
        "allow-popups-to-escape-sandbox",
    }


def test_the_frame_says_what_it_is_and_waits_until_it_is_seen() -> None:
    attributes = frame()
    assert attributes["src"] == ADDRESS
    assert (attributes["title"], attributes["height"]) == ("모델", "520")
    assert (attributes["loading"], attributes["referrerpolicy"]) == ("lazy", "no-referrer")


def test_the_frame_tells_the_layouts_of_its_chart() -> None:
    shapes = [Shape(340, 948), Shape(480, 915, 442)]
    [(_, attributes)] = Elements(embed_code(ADDRESS, "", 520, shapes)).found
    assert attributes["data-layouts"] == "0:340x948 442:480x915"
    assert "data-layouts" not in frame()


def test_words_cannot_break_out_of_the_frame() -> None:
    hostile = '"><script>alert(1)</script>'
    attributes = frame(ADDRESS + hostile, hostile)
    assert attributes["src"] == ADDRESS + hostile
    assert attributes["title"] == hostile


@pytest.mark.parametrize(
    ("theme", "style"),
    [("light", "border:0;color-scheme:light"), ("auto", "border:0"), ("x:y", "border:0")],
)
def test_a_frame_has_the_colour_scheme_of_its_content(theme: str, style: str) -> None:
    assert frame(f"{ADDRESS}&theme={theme}")["style"] == style


def test_the_script_stands_at_the_top_of_the_atlas() -> None:
    [(tag, attributes)] = Elements(script_code("https://atlas.example/ai/")).found
    assert (tag, attributes["src"]) == ("script", "https://atlas.example/ai/embed.js")
