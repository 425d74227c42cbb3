"""The desk looks like the company whose Atlas it belongs to."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from tests.desk import running_desk
from tests.server.client import HTML, ask
from tests.server.desk.test_access import command, own

if TYPE_CHECKING:
    from pathlib import Path

    import pytest

_LOGO = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 60 20"><circle r="9"/></svg>'


def test_it_has_its_colours_and_its_logo(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    written = {"name": "한빛전자", "logo": "logo.svg", "light": {"accent": "#b3123f"}}
    (tmp_path / "logo.svg").write_text(_LOGO, encoding="utf-8")
    path = tmp_path / "brand.json"
    path.write_text(json.dumps(written), encoding="utf-8")
    monkeypatch.setenv("ATLAS_BRAND", str(path))
    with running_desk(tmp_path / "newsroom", ATLAS_BROWSERS="0") as desk:
        page = ask(desk.address, "/desk", headers=HTML).text
        assert '<link rel="stylesheet" href="/brand.css?' in page
        assert "--accent: light-dark(#b3123f, " in ask(desk.address, "/brand.css").text
        answer = command(desk.address, {"does": "home", "lang": "ko"}, own(desk))
        assert '"alt": "한빛전자"' in json.dumps(answer.json, ensure_ascii=False)
        assert ask(desk.address, "/brand/logo.light").status == 200
