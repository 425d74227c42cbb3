"""What `hyperatlas export` is asked for, with everything that is wrong with it named at once."""

from __future__ import annotations

from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from dashboard.charting.render import choices_of
from dashboard.export.batch import tasks_of
from dashboard.export.export_options import export_choices, export_options
from dashboard.export.formats import FileFormat
from dashboard.requests.parameters import OWN_WORDS, VIEWPOINT, viewpoint_choices
from dashboard.requests.query import InvalidQueryError, parse

if TYPE_CHECKING:
    from argparse import Namespace
    from collections.abc import Iterator, Sequence

    from dashboard.charting.chart import Chart
    from dashboard.charting.discovery import Catalogue
    from dashboard.dataset.dataset import Dataset
    from dashboard.export.batch import Task
    from dashboard.requests.choices import Choice
    from dashboard.requests.query import Query

_SEEN = [choice.name for choice in VIEWPOINT]
_OPTIONS = {"languages": "--lang"}


class InvalidOrderError(ValueError):
    """An order with faults; carries a line for each."""

    def __init__(self, faults: Sequence[str]) -> None:
        super().__init__("\n".join(faults))
        self.faults = tuple(faults)


def option_of(choice: Choice) -> str:
    """Return the option of the command line that makes a choice."""
    return _OPTIONS.get(choice.name, f"--{choice.name.removesuffix('s')}")


def read_order(options: Namespace, dataset: Dataset, catalogue: Catalogue) -> list[Task]:
    """Return the files that the options ask for.

    Raises:
        InvalidOrderError: If any of it does not fit; lists all that does not, and what would.
    """
    names = list(dict.fromkeys(part for part in options.what if "=" not in part))
    choices: dict[str, list[str]] = {}
    for part in options.what:
        name, equals, value = part.partition("=")
        if equals:
            choices.setdefault(name, []).append(value)
    seen = {name: choices.pop(name) for name in _SEEN if name in choices}
    asked = {choice.name: getattr(options, choice.name) for choice in OWN_WORDS}
    words = {name: [value] for name, value in asked.items() if value is not None}
    known = export_choices(dataset.languages)
    query = {choice.name: [getattr(options, choice.name)] for choice in known}
    charts = [
        catalogue[name] for name in (catalogue if options.all else names) if name in catalogue
    ]
    faults = [
        *_of_names(names, catalogue, everything=options.all),
        *_of_query(
            query,
            known,
            {choice.name: f"{option_of(choice)} " for choice in known},
        ),
        *_of_choices(choices, charts, dataset),
        *_of_words(words, charts),
        *_of_query(seen, viewpoint_choices(dataset), {}),
        *_of_address(options.address),
    ]
    if faults:
        raise InvalidOrderError(faults)
    options_asked = export_options(
        parse(query, known), tuple(FileFormat), dataset.languages, {**choices, **seen}, words
    )
    return tasks_of(charts, dataset, options_asked, with_empty=not options.all)


def _of_names(names: Sequence[str], catalogue: Catalogue, *, everything: bool) -> Iterator[str]:
    known = ", ".join(catalogue)
    if bool(names) == everything:
        yield f"name charts or say --all; charts: {known}"
    for name in names:
        if name not in catalogue:
            yield f"{name!r} is no chart; charts: {known}"


def _of_choices(choices: Query, charts: Sequence[Chart], dataset: Dataset) -> Iterator[str]:
    if choices and len(charts) != 1:
        yield f"{', '.join(f'{name}=' for name in choices)}: choices are made for one chart only"
    elif choices:
        yield from _of_query(choices, choices_of(charts[0], dataset), {})


def _of_words(words: Query, charts: Sequence[Chart]) -> Iterator[str]:
    shown = {name: f"--{name}" for name in words}
    if words and len(charts) != 1:
        yield f"{', '.join(shown.values())}: words of your own are for one chart only"
    yield from _of_query(words, OWN_WORDS, {name: f"{option} " for name, option in shown.items()})


def _of_query(query: Query, choices: Sequence[Choice], shown: dict[str, str]) -> Iterator[str]:
    try:
        parse(query, choices)
    except InvalidQueryError as error:
        for fault in error.faults:
            name = shown.get(fault.parameter, f"{fault.parameter}=")
            allowed = ", ".join(fault.allowed)
            yield f"{name}{fault.value}: {fault.reason.en}; allowed: {allowed}"


def _of_address(address: str) -> Iterator[str]:
    parts = urlsplit(address)
    if address and (parts.scheme not in {"http", "https"} or not parts.netloc or parts.query):
        yield f"--address {address}: expected an address such as https://atlas.example/"
