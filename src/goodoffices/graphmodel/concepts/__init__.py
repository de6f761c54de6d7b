"""
The stability concepts, one module each.

A module of this package that has a `CONCEPT` is a concept: nothing else names it.
"""

from importlib import import_module
from pkgutil import iter_modules

from goodoffices.errors import ModelError
from goodoffices.graphmodel.concept import Concept, split

__all__ = ["CONCEPTS", "REGISTRY", "concept_of"]


def _found() -> list[Concept]:
    modules = (import_module(f"{__name__}.{module.name}") for module in iter_modules(__path__))
    concepts = [module.CONCEPT for module in modules]
    return sorted(concepts, key=lambda concept: (concept.place, concept.name))


REGISTRY = {concept.name: concept for concept in _found()}
"""Every concept by its name, in the order in which they are shown."""

CONCEPTS = tuple(name for name, concept in REGISTRY.items() if concept.reply)
"""The concepts that reply values give: fast at any size, and with thresholds."""


def concept_of(key: str) -> tuple[Concept, int | None]:
    """
    Find the concept that a key names.

    Parameters
    ----------
    key : str
        A concept's name, or for a concept of a horizon its name with a number from 1.

    Returns
    -------
    concept : Concept
        The concept.
    horizon : int or None
        The number.

    Raises
    ------
    ModelError
        If there is no such concept.
    """
    if key in REGISTRY:
        return REGISTRY[key], None
    name, horizon = split(key)
    if name in REGISTRY and horizon and "horizon" in REGISTRY[name].parameters:
        return REGISTRY[name], horizon
    msg = f"there is no concept {key!r}. Name one of: {', '.join(REGISTRY)}."
    raise ModelError(msg)
