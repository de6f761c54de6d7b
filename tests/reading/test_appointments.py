"""Offices filled and left, and what only looks like it."""

import pytest
from tests.reading.telling import filled
from tests.reading.test_reader import reading_of

TOLD = [
    ("Carl Brandt was named on Monday as envoy to Chad.", "appointed Carl Brandt"),
    ("Carl Brandt was on Monday appointed envoy to Chad.", "appointed Carl Brandt"),
    ("Carl Brandt, appointed envoy to Chad last week, arrived.", "appointed Carl Brandt"),
    ("Carl Brandt was named as the new United Nations envoy for Chad.", "appointed Carl Brandt"),
    ("President Carl Brandt was sworn in on Monday.", "appointed Carl Brandt"),
    ("Carl Brandt was inaugurated as president on Monday.", "appointed Carl Brandt"),
    ("Carl Brandt is expected to be named envoy.", "announced Carl Brandt"),
    ("Carl Brandt is to step down as envoy in May.", "ended Carl Brandt"),
    ("Chad refused to accept Carl Brandt as ambassador.", "refused Carl Brandt"),
    ("The council asked Carl Brandt to serve as envoy.", "proposed Carl Brandt"),
    ("The new commissioner is Carl Brandt, a former judge.", "appointed Carl Brandt"),
    ("The next chief negotiator will be Carl Brandt.", "announced Carl Brandt"),
    ("The bloc has named former president Carl Brandt as its mediator.", "appointed Carl Brandt"),
    ("Carl Brandt was sworn in as prime minister on Tuesday.", "appointed Carl Brandt"),
    ("Carl Brandt was reelected chairman of the council.", "appointed Carl Brandt"),
    ("The council will select Carl Brandt as chairman.", "announced Carl Brandt"),
    ("Peru appointed a conciliator, retired skipper Carl Brandt.", "appointed Carl Brandt"),
    (
        "{a} announced on 3 May the appointment of Mr. Carl Brandt of Ghana as her special envoy.",
        "announced Carl Brandt",
    ),
    ("Peru named diplomat Carl Brandt as ambassador to Chile.", "appointed Carl Brandt"),
    ("Prime Minister Carl Brandt was ousted in a vote.", "ended Carl Brandt"),
    ("The council appointed Carl Brandt as minister of state last May.", "appointed Carl Brandt"),
    ("Governor Carl Brandt was dismissed on Monday.", "ended Carl Brandt"),
    ("{a}, who resigned as governor, left.", "ended Ama Odera"),
    ("Peru is sending special envoy Carl Brandt to Chile.", "announced Carl Brandt"),
    ("UN envoy Carl Brandt told the council that he was resigning.", "ended Carl Brandt"),
    # Tasks, and other verbs by which an office is given, taken up or lost.
    ("Peru named Carl Brandt to lead its delegation.", "appointed Carl Brandt"),
    ("The union has tapped Carl Brandt, a former judge, to mediate.", "appointed Carl Brandt"),
    ("Carl Brandt has been asked to mediate between the sides.", "proposed Carl Brandt"),
    ("{a} put Carl Brandt in charge of the negotiations.", "appointed Carl Brandt"),
    ("The delegation will be headed by Carl Brandt, a judge.", "announced Carl Brandt"),
    ("Carl Brandt will lead the delegation of Peru.", "announced Carl Brandt"),
    ("Carl Brandt was given the post of defence minister.", "appointed Carl Brandt"),
    ("Carl Brandt accepted the post of mediator.", "appointed Carl Brandt"),
    ("Chile rejected Carl Brandt as mediator.", "refused Carl Brandt"),
    ("The two sides agreed on Carl Brandt as mediator.", "appointed Carl Brandt"),
    ("General Carl Brandt declared himself president on Monday.", "appointed Carl Brandt"),
    ("Chile declared Peru's ambassador, Carl Brandt, persona non grata.", "ended Carl Brandt"),
    ("Envoy Carl Brandt's resignation surprised Chile.", "ended Carl Brandt"),
    ("Carl Brandt will be Peru's next foreign minister.", "announced Carl Brandt"),
    ("UN envoy Carl Brandt said he would leave his post in May.", "ended Carl Brandt"),
    ("The government appointed Carl Brandt as chief negotiator.", "appointed Carl Brandt"),
    ("Parliament elected Carl Brandt president on Monday.", "appointed Carl Brandt"),
    ("Carl Brandt was elected chair of the commission.", "appointed Carl Brandt"),
    ("Carl Brandt has been confirmed as ambassador to Chile.", "appointed Carl Brandt"),
    ("Chile expelled the Peruvian ambassador, Carl Brandt, on Monday.", "ended Carl Brandt"),
    ("Carl Brandt is stepping down as chief negotiator.", "ended Carl Brandt"),
    ("Carl Brandt has been hired as community liaison officer.", "appointed Carl Brandt"),
    ("The Summit appointed Ambassador Carl Brandt of Uganda as envoy.", "appointed Carl Brandt"),
    ("{a} wants Carl Brandt as envoy.", "proposed Carl Brandt"),
    ("{a} fired her campaign manager, Carl Brandt.", "ended Carl Brandt"),
    ("{a} decided to dismiss Governor Carl Brandt.", "ended Carl Brandt"),
    ("Peru recalled its ambassador to Chad and named the day.", "recalled ambassador"),
    ("Peru called home its ambassador to Chad, Carl Brandt.", "recalled Carl Brandt"),
    ("{a} swore in Carl Brandt as foreign minister.", "appointed Carl Brandt"),
    ("The bloc has entrusted Carl Brandt with the post of coordinator.", "appointed Carl Brandt"),
    ("Carl Brandt was promoted to foreign secretary in November.", "appointed Carl Brandt"),
    ("Carl Brandt has been made foreign secretary.", "appointed Carl Brandt"),
    ("Carl Brandt was voted in as chair of the movement.", "appointed Carl Brandt"),
    ("Carl Brandt was named the country's first ambassador to Chad.", "appointed Carl Brandt"),
    (
        "The Council nominated Carl Brandt for the post of secretary-general.",
        "proposed Carl Brandt",
    ),
    ("The government appointed former minister Carl Brandt as its envoy.", "appointed Carl Brandt"),
    (
        "Peru picked Park So-yeon, a career diplomat, as ambassador to Chad.",
        "appointed Park So-yeon",
    ),
    ("Envoy Carl Brandt, a former judge, was named to his post in May.", "appointed Carl Brandt"),
    ("Envoy Carl Brandt, who was appointed in May, left.", "appointed Carl Brandt"),
    ("Carl Brandt, newly appointed as head of the mission, spoke.", "appointed Carl Brandt"),
    ("Carl Brandt was forced out as chairman of the council.", "ended Carl Brandt"),
]
NOT_TOLD = [
    "Norway sent its envoy, Carl Brandt, to Lima on Monday.",
    "{a} dismissed the negotiator's claim that talks had failed.",
    "Chad asked the bloc to replace Carl Brandt as chairman with the president of Peru.",
    "Minister Eva Lindt resigned herself to the delay.",
    "The coach was named after {b}.",
    "Governor Carl Brandt was named in a lawsuit on Monday.",
    "{a} appointed herself judge of the pies.",
    "Peru has yet to name an envoy.",
    "The council asked Carl Brandt about the envoy.",
    "Carl Brandt could be named envoy.",
    "Chile must name an envoy, Carl Brandt said.",
    "{a} called for the resignation of Carl Brandt.",
    "Carl Brandt was asked to lead by example.",
    "Carl Brandt was declared the winner.",
    "Carl Brandt led the delegation in May.",
    "The peace plan was rejected by Carl Brandt as envoys left.",
    "{a} has named lawyer Carl Brandt in a suit.",
    "Peru appointed a day of rest.",
    "{a} named a street after {b}.",
    "{a} chose Judge Carl Brandt at once.",
    "{a} was relieved of her coat.",
    "Will the minister appoint Judge Carl Brandt as mediator?",
    "{a} wants Judge Carl Brandt to come to Oslo.",
    "The board meets to elect a new chairman.",
    "A report that General Carl Brandt had flown to Oslo was dismissed by his office as invention.",
    "If Carl Brandt is elected president, the union will strike.",
    "Peru suggests the former secretary is a captive.",
    "{a} recalled the minister telling her.",
    "{a} joined a coalition to oust Governor Carl Brandt.",
    "{a} ousted Gen. Carl Brandt.",
    "The council confirmed a judge.",
    "Carl Brandt, whom {a} fired as campaign manager, spoke.",
    "{a} demanded the resignation of Rep. Carl Brandt.",
    "The chairman of the union, Carl Brandt, dismissed the claim as nonsense.",
    "The envoy, Carl Brandt, recalled the days of the junta.",
    "The ambassador was recalled by friends as a kind man.",
    "Envoy Carl Brandt put the plan in his pocket.",
    "Envoy Carl Brandt called back on Monday.",
    "Envoy Carl Brandt was dropped at the airport.",
    "Envoy Carl Brandt was made to wait.",
]


