"""A counter notes what comes before the result is received on the portal; then its owner receives and reads it there.

Source: the published records of civil status (163/QĐ-BTP): what was sent as a file is handed in on paper "trước khi nhận kết quả,
kể cả khi không nhận tại Bộ phận Một cửa"; of land (1.013833): handed in to receive the result; of marriage (1.000894): both come
and sign, "kể cả khi đã nộp trực tuyến". Domain notes 2.5.
"""

from collections.abc import Mapping
from dataclasses import replace
from functools import reduce
from pathlib import Path
from typing import Any

import pytest

from onestop.cases import api as cases
from onestop.cases import store
from onestop.cases.domain.acts import possible_actions
from onestop.cases.domain.at_return import came_with, noted, papers_that_came, to_show, to_show_first
from onestop.cases.domain.case_file import CaseFile, with_changes
from onestop.cases.domain.evolve import evolve
from onestop.cases.domain.law.cancel_note import cancel_note
from onestop.cases.domain.law.give_back import give_back
from onestop.cases.domain.law.note_papers import note_papers
from onestop.cases.domain.law.receive_result import receive_result
from onestop.cases.domain.law.request_withdrawal import request_withdrawal
from onestop.cases.domain.law.return_notice import return_notice
from onestop.cases.domain.law.return_part import receive_part, return_part
from onestop.cases.domain.law.return_result import RETURN_RESULT, return_result
from onestop.cases.domain.law.revoke_result import revoke_result
from onestop.cases.domain.originals import owed
from onestop.cases.domain.part_returns import must_come_first
from onestop.cases.domain.refusals import WithdrawalPending
from onestop.cases.domain.refusals_of_reasons import ReasonNotExplained, ReasonRequired
from onestop.cases.domain.refusals_of_returning import (
    NoNoteToCancel,
    NothingToShow,
    PaperNotShown,
    PapersComeFirst,
    ReceivedFirst,
    SignedInPerson,
)
from onestop.cases.domain.slips import DOCUMENT, HANDED_OVER, PAPERS_NOTED, RESULT, papers_due
from onestop.cases.domain.status import Stage
from onestop.cases.domain.withheld import come_before, is_withheld, refuse_if_withheld
from onestop.cases.events import PapersNoted
from onestop.frame.words import say
from onestop.kernel.actor import Actor
from onestop.portal.next_step import next_step

from .act_examples import EXAMPLES, case_ready_for, do, doer_of, moment_of
from .conftest import World
from .erasing import faults
from .examples import CALENDAR, CITIZEN, HEAD, RECEPTIONIST, at, official
from .test_papers_at_return import CERTIFICATE, IDENTITY, bound, decided, in_parts, married, online
from .test_part_returns import accepted_in_parts, chosen
from .test_parts import entered, signed
from .test_results import granted

BOTH_DONE = {"identity": "done", "certificate": "done"}
OTHER_COUNTER = official("H09.31.07", "cases.return", key="77")


def with_notes(
    file: CaseFile, said: Mapping[str, str] = BOTH_DONE, *, by: Actor = RECEPTIONIST, day: int = 5, hour: int = 9
) -> CaseFile:
    return note_papers(file, papers_shown=said, by=by, at=at(day, hour), calendar=CALENDAR)[0]


def cancelled(file: CaseFile, *, day: int = 6) -> CaseFile:
    return cancel_note(file, reasons=["not_brought"], by=RECEPTIONIST, at=at(day, 15), calendar=CALENDAR)[0]


def revoked(file: CaseFile) -> CaseFile:
    return revoke_result(file, reasons=["not_entitled"], note="Sai", by=HEAD, at=at(9), calendar=CALENDAR)[0]


def offered(file: CaseFile, by: Actor) -> set[str]:
    return {one.code for one in possible_actions(file, by)}


def documented() -> CaseFile:
    """Granted, with a document, received on the portal, and papers come first."""
    return online(bound(with_document()))


def granted_in_turn() -> CaseFile:
    """The same, with the work that led there and the return that waits."""
    return replace(online(decided()), issued=documented().issued)


def with_document() -> CaseFile:
    return with_changes(granted(), stage=Stage.DECIDED)


