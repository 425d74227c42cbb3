"""The words around investments: title, choices and legend, every amount in words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dashboard.analysis.additions import added
from dashboard.analysis.records import Record, records
from dashboard.figures.chart import Caption
from dashboard.figures.funds.amounts import STAFF, YEARLY, largest, status
from dashboard.figures.funds.tracks import MOST, tracks
from dashboard.figures.funds.words import FUNDS, obstacles
from dashboard.figures.marks import OPEN_STATUSES
from dashboard.words import Words

if TYPE_CHECKING:
    from dashboard.figures.chart import Scene

_LARGEST = {
    "money": Words("가장 큰 돈은 {one}", "The largest sum is {one}"),
    "staff": Words("가장 많은 인력은 {one}", "The largest number of persons is {one}"),
}
_LARGEST_YEARLY = Words("한 해로 나누면 가장 큰 돈은 {one}", "The largest sum a year is {one}")
_OF = Words("{who}의 {amount}({status})", "{amount} by {who} ({status})")
_SECOND = {
    "private": Words(", 기업 가운데는 {one}", "; of private money, {one}"),
    "public": Words(", 나랏돈은 {one}", "; of public money, {one}"),
}
_UNKNOWN = {
    "money": Words("금액이 공개된 투자가 없습니다", "No amount was published"),
    "staff": Words("인원이 공개된 곳이 없습니다", "No number of persons was published"),
}
_NO_PERIOD = Words("기간이 적힌 투자가 없습니다", "No amount has a period")
_MEASURE = {
    ("KRW", "total"): Words("총액(원)", "Whole amounts in won"),
    ("USD", "total"): Words("총액(미국 달러)", "Whole amounts in US dollars"),
    ("KRW", "yearly"): Words("기간으로 나눈 한 해 금액(원)", "Amounts a year in won"),
    ("USD", "yearly"): Words("기간으로 나눈 한 해 금액(달러)", "Amounts a year in US dollars"),
}
_PERSONS = {
    "total": Words("인원(명), 금액과 섞지 않음", "Persons, apart from money"),
    "yearly": Words("기간으로 나눈 인원(명)", "Persons a year"),
}
_RATES = Words("환산: {notes}", "converted: {notes}")
_HATCHED = Words("빗금은 계획", "hatched: planned")
_WHISKER = Words("옅은 막대와 수염은 범위의 양 끝", "pale with a whisker: a range, both ends")
_EMPTY = Words("빈 동그라미는 미공개", "empty circle: undisclosed")
_EMPTY_YEARLY = Words(
    "빈 동그라미는 미공개이거나 기간 없음", "empty circle: undisclosed or no period"
)
_APART = Words("합계는 내지 않음({why})", "not added up ({why})")
_LIMITED = Words(
    "{all}건 가운데 큰 {shown}건만 그림", "only the {shown} largest of {all} are drawn"
)
_BARS = Words("막대그래프", "Bar chart")
_MORE = Words("그 밖에 {count}건", "{count} more")


def caption(scene: Scene) -> Caption:
    """Return the words around the rows drawn."""
    language = scene.canvas.language
    sentence, measure = _title(scene), _measure(scene)
    parts = [measure, _rates(scene), *_legend(scene), _apart(scene), _limits(scene)]
    spoken = ", ".join(part for part in (measure, _rates(scene), _apart(scene)) if part)
    return Caption(
        title=sentence,
        subtitle=" · ".join(part for part in parts if part),
        alternative=f"{_BARS[language]}, {spoken}. {sentence}. {_told(scene)}.",
    )


def _title(scene: Scene) -> str:
    language, kind = scene.canvas.language, scene.state.one("kind")
    yearly = scene.state.one("measure") == YEARLY
    rows = scene.frame.assign(size=scene.frame["value"].fillna(scene.frame["value_high"]))
    sized = rows.dropna(subset=["size"]).sort_values("size", ascending=False, kind="stable")
    if sized.empty:
        known = rows["whole"].notna() | rows["whole_high"].notna()
        return (_NO_PERIOD if yearly and known.any() else _UNKNOWN[kind])[language]
    words = _LARGEST_YEARLY if yearly and kind != STAFF else _LARGEST[kind]
    first, *second = records(sized.drop_duplicates("funds"))
    title = words[language].format(one=_of(first, scene))
    return title + "".join(
        _SECOND[row.funds][language].format(one=_of(row, scene)) for row in second
    )


def _of(row: Record, scene: Scene) -> str:
    language = scene.canvas.language
    return _OF[language].format(
        who=getattr(row, f"investor_{language}"),
        amount=largest(row, scene),
        status=status(row, scene),
    )


def _measure(scene: Scene) -> str:
    state = scene.state
    if state.one("kind") == STAFF:
        return _PERSONS[state.one("measure")][scene.canvas.language]
    return _MEASURE[state.one("currency"), state.one("measure")][scene.canvas.language]


def _rates(scene: Scene) -> str:
    """Return every rate that was used, with its date."""
    language = scene.canvas.language
    used = scene.frame[scene.frame["rate_kind"] != "none"]
    notes = used[f"rate_note_{language}"].drop_duplicates().head(4)
    return _RATES[language].format(notes=", ".join(notes)) if len(notes) else ""


def _legend(scene: Scene) -> list[str]:
    rows, theme, language = scene.frame, scene.canvas.theme, scene.canvas.language
    colors = {"private": theme.accent, "public": theme.series[2]}
    kind = scene.state.one("kind")
    funds = [
        f"<span style='color:{colors[one]}'><b>{FUNDS[kind, one][language]}</b></span>"
        for one in rows["funds"].unique()
    ]
    sized = rows["value"].notna() | rows["value_high"].notna()
    empty = _EMPTY_YEARLY if scene.state.one("measure") == YEARLY else _EMPTY
    signs = {
        _HATCHED: (sized & rows["status"].isin(OPEN_STATUSES)).any(),
        _WHISKER: (rows["value"].isna() & rows["value_high"].notna()).any(),
        empty: (~sized).any(),
    }
    return [" ".join(funds), *(words[language] for words, drawn in signs.items() if drawn)]


def _apart(scene: Scene) -> str:
    """Return why all that is drawn is not added up; empty where a single section adds up."""
    found = added(scene.frame).obstacles
    if not found:
        return ""
    why = obstacles(found, scene.canvas.language, scene.state.one("kind"))
    return _APART[scene.canvas.language].format(why=why)


def _limits(scene: Scene) -> str:
    matching = int(scene.frame["matching"].iloc[0])
    if matching <= len(scene.frame):
        return ""
    return _LIMITED[scene.canvas.language].format(all=matching, shown=len(scene.frame))


def _told(scene: Scene) -> str:
    language = scene.canvas.language
    rows = [f"{one.name}, {one.detail}: {one.label}" for one in tracks(scene)]
    more = len(scene.frame) - MOST
    return "; ".join(rows + [_MORE[language].format(count=more)] * (more > 0))
