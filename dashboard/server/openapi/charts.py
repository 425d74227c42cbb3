"""Each chart as a picture, as a file and as a page for a frame."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec.structs import replace

from dashboard.charting.discovery import is_offered
from dashboard.charting.render import choices_of
from dashboard.export.formats import FileFormat
from dashboard.i18n import Text
from dashboard.requests.parameters import COLLECTIONS
from dashboard.requests.query import written
from dashboard.requests.urls import chart_file_path, embed_path
from dashboard.server.chart_files import extra_of
from dashboard.server.openapi.answers import as_file, refused
from dashboard.server.openapi.embeds import embed_operation
from dashboard.server.openapi.operation import Operation, OperationFamily, OperationSection
from dashboard.server.openapi.parameters import (
    LOOK,
    REQUEST_PARAMETERS,
    common_parameters,
    example_of,
    parameters_of,
)
from dashboard.server.openapi.schemas.parts import TEXT, binary, reference

if TYPE_CHECKING:
    from dashboard.charting.chart import Chart
    from dashboard.dataset.dataset import Dataset
    from dashboard.pages.page import Site
    from dashboard.requests.choices import Choice
    from dashboard.server.openapi.operation import Schema

_SECTION = Text("차트: 그림, 파일, 임베드", "Charts as pictures, files and embeds")
_LEAD = Text(
    "페이지 주소와 같은 매개변수에 그림의 크기와 임베드의 모양을 더합니다.",
    "The parameters of the page's address, plus the size of a picture and the "
    "appearance of an embed.",
)
_WHAT = {
    FileFormat.PNG: Text("{name}: PNG 그림", "{name} as a PNG picture"),
    FileFormat.SVG: Text("{name}: SVG 그림", "{name} as an SVG picture"),
    FileFormat.PDF: Text("{name}: PDF 그림", "{name} as a PDF picture"),
    FileFormat.CSV: Text("{name}: 차트에 사용된 행, CSV", "The rows drawn in {name} as CSV"),
    FileFormat.XLSX: Text(
        "{name}: 차트에 사용된 행, Excel",
        "The rows drawn in {name} as an Excel workbook",
    ),
    FileFormat.HWPX: Text("{name}: 한글 문서(HWPX)", "{name} as a document of Hancom's (HWPX)"),
    FileFormat.PPTX: Text(
        "{name}: 편집 가능한 PowerPoint 슬라이드", "{name} as a PowerPoint slide that can be edited"
    ),
    FileFormat.JSON: Text(
        "{name}: 도형, 행, 근거, 대체 텍스트를 JSON으로",
        "{name} as JSON: figure, rows, evidence, alternative text",
    ),
}


def chart_section(site: Site) -> OperationSection:
    """Return every chart in every format."""
    families = [_family(chart, site) for chart in site.catalogue.values()]
    return OperationSection("charts", _SECTION, _LEAD, tuple(families))


def _family(chart: Chart, site: Site) -> OperationFamily:
    choices = choices_of(chart, site.dataset)
    files = [_operation(chart, choices, format_, site.dataset) for format_ in FileFormat]
    embed = embed_operation(embed_path(chart.id), chart.name, choices, _home(chart), site.dataset)
    example = _example(chart, choices, site.dataset)
    operations = tuple(replace(one, example=example) for one in (*files, embed))
    return OperationFamily(chart.id, chart.name, chart.purpose, operations)


def _operation(
    chart: Chart, choices: tuple[Choice, ...], format_: FileFormat, dataset: Dataset
) -> Operation:
    unavailable = (503,) if format_.drawn_as else ()
    return Operation(
        id=f"{_home(chart)}.{format_}",
        path=chart_file_path(chart.id, format_),
        words=_WHAT[format_].format(name=chart.name),
        parameters=(
            *parameters_of(choices, _home(chart)),
            *common_parameters(dataset),
            *parameters_of(extra_of(format_), LOOK),
            *REQUEST_PARAMETERS,
        ),
        answers=(
            *as_file(_WHAT[format_].format(name=chart.name), {_media(format_): _schema(format_)}),
            *refused(414, 422, *unavailable),
        ),
    )


def _example(
    chart: Chart, choices: tuple[Choice, ...], dataset: Dataset
) -> tuple[tuple[str, str], ...]:
    """Return parameters to try: every collection, where the usual ones have nothing to draw."""
    if is_offered(chart, dataset):
        return example_of(choices)
    every = tuple(str(one.value) for one in COLLECTIONS.resolved(dataset).allowed)
    return ((COLLECTIONS.name, written(every)),)


def _home(chart: Chart) -> str:
    return f"chart.{chart.id}"


def _media(format_: FileFormat) -> str:
    return format_.media_type.partition(";")[0]


def _schema(format_: FileFormat) -> Schema:
    if format_ is FileFormat.JSON:
        return reference("Chart")
    return TEXT if format_ is FileFormat.CSV else binary(_media(format_))
