"""A refused result of an interlinked birth is dealt with again alone, where a complaint about it was upheld or its agency erred.

A decision on a complaint is carried out (Law 02/2011/QH13, Art. 46; from memory), and each procedure of the group has a decision
of its own (Decree 63/2024/NĐ-CP Art. 4.3, 8.2b, as amended by Decree 301/2026/NĐ-CP; read as republished).
"""

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from onestop.cases import api as cases
from onestop.cases import store
from onestop.cases.domain.delivery import Delivery
from onestop.cases.domain.fees import due_of
from onestop.cases.domain.parts import parts_of
from onestop.cases.domain.refusals_of_fees import SourceMissing
from onestop.cases.domain.refusals_of_hands import FourEyes
from onestop.cases.domain.refusals_of_reasons import ReasonNotOnRecord
from onestop.cases.domain.refusals_of_reopening import (
    AcceptedBefore,
    ComplaintDayNotPossible,
    GoesOnElsewhere,
    NothingToReopen,
    ReopenedAlready,
    ResultCameElsewhere,
    SameHand,
    TakenUpElsewhere,
)
from onestop.cases.domain.status import Status
from onestop.cases.models import Case
from onestop.cases.terms import terms_of
from onestop.catalogue import api as catalogue
from onestop.catalogue.operations.load_own import own_editions
from onestop.indicators import api as indicators
from onestop.indicators.models import CaseFact
from onestop.kernel.actor import Actor, NotPermitted
from onestop.kernel.bilingual import Text
from onestop.outages import api as outages

from .act_examples import holder
from .conftest import World, definition, paper, published, with_document
from .erasing import erased, faults
from .examples import COMMUNE, ORIGINAL, at
from .pressed import Pressed
from .test_birth_first import INSURANCE, POLICE, PROCESS
from .test_ended_in_outage import kept
from .test_moved_for_outages import OPERATOR
from .test_reopened import wrong

__all__ = ["kept"]

pytestmark = pytest.mark.django_db

BIRTH = "9.000090"
COUNTER, CLERK, HEAD = (holder(role, COMMUNE) for role in ("receptionist", "specialist", "head"))
OFFICER, CHIEF = holder("specialist", POLICE), holder("head", POLICE)
DEPUTY = replace(CHIEF, key="deputy chief")
INSURER, INSURANCE_HEAD = holder("specialist", INSURANCE), holder("head", INSURANCE)
UPHELD: dict[str, Any] = {
    "authority": "Trưởng Công an phường",
    "number": "7/QĐ-GQKN",
    "decided_on": date(2026, 3, 4),
    "note": "Chủ hộ đã đồng ý",
}
REFUSED: dict[str, Any] = {"reasons": ["conditions_not_met"], "note": "Chủ hộ không đồng ý cho đăng ký"}


def done(code: str, act: str, by: Actor, day: int, hour: int = 9, step: str = "", **said: Any) -> cases.CaseFile:
    cases.perform(cases.ACTS[act], code=code, step=step, by=by, now=at(day, hour), **said)
    return now_of(code)


def now_of(code: str) -> cases.CaseFile:
    return store.load(code).file


def at_the_police(world: World, duties: list[dict[str, Any]] | None = None, **more: Any) -> str:
    """On Monday the 2nd the birth is registered, and the police has the residence dossier."""
    published([with_duties(duties or [])])
    code = world.lodge(**{"procedure_code": BIRTH, "channel": "in_person", "on_paper": ["id"]} | more)
    done(code, "accept", COUNTER, 2, received=ORIGINAL)
    done(code, "complete_step", CLERK, 2, 10, "check", facts={"needs_verification": False})
    done(code, "complete_step", CLERK, 2, 11, "civil_status")
    done(code, "decide", HEAD, 2, 14, outcome="granted")
    done(code, "confirm_hand_over", OFFICER, 2, 15, "residence")
    return code


def refused(world: World, **more: Any) -> str:
    code = at_the_police(world, **more)
    done(code, "refuse_part", CHIEF, 3, 9, "residence", **REFUSED)
    return code


def all_ended(world: World) -> str:
    """The residence refused, the card made: granted, and over."""
    code = refused(world)
    done(code, "confirm_hand_over", INSURER, 3, 10, "insurance")
    done(code, "complete_step", INSURER, 4, 9, "insurance")
    return code


def taken_up(code: str, day: int = 4, hour: int = 14, by: Actor = DEPUTY, **said: Any) -> cases.CaseFile:
    done(code, "reopen_part", by, day, hour, "residence", **UPHELD | said)
    return newest(code)


