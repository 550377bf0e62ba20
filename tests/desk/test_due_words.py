"""What a list says of when a case is due: what is owed now, or how it ended; never a date that is not there."""

from typing import Any

import pytest

from cases.examples import CALENDAR, HEAD, RECEPTIONIST, SPECIALIST, accepted, at, lodged, terms
from onestop.cases.api import CaseFile, CaseLine, Status
from onestop.cases.domain.clock import overrun
from onestop.cases.domain.law.complete_step import complete_step
from onestop.cases.domain.law.decide import decide
from onestop.cases.domain.law.refuse_intake import refuse_intake
from onestop.cases.domain.law.request_supplement import request_supplement
from onestop.cases.domain.law.return_result import return_result
from onestop.desk.presenters import DUE_WORDS, due_words
from onestop.kernel.bilingual import Text


def said(file: CaseFile, *, late: bool = False) -> tuple[str, str, str]:
    line = CaseLine(file=file, procedure=Text("Thủ tục", "Procedure"), late=late)
    due = due_words(line, at(9, 8))
    return due.words.vi, due.words.en, due.tone


def asked(file: CaseFile) -> CaseFile:
    return request_supplement(file, reasons=["unsigned"], items=["id"], by=RECEPTIONIST, at=at(4), calendar=CALENDAR)[0]


def turned_away(file: CaseFile) -> CaseFile:
    return refuse_intake(
        file, reasons=["not_eligible"], note="Không thường trú tại xã", by=RECEPTIONIST, at=at(5), calendar=CALENDAR
    )[0]


def decided() -> CaseFile:
    done, _ = complete_step(accepted(), step="appraise", by=SPECIALIST, at=at(4), calendar=CALENDAR)
    return decide(done, outcome="granted", by=HEAD, at=at(5), calendar=CALENDAR)[0]


def returned() -> CaseFile:
    return return_result(decided(), by=RECEPTIONIST, at=at(6), calendar=CALENDAR)[0]


def test_a_case_never_accepted_says_so_and_is_not_paused() -> None:
    ended = ("không tiếp nhận 5/3/2026", "not accepted 5 Mar 2026", "")

    assert said(turned_away(lodged())) == ended
    assert said(turned_away(asked(lodged()))) == ended


def test_a_case_asked_at_the_counter_waits_for_its_applicant_though_no_clock_was_stopped() -> None:
    assert said(asked(lodged())) == ("chờ bổ sung từ 4/3/2026", "asked on 4 Mar 2026", "info")


def test_a_case_asked_at_work_stands_still_since_then() -> None:
    assert said(asked(accepted())) == ("tạm dừng từ 4/3/2026", "paused since 4 Mar 2026", "info")


def test_a_decided_case_waits_to_be_collected_and_a_returned_one_was() -> None:
    assert said(decided()) == ("có kết quả 5/3/2026", "decided 5 Mar 2026", "ok")
    assert said(returned()) == ("đã trả 6/3/2026", "returned 6 Mar 2026", "")


def test_there_are_words_for_every_status() -> None:
    assert DUE_WORDS.keys() == set(Status)


@pytest.mark.parametrize("policy", [{}, {"on_supplement": "continue"}, {"on_supplement": "exclude"}])
def test_no_date_is_ever_left_open(policy: dict[str, Any]) -> None:
    under = terms(**policy)
    for file in (lodged(under=under), asked(lodged(under=under)), accepted(under=under), asked(accepted(under=under))):
        assert not any("–" in words for words in said(file)), file.status


def test_how_late_is_counted_as_the_term_is() -> None:
    over_a_weekend = CaseLine(
        file=accepted(),
        procedure=Text("Thủ tục", "Procedure"),
        late=True,
        over=overrun(accepted(), at(23), calendar=CALENDAR),
    )

    assert due_words(over_a_weekend, at(23)).words == Text("quá hạn 5 ngày làm việc", "late by 5 working days")


def test_on_the_days_of_rest_behind_the_deadline_it_is_overdue_by_no_number() -> None:
    file = accepted(under=terms(term=9))  # due Friday 13 March
    line = CaseLine(
        file=file, procedure=Text("Thủ tục", "Procedure"), late=False, over=overrun(file, at(14), calendar=CALENDAR)
    )

    assert due_words(line, at(14)).words == Text("quá hạn", "overdue")


def test_asked_after_the_deadline_it_is_overdue_and_not_paused() -> None:
    file = request_supplement(
        accepted(), reasons=["unsigned"], items=["id"], by=SPECIALIST, at=at(17), calendar=CALENDAR
    )[0]
    line = CaseLine(
        file=file, procedure=Text("Thủ tục", "Procedure"), late=False, over=overrun(file, at(18), calendar=CALENDAR)
    )

    assert due_words(line, at(18)).words == Text("quá hạn 2 ngày làm việc", "late by 2 working days")
