"""Outages for everybody: the list, each with what it did to terms, its certificate, and the proof that it was recorded."""

import io
import zipfile
from typing import Final

from django.http import Http404, HttpResponse

from onestop.frame.doors import PUBLIC, door
from onestop.frame.downloads import download
from onestop.frame.pages import page
from onestop.frame.request import PageRequest
from onestop.kernel.times import local_date
from onestop.ledger import api as ledger
from onestop.outages import api as outages
from onestop.rules.api import national_calendar, outage_rule, pack_on

_PDF: Final = "giay-xac-nhan.pdf"
_SAME_MOMENT: Final = (1980, 1, 1, 0, 0, 0)


@door(permission=PUBLIC)
def outage_list(request: PageRequest) -> HttpResponse:
    """All of them, what is announced or going on first."""
    found = outages.all_outages()
    return page(request, "portal/outages.jinja", {
        "open": [one for one in reversed(found) if one.goes_on],
        "over": [one for one in found if not one.goes_on],
        "services": outages.SERVICES,
        "causes": outages.CAUSES,
    })  # fmt: skip


@door(permission=PUBLIC)
def outage(request: PageRequest, number: str) -> HttpResponse:
    """One: from when to when, what did not answer, and which terms it moves."""
    found = outages.outage(number)
    on = local_date(found.ended_at or request.now)
    return page(request, "portal/outage.jinja", {
        "outage": found,
        "effects": outages.effects(found, outage_rule(pack_on(on)), national_calendar()),
        "services": outages.SERVICES,
        "causes": outages.CAUSES,
    })  # fmt: skip


@door(permission=PUBLIC)
def outage_file(_request: PageRequest, number: str, name: str) -> HttpResponse:
    """The certificate, alone or with the proof that the ledger has it; both can be checked without us."""
    found = outages.outage(number)
    if name == _PDF:
        return download(
            outages.certificate(found.number), name=f"{found.number}.pdf", mime="application/pdf", in_place=True
        )
    if name != "bien-nhan.zip":
        raise Http404
    return download(_pack(found), name=f"{found.number}.zip", mime="application/zip")


def _pack(outage: outages.Outage) -> bytes:
    receipt = ledger.receipt_of_leaf(outages.leaf_of(outage.number), about=outage.number)
    files = {name: text.encode() for name, text in receipt.files().items()}
    if outage.digest:
        files[_PDF] = outages.certificate(outage.number)
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w") as pack:
        for name, content in files.items():
            pack.writestr(zipfile.ZipInfo(name, date_time=_SAME_MOMENT), content)
    return made.getvalue()