def granted_alone(code: str, day: int = 5) -> str:
    """Taken up the day before, and granted on that day."""
    new = taken_up(code, day - 1, decided_on=date(2026, 3, day - 1)).code
    done(new, "accept", COUNTER, day)
    done(new, "complete_step", OFFICER, day, 10, "residence", facts={"residence_to_verify": False})
    done(new, "decide", DEPUTY, day, 14, outcome="granted")
    return new


def newest(code: str) -> cases.CaseFile:
    return now_of(Case.objects.filter(reopens=code).latest("id").code)


def test_while_others_are_at_work_the_refused_result_goes_on_in_a_case_of_its_own(world: World) -> None:
    code = refused(world)
    before = now_of(code)
    new, old = taken_up(code), now_of(code)

    assert (new.reopens, new.part, new.competent_agency, new.status) == (code, "residence", POLICE, Status.SUBMITTED)
    assert (new.answers, new.applicant_id, new.intake_agency) == (old.answers, old.applicant_id, COMMUNE)
    assert [one.code for one in new.terms.process.steps] == ["residence", "verify_residence"]
    kept = ("tasks", "due_at", "late_from", "late", "tokens", "waits", "issued", "received", "status", "facts")
    assert [getattr(old, name) for name in kept] == [getattr(before, name) for name in kept]
    assert [(one.part, one.number) for one in old.reopenings] == [("residence", "7/QĐ-GQKN")]
    assert wrong() == []


def test_the_others_of_the_old_case_go_on_and_end_as_if_nothing_had_been(world: World) -> None:
    code = refused(world)
    taken_up(code)
    done(code, "confirm_hand_over", INSURER, 4, 15, "insurance")
    old = done(code, "complete_step", INSURER, 5, 9, "insurance")

    assert (old.outcome, old.status) == ("granted", Status.FINISHED)
    assert [one.state for one in parts_of(old)] == ["ready", "refused", "ready"]


def test_it_is_accepted_made_and_granted_beside_the_certificate_that_holds(world: World) -> None:
    code = all_ended(world)
    new = taken_up(code, 5, decided_on=date(2026, 3, 5)).code
    accepted = done(new, "accept", COUNTER, 6)
    made = done(new, "complete_step", OFFICER, 6, 10, "residence", facts={"residence_to_verify": False})
    granted = done(new, "decide", DEPUTY, 9, outcome="granted")

    assert accepted.received_at == at(6)
    assert [one.step for one in accepted.open_tasks if one.agency == POLICE] == ["residence"]
    assert not made.waiting
    assert (granted.outcome, granted.status) == ("granted", Status.FINISHED)
    assert [one.paper for one in granted.issued] == ["receipt", "result"]
    assert [one.paper for one in now_of(code).issued if one.paper == "document"] == ["document"]
    done(new, "return_result", COUNTER, 10, delivery="counter", papers_shown={})
    assert wrong() == []


def test_whoever_made_it_does_not_decide_it_too(world: World) -> None:
    new = taken_up(refused(world)).code
    done(new, "accept", COUNTER, 5)
    worker = replace(OFFICER, grants=(*OFFICER.grants, *CHIEF.grants))
    done(new, "complete_step", worker, 5, 10, "residence", facts={"residence_to_verify": False})

    with pytest.raises(FourEyes):
        done(new, "decide", worker, 6, outcome="granted")


def test_its_clock_is_its_own_and_the_lateness_of_the_old_is_not_washed(world: World) -> None:
    code = at_the_police(world)
    done(code, "refuse_part", CHIEF, 18, 9, "residence", **REFUSED)
    done(code, "confirm_hand_over", INSURER, 18, 10, "insurance")
    late = done(code, "complete_step", INSURER, 19, 9, "insurance")
    new = taken_up(code, 20, decided_on=date(2026, 3, 20))
    accepted = done(new.code, "accept", COUNTER, 23)

    assert late.late
    assert now_of(code).late
    assert accepted.due_at is not None
    assert (accepted.due_at.date(), accepted.late) == (date(2026, 3, 25), False)


def test_not_again_for_the_same_reason_by_the_same_hand(world: World) -> None:
    new = taken_up(refused(world)).code
    done(new, "accept", COUNTER, 5)
    done(new, "complete_step", OFFICER, 5, 10, "residence", facts={"residence_to_verify": False})

    for by in (CHIEF, replace(DEPUTY, same_person=frozenset({CHIEF.key}))):
        with pytest.raises(SameHand):
            done(new, "decide", by, 6, outcome="refused", **REFUSED)
    assert done(new, "decide", DEPUTY, 6, outcome="refused", **REFUSED).outcome == "refused"


