"""Hyperscale AI Atlas: an analytical dashboard whose every number leads to its evidence."""
