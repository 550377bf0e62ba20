"""Files a page hands over: each is looked into at once, and a refusal stands beside its field."""

from uuid import UUID

from django.core.files.uploadedfile import UploadedFile

from onestop.documents import api as documents
from onestop.forms.api import FieldError
from onestop.frame.request import PageRequest
from onestop.frame.words import say
from onestop.kernel.refusal import Refusal


def take_in(request: PageRequest, field: str) -> tuple[tuple[UUID, ...], list[FieldError]]:
    """The uploads made of the files posted under `field`, and what was refused."""
    taken: list[UUID] = []
    problems: list[FieldError] = []
    for file in request.FILES.getlist(field):
        try:
            taken.append(_attach(request, file))
        except Refusal as refusal:
            problems.append(FieldError(field, say(refusal)))
    return tuple(taken), problems


def _attach(request: PageRequest, file: "UploadedFile[bytes]") -> UUID:
    # One octet more than allowed is enough for the refusal, and all that is ever read.
    return documents.attach_upload(
        data=file.read(documents.LARGEST + 1),
        name=file.name or "",
        declared=file.content_type or "",
        owner_id=request.actor.person_id,
        now=request.now,
    ).id
