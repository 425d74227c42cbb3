"""A company's look: what is wrong with it is named at once; what is right reaches every file."""

from __future__ import annotations

import io
import json
import zipfile

import pytest
from PIL import Image
from pptx import Presentation
from pptx.enum.shapes import MSO_SHAPE_TYPE

from dashboard.brand_file import read_brand
from dashboard.charting.chart_request import read_chart_request
from dashboard.charting.renderer import ChartRenderer
from dashboard.cli import main
from dashboard.export.files import data_file
from dashboard.export.formats import FileFormat
from dashboard.export.pictures import Pictures
from dashboard.i18n import Language
from dashboard.plotting.brand import Brand, BrokenBrandError
from dashboard.plotting.contrast import contrast
from dashboard.plotting.theme import DARK, LIGHT
from dashboard.requests.parameters import APPEARANCE
from dashboard.server.brand_style import style_sheet
from dashboard.server.capabilities import find_capabilities
from tests.conftest import running_server
from tests.export.made import plain_png
from tests.server.client import ask

SERIES = ["#b3123f", "#1474b8", "#0e8164", "#893ea3", "#886807", "#65707b"]
DIM = ["#ff8fa8", "#47a7eb", "#47ebc2", "#b06bc7", "#f5c73d", "#b6bdc3"]
SVG = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 60 20"><path d="M0 0h60v20z"/></svg>'
LINE = "한빛전자 <b>전략실</b>"


@pytest.fixture
def write(tmp_path):
    """Writes a brand, and beside it a logo; returns its path."""

    def written(drawing=SVG, **parts):
        (tmp_path / "logo.svg").write_text(drawing, encoding="utf-8")
        (tmp_path / "logo.png").write_bytes(plain_png())
        path = tmp_path / "brand.json"
        path.write_text(json.dumps(parts, ensure_ascii=False), encoding="utf-8")
        return path

    return written


def faults_of(path, families=()):
    with pytest.raises(BrokenBrandError) as refused:
        read_brand(path, families)
    return [line.removeprefix(f"{path}: ") for line in str(refused.value).splitlines()]


def test_without_a_file_the_atlas_has_its_own_look():
    brand = Brand()
    assert brand.theme(LIGHT) is LIGHT


def test_every_pair_that_cannot_be_read_is_named_with_its_contrast(write):
    path = write(light={"muted": "#999999", "accent": "#ffcc00"}, font="No Such Font", logo="x.svg")
    faults = faults_of(path, {"Noto Sans CJK KR"})
    assert contrast("#999999", "#ffffff") == pytest.approx(2.849, abs=0.001)
    for fault in (
        "light: muted #999999 on paper #ffffff has a contrast of 2.85; at least 4.5 is needed",
        "light: accent #ffcc00 on paper #ffffff has a contrast of 1.51; at least 4.5 is needed",
        "light: series 1 #ffcc00 on ground #f7f8fa has a contrast of 1.42; at least 4.5 is needed",
        "font 'No Such Font': this machine has no such font (see fc-list)",
        "logo 'x.svg': No such file or directory",
    ):
        assert fault in faults
    assert not any(fault.startswith("dark") for fault in faults)


def test_series_that_look_alike_are_named_with_the_vision(write):
    (fault,) = faults_of(write(light={"series": ["#b3123f", "#1474b8", "#3f7a3a"]}))
    assert fault.startswith("light: series #b3123f and #3f7a3a are too alike with no green cones")


@pytest.mark.parametrize(
    ("parts", "said"),
    [
        ({"light": {"ink": "red"}}, "light.ink 'red'"),
        ({"colour": "#000000"}, "colour '#000000': Extra inputs are not permitted"),
        ({"light": {"series": []}}, "light.series []"),
        ({"font": "a;b"}, "font 'a;b'"),
    ],
)
def test_what_is_no_brand_is_refused(write, parts, said):
    assert any(said in fault for fault in faults_of(write(**parts)))


