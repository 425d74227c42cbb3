"""Tests of dashboard/tables."""
