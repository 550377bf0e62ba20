"""A page answers what a browser asks with, and says which ways those are to whoever asks in another."""

import pytest
from django.http import HttpResponseNotAllowed
from django.test import Client, RequestFactory
from django.urls import get_resolver

from architecture.test_registries import addresses

VIEWS = [(place, view) for place, view in addresses(get_resolver().url_patterns) if hasattr(view, "permission")]


@pytest.mark.parametrize("method", ["PUT", "PATCH", "DELETE", "OPTIONS", "TRACE", "LOOK"])
def test_every_door_refuses_another_way_of_asking(method: str) -> None:
    """Before anything else: no value of the address is needed for it."""
    request = RequestFactory().generic(method, "/")
    answers = {place: view(request) for place, view in VIEWS}

    assert answers
    assert [place for place, answer in answers.items() if not isinstance(answer, HttpResponseNotAllowed)] == []


def test_it_says_which_ways_there_are(client: Client) -> None:
    answer = client.put("/livez")

    assert (answer.status_code, answer["Allow"]) == (405, "GET, HEAD, POST")
