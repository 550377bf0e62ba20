"""Nothing hangs out of any page of any face and no word is broken, from a small phone to a wide screen, in all sizes of text."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from datetime import datetime, timedelta
from typing import Any, Final
from urllib.parse import urlsplit
from uuid import UUID, uuid4

import pytest
from django.urls import URLPattern, URLResolver, get_resolver, reverse
from playwright.sync_api import Frame, Page

from anomalies.unlike import WARD, unlike_the_others
from documents.samples import picture
from onestop.anomalies import api as anomalies
from onestop.cases import api as cases
from onestop.catalogue import api as catalogue
from onestop.documents import api as documents
from onestop.indicators import api as indicators
from onestop.kernel.actor import Actor, Grant
from onestop.kernel.times import local_date
from onestop.ledger import api as ledger
from onestop.notices import api as notices
from onestop.notices.stops import stop_link
from onestop.ops.simulation import simulate_past
from onestop.outages import api as outages
from onestop.people import api as people
from onestop.portal.application import Application
from onestop.runtime.api import now, transaction
from onestop.tickets import api as tickets
from onestop.tickets.models import AppointmentRow

from .births import POLICE
from .eyes import enter_as, read_in
from .framed import frame_on, let_ourselves_frame, what_hangs_out
from .province import demo_province
from .test_acts import (
    AGENCY,
    ANSWERS,
    APPLICANT,
    AT,
    CERTIFICATE,
    CHANGE,
    CONSULTED,
    RECEIVER,
    RESIDENCE,
    case_brought_to,
    official,
    waiting_steps,
)

pytestmark = [
    pytest.mark.journey,
    pytest.mark.exhaustive,
    pytest.mark.django_db(transaction=True),
    pytest.mark.takes(12),
]

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
"""Pages of an act, and the act that is the next of the case they are looked at with."""
WIDEST_DIGITS: Final = """() => {
  const pen = document.createElement("canvas").getContext("2d");
  pen.font = getComputedStyle(document.body).font;
  const widest = [..."0123456789"].sort((a, b) => pen.measureText(b).width - pen.measureText(a).width)[0];
  const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (texts.nextNode()) texts.currentNode.data = texts.currentNode.data.replace(/\\d/g, widest);
}"""
"""Codes and dates are as wide as their digits: with the widest of them a page fits on one day as on any other."""
LONG_FILE: Final = "quyet-dinh-cai-chinh-ho-tich-cua-uy-ban-nhan-dan-ban-sao-co-chung-thuc-2026.png"
"""A file is called what its owner calls it, in one word if he likes."""
LONG_NAME: Final = (
    "Công ty Trách nhiệm hữu hạn Một thành viên Thương mại Dịch vụ Xuất nhập khẩu Vật liệu Xây dựng Bến Cát Xanh"
)
"""A company's name may be as long as this, and stands in the header of every page."""
NO_PAGE: Final = {
    "livez": "a word for machines",
    "healthz": "a word for machines",
    "frame:language": "leads back",
    "frame:preferences": "leads back",
    "portal:suggest": "answers a box in JSON",
    "portal:log_key": "a file",
    "portal:slip": "a paper",
    "portal:receipt_file": "a file",
    "portal:outage_file": "a file",
    "portal:paper_page": "a picture",
    "portal:paper_original": "a file",
    "desk:file_page": "a picture",
    "desk:file_original": "a file",
    "desk:slip": "a paper",
    "desk:usual": "leads on",
    "desk:worklist_file": "a file",
    "desk:signals_file": "a file",
    "desk:signal_file": "a file",
    **dict.fromkeys((f"desk:{book}_{kind}" for book in cases.BOOKS for kind in cases.MOST_LINES), "a file"),
    "desk:bulk_slips": "a file",
    "desk:slips_together": "a file",
}
FINDS_NOTHING: Final = {"portal:track", "portal:check_paper", "portal:issued_paper", "not found"}
"""Pages looked at as they answer what is not there; any other that does so is not the page that was meant."""
LOOKED_AT_ELSEWHERE: Final = {
    "portal:paper_file": "has the page of the desk's viewer, read in test_files",
    "desk:file": "read in test_files",
    "desk:distribute": "how it would be shared out; read in test_bulk",
    "desk:bulk": "sent to with what was chosen; read in test_bulk",
    "desk:bulk_run": "what became of it; read in test_bulk",
    "desk:faults": "leads on from desk:quality where there is a finding",
}


