"""The rows of a dataset with those that a file adds."""

from __future__ import annotations

from collections import defaultdict
from hashlib import sha256
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from msgspec import Struct

from dashboard.dataset.records import DATA
from dashboard.intake.name_matching import slug
from dashboard.intake.proposal import QUOTED

if TYPE_CHECKING:
    from collections.abc import Mapping

    from dashboard.dataset.description import Table
    from dashboard.dataset.records import Records
    from dashboard.intake.proposal import Proposal, ProposedClaim

Cells = dict[str, str]
_HASHED = 8


class SourceDetails(Struct, frozen=True):
    """What is known of a file beside what is in it.

    Attributes:
        title: Its title.
        publisher: Who published it.
        vintage: When it was as it is; EDTF.
        retrieved_on: When it was fetched; EDTF.
        work: What it is a vintage of.
        collection: The collection that its claims belong to; made where there is none yet.
        collection_title: What readers see of such a new collection; its title by default.
        licence: Its licence.
        licence_url: Where that is written.
        credit: How it asks to be credited; empty for the publisher's name.
        is_default: Whether it is shown unless a reader says otherwise.
        is_redistributable: Whether its claims may be passed on as a dataset.
        url: Its address; empty where it has none.
        language: Its language.
    """

    title: str
    publisher: str
    vintage: str
    retrieved_on: str
    work: str
    collection: str
    collection_title: str = ""
    licence: str = ""
    licence_url: str = ""
    credit: str = ""
    is_default: bool = True
    is_redistributable: bool = True
    url: str = ""
    language: str = "en"

    @property
    def source(self) -> str:
        """The identifier of the source."""
        return f"{self.work}-{self.vintage.replace('/', '-')}"


