"""Conflicts read from files, analyses written to them, and the JSON Schemas of both."""

from collections.abc import Callable
from typing import Any

from pydantic import TypeAdapter

from goodoffices.errors import InputError
from goodoffices.graphmodel.analysis import Analysis
from goodoffices.graphmodel.formats.document import AnalysisDocument, document
from goodoffices.graphmodel.formats.dot import write_dot
from goodoffices.graphmodel.formats.file import GraphFile, ModelFile
from goodoffices.graphmodel.formats.gmcr import read_gmcr
from goodoffices.graphmodel.formats.gmcr_writer import write_gmcr
from goodoffices.graphmodel.formats.graph_csv import read_csv, write_csv
from goodoffices.graphmodel.formats.graphml import write_graphml
from goodoffices.graphmodel.formats.hypergame import HypergameDocument, HypergameFile
from goodoffices.graphmodel.formats.losses import Held, Loss
from goodoffices.graphmodel.formats.model import read_model
from goodoffices.graphmodel.formats.model_writer import write_model
from goodoffices.graphmodel.formats.results_csv import results_csv
from goodoffices.graphmodel.formats.review import ComparisonDocument, ReviewDocument
from goodoffices.graphmodel.question import AnyConflict

__all__ = [
    "GRAPH_WRITERS",
    "MODEL_WRITERS",
    "READERS",
    "Held",
    "Loss",
    "document",
    "read",
    "read_csv",
    "read_gmcr",
    "read_model",
    "results_csv",
    "schemas",
    "write_csv",
    "write_dot",
    "write_gmcr",
    "write_graphml",
    "write_model",
]

READERS: dict[str, Callable[[str, str], AnyConflict]] = {
    ".gmcr": read_gmcr,
    ".yaml": read_model,
    ".yml": read_model,
}
"""The reader of each extension."""

MODEL_WRITERS: dict[str, Callable[[AnyConflict], Held]] = {
    ".csv": write_csv,
    ".gmcr": write_gmcr,
    ".yaml": write_model,
    ".yml": write_model,
}
"""The writer of each extension that holds a model."""

GRAPH_WRITERS: dict[str, Callable[[Analysis], Held]] = {
    ".dot": write_dot,
    ".graphml": write_graphml,
    ".gv": write_dot,
}
"""The writer of each extension that holds the state graph of an analysis."""


def read(text: str, origin: str) -> AnyConflict:
    """
    Read a conflict in the format that its file's name says.

    Parameters
    ----------
    text : str
        The file's text.
    origin : str
        Its name.

    Returns
    -------
    Conflict or GraphConflict
        The conflict.

    Raises
    ------
    InputError
        If the extension is none of `READERS`, or the text cannot be read.
    ModelError
        If the model contradicts itself.
    CapacityError
        If its analysis would not fit in memory.
    """
    for extension, reader in READERS.items():
        if origin.lower().endswith(extension):
            return reader(text, origin)
    known = ", ".join([*READERS, ".csv"])
    msg = f"{origin}: no conflict model has this extension. Name a file in {known}."
    raise InputError(msg)


def schemas() -> dict[str, dict[str, Any]]:
    """
    Give the JSON Schemas of this room's files and outputs.

    Returns
    -------
    dict of str to dict
        ``model`` (the YAML that `read_model` reads), ``analysis`` (what `document` writes),
        ``hypergame`` (the YAML that `read_hypergame` reads), ``hypergame-analysis`` (what
        `hypergame_document` writes), ``preferences`` (what `review.review` writes) and
        ``comparison`` (`review.difference`).
    """
    model: TypeAdapter[ModelFile | GraphFile] = TypeAdapter(ModelFile | GraphFile)
    return {
        "analysis": AnalysisDocument.model_json_schema(by_alias=True),
        "hypergame": HypergameFile.model_json_schema(by_alias=True),
        "hypergame-analysis": HypergameDocument.model_json_schema(by_alias=True),
        "comparison": ComparisonDocument.model_json_schema(by_alias=True),
        "model": {"title": "A conflict model", **model.json_schema()},
        "preferences": ReviewDocument.model_json_schema(by_alias=True),
    }