@pytest.fixture
def base(live_server: Any, settings: Any, request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> str:
    """The demo province, for a leader with a small past."""
    settings.DEMO = True
    let_ourselves_frame(monkeypatch)
    outages.forget()
    at = now()
    demo_province(at - timedelta(days=1))
    if "leader" in request.node.name:
        simulate_past(cases=150, now=at, progress=lambda *_told: None)
        indicators.follow_all(at)
    return str(live_server.url)


def names(patterns: list[Any], space: str = "") -> Iterator[str]:
    """Of every address that shows something when asked for."""
    for each in patterns:
        if isinstance(each, URLResolver):
            yield from names(each.url_patterns, f"{each.namespace}:" if each.namespace else space)
        elif isinstance(each, URLPattern) and "GET" in getattr(each.callback, "methods", ("GET",)):
            yield f"{space}{each.name}"


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


def pages_of_the_counter() -> Mapping[str, tuple[str, ...]]:
    accept, asked = case_brought_to("accept", now()), case_brought_to("answer_supplement", now())
    decided = case_brought_to("return_result", now())
    withdrawing = case_brought_to("answer_withdrawal", now())
    tell_everybody(now())
    desk = "/ban-lam-viec"
    tickets.load_morning(now())
    tickets.sit_down(number=3, services=list("AB"), by=official("receptionist", now()), now=now())
    owing = case_brought_to("record_payment", now())
    return {
        "desk:window": (f"{desk}/quay", f"{desk}/quay?doi=1"),
        "desk:absences": (reverse("desk:absences"),),
        "desk:declare_absence": (reverse("desk:declare_absence"),),
        "desk:end_absence": (reverse("desk:end_absence", args=[absence_of("receptionist", "specialist", now())]),),
        "desk:record_payment": (f"{desk}/ho-so/{owing}/thu-tien",),
        "desk:exempt_fee": (f"{desk}/ho-so/{owing}/mien-giam",),
        "desk:give_back": (f"{desk}/ho-so/{case_brought_to('give_back', now())}/tra-ban-chinh",),
        "desk:return_notice": (reverse("desk:return_notice", args=[case_brought_to("return_notice", now())]),),
        "desk:return_part": (reverse("desk:return_part", args=[case_brought_to("return_part", now()), CERTIFICATE]),),
        "desk:note_papers": (reverse("desk:note_papers", args=[case_brought_to("note_papers", now())]),),
        "desk:cancel_note": (reverse("desk:cancel_note", args=[case_brought_to("cancel_note", now())]),),
        "desk:transfer": (f"{desk}/ho-so/{accept}/chuyen-ho-so",),
        "desk:take_back_transfer": (f"{desk}/ho-so/{case_brought_to('take_over', now())}/thoi-chuyen",),
        "desk:correct_fee": (f"{desk}/ho-so/{owing}/sua-so-tien",),
        "desk:home": (f"{desk}/", f"{desk}/?loc=all&xep=received"),
        "desk:narrow": (f"{desk}/danh-sach/loc",),
        "desk:peek": (f"{desk}/ho-so/{accept}/xem-nhanh",),
        "desk:find": (f"{desk}/tim",),
        "desk:reminders": (f"{desk}/nhac-viec",),
        "desk:control_slip": tuple(f"{desk}/ho-so/{code}/kiem-soat" for code in (accept, decided)),
        "desk:tracking_book": (f"{desk}/so-theo-doi", f"{desk}/so-theo-doi?tu=2020-01-01&den=2029-12-31"),
        "desk:day_list": (f"{desk}/nop-trong-ngay",),
        "desk:late_list": (f"{desk}/qua-han",),
        "desk:hand_over_list": (f"{desk}/ban-giao",),
        "desk:results_list": (f"{desk}/ket-qua-cho-tra",),
        "desk:case": tuple(f"{desk}/ho-so/{code}" for code in (accept, asked, decided, withdrawing)),
        "desk:accept": (f"{desk}/ho-so/{accept}/tiep-nhan",),
        "desk:request_supplement": (f"{desk}/ho-so/{accept}/yeu-cau-bo-sung",),
        "desk:refuse_intake": (f"{desk}/ho-so/{accept}/khong-tiep-nhan",),
        "desk:answer_supplement": (f"{desk}/ho-so/{asked}/nhan-bo-sung",),
        "desk:return_result": (f"{desk}/ho-so/{decided}/tra-ket-qua",),
        "desk:request_withdrawal": (f"{desk}/ho-so/{accept}/rut-ho-so",),
        "desk:choose_part_return": (
            reverse("desk:choose_part_return", args=[case_brought_to("choose_part_return", now()), CERTIFICATE]),
        ),
        "desk:choose_return_place": (f"{desk}/ho-so/{accept}/noi-tra-ket-qua",),
        "desk:answer_withdrawal": (f"{desk}/ho-so/{withdrawing}/tra-loi-rut-ho-so",),
        "desk:take_back_withdrawal": (f"{desk}/ho-so/{withdrawing}/khong-rut",),
        "desk:intake": (f"{desk}/tiep-nhan",),
        "desk:receive": (f"{desk}/tiep-nhan/{BIRTH}",),
        "desk:received": (f"{desk}/da-tiep-nhan/{case_brought_to('complete_step', now())}",),
    }


def absence_of(role: str, deputy: str, at: datetime, *, scope: str = "receive") -> int:
    """Somebody away from now on for two days, and who stands in."""
    whose = {one.name: one.id for one in people.whose_absence(official("head", at), at)}
    absent, stands_in = official(role, at), official(deputy, at)
    wanted = people.Absence(
        official=whose[absent.name], begins_at=at, ends_at=at + timedelta(days=2), why="leave",
        deputy=whose[stands_in.name], scope=frozenset({scope}),
    )  # fmt: skip
    return people.record_absence(wanted, by=absent, now=at)


def pages_of_the_specialist() -> Mapping[str, tuple[str, ...]]:
    at = now()
    code, asked = case_brought_to("complete_step", at), case_brought_to("give_opinion", at)
    called = case_brought_to("move_meeting", at)
    desk = "/ban-lam-viec/ho-so"
    return {
        "desk:note_inside": (reverse("desk:note_inside", args=[code]),),
        "desk:write_to_applicant": (reverse("desk:write_to_applicant", args=[code]),),
        "desk:mark_read": (reverse("desk:mark_read", args=[case_brought_to("mark_read", at)]),),
        "desk:ask_payment": (f"{desk}/{code}/yeu-cau-nop-tien",),
        "desk:draft_apology": (f"{desk}/{code}/soan-phieu-xin-loi",),
        "desk:complete_step": (f"{desk}/{code}/buoc/{next(waiting_steps(code, at))}",),
        "desk:claim": (f"{desk}/{code}/nhan-viec/{next(waiting_steps(code, at))}",),
        "desk:release": (f"{desk}/{case_brought_to('release', at)}/tra-viec/{next(waiting_steps(code, at))}",),
        "desk:declare_conflict": (f"{desk}/{code}/xung-dot-loi-ich",),
        "desk:case": (f"{desk}/{asked}", f"{desk}/{called}"),
        "desk:ask_opinion": (f"{desk}/{code}/lay-y-kien",),
        "desk:record_opinion": (f"{desk}/{asked}/ghi-y-kien/{CONSULTED}",),
        "desk:answer_hand_over": (f"{desk}/{case_brought_to('answer_hand_over', at)}/tra-loi-tu-choi/{RESIDENCE}",),
        "desk:take_back_hand_over": (f"{desk}/{case_brought_to('take_back_hand_over', at)}/lay-lai-buoc/{RESIDENCE}",),
        "desk:close_opinion": (f"{desk}/{asked}/thoi-cho-y-kien/{CONSULTED}",),
        "desk:call_meeting": (f"{desk}/{code}/moi-hop",),
        "desk:move_meeting": (f"{desk}/{called}/doi-lich-hop",),
        "desk:call_off_meeting": (f"{desk}/{called}/huy-hop",),
        "desk:record_minutes": (f"{desk}/{case_brought_to('record_minutes', at)}/bien-ban-hop",),
    }


def pages_of_whoever_is_asked() -> Mapping[str, tuple[str, ...]]:
    code, called = case_brought_to("give_opinion", now()), case_brought_to("answer_meeting", now())
    return {
        "desk:give_opinion": (f"/ban-lam-viec/ho-so/{code}/cho-y-kien/{CONSULTED}",),
        "desk:answer_meeting": (f"/ban-lam-viec/ho-so/{called}/tra-loi-moi-hop/{CONSULTED}",),
    }


def pages_of_the_police() -> Mapping[str, tuple[str, ...]]:
    code, desk = case_brought_to("confirm_hand_over", now()), "/ban-lam-viec/ho-so"
    return {
        "desk:case": (f"{desk}/{code}",),
        "desk:confirm_hand_over": (f"{desk}/{code}/nhan-ho-so/{RESIDENCE}",),
        "desk:refuse_hand_over": (f"{desk}/{code}/tu-choi-nhan/{RESIDENCE}",),
        "desk:return_hand_over": (_of_a_step("return_hand_over"),),
    }


def pages_of_the_head_of_the_police() -> Mapping[str, tuple[str, ...]]:
    acts = ("refuse_part", "reopen_part", "reopen_part_own")
    return {f"desk:{act}": (_of_a_step(act),) for act in acts}


def _of_a_step(act: str) -> str:
    return reverse(f"desk:{act}", args=[case_brought_to(act, now()), RESIDENCE])


def pages_of_whoever_it_is_offered_to() -> Mapping[str, tuple[str, ...]]:
    case = f"/ban-lam-viec/ho-so/{case_brought_to('take_over', now())}"
    return {
        "desk:case": (case,),
        "desk:take_over": (f"{case}/nhan-ho-so-chuyen",),
        "desk:decline_transfer": (f"{case}/khong-nhan-ho-so-chuyen",),
    }


def pages_of_the_head() -> Mapping[str, tuple[str, ...]]:
    decide, stop, issued = (case_brought_to(act, now()) for act in ("decide", "stop_case", "correct_result"))
    assigned, again = case_brought_to("reassign", now()), case_brought_to("send_back", now())
    sent_back = sent_back_at(case_brought_to("send_back", now()))
    desk = "/ban-lam-viec/ho-so"
    taken, sorry = case_brought_to("cancel_receipt", now()), case_brought_to("send_apology", now())
    elsewhere, too_much = case_brought_to("cancel_payment", now()), case_brought_to("refund_fee", now())
    return {
        "desk:restore_result": (reverse("desk:restore_result", args=[case_brought_to("restore_result", now())]),),
        "desk:cancel_receipt": (f"{desk}/{taken}/huy-phieu-thu",),
        "desk:cancel_payment": (f"{desk}/{elsewhere}/huy-ghi-da-nop",),
        "desk:refund_fee": (f"{desk}/{too_much}/hoan-tra",),
        "desk:send_apology": (f"{desk}/{sorry}/ky-phieu-xin-loi",),
        "desk:case": tuple(f"{desk}/{code}" for code in (assigned, again, sent_back)),
        "desk:assign": (f"{desk}/{stop}/phan-cong/appraise",),
        "desk:reassign": (f"{desk}/{assigned}/phan-cong-lai/appraise",),
        "desk:unassign": (f"{desk}/{assigned}/thu-lai-viec/appraise",),
        "desk:send_back": (f"{desk}/{again}/tra-lai/sign",),
        "desk:reopen": (f"{desk}/{case_brought_to('reopen', now())}/mo-lai",),
        "desk:reopen_own": (f"{desk}/{case_brought_to('reopen_own', now())}/tu-mo-lai",),
        "desk:decide": (f"/ban-lam-viec/ho-so/{decide}/quyet-dinh",),
        "desk:bulk_runs": ("/ban-lam-viec/hang-loat/luot", "/ban-lam-viec/hang-loat/luot?cua=don-vi"),
        "desk:unit_work": ("/ban-lam-viec/don-vi/viec",),
        "desk:unit": ("/ban-lam-viec/don-vi", "/ban-lam-viec/don-vi?nguoi=-"),
        "desk:narrow": ("/ban-lam-viec/danh-sach/loc?cua=don-vi",),
        "desk:stop_case": (f"/ban-lam-viec/ho-so/{stop}/dung-giai-quyet",),
        "desk:correct_result": (f"/ban-lam-viec/ho-so/{issued}/dinh-chinh-ket-qua",),
        "desk:reissue_result": (reverse("desk:reissue_result", args=[case_brought_to("reissue_result", now())]),),
        "desk:note_not_held": (reverse("desk:note_not_held", args=[case_brought_to("note_not_held", now())]),),
        "desk:revoke_result": (reverse("desk:revoke_result", args=[case_brought_to("revoke_result", now())]),),
        "desk:draft_replacement": (
            reverse("desk:draft_replacement", args=[case_brought_to("draft_replacement", now())]),
        ),
        "desk:replace_result": (reverse("desk:replace_result", args=[case_brought_to("replace_result", now())]),),
    }


def sent_back_at(code: str) -> str:
    """The case, sent back to the first step that can be done again."""
    file = cases.file_for(code=code, by=official("head", now()))
    to = cases.earlier_steps(file, file.waiting[0])[0].code
    why: dict[str, Any] = {
        "reasons": ["new_facts"],
        "note": "Quyết định cải chính hộ tịch số 12/QĐ-UBND của Ủy ban nhân dân quận",
    }
    cases.perform(cases.ACTS["send_back"], code=code, step="sign", to=to, by=official("head", now()), now=now(), **why)
    return code


def pages_of_a_leader() -> Mapping[str, tuple[str, ...]]:
    codes = [measure.code for measure in indicators.MEASURES.values()]
    return {
        "cockpit:programme": ("/dieu-hanh/",),
        "cockpit:measures": ("/dieu-hanh/chi-so/",),
        "cockpit:measure": tuple(f"/dieu-hanh/chi-so/{code}/" for code in codes),
        "cockpit:drill_down": ("/dieu-hanh/chi-so/cases_on_time/chi-tiet/",),
        "cockpit:agencies": ("/dieu-hanh/co-quan/",),
        "desk:find": ("/ban-lam-viec/tim",),
        "desk:revoke_below": (reverse("desk:revoke_below", args=[case_brought_to("revoke_below", now())]),),
        "desk:restore_below": (reverse("desk:restore_below", args=[case_brought_to("restore_below", now())]),),
    }


def pages_of_an_operator() -> Mapping[str, tuple[str, ...]]:
    at, outage = now(), "/van-hanh/gian-doan"
    for ago in (9, 6, 3):
        outages.beat(lambda: at - timedelta(hours=ago))  # noqa: B023 - asked at once
    gone = an_outage_over_and_another_to_come(at, over=timedelta(hours=6))
    to_come, silence = outages.to_announce()[0].number, outages.silences(at)[0].id
    with transaction():
        outages.note_moves([gone], [outages.Move("H09.31.03-261120-0001", "answer", "2026-11-20", "2026-11-23", at)])
    return {
        "ops:home": ("/van-hanh/",),
        "ops:outages": (outage,),
        "ops:outage": (f"{outage}/{gone}", f"{outage}/{to_come}"),
        "ops:plan_outage": (f"{outage}/bao-truoc",),
        "ops:record_outage": (f"{outage}/ghi-nhan",),
        "ops:change_outage": (f"{outage}/{to_come}/sua",),
        "ops:end_outage": (f"{outage}/{to_come}/ket-thuc",),
        "ops:call_off_outage": (f"{outage}/{to_come}/huy",),
        "ops:confirm_silence": (f"{outage}/im-lang/{silence}/xac-nhan",),
        "ops:dismiss_silence": (f"{outage}/im-lang/{silence}/bo-qua",),
    }


def pages_of_an_inspector() -> Mapping[str, tuple[str, ...]]:
    """One signal that stands out, asked about and answered."""
    at, signals = now(), "/ban-lam-viec/dau-hieu"
    unlike_the_others(at)
    one = f"{signals}/assisted/{WARD}"
    asked = anomalies.ask(
        signal="assisted", agency=WARD, period="months3", question="Vì sao? " * 40, by=_who("inspector.h09"), now=at,
        last_day=local_date(at) + timedelta(days=7),
    )  # fmt: skip
    anomalies.answer(number=asked.number, answer="Có điểm hỗ trợ. " * 40, by=_who(f"head.{WARD.lower()}"), now=at)
    return {
        "identity:access_log": ("/nhat-ky-truy-cap",),
        "desk:signals": (signals,),
        "desk:signal": (one,),
        "desk:signal_months": (f"{one}/qua-cac-thang",),
        "desk:ask": (f"{one}/hoi",),
        "desk:question": (f"/ban-lam-viec/duoc-hoi/{asked.number}",),
    }


def _who(login: str) -> Actor:
    user = people.user_by_login(login)
    assert user is not None
    return people.actor_of(user, now())


FACES: Final[Mapping[str, Callable[[], Mapping[str, tuple[str, ...]]]]] = {
    "": pages_of_strangers,
    "lan": pages_of_a_citizen,
    f"receptionist.{AT}": pages_of_the_counter,
    f"specialist.{AT}": pages_of_the_specialist,
    f"head.{AT}": pages_of_the_head,
    f"specialist.{CONSULTED.lower()}": pages_of_whoever_is_asked,
    f"specialist.{POLICE}": pages_of_the_police,
    f"head.{POLICE}": pages_of_the_head_of_the_police,
    f"receptionist.{RECEIVER.lower()}": pages_of_whoever_it_is_offered_to,
    "leader.h09": pages_of_a_leader,
    "catalogue_keeper.h09": lambda: {"desk:quality": ("/ban-lam-viec/chat-luong-danh-muc",)},
    "operator.h09": pages_of_an_operator,
    "inspector.h09": pages_of_an_inspector,
}


@pytest.mark.parametrize("who", FACES, ids=lambda who: str(who) or "a stranger")
def test_it_fits(page: Page, base: str, who: str) -> None:
    page.set_default_timeout(60_000)
    pages = [(address, name in FINDS_NOTHING) for name, ways in FACES[who]().items() for address in ways]
    if who:
        enter_as(page, base, who)
    page.goto(f"{base}/livez")
    frame = frame_on(page)
    wide = []
    for language in ("vi", "en"):
        read_in(page, base, language)
        for address, finds_nothing in pages:
            show(frame, base + address, finds_nothing)
            wide += [f"{address} {language} {told}" for told in what_hangs_out(frame)]
    assert wide == []


def show(frame: Frame, address: str, finds_nothing: bool) -> None:
    """The page at an address, with the widest of digits and of names."""
    answer = frame.goto(address)
    assert answer is not None
    assert answer.status in ((200, 404, 422) if finds_nothing else (200,)), address
    assert frame.url == address, "a page that leads on shows nothing"
    frame.evaluate(WIDEST_DIGITS)
    frame.evaluate(
        "name => { for (const it of document.querySelectorAll('.os-account__name')) it.textContent = name }", LONG_NAME
    )


def test_every_address_is_looked_at_or_has_no_page(base: str) -> None:
    looked_at = {name for pages in FACES.values() for name in pages()} - {"not found"}
    there = set(names(get_resolver().url_patterns))

    assert looked_at | NO_PAGE.keys() | LOOKED_AT_ELSEWHERE.keys() == there
    assert looked_at & (NO_PAGE.keys() | LOOKED_AT_ELSEWHERE.keys()) == set()
