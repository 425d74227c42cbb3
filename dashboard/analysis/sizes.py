"""Claimed sizes of models: equal claims together, rival claims side by side, and their count."""

from __future__ import annotations

from typing import TYPE_CHECKING, Generic, Protocol, TypeVar

import pandas as pd
from msgspec import Struct

from dashboard.analysis.once import once
from dashboard.analysis.records import by, records

if TYPE_CHECKING:
    from collections.abc import Iterable

    from dashboard.dataset.dataset import Dataset
    from dashboard.i18n import Text

UNSTATED = "unstated"
"""The architecture of a model of which no source in view states it."""

UNBUILT = frozenset({"planned", "announced", "forecast"})
"""Statuses of what is not there yet."""

_SAME = ["model", "parameters", "low", "high", "status", "bound"]
_PAIR = ["model", "organization"]


@once
def claimed_sizes(dataset: Dataset) -> pd.DataFrame:
    """Return each distinct claim of a model's size, largest models first.

    A size that its own file has corrected since is none of them.

    Columns: model, model_ko, model_en, developers, developers_ko, developers_en, country (of the
    first developer), modality, architecture, parameters (number, missing if undisclosed), low,
    high (numbers, ends of a range), status, bound, rivals (how many other claims of the same
    model contradict it), publishers_ko, publishers_en (of the claims), claims (joined with ``;``).
    """
    counts = dataset.columns("parameter_counts")
    groups = counts.kept(~counts.among(corrected_claims(dataset))).groups(_SAME)
    merged = groups.frame(_SAME).assign(claims=groups.joined("claim"))
    order = _order(dataset)
    sources = list(map(tuple, groups.distinct("source")))
    for language in dataset.languages:
        names = {source: dataset.publisher(source, language) for source in order}
        # Many sizes have the same sources, and there may be hundreds of them.
        written = {
            used: "·".join(dict.fromkeys(names[one] for one in sorted(used, key=order.__getitem__)))
            for used in set(sources)
        }
        merged[f"publishers_{language}"] = [written[used] for used in sources]
    disputed = groups.among(dataset.records.disagreements)
    merged["rivals"] = _rivals(list(merged["model"]), disputed, dataset)
    frame = merged.merge(_described(dataset), on="model", how="left")
    frame["point"] = frame["parameters"].fillna(frame["high"]).astype("Float64")
    frame["largest"] = frame.groupby("model")["point"].transform("max")
    frame = frame.sort_values(
        ["largest", "model", "point"], ascending=[False, True, False], na_position="last"
    )
    return frame.drop(columns=["largest"]).reset_index(drop=True)


def _rivals(models: list[str], disputed: list[list[str]], dataset: Dataset) -> list[int]:
    """Return with how many others of the same model each size stands in a disagreement.

    Args:
        models: The model of each size.
        disputed: The claims of each that are in a disagreement.
        dataset: Where the disagreements are.
    """
    places = {claim: place for place, claims in enumerate(disputed) for claim in claims}
    found: list[set[int]] = [set() for _ in models]
    for one in dataset.records.of("disagreements"):
        sides = {places[claim] for claim in one.entries("claims") if claim in places}
        for place in sides:
            found[place] |= {other for other in sides if models[other] == models[place]} - {place}
    return [len(others) for others in found]


def corrected_claims(dataset: Dataset) -> frozenset[str]:
    """Return the claims of files of data whose value a later vintage of the file changed."""
    sightings, known = dataset.tables["sightings"], dataset.tables["sources"]["source"]
    changed = (sightings["found"] == "changed") & sightings["source"].isin(known)
    return frozenset(sightings.loc[changed, "claim"])


class SizedModels(Struct, frozen=True):
    """How many models some claimed sizes are about: counted once, said everywhere.

    Attributes:
        models: Models with a reported size, built or planned.
        planned: How many of them are only planned.
        undisclosed: Models of which no claim gives a size.
    """

    models: int
    planned: int
    undisclosed: int


def sized_models(sizes: pd.DataFrame) -> SizedModels:
    """Return how many models claimed sizes are about.

    Args:
        sizes: Columns model, point (missing without a size), status.
    """
    sized = sizes[sizes["point"].notna()]
    built = set(sized.loc[~sized["status"].isin(UNBUILT), "model"])
    models = set(sized["model"])
    every = set(sizes["model"].dropna())
    return SizedModels(len(models), len(models - built), len(every - models))


