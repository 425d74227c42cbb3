"""Faults of an address in words: what is wrong, and what is allowed instead."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dash import html

from dashboard.i18n import Text

if TYPE_CHECKING:
    from collections.abc import Sequence

    from dashboard.i18n import Language
    from dashboard.requests.query import QueryFault

_ALLOWED = Text("허용되는 값: {allowed}", "Allowed: {allowed}")


def fault_list(faults: Sequence[QueryFault], language: Language) -> html.Ul:
    """Return faults as a list."""
    return html.Ul(
        [
            html.Li(
                [
                    html.Code(f"{fault.parameter}={fault.value}"),
                    f" {fault.reason[language]}. ",
                    _ALLOWED[language].format(allowed=", ".join(fault.allowed)),
                ]
            )
            for fault in faults
        ]
    )
