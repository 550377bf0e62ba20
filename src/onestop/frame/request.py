"""What a view is given: the request, who acts, and the only clock of the faces."""

from datetime import datetime

from django.conf import settings
from django.http import HttpRequest

from onestop.frame.addresses import client_of
from onestop.frame.preferences import Preferences
from onestop.kernel.actor import Actor


class PageRequest(HttpRequest):
    """An HttpRequest after `frame.middleware`. Only a type: Django makes the instances."""

    actor: Actor
    now: datetime
    preferences: Preferences


def client_address(request: HttpRequest) -> str:
    """The address that asks. A header is believed only of the proxies that ONESTOP_PROXIES names."""
    meta = request.META
    return client_of(meta.get("REMOTE_ADDR", ""), meta.get("HTTP_X_FORWARDED_FOR", ""), settings.PROXIES)
