"""What the command `schema` promises."""

import json

import pytest
from jsonschema import Draft202012Validator

from goodoffices.cli import SUMMARIES, main
from goodoffices.cli.schema import SCHEMAS, schema_command


class TestSchemaCommand:
    """The command line."""

    def test_the_overview_tells_the_same_as_the_help(self):
        """The summary is the first line of the command's own help."""
        assert schema_command.get_short_help_str(100) == SUMMARIES["schema"]

    @pytest.mark.parametrize("name", sorted(SCHEMAS))
    def test_it_prints_a_valid_schema(self, name, capsys):
        """One JSON object that is a JSON Schema and says what it describes."""
        main(["schema", name])
        schema = json.loads(capsys.readouterr().out)
        Draft202012Validator.check_schema(schema)
        assert schema.get("description") or schema.get("title")

    def test_an_unknown_name_is_refused(self, capsys):
        """The refusal names the schemas that there are."""
        with pytest.raises(SystemExit) as caught:
            main(["schema", "nothing"])
        assert caught.value.code == 2
        err = capsys.readouterr().err
        assert all(name in err for name in SCHEMAS)
