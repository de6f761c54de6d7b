"""Where each party stands: the issue-by-party matrix and a picture of each issue."""

from decimal import Decimal

from goodoffices.assessment.results import Account, Assessment, Bounds, Cell, IssueRow
from goodoffices.brief.contexts import Row, Scale, ScaleBar, Standing, Table
from goodoffices.brief.register import Register
from goodoffices.brief.uncoded import missing_positions
from goodoffices.brief.wording import number, when
from goodoffices.brief.words import Lines, Named, Words, listed, say
from goodoffices.settlement import Missing

__all__ = ["MATRIX", "accepted", "options", "standing"]

MATRIX = "matrix"
"""Anchor of the matrix."""

_LEAD = say(
    "What each party said it accepts, as coded from the statements behind each cell. A public "
    "position is not a limit: what a party would settle for in private is not known from it. "
    "In the pictures a broken outline is a rival account of the same fact."
)


def standing(found: Assessment, register: Register) -> Standing:
    """
    Show where each party stands.

    Parameters
    ----------
    found : Assessment
        The assessment.
    register : Register
        Labels of the evidence.

    Returns
    -------
    Standing
        The matrix in the order of the parties, with a picture of each issue that has a position.
    """
    matrix = _matrix(found, register)
    scales = (_scale(found, register, issue) for issue in found.issues)
    return Standing(
        anchor="standing",
        heading="Where each party stands",
        lead=(_LEAD,) if matrix else missing_positions(found),
        matrix=matrix,
        scales=tuple(scale for scale in scales if scale.bars),
    )


def _matrix(found: Assessment, register: Register) -> Table | None:
    if not found.issues or not found.parties:
        return None
    rows = []
    for issue in found.issues:
        question = ((Named(issue.question),),) if issue.question else ()
        head: Lines = ((register.cite(issue.issue, issue.name),), *question)
        cells = (found.matrix[issue.issue, party.actor] for party in found.parties)
        rows.append(Row((head, *(_cell(cell, issue.unit, register) for cell in cells))))
    columns = (say("Issue"), *((Named(party.name),) for party in found.parties))
    return Table(MATRIX, say("Positions by issue and party"), columns, tuple(rows))


def _cell(cell: Cell, unit: str | None, register: Register) -> Lines:
    if cell.missing is Missing.UNSTATED:
        return (say("not stated"),)
    lines: list[Words] = []
    for account in cell.accounts:
        rival = "rival account, " if account.rival_of else ""
        shown = accepted(account, unit)
        lines.append((register.cite(account.position, shown),))
        lines.append(say(f"{rival}{account.firmness}, said {{}}", when(account.said)))
        if account.ideal is not None and str(account.ideal) != shown:
            lines.append(
                say("wants most: {}", register.cite(account.position, _end(account.ideal)))
            )
    return tuple(lines)


def _end(value: str | Decimal) -> str:
    return value if isinstance(value, str) else number(value)


def accepted(account: Account, unit: str | None) -> str:
    """
    Say what an account of a position accepts.

    Parameters
    ----------
    account : Account
        The account.
    unit : str or None
        The unit of a numeric issue.

    Returns
    -------
    str
        The options, or the numbers with their unit; "withdrawn" where it was withdrawn.
    """
    if account.withdrawn:
        return "withdrawn"
    return options(account.accepts, unit)


def options(accepts: tuple[str, ...] | Bounds, unit: str | None) -> str:
    """
    Say which options or numbers a set holds.

    Parameters
    ----------
    accepts : tuple of str or Bounds
        The set.
    unit : str or None
        The unit of a numeric issue.

    Returns
    -------
    str
        Such as "withdrawal or truce", "250,000 troops or more".
    """
    if isinstance(accepts, tuple):
        return "".join(str(piece) for piece in listed(accepts, last="or"))
    low, high = accepts.least, accepts.most
    if low is None:
        return f"{number(high or Decimal(0))} {unit} or less"
    if high is None:
        return f"{number(low)} {unit} or more"
    return f"{number(low)} {unit}" if low == high else f"{number(low)} to {number(high)} {unit}"


def _scale(found: Assessment, register: Register, issue: IssueRow) -> Scale:
    bars = []
    told: list[Words] = []
    for party in found.parties:
        for account in found.matrix[issue.issue, party.actor].accounts:
            if not account.withdrawn:
                bars.append(_bar(account, party.name, issue.unit))
                told.append(
                    say("{} accepts {}", Named(party.name), Named(accepted(account, issue.unit)))
                )
    return Scale(
        anchor=f"scale-{register.label(issue.issue).lower()}",
        title=(Named(issue.name),),
        description=say("{}.", listed(told)),
        options=issue.options,
        unit=issue.unit or "",
        parties=tuple(party.name for party in found.parties),
        bars=tuple(bars),
        table=MATRIX,
    )


def _bar(account: Account, party: str, unit: str | None) -> ScaleBar:
    rival = account.rival_of is not None
    if isinstance(account.accepts, tuple):
        first, last = account.indices[0], account.indices[-1]
        return ScaleBar(party, first, last, account.firmness, rival=rival)
    low, high = account.accepts.least, account.accepts.most
    return ScaleBar(
        party=party,
        first=float(low if low is not None else high or 0),
        last=float(high if high is not None else low or 0),
        firmness=account.firmness,
        rival=rival,
        label=accepted(account, unit),
        open_below=low is None,
        open_above=high is None,
    )
