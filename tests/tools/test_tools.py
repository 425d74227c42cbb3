"""Spectral, Redocly, a TypeScript client and Lighthouse against a real server."""

from __future__ import annotations

import json
import re
import shutil

import pytest

from tests.browser.conftest import ARGUMENTS, BROWSERS
from tests.server.client import HTML, ask

PAGES = [
    *("/", "/models", "/alliances", "/market", "/investments", "/sources", "/organizations"),
    *("/evidence", "/disagreements", "/data", "/about", "/verify", "/api", "/search?q=lg"),
    *("/charts/model-sizes?lang=en", "/evidence/size-exaone-herald", "/organizations/naver"),
]


def test_spectral_finds_no_error(run, folder, document) -> None:
    (folder / "rules.yaml").write_text('extends: ["spectral:oas"]\n', encoding="utf-8")
    run("spectral", "lint", "-r", "rules.yaml", "--fail-severity", "error", document)


def test_redocly_finds_no_error(run, document) -> None:
    assert "security-defined" not in run("redocly", "lint", document, "--extends", "recommended")


def test_a_typescript_client_reads_draws_and_verifies(run, server) -> None:
    run("openapi-typescript", f"{server}/openapi.json", "-o", "atlas.d.ts")
    options = ["--module", "nodenext", "--target", "es2022", "--skipLibCheck", "--strict"]
    run("tsc", *options, "client.mts")
    told = json.loads(run("node", "client.mjs", server))
    assert len(told["sizes"]) == 3
    assert all(size >= 100_000_000_000 for size in told["sizes"])
    assert set(told["statuses"]) <= {"actual", "planned"}
    assert bytes(told["picture"]) == b"\x89PNG"
    assert (told["verdict"], told["countries"]) == ("current", "KR,US")
    assert told["faults"] == ["limit"]


@pytest.mark.parametrize("path", PAGES)
def test_lighthouse_finds_nothing(run, folder, server, path: str) -> None:
    browser = next(found for name in BROWSERS if (found := shutil.which(name)))
    ask(server, path, headers=HTML)  # made before it is measured
    run(
        *("lighthouse", f"{server}{path}", "--quiet", "--output=json", "--output-path=page.json"),
        "--only-categories=seo,accessibility",
        f"--chrome-flags=--headless {' '.join(ARGUMENTS)}",
        CHROME_PATH=browser,
    )
    report = json.loads((folder / "page.json").read_text(encoding="utf-8"))
    wrong = [
        f"{name}: {audit['title']} {re.findall('snippet.: .(.*?)., .', str(audit))[:3]}"
        for name, audit in report["audits"].items()
        if audit["score"] not in {None, 1}
    ]
    assert not wrong
