"""A document of Hancom's, as another reader than the library that wrote it reads it."""

from __future__ import annotations

import csv
import io
import zipfile

import pytest
from dochan import Dochan
from lxml import etree
from PIL import Image

from dashboard.charting.chart_request import read_chart_request
from dashboard.charting.renderer import ChartRenderer
from dashboard.export.files import data_file, document_file
from dashboard.export.formats import FileFormat
from dashboard.i18n import Language
from dashboard.plotting.text import plain_text

BASE = "https://atlas.example.co.kr/ai/"


@pytest.fixture(scope="module")
def made(dataset, catalogue, drawn):
    request = read_chart_request(catalogue["model-sizes"], dataset, {}, Language.KO)
    picture = drawn[FileFormat.PNG].content
    return request, picture, document_file([(request, picture)], ChartRenderer(dataset), BASE)


@pytest.fixture(scope="module")
def section(made):
    with zipfile.ZipFile(io.BytesIO(made[2])) as file:
        assert file.testzip() is None
        assert file.namelist()[0] == "mimetype"
        assert file.getinfo("mimetype").compress_type == zipfile.ZIP_STORED
        return etree.fromstring(file.read("Contents/section0.xml"))


def words_of(element):
    return "".join(element.itertext()).strip()


def test_another_reader_finds_heading_rows_and_sources(made, dataset, tmp_path):
    request, _, content = made
    path = tmp_path / "chart.hwpx"
    path.write_bytes(content)
    text = Dochan(str(path)).to_markdown()
    drawing = ChartRenderer(dataset).draw(request.chart, request.state, request.canvas(1140))
    assert plain_text(drawing.caption.title) in text
    for publisher in ("한경닷컴", "중앙일보", "바이라인네트워크"):
        assert publisher in text
    for cell in ("우다오 2.0", "베이징인공지능연구원", "1,750,000,000,000"):
        assert cell in text


def test_the_table_has_the_rows_of_the_csv(made, section, dataset):
    request = made[0]
    written = data_file(request, FileFormat.CSV, ChartRenderer(dataset), BASE)
    rows = list(csv.DictReader(io.StringIO(written.decode("utf-8-sig"))))
    (table,) = section.iter("{*}tbl")
    head, *lines = [[words_of(cell) for cell in row.iter("{*}tc")] for row in table.iter("{*}tr")]
    assert [line[head.index("모델")] for line in lines] == [row["모델"] for row in rows]
    figures = [line[head.index("파라미터 수")].replace(",", "") for line in lines]
    assert figures == [row["파라미터 수"] for row in rows]
    assert [line[head.index("주장의 출처")] for line in lines] == [
        row["주장의 출처"] for row in rows
    ]


def test_the_picture_keeps_its_shape(made, section):
    with Image.open(io.BytesIO(made[1])) as image:
        shape = image.width / image.height
    (picture,) = section.iter("{*}pic")
    size = picture.find("{*}sz")
    assert int(size.get("width")) / int(size.get("height")) == pytest.approx(shape, rel=0.01)
    with zipfile.ZipFile(io.BytesIO(made[2])) as file:
        (inside,) = [name for name in file.namelist() if name.startswith("BinData/")]
        assert file.read(inside) == made[1]


def test_each_source_is_a_footnote(made, section, dataset):
    notes = [words_of(note) for note in section.iter("{*}footNote")]
    frame = ChartRenderer(dataset).frame(made[0].chart, made[0].state)
    known = dataset.claims.set_index("claim")["source"]
    used = {known[claim] for joined in frame["claims"] for claim in joined.split(";")}
    assert len(notes) == len(used)
    for source in used:
        assert any(dataset.records.find("sources", source)["url"] in note for note in notes)


def test_fields_are_filled_in(made, section, dataset):
    fields = {one.get("name") for one in section.iter("{*}fieldBegin")}
    assert {"제목", "데이터 버전", "이용 조건", "이 차트의 페이지"} <= fields
    text = "".join(words_of(one) for one in section.iter("{*}t"))
    assert f"데이터 버전:{dataset.identity.version}" in text
    assert f"이 차트의 페이지:{BASE}charts/model-sizes" in text
