"""Writes accepted drafts as rows with evidence, named and bounded as the checks want them."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from dashboard.i18n import Text
from dashboard.intake.drafts.claim_support import ClaimSupport
from dashboard.intake.drafts.described_rows import described
from dashboard.intake.drafts.draft import NameMention, Span
from dashboard.intake.drafts.members import proposed_role
from dashboard.intake.drafts.new_things import THINGS, proposed_row
from dashboard.intake.proposal import QUOTED

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from dashboard.dataset.description import Table
    from dashboard.dataset.records import Records
    from dashboard.intake.addition import Cells
    from dashboard.intake.drafts.article_details import ArticleDetails
    from dashboard.intake.drafts.draft import AllianceMembers, Draft
    from dashboard.intake.drafts.new_things import NewThings
    from dashboard.intake.texts.manuscript import Manuscript

_SHOWN = Text("{name} 공개", "{name} shown")
_LONGEST = 160


class ClaimWriter:
    """Makes rows of drafts.

    Args:
        records: The dataset.
        manuscript: The text.
        article: The text as a source.
        things: What the text names.
    """

    def __init__(
        self,
        records: Records,
        manuscript: Manuscript,
        article: ArticleDetails,
        things: NewThings,
    ) -> None:
        self._records, self._manuscript, self._article = records, manuscript, article
        self._things = things
        self.support = ClaimSupport(records, article, things)
        self._taken = set(records.claims_by_id)
        self._names: dict[tuple[str, str], set[str]] = {}
        self._things_quoted: dict[tuple[str, str], Draft] = {}
        self.added: defaultdict[str, list[Cells]] = defaultdict(list)
        self.claims: list[str] = []

    def write(self, draft: Draft, changes: Mapping[str, str]) -> str:
        """Add the row of a draft and return the claim that it is.

        Args:
            draft: The draft.
            changes: What was edited, by column.
        """
        subject, names = self._subject(draft, changes)
        if draft.table in ("models", "alliances"):
            is_counted = draft.table == "alliances" and not self._lists_members(subject)
            is_quoted = (draft.table, subject) in self._things_quoted
            if not is_counted and not is_quoted and self._is_new(draft, subject):
                return self._of_thing(draft, subject, changes)
            table, cells = self._about_known(draft, subject, names, changes)
            return self._append(table, {**_quotation(changes), **cells}, draft)
        about = {draft.subject_column: subject} if draft.subject_column else {}
        own = described(draft, subject, names, self._sentence(draft), self._records)
        others = {name: self._things.identifier(one) for name, one in draft.others.items()}
        if draft.table == "applications":
            self._things_quoted[draft.table, subject] = draft
        elif draft.subject and draft.subject.table == "applications":
            self._things.rows.get(("applications", subject), {}).update(others)
        cells = {**about, **own, **others, **draft.values, **changes}
        return self._append(draft.table, cells, draft)

    def write_member(
        self, alliance: str, organization: str, role: str, members: tuple[AllianceMembers, ...]
    ) -> str:
        """Add that an organization is a member of an alliance, each by its name or identifier.

        Returns the claim that this is.

        Without a role it has the one that fits the alliance.
        """
        of, one = (
            self._find(alliance, "alliances", members),
            self._find(organization, "organizations", members),
        )
        ids = self._things.identifier(of), self._things.identifier(one)
        fitting = role or proposed_role(self._records, *ids)
        cells = {"alliance": ids[0], "organization": ids[1], "role": fitting}
        paragraph = one.span.paragraph
        words = [mention.name for mention in (of, one) if mention.span.paragraph == paragraph]
        return self._finish("memberships", cells, paragraph, words, "actual")

    def write_things(self) -> None:
        """Add the rows of all things that the text is the first to name."""
        for (table, identifier), mention in self._things.mentions.items():
            if (table, identifier) not in self._things_quoted:
                self._thing(table, identifier, mention.span.paragraph, [mention.name], {}, "actual")

    def _lists_members(self, alliance: str) -> bool:
        """Whether anybody is listed as a member, so that their number can be compared."""
        return any(one["alliance"] == alliance for one in self._of("memberships"))

    def _is_new(self, draft: Draft, subject: str) -> bool:
        return self._records.find(draft.table, subject) is None

    def _of_thing(self, draft: Draft, subject: str, changes: Mapping[str, str]) -> str:
        """Write the row of a new thing with what the draft says of it: its day, its members."""
        self._things_quoted[draft.table, subject] = draft
        cells = {**draft.values, **changes}
        words = list(draft.fragments)
        return self._thing(draft.table, subject, draft.paragraph, words, cells, draft.status)

    def _thing(
        self,
        table: str,
        identifier: str,
        paragraph: int,
        words: list[str],
        cells: Mapping[str, str],
        status: str,
    ) -> str:
        row = {**self._things.rows[table, identifier], **cells}
        columns = self._records.package.tables[table].columns
        known = {name: text for name, text in row.items() if name in columns}
        return self._finish(table, known, paragraph, words, status)

    def _about_known(
        self, draft: Draft, subject: str, names: tuple[str, str], changes: Mapping[str, str]
    ) -> tuple[str, Cells]:
        """A thing that has its row already: its day is an event, its members are a figure."""
        if draft.table == "alliances":
            unit = self._records.package.vocabularies["unit"]["organization"].title
            values = {"subject": subject, "measure": "members", "unit": "organization"}
            title = {"title_ko": unit.ko, "title_en": unit.en.capitalize()}
            value = {**draft.values, **changes}.get("stated_members", "")
            return "metrics", {**values, **title, "value": value}
        title_text = _SHOWN.format(name=names[0]).ko, _SHOWN.format(name=names[1]).en
        day = {**draft.values, **changes}.get("announced_on", "")
        titles = {"title_ko": title_text[0], "title_en": title_text[1]}
        return "events", {"event": f"{subject}-shown", "on": day, **titles}

    def _append(self, table: str, cells: Cells, draft: Draft) -> str:
        columns = self._records.package.tables[table].columns
        known = {name: text for name, text in cells.items() if name in columns}
        return self._finish(table, known, draft.paragraph, list(draft.fragments), draft.status)

    def _finish(
        self, table: str, cells: Cells, paragraph: int, words: list[str], status: str
    ) -> str:
        described_table = self._records.package.tables[table]
        row = {name: cells.get(name, "") for name in described_table.columns}
        row |= {
            "source": self._article.identifier,
            "paragraph": str(paragraph),
            "as_written": cells.get("as_written") or _quoted(words),
            "status": status,
            "bound": "exact",
            "inferred": "false",
        }
        self._make_distinct(table, row)
        row["claim"] = self._identifier(described_table, row)
        self.support.support(described_table, row)
        self._taken.add(row["claim"])
        self.claims.append(row["claim"])
        self.added[table].append(row)
        return row["claim"]

    def _make_distinct(self, table: str, row: Cells) -> None:
        """Two figures of one text about one thing are not rivals: the second counts another."""
        column = {"metrics": "measure", "investments": "investment", "events": "event"}.get(table)
        value = {"metrics": "value", "investments": "amount", "events": "on"}.get(table, "")
        if column is None:
            return
        start, count = row[column], 1
        subject = "subject" if table == "metrics" else column
        while any(
            one[column] == row[column] and one[subject] == row[subject] and one[value] != row[value]
            for one in self._of(table)
        ):
            count += 1
            row[column] = f"{start}{'_' if table == 'metrics' else '-'}{count}"

    def _of(self, table: str) -> Iterator[Mapping[str, str]]:
        yield from self.added[table]
        yield from (one.cells for one in self._records.of(table))

    def _identifier(self, table: Table, row: Cells) -> str:
        parts = [row[name].replace("_", "-") for name in table.claim_parts]
        start = "-".join(filter(None, [table.claim_prefix, *parts]))
        end = self._article.identifier.partition("-")[0]
        found, count = f"{start}-{end}", 1
        while found in self._taken:
            count += 1
            found = f"{start}-{count}-{end}"
        return found

    def _subject(self, draft: Draft, changes: Mapping[str, str]) -> tuple[str, tuple[str, str]]:
        chosen = changes.get(draft.subject_column, "")
        mention = draft.subject
        if chosen or mention is None:
            names = sorted(self.support.spellings(None, chosen)) or [chosen]
            return chosen, (names[0], names[-1])
        identifier = self._things.identifier(mention)
        row = self._things.rows.get((mention.table, identifier))
        record = self._records.find(mention.table, identifier)
        cells = row or (record.cells if record else None) or _plain(mention)
        return identifier, (cells["name_ko"], cells["name_en"])

    def _sentence(self, draft: Draft) -> str:
        paragraph = self._manuscript.paragraphs[draft.paragraph - 1]
        return paragraph[max(0, draft.span.start - 80) : draft.span.end + 80]

    def _find(self, name: str, table: str, members: tuple[AllianceMembers, ...]) -> NameMention:
        """Return what a name or an identifier means, with where the text has it."""
        named = [one.alliance for one in members]
        if table == "organizations":
            named = [one for of in members for one in of.members]
        for one in named:
            if name in (one.identifier, one.name, *one.aliases):
                return one
        record = self._records.find(table, name)
        words = {name} if record is None else self.support.spellings(table, name)
        for number, paragraph in enumerate(self._manuscript.paragraphs, start=1):
            for word in words:
                if (start := paragraph.find(word)) >= 0:
                    span = Span(number, start, start + len(word))
                    return NameMention(table, word, span, name if record else "")
        return NameMention(table, name, Span(1, 0, 0), name if record else "")


def _plain(mention: NameMention) -> dict[str, str]:
    if mention.table in THINGS:
        return proposed_row(mention)
    return {"name_ko": mention.name, "name_en": mention.name}


def _quotation(changes: Mapping[str, str]) -> Cells:
    return {name: text for name, text in changes.items() if name == "as_written"}


def _quoted(words: list[str]) -> str:
    """Return fragments in a row, not longer together than evidence may be."""
    kept: list[str] = []
    for word in dict.fromkeys(one.strip() for one in words if one.strip()):
        if len(QUOTED.join([*kept, word])) <= _LONGEST:
            kept.append(word)
    return QUOTED.join(kept)
