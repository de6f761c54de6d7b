"""What an assistant offers is held to the text and never overrides the rules."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.strategies_reading import reports

from goodoffices.reading import document, read
from goodoffices.reading.assistants import offer_of
from goodoffices.reading.assistants.joining import join

TEXT = """Peru named Luis Vega its envoy on Monday.

\u201cWe will not sign,\u201d Ama Odera said after General Brandt denied that talks had begun.

Ruth Paz did not say that the bridge is shut.
"""
OFFERS = st.fixed_dictionaries(
    {
        "statements": st.lists(
            st.fixed_dictionaries(
                {"content": st.lists(reports, max_size=2)},
                optional={"speaker": reports, "cue": reports, "negated": st.booleans()},
            ),
            max_size=3,
        )
    }
)


def joined(text, **offered):
    """Join an offer to the reading by rules."""
    return join(read(document(text)), text, offer_of(offered), "x")


def person(words):
    """Offer a person."""
    return {"words": words, "kind": "person"}


class TestJoin:
    @given(st.text(min_size=1), OFFERS, st.data())
    def test_every_span_is_verbatim(self, text, offered, data):
        """Whatever is offered, what is added stands in the text."""
        start = data.draw(st.integers(0, len(text)))
        end = data.draw(st.integers(start, len(text)))
        offered["statements"].append({"content": text[start:end], "speaker": text[:end]})
        for one in joined(text, **offered).statements:
            for span in (one.speaker, one.cue, *one.content):
                assert span is None or text[span.start : span.end] == span.text

    @pytest.mark.parametrize(
        "speaker", [None, "Ama Odera", person("Ama Odera")], ids=["none", "words", "kind"]
    )
    def test_what_the_rules_found_is_one(self, speaker):
        """The same words with the same speaker, or with none, agree."""
        made = joined(TEXT, statements=[{"content": "We will not sign", "speaker": speaker}])

        assert (len(made.agreed), made.statements) == (1, [])

    def test_another_speaker_is_a_rival(self):
        """Both stay: a person decides."""
        made = joined(TEXT, statements=[{"content": "We will not sign", "speaker": "Ruth Paz"}])

        assert [one.speaker.text for one in made.statements] == ["Ruth Paz"]
        assert made.agreed == ()

    def test_what_is_offered_twice_is_kept_once(self):
        """The repetition is counted."""
        one = {"content": "the bridge", "speaker": "Luis Vega"}
        made = joined(TEXT, statements=[one, one])

        assert (len(made.statements), made.repeated) == (1, 1)

    @pytest.mark.parametrize(
        ("content", "kind"),
        [
            ("We will not sign", "direct"),
            ("Ama Odera said", "indirect"),
            ("Monday.\n\n\u201cWe will", "mixed"),
        ],
    )
    def test_the_kind_is_told_by_the_marks(self, content, kind):
        """Not by the assistant."""
        made = joined(TEXT, statements=[{"content": content, "speaker": "Ruth Paz"}])

        assert made.statements[0].kind == kind

    def test_an_unknown_speaker_of_no_kind_is_nobody(self):
        """No actor is guessed; of a known kind one is added, but not for a word without a name."""
        text = "it rained on the zlot for days. Xun Lo."
        for speaker, names in (
            ("Xun Lo", []),
            (person("the zlot"), []),
            (person("Xun Lo"), ["Xun Lo"]),
        ):
            made = joined(text, statements=[{"content": "for days", "speaker": speaker}])
            known = {actor.id: actor.name for actor in made.actors}
            assert [known[actor] for actor in made.statements[0].actors] == names

    def test_contacts_need_two(self):
        """One party twice, or nobody known, is no contact; the rest of the offer stands."""
        call = {"type": "call", "status": "denied", "evidence": ["talks had begun"]}
        made = joined(
            TEXT,
            contacts=[
                call | {"participants": ["Ama Odera", "Ama Odera"]},
                call | {"participants": ["Ama Odera", "the bridge"]},
                call | {"participants": ["Ama Odera", "Zeno"]},
                call | {"participants": [person("Ama Odera"), person("Ruth Paz")]},
                call | {"participants": [person("Ruth Paz"), person("Ama Odera")]},
            ],
        )

        assert (made.nobody, made.not_verbatim, made.repeated) == (2, 1, 1)
        assert [party.name for party in made.contacts[0].participants] == ["Ama Odera", "Ruth Paz"]

    def test_appointments(self):
        """The rules' one is agreed to; another is added."""
        offered = {
            "appointee": person("Luis Vega"),
            "by": "Peru",
            "office": "envoy",
            "status": "announced",
            "evidence": "named Luis Vega its envoy",
        }
        known = read(document(TEXT)).appointments
        made = joined(
            TEXT, appointments=[offered, offered | {"appointee": person("Ruth Paz"), "by": None}]
        )

        assert made.agreed == tuple(one.id for one in known)
        assert made.appointments[-1].appointee.name == "Ruth Paz"
        assert made.added == tuple(one.id for one in made.appointments)

    def test_too_many_are_counted(self):
        """Beyond three hundred nothing is looked at."""
        assert joined(TEXT, statements=[{"content": "absent"}] * 310).malformed == 10
