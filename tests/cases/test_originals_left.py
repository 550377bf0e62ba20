"""Where nothing is owed nobody is asked to give anything back, whichever act ended the debt, and in whatever order."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date, datetime, timedelta
from functools import reduce
from typing import Any, Final

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from onestop.cases import api as cases
from onestop.cases import store
from onestop.cases.domain.at_return import to_show, to_show_first
from onestop.cases.domain.case_file import CaseFile
from onestop.cases.domain.evolve import evolve
from onestop.cases.domain.law.cancel_note import cancel_note
from onestop.cases.domain.law.give_back import give_back
from onestop.cases.domain.law.note_papers import note_papers
from onestop.cases.domain.law.receive_result import receive_result
from onestop.cases.domain.law.restore_result import restore_result
from onestop.cases.domain.law.return_notice import return_notice
from onestop.cases.domain.law.revoke_result import revoke_result
from onestop.cases.domain.notes_of_papers import note_to_cancel
from onestop.cases.domain.originals import owed
from onestop.cases.domain.parts import is_document_void
from onestop.cases.domain.received import Received
from onestop.cases.domain.withheld import is_withheld
from onestop.cases.events import CaseEvent, ResultRestored
from onestop.indicators import api as indicators
from onestop.kernel.refusal import Refusal
from onestop.kernel.times import local_date
from onestop.ledger import api as ledger

from .act_examples import EXAMPLES, case_ready_for, do, doer_of
from .conftest import World
from .erasing import WHY, faults
from .examples import CALENDAR, CITIZEN, HEAD, RECEPTIONIST, at
from .test_any_order import STEPS, _restored
from .test_papers_noted import granted_in_turn

Step = Callable[[CaseFile, datetime], tuple[CaseFile, tuple[CaseEvent, ...]]]
AFTER: Final[dict[str, Step]] = {
    **{one: STEPS[one] for one in ("note the papers", "receive the result", "return")},
    "cancel the note": lambda f, t: cancel_note(f, reasons=["taken_home"], by=RECEPTIONIST, at=t, calendar=CALENDAR),
    "revoke": lambda f, t: revoke_result(f, reasons=["not_entitled"], note="Sai", by=HEAD, at=t, calendar=CALENDAR),
    "restore": lambda f, t: restore_result(
        f,
        reasons=["found_wrong"],
        note="Nhầm",
        number="7/QĐ",
        decided_on=local_date(t),
        by=HEAD,
        at=t,
        calendar=CALENDAR,
    ),
    "return the notice": lambda f, t: return_notice(f, by=RECEPTIONIST, at=t, calendar=CALENDAR),
    "give back what was compared": lambda f, t: give_back(f, given={"id": 1}, by=RECEPTIONIST, at=t, calendar=CALENDAR),
    "give back the certificate": lambda f, t: give_back(
        f, given={"at_return_certificate": 1}, by=RECEPTIONIST, at=t, calendar=CALENDAR
    ),
}
"""What can be done about a document once it was granted, and about what was handed in."""
NOTICED: Final = ("note the papers", "revoke", "return the notice")


def asked_for(file: CaseFile) -> bool:
    return any(one.kind == "give_back" for one in file.open_tasks)


def after(acts: list[str], compared: int = 0) -> CaseFile:
    """The file after those of them that were possible; at each the task stands just where something is owed.

    The procedure keeps one original of the paper; one more was only to be compared."""
    file = began = replace(granted_in_turn(), received={"id": Received(originals=1 + compared)})
    events: list[CaseEvent] = []
    for nth, one in enumerate(acts):
        try:
            file, more = AFTER[one](file, at(10) + timedelta(days=nth))
        except Refusal:
            continue
        events += more
        assert note_to_cancel(file) is None or is_withheld(file) or is_document_void(file), "what he read stays his"
        assert asked_for(file) == bool(owed(file) and file.returned_at), one
    again = reduce(evolve, map(_restored, events), began)
    assert [(one.kind, one.done_at) for one in again.tasks] == [(one.kind, one.done_at) for one in file.tasks]
    return file


@settings(max_examples=200)
@given(acts=st.lists(st.sampled_from(sorted(AFTER)), max_size=12), compared=st.integers(0, 1))
@example(acts=[*NOTICED, "cancel the note"], compared=0)
@example(acts=[*NOTICED, "restore", "receive the result"], compared=1)
@example(acts=[*NOTICED, "restore", "revoke", "give back the certificate"], compared=0)
def test_the_task_stands_just_while_something_is_owed(acts: list[str], compared: int) -> None:
    after(acts, compared)


@pytest.mark.parametrize("ending", ["cancel the note", "restore", "give back the certificate"])
def test_what_ends_the_debt_ends_the_task(ending: str) -> None:
    """The paper of the dossier goes back as well, for he never had the document."""
    before = [*NOTICED, "give back what was compared"]
    assert asked_for(after(before))
    assert not asked_for(after([*before, ending]))


def test_what_is_owed_besides_stays_somebodys_work() -> None:
    assert asked_for(after([*NOTICED, "restore"], compared=1))
    assert not asked_for(after([*NOTICED, "restore", "give back what was compared"], compared=1))


def test_revoked_once_more_it_is_asked_for_once_more() -> None:
    assert asked_for(after([*NOTICED, "restore", "revoke"]))


def test_an_entry_that_does_not_say_leaves_the_task_and_the_receipt_ends_it() -> None:
    """As written before entries said it: the owner has his document, and nobody is asked to give back what it was given for."""
    file = after(list(NOTICED))
    _, (event,) = AFTER["restore"](file, at(20))
    assert isinstance(event, ResultRestored)
    file = evolve(file, replace(event, originals_left=None))
    assert asked_for(file)

    file = receive_result(file, by=CITIZEN, at=at(23), calendar=CALENDAR)[0]
    assert (asked_for(file), owed(file)) == (False, ())


def test_an_original_that_the_procedure_keeps_is_brought_again_where_the_document_holds_after_all() -> None:
    """As the certificate is that the new one stands for; where it never went back it stays. Our reading."""
    home = [*NOTICED, "give back what was compared", "give back the certificate", "restore"]
    assert [one.code for one in to_show_first(after(home))] == ["certificate", "again_id"]
    assert [one.code for one in to_show_first(after([*NOTICED, "give back the certificate", "restore"]))] == [
        "certificate"
    ]


def test_brought_again_it_is_asked_for_no_more_and_goes_back_where_the_document_is_void_once_more() -> None:
    file = after([*NOTICED, "give back what was compared", "give back the certificate", "restore"])
    at_counter = {"certificate": "done", "again_id": "done"}
    file = note_papers(file, papers_shown=at_counter, by=RECEPTIONIST, at=at(20), calendar=CALENDAR)[0]
    assert (to_show_first(file), owed(file)) == ((), ())

    had = receive_result(file, by=CITIZEN, at=at(23), calendar=CALENDAR)[0]
    assert (to_show(had)[1:], owed(had)) == ((), ())
    revoked = AFTER["revoke"](file, at(23))[0]
    assert [one.component for one in owed(revoked)] == ["at_return_certificate", "at_return_again_id"]


def restored(code: str, world: World, day: int) -> None:
    one = EXAMPLES["restore_result"]
    do(replace(one, answers={**one.answers, "decided_on": date(2026, 3, day - 1)}), code, doer_of(one, world), at(day))


def cancelled(code: str, world: World, day: int) -> None:
    one = EXAMPLES["cancel_note"]
    do(one, code, doer_of(one, world), at(day))


@pytest.mark.django_db
@pytest.mark.parametrize("ending", [restored, cancelled])
def test_once_nothing_is_owed_the_case_can_be_erased(
    ending: Callable[..., None], world: World, settings: Any, tmp_path: Any
) -> None:
    """Law 91/2025: what nobody needs any more is erased where its owner asks for it; no task of nobody's keeps it."""
    settings.DATA_DIR = tmp_path
    noted, notice = EXAMPLES["note_papers"], EXAMPLES["return_notice"]
    code = case_ready_for(
        replace(notice, procedure=noted.procedure, after=(*noted.after, "note_papers", "revoke_result")), world
    )
    do(notice, code, doer_of(notice, world), at(12))
    assert asked_for(store.load(code).file)

    ending(code, world, 16)
    file = store.load(code).file
    assert (asked_for(file), owed(file)) == (False, ())
    if ending is restored:
        do(EXAMPLES["receive_result"], code, world.citizen, at(17))
    assert faults() == []
    ledger.sequence_once(at(18))
    indicators.follow_all(at(18))
    assert cases.erase_content(code=code, by=HEAD, now=at(19), **WHY)
    assert faults() == []
