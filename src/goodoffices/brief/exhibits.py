"""The annex: entries of the record as exhibits, down to verbatim words or an analyst's mark."""

from collections.abc import Iterable
from decimal import Decimal

from goodoffices.brief.contexts import Exhibit, Exhibits, Quotation
from goodoffices.brief.register import Register
from goodoffices.brief.wording import bulleted, day, joined, names, number, when
from goodoffices.brief.words import Lines, Named, Words, listed, say
from goodoffices.record.cues import telling_words
from goodoffices.record.entries import (
    Actor,
    Appointment,
    Contact,
    Dossier,
    Entry,
    Evidence,
    Issue,
    Note,
    Position,
    Source,
    Span,
    Statement,
)
from goodoffices.record.ledger import Snapshot

__all__ = ["Annexed", "accepted", "published"]

_HEADINGS = {
    "statement": ("statements", "Statements, verbatim"),
    "note": ("notes", "Notes"),
    "position": ("positions", "Positions, as coded"),
    "issue": ("issues", "Issues and their scales"),
    "contact": ("contact-evidence", "Contacts"),
    "appointment": ("appointment-evidence", "Appointments"),
    "actor": ("actors", "Who is who"),
    "source": ("sources", "Sources"),
    "dossier": ("dossier", "The dossier"),
}
_SHORT = {"actor", "issue", "contact", "appointment", "position", "source"}
_KINDS = {
    "direct": "In the speaker’s own words",
    "mixed": "Partly in the speaker’s own words",
    "indirect": "In the source’s words, not the speaker’s",
}
_OPENING = 160


