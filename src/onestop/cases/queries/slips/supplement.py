"""Form 02, the request for more: of the latest round, with why and until when."""

from onestop.cases.domain.case_file import CaseFile
from onestop.cases.domain.reasons import words_of
from onestop.cases.domain.slips import Slip
from onestop.cases.queries.slips.every_paper import on_every_paper
from onestop.cases.queries.slips.law import also_says, basis, phrases_of
from onestop.cases.queries.slips.matter import Matter, name_of
from onestop.cases.queries.slips.requested import answers_to_correct, papers_requested
from onestop.cases.terms import version_of
from onestop.documents.api import SupplementSlip
from onestop.people import api as people


def supplement(slip: Slip, file: CaseFile, matter: Matter) -> SupplementSlip:
    """Form 02, of the latest round."""
    asked, version = file.rounds[-1], version_of(file)
    phrases = phrases_of(file)
    says = also_says("supplement", file)
    return SupplementSlip(
        **on_every_paper(slip, file, version, matter, asked.began_at),
        applicant=matter.applicant,
        stage=phrases.stages["appraisal" if asked.accepted_before else "intake"] if "stage" in says else "",
        items=papers_requested(file, version, asked),
        answers=answers_to_correct(file, version, asked),
        note=asked.because.note,
        reasons=tuple(words_of(reason).vi for reason in asked.because.reasons),
        legal_basis=basis(file, asked.began_at) if "legal_basis" in says else "",
        answer_by=asked.reply_by,
        guide=name_of(asked.because.given_by, matter.by),
        guide_phone=people.work_phone_of(asked.because.given_by),
        guide_post=phrases.posts["appraisal" if asked.accepted_before else "intake"],
        issued_at=matter.at,
    )
