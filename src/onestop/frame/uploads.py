"""Files a page hands over: taken in one by one, remembered across tries, and told what was refused and why.

Used by every face. A form that comes back shows what was kept; the browser returns it as a signed reference that is good for
one purpose and one person, so that nobody can name another's file, or his own for something it was not given for.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final, cast
from uuid import UUID

from django.core import signing
from django.core.files.uploadedfile import UploadedFile

from onestop.cases import api as cases
from onestop.documents import api as documents
from onestop.forms.api import FieldError
from onestop.frame.bodies import MOST_FILES
from onestop.frame.file_names import written_name
from onestop.frame.request import PageRequest
from onestop.frame.words import say
from onestop.kernel.bilingual import Text
from onestop.kernel.refusal import Refusal

_SALT: Final = "onestop.uploads"
_A_DAY: Final = 24 * 60 * 60
_NOT_OURS: Final = Text(
    "Không nhận lại được các tệp đã gửi lần trước. Hãy chọn lại các tệp đó.",
    "The files sent before could not be recognised. Choose them again.",
)


@dataclass(frozen=True, slots=True, kw_only=True)
class FieldUploads:
    """What one field of a form handed over, now and in earlier tries."""

    files: tuple[documents.UploadView, ...] = ()
    """What was kept, to be shown; a file purged meanwhile is none."""
    problems: tuple[FieldError, ...] = ()
    reference: str = ""
    """For a hidden field, so that nothing is lost when the form comes back; empty without files."""

    @property
    def uploads(self) -> tuple[UUID, ...]:
        return tuple(file.id for file in self.files)


def take_in(request: PageRequest, field: str, *, purpose: str, at_counter: bool = False) -> FieldUploads:
    """The files posted under `field`, with those `kept-<field>` refers to.

    `purpose` says what for (form, case, component). `at_counter` they are scans of the official's, not files of the person.
    Each file is looked at by itself: one that is refused takes no other along. All files of a request share one budget.
    """
    before, problems = _kept(request, field, purpose)
    new: list[UUID] = []
    sent = sum(len(files) for _, files in request.FILES.lists())
    if sent > MOST_FILES and request.FILES.getlist(field):
        problems.append(FieldError(field, _too_many(sent)))
    for file in request.FILES.getlist(field) if sent <= MOST_FILES else ():
        try:
            new.append(_attach(request, file, at_counter=at_counter))
        except Refusal as refusal:
            problems.append(FieldError(field, say(refusal)))
    ids = tuple(dict.fromkeys((*before, *new)))
    there = documents.uploads(ids) if ids else {}
    files = tuple(there[one] for one in ids if one in there)
    reference = refer(request, ids, purpose=purpose)
    vars(request).setdefault("references_of_files", {})[f"kept-{field}"] = reference
    return FieldUploads(files=files, problems=tuple(problems), reference=reference)


def _too_many(sent: int) -> Text:
    return Text(
        f"Mỗi lần gửi được nhiều nhất {MOST_FILES} tệp, ở đây có {sent}. Chưa nhận tệp nào; hãy chọn lại ít tệp hơn một lần.",
        f"At most {MOST_FILES} files can be sent at a time, and there were {sent}. None was taken; choose fewer at a time.",
    )


def refer(request: PageRequest, uploads: Iterable[UUID], *, purpose: str) -> str:
    """A signed reference to files, for this person and purpose; empty without any."""
    ids = [str(one) for one in uploads]
    return signing.dumps(ids, salt=_salt(request, purpose), compress=True) if ids else ""


def referred(request: PageRequest, reference: str, *, purpose: str) -> tuple[UUID, ...]:
    """The files a reference names.

    Raises:
        signing.BadSignature: we never gave it, or to somebody else, for something else, or longer than a day ago.
    """
    ids = signing.loads(reference, salt=_salt(request, purpose), max_age=_A_DAY)
    return tuple(UUID(one) for one in ids)


def _salt(request: PageRequest, purpose: str) -> str:
    return f"{_SALT}:{request.actor.key}:{purpose}"


def _kept(request: PageRequest, field: str, purpose: str) -> tuple[tuple[UUID, ...], list[FieldError]]:
    reference = request.POST.get(f"kept-{field}", "")
    try:
        return (referred(request, reference, purpose=purpose) if reference else ()), []
    except signing.BadSignature:
        return (), [FieldError(field, _NOT_OURS)]


def _attach(request: PageRequest, file: "UploadedFile[bytes]", *, at_counter: bool) -> UUID:
    # One octet more than allowed is enough for the refusal, and all that is ever read.
    return documents.attach_upload(
        data=file.read(documents.LARGEST + 1),
        name=written_name(file.name or ""),
        owner_id=None if at_counter else request.actor.person_id,
        taken_in_by=request.actor.key if at_counter else "",
        budget=_budget(request),
        attached=cases.attached_uploads,
        now=request.now,
    ).id


def _budget(request: PageRequest) -> documents.Budget:
    """The one of this request, whatever fields and forms it holds."""
    kept = vars(request)
    return cast("documents.Budget", kept.setdefault("upload_budget", documents.Budget()))