class TestNoting:
    def test_what_was_shown_and_handed_in_is_said_of_each_and_opens_the_portal(self) -> None:
        file = with_notes(online(decided()))

        assert offered(online(decided()), CITIZEN) & {"receive_result"} == set()
        assert "receive_result" in offered(file, CITIZEN)
        (task,) = noted(file)
        assert (task.agency, task.done_at, came_with(file, task)) == (
            RECEPTIONIST.agency,
            at(5, 9),
            (IDENTITY, CERTIFICATE),
        )
        assert receive_result(file, by=CITIZEN, at=at(6), calendar=CALENDAR)

    @pytest.mark.parametrize("said", [{}, {"identity": "done"}, {**BOTH_DONE, "certificate": "unseen"}])
    def test_of_each_it_is_said_and_at_a_counter_it_is_seen(self, said: Mapping[str, str]) -> None:
        with pytest.raises(PaperNotShown):
            with_notes(online(decided()), said)

    def test_the_ledger_counts_them_and_does_not_name_them(self) -> None:
        _, (event,) = note_papers(
            online(decided()), papers_shown={**BOTH_DONE, "certificate": "not_needed"}, by=RECEPTIONIST, at=at(5),
            calendar=CALENDAR,
        )  # fmt: skip

        assert (event.papers_shown, event.papers_taken) == (1, 0)
        assert "identity" not in str(event.payload())

    def test_whoever_gave_up_a_certificate_has_it_in_writing_and_the_return_adds_nothing_to_it(self) -> None:
        def issued(said: Mapping[str, str]) -> bool:
            file, events = note_papers(
                online(decided()), papers_shown=said, by=RECEPTIONIST, at=at(5), calendar=CALENDAR
            )
            return PAPERS_NOTED in papers_due(file, events, calendar=CALENDAR)

        assert issued(BOTH_DONE)
        assert not issued(dict.fromkeys(BOTH_DONE, "not_needed"))
        file, events = receive_result(with_notes(online(decided())), by=CITIZEN, at=at(6), calendar=CALENDAR)
        assert HANDED_OVER not in papers_due(file, events, calendar=CALENDAR)
        assert papers_that_came(file) == ()


class TestWhereItIsOffered:
    def test_only_to_who_hands_results_over_there(self) -> None:
        file = online(decided())

        assert "note_papers" in offered(file, RECEPTIONIST)
        assert not any("note_papers" in offered(file, one) for one in (HEAD, CITIZEN, OTHER_COUNTER))

    def test_not_while_there_is_no_result_nor_where_nobody_waits_for_one_on_the_portal(self) -> None:
        """Fetched or sent, what comes first comes with it (`return_result`)."""
        for file in (bound(replace(decided(), answers={"delivery": "counter"})), online(decided("refused"))):
            assert "note_papers" not in offered(file, RECEPTIONIST)
            with pytest.raises(NothingToShow):
                with_notes(file)

    def test_once_it_was_noted_there_is_nothing_left_to_note(self) -> None:
        file = with_notes(online(decided()))

        assert not must_come_first(file)
        with pytest.raises(NothingToShow):
            with_notes(file, day=6)

    def test_a_marriage_stays_at_the_counter_however_it_came(self) -> None:
        file = married(decided())

        assert "note_papers" not in offered(file, RECEPTIONIST)
        with pytest.raises(SignedInPerson):
            with_notes(file, {"identity": "done", "signatures": "done"})

    def test_while_he_asks_to_have_it_back_nothing_is_noted(self) -> None:
        file = request_withdrawal(online(in_parts()), note="Chuyển nơi ở", by=CITIZEN, at=at(4, 14), calendar=CALENDAR)[
            0
        ]
        with pytest.raises(WithdrawalPending):
            with_notes(file)

    def test_the_page_that_hands_it_over_leads_there(self) -> None:
        assert "Ghi giấy tờ trước khi nhận trên Cổng" in RETURN_RESULT.follows(online(decided())).vi
        assert "họ tự bấm" in RETURN_RESULT.follows(with_notes(online(decided()))).vi


