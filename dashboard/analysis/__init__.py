"""Pure functions from the dataset to the frames that charts draw."""
