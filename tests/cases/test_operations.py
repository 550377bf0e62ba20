"""Cases in the database: each act recorded in its own transaction, by those who may and nobody else."""

from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from typing import Any
from uuid import UUID, uuid4

import pytest
from django.db import connection

from onestop.cases import api as cases
from onestop.cases import store
from onestop.cases.domain.law.refuse_intake import refuse_intake
from onestop.cases.models import Case, CaseNumber
from onestop.documents.models import Upload
from onestop.kernel.actor import ANONYMOUS, Actor, NotPermitted
from onestop.ledger import api as ledger
from onestop.people import api as people
from onestop.runtime.api import raw

from .conftest import PROCEDURE, WITH_PAPERS, World, at_agency, submission
from .drafting import keep_draft
from .examples import COMMUNE, HEAD, ORIGINAL, RECEPTIONIST, SPECIALIST, at

ELSEWHERE = "H09.31.06"


def lived(world: World) -> str:
    """A case from lodging to rating."""
    code = world.lodge()
    cases.accept(code=code, by=RECEPTIONIST, now=at(2))
    cases.request_supplement(code=code, reasons=["unsigned"], items=["id"], note="Ký lại", by=SPECIALIST, now=at(3))
    cases.answer_supplement(code=code, received=ORIGINAL, by=world.citizen, now=at(4))
    cases.complete_step(code=code, step="appraise", by=SPECIALIST, now=at(5))
    cases.decide(code=code, outcome="granted", by=HEAD, now=at(6))
    cases.return_result(code=code, by=RECEPTIONIST, now=at(9))
    cases.rate_case(code=code, overall=5, comment="Nhanh", by=world.citizen, now=at(9, 10))
    return code


def upload_of(owner: int | None) -> UUID:
    row = Upload.objects.create(
        digest="ab" * 32, name="a.pdf", mime="application/pdf", size=9, state="unscanned", owner_id=owner, made_at=at(1)
    )
    return row.id


class TestWholeLife:
    def test_every_act_leaves_its_event_in_one_chain(self, world: World) -> None:
        entries = ledger.entries_of_case(lived(world))

        assert [entry.type for entry in entries] == [
            "cases.lodged",
            "cases.accepted",
            "cases.paper_issued",
            "cases.supplement_requested",
            "cases.paper_issued",
            "cases.supplement_answered",
            "cases.paper_issued",
            "cases.step_completed",
            "cases.step_completed",
            "cases.decided",
            "cases.paper_issued",
            "cases.paper_issued",
            "cases.returned",
            "feedback.rated",
        ]
        chain = raw("SELECT leaf, prev FROM ledger_entry WHERE case_key IS NOT NULL")
        follows = {prev: leaf for leaf, prev in chain}
        assert len(follows) == len(entries)

    def test_no_event_names_a_person(self, world: World) -> None:
        payloads = str([entry.payload for entry in ledger.entries_of_case(lived(world))])

        assert not any(word in payloads for word in ("Nguyễn", "Hoa", "074190000123", "Ký lại", "Nhanh"))

    def test_the_row_says_what_its_events_replay_to(self, world: World) -> None:
        code = lived(world)
        file = cases.replay(entry.event for entry in ledger.entries_of_case(code))
        row = Case.objects.get(code=code)

        assert file is not None
        assert (row.status, row.outcome, row.stage, row.waits_for) == (10, "granted", 10, None)
        assert (file.status, file.outcome, len(file.rounds)) == (10, "granted", 1)
        kept = [(task.kind, task.step, task.done_by) for task in row.tasks.order_by("nth")]
        assert kept == [(task.kind, task.step, task.done_by) for task in store.load(code).file.tasks]
        assert [kind for kind, _, _ in kept] == ["receive", "step", "step", "return"]

    def test_the_ledger_holds(self, world: World) -> None:
        lived(world)
        ledger.sequence_once(at(10))

        assert ledger.fsck() == []

    def test_a_stored_file_reads_back_as_it_was(self, world: World) -> None:
        code = world.lodge()
        accepted = cases.accept(code=code, by=RECEPTIONIST, now=at(2))
        asked = cases.request_supplement(code=code, reasons=["unsigned"], items=["id"], by=SPECIALIST, now=at(3))

        assert accepted.status == 2
        assert store.load(code).file == asked


