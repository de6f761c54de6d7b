"""What `goodoffices confirm`, `goodoffices reject` and `goodoffices reopen` promise."""

import re

import pytest
from click.testing import CliRunner
from tests.strategies_record import POSITION, RIVAL, SAID, SAID_TOO, SECOND, TEXT, ledger_of, small

from goodoffices.cli import settle
from goodoffices.cli.settle import confirm_command, reject_command, reopen_command
from goodoffices.errors import EntryError, InputError, RecordError, StoreError, UnknownEntryError
from goodoffices.record import open_dossier
from goodoffices.record.folder import FolderStore
from goodoffices.record.settling import settled
from goodoffices.record.sqlite import SqliteStore


@pytest.fixture(params=["folder", "file"])
def proposals(request, tmp_path):
    """Write a dossier in which a statement and both positions are proposed."""
    entries = small()
    for name in (SAID_TOO, POSITION, RIVAL):
        entries[name] = entries[name].model_copy(update={"status": "proposed"})
    folder, file = tmp_path / "d", tmp_path / "d.dossier"
    store = FolderStore(folder) if request.param == "folder" else SqliteStore(file)
    store.create(ledger_of(entries.values()))
    return folder if request.param == "folder" else file


def run(command, *args):
    """Run a command; errors come out as they are."""
    result = CliRunner().invoke(command, [str(arg) for arg in args], catch_exceptions=False)
    assert result.exit_code == 0, result.output
    return result.output


class TestSettle:
    """Several proposals settled, or none."""

    def test_proposals_are_settled(self, proposals):
        """Confirmed and rejected ones are versions of now, by the user."""
        said = run(confirm_command, proposals, SAID_TOO, RIVAL, "--by", "checker")
        run(reject_command, proposals, POSITION)
        ledger = open_dossier(proposals)
        now = ledger.as_of()

        assert said == (
            f"confirmed statement {SAID_TOO}: Arvia, Belmar: “wait” [indirect]\n"
            f"  reports/3.txt: {TEXT}\n"
            f"confirmed position {RIVAL}: Arvia on share\n"
        )
        assert [now.entry(n).status for n in (SAID_TOO, RIVAL, POSITION)] == [
            "confirmed",
            "confirmed",
            "rejected",
        ]
        assert now.entry(RIVAL).by == "checker"
        assert len(ledger.versions) == 19

    @pytest.mark.parametrize(
        ("ids", "error", "message"),
        [
            ([SAID_TOO, "x"], UnknownEntryError, "'x' is no entry"),
            ([RIVAL, SAID], RecordError, "is no proposal: it is confirmed already"),
        ],
    )
    def test_all_or_none(self, proposals, ids, error, message):
        """One id that cannot be settled leaves all as they were."""
        before = open_dossier(proposals)
        with pytest.raises(error, match=message):
            run(confirm_command, proposals, *ids)

        assert open_dossier(proposals) == before

    def test_what_another_settles_meanwhile_stands(self, proposals, monkeypatch):
        """Who comes second is told so, and may look again."""

        def late(*args, **options):
            monkeypatch.undo()
            made = settled(*args, **options)
            run(reject_command, proposals, RIVAL, "--by", "ana")
            return made

        monkeypatch.setattr(settle, "settled", late)
        with pytest.raises(StoreError, match=rf"position {RIVAL} was changed in it"):
            run(confirm_command, proposals, SAID_TOO, RIVAL, "--by", "bo")
        now = open_dossier(proposals).as_of()
        assert (now.entry(RIVAL).by, now.entry(SAID_TOO).status) == ("ana", "proposed")

    def test_what_confirmed_entries_rest_on_is_not_rejected(self, proposals):
        """A confirmed entry needs confirmed ground; the message names both."""
        run(reject_command, proposals, SAID_TOO)
        run(confirm_command, proposals, POSITION)
        snapshot = open_dossier(proposals).as_of()

        assert snapshot.confirmed[POSITION].statements == (SAID,)

    def test_a_claim_is_not_confirmed_before_its_ground(self, tmp_path):
        """The message names what to confirm with it."""
        entries = small()
        for name in (SAID, SAID_TOO, POSITION):
            entries[name] = entries[name].model_copy(update={"status": "proposed"})
        store = SqliteStore(tmp_path / "d.dossier")
        store.create(ledger_of(entries.values()))
        with pytest.raises(EntryError, match=f"rests only on statement {SAID} .proposed., state"):
            run(confirm_command, store.path, POSITION)
        run(confirm_command, store.path, POSITION, SAID)

        assert POSITION in store.read().as_of().confirmed

    def test_all_of_a_report_at_once(self, proposals):
        """Each by the user, now; what the report does not tell stays a proposal."""
        said = run(confirm_command, proposals, "--report", SECOND, "--by", "checker")
        now = open_dossier(proposals).as_of()

        assert f"confirmed statement {SAID_TOO}: " in said
        assert said.count("\n") == 2
        assert now.entry(SAID_TOO).by == "checker"
        assert now.entry(POSITION).status == "proposed"

    def test_a_report_and_an_id_besides(self, proposals):
        """One that is named both ways is settled once."""
        said = run(reject_command, proposals, POSITION, SAID_TOO, "--report", SECOND)

        assert re.findall("^[a-z]+ [a-z]+ [-0-9]+", said, re.MULTILINE) == [
            f"rejected position {POSITION}",
            f"rejected statement {SAID_TOO}",
        ]

    @pytest.mark.parametrize("by", ["", "  "])
    def test_nobody_settles_without_a_name(self, proposals, by):
        """What such a version says of its maker could not be read again."""
        with pytest.raises(InputError, match=r"--by '.*': this is no name"):
            run(confirm_command, proposals, SAID_TOO, "--by", by)

        assert open_dossier(proposals).as_of().entry(SAID_TOO).status == "proposed"

    def test_something_is_to_be_named(self, proposals):
        """An id or a report."""
        with pytest.raises(InputError, match=r"nothing is named to be confirmed\. .* --show"):
            run(confirm_command, proposals)

    def test_proposals_are_shown_and_nothing_is_written(self, proposals):
        """All, or those that are named; where there are none, that is said."""
        before = open_dossier(proposals)
        every = run(confirm_command, proposals, "--show")
        assert re.findall(r"^proposed \w+ ([-0-9]+)", every, re.MULTILINE) == [
            SAID_TOO,
            POSITION,
            RIVAL,
        ]
        one = run(reject_command, proposals, "--show", "--report", SECOND)
        assert one.startswith(f"proposed statement {SAID_TOO}: Arvia, Belmar: “wait” [indirect]")
        assert open_dossier(proposals) == before

        run(reject_command, proposals, SAID_TOO, POSITION, RIVAL)
        assert run(confirm_command, proposals, "--show") == f"{proposals} has no proposals.\n"


