"""What `goodoffices.record.lists` says of a file that cannot be used."""

import pytest

from goodoffices.errors import FormatError
from goodoffices.record.lists import read_lists
from goodoffices.record.sheet import sheet_of

HEAD = "schema: goodoffices-dossier-1\nrecorded: 2024-03-01\nby: tester\n"
DOSSIER = "dossier: {id: 00000000-0000, title: T}\n"
ACTOR = f"{HEAD}{DOSSIER}actors:\n  - id: 00000001-0000\n"
ISSUE = f"{HEAD}{DOSSIER}issues:\n  - id: 00000001-0000\n    name: i\n"
MODEL = f"{HEAD}{DOSSIER}models:\n  - id: 00000001-0000\n    name: m\n    file: models/m.yaml\n"


def read(text):
    """Read a document whose models all have the text x."""
    return read_lists(sheet_of(text, "dossier.yaml"), model_text=lambda name: "x")


class TestReadLists:
    """Entries from YAML."""

    def test_entries_take_the_defaults_of_the_file(self):
        """When and by whom is said once; an item may say otherwise."""
        _, first = read(f"{ACTOR}    name: A\n    by: other\n")

        assert (first.entry.by, f"{first.entry.recorded:%Y-%m-%d}") == ("other", "2024-03-01")
        assert first.place.line(("name",)) == "dossier.yaml, line 7"

    def test_a_list_may_be_written_in_brackets(self):
        """It is read with the whole file."""
        _, first = read(f"{HEAD}{DOSSIER}actors: [{{id: 00000001-0000,\n  name: A}}]\n")

        assert first.entry.name == "A"
        assert first.place.line(("name",)) == "dossier.yaml, line 6"

    @pytest.mark.parametrize(
        ("text", "message"),
        [
            ("", r"dossier\.yaml: this is no dossier, which is a mapping"),
            ("- a", r"this is no dossier"),
            ("a: [", r"line 1: this is not valid YAML"),
            ("schema: other\n", r"line 1: the schema is 'other'\. Write 'schema: goodoffices-dos"),
            (f"{HEAD}actor: []\n", r"line 4: 'actor' is no key of a dossier\. Did you mean 'ac"),
            (f"{HEAD}colour: red\n", r"'colour' is no key .* Leave it out, or correct"),
            (f"{HEAD}dossiers: []\n", r"'dossiers' is no key"),
            (f"{HEAD}actors: A\n", r"line 4: actors is a list\. Begin each item with '- '"),
            (f"{HEAD}actors:\n  - A\n", r"line 5: actor: an entry is a mapping"),
            (f"{HEAD}dossier: T\n", r"line 4: dossier: an entry is a mapping"),
            (ACTOR, r"line 6: actor 00000001-0000: name: this is missing\. Add it"),
            (f"{ACTOR}    nam: A\n", r"line 7: .* nam: 'nam' is no key of a actor\. Did you mean"),
            (f"{ACTOR}    name: [A]\n", r"line 7: .* name: text belongs here"),
            (f"{ACTOR}    name: ''\n", r"line 7: .* name: this is empty"),
            (f"{ACTOR}    name: A\n    names: B\n", r"line 8: .* names: a list belongs here"),
            (f"{ACTOR}    name: A\n    type: king\n", r"line 8: .* 'king' is not known\. Write 'p"),
            (f"{ACTOR}    name: A\n    belongs_to: B\n", r"line 8: .* 'B' has not the form of an"),
            (f"{ACTOR}    name: A\n    recorded: 2024-03-01T10:00:00\n", r"line 8: .* its offset"),
            (f"{ACTOR}    name: A\n    roles: [envoy]\n", r"roles\[0\]: a mapping belongs here"),
            (f"{ACTOR}    name: A\n    1: b\n", r"the value cannot be used|cannot be used: keys"),
            (f"{ISSUE}    options: [a, a]\n", r"line 6: issue .*: a scale has two or more"),
            (f"{ISSUE}    unit: '%'\n    least: much\n", r"line 9: .* 'much' cannot be used: inp"),
            (f"{MODEL}    text: x\n", r"line 9: .* text: the text stands in the file\. Leave it"),
        ],
    )
    def test_what_cannot_be_used_is_refused(self, text, message):
        """The message names file, line, entry, field, what is wrong and the cure."""
        with pytest.raises(FormatError, match=message):
            read(text)

    def test_a_history_holds_the_text_of_its_models(self):
        """In a history several dossier entries stand in a list."""
        text = (
            f"{HEAD}dossiers:\n  - {{id: 00000000-0000, title: T}}\n{MODEL[len(HEAD + DOSSIER) :]}"
        )
        first, second = read_lists(sheet_of(f"{text}    text: y\n", "history.yaml"))

        assert (first.entry.title, second.entry.text) == ("T", "y")
