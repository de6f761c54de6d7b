"""Stances linked to issues by the user's own words."""

from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import ValidationError

from goodoffices.reading import document, read
from goodoffices.reading.issuewords import IssueWords
from goodoffices.record.entries import Issue
from goodoffices.record.ids import mint

TEXT = (
    "Foreign Minister Ana Reyes of Peru demanded that Chile withdraw its troops from the bridge. "
    "Chile's President Luis Soto rejected a return of prisoners of war. "
    "Peru welcomed the offer of a ferry."
)


def issue(name, *terms, **fields):
    """An issue with a scale."""
    fields = {"recorded": datetime(2024, 6, 5, tzinfo=UTC), "by": "a", **fields}
    return Issue(id=mint()[0], name=name, terms=terms, options=("all", "none"), **fields)


def links(*issues, text=TEXT):
    """The words by which each stance is linked to issues."""
    reading = IssueWords(issues).linked(read(document(text)))
    return {
        one.toward.text: [(match.name, match.span.text) for match in one.issues]
        for one in reading.stances
        if one.toward
    }


class TestIssueWords:
    """The words of a dossier's issues."""

    def test_names_and_terms_are_found_in_what_a_stance_is_about(self):
        """Whole words in any case; a star stands for any ending."""
        found = links(issue("Troops", "withdraw*"), issue("Prisoners", "prisoner of war"))
        assert found == {
            "Chile withdraw its troops from the bridge": [("Troops", "withdraw")],
            "a return of prisoners of war": [("Prisoners", "prisoners of war")],
            "the offer of a ferry": [],
        }

    def test_every_issue_that_fits_is_a_candidate(self):
        """The user decides between them."""
        found = links(issue("Troops"), issue("The bridge", "bridge"), issue("Ferries", "ferry"))
        assert found["Chile withdraw its troops from the bridge"] == [
            ("Troops", "troops"),
            ("The bridge", "the bridge"),
        ]
        assert found["the offer of a ferry"] == [("Ferries", "ferry")]

    def test_parts_of_words_and_rejected_issues_link_nothing(self):
        """Nothing is guessed."""
        assert not any(
            links(issue("Pris", "oops", "bri"), issue("Troops", status="rejected")).values()
        )

    def test_without_issues_a_reading_stays_as_it_is(self):
        """The same object."""
        reading = read(document(TEXT))
        assert IssueWords([]).linked(reading) is reading

    @given(st.lists(st.text(alphabet="abtroopsdge .*+()[\\", min_size=1, max_size=12), max_size=4))
    def test_whatever_the_terms_the_words_stand_in_the_text(self, terms):
        """A term is words, never a pattern of another language."""
        try:
            one = issue("x", *terms)
        except ValidationError:
            return
        for stance in IssueWords([one]).linked(read(document(TEXT))).stances:
            for match in stance.issues:
                assert TEXT[match.span.start : match.span.end] == match.span.text

    @pytest.mark.parametrize("term", ["*", "with*draw", "a *b", " ", "--"])
    def test_terms_without_a_word_are_refused(self, term):
        """In a sentence."""
        with pytest.raises(ValidationError, match=r"has a word without a letter|at least 1"):
            issue("x", term)
