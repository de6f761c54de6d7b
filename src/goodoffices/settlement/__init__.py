"""Positions on issues: how far apart the parties are, and how that moved."""
