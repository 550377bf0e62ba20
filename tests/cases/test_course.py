"""The course of a case: what was done by whom, what is to be done by when, what can still come, with the share each may take."""

from onestop.cases.domain.course import course_of
from onestop.cases.domain.law.answer_supplement import answer_supplement
from onestop.cases.domain.law.request_supplement import request_supplement

from .examples import BRANCHING, CALENDAR, CITIZEN, HEAD, ORIGINAL, SPECIALIST, accepted, at, lodged, terms
from .test_hands import act, appraised, granted


def test_before_it_is_received_the_counter_has_until_it_should_answer_and_every_step_is_ahead() -> None:
    file = lodged()
    course = course_of(file, now=at(2, 10), calendar=CALENDAR)

    assert [(one.task.kind, one.ends) for one in course.open] == [("receive", file.accept_by)]
    assert course.done == ()
    assert [one.step.code for one in course.ahead] == [one.code for one in file.terms.process.steps]


def test_a_step_that_was_done_says_who_did_it_and_how_much_of_its_share_it_took() -> None:
    file = appraised()
    course = course_of(file, now=at(4), calendar=CALENDAR)

    (done,) = course.done
    assert (done.task.step, done.task.done_by) == ("appraise", SPECIALIST.key)
    assert done.used == CALENDAR.working_seconds_between(done.task.entered_at, at(3))
    assert [one.task.step for one in course.open] == ["sign"]
    assert course.ahead == ()


def test_what_lies_behind_a_gateway_is_told_as_what_may_come() -> None:
    unanswered = accepted(under=terms(BRANCHING))
    answered = act(unanswered, "complete_step", SPECIALIST, step="appraise", facts={"needs_visit": False})

    assert {one.sure for one in course_of(unanswered, now=at(3), calendar=CALENDAR).ahead} == {False}
    ahead = course_of(answered, now=at(3), calendar=CALENDAR).ahead
    assert [(one.step.code, one.sure) for one in ahead] == [("sign2", True)]


def test_time_in_which_the_applicant_was_waited_for_is_nobodys() -> None:
    asked, _ = request_supplement(
        accepted(when=at(2, 8)), reasons=["missing_paper"], note="Bản đồ", by=SPECIALIST, at=at(3, 8), calendar=CALENDAR
    )
    file, _ = answer_supplement(asked, received=ORIGINAL, by=CITIZEN, at=at(9, 8), calendar=CALENDAR)

    (before,), (after,) = (
        course_of(one, now=now, calendar=CALENDAR).open for one, now in ((asked, at(3, 8)), (file, at(9, 8)))
    )
    assert after.used == before.used == CALENDAR.working_seconds_between(at(2, 8), at(3, 8))


def test_of_an_ended_case_nothing_is_ahead() -> None:
    file = granted(appraised(), HEAD)

    course = course_of(file, now=at(5), calendar=CALENDAR)
    assert course.ahead == ()
    assert [one.task.kind for one in course.open] == ["return"]
    assert [one.late for one in course.open] == [False], "nobody is late with handing over before the applicant comes"


def test_a_step_done_twice_stands_there_twice() -> None:
    back = act(appraised(), "send_back", HEAD, day=4, step="sign", to="appraise", reasons=["new_facts"], note="Đơn")
    file = act(back, "complete_step", SPECIALIST, day=5, step="appraise")

    assert [one.task.step for one in course_of(file, now=at(6), calendar=CALENDAR).done] == ["appraise", "appraise"]
