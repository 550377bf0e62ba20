"""What an act answers, said over its form: nobody answers a question, an offer or a refusal that he cannot read there."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Final, TypeAlias

from onestop.cases import api as cases
from onestop.frame.agencies import agency_name
from onestop.frame.formats import moment
from onestop.frame.hops import hops
from onestop.frame.opinions import opinions
from onestop.frame.transfers import transfers
from onestop.kernel.bilingual import Text
from onestop.kernel.times import local_date


@dataclass(frozen=True, slots=True, kw_only=True)
class Answered:
    """Who said it, why, in what words, and until when it is to be answered."""

    said: Text
    reasons: tuple[Text, ...] = ()
    note: str = ""
    by: datetime | None = None
    by_end_of: datetime | None = None


def answered(case: cases.CaseView, offer: cases.Offer, now: datetime) -> Answered | None:
    """What this act answers of the case; None where it answers nothing of another agency."""
    reads = _READS.get(offer.code)
    return reads(case.file, offer.step, now) if reads else None


def _refusal(file: cases.CaseFile, step: str, now: datetime) -> Answered | None:
    """The last refusal of the step, by the agency it was sent to."""
    one = next((one for one in reversed(hops(file, now)) if one.hop.step == step and one.hop.reasons), None)
    if one is None:
        return None
    said = Text(f"{one.agency.vi} không nhận bước này:", f"{one.agency.en} did not take this step:")
    return Answered(said=said, reasons=one.reasons, note=one.hop.note)


def _silence(file: cases.CaseFile, step: str, now: datetime) -> Answered | None:
    """To whom it was sent, and until when it was to be done."""
    one = next((one for one in reversed(hops(file, now)) if one.hop.step == step), None)
    if one is None:
        return None
    ends = (moment(one.hop.due_at, "vi"), moment(one.hop.due_at, "en")) if one.hop.due_at else None
    until = (f"; phần việc này đến {ends[0]}", f"; this step is to be done by {ends[1]}") if ends else ("", "")
    said = Text(
        f"Đã chuyển {one.agency.vi}, nơi nhận chưa trả lời{until[0]}.",
        f"It was sent to {one.agency.en}, which has not answered{until[1]}.",
    )
    return Answered(said=said)


def _question(file: cases.CaseFile, step: str, now: datetime) -> Answered | None:
    """What the agency that decides asked of this one."""
    one = next((one for one in opinions(file, now) if one.asked.agency == step and one.is_open), None)
    if one is None:
        return None
    asker = agency_name(file.competent_agency, local_date(one.asked.asked_at))
    said = Text(f"{asker.vi} hỏi:", f"{asker.en} asks:")
    if one.asked.by_call:  # it answers at the meeting, whose hour counts
        return Answered(said=said, note=one.asked.question, by=one.asked.last)
    return Answered(said=said, note=one.asked.question, by_end_of=one.asked.last)


def _call(file: cases.CaseFile, _step: str, now: datetime) -> Answered | None:
    """To which meeting it is called, where, and to settle what."""
    one = next((one for one in reversed(cases.meetings_of(file)) if one.state == "planned"), None)
    if one is None:
        return None
    caller = agency_name(file.competent_agency, local_date(one.called_at))
    vi, en = moment(one.held_at, "vi"), moment(one.held_at, "en")
    called = Text("đã mời họp", "called") if now >= one.held_at else Text("mời họp", "calls")
    said = Text(
        f"{caller.vi} {called.vi} lúc {vi}, tại: {one.place}.",
        f"{caller.en} {called.en} to a meeting on {en}, at: {one.place}.",
    )
    return Answered(said=said, note=one.question)


def _offer(file: cases.CaseFile, _step: str, now: datetime) -> Answered | None:
    """Why another agency sends the dossier here."""
    one = next((one for one in transfers(file, now) if one.said.ended_at is None), None)
    if one is None:
        return None
    said = Text(f"{one.sender.vi} chuyển hồ sơ đến, vì:", f"{one.sender.en} sends the dossier here, because:")
    return Answered(said=said, reasons=one.reasons, note=one.said.note, by=one.said.answer_by)


_Reads: TypeAlias = Callable[[cases.CaseFile, str, datetime], Answered | None]
_READS: Final[Mapping[str, _Reads]] = {
    "answer_hand_over": _refusal,
    "take_back_hand_over": _silence,
    "give_opinion": _question,
    "record_opinion": _question,
    "answer_meeting": _call,
    "record_minutes": _call,
    "call_off_meeting": _call,
    "note_not_held": _call,
    "decline_transfer": _offer,
    "take_over": _offer,
}
