"""Slides and workbooks hold to the schemas and rules of Office's own formats (ECMA-376).

``openxml-audit`` has them from Microsoft's Open XML SDK, and looks at every part of a package:
content types, relationships, elements and their order, values, unique numbers.
"""

from __future__ import annotations

import io
import zipfile
from functools import cache

import pytest
from openxml_audit import FileFormat, OpenXmlValidator

from dashboard.export.formats import FileFormat as Format
from dashboard.i18n import PAIR, Language
from tests.real import real_charts

_LABELS = "extLst[1]/ext[1]"
"""The words of labels: Office itself puts two elements there, where its SDK allows one."""


@cache
def validator():
    return OpenXmlValidator(file_format=FileFormat.MICROSOFT_365, max_errors=0)


def faults(content, suffix, folder):
    path = folder / f"file.{suffix}"
    path.write_bytes(content)
    return [
        f"{one.part_uri} {one.path}: {one.description}"
        for one in validator().validate(str(path)).errors
        if not (
            (one.path or "").endswith(_LABELS)
            and one.description == "Choice allows at most 1 occurrence(s), found 2"
        )
    ]


def test_every_presentation_holds_to_the_schemas(decks, tmp_path):
    assert {
        key: found for key, one in decks.items() if (found := faults(one, "pptx", tmp_path))
    } == {}


@pytest.mark.parametrize("language", PAIR)
def test_every_workbook_holds_to_the_schemas(language, make, tmp_path):
    for chart in real_charts():
        assert faults(make(chart, language, Format.XLSX), "xlsx", tmp_path) == [], chart


@pytest.mark.parametrize(
    ("part", "before", "after"),
    [
        ("ppt/charts/", b'<c:barDir val="bar"/>', b""),
        ("ppt/charts/", b"<c:overlap ", b"<c:overlaps "),
        ("ppt/slides/slide", b' id="2"', b' id="2" id2="2"'),
    ],
)
def test_what_breaks_them_is_found(part, before, after, decks, tmp_path):
    whole, broken = decks["model-sizes", Language.EN], io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(whole)) as file, zipfile.ZipFile(broken, "w") as other:
        for name in file.namelist():
            content = file.read(name)
            if name.startswith(part) and name.endswith(".xml"):
                assert before in content
                content = content.replace(before, after)
            other.writestr(name, content)
    found = faults(broken.getvalue(), "pptx", tmp_path)
    assert found
    assert all(part in one for one in found)
