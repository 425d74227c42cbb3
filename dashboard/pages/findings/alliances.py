"""Alliances: how many are named, which is the largest, who is in several."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dashboard.charting.terms import listed
from dashboard.i18n import Text
from dashboard.pages.findings.finding import Finding, counted, named

if TYPE_CHECKING:
    from collections.abc import Iterator

    import pandas as pd

    from dashboard.charting.drawn import Drawn
    from dashboard.dataset.dataset import Dataset


CHART = "alliance-matrix"

_ORGANIZATIONS = (Text("곳", "organization"), Text("곳", "organizations"))

_NONE = Text("조건에 맞는 연합체가 없습니다.", "No alliance fits these choices.")
_NONE_AT_ALL = Text(
    "선택한 컬렉션에는 연합체 정보가 없습니다.", "No alliance is named in the chosen collections."
)

_NAMED = Text(
    "기관 {organizations}이 연합체·협력 {alliances}에 참여합니다. 참여 기관이 가장 많은 곳은 "
    "{largest}({members})입니다.",
    "The sources name {organizations} in {alliances}. The largest is {largest}, with "
    "{members} members.",
)

_SHARED = Text(
    "둘 이상에 참여한 기관은 {shared}이며, 참여 연합체가 가장 많은 기관은 {top}({count})입니다.",
    "The sources place {shared} in two or more of these, and {top} in the most, {count}.",
)
_SHARED_LEVEL = Text(
    "둘 이상에 참여한 기관은 {shared}이며, 참여 연합체가 가장 많은 기관은 {top}(각 {count})입니다.",
    "The sources place {shared} in two or more of these, and {top} in the most, {count} each.",
)
"""Where several organizations are in equally many."""

_DISPUTED = Text(
    "출처마다 내용이 다른 연합체는 {disputed}입니다.",
    "The sources differ on {disputed}.",
)

_AMONG = Text("{name} 등 {count}곳", "{name} and {others} others")
_MOST = 3


def alliance_findings(drawn: Drawn, dataset: Dataset) -> list[Finding]:
    """Return what the rows of the chart of memberships say.

    Args:
        drawn: What it draws.
        dataset: The dataset.
    """
    if len(drawn.rows):
        return list(_findings(drawn))
    return [Finding(_NONE if len(dataset.whole.columns("memberships")) else _NONE_AT_ALL)]


def _findings(drawn: Drawn) -> Iterator[Finding]:
    rows = drawn.rows
    largest, members, own = leaders(rows, "alliance", "organization")
    yield Finding(
        _NAMED,
        {
            "organizations": counted(
                drawn.total,
                "곳",
                rows["membership_claims"],
                _names(rows, "organization"),
                _ORGANIZATIONS,
            ),
            "alliances": counted(
                drawn.about_as(int),
                "개",
                rows["alliance_claims"].unique(),
                _names(rows, "alliance"),
                (
                    Text("개", "alliance or partnership"),
                    Text("개", "alliances and partnerships"),
                ),
            ),
            "largest": named(largest),
            "members": counted(
                members, "곳", own["membership_claims"], _names(own, "organization")
            ),
        },
    )
    counts = rows.groupby("organization")["alliance"].transform("nunique")
    shared = rows[counts > 1]
    if len(shared):
        yield _shared(shared)
    disputed = rows[rows["alliance_disagreements"] != ""]
    if len(disputed):
        told = counted(
            disputed["alliance"].nunique(),
            "개",
            disputed["alliance_claims"].unique(),
            _names(disputed, "alliance"),
            (Text("개", "alliance"), Text("개", "alliances")),
        )
        yield Finding(_DISPUTED, {"disputed": told})


def _shared(shared: pd.DataFrame) -> Finding:
    top, count, own = leaders(shared, "organization", "alliance")
    number = shared["organization"].nunique()
    return Finding(
        _SHARED if own["organization"].nunique() == 1 else _SHARED_LEVEL,
        {
            "shared": counted(
                number,
                "곳",
                shared["membership_claims"],
                _names(shared, "organization"),
                _ORGANIZATIONS,
            ),
            "top": named(top),
            "count": counted(count, "개", own["membership_claims"], _names(own, "alliance")),
        },
    )


def _names(rows: pd.DataFrame, thing: str) -> list[Text]:
    """Return the names of the things of a column, each once."""
    things = rows.drop_duplicates(thing)
    pairs = zip(things[f"{thing}_ko"], things[f"{thing}_en"], strict=True)
    return [Text(ko, en) for ko, en in pairs]


def leaders(rows: pd.DataFrame, thing: str, counted: str) -> tuple[Text, int, pd.DataFrame]:
    """Return who appears with the most others: their names, how many, and their rows.

    Args:
        rows: Rows, each of one thing with one other; their columns ``{thing}_ko`` and
            ``{thing}_en`` hold names.
        thing: The column of what is ranked.
        counted: The column of what is counted.
    """
    counts = rows.groupby(thing, sort=False)[counted].nunique()
    most = int(counts.max())
    own = rows[rows[thing].isin(counts.index[counts == most])]
    first = own.drop_duplicates(thing)
    names = _names(first, thing)
    if len(names) > _MOST:
        told = _AMONG.format(name=names[0], count=len(names), others=len(names) - 1)
        return told, most, own
    joined = Text.of(lambda language: listed([one[language] for one in names], language))
    return joined, most, own