def test_nor_is_it_stopped_so(world: World) -> None:
    why: dict[str, Any] = {"reasons": ["other_ground"], "note": "Không còn đối tượng"}
    code = at_the_police(world)
    done(code, "stop_case", CHIEF, 3, **why)
    new = taken_up(code).code
    done(new, "accept", COUNTER, 5)

    with pytest.raises(SameHand):
        done(new, "stop_case", CHIEF, 6, **why)


def test_nor_where_the_whole_matter_was_taken_up_and_the_same_result_is_refused_in_it(world: World) -> None:
    code = all_ended(world)
    done(code, "revoke_result", replace(HEAD, key="deputy"), 5, reasons=["not_entitled"], note="Sai họ mẹ")
    done(code, "reopen", replace(HEAD, key="deputy"), 5, 10, **UPHELD | {"decided_on": date(2026, 3, 5)})
    new = newest(code).code
    done(new, "accept", COUNTER, 6)
    done(new, "complete_step", CLERK, 6, 10, "check", facts={"needs_verification": False})
    done(new, "complete_step", CLERK, 6, 11, "civil_status")
    done(new, "decide", HEAD, 6, 14, outcome="granted")
    done(new, "confirm_hand_over", OFFICER, 6, 15, "residence")

    with pytest.raises(SameHand):
        done(new, "refuse_part", CHIEF, 9, 9, "residence", **REFUSED)
    done(new, "refuse_part", DEPUTY, 9, 9, "residence", **REFUSED)


def test_whoever_refused_it_or_worked_on_it_does_not_write_down_that_it_is_reopened(world: World) -> None:
    code = refused(world)
    worker = replace(OFFICER, grants=(*OFFICER.grants, *CHIEF.grants))

    for by in (CHIEF, worker):
        with pytest.raises(FourEyes):
            taken_up(code, by=by)


def test_it_is_written_down_where_it_was_refused_and_nowhere_else(world: World) -> None:
    code = refused(world)
    for by in (HEAD, INSURANCE_HEAD):
        with pytest.raises((NotPermitted, cases.NotFound)):
            taken_up(code, by=by)
    assert now_of(code).reopenings == ()


def test_what_is_there_or_may_still_come_is_not_reopened(world: World) -> None:
    code = refused(world)
    for step, by in (("sign", HEAD), ("insurance", HEAD)):
        with pytest.raises(NothingToReopen):
            done(code, "reopen_part", by, 4, 14, step, **UPHELD)


def test_a_complaint_is_decided_after_that_result_was_refused_and_carried_out_once(world: World) -> None:
    code = refused(world)
    with pytest.raises(ComplaintDayNotPossible):
        taken_up(code, decided_on=date(2026, 3, 2))
    new = taken_up(code)
    with pytest.raises(ReopenedAlready):
        taken_up(code, number="07 / qđ-gqkn")
    with pytest.raises(GoesOnElsewhere):
        taken_up(code, 5, number="8/QĐ-GQKN", decided_on=date(2026, 3, 5))
    done(new.code, "refuse_intake", COUNTER, 5, reasons=["wrong_agency"], note="Thuộc xã bên")
    assert taken_up(code, 6, number="8/QĐ-GQKN", decided_on=date(2026, 3, 5)).code != new.code


def test_the_counter_does_not_turn_away_what_the_police_is_to_deal_with_again(world: World) -> None:
    """Neither after a complaint nor where the agency opened it by itself."""
    code = refused(world)
    own: dict[str, Any] = {"reasons": ["agency_error"], "note": "Chủ hộ đã đồng ý"}
    done(code, "reopen_part_own", DEPUTY, 4, 9, "residence", **own)
    new = newest(code).code
    for reason in ("not_eligible", "wrong_procedure"):
        with pytest.raises(AcceptedBefore):
            done(new, "refuse_intake", COUNTER, 5, reasons=["wrong_agency", reason], note="Chủ hộ không đồng ý")
    assert now_of(new).status is Status.SUBMITTED
    both = replace(CHIEF, grants=(*CHIEF.grants, *COUNTER.grants))
    with pytest.raises(FourEyes):
        done(new, "refuse_intake", both, 5, reasons=["wrong_agency"], note="Thuộc xã bên")
    done(new, "refuse_intake", COUNTER, 5, reasons=["wrong_agency"], note="Thuộc xã bên")
    again = taken_up(code, 6, decided_on=date(2026, 3, 6)).code
    with pytest.raises(AcceptedBefore):
        done(again, "refuse_intake", COUNTER, 9, reasons=["not_eligible"], note="Chủ hộ không đồng ý")


