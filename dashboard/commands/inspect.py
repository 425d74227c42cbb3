"""`hyperatlas inspect`: where pictures and slides came from, and whether their data changed."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING, Any

from dashboard.charting.discovery import discover
from dashboard.charting.renderer import ChartRenderer
from dashboard.commands.command import Command
from dashboard.commands.refusal import with_settings
from dashboard.export.checking import checked
from dashboard.export.origin_reading import LARGEST
from dashboard.export.record import UnreadableFileError
from dashboard.i18n import Language
from dashboard.i18n.locales import read_locales
from dashboard.server.dataset_sources import load_served

if TYPE_CHECKING:
    from argparse import ArgumentParser, Namespace
    from collections.abc import Iterable, Iterator

    from dashboard.charting.discovery import Catalogue
    from dashboard.settings import Settings

_UNREADABLE = 2


def _add_arguments(parser: ArgumentParser) -> None:
    parser.add_argument(
        "files", nargs="+", type=Path, metavar="FILE", help="a PNG, SVG, PDF or PPTX"
    )
    parser.add_argument("--json", action="store_true", help="print the verdicts as JSON")


def _run(options: Namespace) -> int:
    return with_settings(lambda settings: _inspect(options, settings))


def _inspect(options: Namespace, settings: Settings) -> int:
    renderer = ChartRenderer(load_served(settings, read_locales(settings.locales)))
    catalogue = discover(settings.charts)
    answers = [_answer(path, renderer, catalogue) for path in options.files]
    if options.json:
        _print(json.dumps(answers, ensure_ascii=False, indent=2).split("\n"))
    else:
        for answer in answers:
            _print(_lines(answer))
    return max(_code(answer) for answer in answers)


def _answer(path: Path, renderer: ChartRenderer, catalogue: Catalogue) -> dict[str, Any]:
    try:
        with path.open("rb") as file:
            content = file.read(LARGEST + 1)
        answer = checked(content, renderer, catalogue, Language.EN, "/")
    except OSError as error:
        return {"path": str(path), "error": error.strerror or str(error)}
    except UnreadableFileError as error:
        return {"path": str(path), "error": str(error)}
    return {"path": str(path), **answer}


def _code(answer: dict[str, Any]) -> int:
    if "error" in answer:
        return _UNREADABLE
    return int(answer["verdict"] != "current" or answer["altered"])


def _lines(answer: dict[str, Any]) -> Iterator[str]:
    if "error" in answer:
        yield f"{answer['path']}: cannot be read: {answer['error']}"
        return
    flag = ", altered" if answer["altered"] else ""
    yield f"{answer['path']}: {answer['verdict']}{flag}"
    for sentence in answer["summary"]:
        yield f"  {sentence}"
    yield from _details(answer)
    for slide in answer.get("slides", ()):
        named = {"path": f"  slide {slide['slide']}, {slide['title']}"}
        yield from (
            f"  {line}" if place else line for place, line in enumerate(_lines({**slide, **named}))
        )


def _details(answer: dict[str, Any]) -> Iterator[str]:
    if answer["file"]:
        yield from _told_of_itself(answer["file"], answer["now"])
    for change in answer["changes"]:
        then, now = (_words(change[when]) for when in ("then", "now"))
        yield f"  changed   {change['about']}, {change['title'].lower()}: {then} -> {now}"
        yield f"            {change['evidence']}"
    for kind in ("added", "gone"):
        for mention in answer[kind]:
            yield f"  {kind:9} {mention['about']}"
            yield f"            {mention['evidence']}"


def _told_of_itself(file: dict[str, Any], now: dict[str, Any]) -> Iterator[str]:
    yield f"  title     {file['title']}"
    yield f"  address   {file['address']}"
    if file["rights"]:
        yield f"  rights    {file['rights']}"
    yield f"  dataset   {_then_and_now(file['dataset'], now['dataset'])}"
    yield f"  software  {_then_and_now(file['software'], now['software'])}"
    yield f"  sources   {', '.join(file['sources'])} ({file['claims']} claims)"


def _then_and_now(then: str, now: str) -> str:
    return then if then == now else f"{then}, now {now}"


def _words(value: dict[str, str] | None) -> str:
    return value["words"] if value else "nothing"


def _print(lines: Iterable[str]) -> None:
    for line in lines:
        print("".join(map(_visible, line)))


def _visible(sign: str) -> str:
    """Return a sign of a stranger's text, or another for one that a terminal would obey."""
    return sign if sign.isprintable() or sign == "\u00a0" else "\ufffd"


INSPECT = Command(
    "inspect",
    "tell where pictures and slides came from and whether the data behind them changed",
    _add_arguments,
    _run,
)
