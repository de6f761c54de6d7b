"""What `goodoffices.reading.antecedents` promises."""

import pytest
from tests.reading.test_reader import reading_of

MEANT = [
    ("The M23 rebels took Lorn.", "The group", "M23 rebels"),
    ("Al-Shabaab took Lorn. President Odo Brann wept.", "The militant group", "Al-Shabaab"),
    ("Hamas wept. Egypt's government waited.", "The movement", "Hamas"),
    ("Human Rights Watch counted them.", "The organisation", "Human Rights Watch"),
    ("Ten elders met Governor Ana Reyes.", "The group", "Ten elders"),
    ("The African Union met.", "The bloc", "African Union"),
    (
        "ECOWAS met in Abuja. The junta left.",
        "The regional bloc",
        "Economic Community of West African States",
    ),
    ("Sudan's army fought the Rapid Support Forces.", "The group", "Rapid Support Forces"),
    ("NATO met. The Peruvian army left.", "The alliance", "NATO"),
    ("The Lord's Resistance Army, a rebel group, left.", "The group", "Lord's Resistance Army"),
    # The one called so, of those in the nearest sentence.
    ("Hamas accused the International Crisis Group.", "The group", "International Crisis Group"),
    # The first of the nearest sentence.
    ("Hamas wept. M23 accused the Allied Democratic Forces.", "The rebel group", "M23"),
    # A ministry, a union of states and a common noun are other than the words say.
    ("The foreign ministry wept.", "The armed group", "armed group"),
    ("The African Union met.", "The rebel group", "rebel group"),
    ("Hamas wept.", "The bloc", "bloc"),
    ("Hamas wept.", "The alliance", "alliance"),
    ("M23 left.", "A group of rabbis", "A group of rabbis"),
    ("M23 left.", "The advocacy group", "The advocacy group"),
]


class TestAntecedent:
    """`antecedent`, by who says something."""

    @pytest.mark.parametrize(("before", "subject", "name"), MEANT)
    def test_the_body_named_before(self, before, subject, name):
        """Whom the words fit, nearest first."""
        found = reading_of(f"{before} {subject} said no deal was near.")
        names = {one.id: one.name for one in found.actors}
        statement = found.statements[-1]
        assert [names[one] for one in statement.actors] == [name]

    @pytest.mark.parametrize("subject", ["The group", "A group", "The same group"])
    def test_the_group_alone_is_nobody(self, subject):
        """No actor is called *group*."""
        found = reading_of(f"President Odo Brann wept. {subject} said no deal was near.")
        assert "group" not in {one.name for one in found.actors}
