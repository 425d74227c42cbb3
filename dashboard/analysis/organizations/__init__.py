"""Everything that the articles say about one organization."""
