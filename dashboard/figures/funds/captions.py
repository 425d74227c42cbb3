"""The words around investments: title, choices and legend, every amount in words."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from dashboard.analysis.additions import added
from dashboard.analysis.records import Record, records
from dashboard.figures.chart import Caption
from dashboard.figures.funds.amounts import STAFF, YEARLY, largest, status
from dashboard.figures.funds.tracks import MOST, tracks
from dashboard.figures.funds.words import FUNDS, obstacles
from dashboard.words import Words

if TYPE_CHECKING:
    from dashboard.figures.chart import Scene

_LARGEST = {
    "money": Words("최대 금액은 {one}", "The largest amount is {one}"),
    "staff": Words("최대 인원은 {one}", "The largest number of people is {one}"),
}
_LARGEST_YEARLY = Words("연간 최대 금액은 {one}", "The largest amount a year is {one}")
_OF = Words("{who}의 {amount}({status})", "{amount} by {who} ({status})")
_SECOND = {
    "private": Words(", 민간 투자 최대액은 {one}", "; the largest private one, {one}"),
    "public": Words(", 공공 재정 최대액은 {one}", "; the largest public one, {one}"),
}
_SECOND_STAFF = {
    "private": Words(", 민간 최대 인원은 {one}", "; the largest private one, {one}"),
    "public": Words(", 공공 최대 인원은 {one}", "; the largest public one, {one}"),
}
_GOVERNMENT = re.compile(r"^Government of ")
_UNKNOWN = {
    "money": Words("금액이 공개된 투자 없음", "No amount is disclosed"),
    "staff": Words("인원이 공개된 투자 없음", "No number of people is disclosed"),
}
_NO_PERIOD = Words("기간이 보도된 투자 없음", "No amount has a reported period")
_MEASURE = {
    ("KRW", "total"): Words("총액(원화)", "Total amounts in won"),
    ("USD", "total"): Words("총액(미국 달러)", "Total amounts in US dollars"),
    ("KRW", "yearly"): Words("연간 금액(총액을 기간으로 나눈 값, 원화)", "Amounts per year in won"),
    ("USD", "yearly"): Words(
        "연간 금액(총액을 기간으로 나눈 값, 미국 달러)", "Amounts per year in US dollars"
    ),
}
_PEOPLE = {
    "total": Words("인원(명)", "Number of people"),
    "yearly": Words("연간 인원(명)", "Number of people per year"),
}
_RATES = Words("환율: {notes}", "Converted: {notes}")
_WHISKER = Words("양 끝에 눈금이 있는 막대는 하한~상한", "bar with end caps: from low to high end")
_APART = Words(
    "성격이 다른 금액은 합산하지 않았습니다({why}).",
    "Amounts of different kinds are not added up ({why}).",
)
_LIMITED = Words("{all}건 가운데 큰 {shown}건만 표시", "only the {shown} largest of {all}")
_BARS = Words("막대그래프", "Bar chart")
_MORE = Words("그 밖에 {count}건", "{count} more")


def caption(scene: Scene) -> Caption:
    """Return the words around the rows drawn."""
    language = scene.canvas.language
    sentence, measure = _title(scene), _measure(scene)
    parts = [measure, *_legend(scene), _limits(scene)]
    notes = tuple(note for note in (_apart(scene), _rates(scene)) if note)
    spoken = ", ".join(part for part in (measure, *notes) if part)
    return Caption(
        title=sentence,
        subtitle=" · ".join(part for part in parts if part),
        alternative=f"{_BARS[language]}, {spoken}. {sentence}. {_told(scene)}.",
        notes=notes,
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
    others = _SECOND_STAFF if kind == STAFF else _SECOND
    return title + "".join(
        others[row.funds][language].format(one=_of(row, scene)) for row in second
    )


def _of(row: Record, scene: Scene) -> str:
    language = scene.canvas.language
    return _OF[language].format(
        who=_GOVERNMENT.sub(r"the \g<0>", getattr(row, f"investor_{language}")),
        amount=largest(row, scene),
        status=status(row, scene),
    )


def _measure(scene: Scene) -> str:
    state = scene.state
    if state.one("kind") == STAFF:
        return _PEOPLE[state.one("measure")][scene.canvas.language]
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
    ranges = (rows["value"].isna() & rows["value_high"].notna()).any()
    return [" ".join(funds), *([_WHISKER[language]] if ranges else [])]


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
