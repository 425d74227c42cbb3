"""What the data say about a topic in a few sentences, each figure with its claims."""

from dashboard.pages.findings.section import (
    FINDINGS,
    asked_figure,
    findings_content,
    findings_section,
)

__all__ = ["FINDINGS", "asked_figure", "findings_content", "findings_section"]
