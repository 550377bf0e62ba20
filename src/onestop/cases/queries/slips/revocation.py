"""The notice that a document was revoked: which, why, and what its holder has a right to."""

from collections.abc import Mapping
from datetime import date
from typing import Any

from onestop.cases.domain.case_file import CaseFile
from onestop.cases.domain.issued import issued_as
from onestop.cases.domain.reasons import GIVEN_UP, words_of
from onestop.cases.domain.results import issued_on
from onestop.cases.domain.slips import DOCUMENT, Slip, agency_that_issued, number_of
from onestop.cases.queries.slips.competent_person import head_of
from onestop.cases.queries.slips.every_paper import on_every_paper
from onestop.cases.queries.slips.law import basis, phrases_of
from onestop.cases.queries.slips.matter import Matter, name_of
from onestop.cases.queries.slips.offices import agency_at
from onestop.cases.terms import version_of
from onestop.documents.api import RevocationNotice, day_in_words
from onestop.kernel.times import local_date
from onestop.people import api as people


def revocation(slip: Slip, file: CaseFile, matter: Matter) -> RevocationNotice:
    """Of the document that was revoked last, in words of the day it was."""
    done = next(one for one in reversed(file.amendments) if one.kind == "revoked")
    document = issued_as(file.issued, DOCUMENT.code, done.nth)
    assert document is not None  # noqa: S101 - what is revoked was issued
    version, phrases, rule = version_of(file), phrases_of(file), file.terms.after
    agency = agency_at(slip.agency(file), done.made_at)
    signs = people.capacity_of(done.because.given_by, agency.code, local_date(done.made_at))
    return RevocationNotice(
        **on_every_paper(slip, file, version, matter, done.made_at),
        applicant=matter.applicant,
        document_title=document.content["title"]["vi"],
        document_number=number_of(file.code, DOCUMENT.ref(document.nth)),
        document_issued_at=issued_on(file, document),
        document_issued_by=agency_at(
            agency_that_issued(file, DOCUMENT, document), issued_on(file, document)
        ).authority.vi,
        reasons=tuple(words_of(reason).vi for reason in done.because.reasons),
        note=done.because.note,
        competence=rule.provision_on(done.because.reasons).vi if rule.revoked_by != "issuer" else "",
        order=_order(done.changed),
        legal_basis=basis(file, done.made_at),
        effect=phrases.document.revoked,
        next_step=phrases.next_step(
            head_of(slip.agency(file), file, phrases), given_up=done.because.reasons == (GIVEN_UP,)
        ),
        official=name_of(done.because.given_by, matter.by),
        official_post=phrases.signing[agency.kind].of(agency.authority.vi, signs),
        signs_as=phrases.signs_as["decision"],
        issued_at=matter.at,
    )


def _order(changed: Mapping[str, Any]) -> str:
    """The judgment or decision that has it revoked; empty where none does."""
    if "number" not in changed:
        return ""
    day = day_in_words(date.fromisoformat(changed["decided_on"]))
    return f"Bản án, quyết định số {changed['number']}, {day}, của {changed['ordered_by']}"
