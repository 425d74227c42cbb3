"""`hyperatlas locale`: the file of a language, with every text that there is to translate."""

from __future__ import annotations

import ast
import json
from argparse import ArgumentTypeError
from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

from babel.core import Locale, UnknownLocaleError
from msgspec import Struct, structs

import dashboard
from dashboard.commands.command import Command
from dashboard.commands.refusal import with_settings
from dashboard.i18n import PAIR, Language, Text
from dashboard.i18n.locales import read_locales
from dashboard.server.dataset_sources import load_served

if TYPE_CHECKING:
    from argparse import ArgumentParser, Namespace

    from dashboard.settings import Settings


def _add_arguments(parser: ArgumentParser) -> None:
    parser.add_argument("code", type=_code, help="the ISO 639 code of the language, such as fr")


def _code(text: str) -> str:
    try:
        if text in PAIR or Locale.parse(text).language != text:
            raise ArgumentTypeError(f"{text!r}: expected a language other than ko and en")
    except (UnknownLocaleError, ValueError):
        raise ArgumentTypeError(f"{text!r} is no language that Babel knows") from None
    return text


def _run(options: Namespace) -> int:
    return with_settings(lambda settings: _update(options.code, settings))


def _update(code: str, settings: Settings) -> int:
    """Write the file of a language: what is translated stays, what is new has an empty text."""
    file = settings.locales / f"{code}.json"
    known = read_locales(settings.locales).find(code) or _new(code)
    package = load_served(settings).package
    texts = {
        english: {"ko": korean, "text": known.texts.get(english, "")}
        for english, korean in texts_of(package).items()
    }
    content = {"language": {"name": known.name, "babel": known.babel}, "texts": texts}
    written = json.dumps(content, ensure_ascii=False, indent=1)
    settings.locales.mkdir(parents=True, exist_ok=True)
    file.write_text(f"{written}\n", encoding="utf-8", newline="\n")
    missing = [english for english, entry in texts.items() if not entry["text"]]
    unused = {english: text for english, text in known.texts.items() if english not in texts}
    for english in missing:
        print(f"missing: {english!r}")
    for english, text in unused.items():
        print(f"no longer used, dropped: {english!r}: {text!r}")
    print(f"{file}: {len(texts)} texts, {len(missing)} missing, {len(unused)} dropped")
    return 0


def _new(code: str) -> Language:
    return Language(code, str(Locale.parse(code).get_display_name(code)), code, {})


def texts_of(package: Any) -> dict[str, str]:
    """Return the Korean of each English text: those of the source, and those of a dataset.

    English that stands for several Korean texts has them all, between bars.

    Args:
        package: The description of the dataset.
    """
    found: dict[str, dict[str, None]] = {}
    for korean, english in (*_of_source(Path(dashboard.__file__).parent), *_of_value(package)):
        if any(map(str.isalpha, english)):
            found.setdefault(english, {})[korean] = None
    return {english: " | ".join(found[english]) for english in found}


@cache
def _of_source(folder: Path) -> tuple[tuple[str, str], ...]:
    sources = (path.read_text(encoding="utf-8") for path in sorted(folder.rglob("*.py")))
    return tuple(text for source in sources if "Text(" in source for text in _in_code(source))


def _in_code(source: str) -> Iterator[tuple[str, str]]:
    for node in ast.walk(ast.parse(source)):
        match node:
            case ast.Call(
                func=ast.Name("Text"),
                args=[ast.Constant(str() as korean), ast.Constant(str() as english)],
            ):
                yield korean, english


def _of_value(value: Any) -> Iterator[tuple[str, str]]:
    if isinstance(value, Text):
        yield value.ko, value.en
        return
    parts: Iterable[Any] = ()
    if isinstance(value, Struct):
        parts = structs.astuple(value)
    elif isinstance(value, Mapping):
        parts = value.values()
    elif isinstance(value, tuple):
        parts = value
    for part in parts:
        yield from _of_value(part)


LOCALE = Command("locale", "write the file of a further language", _add_arguments, _run)
