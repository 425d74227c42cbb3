"""Settings are checked before anything is served, and keys are never shown."""

from __future__ import annotations

import pytest

from dashboard.cli import main
from dashboard.settings import InvalidSettingsError, Settings, read_settings

KEY = "0123456789abcdef0123456789abcdef"


@pytest.fixture
def surroundings(monkeypatch):
    def given(**values: str) -> None:
        for name, value in values.items():
            monkeypatch.setenv(f"ATLAS_{name.upper()}", value)

    return given


def faults() -> list[str]:
    with pytest.raises(InvalidSettingsError) as caught:
        read_settings()
    return caught.value.faults


def test_without_a_word_the_site_is_public_and_frames_only_itself(surroundings) -> None:
    settings = read_settings()
    assert (settings.prefix, settings.trusted_proxies, settings.signed) == ("/", (), False)
    assert settings.embed_policy.ancestors == "'self'"


@pytest.mark.parametrize("prefix", ["/", "/ai/", "/portal/ai-v1.0/"])
def test_a_prefix_is_a_path_between_slashes(surroundings, prefix: str) -> None:
    surroundings(prefix=prefix)
    assert read_settings().prefix == prefix


@pytest.mark.parametrize(
    "prefix", ["", "ai", "/ai", "ai/", "//", "/../", "/./", "/a b/", "/ai/\n", "/a?b/", "/é/"]
)
def test_anything_else_is_no_prefix(surroundings, prefix: str) -> None:
    surroundings(prefix=prefix)
    (fault,) = faults()
    assert fault.startswith(f"ATLAS_PREFIX {prefix!r}: expected / or a path between slashes")


def test_lists_are_read_with_commas_and_spaces(surroundings) -> None:
    surroundings(
        trusted_proxies="127.0.0.1, 10.0.0.0/8 fd00::/8",
        embed_origins="https://portal.example,https://*.corp.example http://localhost:9000",
    )
    settings = read_settings()
    assert [str(one) for one in settings.trusted_proxies] == [
        "127.0.0.1/32",
        "10.0.0.0/8",
        "fd00::/8",
    ]
    assert settings.embed_policy.ancestors == (
        "'self' https://portal.example https://*.corp.example http://localhost:9000"
    )


def test_every_fault_is_told_at_once(surroundings) -> None:
    surroundings(
        prefix="/ai",
        trusted_proxies="proxy.example, 10.0.0.1/8",
        embed_origins="portal.example https://ok.example",
        access="signed",
        previous_secret=KEY[:31],
    )
    told = faults()
    assert [line.split()[0].rstrip(":") for line in told] == [
        "ATLAS_PREFIX",
        "ATLAS_TRUSTED_PROXIES",
        "ATLAS_EMBED_ORIGINS",
        "ATLAS_SECRET",
        "ATLAS_PREVIOUS_SECRET",
    ]
    assert "'proxy.example', '10.0.0.1/8'" in told[1]
    assert "no origin: 'portal.example'; expected https://portal.example" in told[2]
    assert told[3] == "ATLAS_SECRET: needed where ATLAS_ACCESS is signed"
    assert told[4] == "ATLAS_PREVIOUS_SECRET: needs at least 32 characters"


@pytest.mark.parametrize("access", ["public", "signed"])
def test_a_short_key_is_refused_and_not_repeated(surroundings, access: str) -> None:
    surroundings(access=access, secret="hunter2" * 4)
    (fault,) = faults()
    assert fault == "ATLAS_SECRET: needs at least 32 characters"


def test_an_empty_key_is_none(surroundings) -> None:
    surroundings(access="signed", secret=KEY, previous_secret="")
    assert read_settings().previous_secret is None


def test_a_key_is_never_shown() -> None:
    settings = Settings(access="signed", secret=KEY, previous_secret=KEY[::-1])
    shown = f"{settings!r} {settings} {settings.model_dump()} {settings.model_dump_json()}"
    assert KEY not in shown
    assert KEY[::-1] not in shown


def test_signed_access_without_a_key_is_not_served(surroundings, capsys) -> None:
    surroundings(access="signed", secret=KEY[:31])
    assert main(["serve"]) == 2
    assert capsys.readouterr().err == "ATLAS_SECRET: needs at least 32 characters\n"
