"""Outside files brought in: from bytes to rows of text, through a mapping, to a proposal."""
