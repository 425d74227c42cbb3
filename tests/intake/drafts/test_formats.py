"""The same article proposes the same, whichever file it comes in."""

from __future__ import annotations

import shutil
import subprocess
from typing import TYPE_CHECKING

import pytest
from hwpx.document import HwpxDocument

from dashboard.dataset.records import Records
from dashboard.intake.drafts.proposer import find_members, propose_drafts
from dashboard.intake.texts.reading import read_text
from tests.intake.drafts.test_composition import TEXT
from tests.intake.texts.documents import docx, word_paragraph

if TYPE_CHECKING:
    from pathlib import Path

LINES = [line for line in TEXT.decode().split("\n") if line.strip()]
PAGE = (
    "<html lang='ko'><meta charset='utf-8'><style>body{{font:11pt 'Noto Sans CJK KR',sans-serif;"
    "width:{width}px}}</style><h1>{title}</h1>{body}</html>"
)


def page(width: int) -> str:
    body = "".join(f"<p>{line}</p>" for line in LINES[1:])
    return PAGE.format(width=width, title=LINES[0], body=body)


def hwpx() -> bytes:
    document = HwpxDocument.new()
    for line in LINES:
        document.add_paragraph(line)
    return document.to_bytes()


def printed(width: int, folder: Path) -> bytes:
    program = shutil.which("chromium-headless-shell") or shutil.which("chromium")
    assert program, "Chromium is needed to print a PDF: tools/browser.sh"
    (folder / "a.html").write_text(page(width), encoding="utf-8")
    target = folder / "a.pdf"
    flags = ["--no-sandbox", "--disable-gpu", f"--print-to-pdf={target}", "--no-pdf-header-footer"]
    subprocess.run([program, *flags, str(folder / "a.html")], check=True, capture_output=True)
    return target.read_bytes()


def proposed(data: bytes, name: str, records: Records):
    manuscript = read_text(data, name)
    drafts = propose_drafts(manuscript, records)
    members = find_members(manuscript, records)
    return (
        manuscript.published_on,
        [
            (one.table, dict(one.values), one.subject.key if one.subject else None, one.status)
            for one in drafts
        ],
        [(of.alliance.key, [one.key for one in of.members]) for of in members],
    )


@pytest.fixture(scope="module")
def empty(records) -> Records:
    return Records(records.package, {"collections": records.of("collections")[:1]})


@pytest.mark.parametrize("width", [280, 420, 700])
def test_a_printed_article_proposes_what_its_text_does(width, empty, tmp_path) -> None:
    assert proposed(printed(width, tmp_path), "a.pdf", empty) == proposed(TEXT, "a.txt", empty)


def test_html_docx_and_hwpx_propose_what_their_text_does(empty) -> None:
    expected = proposed(TEXT, "a.txt", empty)
    assert len(expected[1]) == 5
    files = {
        "a.html": page(700).encode(),
        "a.docx": docx("".join(word_paragraph(line) for line in LINES)),
        "a.hwpx": hwpx(),
    }
    for name, data in files.items():
        assert proposed(data, name, empty) == expected, name
