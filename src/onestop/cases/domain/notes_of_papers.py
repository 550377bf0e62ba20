"""Whether something rests on a note of papers that came before the portal: until then it can be cancelled."""

from datetime import datetime

from onestop.cases.domain.at_return import as_original, bound, last_noted
from onestop.cases.domain.case_file import CaseFile
from onestop.cases.domain.parts import INSTEAD, document_handed_over
from onestop.cases.domain.tasks import Task


def note_to_cancel(file: CaseFile) -> Task | None:
    """The note that stands and was made last, where no result was received since and nothing given back of what was noted."""
    last = last_noted(file)
    if last is None or last.done_at is None:
        return None
    return None if _received_since(file, last.done_at) or _given_back_since(file, last.done_at) else last


def _received_since(file: CaseFile, at: datetime) -> bool:
    """A result, by whichever way; the notice that it was revoked is none."""
    since = [one for one in file.tasks if one.done_by and one.done_at is not None and one.done_at >= at]
    part = any(one.kind == "return_part" and INSTEAD not in one.answer for one in since)
    return part or (any(one.kind == "return" for one in since) and document_handed_over(file))


def _given_back_since(file: CaseFile, at: datetime) -> bool:
    noted = {as_original(one.code) for one in bound(file)}
    return any(time.given_at >= at and noted & set(time.given) for time in file.given_back)
