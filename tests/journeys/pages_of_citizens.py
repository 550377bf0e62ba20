"""The pages of strangers and citizens, each with something to show."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import datetime, timedelta
from typing import Final
from urllib.parse import urlsplit
from uuid import UUID, uuid4

from django.urls import reverse

from documents.samples import picture
from onestop.cases import api as cases
from onestop.catalogue import api as catalogue
from onestop.documents import api as documents
from onestop.kernel.actor import Actor, Grant
from onestop.kernel.times import local_date
from onestop.ledger import api as ledger
from onestop.notices import api as notices
from onestop.notices.stops import stop_link
from onestop.outages import api as outages
from onestop.people import api as people
from onestop.portal.application import Application
from onestop.runtime.api import now
from onestop.tickets import api as tickets
from onestop.tickets.models import AppointmentRow

from .test_acts import AGENCY, ANSWERS, APPLICANT, CERTIFICATE, CHANGE, case_brought_to

BIRTH, PERMIT = "1.001193", "1.013225"
ACTS: Final = {
    "desk:accept": "accept", "desk:complete_step": "complete_step", "desk:decide": "decide",
    "desk:return_result": "return_result", "desk:answer_supplement": "answer_supplement",
    "desk:request_supplement": "request_supplement", "desk:refuse_intake": "refuse_intake",
    "portal:answer_supplement": "answer_supplement", "portal:rate": "rate",
    "desk:request_withdrawal": "request_withdrawal", "portal:request_withdrawal": "request_withdrawal",
    "desk:take_back_withdrawal": "take_back_withdrawal", "portal:take_back_withdrawal": "take_back_withdrawal",
    "desk:choose_return_place": "choose_return_place", "portal:choose_return_place": "choose_return_place",
    "desk:answer_withdrawal": "answer_withdrawal", "desk:stop_case": "stop_case",
    "desk:ask_opinion": "ask_opinion", "desk:give_opinion": "give_opinion", "desk:record_opinion": "record_opinion",
    "desk:close_opinion": "close_opinion",
    "desk:call_meeting": "call_meeting", "desk:answer_meeting": "answer_meeting", "desk:move_meeting": "move_meeting",
    "desk:call_off_meeting": "call_off_meeting", "desk:record_minutes": "record_minutes",
    "desk:confirm_hand_over": "confirm_hand_over", "desk:refuse_hand_over": "refuse_hand_over",
    "desk:answer_hand_over": "answer_hand_over", "desk:take_back_hand_over": "take_back_hand_over",
    "desk:ask_payment": "ask_payment", "desk:record_payment": "record_payment", "desk:exempt_fee": "exempt_fee",
    "desk:give_back": "give_back", "desk:reopen": "reopen", "desk:reopen_own": "reopen_own",
    "desk:transfer": "transfer", "desk:take_back_transfer": "take_back_transfer", "desk:take_over": "take_over",
    "desk:decline_transfer": "decline_transfer",
    "desk:cancel_receipt": "cancel_receipt", "desk:cancel_payment": "cancel_payment",
    "desk:correct_fee": "correct_fee", "desk:refund_fee": "refund_fee",
    "portal:receive_result": "receive_result", "portal:write_to_office": "write_to_office",
}  # fmt: skip


"""Codes and dates are as wide as their digits: with the widest of them a page fits on one day as on any other."""
LONG_FILE: Final = "quyet-dinh-cai-chinh-ho-tich-cua-uy-ban-nhan-dan-ban-sao-co-chung-thuc-2026.png"


def an_outage_over_and_another_to_come(at: datetime, *, over: timedelta = timedelta(days=1)) -> str:
    """Every page tells of the second; of the first, which is over so long and lasted half a day, its number."""
    by = Actor(kind="official", key="50", agency="H09", grants=(Grant("outages.declare", "H09"),))
    begins = at + timedelta(days=40)
    outages.plan_outage(
        services=[], begins_at=begins, expected_end=begins + timedelta(hours=6), plan="15/PA-TTCĐS", by=by, now=at
    )
    began, ended = at - over - timedelta(hours=12), at - over
    return outages.record_outage(services=[], cause="power", begins_at=began, ended_at=ended, by=by, now=at).number


def pages_of_strangers() -> Mapping[str, tuple[str, ...]]:
    code = case_brought_to("accept", now())
    gone = an_outage_over_and_another_to_come(now())
    tickets.load_morning(now())
    check, waiting = tickets.kiosk_check(AGENCY), tickets.hall(AGENCY, now()).today[-1].key
    kiosk = f"/lay-so/{AGENCY}/{check}"
    return {
        "portal:kiosk": (kiosk, f"{kiosk}?uu-tien=1", f"{kiosk}?hen=1"),
        "portal:kiosk_ticket": (f"{kiosk}/{waiting}",),
        "portal:hall": (f"/man-hinh/{AGENCY}",),
        "portal:ticket": (f"/so/{waiting}",),
        "identity:sign_in": ("/dang-nhap",),
        "portal:home": ("/",),
        "portal:life_event": ("/su-kien/co-con",),
        "portal:offices": ("/noi-tiep-nhan", "/noi-tiep-nhan?q=an+binh", "/noi-tiep-nhan?q=xyzzy"),
        "portal:office": ("/noi-tiep-nhan/H09.31.03", "/noi-tiep-nhan/H09.08"),
        "portal:search": ("/tim", "/tim?q=doi+bang+lai+xe", "/tim?q=xyzzy", "/tim?q=sang+ten+so+do"),
        "portal:procedure": (f"/thu-tuc/{BIRTH}", f"/thu-tuc/{PERMIT}"),
        "portal:track": ("/tra-cuu", "/tra-cuu?code=x"),
        "portal:progress": (f"/tra-cuu/{code}",),
        "portal:check_paper": ("/giay", "/giay?number=x"),
        "portal:issued": (f"/giay/{code}/GN9",),
        "portal:issued_paper": (f"/giay/{code}/GN9/AAAAAAAA",),
        "portal:verify": ("/kiem-tra-bien-nhan",),
        "portal:mailbox": ("/hop-thu-trinh-dien",),
        "portal:outages": ("/gian-doan",),
        "portal:outage": (f"/gian-doan/{gone}",),
        "portal:stop_messages": (urlsplit(stop_link("email", "an@hopthu.example")).path,),
        "portal:help": ("/tro-giup",),
        "portal:accessibility": ("/kha-nang-tiep-can",),
        "not found": ("/khong-co",),
    }


def keep_what_can_be_sent(at: datetime) -> None:
    """The applicant's draft with nothing left to do but checking it."""
    user = people.user_by_login(APPLICANT)
    assert user is not None
    by, today = people.actor_of(user, at), local_date(at)
    file = documents.attach_upload(data=picture(), name=LONG_FILE, owner_id=by.person_id or 0, now=at)
    version = catalogue.version_in_force(CHANGE, today)
    answers = ANSWERS | {"delivery": "counter"}
    kept = {"variant": "correction", "agency": AGENCY, "answers": answers, "uploads": {"proof": [str(file.id)]}}
    written = Application.read(version, kept, today)
    whole = replace(written, seen=frozenset(task.key for task in written.tasks))
    assert whole.next_task is None
    cases.change_draft(procedure_code=CHANGE, change=lambda _: whole.content(), by=by, now=at)


