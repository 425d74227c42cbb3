from __future__ import annotations

import re
import shutil
import subprocess

from tests.server.client import ask


def test_healthz_says_that_the_process_lives(server) -> None:
    answer = ask(server, "/healthz")
    assert (answer.status, answer.json) == (200, {"status": "alive"})


def test_readyz_says_which_dataset_and_charts(server, dataset, catalogue) -> None:
    ready = ask(server, "/readyz").json
    sources = dataset.tables["sources"].set_index("source")["published_on"]
    cited = sources[sources.index.isin(set(dataset.claims["source"]))]
    assert ready["status"] == "ready"
    assert ready["version"] == dataset.version
    assert ready["rows"] == sum(len(table) for table in dataset.tables.values())
    assert ready["claims"] == len(dataset.claims)
    assert ready["charts"] == list(catalogue)
    assert ready["newest_source"] == cited.idxmax()


def test_readyz_says_what_the_machine_can_draw(server) -> None:
    ready = ask(server, "/readyz").json
    chromium = ("chromium-headless-shell", "chromium", "chromium-browser")
    browsers = (*chromium, "google-chrome", "google-chrome-stable", "chrome")
    assert ready["browser"] is any(shutil.which(name) for name in browsers)
    fonts = ""
    if shutil.which("fc-list"):
        asked = ["fc-list", ":lang=ko", "family"]
        fonts = subprocess.run(asked, capture_output=True, text=True, check=True).stdout
    assert (ready["korean_font"] or "") in fonts
    assert bool(ready["korean_font"]) is bool(fonts.strip())


def test_openapi_lists_the_health_routes_and_names_no_other_host(server) -> None:
    described = ask(server, "/openapi.json")
    assert {"/healthz", "/readyz"} <= set(described.json["paths"])
    assert set(re.findall(r"https?://[^/\"\s]+", described.text)) == {server}
