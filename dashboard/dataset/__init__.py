"""The dataset: described in data/datapackage.json, read, checked and handed on as frames."""
