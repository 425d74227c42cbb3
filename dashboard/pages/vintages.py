"""What later vintages of a file of data said of a claim, and what it corrects."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from dash import html

from dashboard.analysis.once import once
from dashboard.charting.terms import term
from dashboard.dataset.compiled.chained import having
from dashboard.i18n import Text
from dashboard.i18n.dates import edtf
from dashboard.pages.evidence_card import claim_link

if TYPE_CHECKING:
    from dashboard.dataset.dataset import Dataset
    from dashboard.dataset.records import Record
    from dashboard.pages.page_request import PageRequest

_TITLE = Text("다른 판의 값", "In other vintages")
_FOUND = Text("{publisher} {date}: {found}", "{publisher} {date}: {found}")
_BEFORE = Text("정정 전", "before the correction")


def other_vintages(claim: str, dataset: Dataset, view: PageRequest) -> list[Any]:
    """Return where else a claim stood in its file, changed or not; nothing for an article's."""
    records, language = dataset.records, view.language
    made = records.claims_by_id[claim]
    seen = _seen(dataset).get(claim, [])
    before = [one for one in corrected_by(dataset).get(claim, []) if one != claim]
    items = [
        *[
            _item(records.claims_by_id[one], _BEFORE[language], one, dataset, view)
            for one in before
        ],
        *[_later(one, made, dataset, view) for one in seen],
    ]
    return [html.H2(_TITLE[language]), html.Ul(items)] if items else []


@once
def _seen(dataset: Dataset) -> dict[str, list[Record]]:
    """Return the sightings of each claim, the earliest vintage first."""
    found: dict[str, list[Record]] = {}
    for one in dataset.records.of("sightings"):
        found.setdefault(one["claim"], []).append(one)
    return found


@once
def _corrections(dataset: Dataset) -> dict[str, str]:
    """Return the claim that took the place of each that was corrected."""
    known = dataset.records.claims_by_id
    changed = [one for one in dataset.records.of("sightings") if one["found"] == "changed"]
    sources = {one["source"] for one in changed}
    claims = having(dataset.records.claims, "source", sources.__contains__)
    by_source = {(_subject(one), one["source"]): one["claim"] for one in claims}
    pairs = (
        (one["claim"], by_source.get((_subject(known[one["claim"]]), one["source"])))
        for one in changed
    )
    return {old: new for old, new in pairs if new is not None}


@once
def corrected_by(dataset: Dataset) -> dict[str, list[str]]:
    """Return the claims that each claim corrected."""
    found: dict[str, list[str]] = {}
    for old, new in _corrections(dataset).items():
        found.setdefault(new, []).append(old)
    return found


def _subject(record: Record) -> tuple[str, ...]:
    return (record.table.name, *(record[name] for name in record.table.claim_parts))


def _later(sighting: Record, made: Record, dataset: Dataset, view: PageRequest) -> html.Li:
    said = term(dataset, "sighting", sighting["found"])[view.language]
    new = _corrections(dataset).get(made["claim"]) if sighting["found"] == "changed" else None
    return _item(sighting, said, new, dataset, view)


def _item(
    where: Record, said: str, claim: str | None, dataset: Dataset, view: PageRequest
) -> html.Li:
    """Return a vintage, what it says, and the claim that it makes of it."""
    language, source = view.language, dataset.records.find("sources", where["source"])
    words = _FOUND[language].format(
        publisher=dataset.publisher(where["source"], language),
        date=edtf(source["published_on"], language) if source else "",
        found=said,
    )
    if claim is None:
        return html.Li(words)
    quoted = html.Q(dataset.records.claims_by_id[claim]["as_written"])
    return html.Li([f"{words} ", html.A(quoted, href=claim_link(claim, view))])
