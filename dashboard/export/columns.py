"""The columns of the evidence in a data file."""

from __future__ import annotations

from dashboard.charting.chart import Format, TableColumn
from dashboard.i18n import Text

_AS_WRITTEN = Text("원문 표현", "As written")
_ARTICLE = Text("기사", "Article")
_AUTHOR = Text("작성자", "Author")
_PUBLISHED = Text("발행일", "Published")
_PUBLISHER = Text("발행처", "Publisher")
_SOURCE = Text("출처 식별자", "Source identifier")

BESIDE = (
    TableColumn("claim_sources", Text("주장의 출처", "Sources of the claims")),
    TableColumn("claim_paragraphs", Text("주장의 문단", "Paragraphs of the claims")),
    TableColumn("claim_as_written", _AS_WRITTEN),
    TableColumn("claim_statuses", Text("주장의 상태", "Status of the claims")),
    TableColumn("claim_bounds", Text("주장의 한정", "Bound of the claims")),
)
"""What stands in each row beside what the chart shows."""

EVIDENCE = (
    TableColumn("claim", Text("주장", "Claim")),
    TableColumn("about", Text("대상", "About")),
    TableColumn("says", Text("내용", "What it says")),
    TableColumn("as_written", _AS_WRITTEN),
    TableColumn("publisher", _PUBLISHER),
    TableColumn("published_on", _PUBLISHED, Format.DATE),
    TableColumn("place", Text("본문 위치", "Place in the article")),
    TableColumn("paragraph", Text("저장 파일의 문단", "Paragraph of the saved file")),
    TableColumn("status", Text("상태", "Status"), Format.TERM, "status"),
    TableColumn("bound", Text("한정", "Bound"), Format.TERM, "bound"),
    TableColumn("inferred", Text("추론 포함", "Partly inferred")),
    TableColumn("note", Text("설명", "Note")),
    TableColumn("disagreements", Text("알려진 불일치", "Known disagreements")),
    TableColumn("title", _ARTICLE),
    TableColumn("author", _AUTHOR),
    TableColumn("url", Text("기사 주소", "Address of the article")),
    TableColumn("source", _SOURCE),
    TableColumn("table", Text("데이터셋의 표", "Table of the dataset")),
)
"""The claims, one row a claim."""

SOURCES = (
    TableColumn("source", _SOURCE),
    TableColumn("title", _ARTICLE),
    TableColumn("publisher", _PUBLISHER),
    TableColumn("author", _AUTHOR),
    TableColumn("published_on", _PUBLISHED, Format.DATE),
    TableColumn("url", Text("주소", "Address")),
    TableColumn("count", Text("사용된 주장 수", "Claims used"), Format.NUMBER),
    TableColumn("claims", Text("사용된 주장", "Claims used, by identifier")),
)
"""The articles, one row an article."""
