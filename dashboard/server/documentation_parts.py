"""One family of addresses on the page: what to open, its parameters, a line to copy."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dashboard.requests.query import encode
from dashboard.server.documentation_values import values
from dashboard.server.documentation_words import (
    ANSWERS,
    COMMAND,
    EXPLAINED_FROM,
    ONLY,
    PARAMETER,
    PARAMETER_HEADS,
    PARAMETERS,
    REQUIRED,
)
from dashboard.server.markup import Html, element, joined

if TYPE_CHECKING:
    from dashboard.i18n import Language
    from dashboard.server.openapi.operation import Operation, OperationFamily, Parameter


def family(one: OperationFamily, section: str, language: Language, prefix: str, base: str) -> Html:
    """Return what is told of a family.

    Args:
        one: The family.
        section: The id of its section.
        language: The reader's language.
        prefix: The path that the whole site lives under.
        base: The address of the Atlas, ``/`` at the end.
    """
    entries = [_address(operation, language, prefix, base) for operation in one.operations]
    return element(
        "section",
        element("h3", one.words[language], id=f"{section}-{one.id}"),
        *_lead(one, language),
        element("ul", *entries, class_="plain"),
        _parameters(one, language),
        element(
            "pre",
            element("code", _command(one.operations[0], base)),
            tabindex="0",
            role="group",
            aria_label=COMMAND[language],
        ),
        _answers(one, language),
        class_="family",
    )


def _address(operation: Operation, language: Language, prefix: str, base: str) -> Html:
    path = element("code", operation.path)
    target = prefix + _to_try(operation, base)
    shown = element("a", path, href=target) if _is_link(operation) else path
    return element(
        "li",
        element("code", operation.method.upper(), class_="method"),
        " ",
        shown,
        " ",
        operation.words[language],
    )


def _lead(one: OperationFamily, language: Language) -> list[Html]:
    """Return what a family is for, unless its only address says the same."""
    said = one.lead[language]
    if [operation.words[language] for operation in one.operations] == [said]:
        return []
    return [element("p", said)]


def _to_try(operation: Operation, base: str) -> str:
    """Return an address to try, below that of the Atlas."""
    example = [(name, value.replace("{base}", base)) for name, value in operation.example]
    path = operation.path.removeprefix("/")
    for one in operation.parameters:
        if one.place == "path" and one.options:
            path = path.replace(f"{{{one.name}}}", one.options[0].value)
    return path + encode(example)


def _is_link(operation: Operation) -> bool:
    return operation.method == "get" and "{" not in operation.path


def _command(operation: Operation, base: str) -> str:
    address = base + _to_try(operation, base)
    if operation.body:
        return f'curl --data-binary @model-sizes.png "{address}"'
    return f'curl {_options(operation)}"{address}"'


def _options(operation: Operation) -> str:
    """Return how curl is asked to send, to wait for events, and to name a file."""
    media = {name for answer in operation.answers for name in answer.content}
    headers = {name for answer in operation.answers for name in answer.headers}
    options = {
        f"-X {operation.method.upper()} ": operation.method != "get",
        "-N ": "text/event-stream" in media,
        "-OJ ": "Content-Disposition" in headers,
    }
    return "".join(option for option, is_needed in options.items() if is_needed)


def _answers(one: OperationFamily, language: Language) -> Html:
    statuses = sorted(
        {answer.status for operation in one.operations for answer in operation.answers}
    )
    links = [_status(status) for status in statuses]
    parts = [part for link in links for part in (link, " ")]
    return element("p", f"{ANSWERS[language]} ", *parts, class_="count")


def _status(status: int) -> Html:
    """Return a status; what is no refusal needs no line among the statuses that are explained."""
    if status < EXPLAINED_FROM:
        return element("span", str(status))
    return element("a", str(status), href="#statuses")


def _parameters(one: OperationFamily, language: Language) -> Html:
    asked = _in_addresses(one)
    if not asked:
        return Html("")
    rows = [_row(parameter, users, one, language) for parameter, users in asked]
    heads = [element("th", words[language], scope="col") for words in PARAMETER_HEADS]
    parts = [element("thead", element("tr", *heads)), element("tbody", *rows)]
    table = element("table", *parts, class_="dictionary")
    scrolls = {"class_": "scrolls", "tabindex": "0", "role": "group"}
    words = PARAMETER if len(asked) == 1 else PARAMETERS
    return element(
        "details",
        element("summary", words[language].format(count=len(asked))),
        element("div", table, aria_label=one.words[language], **scrolls),
    )


def _in_addresses(one: OperationFamily) -> list[tuple[Parameter, list[Operation]]]:
    """Return each parameter of a family's addresses, with the operations that know it."""
    known = {
        parameter.name: parameter
        for operation in one.operations
        for parameter in operation.parameters
        if parameter.place == "query"
    }
    return [
        (parameter, [user for user in one.operations if parameter in user.parameters])
        for parameter in known.values()
    ]


def _row(
    parameter: Parameter, users: list[Operation], one: OperationFamily, language: Language
) -> Html:
    marks = [element("small", REQUIRED[language])] if parameter.required else []
    if len(users) < len(one.operations):
        formats = ", ".join(_short(user) for user in users)
        marks.append(element("small", ONLY[language].format(formats=formats)))
    name = joined(
        [element("code", parameter.name), *[joined([Html("<br>"), mark]) for mark in marks]]
    )
    default = parameter.default[language] if parameter.default else ""
    return element(
        "tr",
        element("th", name, scope="row"),
        element("td", parameter.words[language], element("div", values(parameter, language))),
        element("td", default),
    )


def _short(operation: Operation) -> str:
    """Return what tells an address from the others of its family."""
    _, first, *_ = operation.path.split("/")
    return operation.path.rpartition(".")[2] if "." in operation.path else first