def tell_everybody(at: datetime) -> None:
    """What happened so far, by every channel."""
    ledger.sequence_once(at)
    notices.follow_all(at)
    for channel in ("inbox", "email", "sms"):
        while notices.send_next(channel, now):
            pass


def notice_of(code: str, at: datetime) -> str:
    """The page of the latest notice of a case."""
    tell_everybody(at)
    user = people.user_by_login(APPLICANT)
    assert user is not None
    found = notices.inbox(by=people.actor_of(user, at), limit=1_000).items
    return next(f"/thong-bao/{code}/{one.seq}" for one in found if one.case_code == code)


def an_appointment(at: datetime) -> UUID:
    """The applicant's, on the last day for which one can be made."""
    user = people.user_by_login(APPLICANT)
    assert user is not None
    kept = AppointmentRow.objects.filter(account=user.pk).first()
    if kept is not None:
        return kept.key
    half_hour = tickets.half_hours_of(AGENCY, "A", tickets.days(at)[-1], at)[0].at
    by = people.actor_of(user, at)
    return tickets.book(agency=AGENCY, service="A", at=half_hour, key=uuid4(), by=by, now=at).key


def pages_of_a_citizen() -> Mapping[str, tuple[str, ...]]:
    brought = {name: case_brought_to(act, now()) for name, act in ACTS.items()}
    keep_what_can_be_sent(now())
    booking = f"/noi-tiep-nhan/{AGENCY}/lich-hen?viec=A&ngay={tickets.days(now())[-1].isoformat()}"
    return {
        "portal:appointments": ("/lich-hen",),
        "portal:book": (booking,),
        "portal:move_appointment": (f"/lich-hen/{an_appointment(now())}/doi",),
        "portal:home": ("/",),
        "portal:apply": (f"/thu-tuc/{BIRTH}/nop",),
        "portal:variant": (f"/thu-tuc/{PERMIT}/nop/truong-hop",),
        "portal:where": (f"/thu-tuc/{BIRTH}/nop/noi-giai-quyet",),
        "portal:fetch": (f"/thu-tuc/{CHANGE}/nop/noi-nhan-ket-qua",),
        "portal:questions": (f"/thu-tuc/{BIRTH}/nop/khai/child",),
        "portal:paper": (f"/thu-tuc/{BIRTH}/nop/giay-to/hospital_notice",),
        "portal:check": (f"/thu-tuc/{CHANGE}/nop/kiem-tra",),
        "portal:discard": (f"/thu-tuc/{BIRTH}/nop/bo",),
        "portal:my_cases": ("/ho-so",),
        "portal:my_documents": ("/giay-to-cua-toi",),
        "portal:case": tuple(f"/ho-so/{code}" for code in brought.values()),
        "portal:notices": ("/thong-bao",),
        "portal:notice": (notice_of(brought["portal:answer_supplement"], now()),),
        "portal:notice_ways": ("/thong-bao/cach-nhan",),
        "portal:change_email": ("/thong-bao/doi-thu-dien-tu",),
        "portal:change_phone": ("/thong-bao/doi-so-di-dong",),
        "portal:done": (f"/ho-so/{brought['desk:accept']}/da-nop", f"/ho-so/{brought['desk:decide']}/da-nop"),
        "portal:answer_supplement": (f"/ho-so/{brought['portal:answer_supplement']}/bo-sung",),
        "portal:rate": (f"/ho-so/{brought['portal:rate']}/danh-gia",),
        "portal:write_to_office": (f"/ho-so/{brought['portal:write_to_office']}/nhan-co-quan",),
        "portal:receive_result": (f"/ho-so/{brought['portal:receive_result']}/nhan-ket-qua",),
        "portal:receive_part": (
            reverse("portal:receive_part", args=[case_brought_to("receive_part", now()), CERTIFICATE]),
        ),
        "portal:request_withdrawal": (f"/ho-so/{brought['portal:request_withdrawal']}/rut",),
        "portal:choose_part_return": (
            reverse("portal:choose_part_return", args=[case_brought_to("choose_part_return", now()), CERTIFICATE]),
        ),
        "portal:choose_return_place": (f"/ho-so/{brought['portal:choose_return_place']}/noi-tra-ket-qua",),
        "portal:take_back_withdrawal": (f"/ho-so/{brought['portal:take_back_withdrawal']}/khong-rut",),
        "identity:sessions": ("/tai-khoan/phien",),
        "identity:password": ("/tai-khoan/mat-khau",),
        "identity:who_looked": ("/tai-khoan/ai-da-xem",),
    }
