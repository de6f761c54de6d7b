"""Offices that pass on, and what only looks like it."""

import pytest
from tests.reading.telling import filled
from tests.reading.test_reader import reading_of

TOLD = [
    ("Carl Brandt will take over as envoy from Eva Lindt.", "announced Carl Brandt: envoy"),
    ("Carl Brandt takes over from Eva Lindt as envoy.", "announced Carl Brandt: envoy"),
    ("Carl Brandt is taking over from Eva Lindt as envoy.", "announced Carl Brandt: envoy"),
    ("Carl Brandt has taken over from Eva Lindt as envoy.", "appointed Carl Brandt: envoy"),
    ("Carl Brandt stepped in for Eva Lindt as envoy.", "appointed Carl Brandt: envoy"),
    ("Carl Brandt was asked to replace Eva Lindt as envoy.", "proposed Carl Brandt: envoy"),
    ("Carl Brandt took the oath as mediator.", "appointed Carl Brandt: mediator"),
    ("Carl Brandt has taken up the post of mediator.", "appointed Carl Brandt: mediator"),
    ("Envoy Carl Brandt took over from Eva Lindt in May.", "appointed Carl Brandt: Envoy"),
    ("Carl Brandt lost his job as mediator.", "ended Carl Brandt: mediator"),
    ("Carl Brandt, the mediator, is leaving his post.", "ended Carl Brandt: mediator"),
    ("Carl Brandt ended his term as mediator in May.", "ended Carl Brandt: mediator"),
    (
        "{a} accepted the resignation of her defence minister, General Carl Brandt.",
        "ended Carl Brandt: defence minister",
    ),
    ("Carl Brandt, who replaces Eva Lindt as envoy, left.", "appointed Carl Brandt: envoy"),
    (
        "Foreign Minister Carl Brandt has tendered his resignation.",
        "ended Carl Brandt: Foreign Minister",
    ),
    (
        "Carl Brandt presented his credentials as ambassador to President Ama Odera.",
        "appointed Carl Brandt: ambassador",
    ),
    (
        "Carl Brandt won election as president of the commission.",
        "appointed Carl Brandt: president of the commission",
    ),
    ("Carl Brandt assumed charge as special envoy.", "appointed Carl Brandt: special envoy"),
    (
        "Carl Brandt takes up the post of special envoy on 1 May.",
        "announced Carl Brandt: special envoy",
    ),
    ("Carl Brandt succeeds Eva Lindt as envoy to Peru.", "appointed Carl Brandt: envoy to Peru"),
    ("Carl Brandt will replace Eva Lindt as mediator.", "announced Carl Brandt: mediator"),
    ("President Ama Odera replaced Eva Lindt as mediator.", "ended Eva Lindt: mediator"),
    ("Carl Brandt took over as chief mediator in May.", "appointed Carl Brandt: chief mediator"),
    ("Carl Brandt took office as prime minister.", "appointed Carl Brandt: prime minister"),
    ("Carl Brandt became foreign minister in May.", "appointed Carl Brandt: foreign minister"),
    ("Carl Brandt will serve as deputy mediator.", "announced Carl Brandt: deputy mediator"),
    ("Carl Brandt is to be the new mediator.", "announced Carl Brandt: mediator"),
    ("Eva Lindt has been asked to serve as mediator.", "proposed Eva Lindt: mediator"),
    ("Carl Brandt left his post as chief negotiator.", "ended Carl Brandt: chief negotiator"),
    ("Carl Brandt was removed from his post as mediator.", "ended Carl Brandt: mediator"),
    ("Carl Brandt retired as chief negotiator in May.", "ended Carl Brandt: chief negotiator"),
    ("Carl Brandt handed in his resignation as mediator.", "ended Carl Brandt: mediator"),
    (
        "The resignation of Foreign Minister Carl Brandt was accepted on Monday.",
        "ended Carl Brandt: Foreign Minister",
    ),
    (
        "The nomination of Carl Brandt as envoy to Chad was welcomed.",
        "proposed Carl Brandt: envoy to Chad",
    ),
    ("{a} accepted Carl Brandt's resignation as mediator.", "ended Carl Brandt: mediator"),
    (
        "The appointment of Carl Brandt as special envoy was announced.",
        "announced Carl Brandt: special envoy",
    ),
    ("Carl Brandt's term as special envoy ends in June.", "ended Carl Brandt: special envoy"),
    (
        "The post of chief negotiator went to Carl Brandt.",
        "appointed Carl Brandt: chief negotiator",
    ),
    (
        "Mr Carl Brandt, the envoy to Peru, will be succeeded by Ms Eva Lindt.",
        "announced Eva Lindt: envoy to Peru",
    ),
    (
        "Dr Eva Lindt, the mediator, takes up her post in Oslo on Monday.",
        "announced Eva Lindt: mediator",
    ),
    ("Carl Brandt is to be replaced by Eva Lindt as envoy.", "announced Eva Lindt: envoy"),
    ("Carl Brandt will be the new mediator.", "announced Carl Brandt: mediator"),
]
BOTH = [
    ("Carl Brandt was replaced as mediator by Eva Lindt in May.", "Eva Lindt", "Carl Brandt"),
    ("Carl Brandt was replaced by Eva Lindt as mediator on Monday.", "Eva Lindt", "Carl Brandt"),
    ("Carl Brandt, the mediator, has been succeeded by Eva Lindt.", "Eva Lindt", "Carl Brandt"),
    ("Peru replaced Eva Lindt with Carl Brandt as mediator.", "Carl Brandt", "Eva Lindt"),
    ("Peru has replaced its mediator, Eva Lindt, with Carl Brandt.", "Carl Brandt", "Eva Lindt"),
    (
        "Peru dismissed its mediator, Eva Lindt, and replaced her with Carl Brandt.",
        "Carl Brandt",
        "Eva Lindt",
    ),
]
NOT_TOLD = [
    "Eva Lindt became the first minister to visit the reef.",
    "Eva Lindt replaced President Carl Brandt's portrait with a map.",
    "Carl Brandt served as chief negotiator from 2012 to 2014.",
    "Eva Lindt, a retired judge, spoke.",
    "The union demanded the resignation of Foreign Minister Carl Brandt.",
    "Eva Lindt, who became a judge in 1998, spoke.",
    "Carl Brandt took over the farm.",
    "The bus replaced the ferry.",
    "The post of the crew went to Chile.",
    "Carl Brandt was succeeded by joy.",
    "Carl Brandt would be a good president.",
    "If Carl Brandt becomes president, the union will strike.",
]


