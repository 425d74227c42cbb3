"""Settings: environment variables that begin with ``ATLAS_``."""

from __future__ import annotations

from pathlib import Path

from pydantic import Field
from pydantic_settings import BaseSettings, SettingsConfigDict

from dashboard.locations import charts_directory, data_directory


class Settings(BaseSettings):
    """How the Atlas is served. Every field is read from ``ATLAS_`` and its name."""

    model_config = SettingsConfigDict(env_prefix="ATLAS_", extra="forbid")

    host: str = Field(default="127.0.0.1", description="Address that the server listens on.")
    port: int = Field(default=8050, ge=0, le=65535, description="Port that the server listens on.")
    workers: int = Field(default=1, ge=1, le=64, description="Processes that serve.")
    data: Path = Field(default_factory=data_directory, description="Folder of the dataset.")
    charts: Path = Field(default_factory=charts_directory, description="Folder of the charts.")
