"""Texts made of what readers of quotations stumble over."""

from hypothesis import strategies as st

__all__ = ["reports", "snippets"]

_PIECES = (
    *"\u201c\u201d\u2018\u2019\"'\u00ab\u00bb\u201e()-:;,.!?\n ",
    "\n\n",
    " said ",
    " said that ",
    " according to ",
    " told ",
    "Ana Reyes",
    "the envoy",
    " and ",
    "We agree",
    "a truce",
    " did not ",
    "Mr. ",
    "U.N. ",
    "\u2014",
    "- ",
    "BRANN: ",
)

snippets = st.lists(st.sampled_from(_PIECES), max_size=40).map("".join)
"""Short texts in which marks, names and reporting verbs stand in any order."""

reports = st.one_of(snippets, st.text(max_size=200))
"""Any text at all, and the above."""
