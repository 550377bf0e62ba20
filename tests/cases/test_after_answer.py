"""Whoever answers a request reads what becomes of the term in his case, not what may be in any."""

from dataclasses import replace

import pytest

from onestop.cases.domain.acts import ACTS
from onestop.cases.domain.after_answer import term_after_answer
from onestop.cases.domain.face import FACES
from onestop.rules.api import ClockPolicy

from .examples import accepted, lodged, terms


@pytest.mark.parametrize(
    ("policy", "said"), [("restart", "starts again"), ("exclude", "not counted"), ("continue", "ran on")]
)
def test_the_policy_of_the_procedure_is_told(policy: str, said: str) -> None:
    given = ClockPolicy.from_dict({"unit": "working_day", "term": 5, "on_supplement": policy})
    file = replace(accepted(), terms=replace(terms(), policy=given))

    assert said in term_after_answer(file).en
    for face in FACES:
        assert ACTS["answer_supplement"].says_before(file, face).en.endswith(term_after_answer(file).en)


def test_before_acceptance_no_term_runs() -> None:
    assert "does not run yet" in term_after_answer(lodged()).en
