"""An act whose form is sent twice is done once: for any case, whoever did it, the same answers again are refused by its law."""

from datetime import timedelta
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from onestop.cases.domain.acts import ACTS
from onestop.cases.domain.case_file import CaseFile
from onestop.cases.domain.refusals_of_originals import GivenBackMeanwhile
from onestop.kernel.refusal import Refusal

from .examples import CALENDAR, RECEPTIONIST
from .test_offers import ANSWERS, reachable_files, steps_of
from .test_originals_where_they_lie import TURNED, act, brought

DONE_AGAIN = {
    "draft_apology": "a draft is replaced by the same, and nobody was told anything",
    "note_late_opinion": "no form: a job, which finds it noted",
}
"""Acts that may be done twice with the same answers, and why that does no harm."""


def done(file: CaseFile, code: str, step: str, said: dict[str, Any]) -> CaseFile:
    one, at = ACTS[code], file.changed_at + timedelta(minutes=1)
    about = {"step": step} if one.per_step else {}
    return one.law(file, by=RECEPTIONIST, at=at, calendar=CALENDAR, **about, **said)[0]


def as_sent(code: str, said: dict[str, Any], file: CaseFile) -> dict[str, Any]:
    """With what its form says of the case as it was when it opened."""
    return {**said, "times": len(file.given_back)} if code == "give_back" else said


@settings(max_examples=250)
@given(file=reachable_files(), data=st.data())
def test_the_same_form_sent_again_is_refused(file: CaseFile, data: st.DataObject) -> None:
    code = data.draw(st.sampled_from(sorted(ANSWERS.keys() - DONE_AGAIN.keys())))
    step = data.draw(st.sampled_from(steps_of(file, ACTS[code])))
    said = as_sent(code, data.draw(st.sampled_from(ANSWERS[code])), file)
    try:
        once = done(file, code, step, said)
    except Refusal:
        return
    with pytest.raises(Refusal):
        done(once, code, step, said)


def test_also_where_more_is_left_to_do() -> None:
    """Of four originals one went back: its form, sent again, gives back no other."""
    file = act(brought(4), "refuse_intake", RECEPTIONIST, 2, **TURNED)
    said = as_sent("give_back", {"given": {"id": 1}}, file)

    with pytest.raises(GivenBackMeanwhile):
        done(done(file, "give_back", "", said), "give_back", "", said)


def test_of_no_act_that_is_gone_a_reason_is_kept() -> None:
    assert DONE_AGAIN.keys() <= ACTS.keys()
