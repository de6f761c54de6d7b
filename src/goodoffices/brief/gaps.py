"""Gaps and openings: how far apart the parties are, as exactly as the evidence allows."""

from collections.abc import Callable

from goodoffices.assessment.results import Assessment, IssueRow, Mean, Pair
from goodoffices.brief.contexts import Gaps, Row, Table
from goodoffices.brief.register import Register
from goodoffices.brief.standing import options
from goodoffices.brief.uncoded import missing_positions
from goodoffices.brief.wording import MISSING, amount
from goodoffices.brief.words import Cite, Lines, Named, Words, listed, say
from goodoffices.settlement import Missing, Range

__all__ = ["gaps"]

_LEAD = (
    say(
        "The gap is the distance between the nearest options that two parties accept; the spread "
        "that between the options they want most. Both are ranges wherever accounts differ or "
        "the spacing of a scale is open. Where there is no number, the reason stands in its place."
    ),
    say(
        "An overlap means that both publicly accept an option, not that they would agree on it; "
        "a gap between public positions rules no agreement out."
    ),
)


def gaps(found: Assessment, register: Register) -> Gaps:
    """
    Show gaps and openings.

    Parameters
    ----------
    found : Assessment
        The assessment.
    register : Register
        Labels of the evidence.

    Returns
    -------
    Gaps
        One row for each issue and pair of parties, and the means over issues.
    """
    rows = (
        *(row for issue in found.issues for row in _issue(found, issue, register)),
        *_silent(found, register),
    )
    heads = tuple((head,) for head in ("Issue", "Between", "Gap", "Opening", "Spread"))
    pairs = Table("pairs", say("Gaps and openings by issue"), heads, rows) if rows else None
    return Gaps(
        "gaps",
        "Gaps and openings",
        _LEAD if pairs else missing_positions(found),
        pairs,
        _means(found, register),
    )


def _between(first: str, second: str, register: Register) -> Words:
    return listed(Named(register.name(each)) for each in (first, second))


def _issue(found: Assessment, issue: IssueRow, register: Register) -> list[Row]:
    """Show the pairs that both stated a position."""
    pairs = [pair for pair in found.pairs if pair.issue == issue.issue]
    return [_pair(p, issue, register) for p in pairs if p.gap_missing is not Missing.UNSTATED]


def _silent(found: Assessment, register: Register) -> list[Row]:
    """Show together the issues on which the same parties stated nothing (rule S1)."""
    issues: dict[tuple[str, ...], list[Named]] = {}
    for issue in found.issues:
        pairs = (p for p in found.pairs if p.issue == issue.issue)
        silent = dict.fromkeys(
            each for p in pairs if p.gap_missing is Missing.UNSTATED for each in p.absent
        )
        if silent:
            issues.setdefault(tuple(silent), []).append(Named(issue.name))
    reason: Lines = (say("no number: no position stated"),)
    rows = []
    for parties, on in issues.items():
        who = listed(Named(register.name(each)) for each in parties)
        between: Lines = (say("any pair with {}", who),)
        rows.append(Row(((listed(on),), between, reason, (say("–"),), (say("–"),))))
    return rows


def _pair(pair: Pair, issue: IssueRow, register: Register) -> Row:
    between = _between(pair.first, pair.second, register)
    title = say("Distance between {} on {}", between, Named(issue.name))

    def cited(shown: str) -> Cite:
        return register.number(shown, (*pair.grounds, issue.issue), title)

    def distance(span: Range | None, missing: Missing | None) -> Words:
        if span is None:
            return say(MISSING[missing] if missing else "no number")
        return (cited(amount(span, pair.unit)),)

    gap: Lines = (distance(pair.gap, pair.gap_missing),)
    if pair.unit and pair.higher:
        gap = (*gap, say("{} is higher", Named(register.name(pair.higher))))
    if pair.partial:
        gap = (*gap, say("by another account a position was withdrawn"))
    spread = distance(pair.spread, pair.spread_missing)
    return Row((((Named(issue.name),),), (between,), gap, _openings(pair, cited), (spread,)))


def _openings(pair: Pair, cited: Callable[[str], Cite]) -> Lines:
    if pair.overlap is not None:
        return (say("both accept {}", cited(options(pair.overlap, pair.unit))),)
    possible = (cited(options(each, pair.unit)) for each in pair.possible_overlap)
    by_one = tuple(say("by one account both accept {}", each) for each in possible)
    return by_one or (say("none stated"),)


def _means(found: Assessment, register: Register) -> Table | None:
    rows = tuple(_mean(mean, register) for mean in found.means if len(mean.weights) > 1)
    heads = ("Between", "Issues both stated", "Mean over these", "Mean over all issues")
    caption = say("Mean gap over issues of one unit, every issue weighted alike (an assumption)")
    return Table("means", caption, tuple((head,) for head in heads), rows) if rows else None


def _mean(mean: Mean, register: Register) -> Row:
    between = _between(mean.first, mean.second, register)
    issues = [issue for issue, _ in mean.weights]
    title = say("Mean gap between {}", between)
    covered = say(
        "{} of {}",
        register.number(
            str(len(mean.stated)),
            mean.stated or issues,
            say("Issues on which both of {} stated a position", between),
        ),
        register.number(f"{len(issues)} issues", issues, say("Issues measured in one unit")),
    )

    def shown(span: Range | None, missing: Missing | None) -> Words:
        if span is None:
            return say(MISSING[missing] if missing else "no number")
        return (register.number(amount(span, mean.unit), (*mean.grounds, *issues), title),)

    over_stated = shown(mean.over_stated, mean.over_stated_missing)
    over_all = shown(mean.over_all, mean.over_all_missing)
    head = between if mean.unit is None else say("{}, in {}", between, Named(mean.unit))
    return Row(((head,), (covered,), (over_stated,), (over_all,)))
