"""What a view is given: the request, who acts, and the only clock of the faces."""

from datetime import datetime

from django.conf import settings
from django.http import HttpRequest

from onestop.frame.preferences import Preferences
from onestop.kernel.actor import Actor


class PageRequest(HttpRequest):
    """An HttpRequest after `frame.middleware`. Only a type: Django makes the instances."""

    actor: Actor
    now: datetime
    preferences: Preferences


def client_address(request: HttpRequest) -> str:
    """The address the request came from; empty where nobody says.

    Behind a proxy (ONESTOP_HTTPS) it is the last one in X-Forwarded-For, the only one the proxy itself wrote.
    """
    forwarded = request.META.get("HTTP_X_FORWARDED_FOR", "") if settings.HTTPS else ""
    return str(forwarded.rpartition(",")[2].strip() or request.META.get("REMOTE_ADDR", ""))