def test_what_was_granted_alone_is_not_taken_up_a_second_time(world: World) -> None:
    code = refused(world)
    new = granted_alone(code)
    with pytest.raises(TakenUpElsewhere) as found:
        taken_up(code, 6, number="8/QĐ-GQKN", decided_on=date(2026, 3, 6))
    assert (found.value.other, newest(code).code) == (new, new)


def test_what_was_refused_anew_is_complained_of_and_reopened_there(world: World) -> None:
    code = refused(world)
    first = taken_up(code).code
    done(first, "accept", COUNTER, 5)
    done(first, "complete_step", OFFICER, 5, 10, "residence", facts={"residence_to_verify": False})
    done(first, "decide", DEPUTY, 6, outcome="refused", **REFUSED)
    with pytest.raises(TakenUpElsewhere):
        taken_up(code, 9, number="8/QĐ-GQKN", decided_on=date(2026, 3, 9))
    third = replace(CHIEF, key="third")
    done(first, "reopen", third, 9, **UPHELD | {"number": "8", "decided_on": date(2026, 3, 9)})
    second = newest(first).code
    done(second, "accept", COUNTER, 10)
    done(second, "complete_step", OFFICER, 10, 10, "residence", facts={"residence_to_verify": False})
    done(second, "decide", DEPUTY, 11, outcome="granted")
    with pytest.raises(TakenUpElsewhere):
        done(first, "reopen", third, 12, **UPHELD | {"number": "9", "decided_on": date(2026, 3, 12)})


def whole_anew(code: str, day: int) -> str:
    """The birth is revoked, and the whole taken up again, up to the police."""
    deputy = replace(HEAD, key="deputy")
    done(code, "revoke_result", deputy, day, reasons=["not_entitled"], note="Sai họ mẹ")
    done(code, "reopen", deputy, day, 10, **UPHELD | {"number": "9", "decided_on": date(2026, 3, day)})
    new = newest(code).code
    done(new, "accept", COUNTER, day + 1)
    done(new, "complete_step", CLERK, day + 1, 10, "check", facts={"needs_verification": False})
    done(new, "complete_step", CLERK, day + 1, 11, "civil_status")
    done(new, "decide", HEAD, day + 1, 14, outcome="granted")
    done(new, "confirm_hand_over", OFFICER, day + 1, 15, "residence")
    return new


def test_the_whole_taken_up_anew_does_not_make_what_was_granted_alone(world: World) -> None:
    code = all_ended(world)
    alone = granted_alone(code, 6)
    whole = whole_anew(code, 9)
    with pytest.raises(ResultCameElsewhere) as found:
        done(whole, "complete_step", OFFICER, 11, 9, "residence", facts={"residence_to_verify": False})
    assert found.value.other == alone

    done(whole, "stop_case", CHIEF, 11, 10, reasons=["other_ground"], note=f"Đã có ở hồ sơ {alone}")
    assert f"kết quả này đã có ở hồ sơ {alone}" in letter_of(whole, 11)


def test_what_the_whole_taken_up_anew_led_to_is_not_taken_up_alone_from_the_old_case(world: World) -> None:
    code = all_ended(world)
    whole = whole_anew(code, 9)
    done(whole, "complete_step", OFFICER, 11, 9, "residence", facts={"residence_to_verify": False})
    letter_of(whole, 11)
    assert now_of(whole).status is Status.FINISHED
    with pytest.raises(TakenUpElsewhere):
        taken_up(code, 16, number="8", decided_on=date(2026, 3, 16))


def test_two_results_are_each_dealt_with_again_beside_the_other(world: World) -> None:
    code = refused(world)
    done(code, "confirm_hand_over", INSURER, 3, 10, "insurance")
    done(code, "refuse_part", INSURANCE_HEAD, 3, 11, "insurance", **REFUSED)
    residence = taken_up(code)
    done(code, "reopen_part", replace(INSURANCE_HEAD, key="other"), 4, 15, "insurance", **UPHELD)
    card = newest(code)

    assert (residence.part, card.part, card.competent_agency) == ("residence", "insurance", INSURANCE)
    with pytest.raises(GoesOnElsewhere):
        done(code, "reopen", replace(HEAD, key="deputy"), 4, 16, **UPHELD | {"number": "9"})


def test_the_agency_that_refused_it_may_find_so_by_itself_once(world: World) -> None:
    code = refused(world)
    own: dict[str, Any] = {"reasons": ["agency_error"], "note": "Chủ hộ đã đồng ý"}
    with pytest.raises(FourEyes):
        done(code, "reopen_part_own", CHIEF, 4, 9, "residence", **own)
    done(code, "reopen_part_own", DEPUTY, 4, 9, "residence", **own)
    new = newest(code)

    assert (new.part, new.competent_agency) == ("residence", POLICE)
    with pytest.raises(ReopenedAlready):
        done(code, "reopen_part_own", DEPUTY, 5, 9, "residence", **own)
    assert wrong() == []


