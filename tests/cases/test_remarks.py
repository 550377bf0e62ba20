"""What is said of a case beside its life: read by those it is for, in no entry, proved, erased with it, and moving nothing."""

from typing import Any

import pytest

from onestop.cases import api as cases
from onestop.cases import store
from onestop.cases.domain.remarks import MOST, MOST_IN_A_ROW
from onestop.indicators import api as indicators
from onestop.kernel.actor import Actor
from onestop.ledger import api as ledger
from onestop.runtime.api import raw

from .act_examples import ELSEWHERE, holder
from .conftest import World
from .erasing import WHY, faults
from .examples import CITIZEN, COMMUNE, HEAD, SPECIALIST, accepted, at
from .test_hands import act

pytestmark = pytest.mark.django_db
KINDS: tuple[tuple[str, Actor], ...] = (
    ("note_inside", SPECIALIST),
    ("write_to_applicant", SPECIALIST),
    ("write_to_office", CITIZEN),
)


def said(world: World) -> str:
    code = world.lodge(competent_agency=ELSEWHERE)
    done(code, "accept", holder("receptionist", COMMUNE), 3)
    done(code, "note_inside", holder("specialist", ELSEWHERE), 4, words="Đã gọi, chiều mang bản vẽ")
    done(code, "write_to_applicant", holder("specialist", ELSEWHERE), 4, words="Nhà thờ họ phải không ạ?")
    done(code, "write_to_office", world.citizen, 5, words="Vâng, của dòng họ tôi")
    return code


def done(code: str, act: str, by: Actor, day: int, **answers: Any) -> None:
    cases.perform(cases.ACTS[act], code=code, by=by, now=at(day), **answers)


def wrong(code: str) -> list[str]:
    ledger.sequence_once(at(20))
    return [one.code for one in faults()]


def test_it_moves_no_day_no_task_and_no_status() -> None:
    before = accepted()
    for code, by in KINDS:
        after = act(before, code, by, day=3, words=" Xin chào ")
        (one,) = after.remarks
        assert (one.words, one.written_by) == ("Xin chào", by.key)
        assert (after.due_at, after.tasks, after.waits, after.status, after.rounds) == (
            before.due_at,
            before.tasks,
            before.waits,
            before.status,
            before.rounds,
        )


def test_a_message_is_no_request_for_more_so_one_may_still_be_made() -> None:
    written = act(accepted(), "write_to_applicant", SPECIALIST, words="Anh gửi thêm bản đồ nhé")

    asked = act(written, "request_supplement", SPECIALIST, day=3, hour=10, reasons=["missing_paper"], note="Bản đồ")
    assert len(asked.rounds) == 1


def test_after_so_many_in_a_row_the_next_waits_for_an_answer() -> None:
    file = accepted()
    for nth in range(MOST_IN_A_ROW):
        file = act(file, "write_to_office", CITIZEN, words=f"Xin hỏi {nth}")
    assert file.awaits_reply
    with pytest.raises(cases.NotAnsweredYet) as refused:
        act(file, "write_to_office", CITIZEN, words="Xin hỏi")
    assert refused.value.most == MOST_IN_A_ROW

    noted = act(file, "note_inside", SPECIALIST, words="Đã gọi lại")
    assert noted.awaits_reply, "a note answers nobody"
    answered = act(noted, "write_to_applicant", SPECIALIST, words="Kịp ạ")
    assert not answered.awaits_reply
    assert act(answered, "write_to_office", CITIZEN, words="Cảm ơn").awaits_reply


def test_what_is_sent_twice_is_written_once() -> None:
    for code, by in KINDS:
        file = act(accepted(), code, by, words="Xin chào")
        with pytest.raises(cases.SaidAlready):
            act(file, code, by, words="Xin chào ")
        assert act(file, "note_inside", HEAD, words="Xin chào").remarks[1:], "another may say the same"


def test_a_case_takes_so_much_and_no_more() -> None:
    file = accepted()
    for nth in range(MOST):
        file = act(file, "note_inside", HEAD, words=f"Ghi {nth}")
    with pytest.raises(cases.EnoughSaid):
        act(file, "note_inside", HEAD, words="Ghi")


def test_the_applicant_reads_messages_and_learns_nothing_of_notes(world: World) -> None:
    code = said(world)

    titles = {
        by.kind: [one.wording.title.vi for one in cases.timeline(code=code, by=by)]
        for by in (world.citizen, holder("specialist", ELSEWHERE))
    }
    assert "Thêm ghi chú trong cơ quan" in titles["official"]
    assert "Thêm ghi chú trong cơ quan" not in titles["citizen"]
    assert titles["citizen"][-2:] == ["Cơ quan nhắn người nộp", "Người nộp nhắn cơ quan"]


def test_no_entry_says_what_was_said_and_fsck_knows_who_changes_it(world: World) -> None:
    code = said(world)
    payloads = [str(entry.event.payload()) for entry in ledger.entries_of_case(code) if entry.event]
    assert not [one for one in payloads if "bản vẽ" in one or "dòng họ" in one or "thờ họ" in one]
    assert [(one.kind, one.words) for one in store.load(code).file.remarks] == [
        ("note", "Đã gọi, chiều mang bản vẽ"),
        ("to_applicant", "Nhà thờ họ phải không ạ?"),
        ("from_applicant", "Vâng, của dòng họ tôi"),
    ]
    assert wrong(code) == []

    for at_, value in (("{0,words}", '"Đã nhận bản vẽ"'), ("{1,written_by}", '"9003"'), ("{2,kind}", '"note"')):
        raw("UPDATE cases_case SET remarks = jsonb_set(remarks, %s, %s::jsonb) WHERE code = %s", [at_, value, code])
        assert "wrong_case" in wrong(code), at_


def test_it_goes_with_the_content_of_the_case(world: World) -> None:
    code = said(world)
    done(code, "stop_case", holder("head", ELSEWHERE), 6, reasons=["subject_gone"], note="Nhà đã cháy")
    ledger.sequence_once(at(7))
    indicators.follow_all(at(7))

    cases.erase_content(code=code, by=HEAD, now=at(8), **WHY)

    (kept,) = raw("SELECT remarks::text FROM cases_case WHERE code = %s", [code])
    assert kept[0].count('"words": ""') == 3
    assert wrong(code) == []
    with pytest.raises(cases.ContentErased):
        done(code, "note_inside", holder("specialist", ELSEWHERE), 9, words="Ghi")
