"""A "no" is answered by its kind, with the moment to come back where it passes by itself."""

from datetime import timedelta
from typing import ClassVar

import pytest
from django.test import Client

from onestop.cases.api import AlreadyDecided, NotFound, ReasonRequired
from onestop.catalogue.api import NoSuchProcedure
from onestop.frame.statuses import retry_after_of, status_of
from onestop.kernel.actor import NotPermitted
from onestop.kernel.refusal import Kind, Refusal
from onestop.people.api import TooManyTries


@pytest.mark.parametrize(
    ("refusal", "status"),
    [
        (NotFound, 404),
        (NoSuchProcedure, 404),
        (NotPermitted, 403),
        (AlreadyDecided, 409),
        (ReasonRequired, 422),
        (TooManyTries, 429),
    ],
)
def test_the_kind_is_the_status(refusal: type[Refusal], status: int) -> None:
    assert status_of(refusal.__new__(refusal)) == status


class Passing(Refusal):
    kind: ClassVar[Kind] = "unavailable"

    def __init__(self, retry_after: timedelta | None = None) -> None:
        self.retry_after = retry_after


def test_what_passes_by_itself_says_when_to_come_back() -> None:
    assert retry_after_of(Passing(timedelta(seconds=4.2))) == 5
    assert retry_after_of(Passing()) == 30
    assert retry_after_of(ReasonRequired(occasion="refused")) is None


class Asking(Refusal):
    kind: ClassVar[Kind] = "too_many"


def test_who_asks_too_often_waits_a_minute_where_the_refusal_does_not_know() -> None:
    assert retry_after_of(Asking()) == 60


@pytest.mark.django_db
def test_a_procedure_nobody_published_is_not_found(client: Client) -> None:
    assert client.get("/thu-tuc/9.999999").status_code == 404
