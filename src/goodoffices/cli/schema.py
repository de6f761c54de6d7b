"""The command `schema`: the JSON Schema of a file or an output."""

import importlib
import json

import click

__all__ = ["SCHEMAS", "schema_command"]

SCHEMAS = {
    "analysis": "graphmodel.formats",
    "comparison": "graphmodel.formats",
    "dossier": "record",
    "hypergame": "graphmodel.formats",
    "hypergame-analysis": "graphmodel.formats",
    "model": "graphmodel.formats",
    "preferences": "graphmodel.formats",
    "reading": "reading.report",
}
"""Each published schema and the package or module whose `schemas` function makes it."""


@click.command("schema")
@click.argument("name", type=click.Choice(sorted(SCHEMAS)))
def schema_command(name: str) -> None:
    """
    Print a JSON Schema of a file or an output.

    NAME is `analysis` (what `analyse --json` prints), `comparison` (what `compare --json` prints),
    `dossier` (the file dossier.yaml), `hypergame` (a conflict model for each side),
    `hypergame-analysis` (what `analyse --json` prints of it), `model` (a conflict model),
    `preferences` (what `preferences --json` prints) or `reading` (what `read --json` prints).
    """
    schemas = importlib.import_module(f"goodoffices.{SCHEMAS[name]}").schemas()
    click.echo(json.dumps(schemas[name], indent=2, ensure_ascii=False))
