"""What stands on every room of the desk: title, steps, progress, and where one can go on."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from dash import html
from msgspec import Struct

from dashboard.i18n import Text
from dashboard.pages.attributes import aria, data
from dashboard.pages.company import company
from dashboard.pages.desk.controls import HELP, UNDO, button

if TYPE_CHECKING:
    from collections.abc import Sequence

    from dashboard.i18n import Language
    from dashboard.pages.desk.work import Work
    from dashboard.plotting.brand import Brand

DESK = Text("편집대", "Desk")
STEPS = {
    "bring": Text("글", "Text"),
    "decide": Text("읽고 결정", "Read and decide"),
    "publish": Text("발행", "Publish"),
}
_STEP = Text("단계", "Steps")
_PROGRESS = Text("초안 {all}건 중 {decided}건 결정", "{decided} of {all} drafts decided")
_ATLAS = Text("아틀라스 보기", "The Atlas")


class DeskRoom(Struct, frozen=True):
    """What is shown.

    Attributes:
        name: ``home``, ``details``, ``decide``, ``publish``, ``published``, or ``read`` where all
            of it is decided and published.
        content: What stands in it.
        work: What is worked on.
        current: The card that is open.
        progress: How many drafts there are, and how many of them are decided.
        going: What stands at the end of the header.
        says: What an editor is told.
        is_urgent: Whether that is a refusal.
    """

    name: str
    content: Any
    work: Work | None = None
    current: str = ""
    progress: tuple[int, int] | None = None
    going: tuple[Any, ...] = ()
    says: Text | None = None
    is_urgent: bool = False

    @property
    def step(self) -> str:
        """The step that it belongs to."""
        return {
            "decide": "decide",
            "publish": "publish",
            "published": "publish",
            "read": "decide",
        }.get(self.name, "bring")


def header(
    room: DeskRoom, language: Language, others: Sequence[Language], prefix: str, brand: Brand
) -> list[Any]:
    """Return the line at the top.

    Args:
        room: The room.
        language: The language.
        others: Other languages that it can be read in.
        prefix: The path that the Atlas lives under.
        brand: How it looks.
    """
    steps = [
        html.Li(
            f"{number} {words[language]}",
            className="is-current" if name == room.step else "",
            **(aria(current="step") if name == room.step else {}),
        )
        for number, (name, words) in enumerate(STEPS.items(), start=1)
    ]
    work = room.work
    can_undo = work is not None and (
        (room.name == "decide" and work.history.can_undo)
        or (room.name == "details" and work.undoes_details)
    )
    return [
        *company(brand, language, prefix),
        html.A(DESK[language], href="#", className="desk-title", **data(does="home")),
        html.Ol(steps, className="desk-steps", **aria(label=_STEP[language])),
        *([_progress(*room.progress, language)] if room.progress else []),
        html.Div(
            [
                *([button(UNDO, language)] if can_undo else []),
                *room.going,
                button(HELP, language),
                *[
                    html.A(
                        one.short,
                        href=f"?lang={one}",
                        lang=str(one),
                        title=one.name,
                        **data(speaks=str(one)),
                    )
                    for one in others
                ],
                html.A(_ATLAS[language], href=f"{prefix}?lang={language}"),
            ],
            className="desk-going",
        ),
    ]


def _progress(count: int, decided: int, language: Language) -> html.Div:
    words = _PROGRESS.format(all=count, decided=decided)[language]
    return html.Div(
        [
            html.Span(words),
            html.Progress(value=str(decided), max=str(max(1, count)), **aria(label=words)),
        ],
        className="desk-progress",
    )
