"""The site, and what its pages hold."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Any

import pytest

from dashboard.i18n import Language
from dashboard.pages.page_reading import read_page
from dashboard.pages.page_request import PageRequest
from dashboard.pages.site import build_site
from dashboard.plotting.theme import LIGHT
from tests.real import real_charts, real_dataset

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dashboard.dataset.dataset import Dataset
    from dashboard.pages.page import Page, Site
    from dashboard.pages.page_reading import PageReading


@cache
def real_site() -> Site:
    return build_site(real_dataset(), real_charts())


@pytest.fixture(scope="session")
def site() -> Site:
    return real_site()


def looking(path: str = "/", language: Language = Language.KO, **query: str) -> PageRequest:
    """A view of a path; a parameter with a dot in its name is given as ``chart__name``."""
    named = {name.replace("__", "."): [value] for name, value in query.items()}
    return PageRequest(path, named, language, LIGHT, 1280, dataset=real_dataset())


def reading(page: Page, query: dict[str, list[str]], dataset: Dataset) -> PageReading:
    """What a query says of a page."""
    return read_page(
        PageRequest(page.path, query, Language.KO, LIGHT, 1280, dataset=real_dataset()),
        page,
        dataset,
    )


def walk(component: Any) -> Iterator[Any]:
    """Every component inside a component and every text between them, itself first."""
    yield component
    children = getattr(component, "children", component if isinstance(component, list) else None)
    for child in children if isinstance(children, list | tuple) else [children]:
        if child is not None:
            yield from walk(child)


def every(component: Any, kind: str) -> list[Any]:
    """Every component of a kind, such as ``A`` or ``Graph``."""
    return [one for one in walk(component) if type(one).__name__ == kind]


def words(component: Any) -> str:
    """All text in a component."""
    return " ".join(str(one) for one in walk(component) if isinstance(one, str | int | float))
