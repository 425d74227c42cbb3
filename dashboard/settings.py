"""Settings: environment variables that begin with ``ATLAS_``."""

from __future__ import annotations

import os
import re
from difflib import get_close_matches
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any, Literal

from pydantic import (
    BaseModel,
    BeforeValidator,
    ConfigDict,
    DirectoryPath,
    Field,
    FilePath,
    SecretStr,
    ValidationError,
    ValidationInfo,
    field_validator,
)

from dashboard.embed_policy import EmbedPolicy
from dashboard.locations import cache_directory, charts_directory, data_directory, locales_directory
from dashboard.networks import Network, read_networks
from dashboard.store.address import read_address
from dashboard.web_origins import OriginPattern, read_patterns

if TYPE_CHECKING:
    from collections.abc import Callable

    from pydantic_core import ErrorDetails

_PREFIX = "ATLAS_"
_READ_ELSEWHERE = ("ATLAS_ARTICLES", "ATLAS_INPUTS")
_KEYS = ("secret", "previous_secret")
_SECRETS = (*_KEYS, "store")
_SHORTEST_SECRET = 32
_PATH = re.compile(r"/(?:(?!\.{1,2}/)[A-Za-z0-9._~-]+/)*")


def _written(read: Callable[[str], object]) -> BeforeValidator:
    """Return what reads a value that is written as text."""
    return BeforeValidator(lambda value: read(value) if isinstance(value, str) else value)


Names = Annotated[tuple[str, ...], _written(lambda text: tuple(re.split(r"[\s,]+", text.strip())))]
Networks = Annotated[tuple[Network, ...], _written(read_networks)]
Patterns = Annotated[tuple[OriginPattern, ...], _written(read_patterns)]
Folder = Annotated[Path | None, _written(lambda text: Path(text) if text else None)]
Secret = Annotated[SecretStr | None, _written(lambda text: text or None)]


class InvalidSettingsError(ValueError):
    """Settings with faults; carries a line for each."""

    def __init__(self, faults: list[str]) -> None:
        super().__init__("\n".join(faults))
        self.faults = faults


