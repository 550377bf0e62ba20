"""Each serving process knows its own secrets and its own role, and nothing else."""

import os
import subprocess
import sys
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


def test_only_the_worker_is_given_the_passwords_of_mail_servers() -> None:
    given = {"ONESTOP_SMTP_URL": "smtps://user:secret@mail.example.vn", "ONESTOP_SMS": "file:/sms"}

    assert environment_of("worker", given) == given
    for process in ("web", "sequencer"):
        assert environment_of(process, given) == dict.fromkeys(given, "withheld"), "that there is one may be known"


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


SETTINGS = """
import sys; from pathlib import Path
from onestop.assembly.process_environment import take_secrets
take_secrets(sys.argv[1], Path(sys.argv[2]))
from onestop.assembly import settings
known = settings.DATABASES["default"]
print(known["USER"], known["PASSWORD"], known["HOST"], known["PORT"], bool(settings.LEDGER_KEY), *settings.LEDGER_ANCHORS)
"""
SERVED = ("ONESTOP_SECRET_KEY", "ONESTOP_LEDGER_SECRET", "ONESTOP_LEDGER_MACS")


@pytest.mark.parametrize(
    ("process", "given", "expected"),
    [
        (
            "web",
            {"DATABASE_URL": "postgresql://onestop_app:w%40b%2F1@db.example:5433/onestop"},
            "onestop_app w@b/1 db.example 5433 False {data}/log.checkpoint",
        ),
        (
            "worker",
            {"DATABASE_URL": "postgresql://onestop_app:w%40b%2F1@/onestop?host=/run/postgresql"},
            "onestop_app w@b/1 /run/postgresql  False {data}/log.checkpoint",
        ),
        (
            "sequencer",
            {
                "ONESTOP_SEQUENCER_URL": "postgresql://onestop_sequencer:s%3Aq@db.example/onestop",
                "ONESTOP_LEDGER_KEY": "11" * 32,
                "ONESTOP_ANCHOR": "/mnt/elsewhere",
            },
            "onestop_sequencer s:q db.example  True {data}/log.checkpoint /mnt/elsewhere",
        ),
    ],
)
def test_each_service_runs_as_a_user_of_its_own_with_its_own_environment_and_folder(
    process: str, given: dict[str, str], expected: str, tmp_path: Path
) -> None:
    """As the operator's guide has it: no service needs a file, a secret or an address of another's."""
    environment = {"PATH": "/usr/bin:/bin", "PYTHONPATH": os.pathsep.join(sys.path), "ONESTOP_DATA": str(tmp_path)}
    environment |= dict.fromkeys(SERVED, "x" * 32) | given

    said = subprocess.run(
        [sys.executable, "-c", SETTINGS, process, str(tmp_path)],
        env=environment,
        capture_output=True,
        text=True,
        check=False,
    )

    assert (said.stderr, said.stdout.strip()) == ("", expected.format(data=tmp_path))
    assert list(tmp_path.iterdir()) == []
