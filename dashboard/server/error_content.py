"""What a problem body says, as HTML: every fault, what is allowed instead, where to go on."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from dashboard.i18n import Text
from dashboard.i18n.numbers import plain
from dashboard.server.markup import Html, element, joined

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from dashboard.i18n import Language

_ALLOWED = Text("허용되는 값: {allowed}", "Allowed: {allowed}")
_METHODS = Text("사용할 수 있는 것: {allowed}", "Available: {allowed}")
_EXISTS = Text("다음 주소를 이용해 주세요.", "These exist:")
_LONGEST = Text("매개변수는 {count}자까지입니다.", "Parameters may have {count} characters.")
_LARGEST = Text("본문은 {count}바이트까지입니다.", "A body may have {count} bytes.")
_WAIT = Text("{count}초 뒤에 다시 시도하세요.", "Try again in {count} seconds.")


def error_content(
    problem: Mapping[str, Any], language: Language, prefix: str, wait: str = ""
) -> Html:
    """Return what is wrong, in words.

    Args:
        problem: The members of a problem body, in the reader's language.
        language: That language.
        prefix: The path that the whole site lives under, ``/`` at the end.
        wait: Seconds after which it is worth asking again, if that is known.
    """
    lines = [*_sentences(problem, language)]
    if wait.isdecimal():
        lines.append(_WAIT[language].format(count=plain(int(wait), language)))
    return joined(
        [
            element("h1", str(problem["title"])),
            *[element("p", line) for line in lines],
            _faults(problem.get("faults", []), language),
            _existing(problem.get("exists", []), language, prefix),
        ]
    )


def _sentences(problem: Mapping[str, Any], language: Language) -> Iterator[str]:
    if "detail" in problem:
        yield str(problem["detail"])
    if "allowed" in problem:
        yield _METHODS[language].format(allowed=", ".join(problem["allowed"]))
    for name, words in (("longest", _LONGEST), ("largest", _LARGEST)):
        if name in problem:
            yield words[language].format(count=plain(problem[name], language))


def _faults(faults: Sequence[Mapping[str, Any]], language: Language) -> Html:
    entries = [
        element(
            "li",
            element("code", f"{fault['parameter']}={fault['value']}"),
            f" {fault['reason']}. ",
            _ALLOWED[language].format(allowed=", ".join(fault["allowed"])),
        )
        for fault in faults
    ]
    return element("ul", *entries) if entries else Html("")


def _existing(names: Sequence[str], language: Language, prefix: str) -> Html:
    if not names:
        return Html("")
    entries = [element("li", _linked(name, prefix)) for name in names]
    return joined([element("p", _EXISTS[language]), element("ul", *entries)])


def _linked(name: str, prefix: str) -> Html:
    """Return what exists, as a link where it is an address of the Atlas that can be opened."""
    written = element("code", name)
    is_address = name.startswith("/") and "{" not in name
    return element("a", written, href=f"{prefix}{name[1:]}") if is_address else written
