"""An export reads as the role made for it, and could not write if it tried."""

from contextlib import suppress
from datetime import date
from pathlib import Path

import pytest
from django.db import DatabaseError, IntegrityError, ProgrammingError, connection, transaction

from onestop.assembly import grants, roles
from onestop.assembly.database import read_only
from onestop.assembly.process_environment import READER_URL
from onestop.indicators import api as indicators
from onestop.runtime.api import raw

AS_OF = date(2026, 4, 24)
_WRITE = "INSERT INTO runtime_throttle (key, free_at) VALUES ('x', now())"


def make_roles() -> None:
    # Another test process may be quicker: roles are the whole server's.
    with suppress(ProgrammingError, IntegrityError), transaction.atomic():
        raw(roles.make_roles())


@pytest.fixture
def the_reader() -> None:
    """The roles of this database, as `migrate` gives them."""
    make_roles()
    raw(roles.hand_over(connection.settings_dict["NAME"]))
    raw(f"SET SESSION AUTHORIZATION {roles.OWNER}")
    grants.apply_grants()
    raw(f"SET SESSION AUTHORIZATION {roles.READER}")


@pytest.mark.django_db
@pytest.mark.parametrize("what", indicators.EXPORTS)
def test_every_export_needs_no_more_than_the_reading_role_may(what: str, the_reader: None, tmp_path: Path) -> None:
    try:
        path, rows = indicators.export(what, form="csv", out=tmp_path, as_of=AS_OF)
        assert path.exists()
        assert rows >= 0
    finally:
        raw("RESET SESSION AUTHORIZATION")


@pytest.mark.django_db(transaction=True)
def test_while_exporting_nothing_can_be_written(monkeypatch: pytest.MonkeyPatch) -> None:
    """One role for everything: the session itself refuses."""
    monkeypatch.delenv(READER_URL, raising=False)

    with read_only(), pytest.raises(DatabaseError, match="read-only"):
        raw(_WRITE)

    raw(_WRITE)


@pytest.mark.django_db(transaction=True)
def test_an_export_signs_in_as_the_reading_role(monkeypatch: pytest.MonkeyPatch) -> None:
    name, host = connection.settings_dict["NAME"], connection.settings_dict["HOST"]
    make_roles()
    before = raw("SELECT current_user")
    monkeypatch.setenv(READER_URL, f"postgresql://{roles.READER}@/{name}?host={host}")

    with read_only():
        assert raw("SELECT current_user") == [(roles.READER,)]

    assert raw("SELECT current_user") == before
