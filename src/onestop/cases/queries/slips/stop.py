"""Form 05, the notice of stopping: of a dossier withdrawn by its applicant, or stopped by the agency."""

from onestop.cases.domain.case_file import CaseFile
from onestop.cases.domain.reasons import words_of
from onestop.cases.domain.slips import Slip
from onestop.cases.queries.slips.competent_person import head_of, post_of_decider
from onestop.cases.queries.slips.every_paper import on_every_paper
from onestop.cases.queries.slips.fees import paid_so_far
from onestop.cases.queries.slips.law import basis, phrases_of
from onestop.cases.queries.slips.matter import Matter, name_of
from onestop.cases.queries.slips.part_ended import part_stopped
from onestop.cases.terms import version_of
from onestop.documents.api import StopNotice


def stop(slip: Slip, file: CaseFile, matter: Matter) -> StopNotice:
    """Form 05: why the case ends without a decision, and what its applicant has a right to."""
    if file.outcome not in ("withdrawn", "stopped"):
        return part_stopped(slip, file, matter)
    assert file.because is not None  # noqa: S101 - it says why, or that it was asked for
    assert file.finished_at is not None  # noqa: S101 - and when
    version, phrases = version_of(file), phrases_of(file)
    accepted, withdrawn = file.received_at is not None, file.outcome == "withdrawn"
    complaint_to = head_of(slip.agency(file), file, phrases, deciding=accepted)
    return StopNotice(
        **on_every_paper(slip, file, version, matter, file.finished_at),
        applicant=matter.applicant,
        stage=phrases.stages["appraisal" if accepted else "intake"],
        asked_at=file.waits[-1].began_at if withdrawn else None,
        reasons=tuple(words_of(reason).vi for reason in file.because.reasons),
        note=file.because.note,
        legal_basis="" if withdrawn else basis(file, file.finished_at),
        fee_said=paid_so_far(file, phrases),
        next_step=phrases.after_withdrawal if withdrawn else phrases.next_step(complaint_to),
        official=name_of(file.because.given_by, matter.by),
        official_post=post_of_decider(file, matter, phrases) if accepted else phrases.posts["intake"],
        signs_as=phrases.signs_as["decision" if accepted else "intake"],
        issued_at=matter.at,
    )
