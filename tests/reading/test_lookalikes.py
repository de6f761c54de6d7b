"""What only sounds like a stance, and what is one."""

import pytest
from tests.reading.test_reader import reading_of

from goodoffices.reading.extent import Extent
from goodoffices.reading.lookalikes import is_adverse, is_foreseen, is_idle, is_of_others


class TestIsForeseen:
    """`is_foreseen`"""

    @pytest.mark.parametrize(
        ("words", "is_so"),
        [
            ("Iran is expected to |reject the offer.", True),
            ("Iran is likely to |demand more.", True),
            ("Iran was widely expected to quickly |reject the offer.", True),
            ("Iran is seen as |opposed to the plan.", True),
            ("Iran is ready to |accept the plan.", False),
            ("Iran expected Chile and |rejected the plan.", False),
        ],
    )
    def test_what_is_expected_is_told_from_what_is_done(self, words, is_so):
        """By the words right before the verb."""
        assert is_foreseen(words.replace("|", ""), words.index("|")) is is_so

    @pytest.mark.parametrize(
        "words",
        [
            "Peru's foreign ministry said Iran was expected to welcome the plan.",
            "Iran is seen as opposed to the plan.",
            "Peru's foreign minister denied that it had rejected the plan.",
            "Analysts say Turkey wants a larger role.",
            "Diplomats believe that Egypt will propose a truce.",
            "The plan proposed by Egypt calls for a pause.",
        ],
    )
    def test_what_is_foreseen_denied_or_thought_is_no_stance(self, words):
        """Neither in what is said nor as an act."""
        assert not reading_of(words).stances


class TestIsIdle:
    """`is_idle`"""

    @pytest.mark.parametrize(
        ("verb", "toward"),
        [
            ("welcome", "President Gustavo Petro of Colombia to the palace"),
            ("welcome", "Vladimir Putin to Beijing"),
            ("welcome", "guests from Chile"),
            ("offer", "tea to the delegates"),
            ("offer", "his warm thanks"),
            ("offer", "a chance of peace"),
            ("reject", "as false a report that it had sent troops"),
            ("reject", "media reports of a secret meeting"),
            ("reject", "to go into detail"),
            ("reject", "speculate"),
            ("reject", "its former ambassador"),
            ("reject", "an interview"),
            ("demand", "be joking"),
            ("demand", "have risen"),
            ("demand", "for steel would fall"),
        ],
    )
    def test_words_of_no_stance(self, verb, toward):
        """Guests, drinks, reports, silence, dismissals and guesses."""
        assert is_idle(f"It {toward}", verb, Extent(3, 3 + len(toward)))

    @pytest.mark.parametrize(
        ("verb", "toward"),
        [
            ("welcome", "Norway's accession to NATO"),
            ("welcome", "the return of the crew"),
            ("offer", "a team of doctors"),
            ("offer", "the rebels safe passage"),
            ("reject", "the report on the dam"),
            ("reject", "its former ally's plan"),
            ("demand", "be released"),
            ("demand", "have a seat"),
            ("threat", "tea"),
        ],
    )
    def test_words_of_a_stance(self, verb, toward):
        """The like of them that somebody does want or refuse."""
        text = f"It {toward}"

        assert not is_idle(text, verb, Extent(3, len(text)))

    def test_nothing_is_not_idle(self):
        """A stance may have no words of its own."""
        assert not is_idle("It", "offer", None)

    @pytest.mark.parametrize(
        "words",
        [
            "Peru welcomed President Gustavo Petro to the palace.",
            "The Kremlin rejected as false a report that it had sent troops.",
            'Peru\'s foreign minister said: "I am not going to speculate."',
            'Peru\'s foreign minister said: "I am ready for the trip."',
        ],
    )
    def test_a_report_has_no_stance_of_such_words(self, words):
        """Neither as speech nor as an act."""
        assert not reading_of(words).stances


class TestIsOfOthers:
    """`is_of_others`"""

    @pytest.mark.parametrize(
        ("own", "is_so"),
        [
            ("many Sudanese ", True),
            ("most countries in Africa still ", True),
            ("critics of the deal have ", True),
            ("a majority of voters would ", True),
            ("many of us ", False),
            ("our allies ", False),
            ("the government would ", False),
            ("critics say that we ", False),
        ],
    )
    def test_who_is_nobody_in_particular(self, own, is_so):
        """Not the speaker, and none of the speaker's."""
        text = f"{own}reject the deal"
        assert is_of_others(text, Extent(0, len(own))) is is_so

    def test_the_opposition_is_its_leaders_own(self):
        """By what the speaker is."""
        assert is_of_others("the opposition would", Extent(0, 20), "foreign minister")
        assert not is_of_others("the opposition would", Extent(0, 20), "opposition leader")


class TestIsAdverse:
    """`is_adverse`"""

    def test_whose_they_are_decides(self):
        """Nobody speaks for his enemies."""
        assert is_adverse("Syrian rebels", "foreign minister")
        assert not is_adverse("rebels", "rebel spokesman")
        assert not is_adverse("government", "foreign minister")
