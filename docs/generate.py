"""
Write what is generated, or check that it is up to date.

``python docs/generate.py`` writes the folder map in CONTRIBUTING.md, the command reference, the
page of stability concepts, the Python reference and the JSON Schemas; with ``--check`` it writes
nothing and fails where a file is not what it would write.
"""

import ast
import json
import re
import sys
import tomllib
from collections.abc import Iterator
from importlib import import_module
from pathlib import Path
from typing import Any

import click
from ruamel.yaml import YAML

from goodoffices.cli import COMMANDS, goodoffices
from goodoffices.cli.schema import SCHEMAS
from goodoffices.graphmodel import REGISTRY, Concept

ROOT = Path(__file__).parents[1]
SOURCE = ROOT / "src" / "goodoffices"
DOCS = ROOT / "docs"
MAP_BEGIN, MAP_END = "<!-- folder map: begin -->\n", "<!-- folder map: end -->"
NOTICE = "<!-- Written by docs/generate.py; change the source, then run `make generated`. -->\n\n"

CONCEPTS_BEGIN = """# Stability concepts

A state *holds* under a concept, and is an equilibrium, where every decision maker would stay in
it. The concepts differ in what a decision maker reckons with before it leaves.

- N are all decision makers, N-i all but i.
- R_i(s) are the states that i reaches from s in one move, R_i⁺(s) those of them that it prefers.
- t ≤_i s says that i does not prefer t to s, t ≪_i s that it prefers s much.
- R_H(s) are the ends of legal sequences of moves by members of a group H, R_H⁺(s) the ends of
  those by improvements only; in the concepts of coalitions, R_H⁺(s) are the states of R_H(s)
  that all members prefer to s.

Preferences may be unknown or partial where a concept heeds the preference type:

| type | a state is left for one that is | a sanction is a state that is |
|---|---|---|
| a | preferred or unknown | certainly not preferred |
| b | preferred | certainly not preferred |
| c | preferred or unknown | not preferred, or unknown |
| d | preferred | not preferred, or unknown |

What the decision maker could still move to after a sanction is judged like the sanction.
"""


def first_line(module: Path) -> str:
    """Read the first line of a module's docstring: the module's one reason."""
    docstring = ast.get_docstring(ast.parse(module.read_text("utf-8")))
    return (docstring or "").split("\n", 1)[0]


def floors() -> list[list[str]]:
    """Read the rooms of each floor from the linter's contract, the highest floor first."""
    config = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))
    layers = config["tool"]["importlinter"]["contracts"][0]["layers"]
    return [[room.strip(" ()") for room in layer.split("|")] for layer in layers]


def modules(room: str) -> list[Path]:
    """List the modules of a room, its front door first; nothing for a room not yet built."""
    single = SOURCE / f"{room}.py"
    found = [single] if single.exists() else sorted((SOURCE / room).rglob("*.py"))
    return sorted(found, key=lambda path: (path.name != "__init__.py", path))


def map_lines(room: str, floor: int) -> list[str]:
    """Draw one room: its floor, its modules and the reason of each."""
    lines = []
    for path in modules(room):
        place = path.relative_to(SOURCE).parts
        if len(place) > 1 and path.name != "__init__.py":
            name, mark = f"  {'/'.join(place[1:])}", ""
        elif len(place) > 2:
            name, mark = f"  {'/'.join(place[1:-1])}/", ""
        else:
            name, mark = place[0] + "/" * (len(place) - 1), f"[{floor}] "
        lines.append(f"{name:<24} {mark}{first_line(path)}")
    return lines


def folder_map() -> str:
    """Draw the rooms from the top floor down, each module with its one reason."""
    levels = floors()
    lines = ["src/goodoffices/"]
    for below, rooms in enumerate(levels):
        for room in rooms:
            lines += [f"  {line}" for line in map_lines(room, len(levels) - 1 - below)]
    lines.append(f"  {'cases/':<24} Data: published cases and example dossiers.")
    text = "\n".join(line.rstrip() for line in lines)
    return f"{MAP_BEGIN}```text\n{text}\n```\n{MAP_END}"


def contributing() -> str:
    """Put the folder map between its two marks in CONTRIBUTING.md."""
    text = (ROOT / "CONTRIBUTING.md").read_text("utf-8")
    before, rest = text.split(MAP_BEGIN)
    return before + folder_map() + rest.split(MAP_END)[1]


def command_help(name: str) -> str:
    """Write one command's help as its own section."""
    command = goodoffices.get_command(click.Context(goodoffices), name)
    assert command is not None
    context = click.Context(
        command, info_name=f"goodoffices {name}", terminal_width=88, max_content_width=88
    )
    return f"## goodoffices {name}\n\n```text\n{command.get_help(context)}\n```\n"


def command_reference() -> str:
    """Write the help of every command on one page."""
    opening = (
        "# Commands\n\nExit codes: 0 when the command did its work, 2 after one sentence when it\n"
        "refused its input and wrote nothing, 130 when interrupted.\n"
    )
    return NOTICE + "\n".join([opening, *map(command_help, sorted(COMMANDS))])


