"""Reopen a case, or one of its several results, after a complaint was upheld or of the agency's own motion: a new case of the
same content, beside the old, in one transaction. One about a result alone is decided by the agency that makes it."""

from datetime import date, datetime
from functools import partial
from typing import Any
from uuid import uuid4

from onestop.cases import store
from onestop.cases.domain.act import Act
from onestop.cases.domain.carried_over import with_charges, with_ways_chosen
from onestop.cases.domain.case_file import CaseFile
from onestop.cases.domain.delivery import chosen_for
from onestop.cases.domain.fees import fee_paid
from onestop.cases.domain.law.lodge import LODGE_FOR_OTHER, Dossier, Submitter
from onestop.cases.domain.matter import handed_over, last_holder, same_before, taken_in_at
from onestop.cases.domain.parts import parts_of
from onestop.cases.domain.received import OTHER_PAPERS
from onestop.cases.domain.refusals import ChangedMeanwhile
from onestop.cases.domain.shown import NOT_SEEN, Seen
from onestop.cases.operations.count_originals import count_originals, count_those_before
from onestop.cases.operations.dossier import as_content, competent_agency
from onestop.cases.operations.one_matter import of_matter
from onestop.cases.operations.overturned import check_none_goes_on
from onestop.cases.queries.dealt_with_elsewhere import beside
from onestop.cases.queries.one_case import given_papers
from onestop.cases.store import Paper
from onestop.cases.terms import makes_apart, terms_of, whole_version_of
from onestop.cases.visible import load_visible
from onestop.catalogue import api as catalogue
from onestop.documents import api as documents
from onestop.kernel.actor import Actor
from onestop.kernel.codes import CaseCode
from onestop.kernel.times import local_date
from onestop.ledger import api as ledger
from onestop.organisation import api as organisation
from onestop.outages import api as outages
from onestop.rules.api import national_calendar
from onestop.runtime.api import alone, transaction


@transaction
def reopen_case(
    act: Act, *, code: str, by: Actor, now: datetime, step: str = "", seen: Seen = NOT_SEEN, **said: Any
) -> CaseFile:
    """The old case, which says so from now on; the new one names it. Of an act that takes up one of several results alone, `step`
    would have yielded it.

    Raises:
        NotFound, NotPermitted, ShownChanged, ChangedMeanwhile; what the law of reopening does.
        GoesOnElsewhere: another case of the matter goes on. TakenUpElsewhere: another dealt with it since.
        NoSuchVariant, NoSuchChannel, NoTerm, NoCompetentAgency: what is in force does not say how to take it up.
    """
    before, calendar = load_visible(code, by), national_calendar()
    part = step if act.per_step else ""
    act.require(before.file, by, part)
    old, events = act.law(before.file, by=by, at=now, calendar=calendar, **said, **_told_too(act, part))
    act.require_seen(before.file, part, seen)
    alone(of_matter(code))
    check_none_goes_on(before.file, part)
    if not store.change(before, old, events, by=by, at=now):
        raise ChangedMeanwhile(case_code=code)
    _open_anew(old, part, by=by, now=now)
    return old


def _told_too(act: Act, part: str) -> dict[str, Any]:
    """What its law asks of nobody. Every outage that was ever certified may have taken a last day."""
    told: dict[str, Any] = {"step": part} if act.per_step else {}
    if act.told_outages:
        told["outages"] = [one for found in outages.certified() for one in found.counts_as]
    return told


