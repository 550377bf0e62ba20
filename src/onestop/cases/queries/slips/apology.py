"""Form 04: the apology for a result that will be late, with the one new day it is promised for."""

from onestop.cases.domain.apologies import apology_of
from onestop.cases.domain.case_file import CaseFile
from onestop.cases.domain.delivery import delivery_of
from onestop.cases.domain.reasons import words_of
from onestop.cases.domain.returning import place_of_return
from onestop.cases.domain.slips import Slip
from onestop.cases.queries.slips.every_paper import on_every_paper
from onestop.cases.queries.slips.law import phrases_of, title_of
from onestop.cases.queries.slips.matter import Matter, name_of
from onestop.cases.queries.slips.offices import agency_at, office_at
from onestop.cases.terms import version_of
from onestop.documents.api import ApologySlip
from onestop.kernel.times import local_date
from onestop.people import api as people


def apology(slip: Slip, file: CaseFile, matter: Matter) -> ApologySlip:
    """Form 04: what was promised, why it is not kept, and when to come instead."""
    sent = apology_of(file)
    assert sent is not None  # noqa: S101 - issued when it is sent
    assert sent.sent_at is not None  # noqa: S101
    assert sent.promised_at is not None  # noqa: S101
    assert file.received_at is not None  # noqa: S101 - a day was promised
    version, phrases, way = version_of(file), phrases_of(file), delivery_of(file)
    agency = agency_at(file.competent_agency, sent.sent_at)
    capacity = people.capacity_of(sent.signed_by, agency.code, local_date(sent.sent_at))
    return ApologySlip(
        **on_every_paper(slip, file, version, matter, sent.sent_at),
        title=title_of("apology", file),
        applicant=matter.applicant,
        received_at=file.received_at,
        promised_at=sent.promised_at,
        new_day=sent.new_day,
        reasons=tuple(words_of(reason).vi for reason in sent.reasons),
        note=sent.note,
        return_how=phrases.returned(
            way.way, office=office_at(place_of_return(file), file.received_at).name, address=way.address
        ),
        stays=phrases.late_all_the_same,
        official=name_of(sent.signed_by, matter.by),
        official_post=phrases.signing[agency.kind].of(agency.authority.vi, capacity),
        signs_as=phrases.signs_as["decision"],
        issued_at=matter.at,
    )
