"""The pages of officials, each with something to show: counter, specialists, whoever is asked or does a step, heads."""

from collections.abc import Mapping
from datetime import datetime, timedelta
from typing import Any

from django.urls import reverse

from onestop.cases import api as cases
from onestop.people import api as people
from onestop.runtime.api import now
from onestop.tickets import api as tickets

from .pages_of_citizens import BIRTH, tell_everybody
from .test_acts import (
    CERTIFICATE,
    CONSULTED,
    RESIDENCE,
    case_brought_to,
    official,
    waiting_steps,
)


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
