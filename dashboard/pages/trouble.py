"""What is said where something cannot be fetched: why, what is missing, and what comes next."""

from __future__ import annotations

from typing import Any

from dashboard.i18n import Language, Text

_REASONS = {
    "gone": Text("서버에 연결할 수 없습니다.", "The server cannot be reached."),
    "offline": Text("네트워크에 연결되어 있지 않습니다.", "You are offline."),
    "slow": Text("응답이 늦어지고 있습니다.", "The answer is taking long."),
    "failed": Text("서버에서 오류가 났습니다.", "Something went wrong on the server."),
}
_PROMISE = Text(
    "연결되면 자동으로 다시 시도합니다.", "It will be tried again once the connection is back."
)
_AGAIN = Text("다시 시도", "Try again")
_NEWER = Text(
    "새 데이터가 있습니다. 이 페이지는 열었을 때의 데이터를 계속 표시합니다.",
    "Newer data is available. This page keeps showing the data that it was opened with.",
)
_TAKE = Text("새 데이터로 보기", "Show the newer data")

_MISSING = {
    "page": Text(
        "요청한 화면을 열지 못해 이전 화면을 그대로 둡니다.",
        "The view you asked for could not be opened; you still see the one before.",
    ),
    "chart": Text(
        "차트를 다시 그리지 못했습니다. 화면의 차트는 변경 전 상태입니다.",
        "The chart could not be redrawn. What you see is the chart before the change.",
    ),
    "picture": Text("그림을 저장하지 못했습니다.", "The picture could not be saved."),
    "evidence": Text("근거를 열지 못했습니다.", "The evidence could not be opened."),
    "share": Text("공유 창을 열지 못했습니다.", "The share dialog could not be opened."),
    "findings": Text(
        "요약 문장은 바꾸기 전의 것입니다.", "The sentences above are those before the change."
    ),
    "portal": Text(
        "포털 주소를 확인하지 못했습니다.", "The portal's address could not be checked."
    ),
    "search": Text("검색하지 못했습니다.", "The search could not be run."),
    "verify": Text("그림을 확인하지 못했습니다.", "The picture could not be checked."),
    "tokens": Text(
        "내려받기 주소를 갱신하지 못했습니다.", "The download addresses could not be renewed."
    ),
    "start": Text(
        "조건 선택과 표, 근거는 아직 쓸 수 없습니다.",
        "Choices, tables and evidence do not work yet.",
    ),
    "figure": Text(
        "차트를 그리는 프로그램을 받지 못했습니다.",
        "The program that draws this chart could not be loaded.",
    ),
    "table": Text(
        "표를 보여 주는 프로그램을 받지 못했습니다.",
        "The program that shows this table could not be loaded.",
    ),
}


def trouble_words(language: Language) -> dict[str, Any]:
    """Return the words that a browser puts together where something does not come."""
    return {
        "reasons": {name: words[language] for name, words in _REASONS.items()},
        "missing": {name: words[language] for name, words in _MISSING.items()},
        "promise": _PROMISE[language],
        "again": _AGAIN[language],
        "newer": _NEWER[language],
        "take": _TAKE[language],
    }
