"""
Compare what was read of a report with the record that a person wrote of it.

Both are plain data, as the files beside the reports have them. Nothing of the reader is used here.

How two things are matched, one to one, the likest first:

- **names**: the same words, without case, articles and forms of address; or the words of one are
  among those of the other and make up at least half of them.
- **statements**: their contents share at least half of the letters that either has; right where
  the kind (direct, mixed, indirect) is the same too.
- **speakers**: of matched statements; right where as many actors speak and their names match.
- **marks**: statements marked as negated or hypothetical; right on a matched statement.
- **via**: each link of the chains of matched statements, by its name.
- **actors**: names match; right where the kind is the same too.
- **roles**: of matched actors; the words match as names do, status and years are the same.
- **contacts**: the type is the same, or one that the record allows also, and at least half of all
  participants of either are shared.
- **status**: of matched contacts; right where it is the same.
- **appointments**: appointee and office match; right where the status is the same too.
- **stances**: party matches, verb is the same, and the words of the issue share at least half of
  the words of the shorter.
- **dates**: values of matched statements, contacts and appointments; right where they are the
  same. A date without a value counts nowhere, so that a guessed one costs precision.
"""

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Any

__all__ = ["FIELDS", "Found", "compare", "is_same_name", "judge", "total"]

FIELDS = (
    "statements",
    "speakers",
    "marks",
    "via",
    "actors",
    "roles",
    "contacts",
    "status",
    "appointments",
    "stances",
    "dates",
)
"""What is counted, in the order of the table."""

_SMALL = frozenset(
    ["a", "an", "the", "of", "for", "to", "in", "and", "mr", "mrs", "ms", "dr", "sir", "dame"]
) | {"former", "formerly", "retired", "then", "ex"}
"""Words that do not tell a name from another."""

Entry = dict[str, Any]


@dataclass(frozen=True)
class Found:
    """What was found of a field."""

    right: int = 0
    missed: tuple[str, ...] = ()
    """What the record states and the reading lacks."""
    extra: tuple[str, ...] = ()
    """What the reading has and the record does not state."""

    @property
    def stated(self) -> int:
        """How many the record states."""
        return self.right + len(self.missed)

    @property
    def precision(self) -> float | None:
        """Share of what was read that is right, 0 to 1; None where nothing was read."""
        read = self.right + len(self.extra)
        return self.right / read if read else None

    @property
    def recall(self) -> float | None:
        """Share of what is stated that was read, 0 to 1; None where nothing is stated."""
        return self.right / self.stated if self.stated else None

    def __add__(self, other: "Found") -> "Found":
        """Add up two reports."""
        return Found(self.right + other.right, self.missed + other.missed, self.extra + other.extra)


def compare(text: str, record: Entry, reading: Entry) -> dict[str, Found]:
    """
    Compare a reading with a record.

    Parameters
    ----------
    text : str
        The report, in which the contents are looked up.
    record : dict
        What a person wrote.
    reading : dict
        What was read, in the same form.

    Returns
    -------
    dict of str to Found
        By the names of `FIELDS`.
    """
    pairs = _matched(text, record, reading)
    statements, actors = pairs["statements"], pairs["actors"]
    stated, read = record["statements"], reading["statements"]
    whole = {}
    for field, (key, rule) in _RIGHT.items():
        right = _right(record[key], reading[key], pairs[key], rule)
        whole[field] = _tally(record[key], reading[key], right)
    found = {
        **whole,
        "marks": _items(stated, read, statements, _marks),
        "via": _items(stated, read, statements, _links),
        "roles": _items(record["actors"], reading["actors"], actors, _roles),
        "dates": total(_items(record[key], reading[key], pairs[key], _dates) for key in _DATED),
    }
    return {field: found[field] for field in FIELDS}


