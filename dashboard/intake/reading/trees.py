"""JSON and YAML: records in lists, each with what stands above it."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import yaml
from msgspec import Struct

from dashboard.intake.reading.encoding import text_of
from dashboard.intake.sheet import Sheet, SheetRow
from dashboard.intake.source_file import RefusedFileError

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from dashboard.intake.source_file import SourceFile

_DEEPEST = 64
"""Files of the field are some six levels deep; this bounds what one can ask of the machine."""

_LIST = ", "


class Branch(Struct, frozen=True):
    """An object of a file, its values as text.

    Attributes:
        number: Its line; in JSON, which has no lines to tell, its ordinal in its list.
        entries: What stands in it, by key.
    """

    number: int
    entries: dict[str, Tree]


Tree = str | list["Tree"] | Branch


class _UnreadableTreeError(ValueError):
    def __init__(self, line: int, rule: str) -> None:
        super().__init__(rule)
        self.line = line


def read_json(file: SourceFile, encoding: str, records: str) -> tuple[Sheet, ...]:
    """Read the records of a JSON file; numbers stay as they are written.

    Raises:
        RefusedFileError: If it is no JSON, names a key twice, or has no such records.
    """
    text = text_of(file, encoding)
    try:
        tree = _of_json(
            json.loads(
                text,
                parse_float=str,
                parse_int=str,
                parse_constant=str,
                object_pairs_hook=_once,
            ),
            1,
        )
    except json.JSONDecodeError as error:
        raise _unreadable(file, error.lineno, f"is not JSON: {error.msg}") from None
    except RecursionError:
        raise _unreadable(file, 1, f"is deeper than {_DEEPEST} levels") from None
    except ValueError as error:
        raise _unreadable(file, 1, str(error)) from None
    return _sheets(file, tree, records)


def read_yaml(file: SourceFile, encoding: str, records: str) -> tuple[Sheet, ...]:
    """Read the records of a YAML file; `no` stays `no`, and `12:30:45` what it is.

    Raises:
        RefusedFileError: If it is no YAML, names a key twice, refers to itself, or has no such
            records.
    """
    text = text_of(file, encoding)
    try:
        node = yaml.compose(text, Loader=yaml.CBaseLoader)
        tree: Tree = "" if node is None else _of_yaml(node, set(), 0)
    except yaml.MarkedYAMLError as error:
        line = error.problem_mark.line + 1 if error.problem_mark else 1
        raise _unreadable(file, line, f"is not YAML: {error.problem}") from None
    except yaml.YAMLError as error:
        raise _unreadable(file, 1, f"is not YAML: {error}") from None
    except _UnreadableTreeError as error:
        raise _unreadable(file, error.line, str(error)) from None
    return _sheets(file, tree, records)


def _unreadable(file: SourceFile, line: int, rule: str) -> RefusedFileError:
    return RefusedFileError([file.fault(line, "file", file.name, rule)])


def _once(pairs: list[tuple[str, object]]) -> dict[str, object]:
    found = dict(pairs)
    if len(found) < len(pairs):
        keys = [key for key, _ in pairs]
        twice = next(key for key in keys if keys.count(key) > 1)
        raise ValueError(f"names the key {twice} twice in one object")
    return found


def _of_json(value: object, number: int, depth: int = 0) -> Tree:
    if depth > _DEEPEST:
        raise ValueError(f"is deeper than {_DEEPEST} levels")
    if isinstance(value, dict):
        return Branch(number, {key: _of_json(one, 1, depth + 1) for key, one in value.items()})
    if isinstance(value, list):
        return [_of_json(one, place, depth + 1) for place, one in enumerate(value, 1)]
    if value is None:
        return ""
    return str(value).lower() if isinstance(value, bool) else str(value)


def _of_yaml(node: yaml.Node, above: set[int], depth: int) -> Tree:
    line = node.start_mark.line + 1
    if depth > _DEEPEST:
        raise _UnreadableTreeError(line, f"is deeper than {_DEEPEST} levels")
    if id(node) in above:
        raise _UnreadableTreeError(line, "is referred to by an alias, which is not read")
    above.add(id(node))
    if isinstance(node, yaml.ScalarNode):
        return str(node.value)
    if isinstance(node, yaml.SequenceNode):
        return [_of_yaml(one, above, depth + 1) for one in node.value]
    entries: dict[str, Tree] = {}
    for key, value in node.value:
        if str(key.value) in entries:
            twice = f"names the key {key.value} twice in one object"
            raise _UnreadableTreeError(key.start_mark.line + 1, twice)
        entries[str(key.value)] = _of_yaml(value, above, depth + 1)
    return Branch(line, entries)


def _sheets(file: SourceFile, tree: Tree, records: str) -> tuple[Sheet, ...]:
    path = records.split(".") if records else []
    found = list(_records(tree, path, {}))
    if not found:
        where = f"at {records}" if records else "in a list at its top"
        raise _unreadable(file, 1, f"has no records {where}")
    headings = tuple(dict.fromkeys(name for _, cells in found for name in cells))
    rows = (
        SheetRow(number, tuple(cells.get(name, "") for name in headings)) for number, cells in found
    )
    return (Sheet("", (SheetRow(0, headings), *rows)),)


def _records(
    tree: Tree, path: Sequence[str], above: dict[str, str]
) -> Iterator[tuple[int, dict[str, str]]]:
    """Yield each record's number and its cells: its own, and those of the objects it stands in.

    A cell of an object further up is called by the list that leads on from it: `items.name` is the
    name of what has the items.
    """
    for branch in _branches(tree):
        if not path:
            yield branch.number, {**above, **_cells(branch)}
            continue
        step, *rest = path
        own = {f"{step}.{name}": text for name, text in _texts(branch)}
        yield from _records(branch.entries.get(step, ""), rest, {**above, **own})


def _branches(tree: Tree) -> Iterable[Branch]:
    if isinstance(tree, Branch):
        return (tree,)
    return (one for one in tree if isinstance(one, Branch)) if isinstance(tree, list) else ()


def _texts(branch: Branch) -> Iterator[tuple[str, str]]:
    return ((name, one) for name, one in branch.entries.items() if isinstance(one, str))


def _cells(branch: Branch, before: str = "") -> dict[str, str]:
    """Return what stands in an object, the keys of inner objects joined by dots."""
    cells: dict[str, str] = {}
    for name, value in branch.entries.items():
        if isinstance(value, Branch):
            cells |= _cells(value, f"{before}{name}.")
        elif isinstance(value, list):
            cells[before + name] = _LIST.join(one for one in value if isinstance(one, str))
        else:
            cells[before + name] = value
    return cells