class TestAppointmentsIn:
    """`appointments_in`, by the sentence."""

    @pytest.mark.parametrize(("sentence", "told"), TOLD)
    def test_what_tells_of_one(self, sentence, told):
        """Status and appointee."""
        (found,) = reading_of(filled(sentence)).appointments

        assert f"{found.status} {found.appointee.name}" == told

    @pytest.mark.parametrize(
        ("sentence", "told"),
        [
            (
                "Norway recalled its ambassador and appointed Carl Brandt as envoy to Juba.",
                {("appointed", "Carl Brandt", "Norway"), ("recalled", "ambassador", "Norway")},
            ),
            (
                "Peru appointed Ana Reyes as envoy to Chad and Jan Rey as envoy to Mali.",
                {("appointed", "Ana Reyes", "Peru"), ("appointed", "Jan Rey", "Peru")},
            ),
            (
                "Norway dismissed Governor Eva Lindt and appointed Carl Brandt as envoy to Juba.",
                {("appointed", "Carl Brandt", "Norway"), ("ended", "Eva Lindt", "Norway")},
            ),
        ],
    )
    def test_two_verbs_tell_of_two(self, sentence, told):
        """Of one subject, which the object of the first verb is not."""
        found = reading_of(sentence).appointments

        assert {(one.status, one.appointee.name, one.by and one.by.name) for one in found} == told

    @pytest.mark.parametrize(
        "sentence",
        [
            "Peru named Carl Brandt as its mediator to replace Eva Lindt.",
            "Peru named Carl Brandt mediator to succeed Eva Lindt.",
            "Peru named Carl Brandt mediator in place of Eva Lindt.",
        ],
    )
    def test_whom_somebody_follows_is_no_part_of_the_office(self, sentence):
        """The office ends before *to replace*."""
        assert [one.office.text for one in reading_of(sentence).appointments] == ["mediator"]

    @pytest.mark.parametrize("sentence", NOT_TOLD)
    def test_what_only_looks_like_one(self, sentence):
        """No office is filled or left."""
        assert reading_of(filled(sentence)).appointments == ()


