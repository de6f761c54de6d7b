"""Who is the same as whom among the actors of a report."""

import pytest
from tests.reading.test_reader import reading_of


class TestGovernments:
    """Governments, which are their states."""

    @pytest.mark.parametrize(
        "government",
        [
            "The Peruvian government",
            "The Peru government",
            "The Peruvian authorities",
            "The Republic of Peru",
            "Neighbouring Peru",
        ],
    )
    def test_a_government_is_its_state(self, government):
        """One actor, however it is named."""
        found = reading_of(f"{government} said no deal was near.", "Peru said talks go on.")
        assert [(one.name, one.kind, one.of) for one in found.actors] == [("Peru", "state", "PER")]

    @pytest.mark.parametrize(
        "government",
        [
            "The Peruvian opposition",
            "The local government of Peru",
            "The Peruvian government-in-exile",
        ],
    )
    def test_what_does_not_speak_for_the_state(self, government):
        """Other bodies of the same country, and those that do not govern it."""
        found = reading_of(f"{government} said no deal was near.")
        assert [one.kind for one in found.actors if one.kind == "state"] == []

    @pytest.mark.parametrize(
        ("subject", "name"),
        [
            ("Peru's National Unity Government", "National Unity Government"),
            ("The shadow National Unity Government", "National Unity Government"),
            ("Peru's Government of National Accord", "Government of National Accord"),
            ("The Lorn Regional Government", "Lorn Regional Government"),
            ("Peru's national unity government", "Peru"),
            ("The Federal Government of Peru", "Federal Government of Peru"),
        ],
    )
    def test_a_government_with_a_name_is_a_body(self, subject, name):
        """The capital tells; it need not speak for the state in which it is."""
        found = reading_of(f"{subject} said no deal was near.")
        (actor,) = (one for one in found.actors if one.id in found.statements[0].actors)
        assert actor.name == name
        assert (actor.kind == "state") == (name == "Peru")


class TestSharedAdjectives:
    """*Congolese*, which may mean two states."""

    @pytest.mark.parametrize(
        ("told", "state"),
        [
            ("Kinshasa said that it was ready.", "COD"),
            ("Brazzaville said that it was ready.", "COG"),
            ("M23 said that it was ready.", "COD"),
        ],
    )
    def test_the_one_that_the_report_names(self, told, state):
        """By the name, the capital or a body of it."""
        found = reading_of("The Congolese government said that talks had failed.", told)
        assert found.actors[0].of == state

    @pytest.mark.parametrize(
        "told", ["Kinshasa and Brazzaville said that they were ready.", "Peru said that it knew."]
    )
    def test_both_where_nothing_tells(self, told):
        """None is guessed."""
        found = reading_of("The Congolese government said that talks had failed.", told)
        assert found.actors[0].of == ("COD", "COG")


class TestNamesWithParticles:
    """*Juliet de Lima*, which ends like a capital."""

    def test_it_is_a_name(self):
        """No state is named in it."""
        found = reading_of("Juliet de Lima, a negotiator, said that peace was far.")
        assert [(one.name, one.kind) for one in found.actors] == [("Juliet de Lima", "person")]


class TestPartsOfNames:
    """*Murad* of *Al Haj Murad Ebrahim*, who is nobody else."""

    @pytest.mark.parametrize(
        ("whole", "part"),
        [
            ("Al Haj Odo Brann", "Odo"),
            ("Al Haj Odo Brann", "Odo Brann"),
            ("Juan Manuel Brann Reyes", "Brann"),
            ("Stephen Odo Brann", "Odo Brann"),
            ("Ana Brann-Reyes", "Reyes"),
            ("Md. Odo Brann", "Brann"),
            ("Mohammed bin Abdulrahman Al Thani", "Abdulrahman"),
        ],
    )
    def test_a_middle_part_means_the_one_of_the_whole_name(self, whole, part):
        """One actor."""
        found = reading_of(f"Minister {whole} left. {part} said no deal was near.")
        assert [one.name for one in found.actors] == [whole.removeprefix("Md. ")]

    @pytest.mark.parametrize(
        ("whole", "other", "told"),
        [
            ("Carl Odo Brann", "Ana Odo", "Odo"),
            ("Wife Ana Reyes", "Ana Reyes", "Reyes"),
        ],
    )
    def test_who_bears_it_as_a_family_name_goes_before(self, whole, other, told):
        """The last one named so, and two names of two words are not one for an end alike."""
        found = reading_of(f"{whole} left. {other} wept. {told} said no deal was near.")
        (statement,) = found.statements
        names = {one.id: one.name for one in found.actors}
        assert [names[one] for one in statement.actors] == [other]


