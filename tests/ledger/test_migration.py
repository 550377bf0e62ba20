"""An older ledger comes along: what is placed is covered by its checkpoint, what waits is sealed by who migrates."""

from importlib import import_module

import pytest
from django.db import connection

from onestop.ledger import api as ledger
from onestop.runtime.api import raw

from .happenings import CASE, NOW, OTHER_CASE, story

pytestmark = pytest.mark.django_db


def as_before_there_were_macs() -> None:
    raw("SET LOCAL session_replication_role = replica")
    raw("UPDATE ledger_entry SET mac = NULL")
    raw("SET LOCAL session_replication_role = origin")


def test_entries_of_before_are_placed_and_proved_like_any() -> None:
    ledger.record(story(CASE))
    ledger.sequence_once(NOW)
    ledger.record(story(OTHER_CASE))
    as_before_there_were_macs()

    import_module("onestop.ledger.migrations.0003_sealed_and_judged").seal_what_waits(None, connection.schema_editor())

    assert raw("SELECT seq, mac IS NULL FROM ledger_entry ORDER BY seq") == [
        (0, True),
        (1, True),
        (None, False),
        (None, False),
    ]
    assert ledger.sequence_once(NOW) == 2
    assert ledger.fsck() == []


def test_once_entries_are_sealed_one_without_is_found() -> None:
    for case in (CASE, OTHER_CASE):
        ledger.record(story(case))
        ledger.sequence_once(NOW)
    raw("SET LOCAL session_replication_role = replica")
    raw("UPDATE ledger_entry SET mac = NULL WHERE seq = 2")

    assert [(one.code, one.seq) for one in ledger.fsck()] == [("unsealed", 2)]
