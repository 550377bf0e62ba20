"""Originals stay with the file of what was granted alone: where nothing was, each goes back.

No provision found says it; that a procedure keeps an original for the document that rests on it is how the lists read.
"""

from dataclasses import replace

from onestop.cases.domain.acts import possible_actions
from onestop.cases.domain.case_file import CaseFile, with_changes
from onestop.cases.domain.law.complete_step import complete_step
from onestop.cases.domain.law.decide import decide
from onestop.cases.domain.law.give_back import give_back
from onestop.cases.domain.law.return_notice import return_notice
from onestop.cases.domain.law.return_part import return_part
from onestop.cases.domain.law.return_result import return_result
from onestop.cases.domain.originals import kept, owed
from onestop.cases.domain.status import Stage, Status

from .examples import CALENDAR, HEAD, RECEPTIONIST, SPECIALIST, accepted, at
from .test_originals import BROUGHT, COMPARED, KEPT
from .test_results import granted, revoked
from .test_revoked_since import void_and_another


def with_originals(file: CaseFile) -> CaseFile:
    return with_changes(file, terms=replace(file.terms, papers=(COMPARED, KEPT)), received=BROUGHT)


def refused() -> CaseFile:
    file = complete_step(with_originals(accepted()), step="appraise", by=SPECIALIST, at=at(3), calendar=CALENDAR)[0]
    return decide(
        file,
        outcome="refused",
        reasons=["conditions_not_met"],
        note="Chưa đủ điều kiện",
        by=HEAD,
        at=at(4),
        calendar=CALENDAR,
    )[0]


def told(file: CaseFile) -> dict[str, int]:
    return {one.component: one.owed for one in owed(file)}


ALL = {"deed": 1, "form": 1}
COMPARED_ALONE = {"deed": 1}


def test_of_a_refused_dossier_every_original_goes_back() -> None:
    """Whoever is told to file anew once he meets the conditions needs them for that."""
    file = refused()

    assert (file.status, told(file), kept(file)) == (Status.FINISHED, ALL, ())
    assert "give_back" in {one.code for one in possible_actions(file, RECEPTIONIST)}
    file, _ = give_back(file, given=ALL, by=RECEPTIONIST, at=at(5), calendar=CALENDAR)
    assert told(file) == {}


def test_with_the_letter_they_become_a_task_until_the_last_went() -> None:
    file, (event,) = return_result(refused(), by=RECEPTIONIST, at=at(5), calendar=CALENDAR)

    assert event.originals_left == 2
    assert "give_back" in {one.kind for one in file.open_tasks}
    file, _ = give_back(file, given=ALL, by=RECEPTIONIST, at=at(6), calendar=CALENDAR)
    assert "give_back" not in {one.kind for one in file.open_tasks}


def test_of_what_was_granted_stays_what_the_procedure_keeps() -> None:
    file = with_changes(with_originals(granted()), stage=Stage.DECIDED)

    assert (told(file), [one.component for one in kept(file)]) == (COMPARED_ALONE, ["form"])


def test_of_a_document_revoked_before_its_owner_had_it_every_original_goes_back() -> None:
    """As the certificate that he handed in for it does."""
    file = with_changes(with_originals(granted(revoked(1))), stage=Stage.DECIDED)

    assert (told(file), kept(file)) == (ALL, ())
    notice, (event,) = return_notice(file, by=RECEPTIONIST, at=at(10), calendar=CALENDAR)
    assert (event.originals_left, told(notice)) == (2, ALL)


def test_of_one_he_had_they_stay_with_the_file() -> None:
    file = with_changes(with_originals(granted()), stage=Stage.DECIDED)
    file, _ = return_result(file, by=RECEPTIONIST, at=at(7), calendar=CALENDAR)
    file = with_changes(file, amendments=(revoked(9),))

    assert (told(file), [one.component for one in kept(file)]) == (COMPARED_ALONE, ["form"])


def test_where_another_result_holds_they_stay_with_that_whether_it_was_fetched_or_not() -> None:
    """Which paper which of several results rests on is not known."""
    file = with_originals(void_and_another())
    assert (told(file), [one.component for one in kept(file)]) == (COMPARED_ALONE, ["form"])

    file, _ = return_part(file, step="enter", by=RECEPTIONIST, at=at(10), calendar=CALENDAR)
    assert (told(file), [one.component for one in kept(file)]) == (COMPARED_ALONE, ["form"])
