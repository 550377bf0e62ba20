"""An apology for a late result: drafted, signed, sent a day ahead, once; and no lateness washed away by it.

Decree 61/2018/NĐ-CP, Art. 19.9: at the latest one day before the term ends the agency apologises in writing, with the reason and
a new day, which is named anew at most once. March 2026: the 2nd is a Monday, ten working days from then end on the 16th.
"""

from datetime import date, datetime, timedelta
from typing import Any

import pytest

from onestop.cases.domain.acts import possible_actions
from onestop.cases.domain.apologies import apology_of, appointed_at, drafted, reappointed_on
from onestop.cases.domain.case_file import CaseFile
from onestop.cases.domain.clock import is_late
from onestop.cases.domain.law.answer_supplement import answer_supplement
from onestop.cases.domain.law.complete_step import complete_step
from onestop.cases.domain.law.decide import decide
from onestop.cases.domain.law.draft_apology import DRAFT_APOLOGY, draft_apology
from onestop.cases.domain.law.note_lateness import note_lateness
from onestop.cases.domain.law.request_supplement import request_supplement
from onestop.cases.domain.law.send_apology import SEND_APOLOGY, send_apology
from onestop.cases.domain.refusals import AlreadyDecided, NotAcceptedYet, WaitingForApplicant
from onestop.cases.domain.refusals_of_apologies import ApologisedAlready, NoApologyDrafted, NoNewDay
from onestop.cases.domain.refusals_of_reasons import (
    ReasonNotExplained,
    ReasonNotOnRecord,
    ReasonRequired,
    UnknownReason,
)
from onestop.cases.domain.timeline.lateness import _APOLOGY_LATE
from onestop.cases.domain.worklist import places_of
from onestop.cases.events import ApologySent
from onestop.documents.phrases import phrases_on
from onestop.kernel.actor import Actor
from onestop.rules.api import LONGEST, PROPOSED_BEFORE, apology_rule, law_packs

from .examples import CALENDAR, CITIZEN, HEAD, ORIGINAL, SPECIALIST, accepted, at, lodged, terms

DUE = date(2026, 3, 16)
NEW_DAY = date(2026, 3, 20)
BUSY: dict[str, Any] = {"new_day": NEW_DAY, "reasons": ["many_dossiers"]}


def draft(file: CaseFile, *, when: datetime, **said: Any) -> CaseFile:
    return draft_apology(file, **(BUSY | said), by=SPECIALIST, at=when, calendar=CALENDAR)[0]


def sent(file: CaseFile, *, when: datetime, by: Actor = HEAD, **said: Any) -> tuple[CaseFile, ApologySent]:
    after, events = send_apology(file, **(BUSY | said), by=by, at=when, calendar=CALENDAR)
    return after, events[0]


def apologised(*, when: datetime | None = None) -> CaseFile:
    when = when or at(12)
    return sent(draft(accepted(), when=when - timedelta(hours=1)), when=when)[0]


def test_what_a_pack_has_not_read_is_told_as_what_is_done_and_not_as_law() -> None:
    """That an apology goes a day ahead, and once, is carried over into Decree 118/2025 and marked unverified there."""
    assert law_packs()[-1].rules["apology_before"].checked == "unverified"

    said = [text for act in (DRAFT_APOLOGY, SEND_APOLOGY) for text in (act.before.vi, act.before.en)]
    said += [_APOLOGY_LATE.vi, _APOLOGY_LATE.en, phrases_on(DUE).late_all_the_same]
    claims = ("quy định", "Phải", "phải", "pháp luật", "the law", "must")

    assert [(one, claim) for one in said for claim in claims if claim in one] == []


class TestDrafting:
    def test_whoever_handles_the_case_says_why_and_names_a_new_day(self) -> None:
        file = draft(accepted(), when=at(11))

        waits = drafted(file)
        assert waits is not None
        assert (waits.new_day, waits.reasons) == (NEW_DAY, ("many_dossiers",))
        assert apology_of(file) is None

    def test_it_waits_in_the_list_of_the_head_and_begins_to_be_late_when_it_is(self) -> None:
        file = draft(accepted(), when=at(11))

        (task,) = [one for one in file.tasks if one.kind == "apology"]
        assert task.hands == "head"
        # The day before Monday the 16th is a Sunday: the head signs on Friday.
        assert task.due_at == task.urgent_at == at(13, 17)
        assert [place.lane.kind for place in places_of(file)] == ["step", "apology"]

    def test_written_anew_it_replaces_the_draft(self) -> None:
        file = draft(draft(accepted(), when=at(11)), when=at(12), new_day=date(2026, 3, 23))

        assert [one.kind for one in file.tasks].count("apology") == 1
        assert drafted(file).new_day == date(2026, 3, 23)  # type: ignore[union-attr]

    @pytest.mark.parametrize(
        "day",
        [
            date(2026, 3, 16),  # the promised day itself
            date(2026, 3, 13),  # before it
            date(2026, 3, 21),  # a Saturday
            date(2026, 4, 7),  # the sixteenth working day after it
        ],
    )
    def test_the_new_day_is_a_working_day_after_the_promise_and_not_too_far(self, day: date) -> None:
        with pytest.raises(NoNewDay) as refused:
            draft(accepted(), when=at(11), new_day=day)

        assert (refused.value.first, refused.value.last) == (date(2026, 3, 17), date(2026, 4, 6))

    def test_the_last_day_that_may_be_named(self) -> None:
        assert drafted(draft(accepted(), when=at(11), new_day=date(2026, 4, 6))) is not None

    def test_of_a_case_that_is_late_already_the_new_day_is_still_to_come(self) -> None:
        with pytest.raises(NoNewDay) as refused:
            draft(accepted(), when=at(18), new_day=date(2026, 3, 18))

        assert refused.value.first == date(2026, 3, 19)

    @pytest.mark.parametrize(
        ("said", "refusal"),
        [
            ({"reasons": []}, ReasonRequired),
            ({"reasons": ["other_cause"]}, ReasonNotExplained),
            ({"reasons": ["dispute"]}, UnknownReason),
            ({"reasons": ["opinion_late"]}, ReasonNotOnRecord),
        ],
    )
    def test_it_says_why(self, said: dict[str, Any], refusal: type[Exception]) -> None:
        with pytest.raises(refusal):
            draft(accepted(), when=at(11), **said)

    def test_only_while_the_agency_owes_its_decision(self) -> None:
        with pytest.raises(NotAcceptedYet):
            draft(lodged(), when=at(3))
        asked = request_supplement(
            accepted(), reasons=["unsigned"], items=["id"], by=SPECIALIST, at=at(3), calendar=CALENDAR
        )[0]
        with pytest.raises(WaitingForApplicant):
            draft(asked, when=at(4))

    def test_a_decision_makes_the_draft_needless(self) -> None:
        file = draft(accepted(), when=at(11))
        file = complete_step(file, step="appraise", by=SPECIALIST, at=at(11), calendar=CALENDAR)[0]
        file = decide(file, outcome="granted", by=HEAD, at=at(12), calendar=CALENDAR)[0]

        assert drafted(file) is None
        assert apology_of(file) is None
        with pytest.raises(AlreadyDecided):
            sent(file, when=at(13))