class Annexed:
    """
    Makes the exhibits of a snapshot.

    Parameters
    ----------
    snapshot : Snapshot
        What is known.
    register : Register
        The labels of its entries.
    ids : bool
        Whether to show the ids of entries; False where no dossier holds them.
    """

    def __init__(self, snapshot: Snapshot, register: Register, *, ids: bool = True) -> None:
        self._ids = ids
        self._snapshot = snapshot
        self._register = register
        self._again: dict[str, list[str]] = {}
        for entry in register.entries.values():
            if isinstance(entry, Statement) and entry.same_as:
                self._again.setdefault(entry.same_as, []).append(entry.id)

    def parts(self) -> tuple[Exhibits, ...]:
        """
        Make all exhibits but those of models and numbers.

        Returns
        -------
        tuple of Exhibits
            By kind; kinds without an entry are left out.
        """
        made = []
        for kind, (anchor, heading) in _HEADINGS.items():
            entries = [e for e in self._register.entries.values() if e.kind == kind]
            entries.sort(key=lambda entry: int(self._register.label(entry.id)[1:]))
            if entries:
                exhibits = tuple(self._exhibit(entry) for entry in entries)
                made.append(Exhibits(f"part-{anchor}", heading, exhibits, kind in _SHORT))
        return tuple(made)

    def _exhibit(self, entry: Entry) -> Exhibit:
        match entry:
            case Statement():
                return self._statement(entry)
            case Note():
                return self._note(entry)
            case Position():
                return self._position(entry)
            case Issue():
                return self._issue(entry)
            case Contact() | Appointment():
                return self._event(entry)
            case Actor():
                return self._actor(entry)
            case Source():
                return self._source(entry)
        assert isinstance(entry, Dossier)
        return self._dossier(entry)

    def _made(
        self,
        entry: Entry,
        title: Words,
        *,
        quotations: tuple[Quotation, ...] = (),
        details: Lines = (),
        rests: Iterable[str] = (),
        analyst: Words = (),
    ) -> Exhibit:
        label = self._register.label(entry.id)
        return Exhibit(
            anchor=label.lower(),
            label=label,
            title=title,
            quotations=quotations,
            details=bulleted(details),
            rests=self._register.cites(rests),
            analyst=analyst,
            status=entry.status if entry.status == "proposed" else "",
            entry=entry.id if self._ids else "",
        )

    def _quotation(self, source: str, spans: Iterable[Span]) -> Quotation:
        entry = self._register.entries[source]
        assert isinstance(entry, Source)
        return Quotation(
            parts=tuple(span.text for span in spans),
            source=self._register.cite(source),
            outlet=(Named(entry.outlet or entry.title or entry.type),),
            published=published(entry),
        )

    def _quoted(self, evidence: Iterable[Evidence]) -> tuple[Quotation, ...]:
        found = (e for e in evidence if e.span and e.source in self._register.entries)
        return tuple(self._quotation(e.source, [e.span]) for e in found if e.span)

    def _actors(self, ids: Iterable[str]) -> Words:
        return names(self._register.name(each) for each in ids)

    def _statement(self, entry: Statement) -> Exhibit:
        speaker = entry.speaker.text if entry.speaker else ""
        words = telling_words(entry.type, entry.cue)
        title = self._actors(entry.speakers)
        if entry.role:
            title = say("{} ({})", title, Named(entry.role.text))
        told = [say("{}", Named(link.name)) for link in entry.via]
        same = self._register.cites(filter(None, (entry.same_as, entry.occasion)))
        again = self._register.cites(self._again.get(entry.id, ()))
        meant = self._register.cites(
            dict.fromkeys(issue for stance in entry.stances for issue in stance.issues)
        )
        details = (
            say(_KINDS[entry.type] + ". Said: {}.", when(entry.said)),
            say("Told with the words “{}”.", Named(words)) if words else (),
            say("Named in the text as {}.", Named(speaker)) if speaker else (),
            say("Via {}.", listed(told)) if told else (),
            say("To {}.", self._actors(entry.addressees)) if entry.addressees else (),
            say("See {}.", listed(same)) if same else (),
            say("Also told in {}.", listed(again)) if again else (),
            say("May be about {}.", listed(meant)) if meant else (),
        )
        quotations = (
            self._quotation(entry.source, entry.content),
            *self._quoted(entry.restatements),
        )
        return self._made(entry, say("{}", title), quotations=quotations, details=details)

    def _note(self, entry: Note) -> Exhibit:
        quotations = self._quoted(entry.evidence)
        if entry.type == "reporter":
            title = say("The reporter’s own view, no party’s position")
            return self._made(entry, title, quotations=quotations, rests=entry.about)
        by = say("Judgement of {}", self._judges(entry))
        return self._made(
            entry,
            say("Analyst’s note"),
            quotations=quotations,
            details=((Named(entry.text),),),
            analyst=by,
        )

    def _judges(self, entry: Note) -> Words:
        sources = (self._register.entries.get(e.source) for e in entry.evidence)
        people = [
            each.author or entry.by
            for each in sources
            if isinstance(each, Source) and each.type == "analyst"
        ]
        return names(dict.fromkeys(people or [entry.by]))

    def _position(self, entry: Position) -> Exhibit:
        issue = self._register.entries[entry.issue]
        assert isinstance(issue, Issue)
        title = say("{} on {}", Named(self._register.name(entry.party)), Named(issue.name))
        accepts = say("Withdrawn.") if entry.withdrawn else say("Accepts {}.", accepted(entry))
        rival = self._register.cites(filter(None, (entry.rival_of,)))
        details = (
            accepts,
            say("Wants most: {}.", Named(str(entry.ideal))) if entry.ideal is not None else (),
            say("Firmness: " + entry.firmness + ". Said: {}.", when(entry.said)),
            say("A rival account of {}.", rival[0]) if rival else (),
            say("Coded by {} on the scale {}.", Named(entry.by), self._register.cite(issue.id)),
        )
        return self._made(entry, title, details=details, rests=entry.statements)

    def _issue(self, entry: Issue) -> Exhibit:
        bounds = [number(end) for end in (entry.least, entry.most) if end is not None]
        details = (
            (Named(entry.question),) if entry.question else (),
            joined([(Named(option),) for option in entry.options], " – "),
            say("In {}.", Named(" to ".join(bounds) + f" {entry.unit}")) if entry.unit else (),
        )
        by = say("Scale set by {}", Named(entry.by))
        return self._made(entry, (Named(entry.name),), details=details, analyst=by)

    def _event(self, entry: Contact | Appointment) -> Exhibit:
        if isinstance(entry, Contact):
            title = say(entry.type.capitalize() + " of {}", self._actors(entry.participants))
        else:
            title = say("{}: {}", Named(self._register.name(entry.appointee)), Named(entry.office))
        return self._made(
            entry,
            title,
            quotations=self._quoted(entry.evidence),
            details=(say(entry.outcome.capitalize() + "; {}.", when(entry.said)),),
            analyst=self._unread(entry),
        )

    def _unread(self, entry: Contact | Appointment | Actor) -> Words:
        """Say who entered what no passage supports."""
        if self._quoted(entry.evidence):
            return ()
        return say("Entered by {}; no passage is cited", Named(entry.by))

    def _actor(self, entry: Actor) -> Exhibit:
        roles = tuple(e for role in entry.roles for e in role.evidence)
        quotations = self._quoted((*entry.evidence, *roles))
        others = [name for name in entry.names if name != entry.name]
        details = (
            say("Also {}.", names(others)) if others else (),
            *(_role(entry, place) for place in range(len(entry.roles))),
        )
        by = () if quotations else say("Entered by {}", Named(entry.by))
        return self._made(
            entry, (Named(entry.name),), quotations=quotations, details=details, analyst=by
        )

    def _source(self, entry: Source) -> Exhibit:
        if entry.type == "analyst":
            who = Named(entry.author or entry.by)
            title = (Named(entry.title),) if entry.title else say("Analyst’s judgement")
            return self._made(entry, title, analyst=(who,))
        begins = self._snapshot.text(entry.id).lstrip()
        head = begins[:_OPENING].split("\n", 1)[0].rstrip()
        span = Span(text=head or ".", start=0, end=len(head) or 1)
        origin = self._register.cites(filter(None, (entry.origin,)))
        details = (
            say("By {}.", Named(entry.author)) if entry.author else (),
            say("Re-reports {}: both count as one account.", origin[0]) if origin else (),
            say("At {}", Named(entry.url)) if entry.url else (),
            say("File {}", Named(entry.file)) if entry.file else (),
        )
        title = (Named(entry.title or entry.outlet or entry.type),)
        quotations = (self._quotation(entry.id, [span]),)
        return self._made(entry, title, quotations=quotations, details=details)

    def _dossier(self, entry: Dossier) -> Exhibit:
        parties = say("Parties: {}.", self._actors(entry.parties)) if entry.parties else ()
        by = say("Begun by {}", Named(entry.by))
        return self._made(entry, (Named(entry.title),), details=(parties,), analyst=by)


