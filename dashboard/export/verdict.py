"""Whether a picture still holds: what it says of itself, held against the dataset of today."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING

from msgspec import Struct
from msgspec.structs import replace

from dashboard.charting.chart_request import read_chart_request
from dashboard.charting.drawn import Drawn
from dashboard.charting.footer import claims_of
from dashboard.charting.rows_table import table_rows
from dashboard.export.comparison import Change, Mention, changes, mentions
from dashboard.export.facts import digest_of
from dashboard.export.record import UNSEEN
from dashboard.i18n import Language, Text
from dashboard.requests.parameters import APPEARANCE, RATIO, SIZE
from dashboard.requests.query import InvalidQueryError
from dashboard.software import software_version

if TYPE_CHECKING:
    from dashboard.charting.discovery import Catalogue
    from dashboard.dataset.dataset import Dataset
    from dashboard.export.origin import Origin
    from dashboard.export.record import Found, OriginRecord


class Standing(StrEnum):
    """Whether a picture still holds."""

    CURRENT = "current"
    SUPERSEDED = "superseded"
    UNKNOWN = "unknown"


_SILENT = Text(
    "파일에 출처 기록이 없습니다. 이런 대시보드에서 내려받은 그림이 아니거나, 화면 "
    "캡처나 메신저 전송으로 다시 저장되면서 기록이 지워졌습니다. 그림 아래의 주소를 열면 "
    "지금의 차트를 볼 수 있습니다.",
    "The file carries no record of its origin. It was not downloaded from a "
    "dashboard like this, or the record was lost when the picture was saved again, "
    "as a screenshot or by a messenger. The address below the picture leads to the "
    "chart as it is now.",
)
_DRAWN_ELSEWHERE = Text(
    "사용자의 브라우저가 그린 그림이어서, 보이는 내용이 기록과 같은지는 확인할 수 없습니다.",
    "It was drawn by a reader’s browser: whether it shows what its record says cannot be checked.",
)
_NO_CHART = Text(
    "이 그림의 차트({chart})가 지금은 없어 다시 그려 비교할 수 없습니다.",
    "The chart “{chart}” no longer exists, so the picture cannot be redrawn and compared.",
)
_NO_PARAMETERS = Text(
    "주소의 매개변수 중 지금은 유효하지 않은 것이 있어({names}) 다시 그려 비교할 수 없습니다.",
    "Parameters of its address are no longer valid ({names}), so the picture cannot "
    "be redrawn and compared.",
)
_ROWS = Text(
    "주장은 그대로이지만 표의 내용이 달라졌습니다. 이름이나 환율, 계산 방법이 바뀐 경우입니다.",
    "No claim changed, but the rows did: a name, an exchange rate or a calculation.",
)


_EXTRA = (*SIZE, *APPEARANCE, RATIO)


class Versions(Struct, frozen=True):
    """The versions of dataset and software."""

    dataset: str
    software: str


class Verdict(Struct, frozen=True):
    """Whether a picture still holds, and why not.

    Attributes:
        standing: Current, superseded or unknown.
        altered: Whether the file is another than the one that was drawn.
        record: What the file says about itself, if it says anything.
        now: The versions of today.
        restyled: Whether the colours of a slide are others than those it was made with.
        reasons: What is to be said of the whole.
        changes: What its claims state otherwise.
        added: Claims that would stand behind it today.
        gone: Claims that would stand behind it no more.
        is_drawn_today: Whether its address still draws a picture.
    """

    standing: Standing
    altered: bool
    record: OriginRecord | None
    now: Versions
    restyled: bool = False
    reasons: tuple[Text, ...] = ()
    changes: tuple[Change, ...] = ()
    added: tuple[Mention, ...] = ()
    gone: tuple[Mention, ...] = ()
    is_drawn_today: bool = True


def judge(found: Found | None, dataset: Dataset, catalogue: Catalogue) -> Verdict:
    """Return whether a picture still holds.

    Args:
        found: What it says about itself, if it says anything.
        dataset: The dataset of today.
        catalogue: The charts of today.
    """
    verdict = _judged(found, dataset, catalogue)
    if verdict.record and verdict.record.drawing == UNSEEN:
        return replace(verdict, reasons=(*verdict.reasons, _DRAWN_ELSEWHERE))
    return verdict


def _judged(found: Found | None, dataset: Dataset, catalogue: Catalogue) -> Verdict:
    now = Versions(dataset.version, software_version())
    if found is None:
        return Verdict(Standing.UNKNOWN, False, None, now, reasons=(_SILENT,), is_drawn_today=False)
    origin = found.record.origin
    verdict = Verdict(
        Standing.CURRENT,
        found.altered,
        found.record,
        now,
        found.restyled,
        changes=tuple(changes(origin.facts, dataset)),
    )
    try:
        today = _drawn_today(origin, dataset, catalogue)
    except _NotDrawnError as error:
        return _by_claims_alone(verdict, origin, error.reason, dataset)
    return _compared(verdict, origin, today, dataset)


def _compared(verdict: Verdict, origin: Origin, today: _Today, dataset: Dataset) -> Verdict:
    added = [claim for claim in today.claims if claim not in origin.facts]
    gone = [claim for claim in origin.facts if claim not in today.claims]
    if added or gone or verdict.changes:
        reasons: tuple[Text, ...] = ()
    elif today.digest != origin.digest:
        reasons = (_ROWS,)
    else:
        return verdict
    return replace(
        verdict,
        standing=Standing.SUPERSEDED,
        reasons=reasons,
        added=mentions(added, dataset),
        gone=mentions(gone, dataset),
    )


def _by_claims_alone(verdict: Verdict, origin: Origin, reason: Text, dataset: Dataset) -> Verdict:
    gone = [claim for claim in origin.facts if claim not in dataset.records.claims_by_id]
    standing = Standing.SUPERSEDED if gone or verdict.changes else Standing.UNKNOWN
    return replace(
        verdict,
        standing=standing,
        reasons=(reason,),
        gone=mentions(gone, dataset),
        is_drawn_today=False,
    )


class _Today(Struct, frozen=True):
    """What the same address draws today: the claims behind it and a hash of its rows."""

    claims: tuple[str, ...]
    digest: str


class _NotDrawnError(Exception):
    """The same address draws nothing today; says why."""

    def __init__(self, reason: Text) -> None:
        super().__init__(reason.en)
        self.reason = reason


def _drawn_today(origin: Origin, dataset: Dataset, catalogue: Catalogue) -> _Today:
    chart = catalogue.get(origin.chart)
    if chart is None:
        raise _NotDrawnError(_NO_CHART.format(chart=origin.chart))
    query: dict[str, list[str]] = {}
    for name, value in origin.parameters:
        query.setdefault(name, []).append(value)
    try:
        chart_request = read_chart_request(chart, dataset, query, Language.KO, _EXTRA)
    except InvalidQueryError as error:
        names = ", ".join(dict.fromkeys(fault.parameter for fault in error.faults))
        raise _NotDrawnError(_NO_PARAMETERS.format(names=names)) from error
    seen = chart_request.viewpoint.seen(dataset)
    frame = Drawn.of(chart.frame(seen, chart_request.state)).table
    rows = table_rows(chart, frame, seen, chart_request.language)
    return _Today(tuple(claims_of(frame)), digest_of(rows))
