"""The whole dataset as one file: the data package, byte for byte, with licence and citation."""

from __future__ import annotations

import io
import json
from typing import TYPE_CHECKING, Any
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from dashboard.export.origin import CREATOR
from dashboard.tables.shapes import FILE

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from dashboard.tables.description import Package

_READABLE = 0o644 << 16
"""A plain file that everybody may read, as ZIP has it."""

_LICENCE = """\
{title}, version {version}

Licensed under {licences}.
To give credit:

    {creator}, dataset {version}, {names}.

The articles that the claims were read from belong to their publishers and are
no part of the dataset.
"""

_CITATION = """\
cff-version: 1.2.0
message: "If you use this dataset, please cite it as below."
title: {title}
type: dataset
authors:
  - name: {authors}
version: {version}
license: {names}
abstract: {abstract}
"""


def dataset_archive(directory: Path, package: Package) -> bytes:
    """Return the data package of a folder as a ZIP file; the same package makes the same bytes.

    Args:
        directory: The folder of the dataset.
        package: Its description.
    """
    described = (directory / FILE).read_bytes()
    members = {
        FILE: described,
        **{table.file: (directory / table.file).read_bytes() for table in package.tables.values()},
        **_papers(package, json.loads(described)),
    }
    written = io.BytesIO()
    with ZipFile(written, "w", ZIP_DEFLATED, compresslevel=9) as archive:
        for name, content in members.items():
            member = ZipInfo(name)
            member.compress_type, member.external_attr = ZIP_DEFLATED, _READABLE
            archive.writestr(member, content)
    return written.getvalue()


def _papers(package: Package, descriptor: Mapping[str, Any]) -> dict[str, bytes]:
    licences = descriptor["licenses"]
    words = {
        "title": package.title.en,
        "version": package.version,
        "creator": CREATOR,
        "names": package.licence,
        "licences": "; ".join(_named(licence) for licence in licences),
    }
    quoted = {
        "title": _quoted(package.title.en),
        "authors": _quoted(f"The {CREATOR} maintainers"),
        "version": _quoted(package.version),
        "names": _quoted(package.licence),
        "abstract": _quoted(package.description.en),
    }
    return {
        "LICENSE.txt": _LICENCE.format(**words).encode(),
        "CITATION.cff": _CITATION.format(**quoted).encode(),
    }


def _named(licence: Mapping[str, Any]) -> str:
    parts = [licence.get("title", licence["name"]), licence.get("path", "")]
    return ", ".join(part for part in parts if part)


def _quoted(text: str) -> str:
    """Return a text as YAML, of which JSON is a part."""
    return json.dumps(text, ensure_ascii=False)
