"""A page of made-up values that fills every field of every context."""

from goodoffices.brief.contexts import (
    Contacts,
    Evidence,
    Exhibit,
    Exhibits,
    Gaps,
    Header,
    Link,
    Movement,
    Network,
    Node,
    Outcomes,
    Page,
    Quotation,
    Row,
    Scale,
    ScaleBar,
    Section,
    Settlement,
    Settlements,
    Standing,
    Summary,
    Table,
    Timeline,
    TimelineMark,
    Unknown,
)
from goodoffices.brief.words import Cite, Command, Day, Named, say

__all__ = ["sample_page"]

_ASTRAL = Named("Astral Republic")
_BOREAL = Named("Boreal Union")
_SAID = Day("27 April 2023", "2023-04-27")
_Q1 = Cite("Q1", "q1")
_GAP = Cite("2 to 3 steps", "g1", "G1")


def _table(anchor: str) -> Table:
    return Table(
        anchor=anchor,
        caption=say("Facts of {}", _ASTRAL),
        columns=(("Question",), (_ASTRAL,), (_BOREAL,)),
        rows=(
            Row(
                cells=(
                    ((Named("Withdrawal"),), (Named("Where do the troops stand?"),)),
                    (
                        say("{}", Cite("full withdrawal", "p1", "P1")),
                        say("demand, said {}", _SAID),
                    ),
                    (("not stated",),),
                )
            ),
            Row(cells=(((Named("Truce"),),), ((_GAP,),), ((Cite("monitored", "n1", "N1"),),))),
        ),
    )


def _standing() -> Standing:
    ordered = Scale(
        anchor="scale-1",
        title=say("Positions on {}", Named("Withdrawal")),
        description=say("{} accepts one option.", _ASTRAL),
        options=(
            "full withdrawal, the peninsula included",
            "withdrawal to the line before the war",
            "the line of contact",
            "no withdrawal",
        ),
        unit="",
        parties=("Astral Republic", "Boreal Union", "Cirrus Federation"),
        bars=(
            ScaleBar("Astral Republic", 0, 0, "red line", rival=False),
            ScaleBar("Boreal Union", 2, 3, "demand", rival=False),
            ScaleBar("Boreal Union", 3, 3, "demand", rival=True),
        ),
        table="matrix",
    )
    numeric = Scale(
        anchor="scale-2",
        title=say("Positions on {}", Named("Ceiling of forces")),
        description=say("The numbers lie apart."),
        options=(),
        unit="soldiers",
        parties=("Astral Republic", "Boreal Union", "Cirrus Federation"),
        bars=(
            ScaleBar(
                "Astral Republic",
                250_000,
                250_000,
                "preference",
                rival=False,
                label="250,000 or more",
                open_above=True,
            ),
            ScaleBar(
                "Boreal Union", 85_000, 100_000, "demand", rival=False, label="85,000 to 100,000"
            ),
        ),
        table="matrix",
    )
    lead = (say("What each party said it accepts."),)
    return Standing(
        "standing", "Where each party stands", lead, _table("matrix"), (ordered, numeric)
    )


def _contacts() -> Contacts:
    timeline = Timeline(
        anchor="timeline",
        title=say("Statements, contacts and appointments"),
        description=say("They cluster at the end of {}.", Day("April 2023", "2023-04")),
        lanes=("Astral Republic", "Boreal Union", "Cirrus Federation", "Delta League"),
        marks=(
            TimelineMark("Astral Republic", "contact", "2023-04-26", "2023-04-26", "c1"),
            TimelineMark("Cirrus Federation", "contact", "2023-04-26", "2023-04-26", "c1"),
            TimelineMark("Boreal Union", "statement", "2023-04-27", "2023-04-27", "s1"),
            TimelineMark("Boreal Union", "statement", "2023-04-27", "2023-04-27", "s2"),
            TimelineMark("Boreal Union", "statement", "2023-04-27", "2023-04-27", "s2b"),
            TimelineMark("Boreal Union", "statement", "2023-04-27", "2023-04-27", "s2c"),
            TimelineMark("Boreal Union", "statement", "2023-04-27", "2023-04-27", "s2d"),
            TimelineMark("Delta League", "statement", "2023-03-01", "2023-03-31", "s3"),
            TimelineMark("Cirrus Federation", "appointment", "2023-04-27", "2023-04-27", "a1"),
        ),
        table="contacts-table",
    )
    nodes = (
        Node("Astral Republic", head=True),
        Node("Vera Example", head=False),
        Node("Boreal Union", head=True),
        Node("Boris Sample", head=False),
        Node("Cirrus Federation", head=True),
        Node("Li Specimen", head=False),
        Node("Delta League of Inland Cities", head=True),
    )
    network = Network(
        anchor="network",
        title=say("Who was in contact with whom"),
        description=say("{} called {}.", _ASTRAL, _BOREAL),
        nodes=nodes,
        links=(
            Link("contact", (1, 4), happened=True),
            Link("contact", (3, 4, 6), happened=False),
            Link("membership", (1, 0), happened=True),
            Link("membership", (3, 2), happened=True),
            Link("appointment", (4, 5), happened=True),
        ),
        table="contacts-table",
    )
    return Contacts(
        "contacts",
        "Contacts and envoys",
        (),
        timeline,
        network,
        _table("contacts-table"),
        _table("appointments-table"),
        _table("statements-table"),
        _table("actors-table"),
    )


