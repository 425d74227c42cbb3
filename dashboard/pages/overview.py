"""The first page: what is going on, in a sentence, a row of figures and the charts."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from dash import html

from dashboard.analysis.as_of import articles
from dashboard.analysis.summary import Summary, summarize
from dashboard.charting.emptiness import as_of_a_day
from dashboard.charting.topics import TOPICS
from dashboard.i18n import Language, Text
from dashboard.i18n.numbers import compact, money, plain
from dashboard.pages.card import chart_card
from dashboard.pages.evidence_card import claim_link
from dashboard.pages.page import Page, Site
from dashboard.requests.urls import chart_path

if TYPE_CHECKING:
    from dashboard.analysis.sizes import ExistingSize, SizedModels
    from dashboard.charting.discovery import Catalogue
    from dashboard.pages.page_request import PageRequest
    from dashboard.requests.choices import ChoiceValues

_SUMMARY = Text(
    "초거대 AI 모델의 규모와 개발 주체, 연합체, 시장 전망, 투자. 모든 수치에서 출처를 확인할 "
    "수 있습니다.",
    "Hyperscale AI models by size and maker, alliances, market forecasts and investments. Every "
    "figure leads to where it was read.",
)
_TITLE = Text("누가, 얼마나 크게, 누구와 함께 만드는가", "Who builds it, how large, and with whom")
_SIZES = (
    (Text("크기가 보도된 모델 ", "Of the "), ""),
    (Text("{models}개", "{models} models"), "size"),
    (Text("{planned} 가운데 한국 모델은 ", " with a reported size{planned}, "), ""),
    (Text("{korean}개", "{korean} are Korean"), "size"),
)
_KOREAN = (
    (
        Text("이며, 이 가운데 실제로 나온 최대 모델은 ", "; the largest of these in existence is "),
        "",
    ),
    (Text("{model}(파라미터 {size})", "{model} at {size} parameters"), "largest"),
    (Text("입니다. ", ". "), ""),
)
_NO_KOREAN = ((Text("입니다. ", ". "), ""),)
_CAMPS = (
    (Text("연합체에 참여한 기관 ", "Of the "), ""),
    (Text("{members}곳", "{members} organizations"), "member"),
    (Text(" 중 ", " in alliances, "), ""),
    (Text("{shared}곳", "{shared}"), "shared"),
    (Text("은 둘 이상의 연합체에 속해 있습니다.", " are in two or more."), ""),
)
_WITH_PLANNED = Text("(계획 {count}개 포함)", " ({count} of them planned)")
_NONE = "—"
_MODELS = Text("크기가 보도된 모델{planned}", "models with a reported size{planned}")
_UNDISCLOSED = Text(", 미공개 {count}개", ", {count} undisclosed")
_LARGEST = Text("최대 파라미터 수 · {model}", "largest parameter count · {model}")
_ALLIANCES = Text(
    "연합체와 협력 · 참여 기관 {members}곳",
    "alliances and partnerships · {members} organizations",
)
_PLANNED = Text("계획된 기업 자체 투자·공공 재정", "planned own investment and public funding")
_CLAIMS = Text("주장 · 출처 {count}건", "claims · {count} sources")
_DISAGREEMENTS = Text(" · 알려진 불일치 {count}건", " · {count} known disagreements")


def overview_page(catalogue: Catalogue) -> Page:
    """Return the first page, with the first chart of every topic that leads."""
    first = [chart for chart in catalogue.values() if chart.topic.leads and chart.order == 1]
    leading = sorted(first, key=lambda chart: TOPICS.index(chart.topic))
    name = Text("개요", "Overview")
    return Page("/", name, _layout, _SUMMARY, tuple(leading))


def _layout(site: Site, view: PageRequest, _state: ChoiceValues) -> Any:
    summary, language = summarize(site.dataset), view.language
    page, figures = site.pages["/"], _figures(summary, view)
    return html.Div(
        [
            html.H1(_TITLE[language]),
            html.P(_nothing(site, view) or _lead(summary, view), className="lead-text"),
            html.Div(
                [
                    html.Dl(
                        [
                            html.Div([html.Dt(words), html.Dd(html.A(value, href=link))])
                            for value, words, link in figures
                        ],
                        className="figures",
                    ),
                    *[chart_card(chart, page, site, view) for chart in page.charts],
                ],
                className="cards",
            ),
        ]
    )


def _nothing(site: Site, view: PageRequest) -> str:
    """Return why there is nothing at all, if so."""
    words = None if articles(site.dataset) else as_of_a_day(view.viewpoint, site.dataset)
    return " ".join(f"{one[view.language]}." for one in words or ())


def _links(summary: Summary, view: PageRequest) -> dict[str, str]:
    return {
        "size": view.link("/evidence", [("table", "parameter_counts")]),
        "largest": _evidence_of(summary.largest_korean, view),
        "member": view.link("/evidence", [("table", "memberships")]),
        "shared": view.link(chart_path("alliance-matrix"), [("shared", "1")]),
    }


def _lead(summary: Summary, view: PageRequest) -> list[Any]:
    language, links = view.language, _links(summary, view)
    values = {
        "models": plain(summary.models.models, language),
        "planned": _planned_of(summary.models, language),
        "korean": plain(summary.korean.models, language),
        **_size(summary.largest_korean, language),
        "members": plain(summary.members, language),
        "shared": plain(summary.shared, language),
    }
    korean = _NO_KOREAN if summary.largest_korean is None else _KOREAN
    camps = _CAMPS if summary.members else ()
    return [
        html.A(text, href=links[link]) if link else text
        for words, link in (*_SIZES, *korean, *camps)
        for text in [words[language].format(**values)]
    ]


def _size(row: ExistingSize | None, language: Language) -> dict[str, str]:
    """Return a model and its size in words; nothing is a dash."""
    if row is None:
        return {"model": _NONE, "size": _NONE}
    return {"model": row.model_text[language], "size": compact(row.point, language)}


def _evidence_of(row: ExistingSize | None, view: PageRequest) -> str:
    if row is None:
        return view.link("/evidence", [("table", "parameter_counts")])
    return claim_link(row.claims.split(";")[0], view)


def _figures(summary: Summary, view: PageRequest) -> list[tuple[str, str, str]]:
    language = view.language

    def evidence(**parameters: str) -> str:
        return view.link("/evidence", list(parameters.items()))

    largest = _size(summary.largest, language)
    alliances = (
        plain(summary.alliances, language),
        _ALLIANCES[language].format(members=plain(summary.members, language)),
        evidence(table="memberships"),
    )
    planned = _planned(summary, language), _PLANNED[language], evidence(table="investments")
    return [
        (
            plain(summary.models.models, language),
            _MODELS[language].format(planned=_planned_of(summary.models, language))
            + _if_any(_UNDISCLOSED, summary.models.undisclosed, language),
            evidence(table="parameter_counts"),
        ),
        (
            largest["size"],
            _LARGEST[language].format(model=largest["model"]),
            _evidence_of(summary.largest, view),
        ),
        *([alliances] if summary.alliances else []),
        *([planned] if summary.planned else []),
        (
            plain(summary.claims.claims, language),
            _CLAIMS[language].format(count=summary.articles)
            + _if_any(_DISAGREEMENTS, summary.disagreements, language),
            evidence(),
        ),
    ]


def _if_any(words: Text, count: int, language: Language) -> str:
    """Return words that say a count; nothing if there is nothing to count."""
    return words[language].format(count=plain(count, language)) if count else ""


def _planned_of(models: SizedModels, language: Language) -> str:
    """Return how many of the counted models are only planned; nothing if none is."""
    if not models.planned:
        return ""
    return _WITH_PLANNED[language].format(count=plain(models.planned, language))


def _planned(summary: Summary, language: Language) -> str:
    amounts = sorted(summary.planned.items(), reverse=True)
    return " · ".join(money(amount, currency, language) for currency, amount in amounts)
