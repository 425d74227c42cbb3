from __future__ import annotations

import pytest

from dashboard.charting.render import choices_of
from dashboard.cli import main


def test_every_chart_and_choice_is_listed(dataset, catalogue, capsys) -> None:
    assert main(["charts"]) == 0
    lines = capsys.readouterr().out.splitlines()
    for identifier, chart in catalogue.items():
        place = next(i for i, line in enumerate(lines) if line.startswith(f"{identifier}  "))
        assert f"/charts/{identifier}" in lines[place]
        assert chart.name.ko in lines[place]
        choices = choices_of(chart, dataset)
        listed = lines[place + 1 : place + 1 + len(choices)]
        assert [line.split("=")[0].strip() for line in listed] == [one.name for one in choices]


@pytest.mark.parametrize("arguments", [["charts", "x"], ["serve", "--no-such"], ["serve", "8050"]])
def test_wrong_usage_exits_with_2(arguments: list[str], capsys) -> None:
    with pytest.raises(SystemExit) as left:
        main(arguments)
    assert left.value.code == 2
    assert capsys.readouterr().err.startswith("usage: hyperatlas")


def test_help_names_every_command(capsys) -> None:
    with pytest.raises(SystemExit) as left:
        main(["--help"])
    assert left.value.code == 0
    told = capsys.readouterr().out
    assert all(name in told for name in ("serve", "charts", "check", "verify"))
