"""What the fragments of a row say of it: bound, status, names; the rest is noted as inferred."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from dashboard.dataset import read_fragments
from dashboard.dataset.records import Record
from dashboard.i18n import Text
from dashboard.i18n.edtf import read_edtf
from dashboard.intake.drafts.new_things import THINGS
from dashboard.intake.proposal import QUOTED

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from dashboard.dataset.description import Table
    from dashboard.dataset.records import Records
    from dashboard.intake.addition import Cells
    from dashboard.intake.drafts.article_details import ArticleDetails
    from dashboard.intake.drafts.new_things import NewThings

_INFERRED = Text(
    "이 문단에 적히지 않은 값입니다: {values}.", "Not in the words of this paragraph: {values}."
)


class ClaimSupport:
    """Brings rows into line with what they quote.

    Args:
        records: The dataset.
        article: The text as a source.
        things: What the text names.
    """

    def __init__(self, records: Records, article: ArticleDetails, things: NewThings) -> None:
        self._records, self._article, self._things = records, article, things
        self.rates: list[Cells] = []

    def support(self, table: Table, row: Cells) -> None:
        """Set bound and status as the fragments say them, and note what they do not say."""
        self._keep_one_rate(row)
        record = Record.of(table, 0, row)
        for column in table.carried_by("figure"):
            if row[column.name] and (found := read_fragments.carriers(record, column.name)):
                row["bound"] = found[0][1].bound
                break
        row["status"] = self._said(row)
        inferred = [
            *self._unnamed(table, row),
            *self._undated(table, row, record),
            *self._unitless(table, row),
            *self._unlikely_status(table, row),
        ]
        if inferred:
            values = [self._shown(table, name, row[name]) for name in inferred]
            row["inferred"] = "true"
            row["inferred_columns"] = ";".join(inferred)
            row["note_ko"] = _INFERRED.format(values=", ".join(ko for ko, _ in values)).ko
            row["note_en"] = _INFERRED.format(values=", ".join(en for _, en in values)).en

    def _keep_one_rate(self, row: Cells) -> None:
        """Drop a second conversion: an article has one rate of its day."""
        if row.get("stated_amount") and self.rates:
            row["stated_amount"] = row["stated_currency"] = ""
        rate = won_per_dollar(row)
        if rate:
            self.rates.append(
                {
                    "on": self._article.published_on,
                    "krw_per_usd": rate,
                    "kind": "implied",
                    "source": self._article.identifier,
                    "implied_by": row["claim"],
                }
            )

    def _unitless(self, table: Table, row: Cells) -> Iterator[str]:
        for column in table.carried_by("unit"):
            terms = self._records.package.vocabularies.get(column.vocabulary or "", {})
            term = terms.get(row[column.name])
            if term and not any(cue in row["as_written"] for cue in term.cues):
                yield column.name

    def _unlikely_status(self, table: Table, row: Cells) -> Iterator[str]:
        """What is told as a fact and lies ahead is a plan, though no word says so."""
        published = read_edtf(self._article.published_on)
        days = [row[one.name] for one in table.carried_by("date") if row[one.name]]
        if row["status"] in ("actual", "estimate") and any(
            read_edtf(day).earliest > published.latest for day in days
        ):
            row["status"] = "planned"
            yield "status"

    def _said(self, row: Cells) -> str:
        terms = self._records.package.vocabularies["status"]
        said = {
            name
            for name, term in terms.items()
            if any(
                cue in fragment for cue in term.cues for fragment in row["as_written"].split(QUOTED)
            )
        }
        strong = said - {"announced"} or said or {"actual"}
        return row["status"] if row["status"] in strong else min(strong)

    def _unnamed(self, table: Table, row: Cells) -> Iterator[str]:
        text = row["as_written"]
        for column in table.carried_by("name"):
            for entry in row[column.name].split(";") if row[column.name] else ():
                names = self.spellings(column.links, entry)
                if not any(name in text for name in names):
                    yield column.name
                    break

    def _undated(self, table: Table, row: Cells, record: Record) -> Iterator[str]:
        of = read_edtf(self._article.published_on)
        known = {str(one) for one in read_fragments.dates(record, of)}
        yield from (
            column.name
            for column in table.carried_by("date")
            if row[column.name] and row[column.name] not in known
        )

    def _shown(self, table: Table, column: str, value: str) -> tuple[str, str]:
        described_column = table.columns[column]
        if described_column.vocabulary:
            term = self._records.package.vocabularies[described_column.vocabulary].get(value)
            return (term.title.ko, f"{term.title.en} ({value})") if term else (value, value)
        if described_column.evidence != "name":
            return value, value
        names = sorted(self.spellings(table.columns[column].links, value))
        return (names[0], names[0]) if names else (value, value)

    def spellings(self, table: str | None, identifier: str) -> set[str]:
        """Return the names of a thing, of whichever table where none is given."""
        tables = [table] if table else [*THINGS, "applications"]
        found: set[str] = set()
        for name in tables:
            row = self._things.rows.get((name, identifier))
            record = self._records.find(name, identifier)
            respelled = self._things.respelled.get((name, identifier))
            for cells in (row, respelled, record.cells if record else None):
                if cells:
                    found |= {cells.get("name_ko", ""), cells.get("name_en", "")}
                    found |= set(cells.get("aliases", "").split(";"))
        terms = self._records.package.vocabularies.get("subject", {})
        if identifier in terms:
            found |= set(terms[identifier].cues)
        return found - {""}


def won_per_dollar(row: Mapping[str, str]) -> str:
    """Return the rate that a sum in won and in dollars implies; empty where there are not both."""
    sums = {
        row.get("currency"): row.get("amount"),
        row.get("stated_currency"): row.get("stated_amount"),
    }
    won, dollars = sums.get("KRW"), sums.get("USD")
    return f"{Decimal(won) / Decimal(dollars):.1f}" if won and dollars else ""
