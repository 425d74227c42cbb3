"""Whatever is uploaded is answered in words, soon, and without much memory."""

from __future__ import annotations

import re
import subprocess
import sys
import time
from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from dashboard.intake.texts.limits import RefusedTextError, TextLimits
from dashboard.intake.texts.reading import read_text
from tests.conftest import ROOT
from tests.intake.texts.documents import docx, pdf, word_paragraph
from tests.intake.texts.odd_uploads import Upload, odd_uploads

if TYPE_CHECKING:
    from dashboard.intake.texts.manuscript import Manuscript

SECONDS, MEGABYTES = 5.0, 300
COUNT = 1000


def answer(upload: Upload) -> Manuscript | RefusedTextError:
    """What a reader says to a file."""
    started = time.process_time()
    try:
        found: Manuscript | RefusedTextError = read_text(upload.data, upload.name, upload.limits)
    except RefusedTextError as refused:
        found = refused
    assert time.process_time() - started <= SECONDS, upload.kind
    if isinstance(found, RefusedTextError):
        assert found.rule.ko
        assert found.rule.en
        assert upload.name in found.place
    return found


def check(upload: Upload) -> str:
    """Hold an answer against what it must be; returns what became of the file."""
    found = answer(upload)
    if isinstance(found, RefusedTextError):
        return "refused"
    assert not upload.is_refused, (upload.kind, upload.name, upload.limits, found.text[:80])
    assert found.paragraphs
    assert upload.kind != "entity" or ("3000억" not in found.text and "haha" not in found.text)
    assert found.text.encode()
    return "read"


def most_memory() -> float:
    """What this process took at most, in megabytes; ``ru_maxrss`` begins with its parent's."""
    status = Path("/proc/self/status").read_text(encoding="ascii")
    return int(re.search(r"^VmHWM:\s+(\d+) kB", status, re.MULTILINE)[1]) / 1024


def test_a_thousand_odd_files_are_answered_in_words() -> None:
    """In a process of their own, whose memory is theirs."""
    command = [sys.executable, "-m", "tests.intake.texts.test_odd_uploads"]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True)
    assert done.returncode == 0, done.stderr[-2000:]
    *counts, memory = done.stdout.split()
    seen = dict(zip(counts[::2], map(int, counts[1::2]), strict=True))
    assert sum(seen.values()) == COUNT
    assert seen["refused"] > seen["read"] > 100
    assert float(memory) <= MEGABYTES


_HEAVY = {
    "a.html": ("<div>" + "<p>단락 42 <b>굵은</b> 글이다.</p>" * 14_000).encode(),
    "b.html": ("<div>" + "<i></i>" * 119_000 + "글 42").encode(),
    "c.html": ("<div>" + "<i></i>" * 600_000 + "글 42").encode(),
    "a.docx": docx(word_paragraph("글 42") * 30_000),
    "a.pdf": pdf([["x" * 90] * 60] * 60),
    "a.txt": b"2025.03." * 49_000,
}


@pytest.mark.parametrize("name", list(_HEAVY))
def test_the_heaviest_that_is_allowed_is_read_in_time(name) -> None:
    limits = TextLimits(ratio=100_000, seconds=SECONDS)
    found = answer(Upload("heavy", name, _HEAVY[name], limits))
    assert isinstance(found, RefusedTextError) == (name == "c.html"), found


@pytest.mark.parametrize("name", ["a.txt", "a.html", "a.pdf", "a.docx", "a.hwpx", "a.hwp"])
def test_a_file_with_nothing_in_it_is_said_to_be_empty(name) -> None:
    with pytest.raises(RefusedTextError):
        read_text(b"", name)


def main() -> None:
    """Try them all, and write what became of how many, and the memory that it took."""
    seen = Counter(check(one) for one in odd_uploads(COUNT))
    counts = " ".join(f"{became} {number}" for became, number in seen.items())
    sys.stdout.write(f"{counts} {most_memory():.0f}\n")


if __name__ == "__main__":
    main()
