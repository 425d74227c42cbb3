"""The whole dataset as one file: the data package, byte for byte, with licence and citation."""

from __future__ import annotations

import io
import json
import os
from functools import cache
from typing import TYPE_CHECKING
from weakref import finalize
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from dashboard.dataset.collections import TABLE, redistributable
from dashboard.dataset.descriptor import FILE
from dashboard.dataset.replacement import current
from dashboard.export.comma_separated import comma_separated

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from pathlib import Path

    from dashboard.dataset.description import Package, Table
    from dashboard.dataset.identity import Identity
    from dashboard.dataset.records import Records

_READABLE = 0o644 << 16
"""A plain file that everybody may read, as ZIP has it."""

_LICENCE = """\
{title}, version {version}

Licence: {terms}.
To give credit:

    {credit}, dataset {version}, {licence}.

The articles that the claims were read from belong to their publishers and are
no part of the dataset.
"""

_MESSAGE = "If you use this dataset, please cite it as below. Licence: {licence}."
_CITATION = """\
cff-version: 1.2.0
message: {message}
title: {title}
type: dataset
authors:
  - name: {authors}
version: {version}
{licence}abstract: {abstract}
"""


def dataset_archive(directory: Path, records: Records) -> Callable[[], bytes]:
    """Return what makes the data package of a folder into a ZIP file, always the same bytes.

    What its collections do not allow to be passed on is left out. That of a large dataset is made
    when it is first asked for, though the folder may be gone by then; any other at once.

    Args:
        directory: The folder of the dataset.
        records: Its rows.
    """
    package, place = records.package, current(directory)
    tables = {table.file: _TableFile(place / table.file) for table in package.tables.values()}
    fixed = {FILE: (place / FILE).read_bytes(), **_licence_texts(directory, package.identity)}

    @cache
    def made() -> bytes:
        free, files = redistributable(records), {name: one.read() for name, one in tables.items()}
        contents = {
            table.file: (files[table.file] if free is records else None) or _file_of(free, table)
            for table in package.tables.values()
        }
        papers = _papers(package, _credits(free))
        texts = {name: content for name, content in fixed.items() if name != FILE}
        return _zipped({FILE: fixed[FILE], **contents, **papers, **texts})

    if not records.large:
        made()
    return made


class _TableFile:
    """The file of a table as it was when it was opened."""

    def __init__(self, path: Path) -> None:
        self._file = path.open("rb")
        finalize(self, self._file.close)
        self._state = self._now()

    def read(self) -> bytes | None:
        """Return what is in the file; nothing if it was written to meanwhile."""
        with self._file:
            content = self._file.read()
            return content if self._now() == self._state else None

    def _now(self) -> tuple[int, int]:
        state = os.fstat(self._file.fileno())
        return state.st_size, state.st_mtime_ns


def _zipped(members: Mapping[str, bytes]) -> bytes:
    written = io.BytesIO()
    with ZipFile(written, "w", ZIP_DEFLATED, compresslevel=9) as archive:
        for name, content in members.items():
            member = ZipInfo(name)
            member.compress_type, member.external_attr = ZIP_DEFLATED, _READABLE
            archive.writestr(member, content)
    return written.getvalue()


def _file_of(records: Records, table: Table) -> bytes:
    rows = [[record[name] for name in table.columns] for record in records.of(table.name)]
    return comma_separated(list(table.columns), rows)


def _credits(records: Records) -> str:
    """Return how collections with a licence of their own ask to be credited."""
    asked = [
        ", ".join(filter(None, [one["credit"], one["licence"], one["licence_url"]]))
        for one in records.of(TABLE)
        if (one["credit"] or one["licence"]) and one["redistributable"] != "false"
    ]
    return "".join(f"\nPart of it: {credit}.\n" for credit in asked)


def _papers(package: Package, credited: str) -> dict[str, bytes]:
    identity = package.identity
    words = {
        "title": identity.title.en,
        "version": identity.version,
        "credit": identity.credit.en,
        "licence": identity.licence.en,
        "terms": identity.terms.en,
    }
    quoted = {
        "message": _quoted(_MESSAGE.format(licence=identity.licence.en)),
        "title": _quoted(identity.title.en),
        "authors": _quoted(identity.publisher.en),
        "version": _quoted(identity.version),
        "licence": "".join(f"{line}\n" for line in _licence_lines(identity)),
        "abstract": _quoted(package.description.en or identity.title.en),
    }
    return {
        "LICENSE.txt": (_LICENCE.format(**words) + credited).encode(),
        "CITATION.cff": _CITATION.format(**quoted).encode(),
    }


def _licence_texts(directory: Path, identity: Identity) -> dict[str, bytes]:
    """Return the texts of licences that are files of the package itself."""
    paths = [licence.path for licence in identity.licences if not licence.address]
    return {path: (directory / path).read_bytes() for path in paths if (directory / path).is_file()}


def _licence_lines(identity: Identity) -> list[str]:
    """Return the licence as the format knows it: identifiers of SPDX, or else an address."""
    identifiers = [licence.spdx for licence in identity.licences]
    if all(identifiers):
        return ["license:", *[f"  - {one}" for one in identifiers]]
    address = identity.licence_address
    return [f"license-url: {_quoted(address)}"] if address else []


def _quoted(text: str) -> str:
    """Return a text as YAML, of which JSON is a part."""
    return json.dumps(text, ensure_ascii=False)
