"""What a view is given: the request, who acts, and the only clock of the faces."""

from datetime import datetime

from django.http import HttpRequest

from onestop.frame.preferences import Preferences
from onestop.kernel.actor import Actor


class PageRequest(HttpRequest):
    """An HttpRequest after `frame.middleware`. Only a type: Django makes the instances."""

    actor: Actor
    now: datetime
    preferences: Preferences
