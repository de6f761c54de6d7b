"""What `goodoffices.record.schemas` promises."""

import json

import jsonschema
import pytest
from ruamel.yaml import YAML
from tests.strategies_record import sample

from goodoffices.record import schemas

SCHEMA = schemas()["dossier"]


def plain(text):
    """Read YAML as an editor checks it: dates are text."""
    loaded = YAML(typ="safe").load(text)
    return json.loads(json.dumps(loaded, default=str))


class TestSchemas:
    """The JSON Schema of dossier.yaml."""

    def test_it_is_a_schema_and_the_first_dossier_fits(self):
        """What `goodoffices new` writes validates."""
        document = sample()["dossier.yaml"].decode()

        jsonschema.Draft202012Validator.check_schema(SCHEMA)
        jsonschema.validate(plain(document), SCHEMA)

    @pytest.mark.untraced
    @pytest.mark.parametrize(
        "change",
        [
            {"colour": "red"},
            {"actors": [{"id": "00000001-0000"}]},
            {"models": [{"id": "00000001-0000", "name": "m", "file": "models/m", "text": "x"}]},
            {"schema": "other"},
        ],
    )
    def test_it_refuses_what_the_program_refuses(self, change):
        """Unknown keys, missing ones, the text of a model, another schema."""
        good = {
            "schema": "goodoffices-dossier-1",
            "dossier": {"id": "00000000-0000", "title": "T"},
        }
        jsonschema.validate(good, SCHEMA)
        with pytest.raises(jsonschema.ValidationError):
            jsonschema.validate({**good, **change}, SCHEMA)
