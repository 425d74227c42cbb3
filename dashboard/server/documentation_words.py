"""The words of the page that describes every address."""

from __future__ import annotations

from dashboard.words import Words

TITLE = Words("API", "API")
LEAD = Words(
    "차트와 데이터를 가져가는 모든 주소. 화면에서 고른 조건이 그림, 파일, 임베드의 주소에서도 "
    "똑같이 통한다.",
    "Every address that hands over charts and data. What is chosen on the screen stands the same "
    "way in the address of a picture, a file and an embed.",
)
MACHINES = Words("프로그램이 읽을 것:", "For programs:")
CONTENTS = Words("차례", "Contents")
GRAMMAR_TITLE = Words("주소를 쓰는 법", "How an address is written")
GRAMMAR = (
    Words(
        "매개변수는 모두 생략할 수 있다. 여러 값은 쉼표로 잇고, 같은 이름을 두 번 쓰지 않는다.",
        "Every parameter may be left out. Several values are joined with commas; a name stands "
        "only once.",
    ),
    Words(
        "틀린 이름이나 값은 422로, 틀린 것 하나하나와 허용되는 값을 한꺼번에 알린다.",
        "A wrong name or value is answered with 422, which lists every fault and what is allowed.",
    ),
    Words(
        "오류는 모두 application/problem+json(RFC 9457)이다.",
        "Every error is application/problem+json (RFC 9457).",
    ),
    Words(
        "답에는 ETag 가 있다. If-None-Match로 다시 물으면 바뀌지 않은 것은 304로 답한다.",
        "Answers carry an ETag; asked again with If-None-Match, what has not changed is a 304.",
    ),
)
SIGNED = Words(
    "이 서버의 그림, 파일, 임베드, 데이터는 서명된 token 매개변수가 있어야 열린다.",
    "On this server pictures, files, embeds and data open with a signed token as the parameter "
    "token.",
)
STATUSES = Words("답의 상태", "Statuses of answers")
STATUS_HEADS = (Words("상태", "Status"), Words("뜻", "Meaning"))
ADDRESSES = Words("주소", "Addresses")
PARAMETERS = Words("매개변수 {count}개", "{count} parameters")
PARAMETER = Words("{count}개 매개변수", "{count} parameter")
PARAMETER_HEADS = (
    Words("이름", "Name"),
    Words("뜻과 값", "Meaning and values"),
    Words("기본값", "Default"),
)
ONLY = Words("{formats}에서만", "{formats} only")
ANSWERS = Words("답:", "Answers:")
COMMAND = Words("명령줄에서", "From the command line")
REQUIRED = Words("필수", "required")
RANGE = Words("{low} … {high}, {step} 간격", "{low} … {high} in steps of {step}")
TEXT = Words("텍스트", "text")
LIST = Words("쉼표로 이은 값", "values joined with commas")
FLAG = Words("0 또는 1", "0 or 1")
