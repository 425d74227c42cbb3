"""What a name means is asked once, and what was decided holds of every text."""

from __future__ import annotations

import pytest

from dashboard.dataset.recorded_decision import RecordedDecision
from dashboard.intake.decisions import Decisions
from dashboard.intake.drafts.name_questions import DecidedNames, name_questions
from dashboard.intake.drafts.proposer import find_members, find_mentions, propose_drafts
from dashboard.intake.name_matching import NameIndex
from dashboard.intake.texts.reading import read_text

NAME = "엑사원 플러스"
TEXT = f"LG AI연구원은 12일 초거대 AI ‘{NAME}’를 공개했다. {NAME}는 5천억개의 파라미터를 갖췄다."


def decided(answer: str, thing: str = "") -> RecordedDecision:
    return RecordedDecision("who", "models", NAME, answer, thing)


def asked(records, *decisions: RecordedDecision, text: str = TEXT):
    manuscript = read_text(f"제목\n입력 2026.11.12.\n\n{text}".encode(), "pasted.txt")
    drafts = propose_drafts(manuscript, records, decisions)
    members = find_members(manuscript, records, decisions)
    return drafts, name_questions(
        drafts, members, NameIndex(records), Decisions(decisions), records
    )


def test_a_new_name_that_is_like_a_known_one_is_asked_about(records) -> None:
    _, [question] = asked(records)
    assert question.about == f"models/{NAME}"
    assert question.things == {"exaone": "엑사원"}


@pytest.mark.parametrize("answer", ["new", "part", "variant"])
def test_what_was_answered_is_not_asked_again(records, answer) -> None:
    drafts, questions = asked(records, decided(answer, "exaone"))
    assert questions == ()
    assert {one.subject.name for one in drafts if one.table == "parameter_counts"} == {NAME}


def test_a_name_that_is_the_same_is_known_and_one_that_is_left_out_is_none(records) -> None:
    drafts, questions = asked(records, decided("same", "exaone"))
    assert questions == ()
    [size] = [one for one in drafts if one.table == "parameter_counts"]
    assert size.subject.identifier == "exaone"
    assert size.rivals
    manuscript = read_text(f"제목\n\n{TEXT}".encode(), "pasted.txt")
    names = {one.name for one in find_mentions(manuscript, records, [decided("ignore")])}
    assert NAME not in names


def test_a_common_noun_means_something_else_in_every_text(records) -> None:
    text = "KT는 2025년까지 3천억개의 파라미터를 갖춘 ‘초거대 AI’를 공개할 계획이다."
    same = RecordedDecision("who", "models", "초거대 AI", "same", "kt-kaist-model")
    for decisions in ((), (same,)):
        _, questions = asked(records, *decisions, text=text)
        assert [one.about for one in questions] == ["models/초거대 AI"]
        assert len(questions[0].things) > 1


def test_what_is_decided_about_a_text_holds_of_its_drafts(records) -> None:
    drafts, _ = asked(records)
    same = DecidedNames(Decisions([decided("same", "exaone")]))
    assert "exaone" in {one.subject.identifier for one in map(same.draft, drafts) if one.subject}
    gone = DecidedNames(Decisions([decided("ignore")]))
    kept = [one.name for draft in map(gone.draft, drafts) for one in draft.subjects]
    assert NAME not in kept
