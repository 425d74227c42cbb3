"""A bar on a terminal, a line for each step elsewhere."""

from __future__ import annotations

import io

import pytest

from dashboard.commands.progress import Progress, watched


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


def told(output: io.StringIO) -> str:
    with Progress(3, output) as progress:
        progress.tell("a.png")
        progress.miss("b.png")
        progress.tell("c.csv")
    return output.getvalue()


def test_where_there_is_no_terminal_each_step_that_was_made_is_a_line() -> None:
    assert told(io.StringIO()) == "a.png\nc.csv\n"


@pytest.mark.parametrize("columns", ["80", "40"])
def test_on_a_terminal_one_line_is_drawn_over_and_over(monkeypatch, columns: str) -> None:
    monkeypatch.setenv("COLUMNS", columns)
    first, *steps, last = told(Terminal()).split("\r\033[K")
    assert first == ""
    assert last == "2 of 3\n"
    assert [step.split()[1] for step in steps] == ["1/3", "2/3", "3/3"]
    assert [step.count("█") for step in steps] == [8, 16, 24]
    assert all(len(step) < int(columns) for step in steps)
    assert steps[1].endswith("b.png")


def test_items_are_counted_on_a_terminal_and_nowhere_else() -> None:
    terminal, file = Terminal(), io.StringIO()
    assert list(watched(["a", "b"], "a.csv", terminal)) == ["a", "b"]
    assert list(watched(["a", "b"], "a.csv", file)) == ["a", "b"]
    assert "2/2 a.csv" in terminal.getvalue()
    assert not file.getvalue()
