"""What `goodoffices.reading.clauses` promises."""

import pytest

from goodoffices.reading.clauses import reports
from goodoffices.reading.document import document
from goodoffices.reading.sentences import sentences


def read(text):
    """Give the findings as rows."""
    (sentence,) = sentences(document(text))
    rows = []
    for r in reports(sentence):
        subject = r.subject and " ".join(sentence.words[slice(*r.subject)])
        rows.append(
            (
                " ".join(sentence.words[r.first : r.last]),
                subject,
                r.negated or r.hypothetical,
                r.joined,
            )
        )
    return rows


class TestReports:
    """Finding reporting verbs."""

    @pytest.mark.parametrize(
        ("text", "expected"),
        [
            ("Brann said it was so.", [("said", "Brann", False, False)]),
            ("Brann has since said it was so.", [("has since said", "Brann", False, False)]),
            ("Brann later said it was so.", [("said", "Brann", False, False)]),
            (
                "\u201cIt is so,\u201d Brann was heard to say.",
                [("was heard to say", "Brann", False, False)],
            ),
            ("Brann was heard saying it was so.", [("was heard saying", "Brann", False, False)]),
            (
                "Brann was never heard to say so.",
                [("was never heard to say", "Brann", True, False)],
            ),
            (
                "Brann is said to have told her it was so.",
                [("is said to have told", "Brann", False, False)],
            ),
            (
                "Brann was quoted as telling her it was so.",
                [("was quoted as telling", "Brann", False, False)],
            ),
            ("Brann is believed to want talks.", []),
            ("Brann issued a letter demanding it.", [("demanding", "Brann", False, False)]),
            ("Brann did not say it was so.", [("did not say", "Brann", True, False)]),
            ("Nobody said it was so.", [("Nobody said", None, True, False)]),
            ("The envoy Tuesday denied it was so.", [("denied", "The envoy", False, False)]),
            ("The envoy late on Tuesday denied it.", [("denied", "The envoy", False, False)]),
            (
                "Brann replaced Reyes, who left after denying it was so.",
                [("denying", "Reyes", False, True)],
            ),
            (
                "Gunmen who abducted two guards demanded it.",
                [("demanded", "Gunmen who abducted two guards", False, False)],
            ),
            (
                "The mission has the honour to inform you that it was so.",
                [("has the honour to inform", "The mission", False, False)],
            ),
            ("Brann regretted that it was so.", [("regretted", "Brann", False, False)]),
            (
                "Brann welcomed the settlement of disputes and rejected the plan.",
                [("welcomed", "Brann", False, False), ("rejected", "Brann", False, True)],
            ),
            (
                "One of them, who gave his name as Brann, said it was so.",
                [("said", "One of them , who gave his name as Brann", False, False)],
            ),
            ("If Brann says it is so.", [("says", "Brann", True, False)]),
            ("Brann was told it was so.", []),
            (
                "Brann rejected a plan for direct talks, saying it was so.",
                [("rejected", "Brann", False, False), ("saying", "Brann", False, True)],
            ),
            (
                "Brann, who has not spoken to anybody since April, denied it.",
                [
                    ("has not spoken", "who", True, False),
                    ("denied", "Brann , who has not spoken to anybody since April", False, False),
                ],
            ),
            ("Brann and Reyes exchanged views on it.", []),
            (
                "Brann said Peru would continue to help, adding that it was so.",
                [
                    ("said", "Brann", False, False),
                    ("would continue", "Peru", True, False),
                    ("adding", "Brann", False, True),
                ],
            ),
            (
                "Brann called both on Friday, his spokesman, Reyes, said.",
                [
                    ("called", "Brann", False, False),
                    ("said", "his spokesman , Reyes", False, False),
                ],
            ),
            ("Those accused of treason, provided that they sign, may go.", []),
            ("Brann wanted to say it was so.", [("wanted", "Brann", False, False)]),
            ("Brann went on to say it was so.", [("went on to say", "Brann", False, False)]),
            ("Brann rose and said it was so.", [("said", "Brann", False, True)]),
            ("They say it is so.", [("say", "They", False, False)]),
            ("He say it is so.", []),
            ("Brann pointed out it was so.", [("pointed out", "Brann", False, False)]),
            (
                "Its northern states agreed it was so.",
                [("agreed", "Its northern states", False, False)],
            ),
        ],
    )
    def test_finds_verb_subject_and_denial(self, text, expected):
        """Auxiliaries belong to the verb; passives and infinitives have no speaker."""
        assert read(text) == expected
