"""Every figure of a document comes out once, whole, in order; what is not taken over is said."""

from __future__ import annotations

import re
import shutil
import subprocess
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from hwpx.document import HwpxDocument

from dashboard.intake.texts.reading import read_text
from tests.intake.texts.documents import docx, pdf, word_paragraph, word_run

if TYPE_CHECKING:
    from dashboard.intake.texts.manuscript import Manuscript

PARAGRAPHS = (
    "초거대 AI 3000억 시대",
    "가온전자는 10일 누리봄 개발에 3조500억원을 투자한다고 밝혔다. 투자는 2026년까지 이어진다.",
    "누리봄은 10^12 토큰을 배웠고 파라미터는 2040억 개다. 한국어 비중은 97%에 달한다.",
    "참여 기업은 13곳이며 대학 7곳과 병원 5곳이 함께한다. 회사는 200명을 뽑을 계획이다.",
    "사진 속 서버는 64대다.",
    "넷째 문단이다. 시장은 198억 달러에서 262억 달러로 커진다고 다솜연구원이 내다봤다.",
    "다섯째 문단의 이용자는 1200만 명이다.",
    "여섯째 문단의 점유율은 38.4%다.",
)
ROWS = ("모델 | 파라미터", "누리봄 | 2040억", "해오름 | 300억 | 26억", "31억")
NOTE = "각주의 값은 77%다."

HTML = (Path(__file__).parent / "article.html").read_text(encoding="utf-8")


def word() -> bytes:
    deleted = "<w:del><w:r><w:delText>1750억</w:delText></w:r></w:del>"
    inserted = f"<w:ins>{word_run('2040억')}</w:ins>"
    field = (
        '<w:r><w:fldChar w:fldCharType="begin"/></w:r>'
        "<w:r><w:instrText>= 100 + 100</w:instrText></w:r>"
        '<w:r><w:fldChar w:fldCharType="separate"/></w:r>'
        f'{word_run("200")}<w:r><w:fldChar w:fldCharType="end"/></w:r>'
    )
    raised = word_run("12", '<w:vertAlign w:val="superscript"/>')
    note = '<w:r><w:footnoteReference w:id="2"/></w:r>'
    cell = "<w:tc>{}</w:tc>".format
    merged = "<w:tc><w:tcPr><w:vMerge/></w:tcPr><w:p/></w:tc>"
    rows = (
        cell(word_paragraph("모델")) + cell(word_paragraph("파라미터")),
        cell(word_paragraph("누리봄")) + cell(word_paragraph("2040억")),
        cell(word_paragraph("해오름"))
        + cell(word_paragraph("300억"))
        + cell(word_paragraph("26억")),
        merged + cell(word_paragraph("31억")),
    )
    table = "".join(f"<w:tr>{row}</w:tr>" for row in rows)
    body = (
        word_paragraph(PARAGRAPHS[0]),
        word_paragraph(
            "가온전자는 10일 누리봄 개발에 3",
            word_run("조", "<w:b/>"),
            word_run("5"),
            "00억원을 투자한다고 밝혔다. 투자는 2026년까지 이어진다.",
        ),
        word_paragraph("누리봄은 10", raised, " 토큰을 배웠고 파라미터는 ", deleted, inserted)[:-6]
        + word_run(" 개다. 한국어 비중은 97%에 달한다.")
        + "</w:p>",
        word_paragraph("참여 기업은 13곳이며 대학 7곳과 병원 5곳이 함께한다. 회사는 ", field)[:-6]
        + word_run("명을 뽑을 계획이다.")
        + "</w:p>",
        *(word_paragraph(one) for one in PARAGRAPHS[4:7]),
        word_paragraph(
            PARAGRAPHS[7],
            note,
            word_run("숨은 55%", "<w:vanish/>"),
            word_run("44억", "<w:strike/>"),
        ),
        f"<w:tbl>{table}</w:tbl>",
    )
    footnotes = (
        '<w:footnote w:type="separator" w:id="0"><w:p/></w:footnote>'
        f'<w:footnote w:id="2">{word_paragraph(NOTE)}</w:footnote>'
    )
    comments = f'<w:comment w:id="1">{word_paragraph("메모 33")}</w:comment>'
    return docx("".join(body), footnotes=footnotes, comments=comments)