class ExistingSize(Struct, frozen=True):
    """A size of a model that exists; columns as in ``claimed_sizes``."""

    model: str
    model_text: Text
    country: str | None
    point: float
    bound: str
    claims: str


def existing_sizes(sizes: pd.DataFrame) -> pd.DataFrame:
    """Return the sizes of models that exist, the largest first; columns as given.

    Args:
        sizes: Columns point (missing without a size), status.
    """
    built = sizes[sizes["point"].notna() & ~sizes["status"].isin(UNBUILT)]
    return built.sort_values("point", ascending=False, kind="stable")


class _Sized(Protocol):
    """What the largest is looked for in."""

    @property
    def point(self) -> float | None:
        """The size; None without one."""

    @property
    def status(self) -> str:
        """The status of the claim."""


Sized = TypeVar("Sized", bound=_Sized)


class Largest(Struct, Generic[Sized], frozen=True):
    """The largest of some sizes: what exists first, and what is planned beyond.

    Attributes:
        built: The largest of a model that exists; None if there is none.
        planned: The largest that is only planned, where it is larger than that; else None.
    """

    built: Sized | None
    planned: Sized | None


def largest_of(rows: Iterable[Sized]) -> Largest[Sized]:
    """Return the largest of rows with a size; of equal ones the first."""
    sized = [row for row in rows if row.point is not None]
    built, planned = (
        max((row for row in sized if (row.status in UNBUILT) is is_open), key=_size, default=None)
        for is_open in (False, True)
    )
    if built is not None and planned is not None and _size(planned) <= _size(built):
        planned = None
    return Largest(built, planned)


def _size(row: _Sized) -> float:
    return row.point or 0.0


@once
def _order(dataset: Dataset) -> dict[str, int]:
    return {source: place for place, source in enumerate(dataset.tables["sources"]["source"])}


class _Developer(Struct, frozen=True):
    """An organization that built a model."""

    model: str
    organization: str
    name_text: Text
    country: str | None


def _described(dataset: Dataset) -> pd.DataFrame:
    models = dataset.tables["models"].rename(columns=dataset.languages.renamed(name="model"))
    models = models.assign(architecture=models["architecture"].where(_stated(dataset), UNSTATED))
    names = dataset.languages.columns("model")
    return models[["model", *names, "modality", "architecture"]].merge(
        developers(dataset), on="model", how="left"
    )


def _stated(dataset: Dataset) -> pd.Series[bool]:
    """Return of which models the source that describes them is in view."""
    described = dataset.library.tables["models"].set_index("model")["source"]
    return (
        dataset.tables["models"]["model"].map(described).isin(dataset.tables["sources"]["source"])
    )


@once
def developers(dataset: Dataset) -> pd.DataFrame:
    """Return who built each model; a group is left out where a part of it is named.

    A part without a country of its own has that of its group.

    Columns: model, developers (ids joined with ``;``), developers_ko, developers_en, country.
    """
    organizations = dataset.tables["organizations"].set_index("organization")
    pairs = dataset.columns("model_developers").groups(_PAIR).frame(_PAIR)
    names = dataset.languages.columns("name")
    named = pairs.join(organizations[[*names, "country", "parent"]], on="organization")
    parts = set(zip(named["model"], named["parent"], strict=True))
    pairs_built = zip(named["model"], named["organization"], strict=True)
    named = named.loc[[pair not in parts for pair in pairs_built]]
    of_group = named["parent"].map(organizations["country"])
    named = named.assign(country=named["country"].fillna(of_group))
    built = by(records(named, _Developer), lambda one: one.model)
    return pd.DataFrame(
        {
            "model": list(built),
            "developers": [";".join(one.organization for one in own) for own in built.values()],
            **{
                f"developers_{language}": [
                    language.comma.join(one.name_text[language] for one in own)
                    for own in built.values()
                ]
                for language in dataset.languages
            },
            "country": [next(filter(None, map(_country, own)), None) for own in built.values()],
        },
        dtype="string",
    )


def _country(developer: _Developer) -> str | None:
    return developer.country