class TestWhatFollows:
    def test_at_a_counter_whoever_comes_is_seen_anew_and_what_was_handed_in_is_not_asked_twice(self) -> None:
        """The note stands for the portal, where the account says who receives. Who comes for the paper may be somebody else, and
        the identity paper is "giấy tờ tùy thân của người nhận" (`papers.yaml`): so what was noted before proves nothing of him.
        """
        file = with_notes(online(decided()))

        assert to_show(file) == (IDENTITY,)
        with pytest.raises(PaperNotShown):
            return_result(file, by=RECEPTIONIST, at=at(6), calendar=CALENDAR)
        seen = {"identity": "done"}
        _, (event,) = return_result(file, papers_shown=seen, by=RECEPTIONIST, at=at(6), calendar=CALENDAR)
        assert (event.papers_shown, event.papers_taken) == (1, 0)

    def test_nor_is_another_result_handed_over_on_what_was_noted_for_the_first(self) -> None:
        file = entered(with_notes(online(in_parts()), day=4, hour=10))

        with pytest.raises(PaperNotShown):
            return_part(file, step="enter", by=RECEPTIONIST, at=at(6), calendar=CALENDAR)
        seen = {"identity": "done"}
        file = return_part(file, step="enter", papers_shown=seen, by=RECEPTIONIST, at=at(6), calendar=CALENDAR)[0]
        assert to_show_first(file) == ()

    def test_where_the_rest_goes_another_way_he_reads_that_papers_come_before_the_portal(self) -> None:
        """One result on the portal, the notice at a counter: nobody reads "now" of what he cannot have yet."""
        chose = bound(signed(chosen(accepted_in_parts(), "sign", "online")))

        for file in (chose, entered(chose)):
            said = next_step(file, to_bring=False).vi
            assert "Trước khi nhận, bạn đến Bộ phận Một cửa: xuất trình giấy tờ tùy thân; nộp giấy chứng nhận" in said
            assert "Khi nhận:" not in said
            assert "Trước khi nhận" not in next_step(with_notes(file, day=6), to_bring=False).vi

    def test_of_several_results_it_is_for_the_next_and_what_is_shown_is_shown_by_whoever_comes_after(self) -> None:
        file = with_notes(online(in_parts()), day=4, hour=10)
        assert "receive_part" in offered(file, CITIZEN)
        file = receive_part(file, step="sign", by=CITIZEN, at=at(4, 14), calendar=CALENDAR)[0]

        assert to_show_first(file) == ()
        assert to_show(file) == (IDENTITY,)
        assert "receive_result" not in offered(entered(file), CITIZEN), "the portal has no file of the notice"

    def test_what_nobody_saw_by_post_is_noted_before_the_next_is_received_on_the_portal(self) -> None:
        unseen = {"identity": "unseen", "certificate": "done"}
        file = return_part(
            online(in_parts()), step="sign", delivery="post", papers_shown=unseen, by=RECEPTIONIST, at=at(5),
            calendar=CALENDAR,
        )[0]  # fmt: skip
        assert to_show_first(file) == (IDENTITY,)

    def test_what_he_gave_for_a_document_that_is_revoked_before_he_has_it_goes_back(self) -> None:
        """He gets no document for it; the money for it is not asked either. No provision found says what becomes of it."""
        file = revoked(with_notes(documented(), day=6))

        assert [(one.component, one.owed) for one in owed(file)] == [("at_return_certificate", 1)]
        assert "Còn 1 bản chính của bạn" in next_step(file, to_bring=False).vi
        assert "give_back" in offered(file, RECEPTIONIST)
        notice, (event,) = return_notice(file, by=RECEPTIONIST, at=at(10), calendar=CALENDAR)
        assert event.originals_left == 1
        assert "give_back" in {one.kind for one in notice.open_tasks}
        assert "Còn 1 bản chính của bạn" in next_step(notice, to_bring=False).vi
        given = give_back(notice, given={"at_return_certificate": 1}, by=RECEPTIONIST, at=at(11), calendar=CALENDAR)[0]
        assert owed(given) == ()
        assert "give_back" not in {one.kind for one in given.open_tasks}

    def test_what_was_only_shown_or_holds_stays_nowhere(self) -> None:
        only_shown = with_notes(documented(), {"identity": "done", "certificate": "not_needed"}, day=6)
        assert owed(revoked(only_shown)) == ()
        assert owed(with_notes(documented(), day=6)) == ()

    def test_once_it_went_back_it_is_asked_for_anew_where_the_document_holds_again(self) -> None:
        file = revoked(with_notes(documented(), day=6))
        assert to_show_first(file) == ()

        file = give_back(file, given={"at_return_certificate": 1}, by=RECEPTIONIST, at=at(10), calendar=CALENDAR)[0]
        assert to_show_first(file) == (CERTIFICATE,)

    def test_the_file_is_what_its_events_replay_to(self) -> None:
        before = online(decided())
        file, events = note_papers(before, papers_shown=BOTH_DONE, by=RECEPTIONIST, at=at(5), calendar=CALENDAR)
        assert reduce(evolve, events, before) == file
        (task,) = (one for one in file.tasks if one.kind == "note_papers")
        assert not task.is_open
        assert [one.kind for one in file.open_tasks] == ["return"], "the result still waits where it waited"
        assert isinstance(events[0], PapersNoted)


