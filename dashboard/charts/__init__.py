"""The charts, one file each: the file's name is the chart's id."""