def test_a_result_stopped_on_a_last_day_that_an_outage_took_is_found_and_taken_up(world: World, kept: None) -> None:
    """Nothing came by Thursday the 5th, and only on Friday was it known that nobody could hand it in."""
    code = at_the_police(world)
    asked: dict[str, Any] = {"reasons": ["unreadable"], "items": ["id"], "reply_by": date(2026, 3, 5)}
    done(code, "request_supplement", OFFICER, 3, **asked)
    done(code, "stop_case", CHIEF, 6, 10, reasons=["not_answered"])
    said: dict[str, Any] = {"reasons": ["last_day_in_outage"]}
    with pytest.raises(ReasonNotOnRecord):
        done(code, "reopen_part_own", DEPUTY, 6, 11, "residence", **said)
    made = outages.record_outage(
        services=[], cause="power", begins_at=at(5, 8), ended_at=at(5, 12), by=OPERATOR, now=at(6, 11)
    )

    (found,) = cases.ended_in_outage(made.number, now=at(6, 11))
    assert (found.case_code, found.agency, found.reopened) == (code, POLICE, False)
    assert found.part is not None
    assert found.part.vi == "Thông báo kết quả đăng ký cư trú"
    done(code, "reopen_part_own", DEPUTY, 6, 14, "residence", **said)
    (told,) = cases.ended_before_outage(now_of(code))
    assert (told.part, told.reopened, newest(code).part) == (found.part, True, "residence")


def test_refused_anew_it_can_be_complained_of_again_and_stays_that_result_alone(world: World) -> None:
    first = taken_up(refused(world)).code
    done(first, "accept", COUNTER, 5)
    done(first, "complete_step", OFFICER, 5, 10, "residence", facts={"residence_to_verify": False})
    done(first, "decide", DEPUTY, 6, outcome="refused", **REFUSED)
    done(first, "reopen", replace(CHIEF, key="third"), 9, **UPHELD | {"decided_on": date(2026, 3, 9)})
    second = newest(first)

    assert (second.part, second.competent_agency, second.reopens) == ("residence", POLICE, first)
    assert second.terms.process == now_of(first).terms.process


def test_nothing_is_paid_and_no_paper_required_anew(world: World) -> None:
    code = refused(world)
    new = taken_up(code)

    assert not new.fee.takes_money
    assert new.terms.required == ()
    assert not new.received
    assert now_of(code).received == {"id": ORIGINAL["id"]}


def test_its_term_is_its_own_where_a_provision_gives_one_and_else_that_of_the_group(world: World) -> None:
    """Decree 63/2024 Art. 8.2: the residence 2 working days. Of the card nothing was found, and none of its steps verifies."""
    whole = own_editions()["2.000986"][-1].definition
    published([whole])
    version = catalogue.version_in_force("2.000986", date(2026, 9, 2))
    policy = {part: terms_of(version, "in_person", part).policy for part in ("", "residence", "insurance")}

    assert {part: (one.term, one.unit, one.verified_term) for part, one in policy.items()} == {
        "": (3, "working_day", 5),
        "residence": (2, "working_day", 5),
        "insurance": (3, "working_day", None),
    }
    told = {part: terms_of(version, "in_person", part).fee.said.vi for part in ("residence", "insurance")}
    assert told == {"residence": "Lệ phí đăng ký thường trú thu riêng", "insurance": ""}


OF_RESIDENCE = ("Luật Cư trú số 68/2020/QH14", "Nghị định số 63/2024/NĐ-CP", "Nghị định số 301/2026/NĐ-CP")
OF_THE_GROUP = "các văn bản chung của cả nhóm thủ tục liên thông: Nghị định số 61/2018/NĐ-CP"


def test_a_refusal_of_one_result_rests_on_its_own_acts_or_says_that_it_names_those_of_the_group(world: World) -> None:
    """Of the residence the data names its own; of the card none were found."""
    code, pressed = at_the_police(world), Pressed()

    def refuse(step: str, by: Actor, hour: int) -> None:
        act = cases.ACTS["refuse_part"]
        cases.perform(act, code=code, step=step, by=by, now=at(3, hour), press=pressed, **REFUSED)

    refuse("residence", CHIEF, 9)
    done(code, "confirm_hand_over", INSURER, 3, 10, "insurance")
    refuse("insurance", INSURANCE_HEAD, 11)

    assert pressed["TC1"].legal_basis == "; ".join(OF_RESIDENCE)
    assert pressed["TC2"].legal_basis == OF_THE_GROUP


