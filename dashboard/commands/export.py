"""`hyperatlas export`: charts as files, without a running server."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

from dashboard.charting.discovery import discover, offered_charts
from dashboard.charting.renderer import ChartRenderer
from dashboard.commands.command import Command
from dashboard.commands.export_order import InvalidOrderError, option_of, read_order
from dashboard.commands.output import write_whole
from dashboard.commands.progress import Progress
from dashboard.commands.refusal import with_settings
from dashboard.export.alphabet import INSTEAD, code_points
from dashboard.export.batch import in_decks
from dashboard.export.export_options import export_choices
from dashboard.export.formats import FileFormat
from dashboard.export.pictures import Pictures
from dashboard.i18n import Languages
from dashboard.i18n.locales import read_locales
from dashboard.requests.parameters import OWN_WORDS
from dashboard.requests.query import allowed
from dashboard.server.capabilities import brand_of, find_capabilities
from dashboard.server.dataset_sources import load_served

if TYPE_CHECKING:
    from argparse import ArgumentParser, Namespace
    from collections.abc import Iterator, Sequence
    from concurrent.futures import Future

    from dashboard.export.batch import Task
    from dashboard.export.pictures import Picture
    from dashboard.settings import Settings

_INTERRUPTED = 130
_NAMED = 3
"""Files that a remark names; of more than that the first."""

_DEFAULTS = {"formats": "png", "languages": "ko,en", "themes": "light", "sizes": "natural"}


def _add_arguments(parser: ArgumentParser) -> None:
    parser.add_argument(
        "what",
        nargs="*",
        metavar="CHART",
        help="charts; for one chart its choices too, name=value as in its address; for all "
        "as_of=YYYY-MM-DD and rule=",
    )
    for choice in OWN_WORDS:
        parser.add_argument(
            f"--{choice.name}",
            metavar="TEXT",
            help=f"a {choice.name} of your own for one chart, {allowed(choice)[0]} letters",
        )
    parser.add_argument("--all", action="store_true", help="every chart")
    for choice in export_choices(Languages()):
        default = _DEFAULTS[choice.name]
        parser.add_argument(
            option_of(choice),
            dest=choice.name,
            default=default,
            metavar="LIST",
            help=f"some of {','.join(allowed(choice))} (default: {default})",
        )
    parser.add_argument(
        "-o", "--output", type=Path, default=Path(), metavar="DIR", help="the folder for the files"
    )
    parser.add_argument(
        "--deck", action="store_true", help="all slides of a language in one presentation"
    )
    parser.add_argument(
        "--template",
        type=Path,
        metavar="PPTX",
        help="a presentation whose layouts, colours and fonts slides have",
    )
    parser.add_argument(
        "--address",
        default="",
        metavar="URL",
        help="where the Atlas lives: files carry the address that produces them again",
    )


def _run(options: Namespace) -> int:
    try:
        return with_settings(lambda settings: _export(options, settings))
    except KeyboardInterrupt:
        return _INTERRUPTED


def _export(options: Namespace, settings: Settings) -> int:
    dataset = load_served(settings, read_locales(settings.locales))
    catalogue = offered_charts(discover(settings.charts), dataset.library)
    try:
        tasks = read_order(options, dataset, catalogue)
        template = options.template or settings.template
        if template is not None and any(one.format is FileFormat.PPTX for one in tasks):
            _tell_of(template)
        options.output.mkdir(parents=True, exist_ok=True)
    except InvalidOrderError as error:
        print(error, file=sys.stderr)
        return 2
    except OSError as error:
        print(f"{options.output}: {error.strerror}", file=sys.stderr)
        return 2
    if options.deck:
        tasks = in_decks(tasks, dataset.identity.slug, dataset.version)
    brand = brand_of(settings.brand, find_capabilities())
    return _made(tasks, ChartRenderer(dataset, brand), options, settings, template)


def _made(
    tasks: Sequence[Task],
    renderer: ChartRenderer,
    options: Namespace,
    settings: Settings,
    template: Path | None,
) -> int:
    capabilities = find_capabilities()
    pictures = Pictures(
        renderer,
        capabilities.browser,
        settings.browsers,
        settings.render_queue,
        settings.render_seconds,
        alphabet=lambda: capabilities.alphabet,
    )
    base = f"{options.address.rstrip('/')}/"
    failed: list[str] = []
    missing: dict[str, str] = {}
    with pictures, Progress(len(tasks)) as progress:
        for task, drawn in _ahead(tasks, pictures, base, max(1, settings.browsers)):
            try:
                picture = drawn.result() if drawn else None
                path = options.output / task.name
                write_whole(path, task.finish(picture, renderer, base, template))
            except Exception as error:  # whatever goes wrong with one file, the others are made
                failed.append(f"{task.name}: {error}")
                progress.miss(task.name)
            else:
                progress.tell(str(path))
                if picture and picture.missing:
                    missing[task.name] = picture.missing
    if missing:
        letters = ", ".join(code_points("".join(sorted(set().union(*missing.values())))))
        places = f"{', '.join([*missing][:_NAMED])}{', …' if len(missing) > _NAMED else ''}"
        print(f"no font here for {letters}: they are {INSTEAD} in {places}", file=sys.stderr)
    return _told(failed, len(tasks))


def _tell_of(template: Path) -> None:
    """Print what a template lacks.

    Raises:
        InvalidOrderError: If it cannot be read or is no presentation.
    """
    from dashboard.export.slides.presentation import InvalidTemplateError, template_stage

    try:
        stage = template_stage(template.read_bytes())
    except OSError as error:
        raise InvalidOrderError([f"--template {template}: {error.strerror}"]) from error
    except InvalidTemplateError as error:
        raise InvalidOrderError([f"--template {template}: no presentation"]) from error
    for lack in stage.lacks:
        print(f"{template}: {lack.en}", file=sys.stderr)


def _ahead(
    tasks: Sequence[Task], pictures: Pictures, base: str, count: int
) -> Iterator[tuple[Task, Future[Picture] | None]]:
    """Give each task with its picture, while those of the next are being drawn."""
    begun: dict[str, Future[Picture]] = {}
    for place, task in enumerate(tasks):
        for later in tasks[place : place + count]:
            if later.format.drawn_as and later.name not in begun:
                form = later.format.drawn_as
                begun[later.name] = pictures.draw(later.chart_request, form, base)
        yield task, begun.pop(task.name, None)


def _told(failed: Sequence[str], count: int) -> int:
    if not failed:
        return 0
    print(*failed, f"{len(failed)} of {count} files could not be made", sep="\n", file=sys.stderr)
    return 1


EXPORT = Command("export", "write charts as files", _add_arguments, _run)
