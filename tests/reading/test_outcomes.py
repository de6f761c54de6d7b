"""What `goodoffices.reading.outcomes` promises."""

import pytest
from tests.reading.test_reader import reading_of

A, B = "President Ama Odera", "General Carl Brandt"


class TestIsJudged:
    """`is_judged`, by the contacts found."""

    @pytest.mark.parametrize(
        "sentence",
        [
            f"{A} said that talks with {B} were pointless.",
            f"{A} said that a meeting with {B} would be useless.",
            f"{A} called talks with {B} a waste of time.",
        ],
    )
    def test_what_would_be_worth_nothing_did_not_happen(self, sentence):
        """It is only spoken of."""
        assert not reading_of(sentence).contacts

    @pytest.mark.parametrize(
        "sentence",
        [
            f"{A} said that talks with {B} were constructive.",
            f"{A} said that a meeting with {B} would be held in Lima.",
        ],
    )
    def test_what_was_held_is_told(self, sentence):
        """Praise supposes that it happened."""
        assert reading_of(sentence).contacts


class TestStatusOf:
    """`status_of`, by the contacts found."""

    @pytest.mark.parametrize(
        "sentence",
        [f"Had {A} met {B}, it would be over.", f"{A} has not refused to meet {B}."],
    )
    def test_a_supposition_and_a_denied_refusal_are_none(self, sentence):
        """Neither that they met nor that they refused."""
        assert not reading_of(sentence).contacts

    def test_a_headline_tells_of_what_is_to_come(self):
        """Nobody has met yet."""
        (found,) = reading_of("Ama Odera to meet General Carl Brandt in Lima").contacts
        assert found.status == "planned"

    @pytest.mark.parametrize(
        "sentence",
        [
            f"{A} suspended her weekly consultations with {B}.",
            f"{A} has frozen talks with {B}.",
        ],
    )
    def test_what_is_suspended_is_held_no_more(self, sentence):
        """No contact took place by it."""
        (found,) = reading_of(sentence).contacts

        assert found.status == "refused"

    @pytest.mark.parametrize(
        "sentence",
        [
            f"{A} agreed to a truce after two days of talks with {B}.",
            f"{A} refused to sign after a meeting with {B}.",
            f"{A} rejected the plan of a judge, after a meeting with {B}.",
            f"{A} would not sign it, after talks with {B} ended.",
            f"{A} denied a rift after talks with {B}.",
        ],
    )
    def test_what_went_before_a_refusal_took_place(self, sentence):
        """Not the contact is refused or denied, but what was done after it."""
        (found,) = reading_of(sentence).contacts

        assert found.status == "occurred"


class TestStatusAfter:
    """`status_after`, by the contacts found."""

    @pytest.mark.parametrize(
        ("after", "status"),
        [
            ("did not take place", "refused"),
            ("fell through", "refused"),
            ("never materialised", "refused"),
            ("never took place", "denied"),
            ("were called off", "refused"),
            ("were scrapped", "refused"),
            ("were put off", "planned"),
            ("have been rescheduled", "planned"),
            ("are to resume in May", "planned"),
            ("took place in May", "occurred"),
        ],
    )
    def test_what_became_of_talks(self, after, status):
        """Talks that did not come about are not among those that took place."""
        (found,) = reading_of(f"Talks between {A} and {B} {after}.").contacts

        assert found.status == status

    def test_an_apposition_ends_before_the_verb(self):
        """*Talks with B, the head of C, were put off.*"""
        text = f"Talks between {A} and the navy's chief, {B}, were put off."
        (found,) = reading_of(text).contacts

        assert found.status == "planned"