class TestSuccessionsIn:
    """`successions_in`, by the sentence."""

    @pytest.mark.parametrize(("sentence", "told"), TOLD)
    def test_what_tells_of_one(self, sentence, told):
        """Status, whose office it is, and the office."""
        (found,) = reading_of(filled(sentence)).appointments

        assert f"{found.status} {found.appointee.name}: {found.office.text}" == told

    @pytest.mark.parametrize(("sentence", "heir", "former"), BOTH)
    def test_who_was_replaced_has_the_office_no_more(self, sentence, heir, former):
        """One gets it, and the term of the other ends."""
        found = reading_of(filled(sentence)).appointments

        assert {(one.status, one.appointee.name, one.office.text) for one in found} == {
            ("appointed", heir, "mediator"),
            ("ended", former, "mediator"),
        }

    @pytest.mark.parametrize("sentence", NOT_TOLD)
    def test_what_only_looks_like_one(self, sentence):
        """No office is entered or left."""
        assert reading_of(filled(sentence)).appointments == ()

    def test_who_leaves_the_office_that_another_was_given(self):
        """*She replaces D, who stepped down* tells which office D had."""
        text = "Peru named Eva Lindt as envoy. She replaces Carl Brandt, who stepped down in April."
        found = reading_of(text).appointments

        assert [(one.appointee.name, one.status, one.office.text) for one in found] == [
            ("Eva Lindt", "appointed", "envoy"),
            ("Carl Brandt", "ended", "envoy"),
        ]
