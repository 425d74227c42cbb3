"""Languages beyond Korean and English, read from one file each: ``locales/fr.json``."""

from __future__ import annotations

import json
import re
from string import Formatter
from typing import TYPE_CHECKING, Any

from babel.core import Locale, UnknownLocaleError

from dashboard.i18n.language import PAIR, Language
from dashboard.i18n.languages import Languages

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

_CODE = re.compile(r"[a-z]{2,3}")


class BrokenLocaleError(ValueError):
    """Files of languages with faults; carries a line for each."""

    def __init__(self, faults: list[str]) -> None:
        super().__init__("\n".join(faults))
        self.faults = faults


def read_locales(folder: Path) -> Languages:
    """Return Korean, English, and the languages that have a file in a folder.

    Args:
        folder: The folder; without one there are no others.

    Raises:
        BrokenLocaleError: If a file has faults; lists all of all files, and where they are.
    """
    files = sorted(folder.glob("*.json"))
    faults = [fault for file in files for fault in _faults(file)]
    if faults:
        raise BrokenLocaleError(faults)
    return Languages(tuple(map(_language, files)))


def placeholders(text: str) -> list[str]:
    """Return the names in braces that a text is filled in at, sorted.

    Raises:
        ValueError: If its braces do not fit.
    """
    return sorted(name for _, name, _, _ in Formatter().parse(text) if name is not None)


def _language(file: Path) -> Language:
    told = json.loads(file.read_text(encoding="utf-8"))
    own, texts = told["language"], told["texts"]
    said = {english: entry["text"] for english, entry in texts.items() if entry["text"]}
    return Language(file.stem, own["name"], own["babel"], said)


def _faults(file: Path) -> Iterator[str]:
    written = file.read_text(encoding="utf-8")
    if not _CODE.fullmatch(file.stem) or file.stem in PAIR:
        yield f"{file.name}: expected the ISO 639 code of a language other than ko and en"
    try:
        told = json.loads(written)
    except json.JSONDecodeError as error:
        yield f"{file.name}:{error.lineno}: {error.msg}"
        return
    if not isinstance(told, dict) or not all(
        isinstance(told.get(part), dict) for part in ("language", "texts")
    ):
        yield f'{file.name}: expected {{"language": {{…}}, "texts": {{…}}}}'
        return
    yield from (f"{file.name}: language: {fault}" for fault in _of_language(told["language"]))
    for english, entry in told["texts"].items():
        for fault in _of_text(english, entry):
            yield f"{file.name}:{_line(english, written)}: {english!r}: {fault}"


def _line(english: str, written: str) -> int:
    """Return the line of a key, which stands in a file as JSON writes it, with Korean as it is."""
    place = written.find(f"{json.dumps(english, ensure_ascii=False)}:")
    return written.count("\n", 0, max(place, 0)) + 1


def _of_language(own: dict[str, Any]) -> Iterator[str]:
    if not isinstance(own.get("name"), str) or not own["name"]:
        yield "name: expected what the language calls itself"
    try:
        Locale.parse(str(own.get("babel")))
    except (UnknownLocaleError, ValueError):
        yield f"babel: {own.get('babel')!r} is no locale that Babel knows"


def _of_text(english: str, entry: Any) -> Iterator[str]:
    if not isinstance(entry, dict) or not all(
        isinstance(entry.get(part), str) for part in ("ko", "text")
    ):
        yield 'expected {"ko": "…", "text": "…"}'
        return
    if not entry["text"]:
        return
    try:
        given = set(placeholders(entry["text"]))
    except ValueError as error:
        yield f"text: {error}"
        return
    known, korean = set(placeholders(english)), set(placeholders(entry["ko"]))
    # What Korean does without is grammar of English, such as its plural.
    yield from (f"{{{name}}} is missing" for name in sorted((known & korean) - given))
    yield from (f"{{{name}}} is unknown" for name in sorted(given - known - korean))
