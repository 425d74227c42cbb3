"""Taking a chart away: pictures, files, and what a file knows of where it came from."""