def test_so_do_the_papers_of_a_case_about_it_alone(world: World) -> None:
    code, pressed = refused(world), Pressed()
    new = taken_up(code).code
    done(new, "accept", COUNTER, 5)
    done(new, "complete_step", OFFICER, 5, 10, "residence", facts={"residence_to_verify": False})
    cases.perform(cases.ACTS["decide"], code=new, by=DEPUTY, now=at(5, 14), press=pressed, outcome="granted")
    done(code, "confirm_hand_over", INSURER, 5, 11, "insurance")
    done(code, "refuse_part", INSURANCE_HEAD, 5, 15, "insurance", **REFUSED)
    upheld = UPHELD | {"decided_on": date(2026, 3, 6)}
    done(code, "reopen_part", replace(INSURANCE_HEAD, key="other"), 6, 9, "insurance", **upheld)
    card = newest(code).code
    done(card, "accept", COUNTER, 6)
    done(card, "complete_step", INSURER, 6, 11, "insurance")
    cases.perform(
        cases.ACTS["decide"], code=card, by=INSURANCE_HEAD, now=at(6, 14), press=pressed, outcome="refused",
        reasons=["facts_not_proved"], note="Đã có thẻ",
    )  # fmt: skip

    assert pressed["KQ1"].legal_bases == OF_RESIDENCE
    assert pressed["KQ2"].legal_bases == (OF_THE_GROUP,)


def with_duties(duties: list[dict[str, Any]]) -> dict[str, Any]:
    return {**with_document(definition(BIRTH, PROCESS, [paper("id", required=False)])), "duties": duties}


def test_what_binds_is_what_is_said_of_that_result(world: World) -> None:
    def duty(code: str, **more: Any) -> dict[str, Any]:
        words = {"vi": code, "en": code}
        papers = [{"code": code, "how": "shown", "name": words}]
        return {"at": "collecting", "says": words, "source": "-", "papers": papers} | more

    code = refused(world, duties=[duty("old_certificate"), duty("householder", result="residence")])
    assert [one.code for one in taken_up(code).terms.at_return] == ["householder"]


def test_a_charge_of_its_own_that_was_never_paid_is_due_in_the_new_case(world: World) -> None:
    code = at_the_police(world)
    asked: dict[str, Any] = {"kind": "obligation", "source": "Lệ phí đăng ký thường trú", "when": "at_return"}
    done(code, "ask_payment", CLERK, 2, 16, amount=10_000, part=2, **asked)
    done(code, "refuse_part", CHIEF, 3, 9, "residence", **REFUSED)
    assert due_of(now_of(code)) == ()
    new = taken_up(code)

    assert [(one.kind, one.due, one.source) for one in due_of(new)] == [("obligation", 10_000, asked["source"])]
    assert not new.fee.takes_money
    assert wrong() == []


def test_whoever_enters_such_a_charge_names_its_source_and_is_not_refused(world: World) -> None:
    new = taken_up(refused(world)).code
    pressed = Pressed()
    cases.perform(cases.ACTS["accept"], code=new, by=COUNTER, now=at(5), press=pressed)
    assert pressed["GN1"].fee_said == "Không thu lệ phí đăng ký thường trú thu riêng"
    asked: dict[str, Any] = {"kind": "fee", "amount": 10_000, "when": "at_return"}
    with pytest.raises(SourceMissing):
        done(new, "ask_payment", OFFICER, 5, 11, **asked)
    done(new, "ask_payment", OFFICER, 5, 11, source="Thông tư 75/2022/TT-BTC", **asked)
    assert [one.due for one in due_of(now_of(new))] == [10_000]


def test_form_01_tells_of_the_paper_that_stays_with_the_old_case(world: World) -> None:
    code = refused(world)
    new = taken_up(code).code
    pressed = Pressed()
    cases.perform(cases.ACTS["accept"], code=new, by=COUNTER, now=at(5), press=pressed)

    (line,) = [one for one in pressed["GN1"].components if one.note.startswith("bản giấy")]
    assert (line.originals, line.note) == (1, f"bản giấy, để ở hồ sơ {code}, dùng chung cho hồ sơ này")


