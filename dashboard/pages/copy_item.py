"""A text with a button that copies it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dash import html

from dashboard.i18n import Text
from dashboard.pages.attributes import aria, data

if TYPE_CHECKING:
    from dashboard.i18n import Language

_COPY = Text("복사", "Copy")
_COPIED = Text("복사했습니다", "Copied")
_BY_HAND = Text("Ctrl+C로 복사", "Press Ctrl+C")


def copy_item(target: str, words: Text, text: str, language: Language) -> html.Div:
    """Return a text with its name and a button that copies it.

    Args:
        target: The id of the text.
        words: Its name.
        text: The text.
        language: The reader's language.
    """
    label = f"{_COPY[language]}: {words[language]}"
    said = data(copies=target, done=_COPIED[language], hand=_BY_HAND[language])
    button = html.Button(
        _COPY[language], type="button", className="copy", **aria(label=label), **said
    )
    return html.Div(
        [html.Div([html.Span(words[language]), button]), html.Pre(text, id=target)],
        className="share-item",
    )