@pytest.mark.parametrize(
    ("inside", "said"),
    [
        ("<script>alert(1)</script>", "<script> is not allowed"),
        ('<image href="https://x.example/a.png"/>', "<image> is not allowed"),
        ('<use href="other.svg#a"/>', "href='other.svg#a' is not allowed"),
        ('<path onload="alert(1)"/>', "onload='alert(1)' is not allowed"),
        ('<path style="fill:url(https://x.example/a)"/>', "is not allowed"),
        ("<style>@import 'x.css';</style>", "a style that refers outside is not allowed"),
        ("<foreignObject/>", "<foreignObject> is not allowed"),
    ],
)
def test_a_logo_runs_nothing_and_asks_for_nothing(write, inside, said):
    logo = f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 6 2">{inside}</svg>'
    (fault,) = faults_of(with_logo(write, logo))
    assert said in fault


def with_logo(write, logo):
    path = write(logo)
    path.write_text('{"logo": "logo.svg"}', encoding="utf-8")
    return path


@pytest.mark.parametrize(
    "logo",
    [
        "no picture",
        "<!DOCTYPE a><svg/>",
        "<svg/>",
        "<svg viewBox=''/>",
        "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 6 2' width='0'/>",
    ],
)
def test_what_is_no_logo_is_refused(write, logo):
    (fault,) = faults_of(with_logo(write, logo))
    assert fault.startswith("logo 'logo.svg': ")


def test_what_is_left_out_is_the_atlas_own_and_countries_follow_the_series(write):
    brand = read_brand(write(light={"series": SERIES}))
    light = brand.theme(LIGHT)
    assert (light.accent, light.ink, light.series) == (SERIES[0], LIGHT.ink, tuple(SERIES))
    assert light.country == {
        code: SERIES[LIGHT.series.index(color)] for code, color in LIGHT.country.items()
    }
    assert light.band != LIGHT.band
    assert brand.theme(DARK) == DARK


@pytest.fixture(scope="module")
def brand_path(tmp_path_factory):
    folder = tmp_path_factory.mktemp("brand")
    (folder / "logo.png").write_bytes(plain_png())
    written = {
        "name": "한빛전자",
        "footer": LINE,
        "font": "Noto Sans CJK KR",
        "logo": "logo.png",
        "light": {"series": SERIES},
        "dark": {"series": DIM},
    }
    path = folder / "brand.json"
    path.write_text(json.dumps(written, ensure_ascii=False), encoding="utf-8")
    return path


@pytest.fixture(scope="module")
def brand(brand_path):
    return read_brand(brand_path, find_capabilities().families)


@pytest.fixture(scope="module")
def request_of(dataset, catalogue):
    def asked(chart, **query):
        values = {name: [value] for name, value in query.items()}
        return read_chart_request(catalogue[chart], dataset, values, Language.KO, APPEARANCE)

    return asked


@pytest.mark.parametrize(("theme", "series"), [("light", SERIES), ("dark", DIM)])
def test_every_figure_is_in_its_colours_and_ends_with_its_line(
    dataset, catalogue, brand, request_of, theme, series
):
    renderer = ChartRenderer(dataset, brand)
    others = {*LIGHT.series, *DARK.series}.difference(SERIES, DIM)
    for chart in catalogue:
        request = request_of(chart, theme=theme)
        drawing = renderer.draw(request.chart, request.state, request.canvas(1140))
        assert not [color for color in others if color in drawing.text], chart
        assert any(color in drawing.text for color in series), chart
        foot = drawing.figure["layout"]["annotations"][-1]["text"].replace("<br>", " ")
        assert foot.endswith("한빛전자 &#60;b&#62;전략실&#60;/b&#62;"), chart
        assert drawing.figure["layout"]["font"]["family"].startswith("Noto Sans CJK KR, ")


def test_a_picture_has_its_logo_and_its_font(dataset, brand, request_of):
    with Pictures(ChartRenderer(dataset, brand), find_capabilities().browser, 1, 8, 60) as pictures:
        request = request_of("model-sizes")
        picture = pictures.draw(request, FileFormat.SVG).result(timeout=120)
    drawing = picture.content.decode()
    assert "data:image/png;base64," in drawing
    assert "font-family: Noto Sans CJK KR, " in drawing
    assert SERIES[0] in drawing or "rgb(179, 18, 63)" in drawing


