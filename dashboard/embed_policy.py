"""Who may show a chart in a frame, and in words why somebody may not."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from msgspec import Struct

from dashboard.i18n import Text
from dashboard.web_origins import OriginPattern, WebOrigin, read_origin

if TYPE_CHECKING:
    from collections.abc import Iterator

_UNREADABLE = Text(
    "주소로 읽을 수 없습니다. https://portal.example 처럼 적어 주세요.",
    "This is no address. Write it as https://portal.example.",
)
_MIXED = Text(
    "{portal}: 포털은 https인데 이 사이트는 http입니다. 브라우저는 https 페이지 안에 http "
    "페이지를 띄우지 않으므로, 이 사이트도 https로 열어야 합니다.",
    "{portal} is served over https and this site over http. Browsers show no http page inside an "
    "https page: this site has to be served over https too.",
)
_UNLISTED = Text(
    "{portal}: 허용 목록에 없습니다. 사이트 관리자가 ATLAS_EMBED_ORIGINS에 더해야 합니다.",
    "{portal} is not in the list of those who may embed. The administrator of this site can add "
    "it to ATLAS_EMBED_ORIGINS.",
)
_SIGNED = Text(
    "{portal}: 허용 목록에 있지만, 이 사이트는 서명된 접근만 받습니다. 포털의 서버가 주소에 "
    "토큰을 붙여야 보입니다.",
    "{portal} is in the list, but this site asks for signed access: the portal's server has to "
    "add a token to the address.",
)
_ALLOWED = Text("{portal}: 넣을 수 있습니다.", "{portal} may embed this.")


class EmbedPolicy(Struct, frozen=True):
    """Who may embed.

    Attributes:
        patterns: The origins that may, beside the site itself.
        signed: Whether an embed needs a token.
    """

    patterns: tuple[OriginPattern, ...] = ()
    signed: bool = False

    @property
    def ancestors(self) -> str:
        """The value of ``frame-ancestors`` in the content security policy of an embed."""
        return " ".join(["'self'", *map(str, self.patterns)])


class Permission(NamedTuple):
    """Whether a portal may embed, and why."""

    allowed: bool
    reason: Text


def may_embed(portal: str, own: str, policy: EmbedPolicy) -> Permission:
    """Return whether a frame on a portal's page would show a chart.

    Args:
        portal: A host or the address of a page, as a reader types it.
        own: The address of the Atlas, as that reader's browser knows it.
        policy: Who may embed.
    """
    home = next(_candidates(own), None)
    found = [_permission(one, home, policy) for one in _candidates(portal.strip()) if home]
    if not found:
        return Permission(allowed=False, reason=_UNREADABLE)
    return next((one for one in found if one.allowed), found[0])


def _candidates(portal: str) -> Iterator[WebOrigin]:
    """A bare host may mean either scheme."""
    for text in [portal] if "://" in portal else [f"https://{portal}", f"http://{portal}"]:
        try:
            yield read_origin(text)
        except ValueError:
            continue


def _permission(portal: WebOrigin, own: WebOrigin, policy: EmbedPolicy) -> Permission:
    listed = (OriginPattern(own), *policy.patterns)
    if (portal.scheme, own.scheme) == ("https", "http") and not _is_loopback(own.host):
        reason = _MIXED
    elif not any(pattern.includes(portal) for pattern in listed):
        reason = _UNLISTED
    else:
        reason = _SIGNED if policy.signed else _ALLOWED
    return Permission(reason is _ALLOWED, reason.format(portal=str(portal)))


def _is_loopback(host: str) -> bool:
    """Browsers trust the machine itself even without https."""
    return host == "localhost" or host.endswith(".localhost") or host.startswith("127.")
