"""Networks, as a setting lists them."""

from __future__ import annotations

import re
from ipaddress import IPv4Network, IPv6Address, IPv6Network, ip_address, ip_network

Network = IPv4Network | IPv6Network


def read_networks(text: str) -> tuple[Network, ...]:
    """Return the addresses and networks of a list with commas or spaces between them.

    Raises:
        ValueError: If any is neither; names all of them.
    """
    networks, wrong = [], []
    for part in re.split(r"[\s,]+", text.strip()) if text.strip() else []:
        try:
            networks.append(ip_network(part))
        except ValueError:
            wrong.append(repr(part))
    if wrong:
        expected = "expected 10.0.0.5, 10.0.0.0/8 or fd00::/8"
        raise ValueError(f"no address and no network: {', '.join(wrong)}; {expected}")
    return tuple(dict.fromkeys(networks))


def is_within(host: str, networks: tuple[Network, ...]) -> bool:
    """Whether a host lies in any of some networks; a name lies in none."""
    try:
        address = ip_address(host)
    except ValueError:
        return False
    if isinstance(address, IPv6Address) and address.ipv4_mapped:
        address = address.ipv4_mapped
    return any(address in network for network in networks)
