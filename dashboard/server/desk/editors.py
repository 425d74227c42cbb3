"""Who may use the desk: who has its key on this machine, or whom a trusted proxy names."""

from __future__ import annotations

from hmac import compare_digest
from typing import TYPE_CHECKING, Protocol

from msgspec import Struct
from starlette.datastructures import Headers

from dashboard.networks import is_within

if TYPE_CHECKING:
    from starlette.types import Scope

    from dashboard.settings import Settings

KEY_HEADER = "atlas-desk-key"
"""What the desk's own script sends the key in."""


class Editors(Protocol):
    """Knows who may use the desk."""

    def is_own(self, scope: Scope) -> bool:
        """Whether a request, whatever it asks for, was sent to this server under its name."""

    def has_desk(self, scope: Scope) -> bool:
        """Whether there is a desk for whoever asks; elsewhere its address is none."""

    def may_open(self, scope: Scope) -> bool:
        """Whether whoever asks may load the frame of the desk, in which nothing stands."""

    def editor(self, scope: Scope) -> str:
        """Return who asks; empty for nobody who may read or write anything here."""


class KeyHolder(Struct, frozen=True):
    """Whoever has the key, on this machine.

    A page that gives this machine another name is not answered, and so cannot ask in its name.

    Attributes:
        key: The key.
        who: What she is called in the journal.
        hosts: What this server is called.
    """

    key: str
    who: str
    hosts: frozenset[str]

    def is_own(self, scope: Scope) -> bool:
        """Whether a request names this machine as a host."""
        return Headers(scope=scope).get("host", "").lower() in self.hosts

    def has_desk(self, _scope: Scope) -> bool:
        """Everybody on this machine."""
        return True

    def may_open(self, _scope: Scope) -> bool:
        """Everybody: the key comes with what is asked for then."""
        return True

    def editor(self, scope: Scope) -> str:
        """Return the editor's name if the key is right; how long that takes says nothing of it."""
        given = Headers(scope=scope).get(KEY_HEADER, "")
        return self.who if compare_digest(given.encode(), self.key.encode()) else ""


class ProxiedEditors(Struct, frozen=True):
    """Those whom a trusted proxy names and the settings list.

    Attributes:
        settings: The settings.
    """

    settings: Settings

    def is_own(self, _scope: Scope) -> bool:
        """The proxy sees to it."""
        return True

    def has_desk(self, scope: Scope) -> bool:
        """Whoever comes through a trusted proxy."""
        client = scope["client"]
        return bool(client) and is_within(client[0], self.settings.trusted_proxies)

    def may_open(self, scope: Scope) -> bool:
        """Editors alone."""
        return bool(self.editor(scope))

    def editor(self, scope: Scope) -> str:
        """Return the name that the proxy sends, if it sends one and that is an editor's."""
        if not self.has_desk(scope):
            return ""
        named = Headers(scope=scope).getlist(self.settings.desk_user_header)
        return named[0] if len(named) == 1 and named[0] in self.settings.desk_editors else ""
