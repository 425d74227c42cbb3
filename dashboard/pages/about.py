"""Method, statuses, licence, and how to cite."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from dash import html

from dashboard.pages.page import Page, Site
from dashboard.software import SOFTWARE, software_version
from dashboard.words import Language, Words

if TYPE_CHECKING:
    from dashboard.figures.choices import State
    from dashboard.pages.view import View
    from dashboard.tables.dataset import Dataset
    from dashboard.tables.identity import Identity

_TITLE = Words("소개", "About")
_METHOD = Words("어떻게 만들었나", "How it was made")
_METHOD_TEXT = (
    Words(
        "기사 {articles}건을 읽어 주장 {claims}건을 옮겼다. 주장은 한 기사의 한 문단이 "
        "말하는 수치, 이름, "
        "날짜 하나다. 주장마다 읽은 문단과 적힌 그대로의 조각이 붙어 있고, 저장한 기사와 "
        "기계로 대조했다.",
        "{claims} claims were read out of {articles} articles. A claim is one figure, "
        "name or date "
        "that one paragraph of one article states. Each carries its paragraph and its words as "
        "written, and was compared by machine with the saved article.",
    ),
    Words(
        "같은 대상에 대한 두 주장은 두 행이다. 평균 내거나 하나로 합치지 않는다. "
        "공개되지 않은 수치는 "
        "값이 빈 행이며, 아무도 쓰지 않은 수치는 지어내지 않는다.",
        "Two claims about one thing are two rows, never averaged or merged. A figure "
        "that was never "
        "published is a row without a value; a figure that nobody wrote is not invented.",
    ),
    Words(
        "상대 날짜(지난해 12월)는 기사의 날짜에서 풀되 글보다 더 정확하게 적지 않는다. "
        "수백억처럼 폭으로 "
        "말한 수는 범위로 남긴다. 나란히 적힌 원화와 달러는 같은 돈이다.",
        "Relative dates (“last December”) are resolved from the article's own date and never "
        "made more precise than the text. Figures given as a span stay a range. Won "
        "printed beside "
        "dollars is the same money.",
    ),
)
_STATUSES = Words("상태의 뜻", "What the statuses mean")
_BOUNDS = Words("한정의 뜻", "What the bounds mean")
_LICENCE = Words("이용 조건", "Licence")
_DATA = Words("{credit}, 데이터 버전 {version}: ", "{credit}, dataset {version}: ")
_ARTICLES = Words(
    "기사 본문은 각 발행처의 저작물이며 데이터에 들어 있지 않습니다.",
    "The articles belong to their publishers and are not part of the data.",
)
_RATES = Words("환율 출처: {publishers}.", "Exchange rates: {publishers}.")
_CITE = Words("인용", "How to cite")
_CITE_TEXT = Words(
    "{credit}, 데이터 버전 {version}, {licence}.", "{credit}, dataset {version}, {licence}."
)
_SOFTWARE = Words("소프트웨어", "Software")
_SOFTWARE_TEXT = Words("{software} {version}, MIT 라이선스.", "{software} {version}, MIT licence.")
_SHAPES = Words("모양의 뜻", "What the shapes mean")
_SHAPES_TEXT = Words(
    "빗금·빈 표시는 아직 없는 것(계획·발표·전망), ◂ 는 최대, ▸ 는 이상, 가로 수염은 "
    "범위, 빈 동그라미는 미공개, "
    "테두리만 있는 표시는 전문가 혼합 모델이라 밀집 모델과 바로 비교할 수 없다.",
    "Hatched or open: not there yet (planned, announced, forecast). ◂ at most, ▸ at least, a "
    "whisker is a range, an empty circle undisclosed; an outline is a mixture-of-experts model, "
    "not directly comparable with a dense one.",
)
_PICTURES = Words("그림이 지금도 맞는지", "Whether a picture still holds")
_PICTURES_TEXT = Words(
    "내려받은 그림에는 어디서 왔는지가 적혀 있다. 오래된 그림은 여기서 확인한다: ",
    "A picture taken away says where it came from. An old one can be checked here: ",
)
_PRIVACY = Words("개인정보", "Privacy")
_PRIVACY_TEXT = Words(
    "쿠키와 추적이 없고, 브라우저는 이 서버 밖으로 아무것도 요청하지 않는다.",
    "No cookie, no tracking; the browser asks nothing of any other server.",
)


def about_page() -> Page:
    """Return the page about the Atlas."""
    return Page("/about", _TITLE, _layout)


def _layout(site: Site, view: View, _state: State) -> Any:
    language, dataset = view.language, site.dataset
    counts = {"claims": len(dataset.claims), "articles": dataset.claims["source"].nunique()}
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
            html.P(" ".join([_ARTICLES[language], *_rates(dataset, language)])),
            html.H2(_CITE[language]),
            html.P(html.Code(_cited(dataset.identity)[language])),
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


def _rates(dataset: Dataset, language: Language) -> list[str]:
    """Return where exchange rates come from, if there are any."""
    sources = dict.fromkeys(one["source"] for one in dataset.records.of("exchange_rates"))
    names = [dataset.publisher(source, language) for source in sources if source]
    return [_RATES[language].format(publishers=", ".join(names))] if names else []


def _cited(identity: Identity) -> Words:
    return _CITE_TEXT.format(
        credit=identity.credit, version=identity.version, licence=identity.licence
    )


def _link(site: Site, view: View) -> html.A:
    return html.A(site.pages["/verify"].title[view.language], href=view.link("/verify"))


def _terms(vocabulary: str, site: Site, view: View) -> html.Dl:
    entries: list[Any] = []
    for term in site.dataset.package.vocabularies[vocabulary].values():
        entries += [html.Dt(term.title[view.language]), html.Dd(term.description[view.language])]
    return html.Dl(entries, className="terms")
