"""Tests of dashboard/tables/checks."""
