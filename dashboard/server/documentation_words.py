"""The words of the page that describes every address."""

from __future__ import annotations

from dashboard.i18n import Text

TITLE = Text("API", "API")
LEAD = Text(
    "차트와 데이터를 제공하는 모든 주소입니다. 화면에서 고른 조건은 그림, 파일, "
    "임베드의 주소에도 그대로 적용됩니다.",
    "Every address that serves charts and data. What is chosen on the screen works "
    "the same way in the address of a picture, a file or an embed.",
)
MACHINES = Text("프로그램용:", "For programs:")
CONTENTS = Text("목차", "Contents")
GRAMMAR_TITLE = Text("주소 작성법", "How addresses are written")
GRAMMAR = (
    Text(
        "‘필수’로 표시된 것 외에는 매개변수를 모두 생략할 수 있습니다. 여러 값은 쉼표로 "
        "잇거나 이름을 반복해 씁니다. 값이 하나인 매개변수는 한 번만 씁니다.",
        "Every parameter not marked required is optional. Several values are joined with "
        "commas, or the name is repeated; the name of a single value appears only once.",
    ),
    Text(
        "이름이나 값이 맞지 않으면 422로 답하고, 모든 오류와 허용되는 값을 한꺼번에 알립니다.",
        "A wrong name or value is answered with 422, which lists every fault and what is allowed.",
    ),
    Text(
        "오류는 모두 application/problem+json(RFC 9457)입니다.",
        "Every error is application/problem+json (RFC 9457).",
    ),
    Text(
        "응답에는 ETag가 있습니다. If-None-Match로 다시 요청하면 바뀌지 않은 내용은 "
        "304로 답합니다.",
        "Responses carry an ETag; requested again with If-None-Match, what has not "
        "changed is a 304.",
    ),
)
SIGNED = Text(
    "이 서버의 그림, 파일, 임베드, 데이터를 열려면 서명된 token 매개변수가 필요합니다.",
    "On this server pictures, files, embeds and data require a signed token as the "
    "parameter token.",
)
EXPLAINED_FROM = 300
"""Statuses from here on need words of their own."""

STATUSES = Text("응답 상태", "Response statuses")
STATUS_HEADS = (Text("상태", "Status"), Text("의미", "Meaning"))
ADDRESSES = Text("주소", "Addresses")
PARAMETERS = Text("매개변수 {count}개", "{count} parameters")
PARAMETER = Text("매개변수 {count}개", "{count} parameter")
PARAMETER_HEADS = (
    Text("이름", "Name"),
    Text("의미와 값", "Meaning and values"),
    Text("기본값", "Default"),
)
ONLY = Text("{formats}에서만", "{formats} only")
ANSWERS = Text("응답:", "Responses:")
COMMAND = Text("명령줄에서", "From the command line")
REQUIRED = Text("필수", "required")
RANGE = Text("{low} … {high}, {step} 간격", "{low} … {high} in steps of {step}")
TEXT = Text("텍스트", "text")
LIST = Text("쉼표로 이은 값", "values joined with commas")
FLAG = Text("0 또는 1", "0 or 1")
