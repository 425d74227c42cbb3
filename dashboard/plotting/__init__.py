"""Figures as plain values: theme, text, layout, and the renderers. None knows the dataset."""
