"""Code never serves a database that a newer one has changed."""

import pytest
from django.db import connection
from django.db.migrations.loader import MigrationLoader
from django.db.migrations.recorder import MigrationRecorder

from onestop.assembly.complaints import Complaint
from onestop.assembly.database import refuse_newer


@pytest.mark.django_db
def test_the_tables_as_this_code_makes_them_are_served() -> None:
    refuse_newer(MigrationLoader(connection))


@pytest.mark.django_db
@pytest.mark.parametrize(("app", "name"), [("cases", "0099_of_next_year"), ("payments", "0001_initial")])
def test_tables_of_newer_code_are_not(app: str, name: str) -> None:
    MigrationRecorder(connection).record_applied(app, name)

    with pytest.raises(Complaint, match=f"newer than this program .*{app}.{name}"):
        refuse_newer(MigrationLoader(connection))


@pytest.mark.django_db
def test_what_a_library_squashed_is_no_sign_of_newer_code() -> None:
    MigrationRecorder(connection).record_applied("procrastinate", "0000_squashed_since")

    refuse_newer(MigrationLoader(connection))


@pytest.mark.django_db
def test_what_a_library_given_up_since_once_applied_is_no_sign_of_newer_code() -> None:
    MigrationRecorder(connection).record_applied("sessions", "0001_initial")

    refuse_newer(MigrationLoader(connection))
