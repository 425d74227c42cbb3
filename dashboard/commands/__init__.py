"""The sub-commands of `hyperatlas`, one file each."""
