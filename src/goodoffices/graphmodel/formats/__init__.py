"""Conflicts read from files, analyses written to them."""
