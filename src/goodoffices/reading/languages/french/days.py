"""French words that say when, put into English words, so that one resolver dates both (D3)."""

import re

from goodoffices.reading.dates import resolve, time_words
from goodoffices.reading.extent import Extent
from goodoffices.record.dates import When

__all__ = ["Dated", "dated_in"]

_DAYS = {
    "lundi": "Monday",
    "mardi": "Tuesday",
    "mercredi": "Wednesday",
    "jeudi": "Thursday",
    "vendredi": "Friday",
    "samedi": "Saturday",
    "dimanche": "Sunday",
}
_MONTHS = {
    "janvier": "January",
    "février": "February",
    "mars": "March",
    "avril": "April",
    "mai": "May",
    "juin": "June",
    "juillet": "July",
    "août": "August",
    "septembre": "September",
    "octobre": "October",
    "novembre": "November",
    "décembre": "December",
}
_SEASONS = {"printemps": "spring", "été": "summer", "automne": "autumn", "hiver": "winter"}
_UNITS = {"semaine": "week", "mois": "month", "année": "year", "an": "year", **_SEASONS}
_FIXED = {
    "hier": "yesterday",
    "aujourd'hui": "today",
    "demain": "tomorrow",
    "en début de semaine": "earlier this week",
    "plus tôt cette semaine": "earlier this week",
    "cette semaine": "this week",
    "ce mois-ci": "this month",
}
_WHEN = re.compile(
    rf"\b(?P<fixed>hier|aujourd['\u2019]hui|demain|en début de semaine|plus tôt cette semaine|"
    rf"cette semaine|ce mois-ci)\b"
    rf"|\b(?P<eve>la veille)\b"
    rf"|\b(?:(?P<week>{'|'.join(_DAYS)}) )?(?:le )?(?P<day>[0-9]{{1,2}}|1er)"
    rf" (?P<month>{'|'.join(_MONTHS)})(?: (?P<year>[12][0-9]{{3}}))?\b"
    rf"|\b(?P<weekday>{'|'.join(_DAYS)})\b(?: (?P<which>dernier|prochain)\b)?"
    rf"|\bl(?:a|e|['\u2019]) ?(?P<unit>{'|'.join(_UNITS)})"
    r" (?P<rel>derni[eè]re?|prochaine?|passée?)\b",
    re.IGNORECASE,
)
_PLACE = re.compile(r"at [0-9]+-[0-9]+")
_LIMIT = re.compile(
    r"(?:depuis|jusqu['\u2019](?:à|au)|avant|après|d['\u2019]ici(?: à)?)(?: le)? ?$", re.IGNORECASE
)


class Dated:
    """Words that say when."""

    def __init__(self, match: re.Match[str], *, is_limit: bool) -> None:
        self.extent = Extent(*match.span())
        self.words = match[0]
        self.is_eve = match["eve"] is not None
        self.is_limit = is_limit
        """True after *depuis* or *jusqu'à*, which make of a date a limit."""
        self._english = _english(match)

    def when(self, published: str | None, *, future: bool) -> When:
        """
        Give the date (rule D3).

        Parameters
        ----------
        published : str or None
            ISO date of publication.
        future : bool
            True of what is ahead.

        Returns
        -------
        When
            Its basis names the French words.
        """
        english = self._english
        found = time_words(english, Extent(0, len(english)))
        if not found:
            return When(basis=f"{self.words!r}", not_after=published)
        when = resolve(found[0], published, future=future)
        basis = _PLACE.sub(f"at {self.extent.start}-{self.extent.end}", when.basis or "", count=1)
        basis = basis.replace(found[0].words, self.words)
        return when.model_copy(update={"basis": basis})


def _english(match: re.Match[str]) -> str:
    if match["fixed"]:
        words = match["fixed"].lower().replace("\u2019", "'")
        return _FIXED[words]
    if match["month"]:
        day = match["day"].lower().removesuffix("er")
        year = f", {match['year']}" if match["year"] else ""
        return f"on {_MONTHS[match['month'].lower()]} {day}{year}"
    if match["weekday"]:
        which = (match["which"] or "").lower()
        day = _DAYS[match["weekday"].lower()]
        return f"next {day}" if which == "prochain" else f"on {day}"
    if match["unit"]:
        which = "next" if match["rel"].lower().startswith("proch") else "last"
        return f"{which} {_UNITS[match['unit'].lower()]}"
    return "the day before"


def dated_in(text: str, stretch: Extent) -> list[Dated]:
    """
    Find the words of a stretch that say when.

    Parameters
    ----------
    text : str
        The stored text.
    stretch : Extent
        Where to look.

    Returns
    -------
    list of Dated
        In text order.
    """
    return [
        Dated(
            match,
            is_limit=_LIMIT.search(text, max(stretch.start, match.start() - 16), match.start())
            is not None,
        )
        for match in _WHEN.finditer(text, stretch.start, stretch.end)
    ]
