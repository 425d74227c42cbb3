"""Names that an article introduces: in quotes, with Latin letters behind, as who does something."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from dashboard.intake.drafts import name_patterns as patterns
from dashboard.intake.drafts.name_words import (
    COMMON,
    LATIN_COMMON,
    PARTICLES,
    WELL_KNOWN,
)

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from dashboard.intake.drafts.text_paragraphs import TextParagraph

ORGANIZATIONS, MODELS, ALLIANCE, APPLICATIONS = (
    *("organizations", "models", "alliances", "applications"),
)


@dataclass(frozen=True, slots=True)
class CoinedName:
    """A name that a text introduces.

    Attributes:
        table: What it names.
        name: The name.
        strength: How sure that is; of two readings of one name the stronger counts.
    """

    table: str
    name: str
    strength: int


def coined_names(paragraphs: Sequence[TextParagraph]) -> dict[str, CoinedName]:
    """Return the names that a text introduces, by the name."""
    found: dict[str, CoinedName] = {}
    for name in _found(paragraphs):
        if is_common(name.name):
            continue
        if name.strength > (found[name.name].strength if name.name in found else 0):
            found[name.name] = name
    return found


def is_common(name: str) -> bool:
    """Whether a name is put together from common nouns alone: 초거대 AI, AI 기술."""
    parts = re.findall(r"[A-Za-z&]+|[^A-Za-z&\s]+", name)
    return all(one in COMMON or one in LATIN_COMMON for one in (*name.split(), *parts)) or all(
        one in COMMON or one in LATIN_COMMON for one in parts
    )


def _found(paragraphs: Sequence[TextParagraph]) -> Iterator[CoinedName]:
    texts = [one.text for one in paragraphs if one.is_body]
    for text in texts:
        yield from _in_quotes(text)
        yield from _beside_brackets(text)
        yield from _in_latin(text)
        yield from _by_suffix(text)
    for paragraph in paragraphs:
        if paragraph.is_body and not paragraph.is_heading:
            yield from _by_deed(paragraph)
    yield from _in_lists(texts)
    for table, names in WELL_KNOWN.items():
        yield from (CoinedName(table, name, 1) for name in names)


def _in_quotes(text: str) -> Iterator[CoinedName]:
    for quoted in patterns.QUOTED.finditer(text):
        name, latin = _YEAR.sub("", quoted[1]).strip(), quoted[2]
        bare, bracket, inner = name.partition("(")
        if bracket and inner.endswith(")") and not patterns.NUMBERED.search(inner):
            name, latin = bare.strip(), inner[:-1]
        if (
            patterns.NUMERAL.fullmatch(name)
            or patterns.SENTENCE_LIKE.search(name)
            or name in COMMON
            or name in LATIN_COMMON
        ):
            continue
        table, strength = _kind_of_quoted(name, text, quoted)
        if table:
            yield CoinedName(table, name, strength)
            for alias in _aliases(latin or ""):
                yield CoinedName(table, alias, strength)


_FEWEST_KNOWN = 2
_YEAR = re.compile(r"\s?20[12]\d$")


def _kind_of_quoted(name: str, text: str, quoted: re.Match[str]) -> tuple[str, int]:
    before, behind = text[max(0, quoted.start() - 30) : quoted.start()], text[quoted.end() :][:60]
    if patterns.CONFERENCE.search(name) or _YEAR.search(quoted[1]):
        return ORGANIZATIONS, 9
    if (
        patterns.ALLIANCE.search(name)
        or patterns.IS_ALLIANCE.search(before)
        or patterns.ALLIANCE_BEHIND.search(behind)
    ):
        return ALLIANCE, 9
    if patterns.PROGRAMME.search(name):
        return "", 0
    if patterns.IS_MODEL.search(before):
        return MODELS, 8
    if patterns.IS_APPLICATION.search(before) or patterns.APPLICATION_BEHIND.search(behind):
        return APPLICATIONS, 7
    if patterns.MODEL_BEHIND.search(behind) or patterns.LATIN_MODEL.search(name):
        return MODELS, 8
    if patterns.SHOWN.search(behind):
        return MODELS, 4
    return "", 0


def _aliases(inner: str) -> Iterator[str]:
    for alias in re.split(r"[·,/]\s?", inner):
        plain = alias.strip()
        if len(plain) > 1 and not patterns.NUMBERED.search(plain) and plain not in LATIN_COMMON:
            yield plain


def _beside_brackets(text: str) -> Iterator[CoinedName]:
    """`엑사원(EXAONE)`, `유니스트(UNIST)`, `LG(엑사원)`, `전명재 교수(유니스트)`."""
    for found in patterns.BESIDE.finditer(text):
        outer, inner = found["outer"].strip(), found["inner"].strip()
        last = outer.split()[-1]
        if patterns.NUMBERED.search(inner) or inner in LATIN_COMMON or inner in COMMON:
            continue
        if patterns.PERSON.search(outer):
            yield CoinedName(ORGANIZATIONS, inner, 6)
        elif (
            last in COMMON
            or last in LATIN_COMMON
            or (last.isascii() and patterns.LATIN_MODEL.search(last))
        ):
            continue
        elif re.search(r"[A-Za-z]", inner) and re.search(r"[가-힣]", last):
            yield from _with_latin(last, inner, text, found.start("inner") - 1 - len(last))
        elif re.search(r"[A-Z]{2}", last) and re.search(rf"(?:{patterns.SUFFIX})$", inner):
            yield CoinedName(ORGANIZATIONS, last, 6)
            yield CoinedName(ORGANIZATIONS, inner, 6)
        elif (
            re.fullmatch(r"[가-힣]{2,10}", inner)
            and inner not in COMMON
            and patterns.ABOUT_AI.search(text)
            and _may_own(last)
        ):
            yield CoinedName(ORGANIZATIONS, last, 5)
            yield CoinedName(MODELS, inner, 6)


def _with_latin(last: str, inner: str, text: str, start: int) -> Iterator[CoinedName]:
    is_organization = patterns.ACRONYM.fullmatch(inner) or re.search(
        rf"(?:{patterns.SUFFIX})$", last
    )
    names = list(_aliases(inner))
    if patterns.IS_MODEL.search(text[max(0, start - 30) : start]):
        is_organization = None
    if any(patterns.LATIN_MODEL.search(one) for one in names) and not is_organization:
        holds = not patterns.LATIN_MODEL.search(last) and len(names) > 1
        if holds:  # 카카오(KoGPT·코지피티): who has it, and what
            yield CoinedName(ORGANIZATIONS, last, 5)
        for name in names if holds else [last, *names]:
            yield CoinedName(MODELS, name, 6)
        return
    is_model = patterns.IS_MODEL.search(text[max(0, start - 30) : start])
    for name in [last, *names] if is_organization or is_model else ():
        yield CoinedName(ORGANIZATIONS if is_organization else MODELS, name, 5)


def _may_own(name: str) -> bool:
    """Whether a name is that of an organization, as far as it shows it."""
    known = name in WELL_KNOWN[ORGANIZATIONS] or patterns.ACRONYM.fullmatch(name)
    return bool(known or re.search(rf"(?:{patterns.SUFFIX})$", name))


def _in_latin(text: str) -> Iterator[CoinedName]:
    for found in patterns.LATIN.finditer(text):
        name = found[0].rstrip(".-")
        words = name.split()
        while words and words[-1] in LATIN_COMMON and name != "Open AI":
            words.pop()
        name = " ".join(words) if name != "Open AI" else name
        if len(name) < len("KT") or name in LATIN_COMMON or patterns.NUMBERED.search(name):
            continue
        if re.match(r"\s?20[12]\d(?!\d)|\([^)]*학회\)", text[found.end() :]) or re.search(
            r"20[12]\d$", name
        ):
            yield CoinedName(ORGANIZATIONS, _YEAR.sub("", name), 7)
        elif patterns.LATIN_MODEL.search(name):
            if name != "GPT":
                yield CoinedName(MODELS, name, 5)
        elif patterns.ACRONYM.fullmatch(name) or len(words) > 1:
            yield CoinedName(ORGANIZATIONS, name, 3)


def _by_suffix(text: str) -> Iterator[CoinedName]:
    for found in patterns.MIXED_MODEL.finditer(text):
        yield CoinedName(MODELS, found[0], 6)
    for found in patterns.MIXED.finditer(text):
        yield CoinedName(ORGANIZATIONS, found[0], 6)
    for found in patterns.HANGUL_RUN.finditer(text):
        if re.search(r"[A-Za-z]$", text[: found.start()]):
            continue
        name = without_particle(found[0])
        suffix = re.search(rf"(?:{patterns.SUFFIX})$", name)
        if (
            suffix
            and len(name) - len(suffix[0]) >= len("서울")
            and not patterns.GENERIC.search(name[: -len(suffix[0])])
        ):
            yield CoinedName(ORGANIZATIONS, name, 4)


def _by_deed(paragraph: TextParagraph) -> Iterator[CoinedName]:
    """Who does what organizations do: `구글은 … 공개했다`, `MS와 엔비디아는 … 선보였다`."""
    for start, end in paragraph.sentences:
        sentence = paragraph.text[start:end].strip()
        if not patterns.DEED.search(sentence):
            continue
        names = [found["name"] for found in patterns.BARE.finditer(sentence)]
        for pair in patterns.PAIR.finditer(sentence):
            names += [pair["first"], pair["second"]]
        for name in names:
            if _is_proper(name):
                yield CoinedName(ORGANIZATIONS, name, 2)


def _is_proper(name: str) -> bool:
    bare = without_particle(name)
    ends = re.search(
        r"(?:기|성|력|화|적|량|률|들|자|년|월|일|명|개|원|때|것|장|점|감|망|론|법|형|용|도|권|품|물|별|씩|히|게|어|여|지|면|서|며|되|하|계|책|슈|다|으로|로|과|와)$",
        name,
    )
    return (
        name not in COMMON
        and bare not in COMMON
        and not ends
        and not patterns.PERSON.search(name)
        and name not in LATIN_COMMON
    )


def _in_lists(texts: Sequence[str]) -> Iterator[CoinedName]:
    """What stands in a list with organizations is one: `고려대, 서울대, 포스텍, 한양대`."""
    for text in texts:
        for listed in patterns.LISTED.finditer(text):
            items = list(_items(listed[0]))
            parties = sum(map(_may_own, items)) >= _FEWEST_KNOWN
            if parties or patterns.COUNTED_BEHIND.search(listed[0] + text[listed.end() :][:16]):
                for item in items:
                    if re.fullmatch(r"[가-힣A-Z]{2,12}", item) and not is_common(item):
                        yield CoinedName(ORGANIZATIONS, item, 3)


def _items(listed: str) -> Iterator[str]:
    """The entries of a list: the last word of the first, the first word of the others."""
    for number, item in enumerate(re.split(r"[,·▲]", listed)):
        words = re.sub(r"\(.*\)?", "", item).split()
        if words:
            yield without_particle(words[-1] if number == 0 and len(words) > 1 else words[0])


def without_particle(word: str) -> str:
    """Return a word without the particle at its end, as far as one can see."""
    for particle in PARTICLES:
        if word.endswith(particle) and len(word) - len(particle) >= len("구글"):
            rest = word[: -len(particle)]
            if not re.search(rf"(?:{patterns.SUFFIX})$", word) or re.search(
                rf"(?:{patterns.SUFFIX})$", rest
            ):
                return rest
    return word
