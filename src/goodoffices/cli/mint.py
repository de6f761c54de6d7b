"""The command ``id``: fresh ids for a dossier that is written by hand."""

import click

from goodoffices.record.ids import mint

__all__ = ["id_command"]


@click.command("id")
@click.option(
    "-n", "count", default=1, type=click.IntRange(1, 100_000), metavar="N", help="How many; 1."
)
def id_command(count: int) -> None:
    """Make new entry ids for a dossier that is written by hand."""
    click.echo("\n".join(mint(count)))
