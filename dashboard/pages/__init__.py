"""The pages: layout and callbacks of the dashboard."""
