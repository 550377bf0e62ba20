"""The database takes no writes: pages are shown, and whoever writes is told that nothing was kept."""

import errno
from collections.abc import Iterator

import psycopg
import pytest
from django.db import OperationalError
from django.test import Client

from onestop.runtime.api import CannotKeep, is_outage, raw, transaction
from onestop.runtime.outage import cannot_write


@pytest.fixture
def read_only() -> Iterator[None]:
    raw("SET SESSION CHARACTERISTICS AS TRANSACTION READ ONLY")
    yield
    raw("SET SESSION CHARACTERISTICS AS TRANSACTION READ WRITE")


@pytest.mark.django_db(transaction=True)
@pytest.mark.usefixtures("read_only")
def test_reading_goes_on_and_writing_is_refused_with_its_reason(client: Client) -> None:
    pages = ["/", "/tim?q=khai", "/tro-giup", "/tra-cuu", "/tra-cuu/H09.31.05-260302-0001", "/dang-nhap"]
    assert [client.get(page).status_code for page in pages] == [200, 200, 200, 200, 404, 200]

    answer = client.post("/dang-nhap", {"login": "lan@example.com", "password": "x"})
    assert answer.status_code == 503
    assert "chưa được ghi lại" in answer.content.decode()
    assert answer.headers["Retry-After"] == "30"


@pytest.mark.django_db(transaction=True)
@pytest.mark.usefixtures("read_only")
def test_an_operation_refuses_like_any_other_no() -> None:
    with pytest.raises(CannotKeep), transaction():
        raw("INSERT INTO runtime_outbox (task) VALUES ('x')")


@pytest.mark.django_db
def test_a_full_disk_under_the_papers_is_no_fault_either(client: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(_request: object) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr("onestop.frame.choices.safe_next", full)
    assert client.get("/ngon-ngu/en").status_code == 503


def wrapped(sqlstate: str | None) -> OperationalError:
    error = OperationalError("as Django wraps it")
    error.__cause__ = (
        psycopg.errors.lookup(sqlstate)("as the driver says it") if sqlstate else psycopg.OperationalError()
    )
    return error


def test_what_passes_by_itself_is_told_from_what_must_be_mended() -> None:
    assert [cannot_write(wrapped(state)) for state in ("53000", "53100", "25006")] == [True] * 3
    assert [cannot_write(wrapped(state)) for state in ("57P01", "40001", None)] == [False] * 3
    assert [cannot_write(OSError(why, "")) for why in (errno.ENOSPC, errno.EDQUOT, errno.EROFS)] == [True] * 3
    assert [is_outage(wrapped(state)) for state in ("53100", "57P01", "08006", None)] == [True] * 4
    assert not is_outage(wrapped("42P01")), "a table that is not there is a fault"
    assert not is_outage(OSError(errno.EPERM, "Operation not permitted"))
    assert not is_outage(None)
