"""The record: what was said, by whom, where we read it, since when."""
