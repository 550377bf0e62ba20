"""Form 01, receipt and appointment: what was received, by whom, and the day that is promised."""

from collections.abc import Iterator
from typing import Any, Final

from onestop.cases.domain.case_file import CaseFile
from onestop.cases.domain.clock import promised, promised_at
from onestop.cases.domain.delivery import chosen_for, delivery_of
from onestop.cases.domain.fees import sums_of
from onestop.cases.domain.issued import latest
from onestop.cases.domain.outstanding import never_came, papers_in_part
from onestop.cases.domain.part_days import part_days
from onestop.cases.domain.part_returns import delivery_of_part, place_of_part
from onestop.cases.domain.promised_by import SAID, promised_by
from onestop.cases.domain.received import IN_PART, LACKS_NOTHING, LEFT_OUT
from onestop.cases.domain.returning import place_of_return
from onestop.cases.domain.slips import Slip, number_of
from onestop.cases.queries.slips.every_paper import on_every_paper
from onestop.cases.queries.slips.fees import fee_said, fees, recorded
from onestop.cases.queries.slips.handed_in import handed_in, lies_elsewhere
from onestop.cases.queries.slips.law import phrases_of
from onestop.cases.queries.slips.matter import Matter, name_of
from onestop.cases.queries.slips.offices import office_at
from onestop.cases.queries.slips.parties import submitter_and_owner
from onestop.cases.terms import door_of, version_of
from onestop.documents.api import PartLine, Phrases, ReceiptSlip
from onestop.kernel.times import local_date
from onestop.rules.api import Reading, national_calendar

_STILL_AHEAD: Final = ("confirming", "signing", "collecting")
"""What binds the applicant after his dossier was accepted."""


def receipt(slip: Slip, file: CaseFile, matter: Matter) -> ReceiptSlip:
    """Form 01, receipt and appointment."""
    assert file.received_at is not None  # noqa: S101 - issued once a dossier is accepted
    version, phrases = version_of(file), phrases_of(file)
    promised, way, by = _promise(file), delivery_of(file), promised_by(file)
    submitter, owner = submitter_and_owner(file, matter.applicant)
    door = door_of(file, version) or version.channel(file.channel)
    assert promised.due_at is not None  # noqa: S101 - the clock runs when it promises
    return ReceiptSlip(
        **on_every_paper(slip, file, version, matter, file.received_at),
        submitter=submitter,
        owner=owner,
        components=(*handed_in(file, version), *lies_elsewhere(file, version)),
        fees=recorded(sums_of(file), phrases) or fees(door, phrases),
        fee_said=fee_said(door, phrases),
        term=phrases.term(promised.term, file.terms.policy.unit),
        received_at=file.received_at,
        completed_at=promised_at(file) if by != "accepted" else None,
        completed_by=SAID[by].vi,
        replaces=number_of(file.code, slip.ref(before.nth)) if (before := latest(file.issued, slip.code)) else "",
        due_at=promised.due_at,
        parts=tuple(
            PartLine(name=one.name.vi, on=one.on, how=_apart(file, one.step, phrases))
            for one in part_days(file, local_date(promised.due_at), national_calendar())
        ),
        explanation=tuple(line.vi for line in promised.explanation),
        return_how=phrases.returned(
            way.way, office=office_at(place_of_return(file), file.received_at).name, address=way.address
        ),
        bring=tuple(one.says.vi for one in version.duties if one.at in _STILL_AHEAD and one.binds(file.channel)),
        **_taken(file, matter, phrases),
        issued_at=matter.at,
    )


def _apart(file: CaseFile, step: str, phrases: Phrases) -> str:
    """How that result is received, where it was chosen for it by itself or the way of the whole has nothing of it."""
    if not chosen_for(file, step) and delivery_of_part(file, step).way == delivery_of(file).way:
        return ""
    way, place = delivery_of_part(file, step), place_of_part(file, step)
    assert file.received_at is not None  # noqa: S101 - it is on a receipt
    return phrases.returned(way.way, office=office_at(place, file.received_at).name, address=way.address)


def _taken(file: CaseFile, matter: Matter, phrases: Phrases) -> dict[str, Any]:
    """Whether all that was asked for came, and who received it: of what the applicant sent by himself nobody, the system did.

    Whoever took a payment, found that something must be verified or had another place of return written down received nothing.
    """
    answered = promised_by(file) == "supplement" and promised_at(file) == file.changed_at and not matter.later
    sent = answered and matter.by.kind != "official"
    receiver = matter.by.key if answered else file.received_by
    lacking, short = never_came(file), papers_in_part(file)
    return {
        "receiver": "" if sent else name_of(receiver, matter.by),
        "receiver_post": phrases.posts["system" if sent else "intake"],
        "lacking": tuple(one.said.vi for one in (*lacking, *short) if not one.anew),
        "unsupplemented": tuple(one.said.vi for one in lacking if one.anew),
        "lacking_because": "; ".join(_because(file, lacking=bool(lacking), short=bool(short))),
    }


def _because(file: CaseFile, *, lacking: bool, short: bool) -> Iterator[str]:
    """Why it was taken all the same: without what was asked for, and with fewer of a paper that need not come."""
    left_out = [one.left_out for one in file.rounds if one.left_out not in LACKS_NOTHING]
    if lacking and left_out:
        yield LEFT_OUT[left_out[-1]].vi
    if short and file.in_part_because in IN_PART:
        yield IN_PART[file.in_part_because].vi


def _promise(file: CaseFile) -> Reading:
    """The clock as it promised when it last began to run."""
    reading = promised(file, calendar=national_calendar())
    assert reading is not None  # noqa: S101 - an accepted dossier was promised a day
    return reading
