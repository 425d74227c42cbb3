"""Money and staff put up: equal claims together, with whose money it is and for how long."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pandas as pd

from dashboard.analysis.currency import CONVERTIBLE, converted
from dashboard.analysis.once import once
from dashboard.analysis.overlap import organizations_by_group
from dashboard.i18n.edtf import between, read_edtf

if TYPE_CHECKING:
    from dashboard.dataset.dataset import Dataset

PUBLIC, PRIVATE, RAISED = "public", "private", "raised"
_SAME = [
    "investment",
    "kind",
    "instrument",
    "amount",
    "low",
    "high",
    "currency",
    "starts_on",
    "ends_on",
    "status",
    "bound",
]
_OTHERS = [
    "investor",
    "recipient",
    "valuation",
    "stated_amount",
    "stated_currency",
    "source",
    "as_written",
]
_DAYS = 365.25


@once
def investments(dataset: Dataset) -> pd.DataFrame:
    """Return each distinct claim of money or staff.

    Columns: investment, kind (``money`` or ``staff``), instrument (``equity`` or ``debt``, missing
    where that is not said), amount, low, high (in ``currency`` or in
    persons, missing where no figure is given), currency, starts_on, ends_on (EDTF), status, bound,
    investor, investor_ko, investor_en, recipient, recipient_ko, recipient_en, party_ko, party_en
    (the investor, or the recipient where no investor is named), valuation (of the recipient after
    it), group (the organization above the party, or itself),
    funds (``raised`` where no investor is named; ``public`` if a government stands at the head of
    the group, else ``private``), purpose_ko, purpose_en, stated_amount, stated_currency (printed
    beside it), source, as_written (of the first claim), years (length of the period, missing
    without one), year (in which the period starts, else of the article), rivals (how many other
    claims of the same investment, kind and instrument differ), claims (joined with ``;``).
    """
    table = dataset.tables["investments"]
    merged = table.groupby(_SAME, dropna=False, sort=False)
    frame = (
        merged[[*_OTHERS, *dataset.languages.columns("purpose")]]
        .first()
        .assign(claims=merged["claim"].agg(";".join))
        .reset_index()
    )
    frame = _with_parties(frame, dataset)
    alike = frame.groupby(["investment", "kind", "instrument"], dropna=False)
    frame["rivals"] = alike["kind"].transform("size") - 1
    published = dict(dataset.tables["sources"][["source", "published_on"]].to_numpy())
    frame["years"] = pd.Series(
        list(map(_years, frame["starts_on"], frame["ends_on"])), dtype="float64"
    )
    starts = frame["starts_on"].fillna(frame["source"].map(published))
    return frame.assign(year=starts.str.slice(0, 4).astype("int64"))


def _with_parties(frame: pd.DataFrame, dataset: Dataset) -> pd.DataFrame:
    known = organizations_by_group(dataset).set_index("organization")
    party = frame["investor"].fillna(frame["recipient"])
    frame = frame.assign(group=party.map(known["group"]).fillna(party))
    for column, one in (("investor", frame["investor"]), ("recipient", frame["recipient"])):
        for language in dataset.languages:
            names = one.map(known[f"organization_{language}"])
            frame[f"{column}_{language}"] = names.fillna(one)
    for language in dataset.languages:
        named = frame[f"investor_{language}"]
        frame[f"party_{language}"] = named.fillna(frame[f"recipient_{language}"])
    public = frame["group"].map(known["kind"]) == "government"
    funds = public.map({True: PUBLIC, False: PRIVATE}).where(frame["investor"].notna(), RAISED)
    return frame.assign(funds=funds)


def _years(starts_on: str | None, ends_on: str | None) -> float:
    if pd.isna(starts_on) or pd.isna(ends_on):
        return float("nan")
    period = between(read_edtf(starts_on), read_edtf(ends_on))
    return round(((period.latest - period.earliest).days + 1) / _DAYS, 2)


def valued(frame: pd.DataFrame, dataset: Dataset, currency: str, by: str) -> pd.DataFrame:
    """Return money in one currency; staff and what has no figure stay as they are.

    Args:
        frame: Rows of ``investments``.
        dataset: Where the rates are.
        currency: ``USD`` or ``KRW``.
        by: ``article`` or ``yearly``, the way to choose a rate.

    Rows whose currency no rate converts are not among them.

    Columns: those of ``frame``; value, value_low, value_high (in ``currency`` or in persons, of
    which a range has only the two ends), rate, rate_kind, rate_on, rate_source, rate_claim (as in
    ``converted``).

    Raises:
        LookupError: If a rate is needed and the dataset has none.
    """
    frame = frame[frame["currency"].isna() | frame["currency"].isin(CONVERTIBLE)]
    point = frame["amount"].fillna(frame["high"]).astype("float64")
    stated = frame.assign(own=frame["amount"], amount=point)
    money = stated["currency"].notna() & point.notna()
    rows = pd.concat(
        [
            converted(stated[money], dataset, currency, by),
            stated[~money].assign(
                value=point[~money],
                rate=float("nan"),
                rate_kind="none",
                rate_on="",
                rate_source="",
                rate_claim="",
            ),
        ]
    ).sort_index()
    factor = rows["value"] / rows["amount"]
    ends = {f"value_{end}": rows[end].astype("float64") * factor for end in ("low", "high")}
    value = rows["value"].where(rows["own"].notna())
    return rows.assign(amount=rows["own"], value=value, **ends).drop(columns="own")
