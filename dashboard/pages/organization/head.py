"""The top of a profile: what the organization is, and how much there is about it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from dash import html

from dashboard.analysis.organizations.activities import services_of
from dashboard.analysis.organizations.counts import counted_organizations
from dashboard.analysis.organizations.related_claims import claims_of
from dashboard.charting.terms import country, term
from dashboard.i18n import Text
from dashboard.i18n.numbers import plain
from dashboard.pages.references import claims_link, organization_link

if TYPE_CHECKING:
    from dashboard.analysis.organizations.profile import Profile
    from dashboard.i18n import Language
    from dashboard.pages.page import Site
    from dashboard.pages.page_request import PageRequest

_LIST = Text("← 모든 기관", "← All organizations")
_KIND = Text("종류", "Kind")
_COUNTRY = Text("국가", "Country")
_PARENT = Text("소속", "Parent")
_ALIASES = Text("다른 표기", "Also written as")
_EVIDENCE = Text("기관 소개", "Introduced in")
_SOURCES = Text("출처", "Sources")
_ENTRIES = Text("항목 {count}개", "{count} entries")
_HANGUL = re.compile("[가-힣]")
_COUNTS = {
    "models": (Text("모델", "model"), Text("모델", "models")),
    "alliances": (Text("연합체와 협력", "alliance"), Text("연합체와 협력", "alliances")),
    "services": (
        Text("적용 사례", "application"),
        Text("적용 사례", "applications"),
    ),
    "claims": (
        Text("이 페이지의 근거 주장", "claim behind this page"),
        Text("이 페이지의 근거 주장", "claims behind this page"),
    ),
}


def head(profile: Profile, site: Site, view: PageRequest) -> list[Any]:
    """Return the top of a profile."""
    language = view.language
    return [
        html.P(html.A(_LIST[language], href=view.link("/organizations")), className="trail"),
        html.H1(profile.name[language]),
        html.Dl(_facts(profile, site, view), className="facts"),
        html.Dl(_counts(profile, site, view), className="figures"),
    ]


def _facts(profile: Profile, site: Site, view: PageRequest) -> list[Any]:
    language, dataset = view.language, site.dataset
    kind = term(dataset, "organization_kind", profile.kind)[language] if profile.kind else None
    parent = organization_link(profile.parent, dataset, view) if profile.parent else None
    facts = (
        (_KIND, kind),
        (_COUNTRY, country(profile.country)[language] if profile.country else None),
        (_PARENT, parent),
        (_ALIASES, _spellings(profile, view)),
        (_SOURCES, _publishers(profile, site, view)),
        (_EVIDENCE, claims_link(";".join(profile.claims), view) if profile.claims else None),
    )
    return [html.Div([html.Dt(words[language]), html.Dd(value)]) for words, value in facts if value]


def _spellings(profile: Profile, view: PageRequest) -> Any:
    """Return every spelling but the heading's, each in the language of its letters."""
    names = dict.fromkeys([profile.name.ko, profile.name.en, *profile.aliases])
    others = [name for name in names if name != profile.name[view.language]]
    spans = [html.Span(name, lang="ko" if _HANGUL.search(name) else "en") for name in others]
    parts = [part for span in spans for part in (", ", span)]
    return html.Span(parts[1:]) if others else None


def _publishers(profile: Profile, site: Site, view: PageRequest) -> str:
    dataset = site.dataset
    used = dataset.records.sources_of(set(claims_of(dataset, profile.organization)["claim"]))
    sources = [one["source"] for one in dataset.records.of("sources") if one["source"] in used]
    named = [dataset.publisher(source, view.language) for source in sources]
    return ", ".join(dict.fromkeys(named))


def _counts(profile: Profile, site: Site, view: PageRequest) -> list[html.Div]:
    every = counted_organizations(site.dataset)
    own = every[every["organization"] == profile.organization].iloc[0]
    counts = {name: int(own[name]) for name in _COUNTS}
    entries = len(services_of(site.dataset, profile.organization))
    counts["claims"] = len(claims_of(site.dataset, profile.organization))
    return [
        html.Div(
            [
                html.Dt(_counted(name, count, entries, view.language)),
                html.Dd(_figure(name, count, view)),
            ]
        )
        for name, count in counts.items()
    ]


def _counted(name: str, count: int, entries: int, language: Language) -> str:
    """Return what is counted; where one application has several entries, how many they are."""
    words = _COUNTS[name][count != 1][language]
    if name != "services" or entries <= count:
        return words
    return f"{words}{language.aside(_ENTRIES[language].format(count=entries))}"


def _figure(name: str, count: int, view: PageRequest) -> Any:
    written = plain(count, view.language)
    return html.A(written, href=f"#{name}") if count else written
