"""Every known contradiction: the claims on its sides, and which of them each rule shows."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from dash import html

from dashboard.analysis.claim_words import headline
from dashboard.analysis.evidence import evidence
from dashboard.analysis.preference import Rule, decisions
from dashboard.charting.emptiness import as_of_a_day
from dashboard.charting.terms import term
from dashboard.i18n import Language, Text
from dashboard.i18n.dates import edtf
from dashboard.pages.attributes import aria, data
from dashboard.pages.evidence_card import claim_link
from dashboard.pages.page import Page, Site
from dashboard.requests.parameters import RULE

if TYPE_CHECKING:
    from collections.abc import Mapping

    from dashboard.dataset.dataset import Dataset
    from dashboard.dataset.records import Record
    from dashboard.pages.page_request import PageRequest
    from dashboard.requests.choices import ChoiceValues

_TITLE = Text("불일치", "Disagreements")
_LEAD = Text(
    "출처끼리, 때로는 한 출처 안에서도 내용이 어긋납니다. 알려진 불일치를 모두 싣고, "
    "차트에 어느 주장을 표시할지 고를 수 있게 했습니다. 여기에서 고른 규칙은 모든 "
    "페이지와 그림, 파일에 적용됩니다.",
    "Sources contradict one another, and sometimes themselves. Every known "
    "contradiction is listed here, with a choice of which claims the charts show. "
    "The rule chosen here applies to every page, picture and file.",
)
_RULES = {
    Rule.ALL: Text(
        "기본 규칙입니다. 상충하는 주장을 나란히 보여 주며, 어느 쪽이 맞는지는 근거를 "
        "보고 판단합니다.",
        "The default: conflicting claims stand side by side, to be judged by the evidence.",
    ),
    Rule.LATEST: Text(
        "같은 수치나 날짜를 두고 주장이 상충하면 가장 늦게 발행된 출처의 주장만 "
        "표시합니다. 발행일이 기간으로만 알려진 출처는 그 기간의 마지막 날에 발행된 "
        "것으로 봅니다.",
        "Where claims give different values for the same figure or date, only those of the "
        "source published last are shown. A source whose date is known only as a period "
        "counts from its last day.",
    ),
    Rule.CAUTIOUS: Text(
        "같은 수치나 날짜를 두고 주장이 상충하면 가장 보수적인 주장만 표시합니다. 수치는 "
        "작은 쪽(범위는 하한), 같은 수치라면 한정이 약한 쪽(최대, 범위, 약, 정확한 값, "
        "이상 순), 날짜는 늦은 쪽입니다.",
        "Where claims give different values for the same figure or date, only the most "
        "conservative one is shown: the smaller figure (for a range, its lower end), of "
        "equal figures the weaker bound (at most, range, about, exact, at least), the later date.",
    ),
}
_APART = Text(
    "이 주장들은 범위나 명단, 표현이 다를 뿐 같은 수치를 두고 상충하지 않습니다. "
    "그래서 어느 규칙에서나 모두 표시합니다.",
    "These claims differ in scope, list or wording; they do not give the same figure "
    "different values, so every rule shows all of them.",
)
_TIED = Text(
    "{rules} 규칙으로는 가릴 수 없어 모두 표시합니다.",
    "The rule {rules} cannot decide between these claims, so all of them are shown.",
)
_QUOTED = Text("‘{rule}’", "“{rule}”")
_AND = Text("·", " and ")
_CLAIM = Text("주장", "Claim")
_SHOWN, _ASIDE = Text("표시", "shown"), Text("제외", "left out")
_NONE_AT_ALL = Text("알려진 불일치가 없습니다.", "No disagreement is known.")
_NONE = Text("{day}까지는 알려진 불일치가 없습니다.", "No disagreement was known by {day}.")


def disagreements_page() -> Page:
    """Return the page of disagreements."""
    return Page("/disagreements", _TITLE, _layout, summary=_LEAD)


def _layout(site: Site, view: PageRequest, _state: ChoiceValues) -> Any:
    language = view.language
    known = view.viewpoint.known(site.dataset)
    found = known.records.of("disagreements")
    return html.Div(
        [
            html.H1(_TITLE[language]),
            html.P(_LEAD[language], className="lead-text"),
            html.Ul([_rule(rule, view) for rule in Rule], className="rules"),
            *([] if found else [html.P(_nothing(known, view))]),
            *[_disagreement(record, known, view) for record in found],
        ]
    )


def _nothing(known: Dataset, view: PageRequest) -> str:
    words = as_of_a_day(view.viewpoint, known)
    if words is None or known.records.claims:
        none = _NONE if view.viewpoint.as_of else _NONE_AT_ALL
        return none[view.language].format(day=view.viewpoint.as_of)
    return " ".join(f"{one[view.language]}." for one in words)


def _rule(rule: Rule, view: PageRequest) -> html.Li:
    language, in_force = view.language, view.viewpoint.rule is rule
    value = "" if rule is Rule.ALL else rule.value
    link = html.A(
        _name(rule, language),
        href="#",
        id=f"rule-{rule}",
        className="rule-name",
        **data(sets=RULE.name, value=value),
        **(aria(current="true") if in_force else {}),
    )
    return html.Li(
        [link, html.P(_RULES[rule][language])], className="rule" + " in-force" * in_force
    )


def _name(rule: Rule, language: Language) -> str:
    return next(one.words[language] for one in RULE.allowed if one.value == rule)


def _disagreement(record: Record, known: Dataset, view: PageRequest) -> html.Section:
    language, name = view.language, record["disagreement"]
    made = {rule: own for rule in Rule if (own := decisions(known, name, rule))}
    dropped = {
        rule: {claim for decision in own for claim in decision.dropped}
        for rule, own in made.items()
    }
    return html.Section(
        [
            html.H2(record.said("title", language)),
            html.P(
                [
                    html.Span(
                        term(known, "disagreement_kind", record["kind"])[language],
                        className="badge-term kind",
                    ),
                    f" {record.said('explanation', language)}",
                ]
            ),
            _table(record, dropped, known, view),
            html.P(_reason(dropped, language), className="count"),
        ],
        id=name,
    )


def _reason(dropped: Mapping[Rule, set[str]], language: Language) -> str:
    """Return why a rule leaves all claims where they are, where one does."""
    if not dropped:
        return _APART[language]
    tied = [
        _QUOTED[language].format(rule=_name(rule, language))
        for rule in (Rule.LATEST, Rule.CAUTIOUS)
        if not dropped[rule]
    ]
    return _TIED[language].format(rules=_AND[language].join(tied)) if tied else ""


def _table(
    record: Record, dropped: Mapping[Rule, set[str]], known: Dataset, view: PageRequest
) -> html.Table:
    """Return the claims of a disagreement, each with what every rule that decides makes of it."""
    language = view.language
    heads = [html.Th(_name(rule, language), **_column(rule, view)) for rule in dropped]
    rows = [
        html.Tr(
            [
                html.Th(_claim(claim, known, view), scope="row"),
                *[_cell(claim in aside, rule, view) for rule, aside in dropped.items()],
            ]
        )
        for claim in record.entries("claims")
    ]
    return html.Table(
        [html.Thead(html.Tr([html.Th(_CLAIM[language], scope="col"), *heads])), html.Tbody(rows)],
        className="sides",
    )


def _column(rule: Rule, view: PageRequest) -> dict[str, Any]:
    return {"scope": "col", "className": _in_force(rule, view)}


def _cell(is_aside: bool, rule: Rule, view: PageRequest) -> html.Td:
    words, sign = (_ASIDE, "○") if is_aside else (_SHOWN, "●")
    kind = f"{_in_force(rule, view)} {'aside' if is_aside else ''}".strip()
    return html.Td(
        [html.Span(sign, **aria(hidden="true")), f" {words[view.language]}"], className=kind
    )


def _in_force(rule: Rule, view: PageRequest) -> str:
    return "in-force" if view.viewpoint.rule is rule else ""


def _claim(claim: str, known: Dataset, view: PageRequest) -> list[Any]:
    found, language = evidence(known, claim), view.language
    publisher = known.publisher(found.row["source"], language)
    published = edtf(found.source["published_on"], language)
    terms = [term(known, name, found.row[name])[language] for name in ("status", "bound")]
    return [
        html.Strong(headline(known, found.table, found.row)[language]),
        html.A(html.Q(found.row["as_written"]), href=claim_link(claim, view)),
        html.Small(" · ".join([publisher, published, *terms])),
    ]
