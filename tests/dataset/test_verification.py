from __future__ import annotations

import re
from hashlib import sha256
from typing import TYPE_CHECKING
from unicodedata import normalize

import pytest

from dashboard.dataset.verification import verify

if TYPE_CHECKING:
    from pathlib import Path

ARTICLE = "제목\n\n엑사원을 발표했다.\n엑사원은 최대 3000억개다.\n"


@pytest.fixture
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("articles")
    (folder / "herald-2022.txt").write_text(ARTICLE, encoding="utf-8")
    return folder


@pytest.fixture
def dataset(small: Path) -> Path:
    change(small / "sources.csv", r"12-13,\n", f"12-13,{sha256(ARTICLE.encode()).hexdigest()}\n")
    change(small / "models.csv", "herald-2022,1,", "herald-2022,2,")
    change(small / "parameter_counts.csv", "herald-2022,1,", "herald-2022,3,")
    return small


def change(path: Path, old: str, new: str) -> None:
    text = path.read_text(encoding="utf-8")
    assert re.search(old, text)
    path.write_text(re.sub(old, new, text), encoding="utf-8")


def test_every_fragment_stands_in_its_paragraph(dataset: Path, folder: Path) -> None:
    result = verify(dataset, folder)
    assert result.faults == ()
    assert [(t.table, t.claims, t.fragments, t.found) for t in result.tables] == [
        ("models", 1, 1, 1),
        ("parameter_counts", 1, 2, 2),
    ]
    assert result.articles == ("herald-2022",)


@pytest.mark.parametrize(
    ("old", "new", "fault"),
    [
        (
            "3000억개",
            "4000억개",
            "'4000억개', which is not in paragraph 3 nor anywhere in",
        ),
        ("2022,3,", "2022,2,", "'3000억개', which is not in paragraph 2 but in 3"),
        ("2022,3,", "2022,4,", "is not one of the 3 paragraphs"),
        ("2022,3,", "2022,x,", "is not one of the 3 paragraphs"),
        ("2022,3,", "2022,0,", "is not one of the 3 paragraphs"),
    ],
)
def test_a_fragment_that_is_not_there(
    dataset: Path, folder: Path, old: str, new: str, fault: str
) -> None:
    change(dataset / "parameter_counts.csv", old, new)
    (found,) = verify(dataset, folder).faults
    assert (found.file, found.line) == ("parameter_counts.csv", 2)
    assert fault in found.rule


def test_an_article_that_has_changed(dataset: Path, folder: Path) -> None:
    (folder / "herald-2022.txt").write_text(ARTICLE + "\n", encoding="utf-8")
    (fault,) = verify(dataset, folder).faults
    assert (fault.file, fault.line, fault.column) == ("sources.csv", 2, "sha256")


def test_an_article_that_is_not_there(dataset: Path, folder: Path) -> None:
    (folder / "herald-2022.txt").unlink()
    result = verify(dataset, folder)
    assert result.faults == ()
    assert [fault.rule for fault in result.missing] == [
        "is cited, but its article is not in the folder"
    ]
    assert (result.unchecked, result.tables[0].claims, result.tables[0].found) == (2, 0, 0)


def test_letters_may_be_decomposed_in_either(dataset: Path, folder: Path) -> None:
    decomposed = normalize("NFD", ARTICLE).encode()
    (folder / "herald-2022.txt").write_bytes(decomposed)
    change(dataset / "sources.csv", "[0-9a-f]{64}", sha256(decomposed).hexdigest())
    text = (dataset / "models.csv").read_text(encoding="utf-8")
    (dataset / "models.csv").write_text(normalize("NFD", text), encoding="utf-8")
    result = verify(dataset, folder)
    assert result.faults == ()
    assert all(table.found == table.fragments > 0 for table in result.tables)


def test_an_article_that_is_no_text(dataset: Path, folder: Path) -> None:
    (folder / "herald-2022.txt").write_bytes(b"\xff")
    assert any("cannot be read" in fault.rule for fault in verify(dataset, folder).faults)


def test_a_source_that_nothing_was_read_from_is_passed_over(dataset: Path, folder: Path) -> None:
    with (dataset / "sources.csv").open("a", encoding="utf-8") as sources:
        sources.write("fred-exchange-rates,Rates,2026-07-21,\n")
    result = verify(dataset, folder)
    assert (result.faults, result.passed_over) == ((), ("fred-exchange-rates",))


def test_the_first_of_two_copies_is_not_cited(dataset: Path, folder: Path) -> None:
    text = ARTICLE + "다시: 엑사원을 발표했다.\n"
    (folder / "herald-2022.txt").write_text(text, encoding="utf-8")
    change(dataset / "sources.csv", "[0-9a-f]{64}", sha256(text.encode()).hexdigest())
    (fault,) = verify(dataset, folder).faults
    assert (fault.file, fault.rule) == (
        "models.csv",
        "stands again, complete, in paragraph 4: cite that",
    )


def test_a_missing_table_is_a_fault_of_its_own(dataset: Path, folder: Path) -> None:
    (dataset / "models.csv").unlink()
    assert "models.csv" in {fault.file for fault in verify(dataset, folder).faults}


def test_the_real_dataset_stands_in_the_real_articles(real_records, articles: Path) -> None:
    from dashboard.locations import data_directory

    result = verify(data_directory(), articles)
    assert result.faults == ()
    assert len(result.articles) == 5
    assert all(table.found == table.fragments > 0 for table in result.tables)
