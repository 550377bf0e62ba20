"""Assigning is offered where there is somebody to choose: whoever alone may do a step takes it."""

from dataclasses import replace

import pytest
from django.urls import reverse

from cases.conftest import World
from onestop.people.models import Official, Post

from .conftest import SitDown
from .test_hands import HEAD, accepted

pytestmark = pytest.mark.django_db
ASSIGN = ("assign", "appraise")


def alone(key: str) -> None:
    """Of all officials entered, only this one still has a post."""
    Post.objects.exclude(official__in=Official.objects.filter(users__id=key)).delete()


def test_where_only_oneself_can_be_chosen_it_is_not_offered(world: World, sit_down: SitDown) -> None:
    code = accepted(world)
    form = reverse("desk:assign", args=[code, "appraise"])

    assert form in sit_down(HEAD).get(reverse("desk:case", args=[code])).content.decode()
    alone("9001")
    assert form not in sit_down(replace(HEAD, key="9001")).get(reverse("desk:case", args=[code])).content.decode()
    assert form in sit_down(HEAD).get(reverse("desk:case", args=[code])).content.decode()
