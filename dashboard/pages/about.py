"""Method, statuses, licence, and how to cite."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from dash import html

from dashboard.dataset.collections import credits_of, drawn_from
from dashboard.i18n import Language, Text
from dashboard.i18n.numbers import plain
from dashboard.pages.page import Page, Site
from dashboard.software import SOFTWARE, software_version

if TYPE_CHECKING:
    from dashboard.dataset.dataset import Dataset
    from dashboard.dataset.identity import Identity
    from dashboard.pages.page_request import PageRequest
    from dashboard.requests.choices import ChoiceValues

_TITLE = Text("소개", "About")
_SUMMARY = Text(
    "수치를 출처에서 읽고 확인하는 방법, 차트의 표시가 뜻하는 것, 라이선스와 소프트웨어.",
    "How figures are read from sources and checked, what the marks of the charts mean, licence "
    "and software.",
)
_METHOD = Text("제작 방법", "How it was made")
_METHOD_TEXT = (
    Text(
        "출처 {articles}건에서 주장 {claims}건을 옮겼습니다. 주장은 기사의 한 문단이나 데이터 "
        "파일의 한 행에 있는 수치, 이름, 날짜 하나입니다. 주장마다 그 위치와 원문 표현을 "
        "함께 적고, 저장한 기사나 파일과 기계로 대조했습니다.",
        "{claims} claims were taken from {articles} sources. A claim is a single figure, name "
        "or date that one paragraph of an article or one row of a data file states. Each "
        "carries its place and the wording of its source, and was checked by machine against "
        "the saved article or file.",
    ),
    Text(
        "같은 대상에 대한 주장이 둘이면 두 행으로 둡니다. 평균을 내거나 하나로 합치지 "
        "않습니다. 공개되지 않은 수치는 값을 비워 두며, 출처에 없는 수치는 지어내지 "
        "않습니다.",
        "Two claims about the same thing stay two rows; they are never averaged or "
        "merged. A figure that was never published is a row without a value, and no "
        "figure is invented.",
    ),
    Text(
        "‘지난해 12월’ 같은 상대 날짜는 기사 발행일을 기준으로 풀되, 원문보다 정밀하게 "
        "적지 않습니다. ‘수백억’처럼 폭으로 말한 수는 범위로 둡니다. 나란히 적힌 원화와 "
        "달러는 같은 금액으로 봅니다.",
        "Relative dates (“last December”) are resolved from the day the article was "
        "published and never made more precise than the text. Figures given as a span "
        "stay a range. Won printed beside dollars is the same amount.",
    ),
)
_STATUSES = Text("상태 구분", "Statuses")
_BOUNDS = Text("한정 구분", "Bounds")
_LICENCE = Text("이용 조건", "Licence")
_DATA = Text("{credit}, 데이터 버전 {version}: ", "{credit}, dataset {version}: ")
_ARTICLES = Text(
    "기사 본문은 각 발행처의 저작물이며 데이터에 들어 있지 않습니다.",
    "The articles belong to their publishers and are not part of the data.",
)
_RATES = Text("환율 출처: {publishers}.", "Exchange rates: {publishers}.")
_CITE = Text("인용", "How to cite")
_CITE_TEXT = Text(
    "{credit}, 데이터 버전 {version}, {licence}.", "{credit}, dataset {version}, {licence}."
)
_SOFTWARE = Text("소프트웨어", "Software")
_SOFTWARE_TEXT = Text("{software} {version}, MIT 라이선스.", "{software} {version}, MIT licence.")
_SHAPES = Text("표시 방법", "How marks are drawn")
_SHAPES_TEXT = Text(
    "빗금을 넣거나 속을 비운 표시는 대체로 계획·발표·전망처럼 아직 실현되지 않은 것입니다. "
    "수치를 폭으로만 전한 경우에는 수염이나 두 끝으로 범위를 나타냅니다. 그 밖의 모양과 색, 그리고 "
    "빗금과 빈 표시를 다른 뜻으로 쓴 경우는 차트마다 부제와 범례에서 설명합니다.",
    "Hatched or hollow marks generally stand for what is not there yet: what is planned, "
    "announced or forecast. Where a figure is known only as a range, whiskers or two ends show "
    "it. All other shapes and colours, and hatching or hollow marks with another meaning, are "
    "explained in each chart's subtitle and legend.",
)
_PICTURES = Text("내려받은 그림 확인", "Checking a downloaded picture")
_PICTURES_TEXT = Text(
    "내려받은 그림에는 출처가 기록되어 있습니다. 그 뒤 데이터가 바뀌었는지 여기에서 "
    "확인할 수 있습니다: ",
    "A downloaded picture records where it came from. See here whether the data has "
    "changed since: ",
)
_PRIVACY = Text("개인정보", "Privacy")
_PRIVACY_TEXT = Text(
    "쿠키도 추적도 없으며, 브라우저는 이 서버 밖으로 아무것도 요청하지 않습니다.",
    "No cookies, no tracking: the browser requests nothing from any other server.",
)


def about_page() -> Page:
    """Return the page about the Atlas."""
    return Page("/about", _TITLE, _layout, summary=_SUMMARY)


def _layout(site: Site, view: PageRequest, _state: ChoiceValues) -> Any:
    language, dataset = view.language, site.dataset
    counts = {
        "claims": plain(len(dataset.records.claims), language),
        "articles": len(dataset.records.cited),
    }
    return html.Div(
        [
            html.H1(_TITLE[language]),
            html.H2(_METHOD[language]),
            *[html.P(words[language].format(**counts)) for words in _METHOD_TEXT],
            html.H2(_SHAPES[language]),
            html.P(_SHAPES_TEXT[language]),
            html.H2(_STATUSES[language]),
            _terms("status", site, view),
            html.H2(_BOUNDS[language]),
            _terms("bound", site, view),
            html.H2(_LICENCE[language]),
            html.P(_licences(dataset.identity, language)),
            *_credits(dataset),
            html.P(" ".join([_ARTICLES[language], *_rates(dataset, language)])),
            html.H2(_CITE[language]),
            html.P(html.Code(_cited(dataset, language))),
            html.H2(_PICTURES[language]),
            html.P([_PICTURES_TEXT[language], _link(site, view)]),
            html.H2(_PRIVACY[language]),
            html.P(_PRIVACY_TEXT[language]),
            html.H2(_SOFTWARE[language]),
            html.P(_SOFTWARE_TEXT[language].format(software=SOFTWARE, version=software_version())),
        ],
        className="prose",
    )


def _licences(identity: Identity, language: Language) -> list[Any]:
    whose = _DATA.format(credit=identity.credit, version=identity.version)
    names = [
        html.A(one.title[language], href=one.address) if one.address else one.title[language]
        for one in identity.licences
    ]
    listed = [part for name in names for part in (", ", name)][1:]
    return [whose[language], *listed, "."]


def _credits(dataset: Dataset) -> list[html.P]:
    """Return how the collections shown ask to be credited, each with its licence, if they do."""
    return [
        html.P([f"{one['credit']}: ", html.A(one["licence"], href=one["licence_url"]), "."])
        for one in drawn_from(dataset)
        if one["credit"] and one["licence"] and one["licence_url"]
    ]


def _rates(dataset: Dataset, language: Language) -> list[str]:
    """Return where exchange rates come from, if there are any."""
    sources = dict.fromkeys(one["source"] for one in dataset.records.of("exchange_rates"))
    names = [dataset.publisher(source, language) for source in sources if source]
    return [_RATES[language].format(publishers=", ".join(names))] if names else []


def _cited(dataset: Dataset, language: Language) -> str:
    identity = dataset.identity
    whole = _CITE_TEXT.format(
        credit=identity.credit,
        version=identity.version,
        licence="; ".join([identity.licence[language], *credits_of(dataset)]),
    )
    return whole[language]


def _link(site: Site, view: PageRequest) -> html.A:
    return html.A(site.pages["/verify"].title[view.language], href=view.link("/verify"))


def _terms(vocabulary: str, site: Site, view: PageRequest) -> html.Dl:
    entries: list[Any] = []
    for term in site.dataset.package.vocabularies[vocabulary].values():
        entries += [html.Dt(term.title[view.language]), html.Dd(term.description[view.language])]
    return html.Dl(entries, className="terms")
