"""One text through every format that is read: the same claims."""

from __future__ import annotations

import shutil
import subprocess
from typing import TYPE_CHECKING

import pytest
from hwpx.document import HwpxDocument

from dashboard.intake.drafts.article_details import ArticleDetails
from dashboard.intake.drafts.composition import compose
from dashboard.intake.drafts.history import ACCEPT, MEMBER, Action, DraftHistory
from dashboard.intake.drafts.proposer import find_members, propose_drafts
from dashboard.intake.texts.reading import read_text
from dashboard.server.capabilities import BROWSERS
from tests.desk import ARTICLE
from tests.intake.texts.documents import docx, word_paragraph

if TYPE_CHECKING:
    from pathlib import Path

_WHERE = ("claim", "source", "paragraph", "sha256")
"""Columns that say where something stands, which differs from one file to another."""


def lines() -> list[str]:
    return [one for one in ARTICLE.read_text(encoding="utf-8").splitlines() if one]


def as_docx(_place: Path) -> bytes:
    return docx("".join(map(word_paragraph, lines())))


def as_hwpx(_place: Path) -> bytes:
    document = HwpxDocument.new()
    for line in lines():
        document.add_paragraph(line)
    return document.to_bytes()


def as_pdf(place: Path) -> bytes:
    browser = next(found for name in BROWSERS if (found := shutil.which(name)))
    page, target = place / "article.html", place / "article.pdf"
    head = (
        '<!doctype html><html lang="ko"><meta charset="utf-8"><style>p { margin: 0 0 1em }</style>'
    )
    page.write_text(head + "".join(f"<p>{one}</p>" for one in lines()), encoding="utf-8")
    told = ("--no-sandbox", "--disable-gpu", "--no-pdf-header-footer", f"--print-to-pdf={target}")
    subprocess.run([browser, *told, page.as_uri()], check=True, capture_output=True, timeout=120)
    return target.read_bytes()


def claims(data: bytes, name: str, records) -> dict[str, list[tuple[str, ...]]]:
    """Every row that follows from a file if all of it is accepted, without where it stands.

    Blanks do not count: a PDF has them where its letters change.
    """
    manuscript = read_text(data, name)
    drafts, members = propose_drafts(manuscript, records), find_members(manuscript, records)
    actions = [Action(ACCEPT, one.identifier) for one in drafts]
    actions += [
        Action(MEMBER, f"{of.alliance.name}/{one.name}") for of in members for one in of.members
    ]
    article = ArticleDetails.of(manuscript, "articles")
    history = DraftHistory(tuple(actions))
    rows = compose(records, manuscript, article, drafts, history, members).rows
    return {
        table: sorted(
            tuple("".join(text.split()) for column, text in row.items() if column not in _WHERE)
            for row in own[len(records.of(table)) :]
        )
        for table, own in rows.items()
        if table not in ("outcomes", "disagreements", "sources")
    }


@pytest.mark.parametrize("make", [as_docx, as_hwpx, as_pdf])
def test_a_text_gives_the_same_claims_in_every_format(make, tmp_path, records) -> None:
    pasted = claims(ARTICLE.read_bytes(), "pasted.txt", records)
    assert {"models", "parameter_counts", "investments", "memberships"} <= set(pasted)
    assert len(pasted["memberships"]) == 2
    found = claims(make(tmp_path), f"article.{make.__name__.removeprefix('as_')}", records)
    assert found == pasted
