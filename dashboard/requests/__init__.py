"""The one grammar of addresses: choices, parsing, writing."""