class TestWhen:
    """The day of an appointment."""

    @pytest.mark.parametrize(
        ("sentence", "value"),
        [
            ("On Monday {a} announced the appointment of Carl Brandt as envoy.", "2024-03-04"),
            ("Carl Brandt is to step down as envoy in May.", "2024-05"),
            ("Carl Brandt stepped down as envoy in May.", "2023-05"),
            ("Carl Brandt takes over from Eva Lindt as envoy on 1 May.", "2024-05-01"),
            ("Carl Brandt, who replaced Eva Lindt as envoy last year, spoke on Monday.", "2023"),
        ],
    )
    def test_on_which_side_of_the_report(self, sentence, value):
        """What is to begin or to end is after it; what is announced is as old as the news."""
        (one,) = reading_of(filled(sentence)).appointments
        assert one.date.value == value

    def test_the_day_before_a_semicolon_is_another_time(self):
        """It dates what stands with it."""
        left, enters = reading_of(
            "Ana Reyes resigned as UN envoy to Libya on Monday; Carl Brandt, her deputy, will act "
            "as envoy."
        ).appointments
        assert (left.date.value, enters.date.value) == ("2024-03-04", None)

    def test_the_years_of_an_aside_are_another_time(self):
        """*Who served from 2009 to 2019* dates the office before."""
        (one,) = reading_of(
            "Carl Brandt, who served as ambassador to Chile from 2009 to 2019, was named "
            "special envoy on Monday."
        ).appointments
        assert one.date.value == "2024-03-04"
