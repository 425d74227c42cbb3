"""The whole dataset as one file."""

from __future__ import annotations

import io
import shutil
from zipfile import ZipFile

import pytest
from frictionless import Package as Frictionless

from dashboard.export.package import dataset_archive
from dashboard.locations import data_directory


@pytest.fixture(scope="module")
def archive(dataset):
    return dataset_archive(data_directory(), dataset.library.records)


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
    assert dataset_archive(copied, dataset.library.records) == archive


def test_it_is_a_data_package(archive, dataset, tmp_path):
    path = tmp_path / "dataset.zip"
    path.write_bytes(archive)
    package = Frictionless(str(path))
    assert set(package.resource_names) == set(dataset.package.tables)
    models = package.get_resource("models").read_rows()
    assert len(models) == len(dataset.library.tables["models"])
