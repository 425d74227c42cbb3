"""What can be asked of the Atlas, described once for programs and for readers."""