def test_the_ways_chosen_for_results_go_over(world: World) -> None:
    code = refused(world)
    chosen = {"way": "post", "address": "12 Lê Lợi", "request": "Đơn ký ngày 2/3/2026"}
    done(code, "choose_part_return", COUNTER, 3, 10, "insurance", **chosen)
    done(code, "confirm_hand_over", INSURER, 3, 11, "insurance")
    done(code, "refuse_part", INSURANCE_HEAD, 3, 14, "insurance", **REFUSED)
    done(code, "reopen_part", replace(INSURANCE_HEAD, key="other"), 4, 15, "insurance", **UPHELD)
    card = newest(code)
    residence = taken_up(code, hour=16)

    assert cases.delivery_of(card) == Delivery("post", "12 Lê Lợi")
    assert cases.delivery_of(residence) == Delivery("counter")
    assert wrong() == []


def test_they_do_so_where_the_whole_matter_is_taken_up(world: World) -> None:
    code = at_the_police(world)
    chosen = {"way": "post", "address": "12 Lê Lợi", "request": "Đơn ký ngày 2/3/2026"}
    done(code, "choose_part_return", COUNTER, 3, 9, "residence", **chosen)
    done(code, "complete_step", OFFICER, 3, 10, "residence", facts={"residence_to_verify": False})
    done(code, "confirm_hand_over", INSURER, 3, 11, "insurance")
    done(code, "complete_step", INSURER, 4, 9, "insurance")
    done(code, "reopen", replace(HEAD, key="deputy"), 5, **UPHELD | {"decided_on": date(2026, 3, 5)})
    new = newest(code)

    assert cases.delivery_of_part(new, "residence") == Delivery("post", "12 Lê Lợi")
    assert cases.delivery_of_part(new, "verify_residence") == Delivery("post", "12 Lê Lợi")
    assert cases.delivery_of_part(new, "insurance") != Delivery("post", "12 Lê Lợi")
    assert wrong() == []


def test_both_pages_say_which_case_and_which_result(world: World) -> None:
    code = refused(world)
    new = taken_up(code)
    (there,) = cases.reopened_as(now_of(code), by=world.citizen)
    back = cases.reopened_from(new, by=world.citizen)

    assert back is not None
    assert (there.code, back.code) == (new.code, code)
    assert there.part == back.part
    assert back.part is not None
    assert back.part.vi == "Thông báo kết quả đăng ký cư trú"
    assert {what.vi for what, _ in back.worked_on} == {"Từ chối một kết quả"}
    assert cases.taken_up_in(now_of(code)) is None


def test_its_papers_name_the_result_and_the_agency_that_answers_for_it(world: World) -> None:
    pressed = Pressed()
    new = taken_up(refused(world)).code
    done(new, "accept", COUNTER, 5)
    done(new, "complete_step", OFFICER, 5, 10, "residence", facts={"residence_to_verify": False})
    refusal: dict[str, Any] = {
        "outcome": "refused",
        "reasons": ["conditions_not_met"],
        "note": "Nơi ở chưa đủ diện tích",
    }
    cases.perform(cases.ACTS["decide"], code=new, by=DEPUTY, now=at(6), press=pressed, **refusal)

    assert "(thông báo kết quả đăng ký cư trú)" in pressed["TC1"].procedure
    assert "công an" in pressed["TC1"].next_step.lower()
    assert "công an" in " ".join(pressed["KQ1"].paragraphs).lower()


def letter_of(code: str, day: int) -> str:
    """The letter of the old case, once the card is there, too."""
    pressed = Pressed()
    done(code, "confirm_hand_over", INSURER, day, 15, "insurance")
    cases.perform(
        cases.ACTS["complete_step"], code=code, step="insurance", by=INSURER, now=at(day + 1, 9), press=pressed
    )
    return " ".join(pressed["KQ1"].paragraphs)


def test_the_letter_of_the_old_case_says_where_what_was_overturned_is_dealt_with(world: World) -> None:
    code = refused(world)
    new = taken_up(code).code
    said = letter_of(code, 4)

    assert f"giải quyết lại ở hồ sơ {new}, theo quyết định giải quyết khiếu nại số 7/QĐ-GQKN ngày 04/03/2026" in said
    assert "đang được giải quyết" in said
    assert "khiếu nại đến" not in said
    assert "có quyền" not in said


def test_it_says_that_the_result_came_where_it_did(world: World) -> None:
    code = refused(world)
    new = granted_alone(code)
    said = letter_of(code, 9)

    assert f"ở hồ sơ {new}" in said
    assert "Kết quả này đã có ở hồ sơ đó." in said
    assert "có quyền" not in said


