"""What stands beside the rows in a workbook: title, choices in force, version, licence, address."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dashboard.dataset.collections import credits_of
from dashboard.i18n import Language, Text
from dashboard.plotting.text import plain_text
from dashboard.requests.choices import Choice, Kind
from dashboard.requests.query import written

if TYPE_CHECKING:
    from dashboard.charting.chart_request import ChartRequest
    from dashboard.charting.render import Drawing
    from dashboard.dataset.dataset import Dataset
    from dashboard.export.addresses import FileAddresses
    from dashboard.requests.choices import Value

_TITLE = Text("제목", "Title")
_SUBTITLE = Text("부제", "Subtitle")
_CHOICE = Text("선택: {name}", "Choice: {name}")
_ALL = Text("전체", "all")
_YES, _NO = Text("예", "yes"), Text("아니요", "no")
_VERSION = Text("데이터 버전", "Dataset version")
_LICENCE = Text("이용 조건", "Licence")
_CITE = Text("인용", "How to cite")
_ALSO = Text("함께 표시할 출처와 라이선스", "Also to be credited, with its licence")
_CITED = Text(
    "{credit}, “{name}”, 데이터 버전 {version}, {licence}.",
    "{credit}, “{name}”, dataset {version}, {licence}.",
)
_DATASET, _PUBLISHER = Text("데이터", "Dataset"), Text("발행", "Publisher")
_PAGE = Text("이 차트의 페이지", "Page of this chart")
_FILE = Text("이 파일을 다시 만드는 주소", "Address that recreates this file")
_ALTERNATIVE = Text("차트 설명문", "The chart in words")
_PERCENT = Text("단위", "Units")
_UNITS = Text(
    "수는 기본 단위이며(1조는 1000000000000), 비율은 퍼센트 값입니다.",
    "Numbers are in base units (a trillion is 1000000000000), rates in percent.",
)


def notes(
    drawing: Drawing,
    chart_request: ChartRequest,
    dataset: Dataset,
    addresses: FileAddresses,
) -> list[tuple[str, str]]:
    """Return the notes of a chart's workbook: what each is called and what it says."""
    language, caption = chart_request.language, drawing.caption
    identity = dataset.identity
    cited = _CITED.format(
        credit=identity.credit,
        name=chart_request.chart.name,
        version=identity.version,
        licence=identity.licence,
    )
    return [
        (_TITLE[language], plain_text(caption.title)),
        (_SUBTITLE[language], plain_text(caption.subtitle)),
        *[
            (_CHOICE[language].format(name=choice.words[language]), _value(choice, chart_request))
            for choice in chart_request.choices
        ],
        (_PERCENT[language], _UNITS[language]),
        (_DATASET[language], identity.title[language]),
        (_PUBLISHER[language], identity.publisher[language]),
        (_VERSION[language], identity.version),
        (_LICENCE[language], identity.terms[language]),
        (_CITE[language], cited[language]),
        *[(_ALSO[language], credit) for credit in credits_of(dataset, drawing.claims)],
        (_PAGE[language], addresses.page),
        (_FILE[language], addresses.file),
        (_ALTERNATIVE[language], plain_text(caption.alternative)),
    ]


def _value(choice: Choice, chart_request: ChartRequest) -> str:
    """Return the value in force of a choice, in words."""
    value, language = chart_request.state.values[choice.name], chart_request.language
    if choice.kind is Kind.FLAG:
        return (_YES if value else _NO)[language]
    if choice.kind in {Kind.ONE, Kind.MANY}:
        return _options(choice, value, language)
    if choice.unset is not None and value == choice.default:
        return choice.unset[language]
    return f"{written(value)}{choice.unit}"


def _options(choice: Choice, value: Value, language: Language) -> str:
    chosen = value if isinstance(value, tuple) else (value,)
    named = [option.words[language] for option in choice.allowed if option.value in chosen]
    return ", ".join(named) or _ALL[language]
