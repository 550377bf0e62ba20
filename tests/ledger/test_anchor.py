"""The last signed head, kept outside: nothing is signed below or beside it, and a new name is needed to go on."""

from collections.abc import Callable
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from django.db import connection, transaction
from pytest_django import Settings

from onestop.ledger import api as ledger
from onestop.ledger.domain.consistency import ConsistencyFile, ConsistencyRejected, check_grown
from onestop.ledger.events import LogOpened
from onestop.ledger.keys import vkeys_file
from onestop.runtime.api import raw

from .happenings import CASE, NOW, OTHER_CASE, story

pytestmark = pytest.mark.django_db

LATER = NOW + timedelta(days=1)
THIRD_CASE = "H09.31.05-260424-0003"
FOURTH_CASE = "H09.31.05-260424-0004"


@pytest.fixture(autouse=True)
def places(tmp_path: Path, settings: Settings) -> list[Path]:
    """A log of its own, its head kept in two places: a file, and a folder on what could be another disk."""
    (tmp_path / "elsewhere").mkdir()
    settings.DATA_DIR = tmp_path
    settings.LEDGER_ANCHORS = [tmp_path / "log.checkpoint", tmp_path / "elsewhere"]
    return [tmp_path / "log.checkpoint", tmp_path / "elsewhere" / "log.checkpoint"]


def sealed(case: str) -> None:
    ledger.record(story(case))
    ledger.sequence_once(NOW)


def rolled_back(entries: int) -> None:
    """The database as an older backup has it: its last entries, their tiles and checkpoints gone."""
    size = raw("SELECT count(*) FROM ledger_entry WHERE seq IS NOT NULL")[0][0] - entries
    behind_its_back("DELETE FROM ledger_disclosure WHERE leaf IN (SELECT leaf FROM ledger_entry WHERE seq >= %s)", size)
    behind_its_back("DELETE FROM ledger_entry WHERE seq >= %s", size)
    behind_its_back("DELETE FROM ledger_checkpoint WHERE size > %s", size)
    behind_its_back("UPDATE ledger_tile SET hashes = substr(hashes, 1, 32 * %s)", size)


def behind_its_back(statement: str, *values: Any) -> None:
    with connection.cursor() as cursor:
        cursor.execute("SET LOCAL session_replication_role = replica")
        cursor.execute(statement, values)
        cursor.execute("SET LOCAL session_replication_role = origin")


def test_every_signed_head_is_kept_in_each_place(places: list[Path]) -> None:
    for case in (CASE, OTHER_CASE):
        sealed(case)
        latest = ledger.latest_checkpoint()
        assert latest is not None
        assert [place.read_text() for place in places] == [latest.note_text] * 2


def test_a_place_that_holds_no_head_yet_is_given_the_present_one_and_no_other(places: list[Path]) -> None:
    sealed(CASE)
    places[1].unlink()

    ledger.keep_present_head()
    assert places[1].read_text() == places[0].read_text()

    sealed(OTHER_CASE)
    later = places[0].read_text()
    rolled_back(2)
    with pytest.raises(ledger.LedgerDoesNotHold):
        ledger.keep_present_head()
    assert [place.read_text() for place in places] == [later] * 2


def test_below_the_kept_head_nothing_is_signed_and_fsck_tells() -> None:
    sealed(CASE)
    sealed(OTHER_CASE)
    rolled_back(2)
    ledger.record(story(THIRD_CASE))

    with pytest.raises(ledger.LedgerDoesNotHold, match="4 entries were signed, the database has 2"):
        ledger.sequence_once(LATER)
    assert "anchor" in {one.code for one in ledger.fsck()}


def test_a_restored_log_that_grew_again_is_not_the_one_that_was_signed(settings: Settings, places: list[Path]) -> None:
    sealed(CASE)
    sealed(OTHER_CASE)
    rolled_back(2)
    kept, settings.LEDGER_ANCHORS = settings.LEDGER_ANCHORS, []
    sealed(THIRD_CASE)
    settings.LEDGER_ANCHORS = kept
    ledger.record(story("H09.31.05-260424-0004"))

    with pytest.raises(ledger.LedgerDoesNotHold, match=r"are not those that were signed.*new-log"):
        ledger.sequence_once(LATER)


