"""Keys, buttons and fields of the desk; what a button does, its key does too."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import dash_bootstrap_components as dbc
from dash import html
from msgspec import Struct

from dashboard.i18n import Text
from dashboard.pages.attributes import aria, data

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from dashboard.i18n import Language


class Key(Struct, frozen=True):
    """A key, and what it does.

    Attributes:
        sign: The key, as it is called.
        does: The command that it gives.
        name: The command in words.
    """

    sign: str
    does: str
    name: Text


BRING = Key("Ctrl+Enter", "bring", Text("가져오기", "Bring in"))
ACCEPT = Key("Enter", "accept", Text("받기", "Accept"))
EDIT = Key("e", "edit", Text("고치기", "Edit"))
REJECT = Key("x", "reject", Text("버리기", "Reject"))
THING = Key("n", "thing", Text("새 대상", "New thing"))
MEMBERS = Key("m", "members", Text("구성원", "Members"))
NEXT = Key("j", "next", Text("다음", "Next"))
PREVIOUS = Key("k", "previous", Text("이전", "Previous"))
UNDO = Key("u", "undo", Text("되돌리기", "Undo"))
REDO = Key("r", "redo", Text("다시 하기", "Redo"))
ONWARD = Key("p", "onward", Text("발행으로", "To publishing"))
BACK = Key("b", "back", Text("앞 단계로", "Back"))
CANCEL = Key("Esc", "cancel", Text("그만두기", "Cancel"))
PUBLISH = Key("Enter", "publish", Text("발행", "Publish"))
READ = Key("v", "read", Text("글과 결정 보기", "Text and decisions"))
TAKE_BACK = Key("t", "take-back", Text("발행 취소", "Take it back"))
ANOTHER = Key("h", "home", Text("다른 글로", "To another text"))
HELP = Key("?", "help", Text("단축키", "Keys"))
DECIDING = (ACCEPT, EDIT, REJECT, THING, MEMBERS, NEXT, PREVIOUS, UNDO, REDO, CANCEL)
GOING = (ONWARD, BACK, PUBLISH, TAKE_BACK, READ, ANOTHER, HELP)
_KEYS_TITLE = Text("단축키", "Keys")
_CLOSE = Text("닫기", "Close")


def button(
    key: Key, language: Language, name: Text | None = None, style: str = "", **told: Any
) -> html.Button:
    """Return a button that does what a key does.

    Args:
        key: The key.
        language: The language.
        name: What stands on it; else what the key does.
        style: A class.
        **told: What the command is told.
    """
    words = (name or key.name)[language]
    return html.Button(
        [words, html.Kbd(key.sign, **aria(hidden="true"))],
        type="button",
        className=f"desk-button {style}".strip(),
        **data(does=key.does, **told),
    )


def keys_dialog(language: Language) -> html.Dialog:
    """Return the list of every key."""
    rows = [
        html.Div([html.Dt(html.Kbd(one.sign)), html.Dd(one.name[language])])
        for one in (*DECIDING, *GOING)
    ]
    return html.Dialog(
        [
            html.H2(_KEYS_TITLE[language], id="desk-keys-title"),
            html.Dl(rows, className="desk-keys"),
            html.Button(
                _CLOSE[language], type="button", className="desk-button", **data(closes="")
            ),
        ],
        id="desk-help",
        **aria(labelledby="desk-keys-title"),
    )


def field(
    name: str,
    label: str,
    value: str = "",
    *,
    hint: str = "",
    invalid: str = "",
    is_first: bool = False,
    is_required: bool = False,
) -> html.Div:
    """Return a field for a line of text."""
    own = dbc.Input(
        id=f"desk-field-{name}",
        name=name,
        value=value,
        type="text",
        required=is_required,
        invalid=bool(invalid),
        autoComplete="off",
        class_name="desk-first" if is_first else "",
    )
    return _labelled(name, label, own, hint, invalid)


def choice(
    name: str,
    label: str,
    options: Mapping[str, str],
    value: str,
    *,
    is_first: bool = False,
) -> html.Div:
    """Return a field for one of several.

    Args:
        name: Its name.
        label: What it is called.
        options: What may be chosen, and how it is called.
        value: What is chosen.
        is_first: Whether it has the keyboard.
    """
    listed = [{"value": one, "label": words} for one, words in options.items()]
    own = dbc.Select(
        id=f"desk-field-{name}",
        name=name,
        options=listed,
        value=value,
        class_name="desk-first" if is_first else "",
    )
    return _labelled(name, label, own)


def form(kind: str, parts: Sequence[Any], actions: Sequence[Any], **told: str) -> html.Div:
    """Return a form; Enter in a field sends it.

    Args:
        kind: The command that it gives.
        parts: Its fields.
        actions: Its buttons.
        **told: What the command is told beside.
    """
    return html.Div(
        [*parts, _said(), html.Div(list(actions), className="desk-actions")],
        className="desk-form",
        role="group",
        **data(form=kind, **told),
    )


def _said(name: str = "", invalid: str = "") -> html.Small:
    """Return the place for what is said of a field, or of a form, while one types."""
    style = "desk-said is-wrong" if invalid else "desk-said"
    return html.Small(invalid, className=style, **data(said=name), **aria(live="polite"))


def _labelled(name: str, label: str, own: Any, hint: str = "", invalid: str = "") -> html.Div:
    parts = [html.Label(label, htmlFor=f"desk-field-{name}"), own]
    if hint:
        parts.append(html.Small(hint))
    parts.append(_said(name, invalid))
    return html.Div(parts, className="desk-field")
