"""What `goodoffices.reading.attribution` promises."""

from itertools import pairwise

import pytest
from hypothesis import given
from tests.strategies_reading import reports

from goodoffices.reading.attribution import attributions
from goodoffices.reading.document import document


def found(text):
    """Rows of kind, speaker, cue and contents; a plain first line keeps the rest prose."""
    text = f"Talks went on.\n\n{text}"
    rows = []
    for a in attributions(document(text)):
        speaker, cue = a.speaker and a.speaker.of(text), a.cue and a.cue.of(text)
        rows.append((a.kind, speaker, cue, [part.of(text) for part in a.content]))
    return rows


class TestAttributions:
    """Finding who said what."""

    @given(reports)
    def test_every_part_is_verbatim_and_no_content_is_stated_twice(self, text):
        """Contents lie in the text, in order, and do not overlap but for nested ones."""
        every = attributions(document(text))
        assert every == attributions(document(text))
        assert list(every) == sorted(every, key=lambda a: a.content[0])
        assert all(0 <= p.start < p.end <= len(text) for a in every for p in a.content)
        parts = sorted(part for a in every if not a.nested for part in a.content)
        assert all(a.end <= b.start for a, b in pairwise(parts))

    @given(reports)
    def test_speaker_and_cue_are_not_in_the_content(self, text):
        """Who says it and how are not part of what is said."""
        for a in attributions(document(text)):
            for other in filter(None, (a.speaker, a.cue)):
                assert not any(part.meets(other) for part in a.content)

    @pytest.mark.parametrize(
        ("text", "speaker", "cue", "content"),
        [
            ("\u201cWe agree,\u201d Brann said.", "Brann", "said", "\u201cWe agree,\u201d"),
            (
                "\u201cWe agree,\u201d said Odo Brann, the envoy, on Monday.",
                "Odo Brann, the envoy",
                "said",
                "\u201cWe agree,\u201d",
            ),
            ("\u201cWe agree\u201d, Brann said.", "Brann", "said", "\u201cWe agree\u201d"),
            ("Brann said: \u201cWe agree.\u201d", "Brann", "said", "\u201cWe agree.\u201d"),
            (
                "Brann said on Monday, \u201cWe agree.\u201d",
                "Brann",
                "said",
                "\u201cWe agree.\u201d",
            ),
            ("\u201cDo we agree?\u201d Brann asked.", "Brann", "asked", "\u201cDo we agree?\u201d"),
            ("'We agree,' said Ms Tarn.", "Ms Tarn", "said", "'We agree,'"),
            (
                "\u2018We agree,\u2019 the guards\u2019 envoy, Odo Brann, told reporters.",
                "the guards\u2019 envoy, Odo Brann",
                "told",
                "\u2018We agree,\u2019",
            ),
            (
                "\u00abD\u2019accord\u00bb, said Mme Duval.",
                "Mme Duval",
                "said",
                "\u00abD\u2019accord\u00bb",
            ),
            (
                "\u201eEinverstanden,\u201c said Karl Brandt.",
                "Karl Brandt",
                "said",
                "\u201eEinverstanden,\u201c",
            ),
            ("\u201cWe agree,\u201d Brann riffed.", "Brann", "riffed", "\u201cWe agree,\u201d"),
            ("As Brann put it, \u201cwe agree.\u201d", "Brann", "put it", "\u201cwe agree.\u201d"),
            (
                "According to Brann, \u201cwe agree\u201d.",
                "Brann",
                "According to",
                "\u201cwe agree\u201d",
            ),
            ("BRANN: \u201cWe agree.\u201d", "BRANN", None, "\u201cWe agree.\u201d"),
            (
                "\u201cWe agree.\u201d \u2014 Odo Brann, envoy",
                "Odo Brann, envoy",
                None,
                "\u201cWe agree.\u201d",
            ),
            (
                "\u201cWe agree.\u201d\n\n- Odo Brann, envoy",
                "Odo Brann, envoy",
                None,
                "\u201cWe agree.\u201d",
            ),
            (
                "The envoy made her view clear:\n\n\u201cWe agree.\u201d",
                "The envoy",
                "made her view clear",
                "\u201cWe agree.\u201d",
            ),
            (
                "She had one message: \u201cWe agree.\u201d",
                "She",
                "had one message",
                "\u201cWe agree.\u201d",
            ),
        ],
    )
    def test_finds_a_quotation_and_its_speaker(self, text, speaker, cue, content):
        """In every order, with every country's marks, the quotation is direct."""
        assert found(text) == [("direct", speaker, cue, [content])]

    @pytest.mark.parametrize(
        ("text", "speaker", "contents"),
        [
            (
                "\u201cWe agree,\u201d Brann said. \u201cThe line stays.\u201d",
                "Brann",
                ["\u201cWe agree,\u201d", "\u201cThe line stays.\u201d"],
            ),
            (
                "\u201cWe agree,\u201d Brann said, \u201cbut not yet.\u201d",
                "Brann",
                ["\u201cWe agree,\u201d", "\u201cbut not yet.\u201d"],
            ),
            (
                "\u201cWe agree,\u201d said Brann, speaking of the line, \u201cbut not yet.\u201d",
                "Brann",
                ["\u201cWe agree,\u201d", "\u201cbut not yet.\u201d"],
            ),
            (
                "\u201cWe agree.\n\n\u201cThe line stays,\u201d said Brann.",
                "Brann",
                ["\u201cWe agree.", "\u201cThe line stays,\u201d"],
            ),
            (
                "\u201cWe agree,\u201d said Brann. \u201cNow.\n\n\u201cThe line stays.\u201d",
                "Brann",
                ["\u201cWe agree,\u201d", "\u201cNow.", "\u201cThe line stays.\u201d"],
            ),
            (
                "\u201cOne.\n\n\u201cTwo.\n\n\u201cThree,\u201d said Brann.",
                "Brann",
                ["\u201cOne.", "\u201cTwo.", "\u201cThree,\u201d"],
            ),
        ],
    )
    def test_joins_the_parts_of_one_statement(self, text, speaker, contents):
        """A quotation that is interrupted or runs over paragraphs is one statement."""
        assert [(a[1], a[3]) for a in found(text)] == [(speaker, contents)]

    @pytest.mark.parametrize(
        ("text", "speaker", "cue", "content"),
        [
            (
                "The ministry said on Monday that talks would resume.",
                "The ministry",
                "said",
                "talks would resume",
            ),
            (
                "Brann stressed to Reyes that the line would stay.",
                "Brann",
                "stressed to Reyes",
                "the line would stay",
            ),
            (
                "Reyes and her top aides have maintained the line must stay.",
                "Reyes and her top aides",
                "have maintained",
                "the line must stay",
            ),
            ("The line stays, Brann said.", "Brann", "said", "The line stays"),
            (
                "Talks will resume, according to the ministry.",
                "the ministry",
                "according to",
                "Talks will resume",
            ),
            (
                "According to two officials, the port is open.",
                "two officials",
                "According to",
                "the port is open",
            ),
            ("As Brann noted, the port is still open.", "Brann", "noted", "the port is still open"),
            ("Officials say the port is still open.", "Officials", "say", "the port is still open"),
            ("Brann said there was no line.", "Brann", "said", "there was no line"),
            ("Brann told the Lamp he would not sign.", "Brann", "told", "he would not sign"),
            ("Reyes urged both sides to talk.", "Reyes", "urged", "both sides to talk"),
            ("Reyes called for a truce.", "Reyes", "called", "for a truce"),
            (
                "When Brann said the port was closed, she left.",
                "Brann",
                "said",
                "the port was closed",
            ),
            (
                "Brann said the port was closed, adding to fears.",
                "Brann",
                "said",
                "the port was closed",
            ),
        ],
    )
    def test_finds_reported_speech(self, text, speaker, cue, content):
        """Clauses on either side of the verb, and acts done in words, are indirect."""
        assert found(text) == [("indirect", speaker, cue, [content])]

    def test_a_clause_with_a_quoted_fragment_is_mixed(self):
        """Some of the content, but less than nine tenths, stands in marks."""
        rows = found("Brann said they would \u201cnever, ever\u201d sign.")
        assert rows == [("mixed", "Brann", "said", ["they would \u201cnever, ever\u201d sign"])]

    def test_a_clause_may_be_interrupted(self):
        """What stands on both sides of the report belongs together."""
        rows = found("The talks, Brann said, would resume on Monday.")
        assert rows == [("indirect", "Brann", "said", ["The talks", "would resume on Monday"])]

    def test_two_speakers_in_a_sentence_are_two_statements(self):
        """The first clause ends where the second speaker begins."""
        rows = found("Brann added that the line was firm, but Reyes said it was not.")
        assert [(row[1], row[3]) for row in rows] == [
            ("Brann", ["the line was firm"]),
            ("Reyes", ["it was not"]),
        ]

    def test_speech_inside_speech_is_its_speakers(self):
        """What Brann says of Reyes is Brann's statement; what Reyes said is marked as nested."""
        rows = found("Brann said Reyes had told him the port was closed.")
        assert rows == [
            ("indirect", "Brann", "said", ["Reyes had told him the port was closed"]),
            ("indirect", "Reyes", "had told", ["the port was closed"]),
        ]
        every = attributions(document("Brann said Reyes had told him the port was closed."))
        assert [one.nested for one in every] == [False, True]

    def test_the_agency_is_not_the_speaker(self):
        """'According to' after a finished report names the way it came, not who spoke."""
        rows = found("\u201cTalks go on,\u201d Brann said, according to the Lamp.")
        assert [row[1] for row in rows] == ["Brann"]

    def test_a_quotation_alone_is_the_previous_speakers_at_low_grade(self):
        """A guess says that it is one."""
        text = "\u201cWe agree,\u201d Brann said.\n\n\u201cThe line stays.\u201d"
        first, second = attributions(document(text))
        assert (first.rule, second.rule) == ("run-speaker-cue", "previous speaker")
        assert (second.speaker, second.grade) == (first.speaker, "low")

    def test_turns_of_a_transcript_are_statements(self):
        """Each turn is its speaker's."""
        rows = found("DAHL: We agree.\n\nQ: And now?\n\nDAHL: We sign.")
        assert [(row[1], row[3]) for row in rows] == [
            ("DAHL", ["We agree."]),
            ("Q", ["And now?"]),
            ("DAHL", ["We sign."]),
        ]

    def test_the_hearer_is_kept(self):
        """Who was spoken to stands beside the statement."""
        text = "\u201cWe agree,\u201d Brann told the council."
        assert attributions(document(text))[0].addressee.of(text) == "the council"

    @pytest.mark.parametrize(
        "text",
        [
            "Reyes was told that the talks were over.",
            "The so-called \u201cpeace line\u201d runs through the town.",
            "It is called \u201cthe wall\u201d.",
            "While both sides show openness, their demands remain far apart.",
            "There was no comment from the ministry.",
            "The northern states voted.",
        ],
    )
    def test_what_nobody_said_is_no_statement(self, text):
        """Passives, names in marks and the reporter's view."""
        assert found(text) == []

    def test_a_hearer_ends_where_another_phrase_begins(self):
        """'Told reporters the port was closed' needs no 'that'."""
        (one,) = attributions(document("Brann told reporters the port would be closed."))

        assert one.addressee is not None
        assert [c.of("Brann told reporters the port would be closed.") for c in one.content] == [
            "the port would be closed"
        ]

    def test_headline_and_notes_are_not_read(self):
        """Only prose is read."""
        text = "Brann says port stays open\n\nIt rained.\n\nBy Ida Vale\n\nIda Vale is an editor."
        assert attributions(document(text)) == ()

    @pytest.mark.parametrize(
        ("text", "content", "negated", "hypothetical"),
        [
            ("Brann did not say that the port was closed.", "the port was closed", True, False),
            ("Brann has not said that it was closed.", "it was closed", True, False),
            ("Brann denied saying that it was closed.", "it was closed", True, False),
            ("No one said that the deal was dead.", "the deal was dead", True, False),
            ("They never said \u201cyes.\u201d", "\u201cyes.\u201d", True, False),
            ("Brann would not say whether it would open.", "whether it would open", True, True),
            ("Brann would say that it was closed.", "it was closed", False, True),
            ("If Brann says the port is closed, we go.", None, False, True),
            ("Brann is expected to announce that it will open.", "it will open", False, True),
            ("Brann said that it would open.", "it would open", False, False),
            ("She refused to say whether troops had left.", None, False, False),
        ],
    )
    def test_marks_what_was_not_said_or_is_only_supposed(
        self, text, content, negated, hypothetical
    ):
        """Negated and hypothetical speech is proposed, and marked as such."""
        one = attributions(document(text))[0]

        assert (one.negated, one.hypothetical) == (negated, hypothetical)
        assert content is None or one.content[0].of(text) == content

    @pytest.mark.parametrize(
        ("text", "rule", "speaker", "content"),
        [
            (
                "Brann declined to name the envoy.",
                "speaker-cue-intent",
                "Brann",
                "to name the envoy",
            ),
            (
                "Brann asked whether the road was safe.",
                "speaker-cue-question",
                "Brann",
                "whether the road was safe",
            ),
            (
                "Brann spoke about the two dams.",
                "speaker-cue-topic",
                "Brann",
                "about the two dams",
            ),
            (
                "The official agency quoted Brann as saying that the road was safe.",
                "quoted as saying",
                "Brann",
                "the road was safe",
            ),
            (
                "Brann was quoted by the agency as saying the road was safe.",
                "quoted as saying",
                "Brann",
                "the road was safe",
            ),
        ],
    )
    def test_reads_what_is_told_without_a_verb_of_speech(self, text, rule, speaker, content):
        """Refusals, questions, topics and the reports of agencies."""
        one = attributions(document(text))[0]

        assert one.rule == rule
        assert one.speaker.of(text) == speaker
        assert one.content[0].of(text) == content


