"""A spaCy pipeline, stood in for by an object that behaves like one."""

import sys
import types
from dataclasses import dataclass, field

import pytest

from goodoffices.errors import InputError
from goodoffices.reading import document, read
from goodoffices.reading.assistants import Pipeline, consult, load_pipeline

TEXT = "It rained. Zora Klim did not say that the road is open. Ana Reyes left."


@dataclass
class Token:
    """As much of a token as is looked at."""

    text: str
    idx: int
    pos_: str = "X"
    dep_: str = "dep"
    children: list["Token"] = field(default_factory=list)

    @property
    def subtree(self):
        """Give the token and what hangs on it."""
        return [self, *(one for child in self.children for one in child.subtree)]


@dataclass
class Entity:
    """As much of a named entity as is looked at."""

    start_char: int
    end_char: int
    label_: str


class Parsed(list):
    """Tokens with the entities among them."""

    ents: list[Entity]


def parse(text):
    """Parse the one text of these tests."""

    def at(words, **more):
        return Token(words, text.index(words), **more)

    subject = at("Klim", dep_="nsubj", children=[at("Zora")])
    clause = at("open", dep_="ccomp", children=[at("the road", dep_="nsubj"), at("is")])
    verb = at("say", pos_="VERB", children=[subject, at("not", dep_="neg"), clause])
    left = at("left", pos_="VERB", children=[at("Reyes", dep_="nsubj")])
    tell = at("rained", pos_="VERB")
    said = Token("said", 0, pos_="VERB")
    parsed = Parsed([verb, left, tell, said])
    parsed.ents = [Entity(text.index("Zora"), text.index("Klim") + 4, "PERSON")]
    return parsed


class TestPipeline:
    def test_proposes_the_clause_of_a_reporting_verb(self):
        """Speaker, verb and clause at their places; a negation is seen."""
        (made,) = Pipeline(parse, "en_small").offer(TEXT).statements

        assert (made.speaker.words.text, made.speaker.kind) == ("Zora Klim", "person")
        assert (made.cue.text, made.content[0].text) == ("say", "the road is open")
        assert made.negated

    def test_is_joined_like_any_assistant(self):
        """Its proposals are verbatim and bear its name."""
        reading = consult(read(document(TEXT)), TEXT, [Pipeline(parse, "en_small")])
        (told,) = reading.assistants

        assert told.kind == "pipeline"
        assert len(told.agreed) + len(told.added) == 1

    def test_whatever_it_raises_ends_there(self):
        """The reading stands and says why."""
        reading = consult(read(document(TEXT)), TEXT, [Pipeline(lambda text: 1 / 0, "en_small")])

        assert "ZeroDivisionError" in reading.assistants[0].failure


class TestLoadPipeline:
    def test_without_spacy(self, monkeypatch):
        """One sentence says what to install."""
        monkeypatch.setitem(sys.modules, "spacy", None)
        with pytest.raises(InputError, match="pip install"):
            load_pipeline("en_small")

    def test_loads_what_is_named(self, monkeypatch):
        """What is not there is refused."""

        def load(name):
            if name != "en_small":
                raise OSError(name)
            return parse

        monkeypatch.setitem(sys.modules, "spacy", types.SimpleNamespace(load=load))

        assert load_pipeline("en_small").offer(TEXT).statements
        with pytest.raises(InputError, match="no such pipeline"):
            load_pipeline("en_large")
