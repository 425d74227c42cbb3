"""The whole dataset as one file."""

from __future__ import annotations

import csv
import io
import shutil
from zipfile import ZipFile

import pytest
from frictionless import Package as Frictionless

from dashboard.dataset.compiled import columns
from dashboard.dataset.compiled.columns import columns_of, records_of_columns
from dashboard.dataset.loading import load
from dashboard.export.package import dataset_archive
from dashboard.locations import data_directory
from tests.real import articles_directory


@pytest.fixture(scope="module")
def archive(dataset):
    return dataset_archive(data_directory(), dataset.library.records)()


def test_it_holds_every_file_byte_for_byte(archive):
    files = {
        path.name: path.read_bytes()
        for path in data_directory().iterdir()
        if path.name != "decisions.csv"
    }
    with ZipFile(io.BytesIO(archive)) as opened:
        assert opened.testzip() is None
        held = {name: opened.read(name) for name in opened.namelist()}
    assert {name: held[name] for name in files} == files
    assert set(held) - set(files) == {"LICENSE.txt", "CITATION.cff"}


def test_it_says_under_which_licence_and_how_it_is_cited(archive, dataset):
    with ZipFile(io.BytesIO(archive)) as opened:
        licence = opened.read("LICENSE.txt").decode()
        citation = opened.read("CITATION.cff").decode()
    assert "https://creativecommons.org/licenses/by/4.0/" in licence
    assert dataset.version in licence
    assert f'version: "{dataset.version}"' in citation
    assert "cff-version: 1.2.0" in citation


def test_the_same_dataset_makes_the_same_bytes(archive, dataset, tmp_path):
    copied = shutil.copytree(data_directory(), tmp_path / "data", copy_function=shutil.copyfile)
    assert dataset_archive(copied, dataset.library.records)() == archive


def test_it_is_a_data_package(archive, dataset, tmp_path):
    path = tmp_path / "dataset.zip"
    path.write_bytes(archive)
    package = Frictionless(str(path))
    assert set(package.resource_names) == set(dataset.package.tables)
    models = package.get_resource("models").read_rows()
    assert len(models) == len(dataset.library.tables["models"])


def test_that_of_a_large_dataset_is_made_when_it_is_asked_for(tmp_path, monkeypatch):
    monkeypatch.setattr(columns, "_FEW", -1)
    copied = tmp_path / "copied"
    shutil.copytree(articles_directory(), copied)
    records = load(copied).library.records
    large = records_of_columns(records.package, columns_of(records))
    known = dataset_archive(copied, records)()
    gone, changed = (dataset_archive(copied, large) for _ in range(2))
    with (copied / "models.csv").open("ab") as file:
        file.write(b"broken")
    shutil.rmtree(copied)
    for made in (gone, changed):
        assert made() is made()
        with ZipFile(io.BytesIO(made())) as one, ZipFile(io.BytesIO(known)) as other:
            for name in other.namelist():
                if name == "models.csv":  # written anew from the rows
                    assert rows_in(one.read(name)) == rows_in(other.read(name))
                else:
                    assert one.read(name) == other.read(name)


def rows_in(content):
    return list(csv.reader(io.StringIO(content.decode("utf-8-sig"), newline="")))
