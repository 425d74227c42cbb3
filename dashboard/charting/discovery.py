"""Finding the charts: every file or folder of a folder is one."""

from __future__ import annotations

import sys
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from importlib.util import module_from_spec, spec_from_file_location
from types import MappingProxyType, ModuleType
from typing import TYPE_CHECKING

from msgspec.structs import replace

from dashboard.charting.chart import Chart
from dashboard.requests.parameters import RESERVED
from dashboard.requests.query_string import is_appended

if TYPE_CHECKING:
    from pathlib import Path

    from dashboard.dataset.dataset import Dataset

Catalogue = Mapping[str, Chart]


class InvalidChartError(Exception):
    """A file in the charts folder that is no chart."""


def discover(directory: Path) -> Catalogue:
    """Return the charts of a folder by id, in the order of their topics' pages.

    Args:
        directory: A folder of Python files and of packages, each of which defines ``CHART``.

    Raises:
        InvalidChartError: If a file cannot be run, defines no ``CHART`` or gives a choice a name
            that every address uses already or that others append; lists all such files.
    """
    found, faults = [], []
    for path in _sources(directory):
        try:
            chart = getattr(_load(path), "CHART", None)
        except Exception as error:  # whatever a file raises, the other files are looked at too
            faults.append(f"{path} cannot be loaded: {error!r}")
            continue
        reserved = _reserved(chart)
        if reserved:
            faults.append(f"{path}: a choice may not be called {', '.join(reserved)}")
        elif isinstance(chart, Chart):
            found.append(replace(chart, id=_name(path).replace("_", "-")))
        else:
            faults.append(f"{path} defines no CHART")
    if faults:
        raise InvalidChartError("; ".join(faults))
    found.sort(key=lambda chart: (chart.order, chart.id))
    return MappingProxyType({chart.id: chart for chart in found})


def offered_charts(catalogue: Catalogue, dataset: Dataset) -> Catalogue:
    """Return the charts that a dataset has anything for."""
    return MappingProxyType(
        {name: chart for name, chart in catalogue.items() if is_offered(chart, dataset)}
    )


def is_offered(chart: Chart, dataset: Dataset) -> bool:
    """Return whether a dataset has anything for a chart."""
    return chart.is_offered is None or chart.is_offered(dataset)


def _sources(directory: Path) -> list[Path]:
    """Return the file that each chart begins with, a package's by its ``__init__``."""
    packages = directory.glob("*/__init__.py")
    files = (path for path in directory.glob("*.py") if not path.name.startswith("_"))
    return sorted([*files, *packages], key=_name)


def _name(path: Path) -> str:
    return path.parent.name if path.name == "__init__.py" else path.stem


def _reserved(chart: object) -> list[str]:
    choices = chart.choices if isinstance(chart, Chart) else ()
    names = [choice.name for choice in choices]
    return [name for name in names if name in RESERVED or is_appended(name)]


def _load(path: Path) -> ModuleType:
    name = f"dashboard.charts.{_name(path)}"
    known = sys.modules.get(name)
    if known is not None and known.__file__ == str(path):
        return known
    specification = spec_from_file_location(name, path)
    if specification is None or specification.loader is None:
        raise InvalidChartError(f"{path} cannot be loaded")
    module = module_from_spec(specification)
    with _registered(name, module):
        specification.loader.exec_module(module)
    return module


@contextmanager
def _registered(name: str, module: ModuleType) -> Iterator[None]:
    """Let a module be found by its name while it runs: data classes look theirs up."""
    before = sys.modules.get(name)
    sys.modules[name] = module
    try:
        yield
    finally:
        del sys.modules[name]
        if before is not None:
            sys.modules[name] = before