def _open_anew(old: CaseFile, apart: str, *, by: Actor, now: datetime) -> None:
    """Of the whole matter, of the result that was taken `apart` now, or of the one the old case was about alone."""
    today, part = local_date(now), apart or old.part
    version, in_force = _version(old, part, today)
    since = same_before(old, beside(old), apart)
    holder = last_holder(old, since)
    received = handed_over(old, holder, apart=bool(apart))
    intake = _today(taken_in_at(old, holder, received), today)
    competent, level = _decided_by(old, version, part, intake, today)
    says = old if holder.content_erased_at else holder
    # Paper stays with the old case, which may still be at work, and goes back with what that led to.
    papers = tuple(one for one in _papers(says, version) if one.upload or not (apart and says is old))
    number = store.next_number(agency=intake, day=today)
    # Behind the lock on the counter, whose wait may be long: as at every lodging.
    if not catalogue.is_in_force(version, today) and in_force:
        raise ChangedMeanwhile(case_code=old.code)
    key = uuid4()
    dossier = Dossier(
        code=CaseCode.make(agency=intake, on=today, number=number()),
        terms=terms_of(version, old.channel, part),
        service_level=version.service_level_on(today),
        level=level,
        intake_agency=intake,
        support_agency=old.support_agency,
        competent_agency=competent,
        return_agency=_returned_at(says, apart, today) or _where_it_was_filed(old, intake, today),
        channel=old.channel,
        applicant_id=old.applicant_id,
        applicant_name=old.applicant_name,
        variant=old.variant,
        answers=says.answers,
        papers=as_content(papers),
        received=received,
        submitter=Submitter(**old.submitter) if old.submitter else None,
        submission=str(key),
        reopens=old,
        paid_before=0 if part else fee_paid(holder),
        part=part,
    )
    file, events = LODGE_FOR_OTHER.law(dossier, by=by, at=now, calendar=national_calendar())
    file, chosen = with_ways_chosen(file, says, today=partial(_today, on=today), by=by, at=now)
    file, charged = with_charges(file, old, since, by=by, at=now)
    entries = ledger.seal_all((*events, *chosen, *charged), at=now, by=by, case=file.code, prev=None)
    store.open_case(file, entries, submission_key=key, papers=papers)
    if holder is not old:
        count_originals(holder.code, other=file.code, over=True, now=now)
    count_those_before(file, now=now)


def _version(old: CaseFile, part: str, today: date) -> tuple[catalogue.ProcedureVersion, bool]:
    """The version to take it up under, and whether it is in force: the old one where its procedure was abolished since, or does
    not lead to that result by itself any more."""
    try:
        found = catalogue.version_in_force(old.terms.procedure_code, today).for_variant(old.variant)
    except catalogue.NoSuchProcedure:
        return whole_version_of(old), False
    return (found, True) if not part or makes_apart(found, part) else (whole_version_of(old), False)


def _decided_by(
    old: CaseFile, version: catalogue.ProcedureVersion, part: str, intake: str, today: date
) -> tuple[str, str]:
    """(agency, level): who decides. One result alone whoever makes it, on the level on which its group is decided."""
    if part:
        made_by = next((one.agency for one in parts_of(old) if one.step == part), old.competent_agency)
        return _today(made_by, today), old.level
    by_itself = old.competent_agency == old.intake_agency and intake == _today(old.intake_agency, today)
    chosen = None if by_itself else _today(old.competent_agency, today)
    return competent_agency(version, intake=intake, chosen=chosen, on=today)


def _returned_at(old: CaseFile, apart: str, today: date) -> str:
    """Where its applicant chose to fetch it; empty where he chose nothing."""
    agency = chosen_for(old, apart).get("agency") or old.return_agency
    return _today(agency, today) if agency else ""


def _where_it_was_filed(old: CaseFile, intake: str, today: date) -> str:
    """The result is given back there (Decree 61/2018 Art. 19), also where another counter takes the matter in anew for the papers
    that lie there; empty where it is that counter itself."""
    filed = _today(old.intake_agency, today)
    return "" if filed == intake else filed


def _today(agency: str, on: date) -> str:
    """The agency, or whichever took its files over."""
    handling = {one.code for one in organisation.handling_agencies(on)}
    return agency if agency in handling else organisation.successor_of(agency, on) or agency


def _papers(old: CaseFile, version: catalogue.ProcedureVersion) -> tuple[Paper, ...]:
    """All that was handed in, whatever round it came in; what the procedure asks no more is enclosed."""
    asked = {one.code for one in version.components}
    given = dict.fromkeys((code if code in asked else OTHER_PAPERS, upload) for code, upload in given_papers(old.code))
    files = documents.uploads([upload for _, upload in given if upload])
    return tuple(Paper(code, upload, 0, files[upload].digest if upload else "") for code, upload in given)
