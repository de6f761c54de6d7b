"""How it is shown: pages as typed contexts, templates that only format, pictures."""
