"""Proposed rows of tables, read from a text; what was decided about them; the rows that follow."""
