"""Acts on a case at the desk: one view for all of them, one address each."""

from collections.abc import Callable
from typing import Final

from django.http import HttpResponse, HttpResponseBase

from onestop.cases import api as cases
from onestop.catalogue import api as catalogue
from onestop.desk.act_form import READERS
from onestop.desk.answered import answered
from onestop.desk.hands import losses
from onestop.desk.leads_to import leads_to
from onestop.desk.rests_on import rests_on
from onestop.desk.views.case import case_of, show
from onestop.desk.with_the_result import with_the_result
from onestop.desk.worklist_link import position_of
from onestop.frame.acting import PREVIEW, ActingFace, do_act
from onestop.frame.bodies import FILES, LITTLE
from onestop.frame.doors import door
from onestop.frame.notices import with_notice
from onestop.frame.originals_back import originals_back
from onestop.frame.request import PageRequest
from onestop.frame.withdrawals import written_by
from onestop.kernel.times import local_date
from onestop.people import api as people


def view_of(act: cases.Act) -> Callable[..., HttpResponseBase]:
    """The page of one act."""

    @door(
        permission=act.door,
        body=FILES if act.takes_papers else LITTLE,
        redisplays=True,
        enquires=lambda request: act.previews and PREVIEW in request.POST,
    )
    def view(request: PageRequest, code: str, step: str = "") -> HttpResponse:
        return do_act(_DESK, request, act, code, step)

    return view


def _address_of(request: PageRequest, code: str) -> str:
    return position_of(request).moved_to("").url("case", code)


def _done_at(request: PageRequest, code: str, act: cases.Act) -> str:
    return with_notice(request, position_of(request).url("case", code), act.code)


def _warnings(request: PageRequest, case: cases.CaseView, offer: cases.Offer) -> dict[str, object]:
    return {
        "in_place_of": offer.in_place_of,
        "losses": losses(request, case, offer),
        "answers": answered(case, offer, request.now),
        "rests": rests_on(case.file, offer.act, request.now),
        "with_it": (
            *leads_to(case, offer, local_date(request.now)),
            *with_the_result(case, offer.act),
            *originals_back(case.file, offer.act, local_date(request.now)),
        ),
        "withdrawal_by": _wrote_withdrawal(request, case.file),
        **_unread_law(request, case, offer.act),
    }


def _wrote_withdrawal(request: PageRequest, file: cases.CaseFile) -> str:
    """By name, the official who wrote the open request to withdraw down; empty where the applicant asked himself."""
    if file.withdrawal is None:
        return ""
    by = written_by(file.withdrawal, cases.timeline(code=file.code, by=request.actor))
    return people.names_of([by[0]]).get(by[0], "") if by else ""


def _unread_law(request: PageRequest, case: cases.CaseView, act: cases.Act) -> dict[str, object]:
    """What nobody has read of the acts that the paper of this act will cite: whoever signs it must know."""
    if not any(slip.cites_law for slip in act.slips):
        return {}
    return {"doubts": catalogue.doubts(case.version, local_date(request.now), {"legal_bases"})}


_DESK: Final = ActingFace(
    name="desk",
    template="desk/act.jinja",
    readers=READERS,
    case_of=case_of,
    address_of=_address_of,
    done_at=_done_at,
    warns=_warnings,
    show=lambda request, case, refusal: show(request, case, refusal=refusal),
)