class Addition:
    """The rows of a dataset with those of a proposal."""

    def __init__(self, records: Records, proposal: Proposal, details: SourceDetails) -> None:
        self._records, self._proposal, self._details = records, proposal, details
        self._renamed = {(table, name): row for table, name, row in proposal.renamed}
        self.rows: dict[str, list[Cells]] = {
            name: [dict(record.cells) for record in records.of(name)]
            for name in records.package.tables
        }
        self.added: dict[str, int] = {}
        self.found: dict[str, int] = {}
        self._claims = {one["claim"]: dict(one.cells) for one in records.claims}
        earlier = {one["source"] for one in records.of("sources") if one["work"] == details.work}
        self._earlier = {name for name, one in self._claims.items() if one["source"] in earlier}
        self._by_subject: defaultdict[tuple[object, ...], list[str]] = defaultdict(list)
        for name in self._earlier:
            record = records.claims_by_id[name]
            self._by_subject[_subject(record.table, record.cells)].append(name)

    def add(self) -> None:
        """Add every claim, its source, and what was found of those of earlier vintages."""
        stood: set[str] = set()
        for claim in self._proposal.claims:
            table = self._records.package.tables[claim.table]
            source = self._source_of(claim)
            known = self._known(table, claim)
            if known is None:
                self._append(table, claim, source, "")
                continue
            stood.add(known)
            is_same = self._says_the_same(known, claim)
            was = "same" if self._claims[known]["row"] == claim.row else "renamed"
            self._sight(known, was if is_same else "changed", claim.row)
            if not is_same:
                self._append(table, claim, source, self._details.vintage)
        corrected = {one["claim"] for one in self.rows["sightings"] if one["found"] == "changed"}
        for claim_id in sorted(self._earlier - stood - corrected):
            self._sight_thing_or_gone(claim_id)
        self._source_row(self._details.source, self._details.title, self._details.url)
        self._collection_row()

    def _collection_row(self) -> None:
        details = self._details
        if all(one["collection"] != details.collection for one in self.rows["collections"]):
            self.rows["collections"].append(
                {
                    "collection": details.collection,
                    "title_ko": details.collection_title or details.title,
                    "title_en": details.collection_title or details.title,
                    "credit": details.credit or details.publisher,
                    "licence": details.licence,
                    "licence_url": details.licence_url,
                    "redistributable": "true" if details.is_redistributable else "false",
                    "default": "true" if details.is_default else "false",
                }
            )

    def _known(self, table: Table, claim: ProposedClaim) -> str | None:
        """Return the newest claim of earlier vintages about the same."""
        alike = self._by_subject[_subject(table, claim.values)]
        return max(alike, key=lambda name: self._claims[name]["source"], default=None)

    def _says_the_same(self, known: str, claim: ProposedClaim) -> bool:
        old = self._claims[known]
        columns = self._records.package.tables[claim.table].columns
        compared = [name for name, column in columns.items() if column.evidence]
        return all(old.get(name, "") == claim.values.get(name, "") for name in compared)

    def _sight(self, claim: str, found: str, row: str) -> None:
        self.found[found] = self.found.get(found, 0) + 1
        sighting = {"claim": claim, "source": self._details.source, "found": found, "row": row}
        self.rows["sightings"].append(sighting)

    def _sight_thing_or_gone(self, claim_id: str) -> None:
        record = self._records.claims_by_id[claim_id]
        identity = record.table.identity
        thing = (record.table.name, record[identity] if identity else "")
        if thing in self._renamed:
            self._sight(claim_id, "renamed", self._renamed[thing])
        elif thing in self._proposal.seen:
            self._sight(claim_id, "same", record["row"])
        else:
            self._sight(claim_id, "gone", "")

    def _append(self, table: Table, claim: ProposedClaim, source: str, qualifier: str) -> None:
        cells = {
            **claim.values,
            "source": source,
            "row": claim.row,
            "cells": QUOTED.join(claim.cells),
            "as_written": claim.as_written,
            "status": claim.status,
            "bound": claim.bound,
            "inferred": "false",
        }
        cells["claim"] = self._identifier(table, cells, source, qualifier)
        self._claims[cells["claim"]] = cells
        self.rows[table.name].append(cells)
        self.added[table.name] = self.added.get(table.name, 0) + 1

    def _identifier(self, table: Table, cells: Cells, source: str, qualifier: str) -> str:
        parts = [cells.get(name, "").replace("_", "-") for name in table.claim_parts]
        start = "-".join(filter(None, [table.claim_prefix, *parts]))
        end = source.partition("-")[0]
        found, count = "-".join(filter(None, [start, qualifier, end])), 1
        while found in self._claims:
            count += 1
            found = "-".join(filter(None, [start, qualifier, str(count), end]))
        return found

    def _source_of(self, claim: ProposedClaim) -> str:
        """Return the source of a claim: the file, or the address that its row names."""
        host = urlsplit(claim.address).hostname
        if not host:
            return self._details.source
        name = slug(host.removeprefix("www."))
        source = f"{name}-{sha256(claim.address.encode()).hexdigest()[:_HASHED]}"
        if all(one["source"] != source for one in self.rows["sources"]):
            self._source_row(source, claim.address, claim.address, publisher=host)
        return source

    def _source_row(self, source: str, title: str, url: str, publisher: str = "") -> None:
        details = self._details
        self.rows["sources"].append(
            {
                "source": source,
                "title": title,
                "publisher": publisher or details.publisher,
                "publisher_en": publisher or details.publisher,
                "published_on": details.vintage,
                "url": url,
                "language": details.language,
                "sha256": self._proposal.sha256,
                "kind": DATA,
                "collection": details.collection,
                "work": details.work,
                "vintage": details.vintage,
                "retrieved_on": details.retrieved_on,
            }
        )


def _subject(table: Table, cells: Mapping[str, str]) -> tuple[object, ...]:
    """Return what two claims about the same have in common; they may stand in two tables."""
    keys = table.quantity.keys if table.quantity else ()
    parts = dict.fromkeys((*table.claim_parts, *keys))
    return table.quantity or table.name, *(cells.get(name, "") for name in parts)
