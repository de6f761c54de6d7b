"""The brief of a dossier."""

from datetime import date

from goodoffices.assessment.results import Assessment, ModelOutcome
from goodoffices.brief.contacts import contacts
from goodoffices.brief.contexts import Evidence, Exhibit, Exhibits, Header, Page
from goodoffices.brief.coverage import assumptions, unknown
from goodoffices.brief.exhibits import Annexed
from goodoffices.brief.gaps import gaps
from goodoffices.brief.models import ModelSheet, refused_model
from goodoffices.brief.movement import movement
from goodoffices.brief.outcomes import outcomes, settlements
from goodoffices.brief.register import Ground, Register
from goodoffices.brief.standing import standing
from goodoffices.brief.summary import summary
from goodoffices.brief.wording import day, strictest_of
from goodoffices.brief.words import Lines, Named, Words, listed, say
from goodoffices.record.entries import Label, Model
from goodoffices.record.ledger import Snapshot

__all__ = ["page_of_dossier"]


def page_of_dossier(
    found: Assessment, snapshot: Snapshot, *, leverage: Label | None = None
) -> Page:
    """
    Make the brief of a dossier.

    Parameters
    ----------
    found : Assessment
        What was found in the snapshot.
    snapshot : Snapshot
        What was known.
    leverage : Label or None
        The label that the user decided for shortfalls; None keeps them restricted (rule N5).

    Returns
    -------
    Page
        The brief. Its label is the strictest of all that it holds (rule R7).
    """
    register = Register(snapshot)
    sheets = [ModelSheet(m, register) for m in found.models if isinstance(m, ModelOutcome)]
    return Page(
        header=_header(found, sheets, register, leverage),
        summary=summary(found, sheets, register),
        standing=standing(found, register),
        movement=movement(found, register),
        gaps=gaps(found, register),
        contacts=contacts(found, register),
        outcomes=outcomes(found, sheets, register),
        settlements=settlements(found, sheets),
        unknown=unknown(found, register),
        assumptions=assumptions(found, register),
        evidence=_evidence(snapshot, sheets, register),
    )


def _header(
    found: Assessment, sheets: list[ModelSheet], register: Register, leverage: Label | None
) -> Header:
    billed = any(sheet.model.menu for sheet in sheets)
    label = strictest_of([found.label, (leverage or "restricted") if billed else "public"])
    return Header(
        kind="dossier",
        title=found.title,
        label=label,
        label_reasons=_reasons(found, billed, leverage, register),
        facts=_facts(found, register),
    )


def _reasons(found: Assessment, billed: bool, leverage: Label | None, register: Register) -> Lines:
    lines: list[Words] = []
    if billed and leverage is None:
        lines.append(
            say(
                "Restricted, because it shows what parties would need in order to stay in "
                "an outcome. Whoever makes the brief may decide otherwise."
            )
        )
    elif billed:
        lines.append(
            say(
                "Whoever made this brief decided that what parties would need may be "
                "shown as " + str(leverage) + "."
            )
        )
    strict = [e.id for e in register.entries.values() if e.label != "public"]
    if strict:
        count = register.count(strict, "entry", say("Entries that are not public"), "entries")
        lines.append(
            say("It holds {} that are not public; the strictest is " + found.label + ".", count)
        )
    return tuple(lines)


def _facts(found: Assessment, register: Register) -> tuple[tuple[str, Words], ...]:
    parties = listed(Named(party.name) for party in found.parties) or say("none named")

    def on(moment: date | None, otherwise: str) -> Words:
        return (day(moment.isoformat()),) if moment else say(otherwise)

    newest = max(entry.recorded.date() for entry in register.entries.values())
    last: Words = () if found.as_of else (day(newest.isoformat()),)
    return (
        ("Parties", parties),
        ("As of", (*on(found.as_of, "all that is recorded, up to "), *last)),
        ("Movement since", on(found.since, "the beginning of the record")),
        ("Dossier", (register.cite(found.dossier, found.dossier),)),
    )


def _evidence(snapshot: Snapshot, sheets: list[ModelSheet], register: Register) -> Evidence:
    parts = [*Annexed(snapshot, register).parts()]
    for sheet in sheets:
        parts += sheet.parts()
    analysed = {sheet.model.model for sheet in sheets}
    models = [e for e in register.entries.values() if isinstance(e, Model)]
    parts += [refused_model(model, register) for model in models if model.id not in analysed]
    if register.grounds:
        grounds = tuple(_ground(ground) for ground in register.grounds)
        parts.append(Exhibits("part-grounds", "What the numbers rest on", grounds, short=True))
    lead = (
        say(
            "Every number and finding above opens here, at what it rests on, down to verbatim "
            "words with their source and date or to an entry marked analyst. Words are quoted as "
            "they stand in the source, errors included."
        ),
    )
    return Evidence("evidence", "Evidence", lead, tuple(parts))


def _ground(ground: Ground) -> Exhibit:
    return Exhibit(
        anchor=ground.label.lower(),
        label=ground.label,
        title=ground.title,
        quotations=(),
        details=(),
        rests=ground.rests,
        analyst=(),
        status="",
        entry="",
    )
