"""A title and a note of a reader's own: plain words in every format, and told to be theirs."""

from __future__ import annotations

import io
import json
import zipfile

import pytest
from defusedxml import ElementTree
from dochan import Dochan
from pptx import Presentation

from dashboard.charting.chart_request import read_chart_request
from dashboard.charting.renderer import ChartRenderer
from dashboard.export.checking import checked
from dashboard.export.files import data_file, document_file
from dashboard.export.formats import FileFormat
from dashboard.export.pictures import Pictures
from dashboard.export.stamp import stamp
from dashboard.i18n import Language
from dashboard.plotting.text import plain_text, width
from dashboard.requests.parameters import APPEARANCE, LONGEST_TITLE
from dashboard.requests.query import InvalidQueryError
from dashboard.server.capabilities import find_capabilities
from tests.export.made import plain_png

BASE = "https://atlas.example/"
TITLE = "<b>우리</b> & <i>R&D</i> &lt;3 %{x} $a$ {title} <script>alert(1)</script>"
NOTE = "메모 <a href='javascript:1'>&amp;</a> %{y}"


@pytest.fixture(scope="module")
def renderer(dataset):
    return ChartRenderer(dataset)


@pytest.fixture(scope="module")
def ask(dataset, catalogue):
    def asked(chart="model-sizes", **query):
        values = {name: [value] for name, value in query.items()}
        return read_chart_request(catalogue[chart], dataset, values, Language.KO, APPEARANCE)

    return asked


@pytest.fixture(scope="module")
def own(ask):
    return ask(title=TITLE, note=NOTE)


@pytest.fixture(scope="module")
def computed(renderer, ask):
    request = ask()
    drawing = renderer.draw(request.chart, request.state, request.canvas(1140))
    return plain_text(drawing.caption.title)


def test_in_a_figure_they_are_words_and_never_mark_up(renderer, own, computed):
    drawing = renderer.draw(own.chart, own.state, own.canvas(1140))
    words = " ".join(one["text"] for one in drawing.figure["layout"]["annotations"])
    assert not any(tag in words for tag in ("<i>", "<script", "<a ", "%{"))
    assert "&#60;script&#62;" in words.replace("<br>", " ")
    assert "제목과 설명은 이용자가 붙임" in words
    assert plain_text(drawing.caption.title) == TITLE
    assert plain_text(drawing.caption.alternative).endswith(f"자동으로 계산된 제목: {computed}")


def test_a_picture_shows_them_and_tells_whose_they_are(dataset, catalogue, renderer, own, computed):
    with Pictures(renderer, find_capabilities().browser, 1, 8, 60) as pictures:
        picture = pictures.draw(own, FileFormat.SVG, BASE).result(timeout=120)
    content = stamp(picture.content, picture.origin, BASE)
    root = ElementTree.fromstring(content)
    shown = "".join(root.itertext())
    for words in ("<script>alert(1)</script>", "R&D", "&lt;3", "%{x}", "javascript:1"):
        assert words in shown
    assert not [one for one in root.iter() if one.tag.endswith(("script", "}a"))]
    told = checked(content, renderer, catalogue, Language.EN, "/")
    assert (told["verdict"], told["altered"]) == ("current", False)
    assert told["file"]["title"] == TITLE
    assert (told["file"]["computed_title"], told["file"]["own_note"]) == (computed, NOTE)
    assert any("The title is the user’s own" in sentence for sentence in told["summary"])
    assert ("title", TITLE) in picture.origin.parameters


def test_a_slide_has_them_and_its_notes_the_computed_title(catalogue, renderer, own, computed):
    content = data_file(own, FileFormat.PPTX, renderer, BASE)
    slide = Presentation(io.BytesIO(content)).slides[0]
    assert slide.shapes.title.text_frame.text == TITLE
    assert NOTE in "\n".join(one.text_frame.text for one in slide.shapes if one.has_text_frame)
    notes = slide.notes_slide.notes_text_frame.text
    assert notes.startswith(f"{TITLE}\n자동으로 계산된 제목: {computed}\n")
    told = checked(content, renderer, catalogue, Language.KO, "/")["slides"][0]
    assert (told["verdict"], told["altered"]) == ("current", False)
    assert (told["file"]["computed_title"], told["file"]["own_note"]) == (computed, NOTE)


def test_a_document_has_them(renderer, own, tmp_path):
    path = tmp_path / "own.hwpx"
    path.write_bytes(document_file([(own, plain_png())], renderer, BASE))
    with zipfile.ZipFile(path) as file:
        root = ElementTree.fromstring(file.read("Contents/section0.xml"))
    text = "".join(root.itertext())
    assert TITLE in text
    assert NOTE in text
    assert Dochan(str(path)).to_markdown()


def test_json_has_them(renderer, own, computed):
    told = json.loads(data_file(own, FileFormat.JSON, renderer, BASE))
    assert told["title"] == TITLE
    assert computed in told["alternative"]
    assert "title=%3Cb%3E" in told["address"]


def test_a_long_word_is_broken_to_the_width_of_the_picture(renderer, ask):
    request = ask(title="가나다라마바사" * (LONGEST_TITLE // 7))
    canvas = request.canvas(480)
    drawing = renderer.draw(request.chart, request.state, canvas)
    title = next(
        one for one in drawing.figure["layout"]["annotations"] if "가나다라마" in one["text"]
    )
    lines = title["text"].removeprefix("<b>").removesuffix("</b>").split("<br>")
    assert len(lines) > 3
    assert all(width(line, title["font"]["size"], bold=True) <= canvas.width for line in lines)


@pytest.mark.parametrize("title", ["", "1", "  "])
def test_nothing_and_1_are_the_computed_title(renderer, ask, computed, title):
    request = ask(title=title)
    drawing = renderer.draw(request.chart, request.state, request.canvas(1140))
    assert plain_text(drawing.caption.title) == computed
    assert request.appearance == []


@pytest.mark.parametrize("title", ["가" * (LONGEST_TITLE + 1), "ab\u202ecd", "a\x00b"])
def test_what_is_too_long_or_cannot_be_shown_is_refused(ask, title):
    with pytest.raises(InvalidQueryError) as refused:
        ask(title=title)
    assert [(one.parameter, one.allowed) for one in refused.value.faults] == [
        ("title", (f"≤ {LONGEST_TITLE}",))
    ]
