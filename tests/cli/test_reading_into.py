"""What is said when a report is read into a dossier."""

from pathlib import Path

import pytest

from goodoffices.cli.reading_into import kept


class TestKept:
    """An interruption while proposals are added."""

    def test_what_was_added_stays_and_is_said_to(self, capsys):
        """Code 130, as for every interruption."""
        with pytest.raises(SystemExit) as ended, kept(Path("talks")):
            raise KeyboardInterrupt
        assert ended.value.code == 130
        assert "added to talks until then stays" in capsys.readouterr().err

    def test_without_a_dossier_it_passes(self):
        """Nothing was written then."""
        with pytest.raises(KeyboardInterrupt), kept(None):
            raise KeyboardInterrupt