class TestReopen:
    """Decisions taken back, or none of them."""

    def test_a_decision_is_taken_back(self, proposals):
        """It stays in the record, and so does who took it back; then all is as it was."""
        run(confirm_command, proposals, SAID_TOO, "--by", "ana")
        run(reject_command, proposals, POSITION, "--by", "ana")
        before = open_dossier(proposals)
        said = run(reopen_command, proposals, SAID_TOO, POSITION, "--by", "bo")
        after = open_dossier(proposals)

        assert re.findall(r"^reopened \w+ ([-0-9]+)", said, re.MULTILINE) == [SAID_TOO, POSITION]
        for name in (SAID_TOO, POSITION):
            assert (after.as_of().entry(name).status, after.as_of().entry(name).by) == (
                "proposed",
                "bo",
            )
        assert all(version in after.versions for version in before.versions)
        run(confirm_command, proposals, POSITION)
        assert open_dossier(proposals).as_of().entry(POSITION).status == "confirmed"

    def test_what_is_settled_is_shown(self, proposals):
        """With its status; nothing is written, and a person's own entries are not among them."""
        assert run(reopen_command, proposals, "--show") == (
            f"{proposals} has no proposal that is settled.\n"
        )
        run(reject_command, proposals, RIVAL)
        before = open_dossier(proposals)
        assert run(reopen_command, proposals, "--show").startswith(f"rejected position {RIVAL}: ")
        assert open_dossier(proposals) == before

    def test_something_is_to_be_named(self, proposals):
        """An id or a report."""
        with pytest.raises(InputError, match=r"named to be reopened\. .* lists what is settled"):
            run(reopen_command, proposals)

    def test_the_way_back_is_named_where_a_decision_stands(self, proposals):
        """Who rejects what is confirmed is told how."""
        with pytest.raises(RecordError, match="take that back first with 'goodoffices reopen'"):
            run(reject_command, proposals, SAID)
