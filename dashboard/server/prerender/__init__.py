"""The page as it stands before any script has run: its words, and its charts as pictures."""