def test_it_says_that_the_agency_found_it_by_itself_and_what_ended_anew_is_told_there(world: World) -> None:
    code = refused(world)
    done(code, "reopen_part_own", DEPUTY, 4, 9, "residence", reasons=["agency_error"], note="Chủ hộ đã đồng ý")
    new = newest(code).code
    done(new, "accept", COUNTER, 5)
    done(new, "complete_step", OFFICER, 5, 10, "residence", facts={"residence_to_verify": False})
    done(new, "decide", DEPUTY, 6, outcome="refused", **REFUSED)
    said = letter_of(code, 9)

    assert "vì cơ quan tự thấy đã kết thúc chưa đúng" in said
    assert "đã kết thúc mà không có kết quả này" in said


def test_in_figures_it_is_one_case_more_as_any_that_is_taken_up(world: World) -> None:
    code = all_ended(world)
    new = taken_up(code, 5, decided_on=date(2026, 3, 5)).code
    done(new, "accept", COUNTER, 6)
    done(new, "complete_step", OFFICER, 6, 10, "residence", facts={"residence_to_verify": False})
    done(new, "decide", DEPUTY, 9, outcome="granted")
    wrong()
    indicators.follow_all(at(20))

    told = {one.case_code: (one.outcome, one.competent_agency) for one in CaseFact.objects.all()}
    assert told == {code: ("granted_in_part", COMMUNE), new: ("granted", POLICE)}
    assert faults() == []


def test_it_is_no_second_application_for_the_same_matter(world: World) -> None:
    code = refused(world)
    new = taken_up(code)

    assert cases.case_before(new, by=COUNTER) is None
    assert cases.case_about_the_same(new, by=COUNTER) is None


def test_what_somebody_never_asked_to_be_given_up_is_taken_up_again_too(world: World) -> None:
    """A counter may have recorded that he wants nothing more: of what was never come to as of what was being made."""
    code = at_the_police(world)
    done(code, "request_withdrawal", COUNTER, 3, 9, request="Đơn ký ngày 3/3/2026")
    done(code, "answer_withdrawal", HEAD, 4, 9, answer="agreed")
    assert [one.state for one in parts_of(now_of(code))] == ["ready", "withdrawn", "withdrawn"]
    upheld = UPHELD | {"decided_on": date(2026, 3, 5)}

    with pytest.raises(FourEyes):
        done(code, "reopen_part", HEAD, 5, 9, "insurance", **upheld)
    done(code, "reopen_part", replace(HEAD, key="deputy"), 5, 9, "insurance", **upheld)
    assert (newest(code).part, newest(code).competent_agency) == ("insurance", INSURANCE)


def test_erased_it_says_no_more_than_any_and_the_ledger_still_proves_both(world: World) -> None:
    code = all_ended(world)
    new = taken_up(code, 5, decided_on=date(2026, 3, 5)).code
    done(new, "refuse_intake", COUNTER, 6, reasons=["wrong_agency"], note="Thuộc xã bên")
    wrong()
    indicators.follow_all(at(20))
    erased(new)
    wrong()

    assert faults() == []
    assert now_of(new).content_erased_at is not None
    assert now_of(code).reopenings[0].part == "residence"


def test_once_taken_up_it_is_not_offered_again_until_the_new_case_was_turned_away(world: World) -> None:
    code = refused(world)

    def offered() -> set[tuple[str, str]]:
        found = cases.case_for(code=code, by=DEPUTY, now=at(6, 9)).actions
        return {(one.code, one.step) for one in found if one.code.startswith("reopen")}

    both = {("reopen_part", "residence"), ("reopen_part_own", "residence")}
    assert offered() == both
    new = taken_up(code)
    assert offered() == set()
    done(new.code, "refuse_intake", COUNTER, 5, reasons=["wrong_agency"], note="Thuộc xã bên")
    assert offered() == {("reopen_part", "residence")}


def test_a_result_that_was_never_begun_is_named_in_the_history_with_what_was_withdrawn(world: World) -> None:
    code = at_the_police(world)
    done(code, "request_withdrawal", world.citizen, 3)
    done(code, "answer_withdrawal", HEAD, 3, 14, answer="agreed")

    lines = cases.timeline(code=code, by=world.citizen)
    (ended,) = (one.wording for one in lines if one.kind.__name__ == "PartEnded")
    assert ended.detail == (
        Text("Chưa làm nên cùng dừng: Thẻ bảo hiểm y tế", "Not begun, and ended with it: Health insurance card"),
    )


def test_in_lists_it_is_told_from_the_case_it_takes_up(world: World) -> None:
    code = refused(world)
    new = taken_up(code).code
    named = {one.code: one.procedure for one in cases.my_cases(by=world.citizen, now=at(5)).items}

    assert named[new].vi == f"{named[code].vi} (thông báo kết quả đăng ký cư trú)"
    assert named[new].en == f"{named[code].en} (residence notice)"
