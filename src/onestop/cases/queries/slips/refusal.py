"""Form 03, the refusal: of a dossier that was not accepted, or decided against."""

from onestop.cases.domain.case_file import CaseFile
from onestop.cases.domain.reasons import WRONG_AGENCY, words_of
from onestop.cases.domain.slips import Slip
from onestop.cases.queries.slips.competent_person import decided_above, head_of, post_of_decider
from onestop.cases.queries.slips.every_paper import on_every_paper
from onestop.cases.queries.slips.law import basis, phrases_of
from onestop.cases.queries.slips.matter import Matter, name_of
from onestop.cases.queries.slips.part_ended import part_refused
from onestop.cases.terms import version_of
from onestop.documents.api import RefusalSlip


def refusal(slip: Slip, file: CaseFile, matter: Matter) -> RefusalSlip:
    """Form 03, of a dossier that was not accepted, or of a decision to refuse."""
    if file.outcome not in ("not_accepted", "refused"):
        return part_refused(slip, file, matter)
    assert file.because is not None  # noqa: S101 - a refusal says why
    assert file.finished_at is not None  # noqa: S101 - and when
    version, phrases = version_of(file), phrases_of(file)
    stage = "intake" if file.outcome == "not_accepted" else "decision"
    above = decided_above(file, version, phrases) if stage == "decision" else ""
    return RefusalSlip(
        **on_every_paper(slip, file, version, matter, file.finished_at),
        applicant=matter.applicant,
        reasons=tuple(words_of(reason).vi for reason in file.because.reasons),
        note=file.because.note,
        legal_basis="; ".join(filter(None, (basis(file, file.finished_at), above))),
        next_step=phrases.next_step(
            head_of(slip.agency(file), file, phrases, deciding=stage == "decision"),
            elsewhere=WRONG_AGENCY in file.because.reasons,
        ),
        refused=phrases.refused[stage],
        official=name_of(file.because.given_by, matter.by),
        official_post=phrases.posts["intake"] if stage == "intake" else post_of_decider(file, matter, phrases),
        signs_as=phrases.signs_as["notice" if above else stage],
        issued_at=matter.at,
    )
