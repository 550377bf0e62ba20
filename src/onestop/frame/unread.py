"""How many notices a reader has not read, for the bar of every page of the portal."""

from django.db import InterfaceError, OperationalError
from django.http import HttpRequest

from onestop.kernel.actor import ANONYMOUS
from onestop.notices import api as notices


def unread_notices(request: HttpRequest) -> int:
    """Nothing of whoever has no inbox, and where nobody can be asked: a page that says so has this bar as well."""
    try:
        return notices.unread(getattr(request, "actor", ANONYMOUS))
    except (InterfaceError, OperationalError):
        return 0