def judge(text: str, record: Entry, reading: Entry) -> dict[str, list[bool | None]]:
    """
    Judge each thing that was read, by the rules of `compare`.

    Parameters
    ----------
    text : str
        The report.
    record : dict
        What a person wrote.
    reading : dict
        What was read, in the same form.

    Returns
    -------
    dict of str to list of bool or None
        For each field that counts whole entries, in the order of the reading: whether the entry is
        right. A speaker is judged where the record has the statement; else it is None.
    """
    pairs = _matched(text, record, reading)
    judged: dict[str, list[bool | None]] = {}
    for field, (key, rule) in _RIGHT.items():
        right = _right(record[key], reading[key], pairs[key], rule).values()
        judged[field] = [j in right for j in range(len(reading[key]))]
    known = pairs["statements"].values()
    judged["speakers"] = [
        right if j in known else None for j, right in enumerate(judged["speakers"])
    ]
    return judged


def total(found: Iterable[Found]) -> Found:
    """Add up any number of counts."""
    return sum(found, Found())


def is_same_name(a: str, b: str) -> bool:
    """Tell whether two names mean the same by their words."""
    ours, theirs = _words(a), _words(b)
    if not ours or not theirs:
        return a.casefold() == b.casefold()
    return (ours <= theirs or theirs <= ours) and 2 * len(ours & theirs) >= len(ours | theirs)


def _words(text: str) -> set[str]:
    plain = text.casefold().replace("’", "'")
    return {word.removesuffix("'s") for word in re.findall(r"[\w'-]+", plain)} - _SMALL


Pairs = dict[int, int]


def _pairs(
    stated: list[Entry],
    read: list[Entry],
    alike: Callable[[Entry, Entry], tuple[float, ...] | None],
) -> Pairs:
    """Match one to one, the likest first; what is not alike at all has no likeness."""
    scores = [
        (likeness, -i, -j)
        for i, one in enumerate(stated)
        for j, other in enumerate(read)
        if (likeness := alike(one, other)) is not None
    ]
    pairs: Pairs = {}
    for _, i, j in sorted(scores, reverse=True):
        if -i not in pairs and -j not in pairs.values():
            pairs[-i] = -j
    return pairs


def _matched(text: str, record: Entry, reading: Entry) -> dict[str, Pairs]:
    """Match what is stated with what was read, by the places of either."""
    alike: dict[str, Callable[[Entry, Entry], tuple[float, ...] | None]] = {
        "statements": lambda a, b: _likeness(text, a, b),
        "actors": _actors_alike,
        "contacts": _contacts_alike,
        "appointments": _appointments_alike,
        "stances": _stances_alike,
    }
    return {key: _pairs(record[key], reading[key], rule) for key, rule in alike.items()}


def _right(
    stated: list[Entry],
    read: list[Entry],
    pairs: Pairs,
    is_right: Callable[[Entry, Entry], bool],
) -> Pairs:
    """Keep the pairs that agree."""
    return {i: j for i, j in pairs.items() if is_right(stated[i], read[j])}


def _tally(stated: list[Entry], read: list[Entry], right: Pairs) -> Found:
    """Count whole entries."""
    return Found(
        len(right),
        tuple(_told(one) for i, one in enumerate(stated) if i not in right),
        tuple(_told(one) for j, one in enumerate(read) if j not in right.values()),
    )


Item = tuple[str, str]
"""A name, which is matched by its words, and what must be the same."""


def _items(
    stated: list[Entry], read: list[Entry], pairs: Pairs, items: Callable[[Entry], list[Item]]
) -> Found:
    """Count the items of entries; those of unmatched entries are missed or extra."""
    right = 0
    missed: list[Item] = []
    extra = [x for j, one in enumerate(read) if j not in pairs.values() for x in items(one)]
    for i, one in enumerate(stated):
        left = items(read[pairs[i]]) if i in pairs else []
        for item in items(one):
            hit = next((x for x in left if x[1] == item[1] and is_same_name(x[0], item[0])), None)
            if hit is None:
                missed.append(item)
            else:
                right += 1
                left.remove(hit)
        extra += left
    return Found(right, tuple(" ".join(x) for x in missed), tuple(" ".join(x) for x in extra))


def _told(entry: Entry) -> str:
    """Put an entry into a line, for whoever looks at the differences."""
    shown = ("kind", "type", "status", "verb", "name", "actors", "party", "participants")
    return " | ".join(
        str(entry[key])
        for key in (*shown, "appointee", "office", "content", "toward", "date")
        if entry.get(key)
    )


