"""`hyperatlas accept`: what an outside file says becomes part of a dataset."""

from __future__ import annotations

from datetime import UTC, datetime
from functools import partial
from typing import TYPE_CHECKING

from dashboard.commands.command import Command, add_workspace
from dashboard.commands.import_file import add_file, with_edits, with_proposal
from dashboard.intake.addition import SourceDetails
from dashboard.intake.edits import ATLAS_TABLE
from dashboard.intake.workspace import accept, accept_edits

if TYPE_CHECKING:
    from argparse import ArgumentParser, Namespace

    from dashboard.intake.proposal import Proposal


def _add_arguments(parser: ArgumentParser) -> None:
    add_file(parser)
    add_workspace(parser)
    today = datetime.now(UTC).date().isoformat()
    parser.add_argument(
        "--vintage", default=today, help="when the file was as it is, such as 2026-07"
    )
    parser.add_argument("--title", default="", help="its title (default: the mapping's)")
    parser.add_argument("--publisher", default="", help="who published it")
    parser.add_argument("--collection", default="articles", help="where its claims belong")
    parser.add_argument("--licence", default="", help="of a collection that is new")
    parser.add_argument("--licence-url", default="", help="where that is written")
    parser.add_argument("--credit", default="", help="how it asks to be credited")
    parser.add_argument("--collection-title", default="", help="what readers see of it")
    parser.add_argument(
        "--aside", action="store_true", help="shown only where a reader asks for it"
    )
    parser.add_argument(
        "--internal", action="store_true", help="shown, but not handed out with the dataset"
    )
    parser.add_argument("--url", default="", help="its address")


def _run(options: Namespace) -> int:
    if options.mapping == ATLAS_TABLE:
        return with_edits(options, partial(accept_edits, options.directory))

    def add(proposal: Proposal) -> int:
        details = SourceDetails(
            title=options.title or proposal.title,
            publisher=options.publisher or proposal.publisher or options.file.stem,
            vintage=options.vintage,
            retrieved_on=datetime.now(UTC).date().isoformat(),
            work=options.work or proposal.mapping,
            collection=options.collection,
            collection_title=options.collection_title,
            licence=options.licence or proposal.licence,
            licence_url=options.licence_url,
            is_default=not options.aside,
            is_redistributable=not options.internal,
            credit=options.credit,
            url=options.url,
        )
        accepted = accept(options.directory, proposal, details)
        for table, count in accepted.added.items():
            print(f"  {table}: {count}")
        seen = ", ".join(f"{count} {found}" for found, count in accepted.sightings.items())
        print(f"{details.source}: {sum(accepted.added.values())} claims added")
        print(f"claims of earlier vintages: {seen or 'none'}")
        return 0

    return with_proposal(options, add)


ACCEPT = Command("accept", "add what an outside file says to a dataset", _add_arguments, _run)