def published(source: Source) -> Words:
    """
    Say when a source was published.

    Parameters
    ----------
    source : Source
        Any source.

    Returns
    -------
    Words
        Such as "published 27 April 2023".
    """
    if source.published is None:
        return say("date of publication not known")
    return say("published {}", day(source.published))


def accepted(position: Position) -> Words:
    """
    Say what a position accepts.

    Parameters
    ----------
    position : Position
        Not withdrawn.

    Returns
    -------
    Words
        The options, or the numbers.
    """
    if isinstance(position.accepts, tuple):
        return listed((Named(option) for option in position.accepts), last="or")
    low, high = position.accepts.least, position.accepts.most
    if low is None or high is None:
        bound = (
            f"{number(low)} or more" if low is not None else f"{number(high or Decimal(0))} or less"
        )
        return (Named(bound),)
    return (Named(number(low) if low == high else f"{number(low)} to {number(high)}"),)


def _role(entry: Actor, place: int) -> Words:
    role = entry.roles[place]
    of = say(", {}", Named(role.of)) if role.of else ()
    begin = say(", from {}", day(role.begin)) if role.begin else ()
    end = say(", to {}", day(role.end)) if role.end else ()
    status = say(" ({})", Named(role.status)) if role.status else ()
    return (Named(role.role), *of, *begin, *end, *status, ".")
