"""What an applicant does with a case after sending it, such as completing it: one view, one address for each act."""

from collections.abc import Callable
from typing import Final

from django.http import HttpResponse, HttpResponseBase
from django.urls import reverse

from onestop.cases import api as cases
from onestop.frame.acting import ActingFace, do_act
from onestop.frame.bodies import FILES, LITTLE
from onestop.frame.doors import door
from onestop.frame.notices import with_notice
from onestop.frame.originals_back import originals_back
from onestop.frame.request import PageRequest
from onestop.kernel.times import local_date
from onestop.people.api import APPLY
from onestop.portal.act_form import READERS
from onestop.portal.views.my_cases import case_of, show, values_of_case


def view_of(act: cases.Act) -> Callable[..., HttpResponseBase]:
    """The page of one act; whose case it is, the act itself asks."""

    @door(permission=APPLY, body=FILES if act.takes_papers else LITTLE, redisplays=True)
    def view(request: PageRequest, code: str, step: str = "") -> HttpResponse:
        return do_act(_PORTAL, request, act, code, step)

    return view


def _address_of(_request: PageRequest, code: str) -> str:
    return reverse("portal:case", args=[code])


def _done_at(request: PageRequest, code: str, act: cases.Act) -> str:
    return with_notice(request, reverse("portal:case", args=[code]), act.code)


def _told(request: PageRequest, case: cases.CaseView, offer: cases.Offer) -> dict[str, object]:
    return {"with_it": originals_back(case.file, offer.act, local_date(request.now), own=True)}


_PORTAL: Final = ActingFace(
    name="portal",
    template="portal/act.jinja",
    readers=READERS,
    case_of=case_of,
    address_of=_address_of,
    done_at=_done_at,
    show=show,
    beside=values_of_case,
    warns=_told,
)
