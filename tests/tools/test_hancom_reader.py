"""A document of Hancom's in a reader that knows nothing of the library that wrote it."""

from __future__ import annotations

import json
import subprocess
import sys
import venv
from itertools import chain

import pytest

from tests.server.client import ask

READER = "hwp-hwpx-parser==1.0.0"
READ = """
import json, sys
from hwp_hwpx_parser import Reader
with Reader(sys.argv[1]) as reader:
    notes = reader.extract_text_with_notes()
    print(json.dumps({
        "valid": reader.is_valid,
        "text": notes.text,
        "notes": [[one.number, one.text] for one in notes.footnotes],
        "tables": [one.rows for one in reader.get_tables()],
        "pictures": len(reader.get_images()),
    }))
"""


@pytest.fixture(scope="module")
def read(tmp_path_factory):
    """Reads a document by the package, in an environment of its own."""
    folder = tmp_path_factory.mktemp("reader")
    venv.create(folder / "env", with_pip=True)
    python = folder / "env" / "bin" / "python"
    install = [python, "-m", "pip", "install", "--quiet", "--disable-pip-version-check", READER]
    subprocess.run(install, check=True)

    def reading(content: bytes):
        (folder / "document.hwpx").write_bytes(content)
        command = [python, "-c", READ, folder / "document.hwpx"]
        told = subprocess.run(
            command, check=True, capture_output=True, encoding=sys.getdefaultencoding()
        )
        return json.loads(told.stdout)

    return reading


def test_text_cells_pictures_and_footnotes_come_back(server, read) -> None:
    found = read(ask(server, "/decks/market.hwpx?lang=ko").body)
    names = ("market-growth", "forecast-reconciliation")
    charts = [ask(server, f"/charts/{name}.json?lang=ko").json for name in names]
    assert found["valid"]
    assert found["pictures"] == len(found["tables"]) == len(charts)
    for chart, (head, *lines) in zip(charts, found["tables"], strict=True):
        assert chart["title"] in found["text"]
        assert len(lines) == len(chart["rows"])
        for column in chart["columns"]:
            if column["format"] != "number" or column["words"] not in head:
                continue
            written = [line[head.index(column["words"])].replace(",", "") for line in lines]
            values = [row[column["name"]] for row in chart["rows"]]
            assert [float(one) if one else None for one in written] == values
    sources = [*chain.from_iterable(chart["sources"] for chart in charts)]
    assert [number for number, _ in found["notes"]] == [*range(1, len(sources) + 1)]
    for source, (_, note) in zip(sources, found["notes"], strict=True):
        assert source["title"] in note
