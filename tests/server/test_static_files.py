"""The part of plotly.js that pages load first."""

from __future__ import annotations

from dashboard.server.static_files import VENDOR, find_plotly_scripts

WHOLE = "static/plotly/plotly.min.js"


def test_the_part_is_of_the_same_version_and_draws_what_the_charts_draw() -> None:
    scripts = find_plotly_scripts()
    assert scripts.first == "assets/vendor/plotly-cartesian.min.js"
    assert scripts.whole == WHOLE
    assert {"bar", "heatmap", "scatter"} <= set(scripts.draws)
    assert "treemap" not in scripts.draws


def test_a_part_of_another_version_is_not_used(tmp_path) -> None:
    text = (VENDOR / "plotly-cartesian.min.js").read_text(encoding="utf-8")
    (tmp_path / "plotly-cartesian.min.js").write_text(text.replace(") v4.", ") v3.", 1))
    for vendor in (tmp_path, tmp_path / "nothing"):
        scripts = find_plotly_scripts(vendor)
        assert (scripts.first, scripts.whole, scripts.draws) == (WHOLE, WHOLE, ())
