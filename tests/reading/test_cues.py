"""What `goodoffices.reading.cues` promises."""

import pytest

from goodoffices.reading.cues import CUES, NOUNS, PHRASAL, tells


class TestCues:
    """The table of reporting verbs."""

    @pytest.mark.parametrize(
        ("word", "verb", "form"),
        [
            ("said", "say", "finite"),
            ("saying", "say", "gerund"),
            ("say", "say", "base"),
            ("written", "write", "participle"),
            ("replied", "reply", "finite"),
            ("urging", "urge", "gerund"),
            ("stresses", "stress", "finite"),
            ("admitted", "admit", "finite"),
        ],
    )
    def test_knows_every_form_of_a_verb(self, word, verb, form):
        """Regular verbs are inflected, irregular ones listed."""
        assert (CUES[word].verb, CUES[word].form) == (verb, form)

    def test_says_what_may_stand_beside_a_verb(self):
        """'Tell' takes a hearer; 'hint' needs 'that'; 'call' puts a word on something."""
        assert CUES["told"].hearer
        assert CUES["hints"].that
        assert not CUES["hints"].clause
        assert CUES["called"].naming
        assert not CUES["called"].clause
        assert CUES["demanded"].deed

    def test_some_verbs_need_their_particle(self):
        """'Pointed' alone reports nothing."""
        assert PHRASAL["pointed"][0] == "out"
        assert "pointed" not in CUES

    def test_words_that_are_also_nouns_are_verbs_of_the_list(self):
        """Each is a form of a reporting verb."""
        assert set(CUES) >= NOUNS


class TestTells:
    """`tells`"""

    def test_tells_a_verb_from_a_noun(self):
        """A role ends before *praised*, not before *claims*."""
        assert tells("praised")
        assert not tells("claims")
        assert not tells("praising")
        assert not tells("union")


class TestLists:
    """The lists of reporting verbs."""

    def test_every_word_is_in_lower_case(self):
        """The sentence's lower-case words are looked up."""
        assert all(word == word.lower() for word in (*CUES, *PHRASAL, *NOUNS))
