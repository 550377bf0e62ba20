"""The account that asks for its own pages."""

from collections.abc import Mapping, Sequence
from typing import Any, cast

from django.http import HttpResponse

from onestop.forms.api import FieldError
from onestop.frame.homes import home_of
from onestop.frame.pages import page
from onestop.frame.request import PageRequest
from onestop.people import api as people


def own_account(request: PageRequest) -> tuple[people.User, int | None]:
    """Who is signed in, and the id of the session he asks from."""
    kept = request.session.row  # type: ignore[attr-defined]  # our own store
    return cast("people.User", request.user), kept.pk if kept else None


def account_page(
    request: PageRequest, template: str, values: Mapping[str, Any], *, problems: Sequence[FieldError] = ()
) -> HttpResponse:
    """A page of the account, with the way back to one's work; problems answer 422."""
    shown = {"home": home_of(request.actor.may), "problems": problems, **values}
    return page(request, f"identity/{template}.jinja", shown, status=422 if problems else 200)
