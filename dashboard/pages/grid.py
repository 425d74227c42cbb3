"""AG Grid, dressed for the Atlas: every table on the site is made here."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import dash_ag_grid as dag
from dash import html

from dashboard.i18n import Language, Text
from dashboard.i18n.numbers import plain
from dashboard.requests.urls import organization_path

if TYPE_CHECKING:
    from collections.abc import Sequence

    from dashboard.pages.page_request import PageRequest

_FITTING = {"type": "fitCellContents", "scaleUpToFitGridWidth": True}
_COLUMN = {
    "sortable": True,
    "filter": True,
    "resizable": True,
    "minWidth": 90,
    "maxWidth": 360,
    "wrapHeaderText": True,
    "autoHeaderHeight": True,
}
# Other rows, such as those under another choice, are measured again.
_LISTENERS = {
    "rowDataUpdated": ["fit(params)"],
    **{event: ["seen(params)"] for event in ("columnResized", "headerHeightChanged")},
    **{event: ["more(params)"] for event in ("bodyScroll", "gridSizeChanged")},
}
_ROW = 38
_HEAD = 46
_TALLEST = 14

MOST_LISTED = 1_000
"""Rows that a table on a page holds; more are in its file."""

_LISTED = Text(
    "전체 {every}행 중 처음 {shown}행입니다. 조건으로 좁히거나 파일로 모두 내려받으세요.",
    "The first {shown} of {every} rows. Narrow them down, or download them all as a file.",
)

_WORDS = {
    "noRowsToShow": Text("표시할 행이 없습니다", "No rows"),
    "pageSizeSelectorLabel": Text("페이지당 행 수:", "Rows per page:"),
    "ariaPageSizeSelectorLabel": Text("페이지당 행 수", "Rows per page"),
}
_OWN = {
    "searchOoo": Text("검색…", "Search..."),
    "filterOoo": Text("필터…", "Filter..."),
    "contains": Text("포함", "Contains"),
    "notContains": Text("포함하지 않음", "Does not contain"),
    "equals": Text("같음", "Equals"),
    "notEqual": Text("같지 않음", "Does not equal"),
    "startsWith": Text("이 글자로 시작", "Begins with"),
    "endsWith": Text("이 글자로 끝남", "Ends with"),
    "blank": Text("빈칸", "Blank"),
    "notBlank": Text("빈칸 아님", "Not blank"),
    "greaterThan": Text("초과", "Greater than"),
    "greaterThanOrEqual": Text("이상", "Greater than or equal to"),
    "lessThan": Text("미만", "Less than"),
    "lessThanOrEqual": Text("이하", "Less than or equal to"),
    "inRange": Text("범위", "Between"),
    "andCondition": Text("그리고", "AND"),
    "orCondition": Text("또는", "OR"),
    "page": Text("페이지", "Page"),
    "of": Text("/ 전체", "of"),
    "firstPage": Text("첫 페이지", "First Page"),
    "previousPage": Text("이전 페이지", "Previous Page"),
    "nextPage": Text("다음 페이지", "Next Page"),
    "lastPage": Text("마지막 페이지", "Last Page"),
}
"""What AG Grid says in English by itself."""


def _locale(language: Language) -> dict[str, str]:
    own = {} if language == Language.EN else _OWN
    texts = {name: words[language] for name, words in (_WORDS | own).items()}
    return {**texts, "to": language.dash}


def names_in(field: str, view: PageRequest) -> dict[str, Any]:
    """Return the definition of a column whose texts name organizations: names lead to profiles.

    Its rows come from ``with_profiles``.
    """
    address = view.link(organization_path("NAME"))
    return {
        "field": field,
        "cellRenderer": "Names",
        "cellRendererParams": {"address": address},
    }


def listed(count: int, language: Language) -> list[html.P]:
    """Return how many of so many rows a table holds, nothing if all of them."""
    if count <= MOST_LISTED:
        return []
    shown, every = plain(MOST_LISTED, language), plain(count, language)
    words = _LISTED[language].format(shown=shown, every=every)
    return [html.P(words, className="small", role="note")]


def grid(
    identifier: Any,
    columns: Sequence[dict[str, Any]],
    rows: Sequence[dict[str, Any]],
    language: Language,
    *,
    paged: bool = False,
) -> dag.AgGrid:
    """Return a sortable, filterable table that the keyboard can walk.

    Args:
        identifier: Its id.
        columns: AG Grid column definitions.
        rows: Its rows.
        language: The language of its own words.
        paged: Whether long tables are split into pages.
    """
    shown = min(max(len(rows), 2), _TALLEST)
    return dag.AgGrid(
        id=identifier,
        columnDefs=list(columns),
        rowData=list(rows),
        defaultColDef=_COLUMN,
        dashGridOptions={
            # Seen only when its columns are as wide as what stands in them, or wider.
            "autoSizeStrategy": _FITTING,
            "rowHeight": _ROW,
            "localeText": _locale(language),
            "pagination": paged,
            "paginationPageSize": 50,
            "paginationPageSizeSelector": [50, 100, 500],
            "rowSelection": {
                "mode": "singleRow",
                "checkboxes": False,
                "enableClickSelection": True,
            },
            "enableCellTextSelection": True,
            # Arrows walk through the cells, Tab leaves them: a long table is no long way.
            "tabToNextCell": {"function": "leave(params)"},
            "ensureDomOrder": True,
            "animateRows": False,
            "suppressColumnMoveAnimation": True,
            "suppressColumnVirtualisation": True,
        },
        eventListeners=_LISTENERS,
        style={"height": f"{_HEAD + _ROW * shown + (56 if paged else 20)}px", "width": "100%"},
        className="atlas-grid",
    )
