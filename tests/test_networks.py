from __future__ import annotations

import pytest

from dashboard.networks import is_within, read_networks

TRUSTED = read_networks("10.0.0.0/8, 192.168.1.7 fd00::/8")


@pytest.mark.parametrize("host", ["10.1.2.3", "192.168.1.7", "fd12::1", "::ffff:10.0.0.1"])
def test_an_address_lies_in_its_network(host: str) -> None:
    assert is_within(host, TRUSTED)


@pytest.mark.parametrize(
    "host", ["11.0.0.1", "192.168.1.8", "fe80::1", "", "localhost", "10.0.0.1:80", "testclient"]
)
def test_others_do_not(host: str) -> None:
    assert not is_within(host, TRUSTED)


def test_nobody_lies_in_none() -> None:
    assert read_networks("") == ()
    assert not is_within("127.0.0.1", ())


def test_every_wrong_one_is_named() -> None:
    with pytest.raises(ValueError, match=r"'10\.0\.0\.1/8', 'proxy'; expected"):
        read_networks("10.0.0.0/8 10.0.0.1/8,proxy")
