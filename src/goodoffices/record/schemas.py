"""The JSON Schema of the folder form."""

from typing import Any

from pydantic.json_schema import models_json_schema

from goodoffices.record.entries import KINDS, Dossier, Model
from goodoffices.record.lists import LISTS, SCHEMA

__all__ = ["schemas"]


def schemas() -> dict[str, dict[str, Any]]:
    """
    Give the JSON Schemas of the files that this room reads and writes.

    Returns
    -------
    dict of str to dict
        ``dossier``: the schema of ``dossier.yaml``.
    """
    kinds = list(KINDS.values())
    refs, found = models_json_schema([(cls, "validation") for cls in kinds])
    definitions = found["$defs"]
    for cls in kinds:
        definition = definitions[cls.__name__]
        stated = {"recorded", "by"} | ({"text"} if cls is Model else set())
        definition["required"] = [name for name in definition["required"] if name not in stated]
        if cls is Model:
            del definition["properties"]["text"]
    by_kind = {cls.kind: refs[cls, "validation"] for cls in kinds}
    lists = {key: {"type": "array", "items": by_kind[kind]} for key, kind in LISTS.items()}
    moment = definitions[Dossier.__name__]["properties"]
    schema = {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "A dossier folder's dossier.yaml",
        "type": "object",
        "properties": {
            "schema": {"const": SCHEMA},
            "recorded": moment["recorded"],
            "by": moment["by"],
            "dossier": by_kind["dossier"],
            **lists,
        },
        "required": ["schema", "dossier"],
        "additionalProperties": False,
        "$defs": definitions,
    }
    return {"dossier": schema}
