"""Slides: what is in them, what they are equal to, what PowerPoint demands of them."""
