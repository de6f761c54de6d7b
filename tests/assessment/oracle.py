"""A dossier without an entry, made by crossing it out by hand: literal, slow, independent."""

from goodoffices.record import Snapshot
from goodoffices.record.entries import KINDS

GONE = object()


def needs(entry):
    """List, for an entry as JSON, the groups of which it needs one each, by the specification."""
    evidence = [each["source"] for each in entry.get("evidence", [])]
    match entry["kind"]:
        case "statement":
            return [[entry["source"]], entry["speakers"]]
        case "contact":
            return [evidence, entry["participants"]]
        case "appointment":
            return [evidence, [entry["appointee"]]]
        case "position":
            return [[entry["party"]], [entry["issue"]], entry["statements"]]
        case "note":
            return [evidence]
    return []


def cross_out(value, gone):
    """Take every mention of what is gone out of JSON."""
    if isinstance(value, str):
        return GONE if value in gone else value
    if isinstance(value, list):
        return [new for new in (cross_out(each, gone) for each in value) if new is not GONE]
    if isinstance(value, dict):
        new = {key: cross_out(each, gone) for key, each in value.items()}
        lost_evidence = value.get("evidence") and not new["evidence"]
        if new.get("source") is GONE or lost_evidence:
            return GONE
        return {key: each for key, each in new.items() if each is not GONE}
    return value


def deleted(snapshot, name):
    """Build the dossier anew without an entry and without all that rests on it alone."""
    left = {
        key: {"kind": entry.kind, **entry.model_dump(mode="json", by_alias=True)}
        for key, entry in snapshot.entries.items()
    }
    gone = {name}
    while True:
        more = {
            key
            for key, entry in left.items()
            if key not in gone
            for group in needs(entry)
            if all(need in gone for need in group)
        }
        if not more:
            break
        gone |= more
    entries = {}
    for key, entry in left.items():
        if key not in gone:
            kept = {part: cross_out(entry[part], gone) for part in entry if part != "kind"}
            kept = {part: each for part, each in kept.items() if each is not GONE}
            entries[key] = KINDS[entry["kind"]].model_validate(kept)
    return Snapshot(entries, snapshot.texts)
