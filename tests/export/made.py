"""Pictures with an origin, made without a browser, and datasets in which one thing is another."""

from __future__ import annotations

import io
import shutil
from typing import TYPE_CHECKING

from msgspec.structs import replace
from PIL import Image

from dashboard.charting.chart_request import read_chart_request
from dashboard.charting.renderer import ChartRenderer
from dashboard.export.origin import Origin, origin_of
from dashboard.export.stamp import stamp
from dashboard.i18n import Language
from tests.real import articles_directory

if TYPE_CHECKING:
    from pathlib import Path

    from dashboard.charting.discovery import Catalogue
    from dashboard.dataset.dataset import Dataset

BASE = "https://atlas.example/ai/"


def origin(
    dataset: Dataset,
    catalogue: Catalogue,
    chart: str = "model-sizes",
    format_: str = "png",
    **query: str,
) -> Origin:
    """Where a picture of a chart comes from, drawn under a query."""
    asked = {name: [value] for name, value in query.items()}
    chart_request = read_chart_request(catalogue[chart], dataset, asked, Language.KO)
    renderer = ChartRenderer(dataset).at(chart_request.viewpoint)
    drawing = renderer.draw(chart_request.chart, chart_request.state, chart_request.canvas(1140))
    return origin_of(
        drawing, chart_request, tuple(chart_request.parameters), format_, renderer.dataset
    )


def plain_png() -> bytes:
    """A PNG of some pixels."""
    content = io.BytesIO()
    Image.linear_gradient("L").save(content, "PNG")
    return content.getvalue()


def stamped_png(of: Origin) -> bytes:
    """A PNG that says it comes from an origin."""
    return stamp(plain_png(), replace(of, format="png"), BASE)


def changed_data(folder: Path, file: str, *changes: tuple[str, str]) -> Path:
    """A copy of the dataset in which texts of one file are others."""
    copy = shutil.copytree(articles_directory(), folder / "data")
    text = (copy / file).read_text(encoding="utf-8")
    for old, new in changes:
        assert text.count(old) == 1, old
        text = text.replace(old, new)
    (copy / file).write_text(text, encoding="utf-8", newline="")
    return copy


ANOTHER_FIGURE = (
    "parameter_counts.csv",
    (
        "gopher,280000000000,,,joongang-2022-02-23,16,,,고퍼 … 2800억",
        "gopher,290000000000,,,joongang-2022-02-23,16,,,고퍼 … 2900억",
    ),
)
"""A change of one figure with its fragment, which leaves a dataset without fault."""
