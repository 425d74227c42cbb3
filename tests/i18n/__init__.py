"""Tests of the two languages and their numbers."""
