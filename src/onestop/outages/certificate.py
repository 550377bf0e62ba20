"""The certificate of an outage: what stands on it, for whoever has to show a third party that the platform did not answer."""

from datetime import datetime

from django.conf import settings

from onestop.documents import api as documents
from onestop.kernel.times import local_date
from onestop.organisation import api as organisation
from onestop.outages.domain.effects import effects
from onestop.outages.domain.outage import CAUSES, SERVICES, Outage
from onestop.outages.heartbeat import HEARD, heard_during
from onestop.rules.api import national_calendar, outage_rule, pack_on
from onestop.runtime.api import public_url


def certificate_of(outage: Outage, *, agency: str, now: datetime) -> bytes:
    """Its bytes: PDF/A, in the name of the agency whose operator says that it is over."""
    assert outage.ended_at is not None  # noqa: S101 - only what has ended is certified
    rule = outage_rule(pack_on(local_date(now)))
    return documents.outage_certificate_pdf(
        documents.OutageCertificate(
            office=_office(agency, now),
            number=outage.number,
            tracking_url=address_of(outage.number),
            demo=settings.DEMO,
            planned=outage.kind == "planned",
            announced_at=outage.recorded_at if outage.kind == "planned" else None,
            began_at=outage.begins_at,
            ended_at=outage.ended_at,
            services=tuple(SERVICES[one].vi for one in outage.services),
            cause=CAUSES[outage.cause].vi,
            note=outage.note,
            found=_found(outage),
            effects=tuple(line.vi for line in effects(outage, rule, national_calendar())),
            issued_at=now,
        )
    )


def address_of(number: str) -> str:
    """Its page, from anywhere."""
    return public_url(f"/gian-doan/{number}")


def _found(outage: Outage) -> str:
    if outage.force_majeure:
        return f"Tạm dừng theo kế hoạch, báo trước ngắn hơn quy định vì bất khả kháng: {outage.force_majeure}"
    if outage.kind == "planned":
        return "Thông báo trước theo kế hoạch"
    if outage.detected:
        return "Hệ thống tự phát hiện, người vận hành xác nhận"
    by = "Người vận hành ghi nhận, người khác xác nhận" if outage.proposed_end else "Người vận hành ghi nhận"
    assert outage.ended_at is not None  # noqa: S101 - only what has ended is certified
    return f"{by}; {HEARD[heard_during(outage.begins_at, outage.ended_at)].vi}"


def _office(code: str, at: datetime) -> documents.Office:
    on = local_date(at)
    agency, superior = organisation.as_last_known(code, on), organisation.superior(code, on)
    province = (agency, *organisation.ancestors(code, on))[-1]
    return documents.Office(
        parent=superior.vi if superior else "",
        name=agency.authority.vi,
        place=province.name.vi.removeprefix("Tỉnh "),
        phone=agency.phone,
        address=agency.address,
        email=agency.email,
    )