def _evidence() -> Evidence:
    quote = Quotation(
        parts=("“We are ready to talk,” said the spokesman", "tomorrow"),
        source=Cite("S1", "s1"),
        outlet=say("{}", Named("Example Wire")),
        published=say("published {}", _SAID),
    )
    statement = Exhibit(
        "q1",
        "Q1",
        say("{} said", _BOREAL),
        (quote,),
        (say("Said {}", _SAID),),
        (),
        (),
        "",
        "6c3k9q2m-x7aw",
    )
    note = Exhibit(
        "n1",
        "N1",
        say("Analyst’s note"),
        (),
        (say("{}", Named("We assume so.")),),
        (),
        say("judgement of {}", Named("A. Analyst")),
        "",
        "6c3k9q2m-x7ax",
    )
    position = Exhibit(
        "p1",
        "P1",
        say("{} on {}", _ASTRAL, Named("Withdrawal")),
        (),
        (),
        (_Q1, Cite("N1", "n1")),
        (),
        "proposed",
        "6c3k9q2m-x7ay",
    )
    ground = Exhibit(
        "g1",
        "G1",
        say("Gap between {} and {}", _ASTRAL, _BOREAL),
        (),
        (),
        (Cite("P1", "p1"),),
        (),
        "",
        "",
    )
    source = Exhibit("s1", "S1", say("{}", Named("A talk")), (quote,), (), (), (), "", "")
    return Evidence(
        "evidence",
        "Evidence",
        (),
        (
            Exhibits("quotes", "Statements", (statement,)),
            Exhibits("notes", "Analyst’s notes", (note,)),
            Exhibits("positions", "Positions", (position,)),
            Exhibits("sources", "Sources", (source,)),
            Exhibits("grounds", "What the numbers rest on", (ground,)),
        ),
    )


def sample_page() -> Page:
    """Make a page that fills every field."""
    settlement = Settlement(
        outcome=say("State {} {}", Cite("12", "g1", "G1"), Named("frozen line")),
        changes=say("{} yields.", _ASTRAL),
        needs=(
            say(
                "{} would have to hold this at least as good as state {}: {} up.",
                _ASTRAL,
                Cite("7", "g1", "G1"),
                Cite("2 classes", "g1", "G1"),
            ),
        ),
    )
    return Page(
        header=Header(
            kind="dossier",
            title="A call between two presidents and what it may change",
            label="restricted",
            label_reasons=(say("Shortfalls make a brief restricted."),),
            facts=(("As of", (_SAID,)), ("Since", (Day("1 March 2023", "2023-03-01"),))),
        ),
        summary=Summary(
            "summary",
            "Key facts",
            (),
            (
                say("{} and {} stand {} apart on {}.", _ASTRAL, _BOREAL, _GAP, Named("Withdrawal")),
                say("{} outcomes would hold.", Cite("3", "g1", "G1")),
            ),
        ),
        standing=_standing(),
        movement=Movement("movement", "What moved", (say("Nothing moved."),), _table("moves")),
        gaps=Gaps("gaps", "Gaps and openings", (), _table("pairs"), _table("means")),
        contacts=_contacts(),
        outcomes=Outcomes(
            "outcomes", "Outcomes that would hold", (), (_table("states"),), _table("concepts")
        ),
        settlements=Settlements(
            "settlements",
            "Settlements nearest to stable",
            (),
            (settlement,),
            (say("{} more follow.", Cite("9", "g1", "G1")),),
        ),
        unknown=Unknown(
            "unknown",
            "What we do not know",
            (say("Next: {}", Command("goodoffices new FOLDER")),),
            _table("coverage"),
            (say("{} has no position.", _BOREAL),),
        ),
        assumptions=Section("assumptions", "Assumptions", (say("See {}.", Cite("N1", "n1")),)),
        evidence=_evidence(),
    )
