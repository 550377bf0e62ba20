"""The letter that carries the decision, granted or refused."""

from onestop.cases.domain.case_file import CaseFile
from onestop.cases.domain.documented import documented_at
from onestop.cases.domain.parts import ENDS, parts_of, what_came
from onestop.cases.domain.reasons import words_of
from onestop.cases.domain.slips import Slip
from onestop.cases.queries.slips.competent_person import capacity, decided_above, decider, head_of
from onestop.cases.queries.slips.every_paper import on_every_paper
from onestop.cases.queries.slips.law import bases, phrases_of
from onestop.cases.queries.slips.matter import Matter, name_of
from onestop.cases.queries.slips.offices import agency_at
from onestop.cases.terms import version_of
from onestop.documents.api import ResultLetter


def result(slip: Slip, file: CaseFile, matter: Matter) -> ResultLetter:
    """The letter that carries the decision."""
    assert file.outcome in ("granted", "refused")  # noqa: S101 - issued once it is decided
    assert file.finished_at is not None  # noqa: S101
    assert file.received_at is not None  # noqa: S101
    version, phrases, because = version_of(file), phrases_of(file), file.because
    signing = phrases.signing[agency_at(file.competent_agency, file.finished_at).kind]
    return ResultLetter(
        **on_every_paper(slip, file, version, matter, file.finished_at),
        subject=phrases.subject(version.name.vi),
        addressee=f"{matter.applicant.title} {matter.applicant.name}".strip(),
        granted=file.outcome == "granted",
        decider=decider(file, phrases),
        paragraphs=(
            *phrases.decision(
                file.outcome,
                result=_what_came(file) or version.result.name.vi,
                reasons=tuple(words_of(reason).vi for reason in because.reasons) if because else (),
                note=because.note if because else "",
                you=matter.applicant.title or phrases.you["business"],
                decider=head_of(file.competent_agency, file, phrases),
            ),
            *filter(None, (decided_above(file, version, phrases),)),
        ),
        legal_bases=bases(version.legal_bases, file.finished_at),
        copies_to=phrases.letter.copies_to,
        received_at=file.received_at,
        decided_at=documented_at(file) or file.finished_at,
        signed_as=signing.block(capacity(file, matter), for_collective=not version.decided_by_head),
        signatory=name_of(because.given_by if because else "", matter.by),
    )


def _what_came(file: CaseFile) -> str:
    """Of several results those that were made, then those that were not and how they ended; empty where all were made."""
    made = what_came(file)
    gone = [
        f"{one.name.lower().vi} ({ENDS[one.state].lower().vi})" for one in parts_of(file) if one.ended_at is not None
    ]
    return f"{made.vi}; không có: {', '.join(gone)}" if made else ""