class TestLodging:
    def test_codes_count_up_by_agency_and_day(self, world: World) -> None:
        codes = [world.lodge(), world.lodge(), world.lodge(day=3)]

        assert codes == ["H09.31.05-260302-0001", "H09.31.05-260302-0002", "H09.31.05-260303-0001"]

    def test_the_same_submission_opens_one_case(self, world: World) -> None:
        key = uuid4()

        assert world.lodge(key=key) == world.lodge(key=key, day=3)
        assert Case.objects.count() == 1

    def test_somebody_elses_submission_tells_nothing(self, world: World) -> None:
        key = uuid4()
        world.lodge(key=key)

        with pytest.raises(cases.SubmissionTaken):
            world.lodge(key=key, by=world.stranger)

    def test_the_commune_chosen_is_competent(self, world: World) -> None:
        file = store.load(world.lodge(competent_agency=ELSEWHERE)).file

        assert (file.intake_agency, file.competent_agency, file.level) == (COMMUNE, ELSEWHERE, "commune")

    def test_where_nobody_is_competent_one_must_be_chosen(self, world: World) -> None:
        with pytest.raises(cases.NoCompetentAgency):
            world.lodge(agency="H09.02")

    def test_a_department_of_nothing_takes_nothing_in(self, world: World) -> None:
        with pytest.raises(cases.NotReceivedHere):
            world.lodge(agency="H09.31.05.MC", by=world.citizen)

    def test_required_papers_are_asked_for_by_name(self, world: World) -> None:
        with pytest.raises(cases.PapersMissing) as refusal:
            world.lodge(procedure_code=WITH_PAPERS, uploads={"id": upload_of(world.citizen.person_id)})
        assert refusal.value.components == ("photo",)
        with pytest.raises(cases.PaperNotAsked):
            world.lodge(on_paper=["passport"])

    def test_wrong_answers_are_named_field_by_field(self, world: World) -> None:
        with pytest.raises(cases.AnswersNotAccepted) as refusal:
            world.lodge(answers={})
        assert [error.field for error in refusal.value.errors] == ["kind"]

    def test_files_are_kept_with_the_case_in_the_order_of_its_procedure(self, world: World) -> None:
        mine = upload_of(world.citizen.person_id)
        code = world.lodge(procedure_code=WITH_PAPERS, uploads={"id": mine}, on_paper=["photo"])
        papers = cases.case_for(code=code, by=world.citizen, now=at(2)).papers

        assert [(one.component, one.upload_id, one.filename) for one in papers] == [
            ("id", mine, "a.pdf"),
            ("photo", None, ""),
        ]

    def test_nobody_lodges_another_ones_file(self, world: World) -> None:
        from onestop.documents.api import NoSuchUpload

        theirs = upload_of(world.stranger.person_id)
        with pytest.raises(NoSuchUpload):
            world.lodge(procedure_code=WITH_PAPERS, uploads={"id": theirs, "photo": theirs})

    def test_nobody_applies_without_signing_in(self, world: World) -> None:
        with pytest.raises(NotPermitted):
            world.lodge(by=ANONYMOUS)

    def test_sending_throws_the_draft_away(self, world: World) -> None:
        keep_draft({"answers": {"a": 1}}, by=world.citizen, now=at(1))
        key = keep_draft({"b": 2}, by=world.citizen, now=at(2)).submission_key
        draft = cases.draft_of(procedure_code=PROCEDURE, by=world.citizen)
        assert draft
        assert (draft.content, draft.submission_key, draft.begun_at) == ({"b": 2}, key, at(1))

        world.lodge(key=key)

        assert cases.draft_of(procedure_code=PROCEDURE, by=world.citizen) is None
        assert cases.drafts_of(by=world.citizen) == ()


class TestAtTheCounter:
    def lodged(
        self, world: World, *, applicant: int | cases.NewApplicant | None = None, by: Actor = RECEPTIONIST, **more: Any
    ) -> str:
        about = {name: more.pop(name) for name in ("identity_checked", "accept") if name in more}
        return cases.lodge_for_other(
            submission(**{"channel": "in_person", **more}),
            applicant=applicant or world.citizen.person_id or 0,
            by=by,
            now=at(2),
            **about,
        )

    @pytest.mark.parametrize("accept", [True, False])
    def test_nobody_takes_in_his_own_or_what_he_hands_in_himself(self, world: World, accept: bool) -> None:
        number = "074191000456"
        himself = replace(RECEPTIONIST, own_person_id=world.citizen.person_id)
        for by, more in (
            (himself, {}),
            (replace(RECEPTIONIST, own_number=number), {"submitter": cases.Submitter("Trần Thị Hoa", number)}),
            (
                replace(RECEPTIONIST, own_number=number),
                {"applicant": cases.NewApplicant(kind="citizen", name="Trần Thị Hoa", number=number)},
            ),
        ):
            with pytest.raises(cases.OwnDossier):
                self.lodged(world, by=by, accept=accept, **more)
        assert not Case.objects.exists()

        assert self.lodged(world, by=RECEPTIONIST, accept=accept), "a colleague does"
        assert world.lodge(), "and as a citizen he applies on the portal like everybody else"

    def test_a_complete_dossier_is_lodged_and_accepted_in_one_act(self, world: World) -> None:
        code = self.lodged(world, identity_checked=True)
        file = store.load(code).file

        assert (file.status, file.assisted, file.authenticated, file.applicant_name) == (2, True, True, "Nguyễn Văn An")
        assert [one.type for one in ledger.entries_of_case(code)] == [
            "cases.lodged",
            "cases.accepted",
            "cases.paper_issued",
        ]

    def test_somebody_new_is_entered_with_their_dossier(self, world: World) -> None:
        newcomer = cases.NewApplicant(kind="citizen", name="Phạm Văn Cường", number="074192000789")
        file = store.load(self.lodged(world, applicant=newcomer)).file
        found = people.find_person("074192000789")

        assert found
        assert (file.applicant_id, file.applicant_name) == (found.id, "Phạm Văn Cường")

    def test_only_that_counter_may(self, world: World) -> None:
        with pytest.raises(NotPermitted):
            self.lodged(world, by=at_agency(RECEPTIONIST, ELSEWHERE))
        with pytest.raises(NotPermitted):
            self.lodged(world, by=SPECIALIST)