def python_reference() -> str:
    """List every module below the command line for autodoc, the lowest floor first."""
    parts = [NOTICE + "# Python\n"]
    for rooms in reversed(floors()[1:]):
        for path in (path for room in rooms for path in modules(room)):
            dotted = ".".join(path.relative_to(SOURCE.parent).with_suffix("").parts)
            front_door = dotted.endswith(".__init__")
            members = "" if front_door else "   :members:\n"
            name = dotted.removesuffix(".__init__")
            heading = "##" if name.count(".") == 1 else "###"
            block = f"```{{eval-rst}}\n.. automodule:: {name}\n{members}```\n"
            parts.append(f"{heading} `{name}`\n\n{block}")
    return "\n".join(parts)


def schemas() -> dict[str, dict[str, object]]:
    """Collect the JSON Schemas that are published, by name."""
    return {
        name: import_module(f"goodoffices.{place}").schemas()[name]
        for name, place in sorted(SCHEMAS.items())
    }


def schema_page(published: dict[str, dict[str, object]]) -> str:
    """List the JSON Schemas with what each describes."""
    lines = [
        f"- [{name}](../schemas/{name}.json): {schema.get('description', schema.get('title'))}"
        for name, schema in published.items()
    ]
    opening = "# JSON Schemas\n\nAlso printed by `goodoffices schema NAME`.\n"
    return NOTICE + "\n".join([opening, *lines]) + "\n"


def concept_page() -> str:
    """Describe every stability concept, from the registry, `definitions.yaml` and the cases."""
    reader = YAML(typ="safe")
    definitions = reader.load((DOCS / "definitions.yaml").read_text("utf-8"))
    answers = {
        path.name.removesuffix(".answers.yaml"): reader.load(path.read_text("utf-8"))
        for path in sorted((SOURCE / "cases" / "graph-models").rglob("*.answers.yaml"))
    }
    sections = [_concept(each, definitions, answers) for each in REGISTRY.values()]
    return NOTICE + "\n".join([CONCEPTS_BEGIN, *sections])


def _concept(concept: Concept, definitions: dict[str, Any], answers: dict[str, Any]) -> str:
    told = definitions.get(concept.name, {"words": f"{concept.title}; see its module."})
    key = re.compile(
        re.escape(concept.name) + ("[0-9]*" if "horizon" in concept.parameters else "")
    )
    cases = [name for name, each in answers.items() if any(map(key.fullmatch, _keys(each)))]
    cases += told.get("cases", [])
    sources = [f"[{source}](../bibliography.rst)" for source in concept.sources]
    facts = [
        f"In symbols: {told['symbols']}" if "symbols" in told else "",
        f"Which definition: {concept.reading}" if concept.reading else "",
        f"Heeds: {', '.join(sorted(concept.parameters))}." if concept.parameters else "",
        f"Shown in: [{told['shown']}](../how-to/{told['shown']}.md)." if "shown" in told else "",
        f"Source: {', '.join(sources)}." if sources else "",
        f"Cases with its answer: {', '.join(f'`{name}`' for name in cases)}." if cases else "",
    ]
    listed = "\n".join(f"- {fact}" for fact in facts if fact)
    return f"## {concept.name}: {concept.title}\n\n{told['words']}\n\n{listed}\n"


def _keys(tree: Any) -> Iterator[str]:
    """Find every key of nested mappings."""
    if isinstance(tree, dict):
        for key, value in tree.items():
            yield str(key)
            yield from _keys(value)


def pages() -> dict[Path, str]:
    """Make everything that is generated."""
    published = schemas()
    files = {
        DOCS / "schemas" / f"{name}.json": json.dumps(schema, indent=2, ensure_ascii=False) + "\n"
        for name, schema in published.items()
    }
    return files | {
        ROOT / "CONTRIBUTING.md": contributing(),
        DOCS / "reference" / "commands.md": command_reference(),
        DOCS / "reference" / "concepts.md": concept_page(),
        DOCS / "reference" / "python.md": python_reference(),
        DOCS / "reference" / "schemas.md": schema_page(published),
    }


def stale(made: dict[Path, str]) -> list[Path]:
    """Name the files that differ from what was made, and schemas that nobody publishes."""
    left = set((DOCS / "schemas").glob("*.json")) - set(made)
    differ = [p for p, text in made.items() if not p.exists() or p.read_text("utf-8") != text]
    return sorted([*left, *differ])


def main(arguments: list[str]) -> int:
    """Write or check; return the exit code."""
    made = pages()
    old = stale(made)
    if "--check" in arguments:
        for path in old:
            print(f"{path.relative_to(ROOT)} is out of date: run `make generated`.")
        return bool(old)
    for path in old:
        if path in made:
            path.parent.mkdir(exist_ok=True)
            path.write_text(made[path], "utf-8")
        else:
            path.unlink()
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