class TestCancelling:
    """The notice of the note says: whoever brought no papers reports it at once. So what was noted on the wrong case can be put
    right by who hands results over, with the reason, until something rests on it."""

    def test_the_papers_come_first_again_and_the_document_is_closed_to_its_owner_again(self) -> None:
        file = cancelled(with_notes(documented(), day=6))

        assert to_show_first(file) == (IDENTITY, CERTIFICATE)
        assert noted(file) == ()
        assert is_withheld(file)
        assert "receive_result" not in offered(file, CITIZEN)
        assert {"note_papers"} == offered(file, RECEPTIONIST) & {"note_papers", "cancel_note"}
        assert "receive_result" in offered(with_notes(file, day=7), CITIZEN)

    def test_only_who_hands_results_over_there_is_offered_it_and_only_what_was_noted(self) -> None:
        file = with_notes(online(decided()))

        assert "cancel_note" in offered(file, RECEPTIONIST)
        assert not any("cancel_note" in offered(file, one) for one in (HEAD, CITIZEN, OTHER_COUNTER))
        for none in (online(decided()), cancelled(file)):
            assert "cancel_note" not in offered(none, RECEPTIONIST)
            with pytest.raises(NoNoteToCancel):
                cancelled(none)

    def test_once_a_result_was_received_the_note_stands(self) -> None:
        whole = receive_result(with_notes(online(decided())), by=CITIZEN, at=at(6), calendar=CALENDAR)[0]
        parts = receive_part(
            with_notes(online(in_parts()), day=4, hour=10), step="sign", by=CITIZEN, at=at(4, 14), calendar=CALENDAR
        )[0]
        seen = {"identity": "done"}
        counter = return_result(
            with_notes(online(decided())), papers_shown=seen, by=RECEPTIONIST, at=at(6), calendar=CALENDAR
        )[0]
        for file in (whole, parts, counter):
            assert "cancel_note" not in offered(file, RECEPTIONIST)
            with pytest.raises(NoNoteToCancel):
                cancelled(file, day=7)

    def test_of_a_revoked_document_nothing_goes_back_that_was_never_there(self) -> None:
        file = revoked(with_notes(documented(), day=6))
        assert owed(file)

        assert owed(cancelled(file, day=10)) == ()
        notice = return_notice(file, by=RECEPTIONIST, at=at(10), calendar=CALENDAR)[0]
        assert owed(cancelled(notice, day=11)) == ()
        given = give_back(file, given={"at_return_certificate": 1}, by=RECEPTIONIST, at=at(10), calendar=CALENDAR)[0]
        with pytest.raises(NoNoteToCancel):
            cancelled(given, day=11)

    def test_it_says_why_and_the_ledger_has_no_word_of_it(self) -> None:
        file = with_notes(online(decided()))
        with pytest.raises(ReasonRequired):
            cancel_note(file, reasons=[], by=RECEPTIONIST, at=at(6), calendar=CALENDAR)
        with pytest.raises(ReasonNotExplained):
            cancel_note(file, reasons=["noted_for_another"], by=RECEPTIONIST, at=at(6), calendar=CALENDAR)
        after, (event,) = cancel_note(
            file, reasons=["not_brought"], note="Ông Bình báo", by=RECEPTIONIST, at=at(6), calendar=CALENDAR
        )
        assert (event.reasons, "Bình" in str(event.payload())) == (["not_brought"], False)
        assert reduce(evolve, (event,), file) == after

    def test_while_he_asks_to_have_it_back_it_waits(self) -> None:
        file = with_notes(online(in_parts()), day=4, hour=10)
        file = request_withdrawal(file, note="Chuyển nơi ở", by=CITIZEN, at=at(4, 14), calendar=CALENDAR)[0]
        with pytest.raises(WithdrawalPending):
            cancelled(file)


