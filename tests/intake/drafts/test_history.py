"""What was decided about drafts: replayed, undone, stored; no claim is lost or doubled."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dashboard.dataset.records import Records
from dashboard.intake.drafts.article_details import ArticleDetails
from dashboard.intake.drafts.composition import compose
from dashboard.intake.drafts.history import (
    ACCEPT,
    ACTIONS,
    DECIDE,
    DESCRIBE,
    EDIT,
    MEMBER,
    NEW,
    REJECT,
    REOPEN,
    UNDO,
    Action,
    DraftHistory,
)
from dashboard.intake.drafts.proposer import propose_drafts
from dashboard.intake.texts.reading import read_text
from tests.intake.drafts.test_composition import TEXT

DRAFTS = ("4-1", "4-2", "5-1", "6-1", "7-1")
_ABOUT = st.sampled_from(DRAFTS)
_EDITS = st.dictionaries(st.sampled_from(["status", "note_ko"]), st.text(max_size=5), max_size=2)
ACTION = st.one_of(
    st.builds(Action, st.just(ACCEPT), _ABOUT),
    st.builds(Action, st.just(EDIT), _ABOUT, _EDITS),
    st.builds(Action, st.just(REJECT), _ABOUT, reason=st.text(max_size=8)),
    st.builds(Action, st.just(REOPEN), _ABOUT),
    st.builds(Action, st.just(NEW), st.just("models/nuri"), st.just({"name_ko": "누리봄"})),
    st.builds(Action, st.just(MEMBER), st.just("한울/가온"), st.just({"role": "partner"})),
    st.builds(Action, st.just(DECIDE), st.just("models/누리"), st.just({"answer": "new"})),
    st.builds(Action, st.just(DESCRIBE), changes=st.just({"title": "다른 제목"})),
    st.just(Action(UNDO)),
)
SEQUENCE = st.lists(ACTION, max_size=40)


def replayed(actions) -> DraftHistory:
    history = DraftHistory()
    for action in actions:
        history = history.after(action)
    return history


class Model:
    """What should hold, kept in the plainest way: a copy of everything before each action."""

    def __init__(self) -> None:
        self.before: list[dict] = []
        self.now = {name: ("open", {}) for name in DRAFTS}

    def do(self, action: Action) -> None:
        if action.kind == UNDO:
            self.now = self.before.pop() if self.before else self.now
            return
        self.before.append(dict(self.now))
        if action.about not in self.now:
            return
        state, changes = self.now[action.about]
        if action.kind == EDIT:
            changes = {**changes, **action.changes}
        states = {ACCEPT: "accepted", REJECT: "rejected", REOPEN: "open"}
        self.now[action.about] = (states.get(action.kind, state), changes)


@given(SEQUENCE)
@settings(max_examples=300, deadline=None)
def test_no_sequence_loses_or_doubles_a_claim(actions) -> None:
    model, history = Model(), replayed(actions)
    for action in actions:
        model.do(action)
    states = history.states(DRAFTS)
    assert {name: (one.state, dict(one.changes)) for name, one in states.items()} == model.now
    accepted = history.accepted(DRAFTS)
    assert list(accepted) == [name for name in DRAFTS if model.now[name][0] == "accepted"]
    assert len(set(accepted)) == len(accepted)


@given(SEQUENCE)
@settings(max_examples=200, deadline=None)
def test_everything_can_be_undone_and_nothing_is_forgotten(actions) -> None:
    history = replayed(actions)
    undone = history
    while undone.can_undo:
        undone = undone.after(Action(UNDO))
    assert all(one.state == "open" and not one.changes for one in undone.states(DRAFTS).values())
    assert not undone.things
    assert not undone.members
    assert not undone.decisions
    assert not undone.details
    assert undone.actions[: len(actions)] == tuple(actions)


@given(SEQUENCE, ACTION)
@settings(max_examples=200, deadline=None)
def test_an_undo_takes_back_exactly_the_last_action(actions, last) -> None:
    history = replayed(actions)
    if last.kind != UNDO:
        again = history.after(last).after(Action(UNDO))
        assert again.states(DRAFTS) == history.states(DRAFTS)
        assert (again.things, again.members) == (history.things, history.members)
        assert (again.decisions, again.details) == (history.decisions, history.details)


@given(SEQUENCE)
@settings(max_examples=100, deadline=None)
def test_a_history_is_stored_and_replayed(actions) -> None:
    history = replayed(actions)
    assert DraftHistory.from_json(history.to_json()) == history


@pytest.fixture(scope="module")
def manuscript():
    return read_text(TEXT, "article.txt")


@pytest.fixture(scope="module")
def empty(records) -> Records:
    return Records(records.package, {"collections": records.of("collections")[:1]})


@given(actions=SEQUENCE)
@settings(max_examples=60, deadline=None)
def test_what_is_composed_holds_each_accepted_draft_once(actions, manuscript, empty) -> None:
    drafts = propose_drafts(manuscript, empty)
    assert [one.identifier for one in drafts] == list(DRAFTS)
    history = replayed(one for one in actions if one.kind not in (EDIT, NEW, MEMBER))
    article = ArticleDetails.of(manuscript, "articles")
    made = compose(empty, manuscript, article, drafts, history)
    assert tuple(made.of_drafts) == history.accepted(DRAFTS)
    assert len(set(made.claims)) == len(made.claims)
    assert set(made.of_drafts.values()) <= set(made.claims)
    assert len(set(made.of_drafts.values())) == len(made.of_drafts)


@pytest.mark.parametrize(
    "text", ["{}", "1", '[{"kind": "sell"}]', '[{"about": "1"}]', '[{"kind": "undo", "x": 1}]', "["]
)
def test_what_is_no_history_is_refused(text) -> None:
    with pytest.raises(ValueError, match=r"."):
        DraftHistory.from_json(text)


def test_every_kind_of_action_is_tried() -> None:
    assert {ACCEPT, EDIT, REJECT, REOPEN, NEW, MEMBER, DECIDE, DESCRIBE, UNDO} == set(ACTIONS)
