"""What the bar of every page counts: notices a reader has not read on the portal, what an official is reminded of at the desk."""

from django.db import InterfaceError, OperationalError
from django.http import HttpRequest

from onestop.kernel.actor import ANONYMOUS
from onestop.notices import api as notices
from onestop.reminders import api as reminders


def unread_notices(request: HttpRequest) -> int:
    """Nothing of whoever has no inbox, and where nobody can be asked: a page that says so has this bar as well."""
    try:
        return notices.unread(getattr(request, "actor", ANONYMOUS))
    except (InterfaceError, OperationalError):
        return 0


def open_reminders(request: HttpRequest) -> int:
    """The same of what an official is reminded of."""
    try:
        return reminders.number_open(getattr(request, "actor", ANONYMOUS))
    except (InterfaceError, OperationalError):
        return 0
