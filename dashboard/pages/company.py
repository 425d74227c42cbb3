"""Whose pages these are: a company's logo or name."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dash import html

from dashboard.requests.urls import logo_path, url

if TYPE_CHECKING:
    from dashboard.i18n import Language
    from dashboard.plotting.brand import Brand


def company(brand: Brand, language: Language, prefix: str) -> list[html.Img | html.Span]:
    """Return a company's logo for either theme, or its name alone; nothing without a brand.

    Args:
        brand: The brand.
        language: The reader's language.
        prefix: The path that the Atlas lives under.
    """
    name = brand.name[language]
    if not brand.logos:
        return [html.Span(name, className="company")] if name else []
    return [
        html.Img(src=url(prefix, logo_path(theme)), alt=name, className=f"logo on-{theme}")
        for theme in brand.logos
    ]
