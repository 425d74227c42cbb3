"""What stands beside the rows in a workbook: title, choices in force, version, licence, address."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dashboard.figures.choices import Choice, Kind
from dashboard.figures.query import written
from dashboard.figures.text import plain_text
from dashboard.words import Language, Words

if TYPE_CHECKING:
    from dashboard.export.addresses import Addresses
    from dashboard.figures.choices import Value
    from dashboard.figures.look import Look
    from dashboard.figures.prints import Print
    from dashboard.tables.identity import Identity

_TITLE = Words("제목", "Title")
_SUBTITLE = Words("부제", "Subtitle")
_CHOICE = Words("선택: {name}", "Choice: {name}")
_ALL = Words("전체", "all")
_YES, _NO = Words("예", "yes"), Words("아니요", "no")
_VERSION = Words("데이터 버전", "Dataset version")
_LICENCE = Words("이용 조건", "Licence")
_CITE = Words("인용", "How to cite")
_CITED = Words(
    "{credit}, “{name}”, 데이터 버전 {version}, {licence}.",
    "{credit}, “{name}”, dataset {version}, {licence}.",
)
_DATASET, _PUBLISHER = Words("데이터", "Dataset"), Words("발행", "Publisher")
_PAGE = Words("이 차트의 페이지", "Page of this chart")
_FILE = Words("이 파일을 다시 만드는 주소", "Address that recreates this file")
_ALTERNATIVE = Words("차트 설명문", "The chart in words")
_PERCENT = Words("단위", "Units")
_UNITS = Words(
    "수는 기본 단위이며(1조는 1000000000000), 비율은 퍼센트 값입니다.",
    "Numbers are in base units (a trillion is 1000000000000), rates in percent.",
)


def notes(
    drawing: Print, look: Look, identity: Identity, addresses: Addresses
) -> list[tuple[str, str]]:
    """Return the notes of a chart's workbook: what each is called and what it says."""
    language, caption = look.language, drawing.caption
    cited = _CITED.format(
        credit=identity.credit,
        name=look.chart.name,
        version=identity.version,
        licence=identity.licence,
    )
    return [
        (_TITLE[language], plain_text(caption.title)),
        (_SUBTITLE[language], plain_text(caption.subtitle)),
        *[
            (_CHOICE[language].format(name=choice.words[language]), _value(choice, look))
            for choice in look.choices
        ],
        (_PERCENT[language], _UNITS[language]),
        (_DATASET[language], identity.title[language]),
        (_PUBLISHER[language], identity.publisher[language]),
        (_VERSION[language], identity.version),
        (_LICENCE[language], identity.terms[language]),
        (_CITE[language], cited[language]),
        (_PAGE[language], addresses.page),
        (_FILE[language], addresses.file),
        (_ALTERNATIVE[language], plain_text(caption.alternative)),
    ]


def _value(choice: Choice, look: Look) -> str:
    """Return the value in force of a choice, in words."""
    value, language = look.state.values[choice.name], look.language
    if choice.kind is Kind.FLAG:
        return (_YES if value else _NO)[language]
    if choice.kind in {Kind.ONE, Kind.MANY}:
        return _options(choice, value, language)
    return f"{written(value)}{choice.unit}"


def _options(choice: Choice, value: Value, language: Language) -> str:
    chosen = value if isinstance(value, tuple) else (value,)
    named = [option.words[language] for option in choice.allowed if option.value in chosen]
    return ", ".join(named) or _ALL[language]
