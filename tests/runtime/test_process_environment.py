"""Each serving process knows its own secrets and its own role, and nothing else."""

from pathlib import Path

import pytest

from onestop.assembly.process_environment import NEEDS, environment_of, take_secrets
from onestop.runtime.secrets import SECRETS, MissingSecret, secrets_of

EVERYTHING = {
    "PATH": "/bin",
    "DATABASE_URL": "postgresql://onestop_app@/onestop",
    "ONESTOP_SEQUENCER_URL": "postgresql://onestop_sequencer@/onestop",
    "ONESTOP_READER_URL": "postgresql://onestop_reader@/onestop",
    "ONESTOP_MIGRATE_URL": "postgresql://onestop_owner@/onestop",
    **{variable: f"{variable} of the test" for variable in SECRETS.values()},
}


@pytest.mark.parametrize("process", ["web", "worker"])
def test_what_serves_can_neither_sign_nor_migrate(process: str) -> None:
    kept = environment_of(process, EVERYTHING)

    assert kept["DATABASE_URL"] == EVERYTHING["DATABASE_URL"]
    assert EVERYTHING.keys() - kept.keys() == {
        "ONESTOP_LEDGER_KEY",
        "ONESTOP_SEQUENCER_URL",
        "ONESTOP_READER_URL",
        "ONESTOP_MIGRATE_URL",
    }


def test_the_sequencer_can_sign_and_has_a_role_of_its_own() -> None:
    kept = environment_of("sequencer", EVERYTHING)

    assert kept["DATABASE_URL"] == EVERYTHING["ONESTOP_SEQUENCER_URL"]
    assert kept["ONESTOP_LEDGER_KEY"] == EVERYTHING["ONESTOP_LEDGER_KEY"]
    assert "ONESTOP_MIGRATE_URL" not in kept


def test_where_there_is_one_role_for_everything_the_sequencer_takes_it() -> None:
    assert environment_of("sequencer", {"DATABASE_URL": "postgresql:///one"}) == {"DATABASE_URL": "postgresql:///one"}


@pytest.mark.parametrize("process", NEEDS)
def test_a_process_started_by_hand_takes_its_secrets_from_the_folder(
    process: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    made = secrets_of(tmp_path, {})
    environment = {"PATH": "/bin"}
    monkeypatch.setattr("onestop.assembly.process_environment.os.environ", environment)

    take_secrets(process, tmp_path)

    assert environment == {"PATH": "/bin", **{variable: made[variable] for variable in NEEDS[process]}}


@pytest.mark.parametrize(("process", "missing"), [(one, variable) for one in NEEDS for variable in NEEDS[one]])
def test_a_missing_secret_stops_the_start_and_is_named(
    process: str, missing: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    environment = {variable: "x" for variable in NEEDS[process] if variable != missing}
    monkeypatch.setattr("onestop.assembly.process_environment.os.environ", environment)

    with pytest.raises(MissingSecret, match=missing):
        take_secrets(process, tmp_path)