class TestInitials:
    """*O. Reyes* and *Oleg Reyes*."""

    @pytest.mark.parametrize(
        "order", ["{0} left. {1} said no deal was near.", "{1} left. {0} wept."]
    )
    @pytest.mark.parametrize(
        ("whole", "short"),
        [
            ("Minister Oleg Reyes", "O. Reyes"),
            ("Minister Ana Reyes", "A. Reyes"),
            ("Minister Oleg Reyes", "Mr. O. Reyes"),
        ],
    )
    def test_an_initial_stands_for_the_given_name(self, order, whole, short):
        """One actor, by the whole name, whichever comes first."""
        found = reading_of(order.format(whole, short))
        assert [one.name for one in found.actors] == [whole.removeprefix("Minister ")]

    @pytest.mark.parametrize(
        ("people", "short"),
        [
            ("Minister Oleg Reyes left. Minister Otto Reyes wept.", "Minister O. Reyes"),
            ("Minister Oleg Reyes left.", "Minister A. Reyes"),
            ("Minister Oleg Reyes left.", "Mrs. O. Reyes"),
        ],
    )
    def test_of_two_or_none_nobody_is_meant(self, people, short):
        """Another actor."""
        found = reading_of(f"{people} {short} said no deal was near.")
        assert short.split(" ", 1)[1] in [one.name for one in found.actors]

    @pytest.mark.parametrize("name", ["James A. Brann", "Roberta I. Brann"])
    def test_a_letter_that_is_a_word_is_an_initial(self, name):
        """Inside of a name."""
        found = reading_of(f"Minister {name} left. Brann said no deal was near.")
        assert [one.name for one in found.actors] == [name]


class TestNamesOfPlaces:
    """Names in which a state or a town stands."""

    @pytest.mark.parametrize(
        ("text", "names"),
        [
            ("Peru's minister, Israel Katz, said that it was over.", ["Israel Katz"]),
            ("Mr. Chad Brann said that it was over.", ["Chad Brann"]),
            ("Odo Brann said that he would go to Port Sudan.", ["Odo Brann"]),
            ("Odo Brann said that the Algiers Agreement was dead.", ["Odo Brann"]),
        ],
    )
    def test_who_acts(self, text, names):
        """A first name, a port, and what was signed in a town are no states."""
        assert [one.name for one in reading_of(text).actors if one.name != "Peru"] == names

    def test_an_envoy_for_a_state_serves_who_sends_him(self):
        """*The envoy of the union for Chad* is not Chad's."""
        found = reading_of(
            "The envoy of the African Union for Chad, Odo Brann, said that it rained."
        )
        assert [one.of for one in found.actors if one.name == "Odo Brann"] == [None]


def roles_of(text, name):
    """Name the roles of an actor."""
    return [
        (role.role, role.status)
        for actor in reading_of(text).actors
        if actor.name == name
        for role in actor.roles
    ]


class TestRoles:
    """Which roles somebody holds."""

    @pytest.mark.parametrize(
        ("second", "role", "status"),
        [
            ("and a former judge", "former judge", "former"),
            ("and former judge", "former judge", "former"),
            ("and an ambassador to Chile", "ambassador to Chile", "current"),
        ],
    )
    def test_a_second_role_is_held_too(self, second, role, status):
        """Joined to the first by *and*, with no article or an indefinite one."""
        text = f"Ana Reyes, Peru's envoy {second}, said it rained."
        assert roles_of(text, "Ana Reyes") == [("envoy", "current"), (role, status)]
        assert len(reading_of(text).statements[0].actors) == 1

    @pytest.mark.parametrize(
        "second", ["the mediator", "mediator Odo Brann", "the mediator, Odo Brann,"]
    )
    def test_the_second_may_be_somebody_elses(self, second):
        """By a definite article or a name after it."""
        text = f"Ana Reyes, Peru's envoy and {second}, said it rained."
        assert roles_of(text, "Ana Reyes") == [("envoy", "current")]

    @pytest.mark.parametrize("army", ["army", "Chilean army"])
    def test_an_office_of_an_army_is_kept_beside_a_rank(self, army):
        """*The army's deputy commander, General A* is both."""
        found = roles_of(
            f"The {army}'s deputy commander, General Odo Brann, said it rained.", "Odo Brann"
        )
        assert found[0][0] == "General"
        assert found[1][0].endswith("deputy commander")

    def test_a_role_is_held_once(self):
        """*Ambassador Reyes* says no more than *ambassador to Chile* did; *the former* does."""
        text = "Peru's ambassador to Chile, Ana Reyes, left. Ambassador Reyes said it rained."
        assert roles_of(text, "Ana Reyes") == [("ambassador to Chile", "current")]
        text = "Ambassador Ana Reyes left. Former ambassador Ana Reyes said it rained."
        assert [status for _, status in roles_of(text, "Ana Reyes")] == ["current", "former"]


class TestLetters:
    """Bodies called by their letters."""

    @pytest.mark.parametrize(
        ("letters", "name"),
        [("EU", "European Union"), ("UN", "United Nations"), ("NATO", "NATO"), ("XQZ", "XQZ")],
    )
    def test_the_table_gives_the_whole_name(self, letters, name):
        """Where it has one."""
        assert [one.name for one in reading_of(f"The {letters} said it rained.").actors] == [name]
