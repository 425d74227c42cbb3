"""Slides that can be edited: charts, tables and shapes of PowerPoint's own, made from values."""