def test_a_head_kept_before_a_crash_lags_behind_and_that_is_well(places: list[Path]) -> None:
    sealed(CASE)
    earlier = places[0].read_text()
    sealed(OTHER_CASE)
    places[0].write_text(earlier)

    sealed(THIRD_CASE)

    assert places[0].read_text() == places[1].read_text() != earlier


@pytest.mark.parametrize(
    ("harm", "reason"),
    [
        (lambda place: place.write_text("nonsense"), "cannot be read"),
        (lambda place: place.write_text(place.read_text().replace("\n2\n", "\n3\n")), "cannot be read"),
        (lambda place: (place.unlink(), place.parent.rmdir()), "is not there"),
    ],
)
def test_a_kept_head_that_cannot_be_read_stops_signing(
    harm: Callable[[Path], object], reason: str, places: list[Path], settings: Settings
) -> None:
    sealed(CASE)
    settings.LEDGER_ANCHORS = places
    harm(places[1])
    ledger.record(story(OTHER_CASE))

    with pytest.raises(ledger.LedgerDoesNotHold, match=reason):
        ledger.sequence_once(LATER)


def holds(receipt: ledger.Receipt, consistency: str | None = None) -> ledger.Verdict:
    files = receipt.files()
    return ledger.verify_receipt(
        receipt=files["receipt.json"],
        proof=files["receipt.tlog-proof"],
        key=vkeys_file().read_text(),
        consistency=consistency,
    )


def test_after_a_restore_the_log_goes_on_under_another_name_and_old_receipts_verify(
    places: list[Path], settings: Settings
) -> None:
    sealed(CASE)
    kept = ledger.receipt_of(CASE)
    sealed(OTHER_CASE)
    lost = ledger.receipt_of(OTHER_CASE)
    rolled_back(2)
    old = ledger.public_key()

    with pytest.raises(ledger.NeedsAnotherName):
        ledger.open_log(name=None, opened_for="an older backup", now=LATER)
    ledger.open_log(name="motcua.example/ledger/2", opened_for="an older backup", now=LATER)
    sealed(THIRD_CASE)

    opening = ledger.read_from(1, 1)[0].event
    assert isinstance(opening, LogOpened)
    assert (opening.continues, opening.abandoned) == (kept.proof.checkpoint, lost.proof.checkpoint)
    assert [one.key.name for one in ledger.log_keys().keys] == [old.name, "motcua.example/ledger/2"]
    assert all(holds(receipt).holds for receipt in (kept, lost, ledger.receipt_of(THIRD_CASE)))
    assert ledger.fsck() == []
    assert [place.with_name("log.checkpoint.abandoned").read_text() for place in places] == [lost.proof.checkpoint] * 2


def test_a_receipt_of_before_is_shown_to_lead_to_today_and_one_that_was_lost_is_not() -> None:
    sealed(CASE)
    kept = ledger.receipt_of(CASE)
    sealed(OTHER_CASE)
    lost = ledger.receipt_of(OTHER_CASE)
    rolled_back(2)
    ledger.open_log(name="motcua.example/ledger/2", opened_for="an older backup", now=LATER)
    for number in range(5, 9):
        sealed(f"H09.31.05-260424-000{number}")

    head, proof = ledger.growth_since(kept.proof.checkpoint)

    assert head.size == 2
    assert holds(kept, consistency=proof.text()).holds
    assert [check.code for check in holds(kept, consistency=proof.text()).checks][-1] == "consistency"
    with pytest.raises(ConsistencyRejected):
        ledger.growth_since(lost.proof.checkpoint)
    assert holds(lost, consistency=proof.text()).first_failure is not None