def test_a_slide_and_a_workbook_have_its_colours(dataset, brand, request_of):
    renderer, request = ChartRenderer(dataset, brand), request_of("market-growth")
    content = data_file(request, FileFormat.PPTX, renderer, "/")
    deck = Presentation(io.BytesIO(content))
    pictures = [
        shape for shape in deck.slides[0].shapes if shape.shape_type == MSO_SHAPE_TYPE.PICTURE
    ]
    assert len(pictures) == 1
    assert pictures[0].left + pictures[0].width <= deck.slide_width
    with zipfile.ZipFile(io.BytesIO(content)) as file:
        theme = file.read("ppt/theme/theme1.xml").decode()
    assert SERIES[0][1:].upper() in theme
    assert 'typeface="Noto Sans CJK KR"' in theme
    workbook = data_file(request, FileFormat.XLSX, renderer, "/")
    with zipfile.ZipFile(io.BytesIO(workbook)) as file:
        drawn = file.read("xl/charts/chart1.xml").decode()
    assert any(color[1:].upper() in drawn for color in SERIES)


def test_a_logo_that_is_an_svg_is_drawn_for_slides(write, dataset, request_of):
    logo = (
        '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 60 20">'
        '<rect width="20" height="20" fill="#b3123f"/></svg>'
    )
    renderer = ChartRenderer(dataset, read_brand(with_logo(write, logo)))
    content = data_file(request_of("market-growth"), FileFormat.PPTX, renderer, "/")
    shapes = Presentation(io.BytesIO(content)).slides[0].shapes
    (picture,) = [one for one in shapes if one.shape_type == MSO_SHAPE_TYPE.PICTURE]
    assert picture.width / picture.height == pytest.approx(3, rel=0.01)
    with Image.open(io.BytesIO(picture.image.blob)) as drawn:
        wide, high = drawn.size
        assert wide >= 4 * picture.width.pt - 1
        assert drawn.convert("RGBA").getpixel((high // 2, high // 2)) == (0xB3, 0x12, 0x3F, 255)
        assert drawn.convert("RGBA").getpixel((wide - 2, high // 2))[3] == 0, "no ground of its own"


def test_pages_take_it_over_the_style_sheets(brand):
    sheet = style_sheet(brand)
    assert f"--accent: light-dark({SERIES[0]}, {DIM[0]});" in sheet
    assert "--font: Noto Sans CJK KR, Pretendard" in sheet


def test_pages_and_embeds_of_a_server_have_it(brand_path):
    with running_server(ATLAS_BRAND=str(brand_path)) as address:
        for path in ("/models", "/embed/model-sizes", "/api", "/embed/nothing"):
            answer = ask(address, path, headers={"Accept": "text/html"})
            assert '<link rel="stylesheet" href="/brand.css?' in answer.text, path
        page, embed = ask(address, "/models").text, ask(address, "/embed/model-sizes").text
        assert 'src="/brand/logo.dark"' in page
        assert "한빛전자 &lt;b&gt;전략실&lt;/b&gt;" in page
        assert '<img src="/brand/logo.light" alt="한빛전자" class="logo only-light">' in embed
        logo = ask(address, "/brand/logo.light")
        assert logo.headers["Content-Type"] == "image/png"
        assert ask(address, "/brand/logo.sepia").status == 404
        assert f"light-dark({SERIES[0]}" in ask(address, "/brand.css").text


def test_a_server_does_not_start_with_a_brand_that_cannot_be_read(
    write, tmp_path, monkeypatch, capsys
):
    monkeypatch.setenv("ATLAS_BRAND", str(write(light={"accent": "#ffcc00"})))
    assert main(["export", "model-sizes", "--format", "csv", "-o", str(tmp_path)]) == 1
    assert "accent #ffcc00 on paper #ffffff has a contrast of 1.51" in capsys.readouterr().err