class TestWhose:
    """A clause that says whose body says something."""

    def test_ends_with_its_comma(self):
        """What the sentence goes on to tell is not said in it."""
        text = "Brann, whose union says the road is closed, will meet Reyes on Monday."
        (one,) = attributions(document(text))
        assert [part.of(text) for part in one.content] == ["the road is closed"]


class TestBlocks:
    """Paragraphs without quotation marks that a line such as *A said:* announces."""

    def said(self, text):
        """Give speaker and contents of each statement."""
        every = attributions(document(text, titles=0))
        return [(a.speaker.of(text), [p.of(text) for p in a.content]) for a in every]

    def test_the_next_paragraph_is_what_was_said(self):
        """What the line says besides is not; the paragraph after the next is the reporter's."""
        text = "Speaking in Oslo, Brann said:\n\nWe agree. We will wait.\n\nThey left."
        assert self.said(text) == [("Brann", ["We agree. We will wait."])]

    @pytest.mark.parametrize("lead", ["    ", "\t\t", "> ", "- "])
    def test_a_block_goes_on_while_it_is_set_apart(self, lead):
        """Each paragraph set apart in the same way."""
        text = f"The union wrote:\n\n{lead}We agree.\n\n{lead}We wait.\n\nThey left."
        assert self.said(text) == [("The union", ["We agree.", "We wait."])]

    @pytest.mark.parametrize(
        "line",
        ["The plan has three parts:", "These are the parts:", "The union listed them:"],
    )
    def test_other_lines_announce_nothing(self, line):
        """Nobody is said to say it."""
        assert self.said(f"{line}\nThe road opens.\nThey left.") == []
