"""The columns of the evidence in a data file."""

from __future__ import annotations

from dashboard.figures.chart import Column, Format
from dashboard.words import Words

_AS_WRITTEN = Words("원문 표현", "As written")
_ARTICLE = Words("기사", "Article")
_AUTHOR = Words("작성자", "Author")
_PUBLISHED = Words("발행일", "Published")
_PUBLISHER = Words("발행처", "Publisher")
_SOURCE = Words("출처 식별자", "Source identifier")

BESIDE = (
    Column("claim_sources", Words("주장의 출처", "Sources of the claims")),
    Column("claim_paragraphs", Words("주장의 문단", "Paragraphs of the claims")),
    Column("claim_as_written", _AS_WRITTEN),
    Column("claim_statuses", Words("주장의 상태", "Status of the claims")),
    Column("claim_bounds", Words("주장의 한정", "Bound of the claims")),
)
"""What stands in each row beside what the chart shows."""

EVIDENCE = (
    Column("claim", Words("주장", "Claim")),
    Column("about", Words("대상", "About")),
    Column("says", Words("내용", "What it says")),
    Column("as_written", _AS_WRITTEN),
    Column("publisher", _PUBLISHER),
    Column("published_on", _PUBLISHED, Format.DATE),
    Column("place", Words("본문 위치", "Place in the article")),
    Column("paragraph", Words("저장 파일의 문단", "Paragraph of the saved file")),
    Column("status", Words("상태", "Status"), Format.TERM, "status"),
    Column("bound", Words("한정", "Bound"), Format.TERM, "bound"),
    Column("inferred", Words("추론 포함", "Partly inferred")),
    Column("note", Words("설명", "Note")),
    Column("disagreements", Words("알려진 불일치", "Known disagreements")),
    Column("title", _ARTICLE),
    Column("author", _AUTHOR),
    Column("url", Words("기사 주소", "Address of the article")),
    Column("source", _SOURCE),
    Column("table", Words("데이터셋의 표", "Table of the dataset")),
)
"""The claims, one row a claim."""

SOURCES = (
    Column("source", _SOURCE),
    Column("title", _ARTICLE),
    Column("publisher", _PUBLISHER),
    Column("author", _AUTHOR),
    Column("published_on", _PUBLISHED, Format.DATE),
    Column("url", Words("주소", "Address")),
    Column("count", Words("사용된 주장 수", "Claims used"), Format.NUMBER),
    Column("claims", Words("사용된 주장", "Claims used, by identifier")),
)
"""The articles, one row an article."""