def test_a_changed_proof_of_growth_is_refused() -> None:
    sealed(CASE)
    kept = ledger.receipt_of(CASE)
    sealed(OTHER_CASE)
    head, proof = ledger.growth_since(kept.proof.checkpoint)
    text = proof.text()

    assert check_grown(head, ConsistencyFile.parse(text), ledger.log_keys()).size == 4
    for at in range(len(text)):
        changed = text[:at] + chr(ord(text[at]) ^ 1) + text[at + 1 :]
        with pytest.raises(ConsistencyRejected):
            check_grown(head, ConsistencyFile.parse(changed), ledger.log_keys())


def test_the_key_can_be_changed_while_the_name_stays(settings: Settings) -> None:
    sealed(CASE)
    before, seed = ledger.public_key(), settings.LEDGER_KEY

    ledger.open_log(name=None, opened_for="yearly", now=LATER)
    sealed(OTHER_CASE)

    assert ledger.public_key().name == before.name
    assert ledger.public_key() != before
    assert ledger.fsck() == []
    settings.LEDGER_KEY = seed
    ledger.record(story(THIRD_CASE))
    with pytest.raises(ledger.WrongSigningKey, match="ONESTOP_LEDGER_KEY"):
        ledger.sequence_once(LATER)


def test_a_seed_that_is_not_the_current_keys_is_found_by_fsck(settings: Settings) -> None:
    sealed(CASE)
    seed = settings.LEDGER_KEY
    ledger.open_log(name=None, opened_for="yearly", now=LATER)

    settings.LEDGER_KEY = seed
    assert [one.code for one in ledger.fsck()] == ["seed"]
    settings.LEDGER_KEY = ""
    assert ledger.fsck() == [], "who checks without a seed is told of none"


def test_a_database_older_than_the_last_key_goes_on_under_another_name_only(settings: Settings) -> None:
    """A backup, then entries, then another key; restored with the newest `log.vkeys`, and no head kept elsewhere."""
    sealed(CASE)
    backup = transaction.savepoint()
    sealed(OTHER_CASE)
    ledger.open_log(name=None, opened_for="yearly", now=LATER)
    lost = ledger.latest_checkpoint()
    transaction.savepoint_rollback(backup)
    settings.LEDGER_ANCHORS = []

    with pytest.raises(ledger.LedgerDoesNotHold, match=r"log\.vkeys"):
        sealed(THIRD_CASE)
    with pytest.raises(ledger.NeedsAnotherName):
        ledger.open_log(name=None, opened_for="a backup", now=LATER)
    ledger.open_log(name="motcua.example/ledger/2", opened_for="a backup", now=LATER)
    sealed(FOURTH_CASE)

    assert ledger.fsck() == []
    assert lost is not None
    assert ledger.log_keys().open(lost.note_text).size == lost.size, "receipts of what was lost are still opened"


def test_an_old_key_can_sign_no_new_checkpoint(settings: Settings) -> None:
    sealed(CASE)
    old, keys = settings.LEDGER_KEY, vkeys_file().read_text()
    ledger.open_log(name=None, opened_for="the old one was copied", now=LATER)
    now, new = vkeys_file().read_text(), settings.LEDGER_KEY
    settings.LEDGER_KEY = old
    vkeys_file().write_text(keys)
    settings.LEDGER_ANCHORS = []
    with pytest.raises(ledger.LedgerDoesNotHold):
        sealed(OTHER_CASE)
    settings.LEDGER_KEY = new
    vkeys_file().write_text(now)
    assert ledger.log_keys().may_sign(ledger.log_keys().keys[0].key, 2)
    assert not ledger.log_keys().may_sign(ledger.log_keys().keys[0].key, 3)


def test_nothing_signed_is_nothing_to_go_on_from() -> None:
    with pytest.raises(ledger.NothingToContinue):
        ledger.open_log(name=None, opened_for="x", now=NOW)


def test_who_knows_no_public_key_says_so_and_begins_no_log(settings: Any, tmp_path: Path) -> None:
    settings.DATA_DIR, settings.LEDGER_KEY = tmp_path, ""

    with pytest.raises(ledger.NoPublicKey):
        ledger.public_key()
    assert not (tmp_path / "log.vkeys").exists()
