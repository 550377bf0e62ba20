"""One case: its progress for anybody, the whole of it for those concerned."""

from dataclasses import replace
from datetime import date, datetime
from typing import Any
from uuid import UUID

from onestop.cases import store
from onestop.cases.access import is_applicant
from onestop.cases.domain.act import Offer
from onestop.cases.domain.acts import possible_actions
from onestop.cases.domain.apologies import comes_late, send_by
from onestop.cases.domain.case_file import CaseFile
from onestop.cases.domain.clock import is_late, is_unanswered, read
from onestop.cases.domain.guards import is_worked_on
from onestop.cases.domain.law.rate import RATE
from onestop.cases.domain.received import OTHER_NAME, OTHER_PAPERS
from onestop.cases.domain.refusals import NotFound
from onestop.cases.domain.status import Status
from onestop.cases.domain.urgency import ends_at
from onestop.cases.events import Reopened
from onestop.cases.queries.dealt_with_elsewhere import dealt_with_elsewhere
from onestop.cases.queries.views import CaseView, GivenPaper, Progress, places_after
from onestop.cases.terms import version_of
from onestop.cases.visible import load_visible
from onestop.catalogue import api as catalogue
from onestop.documents import api as documents
from onestop.feedback import api as feedback
from onestop.kernel.actor import Actor
from onestop.kernel.bilingual import Text
from onestop.kernel.codes import CaseCode, CaseCodeNotValid
from onestop.kernel.times import local_date
from onestop.organisation import api as organisation
from onestop.rules.api import Reading, national_calendar
from onestop.runtime.api import raw

STAGES = {
    Status.SUBMITTED: 1,
    Status.ACCEPTED: 2,
    Status.PROCESSING: 3,
    Status.FINISHED: 4,
    Status.RETURNED: 5,
}
_PROGRESS = "SELECT status, received_at FROM cases_case WHERE code = %s::text"
_PAPERS = """
SELECT code, upload_id, round, given_at FROM cases_component
WHERE case_id = (SELECT id FROM cases_case WHERE code = %s::text) ORDER BY round, id
"""


def progress_of(code: str) -> Progress:
    """How far a case is, for anybody who knows its code, in either order of the agency.

    Raises:
        NotFound: there is no such case, or it cannot be a code at all.
    """
    canonical = canonical_code(code)
    rows = raw(_PROGRESS, [canonical])
    if not rows:
        raise NotFound(case_code=canonical)
    number, received_at = rows[0]
    status = Status(number)
    return Progress(
        code=canonical,
        stage=STAGES.get(status, 3 if received_at else 1),
        ended=not status.is_open,
    )


def canonical_code(code: str) -> str:
    """The code as cases bear it.

    Raises:
        NotFound: no case can have it.
    """
    try:
        return CaseCode.parse(code).canonical
    except CaseCodeNotValid:
        raise NotFound(case_code=code.strip()[:60]) from None


def case_for(*, code: str, by: Actor, now: datetime) -> CaseView:
    """Everything about a case, for the applicant and those at work on it.

    Raises:
        NotFound: there is none, or not for this person.
    """
    kept = load_visible(canonical_code(code), by)
    file = kept.file
    version = version_of(file)
    rating = feedback.rating_of(file.code) if is_applicant(file, by) and file.returned_at else None
    return CaseView(
        file=file,
        version=version,
        reading=clock_of(file, now=now),
        late=file.late or (is_worked_on(file) and is_late(file, now)),
        unanswered=is_unanswered(file, now),
        papers=_papers(file, version),
        # A case is rated once, and only the ratings know whether it was.
        actions=tuple(
            named(one, on=local_date(now))
            for one in possible_actions(file, by)
            if (one.act is not RATE or rating is None)
            and not one.act.over(file, one.step, now, national_calendar())
            and not _opens_in_vain(file, one)
        ),
        places=places_after(kept, by, ends_at(now)),
        rating=rating,
    )


def _opens_in_vain(file: CaseFile, offer: Offer) -> bool:
    """Whether it would take the matter up again, which another case does or did: only that one's row tells."""
    if Reopened not in offer.act.events or not (file.reopenings or file.reopens):
        return False
    return dealt_with_elsewhere(file, offer.step) is not None


def named(offer: Offer, *, on: date) -> Offer:
    """The offer with the agency it is about called by its name, where it is about one."""
    if not offer.act.per_agency:
        return offer
    return replace(offer, name=organisation.authority_of(offer.step, on) or offer.name)


def file_for(*, code: str, by: Actor) -> CaseFile:
    """The case file alone. Raises NotFound, RowDamaged."""
    return load_visible(canonical_code(code), by).file


def code_of_submission(key: UUID, *, by: Actor) -> str | None:
    """The code of the case this person opened by that submission, if he did."""
    code, whose = store.code_of_submission(key) or (None, None)
    return code if whose == by.person_id else None


def clock_of(file: CaseFile, *, now: datetime) -> Reading | None:
    """The clock of a case as of now, with its explanation; None before it was accepted.

    None also where it was erased by which case of the procedure the time was counted.
    """
    if file.content_erased_at is not None and version_of(file).needs_variant:
        return None
    return read(file, calendar=national_calendar(), at=now)


def apology_due_by(file: CaseFile, today: date) -> date | None:
    """Where lateness is coming or there and nobody has apologised, the last day on which the apology is in time."""
    calendar = national_calendar()
    return send_by(file, calendar) if comes_late(file, today, calendar) else None


def upload_of_case(*, code: str, upload: str, by: Actor) -> documents.UploadView:
    """A file of the dossier, for those who may see the case.

    Raises:
        NotFound: no such case or file for this person.
    """
    file = file_for(code=code, by=by)
    for given in _papers(file, version_of(file)):
        if given.upload_id is not None and str(given.upload_id) == upload:
            return documents.uploads([given.upload_id])[given.upload_id]
    raise NotFound(case_code=file.code)


def given_papers(code: str) -> list[tuple[str, UUID | None]]:
    """(component, file or nothing for paper) of everything named when it was handed in or announced."""
    return [(component, upload) for component, upload, *_ in raw(_PAPERS, [code])]


def _papers(file: CaseFile, version: catalogue.ProcedureVersion) -> tuple[GivenPaper, ...]:
    """In the procedure's own order, whatever order they came in."""
    rows = raw(_PAPERS, [file.code])
    uploads = documents.uploads([row[1] for row in rows if row[1]]) if rows else {}
    names = {component.code: component.name for component in version.components} | {OTHER_PAPERS: OTHER_NAME}
    order = {code: number for number, code in enumerate(names)}
    papers = [_paper(row, names, uploads) for row in rows]
    return tuple(sorted(papers, key=lambda paper: (order.get(paper.component, len(order)), paper.round)))


def _paper(row: tuple[Any, ...], names: dict[str, Text], uploads: dict[Any, documents.UploadView]) -> GivenPaper:
    component, upload_id, round_, given_at = row
    upload = uploads.get(upload_id)
    return GivenPaper(
        component=component,
        name=names.get(component, Text(component, component)),
        upload_id=upload_id,
        filename=upload.name if upload else "",
        mime=upload.mime if upload else "",
        size=upload.size if upload else 0,
        round=round_,
        given_at=given_at,
    )