class TestRacing:
    def test_who_read_an_older_row_writes_nothing(self, world: World) -> None:
        code = world.lodge()
        old = store.load(code)
        cases.accept(code=code, by=RECEPTIONIST, now=at(2))
        file, events = refuse_intake(
            old.file,
            reasons=["not_eligible"],
            note="Không thường trú tại xã",
            by=RECEPTIONIST,
            at=at(2),
            calendar=_calendar(),
        )

        assert not store.change(old, file, events, by=RECEPTIONIST, at=at(2))
        assert [one.type for one in ledger.entries_of_case(code)] == [
            "cases.lodged",
            "cases.accepted",
            "cases.paper_issued",
        ]

    def test_who_loses_the_race_tries_once_more_and_then_says_so(
        self, world: World, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        code = world.lodge()
        tries: list[int] = []
        monkeypatch.setattr(store, "change", lambda *_, **__: tries.append(1))

        with pytest.raises(cases.ChangedMeanwhile):
            cases.accept(code=code, by=RECEPTIONIST, now=at(2))
        assert len(tries) == 2

    def test_twenty_at_one_counter_get_twenty_codes(self, committed_world: World) -> None:
        def one(_: int) -> str:
            try:
                return committed_world.lodge()
            finally:
                connection.close()

        with ThreadPoolExecutor(20) as pool:
            codes = list(pool.map(one, range(60)))

        assert sorted(codes) == [f"H09.31.05-260302-{number:04d}" for number in range(1, 61)]
        assert CaseNumber.objects.get().last == 60

    def test_one_submission_sent_by_ten_at_once_opens_one_case(self, committed_world: World) -> None:
        key = uuid4()

        def one(_: int) -> str:
            try:
                return committed_world.lodge(key=key)
            finally:
                connection.close()

        with ThreadPoolExecutor(10) as pool:
            codes = set(pool.map(one, range(20)))

        assert codes == {"H09.31.05-260302-0001"}
        assert raw("SELECT count(*) FROM ledger_entry WHERE case_key IS NOT NULL") == [(1,)]

    def test_ten_who_accept_at_once_accept_once(self, committed_world: World) -> None:
        code = committed_world.lodge()

        def one(_: int) -> bool:
            try:
                cases.accept(code=code, by=RECEPTIONIST, now=at(2))
            except (cases.AlreadyAccepted, cases.ChangedMeanwhile):
                return False
            finally:
                connection.close()
            return True

        with ThreadPoolExecutor(10) as pool:
            assert sum(pool.map(one, range(10))) == 1
        assert len(ledger.entries_of_case(code)) == 3


def test_an_act_asks_the_database_twice_for_the_case_and_for_the_change(
    world: World, django_assert_num_queries: Any
) -> None:
    code = world.lodge()

    with django_assert_num_queries(2):  # who the receipt is for is asked with the case
        cases.accept(code=code, by=RECEPTIONIST, now=at(2))


class TestLateness:
    def test_is_noted_once_for_each_case_past_its_promise(self, world: World) -> None:
        late, in_time = world.lodge(), world.lodge(day=10)
        cases.accept(code=late, by=RECEPTIONIST, now=at(2))
        cases.accept(code=in_time, by=RECEPTIONIST, now=at(10))

        assert cases.note_lateness(now=at(17)) == 1
        assert cases.note_lateness(now=at(18)) == 0
        assert [one.type for one in ledger.entries_of_case(late)][-1] == "cases.lateness_noted"
        assert len(ledger.entries_of_case(in_time)) == 3


def _calendar() -> Any:
    from .examples import CALENDAR

    return CALENDAR