def hancom() -> bytes:
    document = HwpxDocument.new()
    for number, text in enumerate(PARAGRAPHS):
        if number == 2:
            text = text.replace("2040억", "1750억").replace("10^12", "10")
            paragraph = document.add_paragraph("누리봄은 10")
            raised = document.styles.ensure_run(script="sup")
            paragraph.add_run("12", char_pr_id_ref=raised)
            paragraph.add_run(" 토큰을 배웠고 파라미터는 1750억")
            document.tracking.delete(paragraph, match="1750억")
            document.tracking.insert(paragraph, "2040억")
            paragraph.add_run(" 개다. 한국어 비중은 97%에 달한다.")
        else:
            paragraph = document.add_paragraph(text)
    struck = document.styles.ensure_run(strike=True)
    paragraph.add_run("그은 44억", char_pr_id_ref=struck)
    document.notes.add_footnote(NOTE, paragraph)
    document.notes.add_memo("메모 33", anchor=paragraph)
    table = document.add_table(4, 3)
    cells = (
        ("모델", "파라미터", ""),
        ("누리봄", "2040억", ""),
        ("해오름", "300억", "26억"),
        ("", "31억", ""),
    )
    for row, texts in enumerate(cells):
        for column, text in enumerate(texts):
            if text:
                table.set_cell_text(row, column, text)
    table.merge_cells(2, 0, 3, 0)
    table.merge_cells(2, 2, 3, 2)
    return document.to_bytes()


def numbers(text: str) -> list[str]:
    return re.findall(r"\d[\d.,^]*", text)


def told(manuscript: Manuscript) -> list[str]:
    return [number for one in manuscript.left_out for number in one.numbers]


EXPECTED = [number for text in PARAGRAPHS for number in numbers(text)]
OF_TABLE = ["2040", "300", "26", "31"]


@pytest.mark.parametrize(
    ("name", "make"),
    [("a.html", lambda: HTML.encode()), ("a.docx", word), ("a.hwpx", hancom)],
)
def test_every_figure_comes_out_once_whole_and_in_order(name, make) -> None:
    found = read_text(make(), name)
    body = [one for one in found.paragraphs if "입력" not in one]
    assert body[: len(PARAGRAPHS)] == list(PARAGRAPHS)
    read = numbers("\n".join(body))
    assert [one for one in read if one in (*EXPECTED, *OF_TABLE, "77")] == read
    assert read.count("77") == 1
    assert sorted(read) == sorted([*EXPECTED, *OF_TABLE, "77"])
    assert [one for one in read[len(EXPECTED) :] if one != "77"] == OF_TABLE
    assert "1750" not in read


@pytest.mark.parametrize(
    ("name", "make", "left_out"),
    [
        ("a.html", lambda: HTML.encode(), {"1750", "11", "99", "12", "55"}),
        ("a.docx", word, {"1750", "33", "55", "44"}),
        ("a.hwpx", hancom, {"33", "1750", "44"}),
    ],
)
def test_what_is_not_taken_over_is_said(name, make, left_out) -> None:
    found = read_text(make(), name)
    assert left_out <= set(told(found))
    assert all(one.kind.ko and one.kind.en for one in found.left_out)


def test_a_row_of_a_table_is_one_paragraph_and_its_figures_stay_apart() -> None:
    for name, make in (("a.html", lambda: HTML.encode()), ("a.docx", word)):
        paragraphs = read_text(make(), name).paragraphs
        assert [one for one in paragraphs if "|" in one] == list(ROWS[:3])


def test_html_says_title_publisher_day_and_address() -> None:
    found = read_text(HTML.encode(), "a.html")
    assert (found.title, found.publisher) == ("초거대 AI 3000억 시대", "가상일보")
    assert (found.published_on, found.url) == ("2025-03-10", "https://example.org/news/1")


@pytest.mark.parametrize(
    ("line", "day"),
    [
        ("입력 2025.03.10. 오전 9:31", "2025-03-10"),
        ("수정 2025.03.12. 오후 1:05 입력 2025.03.10. 오전 9:31", "2025-03-10"),
        ("기사입력 2021년 5월 14일 10시 20분", "2021-05-14"),
        ("등록 2025-03-10 09:31 | 수정 2025-03-11", "2025-03-10"),
        ("승인 2025.3.5", "2025-03-05"),
        ("22.03.05. 가상일보 홍길동 기자", "2022-03-05"),
        ("최종수정 2025.03.12", "2025-03-12"),
        ("2025년 3월에 3000억 원을 썼다.", ""),
        ("입력 2025.13.40", ""),
    ],
)
def test_the_day_of_an_article_is_that_of_its_first_appearance(line, day) -> None:
    text = f"제목입니다 초거대\n{line}\n본문이 시작된다.\n"
    assert read_text(text.encode(), "a.txt").published_on == day


