"""What the procedure has shown or handed in when the result is received is ticked by whoever hands it over, and kept.

Source: the published records of civil status and land (`duties` of the procedures), domain notes 2.5.
"""

from dataclasses import replace

import pytest

from onestop.cases.domain.at_return import papers_that_came, to_show
from onestop.cases.domain.case_file import CaseFile
from onestop.cases.domain.law.complete_step import complete_step
from onestop.cases.domain.law.decide import decide
from onestop.cases.domain.law.return_part import receive_part, return_part
from onestop.cases.domain.law.return_result import return_result
from onestop.cases.domain.refusals_of_returning import PaperNotShown
from onestop.cases.domain.slips import HANDED_OVER, papers_due
from onestop.cases.domain.terms import PaperAtReturn
from onestop.kernel.bilingual import Text

from .examples import CALENDAR, CITIZEN, HEAD, PARTED, RECEPTIONIST, SPECIALIST, accepted, at, terms
from .test_parts import entered, signed

IDENTITY = PaperAtReturn("identity", "shown", Text("Giấy tờ tùy thân", "Identity paper"))
CERTIFICATE = PaperAtReturn("certificate", "taken", Text("Giấy chứng nhận đã cấp", "The certificate issued before"))
BOTH = (IDENTITY, CERTIFICATE)
SAID = {"identity": "done", "certificate": "not_needed"}


def decided(outcome: str = "granted") -> CaseFile:
    file = complete_step(accepted(), step="appraise", by=SPECIALIST, at=at(3), calendar=CALENDAR)[0]
    more = {} if outcome == "granted" else {"reasons": ["conditions_not_met"], "note": "Chưa đủ"}
    file, _ = decide(file, outcome=outcome, by=HEAD, at=at(4), calendar=CALENDAR, **more)  # type: ignore[arg-type]
    return bound(file)


def bound(file: CaseFile) -> CaseFile:
    return replace(file, terms=replace(file.terms, at_return=BOTH))


def in_parts() -> CaseFile:
    return bound(signed(accepted(when=at(2), under=terms(PARTED), channel="in_person")))


@pytest.mark.parametrize("said", [{}, {"identity": "done"}, {**SAID, "certificate": "perhaps"}])
def test_nothing_is_handed_over_until_it_is_said_of_each(said: dict[str, str]) -> None:
    with pytest.raises(PaperNotShown):
        return_result(decided(), papers_shown=said, by=RECEPTIONIST, at=at(5), calendar=CALENDAR)


def test_what_was_said_is_counted_in_the_open_and_named_apart() -> None:
    file, (event,) = return_result(decided(), papers_shown=SAID, by=RECEPTIONIST, at=at(5), calendar=CALENDAR)

    assert (event.papers_shown, event.papers_taken) == (1, 0)
    assert "certificate" not in str(event.payload())
    assert list(papers_that_came(file)) == [IDENTITY]


def test_whoever_showed_or_gave_up_something_gets_it_in_writing_and_nobody_else() -> None:
    def issued(said: dict[str, str]) -> bool:
        file, events = return_result(decided(), papers_shown=said, by=RECEPTIONIST, at=at(5), calendar=CALENDAR)
        return HANDED_OVER in papers_due(file, events, calendar=CALENDAR)

    assert issued(SAID)
    assert not issued(dict.fromkeys(SAID, "not_needed"))


def test_a_refusal_is_handed_over_without() -> None:
    assert to_show(decided("refused")) == ()


def test_of_several_results_they_are_asked_for_once_with_the_first() -> None:
    file = in_parts()
    with pytest.raises(PaperNotShown):
        return_part(file, step="sign", by=RECEPTIONIST, at=at(5), calendar=CALENDAR)
    file, _ = return_part(file, step="sign", papers_shown=SAID, by=RECEPTIONIST, at=at(4, 14), calendar=CALENDAR)

    assert list(papers_that_came(file)) == [IDENTITY]
    assert to_show(file) == ()
    assert return_result(entered(file), by=RECEPTIONIST, at=at(6), calendar=CALENDAR)


def test_who_receives_a_file_on_the_portal_is_asked_for_nothing() -> None:
    """Nobody is there to whom he could show it; what he owes the duty tells him before."""
    file = replace(in_parts(), answers={"delivery": "online"})
    assert receive_part(file, step="sign", by=CITIZEN, at=at(5), calendar=CALENDAR)
