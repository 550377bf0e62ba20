"""Papers handed over at the counter: seen on paper, or scanned at once."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any
from uuid import UUID

from django.core import signing
from django.core.files.uploadedfile import UploadedFile

from onestop.catalogue.api import Component
from onestop.documents import api as documents
from onestop.forms.api import FieldError
from onestop.frame.request import PageRequest
from onestop.frame.words import say
from onestop.kernel.refusal import Refusal

_SALT = "desk.scanned"


@dataclass
class HandedOver:
    """What one form says of the papers; scans taken in already come back signed, so that none is lost."""

    on_paper: set[str] = field(default_factory=set)
    uploads: dict[str, tuple[UUID, ...]] = field(default_factory=dict)
    problems: list[FieldError] = field(default_factory=list)

    def kept(self, component: str) -> str:
        """For a hidden field: the scans of a component, in a form nobody can make up."""
        ids = [str(one) for one in self.uploads.get(component, ())]
        return signing.dumps(ids, salt=_SALT) if ids else ""


def read_papers(request: PageRequest, components: Iterable[Component]) -> HandedOver:
    """The papers of a posted form."""
    over = HandedOver()
    for one in components:
        if request.POST.get(f"paper-{one.code}") == "yes":
            over.on_paper.add(one.code)
        scans = (*_kept(request.POST.get(f"kept-{one.code}", "")), *_scanned(request, f"file-{one.code}", over))
        if scans:
            over.uploads[one.code] = scans
    return over


def _kept(token: str) -> tuple[UUID, ...]:
    try:
        return tuple(UUID(one) for one in signing.loads(token, salt=_SALT)) if token else ()
    except signing.BadSignature:
        return ()


def _scanned(request: PageRequest, name: str, over: HandedOver) -> tuple[UUID, ...]:
    taken: list[UUID] = []
    for file in request.FILES.getlist(name):
        try:
            taken.append(_attach(request, file))
        except Refusal as refusal:
            over.problems.append(FieldError(name, say(refusal)))
    return tuple(taken)


def _attach(request: PageRequest, file: "UploadedFile[Any]") -> UUID:
    return documents.attach_upload(
        data=file.read(documents.LARGEST + 1),
        name=file.name or "",
        declared=file.content_type or "",
        owner_id=None,
        now=request.now,
    ).id
