"""Good Offices: from what was said about a dispute to what could settle it."""

__all__ = ["__version__"]

__version__ = "0.1.0"