class TestSending:
    def test_a_draft_is_needed(self) -> None:
        with pytest.raises(NoApologyDrafted):
            sent(accepted(), when=at(12))

    def test_what_the_head_makes_of_the_draft_is_what_is_sent(self) -> None:
        file, event = sent(draft(accepted(), when=at(11)), when=at(12), new_day=date(2026, 3, 18))

        assert event.new_day == "2026-03-18"
        assert apology_of(file).new_day == date(2026, 3, 18)  # type: ignore[union-attr]

    @pytest.mark.parametrize(
        ("when", "in_time"),
        [(at(12), True), (at(15, 23, 59), True), (at(16, 0, 0), False), (at(16, 16), False), (at(18), False)],
    )
    def test_one_day_before_is_in_time_and_later_it_is_sent_all_the_same(self, when: datetime, in_time: bool) -> None:
        file, event = sent(draft(accepted(), when=at(11)), when=when)

        assert event.in_time is in_time
        assert apology_of(file).in_time is in_time  # type: ignore[union-attr]

    def test_once(self) -> None:
        file = apologised()

        for act in (draft_apology, send_apology):
            with pytest.raises(ApologisedAlready):
                act(file, **BUSY, by=HEAD, at=at(13), calendar=CALENDAR)
        assert {"draft_apology", "send_apology"}.isdisjoint(one.code for one in possible_actions(file, HEAD))

    def test_how_often_and_how_early_the_law_says_and_what_it_leaves_open_is_ours(self) -> None:
        assert {(rule.times, rule.days_before) for rule in map(apology_rule, law_packs())} == {(1, 1)}
        assert (PROPOSED_BEFORE, LONGEST) == (3, 15)


class TestLateness:
    def test_the_new_day_is_a_second_date_and_the_promise_stays(self) -> None:
        before, file = accepted(), apologised()

        assert (file.due_at, file.due_on, file.late_from) == (before.due_at, DUE, before.late_from)
        assert reappointed_on(file) == appointed_at(file) == NEW_DAY

    def test_past_the_first_promise_the_case_is_late_though_its_new_day_is_to_come(self) -> None:
        file = apologised()

        assert not is_late(file, at(16, 23, 59))
        assert is_late(file, at(17, 0))
        assert note_lateness(file, at=at(17))[0].late

    def test_decided_on_the_new_day_it_was_late(self) -> None:
        file = complete_step(apologised(), step="appraise", by=SPECIALIST, at=at(19), calendar=CALENDAR)[0]
        file = decide(file, outcome="granted", by=HEAD, at=at(20), calendar=CALENDAR)[0]

        assert file.late

    def test_decided_within_the_first_promise_it_was_not(self) -> None:
        file = complete_step(apologised(), step="appraise", by=SPECIALIST, at=at(13), calendar=CALENDAR)[0]
        file = decide(file, outcome="granted", by=HEAD, at=at(16), calendar=CALENDAR)[0]

        assert not file.late

    def test_a_term_that_starts_again_passes_the_new_day_by(self) -> None:
        file = apologised(when=at(4, 10))
        file = request_supplement(file, reasons=["unsigned"], items=["id"], by=SPECIALIST, at=at(5), calendar=CALENDAR)[
            0
        ]
        assert (file.due_at, reappointed_on(file)) == (None, None)
        file = answer_supplement(file, received=ORIGINAL, by=CITIZEN, at=at(12), calendar=CALENDAR)[0]

        # Ten working days after Thursday the 12th: later than the 20th that the apology named.
        assert file.due_on == date(2026, 3, 26)
        assert reappointed_on(file) is None
        assert appointed_at(file) == file.due_at

    def test_a_result_of_the_same_day_is_apologised_for_late_or_not_at_all(self) -> None:
        """One day before a promise of the same day nobody can write: it counts against the agency, as its lateness does."""
        file = accepted(under=terms(unit="same_day", term=0))

        _, event = sent(draft(file, when=at(2, 10), new_day=date(2026, 3, 3)), when=at(2, 11), new_day=date(2026, 3, 3))

        assert event.in_time is False