def _likeness(text: str, a: Entry, b: Entry) -> tuple[float, ...] | None:
    ours, theirs = _letters(text, a["content"]), _letters(text, b["content"])
    share = len(ours & theirs) / len(ours | theirs) if ours | theirs else 0.0
    return (share, float(_same_kind(a, b)), float(_same_actors(a, b))) if share >= 0.5 else None


def _letters(text: str, content: list[str]) -> set[int]:
    """Give the places of the letters and digits of a content; its spans follow one another."""
    places: set[int] = set()
    after = 0
    for span in content:
        start = max(text.find(span, after), text.find(span))
        after = start + len(span)
        places |= {at for at in range(start, after) if text[at].isalnum()}
    return places


def _same_kind(a: Entry, b: Entry) -> bool:
    return a["kind"] == b["kind"]


def _same_status(a: Entry, b: Entry) -> bool:
    return a["status"] == b["status"]


def _same_actors(a: Entry, b: Entry) -> bool:
    return len(a["actors"]) == len(b["actors"]) == _shared(a["actors"], b["actors"])


def _shared(ours: list[str], theirs: list[str]) -> int:
    """Count the names of the one that are among the other's, each once."""
    left = list(theirs)
    for name in ours:
        hit = next((one for one in left if is_same_name(name, one)), None)
        if hit is not None:
            left.remove(hit)
    return len(theirs) - len(left)


def _actors_alike(a: Entry, b: Entry) -> tuple[float, ...] | None:
    if not is_same_name(a["name"], b["name"]):
        return None
    return float(_words(a["name"]) == _words(b["name"])), float(_same_kind(a, b))


def _contacts_alike(a: Entry, b: Entry) -> tuple[float, ...] | None:
    if b["type"] not in (a["type"], *a.get("also", ())):
        return None
    shared = _shared(a["participants"], b["participants"])
    either = len(a["participants"]) + len(b["participants"]) - shared
    if not either or 2 * shared < either:
        return None
    same = [float(a[key] == b[key]) for key in ("date", "place", "status")]
    return (shared / either, *same)


def _appointments_alike(a: Entry, b: Entry) -> tuple[float, ...] | None:
    is_same = is_same_name(a["appointee"], b["appointee"]) and is_same_name(
        a["office"], b["office"]
    )
    return (float(_same_status(a, b)),) if is_same else None


def _stances_alike(a: Entry, b: Entry) -> tuple[float, ...] | None:
    if a["verb"] != b["verb"] or not is_same_name(a["party"], b["party"]):
        return None
    if not a["toward"] or not b["toward"]:
        return (1.0,) if a["toward"] == b["toward"] else None
    ours, theirs = _words(a["toward"]), _words(b["toward"])
    shorter = min(len(ours), len(theirs))
    shared = len(ours & theirs)
    is_same = 2 * shared >= shorter > 0 or a["toward"] == b["toward"]
    return (shared / max(len(ours | theirs), 1),) if is_same else None


def _marks(statement: Entry) -> list[Item]:
    return [("", mark) for mark in ("negated", "hypothetical") if statement.get(mark)]


def _links(statement: Entry) -> list[Item]:
    return [(re.sub(r" from s\d+$", "", link), "") for link in statement["via"]]


def _roles(actor: Entry) -> list[Item]:
    parts = [role.rpartition(" (") for role in actor["roles"]]
    return [(role, status) for role, _, status in parts]


def _dates(entry: Entry) -> list[Item]:
    date = entry["date"]
    return [] if date is None or date.startswith("not after") else [("", date)]


def _either(_stated: Entry, _read: Entry) -> bool:
    return True


_RIGHT: dict[str, tuple[str, Callable[[Entry, Entry], bool]]] = {
    "statements": ("statements", _same_kind),
    "speakers": ("statements", _same_actors),
    "actors": ("actors", _same_kind),
    "contacts": ("contacts", _either),
    "status": ("contacts", _same_status),
    "appointments": ("appointments", _same_status),
    "stances": ("stances", _either),
}
"""Fields that count whole entries: what these are, and when a matched one is right."""

_DATED = ("statements", "contacts", "appointments")
"""What has a date."""
