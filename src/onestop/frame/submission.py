"""The key a form carries so that sent twice it acts once."""

from uuid import UUID

from django.http import HttpRequest

from onestop.kernel.parsing import uuid_or_none


def submission_key(request: HttpRequest) -> UUID | None:
    """The key of the posted form; none where it has none, or one that was made up."""
    return uuid_or_none(request.POST.get("submission_key", ""))
