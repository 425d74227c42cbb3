"""The desk of editors on the web: who may use it, and what answers for it."""