class Settings(BaseModel):
    """How the Atlas is served. Every field is read from ``ATLAS_`` and its name."""

    model_config = ConfigDict(extra="forbid", validate_default=True)

    host: str = Field(
        default="127.0.0.1", min_length=1, description="Address that the server listens on."
    )
    port: int = Field(default=8050, ge=0, le=65535, description="Port that the server listens on.")
    workers: int = Field(default=1, ge=1, le=64, description="Processes that serve.")
    data: Path = Field(default_factory=data_directory, description="Folder of the dataset.")
    store: Secret = Field(
        default=None,
        description="Address of the database with the editions; a file in the dataset's folder.",
    )
    cache: Folder = Field(
        default_factory=cache_directory,
        description="Folder of what was checked, and of large datasets compiled; empty for none.",
    )
    locales: Path = Field(
        default_factory=locales_directory,
        description="Folder of further languages, one file each; there may be none.",
    )
    charts: DirectoryPath = Field(
        default_factory=charts_directory, description="Folder of the charts."
    )
    template: FilePath | None = Field(
        default=None,
        description="Presentation (PPTX) whose layouts, colours and fonts slides have.",
    )
    brand: FilePath | None = Field(
        default=None,
        description="File (JSON) with a company's colours, font, logo, name and footer.",
    )
    browsers: int = Field(
        default=2, ge=0, le=16, description="Browsers that may draw pictures; 0 for none."
    )
    render_queue: int = Field(
        default=64, ge=1, le=10_000, description="Pictures that may wait for a browser."
    )
    render_seconds: float = Field(
        default=20, ge=1, le=300, description="Seconds that a picture may take."
    )
    prerender: bool = Field(
        default=True, description="Whether the usual pages are made before anybody asks for them."
    )
    prefix: str = Field(default="/", description="Path that the whole site lives under.")
    trusted_proxies: Networks = Field(
        default=(), description="Addresses or networks whose X-Forwarded headers are believed."
    )
    embed_origins: Patterns = Field(
        default=(), description="Origins that may embed; none but the site itself by default."
    )
    access: Literal["public", "signed"] = Field(
        default="public", description="Whether embeds, pictures and data ask for a token."
    )
    desk: Literal["off", "proxy"] = Field(
        default="off", description="Whether editors who come through a trusted proxy have a desk."
    )
    desk_user_header: str = Field(
        default="X-Forwarded-User",
        pattern=r"^[A-Za-z0-9-]+$",
        description="Header in which a trusted proxy names the user.",
    )
    desk_editors: Names = Field(
        default=(), description="Users who may use the desk, commas or spaces between them."
    )
    secret: Secret = Field(
        default=None, validate_default=True, description="Key that tokens are signed with."
    )
    previous_secret: Secret = Field(
        default=None, description="The key before it, whose tokens still hold."
    )

    def __init__(self, **given: Any) -> None:
        names = {name: variable(name) for name in type(self).model_fields}
        read = {name: os.environ[named] for name, named in names.items() if named in os.environ}
        super().__init__(**{**read, **given})

    @property
    def signed(self) -> bool:
        """Whether embeds, pictures and data ask for a token."""
        return self.access == "signed"

    @property
    def embed_policy(self) -> EmbedPolicy:
        """Who may embed."""
        return EmbedPolicy(self.embed_origins, self.signed)

    @field_validator("store")
    @classmethod
    def _is_store(cls, store: SecretStr | None) -> SecretStr | None:
        return store and SecretStr(read_address(store.get_secret_value()))

    @field_validator("desk_editors")
    @classmethod
    def _has_editors(cls, editors: tuple[str, ...], info: ValidationInfo) -> tuple[str, ...]:
        named = tuple(filter(None, editors))
        if info.data.get("desk") == "proxy":
            if not info.data.get("trusted_proxies"):
                raise ValueError(
                    f"{variable('desk')} is proxy: {variable('trusted_proxies')} is needed"
                )
            if not named:
                raise ValueError(f"needed where {variable('desk')} is proxy")
        return named

    @field_validator("prefix")
    @classmethod
    def _is_path(cls, prefix: str) -> str:
        if not _PATH.fullmatch(prefix):
            raise ValueError("expected / or a path between slashes such as /ai/")
        return prefix

    @field_validator(*_KEYS)
    @classmethod
    def _is_long_enough(cls, secret: SecretStr | None, info: ValidationInfo) -> SecretStr | None:
        if secret is not None and len(secret.get_secret_value()) < _SHORTEST_SECRET:
            raise ValueError(f"needs at least {_SHORTEST_SECRET} characters")
        if secret is None and info.field_name == "secret" and info.data.get("access") == "signed":
            raise ValueError(f"needed where {variable('access')} is signed")
        return secret


def read_settings(**given: str) -> Settings:
    """Return the settings of the environment, with options of the command line before them.

    Raises:
        InvalidSettingsError: If any do not fit; lists all that do not, and what would.
    """
    try:
        return Settings(**dict[str, Any](given))
    except ValidationError as error:
        raise InvalidSettingsError([_described(one, given) for one in error.errors()]) from None


def unknown_variables() -> list[str]:
    """Return a line for each variable that looks like a setting and is none."""
    known = [variable(name) for name in Settings.model_fields]
    return [
        f"{name} is no setting and has no effect{_meant(name, known)}"
        for name in sorted(os.environ)
        if name.startswith(_PREFIX) and name not in {*known, *_READ_ELSEWHERE}
    ]


def variable(name: str) -> str:
    """Return the environment variable of a setting."""
    return f"{_PREFIX}{name.upper()}"


def _meant(name: str, known: list[str]) -> str:
    near = get_close_matches(name, known, 1)
    return f" (did you mean {near[0]}?)" if near else f" (settings: {', '.join(known)})"


def _described(fault: ErrorDetails, given: dict[str, str]) -> str:
    name = str(fault["loc"][0])
    place = f"--{name}" if name in given else variable(name)
    shown = "" if name in _SECRETS else f" {str(fault['input'])!r}"
    return f"{place}{shown}: {fault['msg'].removeprefix('Value error, ')}{_range(name)}"


def _range(name: str) -> str:
    described = Settings.model_json_schema()["properties"][name]
    if "maximum" not in described:
        return ""
    return f"; allowed: {described['minimum']} to {described['maximum']}"
