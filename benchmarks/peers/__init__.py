"""The peers: other tools with the same three charts of the same data, or the same tables."""
