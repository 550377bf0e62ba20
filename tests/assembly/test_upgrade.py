"""What an upgrade needs beside SQL is done once, whenever whoever began it was killed."""

from datetime import datetime

import pytest

from onestop.assembly import database, wiring
from onestop.runtime.api import raw

pytestmark = pytest.mark.django_db


class Killed(BaseException):
    """The process is gone."""


@pytest.fixture
def worked(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The work of one migration, which is killed the first time it runs."""
    runs: list[str] = []

    def work(now: datetime) -> int:
        runs.append(now.isoformat())
        if len(runs) == 1:
            raise Killed
        return 1

    raw("DELETE FROM runtime_upgrade")
    monkeypatch.setattr(wiring, "AFTER_MIGRATION", {("people", "0007_record_posts"): work})
    return runs


def test_it_is_done_at_the_next_start_and_not_again(worked: list[str]) -> None:
    with pytest.raises(Killed):
        database._finish()
    assert raw("SELECT work FROM runtime_upgrade") == []

    database._finish()
    database._finish()

    assert len(worked) == 2
    assert raw("SELECT work FROM runtime_upgrade") == [("people.0007_record_posts",)]
