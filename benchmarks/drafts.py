"""How many claims of the bundled articles are proposed, and how many proposals are claims.

``python -m benchmarks.drafts ARTICLES [DATA]`` reads the saved articles as if the dataset were
empty, and again with it, and counts against ``data/``.
"""

from __future__ import annotations

import sys
from collections import defaultdict
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from dashboard.dataset.checks import read_and_check
from dashboard.dataset.names import Names
from dashboard.dataset.records import Records
from dashboard.intake.drafts.proposer import propose_drafts
from dashboard.intake.name_matching import name_key
from dashboard.intake.texts.reading import read_text

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from dashboard.dataset.records import Record
    from dashboard.intake.drafts.draft import Draft

VALUES = {
    "parameter_counts": ("parameters", "low", "high"),
    "training_data": ("value",),
    "investments": ("amount", "low", "high"),
    "market_forecasts": ("amount", "year"),
    "growth_rates": ("rate", "from_year", "to_year"),
    "alliances": ("stated_members",),
    "alliance_milestones": ("on",),
    "events": ("on",),
    "models": ("announced_on",),
    "applications": ("starts_on",),
    "metrics": ("value", "low", "high"),
}
"""The figures and dates by which a draft is the proposal of a claim, by table."""

SUBJECTS = {
    "parameter_counts": ("model", "models"),
    "training_data": ("model", "models"),
    "investments": ("investor", "organizations"),
    "market_forecasts": ("forecaster", "organizations"),
    "alliances": ("alliance", "alliances"),
    "alliance_milestones": ("alliance", "alliances"),
    "events": ("organizations", "organizations"),
    "models": ("model", "models"),
    "applications": ("application", "applications"),
}
"""The column of each table that says what a claim is about, and the table of that."""


@dataclass(slots=True)
class DraftCount:
    """What was counted of one table.

    Attributes:
        claims: The claims with figures or dates.
        proposed: Those of them that were proposed with the right subject.
        drafts: What was proposed.
    """

    claims: int = 0
    proposed: int = 0
    drafts: int = 0


@dataclass(frozen=True, slots=True)
class DraftMeasurement:
    """What was counted.

    Attributes:
        tables: By table.
        missed: The claims that were not proposed.
        refused: The drafts that are no claims, with their source.
    """

    tables: dict[str, DraftCount]
    missed: tuple[str, ...]
    refused: tuple[tuple[str, Draft], ...]

    @property
    def recall(self) -> float:
        """The part of the claims that was proposed."""
        return self._sum("proposed") / self._sum("claims")

    @property
    def precision(self) -> float:
        """The part of the drafts that are claims."""
        return self._sum("proposed") / self._sum("drafts")

    def _sum(self, name: str) -> int:
        return sum(getattr(one, name) for one in self.tables.values())


def measure(articles: Path, data: Path, *, is_empty: bool) -> DraftMeasurement:
    """Propose from every article at hand and compare with the claims that were read from it.

    Args:
        articles: The folder with the articles.
        data: The dataset.
        is_empty: Whether the articles are read as if the dataset were empty.
    """
    records, _ = read_and_check(data)
    known = Records(records.package, {}) if is_empty else records
    names = Names(records)
    tables: defaultdict[str, DraftCount] = defaultdict(DraftCount)
    missed: list[str] = []
    refused: list[tuple[str, Draft]] = []
    for source in records.of("sources"):
        path = articles / f"{source['source']}.txt"
        if path.is_file():
            text = read_text(path.read_bytes(), path.name)
            manuscript = replace(text, published_on=source["published_on"])
            drafts = list(propose_drafts(manuscript, known))
            for draft in drafts:
                tables[draft.table].drafts += 1
            for claim in _claims(records, source["source"]):
                table = claim.table.name
                tables[table].claims += 1
                found = next((one for one in drafts if _is(one, claim, records, names)), None)
                if found is None:
                    missed.append(claim["claim"])
                else:
                    tables[table].proposed += 1
                    drafts.remove(found)
            refused += [(source["source"], one) for one in drafts]
    return DraftMeasurement(dict(tables), tuple(missed), tuple(refused))


def _claims(records: Records, source: str) -> Iterator[Record]:
    """The claims of a source that have a figure or a date."""
    for table, columns in VALUES.items():
        for record in records.of(table):
            if record["source"] == source and any(record[name] for name in columns):
                yield record


def _is(draft: Draft, claim: Record, records: Records, names: Names) -> bool:
    table = claim.table.name
    if draft.table != table or draft.subject is None:
        return False
    if any(draft.values.get(name, "") != claim[name] for name in VALUES[table]):
        return False
    wanted = {name_key(name) for name in _spellings(claim, records, names)}
    said = {name_key(name) for name in (draft.subject.name, *draft.subject.aliases)}
    return bool(wanted & said)


def _spellings(claim: Record, records: Records, names: Names) -> Iterable[str]:
    table = claim.table.name
    if table == "metrics":
        of = claim["subject"]
        return {name for one in names.tables_of(of) for name in names.of(one, of)}
    if table == "growth_rates":
        forecasts = records.of("market_forecasts")
        of = next(one["forecaster"] for one in forecasts if one["forecast"] == claim["forecast"])
        return names.of("organizations", of)
    column, things = SUBJECTS[table]
    columns = (column, "recipient") if table == "investments" else (column,)
    entries = [entry for name in columns for entry in claim.entries(name)]
    return {name for entry in entries for name in names.of(things, entry)}


def main(arguments: list[str]) -> None:
    """Print what was counted, by table."""
    articles = Path(arguments[0])
    data = Path(arguments[1] if len(arguments) > 1 else "data")
    for is_empty in (True, False):
        found = measure(articles, data, is_empty=is_empty)
        print("as if the dataset were empty" if is_empty else "with the dataset")
        for table, one in sorted(found.tables.items()):
            counts = f"{one.claims:4} claims {one.proposed:4} proposed {one.drafts:4} drafts"
            print(f"  {table:20} {counts}")
        print(f"  proposed {found.recall:.1%} of the claims, accepted {found.precision:.1%}")
        print("  missed:", *found.missed, sep="\n    ")
        print("  no claims:")
        for source, draft in found.refused:
            quoted = " … ".join(draft.fragments)
            print(f"    {source} {draft.identifier} {draft.table} {dict(draft.values)} {quoted}")


if __name__ == "__main__":
    main(sys.argv[1:])
