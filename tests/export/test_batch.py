"""Which files a wish means, what they are called and what is asked of each."""

from __future__ import annotations

import pytest

from dashboard.charting.renderer import ChartRenderer
from dashboard.export.batch import tasks_of
from dashboard.export.export_options import ExportOptions, export_choices, export_options
from dashboard.export.formats import DATA, PICTURES, FileFormat
from dashboard.i18n import PAIR, Language, Languages
from dashboard.requests.query import InvalidQueryError, parse

LANGUAGES = PAIR
CHOICES = export_choices(Languages())


def names(tasks):
    return [task.name for task in tasks]


def test_every_chart_in_every_format_and_language_has_a_name_of_its_own(dataset, catalogue):
    wish = ExportOptions(tuple(FileFormat), LANGUAGES, ("light", "dark"), ("natural", "slide"))
    found = names(tasks_of(catalogue.values(), dataset, wish))
    pictures, tables, figures = 3 * 2 * 2 * 2, 2 * 2, 2 * 2
    slides = 2 * 2
    assert len(found) == len(set(found)) == len(catalogue) * (pictures + tables + figures + slides)


def test_a_name_says_chart_language_day_choices_theme_and_size(dataset, catalogue):
    charts = [catalogue["model-sizes"]]
    choices = {"axis": ["log"]}
    wish = ExportOptions(tuple(FileFormat), (Language.KO,), ("dark",), ("natural", "og"), choices)
    day = dataset.version
    assert names(tasks_of(charts, dataset, wish)) == [
        f"model-sizes.ko.{day}.axis=log.dark.png",
        f"model-sizes.ko.{day}.axis=log.dark.og.png",
        f"model-sizes.ko.{day}.axis=log.dark.svg",
        f"model-sizes.ko.{day}.axis=log.dark.og.svg",
        f"model-sizes.ko.{day}.axis=log.dark.pdf",
        f"model-sizes.ko.{day}.axis=log.dark.og.pdf",
        f"model-sizes.ko.{day}.axis=log.csv",
        f"model-sizes.ko.{day}.axis=log.xlsx",
        f"model-sizes.ko.{day}.axis=log.dark.json",
        f"model-sizes.ko.{day}.axis=log.dark.pptx",
    ]


def test_a_task_asks_what_its_name_says(dataset, catalogue):
    choices = {"axis": ["log"]}
    wish = ExportOptions((FileFormat.PNG,), (Language.EN,), ("dark",), ("square",), choices)
    (task,) = tasks_of([catalogue["model-sizes"]], dataset, wish)
    assert task.chart_request.language is Language.EN
    assert task.chart_request.theme.name == "dark"
    assert task.chart_request.state.one("size") == "square"
    assert task.chart_request.state.one("axis") == "log"


def test_choices_that_a_chart_does_not_have_are_refused(dataset, catalogue):
    wish = ExportOptions(DATA, LANGUAGES, choices={"axis": ["cubic"]})
    with pytest.raises(InvalidQueryError):
        tasks_of([catalogue["model-sizes"]], dataset, wish)


def test_a_file_of_rows_needs_no_picture(dataset, catalogue):
    (task,) = tasks_of(
        [catalogue["model-sizes"]], dataset, ExportOptions((FileFormat.CSV,), (Language.KO,))
    )
    content = task.finish(None, ChartRenderer(dataset), "https://atlas.example/")
    assert content.startswith("\ufeff".encode())


def test_what_is_not_named_has_its_default_and_an_empty_list_means_all():
    nothing = export_options(parse({}, CHOICES), DATA, Languages())
    assert nothing == ExportOptions(DATA, LANGUAGES, ("light",), ("natural",))
    everything = {"themes": [""], "sizes": [""], "formats": ["pdf,png,svg"], "languages": ["en"]}
    wish = export_options(parse(everything, CHOICES), DATA, Languages())
    assert wish.formats == PICTURES
    assert wish.languages == (Language.EN,)
    assert wish.themes == ("light", "dark")
    assert wish.sizes == ("natural", "slide", "wide", "square", "og")
