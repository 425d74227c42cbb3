"""`hyperatlas decide`: the questions of an outside file, answered once and for all."""

from __future__ import annotations

import getpass
import sys
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from msgspec.structs import replace

from dashboard.commands.command import Command, add_workspace
from dashboard.commands.import_file import add_file, asked, with_proposal
from dashboard.commands.output import write_whole
from dashboard.dataset.package_files import DECISIONS
from dashboard.dataset.recorded_decision import RecordedDecision
from dashboard.intake.decisions import (
    ANSWERS,
    read_decisions,
    written_decisions,
)

if TYPE_CHECKING:
    from argparse import ArgumentParser, Namespace
    from collections.abc import Iterator

    from dashboard.intake.proposal import Proposal, Question


def _add_arguments(parser: ArgumentParser) -> None:
    add_file(parser)
    parser.add_argument(
        "--write",
        action="store_true",
        help="write the open questions into decisions.csv, to be answered there",
    )
    parser.add_argument("--who", default="", help="who decides (default: the user's name)")
    add_workspace(parser)


def _run(options: Namespace) -> int:

    def decide(proposal: Proposal) -> int:
        known = list(read_decisions(options.directory))
        answered = list(_open(proposal, options) if options.write else _form(proposal, options))
        if not answered:
            print("no question is open" if not proposal.questions else "nothing was answered")
            return 0
        # An open question that was written before gives way to its answer.
        asked_now = {(one.kind, one.table, one.about) for one in answered}
        kept = [
            one for one in known if one.answer or (one.kind, one.table, one.about) not in asked_now
        ]
        write_whole(options.directory / DECISIONS, written_decisions([*kept, *answered]))
        lines = "1 line" if len(answered) == 1 else f"{len(answered)} lines"
        print(f"{options.directory / DECISIONS}: {lines} written")
        return 0

    return with_proposal(options, decide)


def _open(proposal: Proposal, options: Namespace) -> Iterator[RecordedDecision]:
    """Yield every question as a line that waits for its answer, the likeliest thing beside it."""
    for question in proposal.questions:
        likeliest = question.suggestions[0].identifier if question.suggestions else ""
        yield _decision(question, "", likeliest, options)


def _form(proposal: Proposal, options: Namespace) -> Iterator[RecordedDecision]:
    """Ask each question on the terminal; an empty answer leaves it open, the end of input all."""
    for place, question in enumerate(proposal.questions, 1):
        print(f"{place} of {len(proposal.questions)}: {asked(question)}")
        allowed = ANSWERS[question.kind]
        answer = _answer(f"  {' / '.join(allowed)} [open]: ", allowed)
        if answer is None:
            return
        if not answer:
            continue
        thing = ""
        if answer in ("same", "part", "variant"):
            things = [one.identifier for one in question.suggestions]
            thing = _answer(f"  of {' / '.join(things)}: ", things) or ""
            if not thing:
                continue
        yield _decision(question, answer, thing, options)


def _answer(prompt: str, allowed: list[str] | tuple[str, ...]) -> str | None:
    """Return an answer that is allowed, or an empty one; none at the end of the input."""
    while True:
        print(prompt, end="", flush=True)
        line = sys.stdin.readline()
        if not line:
            return None
        if (answer := line.strip()) in ("", *allowed):
            return answer
        print(f"  {answer} is none of {', '.join(allowed)}")


def _decision(question: Question, answer: str, thing: str, options: Namespace) -> RecordedDecision:

    decision = RecordedDecision(question.kind, question.table, question.about, answer, thing)
    if not answer:
        return decision
    day = datetime.now(UTC).date().isoformat()
    return replace(decision, who=options.who or getpass.getuser(), on=day)


DECIDE = Command("decide", "answer the questions of an outside file", _add_arguments, _run)
