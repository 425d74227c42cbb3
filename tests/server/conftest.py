"""Bodies of callbacks as a browser sends them."""

from __future__ import annotations

import copy
from typing import TYPE_CHECKING

import pytest

from dashboard.locations import data_directory
from dashboard.server.application import ApplicationBuilder
from dashboard.settings import Settings
from dashboard.tokens import DATASET, Permit, sign
from tests.conftest import running_server
from tests.real import served_charts
from tests.server.snapshots import first_state
from tests.server.visitor import ANSWER, OPEN, SHARE, SHOW, Visitor

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from dashboard.charting.discovery import Catalogue
    from dashboard.server.endpoints import EndpointTable

CHART = "model-sizes"
SECRET = "of-a-test" * 4


@pytest.fixture(scope="session")
def catalogue() -> Catalogue:
    """The charts that the server knows."""
    return served_charts()


@pytest.fixture(scope="session")
def signed_server() -> Iterator[str]:
    """The real server where embeds, pictures and data ask for a token."""
    settings = {"ATLAS_ACCESS": "signed", "ATLAS_SECRET": SECRET, "ATLAS_BROWSERS": "1"}
    with running_server(**settings) as address:
        yield address


@pytest.fixture(scope="session")
def table() -> EndpointTable:
    """Every endpoint of the bundled dataset's application."""
    builder = ApplicationBuilder(Settings(data=data_directory(), browsers=0, prerender=False))
    return builder.build(first_state()).table


@pytest.fixture
def open_with() -> Callable[..., str]:
    """Adds to an address a token: for the chart that it is of or another, or for the dataset."""

    def opened(path: str, chart: str = "") -> str:
        own = CHART if CHART in path else DATASET
        return f"{path}?token={sign(Permit(chart or own, {}), SECRET, 10)}"

    return opened


@pytest.fixture(scope="module")
def visitor(server) -> Visitor:
    return Visitor(server, f"/charts/{CHART}")


@pytest.fixture
def show(visitor: Visitor) -> dict:
    return copy.deepcopy(visitor.body(SHOW, "view.data"))


@pytest.fixture
def click(visitor: Visitor) -> dict:
    return copy.deepcopy(visitor.body(OPEN, "wanted.data"))


@pytest.fixture
def share(visitor: Visitor) -> dict:
    return copy.deepcopy(visitor.body(SHARE, "asked.data"))


@pytest.fixture
def answer(visitor: Visitor) -> dict:
    return copy.deepcopy(visitor.body(ANSWER, "portal.value"))
