"""Turn the text of a report into proposed entries (rules D1-D7)."""
