"""Whose data it is: what the package says of itself, in the words that everything else repeats."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from msgspec import Struct

from dashboard.i18n import Text

if TYPE_CHECKING:
    from dashboard.dataset.shapes import ShapePlace

_PUBLISHER = "publisher"
_NAMES = ("givenName", "familyName", "organization")
_WEB = ("https://", "http://")
_UNFIT = re.compile(r"[^A-Za-z0-9._-]+")


class Licence(Struct, frozen=True):
    """A licence of the dataset.

    Attributes:
        name: Its identifier, such as ``CC-BY-4.0``; empty if it has none.
        title: What it is called.
        path: Where its text is: a web address, a file of the package, or empty.
    """

    name: str
    title: Text
    path: str

    @property
    def address(self) -> str:
        """Its text on the web; empty if it is not there."""
        return self.path if self.path.startswith(_WEB) else ""

    @property
    def spdx(self) -> str:
        """Its identifier in the SPDX list (spdx.org/licenses); empty if it is not listed."""
        # The list is read by those few only who describe the dataset to programs.
        from packaging.licenses import InvalidLicenseExpression, canonicalize_license_expression

        try:
            return str(canonicalize_license_expression(self.name))
        except InvalidLicenseExpression:
            return ""


class Identity(Struct, frozen=True):
    """Who publishes what, in which version, under which licences.

    Attributes:
        name: The name of the package.
        title: The title of the dataset.
        publisher: Who publishes it; the title where the package names nobody.
        version: The version of the dataset.
        licences: Its licences, at least one.
        names_editors: Whether readers are told who accepted a claim, and when.
    """

    name: str
    title: Text
    publisher: Text
    version: str
    licences: tuple[Licence, ...]
    names_editors: bool = False

    @property
    def slug(self) -> str:
        """The name of the package as file names and keys of bibliographies take it."""
        return _UNFIT.sub("-", self.name).strip("-.") or "dataset"

    @property
    def licence(self) -> Text:
        """What the licences are called."""
        titles = [licence.title for licence in self.licences]
        return Text.of(lambda language: ", ".join(one[language] for one in titles))

    @property
    def licence_address(self) -> str:
        """Where the first licence that is on the web has its text; empty if none has."""
        return next(filter(None, (licence.address for licence in self.licences)), "")

    @property
    def terms(self) -> Text:
        """What the licences are called and where their text is on the web."""
        addresses = [licence.address for licence in self.licences if licence.address]
        return Text.of(lambda language: ", ".join([self.licence[language], *addresses]))

    @property
    def credit(self) -> Text:
        """Publisher and title; a publisher that the title names is not named again."""
        return Text.of(lambda one: _together(self.publisher[one], self.title[one]))

    @property
    def rights(self) -> Text:
        """Publisher, title and licences, as a line of credit names them."""
        credit, licence = self.credit, self.licence
        return Text.of(lambda language: f"{credit[language]}, {licence[language]}")


def _together(publisher: str, title: str) -> str:
    return title if publisher in title else f"{publisher}, {title}"


def read_identity(raw: ShapePlace) -> Identity:
    """Return what a package says of itself (Data Package 2.0: title, contributors, licenses).

    A package without a title is called by its name, a licence without one too.
    """
    name = raw.at("name").text()
    title = _titled(raw, name)
    return Identity(
        name=name,
        title=title,
        publisher=_publisher(raw) or title,
        version=raw.at("version").text(),
        licences=tuple(_licence(one.object()) for one in raw.at("licenses").entries()),
        names_editors=raw.at("names_editors").flag(),
    )


def _publisher(raw: ShapePlace) -> Text | None:
    """Return the first contributor who publishes; version 1 of the standard has one role each."""
    found: list[Text] = []
    for contributor in raw.at("contributors").entries(required=False):
        roles = contributor.object().at("roles").texts() + contributor.at("role").texts()
        names = [contributor.at(key).text(required=False) for key in _NAMES]
        title = _titled(contributor, " ".join(filter(None, names)))
        if _PUBLISHER in roles:
            if not title.en:
                contributor.at("title").refuse("a text that is not empty")
            found.append(title)
    return found[0] if found else None


def _licence(raw: ShapePlace) -> Licence:
    name, path = (raw.at(key).text(required=False) for key in ("name", "path"))
    if not name and not path:
        raw.at("name").refuse("an identifier such as CC-BY-4.0, or else a path to the text")
    if path and not path.startswith(_WEB):
        raw.at("path").file()
    return Licence(name, _titled(raw, name or path), path)


def _titled(raw: ShapePlace, instead: str) -> Text:
    title = raw.words("title")
    return title if title.en else Text(instead, instead)
