#!/bin/sh
# trafilatura 2.3.1, with lxml_html_clean 0.4.6.
#
# Most would expect: extract(include_tables=False) gives an article without its tables, whatever its
# length.
#
# Seen: a short article keeps them. Where less than 250 characters were found another way of
# extracting takes over, which knows nothing of the option: the cells stand behind the text, and all
# paragraphs run together into one line. 250 characters are two sentences of English but a whole
# brief of Korean, whose syllables are one character each: two paragraphs of 94 each are too short.
# It meets whoever feeds Korean news to a reader of figures: those of the table come in as if the
# text said them.
#
# Way out: config with MIN_EXTRACTED_SIZE set to a third for Korean, or tables taken out beforehand.
#
# Seen on 2026-11-30:
#   2 paragraphs: table kept, 1 line
#   4 paragraphs: table left out, 5 lines
#
# Exits with 1 if it is so no more.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check trafilatura==2.3.1 lxml_html_clean==0.4.6
"$folder/venv/bin/python" - <<'PYTHON' || exit 1
import trafilatura

TEXT = [
    "가온전자가 26일 새 언어 모델을 공개하고 파라미터가 1조 2000억 개라고 밝혔다. 회사는 내년까지 "
    "데이터센터를 두 곳 더 짓고 연구 인력을 늘릴 계획이라고 덧붙였다.",
    "나래통신은 같은 날 자사 모델의 파라미터를 6000억 개까지 키우겠다고 했다. 두 회사는 공공 부문 "
    "사업을 놓고 경쟁하고 있으며 대학들과 공동 연구도 이어 가고 있다.",
]
TABLE = "<table><tr><th>회사</th><th>직원</th></tr><tr><td>다솜정보</td><td>4321명</td></tr></table>"
PAGE = """<html lang="ko"><head><title>새 모델</title></head><body><article>
<h1>가온전자, 초거대 모델 공개</h1>{}</article></body></html>"""


def extracted(times: int) -> str:
    paragraphs = "".join(f"<p>{one}</p>" for one in TEXT * times)
    return trafilatura.extract(PAGE.format(paragraphs + TABLE), include_tables=False)


short, longer = extracted(1), extracted(2)
for count, text in ((2, short), (4, longer)):
    said = "kept" if "4321명" in text else "left out"
    lines = len(text.splitlines())
    print(f"{count} paragraphs: table {said}, {lines} line{'s' * (lines > 1)}")
assert "4321명" in short and len(short.splitlines()) == 1
assert "4321명" not in longer and len(longer.splitlines()) == 5
PYTHON
