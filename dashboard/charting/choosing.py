"""What several charts let a reader choose: models, their countries, the form of an alliance."""

from __future__ import annotations

from dataclasses import replace
from math import ceil, floor
from typing import TYPE_CHECKING

import pandas as pd

from dashboard.charting.terms import countries, options_of
from dashboard.i18n import Text
from dashboard.requests.choices import Choice, Kind, Option

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from dashboard.dataset.dataset import Dataset
    from dashboard.requests.choices import ChoiceValues

MOST_CHOSEN = 50
"""Models that can be drawn one by one at a reader's wish."""

_ANY = Option("", Text("제한 없음", "any"))
_ALL = Text("전체", "all")


def model_choices(models: Callable[[Dataset], pd.DataFrame]) -> tuple[Choice, ...]:
    """Return what a reader may choose of a chart of models, the names themselves first.

    Args:
        models: Returns the rows that options are read from, those first that are listed first.
            Columns: model, developers (identifiers joined with ``;``), earliest, latest (in years).
    """

    def named(dataset: Dataset) -> tuple[Option, ...]:
        return things(dataset, "models", models(dataset)["model"])

    def developers(dataset: Dataset) -> tuple[Option, ...]:
        joined = models(dataset)["developers"].dropna()
        return things(dataset, "organizations", (one for own in joined for one in own.split(";")))

    def years(dataset: Dataset) -> tuple[Option, ...]:
        return _years(models(dataset))

    return (
        replace(_MODELS, options=named),
        replace(_DEVELOPERS, options=developers),
        _TOP,
        replace(_FROM, options=years),
        replace(_TO, options=years),
    )


def country_choice(models: Callable[[Dataset], pd.DataFrame]) -> Choice:
    """Return the choice of the countries that models are from.

    Args:
        models: Returns the rows that options are read from. Columns: country (may be missing).
    """
    return replace(_COUNTRY, options=lambda dataset: countries(models(dataset)["country"].dropna()))


_COUNTRY = Choice(
    "country",
    Kind.MANY,
    Text("국가", "Country"),
    (),
    phrase=Text("{names} 모델", "models from {names}"),
)
ALLIANCE_KIND = Choice(
    "alliance_kind",
    Kind.MANY,
    Text("협력 형태", "Form of alliance"),
    (),
    options_of("alliance_kind", "alliances", "kind"),
    phrase=Text("{names} 형태의 협력", "{names} alliances"),
)
"""The choice of the form of alliances."""

_MODELS = Choice(
    "models",
    Kind.MANY,
    Text("모델", "Models"),
    (),
    main=True,
    phrase=Text("{names}", "{names}"),
    table="models",
)
_DEVELOPERS = Choice(
    "developers",
    Kind.MANY,
    Text("개발사", "Developers"),
    (),
    phrase=Text("{names} 모델", "models by {names}"),
    table="organizations",
)
_TOP = Choice(
    "top",
    Kind.NUMBER,
    Text("가장 큰 모델 수", "Number of the largest"),
    0.0,
    maximum=MOST_CHOSEN,
    phrase=Text("가장 큰 모델 {names}개만 따로 표시", "only the {names} largest one by one"),
    unset=_ALL,
)
_FROM = Choice(
    "from",
    Kind.ONE,
    Text("공개 연도부터", "Announced from"),
    "",
    phrase=Text("{names}부터 공개", "announced from {names}"),
)
_TO = Choice(
    "to",
    Kind.ONE,
    Text("공개 연도까지", "Announced to"),
    "",
    phrase=Text("{names}까지 공개", "announced to {names}"),
)

NAMES = ("models", "developers", "from", "to")
"""The choices that leave rows out; ``top`` leaves none out, but says which are drawn one by one."""


def things(dataset: Dataset, table: str, identifiers: Iterable[str]) -> tuple[Option, ...]:
    """Return an option for each of some things, in their order."""
    return tuple(Option(one, dataset.name_text(table, one)) for one in dict.fromkeys(identifiers))


def _years(rows: pd.DataFrame) -> tuple[Option, ...]:
    dated = rows[rows["earliest"].notna()]
    if dated.empty:
        return (_ANY,)
    years = range(floor(dated["earliest"].min()), ceil(dated["latest"].max()))
    return (_ANY, *(Option(str(year), Text(f"{year}년", str(year))) for year in years))


def chosen_models(rows: pd.DataFrame, state: ChoiceValues) -> pd.Series[bool]:
    """Return which rows are of the models, the developers and the years that are chosen.

    What may have been announced within the years is; what has no date is not.

    Args:
        rows: Columns as for ``model_choices``.
        state: The choices in force.
    """
    chosen = pd.Series(data=True, index=rows.index)
    if state.many("models"):
        chosen &= rows["model"].isin(state.many("models"))
    if state.many("developers"):
        wanted = set(state.many("developers"))
        named = rows["developers"].fillna("").str.split(";")
        chosen &= pd.Series([not wanted.isdisjoint(own) for own in named], rows.index, bool)
    if state.one("from"):
        chosen &= rows["latest"].gt(int(state.one("from"))).fillna(value=False)
    if state.one("to"):
        chosen &= rows["earliest"].lt(int(state.one("to")) + 1).fillna(value=False)
    return chosen


def largest_models(
    rows: pd.DataFrame, state: ChoiceValues, size: str = "point"
) -> pd.Series[bool] | None:
    """Return which rows are of so many of the largest models as is asked for; None if it is not.

    Args:
        rows: Columns model and the size.
        state: The choices in force.
        size: The column that models are compared by.
    """
    count = int(state.number("top"))
    if not count:
        return None
    sizes = rows[size].astype(float).groupby(rows["model"], sort=False).max()
    first = sizes.sort_values(ascending=False, kind="stable", na_position="last").index[:count]
    return rows["model"].isin(first)