class TestTheDocument:
    def test_its_owner_reads_it_once_what_comes_first_came(self) -> None:
        file = documented()

        with pytest.raises(PapersComeFirst) as refused:
            refuse_if_withheld(file, DOCUMENT, CITIZEN)
        assert refused.value.facts() == {"case_code": file.code, "papers": 2}
        assert "còn 2 việc phải làm tại Bộ phận Một cửa" in say(refused.value).vi
        assert "2 papers are to be shown" in say(refused.value).en
        refuse_if_withheld(file, RESULT, CITIZEN)
        refuse_if_withheld(file, DOCUMENT, HEAD)

    def test_and_that_by_receiving_it_so_that_nobody_reads_what_can_still_be_taken_from_him(self) -> None:
        """Until then the note can be cancelled and his old certificate given back; who had read it would have both."""
        file = with_notes(granted_in_turn(), day=6)
        with pytest.raises(ReceivedFirst) as refused:
            refuse_if_withheld(file, DOCUMENT, CITIZEN)
        assert "bấm “Nhận kết quả”" in say(refused.value).vi
        assert is_withheld(file)
        refuse_if_withheld(file, DOCUMENT, HEAD)

        received = receive_result(file, by=CITIZEN, at=at(9), calendar=CALENDAR)[0]
        refuse_if_withheld(received, DOCUMENT, CITIZEN)
        assert "cancel_note" not in offered(received, RECEPTIONIST)

    def test_whichever_way_he_receives_it_and_what_he_has_is_his(self) -> None:
        file = bound(replace(with_document(), answers={"delivery": "counter"}))
        assert come_before(file) == (IDENTITY, CERTIFICATE)

        returned = return_result(file, papers_shown=BOTH_DONE, by=RECEPTIONIST, at=at(10), calendar=CALENDAR)[0]
        assert not is_withheld(returned)

    def test_a_marriage_is_read_once_both_signed(self) -> None:
        file = married(with_document())
        assert [one.code for one in come_before(file)] == ["identity", "signatures"]

        both = {"identity": "done", "signatures": "done"}
        assert not is_withheld(return_result(file, papers_shown=both, by=RECEPTIONIST, at=at(10), calendar=CALENDAR)[0])

    def test_where_the_procedure_wants_nothing_it_is_open_at_once(self) -> None:
        assert not is_withheld(online(with_document()))


@pytest.fixture
def folder(settings: Any, tmp_path: Path) -> None:
    settings.DATA_DIR = tmp_path


@pytest.mark.django_db
class TestKept:
    def test_neither_the_address_of_the_document_nor_his_store_opens_it_before(
        self, world: World, folder: None
    ) -> None:
        example = EXAMPLES["note_papers"]
        code, now = case_ready_for(example, world), moment_of(example)

        for which in ("VB1", "van-ban"):
            with pytest.raises(PapersComeFirst):
                cases.print_paper(code=code, which=which, by=world.citizen, now=now)
            assert cases.print_paper(code=code, which=which, by=HEAD, now=now).content
        (own,) = cases.own_documents(by=world.citizen, today=now.date()).items
        assert own.papers_come_first
        do(example, code, doer_of(example, world), now)
        (own,) = cases.own_documents(by=world.citizen, today=now.date()).items
        assert (own.papers_come_first, own.is_received_first) == (False, True)
        with pytest.raises(ReceivedFirst):
            cases.print_paper(code=code, which="VB1", by=world.citizen, now=now)
        do(EXAMPLES["receive_result after papers"], code, world.citizen, now)
        (own,) = cases.own_documents(by=world.citizen, today=now.date()).items
        assert not own.is_received_first
        assert cases.print_paper(code=code, which="VB1", by=world.citizen, now=now).content

    def test_what_was_noted_is_proved_and_erased_with_the_rest(self, world: World, folder: None) -> None:
        example = EXAMPLES["receive_result after papers"]
        code = case_ready_for(example, world)
        assert faults() == []
        do(example, code, world.citizen, moment_of(example))
        assert faults() == []

    def test_the_receipt_of_a_note_that_was_cancelled_holds_no_longer_wherever_it_is_read(
        self, world: World, folder: None
    ) -> None:
        example = EXAMPLES["cancel_note"]
        code, now = case_ready_for(example, world), moment_of(example)
        assert cases.paper_seen_by(code=code, ref="GT1", by=RECEPTIONIST).holds

        do(example, code, doer_of(example, world), now)
        told = cases.paper_seen_by(code=code, ref="GT1", by=RECEPTIONIST)
        assert (told.cancelled, told.holds) == (True, False)
        file = store.load(code).file
        (line,) = (one for one in cases.papers_of(file) if one.which == "GT1")
        assert (line.cancelled, line.holds) == (True, False)
        with pytest.raises(PapersComeFirst):
            cases.print_paper(code=code, which="VB1", by=world.citizen, now=now)
        assert faults() == []