@pytest.mark.parametrize(
    ("line", "author", "publisher"),
    [
        ("홍길동 기자 gil@example.org", "홍길동", ""),
        ("가상일보 홍길동 기자", "홍길동", "가상일보"),
        ("홍길동 한경닷컴 기자", "홍길동", "한경닷컴"),
        ("[가상경제=홍길동 기자] 본문이 이어진다.", "홍길동", "가상경제"),
        ("(서울=가상뉴스) 홍길동 기자 = 본문이다.", "홍길동", "가상뉴스"),
    ],
)
def test_the_reporter_and_the_paper_are_read_from_their_line(line, author, publisher) -> None:
    found = read_text(f"제목입니다 초거대\n{line}\n".encode(), "a.txt")
    assert (found.author, found.publisher) == (author, publisher)


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp949", "utf-16"])
def test_pasted_text_is_kept_as_it_is_whatever_its_encoding(encoding) -> None:
    text = "첫 문단 3000억\n\n둘째 문단 1조7500억\n"
    found = read_text(text.encode(encoding), "a.txt")
    assert found.text == text
    assert found.paragraphs == ("첫 문단 3000억", "둘째 문단 1조7500억")


PRINTED = (
    "<html lang='ko'><meta charset='utf-8'><style>body{font-family:'Noto Sans CJK KR',sans-serif;"
    "font-size:11pt}.columns{columns:2}.spaced{letter-spacing:8px}table{width:100%}</style>"
    f"<h1 class='spaced'>{PARAGRAPHS[0]}</h1><p>입력 2025.03.10. 오전 9:31</p><div class='columns'>"
    + "".join(f"<p>{one.replace('10^12', '10<sup>12</sup>')}</p>" for one in PARAGRAPHS[1:])
    + f"<p>{NOTE}</p></div>"
    "<table><tr><td>예산</td><td>1조</td><td>7500억</td></tr></table></html>"
)


@pytest.fixture(scope="module")
def printed(tmp_path_factory) -> bytes:
    """What Chromium prints of two columns with a letter-spaced heading."""
    program = shutil.which("chromium-headless-shell") or shutil.which("chromium")
    assert program, "Chromium is needed to print a PDF: tools/browser.sh"
    folder: Path = tmp_path_factory.mktemp("pdf")
    (folder / "a.html").write_text(PRINTED, encoding="utf-8")
    target = folder / "a.pdf"
    flags = ["--no-sandbox", "--disable-gpu", f"--print-to-pdf={target}", "--no-pdf-header-footer"]
    subprocess.run([program, *flags, str(folder / "a.html")], check=True, capture_output=True)
    return target.read_bytes()


def test_a_pdf_of_two_columns_is_read_in_order(printed) -> None:
    found = read_text(printed, "a.pdf")
    assert found.published_on == "2025-03-10"
    body = "\n".join(one for one in found.paragraphs if "입력" not in one)
    joined = body.replace(" ", "")
    for paragraph in (*PARAGRAPHS, NOTE):
        assert paragraph.replace(" ", "") in joined
    assert numbers(body) == [*EXPECTED, "77", "1", "7500"]
    assert "예산 | 1조 | 7500억" in found.paragraphs


def test_numbers_set_letter_by_letter_are_joined_or_said_not_to_be_read() -> None:
    found = read_text(pdf([["Sales 3 0 0 0 won", "1 2 3 4 in all", "Total 42"]]), "a.pdf")
    assert "42" in numbers(found.text)
    assert "1 2 3 4" not in found.text
    assert ("1", "2", "3", "4") in [one.numbers for one in found.left_out]


read_as_txt = partial(read_text, filename="a.txt")


def test_what_a_file_is_its_content_says() -> None:
    assert read_as_txt(word()).paragraphs == read_text(word(), "a.docx").paragraphs
    assert read_as_txt(HTML.encode()).paragraphs == read_text(HTML.encode(), "a.html").paragraphs


def test_what_changes_deleted_in_hwpx_is_said_in_paragraphs_and_in_cells() -> None:
    document = HwpxDocument.new()
    for number in range(3):
        paragraph = document.add_paragraph(f"문단의 값은 10{number}억이고 20{number}억이다.")
        document.tracking.delete(paragraph, match=f"10{number}억")
    table = document.add_table(1, 2)
    table.set_cell_text(0, 0, "칸은 777억이고 888억이다.")
    document.tracking.delete(table.cell(0, 0).paragraphs[0], match="777억")
    found = read_text(document.to_bytes(), "a.hwpx")
    assert told(found) == ["100", "101", "102", "777"]
    assert numbers(found.text) == ["200", "201", "202", "888"]


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("AI가 뜬다\n입력 2025.03.10. 오전 9:31\n본문이 이어진다.", "AI가 뜬다"),
        (
            "실시간 뉴스\n• 가온전자, 초거대 AI ‘누리봄’ 공개\n본문이다.",
            "가온전자, 초거대 AI ‘누리봄’ 공개",
        ),
        ("---\ntitle: '긴 제목이 여기에 있다'\n---\n본문이다.", "긴 제목이 여기에 있다"),
    ],
)
def test_the_title_is_the_headline(text, title) -> None:
    assert read_text(text.encode(), "a.txt").title == title
