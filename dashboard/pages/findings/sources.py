"""Sources: how much rests on one article, what only one speaks of, what is disputed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dashboard.analysis.arithmetic import share_of
from dashboard.analysis.mentions import naming
from dashboard.analysis.support import INTRODUCING, ClaimsOfKinds, supported_claims
from dashboard.charting.terms import source_name
from dashboard.i18n import Text
from dashboard.i18n.numbers import percent, plain
from dashboard.pages.findings.finding import Finding, FindingFigure, claims_in, counted, named

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dashboard.charting.drawn import Drawn
    from dashboard.dataset.dataset import Dataset

_CLAIMS = (Text("건", "claim"), Text("건", "claims"))
_SHARE = Text(
    "주장 {all}은 출처 {articles}에서 나왔습니다. 기관·모델을 소개하는 {introducing}을 뺀 {count} "
    "가운데 {share}가 출처 한 건({publisher})에서 나왔습니다.",
    "The {all} come from {articles}. Leaving aside the {introducing} that introduce organizations "
    "and models, a single source, {publisher}, accounts for {share} of the other {count}.",
)
_SINGLE = Text(
    "이름이 나온 기관·모델·연합체·서비스 {things} 가운데 {single}는 출처 한 건에만 나옵니다.",
    "Of {things} organizations, models, alliances and applications, {single} are named in one "
    "source only.",
)
_DISPUTED = Text(
    "출처 사이에서, 또는 한 출처 안에서 내용이 엇갈린 사례는 {disagreements}이며, 관련 주장은 "
    "{disputed}입니다.",
    "The sources contradict one another, or themselves, in {disagreements}, which involve "
    "{disputed}.",
)
_NONE = Text("주장이 없습니다.", "There are no claims.")


def source_findings(_drawn: Drawn, dataset: Dataset) -> list[Finding]:
    """Return what the claims and the disagreements say of their sources.

    Args:
        _drawn: What no chart draws.
        dataset: The dataset.
    """
    if not dataset.records.cited:
        return [Finding(_NONE)]
    return [_share(dataset), _single(dataset), *_disputed(dataset)]


def _share(dataset: Dataset) -> Finding:
    claims = supported_claims(dataset)
    kinds, introducing = claims.kinds, claims.kinds["table"].isin(INTRODUCING)
    told = ~introducing if not introducing.all() else introducing
    counts = claims.counts[told].groupby(kinds["source"], sort=False).sum()
    counts = counts.sort_values(ascending=False, kind="stable")
    first, rest = str(counts.index[0]), int(counts.sum())
    share = float(counts.iloc[0] / rest * 100)
    words = Text.of(lambda language: percent(share, language))
    return Finding(
        _SHARE,
        {
            "all": counted(
                len(claims.kind), "건", ClaimsOfKinds(claims, introducing | True), (), _CLAIMS
            ),
            "articles": counted(
                len(dataset.records.cited),
                "건",
                (),
                (),
                (Text("건", "source"), Text("건", "sources")),
            ),
            "introducing": counted(
                len(claims.kind) - rest, "건", ClaimsOfKinds(claims, introducing)
            ),
            "count": counted(rest, "건", ClaimsOfKinds(claims, told)),
            "share": FindingFigure(
                words,
                ClaimsOfKinds(claims, told & (kinds["source"] == first)),
                share_of(_plain(int(counts.iloc[0])), _plain(rest), share),
            ),
            "publisher": named(source_name(dataset, first)),
        },
    )


def _single(dataset: Dataset) -> Finding:
    articles = naming(dataset).articles
    single = sum(count == 1 for count in articles.values())
    return Finding(
        _SINGLE,
        {"things": counted(len(articles), "개", ()), "single": counted(single, "개", ())},
    )


def _disputed(dataset: Dataset) -> Iterator[Finding]:
    known = dataset.tables["disagreements"]
    if len(known):
        disputed = claims_in(known["claims"])
        told = {
            "disagreements": counted(
                len(known), "건", (), (), (Text("건", "known case"), Text("건", "known cases"))
            ),
            "disputed": counted(len(disputed), "건", disputed, (), _CLAIMS),
        }
        yield Finding(_DISPUTED, told)


def _plain(count: int) -> Text:
    return Text.of(lambda language: plain(count, language))
