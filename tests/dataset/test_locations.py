from __future__ import annotations

from typing import TYPE_CHECKING

from dashboard import locations

if TYPE_CHECKING:
    from pathlib import Path

    import pytest


def test_a_checkout_has_data_at_the_top() -> None:
    assert (locations.data_directory() / "datapackage.json").is_file()


def test_a_wheel_has_data_inside(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    package = tmp_path / "dashboard"
    monkeypatch.setattr(locations, "_PACKAGE", package)
    assert locations.data_directory() == tmp_path / "data"
    (package / "_data").mkdir(parents=True)
    (package / "_assets").mkdir()
    assert locations.data_directory() == package / "_data"
    assert locations.assets_directory() == package / "_assets"
